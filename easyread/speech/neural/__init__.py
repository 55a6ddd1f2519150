"""Neural voices: models that an installation has fetched, and Piper, which speaks with them.

Piper and all that it needs are an extra. Only the worker process loads them; every other module here asks files alone.
"""
