"""Content: decks, pictures and layouts together, checked against each other."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from easyread.drawing.pictures.catalogue import Catalogue
from easyread.installation.kit_file import KIT_FILE, NUMBERS, UNPRINTED_NAME, read_kit_file
from easyread.kit.deck import Deck
from easyread.kit.help_number import HelpNumbers, versions, with_numbers
from easyread.kit.persona import Persona
from easyread.kit.reading.library import DECK_FILE, Library, deck_folders, load_library
from easyread.kit.rule import Overset, RuleContext
from easyread.kit.rules.all_rules import QUICK_RULES, RULES
from easyread.kit.rules.codes import CODES
from easyread.kit.rules.deck_rules import check_deck
from easyread.kit.rules.pictures import pictures_of
from easyread.kit.steps.spoken import RECORDINGS, Utterance, utterances
from easyread.languages import BASE_LANGUAGE, LANGUAGES
from easyread.paths import shipped_folder
from easyread.printing.forms import FORMS
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.layouts.layout_file import Layout, load_layouts
from easyread.printing.parts.contacts import signs_without_font
from easyread.printing.pdf.noto import noto_fonts
from easyread.printing.preflight import preflight
from easyread.problems import Problem, Severity, Where, is_error
from easyread.speech.neural.cast import PLAIN_CAST, Cast, cast_of
from easyread.speech.neural.shelf import CHOICES_PLACE, VOICES
from easyread.speech.phrase import Phrase
from easyread.speech.problem_codes import WRONG_VOICE
from easyread.speech.problem_codes import problem as speech_problem
from easyread.speech.recorded.shelf import RecordedShelf
from easyread.speech.said.hard_words import hard_words
from easyread.speech.voice import roles
from easyread.toml_table import read_toml

MORE_FONTS = " Or get more fonts: pip install 'easyread[scripts]'."
OWN_DECKS = "decks"
OWN_PICTURES = "illustrations"
OWN_LAYOUTS = "layouts"


@dataclass(frozen=True)
class Content:
    """Everything that the kit says and shows. `problems` are all that was found; decks with errors are left out.

    The decks say the `numbers` of help that the installation knows, in the voices of its `cast`.
    """

    library: Library
    pictures: Catalogue
    layouts: Mapping[str, Layout]
    problems: tuple[Problem, ...]
    numbers: HelpNumbers = field(default_factory=dict)
    cast: Cast = PLAIN_CAST

    def alt(self, picture: str, persona: Persona, language: str, *, substances: bool = True) -> str:
        """Return the alt text of a picture, with the words of the persona in it."""
        return self.pictures.alt(picture, language, persona.forms_of_pictures, substances=substances)

    def phrase(self, utterance: Utterance, language: str) -> Phrase:
        """Return the phrase by which speech knows an utterance."""
        return Phrase(utterance.text, self.cast.voice_for(utterance.voice, language), utterance.recording)

    def phrases(self, language: str) -> Iterator[Phrase]:
        """Yield every phrase of every deck, for every persona; the same one may come again.

        What staff recorded comes with the made voice as well: a recording can be deleted while the kit is served.
        """
        for deck in self.library.for_citizens(language):
            for phrase in self._phrases_of(deck, language):
                yield phrase
                if deck.recorded and phrase.recording:
                    yield replace(phrase, recording=None)

    def recordings(self) -> Iterator[Phrase]:
        """Yield every phrase that has a recording; the same one may come again."""
        for language in LANGUAGES:
            for deck in self.library.for_citizens(language):
                if (deck.folder / RECORDINGS).is_dir() or (deck.recorded and deck.recorded.is_dir()):
                    yield from (phrase for phrase in self._phrases_of(deck, language) if phrase.recording)

    def _phrases_of(self, deck: Deck, language: str) -> Iterator[Phrase]:
        for persona in self.library.personas[language]:
            for utterance in utterances(deck, persona):
                yield self.phrase(utterance, deck.language)

    def faults_of_layout(self, name: str) -> tuple[Problem, ...]:
        """Return the errors of the file of a layout, for which it is left out."""
        file = f"print/{name}.toml"
        return tuple(problem for problem in self.problems if problem.where.file == file and is_error(problem))

    def pictures_in_use(self) -> set[str]:
        """Return the names of the pictures that decks refer to."""
        decks = self.library.in_order(BASE_LANGUAGE)
        return {picture for deck in decks for _, _, picture in pictures_of(deck)}


def load_content(own: Path | None = None, decks: Path | None = None, *, is_quick: bool = False) -> Content:
    """Return the shipped content with the installation's own over it.

    An own deck with an error is left out; a shipped one that it was to replace is there instead.

    Args:
        own: The data folder of the installation, which may hold decks/, illustrations/, layouts/ and kit.toml.
        decks: A folder of decks, or one deck, in place of the decks of the data folder.
        is_quick: Check of the shipped decks only what could break a page, so that a server starts at once.
    """
    own_decks = decks or (own / OWN_DECKS if own else None)
    content = _loaded(own, own_decks, is_quick=is_quick)
    if decks and not deck_folders(decks):
        found = read_toml(decks / DECK_FILE, f"{decks.resolve().name}/{DECK_FILE}")[1]
        return replace(content, problems=tuple(sorted({*content.problems, *found})))
    broken = _broken_decks(content.problems)
    hidden = {folder.name for folder in deck_folders(own_decks) if folder.name in broken} if own_decks else set()
    if hidden & {folder.name for folder in deck_folders(shipped_folder("card_decks"))}:
        rest = _loaded(own, own_decks, without=hidden, is_quick=is_quick)
        told = [problem for problem in content.problems if _part(problem) in hidden]
        return replace(rest, problems=tuple(sorted({*rest.problems, *told})))
    return content


def _loaded(own: Path | None, own_decks: Path | None, without: Collection[str] = (), *, is_quick: bool) -> Content:
    library, problems = load_library(shipped_folder("card_decks"), own_decks, without)
    pictures, picture_problems = Catalogue.load(_places(shipped_folder("static") / "illustrations", own, OWN_PICTURES))
    layouts, layout_problems = load_layouts(_places(shipped_folder("print"), own, OWN_LAYOUTS), FORMS)
    numbers, number_problems = read_kit_file(own) if own else ({}, [])
    written = Content(library, pictures, layouts, ())
    cast, voice_problems = cast_of(own) if own else (PLAIN_CAST, [])
    found = {*problems, *picture_problems, *layout_problems, *number_problems, *voice_problems}
    found.update(_unprinted_names(numbers), check_content(written, is_quick=is_quick))
    whole = _with_numbers(_without(library, _broken_decks(found)), numbers)
    if own:
        whole = _with_recorded(whole, RecordedShelf(own))
    return Content(whole, pictures, layouts, tuple(sorted(found)), numbers, cast)


def with_fresh_pictures(content: Content, own: Path) -> Content:
    """Return the content with the pictures that there are now; the decks stay as they were read."""
    pictures, found = Catalogue.load(_places(shipped_folder("static") / "illustrations", own, OWN_PICTURES))
    rest = (problem for problem in content.problems if not problem.where.file.startswith(f"{OWN_PICTURES}/"))
    return replace(content, pictures=pictures, problems=tuple(sorted({*rest, *found})))


def check_content(content: Content, *, is_quick: bool = False) -> list[Problem]:
    """Return what the content rules find in every deck and language; if quick, only a part for shipped decks.

    A language without voices is a problem of the kit (V02).
    """
    shipped = shipped_folder("card_decks")
    found = list(_missing_voices())
    for language in LANGUAGES:
        context = _context(content, language)
        for deck in content.library.in_order(language):
            if deck.language == language:
                is_trusted = is_quick and deck.folder.is_relative_to(shipped)
                found += check_deck(deck, context, QUICK_RULES if is_trusted else RULES, not_asked=RULES)
    return found


def is_own(problem: Problem, own: Path) -> bool:
    """Return whether a problem is in what the installation has of its own, so that the kit can go on without it."""
    if problem.where.file == KIT_FILE:
        return (own / KIT_FILE).exists()
    part, _, name = problem.where.file.partition("/")
    if part == VOICES:
        return True
    if part == OWN_PICTURES:
        return (own / problem.where.file).parent.is_dir()
    places = (own / OWN_DECKS / part, own / OWN_LAYOUTS / name)
    return any(place.exists() for place in places)


def _unprinted_names(numbers: HelpNumbers) -> Iterator[Problem]:
    for key, signs in signs_without_font(numbers).items():
        yield Problem(
            UNPRINTED_NAME,
            Severity.WARNING,
            Where(KIT_FILE, f"{NUMBERS}.{key}.name"),
            f"no font of paper has {' '.join(signs)}, so leaflets have a line to write on in the place of the name",
            "Write it with other letters." + ("" if noto_fonts() else MORE_FONTS),
        )


def _missing_voices() -> Iterator[Problem]:
    for language in LANGUAGES:
        missing = [role for role in roles(BASE_LANGUAGE) if role not in roles(language)]
        if missing:
            yield speech_problem(
                WRONG_VOICE, language, f"voices.toml gives this language no voice for {', '.join(missing)}"
            )


def _context(content: Content, language: str) -> RuleContext:
    pictures = content.pictures

    def measured(deck: Deck) -> Iterator[Overset]:
        for told in versions(deck):
            yield from preflight(told, content.layouts, content.library.personas[language], content.pictures)

    return RuleContext(
        pictures={name: pictures.info(name).alts.get(language, "") for name in pictures.names()},
        layouts=frozenset(content.layouts),
        deck_ids=frozenset(content.library.decks[language]),
        voices=frozenset(roles(language)),
        personas=content.library.personas[language],
        said=frozenset(hard_words(language)),
        leaflets={
            layout.name: frozenset(layout.back)
            for layout in content.layouts.values()
            if isinstance(layout, SheetLayout) and layout.form.folds
        },
        overset=measured,
    )


def _places(shipped: Path, own: Path | None, name: str) -> list[Path]:
    return [place for place in (shipped, own / name if own else None) if place and place.is_dir()]


def _broken_decks(problems: Iterable[Problem]) -> set[str]:
    """A group of pictures may have the name of a deck; a problem in it (of another code) is not the deck's."""
    errors = (problem for problem in problems if is_error(problem) and problem.code in CODES)
    return {_part(problem) for problem in errors if problem.where.file != CHOICES_PLACE}


def _part(problem: Problem) -> str:
    """Return the deck or the group of pictures that a problem is in."""
    return problem.where.file.split("/")[0]


def _without(library: Library, broken: Collection[str]) -> Library:
    decks = {
        language: {deck_id: deck for deck_id, deck in found.items() if deck_id not in broken}
        for language, found in library.decks.items()
    }
    return replace(library, decks=decks)


def _with_numbers(library: Library, numbers: HelpNumbers) -> Library:
    decks = {
        language: {deck_id: with_numbers(deck, numbers) for deck_id, deck in found.items()}
        for language, found in library.decks.items()
    }
    return replace(library, decks=decks)


def _with_recorded(library: Library, shelf: RecordedShelf) -> Library:
    decks = {
        language: {deck_id: replace(deck, recorded=shelf.of_deck(deck_id)) for deck_id, deck in found.items()}
        for language, found in library.decks.items()
    }
    return replace(library, decks=decks)
