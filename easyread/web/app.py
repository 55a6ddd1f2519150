"""The web application: Flask with its views, hooks and words."""

from flask import Flask, g, request
from flask_babel import Babel, get_locale
from jinja2 import Environment

from easyread.colours import INK
from easyread.content import Content
from easyread.languages import BASE_LANGUAGE, KNOWN_LANGUAGES
from easyread.web import error_pages, headers, staff_door
from easyread.web.assets import load_assets
from easyread.web.forms.field_names import FIELD_NAMES, LIMITS
from easyread.web.forms.sent_form import InMemoryRequest
from easyread.web.gate.hosts import Hosts
from easyread.web.gate.plain_http import PlainHttp
from easyread.web.given_pictures.given_pictures import GivenPictures
from easyread.web.hyphens import divisible
from easyread.web.light.seen_later import seen_later
from easyread.web.offline.app_icons import touch_icon
from easyread.web.offline.build import build_of
from easyread.web.offline.fresh_pictures import FreshPictures
from easyread.web.offline.manifest import PAPER
from easyread.web.parts.picture_address import shown
from easyread.web.prints.prints import Prints
from easyread.web.settings import Settings
from easyread.web.site import Site, current_site, put_site, say
from easyread.web.sounds import Sounds
from easyread.web.viewer import UnknownViewerError, Viewer, address, current_viewer
from easyread.web.views import (
    boxes,
    citizen,
    files,
    offline,
    own_cards,
    own_words,
    printing,
    recording,
    staff,
    trust,
    visits,
)
from easyread.web.words import TRANSLATIONS

_LARGEST_FORM = 64 * 1024


def create_app(content: Content, settings: Settings, sounds: Sounds | None = None) -> Flask:
    """Return the application.

    Args:
        content: What the kit says and shows.
        settings: What belongs to this installation.
        sounds: Where the sounds are; without, those of the installation's cache.
    """
    app = Flask("easyread.web", static_folder=None)
    app.request_class = InMemoryRequest
    app.config.update(
        MAX_CONTENT_LENGTH=_LARGEST_FORM,
        MAX_FORM_MEMORY_SIZE=_LARGEST_FORM,
        BABEL_DEFAULT_LOCALE=KNOWN_LANGUAGES[BASE_LANGUAGE].locale,
        BABEL_TRANSLATION_DIRECTORIES=str(TRANSLATIONS),
    )
    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True}
    sounds = sounds or Sounds.in_data_folder(settings.data)
    assets = load_assets(_grounds(content))
    build = build_of(settings.data)
    put_site(app, Site(content, settings, sounds, assets, Prints(content), GivenPictures(), build))
    Babel(app, locale_selector=_language)
    _teach(app.jinja_env)
    app.before_request(FreshPictures(settings.data).look)
    app.before_request(_read_viewer)
    app.before_request(staff_door.keep_door)
    app.after_request(headers.pack_text)
    app.after_request(headers.lead_from_here)
    app.after_request(offline.tell_build)
    app.after_request(headers.safety(assets.early))
    for part in (citizen, visits, staff, recording, printing, boxes, own_cards, files, own_words, trust, offline):
        app.register_blueprint(part.views)
    error_pages.register_error_pages(app)
    hosts = Hosts(app, settings.site)
    app.wsgi_app = PlainHttp(app, hosts, settings) if settings.certificate else hosts  # type: ignore[method-assign]
    return app


def _teach(jinja: Environment) -> None:
    """What templates may ask for."""
    jinja.globals.update(
        address=address, get_locale=get_locale, viewer=current_viewer, site=current_site, say=say, shown=shown
    )
    jinja.globals.update(names=FIELD_NAMES, limits=LIMITS, ink=INK, languages=KNOWN_LANGUAGES.values())
    jinja.globals.update(touch_icon=touch_icon, paper=PAPER, manifest_query=offline.manifest_query)
    jinja.filters["divisible"] = _divisible
    jinja.filters["seen_later"] = seen_later
    jinja.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}


def _grounds(content: Content) -> set[str]:
    return {content.pictures.info(name).ground for name in content.pictures.names()}


def _language() -> str:
    return KNOWN_LANGUAGES[current_viewer().language if "viewer" in g else Viewer().language].locale


def _divisible(text: str) -> str:
    return divisible(text, current_viewer().language)


def _read_viewer() -> None:
    try:
        g.viewer = Viewer.read(request.args, current_site().content.library)
    except UnknownViewerError:
        raise error_pages.missing() from None
