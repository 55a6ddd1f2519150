"""Views for staff: the tools with their guides, and the settings of the device."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from easyread.web.faults import missing
from easyread.web.site import current_site
from easyread.web.visit import current_visit

views = Blueprint("staff", __name__)


@views.get("/fagperson/")
def tools() -> ResponseReturnValue:
    """List the tools, and what is wrong with decks of the installation's own."""
    site = current_site()
    decks = site.content.library.in_order(current_visit().language)
    return render_template("pages/staff.html", decks=decks, problems=site.content.problems)


@views.get("/fagperson/<tool>")
def guide(tool: str) -> ResponseReturnValue:
    """Show the guide (stamkort) of one tool."""
    found = current_site().deck(tool, current_visit().language)
    if found is None:
        raise missing()
    return render_template("pages/guide.html", deck=found)


@views.get("/indstillinger")
def settings() -> ResponseReturnValue:
    """Show the settings. The device keeps them; the server never sees them."""
    return render_template("pages/settings.html")
