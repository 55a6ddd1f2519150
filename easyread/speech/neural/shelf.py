"""Shelf: the neural voices that an installation has, in its folder and by the paths that it names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from easyread.languages import LANGUAGES
from easyread.problems import Problem, Severity, Where
from easyread.speech import problem_codes
from easyread.speech.neural.model import ENDING, Model, ModelFileError, read_model
from easyread.speech.voice import roles
from easyread.toml_table import Table, read_toml

VOICES = "voices"
"""The folder in the data folder, and the place of every problem of its voices."""
CHOICES = "voices.toml"
CHOICES_PLACE = f"{VOICES}/{CHOICES}"


@dataclass(frozen=True)
class OfferedVoice:
    """A model for a language, and which of its speakers (by number) has which role."""

    model: Model
    speakers: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Shelf:
    """What an installation has. `offered` are the voices of each language, the best first."""

    models: tuple[Model, ...]
    offered: Mapping[str, tuple[OfferedVoice, ...]]
    problems: tuple[Problem, ...]


EMPTY_SHELF = Shelf((), {}, ())


def voice_problem(code: str, model: Path, message: str, hint: str = "") -> Problem:
    """Return what is wrong with a model; the next best voice speaks in its place."""
    found = problem_codes.problem(code, "", message)
    return Problem(code, Severity.ERROR, Where(f"{VOICES}/{model.name}"), message, hint or found.hint)


def read_shelf(data: Path) -> Shelf:
    """Return the neural voices of an installation: first those that its voices.toml names, then those in the folder."""
    folder = data / VOICES
    if not folder.is_dir():
        return EMPTY_SHELF
    chosen, problems = _chosen(folder)
    models: list[Model] = []
    offered: dict[str, list[OfferedVoice]] = {language: [voice] for language, voice in chosen.items()}
    for file in sorted(folder.glob(f"*{ENDING}")):
        try:
            model = read_model(file)
        except ModelFileError as error:
            problems.append(voice_problem(problem_codes.NO_SETTINGS, file, str(error), error.hint))
            continue
        models.append(model)
        if model.language not in LANGUAGES:
            problems.append(_other_language(model, ", ".join(LANGUAGES)))
        elif all(voice.model != model for voice in offered.get(model.language, ())):
            offered.setdefault(model.language, []).append(OfferedVoice(model))
    models += [voice.model for voice in chosen.values() if voice.model not in models]
    return Shelf(tuple(models), {key: tuple(found) for key, found in offered.items()}, tuple(sorted(problems)))


def _other_language(model: Model, wanted: str) -> Problem:
    message = f"it speaks “{model.language}”, and not {wanted}"
    return voice_problem(problem_codes.OTHER_LANGUAGE, model.path, message, "Take it out, or fetch another one.")


def _chosen(folder: Path) -> tuple[dict[str, OfferedVoice], list[Problem]]:
    """Return the voice that voices.toml chooses for each language; there need be no such file."""
    if not (folder / CHOICES).exists():
        return {}, []
    values, problems = read_toml(folder / CHOICES, CHOICES_PLACE)
    if values is None:
        return {}, problems
    table = Table(values, Where(CHOICES_PLACE), problems)
    found = {}
    for language in LANGUAGES:
        if (entry := table.table(language)) and (voice := _voice(entry, folder, language)):
            found[language] = voice
    table.finish()
    return found, problems


def _voice(table: Table, folder: Path, language: str) -> OfferedVoice | None:
    given = table.text("model")
    wanted = {role: table.text(role, "") for role in roles(language)}
    table.finish()
    if not given:
        return None
    path = folder / given  # an absolute path stays what it is
    try:
        model = read_model(path)
    except ModelFileError as error:
        table.problems.append(voice_problem(problem_codes.NO_SETTINGS, path, str(error), error.hint))
        return None
    if model.language != language:
        table.problems.append(_other_language(model, f"“{language}”"))
        return None
    return OfferedVoice(model, dict(_speakers(table, model, wanted)))


def _speakers(table: Table, model: Model, wanted: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    for role, speaker in wanted.items():
        if speaker in model.speakers:
            yield role, model.speakers[speaker]
        elif speaker:
            known = ", ".join(model.speakers) or "only one, which needs no name"
            table.error("D05", role, f"the model has no speaker “{speaker}”", f"It has: {known}.")
