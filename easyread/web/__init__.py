"""The pages on the tablet, and the server that gives them: the only user of Flask.

Knows all parts of the kit; none of them knows it.
"""
