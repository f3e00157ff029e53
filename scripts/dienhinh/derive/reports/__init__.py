"""The papers of a call: outlines, reports of units and of the province, the board, reminders.

Most of these are internal: they are made from profiles as officials see them, not as the public
does, and never reach the site. Only `outline_papers` is public.
"""
