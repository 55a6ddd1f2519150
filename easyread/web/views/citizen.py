"""Views for the citizen: choose who and what, go through a deck, see the answers."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from flask import Blueprint, Response, make_response, redirect, render_template, request
from flask.typing import ResponseReturnValue

from easyread.kit.steps.router import not_offered
from easyread.kit.talk_end import how_it_was
from easyread.web.error_pages import missing
from easyread.web.forms.field_names import FINISH, HOME, HOW, NEXT, SKIP, TOO_HARD
from easyread.web.forms.moves import UnknownMoveError, left, moved, stopped
from easyread.web.forms.progress import Progress
from easyread.web.forms.sent_form import SentForm, picture_fields, sent_form
from easyread.web.headers import kept_for_ever, packed_once, sent_pack
from easyread.web.light.sound_pack import SoundPack
from easyread.web.pages.deck_maker import deck_page
from easyread.web.pages.deck_page import DeckPage, keys_back
from easyread.web.pages.deck_sounds import PARTS, digest_of, divided
from easyread.web.pages.front_page import group_tabs, persona_tile, tool_sides
from easyread.web.pages.points_page import card_points
from easyread.web.pages.positions import places
from easyread.web.pages.summary_page import BLANK_LINE, blank_summary, lines_before, summary_page
from easyread.web.parts.at_once import with_pictures
from easyread.web.site import Site, current_site
from easyread.web.viewer import Viewer, address, current_viewer
from easyread.web.views.choosing import choose_persona

views = Blueprint("citizen", __name__)

_HTML = "text/html; charset=utf-8"


@views.get("/")
def front() -> ResponseReturnValue:
    """Show the personas; then, for one of them, the tools."""
    site, viewer = current_site(), current_viewer()
    if viewer.persona is None:
        return choose_persona("citizen.front")
    who = persona_tile(site, viewer, viewer.persona)
    sides = tool_sides(site, viewer)
    return render_template("pages/front.html", sides=sides, groups=group_tabs(sides), persona=who)


@views.get("/kort/<deck_id>")
def deck(deck_id: str) -> ResponseReturnValue:
    """Show a deck from its first card."""
    page = _wanted(deck_id)
    if current_viewer().persona is None:
        return choose_persona("citizen.deck", deck_id=deck_id)
    response = make_response(_show(page, Progress()))
    if page.asks:
        response.headers["Cache-Control"] = "no-store"  # without scripts, Back may show it as it was left
    return response


@views.post("/kort/<deck_id>")
def deck_on(deck_id: str) -> ResponseReturnValue:
    """Show a deck with the answers given so far, at the card that they lead to."""
    page = _wanted(deck_id)
    sent = sent_form(picture_fields(page.walk))
    if HOME in sent.values or FINISH in sent.values:
        return _leave(page, sent)
    if TOO_HARD in sent.values:
        return _too_hard(page, sent)
    try:
        progress = stopped(page.walk, sent.values, sent.problems) or moved(page.walk, sent.values)
    except UnknownMoveError:
        raise missing() from None
    return _show(page, progress) if progress else _sum_up(page, sent)


@views.post("/kort/<deck_id>/svar")
def answers(deck_id: str) -> ResponseReturnValue:
    """Sum up the answers that the form sends. Nothing of them is kept."""
    page = _wanted(deck_id)
    sent = sent_form(picture_fields(page.walk))
    progress = stopped(page.walk, sent.values, sent.problems)
    return _show(page, progress) if progress else _sum_up(page, sent)


@views.get("/kort/<deck_id>/stikord")
def points(deck_id: str) -> ResponseReturnValue:
    """Show what staff may say beside each card. Nothing in it is about anybody, so it stands outside their door."""
    site, viewer, deck = current_site(), current_viewer(), _wanted(deck_id).deck
    cards = card_points(site, viewer, deck)
    if not cards:
        raise missing()
    return render_template("pages/points.html", deck=deck, cards=cards)


@views.get("/kort/<deck_id>/svar")
def no_answers(deck_id: str) -> ResponseReturnValue:
    """Lead to the deck: a summary is never an address that could be kept."""
    return redirect(address("citizen.deck", deck_id=_wanted(deck_id).deck.id))


def _wanted(deck_id: str) -> DeckPage:
    page = deck_page(current_site(), deck_id, current_viewer())
    if page is None:
        raise missing()
    return page


def _show(page: DeckPage, progress: Progress) -> ResponseReturnValue:
    site = current_site()
    site.sounds.wanted_soon(page.sounds)
    if progress == Progress() and site.sounds.status.is_silent:
        html = _unanswered(site, page.deck.id, current_viewer(), site.recordings.shelf.state)
        return packed_once(html.encode(), _HTML)
    return _rendered(page, progress)


@views.get("/tale/<digest>/<deck_id>/<part>")
def sound_pack(digest: str, deck_id: str, part: str) -> Response:
    """Send the sounds of a deck together: those of its first card, or all others."""
    site, page = current_site(), _wanted(deck_id)
    if part not in PARTS or digest != digest_of(site, page) or not site.sounds.status.is_silent:
        raise missing()
    keys = _said(site, page.deck.id, current_viewer(), site.recordings.shelf.state)[part]
    return kept_for_ever(sent_pack(SoundPack(site.sounds.cache, keys)))


def _packs(site: Site, page: DeckPage) -> list[str]:
    where = {"digest": digest_of(site, page), "deck_id": page.deck.id}
    return [address("citizen.sound_pack", **where, part=part) for part in PARTS]


@lru_cache(maxsize=256)
def _said(site: Site, deck_id: str, viewer: Viewer, recorded: str) -> Mapping[str, Sequence[str]]:
    """The keys of all that a page says, by the part of its sounds that each comes in."""
    page = deck_page(site, deck_id, viewer)
    return divided(page, _unanswered(site, deck_id, viewer, recorded)) if page else {}


@lru_cache(maxsize=128)
def _unanswered(site: Site, deck_id: str, viewer: Viewer, _recorded: str) -> str:
    """A deck as everybody gets it who opens it with the same persona, when all sounds are made: rendered once."""
    page = deck_page(site, deck_id, viewer)
    return with_pictures(site, _rendered(page, Progress())) if page else ""


def _rendered(page: DeckPage, progress: Progress) -> str:
    site, viewer, given = current_site(), current_viewer(), progress.answers
    return render_template(
        "pages/deck.html",
        page=page,
        progress=replace(progress, not_offered=not_offered(page.walk, given)),
        start=progress.start or page.steps[0].key,
        back=keys_back(page.walk, given),
        places=places(page.walk, given),
        lines={
            step.key: lines_before(site, page, viewer, given, step.key) for step in page.steps if step.shows_answers
        },
        persona=persona_tile(site, viewer, site.persona_of(viewer)),
        summing=blank_summary(site, page),
        blank_line=BLANK_LINE,
        how=how_it_was(request.form.getlist(HOW)),
        packs=_packs(site, page) if site.sounds.status.is_silent else [],
    )


def _leave(page: DeckPage, sent: SentForm) -> ResponseReturnValue:
    """Lead out of a deck; if anything was answered, ask first."""
    site, viewer = current_site(), current_viewer()
    is_finished = FINISH in sent.values
    out = address("citizen.front", persona=None, rusmidler=None, kort=None) if is_finished else address("citizen.front")
    given = left(page.walk, sent.values)
    if not given:
        return redirect(out)
    [here] = sent.values[FINISH if is_finished else HOME][:1]
    who = persona_tile(site, viewer, site.persona_of(viewer))
    return render_template("pages/leave.html", page=page, given=given, out=out, here=here, persona=who)


def _too_hard(page: DeckPage, sent: SentForm) -> ResponseReturnValue:
    """Ask how hard it is to talk about a card, where no script does. Each answer leads on with all that was given."""
    [key] = sent.values[TOO_HARD][:1]
    if key not in {step.key for step in page.steps}:
        raise missing()
    return render_template("pages/too_hard.html", page=page, given=left(page.walk, sent.values), key=key)


def _sum_up(page: DeckPage, sent: SentForm) -> ResponseReturnValue:
    site, viewer = current_site(), current_viewer()
    summed = summary_page(site, page, viewer, left(page.walk, sent.values))
    is_asked = summed.is_asked or any(page.asking in sent.values.get(move, ()) for move in (NEXT, SKIP))
    summed = replace(summed, how=how_it_was(sent.values.get(HOW, ())), is_asked=is_asked)
    who = persona_tile(site, viewer, site.persona_of(viewer))
    return render_template("pages/summary.html", page=summed, persona=who)
