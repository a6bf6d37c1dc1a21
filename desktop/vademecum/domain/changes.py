"""What a use case changed, so that views can decide whether they care."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """Which parts of the reader's world are not as they were."""

    library: bool = False
    register: bool = False
