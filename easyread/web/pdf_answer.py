"""The answer that is a PDF: shown by the browser, and named when it is kept."""

from flask import Response


def pdf_answer(body: bytes, name: str) -> Response:
    """Return a PDF as an answer, to be called `name` when somebody keeps it."""
    response = Response(body, mimetype="application/pdf")
    response.headers.set("Content-Disposition", "inline", filename=name)
    return response
