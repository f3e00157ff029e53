"""The search index: a dictionary of runs of one to six words, cut into small script files.

In: search records. Out: files that `search-engine.js` reads with plain script elements, so that it
works under `script-src 'self'` and from a folder opened without a server.
"""
