"""The DOCX has the form of Nghị định 30/2020/NĐ-CP, read back from the finished file; each check can fail."""

import importlib.util
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import pytest

from bcdesk.domain.agency import FirstLineIndent, HouseStyle, SizeSet
from bcdesk.domain.compose import compose
from bcdesk.domain.edits import Workspace
from bcdesk.domain.galley import GalleyParagraph, GalleyTable, Run, SideBySide, StyleName
from bcdesk.domain.report import Report, Secrecy, Urgency
from bcdesk.domain.typography import masthead_columns
from bcdesk.domain.wording import DocumentWords
from bcdesk.exporting.docx import docx_bytes
from bcdesk.exporting.docx.styles import NAMES
from tests.support.docx_form import COMPONENTS, RULES, faults
from tests.support.docx_reading import MM_PER_TWIP, DocxReading, W, value
from tests.support.rich_report import many_notes_workspace, marked_workspace, rich_workspace

ROOT = Path(__file__).resolve().parents[2]
TEMPLATE, FONTS = ROOT / "resources" / "templates" / "report.docx", ROOT / "resources" / "fonts"
STYLES = {
    "large": HouseStyle(),
    "small": HouseStyle(sizes=SizeSet.SMALL),
    "widest-margins": HouseStyle(margin_left=35, margin_right=20, margin_top=25, margin_bottom=25),
    "open": HouseStyle(line_pitch=24.0, paragraph_gap=12, first_line=FirstLineIndent.ONE_CM, note_size=12),
}
DOCUMENT, STYLE_PART = "word/document.xml", "word/styles.xml"


def written(workspace: Workspace, words: DocumentWords) -> DocxReading:
    return DocxReading.of(docx_bytes(compose(workspace, words), template=TEMPLATE, fonts=FONTS))


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_report_of_any_house_style_has_the_form(style: HouseStyle, words: DocumentWords) -> None:
    assert faults(written(rich_workspace(style), words)) == set()


def test_sample_has_the_form(sample: Report, words: DocumentWords) -> None:
    assert faults(written(Workspace(sample), words)) == set()


@pytest.mark.parametrize(("urgency", "secrecy"), list(zip(Urgency, Secrecy, strict=True)))
def test_every_mark_has_its_box(urgency: Urgency, secrecy: Secrecy, words: DocumentWords) -> None:
    assert faults(written(marked_workspace(urgency, secrecy), words)) == set()


def in_style(style: str, pattern: str) -> str:
    """Return a pattern that finds `pattern` in the definition of a style and keeps what is before it."""
    return rf'(w:styleId="{style}">(?:(?!</w:style>).)*?){pattern}'


def size(points: int) -> str:
    """Return a type size as a style has it."""
    return f'w:sz w:val="{points * 2}"'


TAMPERED = [
    pytest.param("paper", DOCUMENT, 'w:w="11906"', 'w:w="12240"', id="paper"),
    pytest.param("margins", DOCUMENT, 'w:left="1701"', 'w:left="1134"', id="margin"),
    pytest.param("font", STYLE_PART, 'w:cs="Times New Roman"', 'w:cs="Arial"', id="font"),
    pytest.param("font", STYLE_PART, "(<w:rFonts )", r'\1w:asciiTheme="minorHAnsi" ', id="theme-font"),
    pytest.param("black", DOCUMENT, "<w:caps/>", '<w:caps/><w:color w:val="FF0000"/>', id="colour"),
    pytest.param("page number", "word/header1.xml", " PAGE ", " NUMPAGES ", id="field"),
    pytest.param("boxes of marks", STYLE_PART, "FF0000", "000000", id="black-mark"),
    pytest.param("boxes of marks", DOCUMENT, "(<w:pBdr>.*?)FF0000", r"\g<1>000000", id="black-box"),
    pytest.param("boxes of marks", DOCUMENT, "<w:pBdr>.*?</w:pBdr>", "", id="no-box"),
    pytest.param("boxes of marks", DOCUMENT, '(w:bottom w:val=")single', r"\1double", id="double-box"),
    pytest.param("boxes of marks", DOCUMENT, r'(BcMark.*?w:left=")\d+', r"\g<1>10", id="wide-box"),
    pytest.param(
        "boxes of marks", STYLE_PART, in_style("BcMark", r'w:line="\d+"'), r'\1w:line="400"', id="high-box"
    ),
    pytest.param(
        "page number",
        STYLE_PART,
        in_style("Header", '<w:jc w:val="center"/>'),
        r'\1<w:jc w:val="right"/>',
        id="header-side",
    ),
    pytest.param(
        "page number",
        STYLE_PART,
        in_style("Header", 'w:sz w:val="28"'),
        r'\1w:sz w:val="20"',
        id="header-size",
    ),
    pytest.param("first page without number", DOCUMENT, "<w:titlePg/>", "", id="title-page"),
    pytest.param("pages counted anew", DOCUMENT, '<w:pgNumType w:start="1"/>', "", id="numbers"),
    pytest.param("one size set", STYLE_PART, in_style("BcPlaceDate", size(14)), r"\1" + size(13), id="set"),
    pytest.param("capitals", DOCUMENT, "<w:caps/>", '<w:caps w:val="0"/>', id="capitals"),
    pytest.param(
        "body text", STYLE_PART, in_style("BcBody", 'w:firstLine="720"'), r'\1w:firstLine="400"', id="indent"
    ),
    pytest.param("body text", STYLE_PART, in_style("BcBody", 'w:after="120"'), r'\1w:after="60"', id="gap"),
    pytest.param("body text", STYLE_PART, in_style("BcBody", 'w:line="360"'), r'\1w:line="300"', id="pitch"),
    pytest.param(
        "body text", STYLE_PART, in_style("BcBody", 'w:val="both"'), r'\1w:val="left"', id="justified"
    ),
    pytest.param("line under Tiêu ngữ", DOCUMENT, r'(BcMotto.*?w:left=")\d+', r"\g<1>1100", id="motto-line"),
    pytest.param("line under Tiêu ngữ", STYLE_PART, "<w:pBdr>.*?</w:pBdr>", "", id="no-line"),
    pytest.param("short lines", DOCUMENT, r'(BcAgency.*?BcRule.*?w:left=")\d+', r"\g<1>10", id="agency-line"),
    pytest.param("short lines", DOCUMENT, r'(BcSubject.*?w:left=")\d+', r"\g<1>4600", id="subject-line"),
    pytest.param(
        "Quốc hiệu on one line",
        STYLE_PART,
        in_style("BcNationalName", 'w:sz w:val="26"'),
        r'\1w:sz w:val="28"',
        id="wrapped",
    ),
    pytest.param("no underlining", DOCUMENT, "<w:caps/>", '<w:caps/><w:u w:val="single"/>', id="underlined"),
    pytest.param("no underlining", DOCUMENT, "Kính gửi:", "Kính gửi:______", id="typed-line"),
    pytest.param(
        "signature whole", DOCUMENT, r"(.*)<w:cantSplit/>(.*?BcRecipientsHead)", r"\1\2", id="split"
    ),
    pytest.param("signature whole", DOCUMENT, r"(.*)<w:keepNext/>(.*?BcRecipientsHead)", r"\1\2", id="alone"),
    pytest.param(
        "headings kept", STYLE_PART, in_style("Heading1", "<w:keepNext/>"), r"\1", id="lone-heading"
    ),
    pytest.param("annexes", DOCUMENT, "Phụ lục II", "Phụ lục 2", id="annex-number"),
    pytest.param("annexes", DOCUMENT, "Kèm theo", "Theo", id="annex-reference"),
    pytest.param(
        "no automatic numbers", DOCUMENT, r'(<w:pStyle w:val="BcBody"/>)', r"\1<w:numPr/>", id="numbered"
    ),
]


@pytest.mark.parametrize(("rule", "part", "pattern", "replacement"), TAMPERED)
def test_broken_form_is_noticed(
    rule: str, part: str, pattern: str, replacement: str, words: DocumentWords
) -> None:
    docx = written(rich_workspace(), words).tampered(part, f"(?s){pattern}", replacement)

    assert rule in faults(docx)


def test_every_rule_has_a_case_that_breaks_it() -> None:
    assert {case.values[0] for case in TAMPERED} == set(RULES)


@pytest.mark.parametrize("style", COMPONENTS)
def test_wrong_size_of_a_component_is_noticed(style: str, words: DocumentWords) -> None:
    docx = written(rich_workspace(), words)
    docx = docx.tampered(STYLE_PART, "(?s)" + in_style(style, r'w:sz w:val="\d+"'), r'\1w:sz w:val="40"')

    assert f"type of {style}" in faults(docx)


def test_each_style_of_the_galley_has_a_named_style_of_its_own(words: DocumentWords) -> None:
    docx = written(rich_workspace(), words)

    ids = [style_id for style_id, _ in NAMES.values()]
    assert set(NAMES) == set(StyleName)
    assert len(set(ids)) == len(ids)
    assert set(ids) <= set(docx.styles)


def test_headings_lead_the_navigation_to_their_depth(words: DocumentWords) -> None:
    docx = written(rich_workspace(), words)

    levels = {
        docx.printed(p): docx.paragraph_value(p, "outlineLvl", "val")
        for style in ("Heading1", "Heading2", "Heading3", "BcAnnexLabel")
        for p in docx.in_style(style)
    }
    assert levels == {
        "I. TÌNH HÌNH CHUNG": "0",
        "II. KIẾN NGHỊ Không có.": "0",
        "1. Công tác lãnh đạo": "1",
        "a) Điểm": "2",
        "a.1) Mục sâu": "3",
        "Phụ lục I": "0",
        "Phụ lục II": "0",
    }


def test_a_signature_after_a_table_keeps_with_its_last_row(words: DocumentWords) -> None:
    galley = compose(rich_workspace(), words)
    (*_, table), signature = (
        [item for item in galley.parts[0].flow if isinstance(item, kind)]
        for kind in (GalleyTable, SideBySide)
    )
    text = GalleyParagraph(style=StyleName.BODY, runs=(Run(text="Một câu"),))
    part = replace(galley.parts[0], flow=(text, table, signature[-1]))
    docx = DocxReading.of(docx_bytes(replace(galley, parts=(part,)), template=TEMPLATE, fonts=FONTS))

    rows = list(next(docx.body.iter(f"{W}tbl")).iter(f"{W}tr"))
    firsts = [next(row.iter(f"{W}p")) for row in rows]
    assert docx.paragraph_flag(firsts[-1], "keepNext")
    outside = [element for element in docx.body if element.tag == f"{W}p"]
    assert [docx.paragraph_flag(p, "keepNext") for p in outside] == [False, True, False]


def test_masthead_has_the_columns_of_the_house_style(words: DocumentWords) -> None:
    docx = written(rich_workspace(), words)

    columns = [
        float(value(column, "w")) * MM_PER_TWIP for column in docx.body.find(f"{W}tbl/{W}tblGrid") or ()
    ]
    assert columns == pytest.approx(masthead_columns(HouseStyle()), abs=0.03)


def test_merged_table_repeats_its_head_and_fills_the_text(words: DocumentWords) -> None:
    table = list(written(rich_workspace(), words).body.iter(f"{W}tbl"))[1]

    rows = list(table.iter(f"{W}tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, True, *[False] * 4]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    assert [value(span, "val") for span in table.iter(f"{W}gridSpan")] == ["2"]
    assert [merge.get(f"{W}val") for merge in table.iter(f"{W}vMerge")] == ["restart", "restart", None, None]
    widths = [float(value(column, "w")) * MM_PER_TWIP for column in table.iter(f"{W}gridCol")]
    assert widths == pytest.approx([16.5, 82.5, 33.0, 33.0], abs=0.03)


def test_wide_annex_is_turned_and_the_next_is_not(words: DocumentWords) -> None:
    sizes = [section.find(f"{W}pgSz") for section in written(rich_workspace(), words).sections]

    assert [size.get(f"{W}orient") for size in sizes if size is not None] == [
        "portrait",
        "landscape",
        "portrait",
    ]


def test_no_table_touches_another_or_ends_the_file(words: DocumentWords) -> None:
    tags = [child.tag.removeprefix(W) for child in written(many_notes_workspace(), words).body]

    assert tags[0] == "p"
    assert tags[-3:] == ["tbl", "p", "sectPr"]
    assert ("tbl", "tbl") not in list(pairwise(tags))


def test_language_is_vietnamese_and_nothing_is_kerned(words: DocumentWords) -> None:
    docx = written(rich_workspace(), words)

    assert [value(lang, "val") for lang in docx.root(STYLE_PART).iter(f"{W}lang")] == ["vi-VN"]
    assert not list(docx.root(STYLE_PART).iter(f"{W}kern"))
    assert all(pitch == "exact" for pitch in _pitch_rules(docx))


def test_template_is_what_its_program_makes() -> None:
    assert TEMPLATE.read_bytes() == _program("make_template").template_bytes()
    assert TEMPLATE.stat().st_size < 10_000


def _pitch_rules(docx: DocxReading) -> list[str]:
    return [spacing.get(f"{W}lineRule", "exact") for spacing in docx.root(STYLE_PART).iter(f"{W}spacing")]


def _program(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "packaging" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
