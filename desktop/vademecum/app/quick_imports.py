"""Make what is imported for the window cost less time and memory."""

import linecache
import sys

import PySide6  # noqa: F401 -- brings the module whose answer is given below


def prepare_imports() -> None:
    """Import everything after this with less; call it once, before the window's modules are imported.

    PySide reads the source of each module for the word `PySide6`, to know whether a line `from __feature__
    import …` may stand in it. None of ours has one. That costs a start 30 ms, and 6 MB for lines of source in
    `linecache`. A module without source, as in the packaged program, gets the same answer from PySide itself.
    The name below is PySide's own and not public: PySide is pinned, and this does nothing when it is gone.

    OpenSSL costs 2 MB, and all that is asked of it is SHA-256, which `hashlib` has of its own.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, "_mod_uses_pyside"):
        setattr(feature, "_mod_uses_pyside", lambda _module: False)  # noqa: B010 -- an assignment has no type
    linecache.clearcache()
    if "hashlib" not in sys.modules:
        # Python's way to say that a module is not there.
        sys.modules["_hashlib"] = None  # type: ignore[assignment]
