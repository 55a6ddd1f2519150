"""Core dumps: what the system writes when a process is killed by a fault, with all that lay in its memory."""

import importlib

_NOTHING = 1
"""Too small for any core file; and where the system hands cores to a program, Linux takes 1, and not 0, as none."""


def leave_no_core() -> None:
    """Have this process and those that it starts leave no core: answers may lie in memory. Windows has none."""
    try:
        resource = importlib.import_module("resource")
    except ImportError:
        return
    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    least = _NOTHING if most == resource.RLIM_INFINITY else min(_NOTHING, most)
    resource.setrlimit(resource.RLIMIT_CORE, (least, least))
