"""A file for a print shop: each page with what is cut off told, black words as pure black, and its colours stated.

The colours of the pictures are sRGB, and say so. With a profile of the press the file is PDF/X-4. sRGB is that of a
screen, which that standard does not take, so a file without another states its colours but makes no claim.
"""

from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from typing import Any
from uuid import UUID

from pikepdf import (
    Array,
    ContentStreamInstruction,
    Dictionary,
    Name,
    ObjectStreamMode,
    Operator,
    Page,
    Pdf,
    Stream,
    String,
    parse_content_stream,
    unparse_content_stream,
)

from easyread.colours import INK
from easyread.printing.pdf.colour_profile import ColourProfile, srgb
from easyread.printing.pdf.geometry import POINTS_PER_MM
from easyread.printing.pdf.page import SOFT_INK

CLAIM = "PDF/X-4"
VERSION = "1.6"

_PDFX = "{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion"
_BLACKS = tuple(tuple(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)) for colour in (INK, SOFT_INK))
_GREY = {"rg": "g", "RG": "G"}
_NEAR = 0.005
_ROUND = 0.5523
"""How far the handles of a curve reach along a quarter of a circle."""


def for_print_shop(pdf: bytes, profile: ColourProfile | None = None, radius: float = 0) -> bytes:
    """Return single cards as a print shop takes them. The same cards give the same bytes.

    Args:
        pdf: The cards, each side a page that knows its trim box.
        profile: That of the press; sRGB where none is given.
        radius: Of the corners, in millimetres: a layer that is not printed shows them.
    """
    with Pdf.open(BytesIO(pdf)) as found:
        guide = _layer(found) if radius else None
        colours = Array([Name.ICCBased, _icc(found, srgb())])
        for form in _with_resources(found):
            form.Resources.ColorSpace = Dictionary(DefaultRGB=colours)
        for page in found.pages:
            page.obj.BleedBox = page.obj.MediaBox
            page.obj.Contents = found.make_stream(_in_black(page) + (_corners(page, radius) if guide else b""))
            if guide is not None:
                page.obj.Resources.Properties = Dictionary(Corners=guide)
        _state(found, profile or srgb())
        _describe(found, pdf, profile)
        out = BytesIO()
        mode = ObjectStreamMode.generate
        found.save(out, deterministic_id=True, object_stream_mode=mode, min_version=VERSION)
        return out.getvalue()


def _in_black(page: Page) -> bytes:
    """Return what is drawn on a page with words, lines and signs in pure black, so that they need one ink.

    What stands between q and Q is a picture: its colours stay.
    """
    found, depth = [], 0
    for step in parse_content_stream(page):
        depth += {"q": 1, "Q": -1}.get(str(step.operator), 0)
        found.append(step if depth else _black(step))
    return unparse_content_stream(found)


def _black(step: Any) -> Any:
    grey = _GREY.get(str(step.operator))
    if grey and any(_is_near(step.operands, black) for black in _BLACKS):
        return ContentStreamInstruction([0], Operator(grey))
    return step


def _is_near(operands: Any, colour: tuple[float, ...]) -> bool:
    return all(abs(float(one) - other) < _NEAR for one, other in zip(operands, colour, strict=True))


def _with_resources(pdf: Pdf) -> Iterator[Any]:
    """Yield every page and picture that says itself what it draws with."""
    yield from (page.obj for page in pdf.pages)
    for found in pdf.objects:
        if isinstance(found, Stream) and found.get("/Subtype") == "/Form":
            if "/Resources" not in found:
                found.Resources = Dictionary()
            yield found


def _icc(pdf: Pdf, profile: ColourProfile) -> Any:
    stream = pdf.make_stream(profile.data)
    stream.N = profile.components
    return pdf.make_indirect(stream)


def _state(pdf: Pdf, profile: ColourProfile) -> None:
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputConditionIdentifier=String(profile.name),
        Info=String(profile.name),
        DestOutputProfile=_icc(pdf, profile),
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])


def _describe(pdf: Pdf, content: bytes, profile: ColourProfile | None) -> None:
    """Say in the metadata what the file is, and that no colour of it was trapped."""
    digest = sha256(content).digest()
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as told:
        told.load_from_docinfo({key: value for key, value in pdf.docinfo.items() if key != "/Trapped"})
        told["xmp:MetadataDate"] = told["xmp:ModifyDate"]
        told["pdf:Trapped"] = "False"
        told["xmpMM:DocumentID"] = f"uuid:{UUID(bytes=digest[:16])}"
        told["xmpMM:RenditionClass"] = "default"
        told["xmpMM:VersionID"] = "1"
        if profile and profile.for_printing:
            told[_PDFX] = CLAIM
    pdf.docinfo["/Trapped"] = Name("/False")


def _layer(pdf: Pdf) -> Any:
    """Add a layer that is off, so that it is neither shown nor printed until somebody wants it."""
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Corners")))
    usual = Dictionary(Name=String("Corners"), OFF=Array([layer]), Order=Array([layer]))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=usual)
    return layer


def _corners(page: Page, radius: float) -> bytes:
    """Return the outline of the card as it is cut, with its corners rounded."""
    left, low, right, high = (float(side) for side in page.trimbox)
    far = radius * POINTS_PER_MM
    near = far * (1 - _ROUND)
    path = (
        f"{left + far:.3f} {low:.3f} m {right - far:.3f} {low:.3f} l "
        f"{right - near:.3f} {low:.3f} {right:.3f} {low + near:.3f} {right:.3f} {low + far:.3f} c "
        f"{right:.3f} {high - far:.3f} l "
        f"{right:.3f} {high - near:.3f} {right - near:.3f} {high:.3f} {right - far:.3f} {high:.3f} c "
        f"{left + far:.3f} {high:.3f} l "
        f"{left + near:.3f} {high:.3f} {left:.3f} {high - near:.3f} {left:.3f} {high - far:.3f} c "
        f"{left:.3f} {low + far:.3f} l "
        f"{left:.3f} {low + near:.3f} {left + near:.3f} {low:.3f} {left + far:.3f} {low:.3f} c s"
    )
    return f"\n/OC /Corners BDC q 0 G 0.3 w {path} Q EMC\n".encode()
