"""Certificate: what every certificate of an installation can do, whoever made it."""

import ssl
from datetime import datetime
from typing import Protocol

from easyread.installation.tls.names import Names


class Certificate(Protocol):
    """With what the kit is served over https."""

    @property
    def names(self) -> Names:
        """Return the names and addresses for which it is good."""

    @property
    def ends(self) -> datetime:
        """Return when it ends."""

    def context_for(self, address: str) -> ssl.SSLContext:
        """Return the rules for a connection to an address of this machine."""
