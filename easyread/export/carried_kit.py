"""What is carried of the kit: the pages of each persona, what they need, the pages for staff, and the papers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from flask import Flask, render_template, url_for

from easyread.export.keeping import Keeping
from easyread.export.static_site import StaticSite
from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.printing.print_deck import layouts_for
from easyread.web.offline.needs import Needs, needs_of_deck, needs_of_home
from easyread.web.pages.staff_deck import staff_deck
from easyread.web.site import site_of
from easyread.web.viewer import Viewer, address, current_viewer


@dataclass(frozen=True)
class Choice:
    """Which decks are carried, and with which personas, in one language."""

    decks: Sequence[Deck]
    personas: Sequence[Persona]
    language: str


def carried_kit(app: Flask, choice: Choice, *, papers: bool = True) -> StaticSite:
    """Return what is to be written.

    Args:
        app: The kit, with only the decks that are chosen.
        choice: The decks and the personas.
        papers: Whether PDFs are made too.
    """
    keeping = _keeping(app, choice)
    needs = keeping.lists.values()
    pages, files, made = set[str](), set(_icons(app, keeping.manifest)), dict[str, str]()
    for persona in choice.personas:
        viewer = Viewer(language=choice.language, persona=persona)
        pages |= set(_staff_pages(app, choice, viewer))
        if papers:
            for deck in choice.decks:
                page, html, pdfs = _papers(app, viewer, deck)
                made[page] = html
                files |= set(pdfs)
    return StaticSite(
        frozenset(pages.union(*(one.pages for one in needs))),
        frozenset(files.union(*(one.files for one in needs))),
        keeping,
        made,
    )


def address_of_deck(app: Flask, deck: Deck, persona: Persona, language: str) -> str:
    """Return the address of a deck on the server."""
    return _address(app, Viewer(language=language, persona=persona), "citizen.deck", deck_id=deck.id)


def _keeping(app: Flask, choice: Choice) -> Keeping:
    nobody = Viewer(language=choice.language)
    home = _address(app, nobody, "offline.home_needs")
    lists = {home: needs_of_home(app, nobody)}
    for persona in choice.personas:
        lists |= _lists(app, choice, Viewer(language=choice.language, persona=persona))
    return Keeping(
        {address: _without_times(needs) for address, needs in lists.items()},
        home,
        _address(app, nobody, "offline.nothing_kept"),
        _address(app, nobody, "offline.app_manifest"),
    )


def _lists(app: Flask, choice: Choice, viewer: Viewer) -> Iterator[tuple[str, Needs]]:
    yield _address(app, viewer, "offline.home_needs"), needs_of_home(app, viewer)
    for deck in choice.decks:
        if not deck.is_for_staff:
            yield _address(app, viewer, "offline.deck_needs", deck_id=deck.id), needs_of_deck(app, deck.id, viewer)


def _without_times(needs: Needs) -> Needs:
    """When the words of a sound begin stands in the page that carries it."""
    return replace(needs, files={file: size for file, size in needs.files.items() if not file.endswith(".json")})


def _icons(app: Flask, manifest: str) -> list[str]:
    told = app.test_client(use_cookies=False).get(manifest).get_json(force=True)
    return [icon["src"] for icon in told["icons"]]


def _staff_pages(app: Flask, choice: Choice, viewer: Viewer) -> Iterator[str]:
    for view in ("staff.decks", "staff.numbers", "offline.make_ready", "visits.choose", "printing.choose"):
        yield _address(app, viewer, view)
    for deck in choice.decks:
        yield _address(app, viewer, "staff.guide", deck_id=deck.id)
        if deck.is_for_staff:
            yield _address(app, viewer, "staff.pages", deck_id=deck.id)


def _papers(app: Flask, viewer: Viewer, deck: Deck) -> tuple[str, str, list[str]]:
    site, page = site_of(app), _address(app, viewer, "printing.choose", deck=deck.id)
    with app.test_request_context(page):
        app.preprocess_request()
        papers = [
            (layout, address("printing.deck_pdf", deck_id=deck.id, layout=layout.name))
            for layout in layouts_for(site.content, deck)
        ]
        view = staff_deck(site, current_viewer(), deck)
        html = render_template("pages/papers.html", view=view, papers=papers)
    return page, html, [to for _, to in papers]


def _address(app: Flask, viewer: Viewer, endpoint: str, **values: Any) -> str:
    with app.test_request_context():
        return url_for(endpoint, **{**viewer.query, **values})
