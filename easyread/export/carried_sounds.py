"""The sounds of a page as it carries them: where each lies, and when its words begin. A disk gives nothing to fetch."""

import json
from base64 import b64encode
from collections.abc import Callable, Iterable

from easyread.speech.cache import Cache

UrlOf = Callable[[str], str]
"""Returns where the sound with a key lies."""


def with_sounds(html: str, cache: Cache, keys: Iterable[str], url_of: UrlOf) -> str:
    """Return a page that carries its sounds: `static/js/sounds.js` takes them where it cannot fetch.

    Args:
        html: The page.
        cache: The sounds that are made; others are passed over.
        keys: The sounds that the page may say.
        url_of: Where each lies.
    """
    sounds = {
        key: [url_of(key), [list(word) for word in cache.word_times(key)]]
        for key in dict.fromkeys(keys)
        if cache.has(key)
    }
    if not sounds:
        return html
    data = json.dumps(sounds, separators=(",", ":")).replace("</", "<\\/")
    end = html.rindex("</body>")
    return f'{html[:end]}<script type="application/json" data-carried-sounds>{data}</script>\n{html[end:]}'


def embedded(cache: Cache) -> UrlOf:
    """Return a function that gives sounds as data addresses."""
    return lambda key: "data:audio/mpeg;base64," + b64encode(cache.path(key).read_bytes()).decode()
