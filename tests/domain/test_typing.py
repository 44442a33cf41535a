"""Straight quotes become curly, and signs at the start of a paragraph make lists."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcdesk.domain.numbering import numbered
from bcdesk.domain.report import BlockId, Marker, Paragraph
from bcdesk.domain.typing import curly, list_marker


def typed(text: str) -> str:
    """Type `text` one character after the other."""
    written = ""
    for char in text:
        written += curly(written, char)
    return written


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ('"Dân vận khéo"', "“Dân vận khéo”"),
        ('mô hình "Dân vận khéo".', "mô hình “Dân vận khéo”."),
        ('("một cửa")', "(“một cửa”)"),
        ("'a' và l'été", "‘a’ và l’été"),
        ("\"'a' b\"", "“‘a’ b”"),
        ("'\"a\" b'", "‘“a” b’"),
        ('""', "“”"),
        ('a/"b"', "a/“b”"),
        ('\xa0"a"', "\xa0“a”"),
        ("27\" và 5'", "27” và 5’"),
        ("không có dấu", "không có dấu"),
    ],
)
def test_quotes_are_curled_by_what_stands_before(keys: str, expected: str) -> None:
    assert typed(keys) == expected


def test_several_characters_at_once_are_as_if_typed_one_by_one() -> None:
    assert curly("xem ", "\"a\" ('b')") == "“a” (‘b’)"


@given(st.text(), st.text())
def test_only_quotes_change(before: str, keys: str) -> None:
    written = curly(before, keys)

    back = written.translate(str.maketrans("“”‘’", "\"\"''"))
    assert back == keys.translate(str.maketrans("“”‘’", "\"\"''"))


@pytest.mark.parametrize(
    ("sign", "expected"),
    [
        ("-", (Marker.DASH, None)),
        ("+", (Marker.PLUS, None)),
        ("1.", (Marker.NUMBER_DOT, None)),
        ("1-", (Marker.NUMBER_DASH, None)),
        ("a)", (Marker.LETTER, None)),
        ("3.", (Marker.NUMBER_DOT, "3.")),
        ("12-", (Marker.NUMBER_DASH, "12-")),
        ("đ)", (Marker.LETTER, "đ)")),
    ],
)
def test_signs_make_lists(sign: str, expected: tuple[Marker, str | None]) -> None:
    assert list_marker(sign) == expected


@pytest.mark.parametrize(
    "text", ["", "1", "0.", "100.", "1)", "A)", "ab)", "--", "a", "a.", "I.", " -", "- "]
)
def test_other_text_makes_none(text: str) -> None:
    assert list_marker(text) is None


@pytest.mark.parametrize("sign", ["-", "+", "1.", "7.", "1-", "7-", "a)", "c)"])
def test_the_list_prints_the_sign_that_was_typed(sign: str) -> None:
    found = list_marker(sign)
    assert found

    paragraph = Paragraph(id=BlockId("p"), marker=found[0], pinned=found[1])

    assert list(numbered([paragraph])) == [(paragraph, f"{sign} ")]
