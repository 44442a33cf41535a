"""Whether two mentions mean one document, and why."""

from datetime import date

import pytest

from bcdesk.domain.citations.citation import Family
from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.citations.keys import Comparison, DocumentKey, KeyReason, Verdict, compare, key_of
from bcdesk.domain.citations.reader import read_citations

SAME, PERHAPS, DIFFERENT = Verdict


def key(text: str) -> DocumentKey:
    (citation,) = read_citations(text)
    return key_of(citation)


def test_a_key_is_in_one_normal_form() -> None:
    assert key("NGHỊ QUYẾT SỐ 05 – NQ/TW NGÀY 03/6/2013 CỦA BCH TRUNG ƯƠNG") == DocumentKey(
        family=Family.PARTY,
        doc_type="Nghị quyết",
        number="5",
        symbol="NQ-TW",
        issuer="ban chấp hành trung ương",
        date="2013-06-03",
    )


def test_a_record_and_its_mention_have_one_key() -> None:
    record = CitedDocument(
        id=DocumentId("d"),
        doc_type="Kế hoạch",
        code="23/KH-UBND",
        dated=date(2021, 3, 24),
        issuer="UBND tỉnh",
    )

    assert key_of(record) == key("Kế hoạch số 23/KH-UBND ngày 24/3/2021 của Ủy ban nhân dân tỉnh")


STATE = "Kế hoạch số 23/KH-UBND"
PARTY = "Chỉ thị số 05-CT/TW"
DECREE = "Nghị định số 04/2015/NĐ-CP"


@pytest.mark.parametrize(
    ("first", "second", "verdict", "reasons"),
    [
        (f"{STATE} ngày 24/3/2021", f"{STATE} ngày 24/3/2021", SAME, []),
        (f"{STATE} ngày 24/3/2021", f"{STATE} ngày 24/3/2021 của UBND tỉnh", SAME, ["issuer-missing"]),
        (f"{STATE} ngày 24/3/2021", f"{STATE} ngày 06/4/2020", DIFFERENT, ["date-differs"]),
        (f"{STATE} ngày 24/3/2021", f"{STATE} ngày 25/3/2021", PERHAPS, ["date-differs"]),
        (f"{STATE} ngày 24/3/2021", STATE, PERHAPS, ["date-missing"]),
        (STATE, STATE, PERHAPS, ["date-missing"]),
        (f"{STATE} ngày 24/3/2021", f"{STATE} năm 2021", PERHAPS, ["date-missing"]),
        (STATE, "Kế hoạch số 24/KH-UBND", DIFFERENT, ["number-differs", "date-missing"]),
        (STATE, "Kế hoạch số 23/KH-SNV", DIFFERENT, ["symbol-differs", "date-missing"]),
        (STATE, "Báo cáo số 23/KH-UBND", DIFFERENT, ["type-differs", "date-missing"]),
        (f"{PARTY} ngày 15/5/2016", f"{PARTY} ngày 13/7/2011", DIFFERENT, ["date-differs"]),
        (DECREE, f"{DECREE} ngày 09/01/2015 của Chính phủ", SAME, ["date-missing", "issuer-missing"]),
        (f"{DECREE} ngày 09/01/2015", f"{DECREE} ngày 05/4/2016", PERHAPS, ["date-differs"]),
        (DECREE, "Nghị định số 04/2016/NĐ-CP", DIFFERENT, ["year-differs", "date-missing"]),
        ("Luật số 55/2010/QH12", "Nghị quyết số 55/2010/QH12", DIFFERENT, ["type-differs", "date-missing"]),
        ("Quyết định số 290 của Bộ Chính trị", "Quyết định số 290-QĐ/TW của Bộ Chính trị", PERHAPS,
         ["symbol-missing", "date-missing"]),
        ("Quy định số 11-QĐi/TW ngày 18/02/2019", "Quy định số 11-QĐ/TW ngày 18/02/2019", PERHAPS, ["symbol-differs"]),
        ("Quyết định số 124-QĐ/TW ngày 02/02/2018", "Quy định số 124-QĐ/TW ngày 02/02/2018", PERHAPS, ["type-differs"]),
        ("Quy định số 11-QĐi/TW ngày 18/02/2019 của Ban Bí thư",
         "Quy định số 11-QĐi/TW ngày 18/02/2019 của Bộ Chính trị",
         PERHAPS, ["issuer-differs"]),
        (f"{STATE} của UBND tỉnh", f"{STATE} của UBND huyện", DIFFERENT, ["date-missing", "issuer-differs"]),
        ("Nghị định số 64-CP ngày 27/9/1993", "Nghị định số 64/CP ngày 27/9/1993", SAME, []),
        ("Công văn số 12/SNV-VP ngày 01/02/2021", "Văn bản số 12/SNV-VP ngày 01/02/2021", SAME, []),
        ("Luật Đất đai năm 2013", "Luật Đất đai số 45/2013/QH13 ngày 29/11/2013", PERHAPS,
         ["number-missing", "date-missing"]),
        ("Luật Đất đai ngày 29/11/2013", "Luật Nhà ở ngày 29/11/2013", DIFFERENT, ["name-differs"]),
        ("Luật Đất đai ngày 29/11/2013", "luật đất đai ngày 29/11/2013", SAME, []),
    ],
)  # fmt: skip
def test_two_mentions_are_compared_with_reasons(
    first: str, second: str, verdict: Verdict, reasons: list[str]
) -> None:
    expected = Comparison(verdict, tuple(map(KeyReason, reasons)))

    assert compare(key(first), key(second)) == expected
    assert compare(key(second), key(first)) == expected
