"""The verbs of `vademecum notes`, each in a file of its own."""

from vademecum.cli.notes.listing import LIST
from vademecum.cli.notes.verb import Verb

VERBS: dict[str, Verb] = {
    "list": LIST,
}
"""By the names that `cli.notes.grammar` gives them."""
