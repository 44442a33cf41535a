"""Numbers as officers type and paste them."""

from decimal import Decimal

import pytest

from bcdesk.domain.counters.book import CounterId
from bcdesk.domain.counters.entry import MAX_LINES, EntryError, NoRoomError, read_block, read_entry

A, B, C = (CounterId(code) for code in "abc")
LISTED = ((A, "Hồ sơ tiếp nhận"), (B, "Đã giải quyết"), (C, "Đang giải quyết"))


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("1710", 1710),
        ("1.710.000", 1_710_000),
        (" 12 500 ", 12_500),
        ("12,5", Decimal("12.5")),
        ("0,125", Decimal("0.125")),
        ("−3", -3),
        ("+3", 3),
        ("98,8 %", Decimal("98.8")),
        ("", None),
        ("–", None),
    ],
)
def test_a_number_is_read_as_documents_print_it(typed: str, number: object) -> None:
    assert read_entry(typed) == number


@pytest.mark.parametrize("typed", ["12.5", "1.71", "1,2,3", "mười", "٣", "9" * 40])
def test_what_is_no_number_or_could_be_read_in_two_ways_is_refused(typed: str) -> None:
    with pytest.raises(EntryError) as refused:
        read_entry(typed)

    assert refused.value.words == typed


def test_a_block_fills_counters_downwards_and_finds_those_that_it_names() -> None:
    assert read_block("1\r\n2\r\n", LISTED, B) == ((B, 1), (C, 2))
    assert read_block("đang giải quyết\t7\nHỒ SƠ TIẾP NHẬN\t9\t8\n3", LISTED, A) == ((C, 7), (A, 9), (B, 3))
    assert read_block("\t5", LISTED, A) == ((A, 5),)


def test_a_block_with_a_wrong_line_or_too_many_of_them_is_refused() -> None:
    with pytest.raises(EntryError) as refused:
        read_block("1\nhai", LISTED, A)
    with pytest.raises(NoRoomError):
        read_block("1\n2", LISTED, C)
    with pytest.raises(NoRoomError):
        read_block("1\n" * (MAX_LINES + 1), LISTED, A)

    assert (refused.value.words, refused.value.line) == ("hai", 2)
