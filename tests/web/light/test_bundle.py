"""One script does what the modules do, and what a bundle would change without a word is refused."""

import shutil
import subprocess
from pathlib import Path

import pytest

from easyread.paths import shipped_folder
from easyread.web.assets import load_assets
from easyread.web.light.bundle import BundleError, bundle

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


def test_every_script_is_in_the_bundle_or_in_the_page() -> None:
    assets = load_assets()
    text = assets.early + "".join(assets.files[name].body.decode() for name in (assets.script, assets.staff_script))
    names = [file.relative_to(SCRIPTS).with_suffix("").as_posix() for file in SCRIPTS.rglob("*.js")]
    assert [
        name for name in names if f"const ${name.removesuffix('.js').replace('/', '_').replace('-', '_')}=" not in text
    ] == []
