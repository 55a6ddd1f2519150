"""From a deck to the screens, the way that answers lead, what is said, and the summary.

Must not know how decks are read from files.
"""
