"""SentForm: the fields of a form that holds answers. Pictures in it are made anew before anybody else sees them.

Nothing of it is written to a disk: see `InMemoryRequest`.
"""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import IO

from flask import Request, request

from easyread.kit.step import OWN_PICTURE_ENDING
from easyread.letters import typed
from easyread.web.forms.field_names import PHOTO_ENDING
from easyread.web.forms.upload import GivenPictureError, given_address, given_picture

LARGEST_ANSWERS = 16 * 1024 * 1024
"""A photo as a phone takes it, where no script makes it smaller first; or the pictures of all cards, made small."""


class InMemoryRequest(Request):
    """A request whose files stay in memory: an upload may be a photo of somebody."""

    def _get_file_stream(
        self,
        total_content_length: int | None,  # noqa: ARG002 - all go to the same place
        content_type: str | None,  # noqa: ARG002
        filename: str | None = None,  # noqa: ARG002
        content_length: int | None = None,  # noqa: ARG002
    ) -> IO[bytes]:
        return io.BytesIO()


@dataclass(frozen=True)
class SentForm:
    """The values of a form, by names of fields. `problems` are the pictures that cannot be shown: name and code."""

    values: Mapping[str, list[str]]
    problems: Mapping[str, str] = field(default_factory=dict)


def sent_form(*, takes_pictures: bool) -> SentForm:
    """Return the form of this request. A picture that cannot be shown is left out.

    A photo that comes as a file wins over the picture that was given before.

    Args:
        takes_pictures: Whether the form may be as large as pictures are.
    """
    if takes_pictures:
        request.max_content_length = request.max_form_memory_size = LARGEST_ANSWERS
    values = {name: [typed(value) for value in sent] for name, sent in request.form.lists()}
    problems = {}
    for name, found in _pictures(values):
        try:
            values[name] = [given_picture(found) if isinstance(found, bytes) else given_address(found)]
        except GivenPictureError as error:
            problems[name] = error.code
            values.pop(name, None)
    return SentForm(values, problems)


def _pictures(values: Mapping[str, list[str]]) -> Iterator[tuple[str, str | bytes]]:
    """Yield each picture in the form once: its bytes from a file, or its data address."""
    files = {
        name.removesuffix(PHOTO_ENDING) + OWN_PICTURE_ENDING: body
        for name, file in request.files.items()
        if name.endswith(PHOTO_ENDING) and (body := file.stream.read())
    }
    yield from files.items()
    for name in [name for name in values if name.endswith(OWN_PICTURE_ENDING) and name not in files]:
        if values[name][0]:
            yield name, values[name][0]
