"""Decide nothing but which door the reader came through: the window, the self-test, or a command."""

import gc
import os
import sys

from vademecum.cli.arguments import parse
from vademecum.paths import find_places

READ_DOCX = "read-docx"
"""The hidden command with which the program starts itself to read a Word file: `importer.apart.COMMAND`."""
DRAW_PAPER = "draw-paper"
"""The hidden command with which it starts itself to set a paper as PDF: `services.papers.pdf.COMMAND`."""
USAGE = 2
"""The exit code for a command line that cannot be understood."""
TROUBLE = 3
"""The exit code for what cannot be done here."""


def run(arguments: list[str]) -> int:
    """Run what `arguments` ask for; return the exit code."""
    if arguments in ([READ_DOCX], [DRAW_PAPER]):
        return _serve(arguments[0])
    asked = parse(arguments)
    places = find_places(asked.data_dir)
    if asked.command == "open" and asked.address and not asked.is_open_meant:
        # Imported only here: only who writes one word behind the program's name may have mistyped it.
        from vademecum.cli.mistyped import mistyped_command

        command = mistyped_command(asked.address, places)
        if command is not None:
            # Imported only here: see above.
            from vademecum.cli.opening import tell

            tell(
                f"vademecum: “{asked.address}” is no command and no address. Did you mean “{command}”? "
                "Try “vademecum --help”."
            )
            return USAGE
    if asked.command == "open":
        if not _has_display():
            # Imported only here: see above.
            from vademecum.cli.opening import tell

            tell(
                "vademecum: There is no display for a window. Start it from a desktop session; every other "
                "command works without one: “vademecum --help”."
            )
            return TROUBLE
        # Imported only here: no other command needs a display or Qt.
        from vademecum.app.quick_imports import prepare_imports

        prepare_imports()
        # Imported after that, and so with less.
        from vademecum.app.starting import run_window

        return run_window(places, asked.address)
    gc.enable()
    if asked.command == "self-test":
        # Imported only here: it draws, and needs Qt.
        from vademecum.selftest import run_self_test

        return run_self_test(places)
    # Imported only here: the window does not need it.
    from vademecum.cli.main import run_command

    return run_command(asked, places)


def _serve(command: str) -> int:
    """Be a process for one piece of work, and end; nothing else is imported."""
    if command == READ_DOCX:
        # Imported only here: this process reads a file that may be hostile.
        from vademecum.importer.apart import serve

        return serve()
    # Imported only here: limits are set before Qt is read.
    from vademecum.app.drawing import serve_drawing

    return serve_drawing()


def _has_display() -> bool:
    """Whether a window can open; where there is none, Qt would end the process with a core dump."""
    if sys.platform != "linux":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
