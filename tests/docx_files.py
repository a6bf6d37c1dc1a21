"""Make Word files by hand, part by part, as word processors and attackers write them."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def p(*inside: str, properties: str = "") -> str:
    """A paragraph."""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{''.join(inside)}</w:p>"


def r(words: str, properties: str = "") -> str:
    """A run of words."""
    return f'<w:r>{properties}<w:t xml:space="preserve">{words}</w:t></w:r>'


def docx(*paragraphs: str, footnotes: str = "", styles: str = "", before: str = "", **more: bytes) -> bytes:
    """A file of these paragraphs; `before` stands before the root of its main part."""
    parts = {
        "[Content_Types].xml": b"<Types/>",
        "word/document.xml": _part("document", f"<w:body>{''.join(paragraphs)}</w:body>", before),
        **more,
    }
    if footnotes:
        parts["word/footnotes.xml"] = _part("footnotes", footnotes)
    if styles:
        parts["word/styles.xml"] = _part("styles", styles)
    return packed(parts)


def packed(parts: dict[str, bytes]) -> bytes:
    """A ZIP archive of these members."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


def _part(name: str, inside: str, before: str = "") -> bytes:
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return f'{head}{before}<w:{name} xmlns:w="{W}">{inside}</w:{name}>'.encode()
