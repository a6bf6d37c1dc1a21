"""Milestones of a start, for measuring: one JSON line each, in milliseconds since the process was started."""

import json
import os
import time
from pathlib import Path

TRACE_VARIABLE = "VADEMECUM_TRACE"
QUIT_VARIABLE = "VADEMECUM_QUIT_AT"


def milestone(name: str) -> bool:
    """Write a milestone if someone measures; return whether the program is to end here."""
    target = os.environ.get(TRACE_VARIABLE)
    if target:
        with Path(target).open("a", encoding="utf-8") as file:
            file.write(json.dumps({"name": name, "ms": round(_since_start(), 1)}) + "\n")
    return os.environ.get(QUIT_VARIABLE) == name


def _since_start() -> float:
    """Milliseconds since the process was started where the system tells it, else of its work."""
    try:
        ticks = int(Path("/proc/self/stat").read_text(encoding="ascii").rpartition(")")[2].split()[19])
        uptime = time.clock_gettime(time.CLOCK_BOOTTIME)
        return (uptime - ticks / os.sysconf("SC_CLK_TCK")) * 1000
    except (OSError, AttributeError, ValueError):
        return time.process_time() * 1000
