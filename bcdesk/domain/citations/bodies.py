"""The names of bodies: what may stand in an issuer, and what ends one.

Vietnamese writes only the first syllable of a name in capitals and offices write whole texts without any, so capitals
alone do not tell where a name ends and a subject begins (`của Chính phủ quy định chi tiết …`). The lists here do.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from bcdesk.domain.citations.folding import folded_words, word_set


def phrases(text: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Map the first word of each phrase (parted by `;`) to its phrases as words, the longest first.

    *và* may also be written `&`.
    """
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for phrase in text.split(";"):
        words = tuple(folded_words(phrase).replace(",", " , ").split())
        if words:
            found[words[0]].append(words)
        if "và" in words:
            found[words[0]].append(tuple("&" if word == "và" else word for word in words))
    return {first: tuple(sorted(those, key=len, reverse=True)) for first, those in found.items()}


def length_at(words: Sequence[str], index: int, known: Mapping[str, Iterable[tuple[str, ...]]]) -> int:
    """Return how many tokens the longest known phrase at `index` has; 0 if there is none."""
    for phrase in known.get(words[index], ()):
        if len(phrase) == 1 or tuple(words[index : index + len(phrase)]) == phrase:
            return len(phrase)
    return 0


CLOSED = phrases(
    """
    nước cộng hòa xã hội chủ nghĩa việt nam; nước chxhcn việt nam; nước cộng hòa xhcn việt nam; chủ tịch
    nước cộng hòa xã hội chủ nghĩa việt nam; chính phủ; thủ tướng chính phủ; phó thủ tướng chính phủ; thủ
    tướng; quốc hội; ủy ban thường vụ quốc hội; bộ chính trị; ban bí thư; ban bí thư trung ương đảng; ban bí
    thư trung ương; ban bí thư trung ương đảng cộng sản việt nam; ban chấp hành trung ương đảng; ban chấp
    hành trung ương; ban chấp hành trung ương đảng cộng sản việt nam; trung ương đảng; trung ương đảng cộng
    sản việt nam; trung ương; chủ tịch nước; tổng bí thư; chủ tịch quốc hội; tỉnh ủy; thành ủy; huyện ủy;
    quận ủy; thị ủy; quân ủy trung ương; tỉnh đoàn; thành đoàn; huyện đoàn; ủy ban nhân dân; ubnd; hội đồng
    nhân dân; hđnd; hội đồng bộ trưởng; hội đồng nhà nước; hội đồng chính phủ; văn phòng chính phủ; văn
    phòng quốc hội; văn phòng trung ương đảng; văn phòng chủ tịch nước; vpcp; ngân hàng nhà nước việt nam;
    ngân hàng nhà nước; kiểm toán nhà nước; bảo hiểm xã hội việt nam; thanh tra chính phủ; hội đồng thẩm
    phán tòa án nhân dân tối cao; hội đồng thẩm phán; tòa án nhân dân tối cao; viện kiểm sát nhân dân tối
    cao; ủy ban trung ương mặt trận tổ quốc việt nam; ủy ban mặt trận tổ quốc việt nam; mặt trận tổ quốc
    việt nam; tổng liên đoàn lao động việt nam; liên đoàn lao động; hội nông dân việt nam; hội cựu chiến
    binh việt nam; hội liên hiệp phụ nữ việt nam; hội liên hiệp phụ nữ; đoàn tncs hồ chí minh; đoàn thanh
    niên cộng sản hồ chí minh; ban chỉ đạo trung ương về phòng, chống tham nhũng, tiêu cực; ban chỉ đạo
    trung ương về phòng, chống tham nhũng; ủy ban quốc gia về chuyển đổi số; ban chỉ đạo quốc gia về chuyển
    đổi số; ủy ban quốc gia về người khuyết tật việt nam; ủy ban quốc gia về người cao tuổi việt nam; hội
    đồng quốc gia về phát triển bền vững
    """
)
"""Names that are whole: after them only a place, a part of the body or a mark can belong to the name."""

PORTFOLIOS = phrases(
    """
    nội vụ; tài chính; y tế; tư pháp; công an; quốc phòng; ngoại giao; công thương; xây dựng; giao thông vận
    tải; giao thông công chánh; giáo dục và đào tạo; giáo dục; tài nguyên và môi trường; nông nghiệp và phát
    triển nông thôn; nông nghiệp và ptnt; nông nghiệp và môi trường; nông nghiệp; lâm nghiệp; thủy lợi; lao
    động - thương binh và xã hội; lao động , thương binh và xã hội; lao động thương binh và xã hội; lđtbxh;
    lđ-tb&xh; văn hóa , thể thao và du lịch; văn hóa - thể thao và du lịch; văn hóa thể thao và du lịch; văn
    hóa , thể thao; văn hóa và thể thao; văn hóa - thông tin; văn hóa và thông tin; văn hóa thông tin; văn
    hóa , khoa học và thông tin; văn hóa - xã hội; thông tin và truyền thông; bưu chính , viễn thông; bưu
    chính viễn thông; khoa học và công nghệ; khoa học , công nghệ và môi trường; kế hoạch và đầu tư; kế
    hoạch - đầu tư; dân tộc và tôn giáo; dân tộc; thủy sản; thương mại; công nghiệp; công nghiệp nặng; du
    lịch; ngoại vụ; quy hoạch - kiến trúc; quy hoạch và kiến trúc; tài chính - kế hoạch; tài chính và kế
    hoạch; kinh tế; kinh tế và hạ tầng; kinh tế , hạ tầng và đô thị; quản lý đô thị; đại học và trung học
    chuyên nghiệp; nội thương; ngoại thương; lao động; gtvt; tn&mt; gd&đt; gdđt; kh&cn; kh&đt; tt&tt;
    vhtt&dl; vhttdl; nn&ptnt; tnmt; tttt; khcn; khđt; nn&mt; nông nghiệp và công nghiệp thực phẩm; lương
    thực; lao động , thương binh và xã hội; văn hóa , thể thao và thông tin; khoa học , công nghệ và thông
    tin
    """
)
"""What a ministry, a department or an office is for; closes the name after *Bộ*, *Sở*, *Phòng*, *Ty*."""
PORTFOLIO_HEADS = frozenset({"bộ", "sở", "phòng", "ty"})

LEVELS = phrases(
    """
    tỉnh; thành phố; tp; huyện; quận; xã; phường; thị xã; thị trấn; đặc khu; thành; khu vực; các tỉnh; cấp
    tỉnh; cấp huyện; cấp xã; lâm thời
    """
)
"""Words for a level of government; a place name may follow."""
WIDE_LEVELS = frozenset({"tỉnh", "thành", "tp", "các", "cấp", "lâm"})
"""Levels whose names are known one by one, so that in text without capitals nothing else is taken for a name."""

PROVINCES = phrases(
    """
    an giang; bà rịa - vũng tàu; bà rịa vũng tàu; bắc giang; bắc kạn; bắc cạn; bạc liêu; bắc ninh; bến tre;
    bình định; bình dương; bình phước; bình thuận; cà mau; cần thơ; cao bằng; đà nẵng; đắk lắk; đăk lăk; đắk
    nông; đăk nông; điện biên; đồng nai; đồng tháp; gia lai; hà giang; hà nam; hà nội; hà tĩnh; hải dương;
    hải phòng; hậu giang; hòa bình; hưng yên; khánh hòa; kiên giang; kon tum; lai châu; lâm đồng; lạng sơn;
    lào cai; long an; nam định; nghệ an; ninh bình; ninh thuận; phú thọ; phú yên; quảng bình; quảng nam;
    quảng ngãi; quảng ninh; quảng trị; sóc trăng; sơn la; tây ninh; thái bình; thái nguyên; thanh hóa; thừa
    thiên huế; thừa thiên - huế; huế; tiền giang; hồ chí minh; hcm; trà vinh; tuyên quang; vĩnh long; vĩnh
    phúc; yên bái; hà tây; hà bắc; hải hưng; nam hà; minh hải; sông bé; vĩnh phú; bắc thái; thuận hải; nghĩa
    bình; phú khánh; cửu long; nghệ tĩnh; hoàng liên sơn; hà tuyên; quảng nam - đà nẵng; gia lai - kon tum;
    thủ đức; vinh; nha trang; buôn ma thuột; đà lạt; biên hòa; vũng tàu; long xuyên; rạch giá; mỹ tho;
    pleiku; quy nhơn; sa đéc; móng cái; hạ long; cẩm phả; uông bí; vị thanh; ngã bảy; hồng ngự; châu đốc; gò
    công; bến cát; tân uyên; chí linh; sầm sơn; phổ yên; sông công; từ sơn; phúc yên; tam điệp; hoa lư; đồng
    hới; đông hà; tam kỳ; tuy hòa; cam ranh; phan rang - tháp chàm; phan thiết; bảo lộc; gia nghĩa; long
    khánh; bà rịa; tân châu; hà tiên; hội an; việt trì; dĩ an; thuận an; thủ dầu một; phú quốc; cao lãnh;
    tân an
    """
)

LEADERS = ("Bộ Chính trị", "Ban Bí thư")
"""The two bodies of the Party that issue documents together: `của Bộ Chính trị, Ban Bí thư`."""

HEADS = phrases(
    """
    bộ; sở; ban; ủy ban; ubnd; hđnd; hội đồng; hội; tỉnh ủy; thành ủy; huyện ủy; quận ủy; thị ủy; đảng ủy;
    đảng đoàn; đảng bộ; chi bộ; tòa án; viện; văn phòng; phòng; cục; tổng cục; vụ; chi cục; chính phủ; quốc
    hội; thủ tướng; chủ tịch; bộ trưởng; giám đốc; tổng giám đốc; mặt trận; liên đoàn; tổng liên đoàn; tổng
    công đoàn; trung ương; đoàn chủ tịch; liên bộ; hợp tác xã; nhà máy; xí nghiệp; công an; công đoàn; đoàn;
    tỉnh đoàn; huyện đoàn; thành đoàn; trường; trung tâm; ngân hàng; kho bạc; bảo hiểm; thanh tra; kiểm
    toán; công ty; tổng công ty; tập đoàn; đài; liên minh; hiệp hội; chi nhánh; bộ chỉ huy; bộ tư lệnh; ban
    bí thư; cơ quan; quân ủy; thường trực; tổ công tác; viện trưởng; chánh án; thống đốc; tổng thanh tra;
    bệnh viện; học viện; chánh văn phòng; bí thư; trưởng ban; vpcp; btv; bch; chủ nhiệm; phó chủ tịch; phó giám đốc; phó
    thủ tướng; phó bí thư; thứ trưởng; hiệu trưởng; trưởng phòng; cục trưởng; tổng cục trưởng; chánh thanh tra;
    chỉ huy trưởng; quân khu; bưu điện; điện lực; đồn biên phòng; trạm y tế; hạt kiểm lâm; đại học quốc gia
    """
)
"""How the name of a body begins."""

VERBS = phrases(
    """
    quy định; qui định; ban hành; phê duyệt; sửa đổi; bổ sung; công bố; thành lập; kiện toàn; hướng dẫn;
    triển khai; thực hiện; tổ chức; quản lý; chỉ đạo; kiểm tra; tăng cường; đẩy mạnh; bãi bỏ; thay thế; điều
    chỉnh; thông báo; báo cáo; đề nghị; yêu cầu; xử lý; thi hành; áp dụng; phân công; quyết định; chấn
    chỉnh; tiếp tục; nâng cao; xây dựng; phát triển; cho phép; giao; gửi; cử; trình ubnd; trình ủy; trình
    hđnd; trình hội; trình thủ; trình chính; trình cấp; trình tỉnh; trình xin; trình đề; trình bộ; trình
    quốc; trình sở; duyệt; mời; xin; quy hoạch; công nhận; khen thưởng; tặng; xếp hạng; phối hợp; góp ý; trả
    lời; đính chính; hợp nhất; phân cấp; phân bổ; ủy quyền; phát động; quán triệt; đổi mới; hỗ trợ; bảo đảm;
    đảm bảo; khắc phục; cải cách; thẩm định; tiếp nhận; nghiêm cấm; đánh giá; rà soát; thu hồi; hủy bỏ; bổ
    nhiệm; điều động; miễn nhiệm; giải quyết; chấp thuận; thống nhất; thông qua; cụ thể; chi tiết; liên
    quan; đối với; kể từ; kèm theo; sáp nhập; giải thể; chuyển; lập; mở; bắt; khuyến khích; xác định; kết
    luận; đưa; cấp phép; cấp giấy; giữ; nghiên cứu; thẩm tra; tuyên truyền; nhiệm kỳ; kỳ họp; kì họp; phiên
    họp; khẩn trương; chủ động; tập trung; ứng phó; phòng chống; thí điểm; quyết nghị; phổ biến; trao; truy
    tặng; tiến hành; chính thức; tham mưu; lãnh đạo; xem xét; cung cấp; tháo gỡ; siết chặt; đôn đốc; khai
    thác; phấn đấu; vận hành; công khai; nghiệm thu; bầu cử; ký kết; ký ngày; ký ban hành; ban bố; đồng ý;
    chia; khen; tước; buộc; xử phạt; xét; sắp xếp; bầu; tuyển dụng; ủng hộ
    """
)
"""Words that begin a subject or a predicate, unless they belong to the name (`Ban Tổ chức`, `Cục Quản lý`)."""

STOPS = word_set(
    """
    về v nhằm theo tại để nêu trong từ đến gồm đã được có là với kèm ngày năm tháng khóa số cho thì mà nên
    như khi sau trước cùng vào ra do bởi sẽ vẫn không chưa phải rằng này trên hoặc cũng đều đang hay nhưng
    tới những của ở bị vì nếu giữa hiện còn thay nói quá rất rồi lại bằng
    """
)
"""Words that no name of a body holds in lower case."""

NEVER_IN_NAMES = word_set("về ngày của theo được đã nhằm khóa số v kèm này với là quyết căn")
"""Stop words that do not belong to a name with a capital either: `UBND tỉnh Trà Vinh | Về việc …`."""

TRADES = phrases(
    "xây dựng; phát triển; khai thác; quản lý; hỗ trợ; nghiên cứu; phục vụ; chuyển giao; tư vấn; giám sát"
)
"""Verbs that say in the name of a company or a centre what it does."""
TRADING_BODIES = word_set("công tổng ban trung quỹ viện chi trạm xí nhà")

HEADS_BEFORE_VERB = word_set(
    """
    ban cục vụ phòng đồng tâm tổ đội đoàn viện - hội khoa công trường trực quỹ hàng
    """
)
"""The word before a verb that belongs to the name: `Ban | Tổ chức`, `Hội đồng | Phối hợp`, `Thi đua - | Khen
thưởng`."""

TASK_BODIES = phrases(
    """
    chỉ đạo; công tác; điều hành; phối hợp; quản lý; vận động; tư vấn; giám sát; thẩm định; hỗ trợ; triển
    khai
    """
)
"""What a body for a task is called by; the task that follows belongs to its name (`Ban Chỉ đạo | thực hiện Quy
chế`)."""

GOES_ON_AFTER_AND = word_set(
    """
    truyền phát môi công đào xã du đầu thông tôn dân gia thể cứu doanh cung đô hạ kiến nghiên bồi tái viễn
    trẻ hàng bảo phòng đối tổng trợ nhân tìm cải chống ptnt đấu chính kỹ ngân lưu miền
    """
)
"""First syllables after *và* inside a name: `Khoa học và | Công nghệ`."""

GOES_ON_AFTER_COMMA = phrases(
    """
    thể thao; chủ nhiệm; chống; chữa cháy; cứu hộ; giáo dục; thanh niên; thiếu niên; công chức; viên chức;
    xã hội; kỹ thuật; in; thương binh; công nghệ; khoa học; hạ tầng; kiểm soát; nghiên cứu; khai thác; đào
    tạo; lãng phí; tiêu cực; trưởng ban; phó chủ tịch; bí thư; giám sát; thẩm định; bảo vệ; ma túy; mại dâm;
    tội phạm; viễn thông; chế xuất; du lịch
    """
)
"""What goes on after a comma inside a name: `Văn hóa, | Thể thao và Du lịch`, `Bộ trưởng, | Chủ nhiệm …`."""
