"""Views for staff: the decks with their guides, and the settings of the device."""

import re

from flask import Blueprint, Response, redirect, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import BadRequest

from easyread.limits import LONGEST_SHARED
from easyread.problems import Severity
from easyread.web import staff_door
from easyread.web.error_pages import missing
from easyread.web.forms import card_form, tool_form
from easyread.web.forms.print_form import STAMKORT, layout_of_form
from easyread.web.pages.card_choice_page import card_choice_page
from easyread.web.pages.device_settings import GROUPS, HEARD_OTHERWISE, HINTS, PRACTICE
from easyread.web.pages.numbers_page import is_of_numbers, national_rows, number_problems, number_rows
from easyread.web.pages.staff_deck import friends, staff_deck
from easyread.web.pages.staff_page import staff_pages
from easyread.web.pages.tool_choice_page import tool_choice_page
from easyread.web.pages.who_speaks import is_of_voices, recorded_decks, speaker, speakers, voice_problems
from easyread.web.parts.qr_code import qr_svg
from easyread.web.site import current_site
from easyread.web.viewer import TOOLS, UnknownViewerError, address, current_viewer

_SHARED = re.compile(r"https?://[^/\s]+/\S*#valg:\S*")

views = Blueprint("staff", __name__)


@views.get("/fagperson/")
def decks() -> ResponseReturnValue:
    """List the decks, the pages for staff, and what is wrong with decks of the installation's own."""
    site, viewer = current_site(), current_viewer()
    library = site.content.library
    found = [staff_deck(site, viewer, deck) for deck in library.for_citizens(viewer.language)]
    for_staff = [staff_deck(site, viewer, deck) for deck in library.for_staff(viewer.language)]
    errors = [
        problem for problem in site.content.problems if problem.severity is Severity.ERROR and not is_of_voices(problem)
    ]
    return render_template(
        "pages/staff.html",
        decks=found,
        for_staff=for_staff,
        problems=[problem for problem in errors if not is_of_numbers(problem)],
        has_bad_number=any(map(is_of_numbers, errors)),
        speakers=speakers(site.content),
        recorded=recorded_decks(site, viewer),
        voice_problems=voice_problems(site.content),
    )


@views.get("/fagperson/numre")
def numbers() -> ResponseReturnValue:
    """Show the numbers of help: those of the installation, how they are written, and those of the whole country."""
    content, language = current_site().content, current_viewer().language
    return render_template(
        "pages/numbers.html",
        rows=number_rows(content, language),
        national=national_rows(content, language),
        problems=number_problems(content),
    )


@views.get("/fagperson/vaerktoejer")
def choose_tools() -> ResponseReturnValue:
    """Show the tools to choose from for the front page; the form leads there, with the tools in the address."""
    site, viewer = current_site(), current_viewer()
    try:
        chosen = tool_form.read(request.args, site.content.library)
    except UnknownViewerError:
        raise missing() from None
    if chosen is not None:
        return redirect(address("citizen.front", **{TOOLS: ".".join(chosen) or None}))
    page = tool_choice_page(site, viewer, viewer.tools)
    return render_template("pages/choose_tools.html", page=page, form=tool_form)


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


@views.get("/fagperson/<deck_id>/kort")
def choose_cards(deck_id: str) -> ResponseReturnValue:
    """Show the cards of a tool to choose from; what a form chooses leads on, with its cards in the address."""
    site, viewer = current_site(), current_viewer()
    deck = site.deck(deck_id, viewer.language)
    if deck is None or deck.is_for_staff:
        raise missing()
    try:
        sent = card_form.read(deck, request.args)
    except card_form.UnknownCardsError:
        raise missing() from None
    if sent and not sent.is_empty:
        return redirect(address(sent.leads_to, **sent.query))
    chosen = () if sent else viewer.cards_of(deck.id) or tuple(card.id for card in deck.cards)
    page = card_choice_page(site, viewer, deck, chosen)
    return render_template("pages/choose_cards.html", page=page, view=page.view, form=card_form)


@views.get("/fagperson/<deck_id>/sider")
def pages(deck_id: str) -> ResponseReturnValue:
    """Show the pages of a tool for staff."""
    site, viewer = current_site(), current_viewer()
    deck = site.deck(deck_id, viewer.language)
    if deck is None or not deck.is_for_staff:
        raise missing()
    return render_template("pages/staff_pages.html", deck=deck, pages=staff_pages(site, viewer, deck))


@views.post("/fagperson/aabn")
def open_door() -> ResponseReturnValue:
    """Open the pages for staff with the PIN of the house."""
    return staff_door.open_door()


@views.post("/fagperson/luk")
def shut_door() -> ResponseReturnValue:
    """Shut the pages for staff on this device."""
    return staff_door.shut_door()


@views.post("/indstillinger/qr")
def settings_code() -> ResponseReturnValue:
    """Draw the address in the body, at which another device takes over settings. Nobody keeps it."""
    address = request.get_data(as_text=True)
    if len(address) > LONGEST_SHARED or not _SHARED.match(address):
        raise BadRequest
    return Response(qr_svg(address), mimetype="image/svg+xml")


@views.get("/indstillinger")
def settings() -> ResponseReturnValue:
    """Show the settings. The device keeps them; the server never sees them."""
    voice = speaker(current_site().content, current_viewer().language)
    return render_template(
        "pages/settings.html", groups=GROUPS, answers=PRACTICE, hints=HINTS, notes=HEARD_OTHERWISE, speaker=voice
    )
