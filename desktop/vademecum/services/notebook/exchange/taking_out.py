"""Take notes out of the notebook: some of them, in one of the formats.

Each format is imported when it is wanted: some bring libraries of their own.
"""

from collections.abc import Iterable
from enum import StrEnum

from vademecum.domain.annotation import Annotation, Bookmark, Folder, NumberedPlace, Tag
from vademecum.domain.item import Item
from vademecum.domain.key import Key
from vademecum.domain.plan import LessonPlan
from vademecum.domain.trouble import Trouble
from vademecum.services.desk import Desk
from vademecum.services.notebook.exchange.about import About
from vademecum.services.notebook.exchange.chapters import Chapter, Chapters
from vademecum.services.notebook.exchange.native import native_of, with_belongings
from vademecum.services.notebook.notebook import Notebook
from vademecum.words import mark


class Format(StrEnum):
    """The formats, by the names that scripts use."""

    MARKDOWN = "markdown"
    DOCX = "docx"
    HTML = "html"
    CSV = "csv"
    JSONLD = "jsonld"
    NATIVE = "json"

    @property
    def ending(self) -> str:
        """What names of its files end in, without the dot."""
        return {Format.MARKDOWN: "md", Format.NATIVE: "vnotes"}.get(self, self.value)

    @property
    def is_text(self) -> bool:
        """Whether it can be read on a screen."""
        return self is not Format.DOCX


class NothingToTakeOut(Trouble):
    """There is no note where some are to be taken out."""

    kind = "no-notes"

    def __init__(self) -> None:
        super().__init__(
            mark("trouble", "There are no notes to export."),
            mark("trouble", "Choose another document, or all notes."),
        )


class TakingOut:
    """Writes items of one notebook, with what the library tells of their places."""

    def __init__(self, desk: Desk, notebook: Notebook) -> None:
        self._desk = desk
        self._notebook = notebook

    def everything(self) -> list[Item]:
        """All that the reader wrote."""
        kinds = (Annotation, Bookmark, Folder, NumberedPlace, Tag, LessonPlan)
        return [item for kind in kinds for item in self._notebook.items(kind)]

    def about(self, key: Key) -> list[Item]:
        """All on a document or instrument."""
        return self._notebook.about(key)

    def named(self, ids: Iterable[str]) -> list[Item]:
        """Items by their ids; what is gone is passed over."""
        return [item for one in ids if (item := self._notebook.item(one)) is not None]

    def chapters(self, items: Iterable[Item], about: About) -> list[Chapter]:
        """What people read of the items."""
        from_notebook = self._notebook.items(Folder)
        shown = [item for item in items if isinstance(item, Annotation | Bookmark)]
        return Chapters(self._desk, about.language, from_notebook).of(shown)

    def write(self, items: Iterable[Item], form: Format, about: About) -> bytes:
        """The items as a file; raise `NothingToTakeOut` when there are none.

        In our own form folders and colours of tags that belong to the items go with them.
        """
        chosen = list(items)
        if form is Format.NATIVE:
            if not chosen:
                raise NothingToTakeOut
            whole = with_belongings(chosen, self.everything())
            return native_of(whole, self._notebook.device, self._author(), self._notebook.now())
        chapters = self.chapters(chosen, about)
        if not chapters:
            raise NothingToTakeOut
        return self._readable(chapters, form, about)

    # -- in detail -------------------------------------------------------------

    def _readable(self, chapters: list[Chapter], form: Format, about: About) -> bytes:
        match form:
            case Format.MARKDOWN:
                # Imported when it is wanted: see the head of this file.
                from vademecum.services.notebook.exchange.markdown import markdown_of

                return markdown_of(chapters, about)
            case Format.HTML:
                # Imported when it is wanted: see the head of this file.
                from vademecum.services.notebook.exchange.html import html_of

                return html_of(chapters, about)
            case Format.DOCX:
                # Imported when it is wanted: see the head of this file.
                from vademecum.services.notebook.exchange.word import docx_of

                return docx_of(chapters, about)
            case Format.CSV:
                # Imported when it is wanted: see the head of this file.
                from vademecum.services.notebook.exchange.table import csv_of

                return csv_of(chapters, about)
            case _:
                # Imported when it is wanted: see the head of this file.
                from vademecum.services.notebook.exchange.web_annotation import annotations_of

                return annotations_of(chapters, about, self._notebook.device, self._author())

    def _author(self) -> str:
        return self._notebook.keeper.ask(lambda store: store.meta("author"))
