"""A script without what only people need: comments, spaces, and the long names inside functions."""

from rjsmin import jsmin

try:
    import minify
except ImportError:  # there is no wheel for macOS
    minify = None


def small_script(script: str) -> str:
    """Return the same script in fewer bytes. Where the library for short names is missing, names stay as they are."""
    found: str = minify.string("application/javascript", script) if minify else jsmin(script)
    return found
