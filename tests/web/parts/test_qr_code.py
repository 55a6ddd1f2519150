"""A QR code as a picture."""

import re
import xml.etree.ElementTree as ET

import segno

from easyread.web.parts.qr_code import qr_svg

ADDRESS = "http://192.168.1.20:8000/indstillinger#valg:choose=scan&scan_ms=2000"


def test_a_code_has_its_quiet_zone_and_says_the_address_and_another_one_something_else() -> None:
    svg = ET.fromstring(qr_svg(ADDRESS))  # noqa: S314 - our own
    modules = len(segno.make(ADDRESS, error="m", micro=False).matrix)
    assert svg.attrib["viewBox"] == f"0 0 {modules + 8} {modules + 8}"
    assert qr_svg(ADDRESS) != qr_svg(f"{ADDRESS}0")


def test_a_code_fetches_nothing_and_brings_no_style() -> None:
    assert not re.search(r"style=|href|<script|url\(", qr_svg(ADDRESS))
