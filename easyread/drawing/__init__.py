"""Pictures: the people in them (people) and the scenes that they stand in (pictures), as SVG.

Knows no page and no paper.
"""
