"""PDFs as they are written: read back by another program."""

import pikepdf
import pytest

from easyread.printing.pdf.pdf_file import PdfFile, number, pack, ref, text
from tests.printed import opened


def small(words: tuple[str, ...] = ("Ærø",)) -> bytes:
    """Return a PDF with an empty page, and an object for each text."""
    file = PdfFile()
    tree = file.reserve()
    page = file.put(
        f"<</Type/Page/Parent {ref(tree)}/MediaBox[0 0 9 9]/Resources<<>>/Contents {ref(file.put_stream(pack(b'n')))}>>"
    )
    file.put(f"<</Type/Pages/Count 1/Kids[{ref(page)}]>>", tree)
    told = " ".join(ref(file.put(text(one))) for one in words)
    return file.content(file.put(f"<</Type/Catalog/Pages {ref(tree)}/Told[{told}]>>"), file.put("<<>>"))


@pytest.mark.parametrize("words", [(), ("a", "(b\\)", "Ærø", "😀", "", "linje\nskift")])
def test_words_are_read_back_as_they_were(words: tuple[str, ...]) -> None:
    with opened(small(words)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert tuple(str(told) for told in pdf.Root.Told) == words


def test_there_may_be_many_objects() -> None:
    with opened(small(tuple(map(str, range(1000))))) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert [int(str(told)) for told in pdf.Root.Told] == list(range(1000))


def test_the_same_objects_give_the_same_bytes_and_others_another_id() -> None:
    assert small() == small()
    with opened(small()) as one, opened(small(("Fanø",))) as other:
        assert one.trailer.ID[0] != other.trailer.ID[0]
        assert isinstance(one.trailer.ID[0], pikepdf.Object)


@pytest.mark.parametrize(
    ("value", "written"),
    [(0, "0"), (1.5, "1.5"), (-0.004, "-0"), (1e9, "1000000000"), (1e-9, "0"), (100, "100"), (2 / 3, "0.67")],
)
def test_a_number_has_no_exponent(value: float, written: str) -> None:
    assert number(value) == written
