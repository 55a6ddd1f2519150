"""Views for staff who record what a deck says: the page, and what its script sends."""

from collections.abc import Collection

from flask import Blueprint, Response, jsonify, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from werkzeug.exceptions import RequestEntityTooLarge

from easyread.kit.deck import Deck
from easyread.kit.steps.recorded import recorded_name
from easyread.speech import problem_codes
from easyread.speech.recorded import parcel
from easyread.speech.recorded.parcel import GivenSentence, RecordedParcel, UnusableParcelError, unpacked
from easyread.speech.recorded.recordings import DeckFullError, Recorded
from easyread.speech.recorded.take import LONGEST_TAKE_S, TOO_LONG, Take, UnusableTakeError
from easyread.web.beside import done_beside
from easyread.web.error_pages import missing
from easyread.web.headers import with_microphone
from easyread.web.own_script import HEADER, ask_for_own_script
from easyread.web.pages.front_page import all_persona_tiles
from easyread.web.pages.recording_page import (
    ADVICE,
    FULL,
    OTHER_DECK,
    OTHER_LANGUAGE,
    OTHER_WORDS,
    PROBLEMS,
    all_said,
    place_of,
    recording_page,
    taken_in_words,
)
from easyread.web.pages.staff_deck import staff_deck
from easyread.web.site import current_site
from easyread.web.staff_door import keep_open
from easyread.web.viewer import current_viewer

views = Blueprint("recording", __name__, url_prefix="/fagperson/indtal")

_LARGEST_TAKE = 7_000_000
"""Half a minute at twice the rate of a good recorder."""
_LARGEST_PARCEL = 16 * 1024 * 1024
_TRY_AGAIN_S = 2
_REFUSED = 422


@views.get("/<deck_id>")
def page(deck_id: str) -> ResponseReturnValue:
    """Show what a deck says, and what of it is recorded."""
    site, viewer, deck = current_site(), current_viewer(), _deck(deck_id)
    shown = render_template(
        "pages/recording.html",
        view=staff_deck(site, viewer, deck),
        page=recording_page(site, viewer, deck),
        personas=all_persona_tiles(site, viewer),
        chosen=site.persona_of(viewer),
        longest_s=LONGEST_TAKE_S,
        header=HEADER,
    )
    return with_microphone(Response(shown))


@views.post("/<deck_id>/<name>")
def keep(deck_id: str, name: str) -> Response:
    """Keep a recording of one sentence, in the place of the one before."""
    ask_for_own_script()
    site, deck = current_site(), _deck(deck_id)
    said = all_said(site, deck).get(name)
    if said is None:
        raise missing()
    request.max_content_length = _LARGEST_TAKE
    try:
        wav = request.get_data()
        take = done_beside(lambda waits: site.takes.finished(wav, waits), try_again_s=_TRY_AGAIN_S)
        [key] = site.recordings.keep(place_of(deck), [Recorded(name, site.made(said, deck.language), take)])
    except UnusableTakeError as error:
        return _refused(error.code)
    except RequestEntityTooLarge:
        return _refused(TOO_LONG)
    except DeckFullError:
        return _refused(FULL)
    except OSError as error:
        return _refused(problem_codes.write_problem_code(error))
    return keep_open(jsonify(sentences={name: key}, advice=gettext(ADVICE[take.advice]) if take.advice else ""))


@views.post("/<deck_id>/<name>/slet")
def delete(deck_id: str, name: str) -> Response:
    """Delete the recording of one sentence. The made voice speaks again."""
    ask_for_own_script()
    deck = _deck(deck_id)
    if name not in all_said(current_site(), deck):
        raise missing()
    return _deleted(deck, [name])


@views.post("/<deck_id>/slet")
def delete_all(deck_id: str) -> Response:
    """Delete all recordings of a deck, those too of words that it says no more."""
    ask_for_own_script()
    deck = _deck(deck_id)
    return _deleted(deck, [*current_site().recordings.shelf.files(place_of(deck))])


@views.get("/<deck_id>/fil")
def given_on(deck_id: str) -> Response:
    """Send all recordings of a deck as one file."""
    site, deck = current_site(), _deck(deck_id)
    place, said = place_of(deck), all_said(site, deck)
    files = site.recordings.shelf.files(place)
    sentences = [
        GivenSentence(said[name].voice, said[name].text, files[name].read_bytes()) for name in said.keys() & files
    ]
    if not sentences:
        raise missing()
    answer = Response(RecordedParcel(place, sentences).packed(), mimetype=parcel.TYPE)
    answer.headers.set("Content-Disposition", "attachment", filename=f"{deck.id}-{deck.language}{parcel.ENDING}")
    answer.headers["Cache-Control"] = "no-store"
    return answer


@views.post("/<deck_id>/fil")
def take_in(deck_id: str) -> Response:
    """Take in the recordings of another kit: all that this deck says and that nobody has recorded here; or none."""
    ask_for_own_script()
    site, deck = current_site(), _deck(deck_id)
    request.max_content_length = _LARGEST_PARCEL
    place, said = place_of(deck), all_said(site, deck)
    try:
        given = unpacked(request.get_data())
        ours = _sentences_of(given, deck, said)
        takes = dict(zip(ours, _looked_at([one.mp3 for one in ours.values()]), strict=True))
        new = [name for name in ours if name not in site.recordings.shelf.files(place)]
        made = [Recorded(name, site.made(said[name], deck.language), takes[name]) for name in new]
        keys = site.recordings.keep(place, made)
    except RequestEntityTooLarge:
        return _refused(parcel.TOO_LARGE)
    except (UnusableParcelError, UnusableTakeError) as error:
        return _refused(error.code if isinstance(error, UnusableParcelError) else parcel.DAMAGED)
    except DeckFullError:
        return _refused(FULL)
    except OSError as error:
        return _refused(problem_codes.write_problem_code(error))
    words = taken_in_words(len(new), len(ours) - len(new), len(given.sentences) - len(ours))
    return jsonify(sentences=dict(zip(new, keys, strict=True)), words=words)


def _deck(deck_id: str) -> Deck:
    deck = current_site().deck(deck_id, current_viewer().language)
    if deck is None or deck.is_for_staff:
        raise missing()
    return deck


def _sentences_of(given: RecordedParcel, deck: Deck, said: Collection[str]) -> dict[str, GivenSentence]:
    """Return what this deck says of what is given, by the names of the sentences.

    Raises:
        UnusableParcelError: It is of another deck, or there is nothing that it says.
    """
    if given.place.deck != deck.id:
        raise UnusableParcelError(OTHER_DECK)
    if given.place.language != deck.language:
        raise UnusableParcelError(OTHER_LANGUAGE)
    named = {recorded_name(one.voice, one.text): one for one in given.sentences}
    ours = {name: one for name, one in named.items() if name in said}
    if not ours:
        raise UnusableParcelError(OTHER_WORDS)
    return ours


def _looked_at(mp3s: list[bytes]) -> list[Take]:
    return done_beside(lambda waits: current_site().takes.checked(mp3s, waits), try_again_s=_TRY_AGAIN_S)


def _deleted(deck: Deck, names: list[str]) -> Response:
    site = current_site()
    try:
        site.recordings.delete(place_of(deck), names)
    except OSError as error:
        return _refused(problem_codes.write_problem_code(error))
    said = all_said(site, deck)
    made = {name: site.made(said[name], deck.language).key for name in names if name in said}
    return jsonify(sentences=made, words=gettext("Alle optagelser er slettet. Nu siger computeren sætningerne."))


def _refused(code: str) -> Response:
    answer = jsonify(code=code, problem=gettext(PROBLEMS[code]))
    answer.status_code = _REFUSED
    return answer
