"""One script does what the modules do, and what a bundle would change without a word is refused."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from easyread.paths import shipped_folder
from easyread.web.assets import load_assets
from easyread.web.light.bundle import BundleError, borrowed, bundle

SCRIPTS = shipped_folder("static") / "js"


def written(folder: Path, **modules: str) -> Path:
    for name, text in modules.items():
        (folder / f"{name}.js").write_text(text, encoding="utf-8")
    return folder


def test_each_module_runs_once_after_those_it_imports_and_keeps_its_names_to_itself(tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed")
    folder = written(
        tmp_path,
        main='import { a } from "./a.js";\nimport { B } from "./b.js";\nconst c = 1;\nconsole.log(a(), new B().b, c);',
        other='import { a } from "./a.js";\nconst c = 2;\nconsole.log(a(), c);',
        a='let said = 0;\nexport function a() {\n  said += 1;\n  return said;\n}\nconsole.log("a");',
        b='import { a } from "./a.js";\nexport class B {\n  b = a();\n}',
    )
    ran = subprocess.run(
        [node, "-e", bundle(folder, ["main.js", "other.js"])], capture_output=True, text=True, check=True
    )
    assert ran.stdout.split("\n")[:3] == ["a", "1 2 1", "3 2"]


@pytest.mark.parametrize(
    "line",
    [
        'import * as b from "./b.js";',
        'import b from "./b.js";',
        'import { a as c } from "./b.js";',
        'import "./b.js";',
        'import { a } from "https://elsewhere.invalid/b.js";',
        "import {",
        "export default 1;",
        "export { a };",
        "export let a = 1;",
        'const b = await import("./b.js");',
        "const here = import.meta.url;",
        "const $b = 1;",
    ],
)
def test_another_form_of_import_or_export_is_refused_with_its_line(tmp_path: Path, line: str) -> None:
    written(tmp_path, main=f"const one = 1;\n{line}", b="export const a = 1;")
    with pytest.raises(BundleError, match=r"main\.js:2"):
        bundle(tmp_path, ["main.js"])


def test_a_circle_and_a_script_that_is_not_there_are_refused(tmp_path: Path) -> None:
    written(tmp_path, a='import { b } from "./b.js";', b='import { a } from "./a.js";', c='import { d } from "./d.js";')
    with pytest.raises(BundleError, match=r"a\.js → b\.js → a\.js"):
        bundle(tmp_path, ["a.js"])
    with pytest.raises(BundleError, match=r"c\.js: there is no script d\.js"):
        bundle(tmp_path, ["c.js"])


def test_every_script_is_in_a_bundle_or_in_the_page() -> None:
    kinds = [file.relative_to(SCRIPTS).as_posix() for file in SCRIPTS.glob("kinds/*.js")]
    in_page = ["device.js", "early.js", "first_sounds.js"]
    entries = (["main.js"], ["home.js", "later.js", *kinds], ["staff.js"], ["access/ways.js"], in_page)
    text = "".join(bundle(SCRIPTS, each) for each in entries)
    names = [file.relative_to(SCRIPTS).as_posix() for file in SCRIPTS.rglob("*.js")]
    mine = {name: re.sub(r"\W", "_", name.removesuffix(".js")) for name in names}
    assert [name for name, scope in mine.items() if f"const ${scope} =" not in text] == []


def test_the_script_that_pages_have_is_shorter_than_its_bundle() -> None:
    assets = load_assets()
    whole = bundle(SCRIPTS, ["main.js"])
    assert len(assets.files[assets.script].body) < len(whole) / 1.5


def test_a_bundle_borrows_from_another_what_both_have(tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed")
    folder = written(
        tmp_path,
        main='import { count } from "./counter.js";\ncount();',
        other='import { twice } from "./twice.js";\nconsole.log(twice());',
        twice='import { count } from "./counter.js";\nexport function twice() {\n  count();\n  return count();\n}',
        counter="let times = 0;\nexport function count() {\n  times += 1;\n  return times;\n}",
    )
    lent = borrowed(folder, ["other.js"], ["main.js"])
    assert lent == ["counter.js"]
    both = bundle(folder, ["main.js"], lends=lent) + bundle(folder, ["other.js"], borrows=lent)
    ran = subprocess.run([node, "-e", both], capture_output=True, text=True, check=True)
    assert ran.stdout == "3\n"
