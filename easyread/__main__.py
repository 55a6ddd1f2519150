"""Lets `python -m easyread` do what the command `easyread` does."""

from easyread.cli import main

main(prog_name="easyread")
