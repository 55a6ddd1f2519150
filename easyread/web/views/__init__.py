"""The views: an address becomes an answer. Each reads the request, asks for a page, and shows it.

Must not work anything out itself.
"""
