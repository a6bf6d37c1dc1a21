"""The grammar of `vademecum plan`: one function for each verb's options."""

from pathlib import Path
from typing import Any

from vademecum.cli.notes.grammar import Options
from vademecum.cli.plan.paper_grammar import PAPER_VERBS


def _list(_parser: Any) -> None:
    """`list` has no options of its own."""


def _export(parser: Any) -> None:
    add_plan(parser)
    parser.add_argument("--out", type=Path, metavar="FILE", help="write into this file, such as lesson.vplan")


def _import(parser: Any) -> None:
    parser.add_argument("file", metavar="FILE", help="a .vplan of Vademecum")
    parser.add_argument("--dry-run", action="store_true", help="read and count, keep nothing")


PLAN_VERBS: dict[str, tuple[str, Options]] = {
    "list": ("list your lesson plans", _list),
    "export": ("write a lesson plan into a file that another Vademecum takes in", _export),
    "import": ("take lesson plans in from a file", _import),
    **PAPER_VERBS,
}
"""Each verb with its help line and its options, in the order of the help; see `cli.plan.verbs`."""


def add_plan(parser: Any) -> None:
    """The argument that names a plan."""
    parser.add_argument("plan", metavar="PLAN", help="an id, as “plan list” gives it, or a name")
