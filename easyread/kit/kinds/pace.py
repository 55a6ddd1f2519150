"""Pace: how long a screen takes beside what is heard on it, for somebody who needs time and has a helper beside."""

from typing import NamedTuple


class Pace(NamedTuple):
    """Seconds of looking, thinking, pointing and a few words with the helper: on a quick day, and on a slow one.

    Nobody in the group has been timed yet: the figures are judged. They are set so that what comes out for whole decks
    is what the paper kit says of the same talk (source 003: Drømmekort 15-30 minutes, Netværkscirklen 10-15, Parathed
    15-20, Sig nej 20-30), and that the 29 screens of Følelser fill the 20-30 minutes that a review of the words held to
    be real. Whoever times a talk should change them here.
    """

    quick: int
    slow: int


READING = Pace(15, 25)
"""Looks at the picture, says a word about it, and asks for the next. Nothing is decided."""

ANSWERING = Pace(45, 60)
"""Understands what is asked, thinks, looks along the pictures, points, and says why; the helper waits and listens."""

SAME_AGAIN = Pace(20, 30)
"""The question is known from the screen before; only what it is asked of is new."""

BY_HAND = Pace(60, 90)
"""Finds a day on the calendar, or writes or draws a name: each takes many presses."""

ROLE_PLAY = Pace(15, 30)
"""Hears the friend tempt, says no aloud, presses NEJ, and hears the reply."""
