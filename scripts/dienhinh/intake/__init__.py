"""The other direction: what people send (Word, Excel, the web form) becomes draft profiles.

In: files of any kind and quality. Out: folders of drafts, and doubts in Vietnamese that say where
in the source each came from. Nothing of a source is dropped in silence, nothing is invented, and no
bytes raise, hang, leave the folder of the profile or take memory without bound. Stands above the
stages it uses (read, check, render, write) and beside `demo`: it writes profiles, not the site.

The way of a file: `files` opens it, `word` and `sheets` read it, `lists` and `lines` find answers,
`drafts` make them values, `folders` write these; `units` are papers of units, `forms` our own.
"""
