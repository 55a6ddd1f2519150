"""Prints as they are made beside the server, and how the pages tell of it."""

import os
import signal
import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
import waitress
from flask import Flask

from easyread.printing.layouts.job import PrintOptions
from easyread.printing.print_answers import print_answers
from easyread.printing.print_deck import personas_on, print_deck
from easyread.printing.print_visit import print_visit
from easyread.web.prints.order import AnswersOrder, DeckOrder, VisitOrder
from easyread.web.prints.prints import Prints
from easyread.web.site import Site, site_of
from easyread.workshop.bench import Craft, NoWorkError
from easyread.workshop.workshop import Workshop
from tests.browser.kit_server import Kit
from tests.web.page_client import PERSONA, Pages, content, new_app
from tests.workshop.patience import comes

ANSWERS = {"i-dag": ("glad",)}
SHEET = DeckOrder("foelelser", "da", PERSONA, "foelelser-ark", PrintOptions())
SMALL = f"/print/foelelser.pdf?layout=foelelser-ark&persona={PERSONA}"
LARGE = f"/print/dialogkort.pdf?layout=kort-a5&persona={PERSONA}&antal=8&tomme=16"
FORM = {"i-dag": "glad", "i-dag_words": '"Æble" & <b>'}


def waits() -> bool:
    return True


@pytest.fixture(scope="module")
def prints() -> Iterator[Prints]:
    prints = Prints(content())
    yield prints
    prints.workshop.close()


@pytest.fixture
def app() -> Iterator[Flask]:
    app = new_app()
    yield app
    site_of(app).close()


def test_what_comes_from_beside_is_byte_for_byte_what_is_made_here(prints: Prints) -> None:
    deck, persona = content().library.decks["da"]["foelelser"], content().library.persona(PERSONA, "da")
    assert persona
    people = personas_on(content().layouts["foelelser-ark"], [persona], content().library.personas["da"])
    here = print_deck(content(), deck, people, "foelelser-ark")
    assert prints.of_deck(SHEET, waits).body == here
    options = PrintOptions(answers=ANSWERS)
    order = AnswersOrder("foelelser", "da", persona.id, "", options)
    assert prints.of_answers(order, waits).body == print_answers(content(), deck, persona, options)
    visit = VisitOrder([("foelelser", ANSWERS)], "da", persona.id, PrintOptions(), "Sofie")
    there = print_visit(content(), [(deck, ANSWERS)], persona, PrintOptions(), "Sofie")
    assert prints.of_answers(visit, waits).body == there


def test_a_print_is_kept_and_one_with_answers_never_is() -> None:
    prints = Prints(content())
    first = prints.of_deck(SHEET, waits)
    answered = prints.of_answers(AnswersOrder("foelelser", "da", PERSONA, "", PrintOptions(answers=ANSWERS)), waits)
    prints.workshop.close()
    assert prints.kept.total_bytes == len(first.body)
    assert answered.tag == ""
    assert prints.of_deck(SHEET, waits) is first
    assert prints.workshop.pids == [], "nothing was made for it"


def test_what_there_is_not_is_refused(prints: Prints) -> None:
    for nix in (replace(SHEET, deck_id="nix"), replace(SHEET, persona_id="nix"), replace(SHEET, layout="nix")):
        with pytest.raises(NoWorkError):
            prints.of_deck(nix, waits)


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="only Linux tells which files a process has open")
def test_answers_go_through_pipes_and_through_no_file(prints: Prints) -> None:
    prints.of_answers(AnswersOrder("foelelser", "da", PERSONA, "", PrintOptions(answers=ANSWERS)), waits)
    [pid] = prints.workshop.pids
    opened = {file.name: str(file.readlink()) for file in Path(f"/proc/{pid}/fd").iterdir()}
    stderr = opened.pop("2")
    others = {file for file in opened.values() if file != stderr}
    assert len(others) == 2, "in and out"
    assert all(file.startswith("pipe:") for file in others), others


def test_a_print_has_a_tag_by_which_the_browser_knows_it_again(app: Flask) -> None:
    client = app.test_client()
    first, again = client.get(SMALL), client.get(SMALL)
    assert first.data == again.data
    assert first.headers["ETag"] == again.headers["ETag"]
    assert first.headers["Cache-Control"] == "no-cache"
    known = client.get(SMALL, headers={"If-None-Match": first.headers["ETag"]})
    assert (known.status_code, known.data) == (304, b"")
    assert client.get(f"{SMALL}&stil=graa", headers={"If-None-Match": first.headers["ETag"]}).status_code == 200
    with_answers = client.post(f"/print/foelelser?persona={PERSONA}", data=FORM)
    assert "ETag" not in with_answers.headers
    assert with_answers.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("name", ["antal", "tomme"])
@pytest.mark.parametrize("number", ["9" * 5000, "-1", "21", "1.5", "²", "١", "x", "0x1", " 1", "+1", "1e1"])
def test_a_number_that_makes_no_sense_is_a_page_that_is_not_there(app: Flask, name: str, number: str) -> None:
    query = {"layout": "kort-a7", "persona": PERSONA, name: number}
    assert app.test_client().get("/print/foelelser.pdf", query_string=query).status_code == 404
    assert site_of(app).prints.workshop.pids == []


def is_full(site: Site) -> None:
    site.prints.workshop = Workshop(Craft("none"), benches=0, longest_line=0)


def test_where_too_many_print_the_page_says_so_and_tries_again_by_itself(app: Flask) -> None:
    is_full(site_of(app))
    answer = app.test_client().get(SMALL)
    assert answer.headers["Retry-After"] == answer.headers["Refresh"] != ""
    page = Pages(app).get(SMALL, 503)
    assert page.words("h1") == ["Vent lidt"]
    assert page.words("p") == ["Der er travlt lige nu.", "Siden prøver selv igen."]
    assert Pages(app).get(f"{SMALL}&sprog=en", 503).words("h1") == ["Wait a moment"]


def test_answers_wait_on_the_page_until_they_can_be_printed(app: Flask) -> None:
    site, address = site_of(app), f"/print/foelelser?persona={PERSONA}"
    prints = site.prints.workshop
    is_full(site)
    page = Pages(app).post(address, FORM, 503)
    assert page.words("p") == ["Der er travlt lige nu.", "Dine svar er her stadig."]
    sent = {field.attrib["name"]: field.attrib["value"] for field in page.all("input", type="hidden")}
    assert sent == FORM
    assert "action" not in page.one("form").attrib, "it goes to the same address"
    assert "Refresh" not in app.test_client().post(address, data=FORM).headers, "that would ask without the answers"
    site.prints.workshop = prints
    again = app.test_client().post(address, data=sent)
    assert again.data == app.test_client().post(address, data=FORM).data


@pytest.mark.deep
def test_a_print_whose_process_is_killed_comes_all_the_same(app: Flask) -> None:
    client, workshop = app.test_client(), site_of(app).prints.workshop
    client.get(SMALL)
    [pid] = workshop.pids
    killer = threading.Timer(0.3, os.kill, (pid, signal.SIGKILL))
    killer.start()
    assert client.get(LARGE).status_code == 200
    assert pid not in workshop.pids, "it was killed in the middle"


def test_a_print_that_nobody_waits_for_is_not_made(app: Flask) -> None:
    gone = {"waitress.client_disconnected": lambda: True}
    assert app.test_client().get(LARGE, environ_overrides=gone).status_code == 503
    assert site_of(app).prints.kept.total_bytes == 0
    assert site_of(app).prints.workshop.pids == []


@pytest.mark.deep
def test_a_print_ends_when_its_browser_goes_away(app: Flask) -> None:
    workshop = site_of(app).prints.workshop
    server = waitress.create_server(app, host="127.0.0.1", port=0, channel_request_lookahead=1)
    threading.Thread(target=server.run, daemon=True).start()
    with socket.create_connection(("127.0.0.1", server.effective_port)) as browser:
        browser.sendall(f"GET {LARGE} HTTP/1.1\r\nHost: kit\r\n\r\n".encode())
        assert comes(lambda: workshop.pids)
        [pid] = workshop.pids
    assert comes(lambda: not Path(f"/proc/{pid}").exists() and not workshop.pids)
    assert site_of(app).prints.kept.total_bytes == 0
    server.close()


@pytest.mark.deep
def test_pages_come_while_twenty_print_the_largest_order(tmp_path: Path) -> None:
    kit = Kit(tmp_path)

    def status(address: str) -> int:
        try:
            with urlopen(kit.address + address, timeout=300) as answer:  # noqa: S310
                return int(answer.status)
        except HTTPError as error:
            return error.code

    try:
        with ThreadPoolExecutor(20) as everybody:
            wanted = [f"{LARGE}&stil={style}" for style in ("farver", "graa", "streger", "farver")] * 5
            orders = [everybody.submit(status, address) for address in wanted]
            asked = 0
            while not any(order.done() and order.result() == 200 for order in orders):
                assert status(f"/kort/foelelser?persona={PERSONA}") == 200
                asked += 1
            found = [order.result() for order in orders]
    finally:
        kit.stop()
    assert asked >= 3, "pages do not wait for the first print"
    assert set(found) == {200, 503}
    assert 2 <= found.count(200) <= 12
