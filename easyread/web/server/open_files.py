"""How many files and connections the system lets this process have open at once."""

import sys

_WINDOWS_HAS = 8192

if sys.platform == "win32":

    def open_files(_wanted: int) -> int:
        """Return how many there may be."""
        return _WINDOWS_HAS

else:
    import resource

    def open_files(wanted: int) -> int:
        """Return how many there may be, once as many as are wanted have been asked for."""
        now, most = resource.getrlimit(resource.RLIMIT_NOFILE)
        is_without_end = resource.RLIM_INFINITY in {now, most}
        if now != resource.RLIM_INFINITY and now < wanted:
            now = wanted if is_without_end else min(wanted, most)
            resource.setrlimit(resource.RLIMIT_NOFILE, (now, most))
        return wanted if now == resource.RLIM_INFINITY else now
