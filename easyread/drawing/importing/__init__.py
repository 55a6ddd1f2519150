"""Pictures from drawing programs, cameras and symbol sets, made such as the kit keeps them.

Knows the rules of pictures; they do not know it.
"""
