"""The style sheet once more, for browsers that cannot ask a page how wide it is: see docs/devices.md."""

import re
from collections.abc import Mapping
from functools import partial

_PX_IN_A_REM = 16
_SCALES: Mapping[str, float] = {"normal": 1, "large": 1.25, "largest": 1.5, "huge": 2}
"""How large the text is in each size, as 00-ground.css has it."""

_ASKED_OF_THE_PAGE = re.compile(r"@container page ([^{]+)\{")
_REM = re.compile(r"([\d.]+)rem\b")
_MEASURED = re.compile(r"(?<=[{;\s])([\w-]+:[^;{}]*\dcq[iwh]\b[^;{}]*)[;}]")
_SHARE = re.compile(r"([\d.]+)cqw\b")
_PART = re.compile(r"([\d.]+)(cq[ih])\b")


def for_older(css: str, units: str) -> dict[str, str]:
    """Return the style sheet for each size of text, to be put over the ordinary one.

    What is asked of the page is asked of the screen, which knows nothing of the size of the text: there is one for
    each. What is measured by its container is measured by the units, and then, by a browser that can, as usual.

    Args:
        css: The whole style sheet. All of it is there once more: so the order of its rules stays as it is.
        units: A style sheet that says what the units of containers come to.
    """
    css = _MEASURED.sub(_with_stand_in, css)
    return {size: units + _ASKED_OF_THE_PAGE.sub(partial(_media, scale), css) for size, scale in _SCALES.items()}


def _media(scale: float, found: re.Match[str]) -> str:
    return f"@media {_REM.sub(lambda length: f'{float(length[1]) * _PX_IN_A_REM * scale:g}px', found[1])}{{"


def _with_stand_in(found: re.Match[str]) -> str:
    stand_in = _PART.sub(r"calc(\1 * var(--\2))", _SHARE.sub(r"\1%", found[1]))
    return f"{stand_in}; {found[0]}"
