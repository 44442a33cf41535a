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
        <source>Import a file of the one-s&amp;top system…</source>
        <translation>Nhập tệp từ hệ thống một &amp;cửa…</translation>
    </message>
    <message>
        <source>&amp;Import documents…</source>
        <translation>&amp;Nhập danh sách văn bản…</translation>
    </message>
    <message>
        <source>&amp;Export documents…</source>
        <translation>&amp;Xuất danh sách văn bản…</translation>
    </message>
    <message>
        <source>&amp;Merge duplicates…</source>
        <translation>&amp;Gộp văn bản trùng…</translation>
    </message>
    <message>
        <source>&amp;Load a newer catalogue…</source>
        <translation>Nạp &amp;danh mục mới hơn…</translation>
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
        <translation>Sao ché&amp;p</translation>
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
        <source>&amp;Word all citations automatically</source>
        <translation>Ghi tự động mọi &amp;viện dẫn</translation>
    </message>
    <message>
        <source>&amp;How documents are cited…</source>
        <translation>Các&amp;h ghi viện dẫn…</translation>
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
        <source>Cou&amp;nter…</source>
        <translation>Số liệ&amp;u…</translation>
    </message>
    <message>
        <source>For&amp;mula of counters…</source>
        <translation>Công thứ&amp;c số liệu…</translation>
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
        <source>&amp;Annex…</source>
        <translation>&amp;Phụ lục…</translation>
    </message>
    <message>
        <source>Annex of f&amp;orm 06a</source>
        <translation>Phụ lục biểu 06&amp;a</translation>
    </message>
    <message>
        <source>&amp;Rename the section or annex…</source>
        <translation>Đổi tê&amp;n mục, phụ lục…</translation>
    </message>
    <message>
        <source>Move it to the &amp;left</source>
        <translation>Chuyển sang t&amp;rái</translation>
    </message>
    <message>
        <source>Move it to the r&amp;ight</source>
        <translation>Chuyển sang &amp;phải</translation>
    </message>
    <message>
        <source>Lands&amp;cape pages</source>
        <translation>Trang n&amp;gang</translation>
    </message>
    <message>
        <source>&amp;Delete the section or annex…</source>
        <translation>&amp;Xóa mục, phụ lục…</translation>
    </message>
    <message>
        <source>Te&amp;xt only</source>
        <translation>Chỉ &amp;hiện văn bản</translation>
    </message>
    <message>
        <source>Du&amp;plicate the report</source>
        <translation>Nhân &amp;bản báo cáo</translation>
    </message>
    <message>
        <source>Link fig&amp;ures…</source>
        <translation>Liên &amp;kết số liệu…</translation>
    </message>
    <message>
        <source>&amp;Section…</source>
        <translation>&amp;Mục…</translation>
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
        <source>Coun&amp;ters</source>
        <translation>Số &amp;liệu</translation>
    </message>
    <message>
        <source>&amp;Form 06a</source>
        <translation>Biểu &amp;06a</translation>
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
        <source>Open the &amp;sample report</source>
        <translation>Mở báo cáo &amp;mẫu</translation>
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
    <name>AnnexHead</name>
    <message>
        <source>Head of the annex</source>
        <translation>Phần đầu phụ lục</translation>
    </message>
    <message>
        <source>Title of the annex</source>
        <translation>Tên phụ lục</translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>No numbers for this period yet</source>
        <translation>Kỳ này chưa có số liệu</translation>
    </message>
    <message>
        <source>Here will stand form 06a: the dossiers received, resolved and pending, by field or by office. Import the file of the one-stop system, or enter the rows by hand.</source>
        <translation>Biểu 06a sẽ hiện ở đây: hồ sơ tiếp nhận, đã giải quyết, đang giải quyết, theo lĩnh vực hoặc theo đơn vị. Hãy nhập tệp của hệ thống một cửa, hoặc ghi tay từng hàng.</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Nhập từ tệp</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Thêm hàng</translation>
    </message>
    <message>
        <source>Take the rows of {period}</source>
        <translation>Lấy các hàng của {period}</translation>
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
    <name>BrokenBanner</name>
    <message>
        <source>Go to the cell to correct</source>
        <translation>Đến ô cần sửa</translation>
    </message>
    <message>
        <source>Previous disagreement</source>
        <translation>Chỗ lệch trước</translation>
    </message>
    <message>
        <source>Next disagreement</source>
        <translation>Chỗ lệch sau</translation>
    </message>
    <message>
        <source>Add up the totals</source>
        <translation>Tự cộng dòng tổng</translation>
    </message>
    <message>
        <source>Enter {number} as withdrawn</source>
        <translation>Ghi {number} vào cột rút, trả lại</translation>
    </message>
    <message>
        <source>Take {number} from before</source>
        <translation>Lấy {number} của kỳ trước</translation>
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
    <name>CheckCard</name>
    <message>
        <source>Share of online dossiers</source>
        <translation>Tỷ lệ hồ sơ trực tuyến</translation>
    </message>
    <message>
        <source>Early and on time</source>
        <translation>Trước hạn và đúng hạn</translation>
    </message>
    <message numerus="yes">
        <source>and %n more place(s)</source>
        <translation>
            <numerusform>và %n chỗ nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Used in the report</source>
        <translation>Dùng trong báo cáo</translation>
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
    <name>CitationLibrary</name>
    <message>
        <source>Import documents</source>
        <translation>Nhập văn bản</translation>
    </message>
    <message>
        <source>Lists of documents (*.xlsx *.csv)</source>
        <translation>Danh sách văn bản (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>Đang đọc {file}…</translation>
    </message>
    <message>
        <source>{file} has nothing that is not in the library.</source>
        <translation>{file} không có gì khác với kho.</translation>
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
        <source>Taking the documents in…</source>
        <translation>Đang nhập văn bản…</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) taken in.</source>
        <translation>
            <numerusform>Đã nhập %n văn bản.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export documents</source>
        <translation>Xuất văn bản</translation>
    </message>
    <message>
        <source>Writing {file}…</source>
        <translation>Đang ghi {file}…</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>Đã ghi vào {file}.</translation>
    </message>
    <message>
        <source>Looking for documents that are recorded twice…</source>
        <translation>Đang tìm văn bản bị ghi trùng…</translation>
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
        <source>Load a newer catalogue</source>
        <translation>Nạp danh mục mới hơn</translation>
    </message>
    <message>
        <source>Catalogues (*.gz)</source>
        <translation>Danh mục (*.gz)</translation>
    </message>
    <message numerus="yes">
        <source>As of {day}: %n document(s).</source>
        <translation>
            <numerusform>Tính đến {day}: %n văn bản.</numerusform>
        </translation>
    </message>
    <message>
        <source>The one that is there is of {day}.</source>
        <translation>Danh mục đang dùng tính đến {day}.</translation>
    </message>
    <message>
        <source>It is no newer than the one that is there, which is of {day}.</source>
        <translation>Danh mục này không mới hơn danh mục đang dùng, tính đến {day}.</translation>
    </message>
    <message>
        <source>Put the catalogue {file} in the place of the one that is there?</source>
        <translation>Dùng danh mục {file} thay cho danh mục đang có?</translation>
    </message>
    <message>
        <source>Load the catalogue</source>
        <translation>Nạp danh mục</translation>
    </message>
    <message numerus="yes">
        <source>Catalogue as of {day}: %n document(s)</source>
        <translation>
            <numerusform>Danh mục đến ngày {day}: %n văn bản</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CitationLinks</name>
    <message numerus="yes">
        <source>Look and choose: more than one document may be meant (%n)</source>
        <translation>
            <numerusform>Cần xem và chọn: có thể là một trong nhiều văn bản (%n)</numerusform>
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
            <numerusform>Văn bản sẽ ghi mới (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>New: {document}</source>
        <translation>Ghi mới: {document}</translation>
    </message>
    <message>
        <source>Leads to {document}</source>
        <translation>Dẫn đến {document}</translation>
    </message>
</context>
<context>
    <name>CitationListModel</name>
    <message>
        <source>What this report answers</source>
        <translation>Yêu cầu của báo cáo này</translation>
    </message>
    <message numerus="yes">
        <source>%n say(s) otherwise</source>
        <translation>
            <numerusform>%n chỗ ghi khác</numerusform>
        </translation>
    </message>
    <message>
        <source>On {day}: {status}</source>
        <translation>Ngày {day}: {status}</translation>
    </message>
</context>
<context>
    <name>CitationMenu</name>
    <message>
        <source>Citation</source>
        <translation>Viện dẫn</translation>
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
    <message>
        <source>No catalogue</source>
        <translation>Chưa có danh mục</translation>
    </message>
    <message>
        <source>Reading the catalogue…</source>
        <translation>Đang mở danh mục…</translation>
    </message>
    <message numerus="yes">
        <source>Catalogue as of {day}: %n document(s)</source>
        <translation>
            <numerusform>Danh mục đến ngày {day}: %n văn bản</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>Type a number or a few words: the catalogue has %n document(s). What you cite will stand here.</source>
        <translation>
            <numerusform>Gõ số hoặc vài chữ để tìm: danh mục có sẵn %n văn bản. Văn bản đã viện dẫn sẽ hiện ở đây.</numerusform>
        </translation>
    </message>
    <message>
        <source>No document cited yet</source>
        <translation>Chưa viện dẫn văn bản nào</translation>
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
    <name>CitationRecords</name>
    <message>
        <source>Attached file</source>
        <translation>Tệp kèm theo</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Copying {file}…</source>
        <translation>Đang chép {file}…</translation>
    </message>
    <message>
        <source>The file {name} is not on this computer, or cannot be opened.</source>
        <translation>Tệp {name} không có trên máy này, hoặc không mở được.</translation>
    </message>
    <message>
        <source>Correct a document</source>
        <translation>Sửa văn bản</translation>
    </message>
    <message numerus="yes">
        <source>%n citation(s) as written say otherwise; they are marked in the text.</source>
        <translation>
            <numerusform>%n viện dẫn nguyên văn ghi khác với kho; đã đánh dấu trong bài.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CitationScan</name>
    <message>
        <source>Looking for citations in the report…</source>
        <translation>Đang tìm các viện dẫn trong báo cáo…</translation>
    </message>
    <message>
        <source>Link citations</source>
        <translation>Liên kết viện dẫn</translation>
    </message>
</context>
<context>
    <name>CitationText</name>
    <message>
        <source>Put the cursor into the text first: here is no place for a citation.</source>
        <translation>Hãy đặt con trỏ vào phần nội dung báo cáo; chỗ này không chèn được viện dẫn.</translation>
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
        <source>Word all citations automatically</source>
        <translation>Ghi tự động mọi viện dẫn</translation>
    </message>
    <message>
        <source>Citations are worded automatically now; undo brings the old words back.</source>
        <translation>Các viện dẫn nay được ghi tự động; bấm Hoàn tác để lấy lại lời cũ.</translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) as written, with the subject behind as text.</source>
        <translation>
            <numerusform>%n viện dẫn giữ nguyên văn vì trích yếu đứng ngay sau là lời văn.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change how documents are cited</source>
        <translation>Đổi cách ghi viện dẫn</translation>
    </message>
    <message>
        <source>Ctrl+click opens the document.</source>
        <translation>Giữ Ctrl và bấm chuột để mở văn bản.</translation>
    </message>
</context>
<context>
    <name>CitationWordingDialog</name>
    <message>
        <source>How documents are cited</source>
        <translation>Cách ghi viện dẫn</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>Comma before the date of Party documents</source>
        <translation>Dấu phẩy trước ngày của văn bản Đảng</translation>
    </message>
    <message>
        <source>Subject in quotation marks</source>
        <translation>Trích yếu trong ngoặc kép</translation>
    </message>
    <message>
        <source>The word “số” before the number</source>
        <translation>Chữ “số” trước số văn bản</translation>
    </message>
    <message>
        <source>The first mention is counted from</source>
        <translation>Lần dẫn đầu tính từ</translation>
    </message>
    <message>
        <source>The opening</source>
        <translation>Phần mở đầu</translation>
    </message>
    <message>
        <source>The body</source>
        <translation>Phần nội dung</translation>
    </message>
    <message>
        <source>A document that the opening cites reads in the body:</source>
        <translation>Văn bản đã dẫn ở phần mở đầu thì trong nội dung ghi:</translation>
    </message>
    <message>
        <source>Automatic citations of this report are worded anew at once; undo brings them back. A new report begins like the one saved last.</source>
        <translation>Các viện dẫn tự động của báo cáo này được ghi lại ngay; hoàn tác là trở về như cũ. Báo cáo mới sẽ theo báo cáo lưu gần nhất.</translation>
    </message>
    <message>
        <source>Cite like this</source>
        <translation>Ghi như thế</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
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
        <source>In the library: {recorded}; in the report: {said}</source>
        <translation>Trong kho: {recorded}; trong báo cáo: {said}</translation>
    </message>
    <message>
        <source>of {day}</source>
        <translation>ngày {day}</translation>
    </message>
    <message>
        <source>Replaced by {codes}</source>
        <translation>Được thay thế bởi {codes}</translation>
    </message>
    <message>
        <source>File: {name}</source>
        <translation>Tệp: {name}</translation>
    </message>
    <message>
        <source>{status} from {day}</source>
        <translation>{status} từ {day}</translation>
    </message>
    <message>
        <source>type of document</source>
        <translation>loại văn bản</translation>
    </message>
    <message>
        <source>number and symbol</source>
        <translation>số, ký hiệu</translation>
    </message>
    <message>
        <source>date</source>
        <translation>ngày ban hành</translation>
    </message>
    <message>
        <source>issuing agency</source>
        <translation>cơ quan ban hành</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>trích yếu</translation>
    </message>
    <message>
        <source>way of numbering</source>
        <translation>cách đánh số</translation>
    </message>
    <message>
        <source>how it stands</source>
        <translation>hiệu lực</translation>
    </message>
    <message>
        <source>what replaces it</source>
        <translation>văn bản thay thế</translation>
    </message>
    <message>
        <source>what amends it</source>
        <translation>văn bản sửa đổi, bổ sung</translation>
    </message>
    <message>
        <source>what it amends</source>
        <translation>văn bản được sửa đổi, bổ sung</translation>
    </message>
    <message>
        <source>source</source>
        <translation>nguồn</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ghi chú</translation>
    </message>
    <message>
        <source>attached file</source>
        <translation>tệp kèm theo</translation>
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
        <source>Delete the annex</source>
        <translation>Xóa phụ lục</translation>
    </message>
    <message>
        <source>Delete annex “{title}”?</source>
        <translation>Xóa phụ lục “{title}”?</translation>
    </message>
    <message>
        <source>Its text and tables go with it; a sentence that refers to it stays. Undo brings everything back.</source>
        <translation>Nội dung và bảng của phụ lục cũng bị xóa; câu nhắc đến phụ lục thì vẫn còn. Hoàn tác sẽ lấy lại tất cả.</translation>
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
        <source>Open the counter</source>
        <translation>Mở số liệu</translation>
    </message>
    <message>
        <source>How it is printed…</source>
        <translation>Cách ghi…</translation>
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
    <name>CounterControl</name>
    <message numerus="yes">
        <source>Enter %n number(s)</source>
        <translation>
            <numerusform>Ghi %n số liệu</numerusform>
        </translation>
    </message>
    <message>
        <source>Put the cursor into the text first: here is no place for a figure.</source>
        <translation>Hãy đặt con trỏ vào phần nội dung báo cáo; chỗ này không chèn được số liệu.</translation>
    </message>
    <message>
        <source>Change a counter</source>
        <translation>Sửa số liệu</translation>
    </message>
    <message>
        <source>Add a counter</source>
        <translation>Thêm số liệu</translation>
    </message>
    <message>
        <source>“{counter}” is used and stays: {places}</source>
        <translation>“{counter}” đang được dùng nên giữ lại: {places}</translation>
    </message>
    <message>
        <source>Delete the counter</source>
        <translation>Xóa số liệu</translation>
    </message>
    <message>
        <source>Delete “{counter}” with its numbers of all periods?</source>
        <translation>Xóa “{counter}” cùng số của mọi kỳ?</translation>
    </message>
    <message>
        <source>Undo brings it back as long as the report stays open.</source>
        <translation>Hoàn tác sẽ lấy lại được, chừng nào báo cáo còn mở.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Delete a counter</source>
        <translation>Xóa số liệu</translation>
    </message>
    <message numerus="yes">
        <source>this report, %n place(s)</source>
        <translation>
            <numerusform>báo cáo này, %n chỗ</numerusform>
        </translation>
    </message>
    <message>
        <source>formula of “{counter}”</source>
        <translation>công thức của “{counter}”</translation>
    </message>
    <message>
        <source>report “{report}”</source>
        <translation>báo cáo “{report}”</translation>
    </message>
    <message numerus="yes">
        <source>%n more report(s)</source>
        <translation>
            <numerusform>%n báo cáo khác</numerusform>
        </translation>
    </message>
    <message>
        <source>report “{report}” in the bin</source>
        <translation>báo cáo “{report}” trong thùng rác</translation>
    </message>
    <message>
        <source>This report does not print it</source>
        <translation>Báo cáo này không dùng số liệu đó</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Thể thức</translation>
    </message>
</context>
<context>
    <name>CounterDialog</name>
    <message>
        <source>New counter</source>
        <translation>Số liệu mới</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Tên số liệu</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị tính</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Nhóm</translation>
    </message>
    <message>
        <source>Kind of number</source>
        <translation>Loại số</translation>
    </message>
    <message>
        <source>Scale of online services</source>
        <translation>Mức độ dịch vụ công trực tuyến</translation>
    </message>
    <message>
        <source>Field of work</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kênh tiếp nhận</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Công thức</translation>
    </message>
    <message>
        <source>for example: Dossiers received online</source>
        <translation>ví dụ: Hồ sơ tiếp nhận trực tuyến</translation>
    </message>
    <message>
        <source>for example: dossiers</source>
        <translation>ví dụ: hồ sơ</translation>
    </message>
    <message>
        <source>not split</source>
        <translation>không phân tổ</translation>
    </message>
    <message>
        <source>Number in each period</source>
        <translation>Số của từng kỳ</translation>
    </message>
    <message>
        <source>Save the counter</source>
        <translation>Lưu số liệu</translation>
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
        <source>Delete the counter</source>
        <translation>Xóa số liệu</translation>
    </message>
    <message>
        <source>A cell of form 06a; its code follows row and column.</source>
        <translation>Ô của biểu 06a; mã lấy theo hàng và cột.</translation>
    </message>
    <message>
        <source>Formulas name the counter by it.</source>
        <translation>Công thức gọi số liệu bằng mã này.</translation>
    </message>
    <message>
        <source>Give a code.</source>
        <translation>Hãy ghi mã.</translation>
    </message>
    <message>
        <source>A code has letters without marks, digits, points and _ only.</source>
        <translation>Mã chỉ gồm chữ không dấu, chữ số, dấu chấm và dấu _.</translation>
    </message>
    <message>
        <source>Another counter has this code already.</source>
        <translation>Đã có số liệu khác dùng mã này.</translation>
    </message>
    <message>
        <source>It is used, so its code stays: {places}</source>
        <translation>Đang được dùng nên giữ nguyên mã: {places}</translation>
    </message>
    <message>
        <source>Without a formula the number is the one that is typed.</source>
        <translation>Không có công thức thì dùng số ghi tay.</translation>
    </message>
    <message>
        <source>There is no counter {codes}.</source>
        <translation>Không có số liệu {codes}.</translation>
    </message>
    <message>
        <source>It would be computed from itself: {path}</source>
        <translation>Công thức đi vòng, tự tính từ chính nó: {path}</translation>
    </message>
    <message>
        <source>{period}: {value}</source>
        <translation>{period}: {value}</translation>
    </message>
    <message>
        <source>{computed}. The number given is {given}, and it stays.</source>
        <translation>{computed}. Số đã ghi là {given} và được giữ nguyên.</translation>
    </message>
    <message>
        <source>Say what is counted.</source>
        <translation>Hãy ghi tên số liệu.</translation>
    </message>
    <message>
        <source>It is used, so it cannot be deleted.</source>
        <translation>Đang được dùng nên không xóa được.</translation>
    </message>
</context>
<context>
    <name>CounterFoot</name>
    <message>
        <source>Digits: 5</source>
        <translation>Bằng số: 5</translation>
    </message>
    <message>
        <source>Two digits: 05</source>
        <translation>Hai chữ số: 05</translation>
    </message>
    <message>
        <source>Grouped thousands: 1.000</source>
        <translation>Tách hàng nghìn: 1.000</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Bằng chữ</translation>
    </message>
    <message>
        <source>How it is written</source>
        <translation>Cách ghi số</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>With its unit</source>
        <translation>Kèm đơn vị tính</translation>
    </message>
    <message>
        <source>As it will print</source>
        <translation>Như khi in</translation>
    </message>
    <message>
        <source>The last periods</source>
        <translation>Các kỳ gần đây</translation>
    </message>
    <message>
        <source>Insert into the report</source>
        <translation>Chèn vào báo cáo</translation>
    </message>
    <message>
        <source>Open the counter</source>
        <translation>Mở số liệu</translation>
    </message>
    <message>
        <source>Period before:</source>
        <translation>Kỳ trước:</translation>
    </message>
    <message>
        <source>Same period last year:</source>
        <translation>Cùng kỳ năm trước:</translation>
    </message>
</context>
<context>
    <name>CounterListModel</name>
    <message>
        <source>the formula gives {number}</source>
        <translation>công thức cho {number}</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>tính theo công thức</translation>
    </message>
    <message>
        <source>open</source>
        <translation>đang mở</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>đang gập</translation>
    </message>
    <message numerus="yes">
        <source>Group {name}, %n counter(s), {state}</source>
        <translation>
            <numerusform>Nhóm {name}, %n số liệu, {state}</numerusform>
        </translation>
    </message>
    <message>
        <source>Code: {code}</source>
        <translation>Mã: {code}</translation>
    </message>
</context>
<context>
    <name>CounterPanel</name>
    <message>
        <source>Counters</source>
        <translation>Số liệu TTHC</translation>
    </message>
    <message>
        <source>Search counters</source>
        <translation>Tìm số liệu</translation>
    </message>
    <message>
        <source>This report</source>
        <translation>Báo cáo này</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Which counters</source>
        <translation>Những số liệu nào</translation>
    </message>
    <message>
        <source>Number in the period of the report</source>
        <translation>Số trong kỳ báo cáo</translation>
    </message>
    <message>
        <source>Open form 06a</source>
        <translation>Mở biểu 06a</translation>
    </message>
    <message>
        <source>Add a counter</source>
        <translation>Thêm số liệu</translation>
    </message>
    <message>
        <source>More about counters</source>
        <translation>Việc khác với số liệu</translation>
    </message>
    <message>
        <source>No report is open</source>
        <translation>Chưa mở báo cáo nào</translation>
    </message>
    <message>
        <source>Its numbers will stand here.</source>
        <translation>Số liệu của báo cáo sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>This report does not print it yet</source>
        <translation>Báo cáo này chưa dùng</translation>
    </message>
    <message numerus="yes">
        <source>Among all counters %n were found; Enter shows them.</source>
        <translation>
            <numerusform>Trong tất cả số liệu có %n kết quả; nhấn Enter để xem.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Không tìm thấy</translation>
    </message>
    <message>
        <source>This report prints no counter yet</source>
        <translation>Báo cáo này chưa dùng số liệu nào</translation>
    </message>
    <message>
        <source>Choose one among all and insert it, or scan the report: numbers that stand in it are linked.</source>
        <translation>Hãy chọn trong tất cả số liệu rồi chèn, hoặc quét báo cáo: những con số đang có trong báo cáo sẽ được liên kết.</translation>
    </message>
    <message>
        <source>No counters yet</source>
        <translation>Chưa có số liệu nào</translation>
    </message>
    <message>
        <source>Every number is stated here once and printed wherever the text mentions it.</source>
        <translation>Mỗi con số chỉ ghi một lần ở đây; chỗ nào trong báo cáo nhắc đến cũng theo số này.</translation>
    </message>
    <message>
        <source>Try fewer words.</source>
        <translation>Thử gõ ít chữ hơn.</translation>
    </message>
    <message>
        <source>Show all counters</source>
        <translation>Hiện tất cả số liệu</translation>
    </message>
    <message>
        <source>Nothing was pasted. Line {line}: {reason}</source>
        <translation>Chưa dán gì. Dòng {line}: {reason}</translation>
    </message>
    <message>
        <source>Nothing was pasted: the block has more lines than counters follow here.</source>
        <translation>Chưa dán gì: khối dán có nhiều dòng hơn số liệu còn lại ở dưới.</translation>
    </message>
</context>
<context>
    <name>CounterWords</name>
    <message>
        <source>not reported</source>
        <translation>chưa báo cáo</translation>
    </message>
    <message>
        <source>unknown code</source>
        <translation>mã chưa có</translation>
    </message>
    <message>
        <source>no earlier period</source>
        <translation>không có kỳ trước</translation>
    </message>
    <message>
        <source>division by 0</source>
        <translation>chia cho 0</translation>
    </message>
    <message>
        <source>circular formula</source>
        <translation>công thức đi vòng</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>số quá lớn</translation>
    </message>
    <message>
        <source>faulty formula</source>
        <translation>công thức sai</translation>
    </message>
    <message>
        <source>as in the period before</source>
        <translation>bằng kỳ trước</translation>
    </message>
    <message>
        <source>{change} on the period before</source>
        <translation>{change} so với kỳ trước</translation>
    </message>
    <message>
        <source>Form 06a, by field</source>
        <translation>Biểu 06a theo lĩnh vực</translation>
    </message>
    <message>
        <source>Form 06a, by office</source>
        <translation>Biểu 06a theo đơn vị</translation>
    </message>
    <message>
        <source>Other counters</source>
        <translation>Số liệu khác</translation>
    </message>
    <message>
        <source>Number at a date</source>
        <translation>Số tại thời điểm</translation>
    </message>
    <message>
        <source>Number in the period</source>
        <translation>Số trong kỳ</translation>
    </message>
    <message>
        <source>Not about online services</source>
        <translation>Không thuộc dịch vụ công trực tuyến</translation>
    </message>
    <message>
        <source>Levels 1 to 4, Decree 43/2011</source>
        <translation>Mức độ 1–4, Nghị định 43/2011</translation>
    </message>
    <message>
        <source>Full or partial, Decree 42/2022</source>
        <translation>Toàn trình, một phần, Nghị định 42/2022</translation>
    </message>
    <message>
        <source>Full or partial, Decree 224/2026</source>
        <translation>Toàn trình, một phần, Nghị định 224/2026</translation>
    </message>
    <message>
        <source>Proactive, levels 1 to 4, Decree 224/2026</source>
        <translation>Chủ động, mức độ 1–4, Nghị định 224/2026</translation>
    </message>
    <message>
        <source>“{words}” is no number: write 1.710 or 12,5</source>
        <translation>“{words}” không phải số: viết 1.710 hoặc 12,5</translation>
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
    <name>Docks</name>
    <message>
        <source>Panels</source>
        <translation>Các ô bên phải</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
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
        <source>Open</source>
        <translation>Mở</translation>
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
    <name>FigureControl</name>
    <message>
        <source>Insert a figure</source>
        <translation>Chèn số liệu</translation>
    </message>
    <message>
        <source>Print “{words}” in {count} places</source>
        <translation>Ghi “{words}” ở {count} chỗ</translation>
    </message>
    <message>
        <source>Print “{words}”</source>
        <translation>Ghi “{words}”</translation>
    </message>
    <message>
        <source>Follow the counter</source>
        <translation>Ghi theo số liệu</translation>
    </message>
    <message>
        <source>Keep the words as written</source>
        <translation>Giữ nguyên chữ đã gõ</translation>
    </message>
    <message>
        <source>Change how a figure is printed</source>
        <translation>Đổi cách ghi số liệu</translation>
    </message>
    <message>
        <source>Link figures</source>
        <translation>Liên kết số liệu</translation>
    </message>
</context>
<context>
    <name>FigureDialog</name>
    <message>
        <source>How the figure is printed</source>
        <translation>Cách ghi số liệu</translation>
    </message>
    <message>
        <source>Insert a formula</source>
        <translation>Chèn công thức</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Công thức</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Chữ</translation>
    </message>
    <message>
        <source>Decimal places</source>
        <translation>Số chữ số thập phân</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị tính</translation>
    </message>
    <message>
        <source>Hedge</source>
        <translation>Từ ước lượng</translation>
    </message>
    <message>
        <source>Round number</source>
        <translation>Số làm tròn</translation>
    </message>
    <message>
        <source>as the number has</source>
        <translation>như số liệu có</translation>
    </message>
    <message>
        <source>“tăng”, “giảm” or “không đổi” by the sign of the number</source>
        <translation>“tăng”, “giảm” hoặc “không đổi” theo dấu của số</translation>
    </message>
    <message numerus="yes">
        <source>Also in the %n other place(s) of this counter</source>
        <translation>
            <numerusform>Cả ở %n chỗ khác của số liệu này</numerusform>
        </translation>
    </message>
    <message>
        <source>As it will print</source>
        <translation>Như khi in</translation>
    </message>
    <message>
        <source>Print it so</source>
        <translation>Ghi như thế</translation>
    </message>
    <message>
        <source>Insert it</source>
        <translation>Chèn</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Type the number that is named, for example 12 or 1.700.000</source>
        <translation>Ghi con số được nêu, ví dụ 12 hoặc 1.700.000</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
</context>
<context>
    <name>FigureLinkingDialog</name>
    <message>
        <source>Scan for figures</source>
        <translation>Quét số liệu</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) stand in the text without a counter</source>
        <translation>
            <numerusform>%n con số trong báo cáo chưa gắn với số liệu</numerusform>
        </translation>
    </message>
    <message>
        <source>Linking changes no letter of the text. Each figure then knows its counter, its period and its source, and is checked against them. Undo takes all links back at once.</source>
        <translation>Liên kết không đổi một chữ nào của báo cáo. Mỗi con số sẽ gắn với số liệu, kỳ và nguồn của nó, và được đối chiếu. Hoàn tác một lần là gỡ hết.</translation>
    </message>
    <message>
        <source>Nothing to link</source>
        <translation>Không có gì để liên kết</translation>
    </message>
    <message>
        <source>Every figure of this report is linked to its counter.</source>
        <translation>Mọi con số trong báo cáo đều đã gắn với số liệu.</translation>
    </message>
    <message>
        <source>Figures found</source>
        <translation>Các con số tìm thấy</translation>
    </message>
    <message>
        <source>From now on print what the counter says; else the words stay as they are</source>
        <translation>Từ nay ghi theo số liệu; nếu không, chữ giữ nguyên như đang có</translation>
    </message>
</context>
<context>
    <name>FigureLinks</name>
    <message numerus="yes">
        <source>Counters that are recorded (%n)</source>
        <translation>
            <numerusform>Số liệu đã có (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sums of other figures, to be recorded now (%n)</source>
        <translation>
            <numerusform>Tổng của các số khác, sẽ ghi mới (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same number in several places, to be recorded once (%n)</source>
        <translation>
            <numerusform>Cùng một số ở nhiều chỗ, sẽ ghi một lần (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Counters to be recorded now (%n)</source>
        <translation>
            <numerusform>Số liệu sẽ ghi mới (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Prints {counter}</source>
        <translation>Ghi theo {counter}</translation>
    </message>
    <message>
        <source>New: {counter} = {parts}</source>
        <translation>Ghi mới: {counter} = {parts}</translation>
    </message>
    <message>
        <source>New: {counter}</source>
        <translation>Ghi mới: {counter}</translation>
    </message>
</context>
<context>
    <name>FigureWords</name>
    <message>
        <source>source: {source}</source>
        <translation>nguồn: {source}</translation>
    </message>
    <message>
        <source>source: {source} ({by})</source>
        <translation>nguồn: {source} ({by})</translation>
    </message>
    <message>
        <source>computed {formula}</source>
        <translation>tính theo {formula}</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Bằng số</translation>
    </message>
    <message>
        <source>Two digits</source>
        <translation>Hai chữ số</translation>
    </message>
    <message>
        <source>Grouped</source>
        <translation>Tách hàng nghìn</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Bằng chữ</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Nguyên văn</translation>
    </message>
    <message>
        <source>printed in digits</source>
        <translation>ghi bằng số</translation>
    </message>
    <message>
        <source>printed with two digits</source>
        <translation>ghi hai chữ số</translation>
    </message>
    <message>
        <source>printed with grouped digits</source>
        <translation>ghi tách hàng nghìn</translation>
    </message>
    <message>
        <source>printed in words</source>
        <translation>ghi bằng chữ</translation>
    </message>
    <message>
        <source>printed as written</source>
        <translation>ghi nguyên văn</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>chưa báo cáo</translation>
    </message>
    <message>
        <source>there is no counter {path}</source>
        <translation>không có số liệu {path}</translation>
    </message>
    <message>
        <source>there is no period before this one</source>
        <translation>không có kỳ trước kỳ này</translation>
    </message>
    <message>
        <source>division by 0</source>
        <translation>chia cho 0</translation>
    </message>
    <message>
        <source>computed from itself: {path}</source>
        <translation>công thức đi vòng: {path}</translation>
    </message>
    <message>
        <source>too large to be computed</source>
        <translation>số quá lớn, không tính được</translation>
    </message>
    <message>
        <source>the formula is empty</source>
        <translation>công thức trống</translation>
    </message>
    <message>
        <source>the formula is too long</source>
        <translation>công thức quá dài</translation>
    </message>
    <message>
        <source>too many brackets within brackets</source>
        <translation>quá nhiều ngoặc lồng nhau</translation>
    </message>
    <message>
        <source>letter {place} of the formula is not understood</source>
        <translation>không hiểu ký tự thứ {place} của công thức</translation>
    </message>
    <message>
        <source>the formula is not finished</source>
        <translation>công thức chưa viết hết</translation>
    </message>
    <message>
        <source>there is no function of the name at letter {place}</source>
        <translation>không có hàm mang tên ở ký tự thứ {place}</translation>
    </message>
    <message>
        <source>the function at letter {place} has too few or too many values</source>
        <translation>hàm ở ký tự thứ {place} thừa hoặc thiếu giá trị</translation>
    </message>
    <message>
        <source>the number of the period before</source>
        <translation>số của kỳ trước</translation>
    </message>
    <message>
        <source>the number of the same period last year</source>
        <translation>số của cùng kỳ năm trước</translation>
    </message>
    <message>
        <source>the share of one number in another, in %</source>
        <translation>tỷ lệ của số này trong số kia, tính bằng %</translation>
    </message>
    <message>
        <source>the change against the period before, in %</source>
        <translation>mức tăng, giảm so với kỳ trước, tính bằng %</translation>
    </message>
    <message>
        <source>the change against the same period last year, in %</source>
        <translation>mức tăng, giảm so với cùng kỳ năm trước, tính bằng %</translation>
    </message>
    <message>
        <source>The text says {said}; the number is {value}</source>
        <translation>Báo cáo ghi {said}; số liệu là {value}</translation>
    </message>
    <message>
        <source>The hedge names {said}, which is not true: the number is {value}</source>
        <translation>Từ ước lượng nêu {said}, không đúng: số liệu là {value}</translation>
    </message>
    <message>
        <source>Rise or fall is not true: the number is {value}</source>
        <translation>Ghi tăng hay giảm không đúng: số liệu là {value}</translation>
    </message>
    <message>
        <source>“{hedge} {stated}” is not true: the number is {value}</source>
        <translation>“{hedge} {stated}” không đúng: số liệu là {value}</translation>
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
    <name>GridFoot</name>
    <message>
        <source>Add a row</source>
        <translation>Thêm hàng</translation>
    </message>
    <message>
        <source>Take the numbers carried over from the period before</source>
        <translation>Lấy số kỳ trước chuyển sang</translation>
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
        <source>New: {document}</source>
        <translation>Ghi mới: {document}</translation>
    </message>
</context>
<context>
    <name>LinksDialog</name>
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
    <message>
        <source>Link the %n chosen</source>
        <translation>Liên kết %n chỗ đã chọn</translation>
    </message>
</context>
<context>
    <name>MainToolBar</name>
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
</context>
<context>
    <name>MainWindow</name>
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
        <source>&amp;Documents</source>
        <translation>Kho &amp;văn bản</translation>
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
        <source>Edit the ta&amp;ble</source>
        <translation>Sửa bản&amp;g</translation>
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
    <name>MergeDialog</name>
    <message>
        <source>Merge duplicates</source>
        <translation>Gộp văn bản trùng</translation>
    </message>
    <message>
        <source>Document {number} of {count}</source>
        <translation>Văn bản {number} trên {count}</translation>
    </message>
    <message numerus="yes">
        <source>This document is recorded %n time(s)</source>
        <translation>
            <numerusform>Văn bản này được ghi %n lần</numerusform>
        </translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Bản ghi giữ lại</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Gộp</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>Để nguyên các bản ghi</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Undo takes it back as long as this report stays open.</source>
        <translation>Còn hoàn tác được khi chưa đóng báo cáo này.</translation>
    </message>
    <message>
        <source>Merging cannot be undone.</source>
        <translation>Gộp rồi thì không hoàn tác được.</translation>
    </message>
    <message>
        <source>The records differ in: {fields}. What the one says that stays is kept.</source>
        <translation>Các bản ghi khác nhau ở: {fields}. Giữ theo bản ghi được chọn.</translation>
    </message>
    <message>
        <source>No report cites the others.</source>
        <translation>Không báo cáo nào viện dẫn các bản ghi còn lại.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>và %n báo cáo khác</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) will cite what stays: {titles}.</source>
        <translation>
            <numerusform>%n báo cáo sẽ chuyển sang bản ghi giữ lại: {titles}.</numerusform>
        </translation>
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
    <name>PageHead</name>
    <message>
        <source>Rows of the sheet</source>
        <translation>Hàng của biểu</translation>
    </message>
    <message>
        <source>Handling of administrative procedures</source>
        <translation>Giải quyết thủ tục hành chính</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>Kỳ trước</translation>
    </message>
    <message>
        <source>Next period</source>
        <translation>Kỳ sau</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>Back to the report</source>
        <translation>Về báo cáo</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>Xuất ra Excel</translation>
    </message>
    <message>
        <source>Add as annex</source>
        <translation>Đưa vào phụ lục</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Nhập từ tệp</translation>
    </message>
    <message>
        <source>Insert into the report</source>
        <translation>Chèn vào báo cáo</translation>
    </message>
    <message>
        <source>Form 06a</source>
        <translation>Biểu 06a</translation>
    </message>
    <message>
        <source>unit: {unit}</source>
        <translation>đơn vị tính: {unit}</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>ghi tay</translation>
    </message>
    <message>
        <source>source: {source}</source>
        <translation>nguồn: {source}</translation>
    </message>
    <message>
        <source>{words}, taken in on {day}</source>
        <translation>{words}, nhập ngày {day}</translation>
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
    <name>PartCommands</name>
    <message>
        <source>Add a section</source>
        <translation>Thêm mục</translation>
    </message>
    <message>
        <source>Add an annex</source>
        <translation>Thêm phụ lục</translation>
    </message>
    <message>
        <source>Add the annex of form 06a</source>
        <translation>Thêm phụ lục biểu 06a</translation>
    </message>
    <message>
        <source>Bring the annex up to date</source>
        <translation>Cập nhật phụ lục</translation>
    </message>
    <message>
        <source>The sheet is an annex now; its numbers follow the sheet.</source>
        <translation>Biểu đã thành phụ lục; số trong phụ lục luôn theo biểu.</translation>
    </message>
    <message>
        <source>The annex has been brought up to date.</source>
        <translation>Đã cập nhật phụ lục.</translation>
    </message>
    <message>
        <source>The annex says already what the sheet says.</source>
        <translation>Phụ lục đã khớp với biểu.</translation>
    </message>
    <message>
        <source>Rename the annex</source>
        <translation>Đổi tên phụ lục</translation>
    </message>
    <message>
        <source>Rename the section</source>
        <translation>Đổi tên mục</translation>
    </message>
    <message>
        <source>Delete the annex</source>
        <translation>Xóa phụ lục</translation>
    </message>
    <message>
        <source>Delete the section</source>
        <translation>Xóa mục</translation>
    </message>
    <message>
        <source>Move the annex</source>
        <translation>Chuyển phụ lục</translation>
    </message>
    <message>
        <source>Move the section</source>
        <translation>Chuyển mục</translation>
    </message>
    <message>
        <source>Turn the pages of the annex</source>
        <translation>Xoay trang phụ lục</translation>
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
    <name>PeriodChart</name>
    <message>
        <source>not reported</source>
        <translation>chưa báo cáo</translation>
    </message>
    <message>
        <source>{period}: {values}</source>
        <translation>{period}: {values}</translation>
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
    <message>
        <source>1st half</source>
        <translation>6 th. đầu</translation>
    </message>
    <message>
        <source>2nd half</source>
        <translation>6 th. cuối</translation>
    </message>
    <message>
        <source>9 months</source>
        <translation>9 tháng</translation>
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
    <message>
        <source>The pages cannot be laid out; those below are older than the text.</source>
        <translation>Chưa dàn được trang; các trang bên dưới cũ hơn nội dung đang soạn.</translation>
    </message>
    <message>
        <source>The pages cannot be laid out.</source>
        <translation>Chưa dàn được trang của báo cáo này.</translation>
    </message>
    <message>
        <source>Undo the last change, or close the report and open it again. The text is not affected.</source>
        <translation>Hãy hoàn tác thay đổi vừa rồi, hoặc đóng báo cáo rồi mở lại. Nội dung soạn thảo không bị ảnh hưởng.</translation>
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
    <name>ReadingModel</name>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Data from</source>
        <translation>Số liệu từ</translation>
    </message>
    <message>
        <source>to</source>
        <translation>đến</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Người ghi</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Lúc ghi</translation>
    </message>
    <message>
        <source>Empty is the default of Decree 09/2019/NĐ-CP.</source>
        <translation>Để trống là theo Nghị định 09/2019/NĐ-CP.</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>chưa báo cáo</translation>
    </message>
    <message>
        <source>A day is written like 24/3/2021.</source>
        <translation>Ngày ghi theo dạng 24/3/2021.</translation>
    </message>
    <message>
        <source>A period of another kind needs its days.</source>
        <translation>Kỳ khác thì phải ghi rõ từ ngày, đến ngày.</translation>
    </message>
    <message>
        <source>The last day is before the first one.</source>
        <translation>Ngày cuối trước ngày đầu.</translation>
    </message>
    <message>
        <source>There is a line of this period already.</source>
        <translation>Đã có dòng của kỳ này.</translation>
    </message>
</context>
<context>
    <name>ReadingRows</name>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Numbers by period</source>
        <translation>Số theo kỳ</translation>
    </message>
    <message>
        <source>No number of any period yet.</source>
        <translation>Chưa ghi số của kỳ nào.</translation>
    </message>
    <message>
        <source>Add the period</source>
        <translation>Thêm kỳ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ kỳ này</translation>
    </message>
    <message>
        <source>There is a line of this period already.</source>
        <translation>Đã có dòng của kỳ này.</translation>
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
        <source>New annex</source>
        <translation>Phụ lục mới</translation>
    </message>
    <message>
        <source>Add the annex</source>
        <translation>Thêm phụ lục</translation>
    </message>
    <message>
        <source>Rename the section</source>
        <translation>Đổi tên mục</translation>
    </message>
    <message>
        <source>Rename the annex</source>
        <translation>Đổi tên phụ lục</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Title of the annex</source>
        <translation>Tên phụ lục</translation>
    </message>
    <message>
        <source>The annex is numbered by itself where there are several.</source>
        <translation>Có nhiều phụ lục thì số tự đánh.</translation>
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
        <source>for example: List of documents issued</source>
        <translation>ví dụ: Danh mục văn bản đã ban hành</translation>
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
    <name>SheetControl</name>
    <message numerus="yes">
        <source>Enter %n number(s) in form 06a</source>
        <translation>
            <numerusform>Ghi %n số vào biểu 06a</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a row to form 06a</source>
        <translation>Thêm hàng vào biểu 06a</translation>
    </message>
    <message>
        <source>Rename a row of form 06a</source>
        <translation>Đổi tên hàng của biểu 06a</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n row(s) of form 06a</source>
        <translation>
            <numerusform>Bỏ %n hàng của biểu 06a</numerusform>
        </translation>
    </message>
    <message>
        <source>Move a row of form 06a</source>
        <translation>Chuyển hàng của biểu 06a</translation>
    </message>
    <message>
        <source>Take over pending dossiers</source>
        <translation>Lấy số kỳ trước chuyển sang</translation>
    </message>
    <message>
        <source>Take over rows</source>
        <translation>Lấy các hàng của kỳ trước</translation>
    </message>
    <message>
        <source>Add up the totals</source>
        <translation>Tự cộng dòng tổng</translation>
    </message>
    <message>
        <source>Enter withdrawn dossiers</source>
        <translation>Ghi hồ sơ rút, trả lại</translation>
    </message>
    <message>
        <source>Import form 06a</source>
        <translation>Nhập biểu 06a</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) taken in. Undo takes all back.</source>
        <translation>
            <numerusform>Đã nhập %n số. Hoàn tác một lần là trở về như cũ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export form 06a</source>
        <translation>Xuất biểu 06a</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Bảng tính Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>Đã ghi vào {file}.</translation>
    </message>
    <message>
        <source>Nothing is reported in this cell yet: enter the number first.</source>
        <translation>Ô này chưa có số: hãy ghi số trước.</translation>
    </message>
</context>
<context>
    <name>SheetGrid</name>
    <message>
        <source>Form 06a</source>
        <translation>Biểu 06a</translation>
    </message>
    <message>
        <source>&amp;Add a row</source>
        <translation>&amp;Thêm hàng</translation>
    </message>
    <message>
        <source>Re&amp;name the row</source>
        <translation>Đổi tê&amp;n hàng</translation>
    </message>
    <message>
        <source>&amp;Remove the row</source>
        <translation>&amp;Bỏ hàng</translation>
    </message>
    <message>
        <source>Move the row &amp;up</source>
        <translation>Chuyển hàng &amp;lên</translation>
    </message>
    <message>
        <source>Move the row &amp;down</source>
        <translation>Chuyển hàng &amp;xuống</translation>
    </message>
    <message>
        <source>&amp;Clear the number</source>
        <translation>Xóa &amp;số</translation>
    </message>
</context>
<context>
    <name>SheetImportDialog</name>
    <message>
        <source>Workbooks and CSV files</source>
        <translation>Bảng tính và tệp CSV</translation>
    </message>
    <message>
        <source>Import form 06a</source>
        <translation>Nhập biểu 06a</translation>
    </message>
    <message>
        <source>Period of the numbers</source>
        <translation>Kỳ của số liệu</translation>
    </message>
    <message>
        <source>Sheet of the workbook</source>
        <translation>Trang tính</translation>
    </message>
    <message>
        <source>What the file would do</source>
        <translation>Những thay đổi khi nhập tệp</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Chọn tệp khác…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Nothing was read and nothing was changed.</source>
        <translation>Chưa đọc được gì và chưa đổi gì.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Đang đọc…</translation>
    </message>
    <message>
        <source>Everything in the file is known already; nothing would change.</source>
        <translation>Mọi số trong tệp đều đã có; không có gì thay đổi.</translation>
    </message>
    <message>
        <source>{numbers} numbers in {rows} rows were read; {changes} would change. One undo takes all back.</source>
        <translation>Đã đọc {numbers} số trong {rows} hàng; {changes} số sẽ thay đổi. Hoàn tác một lần là trở về như cũ.</translation>
    </message>
</context>
<context>
    <name>SheetModel</name>
    <message>
        <source>The block has too many lines.</source>
        <translation>Khối dán có quá nhiều dòng.</translation>
    </message>
    <message numerus="yes">
        <source>The block is wider than the sheet: %n column(s) too many.</source>
        <translation>
            <numerusform>Khối dán rộng hơn biểu: thừa %n cột.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The block is longer than the sheet: %n line(s) too many. Add rows first, or copy their names too.</source>
        <translation>
            <numerusform>Khối dán dài hơn biểu: thừa %n dòng. Hãy thêm hàng trước, hoặc chép cả tên hàng.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each line of the block needs the name of its row.</source>
        <translation>Mỗi dòng của khối dán phải có tên hàng.</translation>
    </message>
    <message>
        <source>The block has the row “{row}” twice; nothing was changed.</source>
        <translation>Khối dán có hàng “{row}” hai lần; chưa đổi gì.</translation>
    </message>
    <message>
        <source>“{text}” is no number as the form writes it, such as 1.234; nothing was changed.</source>
        <translation>“{text}” không phải là số viết như trong biểu, ví dụ 1.234; chưa đổi gì.</translation>
    </message>
    <message>
        <source>There is a row “{name}” already.</source>
        <translation>Đã có hàng “{name}”.</translation>
    </message>
    <message>
        <source>Name of the new row</source>
        <translation>Tên hàng mới</translation>
    </message>
    <message>
        <source>not entered</source>
        <translation>chưa ghi</translation>
    </message>
    <message>
        <source>Given as it is</source>
        <translation>Số đã ghi</translation>
    </message>
    <message>
        <source>Added up by the sheet</source>
        <translation>Biểu tự cộng</translation>
    </message>
    <message>
        <source>Not reported</source>
        <translation>Chưa báo cáo</translation>
    </message>
    <message>
        <source>Period before: {before}, no change</source>
        <translation>Kỳ trước: {before}, không đổi</translation>
    </message>
    <message>
        <source>Period before: {before}, now {number} more</source>
        <translation>Kỳ trước: {before}, nay tăng {number}</translation>
    </message>
    <message>
        <source>Period before: {before}, now {number} less</source>
        <translation>Kỳ trước: {before}, nay giảm {number}</translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message>
        <source>Form 06a</source>
        <translation>Biểu 06a</translation>
    </message>
    <message>
        <source>Dossiers received, last eight periods</source>
        <translation>Hồ sơ tiếp nhận, tám kỳ gần đây</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Trực tuyến</translation>
    </message>
    <message>
        <source>In person, by post</source>
        <translation>Trực tiếp, bưu chính</translation>
    </message>
</context>
<context>
    <name>SheetPreview</name>
    <message>
        <source>Numbers that disagree</source>
        <translation>Số không khớp</translation>
    </message>
    <message>
        <source>Columns that are not recognised</source>
        <translation>Cột không nhận ra</translation>
    </message>
    <message>
        <source>Rows that are passed over</source>
        <translation>Hàng bỏ qua</translation>
    </message>
    <message>
        <source>Numbers that change</source>
        <translation>Số thay đổi</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Các cột của tệp</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>không đọc</translation>
    </message>
    <message>
        <source>Row {number}: “{words}”</source>
        <translation>Hàng {number}: “{words}”</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>chưa báo cáo</translation>
    </message>
    <message>
        <source>Column {letters}: “{header}”</source>
        <translation>Cột {letters}: “{header}”</translation>
    </message>
</context>
<context>
    <name>SheetWords</name>
    <message>
        <source>By field</source>
        <translation>Theo lĩnh vực</translation>
    </message>
    <message>
        <source>By office</source>
        <translation>Theo đơn vị</translation>
    </message>
    <message>
        <source>Received = online + in person + carried over</source>
        <translation>Tổng nhận = trực tuyến + trực tiếp + kỳ trước</translation>
    </message>
    <message>
        <source>Resolved = early + on time + late</source>
        <translation>Đã giải quyết = trước hạn + đúng hạn + quá hạn</translation>
    </message>
    <message>
        <source>Pending = in time + late</source>
        <translation>Đang giải quyết = trong hạn + quá hạn</translation>
    </message>
    <message>
        <source>Received = resolved + pending</source>
        <translation>Tiếp nhận = đã giải quyết + đang giải quyết</translation>
    </message>
    <message>
        <source>Carried over = pending before</source>
        <translation>Kỳ trước chuyển sang = cuối kỳ trước còn lại</translation>
    </message>
    <message>
        <source>Totals of the year do not fall</source>
        <translation>Lũy kế trong năm không giảm</translation>
    </message>
    <message>
        <source>Total = all rows</source>
        <translation>Dòng tổng = cộng các hàng</translation>
    </message>
    <message>
        <source>Whole numbers from 0 on</source>
        <translation>Số nguyên, không âm</translation>
    </message>
    <message>
        <source>Online = full + partial + other</source>
        <translation>Trực tuyến = toàn trình + một phần + khác</translation>
    </message>
    <message>
        <source>Correct one of the two sheets.</source>
        <translation>Hãy sửa một trong hai biểu.</translation>
    </message>
    <message>
        <source>Dossiers that were withdrawn or returned belong into the last column; if there were none, correct one of the outlined numbers.</source>
        <translation>Hồ sơ rút hoặc trả lại ghi ở cột cuối; nếu không có, hãy sửa một trong các số được khoanh.</translation>
    </message>
    <message>
        <source>Correct one of the outlined numbers.</source>
        <translation>Hãy sửa một trong các số được khoanh.</translation>
    </message>
    <message>
        <source>Correct the number carried over, or the sheet of the period before.</source>
        <translation>Hãy sửa số kỳ trước chuyển sang, hoặc biểu của kỳ trước.</translation>
    </message>
    <message>
        <source>Periods that begin on the same day go on counting, so their numbers never fall.</source>
        <translation>Các kỳ cùng ngày bắt đầu cộng dồn với nhau, nên số không bao giờ giảm.</translation>
    </message>
    <message>
        <source>Leave the cell empty where nothing is reported yet.</source>
        <translation>Chưa có số thì để trống ô.</translation>
    </message>
    <message>
        <source>Correct one of the outlined numbers, or let the sheet add up the total.</source>
        <translation>Hãy sửa một trong các số được khoanh, hoặc để biểu tự cộng dòng tổng.</translation>
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
    <message numerus="yes">
        <source>%n report(s) in the bin</source>
        <translation>
            <numerusform>%n báo cáo trong thùng rác</numerusform>
        </translation>
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
    <name>UseWords</name>
    <message numerus="yes">
        <source>used %n time(s)</source>
        <translation>
            <numerusform>dùng %n lần</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitDialog</name>
    <message>
        <source>One moment</source>
        <translation>Xin chờ một chút</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
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
        <source>Add an annex</source>
        <translation>Thêm phụ lục</translation>
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
    <message>
        <source>Insert into the report</source>
        <translation>Chèn vào báo cáo</translation>
    </message>
    <message>
        <source>Change the number</source>
        <translation>Sửa số</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Paste numbers from here down</source>
        <translation>Dán các số từ đây xuống</translation>
    </message>
    <message>
        <source>Open the counter</source>
        <translation>Mở số liệu</translation>
    </message>
    <message>
        <source>Delete the counter</source>
        <translation>Xóa số liệu</translation>
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
