"""Face shape: the measures of a head, which follow from a person's age and build."""

from dataclasses import dataclass, replace

from easyread.drawing.people.person import Person

CROWN = -250.0


@dataclass(frozen=True)
class FaceShape:
    """Measures of one head, in head units: the origin is the pit of the throat, y points down, the crown is at -250.

    `cheek`, `jaw` and `chin` are half widths; `eye_x` is the distance of an eye from the middle.
    """

    cheek: float = 82
    jaw: float = 68
    jaw_y: float = -74
    chin: float = 34
    chin_y: float = -22
    neck: float = 33
    eye_x: float = 39
    eye_y: float = -137
    eye_size: float = 1
    mouth_size: float = 1.12
    brow_y: float = -167
    nose_y: float = -95
    mouth_y: float = -64
    ear_y: float = -128

    def outline(self, jaw_drop: float = 0) -> str:
        """Return the path of the whole face; an open mouth drops the jaw."""
        temple = f"C{-0.6 * self.cheek},{CROWN} {-self.cheek},-212 {-self.cheek},-150"
        return f"M0,{CROWN} {temple} {self.jawline(jaw_drop)} {self._rise(jaw_drop)}Z"

    def jawline(self, jaw_drop: float = 0, side: int = -1, grow: float = 0) -> str:
        """Return the curves from the cheekbone (y = -150) down to the tip of the chin, `grow` outside the face."""
        cheek, jaw, chin_y = self.cheek + grow, self.jaw + grow, self.chin_y + jaw_drop + grow
        jaw_y = self.jaw_y + 0.4 * jaw_drop + 0.5 * grow
        down = f"C{side * cheek},-124 {side * (jaw + 5)},{jaw_y - 24} {side * jaw},{jaw_y}"
        return f"{down} C{side * (jaw - 6)},{jaw_y + 24} {side * (self.chin + 10)},{chin_y} 0,{chin_y}"

    def _rise(self, jaw_drop: float) -> str:
        cheek, jaw, chin_y = self.cheek, self.jaw, self.chin_y + jaw_drop
        jaw_y = self.jaw_y + 0.4 * jaw_drop
        up = f"C{self.chin + 10},{chin_y} {jaw - 6},{jaw_y + 24} {jaw},{jaw_y}"
        return f"{up} C{jaw + 5},{jaw_y - 24} {cheek},-124 {cheek},-150 C{cheek},-212 {0.6 * cheek},{CROWN} 0,{CROWN}"


_BY_BUILD = {
    "slim": FaceShape(cheek=79, jaw=66, jaw_y=-70, chin=30, neck=29),
    "middle": FaceShape(cheek=82, jaw=69, jaw_y=-72, chin=34, neck=32),
    "broad": FaceShape(cheek=86, jaw=76, jaw_y=-70, chin=36, neck=38),
    "round": FaceShape(cheek=90, jaw=82, jaw_y=-78, chin=40, neck=38),
}
_OF_WOMEN = {"jaw": -4.0, "chin": -6.0, "neck": -4.0}


def face_shape(person: Person) -> FaceShape:
    """Return the measures of a person's head, which build, age and sex decide."""
    shape = _BY_BUILD[person.build]
    if person.woman:
        shape = replace(shape, **{name: getattr(shape, name) + change for name, change in _OF_WOMEN.items()})
    if person.age == "old":
        shape = replace(shape, jaw=shape.jaw + 2, jaw_y=shape.jaw_y + 4)
    if person.down_syndrome:
        shape = replace(
            shape, cheek=88, jaw=82, chin=38, eye_x=38, mouth_size=1.02, mouth_y=-67, nose_y=-99, ear_y=-122
        )
    if person.age == "child":
        shape = _child(shape)
    return shape


def enlarged(shape: FaceShape) -> FaceShape:
    """Return the shape with larger eyes and mouth, for a head that will be drawn small."""
    return replace(shape, eye_size=shape.eye_size * 1.18, mouth_size=shape.mouth_size * 1.14, brow_y=shape.brow_y - 3)


def _child(shape: FaceShape) -> FaceShape:
    low = {"eye_y": -117.0, "brow_y": -149.0, "nose_y": -85.0, "mouth_y": -61.0, "ear_y": -110.0, "jaw_y": -84.0}
    return replace(
        shape, cheek=88, jaw=79, chin=26, chin_y=-30, neck=23, eye_size=1.14, eye_x=40, mouth_size=0.95, **low
    )
