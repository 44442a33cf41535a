"""Office prose for test reports: a bank of sentences and a mixer that never tells the same twice in the same way.

The sentences are made up; they read like those of provincial reports, so that words, hyphens, dates and symbols are as
long and as frequent as in real ones.
"""

import random
from dataclasses import dataclass, field

SENTENCES = (
    "Trong kỳ báo cáo, đơn vị đã ban hành {n} văn bản chỉ đạo, hướng dẫn các phòng chuyên môn triển khai nhiệm vụ.",
    "Công tác tuyên truyền được thực hiện bằng nhiều hình thức, thu hút hơn {m} lượt người tham gia.",
    "Đảng ủy phân công {n} đồng chí cấp ủy phụ trách địa bàn và định kỳ nghe báo cáo vào ngày {d}.",
    "Bộ phận Một cửa tiếp nhận {m} hồ sơ, trong đó {p}% được giải quyết trước hạn.",
    "Việc niêm yết công khai thủ tục hành chính được duy trì thường xuyên tại trụ sở và trên trang thông tin điện tử.",
    "Xã {x} là địa phương đầu tiên hoàn thành chỉ tiêu hòa giải ở cơ sở của năm.",
    "Đến ngày {d}, toàn tỉnh có {n} mô hình dân vận khéo được công nhận, tăng {n} mô hình so với cùng kỳ.",
    "Các tổ công nghệ số cộng đồng hướng dẫn người dân cài đặt ứng dụng và thanh toán không dùng tiền mặt.",
    "Thanh tra nhân dân tổ chức {n} cuộc giám sát, kiến nghị xử lý dứt điểm {n} vụ việc.",
    "Kinh phí thực hiện là {m}.000 đồng, bảo đảm đúng mục đích và tiết kiệm so với dự toán được giao.",
    "Một số cán bộ còn lúng túng khi tham mưu xử lý các tình huống phát sinh ngoài kế hoạch.",
    "Thực hiện Công văn số {c}/UBND-NC ngày {d}, cơ quan đã rà soát toàn bộ quy chế nội bộ.",
    "Hội nghị cán bộ, công chức, viên chức năm nay được tổ chức sớm hơn, với {p}% đại biểu dự họp trực tiếp.",
    "Phong trào thi đua gắn với từng vị trí việc làm nên tạo được chuyển biến rõ nét về thái độ phục vụ.",
    "Lãnh đạo Sở tiếp công dân {n} kỳ, không để xảy ra khiếu kiện đông người, vượt cấp.",
    "Tại ấp {x}, nhân dân tự nguyện hiến {m} m đất để mở rộng đường giao thông nông thôn.",
    "Nguyên nhân chủ yếu là nguồn nhân lực còn mỏng, trong khi khối lượng công việc tăng gấp đôi.",
    "Kết quả khảo sát cho thấy mức độ hài lòng đạt {p}%, cao nhất từ trước đến nay.",
    "Đoàn kiểm tra đánh giá cao tinh thần trách nhiệm, song lưu ý việc lưu trữ hồ sơ chưa khoa học.",
    "Hệ thống quản lý văn bản và điều hành kết nối liên thông bốn cấp, xử lý {m} lượt văn bản đi và đến.",
    "Chi bộ đã kết nạp {n} đảng viên mới, chuyển chính thức {n} đảng viên dự bị.",
    "Trước diễn biến phức tạp của dịch COVID-19, các cuộc họp được chuyển sang hình thức trực tuyến.",
    "Bên cạnh đó, công đoàn cơ sở thăm hỏi {n} gia đình chính sách nhân dịp Tết cổ truyền.",
    "Báo cáo của Phòng Văn hóa và Thông tin huyện {x} gửi chậm {n} ngày so với quy định.",
    "Qua rà soát, {n} thủ tục được đề nghị bãi bỏ, {n} thủ tục được rút ngắn thời gian giải quyết.",
    "Đồng bào Khmer được cung cấp tài liệu song ngữ và hỗ trợ trợ giúp pháp lý miễn phí.",
    "Cơ quan phối hợp với Mặt trận Tổ quốc Việt Nam tổ chức lấy ý kiến góp ý dự thảo nghị quyết.",
    "Việc thực hiện dân chủ ở cơ sở theo phương châm “dân biết, dân bàn, dân làm, dân kiểm tra” được giữ vững.",
    "Trong giai đoạn 2021–2026, tỉnh phấn đấu {p}% dịch vụ công đủ điều kiện được cung cấp toàn trình.",
    "Các sai sót nhỏ được nhắc nhở kịp thời ngay trong cuộc họp giao ban ngày {d}.",
    "Đài Truyền thanh phát {m} giờ chương trình, mở thêm chuyên mục hỏi đáp vào sáng thứ bảy.",
    "Công tác phòng, chống tham nhũng, tiêu cực không phát hiện vi phạm phải xử lý hình sự.",
    "Sau sáu tháng triển khai Kế hoạch số {c}/KH-STTTT, hầu hết mục tiêu đã đạt hoặc vượt.",
    "Số lượng đơn thư giảm {p}% nhờ đối thoại trực tiếp với người dân ngay từ cơ sở.",
    "Ngân hàng Chính sách xã hội giải ngân cho {n} hộ vay vốn sản xuất, kinh doanh.",
    "Đơn vị đã đăng tải {m} tin, bài; riêng chuyên trang chuyển đổi số có {n} bài phân tích chuyên sâu.",
    "Một bộ phận nhân dân chưa quen sử dụng chữ ký số nên vẫn nộp hồ sơ trực tiếp.",
    "Trạm y tế xã {x} được đầu tư thêm trang thiết bị trị giá {m}.000 đồng.",
    "Để khắc phục, thủ trưởng cơ quan giao Văn phòng theo dõi, đôn đốc và tổng hợp hằng tuần.",
    "Sự phối hợp giữa chính quyền và các đoàn thể ngày càng chặt chẽ, nhất là trong giải phóng mặt bằng.",
    "Tính đến hết quý, thu ngân sách trên địa bàn đạt {p}% dự toán, chi thường xuyên bảo đảm tiến độ.",
    "Các lớp bồi dưỡng nghiệp vụ có {n} học viên, kết quả kiểm tra cuối khóa đều đạt yêu cầu.",
    "Hội Nông dân xây dựng {n} tổ hợp tác, liên kết tiêu thụ dừa sáp và lúa hữu cơ.",
    "Điểm mới là người đứng đầu trực tiếp chịu trách nhiệm về kết quả giải quyết kiến nghị của cử tri.",
    "Ban Chỉ đạo đã họp {n} lần, kết luận từng nội dung và giao thời hạn hoàn thành cụ thể.",
    "Quy chế chi tiêu nội bộ được đưa ra thảo luận công khai trước khi ký ban hành.",
    "Tỷ lệ hộ nghèo của huyện {x} giảm còn {p}%, vượt chỉ tiêu Hội đồng nhân dân giao.",
    "Tuy nhiên, công tác sơ kết, tổng kết ở vài nơi còn hình thức, số liệu chưa thống nhất.",
    "Thông báo số {c}/TB-VPCP nêu rõ yêu cầu tăng cường kỷ luật, kỷ cương hành chính.",
    "Đường dây nóng tiếp nhận {n} cuộc gọi, tất cả được phản hồi trong vòng 24 giờ.",
    "Phụ nữ chiếm {p}% số cán bộ được quy hoạch chức danh lãnh đạo nhiệm kỳ tới.",
    "Trung tâm Phục vụ hành chính công bố trí bàn hỗ trợ riêng cho người cao tuổi và người khuyết tật.",
    "Ngày {d}, Thường trực Tỉnh ủy làm việc với Sở về tiến độ xây dựng cơ sở dữ liệu dùng chung.",
    "Hạ tầng băng rộng đã phủ {p}% khóm, ấp; còn {n} điểm lõm sóng đang được xử lý.",
    "Nhiều sáng kiến nhỏ nhưng thiết thực, chẳng hạn “Ngày thứ năm không hẹn”, được nhân rộng.",
    "Doanh nghiệp viễn thông trên địa bàn cam kết không để gián đoạn thông tin trong mùa mưa bão.",
    "Tổ giúp việc tổng hợp ý kiến của {n} cơ quan, chỉnh lý dự thảo và trình lại đúng hạn.",
    "Cán bộ không chuyên trách ở xã {x} vẫn phải kiêm nhiệm nhiều việc, phụ cấp thấp.",
    "Nhìn chung, các nhiệm vụ trọng tâm đều được cụ thể hóa thành chương trình, kế hoạch có lộ trình rõ ràng.",
    "Đề nghị cấp có thẩm quyền sớm hướng dẫn chế độ đối với lực lượng tham gia bảo vệ an ninh, trật tự.",
    "Thư viện tỉnh phục vụ {m} lượt bạn đọc, luân chuyển sách về {n} điểm bưu điện - văn hóa xã.",
    "Nội dung Chỉ thị số {c}-CT/TU được phổ biến đến {p}% cán bộ, đảng viên trong toàn Đảng bộ.",
    "Vụ việc kéo dài tại khóm {x} đã được giải quyết dứt điểm sau ba lần đối thoại.",
    "Công khai tài chính, tài sản công được thực hiện đúng thời hạn, không có ý kiến thắc mắc.",
)
PLACES = (
    "Long Đức", "Hòa Thuận", "Cầu Ngang", "Tiểu Cần", "Mỹ Long Bắc", "Đại An", "Càng Long", "Nhị Long Phú",
    "Thạnh Hòa Sơn", "Ngũ Lạc", "Hiệp Mỹ Đông", "Tân Bình", "Phương Thạnh", "Trường Long Hòa", "Lưu Nghiệp Anh",
)  # fmt: skip
ISSUERS = (
    "Ủy ban nhân dân tỉnh",
    "Tỉnh ủy",
    "Sở Nội vụ",
    "Văn phòng Chính phủ",
    "Bộ Thông tin và Truyền thông",
)
KINDS = ("Công văn", "Kế hoạch", "Báo cáo", "Quyết định", "Thông báo")
CODES = ("UBND-VX", "KH-UBND", "BC-STTTT", "QĐ-BTTTT", "TB-VPCP", "CTr/BCSĐUBND-BDVTU")
MATTERS = (
    "về việc tăng cường công tác dân vận trong tình hình mới",
    "về kiểm soát thủ tục hành chính năm 2021",
    "về rà soát, sửa đổi quy chế dân chủ ở cơ sở",
    "về báo cáo kết quả sáu tháng đầu năm",
    "về bảo đảm an toàn thông tin mạng phục vụ bầu cử",
)


@dataclass(slots=True)
class Mixer:
    """Mixes sentences by a seed; a sentence comes again only after all others have been used."""

    seed: int
    _source: random.Random = field(init=False)
    _waiting: list[str] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        """Start the source of chance."""
        self._source = random.Random(self.seed)  # noqa: S311 # not for secrets

    def below(self, limit: int) -> int:
        """Return a number from 0 up to, not including, `limit`."""
        return self._source.randrange(limit)

    def one(self, of: tuple[str, ...]) -> str:
        """Return one of several."""
        return of[self.below(len(of))]

    def sentence(self) -> str:
        """Return a sentence with new numbers, days and places in it."""
        if not self._waiting:
            self._waiting = list(SENTENCES)
            self._source.shuffle(self._waiting)
        pieces = self._waiting.pop().split("{")
        rest = (self._value(piece[0]) + piece[2:] for piece in pieces[1:])
        return pieces[0] + "".join(rest)

    def sentences(self, count: int) -> str:
        """Return so many sentences in one text."""
        return " ".join(self.sentence() for _ in range(count))

    def clause(self) -> str:
        """Return a sentence without its end mark."""
        return self.sentence().rstrip(".")

    def reference(self) -> str:
        """Return a document in words, as notes cite it."""
        number, day = self._value("c"), self._value("d")
        code = self.one(CODES)
        return f"{self.one(KINDS)} số {number}/{code} ngày {day} của {self.one(ISSUERS)} {self.one(MATTERS)}"

    def _value(self, slot: str) -> str:
        match slot:
            case "n":
                return f"{2 + self.below(96):02d}"
            case "m":
                return f"{1 + self.below(9)}.{self.below(1000):03d}"
            case "p":
                return f"{40 + self.below(59)},{1 + self.below(9)}"
            case "c":
                return str(10 + self.below(4900))
            case "d":
                return f"{1 + self.below(28):02d}/{3 + self.below(7)}/2021"
            case _:
                return self.one(PLACES)
