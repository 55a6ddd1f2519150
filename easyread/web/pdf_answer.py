"""The answer that is a PDF: made beside the server, shown by the browser, and named when it is kept."""

from collections.abc import Callable

from flask import Response, request

from easyread.web.beside import done_beside
from easyread.web.error_pages import missing
from easyread.web.prints.kept_prints import Print
from easyread.workshop.bench import NoWorkError, Waits

_TRY_AGAIN_S = 10


def pdf_answer(made: Callable[[Waits], Print], name: str, *, stays: bool = False) -> Response:
    """Return the PDF that is made as an answer, to be called `name` when somebody keeps it.

    One that has a tag is not sent to a browser that has it already. With `stays` the browser keeps it at once, so that
    nobody is led away from the page that has the answers.
    """
    try:
        found = done_beside(made, try_again_s=_TRY_AGAIN_S)
    except NoWorkError:
        raise missing() from None
    return pdf_response(found, name, stays=stays)


def pdf_response(found: Print, name: str, *, stays: bool = False) -> Response:
    """Return a PDF that was made as an answer, as `pdf_answer` does."""
    response = Response(found.body, mimetype="application/pdf")
    response.headers.set("Content-Disposition", "attachment" if stays else "inline", filename=name)
    if found.tag:
        response.set_etag(found.tag)
        response.make_conditional(request)
    return response
