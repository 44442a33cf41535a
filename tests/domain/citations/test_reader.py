"""Citations in the shapes that offices write them in, each in every form in which its words can arrive."""

import textwrap
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcdesk.domain.citations.citation import Citation, Family
from bcdesk.domain.citations.reader import read_citations

Read = tuple[str, str | None, str | None, str | None]


def wrapped(text: str) -> str:
    lines = (
        textwrap.wrap(line, 60, break_long_words=False, break_on_hyphens=False) for line in text.split("\n")
    )
    return "\n".join("\n".join(line) for line in lines)


FORMS: dict[str, Callable[[str], str]] = {
    "as written": str,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "in capitals": str.upper,
    "in small letters": str.lower,
    "wrapped": wrapped,
    "with no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "with en dashes": lambda text: text.replace("-", "–"),
}


def one(text: str) -> Citation:
    (citation,) = read_citations(text)
    return citation


def plain(words: str | None) -> str | None:
    return None if words is None else " ".join(words.lower().replace("–", "-").split())


SHAPES: list[tuple[str, list[Read]]] = [
    (
        "Chỉ thị 16 của Thủ tướng Chính phủ về giãn cách.",
        [("Chỉ thị", "16", None, "Thủ tướng Chính phủ")],
    ),
    (
        "Ngày 10/9/2024, UBND thành phố Cần Thơ ban hành Kế hoạch số 196/KH-UBND về cải cách hành chính.",
        [("Kế hoạch", "196/KH-UBND", "2024-09-10", None)],
    ),
    (
        "Ngày 10/9/2024, UBND tỉnh tổ chức hội nghị triển khai Kế hoạch số 196/KH-UBND về cải cách.",
        [("Kế hoạch", "196/KH-UBND", None, None)],
    ),
    (
        "Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số"
        " điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 "
        "tháng 11 năm 2019;",
        [("Luật", None, "2015-06-19", None), ("Luật", None, "2019-11-22", None)],
    ),
    (
        "Căn cứ Luật Thuế giá trị gia tăng và Thông tư số 219/2013/TT-BTC của Bộ Tài chính;",
        [("Thông tư", "219/2013/TT-BTC", None, "Bộ Tài chính")],
    ),
    (
        "Luật Ngân sách Nhà nước đã được Quốc hội thông qua ngày 20/3/1996 và Luật Bảo hiểm xã hội được"
        " Quốc hội khóa XIII, kỳ họp thứ 8 thông qua ngày 20 tháng 11 năm 2014",
        [("Luật", None, "1996-03-20", None), ("Luật", None, "2014-11-20", None)],
    ),
    (
        "Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Uỷ ban nhân dân năm 2004; Luật"
        " Hoạt động giám sát của Quốc hội và Hội đồng nhân dân năm 2015",
        [("Luật", None, "2004", None), ("Luật", None, "2015", None)],
    ),
    (
        "theo Luật Đất đai năm 2013 và Luật Nhà ở 2014",
        [("Luật", None, "2013", None), ("Luật", None, "2014", None)],
    ),
    (
        "Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15 ngày 10/11/2022 của Quốc hội khóa XV, kỳ họp thứ 4",
        [("Luật", "10/2022/QH15", "2022-11-10", "Quốc hội")],
    ),
    (
        "các Nghị định số 04/2015/NĐ-CP, 145/2020/NĐ-CP và 59/2023/NĐ-CP của Chính phủ",
        [
            ("Nghị định", "04/2015/NĐ-CP", None, "Chính phủ"),
            ("Nghị định", "145/2020/NĐ-CP", None, "Chính phủ"),
            ("Nghị định", "59/2023/NĐ-CP", None, "Chính phủ"),
        ],
    ),
    (
        "các Công văn số 88, 122 và 172/STTTT-TTBCXB của Sở Thông tin và Truyền thông về tuyên truyền",
        [
            ("Công văn", "88", None, "Sở Thông tin và Truyền thông"),
            ("Công văn", "122", None, "Sở Thông tin và Truyền thông"),
            ("Công văn", "172/STTTT-TTBCXB", None, "Sở Thông tin và Truyền thông"),
        ],
    ),
    (
        "Quyết định số 638/QĐ-UBND, số 639/QĐ-UBND cùng ngày 05/4/2018 của Ủy ban nhân dân huyện Cầu Ngang",
        [
            ("Quyết định", "638/QĐ-UBND", "2018-04-05", "Ủy ban nhân dân huyện Cầu Ngang"),
            ("Quyết định", "639/QĐ-UBND", "2018-04-05", "Ủy ban nhân dân huyện Cầu Ngang"),
        ],
    ),
    (
        "Thông tư liên tịch số 01/2015/TTLT-BTC-BNV ngày 05/01/2015 của Bộ Tài chính, Bộ Nội "
        "vụ hướng dẫn chế độ",
        [("Thông tư liên tịch", "01/2015/TTLT-BTC-BNV", "2015-01-05", "Bộ Tài chính; Bộ Nội vụ")],
    ),
    (
        "Thông tư liên tịch số 50/2014/TTLT-BTNMT-BNV ngày 28 tháng 8 năm 2014 của Bộ trưởng "
        "Bộ Tài nguyên và Môi trường và Bộ trưởng Bộ Nội vụ quy định chức năng",
        [
            (
                "Thông tư liên tịch",
                "50/2014/TTLT-BTNMT-BNV",
                "2014-08-28",
                "Bộ trưởng Bộ Tài nguyên và Môi trường; Bộ trưởng Bộ Nội vụ",
            )
        ],
    ),
    (
        "Thông tư số 07/2022/TT-BVHTTDL ngày 10/8/2022 của Bộ Văn hóa, Thể thao và Du lịch quy định về",
        [("Thông tư", "07/2022/TT-BVHTTDL", "2022-08-10", "Bộ Văn hóa, Thể thao và Du lịch")],
    ),
    (
        "Thông tư số 03/2021/TT-BLĐTBXH ngày 05/5/2021 của Bộ Lao động - Thương binh và Xã hội hướng dẫn",
        [("Thông tư", "03/2021/TT-BLĐTBXH", "2021-05-05", "Bộ Lao động - Thương binh và Xã hội")],
    ),
    (
        "Thực hiện Kế hoạch số 23/KH-UBND ngày 24/3/2021 của UBND tỉnh, Sở Thông tin và "
        "Truyền thông báo cáo kết quả",
        [("Kế hoạch", "23/KH-UBND", "2021-03-24", "UBND tỉnh")],
    ),
    (
        "Nghị định của Chính phủ số 93/2001/NĐ-CP ngày 12/12/2001 về phân cấp",
        [("Nghị định", "93/2001/NĐ-CP", "2001-12-12", "Chính phủ")],
    ),
    (
        "Nghị định số 64-CP ngày 27/9/1993 của Chính phủ; Nghị định 64/CP; Luật số "
        "13-LCT/HĐNN7; Quyết định số 217-HĐBT ngày 14/11/1987 của Hội đồng Bộ trưởng",
        [
            ("Nghị định", "64-CP", "1993-09-27", "Chính phủ"),
            ("Nghị định", "64/CP", None, None),
            ("Luật", "13-LCT/HĐNN7", None, None),
            ("Quyết định", "217-HĐBT", "1987-11-14", "Hội đồng Bộ trưởng"),
        ],
    ),
    (
        "Nghị quyết số 66.18/2026/NQ-CP ngày 5/3/2026 của Chính phủ; Nghị quyết số 19b/NQ-UBTVQH14",
        [
            ("Nghị quyết", "66.18/2026/NQ-CP", "2026-03-05", "Chính phủ"),
            ("Nghị quyết", "19b/NQ-UBTVQH14", None, None),
        ],
    ),
    (
        "Thông tư số 19/2005/TT-BNN&PTNT ngày 02/3/2005 của Bộ Nông nghiệp và Phát triển nông thôn",
        [("Thông tư", "19/2005/TT-BNN&PTNT", "2005-03-02", "Bộ Nông nghiệp và Phát triển nông thôn")],
    ),
    (
        "Nghị định số 145/2020/NĐ-CPngày 14/12/2020 của Chính phủ",
        [("Nghị định", "145/2020/NĐ-CP", "2020-12-14", "Chính phủ")],
    ),
    (
        "Nghị quyết số 25 – NQ / TW ngày O3/6/2O13 của Ban Chấp hành Trung ương",
        [("Nghị quyết", "25-NQ/TW", "2013-06-03", "Ban Chấp hành Trung ương")],
    ),
    (
        "Thông tư số 01/2020/TT-BTC do Bộ Tài chính ban hành ngày 05/3/2020",
        [("Thông tư", "01/2020/TT-BTC", "2020-03-05", "Bộ Tài chính")],
    ),
    (
        "Căn cứ Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Hội nghị lần thứ sáu Ban Chấp hành"
        " Trung ương Đảng khóa XII về tổ chức bộ máy",
        [("Nghị quyết", "18-NQ/TW", "2017-10-25", "Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng")],
    ),
    (
        "Chương trình hành động số 27-CTr/TU ngày 05/02/2018 của Tỉnh ủy Trà Vinh thực hiện "
        "Nghị quyết số 18-NQ/TW",
        [
            ("Chương trình hành động", "27-CTr/TU", "2018-02-05", "Tỉnh ủy Trà Vinh"),
            ("Nghị quyết", "18-NQ/TW", None, None),
        ],
    ),
    (
        "điểm a khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP",
        [("Nghị định", "30/2020/NĐ-CP", None, None)],
    ),
    (
        "Quyết định số 30-2020-QĐ-TTg",
        [("Quyết định", "30-2020-QĐ-TTg", None, None)],
    ),
    (
        "Công điện số 07/CĐ-TTg ngày 05 tháng 9 năm 2024 của Thủ tướng Chính phủ yêu cầu",
        [("Công điện", "07/CĐ-TTg", "2024-09-05", "Thủ tướng Chính phủ")],
    ),
    (
        "Công văn số 123/BNV-CCVC của Bộ Nội vụ gửi UBND các tỉnh",
        [("Công văn", "123/BNV-CCVC", None, "Bộ Nội vụ")],
    ),
    (
        "Quyết định số 12/QĐ-BCĐ ngày 02/3/2021 của Ban Chỉ đạo phòng, chống dịch COVID-19 tỉnh về phân công",
        [("Quyết định", "12/QĐ-BCĐ", "2021-03-02", "Ban Chỉ đạo phòng, chống dịch COVID-19 tỉnh")],
    ),
    (
        "Quyết định số 99/QĐ-UBND ngày 01/3/2022 của Ủy ban nhân dân xã Long Sơn, huyện Cầu "
        "Ngang, tỉnh Trà Vinh về việc",
        [
            (
                "Quyết định",
                "99/QĐ-UBND",
                "2022-03-01",
                "Ủy ban nhân dân xã Long Sơn, huyện Cầu Ngang, tỉnh Trà Vinh",
            )
        ],
    ),
    (
        "Nghị quyết số 10/NQ-HĐND ngày 09/12/2021 của Hội đồng nhân dân thành phố Hồ Chí Minh"
        " khóa X, kỳ họp thứ 4 phê duyệt dự toán",
        [("Nghị quyết", "10/NQ-HĐND", "2021-12-09", "Hội đồng nhân dân thành phố Hồ Chí Minh")],
    ),
    (
        "các Quyết định: số 12/QĐ-UBND ngày 01/02/2020 về kiện toàn A; số 13/QĐ-UBND ngày "
        "02/02/2020 về kiện toàn B",
        [("Quyết định", "12/QĐ-UBND", "2020-02-01", None), ("Quyết định", "13/QĐ-UBND", "2020-02-02", None)],
    ),
    (
        "Hiến pháp năm 2013; Bộ luật Lao động năm 2019; Pháp lệnh Ưu đãi người có công với "
        "cách mạng năm 2020",
        [
            ("Hiến pháp", None, "2013", None),
            ("Bộ luật", None, "2019", None),
            ("Pháp lệnh", None, "2020", None),
        ],
    ),
    (
        "Luật Đất đai (số 31/2024/QH15), Luật Nhà ở (Luật số 27/2023/QH15)",
        [("Luật", "31/2024/QH15", None, None), ("Luật", "27/2023/QH15", None, None)],
    ),
    (
        "Thông tư số 02 TT/LB ngày 25/01/1994",
        [("Thông tư", "02TT/LB", "1994-01-25", None)],
    ),
    (
        "Kết luận số 21-KL/TW, ngày 25/10/2021 của Hội nghị Trung ương 4 khóa XIII; Quy định "
        "số 37-QĐ/TW của Ban Chấp hành Trung ương",
        [
            ("Kết luận", "21-KL/TW", "2021-10-25", "Hội nghị Trung ương 4"),
            ("Quy định", "37-QĐ/TW", None, "Ban Chấp hành Trung ương"),
        ],
    ),
    (
        "Thông báo Kết luận số 82-TB/TU ngày 12/3/2021 của Ban Thường vụ Thành ủy",
        [("Thông báo kết luận", "82-TB/TU", "2021-03-12", "Ban Thường vụ Thành ủy")],
    ),
    (
        "Nghị quyết chuyên đề số 07-NQ/TU ngày 12/3/2021",
        [("Nghị quyết", "07-NQ/TU", "2021-03-12", None)],
    ),
    (
        "Văn bản hợp nhất số 10/VBHN-VPQH ngày 12/3/2021 của Văn phòng Quốc hội",
        [("Văn bản hợp nhất", "10/VBHN-VPQH", "2021-03-12", "Văn phòng Quốc hội")],
    ),
    (
        "theo Nghị định 100/2019 và Thông tư 200",
        [("Nghị định", "100/2019", None, None)],
    ),
    (
        "Công văn số 12/UBND-VX ngày 3 tháng 02 năm 2021 của Văn phòng UBND tỉnh Bà Rịa - "
        "Vũng Tàu triển khai",
        [("Công văn", "12/UBND-VX", "2021-02-03", "Văn phòng UBND tỉnh Bà Rịa - Vũng Tàu")],
    ),
    (
        "Quyết định số 45/QĐ-SNV ngày 12/3/2021 của Giám đốc Sở Nội vụ về",
        [("Quyết định", "45/QĐ-SNV", "2021-03-12", "Giám đốc Sở Nội vụ")],
    ),
    (
        "Quyết định số 1234/QĐ-BTP của Bộ trưởng Bộ Tư pháp công bố thủ tục",
        [("Quyết định", "1234/QĐ-BTP", None, "Bộ trưởng Bộ Tư pháp")],
    ),
    (
        "Hướng dẫn số 05-HD/BTCTW ngày 27/5/2026 của Ban Tổ chức Trung ương về",
        [("Hướng dẫn", "05-HD/BTCTW", "2026-05-27", "Ban Tổ chức Trung ương")],
    ),
    (
        "Nghị quyết số 12-NQ/ĐU, ngày 3/2/2023 của Ban Chấp hành Đảng bộ Sở Tài chính về lãnh đạo",
        [("Nghị quyết", "12-NQ/ĐU", "2023-02-03", "Ban Chấp hành Đảng bộ Sở Tài chính")],
    ),
    (
        "Kế hoạch liên tịch số 15/KHLT-SGDĐT-CAT ngày 02/10/2022 giữa Sở Giáo dục và Đào tạo "
        "và Công an tỉnh về",
        [("Kế hoạch liên tịch", "15/KHLT-SGDĐT-CAT", "2022-10-02", "Sở Giáo dục và Đào tạo; Công an tỉnh")],
    ),
    (
        "Quyết định số 5/QĐ-UBND, ngày 31/02/2021",
        [("Quyết định", "5/QĐ-UBND", "2021-02", None)],
    ),
    (
        "Công văn số 88/STC-NS tháng 3/2021 của Sở Tài chính",
        [("Công văn", "88/STC-NS", "2021-03", "Sở Tài chính")],
    ),
    (
        "Quyết định 290-QĐ/TW năm 2010 của Bộ Chính trị",
        [("Quyết định", "290-QĐ/TW", "2010", "Bộ Chính trị")],
    ),
    (
        "NĐ 100/2019/NĐ-CP; QĐ số 12/QĐ-UBND",
        [("Nghị định", "100/2019/NĐ-CP", None, None), ("Quyết định", "12/QĐ-UBND", None, None)],
    ),
    (
        "Quy chế số 09-QC/TW ngày 05/01/2026 của Ban Bí thư Trung ương Đảng quy định",
        [("Quy chế", "09-QC/TW", "2026-01-05", "Ban Bí thư Trung ương Đảng")],
    ),
    (
        "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư, Nghị "
        "định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về một cửa",
        [
            ("Nghị định", "30/2020/NĐ-CP", "2020-03-05", "Chính phủ"),
            ("Nghị định", "61/2018/NĐ-CP", "2018-04-23", "Chính phủ"),
        ],
    ),
    (
        "Luật Phòng, chống tác hại của rượu, bia năm 2019; Luật Ban hành văn bản quy phạm "
        "pháp luật năm 2015; Luật Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp "
        "đồng năm 2020",
        [("Luật", None, "2019", None), ("Luật", None, "2015", None), ("Luật", None, "2020", None)],
    ),
    (
        "Tờ trình số 12/TTr-SNV ngày 12/4/2021 của Sở Nội vụ và Báo cáo số 45/BC-STP ngày "
        "10/4/2021 của Sở Tư pháp thẩm định",
        [
            ("Tờ trình", "12/TTr-SNV", "2021-04-12", "Sở Nội vụ"),
            ("Báo cáo", "45/BC-STP", "2021-04-10", "Sở Tư pháp"),
        ],
    ),
    (
        "Số: 45/BC-STP\nHà Nội, ngày 3 tháng 4 năm 2022\nBÁO CÁO\nTheo Báo cáo số 45/BC-STP nêu "
        "trên và Kế hoạch số 9/KH-UBND",
        [("Kế hoạch", "9/KH-UBND", None, None)],
    ),
    (
        "Quyết định số 20/QĐ-UBND ngày 01/3/2022 của Chủ tịch UBND TP. Hồ Chí Minh",
        [("Quyết định", "20/QĐ-UBND", "2022-03-01", "Chủ tịch UBND TP. Hồ Chí Minh")],
    ),
    (
        "Ủy ban nhân dân tỉnh đã ban hành 02 Kế hoạch số 12/KH-UBND và số 13/KH-UBND",
        [("Kế hoạch", "12/KH-UBND", None, None), ("Kế hoạch", "13/KH-UBND", None, None)],
    ),
    (
        "Chỉ thị số 299/TTg ngày 10/11/1980 của Thủ tướng; Sắc lệnh số 64/SL ngày 23/11/1945",
        [("Chỉ thị", "299/TTg", "1980-11-10", "Thủ tướng"), ("Sắc lệnh", "64/SL", "1945-11-23", None)],
    ),
    (
        "Quyết định số 31/2009/QĐ-UB, Quyết định số 123/QĐ.UBND ngày 12/3/98",
        [("Quyết định", "31/2009/QĐ-UB", None, None), ("Quyết định", "123/QĐ.UBND", "1998-03-12", None)],
    ),
    (
        "Thông tư số 12/2003-TTLT/BTC-BNV ngày 5.3.2003",
        [("Thông tư", "12/2003-TTLT/BTC-BNV", "2003-03-05", None)],
    ),
    (
        "Nghị quyết số 30a/2008/NQ-CP ngày 27-12-2008 của Chính phủ về hỗ trợ giảm nghèo",
        [("Nghị quyết", "30a/2008/NQ-CP", "2008-12-27", "Chính phủ")],
    ),
    (
        "Lệnh số 05/2013/L-CTN ngày 12/3/2013 của Chủ tịch nước về việc công bố Luật",
        [("Lệnh", "05/2013/L-CTN", "2013-03-12", "Chủ tịch nước")],
    ),
    (
        "Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN ngày 15/6/2017 của "
        "Ủy ban Thường vụ Quốc hội, Chính phủ, Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ "
        "quốc Việt Nam quy định chi tiết",
        [
            (
                "Nghị quyết liên tịch",
                "403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN",
                "2017-06-15",
                "Ủy ban Thường vụ Quốc hội; Chính phủ; Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
            )
        ],
    ),
    (
        "Theo đề nghị tại Tờ trình số 55/TTr-SNV, Ủy ban nhân dân tỉnh đã ban hành Quyết định"
        " số 77/QĐ-UBND ngày 9/9/2022.",
        [("Tờ trình", "55/TTr-SNV", None, None), ("Quyết định", "77/QĐ-UBND", "2022-09-09", None)],
    ),
    (
        "Thông tư số 45/2013/TT-BTC ngày 25/4/2013 của Bộ Tài chính (nay đã thay thế bởi "
        "Thông tư số 23/2023/TT-BTC)",
        [
            ("Thông tư", "45/2013/TT-BTC", "2013-04-25", "Bộ Tài chính"),
            ("Thông tư", "23/2023/TT-BTC", None, None),
        ],
    ),
    (
        "Quyết định số 08/2020/QĐ-UBND ngày 12/3/2020 của Ủy ban nhân dân (UBND) tỉnh Trà Vinh về",
        [("Quyết định", "08/2020/QĐ-UBND", "2020-03-12", "Ủy ban nhân dân (UBND) tỉnh Trà Vinh")],
    ),
    (
        "Công văn số: 45/CV-HND; Kế hoạch số.12/KH-UBND",
        [("Công văn", "45/CV-HND", None, None), ("Kế hoạch", "12/KH-UBND", None, None)],
    ),
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("text", "expected"), SHAPES, ids=lambda value: value[:40] if isinstance(value, str) else ""
)
def test_every_shape_is_read_in_every_form(text: str, expected: list[Read], form: str) -> None:
    citations = read_citations(FORMS[form](text))

    read = [(c.doc_type, plain(c.number), c.date, plain(c.issuer)) for c in citations]
    assert read == [(kind, plain(number), day, plain(issuer)) for kind, number, day, issuer in expected]


TRAPS = [
    "ngày 23/5/2021",
    "1.710.000đ",
    "tỷ lệ 24/24",
    "đạt 12,5%",
    "số điện thoại 0294.3840.123",
    "biển số 84A-123.45",
    "TCVN 1234:2020",
    "QCVN 01:2019/BTNMT",
    "giai đoạn 2021-2025",
    "thông báo 30/4 và 1/5",
    "giấy chứng nhận quyền sử dụng đất số CH 01234",
    "giấy chứng nhận số BB 123456",
    "báo cáo 05/12 xã",
    "kế hoạch 5 năm 2021-2025",
    "kế hoạch 15/tháng",
    "thông báo 24/7",
    "hợp đồng 12 tháng",
    "quyết định 15 ngày nghỉ",
    "Dự án số 1 của Chương trình mục tiêu",
    "theo pháp luật năm 2013",
    "luật sư năm 2020",
    "kỷ luật 2021",
    "Quyết định này có hiệu lực từ ngày 05/11/2019",
    "Nghị quyết Trung ương tư (khóa XII)",
    "Luật Đất đai",
    "Nghị quyết đại hội Đảng bộ các cấp nhiệm kỳ 2020-2025",
    "Có Công văn gửi các doanh nghiệp",
    "Nghị định số /2020/NĐ-CP",
    "Luật Cán bộ, công chức đã được áp dụng trong năm 2020",
    "báo cáo số liệu 6 tháng",
    "Thông tư 200",
    "Công văn số",
    "hướng dẫn 12 hộ của xã",
    "Kế hoạch số 23/KH-UBND này",
    "đề án 2.500 tỷ đồng",
    "thông báo số 5/quý",
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("trap", TRAPS)
def test_what_only_looks_like_a_citation_is_none(trap: str, form: str) -> None:
    text = f"Trong kỳ, Sở Nội vụ ghi nhận {trap}, các phòng đã thực hiện."

    assert read_citations(FORMS[form](text)) == []


def test_nothing_is_read_in_nothing() -> None:
    assert (
        read_citations("")
        == read_citations(" \n\t")
        == read_citations("số")
        == read_citations("Quyết định số")
        == []
    )


def test_the_span_runs_from_the_noun_to_the_last_of_number_date_and_issuer() -> None:
    text = "Theo Nghị quyết số 25-NQ/TW, ngày 03/6/2013 của Ban Chấp hành Trung ương (khóa XI) về dân vận."

    citation = one(text)

    assert text[citation.start : citation.end] == (
        "Nghị quyết số 25-NQ/TW, ngày 03/6/2013 của Ban Chấp hành Trung ương"
    )
    assert citation.subject == "về dân vận"


@pytest.mark.parametrize("odd", ["\ufeff", "a\u0301\u0323 ", "\u200b", "\u00ad", "😀 ", "İ "])
def test_spans_count_the_code_points_of_the_text_as_given(odd: str) -> None:
    plain_text = "Theo Kế hoạch số 23/KH-UBND ngày 24/3/2021 của Ủy ban nhân dân tỉnh về dân vận"
    text = odd + unicodedata.normalize("NFD", plain_text)

    citation = one(text)

    said = unicodedata.normalize("NFC", text[citation.start : citation.end])
    assert said == "Kế hoạch số 23/KH-UBND ngày 24/3/2021 của Ủy ban nhân dân tỉnh"


def test_members_of_a_list_begin_at_their_own_number() -> None:
    text = "các Nghị định số 04/2015/NĐ-CP, 145/2020/NĐ-CP và số 59/2023/NĐ-CP của Chính phủ"

    spans = [text[c.start : c.end] for c in read_citations(text)]

    assert spans == ["Nghị định số 04/2015/NĐ-CP", "145/2020/NĐ-CP", "số 59/2023/NĐ-CP của Chính phủ"]


def test_numbers_that_share_a_symbol_keep_what_is_written_and_know_it_all() -> None:
    first, second = read_citations("Quyết định số 638, 639/QĐ-UBND ngày 05/4/2018")

    assert (first.number, first.symbol) == ("638", "638/QĐ-UBND")
    assert (second.number, second.symbol) == ("639/QĐ-UBND", "639/QĐ-UBND")
    assert first.date == second.date == "2018-04-05"
    assert first.family is second.family is Family.STATE


def test_a_date_goes_back_only_to_numbers_of_its_year() -> None:
    first, second = read_citations(
        "Nghị định số 04/2015/NĐ-CP, số 145/2020/NĐ-CP ngày 14/12/2020 của Chính phủ"
    )

    assert (first.date, second.date) == (None, "2020-12-14")
    assert first.issuer == second.issuer == "Chính phủ"


def test_an_issuer_goes_back_only_to_documents_of_its_agency() -> None:
    first, second = read_citations("Thông tư số 85/2019/TT-BTC, Thông tư số 01/2020/TT-BNV của Bộ Nội vụ")

    assert (first.issuer, second.issuer) == (None, "Bộ Nội vụ")


def test_nested_subjects_keep_the_documents_inside_them() -> None:
    text = (
        "Kế hoạch số 115-KH/TU ngày 13/3/2019 của Ban Thường vụ Tỉnh ủy về thực hiện Kết luận số 43-KL/TW ngày "
        "07/01/2019 của Ban Bí thư (khóa XII) về tiếp tục thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban "
        "Chấp hành Trung ương Đảng (khóa XI) về “Tăng cường công tác dân vận”; đồng thời"
    )

    plan, conclusion, resolution = read_citations(text)

    assert resolution.subject == "về “Tăng cường công tác dân vận”"
    assert conclusion.subject == (
        "về tiếp tục thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương Đảng (khóa XI) "
        "về “Tăng cường công tác dân vận”"
    )
    assert plan.subject is not None
    assert plan.subject.startswith("về thực hiện Kết luận số 43-KL/TW")
    assert plan.subject.endswith(conclusion.subject)


@pytest.mark.parametrize(
    ("after", "subject"),
    [
        ("về việc A; Sở B", "về việc A"),
        ("“về việc A” và B", "“về việc A”"),
        ("về “A “B”, C” (kèm theo)", "về “A “B”, C” (kèm theo)"),
        ("quy định chi tiết A. Sở B", "quy định chi tiết A"),
        ("về thu 1.500 đồng tại TP. Vinh) B", "về thu 1.500 đồng tại TP. Vinh"),
        ("về A, Kế hoạch số 13/KH-UBND về B", "về A"),
        ("về A và Kế hoạch số 13/KH-UBND về B", "về A"),
        ("về thực hiện A và Kế hoạch số 13/KH-UBND", "về thực hiện A và Kế hoạch số 13/KH-UBND"),
        ("về Luật Đất đai và Kế hoạch số 13/KH-UBND", "về Luật Đất đai và Kế hoạch số 13/KH-UBND"),
        ("về việc “A”, công tác B có tiến bộ", "về việc “A”"),
        ("về A, Sở Y tế báo cáo như sau:", "về A"),
        ("về A, đơn vị đã triển khai", "về A"),
        ("về giao Sở Y tế, Sở Tài chính thực hiện A", "về giao Sở Y tế, Sở Tài chính thực hiện A"),
        (": Về việc A; Sở B", "Về việc A"),
        ("v/v A\n\nB", "v/v A"),
        (", về việc A", "về việc A"),
        ("về việc A (sau đây gọi tắt là Quy chế); B", "về việc A"),
        ("là căn cứ", None),
    ],
)
def test_a_subject_ends_with_its_clause(after: str, subject: str | None) -> None:
    first, *_ = read_citations(
        f"Theo Kế hoạch số 12/KH-UBND ngày 01/02/2021 của UBND tỉnh {after}".replace(" ,", ",")
    )

    assert first.subject == subject


@pytest.mark.parametrize(
    ("before", "pinpoint"),
    [
        ("điểm a khoản 2 Điều 5 ", "điểm a khoản 2 Điều 5"),
        ("Điều 5 của ", "Điều 5"),
        ("theo khoản 1, 2 Điều 7 và Điều 9 ", "khoản 1, 2 Điều 7 và Điều 9"),
        ("Mục 3 Chương II ", "Mục 3 Chương II"),
        ("theo điểm đ, khoản 3, Điều 12 ", "điểm đ, khoản 3, Điều 12"),
        ("05 ", None),
        ("của ", None),
    ],
)
def test_the_place_in_a_document_stands_before_it(before: str, pinpoint: str | None) -> None:
    assert one(f"{before}Nghị định số 30/2020/NĐ-CP").pinpoint == pinpoint


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("Nghị quyết số 25-NQ/TW", Family.PARTY),
        ("Chương trình phối hợp số 161-CTr/BCSĐUBND-BDVTU", Family.PARTY),
        ("Kế hoạch số 23/KH-UBND", Family.STATE),
        ("Công văn số 665/SNV-XDCQ", Family.LETTER),
        ("Nghị định số 64-CP", Family.NORMATIVE),
        ("Luật số 31-L/CTN", Family.NORMATIVE),
        ("Nghị quyết số 30a/2008/NQ-CP", Family.NORMATIVE),
        ("Quyết định số 290 của Bộ Chính trị", Family.PARTY),
        ("Quyết định số 290 ngày 25/02/2010", None),
    ],
)
def test_the_family_is_that_of_the_shape(text: str, family: Family | None) -> None:
    assert one(text).family is family


def test_a_law_told_by_its_type_and_year_has_no_subject() -> None:
    assert one("theo Hiến pháp năm 2013").subject is None


def test_an_abbreviated_level_takes_a_number_for_its_name() -> None:
    assert one("Quyết định số 12/QĐ-UBND của UBND Q.1 về đất đai").issuer == "UBND Q.1"


def test_the_symbol_is_the_number_in_its_normal_form() -> None:
    assert one("NGHỊ QUYẾT SỐ 25 – NQ / TW").symbol == "25-NQ/TW"
    assert one("theo quyết định số 12/qđ-ttg ngày 5/3/2020").symbol == "12/QĐ-TTg"
    assert one("Chương trình số 27-CTr/TU").symbol == "27-CTr/TU"
    assert one("Kế hoạch số l5/KH-UBND").symbol == "15/KH-UBND"
    assert one("Quyết định số 12/\u00d0A-UBND").number == "12/ĐA-UBND"


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("ngày 3/6/2013", "2013-06-03"),
        ("ngày 03.6.2013", "2013-06-03"),
        ("ngày 03-06-2013", "2013-06-03"),
        ("ngày 3 tháng 06 năm 2013", "2013-06-03"),
        ("ngày O3/6/2O13", "2013-06-03"),
        ("ngày l5/7/20I5", "2015-07-15"),
        ("ngày 03 / 6 / 2013", "2013-06-03"),
        ("ngày03/6/2013", "2013-06-03"),
        ("(ngày 03/6/2013)", "2013-06-03"),
        ("ký ngày 03/6/2013", "2013-06-03"),
        ("được ban hành ngày 03/6/2013", "2013-06-03"),
        ("ngày 03/6/13", "2013-06-03"),
        ("ngày 03/6/98", "1998-06-03"),
        ("ngày 31/02/2021", "2021-02"),
        ("ngày 12/13/2021", "2021"),
        ("ngày 08/6/20210", None),
        ("ngày … tháng 5 năm 2021", "2021-05"),
        ("ngày   tháng 5 năm 2021", "2021-05"),
        ("ngày ... tháng ... năm 2021", "2021"),
        ("ngày …/10/2020", "2020-10"),
        ("tháng 9/2024", "2024-09"),
        ("năm 2010", "2010"),
        ("năm 2010-2015", None),
    ],
)
def test_a_date_says_as_much_as_can_be_read(written: str, date: str | None) -> None:
    citation = one(f"Quyết định số 290-QĐ/TW {written} của Bộ Chính trị")

    assert citation.date == date
    assert citation.issuer == ("Bộ Chính trị" if "-2015" not in written else None)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Ngày 10/9/2024, UBND tỉnh ban hành Kế hoạch số 196/KH-UBND", "2024-09-10"),
        ("Ngày 10 tháng 9 năm 2024 Sở đã có Công văn số 12/SNV-VP", "2024-09-10"),
        ("Tháng 9/2024, UBND tỉnh đã ký ban hành Kế hoạch số 196/KH-UBND", "2024-09"),
        ("Năm 2020, Bộ Chính trị ban hành Quyết định số 290-QĐ/TW", "2020"),
        ("Ngày 10/9/2024, UBND tỉnh họp về Kế hoạch số 196/KH-UBND", None),
        ("Ngày 10/9/2024, UBND tỉnh triển khai Kế hoạch số 196/KH-UBND", None),
        ("Ngày 10/9/2024, Sở họp. UBND tỉnh ban hành Kế hoạch số 196/KH-UBND", None),
        ("Đến ngày 10/9/2024 đã hoàn thành Kế hoạch số 196/KH-UBND", None),
    ],
)
def test_a_day_before_the_noun_counts_if_it_is_the_day_of_issue(text: str, date: str | None) -> None:
    assert one(text).date == date


def test_a_day_before_a_list_is_the_day_of_all() -> None:
    text = "Ngày 03/8/2023, UBND quận đã ban hành Kế hoạch số 166/KH-UBND và Quyết định số 2977/QĐ-UBND"

    assert [citation.date for citation in read_citations(text)] == ["2023-08-03", "2023-08-03"]


def test_the_document_itself_is_not_cited() -> None:
    text = (
        "UBND TỈNH TRÀ VINH\nSố: 23/KH-UBND\nTrà Vinh, ngày 24 tháng 3 năm 2021\nKẾ HOẠCH\n"
        "Căn cứ Kế hoạch số 23/KH-UBND ngày 06/4/2020 của UBND tỉnh;\n"
        "(Kèm theo Kế hoạch số 23/KH-UBND ngày 24/3/2021 của UBND tỉnh)"
    )

    assert [citation.date for citation in read_citations(text)] == ["2020-04-06"]


def test_a_head_with_its_type_is_not_cited() -> None:
    text = "QUỐC HỘI\nNghị quyết số: 653/2019/UBTVQH14\nHà Nội, ngày 12 tháng 3 năm 2019\nNGHỊ QUYẾT"

    assert read_citations(text) == []


def test_a_paragraph_ends_a_citation() -> None:
    text = "Thực hiện Công văn số 12/SNV-VP của Sở Nội vụ\n- Tỉnh đã họp.\n\nngày 05/3/2020"

    citation = one(text)

    assert (citation.issuer, citation.date) == ("Sở Nội vụ", None)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Quyêt đinh sổ 12/QĐ-UBND ngảy 3/4/2020 cùa UBND tỉnh", ("Quyết định", "12/QĐ-UBND", "2020-04-03")),
        ("Nghi quyết 13-NQ/TƯ cùa Tỉnh ủy", ("Nghị quyết", "13-NQ/TƯ", None)),
        ("Thông bảo so 45/TB-VPCP", ("Thông báo", "45/TB-VPCP", None)),
        ("Quyet dinh so 12/QD-UBND ngay 03 thang 4 nam 2020", ("Quyết định", "12/QD-UBND", "2020-04-03")),
        ("Kể hoạch số 15/KH-UBND ngày 05 tháng 3 nãm 2020", ("Kế hoạch", "15/KH-UBND", "2020-03-05")),
    ],
)
def test_marks_that_a_scanner_misread_do_not_hide_a_citation(text: str, read: Read) -> None:
    citation = one(f"Căn cứ {text};")

    assert (citation.doc_type, citation.number, citation.date) == read


@pytest.mark.parametrize("text", ["kể hoạch 5 năm 2021", "thông bảo số 12 ngày 5/3/2020", "bảo cáo 3/4"])
def test_a_misread_noun_needs_number_and_symbol(text: str) -> None:
    assert read_citations(f"Trong kỳ, {text}.") == []


def test_a_day_without_its_year_is_passed_over() -> None:
    citation = one("Kế hoạch số 12/KH-UBND ngày 10/9 của UBND tỉnh về dân vận")

    assert (citation.date, citation.issuer, citation.subject) == (None, "UBND tỉnh", "về dân vận")


def test_the_hour_of_a_telegram_is_passed_over() -> None:
    citation = one(
        "Công điện khẩn số 05/CĐ-UBND hồi 14 giờ 30 phút ngày 12/9/2022 của Chủ tịch UBND tỉnh về bão"
    )

    assert (citation.doc_type, citation.date, citation.issuer) == (
        "Công điện",
        "2022-09-12",
        "Chủ tịch UBND tỉnh",
    )


def test_the_mark_of_a_note_is_passed_over() -> None:
    assert one("Quyết định[1] số 12/QĐ-UBND ngày 3/4/2020").date == "2020-04-03"


def test_lines_that_break_anywhere_are_read() -> None:
    text = (
        "Căn cứ Luật Tổ chức chính\nquyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi một số điều của\n"
        "Luật Tổ chức Chính phủ ngày 22 tháng 11\nnăm 2019;\n(Ban hành\nkèm theo Quyết định số: 59/QĐ-UBND\n"
        "Ngày 22 tháng\n7 năm 2021 của Ủy ban nhân dân xã Xuân\nPhú)\nChương I\n"
    )

    old, new, decision = read_citations(text)

    assert (old.date, old.subject) == ("2015-06-19", "Tổ chức chính quyền địa phương")
    assert (new.date, new.subject) == ("2019-11-22", "sửa đổi một số điều của Luật Tổ chức Chính phủ")
    assert (decision.date, decision.issuer) == ("2021-07-22", "Ủy ban nhân dân xã Xuân Phú")


SHARDS = (
    "Quyết định,số,số:,Luật,Đất đai,năm,2013,ngày,tháng,của,giữa,và,do,UBND tỉnh,Chính phủ,Sở Nội vụ,(khóa XI),"
    "12/QĐ-UBND,25-NQ/TW,04/2015/NĐ-CP,290,638,03/6/2013,về việc,“A”,(,),;,.,\n,\n\n,-,–,này,điểm a khoản 2 Điều 5,"
    "các Nghị định,Thông tư liên tịch,NĐ,hồi,ban hành,kỳ họp thứ,một,e\u0301,\u200b,😀,9999999,[1]"
)


@given(st.lists(st.sampled_from([*SHARDS.split(","), ","]), max_size=40), st.sampled_from(["", " "]))
def test_whatever_stands_there_spans_are_sound(words: list[str], between: str) -> None:
    text = between.join(words)

    citations = read_citations(text)

    assert [c.start for c in citations] == sorted(c.start for c in citations)
    for citation in citations:
        assert 0 <= citation.start < citation.end <= len(text)
        said = unicodedata.normalize("NFC", text[citation.start : citation.end]).replace("–", "-")
        said = "".join(said.replace("\u200b", "").split())
        assert citation.number is None or citation.number in said
