"""Ask for the passphrase of the notes, where they have one."""

import getpass
import os
import sys

from vademecum.paths import Places
from vademecum.services.notebook.opening import Opens
from vademecum.services.notebook.privacy import Privacy, key_of

PASSPHRASE_VARIABLE = "VADEMECUM_PASSPHRASE"
"""Environment variable that scripts give the passphrase in; a person is asked."""


def key_for(places: Places) -> Opens | None:
    """What opens the notebook; None where it has no passphrase, or none can be asked for."""
    if not Privacy(places).is_locked:
        return None
    passphrase = os.environ.get(PASSPHRASE_VARIABLE, "")
    if not passphrase and sys.stdin is not None and sys.stdin.isatty():
        try:
            passphrase = getpass.getpass("Passphrase of your notes: ")
        except EOFError:
            return None
    return key_of(passphrase) if passphrase else None
