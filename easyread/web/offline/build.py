"""Build: a digest of all that pages are made of. It changes with the program, its content, and that of the house."""

from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

from easyread.content import OWN_DECKS, OWN_LAYOUTS, OWN_PICTURES
from easyread.installation.kit_file import KIT_FILE
from easyread.paths import shipped_folder

_PROGRAM = Path(__file__).parents[2]
_PASSED_OVER = {".pyc", ".po"}


@lru_cache(maxsize=8)
def build_of(data: Path) -> str:
    """Return 16 hex digits for what is served now. A new program, or a changed deck of the house, gives others.

    Sounds do not count: their addresses say what they are.

    Args:
        data: The data folder of the installation.
    """
    digest = blake2b(digest_size=8)
    own = (data / name for name in (OWN_DECKS, OWN_PICTURES, OWN_LAYOUTS, KIT_FILE))
    for root in (_PROGRAM, *map(shipped_folder, ("card_decks", "print", "static")), *own):
        for file in _files(root):
            digest.update(f"{root.name}/{file.relative_to(root).as_posix()}\0".encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()


def _files(root: Path) -> Iterator[Path]:
    """Yield what is read from a folder, in an order that every machine has; or the file itself."""
    for file in sorted(root.rglob("*")) if root.is_dir() else [root]:
        if file.is_file() and file.suffix not in _PASSED_OVER:
            yield file
