"""Pictures that nobody sees yet are not fetched while those on the way are waited for."""

from markupsafe import Markup


def seen_later(html: str, is_later: bool = True) -> Markup:
    """Return a part of a page whose pictures the browser may fetch when they are to be seen, where that is later."""
    html = str(html)
    return Markup(html.replace("<img ", '<img loading="lazy" ') if is_later else html)  # noqa: S704 - it is rendered
