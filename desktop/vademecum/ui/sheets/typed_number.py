"""Put together what is typed key by key while the keyboard is in a picture."""

from time import monotonic

from PySide6.QtWidgets import QApplication


class TypedNumber:
    """The keys that follow one another quickly; after a pause a new number begins."""

    def __init__(self) -> None:
        self.word = ""
        self._at = 0.0

    def add(self, keys: str) -> str:
        """Add keys; return all that belong together."""
        now = monotonic()
        pause = 2 * QApplication.keyboardInputInterval() / 1000
        self.word = self.word + keys if now - self._at < pause else keys
        self._at = now
        return self.word

    def forget(self) -> None:
        """Begin anew: the reader went elsewhere by another key."""
        self.word, self._at = "", 0.0
