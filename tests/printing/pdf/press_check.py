"""What can be checked of PDF/X-4 by reading a file back, for tests. No program that checks it is in a registry."""

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name, Pdf, Stream

_X = "{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion"
_TOLD = ("dc:title", "xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate", "pdf:Trapped", "xmpMM:DocumentID")
_TOLD_TOO = ("xmpMM:RenditionClass", "xmpMM:VersionID")
_FORBIDDEN_IN_ROOT = ("/AA", "/OpenAction", "/JavaScript", "/AcroForm", "/Collection", "/NeedsRendering")
_FORBIDDEN_IN_PAGE = ("/AA", "/Annots", "/PresSteps", "/ArtBox")
_ALLOWED_FILTERS = {"/FlateDecode", "/DCTDecode", "/CCITTFaxDecode", "/JBIG2Decode", "/JPXDecode"}
_PAINTS_RGB, _PAINTS_CMYK = {"rg", "RG"}, {"k", "K"}
_UNKNOWN = {"BX", "EX", "BI", "d0", "d1", "ri", "gs", "PS"}
"""Operators that the kit never writes. With none of them there is no overprint, no blending and no transfer curve."""
_SPACES_OF_INTENT = {3: b"RGB ", 4: b"CMYK", 1: b"GRAY"}


def faults(pdf: bytes) -> list[str]:
    """Return what in a file breaks PDF/X-4, as far as it is looked for."""
    with Pdf.open(BytesIO(pdf)) as found:
        return [fault for part in _PARTS for fault in part(found)]


def _file(pdf: Pdf) -> Iterator[str]:
    if pdf.is_encrypted:
        yield "it is encrypted"
    if pdf.pdf_version > "1.6":
        yield f"it is PDF {pdf.pdf_version}"
    if len(pdf.trailer.get("/ID", ())) != 2 or not all(bytes(one) for one in pdf.trailer.ID):
        yield "it has no id"
    yield from (f"the catalogue has {key}" for key in _FORBIDDEN_IN_ROOT if key in pdf.Root)
    if "/Names" in pdf.Root and {"/JavaScript", "/EmbeddedFiles"} & set(pdf.Root.Names.keys()):
        yield "it has scripts or files in it"
    layers = pdf.Root.get("/OCProperties")
    if layers is not None and ("/Name" not in layers.D or "/AS" in layers.D or "/Configs" in layers):
        yield "its layers have no name, or more than one state"


def _metadata(pdf: Pdf) -> Iterator[str]:
    info = pdf.docinfo
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as told:
        if told.get(_X) != "PDF/X-4":
            yield "it does not say that it is PDF/X-4"
        yield from (f"nothing is told of {key}" for key in (*_TOLD, *_TOLD_TOO) if not told.get(key))
        if told.get("dc:title") != str(info.get("/Title", "")):
            yield "it has two titles"
        if str(told.get("pdf:Trapped")) != str(info.get("/Trapped", "")).lstrip("/"):
            yield "it is trapped here, and not there"
    if info.get("/Trapped") not in {Name("/True"), Name("/False")}:
        yield "nobody says whether it is trapped"
    if "/Filter" in pdf.Root.Metadata:
        yield "its metadata is packed"


def _intent(pdf: Pdf) -> Iterator[str]:
    intents = [one for one in pdf.Root.get("/OutputIntents", ()) if one.S == Name.GTS_PDFX]
    if len(intents) != 1:
        yield f"it has {len(intents)} output intents"
        return
    profile = intents[0].get("/DestOutputProfile")
    if not str(intents[0].get("/OutputConditionIdentifier", "")) or profile is None:
        yield "the output intent has no name, or no profile"
        return
    data = profile.read_bytes()
    if data[36:40] != b"acsp" or data[12:16] != b"prtr":
        yield "the profile is none of a press"
    if data[16:20] != _SPACES_OF_INTENT.get(int(profile.N)):
        yield "the profile has other colours than it says"


def _pages(pdf: Pdf) -> Iterator[str]:
    for at, page in enumerate(pdf.pages, 1):
        media, bleed, trim = (_sides(page.obj.get(key)) for key in ("/MediaBox", "/BleedBox", "/TrimBox"))
        if trim is None:
            yield f"page {at} does not say where it is cut"
        elif not (_is_in(trim, bleed or media) and _is_in(bleed or media, media)):
            yield f"page {at}: its boxes do not lie in each other"
        yield from (f"page {at} has {key}" for key in _FORBIDDEN_IN_PAGE if key in page.obj)
        group = page.obj.get("/Group")
        if group is not None and group.get("/CS") not in {None, Name.DeviceCMYK}:
            yield f"page {at} blends in other colours than the press has"


def _fonts(pdf: Pdf) -> Iterator[str]:
    for font in _of_type(pdf, "/Font"):
        if font.get("/Subtype") == Name.Type0:
            continue  # its descendant is looked at
        described = font.get("/FontDescriptor", Dictionary())
        if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(described.keys()):
            yield f"the font {font.get('/BaseFont')} is not in the file"


def _streams(pdf: Pdf) -> Iterator[str]:
    for found in pdf.objects:
        if not isinstance(found, Stream):
            continue
        filters = found.get("/Filter", ())
        for one in [filters] if isinstance(filters, Name) else filters:
            if str(one) not in _ALLOWED_FILTERS:
                yield f"a stream is packed by {one}"
        if "/F" in found or found.get("/Subtype") == Name.PS or "/OPI" in found or "/Alternates" in found:
            yield "a stream lies elsewhere, or is in PostScript"


def _colours(pdf: Pdf) -> Iterator[str]:
    """Every colour is the press's own, or is stated: what is drawn in RGB has a profile that says which RGB."""
    for drawn in (*(page.obj for page in pdf.pages), *_forms(pdf)):
        resources = drawn.get("/Resources", Dictionary())
        has_rgb = _is_icc(resources.get("/ColorSpace", Dictionary()).get("/DefaultRGB"), 3)
        if "/ExtGState" in resources or "/Pattern" in resources:
            yield "something is drawn with a graphics state or a pattern"
        used = {str(step.operator) for step in pikepdf.parse_content_stream(drawn)}
        yield from (f"something is drawn by {operator}" for operator in sorted(used & _UNKNOWN))
        if used & _PAINTS_CMYK and _inks(pdf) != 4:
            yield "it is drawn in CMYK, and the press has other colours"
        in_rgb = bool(used & _PAINTS_RGB)
        for one in resources.get("/Shading", Dictionary()).values():
            in_rgb |= one.ColorSpace == Name.DeviceRGB
        for one in resources.get("/XObject", Dictionary()).values():
            if one.get("/Subtype") == Name.Image:
                in_rgb |= one.get("/ColorSpace") == Name.DeviceRGB
                if one.get("/Interpolate"):
                    yield "a picture is interpolated"
        if in_rgb and not has_rgb:
            yield "it is drawn in RGB, and nobody says which"


def _inks(pdf: Pdf) -> int:
    intents = list(pdf.Root.get("/OutputIntents", ()))
    return int(intents[0].DestOutputProfile.N) if intents else 0


def _forms(pdf: Pdf) -> Iterator[Any]:
    return (one for one in pdf.objects if isinstance(one, Stream) and one.get("/Subtype") == Name.Form)


def _of_type(pdf: Pdf, kind: str) -> Iterator[Any]:
    return (one for one in pdf.objects if isinstance(one, Dictionary) and one.get("/Type") == kind)


def _is_icc(space: Any, components: int) -> bool:
    return isinstance(space, pikepdf.Array) and str(space[0]) == "/ICCBased" and int(space[1].N) == components


def _sides(box: Any) -> list[float] | None:
    return None if box is None else [float(side) for side in box]


def _is_in(inner: list[float] | None, outer: list[float] | None) -> bool:
    if inner is None or outer is None:
        return False
    near = 0.01
    starts = all(one >= other - near for one, other in zip(inner[:2], outer[:2], strict=True))
    return starts and all(one <= other + near for one, other in zip(inner[2:], outer[2:], strict=True))


_PARTS: tuple[Callable[[Pdf], Iterator[str]], ...] = (_file, _metadata, _intent, _pages, _fonts, _streams, _colours)


def changed(pdf: bytes, change: Callable[[Pdf], object], **more: Any) -> bytes:
    """Return a file with something in it otherwise."""
    with Pdf.open(BytesIO(pdf)) as found:
        change(found)
        out = BytesIO()
        found.save(out, **more)
        return out.getvalue()
