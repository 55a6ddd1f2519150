"""By which words a sentence is known to state a fact, or an answer to be a choice to stop."""

import pytest

from easyread.kit.rules.fact_words import FACTS, STOPPING, speaks_of


@pytest.mark.parametrize(
    "text",
    [
        "Ring 112, hvis nogen er i livsfare.",
        "Det er farligt at blande.",
        "Stop aldrig pludseligt med piller.",
        "Man kan dø af det.",
        "Det kan give KRAMPER.",
        "En øl er 1 genstand.",
        "Voksne bør højst drikke 4 genstande på en dag.",
        "Tal med lægen, før du stopper.",
        "Spørg lægen, før dosis bliver ændret.",
        "Før du stopper, så tal med din læge.",
        "Det kan være en forgiftning.",
        "Det er ulovligt at køre efter to øl.",
        "Du har ret til behandling.",
        "Man bliver afhængig af piller.",
        "Hjertet slår for hurtigt af kokain.",
        "Svampe kan give angst.",
        "Bland aldrig piller og alkohol.",
        "Der er 12 gram alkohol i en lille øl.",
    ],
)
def test_a_sentence_about_danger_or_medicine_is_known(text: str) -> None:
    assert speaks_of(FACTS, text, "da")


@pytest.mark.parametrize(
    "text",
    [
        "Her er {han} glad.",
        "Ring til en ven.",
        "Hun er gift og har to børn.",
        "Lægen er rar.",
        "I 1120 var der en konge.",
        "Jeg vil stoppe.",
        "Tag ikke en belønning væk efter en svær dag.",
        "Du har ret.",
        "Mit hjerte er glad.",
    ],
)
def test_other_sentences_are_not(text: str) -> None:
    assert not speaks_of(FACTS, text, "da")


@pytest.mark.parametrize(
    "text",
    [
        *("Stoppe", "At stoppe helt", "Holde op", "Bruge mindre", "drikke mindre", "Stoppe eller bruge mindre"),
        *(
            "Stoppe med alkohol",
            "Holde helt op med at ryge hash",
            "Jeg vil gerne stoppe",
            "Trappe ned",
            "Holde pause fra hash",
        ),
        *("Tage færre piller", "Drikke mindre alkohol", "Slet ikke drikke", "Leve uden rusmidler", "Blive stoffri"),
    ],
)
def test_a_choice_to_stop_or_to_use_less_is_known(text: str) -> None:
    assert speaks_of(STOPPING, text, "da")


@pytest.mark.parametrize(
    "text", ["Stoppe med at skændes", "Som nu", "Passe bedre på mig selv", "Ikke stoppe", "Bruge mindre tid på mobilen"]
)
def test_another_choice_is_none(text: str) -> None:
    assert not speaks_of(STOPPING, text, "da")


def test_a_language_without_words_is_not_looked_at() -> None:
    assert not speaks_of(FACTS, "Call 112.", "en")
    assert not speaks_of("nothing of this name", "Ring 112.", "da")
