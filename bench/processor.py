"""How much of the processor other processes have used (Linux only)."""

import os
from pathlib import Path

_TICK_SECONDS = 1 / os.sysconf("SC_CLK_TCK")
# Where a process's own time stands behind its name, and that of its children which ended.
_TIMES = slice(11, 15)


def processor_seconds(pid: int) -> float:
    """The seconds that a process has used, its children included, whether they ended or not."""
    process = Path("/proc", str(pid))
    fields = (process / "stat").read_text().rpartition(")")[2].split()
    children = (process / "task" / str(pid) / "children").read_text().split()
    own = _TICK_SECONDS * sum(int(field) for field in fields[_TIMES])
    return own + sum(processor_seconds(int(child)) for child in children)
