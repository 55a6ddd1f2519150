"""Viewer: what the address says about who looks: the persona, the language, and whether rusmidler are shown.

Nothing is kept on the server and no cookie is set, so every link carries these on. They stand in the query:
`?persona=ung-kvinde&sprog=en&rusmidler=nej`. What is at its default is left out.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import g, url_for

from easyread.kit.persona import Persona
from easyread.kit.reading.library import Library
from easyread.languages import BASE_LANGUAGE, LANGUAGES

WITHOUT = "nej"
_SUBSTANCES = {"": True, "ja": True, WITHOUT: False}


class UnknownViewerError(LookupError):
    """The address names a persona, a language or a choice that there is not."""


@dataclass(frozen=True)
class Viewer:
    """Who looks. Without a persona, one is chosen first."""

    language: str = BASE_LANGUAGE
    persona: Persona | None = None
    substances: bool = True

    @classmethod
    def read(cls, args: Mapping[str, str], library: Library) -> "Viewer":
        """Return the viewer that the query of an address tells of.

        Raises:
            UnknownVisitError: It names something that there is not.
        """
        language = args.get("sprog", BASE_LANGUAGE)
        if language not in LANGUAGES:
            raise UnknownViewerError(language)
        persona_id = args.get("persona")
        persona = library.persona(persona_id, language) if persona_id else None
        if persona_id and persona is None:
            raise UnknownViewerError(persona_id)
        if args.get("rusmidler", "") not in _SUBSTANCES:
            raise UnknownViewerError("rusmidler")
        return cls(language, persona, _SUBSTANCES[args.get("rusmidler", "")])

    def __hash__(self) -> int:
        """Return a hash that follows from what makes a viewer; a persona is known by its id."""
        return hash((self.language, self.persona and self.persona.id, self.substances))

    @property
    def query(self) -> dict[str, str]:
        """Return what an address carries on."""
        found = {
            "persona": self.persona.id if self.persona else "",
            "sprog": self.language if self.language != BASE_LANGUAGE else "",
            "rusmidler": "" if self.substances else WITHOUT,
        }
        return {name: value for name, value in found.items() if value}


def current_viewer() -> Viewer:
    """Return the viewer of this request."""
    viewer: Viewer = g.viewer
    return viewer


def address(endpoint: str, **values: Any) -> str:
    """Return the address of a view, with the viewer carried on. A value given as None is left out."""
    return url_for(endpoint, **{**current_viewer().query, **values})
