"""History without growth: which kept states of a report stay.

Every five minutes of editing for a day, then one an hour for a week, then one a day for 60 days. What the officer
pinned and what was issued stays for ever.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from bcdesk.app.ports import Revision, RevisionId, RevisionReason

INTERVAL = timedelta(minutes=5)
"""Least time between two automatic revisions."""
_STEPS = (
    (timedelta(days=1), INTERVAL),
    (timedelta(days=7), timedelta(hours=1)),
    (timedelta(days=60), timedelta(days=1)),
)


def revision_due(revisions: Iterable[Revision], now: datetime) -> bool:
    """Tell whether the stored state is to be kept at `now`."""
    return all(now - revision.made_at >= INTERVAL for revision in revisions)


def superseded(revisions: Iterable[Revision], now: datetime) -> tuple[RevisionId, ...]:
    """Return the automatic revisions that need not be kept any longer; the newest of each span stays."""
    taken: set[tuple[timedelta, int]] = set()
    dropped = []
    for revision in sorted(revisions, key=lambda revision: revision.made_at, reverse=True):
        if revision.reason is not RevisionReason.AUTOMATIC:
            continue
        span = _span(revision.made_at, now)
        if span is None or span in taken:
            dropped.append(revision.id)
        else:
            taken.add(span)
    return tuple(dropped)


def _span(made_at: datetime, now: datetime) -> tuple[timedelta, int] | None:
    """Name the span of time of which one revision is kept; None when it is older than all that are kept."""
    for age, step in _STEPS:
        if now - made_at <= age:
            return step, int(made_at.timestamp() // step.total_seconds())
    return None
