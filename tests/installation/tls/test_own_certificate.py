"""The certificate of a house that has its own: what is wrong with it is told in a sentence, and a new one is seen."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)

from easyread.installation.tls.own_certificate import OwnCertificate
from easyread.installation.tls.tls_error import TlsError

Files = tuple[Path, Path]


def written(folder: Path, *, name: str = "kort.kommune.example", begins: int = -1, ends: int = 30) -> Files:
    """Write a certificate and its key, good from one day to another, counted from now."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    who = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    certificate = (
        x509.CertificateBuilder(who, who, key.public_key(), x509.random_serial_number())
        .not_valid_before(now + timedelta(days=begins))
        .not_valid_after(now + timedelta(days=ends))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    folder.mkdir(exist_ok=True)
    files = folder / "house.crt", folder / "house.key"
    files[0].write_bytes(certificate.public_bytes(Encoding.PEM))
    files[1].write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return files


def refusal(files: Files) -> str:
    with pytest.raises(TlsError) as error:
        OwnCertificate(*files)
    said = str(error.value)
    assert said.endswith(".")
    assert "\n" not in said
    return said


def test_it_is_served_with_its_names(tmp_path: Path) -> None:
    found = OwnCertificate(*written(tmp_path))
    assert found.names.dns == ("kort.kommune.example",)
    assert found.context_for("192.168.0.7") is found.context_for("10.0.0.1")
    assert found.ends > datetime.now(UTC)


def test_files_that_are_not_there_or_are_something_else_are_told(tmp_path: Path) -> None:
    certificate, key = written(tmp_path)
    nothing = tmp_path / "nothing"
    assert f"{nothing} cannot be read: No such file" in refusal((nothing, key))
    assert f"{nothing} cannot be read: No such file" in refusal((certificate, nothing))
    assert "Is a directory" in refusal((tmp_path, key))
    assert f"{key} is no certificate" in refusal((key, key))
    assert f"{certificate} is no key" in refusal((certificate, certificate))
    nothing.write_bytes(b"\xff\x00")
    assert "is no certificate" in refusal((nothing, key))
    assert "is no key" in refusal((certificate, nothing))


def test_a_key_of_another_certificate_is_told(tmp_path: Path) -> None:
    certificate, _ = written(tmp_path / "a")
    _, key = written(tmp_path / "b")
    assert refusal((certificate, key)) == f"{key} is not the key of {certificate}."
    key.write_bytes(
        ed25519.Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    )
    assert "is not the key of" in refusal((certificate, key))


def test_a_key_with_a_password_is_told_and_nobody_is_asked(tmp_path: Path) -> None:
    certificate, key = written(tmp_path)
    locked = ec.generate_private_key(ec.SECP256R1()).private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"secret")
    )
    key.write_bytes(locked)
    assert "is locked with a password" in refusal((certificate, key))


def test_one_that_has_ended_or_has_not_begun_is_told(tmp_path: Path) -> None:
    assert "has ended, on" in refusal(written(tmp_path, begins=-30, ends=-1))
    assert "is not good before" in refusal(written(tmp_path, begins=2, ends=30))


def test_a_new_one_is_seen_while_the_kit_runs_and_a_wrong_one_is_told_once(tmp_path: Path) -> None:
    said: list[str] = []
    found = OwnCertificate(*written(tmp_path), tell=said.append)
    first = found.context_for("10.0.0.1")
    found.look_again()
    assert found.context_for("10.0.0.1") is first
    written(tmp_path, name="new.kommune.example")
    later(tmp_path)
    found.look_again()
    assert found.context_for("10.0.0.1") is not first
    assert found.names.dns == ("new.kommune.example",)
    second = found.context_for("10.0.0.1")
    (tmp_path / "house.key").write_text("half")
    for _ in range(2):
        found.look_again()
    assert found.context_for("10.0.0.1") is second
    assert said == [f"{tmp_path / 'house.key'} is no key in the form that servers use (PEM)."]


def later(folder: Path) -> None:
    """Files that are written within one tick of the clock would look the same."""
    for file in folder.iterdir():
        os.utime(file, (1, 1))
