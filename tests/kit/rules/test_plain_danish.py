"""What makes a Danish sentence hard to take in by ear, or alone on a card."""

import pytest

from easyread.kit.rules.plain_danish import (
    condition_without_if,
    mixes_man_and_you,
    pointing_words,
    presumed_use,
    turns_to_you,
)


@pytest.mark.parametrize(
    "text",
    [
        "Er nogen i livsfare, så ring 112.",
        "Har man drukket meget, kan det være farligt at stoppe.",
        "Får du medicin, så spørg din læge.",
        "Siger borgeren “jeg”, så lyt.",
        "Bliver {han} træt, holder I pause.",
        "Hører eller ser borgeren ting, så få fat i lægen.",
        "Mangler der et kort, så tegn et.",
        "Er I enige, så spørg: Hvad ville beboeren sige?",
        "Men går det galt, så sig det.",
        "Husk: Kan du ikke sove, så ring.",
        "Gik det anderledes, så øv igen.",
        "Vent lidt. Er du træt, så hvil dig.",
        "Gik det ikke som aftalt? Så lav den om.",
        "Skulle du få kramper, ring 112.",
        "Drikker du hver dag: tal med lægen.",
        "Får du ondt i brystet – ring 112.",
        "Er du i tvivl? Ring til lægen.",
        "Mærker du uro, gå",
    ],
)
def test_a_condition_that_begins_with_its_verb_is_found(text: str) -> None:
    assert condition_without_if(text, "da")


@pytest.mark.parametrize(
    "text",
    [
        "Ring 112, hvis nogen er i livsfare.",
        "Når man har drukket meget, kan det være farligt at stoppe.",
        "Er du glad?",
        "Hvordan går det? Så er det din tur.",
        "Kan du lide kage? Ja eller nej.",
        "Hvad hjælper dig: Ring til en ven.",
        "Når du er i tvivl, ring til lægen.",
        "Er der en til, der kan hjælpe dig?",
        "Spørg: “Vil du vise mig, hvordan det er?”",
        "Pædagoger kan være med, hvis borgeren vil.",
        "Pædagoger og bostøtter kan være med, når der er tid.",
        "Følelser, jeg kender",
        "Rusmidler er alkohol, hash, piller og andre stoffer.",
        "Kramper i en muskel er, når den spænder.",
        "Hør sangen, så I kan tale om den.",
        "Gør det klart, at medicin skal tages.",
        "Respektér et nej, så går det bedst.",
        "Har øvet, så alle er klar.",
        "Der er god tid, så vent.",
        "Her er huset.",
        "Går",
        "",
    ],
)
def test_questions_orders_and_plain_statements_are_no_conditions(text: str) -> None:
    assert condition_without_if(text, "da") is None


def test_the_sentence_that_is_a_condition_is_told() -> None:
    assert condition_without_if("Vent lidt. Er du træt, så hvil dig.", "da") == "Er du træt, så hvil dig."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Det er farligt at blande dem.", ["dem"]),
        ("De kan hjælpe dig.", ["de"]),
        ("Når du drikker, kan du mærke dem.", ["dem"]),
        ("Kokain er et af stofferne.", ["stofferne"]),
        ("Hvordan var det at tage pillerne?", ["pillerne"]),
        ("Nogle svampe virker også sådan.", ["også sådan"]),
        ("Bagefter kan man være trist.", ["bagefter"]),
        ("De sagde nej.", ["de"]),
    ],
)
def test_what_means_something_on_another_card_is_found(text: str, found: list[str]) -> None:
    assert pointing_words(text, "", "da") == found


@pytest.mark.parametrize(
    "text",
    [
        "Dem, du er tæt på, står ved midten.",
        "Find dem, der kan hjælpe.",
        "Spørg dine hjælpere, om de vil være med.",
        "Nogle tror, at de kan flyve.",
        "Fem ting kan hjælpe. Her kommer de.",
        "Alle følelser er normale. Også de svære.",
        "Her er de tre ringe.",
        "Alle de andre gør det.",
        "Nogle svampe er stærke. Stoffet i dem hedder psilocybin.",
        "Tag pillerne fra lægen.",
        "Der er mange stoffer. Stofferne er stærke.",
        "En ven siger: “De kan hjælpe dig.”",
        "Det er forskelligt fra gang til gang.",
        "Det er svært at sove bagefter.",
    ],
)
def test_what_is_told_on_the_card_points_nowhere_else(text: str) -> None:
    assert pointing_words(text, "", "da") == []


def test_what_the_card_says_before_can_be_meant() -> None:
    assert pointing_words("Hvad kan de gøre?", "Hvem kan hjælpe dig?", "da") == []
    assert pointing_words("Bagefter hviler man sig.", "Man løber.", "da") == []


def test_man_and_du_are_found_together_and_apart_from_what_somebody_says() -> None:
    assert mixes_man_and_you("Man kan blive træt. Hvil dig lidt.", "da")
    assert not mixes_man_and_you("Man kan blive træt.", "da")
    assert not mixes_man_and_you("Du kan blive træt. En mand hviler.", "da")
    assert not mixes_man_and_you("Nogle siger: “Man kan trygt drikke.” Hvad siger du?", "da")


def test_use_is_presumed_of_somebody_who_is_spoken_to() -> None:
    assert presumed_use("Hvordan er du, når du er påvirket?", "da") == ["når du er påvirket"]
    assert presumed_use("Hvad gør du, når trangen kommer?", "da") == ["når trangen kommer"]
    assert presumed_use("{Han} ringer, når trangen kommer.", "da") == []
    assert presumed_use("Hvad giver dig ro?", "da") == []


@pytest.mark.parametrize(
    "text",
    [
        "Hvor tit ryger du hash?",
        "Hvem drikker du sammen med?",
        "Hvad får dig til at drikke?",
        "Hvorfor tager du piller?",
        "Du er her. Hvad betyder hash for dig?",
    ],
)
def test_a_question_about_how_somebody_uses_presumes_that_somebody_does(text: str) -> None:
    assert presumed_use(text, "da")


@pytest.mark.parametrize(
    "text",
    [
        "Ryger du hash?",
        "Hvem tager du med?",
        "Hvad vil du drikke?",
        "Hvad ved du om hash?",
        "Hvad bruger du tiden til?",
    ],
)
def test_a_question_whether_somebody_does_presumes_nothing(text: str) -> None:
    assert presumed_use(text, "da") == []


def test_what_tells_of_the_persona_asks_of_the_persona() -> None:
    assert turns_to_you("Her er {han} glad. Hvad gør dig glad?", "da")
    assert not turns_to_you("Her er {han} glad. Hvad gør {ham} glad?", "da")
    assert not turns_to_you("Her er {han} glad. Hvorfor er {han} det, tror du?", "da")
    assert not turns_to_you("Vil du tale mere om {ham}?", "da")
    assert not turns_to_you("Du valgte {tal}. Hvorfor gjorde du det?", "da")
    assert not turns_to_you("Her er {han} glad. Hvad gør dig glad?", "en")


def test_a_language_without_words_for_it_has_nothing_found_in_it() -> None:
    assert condition_without_if("Er du træt, så hvil dig.", "en") is None
    assert pointing_words("Det er farligt at blande dem.", "", "en") == []
    assert not mixes_man_and_you("Man hviler. Hvil dig.", "en")
    assert presumed_use("Hvordan er du, når du er påvirket?", "fo") == []
