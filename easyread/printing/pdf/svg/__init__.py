"""From the SVG of a picture to the drawing operators of PDF."""
