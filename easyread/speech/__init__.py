"""Speech: phrases in, MP3 and word times out, kept in a cache. Knows no Flask and no decks.

Only the worker process loads the speech engine; every other module here needs the standard library alone.
"""
