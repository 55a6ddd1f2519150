"""The server under the pages: who may hold a connection, for how long, and whose turn it is.

Knows waitress and nothing of the kit. Why it is so: docs/decisions/0015-server.md.
"""
