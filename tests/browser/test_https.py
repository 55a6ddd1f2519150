"""A tablet comes to a kit that is served over https: first by plain http, then as one that trusts it."""

import base64
import os
import shutil
import subprocess
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from playwright.sync_api import Browser, BrowserContext, Error

from tests.browser.conftest import FLAGS, HEADLESS, TABLET
from tests.browser.kit_server import Kit
from tests.browser.tablet import tap
from tests.browser.test_accessibility import findings

CERTUTIL = shutil.which("certutil")


@pytest.fixture(scope="module")
def secure_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("secure")


@pytest.fixture(scope="module")
def secure_kit(secure_data: Path) -> Iterator[Kit]:
    running = Kit(secure_data, words=("--tls",))
    yield running
    running.stop()


@pytest.fixture
def trusting(browser: Browser, secure_kit: Kit, secure_data: Path, tmp_path: Path) -> Iterator[BrowserContext]:
    """A tablet that takes the key of the kit, and of nobody else, for a good one."""
    certificate = x509.load_pem_x509_certificate((secure_data / "tls" / "server.pem").read_bytes())
    key = certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    flag = f"--ignore-certificate-errors-spki-list={base64.b64encode(sha256(key).digest()).decode()}"
    context = browser.browser_type.launch_persistent_context(
        tmp_path, executable_path=HEADLESS, args=[*FLAGS, flag], viewport=TABLET, has_touch=True
    )
    context.set_default_timeout(20_000)
    yield context
    context.close()


def test_a_device_comes_by_plain_http_and_goes_on_by_https_to_what_only_a_secure_page_can(
    trusting: BrowserContext, secure_kit: Kit
) -> None:
    page = trusting.new_page()
    page.goto(plain(secure_kit))
    assert page.url == f"{plain(secure_kit)}/tls/"
    tap(page, page.get_by_role("link", name="Åbn Samtalekassen"))
    page.wait_for_url(f"{secure_kit.address}/")
    assert page.evaluate("isSecureContext")
    assert page.evaluate("'serviceWorker' in navigator")
    page.goto(f"{secure_kit.address}/kort/sig-nej?persona=ung-kvinde")
    assert page.locator("img").first.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0


@pytest.mark.deep
def test_axe_finds_nothing_on_the_page_that_says_how_to_trust(trusting: BrowserContext, secure_kit: Kit) -> None:
    page = trusting.new_page()
    for address in (plain(secure_kit), secure_kit.address):
        page.goto(f"{address}/tls/")
        assert findings(page) == []


def test_a_device_that_does_not_trust_it_is_warned(context: BrowserContext, secure_kit: Kit) -> None:
    with pytest.raises(Error, match="ERR_CERT_AUTHORITY_INVALID"):
        context.new_page().goto(secure_kit.address)


@pytest.mark.deep
@pytest.mark.skipif(CERTUTIL is None, reason="needs certutil (apt install libnss3-tools)")
def test_chromium_itself_finds_the_chain_good(
    browser: Browser, secure_kit: Kit, secure_data: Path, tmp_path: Path
) -> None:
    """It is told to trust the authority as a device is, and looks at all that stands in both certificates."""
    assert CERTUTIL
    store = tmp_path / ".pki" / "nssdb"
    store.mkdir(parents=True)
    known = ["-d", f"sql:{store}"]
    file = secure_data / "tls" / "samtalekassen.crt"
    subprocess.run([CERTUTIL, *known, "-N", "--empty-password"], check=True)
    subprocess.run([CERTUTIL, *known, "-A", "-t", "C,,", "-n", "samtalekassen", "-i", file], check=True)
    home: dict[str, str | float | bool] = {**os.environ, "HOME": str(tmp_path)}
    trusting = browser.browser_type.launch(executable_path=HEADLESS, args=FLAGS, env=home)
    page = trusting.new_page()
    page.goto(secure_kit.address)
    assert page.evaluate("isSecureContext")
    trusting.close()


def plain(kit: Kit) -> str:
    return kit.address.replace("https://", "http://", 1)
