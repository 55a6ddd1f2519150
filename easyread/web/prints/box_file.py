"""A box as one ZIP file, or as a folder: whole, or not there at all."""

import shutil
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import IO

_HOUR = (1980, 1, 1, 0, 0, 0)
"""No hour of its own: the same box gives the same bytes."""
_ANYBODY_READS = 0o644 << 16


def write_zip(files: Iterable[tuple[str, bytes]], out: IO[bytes], top: str) -> None:
    """Write files into a ZIP, in a folder of this name. They are packed already."""
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as box:
        for name, content in files:
            info = zipfile.ZipInfo(f"{top}/{name}", _HOUR)
            info.external_attr = _ANYBODY_READS
            box.writestr(info, content)


def save_box(files: Iterable[tuple[str, bytes]], out: Path, top: str) -> None:
    """Save files as a ZIP, where the name of `out` says so, or into the folder `out`.

    All is made beside it first: if something fails, there is nothing half made, and what was there stays.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    if out.suffix.lower() == ".zip":
        with tempfile.NamedTemporaryFile(dir=out.parent, delete=False) as new:
            unfinished = Path(new.name)
            try:
                write_zip(files, new, top)
            except BaseException:
                unfinished.unlink()
                raise
        unfinished.chmod(0o644)
        unfinished.replace(out)
        return
    with tempfile.TemporaryDirectory(dir=out.parent) as beside:
        made = []
        for name, content in files:
            file = Path(beside, name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
            made.append(name)
        for name in made:
            (out / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.move(Path(beside, name), out / name)
