from html.parser import HTMLParser
from pathlib import Path

from easyread.drawing.pictures.contact_sheet import Usage, usage, write_contact_sheet
from easyread.kit.persona import Persona
from tests.picture_shelf import BUST, DOT, ENGLISH, WORDS, dot, load

DA = (
    Persona("ung-mand", "Ung mand", "man", {"en persona": "en ung mand"}),
    Persona("ven", "Ven", "man", {"en persona": "en ven"}),
)
EN = (
    Persona("ung-mand", "Young man", "man", {"a persona": "a young man"}),
    Persona("ven", "Friend", "man", {"a persona": "a friend"}),
)
PERSONAS = {"da": DA, "en": EN}


class Images(HTMLParser):
    """Collects the attributes of the images of a page."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.found: list[dict[str, str | None]] = []
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            self.found.append(dict(attrs))


def test_usage_lists_what_is_not_used_and_what_is_not_drawn(tmp_path: Path) -> None:
    catalogue, _ = load(tmp_path, dot())
    assert usage(catalogue, {"ting/prik"}) == Usage((), ())
    assert usage(catalogue, {"ting/b", "ting/a"}) == Usage(("ting/prik",), ("ting/a", "ting/b"))


def test_the_sheet_shows_every_persona_in_every_style_and_size(tmp_path: Path) -> None:
    words, english = WORDS.replace("En prik", "{En persona}"), ENGLISH.replace("A dot", "{A persona}")
    catalogue, _ = load(tmp_path / "in", dot(BUST, words, english))
    index = write_contact_sheet(catalogue, tmp_path / "out", PERSONAS, {"ting/andet"})
    images = Images(tmp_path / "out" / "ting.html").found
    files = {image["src"] for image in images}
    page = (tmp_path / "out" / "ting.html").read_text(encoding="utf-8")
    assert len(images) == 2 * 3 * 2
    assert {image["width"] for image in images} == {"600", "120"}
    assert len(files) == 2 * 3
    assert all((tmp_path / "out" / str(file)).is_file() for file in files)
    assert {"En ung mand.", "En ven."} == {image["alt"] for image in images}
    assert "A young man." in page
    assert "ting/andet" in index.read_text(encoding="utf-8")


def test_a_picture_without_a_persona_is_shown_once(tmp_path: Path) -> None:
    catalogue, _ = load(tmp_path / "in", dot())
    write_contact_sheet(catalogue, tmp_path / "out", PERSONAS, ())
    assert len(Images(tmp_path / "out" / "ting.html").found) == 3 * 2


def test_a_picture_of_rusmidler_is_also_shown_without_them(tmp_path: Path) -> None:
    catalogue, _ = load(tmp_path / "in", dot(f'<g data-substance="yes">{DOT}</g>'))
    write_contact_sheet(catalogue, tmp_path / "out", PERSONAS, ())
    assert "svg/ting/prik.colour.without.svg" in {
        image["src"] for image in Images(tmp_path / "out" / "ting.html").found
    }
