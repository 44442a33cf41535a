"""Numbers of headings, items and annexes (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6)."""

import pytest

from bcdesk.domain.numbering import heading_number, letter, numbered, roman
from bcdesk.domain.report import BlockId, Marker, Paragraph


@pytest.mark.parametrize(
    ("number", "written"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (1999, "MCMXCIX")]
)
def test_roman_figures(number: int, written: str) -> None:
    assert roman(number) == written


def test_letters_follow_the_alphabet_of_the_decree() -> None:
    assert "".join(letter(number) for number in range(1, 24)) == "abcdđeghiklmnopqrstuvxy"
    assert letter(24) == "aa"


@pytest.mark.parametrize(
    ("path", "number"),
    [((3,), "III."), ((3, 2), "2."), ((3, 2, 5), "đ)"), ((1, 1, 1, 2), "a.2)"), ((1, 1, 1, 2, 3), "a.2.3)")],
)
def test_headings_are_numbered_by_their_place(path: tuple[int, ...], number: str) -> None:
    assert heading_number(path) == number


def test_a_heading_without_a_place_is_a_fault_of_the_program() -> None:
    with pytest.raises(ValueError, match="place"):
        heading_number(())


def items(*markers: Marker) -> list[Paragraph]:
    return [Paragraph(id=BlockId(f"p{place}"), marker=marker) for place, marker in enumerate(markers)]


def test_items_count_on_through_bullets_and_body_text() -> None:
    paragraphs = items(Marker.NUMBER_DOT, Marker.DASH, Marker.NONE, Marker.PLUS, Marker.NUMBER_DASH)

    assert [prefix for _, prefix in numbered(paragraphs)] == ["1. ", "- ", "", "+ ", "2- "]


def test_letters_start_anew_under_each_number() -> None:
    paragraphs = items(
        Marker.LETTER, Marker.NUMBER_DOT, Marker.LETTER, Marker.LETTER, Marker.NUMBER_DOT, Marker.LETTER
    )

    assert [prefix for _, prefix in numbered(paragraphs)] == ["a) ", "1. ", "a) ", "b) ", "2. ", "a) "]


def test_a_pinned_number_is_printed_as_pinned_and_counts() -> None:
    pinned = Paragraph(id=BlockId("p"), marker=Marker.NUMBER_DOT, pinned="7.")

    assert [prefix for _, prefix in numbered([pinned, *items(Marker.NUMBER_DOT)])] == ["7. ", "2. "]
