"""Staff record a sentence with a real microphone of the browser, which is given a voice from a file."""

import io
import shutil
from collections.abc import Iterator
from pathlib import Path

import loudness
import numpy as np
import pytest
import soundfile
from playwright.sync_api import Browser, Page, expect

from easyread.speech.recorded.finishing import TARGET_LUFS
from tests.browser.conftest import CHROMIUM, FLAGS, PATIENCE_MS, TABLET
from tests.browser.kit_server import Kit
from tests.browser.tablet import STILL_MS
from tests.contents import OWN_DATA
from tests.speech.recorded.voice_file import spoken

PAGE = "/fagperson/indtal/sig-nej?persona=ung-kvinde"
CARD = "Kun en"
MICROPHONE = ["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream"]
VOICE_S = 1.2


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kit]:
    data = tmp_path_factory.mktemp("house") / "data"
    shutil.copytree(OWN_DATA, data)
    running = Kit(data)
    running.data = data  # type: ignore[attr-defined]
    yield running
    running.stop()


def opened(browser: Browser, flags: list[str]) -> Iterator[Page]:
    started = browser.browser_type.launch(executable_path=CHROMIUM, args=[*FLAGS, *flags])
    context = started.new_context(viewport=TABLET, has_touch=True, reduced_motion="reduce", service_workers="block")
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    started.close()
    assert faults == []


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """A tablet whose microphone hears a voice, again and again."""
    voice = tmp_path / "voice.wav"
    voice.write_bytes(spoken(VOICE_S, before=0.5, after=0.6))
    yield from opened(browser, [*MICROPHONE, f"--use-file-for-fake-audio-capture={voice}"])


@pytest.fixture
def beeping(browser: Browser) -> Iterator[Page]:
    """A tablet whose microphone hears short beeps, as it does without a file: each is a click and no word."""
    yield from opened(browser, MICROPHONE)


@pytest.fixture
def deaf(browser: Browser) -> Iterator[Page]:
    """A tablet that may not use its microphone."""
    yield from opened(browser, ["--use-fake-device-for-media-stream", "--deny-permission-prompts"])


@pytest.fixture
def bare(browser: Browser) -> Iterator[Page]:
    """A computer without a microphone."""
    yield from opened(browser, ["--use-fake-ui-for-media-stream"])


def to_the_first(page: Page, kit: Kit, at: int = 0) -> None:
    page.goto(f"{kit.address}{PAGE}")
    row = page.locator("[data-sentence]").nth(at)
    row.focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-studio]")).to_be_visible()
    expect(page.locator("[data-words]")).to_be_focused()


def by_key(page: Page, target: str) -> None:
    """By the keyboard: a finger waits half a second after a dialog was shown or shut."""
    page.locator(target).focus()
    expect(page.locator(target)).to_be_focused()
    page.keyboard.press("Enter")


def press(page: Page, mark: str) -> None:
    by_key(page, f"[data-studio] [{mark}]")


def told(page: Page, words: str) -> None:
    expect(page.locator(".studio-told [data-state]:visible")).to_contain_text(words)


def record(page: Page) -> None:
    """Until the voice was heard, and is over."""
    press(page, "data-disc")
    told(page, "Optager")
    for is_loud in (True, False):
        page.wait_for_function(
            f"() => (document.querySelector('[data-level]').value > 0.15) === {str(is_loud).lower()}"
        )
    page.wait_for_timeout(STILL_MS)  # the voice may have been over at once: a press so soon counts as the same
    press(page, "data-disc")


def test_a_sentence_is_recorded_cut_levelled_and_is_what_the_deck_says(page: Page, house: Kit) -> None:
    to_the_first(page, house, at=4)
    made = page.locator("[data-sentence]").nth(4).get_attribute("data-key")
    words = page.locator("[data-words]").inner_text()
    record(page)
    told(page, "Gemt")
    expect(page.locator("[data-onward]")).to_be_focused()
    key = page.locator("[data-sentence]").nth(4).get_attribute("data-key")
    assert key != made
    sound = page.request.get(f"{house.address}/tale/{key}.mp3").body()
    [file] = (house.data / "recordings" / "sig-nej" / "da").glob("*.mp3")  # type: ignore[attr-defined]
    assert file.read_bytes() == sound
    samples, hz = soundfile.read(io.BytesIO(sound))
    assert len(samples) / hz == pytest.approx(VOICE_S + 0.5, abs=0.25)
    level = loudness.integrated_loudness(samples[: -hz // 4].astype(np.float32), hz)
    assert level == pytest.approx(TARGET_LUFS, abs=1)
    page.goto(f"{house.address}/kort/sig-nej?persona=ung-kvinde")
    said = page.locator(f"[data-say='{key}']").first
    assert said.text_content().replace("\u00ad", "") == words  # type: ignore[union-attr]


@pytest.mark.deep
def test_it_is_heard_recorded_anew_and_deleted_and_the_list_tells(page: Page, house: Kit) -> None:
    to_the_first(page, house, at=1)
    row = page.locator("[data-sentence]").nth(1)
    record(page)
    told(page, "Gemt")
    first = row.get_attribute("data-key")
    with page.expect_response(f"**/tale/{first}.mp3"):
        press(page, "data-hear")
    expect(page.get_by_role("button", name="Tag om")).to_be_visible()
    record(page)
    told(page, "Gemt")
    assert row.get_attribute("data-key") != first
    press(page, "data-delete")
    told(page, "Slettet")
    expect(page.locator("[data-hear]")).to_be_hidden()
    press(page, "data-close")
    expect(row).to_be_focused()
    expect(row).to_contain_text("Ikke endnu")


@pytest.mark.deep
def test_a_whole_deck_is_led_through_from_the_first_that_is_missing(page: Page, house: Kit) -> None:
    page.goto(f"{house.address}{PAGE}")
    first = page.locator("[data-sentence]:not([data-recorded])").first.locator("b").inner_text()
    by_key(page, "[data-record-all]")
    expect(page.locator("[data-words]")).to_have_text(first)
    expect(page.locator("[data-words]")).to_be_focused()
    press(page, "data-onward")
    expect(page.locator("[data-words]")).not_to_have_text(first)
    page.keyboard.press("Escape")
    expect(page.locator("[data-studio]")).to_be_hidden()


def test_beeps_are_no_voice_and_change_nothing(beeping: Page, house: Kit) -> None:
    to_the_first(beeping, house, at=2)
    press(beeping, "data-disc")
    told(beeping, "Optager")
    beeping.wait_for_function("() => document.querySelector('[data-level]').value > 0.5")
    press(beeping, "data-disc")
    told(beeping, "Der var ikke nogen stemme")
    expect(beeping.locator("[data-disc]")).to_be_focused()


def test_where_the_microphone_is_refused_it_says_what_to_do(deaf: Page, house: Kit) -> None:
    to_the_first(deaf, house)
    press(deaf, "data-disc")
    told(deaf, "må ikke bruge mikrofonen")


@pytest.mark.deep
def test_where_there_is_no_microphone_it_says_what_to_do(bare: Page, house: Kit) -> None:
    to_the_first(bare, house)
    press(bare, "data-disc")
    told(bare, "Der er ingen mikrofon")


def test_without_https_it_says_so_and_nothing_can_be_pressed_in_vain(deaf: Page, house: Kit) -> None:
    deaf.add_init_script("Object.defineProperty(globalThis, 'isSecureContext', { value: false })")
    deaf.goto(f"{house.address}{PAGE}")
    expect(deaf.locator(".ready-box [data-state=open]")).to_be_visible()
    expect(deaf.locator("[data-record-all]")).to_be_disabled()


@pytest.mark.deep
def test_a_take_that_cannot_be_sent_stays_and_is_sent_later(page: Page, house: Kit) -> None:
    to_the_first(page, house, at=3)
    page.context.set_offline(True)
    record(page)
    told(page, "Der er ingen forbindelse")
    expect(page.locator("[data-send-again]")).to_be_focused()
    page.context.set_offline(False)
    press(page, "data-send-again")
    told(page, "Gemt")


@pytest.mark.deep
def test_a_file_is_taken_in_and_all_is_deleted(page: Page, house: Kit, tmp_path: Path) -> None:
    to_the_first(page, house, at=5)
    record(page)
    told(page, "Gemt")
    press(page, "data-close")
    expect(page.locator("[data-sentence]").nth(5)).to_be_focused()
    with page.expect_download() as download:
        by_key(page, "a[download]")
    given = tmp_path / download.value.suggested_filename
    download.value.save_as(given)
    by_key(page, "[data-delete-all]")
    by_key(page, "[data-delete-now]")
    expect(page.locator("[data-told]")).to_contain_text("Alle optagelser er slettet")
    assert page.locator("[data-sentence][data-recorded]").count() == 0
    page.set_input_files("[data-take-in]", given)
    expect(page.locator("[data-told]")).to_contain_text("Hentet:")
    expect(page.locator("[data-sentence]").nth(5)).to_contain_text("Indtalt")
    (tmp_path / "other.zip").write_bytes(b"no zip")
    page.set_input_files("[data-take-in]", tmp_path / "other.zip")
    expect(page.locator("[data-told]")).to_contain_text("Det er ikke en fil med optagelser")
