"""Prints: what is ordered, the bench at which it is made, and the few that are kept. None of it knows of Flask."""
