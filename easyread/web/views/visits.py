"""Views for a visit: choose the tools of the day, go through them, see and print all answers together."""

from flask import Blueprint, Response, redirect, render_template, request
from flask.typing import ResponseReturnValue

from easyread.printing.layouts.job import PrintOptions
from easyread.web.error_pages import missing
from easyread.web.forms.sent_form import picture_fields, sent_form
from easyread.web.forms.visit_plan import UnknownDeckError, VisitPlan, field_of
from easyread.web.pages.deck_maker import deck_page
from easyread.web.pages.front_page import deck_tile, persona_tile
from easyread.web.pages.staff_deck import staff_deck
from easyread.web.pages.visit_summary import VisitSummary, blank_visit, visit_summary
from easyread.web.pdf_answer import pdf_answer
from easyread.web.prints.order import VisitOrder
from easyread.web.site import current_site
from easyread.web.viewer import address, current_viewer
from easyread.web.views.choosing import choose_persona

views = Blueprint("visits", __name__)


@views.get("/besoeg/")
def choose() -> ResponseReturnValue:
    """Show the tools to staff, who choose those of today."""
    site, viewer = current_site(), current_viewer()
    decks = [staff_deck(site, viewer, deck) for deck in site.content.library.for_citizens(viewer.language)]
    return render_template("pages/visit_choose.html", decks=decks)


@views.get("/besoeg/i-dag")
def today() -> ResponseReturnValue:
    """Show the tools of today to the citizen, who chooses a persona first."""
    site, viewer, plan = current_site(), current_viewer(), _wanted()
    if not plan.decks:
        return redirect(address("visits.choose"))
    if viewer.persona is None:
        return choose_persona("visits.today", **plan.query)
    tiles = [deck_tile(site, viewer, deck) for deck in plan.decks]
    who = persona_tile(site, viewer, viewer.persona)
    summing = blank_visit(site, viewer, plan)
    return render_template("pages/visit.html", decks=tiles, persona=who, plan=plan, summing=summing)


@views.post("/besoeg/svar")
def answers() -> ResponseReturnValue:
    """Sum up the answers to all tools that the form sends. Nothing of them is kept."""
    site, viewer, plan = current_site(), current_viewer(), _wanted()
    who = persona_tile(site, viewer, site.persona_of(viewer))
    return render_template("pages/visit_summary.html", visit=_summed(plan), persona=who, plan=plan)


@views.get("/besoeg/svar")
def no_answers() -> ResponseReturnValue:
    """Lead to the tools: a summary is never an address that could be kept."""
    return redirect(address("visits.today", **_wanted().query))


@views.post("/besoeg/print")
def answers_pdf() -> Response:
    """Print the answers to all tools that the form sends as one document. Nothing of them is kept."""
    site, viewer = current_site(), current_viewer()
    visit = _summed(_wanted())
    answered = [(summed.page.deck.id, summed.page.answers if summed.page.lines else {}) for summed in visit.decks]
    options = PrintOptions(substances=viewer.substances, how=visit.how)
    order = VisitOrder(answered, viewer.language, site.persona_of(viewer).id, options, visit.name)
    return pdf_answer(lambda waits: site.prints.of_answers(order, waits), "samtale.pdf", stays=True)


def _summed(plan: VisitPlan) -> VisitSummary:
    site, viewer = current_site(), current_viewer()
    walks = {deck.id: page.walk for deck in plan.decks if (page := deck_page(site, deck.id, viewer))}
    fields = {field_of(deck_id, name) for deck_id, walk in walks.items() for name in picture_fields(walk)}
    return visit_summary(site, viewer, plan, sent_form(fields).values)


def _wanted() -> VisitPlan:
    try:
        return VisitPlan.read(request.args, current_site(), current_viewer())
    except UnknownDeckError:
        raise missing() from None
