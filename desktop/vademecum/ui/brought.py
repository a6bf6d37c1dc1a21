"""Say what came of texts that were imported: which they are, what cites them, what is doubtful."""

from vademecum.domain.document import Document
from vademecum.services.importing import Brought, Standing
from vademecum.services.lookup import Lookup
from vademecum.ui.catalogue import say, together
from vademecum.ui.faults import words_of
from vademecum.ui.names import key_name
from vademecum.ui.reasons import say_reason
from vademecum.words import mark


def words_for(brought: Brought, lookup: Lookup) -> str:
    """A few sentences for the notice below the page."""
    first, standing = brought.documents[0], brought.standings[0]
    said: list[str] = []
    if len(brought.documents) > 1:
        said.append(say(mark("brought", "{count} texts are imported."), count=len(brought.documents)))
        for kind, words in (
            (
                Standing.UNCHANGED,
                mark("brought", "Of these were in your library already, unchanged: {count}."),
            ),
            (Standing.REPLACES, mark("brought", "Of these replace an earlier text: {count}.")),
        ):
            if count := brought.standings.count(kind):
                said.append(say(words, count=count))
    elif standing is Standing.UNCHANGED:
        words = mark("brought", "{symbol} was in your library already; its text has not changed.")
        said.append(say(words, symbol=_name(first)))
    elif standing is Standing.REPLACES:
        words = mark("brought", "{symbol} is imported and replaces the text that was in your library.")
        said.append(say(words, symbol=_name(first)))
    elif first.key.is_own:
        words = mark("brought", "“{title}” is imported; it does not say which document it is.")
        said.append(say(words, title=first.title))
    else:
        said.append(say(mark("brought", "{symbol} is imported."), symbol=key_name(first.key)))
    passages = sum(len(lookup.passages(key)) for key in {d.key for d in brought.documents})
    if passages:
        words = mark("brought", "Places in your library that cite it and now lead to it: {count}.")
        said.append(say(words, count=passages))
    doubts = [doubt for document in brought.documents for doubt in document.doubts]
    if doubts:
        words = mark(
            "brought", "Places to check: {count} (Help, Corrections in this document). First: {reason}"
        )
        said.append(say(words, count=len(doubts), reason=say_reason(doubts[0].why)))
    said += [words_of(reason) for reason in brought.refused]
    return together(said)


def _name(document: Document) -> str:
    return f"“{document.title}”" if document.key.is_own else key_name(document.key)
