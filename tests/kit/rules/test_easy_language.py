"""Sentences, words, LIX, and words to avoid."""

import pytest

from easyread.kit.rules.easy_language import avoided_words, lix, long_words, old_limit, sentences, words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("Tak", 1),
        ("Alle følelser er normale. Også de svære.", 2),
        ("Kender du det? Ja! Nej…", 3),
        ("Hvad?! Nej.", 2),
        ("Ring kl. 8. Spørg efter Bo.", 2),
        ("Det koster ca. 5 kroner, f.eks. på torsdag.", 1),
        ("Vi mødes den 2. januar.", 1),
        ("Jeg er 5. Du er 6.", 2),
        ("“Nej!” siger {han}.", 1),
        ("“Nej.” Hun går.", 2),
        ("Jeg … ved det ikke.", 1),
        ("Jeg ved … Nej.", 2),
        ("det er godt. det er skidt.", 2),
        ("Se 1,5 og bl.a. det.", 1),
        ("Tag en pause.  ", 1),
        ("Ja.” Nej.” ja. Nej", 3),
        ("…" * 50_000 + " " + "." * 50_000, 2),
    ],
)
def test_sentences_are_told_apart(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_sentences_keep_every_word_and_mark() -> None:
    text = "“Nej!” siger hun. Ring kl. 8! Så er det godt…"
    assert sentences(text) == ["“Nej!” siger hun.", "Ring kl. 8!", "Så er det godt…"]


def test_words_are_counted_as_one_reads_them() -> None:
    assert words("Han drak 4 øl, 1,5 liter i-går – og en sms’er!") == [
        "Han", "drak", "4", "øl", "1,5", "liter", "i-går", "og", "en", "sms’er",
    ]  # fmt: skip


def test_lix_is_words_per_sentence_plus_percent_of_long_words() -> None:
    assert lix("") == 0
    assert lix("Du er her. Jeg er her.") == 3
    assert lix("Alle følelser er her.") == 4 + 100 / 4
    assert lix("Følelse") == 1 + 100, "seven letters are long"
    assert lix("Følels") == 1, "six are not"


def test_a_long_word_is_measured_without_its_hyphens() -> None:
    assert long_words("rusmiddelbehandling er et ord", 14) == ["rusmiddelbehandling"]
    assert long_words("abcdefg-hijklm", 14) == []
    assert long_words("abcdefg-hijklmn", 14) == ["abcdefg-hijklmn"]


@pytest.mark.parametrize(
    "text",
    ["Misbruget", "et alkoholmisbrug", "stiknarkomaner", "Klienten", "to brugere", "brugernes", "et Tilbagefald"],
)
def test_words_to_avoid_are_found_in_all_forms(text: str) -> None:
    assert len(avoided_words(text, "da")) == 1


@pytest.mark.parametrize("text", ["Hvad bruger du?", "{Han} bruger hash.", "Du er fuld.", "Han tog brugsen."])
def test_everyday_words_are_not_taken_for_words_to_avoid(text: str) -> None:
    assert avoided_words(text, "da") == []


@pytest.mark.parametrize(
    "text",
    [
        "Det er almindeligt at smutte.", "Når du smutter, er det i orden.", "Det giver dig lyst.", "En moden kvinde.",
        "Han er ikke en rigtig person.", "Det er svært at holde fokus.", "Stop aldrig brat.",
    ],
)  # fmt: skip
def test_phrases_to_avoid_are_found(text: str) -> None:
    assert len(avoided_words(text, "da")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "En smutter er normal.",
        "Det giver dig lyst til rusmidler.",
        "En moden banan.",
        "En rigtig person.",
        "Mit fokus.",
    ],
)
def test_phrases_are_not_found_in_what_is_near_them(text: str) -> None:
    assert avoided_words(text, "da") == []


def test_words_to_avoid_belong_to_their_language() -> None:
    assert avoided_words("an addict", "en") == [("addict", "person who uses drugs or alcohol")]
    assert avoided_words("an addict", "da") == []
    assert avoided_words("misbrug", "sv") == []


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Drik højst 14 genstande.", "da", "14 genstande"),
        ("Drik højst Syv  genstande om ugen.", "da", "Syv  genstande"),
        ("Drik højst 10 genstande om ugen.", "da", None),
        ("At most fourteen units.", "en", "fourteen units"),
        ("At most 14 units.", "da", None),
        ("Ikki meira enn 14 genstande.", "fo", None),
    ],
)
def test_a_limit_that_is_no_longer_advised_is_found_in_its_language(
    text: str, language: str, found: str | None
) -> None:
    assert old_limit(text, language) == found
