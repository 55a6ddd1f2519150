"""Settings of one installation."""

from dataclasses import dataclass
from pathlib import Path

from easyread.installation.pin import Pin
from easyread.installation.tls.certificate import Certificate
from easyread.installation.tls.trust import Trust


@dataclass(frozen=True)
class Settings:
    """What differs from one installation to the next.

    Attributes:
        data: The folder in which the installation keeps what it writes.
        site: The address at which others reach it ("https://kort.example.dk"), or None where that is not known.
        pin: What opens the pages for staff, or None where they stand open.
        certificate: With what the kit itself is served over https, or None for plain http.
        trust: What devices are given to trust, where the kit made its certificate itself.
    """

    data: Path
    site: str | None = None
    pin: Pin | None = None
    certificate: Certificate | None = None
    trust: Trust | None = None

    @property
    def is_https(self) -> bool:
        """Return whether browsers come by https, to the kit itself or to a web server before it."""
        return self.certificate is not None or (self.site or "").startswith("https:")
