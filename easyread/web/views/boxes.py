"""Views for the whole box: choose, wait while it is made, and fetch it."""

from flask import Blueprint, Response, redirect, render_template, request, send_file
from flask.typing import ResponseReturnValue

from easyread.web.error_pages import missing
from easyread.web.forms import box_form
from easyread.web.forms.print_form import UnknownJobError
from easyread.web.pages.front_page import all_persona_tiles
from easyread.web.prints.box_room import BoxRoomBusyError
from easyread.web.site import current_site
from easyread.web.viewer import address, current_viewer

views = Blueprint("boxes", __name__)

_AGAIN_S = 3
_NAME = "Samtalekassen.zip"


@views.get("/print/kassen")
def choose() -> ResponseReturnValue:
    """Show what there is to choose for a box."""
    return _page(is_busy=False)


@views.post("/print/kassen")
def begin() -> ResponseReturnValue:
    """Begin to make a box, and lead to where one waits for it."""
    site, viewer = current_site(), current_viewer()
    try:
        ticket = site.prints.boxes.begin(box_form.read_box(site, viewer, request.form))
    except UnknownJobError:
        raise missing() from None
    except BoxRoomBusyError:
        return _page(is_busy=True), 503, {"Retry-After": "60"}
    return redirect(address("boxes.wait", ticket=ticket, bar=request.form.get("bar") and 1), code=303)


@views.get("/print/kassen/<ticket>")
def wait(ticket: str) -> ResponseReturnValue:
    """Show how far a box is, until it is ready: a script asks again, or the browser loads the page anew."""
    state = current_site().prints.boxes.state(ticket)
    if state is None:
        raise missing()
    page = render_template("pages/box_wait.html", state=state, ticket=ticket)
    comes_again = not (state.is_ready or state.failed or "bar" in request.args)
    return page, {"Refresh": str(_AGAIN_S)} if comes_again else {}


@views.get("/print/kassen/<ticket>.zip")
def fetch(ticket: str) -> Response:
    """Give a box that is ready. It is kept no longer."""
    file = current_site().prints.boxes.take(ticket)
    if file is None:
        raise missing()
    answer = send_file(file, mimetype="application/zip", as_attachment=True, download_name=_NAME)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _page(*, is_busy: bool) -> str:
    site, viewer = current_site(), current_viewer()
    return render_template(
        "pages/box.html",
        sizes=box_form.sizes(site),
        personas=all_persona_tiles(site, viewer),
        chosen=site.persona_of(viewer).id,
        is_busy=is_busy,
    )
