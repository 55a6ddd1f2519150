"""What makes the pages light on poor Wi-Fi: the scripts as one, text packed, the sounds of a deck together.

Why it is so: docs/decisions/0020-light.md.
"""
