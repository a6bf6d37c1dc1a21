"""The verbs of `vademecum notes`, each in a file of its own."""

from vademecum.cli.notes.keeping import BACKUP, CHECK, MERGE, RESTORE
from vademecum.cli.notes.listing import LIST
from vademecum.cli.notes.looking_back import HISTORY
from vademecum.cli.notes.taking_in import IMPORT
from vademecum.cli.notes.taking_out import EXPORT
from vademecum.cli.notes.verb import Verb

VERBS: dict[str, Verb] = {
    "list": LIST,
    "export": EXPORT,
    "history": HISTORY,
    "import": IMPORT,
    "check": CHECK,
    "backup": BACKUP,
    "restore": RESTORE,
    "merge": MERGE,
}
"""By the names that `cli.notes.grammar` gives them."""
