"""The sheets, one form a module: what stands on it, and what of a deck is too long for it.

Must not know each other.
"""
