"""Friendly pages for what goes wrong, each with a way home."""

from flask import Flask, Response, g, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException, NotFound, default_exceptions

from easyread.web.viewer import Viewer

_NO_SUCH_PAGE = 404
_TOO_LARGE = 413
_OUR_FAULT = 500
_TOO_BUSY = 503
_KINDS = {_NO_SUCH_PAGE: "missing", _TOO_LARGE: "large"}


def register_error_pages(app: Flask) -> None:
    """Have every error answered with a page of our own."""
    app.register_error_handler(HTTPException, show_error)


def show_error(error: HTTPException) -> ResponseReturnValue:
    """Show that a page is not there, or that something went wrong. Never repeats what was asked for.

    But a form that was sent while too much goes on is on the page, to be sent once more: nobody answers twice for that.
    """
    code = error.code or _OUR_FAULT
    if "viewer" not in g:
        g.viewer = Viewer()
    if error.response is not None:
        return error.response
    headers = {name: value for name, value in error.get_headers() if name in {"Allow", "Retry-After"}}
    kind = "busy" if code == _TOO_BUSY and "Retry-After" in headers else _KINDS.get(code, "")
    is_form = request.method == "POST"
    fields = [*request.form.items(multi=True)] if kind == "busy" and is_form else []
    if kind == "busy" and not is_form:
        headers["Refresh"] = headers["Retry-After"]  # the page tries again by itself, without a script
    return render_template("pages/error.html", kind=kind, fields=fields, is_form=is_form), code, headers


def refusal(app: Flask, code: int) -> Response:
    """Return the answer to what reaches no view, with all that other answers have: their page and their headers."""
    error = default_exceptions.get(code, HTTPException)()
    error.code = code
    with app.test_request_context(method="POST"):  # so that it is kept by nobody
        return app.process_response(app.make_response(show_error(error)))


def missing() -> NotFound:
    """Return the error of an address that leads nowhere."""
    return NotFound()
