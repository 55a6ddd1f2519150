"""Views for staff: the tools with their guides, and the settings of the device."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from easyread.problems import Severity
from easyread.web.error_pages import missing
from easyread.web.forms.print_form import STAMKORT, layout_of_form
from easyread.web.pages.staff_deck import friends, tool
from easyread.web.pages.staff_page import staff_pages
from easyread.web.site import current_site
from easyread.web.viewer import current_visit

views = Blueprint("staff", __name__)


@views.get("/fagperson/")
def tools() -> ResponseReturnValue:
    """List the tools, the pages for staff, and what is wrong with decks of the installation's own."""
    site, visit = current_site(), current_visit()
    library = site.content.library
    tools = [tool(site, visit, deck) for deck in library.for_citizens(visit.language)]
    staff_tools = [tool(site, visit, deck) for deck in library.for_staff(visit.language)]
    problems = [problem for problem in site.content.problems if problem.severity is Severity.ERROR]
    return render_template("pages/staff.html", tools=tools, staff_tools=staff_tools, problems=problems)


@views.get("/fagperson/<tool_id>")
def guide(tool_id: str) -> ResponseReturnValue:
    """Show the guide (stamkort) of one tool."""
    site, visit = current_site(), current_visit()
    deck = site.deck(tool_id, visit.language)
    if deck is None:
        raise missing()
    return render_template(
        "pages/guide.html",
        tool=tool(site, visit, deck),
        friends=friends(site, deck),
        stamkort_layout=layout_of_form(site, deck, STAMKORT),
    )


@views.get("/fagperson/<tool_id>/sider")
def pages(tool_id: str) -> ResponseReturnValue:
    """Show the pages of a tool for staff."""
    site, visit = current_site(), current_visit()
    deck = site.deck(tool_id, visit.language)
    if deck is None or not deck.is_for_staff:
        raise missing()
    return render_template("pages/staff_pages.html", deck=deck, pages=staff_pages(site, visit, deck))


@views.get("/indstillinger")
def settings() -> ResponseReturnValue:
    """Show the settings. The device keeps them; the server never sees them."""
    return render_template("pages/settings.html")
