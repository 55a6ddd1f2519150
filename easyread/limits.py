"""Limits that more than one part keeps to: the pages are told of them by the server, so that each stands once."""

LONGEST_OWN_WORDS = 120
"""Characters that fit in a tile, in a line of the summary and in a place on paper."""

LONGEST_NAME = 40
"""Characters of what a persona is called."""

LONGEST_SPOKEN = 300
"""Characters of what somebody typed that are said aloud at a time."""

LONGEST_CHOICE = 4000
"""Characters of the cards that staff chose, as they stand in an address: far more than the longest deck has."""

LONGEST_PICTURE_SIDE_PX = 800
"""A drawing is as wide as this, and a photo is made as small."""

MOST_PICTURE_CHARACTERS = 400_000
"""Of the data address of an own picture. One of 800 pixels is far below this; more is not a picture of ours."""

LONGEST_SHARED = 800
"""Signs of an address that carries settings to another device: all of them together take 500."""
