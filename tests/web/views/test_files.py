"""Files: pictures, sounds, styles; what may be kept, and what a page may do."""

import gzip
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import brotli
import pytest
from flask.testing import FlaskClient

from easyread.kit.rules.pictures import pictures_of
from easyread.kit.steps.spoken import Utterance
from easyread.speech.background import Background
from easyread.speech.cache import Cache
from easyread.speech.phrase import Phrase
from easyread.speech.word_times import WordTime
from easyread.web.sounds import Sounds
from tests.web.page_client import PERSONA, content, new_app, pages, text_of

FOREVER = "public, max-age=31536000, immutable"
FEELINGS = f"/kort/foelelser?persona={PERSONA}"


@pytest.fixture
def phrase() -> Phrase:
    return content().phrase(Utterance("", "Hvad vil du i dag?", "narrator"), "da")


def json_of(client: FlaskClient, address: str) -> dict[str, Any]:
    found: dict[str, Any] = client.get(address).json or {}
    return found


def client_with(sounds: Sounds) -> FlaskClient:
    return new_app(sounds).test_client()


def picture_address(name: str, page_address: str = FEELINGS) -> str:
    page = pages().get(page_address)
    return next(image.attrib["src"] for image in page.all("img") if f"/{name}.svg" in image.attrib["src"])


def test_the_style_sheet_is_one_file_that_is_kept_for_ever() -> None:
    page = pages().get(FEELINGS)
    [sheet] = [link.attrib["href"] for link in page.all("link", rel="stylesheet")]
    answer = pages().client.get(sheet)

    assert answer.headers["Cache-Control"] == FOREVER
    assert answer.mimetype == "text/css"
    for address in re.findall(r"url\((/[^)]*)\)", answer.text):
        assert pages().client.get(address).headers["Cache-Control"] == FOREVER


def test_all_that_the_head_names_is_there() -> None:
    page = pages().get("/")
    named = [link.attrib["href"] for link in page.all("link")] + [script.get("src") for script in page.all("script")]

    for address in filter(None, named):
        assert pages().client.get(address).status_code == 200, address


def test_scripts_never_hold_up_the_first_paint() -> None:
    for script in pages().get("/").all("script"):
        assert "defer" in script.attrib or len(text_of(script)) < 2000


def test_a_picture_changes_its_address_with_the_persona_only_where_the_persona_is_in_it() -> None:
    number, face = picture_address("svar/fylder-1"), picture_address("foelelser/bange")

    assert "hvem" not in number
    assert f"hvem={PERSONA}" in face
    assert pages().client.get(face.replace(PERSONA, "ung-mand")).status_code == 404


def test_a_picture_of_rusmidler_has_another_form_when_they_are_switched_off() -> None:
    deck = content().library.decks["da"]["parathed"]
    [name, *_] = [name for _, _, name in pictures_of(deck) if content().pictures.info(name).has_substance]
    address = f"/kort/parathed?persona={PERSONA}"
    shown, hidden = (picture_address(name, address + query) for query in ("", "&rusmidler=nej"))

    assert shown != hidden
    assert pages().client.get(shown).data != pages().client.get(hidden).data


def test_nobody_who_was_never_drawn_can_be_put_into_a_picture() -> None:
    address = picture_address("foelelser/bange").replace(PERSONA, "nope")

    assert pages().client.get(address).status_code == 404


def test_a_sound_can_be_had_whole_and_in_parts(tmp_path: Path, phrase: Phrase) -> None:
    cache = Cache(tmp_path)
    cache.store(phrase.key, b"0123456789", 1200, [WordTime(0, 0, 4), WordTime(300, 5, 8)])
    client = client_with(Sounds(cache))

    whole = client.get(f"/tale/{phrase.key}.mp3")
    assert (whole.data, whole.mimetype, whole.headers["Cache-Control"]) == (b"0123456789", "audio/mpeg", FOREVER)
    part = client.get(f"/tale/{phrase.key}.mp3", headers={"Range": "bytes=2-4"})
    assert (part.status_code, part.data) == (206, b"234")
    times = client.get(f"/tale/{phrase.key}.json")
    assert times.json == {"length_ms": 1200, "words": [[0, 0, 4], [300, 5, 8]]}
    assert times.headers["Cache-Control"] == FOREVER


def test_a_sound_that_is_being_made_is_asked_for_again_later(tmp_path: Path, phrase: Phrase) -> None:
    client = client_with(Sounds(Cache(tmp_path), Background([phrase], Cache(tmp_path))))

    for ending in ("mp3", "json"):
        answer = client.get(f"/tale/{phrase.key}.{ending}")
        assert answer.status_code == 503
        assert int(answer.headers["Retry-After"]) > 0
        assert "immutable" not in answer.headers["Cache-Control"]


def test_while_the_voice_is_made_pages_say_how_far_it_is(tmp_path: Path, phrase: Phrase) -> None:
    client = client_with(Sounds(Cache(tmp_path), Background([phrase], Cache(tmp_path))))

    for address in ("/", f"/?persona={PERSONA}", FEELINGS):
        assert "Stemmen laves, 0 %" in client.get(address).text
    assert client.get("/tale/status").json == {"made": 0, "total": 1, "percent": 0, "done": False, "problem": ""}


def test_when_the_voice_is_made_nothing_is_said_of_it(tmp_path: Path) -> None:
    background = Background([], Cache(tmp_path))
    background.start()
    background.wait(10)
    client = client_with(Sounds(Cache(tmp_path), background))

    assert "Stemmen laves" not in client.get("/").text
    assert json_of(client, "/tale/status")["done"] is True


def test_a_voice_that_cannot_be_made_is_told_in_words(tmp_path: Path, phrase: Phrase) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    background = Background([phrase], Cache(blocked / "speech"))
    background.start()
    background.wait(20)
    client = client_with(Sounds(Cache(blocked / "speech"), background))

    message = json_of(client, "/tale/status")["problem"]
    assert message == "Stemmen kan ikke gemmes. Se efter mappen med data."
    assert message in client.get("/").text
    assert json_of(client, "/tale/status?sprog=en")["problem"].startswith("The voice cannot be kept")


@pytest.mark.parametrize(("way", "unpack"), [("br", brotli.decompress), ("gzip", gzip.decompress)])
@pytest.mark.parametrize("of", ["page", "style sheet", "script", "picture"])
def test_text_is_sent_packed_to_whoever_takes_it(of: str, way: str, unpack: Callable[[bytes], bytes]) -> None:
    sheet = pages().get(FEELINGS).one("link", rel="stylesheet").attrib["href"]
    script = pages().get(FEELINGS).all("script")[-1].attrib["src"]
    every = {"page": FEELINGS, "style sheet": sheet, "script": script, "picture": picture_address("svar/ja")}
    plain = pages().client.get(every[of])
    packed = pages().client.get(every[of], headers={"Accept-Encoding": way})

    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == way
    assert packed.headers["Vary"] == plain.headers["Vary"] == "Accept-Encoding"
    assert unpack(packed.data) == plain.data
    assert len(packed.data) < len(plain.data) / 2


def test_pages_may_run_own_scripts_and_styles_and_nothing_else() -> None:
    policy = pages().client.get("/").headers["Content-Security-Policy"]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))

    assert rules["default-src"] == "'none'"
    assert {rules[kind] for kind in ("style-src", "connect-src", "form-action")} == {"'self'"}
    assert re.fullmatch(r"'self' 'sha256-[\w+/]{43}='", rules["script-src"])  # that of the one script in the page
    assert rules["img-src"] == "'self' data:"
    assert {rules["base-uri"], rules["frame-ancestors"]} == {"'none'"}
    assert "unsafe" not in policy


def test_every_kind_of_answer_is_safe() -> None:
    for address in (
        "/",
        "/nope",
        "/healthz",
        "/tale/status",
        picture_address("svar/ja"),
        "/print/parathed.pdf?layout=kort-a6",
    ):
        headers = pages().client.get(address).headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "Set-Cookie" not in headers


def test_the_server_says_that_it_lives() -> None:
    answer = pages().client.get("/healthz")

    assert (answer.status_code, answer.text) == (200, "ok\n")


@pytest.mark.parametrize("name", ["nope.mp3", "0" * 18 + ".mp3", "0" * 18 + ".json"])
def test_a_sound_that_is_not_there_is_no_page(name: str) -> None:
    answer = pages().client.get(f"/tale/{name}")
    assert (answer.status_code, answer.data) == (404, b"")
