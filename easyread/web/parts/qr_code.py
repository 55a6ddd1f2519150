"""QrCode: an address as a QR code, drawn as a picture."""

import io

import segno


def qr_svg(address: str) -> str:
    """Return a QR code as SVG, black on white with its quiet zone, one unit to a module."""
    file = io.BytesIO()
    segno.make(address, error="m", micro=False).save(file, kind="svg", light="#fff", xmldecl=False, omitsize=True)
    return file.getvalue().decode()
