"""What the kit says: decks, cards, personas, and the one screen that a card becomes.

Knows no pictures, no sound, no paper and no page.
"""
