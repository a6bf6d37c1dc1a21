"""Have the methods of dataclasses compiled when they are called first: most never are."""

import dataclasses
from collections.abc import Callable
from typing import Any

_METHODS = frozenset({"__init__", "__repr__", "__eq__", "__hash__", "__setattr__", "__delattr__"})
"""A start calls none of them of most classes."""


def compile_methods_late() -> None:
    """Make every dataclass that is made after this with less; call it once, before they are imported.

    A frozen dataclass compiles half a dozen methods when it is made, which takes 1.5 ms: 50 ms of the first
    page, 89 ms of a start to `ready`, of which 20 are left.

    The name is not public: this does nothing where it is gone, as from Python 3.13 on.
    """
    create = getattr(dataclasses, "_create_fn", None)
    if create is not None:
        setattr(dataclasses, "_create_fn", _when_called(create))  # noqa: B010 -- an assignment has no type


def _when_called(usual: Callable[..., Callable[..., Any]]) -> Callable[..., Callable[..., Any]]:
    """What makes the methods of dataclasses, each when it is called the first time."""

    def create(name: str, *how: Any, **more: Any) -> Callable[..., Any]:
        if name not in _METHODS:
            return usual(name, *how, **more)

        def method(this: object, *given: object, **named: object) -> Any:
            made = usual(name, *how, **more)
            made.__qualname__ = method.__qualname__
            for owner in type(this).__mro__:
                if owner.__dict__.get(name) is method:
                    setattr(owner, name, made)
            return made(this, *given, **named)

        method.__name__ = name
        return method

    return create
