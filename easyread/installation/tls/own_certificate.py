"""OwnCertificate: the certificate of a house that has its own, with its key, in two files."""

import ssl
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization

from easyread.installation.tls.certificate_names import names_in
from easyread.installation.tls.contexts import context_with
from easyread.installation.tls.names import Names
from easyread.installation.tls.tls_error import TlsError

LOOKED_AT_EVERY_S = 30


class OwnCertificate:
    """The certificate of the house. When its files change they are read again; while they are wrong, those before hold.

    Args:
        certificate: The file with the certificate, and those that it needs behind it (PEM).
        key: The file with its key (PEM).
        tell: What to tell when the files have changed and are wrong.
    """

    def __init__(self, certificate: Path, key: Path, tell: Callable[[str], None] = print) -> None:
        self._files, self._tell = (certificate, key), tell
        self._seen, self._looked = self._stamp(), monotonic()
        self.names, self.ends, self._context = self._read()

    def context_for(self, address: str) -> ssl.SSLContext:  # noqa: ARG002 - one certificate for all
        """Return the rules for a connection."""
        if monotonic() - self._looked > LOOKED_AT_EVERY_S:
            self.look_again()
        return self._context

    def look_again(self) -> None:
        """Read the files again, if they have changed."""
        self._looked = monotonic()
        try:
            now = self._stamp()
            if now != self._seen:
                self._seen = now
                self.names, self.ends, self._context = self._read()
        except TlsError as error:
            self._tell(str(error))

    def _stamp(self) -> list[tuple[int, int, int]]:
        found = []
        for file in self._files:
            try:
                stat = file.stat()
            except OSError as error:
                raise _unreadable(file, error) from None
            found.append((stat.st_mtime_ns, stat.st_size, stat.st_ino))
        return found

    def _read(self) -> tuple[Names, datetime, ssl.SSLContext]:
        file, key_file = self._files
        certificate, key = _certificate(file), _key(key_file)
        if certificate.public_key() != key:
            raise TlsError(f"{key_file} is not the key of {file}.")
        now = datetime.now(UTC)
        if now >= certificate.not_valid_after_utc:
            raise TlsError(f"{file} has ended, on {certificate.not_valid_after_utc:%d %B %Y}.")
        if now < certificate.not_valid_before_utc:
            raise TlsError(f"{file} is not good before {certificate.not_valid_before_utc:%d %B %Y}.")
        try:
            context = context_with(file, key_file)
        except OSError as error:
            raise TlsError(f"{file} cannot be served with: {getattr(error, 'reason', error.strerror)}.") from None
        return names_in(certificate), certificate.not_valid_after_utc, context


def _certificate(file: Path) -> x509.Certificate:
    try:
        return x509.load_pem_x509_certificate(_content(file))
    except ValueError:
        raise TlsError(f"{file} is no certificate in the form that servers use (PEM).") from None


def _key(file: Path) -> object:
    try:
        return serialization.load_pem_private_key(_content(file), None).public_key()
    except TypeError:
        raise TlsError(f"{file} is locked with a password: give the key without one.") from None
    except (ValueError, UnsupportedAlgorithm):
        raise TlsError(f"{file} is no key in the form that servers use (PEM).") from None


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise _unreadable(file, error) from None


def _unreadable(file: Path, error: OSError) -> TlsError:
    return TlsError(f"{file} cannot be read: {error.strerror}.")
