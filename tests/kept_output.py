"""Everything that the kit puts out, written into a folder: to compare before and after a change that changes nothing.

    python -m tests.kept_output build/before
    … the change …
    python -m tests.kept_output build/after && diff -rq build/before build/after

A language may be named behind the folder, to do that one alone.

For one persona in every language, and for the others by sample: the pages, the summaries and the prints of every deck
in every layout, blank and with answers; what is said; and what the checks find. Digests in addresses that follow from
the files of scripts, styles and drawing code are left out: they change with every letter in those.
"""

import random
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from flask.testing import FlaskClient

from easyread.content import Content, load_content
from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.step import Step, own_keys
from easyread.kit.steps.answers import checked
from easyread.kit.steps.router import steps
from easyread.kit.steps.spoken import utterances
from easyread.languages import LANGUAGES
from easyread.printing.print_deck import layouts_for
from easyread.web.app import create_app
from easyread.web.pages.ui_phrases import all_utterances
from easyread.web.settings import Settings
from tests.answering import allowed_values

_DIGEST = re.compile(rb"/(css|js|fonts|billeder)/[0-9a-f]{16}/")
_DAYS = ("2027-01-05", "2027-03-01")
_GENERAL = ("/", "/print/", "/fagperson/", "/fagperson/numre", "/indstillinger", "/besoeg/", "/nowhere")
_PLAN = ("foelelser", "parathed", "netvaerkscirkel", "beslutningsskema")


def main(folder: Path, languages: Sequence[str]) -> None:
    """Write everything into a folder."""
    for name, body in _everything(load_content(), languages):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(_DIGEST.sub(rb"/\1/-/", body))


def _everything(content: Content, languages: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    yield "problems.txt", "".join(f"{problem}\n" for problem in content.problems).encode()
    client = create_app(content, Settings(Path("nowhere"))).test_client()
    for language in languages:
        said = (f"{one.id}\t{one.voice}\t{one.text}\n" for one in all_utterances(content, language))
        yield f"{language}/screens.txt", "".join(said).encode()
        for at, persona in enumerate(content.library.personas[language]):
            query = f"persona={persona.id}&sprog={language}"
            where = f"{language}/{persona.id}"
            if at == 0:
                yield from _pages(client, where, [*_GENERAL, *_visit_pages()], query)
            for place, deck in enumerate(content.library.in_order(language)):
                yield f"{where}/{deck.id}/said.txt", _said(deck, persona)
                if at == 0 or place % 9 == at:
                    yield from _of_deck(client, f"{where}/{deck.id}", content, deck, persona, query)


def _visit_pages() -> Iterator[str]:
    yield "/besoeg/i-dag?" + "&".join(f"vaerktoej={deck}" for deck in _PLAN)


def _of_deck(  # noqa: PLR0913, PLR0917
    client: FlaskClient, where: str, content: Content, deck: Deck, persona: Persona, query: str
) -> Iterator[tuple[str, bytes]]:
    yield from _pages(client, where, [f"/fagperson/{deck.id}", f"/print/?deck={deck.id}"], query)
    for layout in layouts_for(content, deck):
        answer = client.get(f"/print/{deck.id}.pdf?layout={layout.name}&{query}")
        yield f"{where}/{layout.name}.pdf", answer.data
    if deck.is_for_staff:
        yield from _pages(client, where, [f"/fagperson/{deck.id}/sider"], query)
        return
    yield from _pages(client, where, [f"/kort/{deck.id}", f"/kort/{deck.id}?rusmidler=nej"], query)
    walk = steps(deck, persona.forms)
    answers = _answers(walk, random.Random(deck.id))  # noqa: S311 - to be the same every time
    for move in _moves(walk):
        moved = client.post(f"/kort/{deck.id}?{query}", data={**answers, **move})
        yield f"{where}/moved-{next(iter(move))}.html", moved.data
    yield f"{where}/summary.html", client.post(f"/kort/{deck.id}/svar?{query}", data=answers).data
    for name in ("", *deck.layouts):
        printed = client.post(f"/print/{deck.id}?layout={name}&{query}", data=answers).data
        yield f"{where}/answers-{name}.pdf", printed
    visit = {"name": "Bo", "done": deck.id, **{f"{deck.id}/{key}": values for key, values in answers.items()}}
    for what, ending in (("svar", "html"), ("print", "pdf")):
        address = f"/besoeg/{what}?vaerktoej={deck.id}&{query}"
        yield f"{where}/visit.{ending}", client.post(address, data=visit).data


def _moves(walk: Sequence[Step]) -> Iterator[Mapping[str, str]]:
    step = walk[len(walk) // 2]
    for move in ("_next", "_skip", "_show", "_mended", "_wipe"):
        yield {move: step.key}


def _answers(walk: Sequence[Step], dice: random.Random) -> dict[str, list[str]]:
    """Return answers as somebody might give them who taps about; some of them in words of their own."""
    sent: dict[str, list[str]] = {}
    for step in walk:
        values = [*_DAYS, "ved-ikke"] if step.card.kind == "date" else list(allowed_values(step))
        if values and dice.random() < 0.8:
            sent[step.key] = dice.sample(values, min(len(values), dice.randint(1, 3)))
        if step.own and dice.random() < 0.2:
            sent[own_keys(step.key)[0]] = ["Noget helt andet"]
    return {key: list(values) for key, values in checked(walk, sent)[0].items()}


def _said(deck: Deck, persona: Persona) -> bytes:
    said = (f"{one.id}\t{one.voice}\t{one.text}\n" for one in utterances(deck, persona))
    return "".join(said).encode()


def _pages(client: FlaskClient, where: str, addresses: Sequence[str], query: str) -> Iterator[tuple[str, bytes]]:
    for address in addresses:
        page = client.get(f"{address}{'&' if '?' in address else '?'}{query}")
        yield f"{where}/{re.sub(r'[^a-z0-9=-]+', '_', address)}.html", page.data


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:] or LANGUAGES)
