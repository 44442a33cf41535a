"""Text of other programs becomes paragraphs, lists, tables and notes; what a report does not have is dropped."""

import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcdesk.app.clipboard import Encoding, Pasted
from bcdesk.domain.numbering import numbered
from bcdesk.domain.report import (
    Align,
    Block,
    Inline,
    LineBreak,
    Marker,
    NoteMark,
    Paragraph,
    Script,
    Table,
    Text,
    block_ids,
)
from bcdesk.importing.rich_text import MAX_CHARACTERS, MAX_TAGS, blocks_from_html, blocks_from_text

SAMPLES = Path(__file__).parent / "clipboard"
PLAN = "Sở đã ban hành *Kế hoạch số 12/KH-STTTT*"


def new_ids() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"new-{next(numbers)}"


def pasted(html: str) -> Pasted:
    result = blocks_from_html(html, new_ids())
    assert result is not None
    return result


def shown(inlines: tuple[Inline, ...]) -> str:
    """Write runs as `*bold*`, `/italic/`, `^super^`, `~sub~`, breaks as `|`, notes as `[text]`."""
    return "".join(map(shown_piece, inlines))


def shown_piece(piece: Inline) -> str:
    match piece:
        case Text(text=text, look=look):
            for sign, there in (
                ("*", look.bold),
                ("/", look.italic),
                ("^", look.script is Script.SUPER),
                ("~", look.script is Script.SUB),
            ):
                text = f"{sign}{text}{sign}" if there else text
            return text
        case LineBreak():
            return "|"
        case NoteMark(paragraphs=paragraphs):
            return f"[{'¶'.join(shown(paragraph.inlines) for paragraph in paragraphs)}]"
    raise AssertionError(piece)


def lines(blocks: tuple[Block, ...]) -> list[str]:
    """Write each block as a line as it is printed, a table as its rows with `;` between the cells."""
    prefixes = {p.id: prefix for p, prefix in numbered(b for b in blocks if isinstance(b, Paragraph))}
    return [
        prefixes[block.id] + shown(block.inlines) if isinstance(block, Paragraph) else table_line(block)
        for block in blocks
    ]


def table_line(block: Block) -> str:
    assert isinstance(block, Table)
    return " / ".join(
        "; ".join(
            " ¶ ".join(lines(cell.paragraphs))
            + f"{cell.columns}x{cell.rows}" * (cell.columns * cell.rows > 1)
            for cell in row
        )
        for row in block.rows
    )


def read(html: str) -> list[str]:
    return lines(pasted(html).blocks)


def sample(name: str) -> Pasted:
    return pasted((SAMPLES / name).read_text(encoding="utf-8"))


# What programs put on the clipboard


def test_word_keeps_its_lists_notes_and_tables() -> None:
    result = sample("word.html")

    assert lines(result.blocks) == [
        "Kết quả thực hiện",
        f"{PLAN}[Ban hành ngày /05/01/2021/.] về /công tác dân vận/, diện tích 10 m^2^, khí CO~2~ /*nhấn mạnh*/."
        "|Dòng thứ hai.",
        "",
        "- Tiếp nhận hồ sơ",
        "+ trực tuyến",
        "1. Ưu điểm",
        "1.1. Chủ quan",
        "- Gõ tay: dấu trừ",
        "4. Gõ tay: số bốn",
        "Lĩnh vực1x2; Hồ sơ2x1 / Nhận; Trả / Bưu chính; 81; ",
    ]


def test_libreoffice_keeps_its_lists_notes_and_tables() -> None:
    result = sample("libreoffice.html")

    assert lines(result.blocks) == [
        "I. Kết quả thực hiện",
        f"{PLAN} về /công tác dân vận/[Ban hành ngày /05/01/2021/.]; diện tích 10 m^2^, khí CO~2~.|Dòng thứ hai.",
        "- Tiếp nhận hồ sơ",
        "+ trực tuyến",
        "- Trả kết quả",
        "1. Ưu điểm",
        "2. Hạn chế",
        "a) Chủ quan",
        "Lĩnh vực1x2; Hồ sơ2x1 / Nhận; Trả / Bưu chính; 81; *80*",
        "Hết.",
    ]


def test_chrome_keeps_bold_lists_and_tables() -> None:
    result = sample("chrome.html")

    assert lines(result.blocks) == [
        "Kết quả thực hiện",
        f"{PLAN} về /công tác /dân vận.|Dòng thứ hai.",
        "- Tiếp nhận hồ sơ",
        "+ trực tuyến",
        "- Trả kết quả",
        "a) Ưu điểm",
        "b) Hạn chế",
        "Đoạn trong div",
        "Lĩnh vực; Hồ sơ / Bưu chính; 81",
    ]


def test_firefox_keeps_bold_and_lists() -> None:
    result = sample("firefox.html")

    assert lines(result.blocks) == [
        f"{PLAN} về /công tác dân vận/.",
        "- Tiếp nhận hồ sơ",
        "- Trả kết quả",
        "Hết.",
    ]


def test_google_docs_is_not_bold_all_over() -> None:
    result = sample("google-docs.html")

    assert lines(result.blocks) == [
        f"{PLAN}/ về công tác dân vận/",
        "",
        "- Tiếp nhận hồ sơ",
        "+ trực tuyến",
        "1. Ưu điểm",
        "*Bưu chính*; 81",
    ]


def test_excel_cells_have_the_looks_of_their_classes() -> None:
    sheet = (
        "td{white-space:nowrap;vertical-align:bottom} .xl65{font-weight:700;text-align:center} "
        ".font5{font-style:italic}"
    )
    rows = (
        "<tr><td class=xl65 width=64>Lĩnh vực</td><td>a<font class=font5>b</font></td></tr>"
        "<tr><td></td><td align=right>81"
    )
    (table,) = pasted(
        f"<style><!--table{{x:y}} {sheet}--></style><table><col width=64 span=2>{rows}</table>"
    ).blocks

    assert lines((table,)) == ["*Lĩnh vực*; a/b/ / ; 81"]
    assert isinstance(table, Table)
    assert [cell.align for row in table.rows for cell in row] == [
        Align.CENTRE,
        Align.LEFT,
        Align.LEFT,
        Align.RIGHT,
    ]


@pytest.mark.parametrize("name", ["word.html", "libreoffice.html", "chrome.html"])
def test_headings_become_paragraphs_and_are_named(name: str) -> None:
    result = sample(name)

    assert result.headings == {result.blocks[0].id}


@pytest.mark.parametrize("name", ["word.html", "libreoffice.html"])
def test_head_rows_widths_and_alignment_of_a_table_are_kept(name: str) -> None:
    (table,) = (block for block in sample(name).blocks if isinstance(block, Table))

    assert table.header_rows == 2
    assert [round(width / sum(table.widths), 1) for width in table.widths] == [0.6, 0.2, 0.2]
    assert [cell.align for cell in table.rows[2]] == [Align.LEFT, Align.RIGHT, Align.RIGHT]


# Text


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param("một", ["một"], id="no markup"),
        pytest.param("a &lt;b&gt; &amp; &#7879; &nbsp;", ["a <b> & ệ"], id="references"),
        pytest.param("<p>a\n  b\t c</p>", ["a b c"], id="blanks are folded"),
        pytest.param("<p>a&nbsp;&nbsp;b</p>", ["a  b"], id="no-break spaces are blanks"),
        pytest.param("<p>a <b> b</b></p>", ["a *b*"], id="blanks are folded across runs"),
        pytest.param("<p> <b>a</b> <i>b</i> </p>", ["*a* /b/"], id="the blank between runs stays"),
        pytest.param("<p>a<p>b", ["a", "b"], id="paragraphs that nobody closed"),
        pytest.param("a<div>b<div>c</div>d</div>e", ["a", "b", "c", "d", "e"], id="nested blocks"),
        pytest.param(
            "<p></p><p>a</p><p>&nbsp;</p><p>b</p><p><br></p>", ["a", "", "b"], id="empty ones at the ends"
        ),
        pytest.param("<p>a<br>b<br></p>", ["a|b"], id="the last break of a block shows nothing"),
        pytest.param("<pre>a\n  b</pre>", ["a|  b"], id="preformatted"),
        pytest.param("<b><i>a</b>b</i>", ["/*a*/b"], id="tags that cross"),
        pytest.param('<b>a<span style="font-weight:400">b</span></b>', ["*a*b"], id="bold undone"),
        pytest.param("<span style='vertical-align:sub'>a</span>", ["~a~"], id="lowered by style"),
        pytest.param("<strong><em>a</em></strong>", ["/*a*/"], id="by meaning"),
        pytest.param("<p>e<b>&#769;</b>x</p>", ["éx"], id="a mark goes to its letter"),
        pytest.param("<p><b>&#769;</b>x</p>", ["x"], id="a mark without a letter"),
        pytest.param("<p>a&shy;b&#8203;c&#65279;</p>", ["abc"], id="signs without width"),
        pytest.param("<style>p{color:red}</style><title>t</title><!-- c -->a", ["a"], id="what is no text"),
        pytest.param("<script>if (a < b) '</p>'</script>a", ["a"], id="scripts"),
        pytest.param("<p>a<span style='display: none'><p>b</p></span></p>c", ["a", "c"], id="hidden"),
        pytest.param("<div style='display:none' id=ftn1>a</div>b", ["b"], id="hidden blocks"),
        pytest.param("<del>a</del><ins>b</ins>", ["b"], id="tracked changes"),
        pytest.param("<a href='https://a.vn'>a</a><img alt='b'>", ["a"], id="links and pictures"),
        pytest.param("a < b, <3 và >", ["a < b, <3 và >"], id="signs that are no tags"),
        pytest.param("<p>a<!-- b", ["a"], id="a comment without end"),
        pytest.param("<p>a<b title='", ["a"], id="a tag without end"),
        pytest.param(
            "<p>1.<span style='mso-tab-count:1'>&nbsp; &nbsp; </span>a</p>", ["1. a"], id="a tab of Word"
        ),
        pytest.param(
            "Version:1.0\r\nStartHTML:0000000105\r\n<html>a</html>", ["a"], id="the header of Windows"
        ),
        pytest.param("&#99999999999999999999;&#xD800;&#0;a", ["\ufffd\ufffda"], id="no characters"),
    ],
)
def test_text_is_read_as_a_browser_shows_it(html: str, expected: list[str]) -> None:
    assert read(html) == expected


# Lists


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param("<ol><li>a<li>b</ol>", ["1. a", "2. b"], id="numbers"),
        pytest.param("<ol type=a><li>a</ol>", ["a) a"], id="letters"),
        pytest.param("<ol><li>a<ol><li>b</ol></ol>", ["1. a", "a) b"], id="numbers in numbers"),
        pytest.param(
            "<ul><li style='list-style-type:lower-alpha'>a</ul>", ["a) a"], id="by the style of the item"
        ),
        pytest.param("<ul><li><table><tr><td>a</table></ul>", ["a"], id="an item that is a table"),
        pytest.param("<ul><li><p>a</p><p>b</p></ul>", ["- a", "b"], id="an item of two paragraphs"),
        pytest.param(
            "<ul><li>+ a<li>a) b<li>1- c<li>• d</ul>", ["+ a", "a) b", "1- c", "- d"], id="typed signs"
        ),
        pytest.param("<p>- a</p><p>+ b</p><p>– c</p>", ["- a", "+ b", "- c"], id="typed in plain paragraphs"),
        pytest.param("<p><b>1.</b> <i>a</i></p>", ["1. /a/"], id="a typed number of another look"),
        pytest.param("<p>2. a</p><p>3. b</p>", ["2. a", "3. b"], id="typed numbers stay"),
        pytest.param("<p>-</p><p>1.</p>", ["-", "1."], id="a sign alone is text"),
        pytest.param("<p>2021. a</p><p>-a</p>", ["2021. a", "-a"], id="no signs"),
    ],
)
def test_lists_become_markers(html: str, expected: list[str]) -> None:
    assert read(html) == expected


def test_typed_numbers_in_order_are_automatic() -> None:
    blocks = pasted("<p>1. a</p><p>2. b</p><p>a) c</p><p>7. d</p>").blocks

    assert [block.marker for block in blocks if isinstance(block, Paragraph)] == [
        Marker.NUMBER_DOT,
        Marker.NUMBER_DOT,
        Marker.LETTER,
        Marker.NUMBER_DOT,
    ]
    assert [block.pinned for block in blocks if isinstance(block, Paragraph)] == [None, None, None, "7."]


# Tables


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param("<tr><td>a<td>b<tr><td>c", "a; b / c; ", id="a hole at the end"),
        pytest.param("<tr><td rowspan=2>a<td>b<tr><td>c<td>d", "a1x2; b;  / c; d", id="a hole above"),
        pytest.param("<tr><td rowspan=9>a<td>b<tr><td>c", "a1x2; b / c", id="a span beyond the end"),
        pytest.param("<tr><td rowspan=0>a<td>b<tr><td>c", "a1x2; b / c", id="a span to the end"),
        pytest.param("<tr><td colspan=5>a<tr><td>b<td>c", "a2x1 / b; c", id="columns without cells"),
        pytest.param("<tr><td>a<tr></tr><tr><td>b", "a / b", id="rows without cells"),
        pytest.param("<tr><td>a<td rowspan=2>b<tr><td colspan=2>c", "a; b1x2 / c", id="spans that collide"),
        pytest.param("<tr><td colspan=x rowspan=-1>a", "a", id="spans that are none"),
        pytest.param("<td>a<td>b", "a; b", id="cells without a row"),
        pytest.param("<tr><td>a<td style='display:none'>b</td><td>c", "a; c", id="a hidden cell"),
        pytest.param(
            "<tr><td>a<table><tr><td>b<td>c</table>d<td>e", "a ¶ b ¶ c ¶ d; e", id="a table in a cell"
        ),
        pytest.param("<tr><td><ul><li>a<li>b</ul>", "- a ¶ - b", id="a list in a cell"),
    ],
)
def test_cells_fill_the_grid(rows: str, expected: str) -> None:
    assert read(f"<table>{rows}</table>") == [expected]


def test_text_around_cells_stands_before_the_table() -> None:
    assert read("<table><caption>Bảng 1</caption>lạc<tr><td>a</table>b") == ["Bảng 1", "lạc", "a", "b"]


def test_a_table_wider_than_paper_becomes_its_paragraphs() -> None:
    assert read(f"<table><tr>{'<td>a' * 300}</table>") == ["a"] * 300


def test_a_table_without_cells_is_nothing() -> None:
    assert read("<table><tr></tr></table>a") == ["a"]


# Notes


def test_a_mark_without_its_note_is_dropped_and_so_is_a_note_without_mark() -> None:
    assert read('a<a href="#_ftn1">[1]</a><div id=ftn2><p>b</div>c') == ["a", "c"]


def test_comments_of_word_are_dropped() -> None:
    comment = "<a class=msocomanchor href='#_msocom_1'>[A1]</a>"

    assert read(f"<p>a{comment}</p><div style='mso-element:comment-list'><p>Ai viết?</div>") == ["a"]


def test_a_heading_in_a_cell_is_text() -> None:
    assert pasted("<table><tr><td><h2>a</h2></table>").headings == frozenset()


def test_a_note_is_used_once() -> None:
    mark = '<a href="#_ftn1">[1]</a>'

    assert read(f"a{mark}b{mark}<div id=ftn1>c</div>") == ["a[c]b"]


def test_a_note_in_a_cell_keeps_lists_and_tables_as_text() -> None:
    note = "<div id=sdendnote1><ul><li>b</ul><table><tr><td>c</table><p>- d</div>"

    assert read(f'<table><tr><td>a<a href="#sdendnote1sym">i</a></table>{note}') == ["a[b¶c¶- d]"]


# Text before Unicode


def test_legacy_text_is_converted_by_the_font_of_each_run() -> None:
    html = (
        "<p><font face='.VnTimeH'>Céng hßa</font> <span style=\"font-family:'.VnTime'\">ViÖt Nam th­êng</span>"
        " <span style=\"font-family:'Times New Roman'\">là nước</span></p>"
    )

    result = pasted(html)

    assert result.legacy is Encoding.TCVN3
    assert lines(result.blocks) == ["Céng hßa ViÖt Nam th­êng là nước"]
    assert lines(result.converted) == ["CỘNG HÒA Việt Nam thường là nước"]


def test_legacy_text_without_fonts_is_recognised_by_its_words() -> None:
    result = pasted("<p>Coäng hoøa xaõ hoäi chuû nghóa <b>Vieät Nam</b></p><table><tr><td>Ñoäc laäp</table>")

    assert result.legacy is Encoding.VNI
    assert lines(result.converted) == ["Cộng hòa xã hội chủ nghĩa *Việt Nam*", "Độc lập"]


@pytest.mark.parametrize("name", ["word.html", "libreoffice.html", "chrome.html"])
def test_unicode_text_is_offered_as_it_is(name: str) -> None:
    result = sample(name)

    assert result.legacy is None
    assert result.converted == result.blocks


def test_unicode_text_in_an_old_font_is_left_alone() -> None:
    result = pasted("<font face='.VnTime'>Việt Nam được</font>")

    assert result.legacy is None


# Plain text


def test_each_line_of_plain_text_is_a_paragraph() -> None:
    result = blocks_from_text("\n1. Một\r\n2. Hai  chữ\n\n- Ba\n", new_ids())

    assert result
    assert lines(result.blocks) == ["1. Một", "2. Hai  chữ", "", "- Ba"]


def test_plain_text_is_not_markup() -> None:
    result = blocks_from_text("<b>a</b> &amp;", new_ids())

    assert result
    assert lines(result.blocks) == ["<b>a</b> &amp;"]


# Hostile


@pytest.mark.parametrize(
    "text", ["a" * (MAX_CHARACTERS + 1), "<b>" * (MAX_TAGS + 1)], ids=["long", "many tags"]
)
def test_more_than_any_report_is_refused(text: str) -> None:
    assert blocks_from_html(text, new_ids()) is None


@pytest.mark.parametrize(
    "text", ["a" * (MAX_CHARACTERS + 1), "a\n" * (MAX_TAGS + 1)], ids=["long", "many lines"]
)
def test_more_plain_text_than_any_report_is_refused(text: str) -> None:
    assert blocks_from_text(text, new_ids()) is None


@pytest.mark.parametrize(
    "part",
    [
        "<b>x",
        "<div>x",
        "<table><tr><td>x",
        "<ul><li>x",
        "<td colspan=64 rowspan=1000>x",
        "<b>x</i>",
        "<!--",
        "<![",
        "<",
        "</",
        "<a b='",
        "<a b=\"'",
        "&#9999999999;",
        "<style>a{",
        "<p><b>\u0301</b>",
        "<a href='#_ftn1'><div id=ftn1>",
        "<svg><p>",
        "<span style='mso-list:Ignore'>x</span>",
        f"<style>.a{{font-family:{'x' * 200}}}</style><p class=a>",
    ],
)
def test_malice_costs_no_more_than_its_length(part: str) -> None:
    started = time.process_time()

    for start in ("", "<table>"):
        pasted(start + part * (20_000 // max(1, part.count("<"))))

    assert time.process_time() - started < 30  # some 5 s on a slow host; a quadratic reader takes minutes


tags = st.sampled_from(
    [
        "b",
        "i",
        "p",
        "div",
        "span",
        "ul",
        "ol",
        "li",
        "table",
        "thead",
        "tr",
        "td",
        "th",
        "br",
        "h1",
        "a",
        "pre",
        "sup",
        "style",
        "col",
    ]
)
attributes = st.sampled_from(
    [
        "",
        " colspan=3",
        " rowspan=2",
        " href='#_ftn1'",
        " id=ftn1",
        " style='mso-list:l0 level2 lfo1'",
        " style='mso-list:Ignore'",
        " style='display:none'",
        " style='font-weight:bold;white-space:pre'",
        " face='.VnTime'",
        " type=a",
    ]
)
pieces = st.one_of(
    st.builds("<{}{}>".format, tags, attributes),
    st.builds("</{}>".format, tags),
    st.sampled_from(
        ["a", "- b", "1. ", " ", "&nbsp;", "\n", "ViÖt", "<!--", "-->", "<", "&#x301;", "\u0344", "\ufffe"]
    ),
    st.text(max_size=5),
)


@given(st.lists(pieces, max_size=40).map("".join))
def test_anything_becomes_sound_blocks_with_ids_of_their_own(html: str) -> None:
    result = pasted(html)

    for blocks in (result.blocks, result.converted):
        ids = [name for block in blocks for name in block_ids(block)]
        assert len(ids) == len(set(ids))
        for end in blocks[:1] + blocks[-1:]:
            assert isinstance(end, Table) or end.inlines
    assert result.headings <= {block.id for blocks in (result.blocks, result.converted) for block in blocks}
