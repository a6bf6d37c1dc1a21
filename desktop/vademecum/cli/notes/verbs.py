"""The verbs of `vademecum notes`, each in a file of its own."""

from vademecum.cli.notes.listing import LIST
from vademecum.cli.notes.taking_in import IMPORT
from vademecum.cli.notes.taking_out import EXPORT
from vademecum.cli.notes.verb import Verb

VERBS: dict[str, Verb] = {
    "list": LIST,
    "export": EXPORT,
    "import": IMPORT,
}
"""By the names that `cli.notes.grammar` gives them."""
