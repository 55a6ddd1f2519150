"""Paper: a deck and a layout become a PDF. The only part that uses reportlab, svglib and pikepdf."""
