"""MadeCertificate: the certificate that the kit makes for itself, and makes anew before it ends."""

import ssl
from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from easyread.installation.tls.authority import BACKWARDS, FOLDER, NAME, Authority, private_pem
from easyread.installation.tls.certificate_names import names_in
from easyread.installation.tls.contexts import context_with
from easyread.installation.tls.names import Names, address_from, names_from
from easyread.installation.tls.private_file import read_private, write_private
from easyread.installation.tls.tls_error import TlsError

FILE = "server.pem"
LASTS = timedelta(days=397)
"""Apple takes no certificate for longer than 398 days; of an authority that somebody added, 825."""
RENEWED_BEFORE = timedelta(days=60)
TRIED_AGAIN_AFTER = timedelta(minutes=10)
_MOST_THAT_CAME = 8


class MadeCertificate:
    """The certificate of the server, for the names of the machine and the addresses at which somebody came.

    Args:
        data: The data folder, where it is kept.
        authority: Who signs it.
        names: The names of the machine.
        clock: Tells the time.
        tell: What to tell when it cannot be renewed while the kit runs.
    """

    def __init__(
        self,
        data: Path,
        authority: Authority,
        names: Names,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        tell: Callable[[str], None] = print,
    ) -> None:
        self.authority = authority
        self._file = data / FOLDER / FILE
        self._names, self._clock, self._tell = authority.of(names), clock, tell
        self._came: deque[str] = deque(maxlen=_MOST_THAT_CAME)
        self._not_before = datetime.min.replace(tzinfo=UTC)
        kept = self._kept()
        self._certificate = kept if kept is not None and self._is_good(kept) else self._renewed()
        self._context = self._loaded()

    @property
    def names(self) -> Names:
        """Return the names that stand in it."""
        return names_in(self._certificate)

    @property
    def ends(self) -> datetime:
        """Return when it ends; before that there is a new one."""
        return self._certificate.not_valid_after_utc

    def context_for(self, address: str) -> ssl.SSLContext:
        """Return the rules for a connection to one of the addresses of the machine.

        An address that is new stands in the certificate from now on. Only an address of the machine can come here.
        """
        came = address_from(address)
        is_new = (
            came is not None
            and came not in self.names.addresses
            and bool(self.authority.of(Names((), (came,))).addresses)
        )
        if is_new or not self._is_good(self._certificate):
            self._renew(address if is_new else None)
        return self._context

    def _renew(self, came: str | None) -> None:
        now = self._clock()
        if now < self._not_before:
            return
        if came:
            self._came.append(came)
        try:
            self._certificate = self._renewed()
            self._context = self._loaded()
        except TlsError as error:
            self._not_before = now + TRIED_AGAIN_AFTER
            self._tell(str(error))

    def _renewed(self) -> x509.Certificate:
        key = ec.generate_private_key(ec.SECP256R1())
        names = self._names + self.authority.of(names_from(self._came))
        certificate = _signed(self.authority, key, names, self._clock())
        try:
            write_private(self._file, private_pem(key) + certificate.public_bytes(serialization.Encoding.PEM))
        except OSError as error:
            raise self._not_kept(error) from None
        return certificate

    def _loaded(self) -> ssl.SSLContext:
        try:
            return context_with(self._file)
        except OSError as error:
            raise self._not_kept(error) from None

    def _not_kept(self, error: OSError) -> TlsError:
        return TlsError(f"the certificate in {self._file.parent} cannot be kept: {error.strerror}.")

    def _kept(self) -> x509.Certificate | None:
        """The certificate from before. One that cannot be read is made anew: nobody has trusted it by itself."""
        try:
            content = read_private(self._file)
            found = x509.load_pem_x509_certificate(content)
            key = serialization.load_pem_private_key(content, None)
        except (OSError, ValueError, TypeError):
            return None
        is_ours = key.public_key() == found.public_key() and _is_signed(found, self.authority)
        return found if is_ours and names_in(found).has(self._names) else None

    def _is_good(self, certificate: x509.Certificate) -> bool:
        now = self._clock()
        last = min(certificate.not_valid_after_utc, self.authority.certificate.not_valid_after_utc)
        is_long = now < certificate.not_valid_after_utc - RENEWED_BEFORE or _ends_with(certificate, self.authority)
        return certificate.not_valid_before_utc <= now < last and is_long


def _signed(authority: Authority, key: ec.EllipticCurvePrivateKey, names: Names, now: datetime) -> x509.Certificate:
    begins = max(now - BACKWARDS, authority.certificate.not_valid_before_utc)
    signer = authority.certificate.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
    return (
        x509.CertificateBuilder(
            authority.certificate.subject,
            x509.Name([x509.NameAttribute(NameOID.ORGANIZATION_NAME, NAME)]),
            key.public_key(),
            x509.random_serial_number(),
        )
        .not_valid_before(begins)
        .not_valid_after(min(begins + LASTS, authority.certificate.not_valid_after_utc))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_signs_greetings(), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(
            x509.SubjectAlternativeName([*map(x509.DNSName, names.dns), *map(x509.IPAddress, names.addresses)]),
            critical=False,
        )
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(signer), critical=False)
        .sign(authority.key, hashes.SHA256())
    )


def _signs_greetings() -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )


def _is_signed(certificate: x509.Certificate, authority: Authority) -> bool:
    try:
        certificate.verify_directly_issued_by(authority.certificate)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True


def _ends_with(certificate: x509.Certificate, authority: Authority) -> bool:
    """Whether it lasts as long as it can."""
    return certificate.not_valid_after_utc == authority.certificate.not_valid_after_utc
