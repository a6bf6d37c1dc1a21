"""Keep PySide from reading the source of every module that is imported after it."""

import sys

import PySide6  # noqa: F401 -- brings the module that is looked for


def read_no_sources() -> None:
    """Answer for PySide that no module asks for its optional features.

    PySide reads the source of each module for the word `PySide6`, to know whether a line `from __feature__
    import …` may stand in it. None of ours has one. It costs a start 30 ms, and 6 MB for the lines, which
    stay in `linecache`. A module without source, as in the packaged program, gets the same answer from PySide
    itself. The name below is PySide's own and not public: PySide is pinned, and `tests/ui/test_start.py`
    watches it.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, "_mod_uses_pyside"):
        setattr(feature, "_mod_uses_pyside", lambda _module: False)  # noqa: B010 -- an assignment has no type
