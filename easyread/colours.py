"""Colours that the screen, the pictures and the paper share."""

INK = "#1f2430"
"""Lines, and nearly all text."""
