"""Staff record what a deck says: the page, and all that can go wrong with what its script sends."""

import errno
import io
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import soundfile
from flask import Flask
from werkzeug.exceptions import ServiceUnavailable
from werkzeug.test import TestResponse

from easyread.content import Content, load_content
from easyread.installation.pin import keep_pin, kept_pin
from easyread.kit.steps.recorded import recorded_name
from easyread.speech.recorded.parcel import GivenSentence, RecordedParcel, unpacked
from easyread.speech.recorded.shelf import RecordedPlace
from easyread.web.app import create_app
from easyread.web.own_script import HEADER
from easyread.web.settings import Settings
from easyread.web.site import Site, site_of
from easyread.workshop.bench import BrokenBenchError
from easyread.workshop.workshop import LineFullError
from tests.speech.recorded.voice_file import as_wav, samples, spoken
from tests.web.page_client import Page, Pages, text_of

DECK = "/fagperson/indtal/sig-nej"
OWN = {HEADER: "1"}
TITLE = recorded_name("narrator", "Sig nej")
VOICE = spoken(0.5, before=0.1, after=0.1, hz=16_000)


class House:
    """A kit with a data folder of its own."""

    def __init__(self, data: Path, content: Content) -> None:
        self.data = data
        self.app: Flask = create_app(content, Settings(data))
        self.app.testing = True
        self.site: Site = site_of(self.app)
        self.client = self.app.test_client()

    def send(self, way: str, body: bytes = b"", headers: Mapping[str, str] = OWN) -> TestResponse:
        return self.client.post(f"{DECK}{way}", data=body, headers=dict(headers))

    def record(self, name: str = TITLE, wav: bytes = VOICE) -> str:
        answer = self.send(f"/{name}", wav)
        assert answer.status_code == 200, answer.text
        key: str = answer.json["sentences"][name]  # type: ignore[index]
        return key

    def page(self, address: str = DECK) -> Page:
        return Pages(self.app).get(address)

    def said_on_a_card(self) -> str:
        said = self.page("/kort/sig-nej?persona=ung-kvinde").sounds
        rows = self.page(f"{DECK}?persona=ung-kvinde").all("button", class_="pick")
        return next(row.attrib["data-sentence"] for row in rows if row.attrib["data-key"] in said)

    def recorded(self) -> list[str]:
        return [one.attrib["data-sentence"] for one in self.page().all("button", data_recorded="")]

    def files(self) -> list[bytes]:
        return sorted(file.read_bytes() for file in (self.data / "recordings").rglob("*") if file.suffix == ".mp3")


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Content:
    return load_content(tmp_path_factory.mktemp("data"), is_quick=True)


@pytest.fixture
def house(tmp_path: Path, shipped: Content) -> Iterator[House]:
    decks = {
        language: {
            name: replace(deck, recorded=tmp_path / "recordings" / name)
            for name, deck in shipped.library.decks[language].items()
        }
        for language in shipped.library.decks
    }
    opened = House(tmp_path, replace(shipped, library=replace(shipped.library, decks=decks)))
    yield opened
    opened.site.close()


def problem(answer: TestResponse) -> str:
    assert answer.status_code == 422
    found: dict[str, Any] = answer.json or {}
    assert found["problem"]
    return str(found["code"])


def test_what_is_recorded_is_what_the_deck_says_from_now_on(house: House) -> None:
    before = house.page("/kort/sig-nej?persona=ung-kvinde").sounds
    key = house.record(house.said_on_a_card())
    sound = house.client.get(f"/tale/{key}.mp3")
    assert soundfile.info(io.BytesIO(sound.data)).format == "MP3"
    assert [sound.data] == house.files()
    assert "immutable" in sound.headers["Cache-Control"]
    assert house.client.get(f"/tale/{key}.json").json["words"] == []  # type: ignore[index]
    now = house.page("/kort/sig-nej?persona=ung-kvinde").sounds
    assert now - before == {key}
    assert len(before - now) == 1


def test_the_offline_list_has_it_and_the_build_is_another(house: House) -> None:
    address = "/net/kort/sig-nej.json?persona=ung-kvinde"
    before = house.client.get(address)
    key = house.record(house.said_on_a_card())
    after = house.client.get(address)
    assert before.headers["Easyread-Build"] != after.headers["Easyread-Build"]
    assert after.headers["Easyread-Build"] in house.client.get("/sw.js").text
    [pack] = [name for name in after.json["files"] if "/foerste" in name]  # type: ignore[index]
    assert pack not in before.json["files"]  # type: ignore[index]
    packs = [name for name in after.json["files"] if name.startswith("/tale/")]  # type: ignore[index]
    assert any(key.encode() in house.client.get(name).data for name in packs)


def test_a_new_one_has_another_address_and_deleting_brings_the_made_voice_back(house: House) -> None:
    made = house.page().one("button", data_sentence=TITLE).attrib["data-key"]
    first = house.record()
    second = house.record(wav=spoken(0.7, hz=16_000))
    assert len({made, first, second}) == 3
    assert house.client.get(f"/tale/{first}.mp3").status_code == 404
    answer = house.send(f"/{TITLE}/slet")
    assert answer.json["sentences"] == {TITLE: made}  # type: ignore[index]
    assert house.client.get(f"/tale/{second}.mp3").status_code == 404
    assert house.files() == []
    assert list((house.data / "speech").glob("*.mp3")) == []
    assert house.recorded() == []


def test_the_page_says_how_many_are_recorded_and_lets_the_microphone_in(house: House) -> None:
    house.record()
    page = house.page()
    total = len(page.all("button", class_="pick"))
    assert f"1 af {total} sætninger er indtalt" in text_of(page.one("main"))
    assert house.recorded() == [TITLE]
    assert "microphone=(self)" in house.client.get(DECK).headers["Permissions-Policy"]
    assert "microphone=()" in house.client.get("/fagperson/").headers["Permissions-Policy"]
    assert "Sig nej: 1 af" in text_of(house.page("/fagperson/").one("section", class_="voices"))


def test_words_of_the_persona_are_recorded_for_whoever_says_them(house: House) -> None:
    said = {
        who: {
            row.attrib["data-sentence"]: row.attrib["data-whose"]
            for row in house.page(f"{DECK}?persona={who}").all("button", class_="pick")
        }
        for who in ("ung-mand", "ung-kvinde")
    }
    man, woman = said["ung-mand"], said["ung-kvinde"]
    own = next(name for name in woman if woman[name] and name not in man)
    assert woman[own] == "en kvinde"
    key = house.record(own)
    assert key in house.page("/kort/sig-nej?persona=ung-kvinde").sounds
    assert key not in house.page("/kort/sig-nej?persona=ung-mand").sounds


@pytest.mark.parametrize(
    ("wav", "code"),
    [
        (b"", "no-take"),
        (b"not a sound", "no-take"),
        (b"OggS" + bytes(5000), "no-take"),
        (VOICE[:-500], "no-take"),
        (as_wav(samples(0.5) * 0, 16_000), "silent"),
        (as_wav(samples(0.01), 16_000), "too-short"),
        (as_wav(samples(32, hz=8000), 8000), "too-long"),
        (bytes(7_000_001), "too-long"),
    ],
)
def test_what_is_no_sentence_changes_nothing(house: House, wav: bytes, code: str) -> None:
    house.record()
    before = house.files()
    assert problem(house.send(f"/{TITLE}", wav)) == code
    assert house.files() == before


@pytest.mark.parametrize("way", [f"/{TITLE}", f"/{TITLE}/slet", "/slet", "/fil"])
@pytest.mark.parametrize(
    "headers",
    [
        {},
        {**OWN, "Sec-Fetch-Site": "cross-site"},
        {**OWN, "Sec-Fetch-Site": "same-site"},
        {**OWN, "Sec-Fetch-Site": "none"},
    ],
)
def test_no_page_of_somebody_else_changes_anything(house: House, way: str, headers: dict[str, str]) -> None:
    house.record()
    before = house.files()
    assert house.send(way, VOICE, headers).status_code == 403
    assert house.files() == before


@pytest.mark.parametrize(
    "address",
    [
        "/fagperson/indtal/nowhere",
        "/fagperson/indtal/..",
        "/fagperson/indtal/%2e%2e%2f%2e%2e",
        "/fagperson/indtal/dilemmakort",
        f"/fagperson/indtal/nowhere/{TITLE}",
        f"/fagperson/indtal/../{TITLE}",
        f"{DECK}/{'0' * 32}",
        f"{DECK}/%2e%2e%2fstate",
        f"{DECK}/{'0' * 32}/slet",
        "/fagperson/indtal/nowhere/fil",
    ],
)
def test_what_is_no_deck_and_no_sentence_is_not_found_and_nothing_is_written(house: House, address: str) -> None:
    answer = house.client.post(address, data=VOICE, headers=OWN)
    assert answer.status_code in {404, 405}
    assert house.client.get(address).status_code in {404, 405}
    assert list(house.data.iterdir()) == []


@pytest.mark.parametrize(("error", "code"), [(errno.ENOSPC, "V05"), (errno.EACCES, "V04")])
def test_a_full_disk_is_told_and_nothing_half_is_left(
    house: House, error: int, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_file: Path, _data: bytes) -> int:
        raise OSError(error, "no")

    monkeypatch.setattr(Path, "write_bytes", full)
    assert problem(house.send(f"/{TITLE}", VOICE)) == code
    monkeypatch.undo()
    assert [file for file in house.data.rglob("*") if file.is_file()] == []


def test_a_deck_that_is_full_says_so(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("easyread.speech.recorded.recordings.MOST_BYTES_OF_A_DECK", 10)
    assert problem(house.send(f"/{TITLE}", VOICE)) == "full"


def test_where_too_many_record_at_once_it_says_when_to_try_again(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object) -> None:
        raise LineFullError

    monkeypatch.setattr(house.site.takes, "finished", full)
    answer = house.send(f"/{TITLE}", VOICE)
    assert answer.status_code == ServiceUnavailable.code
    assert answer.headers["Retry-After"] == "2"


def test_a_bench_that_falls_over_is_told_as_a_damaged_recording(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    house.record()
    monkeypatch.setattr("easyread.workshop.bench.Bench.make", _broken)
    assert problem(house.send(f"/{TITLE}", VOICE)) == "no-take"


def _broken(*_args: object) -> None:
    raise BrokenBenchError("it ended")


def test_all_recordings_go_into_one_file_and_into_another_kit(house: House, tmp_path: Path, shipped: Content) -> None:
    other_name = house.page().all("button", class_="pick")[5].attrib["data-sentence"]
    house.record()
    house.record(other_name)
    answer = house.client.get(f"{DECK}/fil")
    assert answer.headers["Content-Disposition"] == "attachment; filename=sig-nej-da.samtalekassen-stemme"
    assert answer.headers["Cache-Control"] == "no-store"
    files = house.files()
    house.send("/slet")
    assert house.files() == []
    house.record()
    mine = house.files()
    taken = house.send("/fil", answer.data)
    assert set(taken.json["sentences"]) == {other_name}  # type: ignore[index]
    assert taken.json["words"] == "Hentet: 1. Indtalt her i forvejen og ikke rørt: 1."  # type: ignore[index]
    assert len(house.files()) == 2
    assert mine[0] in house.files()
    assert set(house.files()) <= {*files, *mine}
    [key] = taken.json["sentences"].values()  # type: ignore[index]
    assert house.client.get(f"/tale/{key}.mp3").data in files


def parcel(*sentences: GivenSentence, deck: str = "sig-nej", language: str = "da") -> bytes:
    return RecordedParcel(RecordedPlace(deck, language), sentences).packed()


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "foreign"),
        (b"PK\x03\x04 and no more", "damaged"),
        (b"%PDF-1.7", "foreign"),
        (parcel(GivenSentence("narrator", "Sig nej", b"ID3 no sound")), "damaged"),
        (parcel(GivenSentence("narrator", "Sig nej", VOICE)), "damaged"),
        (parcel(GivenSentence("narrator", "Sig nej", VOICE), deck="foelelser"), "other-deck"),
        (parcel(GivenSentence("narrator", "Sig nej", VOICE), deck="../sig-nej"), "other-deck"),
        (parcel(GivenSentence("narrator", "Sig nej", VOICE), language="en"), "other-language"),
        (parcel(GivenSentence("narrator", "Noget helt andet", VOICE)), "other-words"),
        (bytes(16 * 1024 * 1024 + 1), "too-large"),
    ],
)
def test_a_file_that_is_none_changes_nothing(house: House, body: bytes, code: str) -> None:
    house.record()
    before = house.files()
    assert problem(house.send("/fil", body)) == code
    assert house.files() == before


def test_one_bad_sound_in_a_file_keeps_all_out(house: House) -> None:
    house.record()
    [good] = unpacked(house.client.get(f"{DECK}/fil").data).sentences
    house.send("/slet")
    said = next(iter(house.page().all("button", class_="pick")[3].iter("b"))).text or ""
    assert problem(house.send("/fil", parcel(good, GivenSentence("narrator", said, b"ID3")))) == "damaged"
    assert house.files() == []


def test_without_a_recording_there_is_no_file(house: House) -> None:
    assert house.client.get(f"{DECK}/fil").status_code == 404


def test_in_a_house_with_a_pin_it_stands_behind_the_door_and_holds_it_open(house: House, shipped: Content) -> None:
    keep_pin(house.data, "471108")
    app = create_app(shipped, Settings(house.data, pin=kept_pin(house.data)))
    client = app.test_client()
    for way in ("", "/fil"):
        assert "Husets pinkode" in client.get(f"{DECK}{way}").text
    shut = client.post(f"{DECK}/{TITLE}", data=VOICE, headers=OWN)
    assert "Husets pinkode" in shut.text
    assert house.files() == []
    client.post("/fagperson/aabn", data={"pin": "471108"})
    answer = client.post(f"{DECK}/{'0' * 32}", data=VOICE, headers=OWN)
    assert answer.status_code == 404
    site_of(app).close()
