"""An item: one thing that a reader wrote and the notebook keeps."""

from vademecum.domain.annotation import Annotation, Bookmark, Folder, NumberedPlace, Tag
from vademecum.domain.plan import LessonPlan

Item = Annotation | Bookmark | Folder | NumberedPlace | Tag | LessonPlan
