"""kit.toml: the numbers of help that an installation writes, and what is wrong with them."""

import re
from pathlib import Path

import pytest

from easyread.installation import kit_file
from easyread.installation.kit_file import KIT_FILE, LONGEST_NAME, read_kit_file
from easyread.kit.help_number import HELP_NUMBERS, HelpNumber

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "deploy.md").read_text(encoding="utf-8")

GOOD = """
[numbers]
rusmiddelcenter = { name = "Rusmiddelcenter Nord", phone = "12 34 56 78" }
laegevagt = { phone = "1813" }
kontakt = { phone = " +45  12345678 " }
"""


def written(data: Path, text: str) -> Path:
    (data / KIT_FILE).write_text(text, encoding="utf-8")
    return data


def told(data: Path, text: str) -> list[str]:
    return [f"{problem.code} {problem.where}: {problem.message}" for problem in read_kit_file(written(data, text))[1]]


def test_there_need_be_no_file(tmp_path: Path) -> None:
    assert read_kit_file(tmp_path) == ({}, [])
    assert read_kit_file(tmp_path / "nowhere") == ({}, [])
    assert read_kit_file(written(tmp_path, "")) == ({}, [])


def test_numbers_are_read_with_the_names_that_they_have(tmp_path: Path) -> None:
    assert read_kit_file(written(tmp_path, GOOD)) == (
        {
            "rusmiddelcenter": HelpNumber("12 34 56 78", "Rusmiddelcenter Nord"),
            "laegevagt": HelpNumber("1813"),
            "kontakt": HelpNumber("+45 12345678"),
        },
        [],
    )


@pytest.mark.parametrize("phone", ["113", "82 12 12 12", "+45 82 12 12 12", "1 2 3", "+12 3456 7890 1234 5"])
def test_a_phone_number_is_digits_with_spaces(tmp_path: Path, phone: str) -> None:
    numbers, problems = read_kit_file(written(tmp_path, f'[numbers]\nkontakt = {{ phone = "{phone}" }}'))
    assert problems == []
    assert numbers == {"kontakt": HelpNumber(phone)}


@pytest.mark.parametrize(
    "phone", ["skriv nummeret her", "12", "12-34-56-78", "12+34", "++45 12", "1234567890123456", "١٢٣٤", "12 34 x", "+"]
)
def test_anything_else_is_no_phone_number_and_is_told(tmp_path: Path, phone: str) -> None:
    text = f'[numbers]\nkontakt = {{ phone = "{phone}" }}'
    assert told(tmp_path, text) == [f'K01 kit.toml numbers.kontakt.phone: "{phone}" is not a phone number']
    assert read_kit_file(tmp_path)[0] == {}


@pytest.mark.parametrize("phone", ["112", "1 1 2", "+45 112"])
def test_112_cannot_be_given_as_a_number_of_ones_own(tmp_path: Path, phone: str) -> None:
    text = f'[numbers]\nkommunens-vagt = {{ phone = "{phone}" }}'
    assert told(tmp_path, text) == ["K02 kit.toml numbers.kommunens-vagt.phone: 112 is not a number of your own"]
    assert read_kit_file(tmp_path)[0] == {}


def test_a_name_that_paper_has_no_room_for_is_told(tmp_path: Path) -> None:
    text = '[numbers]\nkontakt = {{ name = "{}", phone = "1813" }}'
    assert told(tmp_path, text.format("A" * LONGEST_NAME)) == []
    assert told(tmp_path, text.format("A" * (LONGEST_NAME + 1))) == [
        "K03 kit.toml numbers.kontakt.name: the name has 31 letters, and paper has no room for it"
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[numre]", "D03 kit.toml numre: this key is not known here"),
        ('[numbers]\nlaege = { phone = "1813" }', "D03 kit.toml numbers.laege: this key is not known here"),
        ('[numbers]\nkontakt = { name = "Pia" }', "D04 kit.toml numbers.kontakt.phone: this key is missing"),
        ('[numbers]\nkontakt = { phone = "" }', "D04 kit.toml numbers.kontakt.phone: this text is empty"),
        ("[numbers]\nkontakt = { phone = 1813 }", "D05 kit.toml numbers.kontakt.phone: the value is of the wrong kind"),
        ('[numbers]\nkontakt = "1813"', "D05 kit.toml numbers.kontakt: the number stands alone"),
        ("[numbers]\nkontakt = 1813", "D05 kit.toml numbers.kontakt: the value is of the wrong kind"),
        ("numbers = 3", "D05 kit.toml numbers: the value is of the wrong kind"),
    ],
)
def test_what_is_written_in_another_way_is_told_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    assert told(tmp_path, text) == [said]
    assert read_kit_file(tmp_path)[0] == {}


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    [broken] = told(tmp_path, "[numbers\n")
    assert broken.startswith("D02 kit.toml: not valid TOML")
    (tmp_path / KIT_FILE).write_bytes(b'[numbers]\nkontakt = { name = "S\xf8ren", phone = "1813" }')
    assert [problem.code for problem in read_kit_file(tmp_path)[1]] == ["D01"]
    (tmp_path / KIT_FILE).unlink()
    (tmp_path / KIT_FILE).mkdir()
    assert [problem.code for problem in read_kit_file(tmp_path)[1]] == ["D01"]


def test_a_number_with_a_fault_takes_no_other_with_it(tmp_path: Path) -> None:
    faulty = 'kommunens-vagt = { phone = "1813", name = 3 }\nvagten = { phone = "1813" }\n'
    numbers, problems = read_kit_file(written(tmp_path, GOOD + faulty))
    assert set(numbers) == {"rusmiddelcenter", "laegevagt", "kontakt"}
    assert [str(problem.where) for problem in problems] == [
        "kit.toml numbers.vagten",
        "kit.toml numbers.kommunens-vagt.name",
    ]


def test_the_guide_has_an_example_without_a_fault_and_every_code(tmp_path: Path) -> None:
    [example] = re.findall(r"^```toml\n(\[numbers\]\n.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
    numbers, problems = read_kit_file(written(tmp_path, example))
    assert problems == []
    assert set(numbers) == set(HELP_NUMBERS)
    source = Path(kit_file.__file__).read_text(encoding="utf-8")
    codes = re.findall(r"^\| (K\d\d) \|", GUIDE, re.MULTILINE)
    assert codes == sorted(set(re.findall(r'"(K\d\d)"', source)))
