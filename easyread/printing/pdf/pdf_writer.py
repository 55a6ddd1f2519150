"""Draws pages into a tagged PDF."""

from easyread.languages import KNOWN_LANGUAGES
from easyread.printing.pdf.fonts import is_plain
from easyread.printing.pdf.geometry import POINTS_PER_MM, Box
from easyread.printing.pdf.kit_fonts import KitFonts
from easyread.printing.pdf.other_scripts import runs
from easyread.printing.pdf.page import Document, Element, Image, Lines, Page, Panel, Polyline, Words, writing_line
from easyread.printing.pdf.page_code import PageCode, TextCode
from easyread.printing.pdf.pdf_file import PdfFile, array, number, pack, ref, text
from easyread.printing.pdf.picture_forms import DrawnPictures, PictureForms
from easyread.printing.pdf.shaped_fonts import ShapedFonts
from easyread.printing.pdf.tagged_pdf import PageMark, put_tree
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
        self._pages: list[tuple[int, list[PageMark]]] = []
        self._bookmarks: list[tuple[str, int]] = []
        self._fonts, self._shaped = KitFonts(), ShapedFonts()
        images = (found for page in document.pages for found in page.elements if isinstance(found, Image))
        self._pictures = DrawnPictures(pictures, self._file, ((image.name, image.who) for image in images))
        self._sizes = pictures
        self._code = PageCode()
        self._marks: list[PageMark] = []
        self._height = 0.0

    def add(self, page: Page) -> None:
        """Draw one page."""
        width, self._height = page.size.width * POINTS_PER_MM, page.size.height * POINTS_PER_MM
        self._code, self._marks = PageCode(), []
        if page.turned:
            self._code.move(-1, 0, 0, -1, width, self._height)
        for element in page.elements:
            self._draw(element)
        content = self._file.put_stream(pack(self._code.content()))
        box = f"[0 0 {number(width, 4)} {number(self._height, 4)}]"
        x, y, wide, high = self._rectangle(page.trim or page.size.whole())
        trim = array(number(side, 4) for side in (x, y, x + wide, y + high))
        number_of_it = self._file.put(
            f"<</Type/Page/Parent {ref(self._tree)}/MediaBox{box}/TrimBox{trim}/Resources {ref(self._resources)}"
            f"/Contents {ref(content)}/StructParents {len(self._pages)}/Tabs/S>>"
        )
        self._pages.append((number_of_it, self._marks))
        if page.bookmark:
            self._bookmarks.append((page.bookmark, number_of_it))

    def finish(self) -> bytes:
        """Return the PDF."""
        file, document = self._file, self._document
        fonts = {**self._fonts.add_to(file), **self._shaped.add_to(file)}
        file.put(f"<</Font{_table(fonts)}/XObject{_table(self._pictures.resources)}>>", self._resources)
        kids = array(ref(page) for page, _ in self._pages)
        file.put(f"<</Type/Pages/Count {len(self._pages)}/Kids{kids}>>", self._tree)
        duplex = f"/Duplex/{document.duplex}" if document.duplex else ""
        outline = (
            f"/Outlines {ref(_put_outline(file, self._bookmarks))}/PageMode/UseOutlines" if self._bookmarks else ""
        )
        file.put(
            f"<</Type/Catalog/Pages {ref(self._tree)}/Lang{text(KNOWN_LANGUAGES[document.language].pdf)}"
            f"/MarkInfo<</Marked true>>/StructTreeRoot {ref(put_tree(file, self._pages))}{outline}"
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
        told = " ".join(words.block.lines).strip()
        if told and words.tag:
            self._marks.append(PageMark(words.tag, text="" if is_plain(told) else told))
            with self._code.marked(words.tag, len(self._marks) - 1):
                self._set_words(words)
        elif told:
            self._code.decoration()
            self._set_words(words)
        if words.block.to_write:
            self._lines_to_write(words)

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
        self._marks.append(PageMark("Figure", image.alt, box=(x, y, x + width, y + height)))
        with self._code.marked("Figure", len(self._marks) - 1):
            self._set_image(image)

    def _set_image(self, image: Image) -> None:
        code = self._code
        size = self._sizes.size(image.name)
        box = image.box.covered(size) if image.round else image.box
        with code.apart():
            if image.round:
                code.clip_to_circle(*self._point(*image.box.centre), image.box.width / 2 * POINTS_PER_MM)
            if image.window:
                code.clip_to_box(self._rectangle(image.window))
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

    def _stroke(self, stroke: Lines) -> None:
        self._code.decoration()
        self._code.pen(stroke.colour, stroke.width * POINTS_PER_MM)
        self._code.lines([(*self._point(line.x1, line.y1), *self._point(line.x2, line.y2)) for line in stroke.lines])

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


def _put_outline(file: PdfFile, bookmarks: list[tuple[str, int]]) -> int:
    """Put the outline into a PDF: each bookmark with its page."""
    root = file.reserve()
    entries = [file.reserve() for _ in bookmarks]
    for at, (title, page) in enumerate(bookmarks):
        before = f"/Prev {ref(entries[at - 1])}" if at else ""
        after = f"/Next {ref(entries[at + 1])}" if at + 1 < len(entries) else ""
        file.put(f"<</Title{text(title)}/Parent {ref(root)}/Dest[{ref(page)}/Fit]{before}{after}>>", entries[at])
    file.put(f"<</Type/Outlines/First {ref(entries[0])}/Last {ref(entries[-1])}/Count {len(entries)}>>", root)
    return root
