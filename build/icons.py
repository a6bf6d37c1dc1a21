"""Make the program's icon in the forms that systems want, from the one SVG that the window uses.

Run in a process of its own, `python build/icons.py`: drawing needs Qt.
"""

import os
import struct
import sys
from collections.abc import Mapping
from pathlib import Path

from console import ROOT, WORK

ICONS = WORK / "icons"
SVG = ROOT / "resources" / "icons" / "vademecum.svg"
LINUX = (16, 24, 32, 48, 64, 128, 256)
_WINDOWS = (16, 24, 32, 48, 64, 256)
_MAC = {b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}


def draw(size: int) -> bytes:
    """The icon as a PNG picture, `size` dots wide."""
    # Imported here: whoever asks for the names of the files needs no Qt.
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImage, QImageWriter, QPainter
    from PySide6.QtSvg import QSvgRenderer

    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(0)
    painter = QPainter(picture)
    QSvgRenderer(str(SVG)).render(painter)
    painter.end()
    made = QBuffer()
    made.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(made, QByteArray(b"png")).write(picture)
    return bytes(made.data().data())


def windows_icon(pictures: Mapping[int, bytes]) -> bytes:
    """Pictures by width as one `.ico` file."""
    behind = 6 + 16 * len(pictures)
    head, body = [struct.pack("<HHH", 0, 1, len(pictures))], []
    for size, picture in sorted(pictures.items()):
        head.append(struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), behind))
        body.append(picture)
        behind += len(picture)
    return b"".join([*head, *body])


def mac_icon(pictures: Mapping[int, bytes]) -> bytes:
    """Pictures by width as one `.icns` file."""
    parts = [
        kind + struct.pack(">I", len(pictures[size]) + 8) + pictures[size] for kind, size in _MAC.items()
    ]
    return b"icns" + struct.pack(">I", sum(map(len, parts)) + 8) + b"".join(parts)


def main() -> int:
    """Write every form into `_work/icons`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Imported here, after the platform is chosen.
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication(sys.argv[:1])
    pictures = {size: draw(size) for size in {*LINUX, *_WINDOWS, *_MAC.values()}}
    app.quit()
    ICONS.mkdir(parents=True, exist_ok=True)
    files: dict[Path, bytes] = {ICONS / f"{size}.png": pictures[size] for size in LINUX}
    files[ICONS / "vademecum.ico"] = windows_icon({size: pictures[size] for size in _WINDOWS})
    files[ICONS / "vademecum.icns"] = mac_icon(pictures)
    for file, content in files.items():
        file.write_bytes(content)
    return 0


if __name__ == "__main__":
    sys.exit(main())
