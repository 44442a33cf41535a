"""Reports survive serialisation, and nothing else is taken for a report."""

import json
from typing import Any

import pytest
from hypothesis import given

from bcdesk.domain.codec import MAX_TEXT, decode_report, encode_report
from bcdesk.domain.errors import Fault, ReportFileInvalidError, ReportFileTooNewError
from bcdesk.domain.report import Report
from tests.support.strategies import reports

Path = tuple[str | int, ...]


@given(reports)
def test_any_report_is_read_back_equal(report: Report) -> None:
    assert decode_report(json.loads(json.dumps(encode_report(report)))) == report


@given(reports)
def test_encoding_a_decoded_report_gives_the_same_data(report: Report) -> None:
    data = encode_report(report)

    assert encode_report(decode_report(data)) == data


@pytest.fixture
def data(sample: Report) -> dict[str, Any]:
    return encode_report(sample)


def put(data: Any, path: Path, value: object) -> None:
    for step in path[:-1]:
        data = data[step]
    data[path[-1]] = value


PARAGRAPH: Path = ("report", "sections", 0, "blocks", 0)
RUN: Path = (*PARAGRAPH, "inlines", 0)


@pytest.mark.parametrize(
    ("path", "value", "why"),
    [
        pytest.param(("format",), "other", Fault.NOT_A_REPORT, id="another format"),
        pytest.param(("version",), "1", Fault.WRONG_TYPE, id="version as text"),
        pytest.param(("version",), True, Fault.WRONG_TYPE, id="version as truth value"),
        pytest.param(("more",), 1, Fault.UNKNOWN_FIELD, id="unknown field in the envelope"),
        pytest.param(("report",), None, Fault.WRONG_TYPE, id="no report"),
        pytest.param(("report",), [], Fault.WRONG_TYPE, id="a list for a report"),
        pytest.param(("report", "more"), 1, Fault.UNKNOWN_FIELD, id="unknown field in the report"),
        pytest.param(("report", "masthead"), {}, Fault.MISSING_FIELD, id="empty masthead"),
        pytest.param(("report", "id"), "a b", Fault.NOT_AN_ID, id="id with a blank"),
        pytest.param(("report", "id"), "x" * 65, Fault.NOT_AN_ID, id="id too long"),
        pytest.param(("report", "id"), 7, Fault.WRONG_TYPE, id="id as number"),
        pytest.param(("report", "state"), "gone", Fault.IMPOSSIBLE_VALUE, id="unknown state"),
        pytest.param(("report", "deadline"), "2021-02-30", Fault.IMPOSSIBLE_VALUE, id="no such day"),
        pytest.param(("report", "deadline"), 20210230, Fault.WRONG_TYPE, id="date as number"),
        pytest.param(("report", "period", "year"), 2021.5, Fault.WRONG_TYPE, id="half a year"),
        pytest.param(("report", "period", "year"), 10**400, Fault.WRONG_TYPE, id="a huge number"),
        pytest.param(("report", "period", "ordinal"), 3, Fault.IMPOSSIBLE_VALUE, id="third half-year"),
        pytest.param(("report", "masthead", "dated", "month"), 13, Fault.IMPOSSIBLE_VALUE, id="month 13"),
        pytest.param(("report", "masthead", "dated", "day"), 0, Fault.IMPOSSIBLE_VALUE, id="day 0"),
        pytest.param(("report", "masthead", "dated", "year"), 5, Fault.IMPOSSIBLE_VALUE, id="year 5"),
        pytest.param(("report", "deadline"), "20210514", Fault.IMPOSSIBLE_VALUE, id="date without hyphens"),
        pytest.param(("report", "deadline"), "2021-W20-5", Fault.IMPOSSIBLE_VALUE, id="week date"),
        pytest.param((*RUN, "text"), "\u0301a", Fault.IMPOSSIBLE_VALUE, id="a mark without its letter"),
        pytest.param(("report", "masthead", "number"), 0, Fault.IMPOSSIBLE_VALUE, id="number 0"),
        pytest.param(("report", "style", "upper_headings"), 0, Fault.WRONG_TYPE, id="0 for false"),
        pytest.param(("report", "sections"), {}, Fault.WRONG_TYPE, id="object for a list"),
        pytest.param((*PARAGRAPH, "type"), "video", Fault.UNKNOWN_TYPE, id="unknown block"),
        pytest.param((*PARAGRAPH, "type"), ["text"], Fault.UNKNOWN_TYPE, id="list for a type"),
        pytest.param((*PARAGRAPH, "id"), "s1", Fault.DUPLICATE_ID, id="id twice"),
        pytest.param((*RUN, "text"), "", Fault.IMPOSSIBLE_VALUE, id="empty run"),
        pytest.param((*RUN, "text"), None, Fault.WRONG_TYPE, id="no text"),
        pytest.param((*RUN, "text"), "a\x00b", Fault.ILLEGAL_CHARACTER, id="NUL"),
        pytest.param((*RUN, "text"), "a\nb", Fault.ILLEGAL_CHARACTER, id="line feed"),
        pytest.param((*RUN, "text"), "\ud800", Fault.ILLEGAL_CHARACTER, id="lone surrogate"),
        pytest.param((*RUN, "text"), "\uffff", Fault.ILLEGAL_CHARACTER, id="noncharacter"),
        pytest.param((*RUN, "text"), "\U0001ffff", Fault.ILLEGAL_CHARACTER, id="high noncharacter"),
        pytest.param((*RUN, "text"), "x" * (MAX_TEXT + 1), Fault.TOO_LONG, id="text too long"),
    ],
)
def test_data_that_are_no_report_are_refused(
    data: dict[str, Any], path: Path, value: object, why: Fault
) -> None:
    put(data, path, value)

    with pytest.raises(ReportFileInvalidError) as refusal:
        decode_report(data)

    assert refusal.value.facts["why"] is why


def test_a_refusal_says_where(data: dict[str, Any]) -> None:
    put(data, (*RUN, "look"), {"bold": "yes"})

    with pytest.raises(ReportFileInvalidError) as refusal:
        decode_report(data)

    assert refusal.value.facts["where"] == "report.sections[0].blocks[0].inlines[0].look.bold"


@pytest.mark.parametrize("data", [None, [], "x", 1, {}], ids=str)
def test_anything_but_an_envelope_is_refused(data: object) -> None:
    with pytest.raises(ReportFileInvalidError):
        decode_report(data)


def test_a_newer_version_is_refused_as_such(data: dict[str, Any]) -> None:
    data["version"] = 2

    with pytest.raises(ReportFileTooNewError):
        decode_report(data)


def test_decomposed_letters_become_composed(data: dict[str, Any]) -> None:
    put(data, (*RUN, "text"), "Nghi\u0323")

    report = decode_report(data)

    assert report.sections[0].blocks[0].inlines[0].text == "Ngh\u1ecb"  # type: ignore[union-attr]


def test_a_merged_cell_that_leaves_the_table_is_refused(data: dict[str, Any]) -> None:
    table = {"type": "table", "id": "t", "widths": [1, 1], "rows": [[{"columns": 3}]]}
    put(data, PARAGRAPH, table)

    with pytest.raises(ReportFileInvalidError) as refusal:
        decode_report(data)

    assert refusal.value.facts["why"] is Fault.IMPOSSIBLE_VALUE


def test_a_table_larger_than_any_page_is_refused(data: dict[str, Any]) -> None:
    cell = {"rows": 1000, "columns": 1000}
    table = {"type": "table", "id": "t", "widths": [1] * 1000, "rows": [[cell]] + [[]] * 999}
    put(data, PARAGRAPH, table)

    with pytest.raises(ReportFileInvalidError):
        decode_report(data)


def test_sections_nested_without_end_are_refused(data: dict[str, Any]) -> None:
    section: dict[str, Any] = {"id": "s-0", "heading": {}}
    for depth in range(1, 200):
        section = {"id": f"s-{depth}", "heading": {}, "sections": [section]}
    put(data, ("report", "sections"), [section])

    with pytest.raises(ReportFileInvalidError) as refusal:
        decode_report(data)

    assert refusal.value.facts["why"] is Fault.TOO_DEEP
