"""Views for cards of somebody's own: give pictures and words, see the first sheet, get the PDF. Nothing is kept."""

from base64 import b64encode
from dataclasses import dataclass, replace

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from werkzeug.exceptions import RequestEntityTooLarge, ServiceUnavailable

from easyread.web.beside import done_beside
from easyread.web.forms import print_form
from easyread.web.forms.own_cards_form import (
    LONGEST_TITLE,
    OwnCardsForm,
    empty_form,
    layouts_of_cards,
    read_own_cards,
    read_words,
)
from easyread.web.pages.print_page import PrintTold, print_faces, told_of
from easyread.web.pdf_answer import pdf_response
from easyread.web.prints.sheet_picture import sheet_picture, sheets_of
from easyread.web.site import current_site
from easyread.web.viewer import current_viewer
from easyread.workshop.bench import NoWorkError

views = Blueprint("own_cards", __name__)

WIDTH_PX = 880
_TRY_AGAIN_S = 10
_WRONG, _TOO_LARGE, _BUSY = 422, 413, 503
BUSY, BUSY_FOR_PICTURES, TOO_MUCH = "busy", "busy-for-pictures", "too-much"
"""What may be wrong beside what the form finds: too much goes on at the server, also for pictures to be taken in; all
together is too large.
"""


@views.get("/print/egne/kort")
def choose() -> ResponseReturnValue:
    """Show the page on which pictures and words are given."""
    return _page(empty_form(current_site(), request.args))


@views.post("/print/egne/kort")
def make() -> ResponseReturnValue:
    """Print what was given; or show the first sheet, or room for more cards; or say what is wrong."""
    site = current_site()
    try:
        form = read_own_cards(site)
    except RequestEntityTooLarge:
        return _page(replace(empty_form(site, {}), problem=TOO_MUCH)), _TOO_LARGE
    except ServiceUnavailable:
        return _page(replace(read_words(site), problem=BUSY_FOR_PICTURES)), _BUSY
    wanted = request.form.get("gaa", "")
    if wanted == "flere":
        return _page(replace(form, problem="").with_more())
    return _printed(form, is_look=wanted == "vis")


def _printed(form: OwnCardsForm, *, is_look: bool) -> ResponseReturnValue:
    if form.has_problem:
        return _page(form), _WRONG
    order = form.order(current_viewer().language, gettext("Egne kort"))
    try:
        found = done_beside(lambda waits: current_site().prints.of_answers(order, waits), try_again_s=_TRY_AGAIN_S)
    except ServiceUnavailable:
        return _page(replace(form, problem=BUSY)), _BUSY
    except NoWorkError as error:
        return _page(form.refused(error.code)), _WRONG
    if not is_look:
        return pdf_response(found, "egne-kort.pdf", stays=True)
    layout = form.choices.layout
    is_duplex = print_form.is_printed_on_both_sides(layout, order.options)
    told = told_of(sheets_of(found.body), is_duplex=is_duplex)
    return _page(form, _Look(_address(found.body), told))


@dataclass(frozen=True)
class _Look:
    """The first sheet as it comes out, as a data address, and what is told of the print."""

    sheet: str
    told: PrintTold


def _address(pdf: bytes) -> str:
    """The picture stands in the page itself: nowhere else could it be fetched from, as it is not kept."""
    return f"data:image/png;base64,{b64encode(sheet_picture(pdf, 1, WIDTH_PX).body).decode()}"


def _page(form: OwnCardsForm, look: _Look | None = None) -> str:
    site, viewer = current_site(), current_viewer()
    return render_template(
        "pages/own_cards.html",
        own=form,
        look=look,
        layouts=layouts_of_cards(site),
        choices=form.choices,
        form=print_form,
        faces=print_faces(site, viewer),
        longest_title=LONGEST_TITLE,
    )
