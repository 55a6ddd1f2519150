"""The names that stand in a certificate."""

from cryptography import x509

from easyread.installation.tls.names import Names, names_from


def names_in(certificate: x509.Certificate) -> Names:
    """Return the names and addresses for which a certificate is good."""
    try:
        names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except x509.ExtensionNotFound:
        return Names((), ())
    return names_from([*names.get_values_for_type(x509.DNSName), *map(str, names.get_values_for_type(x509.IPAddress))])
