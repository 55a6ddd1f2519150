"""Samtalekassen: easy-read conversation decks, on a tablet, read aloud, and on paper."""

__version__ = "0.1.0"
