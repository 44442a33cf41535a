"""Clean text, folding, and numbers as officers write them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.citations.phrase import full_citation, short_citation
from bcdesk.domain.counters.book import Counter, CounterId
from bcdesk.domain.text import clean, fold, fold_blanks, is_clean, require_clean
from bcdesk.domain.wording import grouped, plain_digits, slash_date


@given(st.text())
def test_cleaned_text_is_clean_and_stays_so(text: str) -> None:
    assert is_clean(clean(text))
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("Nghi\u0323", "Ngh\u1ecb"),
        ("a\t\r\nb", "a b"),
        ("a\x00\x1bb", "ab"),
        ("a\ufffe\U0001fffeb", "ab"),
        ("a\ud800b", "ab"),
        ("e\x00\u0301", "\u00e9"),
    ],
)
def test_cleaning(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


def test_text_that_was_not_cleaned_is_a_fault_of_the_program() -> None:
    with pytest.raises(ValueError, match="not clean"):
        require_clean("a\nb")


def test_folding_finds_letters_without_marks() -> None:
    assert fold("ĐỊNH hướng Ư") == "dinh huong u"
    assert fold_blanks(" a \u00a0 b ") == "a b"


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2013, 6, 3), "03/6/2013"),
        (date(2021, 2, 28), "28/02/2021"),
        (date(2016, 12, 28), "28/12/2016"),
        (date(2021, 1, 5), "05/01/2021"),
    ],
)
def test_the_zero_rule_of_dates(day: date, written: str) -> None:
    assert slash_date(day) == written


def test_numbers_are_grouped_by_points_with_a_decimal_comma() -> None:
    assert grouped(Decimal("1710000")) == "1.710.000"
    assert grouped(Decimal("1234.5")) == "1.234,5"
    assert plain_digits(Decimal("12.5")) == "12,5"
    assert plain_digits(Decimal("1E+3")) == "1000"


def test_full_and_short_citation() -> None:
    document = CitedDocument(
        id=DocumentId("d"),
        doc_type="Nghị quyết",
        code="25-NQ/TW",
        dated=date(2013, 6, 3),
        issuer="Ban Chấp hành Trung ương",
        subject="về công tác dân vận",
    )

    assert full_citation(document) == (
        "Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương về công tác dân vận"
    )
    assert short_citation(document) == "Nghị quyết số 25-NQ/TW"


def test_a_law_goes_by_its_name_alone() -> None:
    law = CitedDocument(
        id=DocumentId("d"), doc_type="Luật", code="10/2022/QH15", subject="Thực hiện dân chủ ở cơ sở"
    )

    assert full_citation(law) == short_citation(law) == "Luật Thực hiện dân chủ ở cơ sở"


def test_what_is_unknown_of_a_document_is_left_out() -> None:
    assert full_citation(CitedDocument(id=DocumentId("d"), doc_type="Công văn")) == "Công văn"


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1E+999999", "1E-999999"])
def test_a_counter_holds_a_number_or_nothing(value: str) -> None:
    with pytest.raises(ValueError, match="not a number"):
        Counter(id=CounterId("n"), label="Hồ sơ", value=Decimal(value))
