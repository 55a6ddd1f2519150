"""What a kind of card needs on a page beyond its question and its tiles: one room each, found by the kind's name.

Its template lies in templates/kinds/, its script in static/js/kinds/. Must not know which page it stands on.
"""
