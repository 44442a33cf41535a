"""The PDF has the form of Nghị định 30/2020/NĐ-CP, read back from the finished file; each check can fail."""

import io
from collections.abc import Callable, Sequence
from dataclasses import replace

import pypdfium2 as pdfium
import pytest
from pypdfium2 import raw

from bcdesk.domain.agency import FirstLineIndent, HouseStyle, SizeSet
from bcdesk.domain.compose import compose
from bcdesk.domain.galley import Galley, Ink, Rule, StyleName
from bcdesk.domain.pages import DrawnRule, Page, Pages, PlacedLine
from bcdesk.domain.report import Align, Secrecy, Urgency
from bcdesk.domain.wording import DocumentWords
from bcdesk.exporting.pdf import draw, layout, pdf_bytes
from tests.support import docx_form
from tests.support.galleys import FONTS, sample_galley
from tests.support.other_reports import OTHER_REPORTS
from tests.support.pdf_form import COMPONENTS, MM, RULES, PdfForm, faults
from tests.support.rich_report import marked_workspace, rich_workspace

STYLES = {
    "large": HouseStyle(),
    "small": HouseStyle(sizes=SizeSet.SMALL),
    "widest-margins": HouseStyle(margin_left=35, margin_right=20, margin_top=25, margin_bottom=25),
    "open": HouseStyle(line_pitch=24.0, paragraph_gap=12, first_line=FirstLineIndent.ONE_CM, note_size=12),
}
SHORT = ("addressed", "annexes", "breaks", "levels", "long-names", "signatures")
"""Reports of a few pages each, with what the rich one has not."""
MOTTO, AGENCY, SUBJECT = "Độc lập - Tự do - Hạnh phúc", "TRUYỀN THÔNG", "06 tháng đầu năm 2021"

Tampering = Callable[[Galley], bytes]


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_report_of_any_house_style_has_the_form(style: HouseStyle, words: DocumentWords) -> None:
    galley = compose(rich_workspace(style), words)

    assert faults(PdfForm.of(pdf_bytes(galley, FONTS), galley)) == set()


@pytest.mark.parametrize("name", SHORT)
def test_other_reports_have_the_form(name: str, words: DocumentWords) -> None:
    galley = compose(OTHER_REPORTS[name](), words)

    assert faults(PdfForm.of(pdf_bytes(galley, FONTS), galley)) == set()


@pytest.mark.parametrize(("urgency", "secrecy"), list(zip(Urgency, Secrecy, strict=True)))
def test_every_mark_has_its_box(urgency: Urgency, secrecy: Secrecy, words: DocumentWords) -> None:
    galley = compose(marked_workspace(urgency, secrecy), words)

    assert faults(PdfForm.of(pdf_bytes(galley, FONTS), galley)) == set()


def test_sample_has_the_form() -> None:
    assert faults(PdfForm.of(pdf_bytes(sample_galley(), FONTS), sample_galley())) == set()


def test_every_paragraph_of_the_report_is_found_in_the_file(words: DocumentWords) -> None:
    galley = compose(rich_workspace(), words)

    assert all(c.lines for c in PdfForm.of(pdf_bytes(galley, FONTS), galley).components)


def styled(style: StyleName, **changes: object) -> Tampering:
    """Set a style in another form than that of the decree."""

    def tampered(galley: Galley) -> bytes:
        form = replace(galley.formats[style], **changes)  # type: ignore[arg-type] # forwarded
        return pdf_bytes(replace(galley, formats={**galley.formats, style: form}), FONTS)

    return tampered


def paged(edit: Callable[[Page], Page], only: Sequence[int] = range(99)) -> Tampering:
    """Change pages before they are drawn."""

    def tampered(galley: Galley) -> bytes:
        pages = layout(galley, FONTS)
        return drawn(pages, [edit(page) if at in only else page for at, page in enumerate(pages.pages)])

    return tampered


def drawn(pages: Pages, changed: Sequence[Page]) -> bytes:
    """Draw changed pages."""
    assert tuple(changed) != pages.pages, "nothing was changed"
    return draw(replace(pages, pages=tuple(changed), bookmarks=()), FONTS)


def patched(old: bytes, new: bytes) -> Tampering:
    """Change bytes of the finished file."""

    def tampered(galley: Galley) -> bytes:
        content = pdf_bytes(galley, FONTS)
        assert old in content
        assert len(old) == len(new)
        return content.replace(old, new)

    return tampered


def coloured(kind: int, paint: Callable[..., int]) -> Tampering:
    """Paint the first object of a kind on the last page dark blue in the finished file."""

    def tampered(galley: Galley) -> bytes:
        document = pdfium.PdfDocument(pdf_bytes(galley, FONTS))
        page = document[len(document) - 1]
        assert paint(next(page.get_objects(filter=[kind])), 0, 0, 96, 255)
        raw.FPDFPage_GenerateContent(page)
        file = io.BytesIO()
        document.save(file)
        return file.getvalue()

    return tampered


def lines_with(text: str, change: Callable[[PlacedLine], PlacedLine]) -> Tampering:
    """Change the lines that have a text in them."""

    def edit(page: Page) -> Page:
        return replace(page, lines=tuple(change(line) if text in line.text else line for line in page.lines))

    return paged(edit)


def runs(**changes: object) -> Callable[[PlacedLine], PlacedLine]:
    """Give all runs of a line other looks."""
    return lambda line: replace(line, runs=tuple(replace(run, **changes) for run in line.runs))  # type: ignore[arg-type] # forwarded


def reworded(old: str, new: str) -> Tampering:
    """Print other words."""
    return lines_with(
        old,
        lambda line: replace(line, runs=tuple(replace(r, text=r.text.replace(old, new)) for r in line.runs)),
    )


def moved(right: float) -> Callable[[PlacedLine], PlacedLine]:
    """Move a line by so many mm."""
    return lambda line: replace(line, runs=tuple(replace(run, x=run.x + right * MM) for run in line.runs))


def ruled(text: str, change: Callable[[DrawnRule], DrawnRule | None]) -> Tampering:
    """Change the drawn line below a text, or leave it out."""

    def edit(page: Page) -> Page:
        (y,) = [line.y for line in page.lines if line.text == text]
        rules = [change(rule) if 0 < rule.y1 - y < 9 and rule.x1 < rule.x2 else rule for rule in page.rules]
        return replace(page, rules=tuple(rule for rule in rules if rule))

    return paged(edit, only=[0])


def boxed(change: Callable[[DrawnRule], DrawnRule | None]) -> Tampering:
    """Change the lines of boxes, or leave them out."""

    def edit(page: Page) -> Page:
        rules = [change(rule) if rule.ink is Ink.RED else rule for rule in page.rules]
        return replace(page, rules=tuple(rule for rule in rules if rule))

    return paged(edit, only=[0])


def longer(by: float) -> Callable[[DrawnRule], DrawnRule]:
    """Make a line longer by so many mm at each end."""
    return lambda rule: replace(rule, x1=rule.x1 - by * MM, x2=rule.x2 + by * MM)


def aside(rule: DrawnRule) -> DrawnRule:
    """Move a line to the right by 5 mm."""
    return replace(rule, x1=rule.x1 + 5 * MM, x2=rule.x2 + 5 * MM)


def underlined(text: str) -> Tampering:
    """Draw a line close below a text."""

    def edit(page: Page) -> Page:
        line = next(line for line in page.lines if text in line.text)
        under = DrawnRule(x1=line.x, y1=line.y + 1.5, x2=line.x + line.width, y2=line.y + 1.5, width=0.5)
        return replace(page, rules=(*page.rules, under))

    return paged(edit, only=[0])


def turned_over(text: str, *, after: int = 0) -> Tampering:
    """Begin a new page at the line with a text, or some lines after it."""

    def tampered(galley: Galley) -> bytes:
        pages = layout(galley, FONTS)
        at, line = next(
            (at, place)
            for at, page in enumerate(pages.pages)
            for place, line in enumerate(page.lines)
            if text in line.text
        )
        page, cut = pages.pages[at], line + after
        halves = [replace(page, lines=page.lines[:cut]), replace(page, lines=page.lines[cut:], rules=())]
        return drawn(pages, [*pages.pages[:at], *halves, *pages.pages[at + 1 :]])

    return tampered


def numbered(page: int, change: Callable[[PlacedLine], PlacedLine | None]) -> Tampering:
    """Change the page number of a page."""
    return paged(lambda found: replace(found, number=found.number and change(found.number)), only=[page])


def first_numbered(galley: Galley) -> bytes:
    """Print a page number on the first page."""
    pages = layout(galley, FONTS)
    first, second, *rest = pages.pages
    return drawn(pages, [replace(first, number=second.number), second, *rest])


def unnumbered(line: PlacedLine) -> PlacedLine:
    """Leave out the number before a heading."""
    return replace(line, runs=line.runs[1:])


TAMPERED = [
    pytest.param("paper", paged(lambda page: replace(page, width=612.0)), id="letter"),
    pytest.param("paper", paged(lambda p: replace(p, width=p.height, height=p.width), only=[0]), id="turned"),
    pytest.param("margins", lines_with("", moved(-2)), id="left-margin"),
    pytest.param("margins", paged(lambda page: replace(page, width=page.width + 16.0)), id="right-margin"),
    pytest.param("margins", paged(lambda page: replace(page, height=page.height - 9.0)), id="lower-margin"),
    pytest.param("margins", lines_with("UBND", lambda line: replace(line, y=line.y - 3)), id="upper-margin"),
    pytest.param("font", patched(b"LiberationSerif", b"DejaVuSansSerif"), id="other-font"),
    pytest.param("font", patched(b"/FontFile2", b"/FontFileX"), id="not-embedded"),
    pytest.param("black", coloured(raw.FPDF_PAGEOBJ_TEXT, raw.FPDFPageObj_SetFillColor), id="text"),
    pytest.param("black", coloured(raw.FPDF_PAGEOBJ_PATH, raw.FPDFPageObj_SetStrokeColor), id="line"),
    pytest.param("boxes of marks", styled(StyleName.MARK, ink=Ink.BLACK), id="black-marks"),
    pytest.param("boxes of marks", lines_with("MẬT", lambda ln: replace(ln, ink=Ink.BLACK)), id="black-mark"),
    pytest.param("boxes of marks", boxed(lambda rule: replace(rule, ink=Ink.BLACK)), id="black-box"),
    pytest.param("boxes of marks", boxed(lambda _: None), id="no-box"),
    pytest.param("boxes of marks", boxed(aside), id="box-aside"),
    pytest.param("boxes of marks", boxed(longer(0.5)), id="wide-box"),
    pytest.param("boxes of marks", styled(StyleName.MARK, pitch=18.0), id="high-box"),
    pytest.param("page number", numbered(1, moved(20)), id="number-side"),
    pytest.param("page number", numbered(1, runs(size=11.0)), id="number-size"),
    pytest.param("page number", numbered(1, runs(bold=True)), id="number-bold"),
    pytest.param("page number", numbered(1, runs(text="ii")), id="number-roman"),
    pytest.param("first page without number", first_numbered, id="first-number"),
    pytest.param("pages counted anew", numbered(3, runs(text="4")), id="counted-on"),
    pytest.param("pages counted anew", numbered(1, lambda _: None), id="no-number"),
    pytest.param("one size set", styled(StyleName.PLACE_DATE, size=13.0), id="set"),
    pytest.param("capitals", reworded("CỘNG HÒA", "Cộng hòa"), id="capitals"),
    pytest.param("body text", styled(StyleName.BODY, first_line=7.0), id="indent"),
    pytest.param("body text", styled(StyleName.BODY, left=3.0), id="all-indented"),
    pytest.param("body text", styled(StyleName.BODY, gap_after=3.0), id="gap"),
    pytest.param("body text", styled(StyleName.BODY, pitch=15.0), id="tight"),
    pytest.param("body text", styled(StyleName.BODY, pitch=26.0), id="loose"),
    pytest.param("body text", styled(StyleName.BODY, align=Align.LEFT), id="ragged"),
    pytest.param("body text", styled(StyleName.BODY, size=12.0), id="small"),
    pytest.param("line under Tiêu ngữ", ruled(MOTTO, longer(-0.5)), id="motto-line"),
    pytest.param("line under Tiêu ngữ", ruled(MOTTO, aside), id="motto-line-aside"),
    pytest.param("line under Tiêu ngữ", styled(StyleName.MOTTO, rule=Rule.NONE), id="no-line"),
    pytest.param("short lines", styled(StyleName.AGENCY, rule=Rule.FULL), id="agency-line"),
    pytest.param("short lines", ruled(AGENCY, lambda _: None), id="no-agency-line"),
    pytest.param("short lines", ruled(SUBJECT, longer(-5)), id="subject-line"),
    pytest.param("short lines", ruled(SUBJECT, aside), id="subject-line-aside"),
    pytest.param("Quốc hiệu on one line", styled(StyleName.NATIONAL_NAME, size=14.0), id="wrapped"),
    pytest.param("no underlining", underlined(AGENCY), id="underlined"),
    pytest.param("no underlining", reworded("Kính gửi:", "Kính gửi:______"), id="typed-line"),
    pytest.param("signature whole", turned_over("KT. GIÁM ĐỐC"), id="split"),
    pytest.param("signature whole", turned_over("Nơi nhận:"), id="alone"),
    pytest.param("headings kept", turned_over("TÌNH HÌNH CHUNG", after=1), id="lone-heading"),
    pytest.param("annexes", reworded("Phụ lục II", "Phụ lục 2"), id="annex-number"),
    pytest.param("annexes", reworded("Kèm theo", "Theo"), id="annex-reference"),
    pytest.param("no automatic numbers", lines_with("TÌNH HÌNH CHUNG", unnumbered), id="number-left-out"),
]


@pytest.mark.parametrize(("rule", "tampering"), TAMPERED)
def test_broken_form_is_noticed(rule: str, tampering: Tampering, words: DocumentWords) -> None:
    galley = compose(rich_workspace(), words)

    assert rule in faults(PdfForm.of(tampering(galley), galley))


def test_every_rule_has_a_case_that_breaks_it() -> None:
    assert {case.values[0] for case in TAMPERED} == set(RULES)


def test_the_rules_are_those_of_the_docx() -> None:
    assert list(RULES) == list(docx_form.RULES)
    assert len(COMPONENTS) == len(docx_form.COMPONENTS)


@pytest.mark.parametrize("style", COMPONENTS)
def test_wrong_size_of_a_component_is_noticed(style: StyleName, words: DocumentWords) -> None:
    galley = compose(rich_workspace(), words)

    assert f"type of {style}" in faults(PdfForm.of(styled(style, size=10.0)(galley), galley))


WRONG_LOOKS = [
    pytest.param(StyleName.AGENCY, lines_with(AGENCY, runs(bold=False)), id="agency-light"),
    pytest.param(StyleName.SUPERIOR, lines_with("UBND TỈNH", runs(bold=True)), id="superior-bold"),
    pytest.param(StyleName.PLACE_DATE, lines_with("Trà Vinh, ngày", runs(italic=False)), id="date-upright"),
    pytest.param(StyleName.MOTTO, lines_with(MOTTO, moved(3)), id="motto-aside"),
    pytest.param(StyleName.NUMBER, lines_with("Số: 05", moved(-3)), id="number-aside"),
    pytest.param(StyleName.TYPE_NAME, styled(StyleName.TYPE_NAME, align=Align.LEFT), id="title-left"),
    pytest.param(StyleName.SIGNER, lines_with("Trần Thị Bưởi", moved(3)), id="signer-aside"),
    pytest.param(StyleName.BASIS, styled(StyleName.BASIS, align=Align.LEFT), id="bases-ragged"),
    pytest.param(StyleName.BASIS, lines_with("Căn cứ Luật", runs(italic=False)), id="bases-upright"),
    pytest.param(StyleName.RECIPIENT, lines_with("- Như trên;", runs(text="- Như vậy;")), id="words-missing"),
]


@pytest.mark.parametrize(("style", "tampering"), WRONG_LOOKS)
def test_wrong_look_of_a_component_is_noticed(
    style: StyleName, tampering: Tampering, words: DocumentWords
) -> None:
    galley = compose(rich_workspace(), words)

    assert f"type of {style}" in faults(PdfForm.of(tampering(galley), galley))
