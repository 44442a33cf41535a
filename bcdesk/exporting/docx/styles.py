"""The named styles of a report: one Word style for each `StyleName`, and the few that only a DOCX needs.

Ids are stable, so that an edited file can be read back. Headings and notes use Word's built-in names, because its
navigation pane and its footnotes go by them; the others are named in Vietnamese for the officer's style list.
"""

from collections.abc import Iterator, Mapping

from bcdesk.domain.galley import Galley, Ink, ParagraphFormat, StyleName
from bcdesk.domain.report import Align
from bcdesk.domain.typography import LINE_WIDTH, RULE_ROOM, STARTER
from bcdesk.exporting.docx.markup import EIGHTHS_PER_POINT, Element, el, flag, half_points, mm, points

NAMES: Mapping[StyleName, tuple[str, str]] = {
    StyleName.NATIONAL_NAME: ("BcNationalName", "Quốc hiệu"),
    StyleName.MOTTO: ("BcMotto", "Tiêu ngữ"),
    StyleName.SUPERIOR: ("BcSuperior", "Cơ quan chủ quản"),
    StyleName.AGENCY: ("BcAgency", "Cơ quan ban hành"),
    StyleName.NUMBER: ("BcNumber", "Số, ký hiệu"),
    StyleName.PLACE_DATE: ("BcPlaceDate", "Địa danh, thời gian"),
    StyleName.TYPE_NAME: ("BcTypeName", "Tên loại"),
    StyleName.SUBJECT: ("BcSubject", "Trích yếu"),
    StyleName.MARK: ("BcMark", "Dấu khẩn, mật"),
    StyleName.ADDRESSEE: ("BcAddressee", "Kính gửi"),
    StyleName.ADDRESSEE_ITEM: ("BcAddresseeItem", "Kính gửi, từng nơi"),
    StyleName.BASIS: ("BcBasis", "Căn cứ"),
    StyleName.BODY: ("BcBody", "Nội dung"),
    StyleName.HEADING_1: ("Heading1", "heading 1"),
    StyleName.HEADING_2: ("Heading2", "heading 2"),
    StyleName.HEADING_3: ("Heading3", "heading 3"),
    StyleName.GAP: ("BcGap", "Chỗ cần bổ sung"),
    StyleName.TABLE_HEAD: ("BcTableHead", "Đầu bảng"),
    StyleName.TABLE_TEXT: ("BcTableText", "Nội dung bảng"),
    StyleName.NOTE: ("FootnoteText", "footnote text"),
    StyleName.RECIPIENTS_HEAD: ("BcRecipientsHead", "Nơi nhận"),
    StyleName.RECIPIENT: ("BcRecipient", "Nơi nhận, danh sách"),
    StyleName.CAPACITY: ("BcCapacity", "Chức vụ người ký"),
    StyleName.SIGNER: ("BcSigner", "Họ tên người ký"),
    StyleName.ANNEX_LABEL: ("BcAnnexLabel", "Phụ lục"),
    StyleName.ANNEX_TITLE: ("BcAnnexTitle", "Tên phụ lục"),
    StyleName.ANNEX_REFERENCE: ("BcAnnexReference", "Phụ lục, kèm theo"),
}
"""Id and name of the Word style of each style."""

OUTLINE_LEVELS: Mapping[StyleName, int] = {
    StyleName.HEADING_1: 0,
    StyleName.HEADING_2: 1,
    StyleName.HEADING_3: 2,
    StyleName.ANNEX_LABEL: 0,
}
"""Where a style stands in the navigation pane, from 0."""

RULE_STYLE = "BcRule"
STARTER_STYLE = "BcStarter"
NOTE_MARK_STYLE = "FootnoteReference"  # in the template
HEADER_STYLE = "Header"

JUSTIFICATION: Mapping[Align, str] = {
    Align.LEFT: "left",
    Align.CENTRE: "center",
    Align.RIGHT: "right",
    Align.JUSTIFY: "both",
}


def style_elements(galley: Galley) -> Iterator[Element]:
    """Yield the `w:style` elements of a galley, in a fixed order."""
    for name, (style_id, display) in NAMES.items():
        yield _style(
            style_id,
            display,
            galley.formats[name],
            OUTLINE_LEVELS.get(name),
            widows=name is not StyleName.NOTE,
        )
    yield _rule_style()
    yield _blank_style(STARTER_STYLE, "Dòng đệm", STARTER)
    size = galley.style.body_size
    page_number = ParagraphFormat(size=size, pitch=galley.formats[StyleName.MOTTO].pitch, align=Align.CENTRE)
    yield _style(HEADER_STYLE, "header", page_number, None)


def _style(
    style_id: str, name: str, form: ParagraphFormat, outline: int | None, *, widows: bool = True
) -> Element:
    """Return a paragraph style.

    Notes have no widow control (`widows` False): else LibreOffice 7.4 moves a note of two or three lines, of which only
    one has room, to the page after that of its mark.
    """
    return el(
        "w:style",
        el("w:name", val=name),
        el("w:basedOn", val="Normal"),
        el("w:qFormat"),
        el(
            "w:pPr",
            flag("w:keepNext", wanted=form.keep_with_next),
            el("w:widowControl") if widows else el("w:widowControl", val=0),
            _spacing(form.pitch, form.gap_before, form.gap_after),
            el("w:ind", left=mm(form.left), firstLine=mm(form.first_line)),
            el("w:jc", val=JUSTIFICATION[form.align]),
            None if outline is None else el("w:outlineLvl", val=outline),
        ),
        el(
            "w:rPr",
            flag("w:b", wanted=form.bold),
            flag("w:bCs", wanted=form.bold),
            flag("w:i", wanted=form.italic),
            flag("w:iCs", wanted=form.italic),
            flag("w:caps", wanted=form.caps),
            el("w:color", val=form.ink) if form.ink is not Ink.BLACK else None,
            el("w:sz", val=half_points(form.size)),
            el("w:szCs", val=half_points(form.size)),
        ),
        type="paragraph",
        styleId=style_id,
    )


def _rule_style() -> Element:
    """Return the style of the empty paragraph whose upper border is a drawn line.

    The border takes room of its own, so that all of it is `RULE_ROOM` high.
    """
    line = el("w:top", val="single", sz=round(LINE_WIDTH * EIGHTHS_PER_POINT), space=0, color="000000")
    above = RULE_ROOM / 2
    below = RULE_ROOM - above - LINE_WIDTH
    return _blank_style(RULE_STYLE, "Đường kẻ", below, border=el("w:pBdr", line), before=above)


def _blank_style(
    style_id: str, name: str, height: float, *, border: Element | None = None, before: float = 0.0
) -> Element:
    return el(
        "w:style",
        el("w:name", val=name),
        el("w:basedOn", val="Normal"),
        el("w:semiHidden"),
        el("w:pPr", el("w:widowControl"), border, _spacing(height, before, 0.0)),
        el("w:rPr", el("w:sz", val=2), el("w:szCs", val=2)),
        type="paragraph",
        styleId=style_id,
    )


def _spacing(pitch: float, before: float, after: float) -> Element:
    return el("w:spacing", before=points(before), after=points(after), line=points(pitch), lineRule="exact")
