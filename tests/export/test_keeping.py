"""What lets a tablet keep a carried kit."""

import json

from easyread.export.keeping import Keeping, carried_manifest, marked
from easyread.web.offline.manifest import manifest
from easyread.web.offline.needs import Needs

LIST = "/net/kort/aftale.json?persona=ung-mand"
NEEDS = Needs({"/kort/aftale?persona=ung-mand": 9}, {"/billeder/0123456789abcdef/a/b.svg?hvem=ung-mand": 9})
KEEPING = Keeping({LIST: NEEDS}, "/net/hjem.json?sprog=en", "/uden-net?sprog=en", "/manifest.webmanifest?sprog=en")


def test_a_list_names_places_with_what_was_written_there() -> None:
    sizes = {"ung-mand/kort-aftale.html": 12, "billeder/0123456789abcdef/a/b.svg": 34}
    assert json.loads(KEEPING.listed(LIST, "0a", sizes)) == {
        "build": "0a",
        "pages": {"ung-mand/kort-aftale.html": 12},
        "files": {"billeder/0123456789abcdef/a/b.svg": 34},
    }


def test_the_worker_knows_the_places_of_its_language() -> None:
    script = KEEPING.worker("0a").decode()
    for told in (
        '"home": "net/hjem-en.json"',
        '"nothingKept": "en/uden-net.html"',
        '"build": "0a"',
        '"isCarried": true',
    ):
        assert told in script


def test_a_page_tells_its_build_once() -> None:
    assert marked('<!doctype html>\n<html lang="da"><p>&lt;html </p>', "0a").startswith(
        '<!doctype html>\n<html data-build="0a" lang="da"><p>'
    )


def test_the_app_lies_in_its_folder_and_is_no_other_of_the_same_host() -> None:
    told = json.loads(carried_manifest(json.dumps(manifest("da", "/")), lambda address: f"here{address}"))
    assert (told["start_url"], told["scope"], "id" in told) == ("here/", "./", False)
    assert all(icon["src"].startswith("here/app/") for icon in told["icons"])
