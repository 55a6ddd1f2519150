"""Where long words may be divided."""

import pytest

from easyread.web.hyphens import divisible


@pytest.mark.parametrize(
    ("word", "divided"),
    [
        ("kontaktperson", "kontakt-person"),
        ("Kontaktpersonen", "Kontakt-personen"),
        ("Netværkscirklen", "Netværks-cirklen"),
        ("overraskelse", "over-raskelse"),
        ("alkohol", "alkohol"),
    ],
)
def test_a_danish_word_is_divided_between_its_parts(word: str, divided: str) -> None:
    assert divisible(word, "da").replace("\u00ad", "-") == divided


def test_a_word_that_nobody_wrote_down_follows_the_patterns_of_its_language() -> None:
    assert divisible("Hallucinogener", "da").replace("\u00ad", "-") == "Hal-luci-no-ge-ner"
    assert divisible("understanding", "en").count("\u00ad") > 0


def test_only_the_long_words_of_a_sentence_are_divided() -> None:
    assert divisible("Her er hun glad. Hvad gør dig glad?", "da") == "Her er hun glad. Hvad gør dig glad?"


def test_nothing_but_soft_hyphens_is_added() -> None:
    text = "Benzodiazepiner, rusmiddelcenter og efterladenskaber."
    assert divisible(text, "da").replace("\u00ad", "") == text
