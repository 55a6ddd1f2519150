"""Placeholders in texts: words that follow the persona (`{han}`, `{ham}`), and what was chosen (`{tal}`, `{svar}`)."""

import re
from collections.abc import Mapping

NUMBER = "tal"
CHOSEN = "svar"
NUMBER_OF_HELP = "nummer"

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def placeholders(text: str) -> list[str]:
    """Return the names of the placeholders in the text, as they are written, in order."""
    return _PLACEHOLDER.findall(text)


def wants_number(text: str) -> bool:
    """Return whether the text has {tal} in it, with a small or a capital letter."""
    return any(name.lower() == NUMBER for name in placeholders(text))


def has_loose_brace(text: str) -> bool:
    """Return whether a brace stands in the text that is not part of a placeholder."""
    return bool(re.search(r"[{}]", _PLACEHOLDER.sub("", text)))


def fill(text: str, forms: Mapping[str, str]) -> str:
    """Return the text with each placeholder replaced by its form.

    A placeholder with a capital first letter gets a form with one: `{Han}` becomes "Hun" where `{han}` becomes "hun".
    A placeholder that has no form is left as it stands, so that a later filling or a rule can find it.
    """

    def form_of(match: re.Match[str]) -> str:
        name = match[1]
        if name in forms:
            return forms[name]
        low = name[:1].lower() + name[1:]
        if low in forms:
            return forms[low][:1].upper() + forms[low][1:]
        return match[0]

    return _PLACEHOLDER.sub(form_of, text)
