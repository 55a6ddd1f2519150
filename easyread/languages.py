"""The languages of the kit: the one in which decks are written, and those into which they are translated."""

BASE_LANGUAGE = "da"
"""The words of a deck file, and of the screens, are in this language; every other lies beside it."""

LANGUAGES = (BASE_LANGUAGE, "en")
"""In the order in which they are offered."""
