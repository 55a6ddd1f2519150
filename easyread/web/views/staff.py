"""Views for staff: the decks with their guides, and the settings of the device."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from easyread.problems import Severity
from easyread.web.error_pages import missing
from easyread.web.forms.print_form import STAMKORT, layout_of_form
from easyread.web.pages.staff_deck import friends, staff_deck
from easyread.web.pages.staff_page import staff_pages
from easyread.web.site import current_site
from easyread.web.viewer import current_viewer

views = Blueprint("staff", __name__)


@views.get("/fagperson/")
def decks() -> ResponseReturnValue:
    """List the decks, the pages for staff, and what is wrong with decks of the installation's own."""
    site, viewer = current_site(), current_viewer()
    library = site.content.library
    found = [staff_deck(site, viewer, deck) for deck in library.for_citizens(viewer.language)]
    for_staff = [staff_deck(site, viewer, deck) for deck in library.for_staff(viewer.language)]
    problems = [problem for problem in site.content.problems if problem.severity is Severity.ERROR]
    return render_template("pages/staff.html", decks=found, for_staff=for_staff, problems=problems)


@views.get("/fagperson/<deck_id>")
def guide(deck_id: str) -> ResponseReturnValue:
    """Show the guide (stamkort) of one tool."""
    site, viewer = current_site(), current_viewer()
    deck = site.deck(deck_id, viewer.language)
    if deck is None:
        raise missing()
    return render_template(
        "pages/guide.html",
        view=staff_deck(site, viewer, deck),
        friends=friends(site, deck),
        stamkort_layout=layout_of_form(site, deck, STAMKORT),
    )


@views.get("/fagperson/<deck_id>/sider")
def pages(deck_id: str) -> ResponseReturnValue:
    """Show the pages of a tool for staff."""
    site, viewer = current_site(), current_viewer()
    deck = site.deck(deck_id, viewer.language)
    if deck is None or not deck.is_for_staff:
        raise missing()
    return render_template("pages/staff_pages.html", deck=deck, pages=staff_pages(site, viewer, deck))


@views.get("/indstillinger")
def settings() -> ResponseReturnValue:
    """Show the settings. The device keeps them; the server never sees them."""
    return render_template("pages/settings.html")
