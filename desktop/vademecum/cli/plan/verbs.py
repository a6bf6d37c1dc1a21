"""The verbs of `vademecum plan`, each in a file of its own."""

from vademecum.cli.notes.verb import Verb
from vademecum.cli.plan.listing import LIST
from vademecum.cli.plan.taking_in import IMPORT
from vademecum.cli.plan.taking_out import EXPORT

VERBS: dict[str, Verb] = {
    "list": LIST,
    "export": EXPORT,
    "import": IMPORT,
}
"""By the names that `cli.plan.grammar` gives them."""
