"""Measure the start and the memory of the program against a bare window, in pairs."""

import json
import subprocess
import sys
import time
from pathlib import Path

from findings import Group, Row, bounded, compared, middle
from surroundings import Surroundings

from sizes import LARGEST_ARCHIVE, LARGEST_FOLDER, weigh
from vademecum.paths import source_root
from vademecum.trace import QUIT_VARIABLE, TRACE_VARIABLE

BARE = ("bare_window",)
PROGRAM = ("vademecum",)
PACKAGED = source_root() / "build" / "_dist" / "vademecum" / "vademecum"

_PAINTED, _READY = "first_paint", "ready"
_PATIENCE_S = 30
_NAMED_FROM = 500_000
"""Bytes from which on a part is named."""
_SETTLED_S = 2.5
"""What was begun after the start has come to its end."""


def starts(where: Surroundings, rounds: int) -> Group:
    """Process start to first paint and to `ready`, the bare window and ours by turns."""
    for module in (BARE, PROGRAM):
        _start(where, module, _PAINTED)
    bare: list[float] = []
    ours: list[dict[str, float]] = []
    for number in range(rounds):
        for module in (BARE, PROGRAM) if number % 2 else (PROGRAM, BARE):
            if module is BARE:
                bare.append(_start(where, module, _PAINTED)[_PAINTED])
            else:
                ours.append(_start(where, module, _READY))
    reference = middle(bare)
    painted = middle([one[_PAINTED] for one in ours])
    ready = middle([one[_READY] for one in ours])
    spread = f"bare {min(bare):.0f}–{max(bare):.0f} ms"
    return Group(
        "Start",
        f"Process start to milestone, warm, {rounds} pairs by turns on {where.display}, session restored at "
        f"a page of the CTOC paper; medians ({spread}).",
        (
            compared("start to first paint of the page", painted, reference, "ms", 1.5),
            compared("start to `ready`", ready, reference, "ms", 2.5),
        ),
    )


def packaged(where: Surroundings, rounds: int) -> list[Group]:
    """Process start of the packaged program against that of the checkout; nothing when it is not there."""
    if not PACKAGED.exists():
        return []
    for command in (_module(PROGRAM), [str(PACKAGED)]):
        _started(where, command, _READY)
    ours: list[dict[str, float]] = []
    alone: list[dict[str, float]] = []
    for number in range(rounds):
        for command in (True, False) if number % 2 else (False, True):
            if command:
                alone.append(_started(where, [str(PACKAGED)], _READY))
            else:
                ours.append(_started(where, _module(PROGRAM), _READY))
    rows = [
        compared(
            f"packaged, start to `{name}`",
            middle([one[name] for one in alone]),
            middle([one[name] for one in ours]),
            "ms",
            most,
        )
        for name, most in ((_PAINTED, None), (_READY, 1.3))
    ]
    how = f"Warm, {rounds} pairs by turns on {where.display}; medians. Reference: a start from the checkout."
    return [Group("The packaged program, start", how, tuple(rows)), _weights()]


def _weights() -> Group:
    """What each megabyte of the packaged folder is."""
    weighed = weigh(PACKAGED.parent)
    whole = sum(size for size, _ in weighed.values())
    rows: list[Row] = [bounded("the folder", whole / 1e6, "MB", LARGEST_FOLDER)]
    rows += [
        bounded(f"the archive {path.name}", path.stat().st_size / 1e6, "MB", LARGEST_ARCHIVE)
        for path in sorted(PACKAGED.parents[1].glob("*.tar.xz"))
    ]
    heaviest = sorted(weighed.items(), key=lambda item: -item[1][0])
    rows += [bounded(name, size / 1e6, "MB", None) for name, (size, _) in heaviest if size > _NAMED_FROM]
    how = "1 MB = 1,000,000 bytes. `build/_dist/sizes.txt` has the rest, and what was left out."
    return Group("The packaged program, what each megabyte is", how, tuple(rows))


def memory(where: Surroundings, rounds: int) -> Group:
    """Memory of the program at rest with the bundled library open, beside that of a bare window."""
    if not Path("/proc/self/smaps_rollup").exists():
        return Group("Memory", "Not measured: this system does not tell what belongs to one process.", ())
    private: tuple[list[float], list[float]] = ([], [])
    shared: tuple[list[float], list[float]] = ([], [])
    for number in range(rounds):
        running = [
            _running(where, number, BARE, _PAINTED),
            _running(where, number, PROGRAM, _READY),
        ]
        try:
            time.sleep(_SETTLED_S)
            for place, process in enumerate(running):
                own, proportional = _megabytes(process.pid)
                private[place].append(own)
                shared[place].append(proportional)
        finally:
            for process in running:
                process.terminate()
                process.wait(_PATIENCE_S)
    return Group(
        "Memory",
        f"Both windows open side by side, {_SETTLED_S} s after `ready`, {rounds} rounds; medians. Private: "
        "what ends with the process. PSS: with its share of what both map.",
        (
            compared("memory, private", middle(private[1]), middle(private[0]), "MB", 2),
            compared("memory, PSS", middle(shared[1]), middle(shared[0]), "MB", 2),
        ),
    )


def milestones(where: Surroundings) -> Group:
    """One start, step by step: for whoever wants to know where the time goes."""
    rows: list[Row] = [
        bounded(f"milestone `{name}`", at, "ms", None) for name, at in _start(where, PROGRAM, _READY).items()
    ]
    return Group("One start", "A single start, not a median.", tuple(rows))


def _start(where: Surroundings, module: tuple[str, ...], last: str) -> dict[str, float]:
    return _started(where, _module(module), last)


def _module(module: tuple[str, ...]) -> list[str]:
    return [sys.executable, "-m", *module]


def _started(where: Surroundings, command: list[str], last: str) -> dict[str, float]:
    trace = where.work / "trace"
    trace.unlink(missing_ok=True)
    environment = {**where.environment, TRACE_VARIABLE: str(trace), QUIT_VARIABLE: last}
    subprocess.run(command, env=environment, check=True, timeout=_PATIENCE_S, capture_output=True)
    return _reached(trace)


def _running(
    where: Surroundings, number: int, module: tuple[str, ...], until: str
) -> subprocess.Popen[bytes]:
    """Start a program and leave it running when it has reached a milestone."""
    trace = where.work / f"trace-{module[0]}-{number}"
    environment = {**where.environment, TRACE_VARIABLE: str(trace)}
    process = subprocess.Popen([sys.executable, "-m", *module], env=environment, stderr=subprocess.DEVNULL)
    patience = time.monotonic() + _PATIENCE_S
    while not trace.exists() or until not in _reached(trace):
        if process.poll() is not None or time.monotonic() > patience:
            process.kill()
            raise RuntimeError(f"{module[0]} did not reach {until}")
        time.sleep(0.05)
    return process


def _reached(trace: Path) -> dict[str, float]:
    lines = [json.loads(line) for line in trace.read_text("utf-8").splitlines() if line.endswith("}")]
    return {line["name"]: line["ms"] for line in lines}


def _megabytes(pid: int) -> tuple[float, float]:
    """Private and proportional memory of a process."""
    known: dict[str, int] = {}
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()[1:]:
        name, _, rest = line.partition(":")
        known[name] = int(rest.split()[0])
    return (known["Private_Clean"] + known["Private_Dirty"]) / 1024, known["Pss"] / 1024
