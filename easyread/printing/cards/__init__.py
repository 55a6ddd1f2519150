"""Cards to cut out: their faces, how these are set, and the sheets that they are cut from.

Must not know the sheets that are not cut.
"""
