"""SentForm: the fields of a form that holds answers. Pictures in it are made anew before anybody else sees them.

Nothing of it is written to a disk: see `InMemoryRequest`.
"""

import io
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING

from flask import Request, request

from easyread.kit.step import OWN_PICTURE_ENDING, Step, own_keys
from easyread.letters import typed
from easyread.web.beside import done_beside
from easyread.web.forms.field_names import PHOTO_ENDING
from easyread.web.site import current_site

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

LARGEST_ANSWERS = 16 * 1024 * 1024
"""A photo as a phone takes it, where no script makes it smaller first; or the pictures of all cards, made small."""


_TRY_AGAIN_S = 2
"""Pictures take less than a second, and somebody waits for the next card."""


class InMemoryRequest(Request):
    """A request whose files stay in memory: an upload may be a photo of somebody."""

    def _get_file_stream(
        self,
        total_content_length: int | None,  # noqa: ARG002 - all go to the same place
        content_type: str | None,  # noqa: ARG002
        filename: str | None = None,  # noqa: ARG002
        content_length: int | None = None,  # noqa: ARG002
    ) -> IO[bytes]:
        return UploadedFile()


class UploadedFile(io.BytesIO):
    """A file that was sent, in memory. Of one that is larger than any picture nothing is kept but that it is."""

    is_too_large = False

    def write(self, data: "ReadableBuffer", /) -> int:
        """Take in a part of it."""
        taken = memoryview(data).nbytes
        if self.is_too_large or self.tell() + taken > LARGEST_ANSWERS:
            self.is_too_large = True
            self.seek(0)
            self.truncate()
            return taken
        return super().write(data)


@dataclass(frozen=True)
class SentForm:
    """The values of a form, by names of fields. `problems` are the pictures that cannot be shown: name and code."""

    values: Mapping[str, list[str]]
    problems: Mapping[str, str] = field(default_factory=dict)


def picture_fields(walk: Iterable[Step]) -> frozenset[str]:
    """Return the names of the fields for pictures that the form of a deck has."""
    return frozenset(own_keys(step.key)[1] for step in walk if step.own)


def sent_form(pictures: Collection[str]) -> SentForm:
    """Return the form of this request. A picture that cannot be shown, or that nobody asked for, is left out.

    A photo that comes as a file wins over the picture that was given before.

    Args:
        pictures: The names of the fields for pictures that the form has. With one, it may be as large as pictures are.

    Raises:
        ServiceUnavailable: So many pictures are being made small that these would wait too long.
    """
    if pictures:
        request.max_content_length = request.max_form_memory_size = LARGEST_ANSWERS
    sent = {name: [typed(value) for value in found] for name, found in request.form.lists()}
    values = {name: found for name, found in sent.items() if not name.endswith(OWN_PICTURE_ENDING)}
    given = dict(_pictures(sent, pictures))
    small = done_beside(lambda waits: current_site().pictures.small([*given.values()], waits), try_again_s=_TRY_AGAIN_S)
    problems = {}
    for name, picture in zip(given, small, strict=True):
        if picture.problem:
            problems[name] = picture.problem
        else:
            values[name] = [picture.address]
    return SentForm(values, problems)


def _pictures(sent: Mapping[str, list[str]], wanted: Collection[str]) -> Iterator[tuple[str, str | bytes]]:
    """Yield each picture in the form once: its bytes from a file, or its data address."""
    for name in wanted:
        file = request.files.get(name.removesuffix(OWN_PICTURE_ENDING) + PHOTO_ENDING)
        found = (file and file.stream.read()) or next(iter(sent.get(name, ())), "")
        if found:
            yield name, found
