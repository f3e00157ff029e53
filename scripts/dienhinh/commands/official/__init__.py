"""The call as the office runs it: reports, the progress board, reminders, new calls.

Internal: what comes out of here holds what the public may not see, and never goes near the site.
"""
