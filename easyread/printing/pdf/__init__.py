"""Millimetres, lines of text, pictures and tags, down to the bytes of a PDF.

Must not know what a deck, a card or a layout is.
"""
