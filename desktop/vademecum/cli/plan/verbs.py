"""The verbs of `vademecum plan`, each in a file of its own."""

from vademecum.cli.notes.verb import Verb
from vademecum.cli.plan.listing import LIST
from vademecum.cli.plan.papers import HANDOUT, RUNSHEET, SHEET, SLIDES
from vademecum.cli.plan.taking_in import IMPORT
from vademecum.cli.plan.taking_out import EXPORT

VERBS: dict[str, Verb] = {
    "list": LIST,
    "export": EXPORT,
    "import": IMPORT,
    "handout": HANDOUT,
    "sheet": SHEET,
    "slides": SLIDES,
    "runsheet": RUNSHEET,
}
"""By the names that `cli.plan.grammar` gives them."""
