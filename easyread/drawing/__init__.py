"""Pictures: a rig that draws people, and a composer that sets them into scenes. Knows no Flask and no decks."""
