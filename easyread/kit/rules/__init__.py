"""What a deck must keep to, beyond being readable: one function for each code.

Must not know files, pictures or paper but by what `RuleContext` tells.
"""
