"""What stands before the pages: by which names they may be asked for, and whether in the clear."""
