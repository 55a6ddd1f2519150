"""ToolForm: the tools that staff tick for the front page, read from the query that the form makes."""

from werkzeug.datastructures import MultiDict

from easyread.kit.reading.library import Library
from easyread.web.viewer import chosen_tools

TOOL, ON = "valg", "til"
"""Name the fields: each tool that is ticked, and the button."""

FRONT = "forside"
"""The button."""


def read(args: "MultiDict[str, str]", library: Library) -> tuple[str, ...] | None:
    """Return the tools that the form sends as an address names them, or None where it sends none.

    Raises:
        UnknownViewerError: It names a tool that there is not.
    """
    return chosen_tools(args.getlist(TOOL), library) if TOOL in args else None
