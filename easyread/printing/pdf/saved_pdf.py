"""PDFs of pikepdf as bytes: the same bytes for the same content."""

from io import BytesIO

from pikepdf import ObjectStreamMode, Pdf


def saved(pdf: Pdf) -> bytes:
    """Return a PDF as bytes. What is packed already stays as it is."""
    out = BytesIO()
    pdf.save(out, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return out.getvalue()
