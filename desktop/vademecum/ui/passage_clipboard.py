"""Put an excerpt on the clipboard with its citation, and take one from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

if TYPE_CHECKING:
    from vademecum.services.quoting import Copied

_TYPE = "application/x-vademecum-passage+json"
"""`services.quoting.PASSAGE_TYPE`; written here too, so that a box can be made without that module."""


def mime_of(copied: Copied) -> QMimeData:
    """The excerpt as plain text, HTML and in our own form."""
    data = QMimeData()
    data.setText(copied.plain)
    data.setHtml(copied.html)
    if copied.passage:
        data.setData(_TYPE, copied.passage)
    return data


def passage_in(data: QMimeData | None) -> bytes:
    """The bytes of our own form, unread and unchecked; empty when there are none."""
    if data is None or not data.hasFormat(_TYPE):
        return b""
    return bytes(data.data(_TYPE).data())
