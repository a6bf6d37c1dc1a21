"""Say our marked texts in the reader's language, and load the translations."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from vademecum.words import Marked, mark

LANGUAGES = {"en": "English", "zh": "中文"}
"""Languages the interface speaks, each by its own name."""

QT_TEXTS = (
    mark("QFileDialog", "&Look in:"),
    mark("QFileDialog", "Files of &type:"),
    mark("QAbstractFileIconProvider", "Folder"),
    mark("QAbstractFileIconProvider", "File"),
    mark("QAbstractFileIconProvider", "%1 File"),
)
"""Texts of Qt's own dialogs that Qt's Chinese catalogue leaves in English."""


def say(text: Marked, /, **values: object) -> str:
    """Return a marked text in the interface's language, its `{fields}` filled from `values`."""
    said = QCoreApplication.translate(text.context, text)
    return said.format(**values) if values else said


def together(sentences: Iterable[str]) -> str:
    """Sentences one after another; Chinese sets no space after its full stop."""
    return " ".join(sentences).replace("。 ", "。")


def interface_language(chosen: str) -> str:
    """The language to speak: the chosen one, or the system's when it is one of ours, else English."""
    if chosen in LANGUAGES:
        return chosen
    system = QLocale.system().name().split("_")[0]
    return system if system in LANGUAGES else "en"


class Catalogue:
    """Holds the installed translators and exchanges them when the reader changes the language."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._installed: list[tuple[QTranslator, bytes]] = []
        self.language = "en"

    def forget(self) -> None:
        """Speak English again."""
        for translator, _ in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = []

    def speak(self, language: str) -> None:
        """Speak `language` from now on; a missing translation leaves English."""
        self.forget()
        self.language = language
        locale = (
            QLocale(QLocale.Language.Chinese, QLocale.Country.China) if language == "zh" else QLocale("en_GB")
        )
        QLocale.setDefault(locale)
        if language == "en":
            return
        for path in (
            Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{locale.name()}.qm",
            self._folder / f"vademecum_{locale.name()}.qm",
        ):
            translator = QTranslator()
            # From bytes of our own: Qt would map the file, and die when somebody writes it anew.
            if path.is_file() and translator.load(data := path.read_bytes()):
                QCoreApplication.installTranslator(translator)
                self._installed.append((translator, data))
