"""What an installation says of itself, in the file kit.toml of its data folder: the numbers of help that it knows.

Knows no pictures, no sound, no paper and no page.
"""
