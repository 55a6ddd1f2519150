"""Views for paper: choose a print, and get it as a PDF."""

from flask import Blueprint, Response, render_template, request
from flask.typing import ResponseReturnValue

from easyread.kit.deck import Deck
from easyread.kit.steps.answers import checked
from easyread.kit.steps.router import steps
from easyread.printing.layouts.job import PrintOptions
from easyread.web.error_pages import missing
from easyread.web.forms import print_form
from easyread.web.forms.sent_form import picture_fields, sent_form
from easyread.web.pages.front_page import all_persona_tiles
from easyread.web.pages.staff_deck import staff_deck
from easyread.web.pdf_answer import pdf_answer
from easyread.web.prints.order import AnswersOrder
from easyread.web.site import current_site
from easyread.web.viewer import current_viewer

views = Blueprint("printing", __name__)


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
    return render_template(
        "pages/print.html",
        view=staff_deck(site, viewer, deck),
        layouts=layouts,
        first=print_form.first_of(layouts, viewer.cards_of(deck.id)),
        has_cards=print_form.makes_cards(layouts),
        has_backs=print_form.makes_backs(layouts),
        personas=all_persona_tiles(site, viewer),
        chosen=site.persona_of(viewer).id,
        form=print_form,
    )


@views.get("/print/<deck_id>.pdf")
def deck_pdf(deck_id: str) -> Response:
    """Print a deck."""
    site, viewer = current_site(), current_viewer()
    try:
        order = print_form.read_order(site, _wanted(deck_id), viewer, request.args)
    except print_form.UnknownJobError:
        raise missing() from None
    return pdf_answer(lambda waits: site.prints.of_deck(order, waits), f"{order.deck_id}-{order.layout}.pdf")


@views.post("/print/<deck_id>")
def answers_pdf(deck_id: str) -> Response:
    """Print the answers that the form sends, as their summary or in another layout. Nothing of them is kept."""
    site, viewer, deck = current_site(), current_viewer(), _wanted(deck_id)
    persona = site.persona_of(viewer)
    walk = steps(deck, persona.forms)
    answers, _ = checked(walk, sent_form(picture_fields(walk)).values)
    options = PrintOptions(answers=answers, substances=viewer.substances)
    order = AnswersOrder(deck.id, viewer.language, persona.id, request.args.get("layout", ""), options)
    return pdf_answer(lambda waits: site.prints.of_answers(order, waits), f"{deck.id}.pdf", stays=True)


def _wanted(deck_id: str) -> Deck:
    deck = current_site().deck(deck_id, current_viewer().language)
    if deck is None:
        raise missing()
    return deck
