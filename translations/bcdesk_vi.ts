<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About bcdesk</source>
        <translation>Giới thiệu bcdesk</translation>
    </message>
    <message>
        <source>bcdesk {version}</source>
        <translation>bcdesk {version}</translation>
    </message>
    <message>
        <source>The desk for the periodic reports of an agency. MIT licence.</source>
        <translation>Bàn soạn báo cáo định kỳ của cơ quan. Giấy phép MIT.</translation>
    </message>
    <message>
        <source>Your reports are kept in {file}</source>
        <translation>Báo cáo được giữ trong {file}</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Các thành phần</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Chép thông tin</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Export</source>
        <translation>Xuất tệp</translation>
    </message>
    <message>
        <source>Last period</source>
        <translation>Kỳ trước</translation>
    </message>
    <message>
        <source>&amp;New report…</source>
        <translation>Báo cáo &amp;mới…</translation>
    </message>
    <message>
        <source>&amp;Go to the reports</source>
        <translation>Đến &amp;danh sách báo cáo</translation>
    </message>
    <message>
        <source>&amp;Import a report file…</source>
        <translation>&amp;Nhập tệp báo cáo…</translation>
    </message>
    <message>
        <source>&amp;Export files…</source>
        <translation>&amp;Xuất tệp…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;In…</translation>
    </message>
    <message>
        <source>Print for &amp;signature…</source>
        <translation>In bản trình &amp;ký…</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>Xem t&amp;rước khi in…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Thoát</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Cắt</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Ché&amp;p</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Dán</translation>
    </message>
    <message>
        <source>Paste as plain te&amp;xt</source>
        <translation>Chỉ dá&amp;n chữ</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Chọn &amp;tất cả</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>Tì&amp;m</translation>
    </message>
    <message>
        <source>R&amp;eplace</source>
        <translation>Th&amp;ay thế</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Tìm chỗ &amp;sau</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Tìm chỗ t&amp;rước</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>Đậ&amp;m</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>&amp;Nghiêng</translation>
    </message>
    <message>
        <source>Su&amp;perscript</source>
        <translation>Chỉ số t&amp;rên</translation>
    </message>
    <message>
        <source>Subs&amp;cript</source>
        <translation>Chỉ số &amp;dưới</translation>
    </message>
    <message>
        <source>One level &amp;down</source>
        <translation>Xuống một &amp;cấp</translation>
    </message>
    <message>
        <source>One level &amp;up</source>
        <translation>&amp;Lên một cấp</translation>
    </message>
    <message>
        <source>Body text</source>
        <translation>Đoạn văn</translation>
    </message>
    <message>
        <source>Heading 1.</source>
        <translation>Đề mục 1.</translation>
    </message>
    <message>
        <source>Heading a)</source>
        <translation>Đề mục a)</translation>
    </message>
    <message>
        <source>Heading a.1)</source>
        <translation>Đề mục a.1)</translation>
    </message>
    <message>
        <source>Bullet -</source>
        <translation>Gạch đầu dòng -</translation>
    </message>
    <message>
        <source>Bullet +</source>
        <translation>Dấu cộng +</translation>
    </message>
    <message>
        <source>Number 1.</source>
        <translation>Số thứ tự 1.</translation>
    </message>
    <message>
        <source>Number 1-</source>
        <translation>Số thứ tự 1-</translation>
    </message>
    <message>
        <source>Letter a)</source>
        <translation>Chữ cái a)</translation>
    </message>
    <message>
        <source>Pin the &amp;number</source>
        <translation>&amp;Ghim số</translation>
    </message>
    <message>
        <source>&amp;Footnote</source>
        <translation>Chú t&amp;hích</translation>
    </message>
    <message>
        <source>&amp;Go to the footnote or back</source>
        <translation>Đến chú thích hoặc &amp;trở lại</translation>
    </message>
    <message>
        <source>&amp;Citation…</source>
        <translation>&amp;Viện dẫn…</translation>
    </message>
    <message>
        <source>&amp;Link citations…</source>
        <translation>&amp;Liên kết viện dẫn…</translation>
    </message>
    <message>
        <source>&amp;Table…</source>
        <translation>&amp;Bảng…</translation>
    </message>
    <message>
        <source>Row &amp;above</source>
        <translation>Thêm hàng ở &amp;trên</translation>
    </message>
    <message>
        <source>Row &amp;below</source>
        <translation>Thêm hàng ở &amp;dưới</translation>
    </message>
    <message>
        <source>Column to the &amp;left</source>
        <translation>Thêm cột bên t&amp;rái</translation>
    </message>
    <message>
        <source>Column to the &amp;right</source>
        <translation>Thêm cột bên &amp;phải</translation>
    </message>
    <message>
        <source>Delete ro&amp;ws</source>
        <translation>Xóa hà&amp;ng</translation>
    </message>
    <message>
        <source>Delete &amp;columns</source>
        <translation>Xóa &amp;cột</translation>
    </message>
    <message>
        <source>Delete the &amp;table</source>
        <translation>Xóa &amp;bảng</translation>
    </message>
    <message>
        <source>&amp;Merge cells</source>
        <translation>&amp;Gộp ô</translation>
    </message>
    <message>
        <source>&amp;Split the cell</source>
        <translation>Tác&amp;h ô</translation>
    </message>
    <message>
        <source>&amp;Header row, repeated on each page</source>
        <translation>Hàng tiêu đề, &amp;lặp lại ở mỗi trang</translation>
    </message>
    <message>
        <source>&amp;Section</source>
        <translation>&amp;Mục</translation>
    </message>
    <message>
        <source>&amp;Rename the section</source>
        <translation>Đổi tê&amp;n mục</translation>
    </message>
    <message>
        <source>Move the section to the &amp;left</source>
        <translation>Chuyển mục sang t&amp;rái</translation>
    </message>
    <message>
        <source>Move the section to the r&amp;ight</source>
        <translation>Chuyển mục sang &amp;phải</translation>
    </message>
    <message>
        <source>&amp;Delete the section</source>
        <translation>&amp;Xóa mục</translation>
    </message>
    <message>
        <source>Du&amp;plicate the report</source>
        <translation>Nhân &amp;bản báo cáo</translation>
    </message>
    <message>
        <source>Move the report to the &amp;bin</source>
        <translation>&amp;Chuyển báo cáo vào thùng rác</translation>
    </message>
    <message>
        <source>Last period&apos;s report &amp;beside the text</source>
        <translation>Báo cáo kỳ trước &amp;bên cạnh</translation>
    </message>
    <message>
        <source>&amp;Draft</source>
        <translation>&amp;Dự thảo</translation>
    </message>
    <message>
        <source>For &amp;signature</source>
        <translation>&amp;Trình ký</translation>
    </message>
    <message>
        <source>&amp;Issued</source>
        <translation>&amp;Phát hành</translation>
    </message>
    <message>
        <source>C&amp;itations</source>
        <translation>Viện &amp;dẫn</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Xem trước</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>&amp;Mục lục</translation>
    </message>
    <message>
        <source>&amp;Text only</source>
        <translation>Chỉ &amp;phần chữ</translation>
    </message>
    <message>
        <source>Zoo&amp;m in</source>
        <translation>Phóng t&amp;o</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>Th&amp;u nhỏ</translation>
    </message>
    <message>
        <source>Print &amp;size</source>
        <translation>Cỡ &amp;in</translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation>Thẻ &amp;sau</translation>
    </message>
    <message>
        <source>P&amp;revious tab</source>
        <translation>Thẻ t&amp;rước</translation>
    </message>
    <message>
        <source>Next &amp;area</source>
        <translation>&amp;Vùng sau</translation>
    </message>
    <message>
        <source>Previous ar&amp;ea</source>
        <translation>Vùn&amp;g trước</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>Màu &amp;sáng</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>Màu &amp;tối</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Theo &amp;hệ thống</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>125 %</source>
        <translation>125 %</translation>
    </message>
    <message>
        <source>150 %</source>
        <translation>150 %</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200 %</translation>
    </message>
    <message>
        <source>Tiếng Việt</source>
        <translation>Tiếng Việt</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>&amp;Tìm lệnh…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Phím tắt</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Hướng dẫn sử dụng</translation>
    </message>
    <message>
        <source>&amp;About bcdesk</source>
        <translation>&amp;Giới thiệu bcdesk</translation>
    </message>
</context>
<context>
    <name>Addressees</name>
    <message>
        <source>Addressees (Kính gửi)</source>
        <translation>Kính gửi</translation>
    </message>
    <message>
        <source>Name of the agency</source>
        <translation>Tên cơ quan</translation>
    </message>
    <message>
        <source>Rank of the addressee</source>
        <translation>Cấp của nơi gửi đến</translation>
    </message>
    <message>
        <source>Change the rank</source>
        <translation>Đổi cấp của nơi gửi đến</translation>
    </message>
</context>
<context>
    <name>BesidePanel</name>
    <message>
        <source>Opening</source>
        <translation>Đoạn mở đầu</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Đoạn kết</translation>
    </message>
    <message>
        <source>No earlier report of this kind</source>
        <translation>Chưa có báo cáo cùng loại của kỳ trước</translation>
    </message>
    <message>
        <source>Last period&apos;s report will stand here, to read and copy from.</source>
        <translation>Báo cáo kỳ trước sẽ hiện ở đây để đọc và chép.</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>Last period</source>
        <translation>Kỳ trước</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Calendar</source>
        <translation>Lịch</translation>
    </message>
</context>
<context>
    <name>CapacityLines</name>
    <message>
        <source>Move a line</source>
        <translation>Chuyển dòng</translation>
    </message>
    <message>
        <source>Remove a line</source>
        <translation>Bỏ dòng</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Thêm dòng</translation>
    </message>
</context>
<context>
    <name>CitationControl</name>
    <message>
        <source>It is cited in full before this place, so only type and number stand here.</source>
        <translation>Đã dẫn đầy đủ ở phần trước nên lần này chỉ ghi loại, số, ký hiệu.</translation>
    </message>
    <message>
        <source>This is its first mention, so it stands here in full.</source>
        <translation>Dẫn lần đầu nên ghi đầy đủ.</translation>
    </message>
    <message>
        <source>Insert a citation</source>
        <translation>Chèn viện dẫn</translation>
    </message>
    <message>
        <source>Change the wording</source>
        <translation>Đổi cách ghi</translation>
    </message>
    <message>
        <source>Attached file</source>
        <translation>Tệp kèm theo</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Correct a document</source>
        <translation>Sửa văn bản</translation>
    </message>
    <message>
        <source>Link citations</source>
        <translation>Liên kết viện dẫn</translation>
    </message>
    <message>
        <source>Import documents</source>
        <translation>Nhập văn bản</translation>
    </message>
    <message>
        <source>Lists of documents (*.xlsx *.csv)</source>
        <translation>Danh sách văn bản (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Take in the documents of {file}?</source>
        <translation>Nhập các văn bản trong {file}?</translation>
    </message>
    <message>
        <source>New: {new}. Changed: {changed}. The same as before: {same}.</source>
        <translation>Mới: {new}. Thay đổi: {changed}. Như cũ: {same}.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Export documents</source>
        <translation>Xuất văn bản</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>Đã ghi vào {file}.</translation>
    </message>
    <message>
        <source>No document is recorded twice.</source>
        <translation>Không có văn bản nào bị ghi trùng.</translation>
    </message>
    <message>
        <source>Merge duplicates</source>
        <translation>Gộp văn bản trùng</translation>
    </message>
    <message>
        <source>Merge {count} records of this document into one?</source>
        <translation>Gộp {count} bản ghi của văn bản này thành một?</translation>
    </message>
    <message>
        <source>{document}
Reports that mention it are led to the one that stays: {uses}.</source>
        <translation>{document}
Số báo cáo đang dẫn sẽ chuyển sang bản ghi giữ lại: {uses}.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Gộp</translation>
    </message>
    <message>
        <source>Load a newer catalogue</source>
        <translation>Nạp danh mục mới hơn</translation>
    </message>
    <message>
        <source>Catalogues (*.csv *.gz)</source>
        <translation>Danh mục (*.csv *.gz)</translation>
    </message>
</context>
<context>
    <name>CitationFoot</name>
    <message>
        <source>Wording</source>
        <translation>Cách ghi</translation>
    </message>
    <message>
        <source>As it will print</source>
        <translation>Như khi in</translation>
    </message>
    <message>
        <source>Insert the citation</source>
        <translation>Chèn viện dẫn</translation>
    </message>
    <message>
        <source>Open the document</source>
        <translation>Mở văn bản</translation>
    </message>
</context>
<context>
    <name>CitationListModel</name>
    <message>
        <source>What this report answers</source>
        <translation>Yêu cầu của báo cáo này</translation>
    </message>
    <message>
        <source>On {day}: {status}</source>
        <translation>Ngày {day}: {status}</translation>
    </message>
</context>
<context>
    <name>CitationPanel</name>
    <message>
        <source>Citations</source>
        <translation>Viện dẫn</translation>
    </message>
    <message>
        <source>Search documents</source>
        <translation>Tìm văn bản</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Cả kho</translation>
    </message>
    <message>
        <source>This report</source>
        <translation>Báo cáo này</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Tìm ở đâu</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation>Thêm văn bản</translation>
    </message>
    <message>
        <source>More about documents</source>
        <translation>Việc khác với văn bản</translation>
    </message>
    <message numerus="yes">
        <source>over %n document(s)</source>
        <translation>
            <numerusform>trên %n văn bản</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n văn bản</numerusform>
        </translation>
    </message>
    <message>
        <source>No report is open</source>
        <translation>Chưa mở báo cáo nào</translation>
    </message>
    <message>
        <source>The documents that it cites will stand here.</source>
        <translation>Các văn bản mà báo cáo viện dẫn sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Không tìm thấy</translation>
    </message>
    <message>
        <source>Try fewer words, or add the document with what you have typed.</source>
        <translation>Hãy gõ ít từ hơn, hoặc thêm văn bản mới từ những gì đã gõ.</translation>
    </message>
    <message>
        <source>This report cites no document yet</source>
        <translation>Báo cáo này chưa viện dẫn văn bản nào</translation>
    </message>
    <message>
        <source>Scan the report: citations that stand in it as plain text are linked, and no letter changes.</source>
        <translation>Hãy quét báo cáo: những chỗ viện dẫn đang là chữ thường sẽ được liên kết, không đổi một chữ nào.</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Chưa có văn bản nào</translation>
    </message>
    <message>
        <source>Documents that your reports cite will stand here. Each is recorded once and then found by a few letters.</source>
        <translation>Văn bản mà các báo cáo viện dẫn sẽ hiện ở đây. Mỗi văn bản chỉ ghi một lần, về sau gõ vài chữ là tìm ra.</translation>
    </message>
    <message>
        <source>Add this document</source>
        <translation>Thêm văn bản mới</translation>
    </message>
    <message>
        <source>Scan the report</source>
        <translation>Quét báo cáo</translation>
    </message>
</context>
<context>
    <name>CitationWords</name>
    <message>
        <source>In force</source>
        <translation>Còn hiệu lực</translation>
    </message>
    <message>
        <source>Partly expired</source>
        <translation>Hết hiệu lực một phần</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Hết hiệu lực</translation>
    </message>
    <message>
        <source>Not yet in force</source>
        <translation>Chưa có hiệu lực</translation>
    </message>
    <message>
        <source>Not known whether in force</source>
        <translation>Chưa rõ hiệu lực</translation>
    </message>
    <message>
        <source>{status}, not checked since</source>
        <translation>{status}, chưa kiểm tra lại</translation>
    </message>
    <message>
        <source>{status} as of {day}</source>
        <translation>{status}, tính đến {day}</translation>
    </message>
    <message>
        <source>used %n time(s)</source>
        <translation>dùng %n lần</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Tự động</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Đầy đủ</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Rút gọn</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Nguyên văn</translation>
    </message>
    <message>
        <source>worded automatically</source>
        <translation>đang ghi tự động</translation>
    </message>
    <message>
        <source>worded in full</source>
        <translation>đang ghi đầy đủ</translation>
    </message>
    <message>
        <source>worded short</source>
        <translation>đang ghi rút gọn</translation>
    </message>
    <message>
        <source>worded as written</source>
        <translation>đang ghi nguyên văn</translation>
    </message>
    <message>
        <source>Word it automatically</source>
        <translation>Ghi tự động</translation>
    </message>
    <message>
        <source>Word it in full</source>
        <translation>Ghi đầy đủ</translation>
    </message>
    <message>
        <source>Word it short</source>
        <translation>Ghi rút gọn</translation>
    </message>
    <message>
        <source>Keep the words as written</source>
        <translation>Giữ nguyên văn</translation>
    </message>
    <message>
        <source>first mention</source>
        <translation>lần đầu</translation>
    </message>
    <message>
        <source>second mention</source>
        <translation>lần thứ hai</translation>
    </message>
    <message>
        <source>third mention</source>
        <translation>lần thứ ba</translation>
    </message>
    <message>
        <source>fourth mention</source>
        <translation>lần thứ tư</translation>
    </message>
    <message>
        <source>fifth mention</source>
        <translation>lần thứ năm</translation>
    </message>
    <message>
        <source>mention number {number}</source>
        <translation>lần thứ {number}</translation>
    </message>
    <message>
        <source>By number and symbol</source>
        <translation>Theo số, ký hiệu</translation>
    </message>
    <message>
        <source>Party document</source>
        <translation>Văn bản của Đảng</translation>
    </message>
    <message>
        <source>Administrative document</source>
        <translation>Văn bản hành chính</translation>
    </message>
    <message>
        <source>Official letter</source>
        <translation>Công văn</translation>
    </message>
    <message>
        <source>Normative document</source>
        <translation>Văn bản quy phạm pháp luật</translation>
    </message>
    <message>
        <source>the type differs</source>
        <translation>khác loại văn bản</translation>
    </message>
    <message>
        <source>the number differs</source>
        <translation>khác số</translation>
    </message>
    <message>
        <source>one has no number</source>
        <translation>một bên không có số</translation>
    </message>
    <message>
        <source>the year in the number differs</source>
        <translation>khác năm trong số</translation>
    </message>
    <message>
        <source>the symbol differs</source>
        <translation>khác ký hiệu</translation>
    </message>
    <message>
        <source>one has no symbol</source>
        <translation>một bên không có ký hiệu</translation>
    </message>
    <message>
        <source>the name differs</source>
        <translation>khác tên gọi</translation>
    </message>
    <message>
        <source>the date differs</source>
        <translation>khác ngày</translation>
    </message>
    <message>
        <source>one has no date</source>
        <translation>một bên không có ngày</translation>
    </message>
    <message>
        <source>the issuer differs</source>
        <translation>khác cơ quan ban hành</translation>
    </message>
    <message>
        <source>one has no issuer</source>
        <translation>một bên không có cơ quan ban hành</translation>
    </message>
</context>
<context>
    <name>CommandSearch</name>
    <message>
        <source>Find a command</source>
        <translation>Tìm lệnh</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Cần làm gì?</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Các lệnh</translation>
    </message>
    <message>
        <source>No such command</source>
        <translation>Không có lệnh như vậy</translation>
    </message>
    <message>
        <source>Try another word, or fewer.</source>
        <translation>Hãy thử từ khác, hoặc ít từ hơn.</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Delete the section</source>
        <translation>Xóa mục</translation>
    </message>
    <message>
        <source>Delete section “{heading}”?</source>
        <translation>Xóa mục “{heading}”?</translation>
    </message>
    <message>
        <source>Its text, tables and footnotes go with it. Undo brings everything back.</source>
        <translation>Nội dung, bảng và chú thích của mục cũng bị xóa. Hoàn tác sẽ lấy lại tất cả.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Empty the bin</source>
        <translation>Dọn sạch thùng rác</translation>
    </message>
    <message>
        <source>Delete all reports in the bin for good? There are {count} of them.</source>
        <translation>Xóa hẳn mọi báo cáo trong thùng rác? Có {count} báo cáo.</translation>
    </message>
    <message>
        <source>Their kept versions go as well. This cannot be undone.</source>
        <translation>Các bản đã chốt cũng bị xóa theo. Không thể lấy lại.</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Xóa hẳn</translation>
    </message>
    <message>
        <source>Delete “{title}” for good?</source>
        <translation>Xóa hẳn “{title}”?</translation>
    </message>
    <message>
        <source>Its kept versions go as well. This cannot be undone.</source>
        <translation>Các bản đã chốt cũng bị xóa theo. Không thể lấy lại.</translation>
    </message>
    <message>
        <source>Issue the report</source>
        <translation>Phát hành báo cáo</translation>
    </message>
    <message>
        <source>Mark “{title}” as issued?</source>
        <translation>Chuyển “{title}” sang trạng thái phát hành?</translation>
    </message>
    <message>
        <source>From now on it counts as sent out. The state can be set back in the menu.</source>
        <translation>Từ nay báo cáo được coi là đã gửi đi. Vẫn có thể đặt lại trạng thái trong bảng chọn Báo cáo.</translation>
    </message>
    <message>
        <source>Mark as issued</source>
        <translation>Phát hành</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Để sau</translation>
    </message>
</context>
<context>
    <name>ContextLine</name>
    <message>
        <source>Footnote {number}</source>
        <translation>Chú thích {number}</translation>
    </message>
    <message>
        <source>Go to the footnote</source>
        <translation>Sang chú thích</translation>
    </message>
    <message>
        <source>Open the figure</source>
        <translation>Mở số liệu</translation>
    </message>
    <message>
        <source>{wording}, {ordinal}</source>
        <translation>{wording}, {ordinal}</translation>
    </message>
    <message>
        <source>Open the document</source>
        <translation>Mở văn bản</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Choose from a calendar (Alt+Down)</source>
        <translation>Chọn ngày trên lịch (Alt+Xuống)</translation>
    </message>
</context>
<context>
    <name>DayEdit</name>
    <message>
        <source>Choose from a calendar (Alt+Down)</source>
        <translation>Chọn trên lịch (Alt+Mũi tên xuống)</translation>
    </message>
</context>
<context>
    <name>DocumentDialog</name>
    <message>
        <source>New document</source>
        <translation>Văn bản mới</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Paste a citation</source>
        <translation>Dán câu viện dẫn</translation>
    </message>
    <message>
        <source>Type of document</source>
        <translation>Loại văn bản</translation>
    </message>
    <message>
        <source>Number and symbol</source>
        <translation>Số, ký hiệu</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày ban hành</translation>
    </message>
    <message>
        <source>Issuing agency</source>
        <translation>Cơ quan ban hành</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Hiệu lực</translation>
    </message>
    <message>
        <source>How it is numbered</source>
        <translation>Nhóm văn bản</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Được thay thế bởi</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Attached file</source>
        <translation>Tệp kèm theo</translation>
    </message>
    <message>
        <source>for example: 23/KH-UBND</source>
        <translation>ví dụ: 23/KH-UBND</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>ngày/tháng/năm</translation>
    </message>
    <message>
        <source>number and symbol; several with ;</source>
        <translation>số, ký hiệu; nhiều văn bản cách nhau bằng ;</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Open that record</source>
        <translation>Mở văn bản đó</translation>
    </message>
    <message>
        <source>Save the document</source>
        <translation>Lưu văn bản</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>No citation was found in it. Fill in the fields below.</source>
        <translation>Không thấy viện dẫn nào trong câu này. Hãy điền các ô bên dưới.</translation>
    </message>
    <message>
        <source>The fields below hold what was read. Look at them before you save.</source>
        <translation>Các ô bên dưới đã điền theo câu này. Hãy xem lại trước khi lưu.</translation>
    </message>
    <message>
        <source>The fields are filled in from its words.</source>
        <translation>Các ô bên dưới được điền theo câu đã dán.</translation>
    </message>
    <message>
        <source>Choose or write the type.</source>
        <translation>Hãy chọn hoặc ghi loại văn bản.</translation>
    </message>
    <message>
        <source>Give the number and symbol, or the subject.</source>
        <translation>Hãy ghi số, ký hiệu hoặc trích yếu.</translation>
    </message>
    <message>
        <source>A day is written like 24/3/2021.</source>
        <translation>Ngày ghi theo dạng 24/3/2021.</translation>
    </message>
    <message>
        <source>This document is recorded already</source>
        <translation>Văn bản này đã có trong kho</translation>
    </message>
    <message>
        <source>{citation} ({reasons})</source>
        <translation>{citation} ({reasons})</translation>
    </message>
    <message>
        <source>Perhaps this document is recorded already</source>
        <translation>Có thể văn bản này đã có trong kho</translation>
    </message>
</context>
<context>
    <name>EffectRows</name>
    <message>
        <source>A day is written like 24/3/2021.</source>
        <translation>Ngày ghi theo dạng 24/3/2021.</translation>
    </message>
    <message>
        <source>Give the day from which it is so, or up to which that is known.</source>
        <translation>Hãy ghi ngày bắt đầu, hoặc ngày mà nguồn còn cập nhật.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Known up to</source>
        <translation>Cập nhật đến</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Nothing is known; it is shown as not known whether in force.</source>
        <translation>Chưa ghi gì; văn bản hiện là chưa rõ hiệu lực.</translation>
    </message>
    <message>
        <source>Add a fact</source>
        <translation>Thêm tình trạng</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export files</source>
        <translation>Xuất tệp</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Chọn thư mục…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Export the files</source>
        <translation>Xuất tệp</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Chọn thư mục khác…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>Thư mục chứa tệp</translation>
    </message>
    <message>
        <source>The folder cannot be shown here. The files are in {folder}.</source>
        <translation>Không mở được thư mục ở đây. Các tệp nằm trong {folder}.</translation>
    </message>
    <message>
        <source>The PDF cannot show these characters: {characters}</source>
        <translation>PDF không hiện được các ký tự: {characters}</translation>
    </message>
    <message>
        <source>The fonts do not have them. Replace them in the report, or export without PDF.</source>
        <translation>Bộ chữ không có các ký tự này. Hãy thay chúng trong báo cáo, hoặc xuất mà không kèm PDF.</translation>
    </message>
    <message>
        <source>Stopping after the file that is being written…</source>
        <translation>Ghi xong tệp này sẽ dừng…</translation>
    </message>
    <message>
        <source>Writing file {number} of {count}: {name}</source>
        <translation>Đang ghi tệp {number}/{count}: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to {folder}</source>
        <translation>
            <numerusform>Đã ghi %n tệp vào {folder}</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Đã dừng.</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>Chưa ghi tệp nào.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were written before that.</source>
        <translation>
            <numerusform>Trước đó đã ghi xong %n tệp.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick at least one kind of file.</source>
        <translation>Hãy chọn ít nhất một loại tệp.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the same name will be replaced.</source>
        <translation>
            <numerusform>%n tệp trùng tên sẽ bị thay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldLink</name>
    <message>
        <source>Change: {field}</source>
        <translation>Sửa: {field}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find and replace</source>
        <translation>Tìm và thay thế</translation>
    </message>
    <message>
        <source>Find in the report</source>
        <translation>Tìm trong báo cáo</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Thay bằng</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Thay</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Chỗ trước (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Chỗ sau (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Đóng (Esc)</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Thay tất cả</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Không tìm thấy</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n chỗ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindControl</name>
    <message>
        <source>Replace</source>
        <translation>Thay</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Thay tất cả</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced.</source>
        <translation>
            <numerusform>Đã thay %n chỗ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in automatic text left alone.</source>
        <translation>
            <numerusform>Giữ nguyên %n chỗ trong phần chữ tự động.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FrameHead</name>
    <message>
        <source>Superior agency</source>
        <translation>Cơ quan chủ quản</translation>
    </message>
    <message>
        <source>Issuing agency</source>
        <translation>Cơ quan ban hành</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Ký hiệu</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa danh</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Type of document</source>
        <translation>Tên loại văn bản</translation>
    </message>
    <message>
        <source>Subject line</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>The registry writes the number after signing</source>
        <translation>Văn thư ghi số sau khi ký</translation>
    </message>
    <message>
        <source>The day is written after signing</source>
        <translation>Ngày ghi sau khi ký</translation>
    </message>
</context>
<context>
    <name>FramePage</name>
    <message>
        <source>Form</source>
        <translation>Thể thức</translation>
    </message>
    <message>
        <source>Legal bases (căn cứ)</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Legal basis, one in a paragraph</source>
        <translation>Căn cứ ban hành, mỗi căn cứ một đoạn</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Đoạn mở đầu</translation>
    </message>
    <message>
        <source>Opening of the report</source>
        <translation>Đoạn mở đầu của báo cáo</translation>
    </message>
    <message>
        <source>Go on to recipients and signature</source>
        <translation>Sang nơi nhận và người ký</translation>
    </message>
    <message>
        <source>Go on to section {number}{title}</source>
        <translation>Sang mục {number}{title}</translation>
    </message>
</context>
<context>
    <name>FrameWords</name>
    <message>
        <source>Type digits here.</source>
        <translation>Chỗ này chỉ ghi chữ số.</translation>
    </message>
    <message>
        <source>Numbers of documents start at 1.</source>
        <translation>Số văn bản bắt đầu từ 1.</translation>
    </message>
    <message>
        <source>Type a year with four digits, for example 2021.</source>
        <translation>Hãy ghi năm đủ bốn chữ số, ví dụ 2021.</translation>
    </message>
    <message>
        <source>The month is a number from 1 to 12.</source>
        <translation>Tháng là số từ 1 đến 12.</translation>
    </message>
    <message>
        <source>The month has no such day.</source>
        <translation>Tháng này không có ngày đó.</translation>
    </message>
    <message>
        <source>Type the date as day/month/year, for example 31/5/2021.</source>
        <translation>Hãy ghi theo dạng ngày/tháng/năm, ví dụ 31/5/2021.</translation>
    </message>
    <message>
        <source>{measure}: {reason}</source>
        <translation>{measure}: {reason}</translation>
    </message>
    <message>
        <source>Decree 30/2020/NĐ-CP allows {low} to {high} {unit}.</source>
        <translation>Nghị định 30/2020/NĐ-CP cho phép từ {low} đến {high} {unit}.</translation>
    </message>
    <message>
        <source>Top margin</source>
        <translation>Lề trên</translation>
    </message>
    <message>
        <source>Bottom margin</source>
        <translation>Lề dưới</translation>
    </message>
    <message>
        <source>Left margin</source>
        <translation>Lề trái</translation>
    </message>
    <message>
        <source>Right margin</source>
        <translation>Lề phải</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>Giãn dòng</translation>
    </message>
    <message>
        <source>Paragraph spacing</source>
        <translation>Cách đoạn</translation>
    </message>
    <message>
        <source>Size of footnotes</source>
        <translation>Cỡ chữ chú thích</translation>
    </message>
    <message>
        <source>Not urgent</source>
        <translation>Không khẩn</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Khẩn</translation>
    </message>
    <message>
        <source>Very urgent</source>
        <translation>Thượng khẩn</translation>
    </message>
    <message>
        <source>Express</source>
        <translation>Hỏa tốc</translation>
    </message>
    <message>
        <source>Not secret</source>
        <translation>Không mật</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Mật</translation>
    </message>
    <message>
        <source>Top secret</source>
        <translation>Tối mật</translation>
    </message>
    <message>
        <source>Absolutely secret</source>
        <translation>Tuyệt mật</translation>
    </message>
    <message>
        <source>Higher agency</source>
        <translation>Cơ quan cấp trên</translation>
    </message>
    <message>
        <source>Equal agency</source>
        <translation>Cơ quan ngang cấp</translation>
    </message>
    <message>
        <source>Lower agency</source>
        <translation>Cơ quan cấp dưới</translation>
    </message>
    <message>
        <source>In own name</source>
        <translation>Trực tiếp ký</translation>
    </message>
    <message>
        <source>TM. – on behalf of the collective</source>
        <translation>TM. – thay mặt tập thể</translation>
    </message>
    <message>
        <source>KT. – deputy for the head</source>
        <translation>KT. – ký thay cấp trưởng</translation>
    </message>
    <message>
        <source>TL. – by order</source>
        <translation>TL. – thừa lệnh</translation>
    </message>
    <message>
        <source>TUQ. – by authorisation</source>
        <translation>TUQ. – thừa ủy quyền</translation>
    </message>
    <message>
        <source>Q. – acting</source>
        <translation>Q. – quyền cấp trưởng</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide to bcdesk</source>
        <translation>Hướng dẫn sử dụng bcdesk</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Tìm trong hướng dẫn</translation>
    </message>
    <message>
        <source>Contents of the guide</source>
        <translation>Các trang hướng dẫn</translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation>Trang hướng dẫn</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Không tìm thấy gì</translation>
    </message>
    <message>
        <source>Try another word, or fewer.</source>
        <translation>Hãy thử từ khác, hoặc ít từ hơn.</translation>
    </message>
</context>
<context>
    <name>HouseStyleSection</name>
    <message>
        <source>House style</source>
        <translation>Kiểu trình bày</translation>
    </message>
    <message>
        <source>Set of sizes</source>
        <translation>Bộ cỡ chữ</translation>
    </message>
    <message>
        <source>First line</source>
        <translation>Lùi đầu dòng</translation>
    </message>
    <message>
        <source>{measure}, {unit}</source>
        <translation>{measure}, {unit}</translation>
    </message>
    <message>
        <source>Level I headings in capitals</source>
        <translation>Đề mục cấp I in hoa</translation>
    </message>
    <message>
        <source>Change the house style</source>
        <translation>Đổi kiểu trình bày</translation>
    </message>
    <message>
        <source>automatic: {pitch}</source>
        <translation>tự động: {pitch}</translation>
    </message>
    <message>
        <source>The same for all reports of the agency; change it here only if this one differs.</source>
        <translation>Dùng chung cho mọi báo cáo của cơ quan; chỉ đổi ở đây khi riêng báo cáo này cần khác.</translation>
    </message>
    <message>
        <source>Sizes {sizes} · margins {margins} mm · first line {indent} · lines {pitch} pt · paragraphs {gap} pt</source>
        <translation>Cỡ {sizes} · lề {margins} mm · lùi đầu dòng {indent} · giãn dòng {pitch} pt · cách đoạn {gap} pt</translation>
    </message>
</context>
<context>
    <name>LegacyPasteDialog</name>
    <message>
        <source>Old encoding</source>
        <translation>Bảng mã cũ</translation>
    </message>
    <message>
        <source>The pasted text has an old encoding ({encoding})</source>
        <translation>Chữ sắp dán dùng bảng mã cũ ({encoding})</translation>
    </message>
    <message>
        <source>Compare the first lines. Text that is right already stays as it is.</source>
        <translation>Hãy so các dòng đầu. Chữ nào đã đúng thì giữ nguyên.</translation>
    </message>
    <message>
        <source>As it was copied</source>
        <translation>Như khi chép</translation>
    </message>
    <message>
        <source>Converted to Unicode</source>
        <translation>Sau khi chuyển sang Unicode</translation>
    </message>
    <message>
        <source>Convert to Unicode</source>
        <translation>Chuyển sang Unicode</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Giữ nguyên</translation>
    </message>
    <message>
        <source>Do not paste</source>
        <translation>Không dán</translation>
    </message>
</context>
<context>
    <name>LineList</name>
    <message>
        <source>Move a line</source>
        <translation>Chuyển dòng</translation>
    </message>
    <message>
        <source>Remove a line</source>
        <translation>Bỏ dòng</translation>
    </message>
</context>
<context>
    <name>LineTools</name>
    <message>
        <source>Move the line up (Alt+Up)</source>
        <translation>Chuyển dòng lên (Alt+Lên)</translation>
    </message>
    <message>
        <source>Move the line down (Alt+Down)</source>
        <translation>Chuyển dòng xuống (Alt+Xuống)</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Bỏ dòng này</translation>
    </message>
    <message>
        <source>Add a line (Enter)</source>
        <translation>Thêm dòng (Enter)</translation>
    </message>
</context>
<context>
    <name>LinkModel</name>
    <message>
        <source>New: {document}</source>
        <translation>Ghi mới: {document}</translation>
    </message>
    <message>
        <source>Leads to {document}</source>
        <translation>Liên kết với: {document}</translation>
    </message>
    <message numerus="yes">
        <source>Look and choose: more than one document may be meant (%n)</source>
        <translation>
            <numerusform>Cần chọn: có thể là nhiều văn bản khác nhau (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Documents that are recorded (%n)</source>
        <translation>
            <numerusform>Văn bản đã có trong kho (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Documents to be recorded now (%n)</source>
        <translation>
            <numerusform>Văn bản sẽ ghi mới vào kho (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkingDialog</name>
    <message>
        <source>Scan the report</source>
        <translation>Quét báo cáo</translation>
    </message>
    <message numerus="yes">
        <source>%n citation(s) stand in the text without a link</source>
        <translation>
            <numerusform>%n chỗ viện dẫn trong báo cáo chưa được liên kết</numerusform>
        </translation>
    </message>
    <message>
        <source>Linking changes no letter of the text. Each citation then knows its document: whether it is in force, where else it is cited, and how it is worded. Undo takes all links back at once.</source>
        <translation>Liên kết không đổi một chữ nào của báo cáo. Mỗi chỗ viện dẫn sẽ gắn với văn bản của nó: còn hiệu lực hay không, còn được dẫn ở đâu, ghi thế nào. Hoàn tác một lần là gỡ hết.</translation>
    </message>
    <message>
        <source>Nothing to link</source>
        <translation>Không có gì để liên kết</translation>
    </message>
    <message>
        <source>Every citation of this report is linked to its document.</source>
        <translation>Mọi chỗ viện dẫn trong báo cáo đều đã liên kết với văn bản.</translation>
    </message>
    <message>
        <source>Citations found</source>
        <translation>Các chỗ viện dẫn tìm thấy</translation>
    </message>
    <message>
        <source>Which document is meant</source>
        <translation>Văn bản được dẫn</translation>
    </message>
    <message>
        <source>Link all</source>
        <translation>Liên kết tất cả</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message numerus="yes">
        <source>Link the %n chosen</source>
        <translation>
            <numerusform>Liên kết phần đã chọn (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>New: {document}</source>
        <translation>Ghi mới: {document}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Kind of paragraph</source>
        <translation>Kiểu đoạn</translation>
    </message>
    <message>
        <source>Section heading</source>
        <translation>Đề mục</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Thanh công cụ</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Các ô bên phải</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>{report} – bcdesk</source>
        <translation>{report} – bcdesk</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Tệp</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Sửa</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Chèn</translation>
    </message>
    <message>
        <source>Ta&amp;ble</source>
        <translation>Bản&amp;g</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>Định &amp;dạng</translation>
    </message>
    <message>
        <source>&amp;Kind of paragraph</source>
        <translation>&amp;Kiểu đoạn</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Xem</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>Màu sắ&amp;c</translation>
    </message>
    <message>
        <source>Text si&amp;ze of the window</source>
        <translation>Cỡ chữ gi&amp;ao diện</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Ngôn ngữ</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>&amp;Báo cáo</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>&amp;Trạng thái</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Trợ &amp;giúp</translation>
    </message>
</context>
<context>
    <name>NewReportDialog</name>
    <message>
        <source>New report</source>
        <translation>Báo cáo mới</translation>
    </message>
    <message>
        <source>Kind of report</source>
        <translation>Loại báo cáo</translation>
    </message>
    <message>
        <source>Create the report</source>
        <translation>Tạo báo cáo</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Reports of one kind follow each other from period to period.</source>
        <translation>Báo cáo cùng loại nối tiếp nhau qua các kỳ.</translation>
    </message>
    <message>
        <source>Name the kind, for example: Cải cách hành chính.</source>
        <translation>Hãy ghi tên loại báo cáo, ví dụ: Cải cách hành chính.</translation>
    </message>
</context>
<context>
    <name>NotesEditor</name>
    <message>
        <source>Text of the footnote</source>
        <translation>Nội dung chú thích</translation>
    </message>
</context>
<context>
    <name>NotesStrip</name>
    <message>
        <source>Footnotes</source>
        <translation>Chú thích cuối trang</translation>
    </message>
    <message numerus="yes">
        <source>%n in this section</source>
        <translation>
            <numerusform>%n trong mục này</numerusform>
        </translation>
    </message>
    <message>
        <source>Footnotes of the section</source>
        <translation>Chú thích cuối trang của mục</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>Annex</source>
        <translation>Phụ lục</translation>
    </message>
    <message>
        <source>Annex {number}</source>
        <translation>Phụ lục {number}</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Thể thức</translation>
    </message>
    <message>
        <source>Legal bases</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Đoạn mở đầu</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Đoạn kết</translation>
    </message>
    <message>
        <source>(no heading)</source>
        <translation>(chưa có đề mục)</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Outline</source>
        <translation>Mục lục</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>Thêm mục</translation>
    </message>
    <message>
        <source>No report is open</source>
        <translation>Chưa mở báo cáo nào</translation>
    </message>
    <message>
        <source>Its headings will stand here.</source>
        <translation>Các đề mục của báo cáo sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>No sections yet</source>
        <translation>Chưa có mục nào</translation>
    </message>
    <message>
        <source>The headings of the report will stand here: click to go, drag to move.</source>
        <translation>Các đề mục của báo cáo sẽ hiện ở đây: nhấn để đến, kéo để đổi chỗ.</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>Sent to the printer.</source>
        <translation>Đã gửi đến máy in.</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Pages as printed</source>
        <translation>Các trang như khi in</translation>
    </message>
    <message>
        <source>The printed pages will stand here</source>
        <translation>Các trang in sẽ hiện ở đây</translation>
    </message>
    <message>
        <source>Open a report to see how it prints.</source>
        <translation>Hãy mở một báo cáo để xem khi in sẽ thế nào.</translation>
    </message>
    <message>
        <source>Page {page} of {count}. Enter goes to the text at the top.</source>
        <translation>Trang {page}/{count}. Nhấn Enter để đến chỗ ở đầu trang.</translation>
    </message>
</context>
<context>
    <name>PanelDock</name>
    <message>
        <source>Into a window of its own, or back</source>
        <translation>Tách thành cửa sổ riêng, hoặc gắn lại</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Đóng ô này</translation>
    </message>
</context>
<context>
    <name>PassageEditor</name>
    <message>
        <source>Typing</source>
        <translation>Gõ chữ</translation>
    </message>
    <message>
        <source>Change level</source>
        <translation>Đổi cấp</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Make a list</source>
        <translation>Tạo danh sách</translation>
    </message>
    <message>
        <source>Change the kind of paragraph</source>
        <translation>Đổi kiểu đoạn</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Đậm</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Nghiêng</translation>
    </message>
    <message>
        <source>Raise or lower</source>
        <translation>Chỉ số trên, chỉ số dưới</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>Chú thích</translation>
    </message>
    <message>
        <source>Insert a row</source>
        <translation>Thêm hàng</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Dán</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Chuyển chỗ</translation>
    </message>
</context>
<context>
    <name>PeriodColumn</name>
    <message>
        <source>Reporting period</source>
        <translation>Kỳ báo cáo</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Closing date of the data</source>
        <translation>Ngày chốt số liệu</translation>
    </message>
    <message>
        <source>Document that asks for the report</source>
        <translation>Văn bản yêu cầu</translation>
    </message>
    <message>
        <source>To be sent by</source>
        <translation>Hạn gửi</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Độ khẩn</translation>
    </message>
    <message>
        <source>Secrecy</source>
        <translation>Độ mật</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>ngày/tháng/năm</translation>
    </message>
    <message>
        <source>Change the period</source>
        <translation>Đổi kỳ báo cáo</translation>
    </message>
    <message>
        <source>Change the urgency</source>
        <translation>Đổi độ khẩn</translation>
    </message>
    <message>
        <source>Change the secrecy</source>
        <translation>Đổi độ mật</translation>
    </message>
    <message>
        <source>Cites a recorded document; its words follow the record.</source>
        <translation>Viện dẫn một văn bản đã ghi; cách ghi theo văn bản đó.</translation>
    </message>
    <message>
        <source>Data of this report: {first} to {last}.</source>
        <translation>Số liệu của báo cáo này: {first} đến {last}.</translation>
    </message>
    <message>
        <source>Data by Decree 09/2019/NĐ-CP: {first} to {last}.</source>
        <translation>Kỳ theo Nghị định 09/2019/NĐ-CP: {first} đến {last}.</translation>
    </message>
    <message>
        <source>Not given yet.</source>
        <translation>Chưa ghi.</translation>
    </message>
</context>
<context>
    <name>PeriodWords</name>
    <message>
        <source>Month {number}</source>
        <translation>Tháng {number}</translation>
    </message>
    <message>
        <source>Quarter {number}</source>
        <translation>Quý {number}</translation>
    </message>
    <message>
        <source>First half of the year</source>
        <translation>6 tháng đầu năm</translation>
    </message>
    <message>
        <source>Second half of the year</source>
        <translation>6 tháng cuối năm</translation>
    </message>
    <message>
        <source>First nine months</source>
        <translation>9 tháng đầu năm</translation>
    </message>
    <message>
        <source>Whole year</source>
        <translation>Cả năm</translation>
    </message>
    <message>
        <source>Other period</source>
        <translation>Kỳ khác</translation>
    </message>
    <message>
        <source>{period} {year}</source>
        <comment>the period already says: year</comment>
        <translation>{period} {year}</translation>
    </message>
    <message>
        <source>{period}, {year}</source>
        <translation>{period} năm {year}</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quý</translation>
    </message>
    <message>
        <source>Six months</source>
        <translation>6 tháng</translation>
    </message>
    <message>
        <source>Nine months</source>
        <translation>9 tháng</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Khác</translation>
    </message>
</context>
<context>
    <name>PlaceWords</name>
    <message>
        <source>Form</source>
        <translation>Thể thức</translation>
    </message>
    <message>
        <source>Recipients – Signature</source>
        <translation>Nơi nhận – Ký</translation>
    </message>
    <message>
        <source>Annex</source>
        <translation>Phụ lục</translation>
    </message>
    <message>
        <source>Section {number}</source>
        <translation>Mục {number}</translation>
    </message>
    <message>
        <source>{section}, item {item}</source>
        <translation>{section}, khoản {item}</translation>
    </message>
    <message>
        <source>{place}, footnote</source>
        <translation>{place}, chú thích</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Thu nhỏ</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Phóng to</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Vừa bề ngang</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Cả trang</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Follow the cursor</source>
        <translation>Theo con trỏ</translation>
    </message>
    <message numerus="yes">
        <source>/ %n page(s)</source>
        <translation>
            <numerusform>/ %n trang</numerusform>
        </translation>
    </message>
    <message>
        <source>Updating…</source>
        <translation>Đang cập nhật…</translation>
    </message>
</context>
<context>
    <name>QPrintPreviewDialog</name>
    <message>
        <source>Portrait</source>
        <translation>Dọc</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Ngang</translation>
    </message>
    <message>
        <source>Page setup</source>
        <translation>Thiết đặt trang</translation>
    </message>
</context>
<context>
    <name>Recipients</name>
    <message>
        <source>Recipients (Nơi nhận)</source>
        <translation>Nơi nhận</translation>
    </message>
    <message>
        <source>One recipient in a line</source>
        <translation>Mỗi nơi nhận một dòng</translation>
    </message>
</context>
<context>
    <name>ReportCommands</name>
    <message>
        <source>Import a report file</source>
        <translation>Nhập tệp báo cáo</translation>
    </message>
    <message>
        <source>Report files (*.json)</source>
        <translation>Tệp báo cáo (*.json)</translation>
    </message>
    <message>
        <source>Number and day are needed before a report is issued.</source>
        <translation>Số và ngày phải có trước khi phát hành.</translation>
    </message>
    <message>
        <source>Change the state</source>
        <translation>Đổi trạng thái</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>Thêm mục</translation>
    </message>
    <message>
        <source>Rename the section</source>
        <translation>Đổi tên mục</translation>
    </message>
    <message>
        <source>Delete the section</source>
        <translation>Xóa mục</translation>
    </message>
    <message>
        <source>Move the section</source>
        <translation>Chuyển mục</translation>
    </message>
</context>
<context>
    <name>ReportListModel</name>
    <message>
        <source>Year {year}</source>
        <translation>Năm {year}</translation>
    </message>
</context>
<context>
    <name>ReportListPanel</name>
    <message>
        <source>Search reports</source>
        <translation>Tìm báo cáo</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Back to the reports</source>
        <translation>Về danh sách báo cáo</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Lọc</translation>
    </message>
    <message>
        <source>No reports yet</source>
        <translation>Chưa có báo cáo nào</translation>
    </message>
    <message>
        <source>The reports of your agency will stand here by year and period.</source>
        <translation>Báo cáo của cơ quan sẽ xếp ở đây theo năm và kỳ.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Không tìm thấy gì</translation>
    </message>
    <message>
        <source>Try fewer words, or show all kinds and years.</source>
        <translation>Hãy thử ít từ hơn, hoặc xem mọi loại và mọi năm.</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>Thùng rác trống</translation>
    </message>
    <message>
        <source>Reports that you put away stay here.</source>
        <translation>Báo cáo đã xóa được giữ ở đây.</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Thùng rác</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>Sections of the report</source>
        <translation>Các mục của báo cáo</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Thể thức</translation>
    </message>
    <message>
        <source>Recipients – Signature</source>
        <translation>Nơi nhận – Ký</translation>
    </message>
    <message>
        <source>Annex{number}</source>
        <translation>Phụ lục{number}</translation>
    </message>
    <message>
        <source>(no heading)</source>
        <translation>(chưa có đề mục)</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>Report without a title</source>
        <translation>Báo cáo chưa có trích yếu</translation>
    </message>
    <message>
        <source>Mass mobilisation and grassroots democracy</source>
        <translation>Dân vận chính quyền và quy chế dân chủ cơ sở</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Dự thảo</translation>
    </message>
    <message>
        <source>For signature</source>
        <translation>Trình ký</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Phát hành</translation>
    </message>
</context>
<context>
    <name>SaveTrouble</name>
    <message>
        <source>Not everything is saved</source>
        <translation>Chưa lưu hết</translation>
    </message>
    <message>
        <source>Save to another place…</source>
        <translation>Lưu sang nơi khác…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Ở lại</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Đóng chương trình</translation>
    </message>
    <message>
        <source>Save the report to another place</source>
        <translation>Lưu báo cáo sang nơi khác</translation>
    </message>
    <message>
        <source>Report files (*.json)</source>
        <translation>Tệp báo cáo (*.json)</translation>
    </message>
    <message>
        <source>Your last changes are not saved yet.</source>
        <translation>Các thay đổi gần nhất chưa được lưu.</translation>
    </message>
    <message>
        <source>Close and lose the changes</source>
        <translation>Đóng và bỏ các thay đổi</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Đóng mà không lưu</translation>
    </message>
    <message>
        <source>The whole report is saved in {file}. Bring it back later with Import a report file.</source>
        <translation>Cả báo cáo đã được lưu trong {file}. Sau này hãy đưa về bằng lệnh Nhập tệp báo cáo.</translation>
    </message>
    <message>
        <source>What was typed since the last save will be lost. Press once more to close.</source>
        <translation>Chữ gõ từ lần lưu trước sẽ mất. Nhấn lần nữa để đóng.</translation>
    </message>
    <message>
        <source>The text stays in this window until you decide.</source>
        <translation>Nội dung vẫn còn trong cửa sổ này cho đến khi chọn xong.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Xóa ô tìm</translation>
    </message>
</context>
<context>
    <name>SectionDialog</name>
    <message>
        <source>New section</source>
        <translation>Mục mới</translation>
    </message>
    <message>
        <source>Add the section</source>
        <translation>Thêm mục</translation>
    </message>
    <message>
        <source>Rename the section</source>
        <translation>Đổi tên mục</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên mục</translation>
    </message>
    <message>
        <source>The number comes by itself.</source>
        <translation>Số của mục tự đánh.</translation>
    </message>
    <message>
        <source>for example: Results of the first six months</source>
        <translation>ví dụ: Kết quả 6 tháng đầu năm</translation>
    </message>
</context>
<context>
    <name>SectionPage</name>
    <message>
        <source>Text of the section</source>
        <translation>Nội dung của mục</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>Tìm lệnh, phím tắt</translation>
    </message>
    <message>
        <source>No such key</source>
        <translation>Không có phím như vậy</translation>
    </message>
    <message>
        <source>Try another word, or fewer.</source>
        <translation>Hãy thử từ khác, hoặc ít từ hơn.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>While writing</source>
        <translation>Khi soạn nội dung</translation>
    </message>
    <message>
        <source>One level down</source>
        <translation>Xuống một cấp</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>One level up</source>
        <translation>Lên một cấp</translation>
    </message>
    <message>
        <source>Shift+Tab</source>
        <translation>Shift+Tab</translation>
    </message>
    <message>
        <source>Go on with the list</source>
        <translation>Thêm dòng tiếp theo của danh sách</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Lift the paragraph out of the list</source>
        <translation>Đưa đoạn ra khỏi danh sách</translation>
    </message>
    <message>
        <source>Backspace at the start</source>
        <translation>Backspace ở đầu đoạn</translation>
    </message>
    <message>
        <source>Begin a list</source>
        <translation>Bắt đầu danh sách</translation>
    </message>
    <message>
        <source>-, + or 1. and a blank</source>
        <translation>-, + hoặc 1. rồi dấu cách</translation>
    </message>
    <message>
        <source>Open the tab with this number</source>
        <translation>Mở thẻ theo thứ tự</translation>
    </message>
    <message>
        <source>Alt+1 to Alt+9</source>
        <translation>Alt+1 đến Alt+9</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Phóng to, thu nhỏ</translation>
    </message>
    <message>
        <source>Ctrl+mouse wheel</source>
        <translation>Ctrl+lăn chuột</translation>
    </message>
</context>
<context>
    <name>SignaturePage</name>
    <message>
        <source>Recipients and signature</source>
        <translation>Nơi nhận và người ký</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Đoạn kết</translation>
    </message>
    <message>
        <source>Closing of the report</source>
        <translation>Đoạn kết của báo cáo</translation>
    </message>
    <message>
        <source>Full name of the signer</source>
        <translation>Họ tên người ký</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ tên</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>The program did not end by itself last time.</source>
        <translation>Lần trước chương trình không tự kết thúc.</translation>
    </message>
    <message>
        <source>Everything up to {time} is here.</source>
        <translation>Mọi thứ đến {time} đều còn đây.</translation>
    </message>
    <message>
        <source>Everything can be read and printed here, but not changed.</source>
        <translation>Ở đây đọc và in được mọi báo cáo, nhưng không sửa được.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>No reports here yet</source>
        <translation>Chưa có báo cáo nào</translation>
    </message>
    <message>
        <source>No report is open</source>
        <translation>Chưa mở báo cáo nào</translation>
    </message>
    <message>
        <source>Everything stays on this computer and is saved by itself while you write.</source>
        <translation>Mọi thứ nằm trên máy này và tự lưu trong khi soạn.</translation>
    </message>
    <message>
        <source>Choose a report in the list, or begin another one.</source>
        <translation>Hãy chọn một báo cáo trong danh sách, hoặc bắt đầu báo cáo khác.</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>Báo cáo mới</translation>
    </message>
    <message>
        <source>From an outline, from last period&apos;s report, or blank.</source>
        <translation>Từ đề cương có sẵn, từ báo cáo kỳ trước, hoặc từ báo cáo trắng.</translation>
    </message>
    <message>
        <source>Report file</source>
        <translation>Tệp báo cáo</translation>
    </message>
    <message>
        <source>Take in a report that was written elsewhere with bcdesk.</source>
        <translation>Nhận báo cáo đã soạn bằng bcdesk ở nơi khác.</translation>
    </message>
    <message>
        <source>Sample report</source>
        <translation>Báo cáo mẫu</translation>
    </message>
    <message>
        <source>Look around in a real half-year report.</source>
        <translation>Xem thử một báo cáo 6 tháng có thật.</translation>
    </message>
    <message>
        <source>New report…</source>
        <translation>Báo cáo mới…</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Mở báo cáo mẫu</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>{place} · page {page}</source>
        <translation>{place} · trang {page}</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n trang</numerusform>
        </translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Save elsewhere</source>
        <translation>Lưu sang nơi khác</translation>
    </message>
    <message>
        <source>Show the text in print size</source>
        <translation>Hiện chữ đúng cỡ in</translation>
    </message>
    <message>
        <source>State of the report</source>
        <translation>Trạng thái báo cáo</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Đã lưu {time}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Đã lưu</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>Chưa lưu được: {reason}</translation>
    </message>
    <message>
        <source>an unexpected fault</source>
        <translation>lỗi ngoài dự kiến</translation>
    </message>
</context>
<context>
    <name>TableSizePopup</name>
    <message>
        <source>Size of the table</source>
        <translation>Kích thước bảng</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Số hàng</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Số cột</translation>
    </message>
    <message>
        <source>Insert a table</source>
        <translation>Chèn bảng</translation>
    </message>
    <message>
        <source>Rows: {rows}, columns: {columns}</source>
        <translation>Số hàng: {rows}, số cột: {columns}</translation>
    </message>
</context>
<context>
    <name>TextCommands</name>
    <message>
        <source>Insert a table</source>
        <translation>Chèn bảng</translation>
    </message>
    <message>
        <source>Pin the number</source>
        <translation>Ghim số</translation>
    </message>
    <message>
        <source>Insert a row</source>
        <translation>Thêm hàng</translation>
    </message>
    <message>
        <source>Insert a column</source>
        <translation>Thêm cột</translation>
    </message>
    <message>
        <source>Delete rows</source>
        <translation>Xóa hàng</translation>
    </message>
    <message>
        <source>Delete columns</source>
        <translation>Xóa cột</translation>
    </message>
    <message>
        <source>Delete the table</source>
        <translation>Xóa bảng</translation>
    </message>
    <message>
        <source>Merge cells</source>
        <translation>Gộp ô</translation>
    </message>
    <message>
        <source>Split the cell</source>
        <translation>Tách ô</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>Hàng tiêu đề</translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>The program met a fault that was not foreseen ({kind}). What was saved before is safe; try again.</source>
        <translation>Chương trình gặp lỗi ngoài dự kiến ({kind}). Những gì đã lưu trước đó vẫn an toàn; hãy thử lại.</translation>
    </message>
</context>
<context>
    <name>WhereUsedDialog</name>
    <message>
        <source>Where it is used</source>
        <translation>Nơi sử dụng</translation>
    </message>
    <message numerus="yes">
        <source>cited in %n report(s)</source>
        <translation>
            <numerusform>được viện dẫn trong %n báo cáo</numerusform>
        </translation>
    </message>
    <message>
        <source>No report cites this document</source>
        <translation>Chưa báo cáo nào viện dẫn văn bản này</translation>
    </message>
    <message>
        <source>Reports that cite it will stand here.</source>
        <translation>Các báo cáo viện dẫn văn bản này sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>Đến chỗ đó</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>WindowServices</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Dán</translation>
    </message>
</context>
<context>
    <name>_AgencyFields</name>
    <message>
        <source>Superior agency</source>
        <translation>Cơ quan chủ quản</translation>
    </message>
    <message>
        <source>Issuing agency</source>
        <translation>Cơ quan ban hành</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Ký hiệu</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa danh</translation>
    </message>
    <message>
        <source>Title of the signer</source>
        <translation>Chức vụ người ký</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>for example BC-STTTT</source>
        <translation>ví dụ BC-STTTT</translation>
    </message>
    <message>
        <source>for example KT. Giám đốc / Phó Giám đốc</source>
        <translation>ví dụ KT. Giám đốc / Phó Giám đốc</translation>
    </message>
    <message>
        <source>Taken over from the last report; change what differs.</source>
        <translation>Lấy từ báo cáo gần nhất; chỗ nào khác thì sửa.</translation>
    </message>
    <message>
        <source>What stays empty can be filled in later, in the form of the report.</source>
        <translation>Chỗ còn trống ghi sau cũng được, ở thẻ Thể thức của báo cáo.</translation>
    </message>
</context>
<context>
    <name>_BinBar</name>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>Empty the bin…</source>
        <translation>Dọn sạch…</translation>
    </message>
</context>
<context>
    <name>_CapacityRow</name>
    <message>
        <source>Title of the signer</source>
        <translation>Chức vụ người ký</translation>
    </message>
    <message>
        <source>In what capacity</source>
        <translation>Quyền hạn ký</translation>
    </message>
    <message>
        <source>Change the capacity</source>
        <translation>Đổi quyền hạn ký</translation>
    </message>
</context>
<context>
    <name>_ContextMenu</name>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Xóa hẳn…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Open beside the text</source>
        <translation>Mở bên cạnh</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Nhân bản</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>Chuyển vào thùng rác</translation>
    </message>
    <message>
        <source>New report…</source>
        <translation>Báo cáo mới…</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Đến mục này</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>Thêm mục</translation>
    </message>
    <message>
        <source>Add a section in it</source>
        <translation>Thêm mục con</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Đổi tên…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Chuyển lên</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Chuyển xuống</translation>
    </message>
    <message>
        <source>One level up</source>
        <translation>Lên một cấp</translation>
    </message>
    <message>
        <source>One level down</source>
        <translation>Xuống một cấp</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Xóa…</translation>
    </message>
</context>
<context>
    <name>_EffectRow</name>
    <message>
        <source>Remove this fact</source>
        <translation>Bỏ dòng này</translation>
    </message>
</context>
<context>
    <name>_FilterMenu</name>
    <message>
        <source>All kinds</source>
        <translation>Mọi loại</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Mọi năm</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Mọi trạng thái</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại báo cáo</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Show the bin</source>
        <translation>Xem thùng rác</translation>
    </message>
</context>
<context>
    <name>_Filtered</name>
    <message>
        <source>Show all</source>
        <translation>Hiện tất cả</translation>
    </message>
</context>
<context>
    <name>_FormatChoice</name>
    <message>
        <source>Files to write</source>
        <translation>Loại tệp</translation>
    </message>
    <message>
        <source>Word (.docx)</source>
        <translation>Word (.docx)</translation>
    </message>
    <message>
        <source>PDF (.pdf)</source>
        <translation>PDF (.pdf)</translation>
    </message>
    <message>
        <source>Plain text (.txt)</source>
        <translation>Văn bản thuần (.txt)</translation>
    </message>
    <message>
        <source>Data (.json)</source>
        <translation>Dữ liệu (.json)</translation>
    </message>
</context>
<context>
    <name>_Offers</name>
    <message>
        <source>Add Kính gửi</source>
        <translation>Thêm Kính gửi</translation>
    </message>
    <message>
        <source>not needed towards agencies of the same rank</source>
        <translation>không bắt buộc khi gửi cơ quan ngang cấp</translation>
    </message>
    <message>
        <source>Add căn cứ</source>
        <translation>Thêm căn cứ</translation>
    </message>
</context>
<context>
    <name>_Options</name>
    <message>
        <source>Match accents</source>
        <translation>Phân biệt dấu</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Phân biệt hoa thường</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Cả từ</translation>
    </message>
    <message>
        <source>In selection</source>
        <translation>Trong phần đã chọn</translation>
    </message>
    <message>
        <source>Options ({number})</source>
        <translation>Tùy chọn ({number})</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Tùy chọn</translation>
    </message>
</context>
<context>
    <name>_PanelMenu</name>
    <message>
        <source>Scan the report…</source>
        <translation>Quét báo cáo…</translation>
    </message>
    <message>
        <source>Import documents…</source>
        <translation>Nhập văn bản…</translation>
    </message>
    <message>
        <source>Export documents…</source>
        <translation>Xuất văn bản…</translation>
    </message>
    <message>
        <source>Merge duplicates…</source>
        <translation>Gộp văn bản trùng…</translation>
    </message>
    <message>
        <source>Load a newer catalogue…</source>
        <translation>Nạp danh mục mới hơn…</translation>
    </message>
    <message>
        <source>No catalogue</source>
        <translation>Chưa có danh mục</translation>
    </message>
    <message numerus="yes">
        <source>Catalogue as of {day}: %n document(s)</source>
        <translation>
            <numerusform>Danh mục đến ngày {day}: %n văn bản</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_PeriodChoice</name>
    <message>
        <source>Reporting period</source>
        <translation>Kỳ báo cáo</translation>
    </message>
    <message>
        <source>Which one</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
</context>
<context>
    <name>_RowMenu</name>
    <message>
        <source>Insert the citation</source>
        <translation>Chèn viện dẫn</translation>
    </message>
    <message>
        <source>Open the document</source>
        <translation>Mở văn bản</translation>
    </message>
    <message>
        <source>Where it is used</source>
        <translation>Nơi sử dụng</translation>
    </message>
</context>
<context>
    <name>_StartChoice</name>
    <message>
        <source>Begin with</source>
        <translation>Bắt đầu từ</translation>
    </message>
    <message>
        <source>An outline</source>
        <translation>Đề cương có sẵn</translation>
    </message>
    <message>
        <source>The last period&apos;s report</source>
        <translation>Báo cáo kỳ trước</translation>
    </message>
    <message>
        <source>A blank report</source>
        <translation>Báo cáo trắng</translation>
    </message>
</context>
<context>
    <name>_UseModel</name>
    <message>
        <source>Heading or request</source>
        <translation>Tiêu đề hoặc văn bản yêu cầu</translation>
    </message>
    <message>
        <source>Paragraph {number}</source>
        <translation>Đoạn {number}</translation>
    </message>
</context>
</TS>
