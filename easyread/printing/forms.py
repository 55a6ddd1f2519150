"""Every form of the kit by name: each module of `answered`, `cards`, `sheets` and `small` that has a `Form` is one."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType, ModuleType
from typing import Any

from easyread.printing import answered, cards, sheets, small
from easyread.printing.layouts.form import Form


def _forms_in(folder: ModuleType) -> Iterator[Form[Any]]:
    """Yield the forms of the modules of a folder."""
    for module in iter_modules(folder.__path__, f"{folder.__name__}."):
        yield from (found for found in vars(import_module(module.name)).values() if isinstance(found, Form))


FORMS: Mapping[str, Form[Any]] = MappingProxyType(
    dict(sorted((form.name, form) for folder in (answered, cards, sheets, small) for form in _forms_in(folder)))
)
