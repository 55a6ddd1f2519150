"""Rules about pictures, recordings and printed cards."""

from collections.abc import Iterator
from pathlib import Path

from easyread.kit.deck import Card, Deck, SayNoCard, ScaleCard, SortCard
from easyread.kit.deck_rules import Finding, Rule, Shelf
from easyread.kit.spoken import SOUND_ENDINGS, utterances
from easyread.problems import Severity


def picture_left_out(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """P01: every card, answer and item has a picture."""
    for card, key, picture in pictures_of(deck):
        if not picture:
            yield Finding(card, key, "there is no picture")


def unknown_picture(deck: Deck, shelf: Shelf) -> Iterator[Finding]:
    """P02: every picture named is there."""
    for card, key, picture in pictures_of(deck):
        if picture and picture not in shelf.pictures:
            yield Finding(card, key, f'there is no picture "{picture}"')


def picture_without_alt(deck: Deck, shelf: Shelf) -> Iterator[Finding]:
    """P03: every picture has an alt text, its own or the card's."""
    with_own_alt = {card.id for card in deck.cards if card.alt}
    for card, key, picture in pictures_of(deck):
        if (
            picture in shelf.pictures
            and not shelf.pictures[picture]
            and not (key == "picture" and card in with_own_alt)
        ):
            yield Finding(card, key, f'"{picture}" has no alt text')


def recording_of_nothing(deck: Deck, shelf: Shelf) -> Iterator[Finding]:
    """S01: a recording is named after something that the deck says."""
    known = {utterance.id for persona in shelf.personas for utterance in utterances(deck, persona)}
    for file in _sounds(deck):
        if file.suffix in SOUND_ENDINGS and file.stem not in known:
            yield Finding("", str(file.relative_to(deck.folder)), "the deck says nothing of this name")


def unknown_sound_file(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """S02: recordings are MP3, Ogg or WAV files."""
    for file in _sounds(deck):
        if file.suffix not in SOUND_ENDINGS:
            yield Finding("", str(file.relative_to(deck.folder)), f'"{file.suffix}" is not a kind of recording')


def text_too_long_for_card(deck: Deck, shelf: Shelf) -> Iterator[Finding]:
    """F01: every text fits on its printed card at the full size."""
    if shelf.misfits is not None:
        for card, message in shelf.misfits(deck):
            yield Finding(card, "text", message)


def pictures_of(deck: Deck) -> Iterator[tuple[str, str, str]]:
    """Yield the card ("" for the deck), the key and the name of every picture, "" where one is left out."""
    yield "", "picture", deck.picture
    for card in deck.cards:
        if not _has_pictures_of_items(card):
            yield card.id, "picture", card.picture
        if isinstance(card, SayNoCard):
            yield card.id, "picture_after", card.picture_after
        for answer in card.answers:
            yield card.id, f"answers.{answer.id}", answer.picture
        for item in card.items:
            yield card.id, f"items.{item.id}", item.picture


def _has_pictures_of_items(card: Card) -> bool:
    return isinstance(card, SortCard) or (isinstance(card, ScaleCard) and card.each_of is not None)


def _sounds(deck: Deck) -> list[Path]:
    folder = deck.folder / "sounds" / deck.language
    return sorted(file for file in folder.rglob("*") if file.is_file())


PICTURE_RULES = (
    Rule("P01", Severity.ERROR, 'Write picture = "group/name".', picture_left_out),
    Rule("P02", Severity.ERROR, "Look at static/illustrations/ for the names.", unknown_picture),
    Rule("P03", Severity.ERROR, "Write one in the pictures.toml of its group.", picture_without_alt),
    Rule("S01", Severity.ERROR, "Name the file as docs/decks.md says.", recording_of_nothing),
    Rule("S02", Severity.ERROR, "Save the sound as MP3, Ogg or WAV.", unknown_sound_file),
    Rule("F01", Severity.ERROR, "Make the text shorter; printed text is never shrunk.", text_too_long_for_card),
)
