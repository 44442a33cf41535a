"""TCVN3 and VNI text is recognised and becomes the same letters in Unicode; other text is left alone."""

import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcdesk.app.clipboard import Encoding
from bcdesk.domain.citations.document import DocumentId
from bcdesk.domain.report import (
    BlockId,
    Cell,
    CitationForm,
    CitationMention,
    Gap,
    Look,
    MentionId,
    NoteId,
    NoteMark,
    NoteParagraph,
    Paragraph,
    Table,
    Text,
)
from bcdesk.importing.legacy import converted, converted_blocks, font_encoding, recognised
from bcdesk.importing.syllables import is_syllable

GOLDEN = Path(__file__).parents[1] / "golden" / "sample.txt"
LOWER = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz"
TONES = "\u0300\u0309\u0303\u0301\u0323"
WORDS = "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc; đã giữ nguyên số liệu của quý ông"

# The tables once more, in another form than the program has them: the code of each letter of TCVN 5712 (VN3), and the
# accents of VNI by what they stand for. Dashes: the letter is as in ASCII.
TCVN3_CODES = {
    "a": "-- b5 b6 b7 b8 b9", "ă": "a8 bb bc bd be c6", "â": "a9 c7 c8 c9 ca cb", "e": "-- cc ce cf d0 d1",
    "ê": "aa d2 d3 d4 d5 d6", "i": "-- d7 d8 dc dd de", "o": "-- df e1 e2 e3 e4", "ô": "ab e5 e6 e7 e8 e9",
    "ơ": "ac ea eb ec ed ee", "u": "-- ef f1 f2 f3 f4", "ư": "ad f5 f6 f7 f8 f9", "y": "-- fa fb fc fd fe",
}  # fmt: skip
TCVN3_CAPITALS = {"Ă": 0xA1, "Â": 0xA2, "Ê": 0xA3, "Ô": 0xA4, "Ơ": 0xA5, "Ư": 0xA6, "Đ": 0xA7, "đ": 0xAE}
VNI_PLAIN = {"": 0, "\u0300": 0xF8, "\u0309": 0xFB, "\u0303": 0xF5, "\u0301": 0xF9, "\u0323": 0xEF}
VNI_CIRCUMFLEX = {"": 0xE2, "\u0300": 0xE0, "\u0309": 0xE5, "\u0303": 0xE3, "\u0301": 0xE1, "\u0323": 0xE4}
VNI_BREVE = {"": 0xEA, "\u0300": 0xE8, "\u0309": 0xFA, "\u0303": 0xFC, "\u0301": 0xE9, "\u0323": 0xEB}
VNI_I = {"": 0x69, "\u0300": 0xEC, "\u0309": 0xE6, "\u0303": 0xF3, "\u0301": 0xED, "\u0323": 0xF2}
VNI_ALONE = {"ơ": 0xF4, "ư": 0xF6, "đ": 0xF1, "ỵ": 0xEE}


def parts(char: str) -> tuple[str, str]:
    """Return a letter without its tone, and the tone."""
    apart = unicodedata.normalize("NFD", char)
    tone = next((mark for mark in apart if mark in TONES), "")
    return unicodedata.normalize("NFC", apart.replace(tone, "") if tone else apart), tone


def tcvn3(text: str) -> str:
    return "".join(map(tcvn3_letter, text))


def tcvn3_letter(char: str) -> str:
    if char in TCVN3_CAPITALS:
        return chr(TCVN3_CAPITALS[char])
    base, tone = parts(char)
    if base not in TCVN3_CODES:
        return char
    codes = TCVN3_CODES[base]
    code = codes.split()[TONES.index(tone) + 1 if tone else 0]
    return char if code == "--" else chr(int(code, 16))


def vni(text: str) -> str:
    return "".join(vni_letter(c) if c.islower() else vni_letter(c.lower()).upper() for c in text)


def vni_letter(char: str) -> str:
    if char in VNI_ALONE:
        return chr(VNI_ALONE[char])
    base, tone = parts(char)
    if base == "i":
        return chr(VNI_I[tone])
    if base in VNI_ALONE:
        return chr(VNI_ALONE[base]) + chr(VNI_PLAIN[tone])
    if base in "âêô":
        return "aeo"["âêô".index(base)] + chr(VNI_CIRCUMFLEX[tone])
    if base == "ă":
        return "a" + chr(VNI_BREVE[tone])
    return base + chr(VNI_PLAIN[tone]) if tone else char


vietnamese = st.text(st.sampled_from(LOWER + " .,;-0123456789"))


@given(vietnamese)
def test_tcvn3_comes_back(text: str) -> None:
    assert converted(tcvn3(text), Encoding.TCVN3) == text
    assert converted(tcvn3(text), Encoding.TCVN3, ".VnTimeH") == text.upper()


@given(vietnamese)
def test_vni_comes_back_in_both_cases(text: str) -> None:
    assert converted(vni(text), Encoding.VNI) == text
    assert converted(vni(text.upper()), Encoding.VNI) == text.upper()


def test_every_vietnamese_letter_comes_back() -> None:
    for char in LOWER:
        assert converted(tcvn3(char), Encoding.TCVN3) == char
        assert converted(vni(char), Encoding.VNI) == char
        assert converted(vni(char.upper()), Encoding.VNI) == char.upper()
    for char in "ĂÂÊÔƠƯĐ":
        assert converted(tcvn3(char), Encoding.TCVN3) == char


def test_accents_of_the_other_case_are_understood() -> None:
    assert converted("Aâ AÂ Ñ ÔÛ Ôû", Encoding.VNI) == "Â Â Đ Ở Ở"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("ViÖt Nam", Encoding.TCVN3, id="TCVN3, two words"),
        pytest.param("Vieät Nam", Encoding.VNI, id="VNI, two words"),
        pytest.param(tcvn3(WORDS.lower()), Encoding.TCVN3, id="TCVN3"),
        pytest.param(vni(WORDS), Encoding.VNI, id="VNI"),
        pytest.param(vni(WORDS.upper()), Encoding.VNI, id="VNI capitals"),
        pytest.param(f"{tcvn3(WORDS.lower())} Microsoft Word 2003", Encoding.TCVN3, id="with English words"),
    ],
)
def test_legacy_text_is_recognised(text: str, expected: Encoding) -> None:
    assert recognised(text) is expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        WORDS,
        unicodedata.normalize("NFD", WORDS),
        WORDS.encode("cp1258", errors="ignore").decode("cp1258"),
        "Báo cáo, là và cá, cô bé ba tuổi",
        "là và cá",
        "cô",
        "Trà Vinh",
        "Mån",
        "dû mû nû été où ça: la an me no to ba be bi co",
        "thaï",
        "VÒ, HÀ, LÊ, TÔ",
        "The 5 µm filter, ±2 °C, §5, ©2020, ®, £10 and ½ of it: naïve café, résumé, Zoë",
        "Il est né là où l'été dure; ça a été dû à la forêt près du château. Noël «français» à Orléans",
        "Größe, für, über, schön, Mädchen, Straße, Köln, München, Österreich, Tür, grün, Bär",
        "El niño español comió piñas mañana; ¿qué pasó?",
        "São Paulo é uma cidade não tão fácil; coração, irmãos, ações",
        "Привет 你好",
        "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
    ],
)
def test_other_text_is_not_taken_for_legacy(text: str) -> None:
    assert recognised(text) is None


def test_no_line_of_a_report_is_taken_for_legacy() -> None:
    lines = GOLDEN.read_text(encoding="utf-8").splitlines()

    assert [line for line in lines if recognised(line)] == []


def test_every_long_line_of_a_report_is_recognised_in_either_encoding() -> None:
    lines = [line for line in GOLDEN.read_text(encoding="utf-8").splitlines() if len(line) > 60]

    assert lines
    assert {recognised(tcvn3(line.lower())) for line in lines} == {Encoding.TCVN3}
    assert {recognised(vni(line)) for line in lines} == {Encoding.VNI}


@pytest.mark.parametrize(
    ("font", "expected"),
    [
        (".VnTime", Encoding.TCVN3),
        (".VNTIMEH", Encoding.TCVN3),
        ("VNI-Times", Encoding.VNI),
        ("Times New Roman", None),
        ("", None),
    ],
)
def test_fonts_name_their_encoding(font: str, expected: Encoding | None) -> None:
    assert font_encoding(font) is expected


def test_the_font_decides_before_the_words() -> None:
    assert recognised("né", ".VnTime") is Encoding.TCVN3


def test_unicode_text_in_a_legacy_font_is_unicode() -> None:
    assert recognised("Việt Nam được", ".VnTime") is None


@pytest.mark.parametrize("font", [".VnTimeH", ".VnArialH", ".vntimeh"])
def test_a_font_of_capitals_gives_capitals(font: str) -> None:
    assert converted("quyÕt ®Þnh", Encoding.TCVN3, font) == "QUYẾT ĐỊNH"


@pytest.mark.parametrize("font", ["", ".VnTime", ".VnBlack", "ArialH"])
def test_other_fonts_keep_small_letters(font: str) -> None:
    assert converted("quyÕt ®Þnh", Encoding.TCVN3, font) == "quyết định"


def test_all_text_of_blocks_is_converted_and_nothing_else() -> None:
    mention = CitationMention(
        id=MentionId("m"), document=DocumentId("d"), form=CitationForm.AS_WRITTEN, as_written="LuËt"
    )
    note = NoteMark(NoteId("n"), (NoteParagraph(BlockId("np"), (Text("chó thÝch"), mention)),))
    paragraph = Paragraph(id=BlockId("p"), inlines=(Text("ViÖt", Look(bold=True)), mention, note))
    table = Table(id=BlockId("t"), widths=(1,), rows=((Cell(paragraphs=(paragraph,)),),))
    gap = Gap(id=BlockId("g"), missing="sè liÖu")

    blocks = converted_blocks((paragraph, table, gap), Encoding.TCVN3)

    readable = replace(
        paragraph,
        inlines=(
            Text("Việt", Look(bold=True)),
            mention,
            NoteMark(NoteId("n"), (NoteParagraph(BlockId("np"), (Text("chú thích"), mention)),)),
        ),
    )
    assert blocks == (readable, replace(table, rows=((Cell(paragraphs=(readable,)),),)), gap)


@pytest.mark.parametrize(
    "word",
    [
        "Việt",
        "quả",
        "gì",
        "giêng",
        "nghiêng",
        "khuỷu",
        "uống",
        "YÊN",
        "thuở",
        "quốc",
        "xoong",
        "a",
        "ủy",
        "uỷ",
    ],
)
def test_words_are_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["viêt", "việtt", "nghã́", "street", "bọc̀", "cầp", "", "đ", "thỳng"])
def test_what_cannot_be_said_is_none(word: str) -> None:
    assert not is_syllable(word)
