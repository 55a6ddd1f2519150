"""Rules about pictures, recordings and printed cards."""

from collections.abc import Iterator
from pathlib import Path

from easyread.kit.card import OWN_PICTURE
from easyread.kit.card_texts import answer_lists
from easyread.kit.card_texts import pictures_of as card_pictures
from easyread.kit.deck import Deck
from easyread.kit.kinds.table import kind_of
from easyread.kit.rule import CardProblem, Rule, RuleContext
from easyread.kit.rules.structure import id_used_twice
from easyread.kit.steps.spoken import SOUND_ENDINGS, utterances
from easyread.languages import BASE_LANGUAGE
from easyread.problems import Severity


def picture_left_out(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """P01: every card, answer and item has a picture."""
    for card, key, picture in pictures_of(deck):
        if not picture:
            yield CardProblem(card, key, "there is no picture")


def unknown_picture(deck: Deck, context: RuleContext) -> Iterator[CardProblem]:
    """P02: every picture named is there."""
    for card, key, picture in pictures_of(deck):
        if picture and picture not in context.pictures:
            yield CardProblem(card, key, f'there is no picture "{picture}"')


def picture_without_alt(deck: Deck, context: RuleContext) -> Iterator[CardProblem]:
    """P03: every picture has an alt text, its own or the card's."""
    with_own_alt = {card.id for card in deck.cards if card.alt}
    for card, key, picture in pictures_of(deck):
        if (
            picture in context.pictures
            and not context.pictures[picture]
            and not (key == "picture" and card in with_own_alt)
        ):
            yield CardProblem(card, key, f'"{picture}" has no alt text')


def own_picture_of_another(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """P04: the picture for something else is only that of a tile where one writes, draws or takes a photo."""
    for card in deck.cards:
        for key, answers in answer_lists(card):
            for answer in answers:
                if answer.picture == OWN_PICTURE:
                    yield CardProblem(
                        card.id, f"{key}.{answer.id}", "it looks like an own answer, and only gets a tick"
                    )


def recording_of_nothing(deck: Deck, context: RuleContext) -> Iterator[CardProblem]:
    """S01: a recording is heard: it is named after something that the deck says, and lies in the right folder."""
    files = _sounds(deck)
    if not files:
        return
    said = [utterance for persona in context.personas for utterance in utterances(deck, persona)]
    names = {utterance.id for utterance in said}
    heard = {utterance.recording for utterance in said}
    for file in files:
        if file.suffix in SOUND_ENDINGS and file not in heard:
            yield CardProblem("", _in_deck(file, deck), _why_unheard(file, names))


def unknown_sound_file(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """S02: recordings are MP3, Ogg or WAV files."""
    for file in _sounds(deck):
        if file.suffix not in SOUND_ENDINGS:
            yield CardProblem("", _in_deck(file, deck), f'"{file.suffix}" is not a kind of recording')


def recording_of_two(deck: Deck, context: RuleContext) -> Iterator[CardProblem]:
    """S03: no two things that a deck says have one name, or one recording would serve both."""
    for persona in context.personas[:1] if not any(id_used_twice(deck, context)) else ():
        said: dict[str, str] = {}
        for utterance in utterances(deck, persona):
            first = said.setdefault(utterance.id, utterance.text)
            if first != utterance.text:
                yield CardProblem("", f"sounds.{utterance.id}", f"“{first}” and “{utterance.text}” have one name")


def text_too_long_for_card(deck: Deck, context: RuleContext) -> Iterator[CardProblem]:
    """F01: every text fits on its printed card at the full size."""
    if context.overset is not None:
        for card, message in context.overset(deck):
            yield CardProblem(card, "text", message)


def pictures_of(deck: Deck) -> Iterator[tuple[str, str, str]]:
    """Yield the card ("" for the deck), the key and the name of every picture, "" where one is left out."""
    yield "", "picture", deck.picture
    for card in deck.cards:
        for key, picture in card_pictures(card):
            if picture or key != "picture" or not kind_of(card).shows_parts(card):
                yield card.id, key, picture


def _sounds(deck: Deck) -> list[Path]:
    """Every file among the recordings, but those that a system hides; those beside the languages count as Danish."""
    sounds = deck.folder / "sounds"
    beside = list(sounds.glob("*")) if deck.language == BASE_LANGUAGE else []
    files = [*(sounds / deck.language).rglob("*"), *beside]
    return sorted(file for file in files if file.is_file() and not file.name.startswith("."))


def _why_unheard(file: Path, names: set[str]) -> str:
    if file.parent.name == "sounds":
        return "it should lie in a folder of its language, such as sounds/da/"
    if file.stem in names:
        return "nobody hears it: the words follow the persona, or another recording of this name comes first"
    return "the deck says nothing of this name"


def _in_deck(file: Path, deck: Deck) -> str:
    return file.relative_to(deck.folder).as_posix()


PICTURE_RULES = (
    Rule("P01", Severity.ERROR, 'Write picture = "group/name".', picture_left_out),
    Rule("P02", Severity.ERROR, "Look at static/illustrations/ for the names.", unknown_picture),
    Rule("P03", Severity.ERROR, "Write one in the pictures.toml of its group.", picture_without_alt, of_words=True),
    Rule("P04", Severity.ERROR, 'Write own = { text = "Noget andet" }, or give it a picture.', own_picture_of_another),
    Rule("S01", Severity.ERROR, "Name the file as docs/decks.md says.", recording_of_nothing),
    Rule("S02", Severity.ERROR, "Save it as .mp3, .ogg or .wav, in small letters.", unknown_sound_file),
    Rule("S03", Severity.ERROR, "Give the answer, item or card another id.", recording_of_two, of_words=True),
    Rule(
        "F01",
        Severity.ERROR,
        "Make the text shorter; printed text is never shrunk.",
        text_too_long_for_card,
        of_words=True,
    ),
)
