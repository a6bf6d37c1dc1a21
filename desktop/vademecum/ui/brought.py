"""Say what came of texts that were imported: which they are, what cites them, what is doubtful."""

from vademecum.services.importing import Brought
from vademecum.services.lookup import Lookup
from vademecum.ui.catalogue import say, together
from vademecum.ui.faults import words_of
from vademecum.ui.names import key_name
from vademecum.words import mark


def words_for(brought: Brought, lookup: Lookup) -> str:
    """A few sentences for the notice below the page."""
    first = brought.documents[0]
    said: list[str] = []
    if len(brought.documents) > 1:
        said.append(say(mark("brought", "{count} texts are imported."), count=len(brought.documents)))
    elif first.key.is_own:
        words = mark("brought", "“{title}” is imported; it does not say which document it is.")
        said.append(say(words, title=first.title))
    else:
        said.append(say(mark("brought", "{symbol} is imported."), symbol=key_name(first.key)))
    passages = sum(len(lookup.passages(key)) for key in {d.key for d in brought.documents})
    if passages:
        words = mark("brought", "Places in your library that cite it and now lead to it: {count}.")
        said.append(say(words, count=passages))
    doubts = sum(len(document.doubts) for document in brought.documents)
    if doubts:
        words = mark("brought", "Places to check: {count} (Help, Corrections in this document).")
        said.append(say(words, count=doubts))
    said += [words_of(reason) for reason in brought.refused]
    return together(said)
