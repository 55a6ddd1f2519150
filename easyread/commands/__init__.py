"""What can be typed behind `easyread`: one module a command, each with its click command as `command`.

A module is imported when its command is run, so that none waits for the libraries of the others.
"""
