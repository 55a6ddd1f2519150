"""Entry: a table of a deck file. Its fields say on their types what they are, so that one pass serves every kind.

By these types a table is read (reading/entry_file), translated (reading/translation), filled with the words of the
persona, and looked through for texts and pictures (card_texts).
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, replace
from enum import Enum, auto
from functools import cached_property
from types import NoneType, UnionType
from typing import Annotated, Any, ClassVar, Self, TypeVar, get_args, get_origin, get_type_hints

from easyread.kit.placeholders import fill

T = TypeVar("T")


class Mark(Enum):
    """What a text is."""

    ID = auto()
    WORDS = auto()
    NAME = auto()
    SPOKEN = auto()
    STAFF = auto()
    PICTURE = auto()
    ABSENT = auto()


Id = Annotated[str, Mark.ID]
"""The id of a card or of a part of one: permanent, and the same in every language."""

Words = Annotated[str, Mark.WORDS]
"""A text that every language has."""

WordList = Annotated[tuple[str, ...], Mark.WORDS]
"""Texts that every language has, as many as it likes."""

Name = Annotated[str, Mark.NAME]
"""The words that the entry itself is called by."""

Spoken = Annotated[str, Mark.SPOKEN]
"""What is said instead of the words: it belongs to one language, and comes and goes."""

StaffWords = Annotated[tuple[str, ...], Mark.STAFF]
"""What staff alone read beside a card: every language has it, nobody hears it, and it stands on no card."""

Picture = Annotated[str, Mark.PICTURE]
"""The name of a picture: "group/name"."""

Absent = Annotated[T, Mark.ABSENT]
"""Is not in the file of this kind: it keeps its default."""


@dataclass(frozen=True)
class Written:
    """The key of a field in the file, where that is a word of Python."""

    key: str


@dataclass(frozen=True)
class OneOf:
    """The texts that a list may hold."""

    values: tuple[str, ...]


@dataclass(frozen=True)
class MayBeLeftOut:
    """A picture for which another stands where it is left out."""


@dataclass(frozen=True)
class OneOrMore:
    """A list that may be written as the one text that is in it."""


@dataclass(frozen=True)
class FromSet:
    """Answers, as a list or as the name of a shared set; `default` is the set where the file names none.

    Where they are `fixed`, they are those of that set, and the file says nothing of them. With `only`, none but
    these sets can be named, and no list be written.
    """

    default: str = ""
    fixed: bool = False
    only: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReadIf:
    """The field is read, and must be there, where the fields before it are so; elsewhere it keeps its default."""

    holds: Callable[[Mapping[str, Any]], bool]


@dataclass(frozen=True)
class Takes:
    """A placeholder that is filled in here beside those of the persona."""

    placeholder: str


@dataclass(frozen=True)
class EntryField:
    """One field of an entry. `entry` is the type of the entry, or of the entries in a list, that it holds."""

    name: str
    key: str
    plain_type: Any
    default: Any
    mark: Mark | None
    entry: "type[Entry] | None"
    is_list: bool
    is_optional: bool
    extras: tuple[Any, ...]

    @property
    def is_needed(self) -> bool:
        """Whether the file must have it."""
        return self.default is MISSING

    @cached_property
    def is_text(self) -> bool:
        """Whether somebody sees or hears what stands in it."""
        return self.mark in {Mark.WORDS, Mark.NAME, Mark.SPOKEN}

    def says(self, what: type[T]) -> T | None:
        """Return what the type says of this sort, or None."""
        return next((extra for extra in self.extras if isinstance(extra, what)), None)

    @cached_property
    def is_in_file(self) -> bool:
        """Whether what it holds stands in the file of the deck, or in a set that the file names."""
        given = self.says(FromSet)
        return self.mark is not Mark.ABSENT and not (given and given.fixed)


@dataclass(frozen=True)
class Entry:
    """A table of a deck file."""

    example: ClassVar[str] = "{ … }"
    """How it is written, for hints."""

    nameless: ClassVar[str] = "this part of the card has no name"
    """What is said of one that lacks its `Name`."""

    def filled(self, forms: Mapping[str, str]) -> Self:
        """Return the entry with the words of the persona in all its texts; the entry itself where that is the same."""
        found = {field.name: getattr(self, field.name) for field in fields_of(type(self))}
        new = {field.name: _filled(field, found[field.name], forms) for field in fields_of(type(self))}
        changed = {name: value for name, value in new.items() if value is not found[name]}
        return replace(self, **changed) if changed else self

    def entries(self, path: str = "") -> Iterator[tuple[str, "Entry"]]:
        """Yield the entry itself and every entry in it, each with its key path."""
        yield path, self
        for field in fields_of(type(self)):
            if field.entry is not None:
                for place, part in self.parts_of(field, path):
                    yield from part.entries(place)

    def parts_of(self, field: EntryField, path: str = "") -> Iterator[tuple[str, "Entry"]]:
        """Yield the entries that a field holds, each with its key path: by its id in a list."""
        if field.entry is None or not field.is_in_file:
            return
        value, place = getattr(self, field.name), joined(path, field.key)
        for part in value if field.is_list else [value] if value is not None else []:
            yield (joined(place, getattr(part, "id", "")) if field.is_list else place), part


def joined(*parts: str) -> str:
    """Return a key path."""
    return ".".join(part for part in parts if part)


def fields_of(entry: type[Entry]) -> tuple[EntryField, ...]:
    """Return the fields of a type of entry, in order, with what their types say."""
    if entry not in _KNOWN_FIELDS:
        hints = get_type_hints(entry, include_extras=True)
        _KNOWN_FIELDS[entry] = tuple(_field(one.name, hints[one.name], one.default) for one in fields(entry))
    return _KNOWN_FIELDS[entry]


_KNOWN_FIELDS: dict[type[Entry], tuple[EntryField, ...]] = {}


def _field(name: str, hint: Any, default: Any) -> EntryField:
    of, extras = (hint.__origin__, hint.__metadata__) if get_origin(hint) is Annotated else (hint, ())
    is_optional = get_origin(of) is UnionType and NoneType in get_args(of)
    plain = next(arg for arg in get_args(of) if arg is not NoneType) if is_optional else of
    is_list = get_origin(plain) is tuple
    held = get_args(plain)[0] if is_list else plain
    entry = held if isinstance(held, type) and issubclass(held, Entry) else None
    mark = next((extra for extra in extras if isinstance(extra, Mark)), None)
    key = next((extra.key for extra in extras if isinstance(extra, Written)), name)
    return EntryField(name, key, plain, default, mark, entry, is_list, is_optional, tuple(extras))


def _filled(field: EntryField, value: Any, forms: Mapping[str, str]) -> Any:
    if field.is_text and isinstance(value, str):
        return fill(value, forms) if "{" in value else value  # nearly no text has one, and a deck has many
    if field.entry is None or value is None:
        return value
    if not field.is_list:
        return value.filled(forms)
    new = tuple(part.filled(forms) for part in value)
    return value if all(one is other for one, other in zip(new, value, strict=True)) else new
