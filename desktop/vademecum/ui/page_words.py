"""Read the words of a selection on a page: numbers, note marks and lines of ours are not among them."""

from PySide6.QtGui import QTextCursor

from vademecum.ui.page_document import NEVER_COPIED


def plain_words(cursor: QTextCursor) -> str:
    """The words of a selection that belong to the text, one line for each paragraph."""
    if not cursor.hasSelection():
        return ""
    begin, end = cursor.selectionStart(), cursor.selectionEnd()
    lines: list[str] = []
    block = cursor.document().findBlock(begin)
    while block.isValid() and block.position() < end:
        words: list[str] = []
        is_text = False
        pieces = block.begin()
        while not pieces.atEnd():
            fragment = pieces.fragment()
            pieces += 1
            if fragment.charFormat().hasProperty(NEVER_COPIED):
                continue
            is_text = True
            first = max(begin, fragment.position()) - fragment.position()
            last = min(end, fragment.position() + fragment.length()) - fragment.position()
            if last > first:
                words.append(_units(fragment.text(), first, last))
        if is_text:
            lines.append("".join(words).replace("\t", " "))
        block = block.next()
    return "\n".join(lines)


def _units(text: str, first: int, last: int) -> str:
    """Cut by UTF-16 units, as Qt counts."""
    if all(character <= "\uffff" for character in text):
        return text[first:last]
    return text.encode("utf-16-le")[first * 2 : last * 2].decode("utf-16-le", "ignore")
