"""The officer's reports: found, begun, put away."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from bcdesk.app.shelf import Blank, FromOutline, FromReport, NewReport, Shelf, ShelfQuery
from bcdesk.domain.codec import decode_report
from bcdesk.domain.drafts import Letterhead
from bcdesk.domain.errors import ReportNotFoundError
from bcdesk.domain.periods import Period, PeriodKind
from bcdesk.domain.report import Report, ReportId, ReportState, all_ids
from tests.support.builders import a_report
from tests.support.fakes import FixedClock, InMemoryReportStore

OUTLINE = Path(__file__).parents[2] / "resources" / "outlines" / "dan-van-qcdc.json"
H1, YEAR = Period(PeriodKind.HALF_YEAR, 2021), Period(PeriodKind.YEAR, 2021)
LETTERHEAD = Letterhead(agency="Sở Nội vụ", symbol="BC-SNV")


@pytest.fixture
def store() -> InMemoryReportStore:
    return InMemoryReportStore(FixedClock())


@pytest.fixture
def shelf(store: InMemoryReportStore) -> Shelf:
    numbers = count(1)
    outline = decode_report(json.loads(OUTLINE.read_text(encoding="utf-8")))
    return Shelf(store, {outline.kind: outline}, lambda: f"new-{next(numbers)}")


def of(name: str, subject: str, period: Period = H1, *, kind: str = "k", number: int | None = None) -> Report:
    report = a_report(name, subject=subject)
    return replace(report, kind=kind, period=period, masthead=replace(report.masthead, number=number))


def names(found: tuple[object, ...]) -> list[str]:
    return [str(getattr(summary, "id", "")) for summary in found]


@pytest.mark.parametrize(
    "words",
    ["", "dan van", "VẬN Dân", "quyen chinh dan", "d v 6 tháng", "45", "45/bc-stp", "qcdc", "2021 dau nam"],
)
def test_words_are_found_without_marks_in_any_order_and_by_their_beginnings(
    shelf: Shelf, store: InMemoryReportStore, words: str
) -> None:
    store.add(of("r1", "Kết quả công tác dân vận chính quyền", kind="dan-van-qcdc", number=45))

    assert names(shelf.reports(ShelfQuery(words=words))) == ["r1"]


@pytest.mark.parametrize("words", ["van danh", "an", "46", "2022", "dan van cuoi"])
def test_every_word_must_begin_a_word_of_the_report(
    shelf: Shelf, store: InMemoryReportStore, words: str
) -> None:
    store.add(of("r1", "Kết quả công tác dân vận chính quyền", kind="dan-van-qcdc", number=45))

    assert shelf.reports(ShelfQuery(words=words)) == ()


def test_a_quarter_is_found_by_both_its_figures(shelf: Shelf, store: InMemoryReportStore) -> None:
    store.add(of("r1", "Cải cách", Period(PeriodKind.QUARTER, 2021, 3)))

    assert (
        names(shelf.reports(ShelfQuery(words="quy 3")))
        == names(shelf.reports(ShelfQuery(words="quy iii")))
        == ["r1"]
    )


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (ShelfQuery(kind="a"), ["r3", "r1"]),
        (ShelfQuery(year=2021), ["r2", "r1"]),
        (ShelfQuery(state=ReportState.ISSUED), ["r2"]),
        (ShelfQuery(kind="a", year=2021), ["r1"]),
        (ShelfQuery(kind="a", state=ReportState.ISSUED), []),
    ],
)
def test_filters_narrow_the_list_together(
    shelf: Shelf, store: InMemoryReportStore, query: ShelfQuery, found: list[str]
) -> None:
    store.add(of("r1", "A", kind="a"))
    store.add(replace(of("r2", "B", YEAR, kind="b"), state=ReportState.ISSUED))
    store.add(of("r3", "C", Period(PeriodKind.MONTH, 2022), kind="a"))

    assert names(shelf.reports(query)) == found


def test_reports_stand_by_period_and_stay_there_when_saved(shelf: Shelf, store: InMemoryReportStore) -> None:
    periods = [
        ("q1", Period(PeriodKind.QUARTER, 2021, 1)),
        ("april", Period(PeriodKind.MONTH, 2021, 4)),
        ("q2", Period(PeriodKind.QUARTER, 2021, 2)),
        ("h1", H1),
        ("last", Period(PeriodKind.YEAR, 2020)),
        ("year", YEAR),
    ]
    for name, period in periods:
        store.add(of(name, "Như nhau", period))
        store.clock.advance(timedelta(minutes=1))
    store.add(of("q2-a", "Đầu", Period(PeriodKind.QUARTER, 2021, 2)))

    assert names(shelf.reports()) == ["year", "h1", "q2-a", "q2", "april", "q1", "last"]


def test_a_report_from_an_outline_is_on_the_shelf(shelf: Shelf, store: InMemoryReportStore) -> None:
    start = FromOutline("dan-van-qcdc")

    name = shelf.create(NewReport(start=start, kind="dan-van-qcdc", period=YEAR, letterhead=LETTERHEAD))

    report = store.load(name).report
    assert names(shelf.reports()) == [name]
    assert (report.kind, report.period, report.masthead.agency) == ("dan-van-qcdc", YEAR, "Sở Nội vụ")
    assert len(report.sections) == 6


def test_a_blank_report_has_the_kind_that_was_typed(shelf: Shelf, store: InMemoryReportStore) -> None:
    name = shelf.create(NewReport(start=Blank(), kind="Giao ban", period=H1, letterhead=LETTERHEAD))

    assert store.load(name).report.kind == "Giao ban"


def test_a_report_from_the_last_period_has_its_text_and_the_chosen_frame(
    shelf: Shelf, store: InMemoryReportStore
) -> None:
    before = a_report("r1", "Một", "Hai", state=ReportState.ISSUED)
    store.add(before)

    name = shelf.create(
        NewReport(start=FromReport(before.id), kind="Kiểu mới", period=YEAR, letterhead=LETTERHEAD)
    )

    report = store.load(name).report
    assert [getattr(block, "inlines", ()) for block in report.sections[0].blocks] == [
        getattr(block, "inlines", ()) for block in before.sections[0].blocks
    ]
    assert (report.kind, report.period, report.state) == ("Kiểu mới", YEAR, ReportState.DRAFT)
    assert report.masthead.agency == "Sở Nội vụ"
    assert not {*all_ids(report)} & {*all_ids(before)}


def test_a_report_that_is_gone_begins_nothing(shelf: Shelf, store: InMemoryReportStore) -> None:
    gone = FromReport(ReportId("gone"))

    with pytest.raises(ReportNotFoundError):
        shelf.create(NewReport(start=gone, kind="k", period=H1, letterhead=LETTERHEAD))

    assert store.summaries() == ()


def test_the_letterhead_is_that_of_the_report_saved_last(shelf: Shelf, store: InMemoryReportStore) -> None:
    none = shelf.last_letterhead()
    store.add(a_report("r1"))

    assert none == Letterhead()
    assert (shelf.last_letterhead().agency, shelf.last_letterhead().signer) == ("SỞ TƯ PHÁP", "Nguyễn Văn A")


def test_a_duplicate_stands_beside_its_origin(shelf: Shelf, store: InMemoryReportStore) -> None:
    store.add(a_report("r1", "Một"))

    name = shelf.duplicate(ReportId("r1"))

    assert {*names(shelf.reports())} == {"r1", name}
    assert store.load(name).report.masthead == store.load(ReportId("r1")).report.masthead


def put_back(shelf: Shelf) -> None:
    shelf.restore(ReportId("r1"))


def emptied(shelf: Shelf) -> None:
    shelf.empty_bin()


def deleted(shelf: Shelf) -> None:
    shelf.delete_for_ever(ReportId("r1"))


@pytest.mark.parametrize(("act", "left"), [(put_back, ["r1"]), (emptied, []), (deleted, [])])
def test_the_bin_gives_back_or_forgets(
    shelf: Shelf, store: InMemoryReportStore, act: Callable[[Shelf], None], left: list[str]
) -> None:
    store.add(a_report("r1", "Một"))

    shelf.bin(ReportId("r1"))

    assert (names(shelf.reports()), names(shelf.binned())) == ([], ["r1"])
    assert shelf.binned(ShelfQuery(words="không có")) == ()
    act(shelf)
    assert (names(shelf.reports()), names(shelf.binned())) == (left, [])
