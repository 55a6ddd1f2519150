"""Small sheets, several of which lie on one to cut apart: the same for everybody who needs it.

Must not know each other.
"""
