"""Staff's own recordings of what a deck says."""

from dataclasses import replace
from pathlib import Path

from easyread.kit.steps.recorded import recorded_file, recorded_name
from easyread.kit.steps.spoken import utterances
from tests.contents import shipped_content


def test_a_recording_is_of_these_words_in_this_voice_alone() -> None:
    names = {recorded_name(*said) for said in (("man", "Nej."), ("woman", "Nej."), ("man", "Nej"), ("m", "anNej."))}
    assert len(names) == 4


def test_it_wins_over_the_file_that_the_deck_brings_and_only_for_those_who_hear_these_words(tmp_path: Path) -> None:
    library = shipped_content().library
    (tmp_path / "sounds" / "da").mkdir(parents=True)
    brought = tmp_path / "sounds" / "da" / "titel.mp3"
    brought.touch()
    deck = replace(library.decks["da"]["persona"], folder=tmp_path, recorded=tmp_path / "recordings")
    man, woman = (library.persona(name, "da") for name in ("ung-mand", "ung-kvinde"))
    assert man is not None
    assert woman is not None
    assert utterances(deck, man)[0].recording == brought
    own = next(one for one in utterances(deck, man) if one not in utterances(deck, woman))
    (tmp_path / "recordings" / "da").mkdir(parents=True)
    for one in (utterances(deck, man)[0], own):
        (tmp_path / "recordings" / "da" / f"{recorded_name(one.voice, one.text)}.mp3").touch()
    recorded = {one.text for one in utterances(deck, man) if one.recording and "recordings" in one.recording.parts}
    assert recorded == {deck.title, own.text}
    heard = {one.text for one in utterances(deck, woman) if one.recording and "recordings" in one.recording.parts}
    assert heard == {deck.title}


def test_without_a_data_folder_there_is_none() -> None:
    assert recorded_file(shipped_content().library.decks["da"]["persona"], "narrator", "Hej") is None
