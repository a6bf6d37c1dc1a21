"""One window for one data folder: a second start hands its address to the first and leaves."""

import hashlib
import time
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE_MS = 800
_LONGEST = 4_000
_OPENING_S = 3
"""A window that is just being made opens its door within so many seconds."""
_HEARD = b"heard\n"


def _name(data: Path) -> str:
    return "vademecum-" + hashlib.sha256(str(data.absolute()).encode()).hexdigest()[:20]


def hand_over(data: Path, address: str, *, is_there: bool = False) -> bool:
    """Hand `address` to a running window; return whether one heard it.

    When one `is_there` for certain, knock again until it has opened its door.
    """
    patience = time.monotonic() + (_OPENING_S if is_there else 0)
    while not (heard := _knock(data, address)) and time.monotonic() < patience:
        time.sleep(0.05)
    return heard


def _knock(data: Path, address: str) -> bool:
    socket = QLocalSocket()
    socket.connectToServer(_name(data))
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    socket.write(address[:_LONGEST].replace("\n", " ").encode() + b"\n")
    socket.waitForBytesWritten(_PATIENCE_MS)
    # The answer may have come while the words were still leaving; then there is nothing more to wait for.
    while not socket.canReadLine() and socket.waitForReadyRead(_PATIENCE_MS * 3):
        pass
    heard = bytes(socket.readLine().data()) == _HEARD
    socket.disconnectFromServer()
    return heard


class Door(QObject):
    """Listens for second starts; only processes of the same user can knock."""

    knocked = Signal(str)
    """The address a second start was given, maybe empty."""

    def __init__(self, data: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        if not self._server.listen(_name(data)):
            # A window that was killed leaves its socket behind; no one answered, so it is ours.
            QLocalServer.removeServer(_name(data))
            self._server.listen(_name(data))

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _on_connection(self) -> None:
        socket = self._server.nextPendingConnection()
        if socket is not None:
            socket.readyRead.connect(lambda: self._on_words(socket))
            socket.disconnected.connect(socket.deleteLater)

    def _on_words(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _LONGEST * 4:
                socket.abort()
            return
        words = bytes(socket.readLine(_LONGEST * 4).data()).decode("utf-8", "replace").strip()
        socket.write(_HEARD)
        socket.flush()
        self.knocked.emit(words)
