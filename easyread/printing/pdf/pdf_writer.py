"""Draws pages into a tagged PDF."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import replace

from easyread.languages import KNOWN_LANGUAGES
from easyread.printing.pdf.fonts import is_plain
from easyread.printing.pdf.geometry import POINTS_PER_MM, Box, Size
from easyread.printing.pdf.kit_fonts import KitFonts
from easyread.printing.pdf.other_scripts import runs
from easyread.printing.pdf.page import Document, Element, Image, Lines, Page, Panel, Polyline, Words, writing_line
from easyread.printing.pdf.page_code import PageCode, TextCode
from easyread.printing.pdf.pdf_file import PdfFile, array, number, pack, ref, text
from easyread.printing.pdf.picture_forms import DrawnPictures, PictureForms
from easyread.printing.pdf.screen.field_font import has_codes
from easyread.printing.pdf.screen.fields import Fields, FieldValue
from easyread.printing.pdf.screen.metadata import told_of
from easyread.printing.pdf.screen.outline import OutlineEntry, outline_of, put_outline
from easyread.printing.pdf.screen.tagged_pdf import NO_CARD, MarkedPage, PageMark, put_tree, widgets_of
from easyread.printing.pdf.shaped_fonts import ShapedFonts
from easyread.printing.pdf.typesetting import CAP_HEIGHT, Block, text_width

AUTHOR = "Samtalekassen"
_MADE = "D:20000101000000+00'00'"
"""No hour of its own: the same document gives the same bytes."""

_DASH = "6 4"


def write_pdf(document: Document, pictures: PictureForms) -> bytes:
    """Return the document as a tagged PDF with all fonts embedded. The same document gives the same bytes.

    Raises:
        UnknownPictureError: A page shows a picture that there is not.
    """
    writer = _Writer(document, pictures)
    for page in document.pages:
        writer.add(page)
    return writer.finish()


class _Writer:
    """One PDF while it is drawn. Turns millimetres from the top into points from the bottom."""

    def __init__(self, document: Document, pictures: PictureForms) -> None:
        self._document = document
        self._file = PdfFile()
        self._catalogue, self._tree, self._resources = (self._file.reserve() for _ in range(3))
        self._pages: list[MarkedPage] = []
        self._outline: list[OutlineEntry] = []
        self._fields = Fields(self._file)
        self._fonts, self._shaped = KitFonts(), ShapedFonts()
        images = (found for page in document.pages for found in page.elements if isinstance(found, Image))
        self._pictures = DrawnPictures(pictures, self._file, ((image.name, image.who) for image in images))
        self._sizes = pictures
        self._code = PageCode()
        self._marks: list[PageMark] = []
        self._page, self._height = Page(Size(0, 0), ()), 0.0
        self._card = NO_CARD

    def add(self, page: Page) -> None:
        """Draw one page."""
        width, self._height = page.size.width * POINTS_PER_MM, page.size.height * POINTS_PER_MM
        self._page, self._code, marked = page, PageCode(), MarkedPage(self._file.reserve(), page.backs)
        self._marks = marked.marks
        if page.turned:
            self._code.move(-1, 0, 0, -1, width, self._height)
        for element in page.elements:
            self._card = _card_of(element, page.cards)
            self._draw(element)
        annotations = self._fields.of_page(page, marked.number, self._height)
        content = self._file.put_stream(pack(self._code.content()))
        box = f"[0 0 {number(width, 4)} {number(self._height, 4)}]"
        x, y, wide, high = self._rectangle(page.trim or page.size.whole())
        trim = array(number(side, 4) for side in (x, y, x + wide, y + high))
        self._file.put(
            f"<</Type/Page/Parent {ref(self._tree)}/MediaBox{box}/TrimBox{trim}/Resources {ref(self._resources)}"
            f"/Contents {ref(content)}/StructParents {len(self._pages)}/Tabs/S{annotations}>>",
            marked.number,
        )
        self._pages.append(marked)
        self._outline += outline_of(page, marked.number, self._height)

    def finish(self) -> bytes:
        """Return the PDF."""
        file, document = self._file, self._document
        form = self._fields.put_form(widgets_of(self._pages), len(self._pages))
        fonts = {**self._fonts.add_to(file), **self._shaped.add_to(file)}
        file.put(f"<</Font{_table(fonts)}/XObject{_table(self._pictures.resources)}>>", self._resources)
        kids = array(ref(page.number) for page in self._pages)
        file.put(f"<</Type/Pages/Count {len(self._pages)}/Kids{kids}>>", self._tree)
        duplex = f"/Duplex/{document.duplex}" if document.duplex else ""
        outline = f"/Outlines {ref(put_outline(file, self._outline))}/PageMode/UseOutlines" if self._outline else ""
        language = KNOWN_LANGUAGES[document.language].pdf
        told = file.put_data(told_of(document.title, AUTHOR, language), "/Type/Metadata/Subtype/XML")
        file.put(
            f"<</Type/Catalog/Pages {ref(self._tree)}/Lang{text(language)}/Metadata {ref(told)}"
            f"/MarkInfo<</Marked true>>/StructTreeRoot {ref(put_tree(file, self._pages))}{outline}{form}"
            f"/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None{duplex}>>>>",
            self._catalogue,
        )
        info = file.put(
            f"<</Title{text(document.title)}/Author{text(AUTHOR)}/Creator(easyread)/Producer(easyread)"
            f"/CreationDate{text(_MADE)}/ModDate{text(_MADE)}>>"
        )
        return file.content(self._catalogue, info)

    def _draw(self, element: Element) -> None:
        match element:
            case Words():
                self._words(element)
            case Image():
                self._image(element)
            case Panel():
                self._panel(element)
            case Lines():
                self._stroke(element)
            case Polyline():
                self._shape(element)

    def _words(self, words: Words) -> None:
        if self._is_value(words.block):
            self._value(words)
            return
        told = " ".join(words.block.lines).strip()
        if told and words.tag:
            own = "" if is_plain(told) else told
            self._marks.append(PageMark(words.tag, text=own, cell=words.cell, card=self._card))
            with self._marked("P" if words.tag == "LI" else words.tag):
                self._set_words(words)
        elif told:
            self._code.decoration()
            self._set_words(words)
        if words.block.to_write:
            self._lines_to_write(words)
        self._fill_in(words)

    def _is_value(self, block: Block) -> bool:
        """Whether a block stands in a field, to be typed anew. What fields have no letters for is printed."""
        return self._document.to_fill and bool(block.typed) and has_codes(block.typed)

    def _value(self, words: Words) -> None:
        """What somebody typed: on paper as any words, on a screen the value of a field under its label."""
        block, box = words.block, words.box
        top = box.y + (box.height - block.height) / 2 if words.in_middle else box.y
        label = replace(block, lines=block.lines[: block.label], typed="", label=0)
        own = replace(block, lines=block.lines[block.label :], typed="", label=0)
        if label.lines:
            self._words(replace(words, block=label, box=Box(box.x, top, box.width, label.height), in_middle=False))
        place = Box(box.x, top + label.height, box.width, own.height)
        left, low, _, _ = self._rectangle(place)
        page, self._code = self._code, PageCode()
        self._code.move(1, 0, 0, 1, -left, -low)
        self._set_words(replace(words, block=own, box=place, in_middle=False))
        look = self._fields.look(place, b"/Tx BMC q\n" + self._code.content() + b"\nQ EMC", ref(self._resources))
        self._code = page
        value = FieldValue(block.typed, look, block.size, words.align, len(own.lines))
        widget = self._fields.add_value(place, value, words.cell)
        self._marks.append(PageMark("Form", cell=words.cell, card=self._card, widget=widget))

    def _marked(self, tag: str) -> AbstractContextManager[None]:
        """Mark what is drawn as the last of the marks."""
        return self._code.marked(tag, sum(not mark.widget for mark in self._marks) - 1)

    def _fill_in(self, element: Panel | Lines | Words) -> None:
        """Let an element be filled in on a screen."""
        if self._document.to_fill and element.to_fill:
            for widget in self._fields.add(self._page, element):
                self._marks.append(PageMark("Form", cell=element.cell, card=self._card, widget=widget))

    def _set_words(self, words: Words) -> None:
        block, box = words.block, words.box
        top = box.y + (box.height - block.height) / 2 if words.in_middle else box.y
        cap = block.size * CAP_HEIGHT / POINTS_PER_MM
        self._code.fill_colour(words.colour)
        with self._code.text() as code:
            for at, line in enumerate(block.lines):
                free = box.width - text_width(line, block.size, bold=block.bold)
                x = box.x + {"left": 0.0, "centre": free / 2, "right": free}[words.align]
                baseline = top + (at + 0.5) * block.line_height + cap / 2
                code.start(*self._point(x, baseline))
                # The space at the end keeps the words of two lines apart when the text is read or copied.
                self._line(code, block, line if at == len(block.lines) - 1 else f"{line} ")

    def _line(self, code: TextCode, block: Block, line: str) -> None:
        """Set a line in its fonts. What they show leads on to where the next begins."""
        for run in runs(line, block.bold):
            if run.noto:
                name, operators = self._shaped.operators(run, block.size, bold=block.bold)
                code.show(name, block.size, "\n".join(operators))
            else:
                for name, operator in self._fonts.operators(run.text, bold=block.bold):
                    code.show(name, block.size, operator)

    def _lines_to_write(self, words: Words) -> None:
        """The lines that stand for what no font has, under what is printed of the block."""
        block, box = words.block, words.box
        top = box.y + (box.height - block.height) / 2 if words.in_middle else box.y
        first = len(block.lines) - block.to_write
        for at in range(first, len(block.lines)):
            self._stroke(writing_line(box.x, top + (at + 1) * block.line_height - 1, box.width))

    def _image(self, image: Image) -> None:
        if not image.alt:
            self._code.decoration()
            self._set_image(image)
            return
        x, y, width, height = self._rectangle(image.box)
        self._marks.append(PageMark("Figure", image.alt, "", (x, y, x + width, y + height), image.cell, self._card))
        with self._marked("Figure"):
            self._set_image(image)

    def _set_image(self, image: Image) -> None:
        code = self._code
        size = self._sizes.size(image.name)
        box = image.box.covered(size) if image.round else image.box
        with code.apart():
            if image.round:
                code.clip_to_circle(*self._point(*image.box.centre), image.box.width / 2 * POINTS_PER_MM)
            x, y, width, height = self._rectangle(box)
            code.move(width / size.width, 0, 0, height / size.height, x, y)
            self._pictures.draw(code, image.name, image.who)

    def _panel(self, panel: Panel) -> None:
        code = self._code
        code.decoration()
        if panel.fill:
            code.fill_colour(panel.fill)
        if panel.stroke:
            code.pen(panel.stroke, panel.line * POINTS_PER_MM, dash=_DASH if panel.dashed else "")
        painted = "B" if panel.fill and panel.stroke else "f" if panel.fill else "S" if panel.stroke else "n"
        code.rectangle(self._rectangle(panel.box), painted, panel.radius * POINTS_PER_MM)
        self._fill_in(panel)

    def _stroke(self, stroke: Lines) -> None:
        self._code.decoration()
        self._code.pen(stroke.colour, stroke.width * POINTS_PER_MM)
        self._code.lines([(*self._point(line.x1, line.y1), *self._point(line.x2, line.y2)) for line in stroke.lines])
        self._fill_in(stroke)

    def _shape(self, shape: Polyline) -> None:
        self._code.decoration()
        if shape.fill:
            self._code.fill_colour(shape.fill)
        self._code.pen(shape.colour, shape.width * POINTS_PER_MM, is_round=True)
        self._code.corners([self._point(*point) for point in shape.points], fills=bool(shape.fill))

    def _point(self, x: float, y: float) -> tuple[float, float]:
        return x * POINTS_PER_MM, self._height - y * POINTS_PER_MM

    def _rectangle(self, box: Box) -> tuple[float, float, float, float]:
        x, y = self._point(box.x, box.bottom)
        return x, y, box.width * POINTS_PER_MM, box.height * POINTS_PER_MM


def _table(entries: dict[str, str]) -> str:
    return f"<<{''.join(f'/{name} {found}' for name, found in entries.items())}>>"


def _card_of(element: Element, cards: Sequence[Box]) -> int:
    """The place of the card that an element lies on."""
    if not cards or not isinstance(element, (Words, Image)):
        return NO_CARD
    x, y = element.box.centre
    found = (at for at, card in enumerate(cards) if card.x <= x <= card.right and card.y <= y <= card.bottom)
    return next(found, NO_CARD)
