"""What the window asks for before it can show a report, in words of the database itself.

The rest of the storage speaks through SQLAlchemy, which takes a fifth of a second to read in; nobody should wait for
that who only wants to read on. The connections are those of `StoreSession.plain`, or what SQLAlchemy speaks through.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from itertools import islice
from typing import Any, TypeVar

from bcdesk.app.ports import ReportSummary
from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.codec import decode
from bcdesk.domain.counters.book import Counter, CounterId
from bcdesk.domain.counters.formula import refs_of
from bcdesk.domain.errors import ReportNotFoundError
from bcdesk.domain.periods import Period, PeriodKind
from bcdesk.domain.report import Report, ReportId, ReportState
from bcdesk.storage.rows import canonical, report_from_rows, require_hash

_T = TypeVar("_T")
VALUES = 900
"""Values of one `IN`; an old SQLite takes 999."""
_SUMMARIES = """
SELECT id, kind, period_kind, year, ordinal, state, title, symbol, number, saved_at, binned_at FROM report
WHERE binned_at IS {} ORDER BY {} DESC, id
"""
_SKELETON = "SELECT skeleton FROM report WHERE id = ?"
_BLOCKS = "SELECT block_id, payload, hash FROM block WHERE report_id = ?"
_MERGED = "SELECT id, into_id FROM merged m WHERE NOT EXISTS (SELECT 1 FROM document d WHERE d.id = m.id)"
_DOCUMENTS = "SELECT id, payload FROM document WHERE id IN ({})"
_COUNTERS = "SELECT id, payload FROM counter ORDER BY id"
_NAMING = """
SELECT report, words FROM (
    SELECT report_id AS report, payload AS words FROM block UNION ALL SELECT id, skeleton FROM report
) WHERE instr(words, ?) AND (instr(words, ?) OR instr(words, '"formula":'))
"""
"""The texts that may print a counter, given by its code, and as the codec writes a figure of it."""


def summaries(connection: sqlite3.Connection, *, binned: bool) -> tuple[ReportSummary, ...]:
    """Return what the list shows of the reports in the bin, or of all others, the last binned or saved first.

    What makes no sense raises as in `rows.report_from_rows`.
    """
    query = _SUMMARIES.format(*(("NOT NULL", "binned_at") if binned else ("NULL", "saved_at")))
    return tuple(map(_summary, connection.execute(query)))


def _summary(row: Sequence[Any]) -> ReportSummary:
    name, kind, period_kind, year, ordinal, state, title, symbol, number, saved_at, binned_at = row
    return ReportSummary(
        id=name,
        kind=kind,
        period=Period(PeriodKind(period_kind), year, ordinal),
        state=ReportState(state),
        title=title,
        symbol=symbol,
        number=number,
        saved_at=datetime.fromisoformat(saved_at),
        binned_at=datetime.fromisoformat(binned_at) if binned_at is not None else None,
    )


def skeleton_of(connection: sqlite3.Connection, report: ReportId) -> str:
    """Return the stored skeleton of a report.

    Raises:
        ReportNotFoundError: there is no such report.
    """
    row = connection.execute(_SKELETON, (report,)).fetchone()
    if row is None:
        raise ReportNotFoundError(report=report)
    return str(row[0])


def stored_report(connection: sqlite3.Connection, report: ReportId, skeleton: str) -> Report:
    """Return a report; what makes no sense raises as in `rows.report_from_rows` and `rows.require_hash`."""
    payloads: dict[str, str] = {}
    for name, payload, digest in connection.execute(_BLOCKS, (report,)):
        require_hash(payload, digest)
        payloads[name] = payload
    return report_from_rows(skeleton, payloads)


def merged_ids(connection: sqlite3.Connection) -> dict[DocumentId, DocumentId]:
    """Map each merged record to the one it was merged into; one that is there again stands for itself."""
    return {DocumentId(name): DocumentId(into) for name, into in connection.execute(_MERGED)}


def documents(connection: sqlite3.Connection, names: Iterable[str]) -> dict[DocumentId, CitedDocument]:
    """Return the records of the table of documents that have these ids."""
    found: dict[DocumentId, CitedDocument] = {}
    for some in chunks(names):
        rows = connection.execute(_DOCUMENTS.format(", ".join("?" * len(some))), some)
        found.update({DocumentId(name): decoded(payload) for name, payload in rows})
    return found


@lru_cache(maxsize=4096)
def decoded(payload: str) -> CitedDocument:
    """Read a record.

    Raises:
        ReportFileInvalidError, ValueError, TypeError, RecursionError: it is none.
    """
    return decode(CitedDocument, json.loads(payload), "document")


def counters(connection: sqlite3.Connection) -> tuple[Counter, ...]:
    """Return all counters sorted by id; what cannot be decoded raises as in `rows.report_from_rows`."""
    rows = connection.execute(_COUNTERS)
    return tuple(decode(Counter, json.loads(payload), name) for name, payload in rows)


def printing(connection: sqlite3.Connection, counter: CounterId) -> frozenset[str]:
    """Return the ids of the reports that print a counter; no JSON raises ValueError, as in `rows.report_from_rows`.

    Only what may name it is unfolded: to read whole reports takes seconds where there are hundreds.
    """
    code = canonical(counter)
    found: set[str] = set()
    for report, words in connection.execute(_NAMING, (code.strip('"'), f'"counter":{code}')):
        if report not in found and _names(json.loads(words), counter):
            found.add(report)
    return frozenset(found)


def _names(plain: Any, counter: CounterId) -> bool:  # noqa: ANN401 # whatever JSON has
    """Tell whether plain data hold a figure of a counter, at whatever depth."""
    if isinstance(plain, list):
        return any(_names(each, counter) for each in plain)
    if not isinstance(plain, dict):
        return False
    return (
        plain.get("counter") == counter
        or counter in refs_of(str(plain.get("formula", "")))
        or any(_names(each, counter) for each in plain.values())
    )


def chunks(items: Iterable[_T], size: int = VALUES) -> Iterator[list[_T]]:
    """Cut into lists of at most `size`."""
    source = iter(items)
    while some := list(islice(source, size)):
        yield some
