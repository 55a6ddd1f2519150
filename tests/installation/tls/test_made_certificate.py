"""The certificate that the kit makes for itself: for whom it is good, and when there is a new one."""

import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.x509.oid import ExtendedKeyUsageOID

from easyread.installation.tls.authority import FOLDER, kept_authority
from easyread.installation.tls.made_certificate import FILE, MadeCertificate
from easyread.installation.tls.names import names_from
from easyread.installation.tls.tls_error import TlsError

MACHINE = names_from(["kit.local", "localhost", "192.168.0.7"])


class Kit:
    """An installation in which time goes by as a test likes."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.now = datetime.now(UTC)
        self.said: list[str] = []

    def started(self, *names: str) -> MadeCertificate:
        machine = names_from(names) if names else MACHINE
        authority = kept_authority(self.data, machine, self.now)
        return MadeCertificate(self.data, authority, machine, clock=lambda: self.now, tell=self.said.append)

    @property
    def file(self) -> Path:
        return self.data / FOLDER / FILE

    @property
    def certificate(self) -> x509.Certificate:
        return x509.load_pem_x509_certificate(self.file.read_bytes())


@pytest.fixture
def kit(tmp_path: Path) -> Kit:
    return Kit(tmp_path)


def test_it_is_what_devices_ask_of_a_server(kit: Kit) -> None:
    kit.started()
    found = kit.certificate
    assert found.not_valid_after_utc - found.not_valid_before_utc <= timedelta(days=398)
    assert found.not_valid_before_utc < kit.now
    assert found.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value == x509.ExtendedKeyUsage(
        [ExtendedKeyUsageOID.SERVER_AUTH]
    )
    assert not found.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    names = found.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert set(names.get_values_for_type(x509.DNSName)) == {"kit.local", "localhost"}
    assert [str(one) for one in names.get_values_for_type(x509.IPAddress)] == ["192.168.0.7"]
    assert stat.S_IMODE(kit.file.stat().st_mode) == 0o600


def test_it_stays_from_one_start_to_the_next(kit: Kit) -> None:
    kit.started()
    before = kit.file.read_bytes()
    kit.now += timedelta(days=300)
    kit.started()
    assert kit.file.read_bytes() == before


@pytest.mark.parametrize("days", [340, 500, -2])
def test_near_its_end_or_outside_its_time_there_is_a_new_one_at_the_start(kit: Kit, days: int) -> None:
    """A machine without a battery may have thought that it was later when it made the one before."""
    kept_authority(kit.data, MACHINE, kit.now - timedelta(days=30))
    kit.now += timedelta(days=2)
    kit.started()
    before = kit.certificate
    kit.now += timedelta(days=days)
    kit.started()
    assert kit.certificate != before
    assert kit.certificate.not_valid_before_utc <= kit.now


def test_while_the_kit_runs_there_is_a_new_one_before_it_ends(kit: Kit) -> None:
    running = kit.started()
    first = running.context_for("192.168.0.7")
    kit.now += timedelta(days=300)
    assert running.context_for("192.168.0.7") is first
    kit.now += timedelta(days=60)
    assert running.context_for("192.168.0.7") is not first
    assert running.ends - kit.now > timedelta(days=390)
    assert kit.certificate.not_valid_after_utc == running.ends


def test_an_address_that_is_new_stands_in_it_once_somebody_comes_there(kit: Kit) -> None:
    running = kit.started()
    first = running.context_for("::ffff:192.168.0.7")
    second = running.context_for("10.42.0.1")
    assert second is not first
    assert running.names.has(names_from(["192.168.0.7", "10.42.0.1", "kit.local"]))
    assert running.context_for("10.42.0.1") is second
    kit.started()
    assert kit.certificate.not_valid_after_utc == running.ends, "the next start keeps it"


def test_when_the_machine_has_another_address_at_the_start_there_is_a_new_one(kit: Kit) -> None:
    kit.started()
    moved = kit.started("kit.local", "172.20.10.2")
    assert moved.names == names_from(["kit.local", "172.20.10.2"])


def test_what_the_authority_may_not_vouch_for_is_left_out_and_the_rest_stays_good(kit: Kit) -> None:
    kit.started()
    running = kit.started("kit.local", "borger.dk", "8.8.8.8")
    first = running.context_for("8.8.8.8")
    assert running.names == MACHINE
    assert running.context_for("8.8.4.4") is first


def test_of_addresses_where_somebody_came_the_last_few_are_kept(kit: Kit) -> None:
    running = kit.started()
    for at in range(30):
        running.context_for(f"10.0.0.{at}")
    assert len(running.names.addresses) < 12
    assert running.names.has(names_from(["10.0.0.29", "192.168.0.7"]))


def test_one_that_cannot_be_read_or_is_of_another_authority_is_made_anew(kit: Kit, tmp_path: Path) -> None:
    kit.started()
    for content in (b"", b"nonsense", other_file(tmp_path / "other")):
        kit.file.write_bytes(content)
        kit.started().context_for("192.168.0.7")
        assert kit.file.read_bytes() != content


def other_file(data: Path) -> bytes:
    other = Kit(data)
    other.started()
    return other.file.read_bytes()


def test_one_that_cannot_be_kept_is_told_and_the_one_before_goes_on(kit: Kit, monkeypatch: pytest.MonkeyPatch) -> None:
    running = kit.started()
    first = running.context_for("192.168.0.7")
    path = "easyread.installation.tls.made_certificate.write_private"
    monkeypatch.setattr(path, full_disk)
    for _ in range(3):
        assert running.context_for("10.0.0.1") is first
    assert kit.said == [f"the certificate in {kit.file.parent} cannot be kept: No space left on device."]
    with pytest.raises(TlsError, match="No space left"):
        kit.started("kit.local", "10.0.0.2")
    monkeypatch.undo()
    kit.now += timedelta(minutes=11)
    assert running.context_for("10.0.0.1") is not first


def full_disk(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_it_ends_with_its_authority_and_is_not_made_again_and_again(kit: Kit) -> None:
    kit.started()
    kit.now += timedelta(days=3640)
    running = kit.started()
    first = running.context_for("192.168.0.7")
    assert running.ends == running.authority.certificate.not_valid_after_utc
    assert running.context_for("192.168.0.7") is first
