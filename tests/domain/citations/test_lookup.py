"""How typed words and records are cut into small words, and what stands first."""

from dataclasses import replace
from datetime import date

import pytest

from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.citations.lookup import (
    LookupUses,
    Ranking,
    code_words,
    matches,
    order_of_use,
    query,
    search_words,
)

DECISION = CitedDocument(
    id=DocumentId("d"),
    doc_type="Quyết định",
    code="05-QĐi/TU",
    dated=date(2016, 12, 28),
    issuer="Ban Thường vụ Tỉnh ủy",
    subject="ban hành Quy chế dân vận",
    note="bản giấy",
)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("qd 1893", ("qd", "1893")),
        ("1893-QĐ/TU", ("1893", "qd", "tu")),
        ("145/2020/NĐ-CP", ("145", "2020", "nd", "cp")),
        ("UBTVQH11", ("ubtvqh", "11")),
        ("Dân   vận, dân", ("dan", "van")),
        ('"* -', ()),
        ("một hai ba bốn năm sáu bảy tám chín", ("mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam")),
        ("a" * 100, ("a" * 24,)),
        ("Nghị định số 30/2020/NĐ-CP của", ("nghi", "dinh", "30", "2020", "nd", "cp")),
        ("quyet dinh so 5 ngay 28 thang 12 nam 2016", ("quyet", "dinh", "5", "zd20161228")),
        ("05/3/2020 dan", ("zd20200305", "dan")),
        ("kh 5/3/202", ("kh", "5", "3", "202")),
        ("06.12/2026/NQ-CP", ("06", "12", "2026", "nq", "cp")),
        ("cong van cua so y te", ("cong", "van", "so", "y", "te")),
        ("mot cua", ("mot", "cua")),
        ("số", ("so",)),
    ],
)
def test_what_is_typed_is_cut_into_small_words(typed: str, words: tuple[str, ...]) -> None:
    assert query(typed).words == words


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("145 2020", ("145",)),
        ("2020 145", ("145",)),
        ("145/2", ("145",)),
        ("12", ("12",)),
        ("dan van 2021", ("2021",)),
        ("05/2", ("5",)),
        ("005", ("5",)),
        ("0", ("0",)),
        ("dan van", ()),
        ("12/3/2020", ()),
        ("số 7 ngày 12/3/2020", ("7",)),
    ],
)
def test_the_number_is_told_from_the_year(typed: str, numbers: tuple[str, ...]) -> None:
    assert query(typed).numbers == numbers


def test_a_number_is_the_same_however_it_is_separated() -> None:
    assert code_words("05-CT/TW") == code_words("5 - ct / tw") == "5 ct tw"
    assert code_words("66.18/2026/NQ-CP") == "66 18 2026 nq cp"
    assert code_words("") == ""


@pytest.mark.parametrize(
    "typed",
    ["05 qdi", "5", "qdi/tu", "qditu", "qd", "quyet dinh dan van", "28/12/2016", "giay ban", "thuong vu"],
)
def test_a_record_is_found_by_each_of_its_fields(typed: str) -> None:
    assert matches(query(typed), search_words(DECISION))


SPELLINGS = [
    *(
        "05/3/2020",
        "5/3/2020",
        "05/03/2020",
        "5/03/2020",
        "05-3-2020",
        "5-3-2020",
        "05.03.2020",
        "5 / 3 / 2020",
    ),
    *("ngày 05/3/2020", "ngay 5-3-2020", "ngày 05 tháng 3 năm 2020", "Ngày 5 tháng 03, năm 2020"),
    *("5 thang 3 nam 2020", "NGÀY 05 THÁNG 3 NĂM 2020"),
]


@pytest.mark.parametrize("typed", SPELLINGS)
def test_a_date_is_found_however_it_is_spelt(typed: str) -> None:
    dated = replace(DECISION, dated=date(2020, 3, 5))
    others = [replace(DECISION, dated=date(2020, *day)) for day in ((3, 6), (5, 3), (3, 25), (1, 31))]

    assert matches(query(typed), search_words(dated))
    assert not any(matches(query(typed), search_words(other)) for other in others)


@pytest.mark.parametrize("spelt", SPELLINGS)
def test_a_date_is_found_in_a_subject_however_it_is_spelt_there(spelt: str) -> None:
    named = replace(DECISION, subject=f"triển khai Nghị quyết số 12-NQ/TU {spelt} của Tỉnh ủy")

    assert matches(query("nq 12 5/3/2020"), search_words(named))


def test_what_no_calendar_has_is_no_date() -> None:
    assert query("32/5/2021").words == ("32", "5", "2021")
    assert query("29/2/2021").words == ("29", "2", "2021")


@pytest.mark.parametrize("typed", ["6", "dan van 2017", "an"])
def test_a_record_is_not_found_by_what_begins_none_of_its_words(typed: str) -> None:
    assert not matches(query(typed), search_words(DECISION))


def rank_of(
    typed: str, code: str = "", words: str = "", text: str = "", name: str = "d"
) -> tuple[object, ...]:
    uses = LookupUses(order_of_use([DocumentId("x"), DocumentId("cited")]), frozenset({DocumentId("kind")}))
    return Ranking(query(typed), uses).of(DocumentId(name), code=code_words(code), words=words, text=text)


def test_a_record_is_found_by_the_citation_that_it_makes() -> None:
    typed = "Quyết định số 05-QĐi/TU ngày 28/12/2016 của Ban Thường vụ Tỉnh ủy ban hành Quy chế dân vận"

    assert matches(query(typed), search_words(DECISION))


def test_the_whole_number_beats_its_figures_and_figures_beat_a_year() -> None:
    whole = rank_of("145 2020", "145/2020/NĐ-CP")
    figures = rank_of("145 lao dong", "145/2019/NĐ-CP")
    year = rank_of("dan van 2021", "2021/QĐ-UBND")
    none = rank_of("145 2020", "20/2020/NĐ-CP")

    assert whole > figures > year > none
    assert rank_of("145/2020/nd", "145/2020/NĐ-CP")[0] == 3
    assert rank_of("145", "145-KH/TU")[0] == 3
    assert rank_of("14", "145-KH/TU")[0] == 0
    assert rank_of("145")[0] == 0


def test_words_typed_with_their_marks_beat_those_that_only_look_alike() -> None:
    words = "dan van"

    assert rank_of("Dân", words=words, text="công tác Dân vận") > rank_of("Dân", words=words, text="dàn văn")


def test_the_report_beats_the_kind() -> None:
    assert rank_of("a", name="cited") > rank_of("a", name="x") > rank_of("a", name="kind") > rank_of("a")
