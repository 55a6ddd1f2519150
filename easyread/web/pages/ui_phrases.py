"""What the screens themselves say aloud, beside the decks: headings, where one is, "Ved ikke"."""

from easyread.content import Content
from easyread.kit.saying import NARRATOR
from easyread.kit.steps.spoken import Utterance
from easyread.web.kinds.table import PARTS
from easyread.web.pages.device_settings import said_on_page
from easyread.web.words import in_language, to_translate

WHO = to_translate("Hvem ligner dig mest?")
WHAT = to_translate("Hvad vil du i dag?")
PAUSE = to_translate("Pause. Dine svar er her stadig.")
UNSURE = to_translate("Ved ikke")
MORE = to_translate("Vil du mere?")
ENOUGH = to_translate("Nej, det er nok")
SHOW_MINE = to_translate("Vis mine svar")
SOME_MORE = to_translate("Ja, lidt mere")
COMES = to_translate("Nu kommer:")
TOPICS = to_translate("Hvad vil du høre om?")
WAY = to_translate("Din vej")
HERE = to_translate("Du er her.")
ALREADY = to_translate("er med allerede.")
FULL = to_translate("Nu er cirklen fuld.")
SUMMARY = to_translate("Det har du svaret.")
NO_ANSWERS = to_translate("Du har ikke svaret på noget. Det er i orden.")
TODAY = to_translate("Det skal vi i dag.")
ALL_DONE = to_translate("Nu har vi lavet det hele.")
VISIT_SUMMARY = to_translate("Det har vi lavet.")
LEAVE = to_translate("Vil du slutte?")
REMEMBERED = to_translate("Tabletten kan huske dine svar. Luk browseren, når du er færdig.")
DELETED = to_translate("Så bliver dine svar slettet.")
DELETE = to_translate("Ja, slet mine svar")
STAY = to_translate("Nej, bliv her")
SHOW_ANSWERS = to_translate("Nej, vis mine svar")
STARTED_OVER = to_translate("Siden startede forfra, så dine svar er væk. Det er ikke din skyld.")
READ = to_translate("Læst sammen")
SEEN = to_translate("Set på sammen")
HOLD = to_translate("Hold knappen nede i to sekunder.")
WHEN_READY = to_translate("Tryk, når du er klar.")
HOW_IS_IT = to_translate("Hvordan er det at tale om?")
EASY = to_translate("Let")
STAY_HERE = to_translate("Bliv på kortet")
BIT_HARD = to_translate("Lidt svært")
TAKE_BREAK = to_translate("Hold en pause")
TOO_HARD = to_translate("For svært")
OTHER_CARD = to_translate("Tag et andet kort")
RING_HELPER = to_translate("Du kan ringe til din hjælper:")
WITH_HELPER = to_translate("En hjælper kan skrive eller tegne for dig.")
SAMPLE = to_translate("Sådan lyder det, når jeg læser op.")
NOT_HERE = to_translate("Siden findes ikke")
NOT_YOU = to_translate("Det er ikke din skyld.")
WENT_WRONG = to_translate("Det virkede ikke")
TRY_AGAIN = to_translate("Prøv igen om lidt.")
WAIT = to_translate("Vent lidt")
BUSY = to_translate("Der er travlt lige nu.")
BY_ITSELF = to_translate("Siden prøver selv igen.")
STILL_HERE = to_translate("Dine svar er her stadig.")
WRITE = to_translate("Skriv")
DRAW = to_translate("Tegn")
PHOTO = to_translate("Tag et foto")
BY_FINGER = to_translate("Skriv under med fingeren.")
BY_NAME = to_translate("Eller skriv dit navn.")
CHOOSE_DAY = to_translate("Vælg en dag.")
NO_PICTURE = to_translate("Det er ikke et billede, jeg kan vise. Prøv et andet.")
TOO_LARGE = to_translate("Billedet er for stort")
ANOTHER_PICTURE = to_translate("Gå tilbage. Prøv et andet billede.")

THANKS = to_translate("Tak. Nu er du færdig.")
HOW = to_translate("Hvordan var det for dig i dag?")
GOOD = to_translate("Godt")
BOTH = to_translate("Både godt og svært")
HARD = to_translate("Svært")
NOW_WHAT = to_translate("Hvad vil du nu?")
ANOTHER = to_translate("Et andet værktøj")
FINISHED = to_translate("Færdig")
TO_PLAN = to_translate("Tilbage til planen")
ON_PAPER = to_translate("Vil du have dine svar på papir?")
NOT_WRITTEN = to_translate("Det her kan ikke printes:")
KEPT_PAPER = to_translate("Papiret ligger nu på tabletten. Slet det, når det er printet.")
NOT_FETCHED = to_translate("Det her er ikke hentet")
NO_NETWORK = to_translate("Der er ikke noget net lige nu.")
LINE_TO_WRITE = to_translate("Der er en linje. Der kan du selv skrive det.")

_ENDS = (
    *(THANKS, HOW, GOOD, BOTH, HARD, NOW_WHAT, ANOTHER, FINISHED, TO_PLAN),
    *(ON_PAPER, NOT_WRITTEN, LINE_TO_WRITE, KEPT_PAPER),
)
_LIGHTS = (HOW_IS_IT, EASY, STAY_HERE, BIT_HARD, TAKE_BREAK, TOO_HARD, OTHER_CARD)
_VISIT = (TODAY, ALL_DONE, VISIT_SUMMARY, READ, SEEN)
_WAY = (MORE, ENOUGH, SHOW_MINE, SOME_MORE, COMES, TOPICS, WAY, HERE, ALREADY, FULL)
_LEAVING = (LEAVE, REMEMBERED, DELETED, DELETE, STAY, SHOW_ANSWERS, STARTED_OVER)
_SAID = (
    *(WHO, WHAT, PAUSE, UNSURE, SUMMARY, NO_ANSWERS, HOLD, SAMPLE, NOT_HERE, NOT_YOU, WENT_WRONG, TRY_AGAIN),
    *(WHEN_READY, WITH_HELPER, RING_HELPER),
    *(WAIT, BUSY, BY_ITSELF, STILL_HERE, NOT_FETCHED, NO_NETWORK),
    *(WRITE, DRAW, PHOTO, BY_FINGER, BY_NAME, CHOOSE_DAY, NO_PICTURE, TOO_LARGE, ANOTHER_PICTURE),
    *_LIGHTS,
    *_VISIT,
    *_WAY,
    *_LEAVING,
    *_ENDS,
    *said_on_page(),
)


def all_utterances(content: Content, language: str) -> list[Utterance]:
    """Return everything that the screens of this content may say in a language."""
    names = [said_name(persona.title) for persona in content.library.personas[language]]
    return [
        *(said(danish, language) for danish in _SAID),
        *names,
        *(said_name(group.title) for group in content.library.groups.get(language, ())),
        *(said for part in PARTS.values() for said in part.says(language)),
    ]


def said(danish: str, language: str) -> Utterance:
    """Return how words of the screens are said in a language."""
    return Utterance("", in_language(danish, language), NARRATOR)


def said_name(name: str) -> Utterance:
    """Return how the name of a persona is said."""
    return Utterance("", name, NARRATOR)
