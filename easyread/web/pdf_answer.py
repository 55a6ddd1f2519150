"""The answer that is a PDF: shown by the browser, and named when it is kept."""

from flask import Response


def pdf_answer(body: bytes, name: str, *, stays: bool = False) -> Response:
    """Return a PDF as an answer, to be called `name` when somebody keeps it.

    With `stays` the browser keeps it at once, so that nobody is led away from the page that has the answers.
    """
    response = Response(body, mimetype="application/pdf")
    response.headers.set("Content-Disposition", "attachment" if stays else "inline", filename=name)
    return response
