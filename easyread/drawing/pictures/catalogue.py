"""Catalogue: every picture under the illustration folders, with its words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element

from easyread import suggestions
from easyread.drawing.people.household import Household, household
from easyread.drawing.pictures.families_file import read_families
from easyread.drawing.pictures.picture_file import Drawing, read_drawing
from easyread.drawing.pictures.picture_words import WORDS_FILE, GroupWords, mentions_persona, read_words
from easyread.drawing.pictures.raster_file import KINDS as RASTER_KINDS
from easyread.kit.placeholders import fill
from easyread.problems import Problem, Severity, Where

KIT_AUTHOR = "Samtalekassen"
"""Who drew what comes with the kit: its licence stands on every card."""

_ANYBODY = ""
_OTHER_KINDS = {".ai", ".afdesign", ".eps", ".gif", ".jpeg", ".pdf", ".tif", ".tiff", ".webp"}
_PLACE = "illustrations"
_SHOWN_KINDS = (".svg", *RASTER_KINDS)
"""What problems call the folder of pictures, so that a group is not taken for a deck of the same name."""


class UnknownPictureError(LookupError):
    """There is no picture of this name. The message names the nearest ones."""


@dataclass(frozen=True)
class Picture:
    """What is known about one picture. `ground` is a colour or "".

    `alts` are by language and may have placeholders. `alts_without` are those while rusmidler are left out; empty where
    `alts` fit then too.
    """

    name: str
    width: int
    height: int
    alts: Mapping[str, str]
    alts_without: Mapping[str, str]
    author: str
    licence: str
    has_persona: bool
    has_substance: bool
    ground: str


class Catalogue:
    """All pictures, by name ("<group>/<name>"). Never changes after it is loaded, so that threads may share it."""

    def __init__(
        self,
        pictures: Mapping[str, Picture],
        drawings: Mapping[tuple[str, str], Drawing],
        households: Mapping[str, Household] | None = None,
    ) -> None:
        self._pictures = pictures
        self._drawings = drawings
        self._households = households or {}

    @classmethod
    def load(cls, folders: Sequence[Path]) -> "tuple[Catalogue, list[Problem]]":
        """Return the pictures of all folders, with every problem found. A picture with an error is left out.

        Args:
            folders: Folders that hold `<group>/<name>.svg`. A picture in a later folder replaces one of the same name
                in an earlier; if it has no words of its own, it keeps those of the earlier one. A folder may hold
                families.toml, too.
        """
        shelf = _Shelf()
        for folder in folders:
            shelf.add_families(folder)
            shelf.add_strays(folder, folder)
            for group in sorted(path for path in folder.glob("*") if path.is_dir()):
                shelf.add_group(group)
                shelf.add_strays(group, folder)
        pictures = {name: shelf.picture(name) for name in sorted(shelf.names())}
        return cls(pictures, shelf.drawings, shelf.households), sorted(set(shelf.problems))

    def names(self) -> tuple[str, ...]:
        """Return the names of all pictures, sorted."""
        return tuple(self._pictures)

    def __contains__(self, name: str) -> bool:
        """Return whether there is a picture of this name."""
        return name in self._pictures

    def info(self, name: str) -> Picture:
        """Return what is known about a picture.

        Raises:
            UnknownPictureError: There is no picture of this name.
        """
        if name in self._pictures:
            return self._pictures[name]
        raise UnknownPictureError(suggestions.no_such("picture", name, self._pictures))

    def household(self, who: str) -> Household:
        """Return what is said of the family of a person: by the house, or else by the kit."""
        return self._households.get(who) or household(who)

    def alt(self, name: str, language: str, forms: Mapping[str, str], *, substances: bool = True) -> str:
        """Return the alt text of a picture.

        Args:
            name: The picture.
            language: One of the languages of the kit.
            forms: The words that follow the persona: {"en persona": "en ung kvinde", "han": "hun"}.
            substances: Whether rusmidler are drawn.

        Raises:
            UnknownPictureError: There is no picture of this name.
        """
        picture = self.info(name)
        alts = picture.alts if substances or not picture.alts_without else picture.alts_without
        return fill(alts[language], forms)

    def drawing(self, name: str, who: str) -> Element:
        """Return the root of the file that is drawn for this person. It must not be changed.

        Raises:
            UnknownPictureError: There is no picture of this name.
        """
        own = self._drawings.get((name, who))
        return (own or self._drawings[self.info(name).name, _ANYBODY]).root


class _Shelf:
    """What has been found while the folders are read."""

    def __init__(self) -> None:
        self.drawings: dict[tuple[str, str], Drawing] = {}
        self.households: dict[str, Household] = {}
        self.problems: list[Problem] = []
        self._alts: dict[str, Mapping[str, str]] = {}
        self._without: dict[str, Mapping[str, str]] = {}
        self._words: dict[str, GroupWords] = {}

    def add_families(self, folder: Path) -> None:
        """Read what a folder says of the families of personas."""
        found, problems = read_families(folder, _PLACE)
        self.households |= found
        self.problems += problems

    def add_group(self, folder: Path) -> None:
        """Read one folder of pictures and its words."""
        # By stem: "rejse" before "rejse.barn", which "rejse.svg" is not.
        found = (file for file in folder.glob("*") if file.suffix in _SHOWN_KINDS)
        files = sorted(found, key=lambda file: (file.stem, file.suffix))
        group_name = f"{_PLACE}/{folder.name}"
        words_name = f"{group_name}/{WORDS_FILE}"
        if not files and not (folder / WORDS_FILE).exists():
            return
        words, problems = read_words(folder, group_name)
        self.problems += problems
        for file in files:
            self._add_file(file, words)
        for name, alts in words.alts.items():
            self._alts[f"{folder.name}/{name}"] = alts
            self._without[f"{folder.name}/{name}"] = words.without.get(name, {})
            if not any(file.stem == name for file in files):
                self._error("I05", Where(words_name, name), f'there is no picture "{name}.svg" in this folder')
        for name in sorted({f"{folder.name}/{file.stem.partition('.')[0]}" for file in files} - self._alts.keys()):
            hint = f"Add a table [{name.rpartition('/')[2]}] with alt."
            self._error("I04", Where(words_name), f'the picture "{name}" has no words', hint)

    def add_strays(self, place: Path, folder: Path) -> None:
        """Tell of pictures that lie where nobody looks, or that no page and no paper can show."""
        for file in sorted(place.glob("*")):
            kind = file.suffix.lower()
            if (kind in _SHOWN_KINDS and place == folder) or kind in _OTHER_KINDS:
                why = "lies in no group" if kind in _SHOWN_KINDS else f"is a {kind} file"
                name = f"{_PLACE}/{file.relative_to(folder).as_posix()}"
                hint = f"easyread draw --import {file.name} GROUP/NAME takes it."
                message = f"it {why}, so it is not shown"
                self.problems.append(Problem("I36", Severity.WARNING, Where(name), message, hint))

    def names(self) -> set[str]:
        """Return the names of the pictures that have both a drawing for anybody and words."""
        return {name for name, who in self.drawings if who == _ANYBODY and name in self._alts}

    def picture(self, name: str) -> Picture:
        """Return a picture, from the drawings for anybody and for single personas."""
        drawing = self.drawings[name, _ANYBODY]
        own = [found for (picture, who), found in self.drawings.items() if picture == name and who]
        author, licence = self._words[name].credit(name.partition("/")[2])
        self._check_words(name, has_persona=drawing.has_persona or bool(own))
        return Picture(
            name=name,
            width=drawing.width,
            height=drawing.height,
            alts=self._alts[name],
            alts_without=self._without[name],
            author=author,
            licence=licence,
            has_persona=drawing.has_persona or bool(own),
            has_substance=any(found.has_substance for found in (drawing, *own)),
            ground=drawing.ground,
        )

    def _add_file(self, file: Path, words: GroupWords) -> None:
        where = f"{_PLACE}/{file.parent.name}/{file.name}"
        found, problems = read_drawing(file, where)
        self.problems += problems
        stem, _, who = file.stem.partition(".")
        name = f"{file.parent.name}/{stem}"
        if found is None or (who == _ANYBODY and self._lacks_people(found, name, where)):
            return
        if who == _ANYBODY:
            # A replaced picture replaces the drawings of single personas with it.
            self.drawings = {key: drawing for key, drawing in self.drawings.items() if key[0] != name}
            self._words[name] = words
        self.drawings[name, who] = found

    def _lacks_people(self, found: Drawing, name: str, where: str) -> bool:
        """Whether a picture would take the persona out of one that it replaces, which programs do unasked."""
        before = self.drawings.get((name, _ANYBODY))
        if before is None or found.slots >= before.slots:
            return False
        message = f"it has {found.slots} slots for people, and the picture that it replaces has {before.slots}"
        self._error("I34", Where(where), message, f"Draw over easyread draw --template {name}, and import that.")
        return True

    def _check_words(self, name: str, *, has_persona: bool) -> None:
        alts = [*self._alts[name].values(), *self._without[name].values()]
        if not has_persona and any(mentions_persona(alt) for alt in alts):
            message = "the alt text names the persona, but the picture does not draw one"
            group, _, picture = name.partition("/")
            where = Where(f"{_PLACE}/{group}/{WORDS_FILE}", picture)
            self.problems.append(Problem("I08", Severity.WARNING, where, message, "Give the picture words of its own."))

    def _error(self, code: str, where: Where, message: str, hint: str = "") -> None:
        self.problems.append(Problem(code, Severity.ERROR, where, message, hint))
