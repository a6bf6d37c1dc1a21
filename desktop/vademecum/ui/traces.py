"""Leave nothing on the computer when all data is carried beside the program."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSettings
from PySide6.QtGui import QFontDatabase

from vademecum.paths import Places, can_be_written

_CACHE = "XDG_CACHE_HOME"


@contextmanager
def carried_along(places: Places) -> Iterator[None]:
    """Have Qt and its libraries keep nothing among this user's files, while Qt starts and finds its fonts.

    Qt's file dialog would remember the folders it showed in the user's settings, with whole paths, which mean
    nothing on the next computer: it is given no file for that. fontconfig keeps lists of fonts where it is
    told when it starts; later, programs that we start must find their own cache.
    """
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    before = os.environ.get(_CACHE)
    if not places.data.exists() or can_be_written(places.data):
        os.environ[_CACHE] = str(places.cache)
    try:
        yield
        # Where the program's own fonts are missing, Qt has not looked for any yet.
        QFontDatabase.hasFamily("")
    finally:
        if before is None:
            os.environ.pop(_CACHE, None)
        else:
            os.environ[_CACHE] = before
