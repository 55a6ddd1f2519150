"""Pictures are fetched when they are to be seen: none holds up the style sheet, or what is wanted sooner."""

import re
from collections.abc import Iterator

from markupsafe import Markup

_TEMPLATE = re.compile(r"(<template\b|</template>)")


def seen_later(html: str) -> Markup:
    """Return a part of a page whose pictures the browser fetches when they are to be seen.

    Those in a template are nobody's yet: a script that takes them out shows them at once.
    """
    return Markup("".join(_marked(str(html))))  # noqa: S704 - it is rendered


def _marked(html: str) -> Iterator[str]:
    depth = 0
    for part in _TEMPLATE.split(html):
        depth += {"<template": 1, "</template>": -1}.get(part, 0)
        yield part if depth else part.replace("<img ", '<img loading="lazy" ')
