from easyread.languages import LANGUAGES
from easyread.speech.neural.direction import direction_of, sample_text
from easyread.speech.voice import roles


def test_every_role_has_its_direction_and_no_two_the_same() -> None:
    directions = [direction_of(role) for role in roles("da")]
    assert len(set(directions)) == len(directions)
    assert direction_of("narrator").semitones == 0, "the narrator speaks as the model does"


def test_every_language_has_something_to_say_when_a_voice_is_tried() -> None:
    assert all(len(sample_text(language).split()) > 10 for language in LANGUAGES)
