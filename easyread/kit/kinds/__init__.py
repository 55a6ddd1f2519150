"""The kinds of cards, one room each: what the file says of it, its screens, its summary, its own rules.

A kind must not know the others, but for those that it is a special case of.
"""
