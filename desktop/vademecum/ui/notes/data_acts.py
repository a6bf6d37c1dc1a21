"""What a reader can do with the notebook's files: back up, merge another one in, show the folder."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from vademecum.paths import Places
from vademecum.services.notebook.backup import ENDING, back_up
from vademecum.services.notebook.merging import Preview, preview, revisions_of
from vademecum.ui.catalogue import say, together
from vademecum.ui.faults import words_of
from vademecum.ui.jobs import Once
from vademecum.ui.names import day
from vademecum.words import Marked, mark

if TYPE_CHECKING:
    from vademecum.domain.revision import Revision
    from vademecum.services.notebook.notebook import Notebook
    from vademecum.ui.notes.readers_notes import ReadersNotes


@dataclass(frozen=True, slots=True)
class _Brought:
    """What a file holds, and what merging it changes."""

    revisions: list[Revision]
    counted: Preview


class DataActs(QObject):
    """Files are read and written in the background, one at a time."""

    said = Signal(str)
    """A sentence for the reader."""
    looked = Signal(object, object)
    """A path and the `Preview` of what merging it would change."""
    busy_changed = Signal(bool)
    """A file is being read or written, or no more."""
    done = Signal()
    """Something was written or merged."""

    def __init__(self, notes: ReadersNotes, places: Places, parent: QWidget) -> None:
        super().__init__(parent)
        self._notes = notes
        self._places = places
        self._widget = parent
        self._job: Once | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a file is being read or written."""
        return self._job is not None

    def back_up(self) -> None:
        """Ask for a file and write everything into it."""
        title = say(mark("data", "Back up notebook"))
        words = mark("data", "Vademecum notes")
        name = f"{say(words)} {time.strftime('%Y-%m-%d')}{ENDING}"
        kinds = say(mark("data", "Backup of a notebook (*.vnb)"))
        file, _ = QFileDialog.getSaveFileName(self._widget, title, name, kinds)
        if file:
            path = Path(file)
            self.back_up_into(path if path.suffix == ENDING else path.with_name(path.name + ENDING))

    def back_up_into(self, path: Path) -> None:
        """Write everything, also what waits to be written, into that file."""
        notebook = self._notes.notebook
        if notebook is None:
            return
        waiting, connector = notebook.keeper.waiting, self._notes.connector

        def written(count: object) -> None:
            words = mark("data", "Backed up into {name}: {count} versions, all read back.")
            self.said.emit(say(words, name=path.name, count=count))
            self.done.emit()

        self._begin(lambda: back_up(self._places, path, connector, waiting), written)

    def choose(self) -> None:
        """Ask for a backup, a snapshot or another notebook, and look into it."""
        title = say(mark("data", "Restore or merge"))
        kinds = say(mark("data", "Notebooks and their backups (*.vnb *.db)"))
        file, _ = QFileDialog.getOpenFileName(self._widget, title, "", kinds)
        if file:
            self.look_into(Path(file))

    def look_into(self, path: Path) -> None:
        """Count what merging a file would change."""
        self._begin(lambda: self._read(path).counted, lambda counted: self.looked.emit(path, counted))

    def take(self, path: Path, label: Marked | None = None) -> None:
        """Merge a file in; undoing takes it back."""

        def work() -> _Brought:
            brought = self._read(path)
            self._demand().keeper.ask(lambda store: store.append(brought.revisions))
            return brought

        def merged(brought: object) -> None:
            notebook = self._notes.notebook
            if notebook is not None and isinstance(brought, _Brought):
                notebook.bring(label or mark("acts", "Merge"), brought.revisions, is_kept=True)
                self.said.emit(words_of_merging(path, brought.counted, is_done=True))
                self._notes.look_for_lost()
                self.done.emit()

        self._begin(work, merged)

    def take_offered(self) -> None:
        """Merge the snapshot that holds what the notebook does not."""
        if self._notes.offer is not None:
            self.take(self._notes.offer.snapshot, mark("acts", "Take snapshot"))

    def show_folder(self) -> None:
        """Open the folder of the reader's data; where nothing can show it, copy its path."""
        folder = self._places.data
        is_local = folder.is_dir() and not str(folder).startswith(("//", "\\\\"))
        if is_local and QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            return
        self.copy_path()

    def copy_path(self) -> None:
        """Copy the path of the folder, and say it."""
        QApplication.clipboard().setText(str(self._places.data))
        self.said.emit(
            say(mark("data", "Your data lies in {folder}. The path was copied."), folder=self._places.data)
        )

    # -- in detail -------------------------------------------------------------

    def _read(self, path: Path) -> _Brought:
        revisions = revisions_of(path, self._notes.connector)
        counted = self._demand().keeper.ask(lambda store: preview(store, revisions))
        return _Brought(revisions, counted)

    def _demand(self) -> Notebook:
        notebook = self._notes.notebook
        if notebook is None:
            raise RuntimeError("no notebook is open")
        return notebook

    def _begin(self, work: Callable[[], object], done: Callable[[object], None]) -> None:
        if self._job is not None or self._notes.notebook is None:
            return

        def finish() -> None:
            self._job = None
            self.busy_changed.emit(False)

        def succeeded(found: object) -> None:
            finish()
            done(found)

        def failed(failure: object) -> None:
            finish()
            if isinstance(failure, BaseException):
                self.said.emit(words_of(failure))

        self._job = Once(lambda _tell: work(), self)
        self._job.done.connect(succeeded)
        self._job.failed.connect(failed)
        self.busy_changed.emit(True)
        self._job.start()


def words_of_merging(path: Path, counted: Preview, *, is_done: bool) -> str:
    """What merging changes, or has changed."""
    name = name_of_copy(path)
    if counted.is_nothing:
        return say(mark("data", "{name}: everything in it is here already."), name=name)
    parts = [
        say(
            mark("data", "{name}: {new} new, {changed} changed, {removed} removed."),
            name=name,
            new=counted.new,
            changed=counted.changed,
            removed=counted.removed,
        )
    ]
    if counted.conflicts:
        parts.append(say(mark("data", "Of {count}, both versions are kept."), count=counted.conflicts))
    parts.append(
        say(mark("data", "“Undo” takes it back."))
        if is_done
        else say(mark("data", "Nothing that is here is lost."))
    )
    return together(parts)


def name_of_copy(path: Path) -> str:
    """The name of a file, or the day of a snapshot."""
    stem = path.stem.removeprefix("notebook-")
    is_dated = path.parent.name == "snapshots" and stem[:4].isdecimal()
    return say(mark("data", "Snapshot of {day}"), day=day(stem[:10])) if is_dated else path.name
