import pytest

from easyread.speech.said.spoken_text import spoken_text


def spoken(text: str, language: str = "da") -> str:
    return spoken_text(text, language, for_espeak=True).text


def heard_for(text: str, language: str = "da") -> dict[str, str]:
    """What is said for each run of characters without white space in a text."""
    found = spoken_text(text, language, for_espeak=True)
    heard: dict[int, str] = {}
    for at, letter in enumerate(found.text):
        start = text.rfind(" ", 0, found.place(at) + 1) + 1
        heard[start] = heard.get(start, "") + letter
    return {text[start:].split(" ", maxsplit=1)[0]: said.strip() for start, said in heard.items()}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ring 112, hvis nogen er i livsfare.", "Ring ét, ét, to, hvis nogen er i livsfare."),
        ("Er nogen i livsfare, så ring 112.", "Er nogen i livsfare, så ring ét, ét, to."),
        ("“Benzodiazepinerne!”", "“bænso-diase-pinerne!”"),
        ("Svampe og LSD", "Svampe og L S D"),
        ("Har du prøvet lsd?", "Har du prøvet L S D?"),
        ("Giftlinjen: 82 12 12 12.", "Giftlinjen: otte to, ét to, ét to, ét to."),
        ("En dårlig LSD-trip", "En dårlig L S D-tripp"),
    ],
)
def test_hard_words_and_telephone_numbers_are_said_in_another_way_and_marks_stay(text: str, said: str) -> None:
    assert spoken(text) == said


@pytest.mark.parametrize(
    "text", ["Jeg tripper.", "1.112 kr.", "112,5", "1-1-2", "Spicey", "", "Opioiderne_", "Hej med dig.", "10 20 30"]
)
def test_a_word_that_only_holds_a_hard_one_is_left_alone(text: str) -> None:
    assert spoken(text) == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Kort 1 af 8", "Kort ét af 8"),
        ("Du valgte 1. Alle tal er i orden.", "Du valgte ét. Alle tal er i orden."),
        ("1 betyder slet ikke klar.", "ét betyder slet ikke klar."),
        ("Parathed 1 til 5", "Parathed ét til 5"),
        ("Nødplan 1: Hvad gør jeg?", "Nødplan ét: Hvad gør jeg?"),
        ("Hvorfor valgte du 2 og ikke 1?", "Hvorfor valgte du 2 og ikke ét?"),
    ],
)
def test_a_one_that_counts_nothing_is_said_as_the_danes_count(text: str, said: str) -> None:
    assert spoken(text) == said


@pytest.mark.parametrize("text", ["En øl er 1 genstand.", "1 % alkohol", "1 øl og 1 snaps", "den 1. januar"])
def test_a_one_before_what_it_counts_is_left_to_the_voice(text: str) -> None:
    assert spoken(text) == text


def test_each_language_has_its_own_words() -> None:
    assert spoken("Call 112 or Giftlinjen.", "en") == "Call one, one, two or gift-lin-yen."
    assert spoken("1 unit of speed, 1 of 8", "en") == "1 unit of speed, 1 of 8"
    assert spoken("Ring 112 om LSD, 12 34 56 78", "xx") == "Ring 112 om LSD, 12 34 56 78"


def test_what_is_said_stands_for_the_word_it_is_said_for() -> None:
    assert heard_for("Ring 112, hvis nogen") == {
        "Ring": "Ring",
        "112,": "ét, ét, to,",
        "hvis": "hvis",
        "nogen": "nogen",
    }
    assert heard_for("LSD og GHB.") == {"LSD": "L S D", "og": "og", "GHB.": "G H B."}


def test_each_group_of_a_telephone_number_stands_for_itself() -> None:
    assert heard_for("Ring 80 200 500 nu") == {
        "Ring": "Ring",
        "80": "otte nul,",
        "200": "to nul nul,",
        "500": "fem nul nul",
        "nu": "nu",
    }


def test_in_a_text_that_is_said_as_it_stands_every_character_stands_for_itself() -> None:
    found = spoken_text("Hej med dig.", "da", for_espeak=True)
    assert [found.place(at) for at in range(-1, 14)] == list(range(-1, 14))


def test_the_voices_of_other_systems_get_numbers_but_no_spelling_made_for_espeak() -> None:
    text = "Ketamin? Ring 112 eller 82 12 12 12."
    assert (
        spoken_text(text, "da", for_espeak=False).text == "Ketamin? Ring ét, ét, to eller otte to, ét to, ét to, ét to."
    )
