"""The kit on paper: a deck in a layout becomes the bytes of a PDF. The only user of reportlab and pikepdf.

Knows no page on a screen.
"""
