"""Grounds: the colours behind pictures, as classes of the style sheet."""


def ground_class(colour: str) -> str:
    """Return the CSS class of a picture's ground, so that a tile can go on in its colour; "" where it has none."""
    return f"g-{colour.removeprefix('#')}" if colour else ""
