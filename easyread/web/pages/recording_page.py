"""RecordingPage: what a deck says, sentence by sentence, for staff who record it; and what they are told of faults."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from flask_babel import gettext

from easyread.kit.deck import Deck
from easyread.kit.steps.recorded import recorded_name
from easyread.kit.steps.spoken import Utterance, utterances
from easyread.speech import problem_codes
from easyread.speech.recorded import parcel, take
from easyread.speech.recorded.shelf import RecordedPlace
from easyread.web.site import Site
from easyread.web.viewer import Viewer
from easyread.web.words import to_translate

FULL, OTHER_DECK, OTHER_LANGUAGE, OTHER_WORDS = "full", "other-deck", "other-language", "other-words"

PROBLEMS: Mapping[str, str] = {
    take.NO_TAKE: to_translate("Optagelsen gik i stykker på vejen. Prøv igen."),
    take.TOO_LONG: to_translate("Det blev for langt. En optagelse må vare et halvt minut."),
    take.TOO_SHORT: to_translate("Det blev for kort. Tryk først på stop, når du har sagt det hele."),
    take.SILENT: to_translate("Der var ikke nogen stemme. Tal tæt på mikrofonen, og prøv igen."),
    take.NO_METER: to_translate("Programmet, der måler lyden, mangler. Sig det til den, der passer Samtalekassen."),
    FULL: to_translate("Der er ikke plads til flere optagelser i den her samling."),
    problem_codes.DISK_FULL: to_translate("Disken er fuld. Intet er gemt. Sig det til den, der passer Samtalekassen."),
    problem_codes.UNWRITABLE: to_translate(
        "Optagelsen kan ikke gemmes eller slettes. Sig det til den, der passer Samtalekassen."
    ),
    parcel.DAMAGED: to_translate("Filen er gået i stykker. Hent den en gang til. Intet er ændret."),
    parcel.FOREIGN: to_translate("Det er ikke en fil med optagelser fra Samtalekassen. Intet er ændret."),
    parcel.NEWER: to_translate("Filen er fra en nyere udgave af Samtalekassen. Intet er ændret."),
    parcel.TOO_LARGE: to_translate("Filen er for stor. Intet er ændret."),
    OTHER_DECK: to_translate("Filen er til et andet værktøj. Intet er ændret."),
    OTHER_LANGUAGE: to_translate("Filen er på et andet sprog. Intet er ændret."),
    OTHER_WORDS: to_translate("Ingen af sætningerne i filen findes her. Intet er ændret."),
}
"""What staff are told, by the code of the fault."""

ADVICE: Mapping[str, str] = {
    take.FAINT: to_translate("Det er optaget langt væk. Gå tættere på mikrofonen næste gang."),
    take.LOUD: to_translate("Det er optaget for tæt på. Gå lidt længere væk næste gang."),
}


_WHO_SAYS: Mapping[str, str] = {
    "man": to_translate("en mand"),
    "woman": to_translate("en kvinde"),
    "friend": to_translate("en ven"),
}
"""By the role of the voice. The narrator says the rest."""


@dataclass(frozen=True)
class Sentence:
    """One thing that a deck says, with the key of its sound now. `whose` words they are, to be translated; or ""."""

    name: str
    text: str
    key: str
    is_recorded: bool
    whose: str


@dataclass(frozen=True)
class RecordingPage:
    """All that a deck says to a persona, in order, and how many recordings are of words that it says no more.

    Where it `follows_persona`, it says other sentences to others.
    """

    sentences: tuple[Sentence, ...]
    left_over: int
    follows_persona: bool

    @property
    def recorded(self) -> int:
        """Return how many sentences are recorded."""
        return sum(sentence.is_recorded for sentence in self.sentences)


def taken_in_words(new: int, here: int, unknown: int) -> str:
    """Return what is told of a file that was taken in: what is new, what was here already, what no deck here says."""
    told = [gettext("Hentet: %(number)s.", number=new)]
    if here:
        told.append(gettext("Indtalt her i forvejen og ikke rørt: %(number)s.", number=here))
    if unknown:
        told.append(gettext("Findes ikke her: %(number)s.", number=unknown))
    return " ".join(told)


def place_of(deck: Deck) -> RecordedPlace:
    """Return where the recordings of a deck stand."""
    return RecordedPlace(deck.id, deck.language)


def recording_page(site: Site, viewer: Viewer, deck: Deck) -> RecordingPage:
    """Return the sentences of a deck for whoever records them."""
    persona, everything = site.persona_of(viewer), all_said(site, deck)
    files = site.recordings.shelf.files(place_of(deck))
    said = _by_name(utterances(deck, persona))
    sentences = tuple(
        Sentence(name, one.text, site.say(one, deck.language), name in files, _WHO_SAYS.get(one.voice, ""))
        for name, one in said.items()
    )
    return RecordingPage(sentences, len(files.keys() - everything.keys()), len(everything) > len(said))


def all_said(site: Site, deck: Deck) -> Mapping[str, Utterance]:
    """Return all that a deck says, to whichever persona, by the names of its sentences."""
    personas = site.content.library.personas[deck.language]
    return _by_name(one for persona in personas for one in utterances(deck, persona))


def _by_name(said: Iterable[Utterance]) -> dict[str, Utterance]:
    found: dict[str, Utterance] = {}
    for one in said:
        found.setdefault(recorded_name(one.voice, one.text), one)
    return found
