"""Views for a visit: choose the tools of the day, go through them, see and print all answers together."""

from flask import Blueprint, Response, redirect, render_template, request
from flask.typing import ResponseReturnValue

from easyread.drawing.pictures.catalogue import UnknownPictureError
from easyread.printing.layouts.job import Options
from easyread.printing.print_deck import CannotPrintError
from easyread.printing.print_visit import print_visit
from easyread.web.error_pages import missing
from easyread.web.forms.sent_form import sent_form
from easyread.web.forms.visit_plan import DayPlan, UnknownToolError
from easyread.web.pages.front_page import persona_tile, tool_tile
from easyread.web.pages.staff_deck import tool
from easyread.web.pages.visit_summary import DaySummary, day_summary
from easyread.web.pdf_answer import pdf_answer
from easyread.web.site import current_site
from easyread.web.viewer import address, current_visit
from easyread.web.views.choosing import choose_persona

views = Blueprint("day", __name__)


@views.get("/besoeg/")
def choose() -> ResponseReturnValue:
    """Show the tools to staff, who choose those of today."""
    site, visit = current_site(), current_visit()
    tools = [tool(site, visit, deck) for deck in site.content.library.for_citizens(visit.language)]
    return render_template("pages/day_choose.html", tools=tools)


@views.get("/besoeg/i-dag")
def today() -> ResponseReturnValue:
    """Show the tools of today to the citizen, who chooses a persona first."""
    site, visit, plan = current_site(), current_visit(), _wanted()
    if not plan.decks:
        return redirect(address("day.choose"))
    if visit.persona is None:
        return choose_persona("day.today", **plan.query)
    tiles = [tool_tile(site, visit, deck) for deck in plan.decks]
    who = persona_tile(site, visit, visit.persona)
    return render_template("pages/day.html", tools=tiles, persona=who, plan=plan)


@views.post("/besoeg/svar")
def answers() -> ResponseReturnValue:
    """Sum up the answers to all tools that the form sends. Nothing of them is kept."""
    site, visit, plan = current_site(), current_visit(), _wanted()
    who = persona_tile(site, visit, site.persona_of(visit))
    return render_template("pages/day_summary.html", day=_summed(plan), persona=who, plan=plan)


@views.get("/besoeg/svar")
def no_answers() -> ResponseReturnValue:
    """Lead to the tools: a summary is never an address that could be kept."""
    return redirect(address("day.today", **_wanted().query))


@views.post("/besoeg/print")
def answers_pdf() -> Response:
    """Print the answers to all tools that the form sends as one document. Nothing of them is kept."""
    site, visit = current_site(), current_visit()
    day = _summed(_wanted())
    answered = [(tool.page.deck, tool.page.answers if tool.page.lines else {}) for tool in day.tools]
    options = Options(substances=visit.substances)
    try:
        pdf = print_visit(site.content, answered, site.persona_of(visit), options, day.name)
    except (CannotPrintError, UnknownPictureError):
        raise missing() from None
    return pdf_answer(pdf, "samtale.pdf")


def _summed(plan: DayPlan) -> DaySummary:
    return day_summary(current_site(), current_visit(), plan, sent_form(takes_pictures=True).values)


def _wanted() -> DayPlan:
    try:
        return DayPlan.read(request.args, current_site(), current_visit())
    except UnknownToolError:
        raise missing() from None
