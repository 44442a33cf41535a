"""What an officer types into the frame of a report is read with sense, or refused with a reason."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcdesk.domain.framing import (
    Fault,
    FramingError,
    date_text,
    measure_text,
    moved,
    named,
    read_date,
    read_document_date,
    read_lines,
    read_measure,
    read_number,
    read_year,
    retold,
    spoken,
    without,
)
from bcdesk.domain.report import Addressee, DocumentDate, LineBreak, Look, Rank, Text

BOLD = Look(bold=True)
SUBJECT = (Text("kết quả "), Text("thực hiện", BOLD), LineBreak(), Text("quy chế dân chủ"))


@pytest.mark.parametrize("typed", ["31/5/2021", "31/05/2021", "31-5-2021", "31.5.2021", " 31 / 5 / 2021 "])
def test_a_date_may_be_written_in_several_ways(typed: str) -> None:
    assert read_date(typed) == date(2021, 5, 31)


def test_a_date_is_written_back_as_offices_write_it() -> None:
    assert date_text(date(2021, 2, 3)) == "03/02/2021"
    assert read_date(date_text(date(2021, 2, 3))) == date(2021, 2, 3)
    assert date_text(None) == ""


def test_an_empty_date_is_not_given() -> None:
    assert read_date("  ") is None


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("31/4/2021", Fault.NO_SUCH_DAY),
        ("29/2/2021", Fault.NO_SUCH_DAY),
        ("0/4/2021", Fault.NO_SUCH_DAY),
        ("1/13/2021", Fault.NO_SUCH_MONTH),
        ("1/1/21", Fault.NO_SUCH_YEAR),
        ("1/1/99999999999", Fault.NOT_A_NUMBER),
        ("1/1", Fault.NOT_A_DATE),
        ("hôm nay", Fault.NOT_A_DATE),
    ],
)
def test_a_date_that_no_calendar_has_is_refused(typed: str, fault: Fault) -> None:
    with pytest.raises(FramingError) as refused:
        read_date(typed)
    assert refused.value.fault is fault


def test_the_day_of_a_document_may_be_open() -> None:
    assert read_document_date("", "5", "2021") == DocumentDate(2021, 5)
    assert read_document_date("05", "05", "2021") == DocumentDate(2021, 5, 5)


@pytest.mark.parametrize(
    ("typed", "fault", "part"),
    [
        (("31", "6", "2021"), Fault.NO_SUCH_DAY, 0),
        (("x", "6", "2021"), Fault.NOT_A_NUMBER, 0),
        (("1", "", "2021"), Fault.NOT_A_NUMBER, 1),
        (("1", "0", "2021"), Fault.NO_SUCH_MONTH, 1),
        (("1", "6", "1021"), Fault.NO_SUCH_YEAR, 2),
        (("1", "6", "nay"), Fault.NOT_A_NUMBER, 2),
    ],
)
def test_a_refused_date_says_which_field_is_wrong(
    typed: tuple[str, str, str], fault: Fault, part: int
) -> None:
    with pytest.raises(FramingError) as refused:
        read_document_date(*typed)
    assert (refused.value.fault, refused.value.part) == (fault, part)


def test_a_number_is_whole_and_starts_at_one() -> None:
    assert read_number(" 05 ") == 5
    assert read_number("") is None
    for typed, fault in (("0", Fault.NO_SUCH_NUMBER), ("5a", Fault.NOT_A_NUMBER), ("٣", Fault.NOT_A_NUMBER)):
        with pytest.raises(FramingError) as refused:
            read_number(typed)
        assert refused.value.fault is fault


def test_a_year_has_four_digits() -> None:
    assert read_year("2021") == 2021
    with pytest.raises(FramingError):
        read_year("21")


@pytest.mark.parametrize(
    ("typed", "value"), [("20", 20.0), ("1,27", 1.27), ("16.1 pt", 16.1), ("25mm", 25.0)]
)
def test_a_measure_takes_comma_and_unit(typed: str, value: float) -> None:
    assert read_measure(typed) == value


@pytest.mark.parametrize("typed", ["", "nan", "1e9", "-3", "20 inch", "1,2,3"])
def test_what_is_no_measure_is_refused(typed: str) -> None:
    with pytest.raises(FramingError):
        read_measure(typed)


def test_a_measure_is_written_with_a_comma() -> None:
    assert [measure_text(value) for value in (20.0, 16.1)] == ["20", "16,1"]


def test_lines_are_tidied_and_empty_ones_stay() -> None:
    assert read_lines("Sở  Nội vụ \n\nLưu: VT") == ("Sở Nội vụ", "", "Lưu: VT")
    assert read_lines("") == ()


def test_a_subject_keeps_the_look_of_what_is_not_touched() -> None:
    text = spoken(SUBJECT)
    assert text == "kết quả thực hiện\nquy chế dân chủ"
    assert retold(SUBJECT, text) == SUBJECT
    assert retold(SUBJECT, "kết quả thực hiện tốt\nquy chế dân chủ") == (
        Text("kết quả "),
        Text("thực hiện tốt", BOLD),
        LineBreak(),
        Text("quy chế dân chủ"),
    )


def test_a_subject_gains_and_loses_line_breaks() -> None:
    pieces = (Text("một hai"),)
    assert retold(pieces, "một\nhai") == (Text("một"), LineBreak(), Text("hai"))
    assert retold((Text("một"), LineBreak(), Text("hai")), "một hai") == (Text("một hai"),)
    assert retold(pieces, "") == ()


@given(st.text("aẫ\u0323\n b"), st.text("aẫ\u0323\n b"))
def test_a_subject_says_what_was_typed(before: str, typed: str) -> None:
    told = retold(retold((), before), typed)
    assert spoken(told) == spoken(retold((), typed))


def test_addressees_keep_their_rank_while_names_change() -> None:
    before = (Addressee("Sở Nội vụ", Rank.EQUAL), Addressee("UBND tỉnh", Rank.HIGHER))
    assert named(before, "Sở Nội vụ tỉnh\nUBND tỉnh") == (
        Addressee("Sở Nội vụ tỉnh", Rank.EQUAL),
        Addressee("UBND tỉnh", Rank.HIGHER),
    )
    assert [line.rank for line in named(before, "Sở Nội vụ\nBan Dân vận\nUBND tỉnh")] == [
        Rank.EQUAL,
        Rank.EQUAL,
        Rank.HIGHER,
    ]
    assert named(before, "UBND tỉnh") == before[1:]
    assert named(before, "") == ()


def test_the_first_addressee_is_a_higher_agency() -> None:
    assert named((), "UBND tỉnh") == (Addressee("UBND tỉnh", Rank.HIGHER),)


@given(st.lists(st.sampled_from("abc"), max_size=4), st.lists(st.sampled_from("abc"), max_size=4))
def test_addressees_have_the_names_that_were_typed(before: list[str], typed: list[str]) -> None:
    addressees = tuple(Addressee(name, Rank.EQUAL) for name in before)
    lines = named(addressees, "\n".join(typed))
    assert [line.name for line in lines] == typed


def test_items_move_and_go() -> None:
    assert moved("abc", 0, 1) == ("b", "a", "c")
    assert moved("abc", 2, -9) == ("c", "a", "b")
    assert without("abc", 1) == ("a", "c")
