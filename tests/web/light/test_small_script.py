"""Scripts made small still do what they did."""

import re

from easyread.paths import shipped_folder
from easyread.web.light.small_script import small_script

MODULE = re.compile(r"^import .*$|^export ", re.MULTILINE)
AFTER_PATTERN = re.compile(r"(?:const|let)(?:\{[^{}]*\}|\[[^\[\]]*\])=([^;]*?),([A-Za-z_$][\w$]*)=(?![=>])")
"""What follows a pattern in the same declaration: the library for short names sometimes puts the pattern first."""
SCRIPTS = sorted((shipped_folder("static") / "js").rglob("*.js"))


def used_too_early(script: str) -> list[str]:
    return [
        found[0]
        for found in AFTER_PATTERN.finditer(script)
        if re.search(rf"(?<![\w$.]){re.escape(found[2])}(?![\w$])", found[1])
    ]


def test_nothing_is_used_before_it_is_declared() -> None:
    assert used_too_early("const{a:t}=await f(e.k)??{},e=g()")
    wrong = {path.name: used_too_early(small_script(MODULE.sub("", path.read_text("utf-8")))) for path in SCRIPTS}
    assert {name: found for name, found in wrong.items() if found} == {}
