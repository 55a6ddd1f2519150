"""Views for the kit without a network: the app, the worker, what pages need, and how a tablet is made ready."""

from flask import Blueprint, Flask, Response, current_app, jsonify, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound, ServiceUnavailable

from easyread.web.error_pages import missing
from easyread.web.headers import kept_for_ever
from easyread.web.offline.app_icons import app_icons, drawn
from easyread.web.offline.manifest import manifest
from easyread.web.offline.needs import MissingPageError, Needs, needs_of_deck, needs_of_home
from easyread.web.offline.worker import worker_script
from easyread.web.pages.front_page import all_persona_tiles, deck_tile
from easyread.web.site import current_site
from easyread.web.viewer import TOOLS, address, current_viewer

views = Blueprint("offline", __name__)

BUILD_HEADER = "Easyread-Build"
"""Tells of each page which build it is of: pages of two are never kept together."""

_TRY_AGAIN_S = 5


def tell_build(response: Response) -> Response:
    """Say which build a page, or a list of what it needs, is of."""
    if response.mimetype in {"text/html", "application/json"}:
        response.headers[BUILD_HEADER] = current_site().build
    return response


def manifest_query() -> dict[str, str]:
    """Return what the manifest is asked for with: the language of this visit, and the tools that are shown here."""
    return {name: value for name, value in current_viewer().query.items() if name in {"sprog", TOOLS}}


@views.get("/manifest.webmanifest")
def app_manifest() -> ResponseReturnValue:
    """Send what a tablet must know to have the kit among its apps."""
    start = address("citizen.front", persona=None, rusmidler=None, kort=None)
    response = jsonify(manifest(current_viewer().language, start))
    response.mimetype = "application/manifest+json"
    return response


@views.get("/app/<digest>/<name>")
def app_icon(digest: str, name: str) -> Response:  # noqa: ARG001 - the whole address is the key
    """Send an icon."""
    icon = app_icons().get(request.path)
    if icon is None:
        raise missing()
    return kept_for_ever(Response(drawn(icon), mimetype="image/png"))


@views.get("/sw.js")
def worker() -> Response:
    """Send the worker. It is asked for again each time: by it, a tablet sees that there is a new build."""
    script = worker_script(current_site().build, url_for("offline.home_needs"), url_for("offline.nothing_kept"))
    return Response(script, mimetype="text/javascript")


@views.get("/net/hjem.json")
def home_needs() -> Response:
    """List what the pages around the decks need."""
    return _listed(needs_of_home(_ready_app(), current_viewer()))


@views.get("/net/kort/<deck_id>.json")
def deck_needs(deck_id: str) -> Response:
    """List what a deck needs for a persona."""
    try:
        return _listed(needs_of_deck(_ready_app(), deck_id, current_viewer().at(deck_id)))
    except MissingPageError:
        raise NotFound(response=Response(status=NotFound.code)) from None


@views.get("/uden-net")
def nothing_kept() -> ResponseReturnValue:
    """Show what stands in the place of a page that cannot be had without a network. The tablet keeps it."""
    return render_template("pages/nothing_kept.html")


@views.get("/fagperson/uden-net")
def make_ready() -> ResponseReturnValue:
    """Show what can be kept on this tablet."""
    site, viewer = current_site(), current_viewer()
    decks = site.content.library.for_citizens(viewer.language)
    return render_template(
        "pages/make_ready.html",
        personas=all_persona_tiles(site, viewer),
        chosen=site.persona_of(viewer).id,
        decks=[deck_tile(site, viewer, deck) for deck in decks],
    )


def _ready_app() -> Flask:
    """The application, once all sounds are made: a page that is kept before would stay silent."""
    site = current_site()
    if not site.sounds.status.is_done:
        again = Response(status=ServiceUnavailable.code, headers={"Retry-After": str(_TRY_AGAIN_S)})
        raise ServiceUnavailable(response=again)
    return current_app._get_current_object()  # type: ignore[attr-defined, no-any-return]


def _listed(needs: Needs) -> Response:
    return jsonify(pages=needs.pages, files=needs.files)
