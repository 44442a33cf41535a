"""New reports from nothing, from an outline and from an earlier period."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from bcdesk.domain.codec import decode_report, encode
from bcdesk.domain.drafts import (
    Letterhead,
    blank_report,
    capacity_from_words,
    capacity_words,
    counterpart,
    duplicated,
    from_outline,
    half_year_of,
    letterhead_of,
    next_period,
    period_end,
    previous_of,
    with_letterhead,
)
from bcdesk.domain.numbering import heading_number
from bcdesk.domain.periods import DataWindow, Period, PeriodKind
from bcdesk.domain.report import (
    Authority,
    Capacity,
    DocumentDate,
    Gap,
    Heading,
    LineBreak,
    Report,
    ReportId,
    ReportState,
    SectionId,
    Text,
    all_ids,
    duplicate_ids,
    walk_sections,
)
from tests.support.builders import a_report
from tests.support.strategies import reports

OUTLINES = sorted((Path(__file__).parents[2] / "resources" / "outlines").glob("*.json"))
H1, H2 = Period(PeriodKind.HALF_YEAR, 2021), Period(PeriodKind.HALF_YEAR, 2021, 2)
LETTERHEAD = Letterhead(
    superior="UBND tỉnh",
    agency="Sở Nội vụ",
    symbol="BC-SNV",
    place="Hà Nội",
    capacity=(Capacity("Giám đốc", Authority.DEPUTY), Capacity("Phó Giám đốc")),
    signer="Trần Thị B",
)


def new_ids() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"new-{next(numbers)}"


def outline_of(path: Path) -> Report:
    return decode_report(json.loads(path.read_text(encoding="utf-8")))


@given(reports)
def test_a_duplicate_shares_no_id_with_its_origin(report: Report) -> None:
    copy = duplicated(report, new_ids())

    assert not {*all_ids(copy), copy.id} & {*all_ids(report), report.id}
    assert duplicate_ids(copy) == []
    assert len([*all_ids(copy)]) == len([*all_ids(report)])


def without_ids(data: Any) -> Any:
    match data:
        case dict():
            return {name: without_ids(part) for name, part in data.items() if name != "id"}
        case list():
            return [without_ids(part) for part in data]
        case _:
            return data


@given(reports)
def test_a_duplicate_differs_in_ids_number_day_and_state_only(report: Report) -> None:
    dated = replace(report.masthead.dated, day=None)
    bare = replace(
        report, masthead=replace(report.masthead, number=None, dated=dated), state=ReportState.DRAFT
    )

    assert without_ids(encode(duplicated(report, new_ids()))) == without_ids(encode(bare))


def test_a_duplicate_keeps_the_text_of_every_paragraph() -> None:
    report = a_report("r1", "Một", "Hai", state=ReportState.ISSUED)

    copy = duplicated(report, new_ids())

    texts = [block.inlines for block in copy.sections[0].blocks if not isinstance(block, Gap)]
    assert texts == [(Text("Một"),), (Text("Hai"),)]
    assert copy.state is ReportState.DRAFT


def test_another_period_leaves_the_days_of_the_old_one_open() -> None:
    report = replace(
        a_report(),
        closing_date=date(2021, 6, 14),
        deadline=date(2021, 6, 16),
        data_window=DataWindow(date(2020, 12, 15), date(2021, 6, 14)),
    )

    copy = duplicated(report, new_ids(), H2)

    assert (copy.period, copy.masthead.dated) == (H2, DocumentDate(2021, 12))
    assert (copy.data_window, copy.closing_date, copy.deadline) == (None, None, None)
    assert duplicated(report, new_ids(), H1).closing_date == report.closing_date


@pytest.mark.parametrize(
    ("period", "following"),
    [
        (Period(PeriodKind.MONTH, 2021, 4), Period(PeriodKind.MONTH, 2021, 5)),
        (Period(PeriodKind.MONTH, 2021, 12), Period(PeriodKind.MONTH, 2022, 1)),
        (Period(PeriodKind.QUARTER, 2021, 4), Period(PeriodKind.QUARTER, 2022, 1)),
        (H1, H2),
        (H2, Period(PeriodKind.HALF_YEAR, 2022)),
        (Period(PeriodKind.NINE_MONTHS, 2021), Period(PeriodKind.NINE_MONTHS, 2022)),
        (Period(PeriodKind.YEAR, 2021), Period(PeriodKind.YEAR, 2022)),
        (Period(PeriodKind.CUSTOM, 2021), Period(PeriodKind.CUSTOM, 2022)),
        (Period(PeriodKind.YEAR, 2999), Period(PeriodKind.YEAR, 2999)),
    ],
)
def test_periods_follow_each_other(period: Period, following: Period) -> None:
    assert next_period(period) == following


def test_a_period_ends_with_its_window_and_a_custom_one_with_the_year() -> None:
    assert period_end(H1) == date(2021, 6, 14)
    assert period_end(Period(PeriodKind.CUSTOM, 2021)) == date(2021, 12, 31)


@pytest.mark.parametrize("period", [H1, H2, Period(PeriodKind.HALF_YEAR, 2022)])
def test_the_half_year_of_a_day_is_the_one_whose_window_has_it(period: Period) -> None:
    window = period.default_window()
    assert window

    assert half_year_of(window.first) == half_year_of(window.last) == period


@dataclass(frozen=True)
class Line:
    id: ReportId
    period: Period
    kind: str = "a"


def line(name: str, kind: PeriodKind, year: int, ordinal: int = 1, of: str = "a") -> Line:
    return Line(ReportId(name), Period(kind, year, ordinal), of)


OTHERS = (
    line("h1", PeriodKind.HALF_YEAR, 2020),
    line("year", PeriodKind.YEAR, 2020),
    line("q1", PeriodKind.QUARTER, 2021, 1),
    line("may", PeriodKind.MONTH, 2021, 5),
    line("other", PeriodKind.QUARTER, 2021, 1, of="b"),
    line("unnamed", PeriodKind.QUARTER, 2021, 1, of=""),
)


@pytest.mark.parametrize(
    ("report", "previous"),
    [
        (line("new", PeriodKind.HALF_YEAR, 2021), "q1"),
        (line("new", PeriodKind.NINE_MONTHS, 2021), "q1"),
        (line("new", PeriodKind.QUARTER, 2021, 1), "year"),
        (line("new", PeriodKind.MONTH, 2021, 6), "may"),
        (line("new", PeriodKind.MONTH, 2021, 4), "q1"),
        (line("new", PeriodKind.QUARTER, 2022, 1, of="b"), "other"),
        (line("new", PeriodKind.YEAR, 2019), None),
        (line("new", PeriodKind.YEAR, 2022, of="c"), None),
        (line("new", PeriodKind.YEAR, 2022, of=""), None),
        (line("year", PeriodKind.YEAR, 2020), "h1"),
    ],
)
def test_the_previous_report_is_the_last_of_its_kind_before(report: Line, previous: str | None) -> None:
    assert previous_of(OTHERS, report) == previous


def test_of_two_periods_that_end_together_the_same_kind_of_period_is_previous() -> None:
    both = (line("year", PeriodKind.YEAR, 2020), line("h2", PeriodKind.HALF_YEAR, 2020, 2))

    assert previous_of(both, line("new", PeriodKind.HALF_YEAR, 2021)) == "h2"
    assert previous_of(both[::-1], line("new", PeriodKind.YEAR, 2021)) == "year"


def test_a_blank_report_has_one_section_to_write_in() -> None:
    report = blank_report(new_id=new_ids(), kind="Giao ban", period=H1, letterhead=LETTERHEAD)

    assert (report.kind, report.period, report.state) == ("Giao ban", H1, ReportState.DRAFT)
    assert letterhead_of(report) == LETTERHEAD
    assert [len(section.blocks) for section in report.sections] == [1]
    assert (report.masthead.number, report.masthead.dated) == (None, DocumentDate(2021, 6))


def test_a_letterhead_is_taken_from_one_report_to_another() -> None:
    report = a_report()

    sent = with_letterhead(report, LETTERHEAD)

    assert letterhead_of(sent) == LETTERHEAD
    assert with_letterhead(sent, letterhead_of(report)) == report


@pytest.mark.parametrize("path", OUTLINES, ids=lambda path: path.stem)
def test_an_outline_is_headings_with_gaps_where_content_is_to_be_supplied(path: Path) -> None:
    outline = outline_of(path)

    assert outline.kind == path.stem
    for section in walk_sections(outline.sections):
        assert section.heading.inlines
        assert section.heading.pinned is None
        assert bool(section.blocks) != bool(section.sections)
        assert all(isinstance(block, Gap) for block in section.blocks)


@pytest.mark.parametrize("path", OUTLINES, ids=lambda path: path.stem)
def test_a_report_from_an_outline_is_ours_and_names_the_period(path: Path) -> None:
    outline = outline_of(path)

    report = from_outline(outline, new_id=new_ids(), period=H2, letterhead=LETTERHEAD)

    assert (letterhead_of(report), report.period) == (LETTERHEAD, H2)
    assert report.masthead.subject_line == f"{outline.masthead.subject_line} 6 tháng cuối năm 2021"
    assert not {*all_ids(report)} & {*all_ids(outline)}
    assert len(report.sections) == len(outline.sections)


def test_the_outline_of_the_sample_has_its_headings_rightly_numbered() -> None:
    outline = outline_of(next(path for path in OUTLINES if path.stem == "dan-van-qcdc"))

    headings = {
        heading_number((number,)): "".join(
            " " if isinstance(piece, LineBreak) else piece.text
            for piece in section.heading.inlines
            if isinstance(piece, Text | LineBreak)
        )
        for number, section in enumerate(outline.sections, 1)
    }
    assert headings == {
        "I.": "Khái quát đặc điểm, tình hình",
        "II.": "Công tác chỉ đạo, triển khai",
        "III.": "Kết quả thực hiện quy chế dân chủ ở các loại hình cơ sở",
        "IV.": "Đánh giá chung",
        "V.": "Nhiệm vụ trọng tâm",
        "VI.": "Kiến nghị, đề xuất",
    }
    assert [len(section.sections) for section in outline.sections] == [0, 3, 3, 0, 0, 0]


@pytest.mark.parametrize(
    ("words", "capacity"),
    [
        ("", ()),
        ("Giám đốc", (Capacity("Giám đốc"),)),
        ("KT. Giám đốc / Phó Giám đốc", LETTERHEAD.capacity),
        (
            "TM. Ủy ban nhân dân / Chủ tịch",
            (Capacity("Ủy ban nhân dân", Authority.FOR_COLLECTIVE), Capacity("Chủ tịch")),
        ),
        ("Q. Giám đốc", (Capacity("Giám đốc", Authority.ACTING),)),
    ],
)
def test_a_capacity_is_written_in_one_line_and_read_again(words: str, capacity: tuple[Capacity, ...]) -> None:
    assert capacity_words(capacity) == words
    assert capacity_from_words(words) == capacity


def test_an_officer_may_write_a_capacity_carelessly() -> None:
    assert capacity_from_words(" kt.giám đốc/  Phó  giám đốc /") == (
        Capacity("giám đốc", Authority.DEPUTY),
        Capacity("Phó giám đốc"),
    )


def headed(*headings: str) -> Report:
    report = blank_report(new_id=new_ids(), kind="k", period=H1, letterhead=LETTERHEAD)
    first = report.sections[0]
    sections = tuple(
        replace(first, id=SectionId(f"{at}"), heading=Heading(inlines=(Text(words),) if words else ()))
        for at, words in enumerate(headings)
    )
    return replace(report, sections=sections)


@pytest.mark.parametrize(
    ("heading", "earlier", "found"),
    [
        ("Kết quả", ("Tình hình", "Kết quả"), "1"),
        ("KẾT  QUẢ năm 2021", ("Tình hình", "Kết quả năm 2020"), "1"),
        ("Kết quả", ("Kết quả", "Kết quả", "Khác"), "0"),
        ("Kết quả", ("Tình hình", "Khác"), "0"),
        ("", ("Tình hình", ""), "0"),
        ("Kết quả", (), None),
    ],
)
def test_a_section_has_its_counterpart_in_an_earlier_report(
    heading: str, earlier: tuple[str, ...], found: str | None
) -> None:
    assert counterpart(headed(heading), "0", headed(*earlier)) == found


def test_a_section_beyond_the_last_one_has_the_last_one_as_its_counterpart() -> None:
    assert counterpart(headed("a", "b", "c"), "2", headed("d", "e")) == "1"
    assert counterpart(headed("a"), "frame", headed("d")) is None
