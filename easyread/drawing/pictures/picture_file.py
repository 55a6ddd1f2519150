"""One SVG file of a picture, read and checked."""

import re
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element

from easyread.colours import INK
from easyread.drawing.people.ink import lightness
from easyread.drawing.people.person import people
from easyread.drawing.pictures.raster_file import KINDS, read_raster
from easyread.drawing.pictures.slots import is_persona, slot_problems
from easyread.drawing.pictures.style import SHINE
from easyread.drawing.pictures.svg_rules import MOST_BYTES, is_too_deep, size_of, svg_problems
from easyread.drawing.pictures.svg_tree import SvgSyntaxError, read_svg
from easyread.plain_file import FileTooLargeError, read_plain
from easyread.problems import Problem, Severity, Where, has_errors

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True)
class Drawing:
    """What one file holds. `root` must not be changed: threads share it."""

    root: Element
    width: int
    height: int
    has_persona: bool
    has_substance: bool
    ground: str
    slots: int = 0


def read_drawing(file: Path, name: str) -> tuple[Drawing | None, list[Problem]]:
    """Return the drawing in a file, or None where it breaks a rule; with its problems, named by `name`."""
    problems = _name_problems(file, name)
    if file.suffix.lower() in KINDS:
        return _photo(file, name, problems)
    try:
        text = read_plain(file, MOST_BYTES)
        root = read_svg(text.decode("utf-8"))
    except FileTooLargeError as error:  # what else is wrong with it need not be known
        hint = "Round the numbers to one decimal, and join shapes of one colour."
        return None, [*problems, _error("I16", name, f"the file is too large: {error.strerror}", hint)]
    except (OSError, UnicodeDecodeError, SvgSyntaxError) as error:
        why = error.strerror if isinstance(error, OSError) else error
        return None, [*problems, _error("I09", name, f"the file cannot be read as SVG: {why}")]
    problems += svg_problems(root, name)
    if not is_too_deep(root):
        problems += slot_problems(root, name)
    size = size_of(root)
    if has_errors(problems) or size is None:
        return None, problems
    if not _has_lines(root):
        hint = f"Give the main shapes a line of {INK}."
        message = "there are no dark lines, so that the picture is blank as outline"
        problems.append(Problem("I35", Severity.WARNING, Where(name), message, hint))
    return _drawing(root, size), problems


def _photo(file: Path, name: str, problems: list[Problem]) -> tuple[Drawing | None, list[Problem]]:
    try:
        root = read_raster(file)
    except (OSError, ValueError, SyntaxError) as error:  # the library has no list of its own
        why = getattr(error, "strerror", None) or error
        hint = f"easyread draw --import {file.name} GROUP/NAME makes it small and clean."
        return None, [*problems, _error("I37", name, f"the photo or PNG cannot be used as it is: {why}", hint)]
    size = size_of(root)
    return (None if problems or size is None else _drawing(root, size)), problems


def _has_lines(root: Element) -> bool:
    """Return whether anything is left of a picture as outline. People have lines of their own."""
    return any("data-slot" in element.attrib or _is_dark(element) for element in root.iter())


def _is_dark(element: Element) -> bool:
    stroke = element.get("stroke", "none")
    return element.get("fill") == INK or (stroke.startswith("#") and lightness(stroke) <= SHINE)


def _drawing(root: Element, size: tuple[int, int]) -> Drawing:
    elements = list(root.iter())
    return Drawing(
        root=root,
        width=size[0],
        height=size[1],
        has_persona=any(is_persona(element) for element in elements),
        has_substance=any("data-substance" in element.attrib for element in elements),
        slots=sum("data-slot" in element.attrib for element in elements),
        ground=next((element.get("fill", "") for element in elements if "data-ground" in element.attrib), ""),
    )


def _name_problems(file: Path, name: str) -> list[Problem]:
    picture, _, person = file.stem.partition(".")
    if not _NAME.fullmatch(picture):
        hint = "Use small letters a–z, digits and hyphens: æ is ae, ø is oe, å is aa."
        return [_error("I27", name, "the file name cannot be used in an address", hint)]
    if person and person not in people():
        return [_error("I20", name, f'there is no person "{person}"', f"Known: {', '.join(people())}.")]
    return []


def _error(code: str, name: str, message: str, hint: str = "") -> Problem:
    return Problem(code, Severity.ERROR, Where(name), message, hint)
