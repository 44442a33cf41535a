"""`bcdesk find WORDS [--limit N] [--json]`: documents of the library, the best first, with their status today."""

import json
import sys
from collections.abc import Sequence

from bcdesk.app.library import FoundDocument
from bcdesk.app.messages import Messages, printable
from bcdesk.cli.context import CliContext, ExitStatus
from bcdesk.domain.citations.phrase import full_citation
from bcdesk.domain.citations.status import Status
from bcdesk.domain.wording import slash_date

MAX_LIMIT = 200


def limit(text: str) -> int:
    """Read how many documents are wanted.

    Raises:
        ValueError: it is no number from 1 to `MAX_LIMIT`.
    """
    number = int(text)
    if not 1 <= number <= MAX_LIMIT:
        raise ValueError(text)
    return number


def find(context: CliContext, words: Sequence[str], most: int, *, as_json: bool) -> ExitStatus:
    """Print what is found; say so when there is nothing."""
    typed = " ".join(words)
    with context.library() as library:
        found = library.find(typed, context.today(), limit=most)
    for one in found:
        if as_json:
            print(json.dumps(_told(one), ensure_ascii=False))
        else:
            citation = printable(full_citation(one.document))
            status = _worded(one.status, context.messages)
            print(context.messages.text("find", "found", citation=citation, status=status))
    if not found:
        print(context.messages.text("find", "none", words=typed), file=sys.stderr)
    return ExitStatus.DONE


def _worded(status: Status, messages: Messages) -> str:
    """Word a status; one that may be out of date names its day."""
    words = messages.text("facts", status.validity)
    if not status.overdue or status.fact is None or status.fact.as_of is None:
        return words
    return messages.text("find", "overdue", status=words, day=slash_date(status.fact.as_of))


def _told(found: FoundDocument) -> dict[str, object]:
    document, status = found.document, found.status
    as_of = status.fact.as_of if status.fact else None
    return {
        "id": document.id,
        "doc_type": document.doc_type,
        "number": document.code,
        "date": document.dated.isoformat() if document.dated else None,
        "issuer": document.issuer,
        "subject": document.subject,
        "status": status.validity.value,
        "status_as_of": as_of.isoformat() if as_of else None,
        "replaced_by": [link.code for link in document.replaced_by],
        "source": document.source,
        "confidence": document.confidence.value if document.confidence else None,
    }
