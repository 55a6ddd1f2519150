"""Authority: what tablets trust once, so that they trust this installation. It vouches for no other site.

Its key and its certificate lie in one file, so that they always belong together.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import ip_network
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from easyread.installation.tls.names import LOCALHOST, PRIVATE_NAMES, PRIVATE_NETWORKS, Names, Network
from easyread.installation.tls.private_file import read_private, write_first
from easyread.installation.tls.tls_error import TlsError
from easyread.installation.tls.trust import Trust

FOLDER = "tls"
FILE = "authority.pem"
PUBLIC_FILE = "samtalekassen.crt"
"""The certificate by itself, for whoever looks after many devices."""
NAME = "Samtalekassen"
LASTS = timedelta(days=3652)
BACKWARDS = timedelta(days=1)
"""A tablet's clock may be behind."""

_LONGEST_TITLE = 64
_PRIVATE_ENDS = tuple(f".{name}" for name in PRIVATE_NAMES)
_ONE_MORE = "Move the folder away, and the kit makes a new authority, which each tablet must then trust."


@dataclass(frozen=True)
class Authority:
    """The key that signs, and the certificate that says what it may vouch for."""

    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate

    @property
    def trust(self) -> Trust:
        """Return what of it is given to others."""
        [name] = self.certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
        fingerprint = self.certificate.fingerprint(hashes.SHA256()).hex(":").upper()
        return Trust(str(name.value), self.certificate.public_bytes(serialization.Encoding.DER), fingerprint)

    def is_over(self, now: datetime) -> bool:
        """Return whether nobody trusts it any more."""
        return now >= self.certificate.not_valid_after_utc

    def of(self, names: Names) -> Names:
        """Return those of the names for which it may vouch."""
        constraints = self.certificate.extensions.get_extension_for_class(x509.NameConstraints).value
        permitted = [one.value for one in constraints.permitted_subtrees or ()]
        ends = [one for one in permitted if isinstance(one, str)]
        networks = [one for one in permitted if not isinstance(one, str)]
        return Names(
            tuple(name for name in names.dns if any(f".{name}".endswith(f".{end}") for end in ends)),
            tuple(one for one in names.addresses if any(one in network for network in networks)),
        )


def kept_authority(data: Path, names: Names, now: datetime) -> Authority:
    """Return the authority of an installation, after it was made where there is none.

    Args:
        data: The data folder.
        names: Those of the machine. For them, and for what is private anyway, a new authority may vouch.
        now: The time.

    Raises:
        TlsError: It cannot be read or kept, or has ended.
    """
    file = data / FOLDER / FILE
    try:
        if not file.exists():
            write_first(file, _to_keep(_made(names, now)))
            file.with_name(PUBLIC_FILE).write_bytes(_read(file).trust.certificate)
        found = _read(file)
    except OSError as error:
        raise TlsError(f"the authority in {file.parent} cannot be read or kept: {error.strerror}.") from None
    if found.is_over(now):
        raise TlsError(f"the authority in {file.parent} has ended, after ten years. {_ONE_MORE}")
    return found


def _read(file: Path) -> Authority:
    content = read_private(file)
    try:
        key = serialization.load_pem_private_key(content, None)
        found = x509.load_pem_x509_certificate(content)
    except (ValueError, TypeError):
        raise TlsError(f"{file} is damaged. {_ONE_MORE}") from None
    if not isinstance(key, ec.EllipticCurvePrivateKey) or key.public_key() != found.public_key():
        raise TlsError(f"{file} is damaged. {_ONE_MORE}")
    return Authority(key, found)


def _to_keep(authority: Authority) -> bytes:
    return private_pem(authority.key) + authority.certificate.public_bytes(serialization.Encoding.PEM)


def private_pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    """Return a key as it is kept."""
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def _made(names: Names, now: datetime) -> Authority:
    key = ec.generate_private_key(ec.SECP256R1())
    host = next((name for name in names.dns if name != LOCALHOST), "")
    title = f"{NAME} {host}".strip()[:_LONGEST_TITLE]
    who = x509.Name(
        [x509.NameAttribute(NameOID.ORGANIZATION_NAME, NAME), x509.NameAttribute(NameOID.COMMON_NAME, title)]
    )
    identifier = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
    certificate = (
        x509.CertificateBuilder(who, who, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - BACKWARDS)
        .not_valid_after(now + LASTS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_signs_certificates(), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(_vouches_for(names), critical=True)
        .add_extension(identifier, critical=False)
        .sign(key, hashes.SHA256())
    )
    return Authority(key, certificate)


def _signs_certificates() -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=False,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=True,
        crl_sign=True,
        encipher_only=False,
        decipher_only=False,
    )


def _vouches_for(names: Names) -> x509.NameConstraints:
    """What is private, and this machine: whoever steals the key can pretend to be no site on the internet."""
    own: list[Network] = [
        ip_network(one) for one in names.addresses if not any(one in network for network in PRIVATE_NETWORKS)
    ]
    dns = [name for name in names.dns if "." in name and not name.endswith(_PRIVATE_ENDS)]
    return x509.NameConstraints(
        permitted_subtrees=[
            *(x509.DNSName(name) for name in (*PRIVATE_NAMES, *dns)),
            *(x509.IPAddress(network) for network in (*PRIVATE_NETWORKS, *own)),
        ],
        excluded_subtrees=None,
    )
