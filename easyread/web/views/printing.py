"""Views for paper: choose a print, and get it as a PDF."""

from dataclasses import asdict

from flask import Blueprint, Response, jsonify, render_template, request
from flask.typing import ResponseReturnValue

from easyread.kit.deck import Deck
from easyread.kit.steps.answers import checked
from easyread.kit.steps.router import steps
from easyread.kit.talk_end import how_it_was
from easyread.printing.layouts.job import PrintOptions
from easyread.web.beside import done_beside
from easyread.web.error_pages import missing
from easyread.web.forms import print_form
from easyread.web.forms.field_names import HOW
from easyread.web.forms.sent_form import picture_fields, sent_form
from easyread.web.pages.front_page import all_persona_tiles
from easyread.web.pages.print_page import print_faces, told_of
from easyread.web.pages.staff_deck import staff_deck
from easyread.web.pdf_answer import pdf_answer
from easyread.web.prints.kept_prints import Print
from easyread.web.prints.order import AnswersOrder, DeckOrder
from easyread.web.prints.sheet_picture import NoPageError, sheet_picture, sheets_of
from easyread.web.site import current_site
from easyread.web.viewer import current_viewer
from easyread.workshop.bench import NoWorkError

views = Blueprint("printing", __name__)

WIDTH_PX = 880
"""Of the picture of a sheet: twice as wide as it is shown, for sharp screens."""

_LONGEST = 5
_TRY_AGAIN_S = 5


@views.get("/print/")
def choose() -> ResponseReturnValue:
    """Show the decks; then, for one of them, what it can be printed as."""
    site, viewer = current_site(), current_viewer()
    if "deck" not in request.args:
        library = site.content.library
        decks = [staff_deck(site, viewer, deck) for deck in library.for_citizens(viewer.language)]
        for_staff = [staff_deck(site, viewer, deck) for deck in library.for_staff(viewer.language)]
        return render_template("pages/print_decks.html", decks=decks, for_staff=for_staff)
    deck = _wanted(request.args["deck"])
    layouts = print_form.layouts_to_choose(site, deck)
    try:
        choices = print_form.read_choices(layouts, viewer.cards_of(deck.id), request.args)
    except print_form.UnknownJobError:
        raise missing() from None
    return render_template(
        "pages/print.html",
        view=staff_deck(site, viewer, deck),
        layouts=layouts,
        choices=choices,
        personas=all_persona_tiles(site, viewer),
        chosen=site.persona_of(viewer).id,
        form=print_form,
        faces=print_faces(site, viewer),
    )


@views.get("/print/<deck_id>.pdf")
def deck_pdf(deck_id: str) -> Response:
    """Print a deck."""
    order = _order(deck_id)
    return pdf_answer(lambda waits: current_site().prints.of_deck(order, waits), f"{order.deck_id}-{order.layout}.pdf")


@views.get("/print/<deck_id>.png")
def sheet(deck_id: str) -> Response:
    """Show one page of a print as a picture. The print is kept, so that the PDF is there when it is asked for."""
    number = request.args.get("side", "1")
    found = _made(_order(deck_id))
    is_number = number.isascii() and number.isdecimal() and len(number) < _LONGEST
    try:
        picture = sheet_picture(found.body, int(number) if is_number else 0, WIDTH_PX)
    except NoPageError:
        raise missing() from None
    response = Response(picture.body, mimetype="image/png")
    response.set_etag(f"{found.tag}-{number}")
    response.make_conditional(request)
    return response


@views.get("/print/<deck_id>.json")
def told(deck_id: str) -> Response:
    """Tell of a print what its page says before it is printed: its pages one by one, and how much paper it takes."""
    order = _order(deck_id)
    layout = current_site().content.layouts[order.layout]
    is_duplex = print_form.is_printed_on_both_sides(layout, order.options)
    return jsonify(asdict(told_of(sheets_of(_made(order).body), is_duplex=is_duplex)))


def _order(deck_id: str) -> DeckOrder:
    site = current_site()
    try:
        return print_form.read_order(site, _wanted(deck_id), current_viewer(), request.args)
    except print_form.UnknownJobError:
        raise missing() from None


def _made(order: DeckOrder) -> Print:
    try:
        return done_beside(lambda waits: current_site().prints.of_deck(order, waits), try_again_s=_TRY_AGAIN_S)
    except NoWorkError:
        raise missing() from None


@views.post("/print/<deck_id>")
def answers_pdf(deck_id: str) -> Response:
    """Print the answers that the form sends, as their summary or in another layout. Nothing of them is kept."""
    site, viewer, deck = current_site(), current_viewer(), _wanted(deck_id)
    persona = site.persona_of(viewer)
    walk = steps(deck, persona.forms)
    sent = sent_form(picture_fields(walk)).values
    answers, _ = checked(walk, sent)
    how = how_it_was(sent.get(HOW, ()))
    options = PrintOptions(answers=answers, substances=viewer.substances, how=how)
    order = AnswersOrder(deck.id, viewer.language, persona.id, request.args.get("layout", ""), options)
    return pdf_answer(lambda waits: site.prints.of_answers(order, waits), f"{deck.id}.pdf", stays=True)


def _wanted(deck_id: str) -> Deck:
    deck = current_site().deck(deck_id, current_viewer().language)
    if deck is None:
        raise missing()
    return deck
