"""Trust: what a device is given to trust, as files, and what tells that they are the right ones. Nothing is secret."""

import plistlib
from dataclasses import dataclass
from uuid import NAMESPACE_OID, uuid5

_PAIRS_IN_A_LINE = 8


@dataclass(frozen=True)
class Trust:
    """The authority as others see it.

    Attributes:
        title: The name by which devices list it.
        certificate: Its certificate (DER).
        fingerprint: The SHA-256 of the certificate: "A1:B2:…".
    """

    title: str
    certificate: bytes
    fingerprint: str

    @property
    def fingerprint_lines(self) -> tuple[str, ...]:
        """Return the fingerprint in lines that one can compare by eye."""
        pairs = self.fingerprint.split(":")
        return tuple(" ".join(pairs[at : at + _PAIRS_IN_A_LINE]) for at in range(0, len(pairs), _PAIRS_IN_A_LINE))

    def profile(self, about: str) -> bytes:
        """Return the certificate as a profile for iPad, iPhone and Mac (.mobileconfig), which says what it is.

        Args:
            about: A sentence for whoever installs it.
        """
        return plistlib.dumps(
            {
                **self._payload("Configuration", "profil"),
                "PayloadDescription": about,
                "PayloadContent": [
                    {
                        **self._payload("com.apple.security.root", "certifikat"),
                        "PayloadCertificateFileName": "samtalekassen.cer",
                        "PayloadContent": self.certificate,
                    }
                ],
            }
        )

    def _payload(self, kind: str, part: str) -> dict[str, object]:
        """What each part of a profile has. The same authority is the same profile, which then takes its own place."""
        number = uuid5(NAMESPACE_OID, f"{self.fingerprint} {part}")
        return {
            "PayloadType": kind,
            "PayloadVersion": 1,
            "PayloadIdentifier": f"dk.samtalekassen.{part}.{self.fingerprint[:11].replace(':', '').lower()}",
            "PayloadUUID": str(number).upper(),
            "PayloadDisplayName": self.title,
            "PayloadOrganization": "Samtalekassen",
        }
