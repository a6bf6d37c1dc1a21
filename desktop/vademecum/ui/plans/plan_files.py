"""Write lesson plans into a file that the reader chooses, and take them in from one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from vademecum.domain.plan import LessonPlan
from vademecum.domain.trouble import Trouble
from vademecum.services.notebook.notebook import Notebook
from vademecum.services.notebook.plans.exchanging import Exchanging
from vademecum.ui.catalogue import say, together
from vademecum.ui.export import ask_where
from vademecum.ui.faults import words_of
from vademecum.words import mark

_UNFIT = re.compile(r'[\x00-\x1f/\\:*?"<>|]+')
_LONGEST = 80


def ask_and_export(parent: QWidget, notebook: Notebook, plans: Sequence[LessonPlan]) -> str:
    """Ask for a file and write plans into it; return what to say, nothing if the reader leaves it."""
    title = say(mark("plans", "Export lesson plan"))
    path = ask_where(parent, title, file_name(plans[0].name) if len(plans) == 1 else title, ("vplan",))
    if path is None:
        return ""
    try:
        Exchanging(notebook).write(plans, path)
    except Trouble as trouble:
        return words_of(trouble)
    return say(mark("plans", "Written: {name}"), name=path.name)


def ask_for_file(parent: QWidget) -> Path | None:
    """Ask for a file of plans."""
    kinds = say(mark("plans", "Lesson plans (*.vplan)"))
    title = say(mark("plans", "Import lesson plans"))
    file, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(file) if file else None


def take_in(notebook: Notebook, path: Path) -> tuple[str, str]:
    """Take in what a file holds; return what to say, and the id of the plan to show, if it is only one."""
    exchanging = Exchanging(notebook)
    try:
        preview = exchanging.preview(exchanging.read(path), path.name)
    except Trouble as trouble:
        return words_of(trouble), ""
    exchanging.take(preview)
    parts: list[str] = []
    if len(preview.wanted) == 1:
        words = mark("plans", "“{name}” was taken in: {count} steps. Ctrl+Z takes it back.")
        plan = preview.wanted[0]
        parts.append(say(words, name=plan.name, count=len(plan.steps)))
    elif preview.wanted:
        words = mark("plans", "{count} lesson plans were taken in. Ctrl+Z takes them back.")
        parts.append(say(words, count=len(preview.wanted)))
    elif preview.same:
        parts.append(say(mark("plans", "Everything in {name} is here already."), name=path.name))
    if preview.beside:
        parts.append(say(mark("plans", "What you have under the same name stays as it is.")))
    for reason, count in preview.refused.items():
        words = mark("plans", "Cannot be read: {count}, because {reason}.")
        parts.append(say(words, count=count, reason=say(reason)))
    if not parts:
        parts.append(say(mark("plans", "There is no lesson plan in {name}."), name=path.name))
    shown = preview.wanted or [plan for plan in preview.brought.plans if notebook.item(plan.id) is not None]
    return together(parts), shown[0].id if len(shown) == 1 else ""


def file_name(name: str) -> str:
    """A plan's name as a name of a file."""
    return _UNFIT.sub(" ", name).strip(" .")[:_LONGEST].strip() or say(mark("plans", "Lesson plan"))
