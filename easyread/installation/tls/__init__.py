"""The certificates by which an installation is served over https: made here, or given by the house.

Why it is so: docs/decisions/0022-https.md.
"""
