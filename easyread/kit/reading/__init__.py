"""From folders of TOML to decks, with every problem found on the way.

Must not know what comes of a deck on the screen.
"""
