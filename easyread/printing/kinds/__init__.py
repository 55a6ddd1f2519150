"""The kinds of cards on paper: a room for each that is not printed as most are.

A kind must not know the others, nor which sheet asks.
"""
