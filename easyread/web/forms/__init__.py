"""What a form or a query sends, checked and made into what the kit knows.

Must not know what page comes of it.
"""
