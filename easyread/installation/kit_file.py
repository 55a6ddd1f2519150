"""Reads kit.toml, the settings that an installation writes by hand. Codes K01–K03; K04 is found by whoever prints."""

import re
from pathlib import Path

from easyread.kit.help_number import HELP_NUMBERS, HelpNumber, HelpNumbers
from easyread.problems import Problem, Where, has_errors
from easyread.toml_table import Table, read_toml

KIT_FILE = "kit.toml"
NUMBERS = "numbers"
UNPRINTED_NAME = "K04"
EXAMPLE = '{ phone = "12 34 56 78" }'

EMERGENCY = "112"
COUNTRY = "+45"

LONGEST_NAME = 30
"""What nearly always goes on one line of a leaflet, with the number beside it."""

_PHONE = re.compile(r"\+?\d[\d ]*", re.ASCII)
_LEAST_DIGITS, _MOST_DIGITS = 3, 15
"""The most by which a number is called in the world: ITU-T E.164."""


def read_kit_file(data: Path) -> tuple[HelpNumbers, list[Problem]]:
    """Return the numbers of help that an installation knows, with every problem of the file.

    There need be no file. A number with a problem is not known; the others are.

    Args:
        data: The data folder of the installation.
    """
    file = data / KIT_FILE
    if not file.exists():
        return {}, []
    values, problems = read_toml(file, KIT_FILE)
    if values is None:
        return {}, problems
    table = Table(values, Where(KIT_FILE), problems)
    numbers = table.table(NUMBERS)
    table.finish()
    return (_numbers(numbers) if numbers else {}), sorted(problems)


def _numbers(table: Table) -> HelpNumbers:
    found: dict[str, HelpNumber] = {}
    for name in HELP_NUMBERS:
        given = table.values.get(name)
        if isinstance(given, str):  # as one writes it first
            table.take(name)
            table.error("D05", name, "the number stands alone", f"Write {name} = {EXAMPLE}.")
        elif (entry := table.table(name)) and (number := _number(entry)):
            found[name] = number
    table.finish()
    return found


def _number(table: Table) -> HelpNumber | None:
    """Return a number, or None where anything is wrong with it: half a number helps nobody."""
    own = Table(table.values, table.where, [])
    phone = " ".join(own.text("phone").split())
    name = " ".join(own.text("name", "").split())
    own.finish()
    if phone and not _is_phone(phone):
        hint = f"Use {_LEAST_DIGITS} to {_MOST_DIGITS} digits, with spaces between them, and + before the country."
        own.error("K01", "phone", f'"{phone}" is not a phone number', hint)
    if phone.removeprefix(COUNTRY).replace(" ", "") == EMERGENCY:
        own.error("K02", "phone", f"{EMERGENCY} is not a number of your own", "The cards say it already. Take it out.")
    if len(name) > LONGEST_NAME:
        hint = f"Use {LONGEST_NAME} letters at most."
        own.error("K03", "name", f"the name has {len(name)} letters, and paper has no room for it", hint)
    table.problems.extend(own.problems)
    return None if has_errors(own.problems) else HelpNumber(phone, name)


def _is_phone(text: str) -> bool:
    return bool(_PHONE.fullmatch(text)) and _LEAST_DIGITS <= sum(map(str.isdigit, text)) <= _MOST_DIGITS
