"""Scenes from files, checked and put together with the persona in them, in colour, grey or ink.

Must not know decks: a picture is known by its name.
"""
