"""Needs: all that a page asks for, and nothing that is not there."""

import shutil
from pathlib import Path

import pytest

from easyread.speech.cache import Cache
from easyread.web.offline.needs import FOR_EVER, MissingPageError, Needs, needs_of_deck, needs_of_home
from easyread.web.site import site_of
from easyread.web.sounds import Sounds
from easyread.web.viewer import CardChoice, Viewer
from tests.web.page_client import PERSONA, content, new_app, pages

WHO = content().library.persona(PERSONA, "da")


def test_a_deck_needs_its_page_its_pictures_and_the_files_that_all_pages_share() -> None:
    app = new_app()
    needs = needs_of_deck(app, "foelelser", Viewer(persona=WHO))

    assert list(needs.pages) == [f"/kort/foelelser{page}?persona={PERSONA}" for page in ("", "/stikord")]
    page = pages().get(f"/kort/foelelser?persona={PERSONA}")
    named = {image.get("data-address", image.attrib["src"]) for image in page.all("img")}
    assert named <= set(needs.files)
    assert set(site_of(app).assets.files) <= set(needs.files)
    assert needs.size == sum(needs.pages.values()) + sum(needs.files.values())


def test_what_stands_in_templates_and_in_the_words_for_scripts_is_needed_too() -> None:
    needs = needs_of_deck(new_app(), "netvaerkscirkel", Viewer(persona=WHO, substances=False))
    assert any("/tegn/slet.svg" in address for address in needs.files)
    assert all("&amp;" not in address and "\\u" not in address for address in needs.files)


@pytest.mark.parametrize("query", ["", f"?persona={PERSONA}", f"?persona={PERSONA}&sprog=en&rusmidler=nej"])
def test_all_that_is_listed_can_be_had_and_is_as_large_as_it_says(query: str) -> None:
    client = new_app().test_client()
    listed: dict[str, dict[str, int]] = client.get(f"/net/hjem.json{query}").json or {}
    if query:
        listed["files"] |= (client.get(f"/net/kort/parathed.json{query}").json or {})["files"]
    for address, size in {**listed["pages"], **listed["files"]}.items():
        answer = client.get(address)
        assert (answer.status_code, len(answer.data)) == (200, size), address


def test_a_file_is_one_whose_address_changes_with_its_content() -> None:
    app = new_app()
    for address in needs_of_home(app, Viewer(persona=WHO)).files:
        assert address.startswith(FOR_EVER)
        assert "immutable" in app.test_client().get(address).headers["Cache-Control"]


def test_sounds_are_those_that_are_made_and_those_of_a_deck_come_together(tmp_path: Path) -> None:
    page = pages().get(f"/kort/parathed?persona={PERSONA}")
    home = pages().get(f"/?persona={PERSONA}")
    made, of_home = sorted(page.sounds - home.sounds)[:3], sorted(home.sounds)[0]
    cache = Cache(tmp_path)
    for key in (*made, of_home):
        cache.store(key, b"mp3" * 10, 1000, [])
    app = new_app(Sounds(cache))
    found = [*sounds_in(needs_of_deck(app, "parathed", Viewer(persona=WHO))).items()]
    assert [address.split("?")[0].split("/")[3:] for address, _ in found] == [
        ["parathed", "foerste"],
        ["parathed", "resten"],
    ]
    assert sum(size for _, size in found) > 3 * 30
    around = sounds_in(needs_of_home(app, Viewer(persona=WHO)))
    assert set(around) == {f"/tale/{of_home}.{kind}" for kind in ("mp3", "json")}
    assert around[f"/tale/{of_home}.mp3"] == 30
    shutil.rmtree(tmp_path)


def sounds_in(needs: Needs) -> dict[str, int]:
    return {address: size for address, size in needs.files.items() if address.startswith("/tale/")}


def test_the_pages_around_the_decks_are_those_of_the_persona_and_a_plan_of_all_tools() -> None:
    needs = needs_of_home(new_app(), Viewer(persona=WHO))
    paths = [address.partition("?")[0] for address in needs.pages]
    assert sorted(paths) == ["/", "/besoeg/i-dag", "/indstillinger", "/uden-net"]
    plan = next(address for address in needs.pages if address.startswith("/besoeg"))
    assert plan.count("vaerktoej=") == len(content().library.for_citizens("da"))
    before = needs_of_home(new_app(), Viewer())
    assert set(before.pages) == {"/", "/?flere=ja", "/indstillinger", "/uden-net"}


def test_chosen_cards_are_a_page_of_their_own_and_so_are_the_pages_that_lead_to_it() -> None:
    chosen = CardChoice("parathed", ("hvordan-var-det",))
    viewer = Viewer(persona=WHO, chosen=chosen)
    page, *_ = needs_of_deck(new_app(), "parathed", viewer).pages
    assert page == f"/kort/parathed?persona={PERSONA}&kort=parathed.hvordan-var-det"
    assert all("kort=parathed.hvordan-var-det" in address for address in needs_of_home(new_app(), viewer).pages)


@pytest.mark.parametrize("deck_id", ["findes-ikke", "om-rusmidler"])
def test_a_deck_that_nobody_can_open_has_no_needs(deck_id: str) -> None:
    with pytest.raises(MissingPageError):
        needs_of_deck(new_app(), deck_id, Viewer(persona=WHO))


def test_without_a_persona_a_deck_has_no_needs() -> None:
    with pytest.raises(MissingPageError):
        needs_of_deck(new_app(), "foelelser", Viewer())
