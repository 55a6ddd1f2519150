"""What a device is given to trust."""

import plistlib

from easyread.installation.tls.trust import Trust

TRUST = Trust("Samtalekassen kit.local", b"\x30\x03der", ":".join(f"{at:02X}" for at in range(32)))


def test_the_fingerprint_is_in_lines_that_can_be_compared() -> None:
    assert TRUST.fingerprint_lines[0] == "00 01 02 03 04 05 06 07"
    assert " ".join(TRUST.fingerprint_lines).split() == TRUST.fingerprint.split(":")


def test_the_profile_holds_the_certificate_and_says_what_it_is() -> None:
    profile = plistlib.loads(TRUST.profile("Kun denne computer."))
    assert profile["PayloadType"] == "Configuration"
    assert profile["PayloadDisplayName"] == TRUST.title
    assert profile["PayloadDescription"] == "Kun denne computer."
    [inner] = profile["PayloadContent"]
    assert inner["PayloadType"] == "com.apple.security.root"
    assert inner["PayloadContent"] == TRUST.certificate
    assert inner["PayloadUUID"] != profile["PayloadUUID"]


def test_the_same_authority_is_the_same_profile_and_another_another() -> None:
    other = Trust(TRUST.title, b"other", TRUST.fingerprint[::-1])
    assert TRUST.profile("a") == TRUST.profile("a")
    one, two = (plistlib.loads(trust.profile("a")) for trust in (TRUST, other))
    assert one["PayloadIdentifier"] != two["PayloadIdentifier"]
    assert one["PayloadUUID"] != two["PayloadUUID"]
