"""Pictures of 16 bits, as scanners write them, brought to 8."""

from PIL.Image import Image


def in_eight_bits(picture: Image) -> Image:
    """Return a grey of 16 bits in 8. It would come out white: the library cuts off what is above 255."""
    return picture.point(lambda grey: grey / 256).convert("L") if picture.mode.startswith("I") else picture
