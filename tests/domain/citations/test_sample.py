# ruff: noqa: E501
"""The sample report: 63 mentions of 49 documents, every field as a person reads it."""

import unicodedata
from pathlib import Path

import pytest

from bcdesk.domain.citations.citation import Citation
from bcdesk.domain.citations.keys import Verdict, compare, key_of
from bcdesk.domain.citations.reader import read_citations

GOLDEN = Path(__file__).parents[2] / "golden" / "sample.txt"

EXPECTED = """\
Kế hoạch | 23/KH-UBND | 2021-03-24 | Ủy ban nhân dân tỉnh | “về việc thực … quyền năm 2021”
Công văn | 665/SNV-XDCQCCTN | 2021-05-13 | Sở Nội vụ | về việc báo … đầu năm 2021
Quyết định | 1893-QĐ/TU | 2016-12-28 | Ban Thường vụ Tỉnh ủy | về việc ban … tỉnh Trà Vinh
Kế hoạch | 115-KH/TU | 2019-03-13 | Ban Thường vụ Tỉnh ủy | về thực hiện … tình hình mới”
Kết luận | 43-KL/TW | 2019-01-07 | Ban Bí thư | về tiếp tục … tình hình mới”
Nghị quyết | 25-NQ/TW | 2013-06-03 | Ban Chấp hành Trung ương Đảng | về “Tăng cường … tình hình mới”
Chương trình phối hợp | 161-CTr/BCSĐUBND-BDVTU | 2016-12-28 | Ban cán sự đảng Ủy ban nhân dân tỉnh; Ban Dân vận Tỉnh ủy | về công tác … giai đoạn 2017-2021
Quy chế phối hợp | 01-QCPH/UBND-BDVTU | 2015-05-29 | Ban Dân vận Tỉnh ủy; Ủy ban nhân dân tỉnh | về thực hiện công tác dân vận
Kế hoạch | 70-KH/TU | 2017-12-04 | Ban Thường vụ Tỉnh ủy | về khắc phục … ở cơ sở
Kế hoạch | 23/KH-UBND | 2021-03-24 | Ủy ban nhân dân tỉnh | “về việc thực … quyền năm 2021”
Kế hoạch | 110-KH/ĐU | 2021-04-28 | - | về thực hiện … tác dân vận”
Kế hoạch | 30/KH-STTTT-VP | 2021-04-07 | - | về công tác … quyền năm 2021
Kế hoạch | 12/KH-STTTT-VP | 2021-02-04 | - | về việc kiểm … và Truyền thông
Quyết định | 27/QĐ-STTTT | 2021-02-19 | - | thành lập Tổ … thông năm 2021
Quyết định | 02-QĐ/ĐU | 2020-10-01 | - | về kiện toàn … làm Trưởng ban
Quyết định | 05-QĐ/ĐU | 2020-10-30 | - | về Ban hành … “Dân vận khéo”
Pháp lệnh | 34/2007/PL-UBTVQH11 | 2007-04-20 | Ủy ban Thường vụ Quốc hội | -
Pháp lệnh | 34/2007/PL-UBTVQH11 | 2007-04-05 | Ủy ban Thường vụ Quốc hội | -
Pháp lệnh | 34/2007/PL-UBTVQH11 | - | - | -
Quyết định | 2627/QĐ-UBND | 2020-07-03 | Chủ tịch UBND tỉnh | về việc công … và Truyền thông
Quyết định | 2329/QĐ-UBND | 2020-06-02 | Chủ tịch UBND tỉnh | về việc phê … và Truyền thông
Nghị định | 04/2015/NĐ-CP | - | - | -
Đề án | 05-ĐA/TU | 2018-06-21 | Ban Thường vụ tỉnh ủy | -
Kế hoạch | 71-KH/TU | - | Ban Thường vụ Tỉnh ủy | -
Kế hoạch | 72-KH/TU | - | Ban Thường vụ Tỉnh ủy | -
Quyết định | 638/QĐ-UBND | 2018-04-05 | UBND tỉnh | -
Quyết định | 639/QĐ-UBND | 2018-04-05 | UBND tỉnh | -
Nghị định | 145/2020/NĐ-CP | - | - | -
Nghị định | 145/2020/NĐ-CP | 2020-12-14 | Chính phủ | quy định chi … hệ lao động
Nghị quyết | 25-NQ/TW | 2013-06-03 | Ban Chấp hành Trung ương Đảng | về “Tăng cường … tình hình mới”
Kết luận | 114-KL/TW | 2015-07-14 | Ban Bí thư Trung ương Đảng | “về nâng cao … nước các cấp”
Kết luận | 03-KL/TW | 2016-05-13 | Ban Bí thư | về tiếp tục … thống chính trị”
Quyết định | 290 | - | Bộ Chính trị | về “Quy chế … thống chính trị”
Chỉ thị | 16/CT-TTg | 2016-05-16 | Thủ tướng Chính phủ | về tăng cường … tình hình mới
Nghị định | 04/2015/NĐ-CP | 2015-01-09 | Chính phủ | về thực hiện … nghiệp công lập
Quyết định | 99-QĐ/TW | 2017-10-03 | Ban Bí thư | ban hành Hướng … trong nội bộ
Quy định | 124-QĐ/TW | - | Ban Bí thư | về giám sát … bộ, đảng viên
Quy định | 11-QĐi/TW | 2019-02-18 | Ban Bí thư | “về trách nhiệm … nghị của dân”
Quyết định | 1893-QĐ/TU | 2016-12-28 | Ban Thường vụ Tỉnh ủy | về việc ban … tỉnh Trà Vinh
Kế hoạch | 115-KH/TU | 2019-03-13 | Ban Thường vụ Tỉnh ủy | về thực hiện … tình hình mới”
Kết luận | 43-KL/TW | 2019-01-07 | Ban Bí thư | về tiếp tục … tình hình mới”
Nghị quyết | 25-NQ/TW | 2013-06-03 | Ban Chấp hành Trung ương Đảng | về “Tăng cường … tình hình mới”
Chương trình phối hợp | 161-CTr/BCSĐUBND-BDVTU | 2016-12-28 | Ban cán sự đảng Ủy ban nhân dân tỉnh; Ban Dân vận Tỉnh ủy | về công tác … giai đoạn 2017-2021
Quy chế phối hợp | 01-QCPH/UBND-BDVTU | 2015-05-29 | Ban Dân vận Tỉnh ủy; Ủy ban nhân dân tỉnh | về thực hiện công tác dân vận
Kế hoạch | 70-KH/TU | 2017-12-04 | Ban Thường vụ Tỉnh ủy | về khắc phục … ở cơ sở
Kế hoạch | 23/KH-UBND | 2021-03-24 | Ủy ban nhân dân tỉnh | “về việc thực … quyền năm 2021”
Chỉ thị | 05-CT/TW | - | Bộ Chính trị | về đẩy mạnh … Hồ Chí Minh
Công văn | 88/STTTT-TTBCXB | 2021-01-02 | - | về định hướng tuyên truyền tháng 01/2021
Công văn | 122/STTTT-TTBCXB | 2021-01-15 | - | về tăng cường … chống dịch COVID-19
Công văn | 172/STTTT-TTBCXB | 2021-01-26 | - | về tiếp tục … truyền tháng 01/2021
Công văn | 203/STTTT-TTBCXB | 2021-02-02 | - | về triển khai … chống dịch COVID-19
Công văn | 216/STTTT-TTBCXB | 2021-02-04 | - | về định hướng tuyên truyền tháng 02/2021
Công văn | 258/STTTT-TTBCXB | 2021-02-19 | - | về tăng cường … cho trẻ em
Công văn | 284/STTTT-TTBCXB | 2021-02-24 | - | về tiếp tục tuyên truyền tháng 02/2021
Công văn | 323/STTTT-TTBCXB | 2021-03-03 | - | về định hướng tuyên truyền tháng 3/2021
Công văn | 234/STTTT-TTBCXB | 2021-02-08 | - | về triển file … chống dịch COVID-19
Công văn | 433/STTTT-TTBCXB | 2021-03-18 | - | về tiếp tục … truyền tháng 3/2021
Công văn | 515/STTTT-TTBCXB | 2021-04-01 | - | về định hướng tuyên truyền tháng 4/2021
Công văn | 686/STTTT-TTBCXB | 2021-04-29 | - | về tăng cường … chống dịch COVID-19
Công văn | 13/CV-BCĐ | 2021-01-31 | UBND tỉnh Trà Vinh | về việc thực … quan đến COVID-19
Thông báo | 22/TB-VPCP | 2021-01-30 | Văn phòng Chính phủ | về việc kết … chống dịch COVID-19
Công văn | 1587/UBND-KGVX | 2021-05-01 | - | về việc thực … phòng Chính phủ
Thông báo | 82/TB-VPCP | 2021-04-29 | Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ | -
"""
"""Type, number, date, issuer, and how the subject begins and ends; `-` for nothing."""


@pytest.fixture(scope="module")
def text() -> str:
    return GOLDEN.read_text(encoding="utf-8")


def told(citation: Citation) -> str:
    words = (citation.subject or "-").split()
    if len(words) > 7:
        words = [*words[:3], "…", *words[-3:]]
    facts = (citation.doc_type, citation.number or "-", citation.date or "-", citation.issuer or "-")
    return " | ".join((*facts, " ".join(words)))


def test_every_field_of_every_mention_is_right(text: str) -> None:
    assert [told(citation) for citation in read_citations(text)] == EXPECTED.splitlines()


def test_every_span_holds_its_number_date_and_issuer(text: str) -> None:
    for citation in read_citations(text):
        said = text[citation.start : citation.end]
        assert said.startswith(citation.doc_type)
        assert citation.number in said
        if citation.date and "ngày" in said:
            year, month, day = citation.date.split("-")
            assert f"{day}/{int(month):02d}/{year}" in said or f"{day}/{int(month)}/{year}" in said


def test_the_mentions_are_of_49_documents(text: str) -> None:
    documents: list[Citation] = []
    for citation in read_citations(text):
        verdicts = (compare(key_of(citation), key_of(known)).verdict for known in documents)
        if all(verdict is Verdict.DIFFERENT for verdict in verdicts):
            documents.append(citation)

    assert len(documents) == 49


def test_decomposed_text_is_read_the_same(text: str) -> None:
    composed = [told(citation) for citation in read_citations(text)]

    assert [told(citation) for citation in read_citations(unicodedata.normalize("NFD", text))] == composed
