"""Site: everything that the views share. It never changes; another may take its place."""

from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import blake2b
from typing import cast

from flask import Flask, current_app

from easyread.content import Content
from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.saying import NARRATOR
from easyread.kit.steps.spoken import Utterance
from easyread.speech.phrase import Phrase
from easyread.speech.recorded.recordings import Recordings
from easyread.speech.recorded.shelf import RecordedShelf
from easyread.speech.recorded.take_maker import TakeMaker
from easyread.web.assets import Assets
from easyread.web.given_pictures.given_pictures import GivenPictures
from easyread.web.guesses import Guesses
from easyread.web.prints.prints import Prints
from easyread.web.settings import Settings
from easyread.web.sounds import Sounds
from easyread.web.viewer import Viewer, current_viewer

EXTENSION = "easyread"


@dataclass(frozen=True, eq=False)
class Site:
    """The content of the kit, and what this installation has beside it. There is one, so it is compared as itself.

    `program` tells this program with this content from any other (offline/build.py). `prints`, `pictures` and `takes`
    are made beside the server: PDFs, small ones of what somebody sends, and what staff record.
    """

    content: Content
    settings: Settings
    sounds: Sounds
    assets: Assets
    prints: Prints
    pictures: GivenPictures
    program: str
    guesses: Guesses = field(default_factory=Guesses)
    takes: TakeMaker = field(default_factory=TakeMaker)

    @cached_property
    def recordings(self) -> Recordings:
        """Return what staff recorded. It alone changes while the kit is served."""
        return Recordings(RecordedShelf(self.settings.data), self.sounds.cache)

    @property
    def build(self) -> str:
        """Return what tells that pages have changed: another program, other content, another recording."""
        state = self.recordings.shelf.state
        return blake2b(f"{self.program} {state}".encode(), digest_size=8).hexdigest() if state else self.program

    def with_recordings_of(self, other: "Site") -> "Site":
        """Return this site with the recordings of another of the same house: they know what is being recorded."""
        self.__dict__["recordings"] = other.recordings
        return self

    def deck(self, deck_id: str, language: str) -> Deck | None:
        """Return a deck in a language, or None where there is none with this id."""
        return self.content.library.deck(deck_id, language)

    def say(self, utterance: Utterance, language: str) -> str:
        """Return the key of the sound of an utterance."""
        return self.content.phrase(utterance, language).key

    def made(self, utterance: Utterance, language: str) -> Phrase:
        """Return how an utterance is said where nobody has recorded it."""
        return replace(self.content.phrase(utterance, language), recording=None)

    def close(self) -> None:
        """End what goes on beside the server."""
        self.prints.workshop.close()
        self.pictures.workshop.close()
        self.takes.workshop.close()

    def persona_of(self, viewer: Viewer) -> Persona:
        """Return the persona of the visit, or the first there is."""
        return viewer.persona or self.content.library.personas[viewer.language][0]


def say(text: str) -> str:
    """Return the key of the sound of words of the screens, in the language of this visit."""
    return current_site().say(Utterance("", text, NARRATOR), current_viewer().language)


def site_of(app: Flask) -> Site:
    """Return the site of an application."""
    return cast(Site, app.extensions[EXTENSION])


def put_site(app: Flask, site: Site) -> None:
    """Serve this site from the next request on."""
    app.extensions[EXTENSION] = site


def current_site() -> Site:
    """Return the site that this request is for."""
    return site_of(current_app)
