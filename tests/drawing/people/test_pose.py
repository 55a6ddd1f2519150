"""The poses: complete files, and limbs that a human being could have."""

import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

import easyread.drawing.people.pose as pose_module
from easyread.drawing.people.body import CHILD_SIZE, skeleton
from easyread.drawing.people.family import relative, roles
from easyread.drawing.people.hand import hand_shapes
from easyread.drawing.people.household import household
from easyread.drawing.people.limb import distance
from easyread.drawing.people.person import people
from easyread.drawing.people.pose import ArmPose, LegPose, Pose, pose, poses

FOLDER = Path(pose_module.__file__).with_name("poses")
ASKED_FOR = {
    "staar",
    "gaar",
    "loeber",
    "vinker",
    "stop",
    "nej",
    "arme-over-kors",
    "holder-hovedet",
    "haand-paa-hjerte",
    "sidder",
    "sofa",
    "ved-bord",
    "ligger",
    "krammer",
    "raekker",
    "holder-kop",
    "telefon",
    "peger",
    "taenker",
    "loefter",
    "jubler",
    "baerer",
    "skriver",
    "dukker",
    "haand-i-haand",
    "hviler-haand",
}
# A bone may look shorter than it is, when it points at the viewer, but never longer. The lengths are for an adult.
UPPER_ARM = (45, 118)
FOREARM = (40, 106)
THIGH = (20, 146)
SHIN = (84, 146)


def test_every_pose_the_scenes_need_is_there() -> None:
    assert set(poses()) >= ASKED_FOR


def test_an_unknown_pose_is_refused_with_the_known_names() -> None:
    with pytest.raises(KeyError, match=r"'flyver'.*gaar.*vinker"):
        pose("flyver")


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.toml")), ids=lambda file: file.stem)
def test_a_pose_file_says_everything(file: Path) -> None:
    entry = tomllib.loads(file.read_text(encoding="utf-8"))
    assert set(entry) == {field.name for field in fields(Pose)} - {"id"}
    for side in ("left", "right"):
        assert set(entry[f"{side}_arm"]) == {field.name for field in fields(ArmPose)}
        assert set(entry[f"{side}_leg"]) == {field.name for field in fields(LegPose)}


@pytest.mark.parametrize("name", sorted(poses()))
def test_a_pose_uses_only_words_the_rig_knows(name: str) -> None:
    held = pose(name)
    assert held.seat in {"stand", "half", "chair", "other", "lying"}
    for arm in (held.left_arm, held.right_arm):
        assert arm.hand in hand_shapes()
        assert arm.anchor in {"side", "hip", "body", "head"}
        assert arm.place in {"back", "body", "face"}
        assert arm.over in {"none", "fingers", "hand", "arm"}
        assert arm.holds in {"", "cup", "phone"}
    assert {held.left_leg.foot, held.right_leg.foot} <= {"left", "right", "front"}


@pytest.mark.parametrize("name", sorted(poses()))
@pytest.mark.parametrize("who", ["ung-mand", "moden-mand", "moden-kvinde", "far", "barn"])
def test_limbs_stay_as_long_as_a_human_limb(who: str, name: str) -> None:
    person = relative(who, people()["ung-mand"], household("ung-mand")) if who in roles() else people()[who]
    body = skeleton(person, pose(name))
    size = CHILD_SIZE if person.age == "child" else 1
    for arm in body.arms:
        assert UPPER_ARM[0] <= distance(arm.shoulder, arm.elbow) / size <= UPPER_ARM[1], f"{arm.side} upper arm"
        assert FOREARM[0] <= distance(arm.elbow, arm.wrist) / size <= FOREARM[1], f"{arm.side} forearm"
    for leg in body.legs:
        assert THIGH[0] <= distance(leg.hip, leg.knee) / size <= THIGH[1], f"{leg.side} thigh"
        assert SHIN[0] <= distance(leg.knee, leg.ankle) / size <= SHIN[1], f"{leg.side} shin"


def test_a_hand_at_the_mouth_goes_along_when_the_head_turns_and_one_at_the_ear_does_not() -> None:
    person = people()["ung-mand"]
    for name, goes in (("halv-mund", True), ("halv-telefon", False)):
        ahead, aside = (skeleton(person, pose(name), mouth).arms[1].wrist[0] for mouth in (0, 38))
        assert (aside > ahead) == goes, name
