"""The authority that tablets trust once: how it is kept, and what it may vouch for."""

import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID

from easyread.installation.tls.authority import FILE, FOLDER, PUBLIC_FILE, Authority, kept_authority
from easyread.installation.tls.names import names_from
from easyread.installation.tls.tls_error import TlsError

NOW = datetime(2026, 11, 27, tzinfo=UTC)
MACHINE = names_from(["kit.local", "pc17.kommune.example", "cloud", "192.168.0.7", "203.0.113.7"])


@pytest.fixture
def made(tmp_path: Path) -> Authority:
    return kept_authority(tmp_path, MACHINE, NOW)


def test_it_is_made_once_and_stays(made: Authority, tmp_path: Path) -> None:
    again = kept_authority(tmp_path, names_from(["other.local"]), NOW + timedelta(days=3000))
    assert again.trust == made.trust
    assert made.certificate.not_valid_after_utc - NOW >= timedelta(days=3650)


def test_its_key_is_for_its_owner_alone_also_after_somebody_opened_it(made: Authority, tmp_path: Path) -> None:
    folder = tmp_path / FOLDER
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    file = folder / FILE
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    file.chmod(0o644)
    kept_authority(tmp_path, MACHINE, NOW)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with_key = [name.name for name in folder.iterdir() if b"PRIVATE" in name.read_bytes()]
    assert with_key == [FILE]
    assert (folder / PUBLIC_FILE).read_bytes() == made.certificate.public_bytes(Encoding.DER) == made.trust.certificate


def test_it_is_what_devices_ask_of_an_authority(made: Authority) -> None:
    found = made.certificate.extensions
    basic = found.get_extension_for_class(x509.BasicConstraints)
    assert (basic.critical, basic.value.ca, basic.value.path_length) == (True, True, 0)
    usage = found.get_extension_for_class(x509.KeyUsage)
    assert usage.critical
    assert usage.value.key_cert_sign
    assert found.get_extension_for_class(x509.NameConstraints).critical
    assert found.get_extension_for_class(x509.ExtendedKeyUsage).value == x509.ExtendedKeyUsage(
        [ExtendedKeyUsageOID.SERVER_AUTH]
    )


def test_it_vouches_for_this_machine_and_what_is_private_and_for_no_site_on_the_internet(made: Authority) -> None:
    ours = ["kit.local", "localhost", "pc17.kommune.example", "10.1.2.3", "192.168.5.6", "203.0.113.7", "fe80::1"]
    others = ["kommune.example", "borger.dk", "notlocal", "xlocal", "x.cloud", "cloud", "8.8.8.8", "203.0.113.8"]
    assert made.of(names_from([*ours, *others])) == names_from(ours)


@pytest.mark.parametrize("content", [b"", b"nonsense", b"-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n"])
def test_a_file_that_is_damaged_is_told(content: bytes, made: Authority, tmp_path: Path) -> None:
    (tmp_path / FOLDER / FILE).write_bytes(content)
    with pytest.raises(TlsError, match=r"authority\.pem is damaged"):
        kept_authority(tmp_path, MACHINE, NOW)


def test_a_key_of_another_certificate_is_told(made: Authority, tmp_path: Path) -> None:
    other = tmp_path / "other"
    kept_authority(other, MACHINE, NOW)
    file = tmp_path / FOLDER / FILE
    key = file.read_bytes().partition(b"-----BEGIN CERTIFICATE")[0]
    certificate = (other / FOLDER / FILE).read_bytes().partition(b"-----BEGIN CERTIFICATE")[2]
    file.write_bytes(key + b"-----BEGIN CERTIFICATE" + certificate)
    with pytest.raises(TlsError, match="damaged"):
        kept_authority(tmp_path, MACHINE, NOW)


def test_one_that_has_ended_is_told(made: Authority, tmp_path: Path) -> None:
    with pytest.raises(TlsError, match="has ended"):
        kept_authority(tmp_path, MACHINE, NOW + timedelta(days=3660))


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    with pytest.raises(TlsError, match="cannot be read or kept: Not a directory"):
        kept_authority(file / "data", MACHINE, NOW)
