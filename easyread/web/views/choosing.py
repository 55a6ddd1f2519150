"""Choosing who: the page with the personas, shown wherever a persona is needed first."""

from typing import Any

from flask import render_template, request

from easyread.web.pages.front_page import persona_tiles
from easyread.web.site import current_site
from easyread.web.viewer import current_viewer


def choose_persona(here: str, **values: Any) -> str:
    """Return the page that asks who looks; each persona leads to the view `here` with its values."""
    more = request.args.get("flere") == "ja"
    tiles = persona_tiles(current_site(), current_viewer(), more=more)
    return render_template("pages/persona.html", tiles=tiles, more=more, here=here, values=values)
