"""The shape of the house: arrows point one way, big libraries stay in their own part, and nothing grows too long."""

import ast
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "easyread"
MODULES = sorted(PACKAGE.rglob("*.py"))
FOLDERS = sorted({file.parent for file in MODULES})

LAYERS = (
    (
        *("__init__", "problems", "paths", "languages", "letters", "limits", "colours", "plain_file"),
        "core_dumps",
    ),
    ("kept", "suggestions", "toml_table", "workshop"),
    ("translation",),
    ("kit",),
    ("kit/kinds",),
    ("kit/steps",),
    ("kit/reading",),
    ("kit/rules",),
    ("installation",),
    ("drawing/people",),
    ("drawing/pictures",),
    ("drawing/importing",),
    ("drawing",),
    ("speech", "printing/pdf"),
    ("printing/layouts",),
    ("printing/parts",),
    ("printing/kinds",),
    ("printing/answered",),
    ("printing/cards", "printing/sheets", "printing/small"),
    ("printing",),
    ("printing/box",),
    ("content",),
    ("web/light",),
    (
        "web/settings",
        "web/grounds",
        "web/older_css",
        "web/words",
        "web/headers",
        "web/guesses",
        "web/hyphens",
        "web/own_script",
    ),
    ("web/assets", "web/sounds", "web/viewer", "web/prints", "web/given_pictures", "web/beside"),
    ("web/site", "web/error_pages", "web/server"),
    ("web/forms", "web/parts", "web/pdf_answer", "web/staff_door", "web/gate"),
    ("web/kinds",),
    ("web/pages",),
    ("web/offline",),
    ("web/views", "web/warm_up"),
    ("web", "deck_table", "medical_review"),
    ("export",),
    ("commands",),
    ("cli",),
    ("__main__",),
)
"""The parts from the ground up: a folder, or a module by itself. The longest name that fits is the one that counts.

A part imports from itself and from what lies below it, and not from its neighbours.
"""

MOST_MODULES_IN_A_FOLDER = 20
THE_RIG = "drawing/people"
"""Every limb of a person is a module there."""

HOMES = {
    "argon2": ("installation/pin.py",),
    "babel": ("web/", "kit/day_words.py"),
    "bidi": ("printing/pdf/",),
    "brotli": ("web/light/packing.py",),
    "click": ("cli.py", "commands/"),
    "cryptography": ("installation/tls/",),
    "cssselect2": ("drawing/importing/",),
    "espeakng_loader": ("speech/",),
    "flask": ("web/", "export/"),
    "flask_babel": ("web/",),
    "fontTools": ("drawing/importing/",),
    "itsdangerous": ("web/staff_door.py",),
    "loudness": ("speech/recorded/finishing.py",),
    "lxml": ("drawing/importing/",),
    "manimgx_fonts": ("printing/pdf/",),
    "minify": ("web/light/small_script.py",),
    "onnx": ("speech/neural/piper_speaker.py",),
    "onnxruntime": ("speech/neural/piper_speaker.py",),
    "pikepdf": ("printing/",),
    "PIL": (
        *("drawing/pictures/raster", "drawing/pictures/edge_colours.py", "drawing/pictures/eight_bits.py"),
        *("drawing/importing/photo.py", "printing/pdf/colour_profile.py", "printing/pdf/photo.py"),
        "web/given_pictures/small_picture.py",
    ),
    "piper": ("speech/neural/piper_speaker.py",),
    "pyttsx3": ("speech/",),
    "rcssmin": ("web/assets.py",),
    "reportlab": ("printing/pdf/fonts.py",),
    "resvg_py": ("drawing/pictures/raster.py",),
    "rjsmin": ("web/light/small_script.py",),
    "segno": ("web/", "printing/"),
    "soundfile": ("speech/",),
    "sqlite3": (),
    "tinycss2": ("drawing/importing/",),
    "uharfbuzz": ("printing/pdf/",),
    "waitress": ("web/serving.py", "web/server/"),
    "werkzeug": ("web/",),
}
"""The parts, by the start of their path, that may import a library."""

KIND_ROOMS = ("kit/deck.py", "kit/kinds/", "printing/kinds/", "printing/parts/sheet_cards.py", "web/kinds/")
"""Where a card may be asked of which kind it is; elsewhere the table of kinds answers."""

MOST_FILE_LINES = 400
MOST_FUNCTION_LINES = 50
EMPTY_NAMES = {"util", "utils", "helper", "helpers", "common", "misc", "tools"}


def name_of(file: Path) -> str:
    return file.relative_to(PACKAGE).as_posix()


def parsed(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"), filename=str(file))


def imports_of(file: Path) -> Iterator[str]:
    """Yield the full name of everything imported, at the top and inside functions."""
    for node in ast.walk(parsed(file)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(file)}: relative imports hide where an arrow points"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def module_of(dotted: str) -> str:
    """The path in the package of the module that a name belongs to: "easyread.kit.deck.Deck" → "kit/deck"."""
    path = PACKAGE.joinpath(*dotted.split(".")[1:])
    while not path.with_suffix(".py").is_file() and not path.is_dir():
        path = path.parent
    return path.relative_to(PACKAGE).as_posix() if path != PACKAGE else "__init__"


def part_of(module: str) -> str:
    """The part of the package that a module belongs to: the longest of the names in LAYERS that it begins with."""
    parts = [part for parts in LAYERS for part in parts if f"{module}/".startswith(f"{part}/")]
    assert parts, f"{module} is in no layer"
    return max(parts, key=len)


def layer_of(part: str) -> int:
    return next(level for level, parts in enumerate(LAYERS) if part in parts)


def functions_of(file: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(parsed(file)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_arrows_point_one_way(file: Path) -> None:
    here = part_of(name_of(file).removesuffix(".py"))
    for dotted in imports_of(file):
        if dotted.split(".")[0] == "easyread":
            there = part_of(module_of(dotted))
            assert there == here or layer_of(there) < layer_of(here), f"{name_of(file)} imports {dotted}"


def kinds_asked_for(file: Path) -> Iterator[str]:
    """Yield the name of every kind of card that something in a module is asked to be."""
    for node in ast.walk(parsed(file)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "isinstance":
            names = [part for part in ast.walk(node.args[1]) if isinstance(part, ast.Name | ast.Attribute)]
            found = (part.id if isinstance(part, ast.Name) else part.attr for part in names)
            yield from (f"{name} on line {node.lineno}" for name in found if name.endswith("Card"))


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_only_the_room_of_a_kind_asks_whether_a_card_is_of_it(file: Path) -> None:
    if not name_of(file).startswith(KIND_ROOMS):
        assert list(kinds_asked_for(file)) == []


@pytest.mark.parametrize("folder", FOLDERS, ids=name_of)
def test_a_folder_can_be_taken_in_and_says_what_lives_there(folder: Path) -> None:
    modules = [file for file in folder.glob("*.py") if file.name != "__init__.py"]
    assert len(modules) <= MOST_MODULES_IN_A_FOLDER or name_of(folder) == THE_RIG
    said = ast.get_docstring(parsed(folder / "__init__.py"))
    assert said


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_a_big_library_is_used_in_its_own_part_alone(file: Path) -> None:
    for dotted in imports_of(file):
        homes = HOMES.get(dotted.split(".")[0])
        assert homes is None or name_of(file).startswith(homes), f"{name_of(file)} imports {dotted}"


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_no_file_and_no_function_grows_too_long(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= MOST_FILE_LINES
    for function in functions_of(file):
        lines = (function.end_lineno or 0) - function.lineno + 1
        assert lines <= MOST_FUNCTION_LINES, f"{name_of(file)}: {function.name} has {lines} lines"


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_a_module_is_named_after_what_it_holds(file: Path) -> None:
    assert not EMPTY_NAMES & set(file.stem.split("_"))
    assert ast.get_docstring(parsed(file)), f"{name_of(file)} says nothing about itself"


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_no_fault_is_swallowed(file: Path) -> None:
    for node in ast.walk(parsed(file)):
        if isinstance(node, ast.ExceptHandler):
            is_empty = all(isinstance(line, ast.Pass) for line in node.body)
            is_wide = node.type is None or (isinstance(node.type, ast.Name) and node.type.id.endswith("Exception"))
            assert not (is_empty and is_wide), f"{name_of(file)}:{node.lineno}"


def test_every_dependency_has_its_reason_in_the_records() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [
        *project["dependencies"],
        *(name for extra in project["optional-dependencies"].values() for name in extra),
    ]
    record = (ROOT / "docs" / "decisions" / "0002-dependencies.md").read_text(encoding="utf-8")
    listed = re.findall(r"^- `([\w-]+)`", record, re.MULTILINE)
    assert sorted(listed) == sorted(re.split(r"[<>=\[]", name)[0] for name in wanted)


def test_no_two_classes_have_one_name() -> None:
    classes = Counter(
        node.name for file in MODULES for node in ast.walk(parsed(file)) if isinstance(node, ast.ClassDef)
    )
    assert [name for name, times in classes.items() if times > 1] == []
