"""Worker: the script that keeps pages on the tablet (static/worker), as one file, with what it must know."""

import json
import re
from functools import lru_cache
from pathlib import Path

from easyread.paths import shipped_folder
from easyread.web.offline.needs import FOR_EVER

_LAST = "worker.js"
_IMPORT = re.compile(r'^import [^;]+ from "\./[\w-]+\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export ", re.MULTILINE)


@lru_cache(maxsize=8)
def worker_script(build: str, home: str, nothing_kept: str, *, is_carried: bool = False) -> str:
    """Return the script. Another build gives another one, by which a browser sees that there is something new.

    Its sources are modules, so that each can be tested; a worker of modules is nothing that every browser has.

    Args:
        build: The build that serves it.
        home: The address of the list of what the first page needs.
        nothing_kept: The address of the page that tells that something is not here.
        is_carried: Whether the kit lies in a folder of files; the addresses are then those in it.
    """
    kit = {"isCarried": is_carried, "build": build, "forEver": FOR_EVER, "home": home, "nothingKept": nothing_kept}
    sources = sorted(shipped_folder("static").glob("worker/*.js"), key=_place)
    return f'"use strict";\nconst KIT = {json.dumps(kit)};\n' + "".join(map(_plain, sources))


def _place(file: Path) -> tuple[bool, str]:
    return file.name == _LAST, file.name


def _plain(file: Path) -> str:
    text = file.read_text(encoding="utf-8")
    return _EXPORT.sub("", _IMPORT.sub("", text))
