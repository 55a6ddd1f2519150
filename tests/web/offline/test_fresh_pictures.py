"""A picture that comes while the kit is served is shown from the next page on."""

from pathlib import Path

import pytest

from easyread.web.app import create_app
from easyread.web.offline import fresh_pictures
from easyread.web.settings import Settings
from easyread.web.site import site_of
from tests.contents import shipped_content
from tests.picture_shelf import SQUARE, put

OWN = '<rect data-ground="yes" width="400" height="400" fill="#123456"/><circle r="99" fill="none" stroke="#1f2430"/>'


@pytest.fixture(autouse=True)
def _no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fresh_pictures, "_PAUSE_S", 0)


def test_a_new_picture_of_the_house_is_served_at_once_and_a_broken_one_is_not(tmp_path: Path) -> None:
    app = create_app(shipped_content(), Settings(tmp_path))
    client, before = app.test_client(), site_of(app)
    assert client.get("/healthz").status_code == 200
    assert site_of(app) is before
    put(tmp_path / "illustrations", {"rusmidler/alle.svg": SQUARE.format(OWN)})
    assert client.get("/healthz").status_code == 200
    after = site_of(app)
    assert after.content.pictures.info("rusmidler/alle").ground == "#123456"
    assert after.build != before.build
    assert after.recordings is before.recordings
    css = next(text.body.decode() for name, text in after.assets.files.items() if name not in before.assets.files)
    assert "#123456" in css
    assert before.assets.files.keys() < after.assets.files.keys()
    put(tmp_path / "illustrations", {"rusmidler/alle.svg": "<svg"})
    client.get("/healthz")
    assert site_of(app).content.pictures.info("rusmidler/alle").ground != "#123456"
    assert "I09" in {problem.code for problem in site_of(app).content.problems}
    site_of(app).close()


def test_what_the_house_says_of_families_is_taken_in_at_once(tmp_path: Path) -> None:
    app = create_app(shipped_content(), Settings(tmp_path))
    app.test_client().get("/healthz")
    assert site_of(app).content.pictures.household("ung-mand").partner == "open"
    put(tmp_path / "illustrations", {"families.toml": '[ung-mand]\npartner = "man"\n'})
    app.test_client().get("/healthz")
    assert site_of(app).content.pictures.household("ung-mand").partner == "man"
    site_of(app).close()


def test_what_has_not_changed_is_not_read_again(tmp_path: Path) -> None:
    put(tmp_path / "illustrations", {"rusmidler/alle.svg": SQUARE.format(OWN)})
    app = create_app(shipped_content(), Settings(tmp_path))
    before = site_of(app)
    for _ in range(3):
        app.test_client().get("/healthz")
    assert site_of(app) is before
