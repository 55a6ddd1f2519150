"""Where in an exported folder lies what has an address on the server."""

from pathlib import PurePosixPath

import pytest

from easyread.export.places import place_of, way

PLACES = {
    "/": "index.html",
    "/?flere=ja": "index-flere-ja.html",
    "/?persona=ung-kvinde": "ung-kvinde/index.html",
    "/?persona=ung-kvinde&sprog=en": "en/ung-kvinde/index.html",
    "/kort/foelelser?persona=ung-kvinde": "ung-kvinde/kort-foelelser.html",
    "/besoeg/i-dag?vaerktoej=a&vaerktoej=b&persona=ung-mand": "ung-mand/besoeg-i-dag.html",
    "/net/kort/aftale.json?persona=ung-mand": "net/kort/aftale-ung-mand.json",
    "/manifest.webmanifest?sprog=en": "manifest-en.webmanifest",
    "/print/?deck=aftale&persona=ung-mand": "ung-mand/print-deck-aftale.html",
    "/print/aftale.pdf?layout=kort-a7&persona=ung-mand": "print/aftale-kort-a7-ung-mand.pdf",
    "/billeder/5b9572dc117996dc/tegn/printer.svg?hvem=ung-mand": "billeder/5b9572dc117996dc/tegn/printer.svg",
    "/tale/5b9572dc117996dc/aftale/resten?persona=ung-mand": "tale/5b9572dc117996dc/aftale/resten-ung-mand.sounds",
    "/css/5b9572dc117996dc/easyread.css": "css/5b9572dc117996dc/easyread.css",
}


@pytest.mark.parametrize("address", PLACES)
def test_each_address_has_a_place_of_its_own(address: str) -> None:
    assert place_of(address).as_posix() == PLACES[address]


def test_the_way_from_one_place_to_another_is_relative() -> None:
    here = PurePosixPath("ung-kvinde/kort-foelelser.html")
    assert way(here, PurePosixPath("ung-kvinde/index.html")) == "index.html"
    assert way(here, PurePosixPath("css/1/easyread.css")) == "../css/1/easyread.css"
