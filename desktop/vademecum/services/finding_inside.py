"""Find words inside one document, as the find bar does: wherever they stand, widths and spaces forgiven."""

from vademecum.services.shelf import Shelved


def find_inside(document: Shelved, words: str) -> list[tuple[str, int, int]]:
    """Every place of `words` in a document: block id, and code points of its text from … to, half open."""
    # Imported here: only the find bar folds, long after the first page is painted.
    from vademecum.text.folding import fold, fold_text

    wanted = fold_text(words).strip()
    if not wanted:
        return []
    found: list[tuple[str, int, int]] = []
    for stored in document.volume.library.holding(document.head, wanted):
        folded = fold(stored.block.text)
        at = folded.text.find(wanted)
        while at >= 0:
            found.append((stored.block.id, *folded.to_source(at, at + len(wanted))))
            at = folded.text.find(wanted, at + len(wanted))
    return found
