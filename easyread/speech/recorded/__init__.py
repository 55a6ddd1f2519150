"""Recorded: what staff say into the microphone, from the sound as it comes to the file that a deck plays."""
