import faulthandler
import os
import signal
import sys
from pathlib import Path

import pytest

from easyread.core_dumps import leave_no_core


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_process_and_its_children_leave_no_core(tmp_path: Path) -> None:
    import resource  # noqa: PLC0415 - Windows has none

    child = os.fork()
    if child == 0:
        faulthandler.disable()
        os.chdir(tmp_path)
        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (most, most))
        leave_no_core()
        os.fork()
        os.kill(os.getpid(), signal.SIGABRT)
    _, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGABRT
    assert not os.WCOREDUMP(status)
    assert list(tmp_path.iterdir()) == []
