"""Which word each sound belongs to: as espeak's rules really give the phonemes, with each of its surprises."""

from easyread.speech.neural.word_matching import Expected, Phoneme, word_events
from easyread.speech.word_times import tokens, word_times


def spoken(phonemes: str) -> list[Phoneme]:
    """Each sign takes 10 ms."""
    return [Phoneme(sign, at * 10) for at, sign in enumerate(phonemes)]


def times(text: str, alone: list[str], phonemes: str) -> dict[str, int]:
    words = [Expected(start, sound) for (start, _), sound in zip(tokens(text), alone, strict=True)]
    found = word_events(words, spoken(phonemes))
    return {text[event.position :].split(" ", maxsplit=1)[0]: event.ms for event in found}


def test_a_word_begins_after_the_blank_before_it() -> None:
    assert times("Is it good?", ["ˈɪz", "ɪt", "ɡˈʊd?"], "^ɪz ɪɾ ɡˈʊd?$") == {"Is": 10, "it": 40, "good?": 70}


def test_words_that_are_run_together_are_told_apart() -> None:
    assert times("one of the", ["wˈʌn", "ˈʌv", "ðə"], "^wˈʌn ʌvðə$") == {"one": 10, "of": 60, "the": 80}


def test_a_number_of_several_words_is_one_and_what_follows_is_in_its_place() -> None:
    found = times("112 now", ["wˈʌnhˈʌndɹɪd twˈɛlv", "nˈaʊ"], "^wˈʌnhˈʌndɹɪd twˈɛlv nˈaʊ$")
    assert found == {"112": 10, "now": 210}


def test_what_has_no_sound_has_no_event_and_its_time_comes_from_its_neighbours() -> None:
    text = "so – now"
    words = [Expected(start, sound) for (start, _), sound in zip(tokens(text), ["sˈoʊ", "", "nˈaʊ"], strict=True)]
    events = word_events(words, spoken("^sˈoʊ nˈaʊ$"))
    assert [event.position for event in events] == [0, 5]
    starts = [word.start_ms for word in word_times(text, events, 200)]
    assert starts == sorted(starts)
    assert len(starts) == 3


def test_a_word_that_sounds_otherwise_beside_others_still_begins_where_its_group_does() -> None:
    assert times("en øl", ["ˈeːn", "ˈøl"], "^ən øl$") == {"en": 10, "øl": 40}


def test_the_same_words_twice_keep_their_order() -> None:
    alone = ["juː", "kæn", "juː", "kæn"]
    events = word_events([Expected(at * 4, sound) for at, sound in enumerate(alone)], spoken("^juː kæn.$^juː kæn.$"))
    assert [event.position for event in events] == [0, 4, 8, 12]
    assert [event.ms for event in events] == sorted(event.ms for event in events)
