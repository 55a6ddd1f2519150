"""The kit as static files: to open from a USB stick, to put on any web server, or one deck as one file.

The pages are those that the application gives; here they only get other addresses. Must not know how a page is made.
"""
