"""Start Vademecum: the window, or a command."""

import gc
import sys

from vademecum.late_methods import compile_methods_late
from vademecum.trace import milestone


def main(arguments: list[str] | None = None) -> int:
    """Run the window or the command that `arguments` name; return the exit code."""
    # What a start makes is there to stay: looking for garbage in it costs a tenth of the first page.
    gc.disable()
    compile_methods_late()
    # Imported only here, so that `imported` tells what importing costs.
    from vademecum.app import run

    if milestone("imported"):
        return 0
    return run(sys.argv[1:] if arguments is None else arguments)


if __name__ == "__main__":
    sys.exit(main())
