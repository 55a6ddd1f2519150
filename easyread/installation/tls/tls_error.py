"""TlsError: the kit cannot be served over https."""


class TlsError(Exception):
    """There is no certificate to serve with. The message is a sentence for whoever started the kit."""
