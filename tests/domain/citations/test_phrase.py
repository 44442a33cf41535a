"""A record is worded as Nghị định 30/2020/NĐ-CP asks, and its words are read back into the record."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.citations.phrase import Wording, full_citation, read_document, short_citation

NAME = DocumentId("d")
BODIES = (
    "Chính phủ",
    "Thủ tướng Chính phủ",
    "Bộ Văn hóa, Thể thao và Du lịch",
    "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ",
    "Ủy ban nhân dân tỉnh Trà Vinh",
    "Chủ tịch UBND huyện Cầu Ngang",
    "Sở Lao động - Thương binh và Xã hội",
    "Ban Chấp hành Trung ương Đảng",
    "Ban Thường vụ Tỉnh ủy",
    "Bộ Chính trị",
    "Ban Chỉ đạo phòng, chống dịch COVID-19 tỉnh",
    "Hội đồng nhân dân thành phố Hồ Chí Minh",
    "Giám đốc Sở Nội vụ",
    "Ban Tổ chức Trung ương",
)
SUBJECTS = (
    "",
    "về công tác dân vận",
    "về việc thực hiện Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương; sắp xếp bộ máy",
    "ban hành Quy chế làm việc, nhiệm kỳ 2021-2026",
    "quy định chi tiết một số điều (kèm theo). Phần II",
    "phê duyệt Đề án số hóa",
)
numbers = st.integers(1, 99999).map(lambda number: f"{number:02d}")
years = st.integers(1990, 2035)
agencies = st.sampled_from(("UBND", "BTC", "TTg", "SNV", "HĐND", "CP", "BVHTTDL", "UBND-BDVTU"))
codes = st.one_of(
    st.builds(
        "{}-{}/{}".format, numbers, st.sampled_from(("NQ", "QĐ", "CTr", "QĐi")), st.sampled_from(("TW", "TU"))
    ),
    st.builds("{}/{}-{}".format, numbers, st.sampled_from(("KH", "TB", "QĐ", "TTr")), agencies),
    st.builds("{}/{}/{}-{}".format, numbers, years, st.sampled_from(("NĐ", "TT", "QĐ")), agencies),
    st.builds("{}/{}/QH{}".format, numbers, years, st.integers(11, 16)),
)
issuers = st.one_of(
    st.just(""),
    st.sampled_from(BODIES),
    st.lists(st.sampled_from(BODIES), min_size=2, max_size=3, unique=True).map("; ".join),
)
records = st.builds(
    CitedDocument,
    id=st.just(NAME),
    doc_type=st.sampled_from(
        ("Quyết định", "Kế hoạch", "Nghị định", "Thông tư liên tịch", "Quy chế phối hợp")
    ),
    code=codes,
    dated=st.one_of(st.none(), st.dates(date(1990, 1, 1), date(2035, 12, 31))),
    issuer=issuers,
    subject=st.sampled_from(SUBJECTS),
)
wordings = st.builds(
    Wording, party_comma=st.booleans(), quoted_subject=st.booleans(), number_word=st.booleans()
)


@given(records, wordings)
def test_the_words_of_a_record_are_read_back_into_it(document: CitedDocument, wording: Wording) -> None:
    assert read_document(full_citation(document, wording), NAME) == document


@given(records, wordings)
def test_the_short_words_give_type_and_number_back(document: CitedDocument, wording: Wording) -> None:
    read = read_document(short_citation(document, wording), NAME)

    assert read == CitedDocument(id=NAME, doc_type=document.doc_type, code=document.code)


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("Luật", "Thực hiện dân chủ ở cơ sở"),
        ("Luật", "sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức"),
        ("Bộ luật", "Lao động"),
        ("Pháp lệnh", "Ưu đãi người có công với cách mạng"),
    ],
)
def test_type_and_name_of_a_law_are_read_back(kind: str, name: str) -> None:
    law = CitedDocument(id=NAME, doc_type=kind, subject=name)

    assert full_citation(law) == f"{kind} {name}"
    assert read_document(full_citation(law), NAME) == law


def test_a_letter_without_anything_is_read_back() -> None:
    letter = CitedDocument(id=NAME, doc_type="Công văn")

    assert read_document(full_citation(letter), NAME) == letter


def test_what_is_no_citation_gives_no_record() -> None:
    assert read_document("Sở Nội vụ", NAME) is None
    assert read_document("", NAME) is None


def resolution(**changes: object) -> CitedDocument:
    facts: dict[str, object] = {
        "doc_type": "Nghị quyết",
        "code": "25-NQ/TW",
        "dated": date(2013, 6, 3),
        "issuer": "Ban Chấp hành Trung ương",
        "subject": "về công tác dân vận",
    }
    return CitedDocument(id=NAME, **(facts | changes))


@pytest.mark.parametrize(
    ("wording", "words"),
    [
        (
            Wording(),
            "Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương về công tác dân vận",
        ),
        (
            Wording(party_comma=True),
            "Nghị quyết số 25-NQ/TW, ngày 03/6/2013 của Ban Chấp hành Trung ương về công tác dân vận",
        ),
        (
            Wording(quoted_subject=True),
            "Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương “về công tác dân vận”",
        ),
        (
            Wording(number_word=False),
            "Nghị quyết 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương về công tác dân vận",
        ),
    ],
)
def test_each_office_words_it_in_its_own_way(wording: Wording, words: str) -> None:
    assert full_citation(resolution(), wording) == words


def test_the_comma_is_for_party_documents_only() -> None:
    plan = resolution(doc_type="Kế hoạch", code="23/KH-UBND")

    assert full_citation(plan, Wording(party_comma=True)).startswith("Kế hoạch số 23/KH-UBND ngày")


def test_a_quoted_subject_is_not_quoted_again() -> None:
    quoted = resolution(subject="về “Tăng cường công tác dân vận”")

    assert full_citation(quoted, Wording(quoted_subject=True)).endswith(
        "Trung ương về “Tăng cường công tác dân vận”"
    )


@pytest.mark.parametrize(
    ("kind", "issuer", "words"),
    [
        ("Quy chế phối hợp", "Ban Dân vận Tỉnh ủy; Công an tỉnh", "giữa Ban Dân vận Tỉnh ủy và Công an tỉnh"),
        ("Thông tư liên tịch", "Bộ Y tế; Bộ Nội vụ; Bộ Tài chính", "của Bộ Y tế, Bộ Nội vụ và Bộ Tài chính"),
        ("Kế hoạch", "Sở Y tế; Sở Nội vụ", "giữa Sở Y tế và Sở Nội vụ"),
        ("Kết luận", "Bộ Chính trị; Ban Bí thư", "của Bộ Chính trị, Ban Bí thư"),
    ],
)
def test_the_bodies_of_a_joint_document_are_listed(kind: str, issuer: str, words: str) -> None:
    joint = resolution(doc_type=kind, code="01/KH", issuer=issuer, subject="", dated=None)

    assert full_citation(joint).endswith(words)
