"""The rules by which every connection over https is made, whoever made the certificate."""

import ssl
from pathlib import Path


def context_with(certificate: Path, key: Path | None = None) -> ssl.SSLContext:
    """Return the rules with a certificate and its key, which may lie in one file.

    Raises:
        OSError: They do not go together, or cannot be read (ssl.SSLError is one).
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.options |= ssl.OP_NO_RENEGOTIATION | ssl.OP_NO_COMPRESSION
    context.set_alpn_protocols(["http/1.1"])
    context.load_cert_chain(certificate, key, password=_no_password)
    return context


def _no_password() -> str:
    """What is asked for the password of a key: without an answer Python would ask on the terminal."""
    return ""
