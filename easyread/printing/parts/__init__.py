"""What several sheets have in common: heads, answers, rows of questions, bubbles, signatures.

Must not know which sheet it stands on.
"""
