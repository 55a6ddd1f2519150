"""What stands on a page, with addresses and sounds, ready for a template.

Must not look at the request.
"""
