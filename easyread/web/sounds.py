"""Sounds: what the pages need of speech. The sounds themselves are made elsewhere, in the background."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from easyread.speech import problem_codes
from easyread.speech.background import Background
from easyread.speech.cache import Cache
from easyread.web.words import to_translate

_MESSAGES: Mapping[str, str] = {
    problem_codes.NO_ENGINE: to_translate("Programmet, der laver stemmen, mangler. Installér igen."),
    problem_codes.WRONG_VOICE: to_translate("Der mangler en stemme til sproget."),
    problem_codes.UNWRITABLE: to_translate("Stemmen kan ikke gemmes. Se efter mappen med data."),
    problem_codes.DISK_FULL: to_translate("Disken er fuld. Resten af stemmen kan ikke laves."),
}
_SOME_FAILED = to_translate("Nogle kort har ingen stemme.")


@dataclass(frozen=True)
class SoundStatus:
    """How far the making of sounds is; `problem` is a code of `speech.problem_codes`, or ""."""

    made: int = 0
    total: int = 0
    problem: str = ""
    is_done: bool = True

    @property
    def percent(self) -> int:
        """Return how much is made, never 100 before the last one is."""
        return 100 * self.made // self.total if self.total else 100

    @property
    def is_silent(self) -> bool:
        """Return whether pages need say nothing about it: all is made, and nothing went wrong."""
        return self.is_done and not self.problem

    @property
    def message(self) -> str:
        """Return what went wrong, in Danish words of the screens; "" where nothing did."""
        return _MESSAGES.get(self.problem, _SOME_FAILED) if self.problem else ""


@dataclass(frozen=True)
class Sounds:
    """The cache of sounds, and who makes them (nobody where all was made before)."""

    cache: Cache
    background: Background | None = None

    @classmethod
    def in_data_folder(cls, data: Path) -> "Sounds":
        """Return the sounds that were made before in an installation; nobody makes new ones."""
        return cls(Cache.in_data_folder(data))

    @property
    def status(self) -> SoundStatus:
        """Return how far it is, now."""
        if self.background is None:
            return SoundStatus()
        status = self.background.status
        return SoundStatus(status.made, status.total, status.problem or "", status.done)

    def wanted_soon(self, keys: Collection[str]) -> None:
        """Have these made next: somebody has just opened the page that says them."""
        if self.background is not None and not self.background.status.done:
            self.background.prioritise(keys)
