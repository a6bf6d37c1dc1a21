"""Measure start, memory, search and opening against the budgets; print a table and write it down."""

import argparse
import datetime
import sys
import time
from collections.abc import Callable
from pathlib import Path

from anchors import anchors
from findings import Group, Line
from marks import marks
from my_notes import my_notes
from notebook import notebook
from panes import panes
from searching import LARGE, SMALL, search
from starting import memory, milestones, packaged, starts
from surroundings import Surroundings, load, machine, surroundings
from wall import wall
from windowed import opening, typing

from vademecum.paths import source_root

_HOW = (
    "Medians of rounds run by turns with their reference in the same minutes. Read the ratios: milliseconds "
    "of another hour or machine differ by half."
)

PARTS = (
    "start",
    "packaged",
    "memory",
    "typing",
    "opening",
    "panes",
    "marks",
    "notes",
    "search",
    "anchors",
    "notebook",
    "wall",
)


def main(arguments: list[str]) -> int:
    """Run the parts that are asked for; return 0 whatever they find, for it is a table and no test."""
    asked = _parsed(arguments)
    began = time.monotonic()
    groups: list[Group] = []
    with surroundings() as where:
        for name, part in _parts(where, asked).items():
            if name not in asked.only:
                continue
            for group in part():
                groups.append(group)
                print(f"\n{group.title}. {group.how}\n\n{group.table()}", flush=True)
        display = where.display
    took = time.monotonic() - began
    if set(asked.only) == set(PARTS):
        book = source_root() / "desktop" / "BENCH.md"
        _write(book, groups, display, took, is_full=asked.full)
        print(f"\nWritten: {book.relative_to(source_root())}")
    print(f"\n{_summary(groups)} ({took:.0f} s)")
    return 0


def _parsed(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument(
        "--full", action="store_true", help="search 100,000 paragraphs too; takes minutes longer"
    )
    parser.add_argument("--rounds", type=int, default=0, help="rounds of each part, at least five")
    parser.add_argument(
        "--only", nargs="+", choices=PARTS, default=list(PARTS), help="measure these, write nothing"
    )
    return parser.parse_args(arguments)


def _parts(where: Surroundings, asked: argparse.Namespace) -> dict[str, Callable[[], list[Group]]]:
    def rounds(usual: int) -> int:
        return max(5, asked.rounds) if asked.rounds else usual

    def searched() -> list[Group]:
        sizes = [SMALL, LARGE] if asked.full else [SMALL]
        return [group for size in sizes for group in search(where, size, rounds(5))]

    return {
        "start": lambda: [starts(where, rounds(11)), milestones(where)],
        "packaged": lambda: packaged(where, rounds(11)),
        "memory": lambda: [memory(where, rounds(5))],
        "typing": lambda: [typing(where, rounds(5))],
        "opening": lambda: [opening(where, rounds(5))],
        "panes": lambda: panes(where, rounds(5)),
        "marks": lambda: [marks(where, rounds(41))],
        "notes": lambda: my_notes(where, rounds(5)),
        "search": searched,
        "anchors": lambda: anchors(where, rounds(5)),
        "notebook": lambda: notebook(where, rounds(5)),
        "wall": lambda: [wall(where, rounds(5))],
    }


def _write(book: Path, groups: list[Group], display: str, took: float, *, is_full: bool) -> None:
    now = datetime.datetime.now(datetime.UTC).date()
    busy = load()
    verb = f"python3 dev.py bench{' --full' if is_full else ''}"
    parts = [
        "# Bench",
        f"Written by `{verb}` on {now.isoformat()}, in {took:.0f} s; do not edit.",
        f"Machine: {machine()}; windows on {display}"
        + ("." if busy is None else f"; {busy:.1f} processes wanted a core at the end."),
        _HOW,
        _summary(groups),
    ]
    for group in groups:
        parts += [f"## {group.title}", group.how]
        if group.rows:
            parts.append(group.table())
    if not is_full:
        parts.append("100,000 paragraphs are searched with `python3 dev.py bench --full` only.")
    book.write_text("\n\n".join(parts) + "\n", "utf-8")


def _summary(groups: list[Group]) -> str:
    rows: list[Line] = [row for group in groups for row in group.rows if row.is_held is not None]
    broken = [row.what for row in rows if not row.is_held]
    said = f"{len(rows) - len(broken)} of {len(rows)} budgets held."
    return f"{said} Not held: {'; '.join(broken)}." if broken else said


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
