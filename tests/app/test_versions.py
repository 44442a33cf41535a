"""Which kept states of a report stay."""

from datetime import UTC, datetime, timedelta

from bcdesk.app.ports import Revision, RevisionId, RevisionReason
from bcdesk.app.versions import revision_due, superseded
from bcdesk.domain.report import ReportId

NOW = datetime(2021, 5, 20, 16, 0, tzinfo=UTC)


def revision(number: int, age: timedelta, reason: RevisionReason = RevisionReason.AUTOMATIC) -> Revision:
    return Revision(id=RevisionId(number), report=ReportId("r"), made_at=NOW - age, reason=reason, label="")


def kept_ages(step: timedelta, count: int) -> list[timedelta]:
    revisions = [revision(number, step * number) for number in range(count)]
    dropped = set(superseded(revisions, NOW))
    return [step * number for number in range(count) if number not in dropped]


def test_the_first_revision_is_due_and_the_next_after_five_minutes() -> None:
    assert revision_due([], NOW)
    assert not revision_due([revision(1, timedelta(minutes=4, seconds=59))], NOW)
    assert revision_due([revision(1, timedelta(minutes=5))], NOW)


def test_every_five_minutes_of_the_last_day_stay() -> None:
    assert len(kept_ages(timedelta(minutes=5), 288)) == 288


def test_one_an_hour_stays_for_a_week() -> None:
    week = [age for age in kept_ages(timedelta(minutes=5), 288 * 7) if age > timedelta(days=1)]

    assert len(week) in {6 * 24, 6 * 24 + 1}


def test_one_a_day_stays_for_sixty_days_and_none_longer() -> None:
    old = [age for age in kept_ages(timedelta(hours=1), 24 * 90) if age > timedelta(days=7)]

    assert len(old) in {53, 54}
    assert max(old) <= timedelta(days=60)


def test_the_newest_of_a_span_stays() -> None:
    older, newer = revision(1, timedelta(days=3, minutes=40)), revision(2, timedelta(days=3, minutes=10))

    assert superseded([older, newer], NOW) == (1,)


def test_pinned_and_issued_revisions_stay_for_ever() -> None:
    revisions = [
        revision(1, timedelta(days=900), RevisionReason.PINNED),
        revision(2, timedelta(days=900), RevisionReason.ISSUED),
        revision(3, timedelta(days=900)),
    ]

    assert superseded(revisions, NOW) == (3,)
