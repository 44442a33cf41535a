"""The finished PDF, read back from its bytes by another program."""

import re
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from bcdesk.domain.errors import FontMissingError
from bcdesk.domain.galley import Galley, GalleyParagraph, Run, StyleName
from bcdesk.exporting.pdf import pdf_bytes
from tests.support.galleys import FONTS, ROOT, random_galley, sample_galley, with_flow
from tests.support.pdf_reading import ReadPage, joined, read_pdf

MM = 72 / 25.4
GOLDEN = ROOT / "tests" / "golden" / "sample.txt"
FRAME = "UBND TỈNH TRÀ VINH SỞ THÔNG TIN VÀ TRUYỀN THÔNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc"
TIEU_NGU = "Độc lập - Tự do - Hạnh phúc"


@pytest.fixture(scope="module")
def sample() -> list[ReadPage]:
    return read_pdf(pdf_bytes(sample_galley(), FONTS))


def body_and_notes(pages: list[ReadPage], galley: Galley) -> tuple[str, str]:
    above, left = galley.style.margin_top * MM, galley.style.margin_left * MM
    parts = [page.split(above, left) for page in pages]
    return tuple(joined([text for part in parts for text in part[place]]) for place in (0, 1))


def with_text(text: str) -> Galley:
    return with_flow(sample_galley(), [GalleyParagraph(style=StyleName.BODY, runs=(Run(text=text),))])


def read_text(galley: Galley) -> str:
    return body_and_notes(read_pdf(pdf_bytes(galley, FONTS)), galley)[0]


def rule_below(page: ReadPage, text: str) -> tuple[float, float]:
    """Return the distance in mm below the base line of `text` and the length in mm of the line under it."""
    (found,) = (t for t in page.texts if t.text.strip() == text)
    below = [
        rule
        for rule in page.rules
        if 0 < rule.y1 - found.y < 12 and rule.x1 < found.right and rule.x2 > found.x
    ]
    rule = min(below, key=lambda rule: rule.y1)
    return (rule.y1 - found.y) / MM, rule.length / MM


def test_the_text_taken_back_is_the_golden_text(sample):
    text, notes = GOLDEN.read_text(encoding="utf-8").split("\n[1] ")

    body, read_notes = body_and_notes(sample, sample_galley())

    assert body == f"{FRAME} {' '.join(text.split())}"
    assert read_notes == " ".join(f"[1] {notes}".split())


def test_a_changed_letter_is_noticed():
    galley = sample_galley()
    flow = galley.parts[0].flow
    changed = with_flow(
        galley, (*flow[:-1], GalleyParagraph(style=StyleName.BODY, runs=(Run(text="x"),)), flow[-1])
    )

    assert read_text(changed) != read_text(galley)


def test_the_whole_file_is_copied_with_plain_hyphens_and_composed_letters():
    document = pdfium.PdfDocument(pdf_bytes(with_text("Kế hoạch số 25\u2011NQ/TW, COVID-19 – Tự do"), FONTS))

    copied = document[0].get_textpage().get_text_bounded()

    assert copied == "Kế hoạch số 25-NQ/TW, COVID-19 – Tự do"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<Nguyễn Văn A> <http://x.vn> AT&T", id="tags"),
        pytest.param("<b>đậm <img src='/etc/passwd'> &lt; &#65;", id="markup"),
        pytest.param("(ngoặc) \\n \\051 100% {a} [[x]]", id="pdf operators"),
    ],
)
def test_text_is_never_parsed_as_markup(text):
    assert read_text(with_text(text)) == text


def test_more_letters_than_one_subset_holds_are_all_copied():
    letters = "".join(chr(code) for code in (*range(0x21, 0x7F), *range(0xC0, 0x180), *range(0x1EA0, 0x1EFA)))
    text = " ".join(letters[start : start + 8] for start in range(0, len(letters), 8))

    assert read_text(with_text(text)).replace(" ", "") == text.replace(" ", "")


def test_every_font_is_embedded_and_ours():
    content = pdf_bytes(random_galley(3), FONTS)

    names = set(re.findall(rb"/BaseFont /([^\s/]+)", content))
    assert names
    assert all(re.fullmatch(rb"[A-Z]{6}\+LiberationSerif(-\w+)?", name) for name in names)
    assert content.count(b"/FontFile2") == len(re.findall(rb"/Type /FontDescriptor", content))


def test_the_same_galley_gives_the_same_bytes():
    assert pdf_bytes(sample_galley(), FONTS) == pdf_bytes(sample_galley(), FONTS)


def test_a_file_has_the_shapes_of_its_own_letters_and_not_of_those_before_it():
    pages = [pdfium.PdfDocument(pdf_bytes(with_text(letter), FONTS))[0] for letter in "ộếư"]

    assert len({bytes(page.render().buffer) for page in pages}) == len(pages)


def test_another_text_gives_other_bytes():
    assert pdf_bytes(with_text("một"), FONTS) != pdf_bytes(with_text("hai"), FONTS)


def test_title_and_language_are_set_and_nothing_tells_of_the_machine():
    content = pdf_bytes(sample_galley(), FONTS)
    described = pdfium.PdfDocument(content).get_metadata_dict()

    assert described["Title"] == sample_galley().title
    assert described["Author"] == ""
    assert {described["Creator"], described["Producer"]} == {"bcdesk"}
    assert b"/Lang (vi-VN)" in content
    assert str(Path.home()).encode() not in content
    assert str(ROOT).encode() not in content


def test_headings_are_bookmarks_with_their_text():
    titles = [mark.get_title() for mark in pdfium.PdfDocument(pdf_bytes(sample_galley(), FONTS)).get_toc()]

    assert len(titles) == 12
    assert titles[0] == "I. Khái quát đặc điểm, tình hình"


def test_the_page_number_is_absent_on_page_one_only(sample):
    numbers = [page.number(above=20 * MM) for page in sample]

    assert numbers == ["", *map(str, range(2, len(sample) + 1))]


def test_the_page_number_is_14_pt_and_centred_in_the_top_margin(sample):
    for page in sample[1:]:
        number = page.texts[0]
        assert number.size == pytest.approx(14)
        assert (number.x + number.right) / 2 == pytest.approx(112.5 * MM, abs=0.8)
        assert 10 * MM < number.y < 20 * MM


def test_paper_and_margins_are_those_of_the_style(sample):
    for page in sample:
        assert (page.width / MM, page.height / MM) == (
            pytest.approx(210, abs=0.1),
            pytest.approx(297, abs=0.1),
        )
        assert min(text.x for text in page.texts) / MM == pytest.approx(30, abs=0.1)
        assert max(text.right for text in page.texts) / MM <= 195.4  # an italic letter leans out
        assert max(text.y for text in page.texts) / MM <= 277


def test_the_line_under_tieu_ngu_is_as_long_as_its_text(sample):
    below, length = rule_below(sample[0], TIEU_NGU)

    assert length == pytest.approx(60.5, abs=0.1)
    assert 0.5 < below < 3


def test_the_short_lines_are_a_third_to_a_half_of_the_text(sample):
    agency = rule_below(sample[0], "TRUYỀN THÔNG")[1]
    subject = rule_below(sample[0], "và quy chế dân chủ cơ sở 06 tháng đầu năm 2021")[1]

    def width(start: str) -> float:
        found = next(text for text in sample[0].texts if text.text.startswith(start))
        return (found.right - found.x) / MM

    assert 1 / 3 <= agency / width("SỞ THÔNG TIN") <= 1 / 2
    assert 1 / 3 <= subject / width("và quy chế dân chủ") <= 1 / 2


def test_a_text_without_a_rule_has_no_line_below(sample):
    with pytest.raises(ValueError, match="empty"):
        rule_below(sample[0], "BÁO CÁO")


def test_only_the_agency_and_not_its_superior_is_bold(sample):
    fonts = {text.text.strip(): text.font for text in sample[0].texts}

    assert fonts["UBND TỈNH TRÀ VINH"].endswith("LiberationSerif")
    assert fonts["SỞ THÔNG TIN VÀ"].endswith("-Bold")


def test_number_and_date_stand_on_one_line(sample):
    number = next(text for text in sample[0].texts if text.text.startswith("Số:"))
    dated = next(text for text in sample[0].texts if text.text.startswith("Trà Vinh,"))

    assert number.y == pytest.approx(dated.y, abs=1.2)


def test_the_signer_stands_in_the_right_half_level_with_noi_nhan(sample):
    texts = {text.text.strip(): text for text in sample[-1].texts}
    capacity, recipients, signer = texts["GIÁM ĐỐC"], texts["Nơi nhận:"], texts["Nguyễn Văn Này"]

    assert recipients.x == pytest.approx(30 * MM, abs=0.1)
    assert (capacity.x + capacity.right) / 2 == pytest.approx((112.5 + 82.5 / 2) * MM, abs=1)
    assert (signer.x + signer.right) / 2 == pytest.approx((capacity.x + capacity.right) / 2, abs=1)
    assert abs(capacity.y - recipients.y) < 2.5
    assert signer.y - capacity.y > 72


def test_missing_fonts_are_named(tmp_path):
    with pytest.raises(FontMissingError) as caught:
        pdf_bytes(sample_galley(), tmp_path)

    assert caught.value.facts["path"] == tmp_path


def test_a_broken_font_is_named(tmp_path):
    for font in FONTS.glob("*.ttf"):
        (tmp_path / font.name).write_bytes(font.read_bytes()[:100])

    with pytest.raises(FontMissingError):
        pdf_bytes(sample_galley(), tmp_path)


def test_a_note_longer_than_a_page_loses_nothing():
    galley = replace(random_galley(2, 40), title="Dài")

    body, notes = body_and_notes(read_pdf(pdf_bytes(galley, FONTS)), galley)

    marks = re.findall(r"\[(\d+)\]", body)
    assert marks == [str(number) for number in range(1, len(marks) + 1)]
    assert re.findall(r"\[(\d+)\]", notes) == marks
