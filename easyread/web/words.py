"""Words of the screens: Danish in the code, other languages in translations/. Works without a request, too."""

from functools import cache
from pathlib import Path

from babel.support import NullTranslations, Translations

from easyread.languages import BASE_LANGUAGE, KNOWN_LANGUAGES

TRANSLATIONS = Path(__file__).with_name("translations")


def in_language(danish: str, language: str) -> str:
    """Return words of the screens in a language; in Danish where they are not translated."""
    return _catalogue(language).gettext(danish)


def to_translate(danish: str) -> str:
    """Mark words that are translated where they are shown; `pybabel extract` finds them by this name."""
    return danish


@cache
def _catalogue(language: str) -> NullTranslations:
    if language == BASE_LANGUAGE:
        return NullTranslations()
    return Translations.load(TRANSLATIONS, [KNOWN_LANGUAGES[language].locale])
