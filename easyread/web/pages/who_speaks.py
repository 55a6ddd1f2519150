"""Who speaks: what staff are told of the voices, best first, and why a voice of their own does not speak."""

from collections.abc import Mapping
from dataclasses import dataclass

from easyread.content import Content
from easyread.kit.deck import Deck
from easyread.languages import KNOWN_LANGUAGES, LANGUAGES
from easyread.problems import Problem
from easyread.speech import problem_codes
from easyread.speech.neural.cast import SpeakerKind
from easyread.speech.neural.shelf import VOICES
from easyread.web.pages.recording_page import place_of, recording_page
from easyread.web.site import Site
from easyread.web.viewer import Viewer
from easyread.web.words import to_translate

IN_WORDS: Mapping[str, str] = {
    problem_codes.NO_SETTINGS: to_translate("Filen med stemmens indstillinger mangler. Hent stemmen igen."),
    problem_codes.OTHER_LANGUAGE: to_translate("Stemmen taler et andet sprog. Hent en anden stemme."),
    problem_codes.NO_PIPER: to_translate("Programmet til stemmen mangler. Det skal installeres først."),
    problem_codes.BAD_MODEL: to_translate("Stemmen virker ikke. Hent den igen."),
}
"""What is wrong with a voice, by the code of the problem, and what to do."""

OTHERWISE = to_translate("Der er en fejl i filen.")


@dataclass(frozen=True)
class SpeakerView:
    """Who speaks a language: so many sentences are recorded by people, and this voice says the rest."""

    language: str
    recorded: int
    kind: SpeakerKind
    model: str


@dataclass(frozen=True)
class RecordedDeck:
    """A deck of which staff recorded something: so many of all that it says to a persona."""

    deck: Deck
    recorded: int
    sentences: int


@dataclass(frozen=True)
class VoiceProblem:
    """A voice that does not speak, with the reason in words to be translated."""

    name: str
    words: str
    detail: str


def speakers(content: Content) -> list[SpeakerView]:
    """Return who speaks each language."""
    recorded = {phrase.recording: phrase.voice.language for phrase in content.recordings()}
    return [
        SpeakerView(
            KNOWN_LANGUAGES[language].name,
            sum(of == language for of in recorded.values()),
            content.cast.kind(language),
            content.cast.model_name(language),
        )
        for language in LANGUAGES
    ]


def speaker(content: Content, language: str) -> SpeakerView:
    """Return who speaks one language."""
    return next(one for one in speakers(content) if one.language == KNOWN_LANGUAGES[language].name)


def recorded_decks(site: Site, viewer: Viewer) -> list[RecordedDeck]:
    """Return the decks of which staff recorded something."""
    found = []
    for deck in site.content.library.for_citizens(viewer.language):
        if site.recordings.shelf.files(place_of(deck)):
            page = recording_page(site, viewer, deck)
            found.append(RecordedDeck(deck, page.recorded, len(page.sentences)))
    return found


def voice_problems(content: Content) -> list[VoiceProblem]:
    """Return the voices of the installation that do not speak."""
    return [
        VoiceProblem(
            problem.where.file.partition("/")[2],
            IN_WORDS.get(problem.code, OTHERWISE),
            f"{problem.code}: {problem.message}. {problem.hint}".strip(),
        )
        for problem in content.problems
        if is_of_voices(problem)
    ]


def is_of_voices(problem: Problem) -> bool:
    """Return whether a problem is in the voices of the installation."""
    return problem.where.file.startswith(f"{VOICES}/")
