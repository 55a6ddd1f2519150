"""Run in a kit with another language: writes its pages, its prints and what it says into a folder.

cd build/xx && PYTHONPATH=.:/path/to/the/repository python -m tests.other_language_pages ../pages
"""

import sys
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

from easyread.content import Content, load_content
from easyread.kit.steps.router import steps
from easyread.printing.print_deck import layouts_for
from easyread.speech.cache import Cache
from easyread.speech.maker import make
from easyread.web.app import create_app
from easyread.web.pages.ui_phrases import all_utterances
from easyread.web.settings import Settings
from tests.answering import allowed_values
from tests.other_language import CODE

_PERSONA = "ung-kvinde"
_DECKS = ("foelelser", "aftale")
_STAFF = "samtaleraad"
_GENERAL = ("/", "/print/", "/fagperson/", "/indstillinger", "/besoeg/", "/nowhere")


def main(folder: Path) -> None:
    """Write everything into the folder, and one sound into a folder below it."""
    content = load_content(is_quick=True)
    (folder / "problems.txt").write_text("".join(f"{problem}\n" for problem in content.problems), encoding="utf-8")
    screens = [content.phrase(said, CODE) for said in all_utterances(content, CODE)]
    phrases = list(dict.fromkeys([*content.phrases(CODE), *screens]))
    (folder / "said.txt").write_text("".join(f"{phrase.text}\n" for phrase in phrases), encoding="utf-8")
    faults = make(phrases[:1], Cache(folder / "speech"))
    (folder / "faults.txt").write_text("".join(f"{fault}\n" for fault in faults), encoding="utf-8")
    for name, body in _answers(content):
        (folder / name).write_bytes(body)


def _answers(content: Content) -> Iterator[tuple[str, bytes]]:
    client = create_app(content, Settings(Path("nowhere"))).test_client()
    query = f"sprog={CODE}&persona={_PERSONA}"
    addresses = [*_GENERAL, f"/fagperson/{_STAFF}", f"/fagperson/{_STAFF}/sider", f"/print/?deck={_DECKS[0]}"]
    addresses.append("/besoeg/i-dag?" + "&".join(f"vaerktoej={deck}" for deck in _DECKS))
    addresses += [f"{place}/{deck}" for deck in _DECKS for place in ("/kort", "/fagperson")]
    for at, address in enumerate(addresses):
        yield f"{at:02}.html", client.get(f"{address}{'&' if '?' in address else '?'}{query}").data
    for deck_id in _DECKS:
        deck, persona = content.library.deck(deck_id, CODE), content.library.persona(_PERSONA, CODE)
        assert deck is not None
        assert persona is not None
        walk = steps(deck, persona.forms)
        answers = {step.key: list(allowed_values(step))[:1] for step in walk if step.card.kind != "date"}
        yield f"{deck_id}.html", client.post(f"/kort/{deck_id}/svar?{query}", data=answers).data
        for layout in layouts_for(content, deck):
            printed = client.get(f"/print/{deck_id}.pdf?layout={layout.name}&{query}")
            if printed.status_code == HTTPStatus.OK:  # in quotes, a long word may be too wide for a small card
                yield f"{deck_id}-{layout.name}.pdf", printed.data
        yield f"{deck_id}-answers.pdf", client.post(f"/print/{deck_id}?{query}", data=answers).data


if __name__ == "__main__":
    main(Path(sys.argv[1]))
