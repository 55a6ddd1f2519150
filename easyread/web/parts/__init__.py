"""What pages are put together from: pictures with addresses, tiles, words with sounds.

Must not know which page, or which kind of card, it is for.
"""
