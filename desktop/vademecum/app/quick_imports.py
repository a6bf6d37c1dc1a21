"""Make what is imported for the window cost less time and memory."""

import linecache
import sys
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any, SupportsIndex

_SELDOM = tuple(
    f"shibokensupport.signature.{name}"
    for name in (
        *("errorhandler", "layout", "parser"),
        *("lib.enum_sig", "lib.pyi_generator", "lib.tool"),
    )
)
"""Modules of PySide that word its complaint about a wrong argument, or write descriptions of its classes."""


def prepare_imports() -> None:
    """Import everything after this with less; call it once, before the window's modules are imported.

    PySide compiles a hundred kilobytes of Python at each start, of which a call with a wrong argument needs a
    part and nothing else needs any: 50 ms. They are loaded when they are first asked for something. (Not its
    `mapping`: that is asked in a way that cannot wait.)

    PySide reads the source of each module for the word `PySide6`, to know whether a line `from __feature__
    import …` may stand in it. None of ours has one. That costs a start 30 ms, and 6 MB for lines of source in
    `linecache`. A module without source, as in the packaged program, gets the same answer from PySide itself.

    The names of both are PySide's own and not public: PySide is pinned, and this does nothing when they are
    gone.

    OpenSSL costs 2 MB, and all that is asked of it is SHA-256, which `hashlib` has of its own.
    """
    usual = sys.meta_path
    sys.meta_path = _Finders([_Later, *usual])
    try:
        # Imported only here, after that. It brings the module whose answer is given below.
        import PySide6  # noqa: F401
    finally:
        sys.meta_path = usual
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, "_mod_uses_pyside"):
        setattr(feature, "_mod_uses_pyside", lambda _module: False)  # noqa: B010 -- an assignment has no type
    linecache.clearcache()
    if "hashlib" not in sys.modules:
        # Python's way to say that a module is not there.
        sys.modules["_hashlib"] = None  # type: ignore[assignment]


class _Finders(list[Any]):
    """Finders of modules whose first stays the first: PySide puts its own before all others."""

    def insert(self, index: SupportsIndex, finder: Any) -> None:
        super().insert(max(1, int(index)), finder)


class _Later:
    """Finds the modules that are seldom needed, and gives empty ones in their place."""

    @classmethod
    def find_spec(cls, name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        # No `Loader` by name: importing that class costs more than it says.
        return ModuleSpec(name, cls()) if name in _SELDOM else None  # type: ignore[arg-type]

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _Seldom(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Do nothing yet."""


class _Seldom(ModuleType):
    """Stands for a module, and loads it when something of it is wanted; then it is one like any other."""

    def __getattr__(self, name: str) -> Any:
        spec = self.__spec__
        loader = getattr(sys.modules.get("shibokensupport.signature"), "__loader__", None)
        if (name.startswith("__") and name.endswith("__")) or loader is None or spec is None:
            raise AttributeError(name)
        # PySide may have given it a second name meanwhile; its loader knows it by the first.
        second, spec.name, spec.loader = spec.name, self.__name__, loader
        self.__class__ = ModuleType  # type: ignore[assignment]
        try:
            loader.exec_module(self)
        finally:
            spec.name = second
        return getattr(self, name)
