"""Text in the encodings before Unicode: TCVN3 (ABC, fonts `.Vn…`) and VNI (fonts `VNI-…`).

Such text is Latin-1 that only its own fonts draw as Vietnamese: `ViÖt Nam`, `Vieät Nam`. TCVN3 has one sign for each
small letter; its capitals with tone are small letters in a font of capitals (`.VnTimeH`). VNI writes a letter and its
accent as two. Neither says what it is, so it is recognised by the font, and else by whether it becomes Vietnamese.
"""

import re
import unicodedata
from dataclasses import dataclass, replace

from bcdesk.app.clipboard import Encoding
from bcdesk.domain.report import Block, Cell, Inline, NoteMark, NoteParagraph, Paragraph, Table, Text
from bcdesk.domain.text import clean
from bcdesk.importing.syllables import is_syllable

MOST_LOOKED_AT = 100_000
"""Code points of a text that are enough to recognise its encoding by."""
_WORD = re.compile("[A-Za-z\xa1-\xff]+")
_UNICODE_ONLY = re.compile(
    "[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]"
)
"""Vietnamese letters that only Unicode has."""

_TCVN3 = str.maketrans(
    "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\xadõö÷øùúûüýþ¡¢£¤¥¦§",  # noqa: RUF001 # bytes
    "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
)


def _vni_table() -> dict[str, str]:
    """Return what each sign, or pair of letter and accent, of VNI stands for, in both cases."""
    tones = dict(zip("ùøûõï", "\u0301\u0300\u0309\u0303\u0323", strict=True))
    circumflex = {"â": "\u0302"} | {
        accent: f"\u0302{tone}" for accent, tone in zip("áàåãä", tones.values(), strict=True)
    }
    breve = {"ê": "\u0306"} | {
        accent: f"\u0306{tone}" for accent, tone in zip("éèúüë", tones.values(), strict=True)
    }
    accents = {"a": tones | circumflex | breve, "e": tones | circumflex, "o": tones | circumflex}
    accents |= dict.fromkeys("uyôö", tones)
    alone = dict(zip("æóòîôöñ", "ỉĩịỵơưđ", strict=True))
    table = alone | {sign.upper(): letter.upper() for sign, letter in alone.items()}
    for base, marks in accents.items():
        for accent, mark in marks.items():
            letter = unicodedata.normalize("NFC", alone.get(base, base) + mark)
            for sign in (accent, accent.upper()):
                table[base + sign] = letter
                table[base.upper() + sign] = letter.upper()
    return table


_VNI = _vni_table()
_VNI_SIGN = re.compile("|".join(sorted(_VNI, key=len, reverse=True)))


def font_encoding(font: str) -> Encoding | None:
    """Return the encoding that text in `font` has by the name of the font; None for a font of today."""
    name = font.lower()
    if name.startswith(".vn"):
        return Encoding.TCVN3
    return Encoding.VNI if name.startswith("vni-") else None


def recognised(text: str, font: str = "") -> Encoding | None:
    """Return the encoding before Unicode that `text` has, None if it has none or too little to tell.

    The name of `font` decides where it is one of theirs. Else the words beyond ASCII are looked at: they must be
    Vietnamese when converted and not be so before, and the text must be Vietnamese on the whole.
    """
    if _UNICODE_ONLY.search(text):
        return None
    if encoding := font_encoding(font):
        return encoding
    if text.isascii():
        return None
    words = set(_WORD.findall(text[:MOST_LOOKED_AT]))
    evidence = max((_evidence(words, encoding) for encoding in Encoding), key=lambda found: found.words)
    return evidence.encoding if evidence.convinces else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Evidence:
    """What speaks for an encoding.

    Of `all_words`, `words` become Vietnamese by it, `against` are words beyond ASCII that do not; those that are
    Vietnamese before and after say nothing. `longest` is the length of the longest of `words`, `vietnamese` how many of
    all words are Vietnamese afterwards.
    """

    encoding: Encoding
    all_words: int
    words: int
    against: int
    longest: int
    vietnamese: int

    @property
    def convinces(self) -> bool:
        """Some words convince in a text that is mostly Vietnamese; one or two if all is, and never a word alone."""
        if self.words >= 3:
            return self.words >= 4 * self.against and self.vietnamese >= 0.6 * self.all_words
        return self.words > 0 and self.longest >= 3 and self.vietnamese == self.all_words > 1


def _evidence(words: set[str], encoding: Encoding) -> _Evidence:
    become, against, vietnamese = [], 0, 0
    for word in words:
        letters = converted(word, encoding)
        right = is_syllable(letters)
        vietnamese += right
        if word.isascii():
            continue
        if not right:
            against += 1
        elif not is_syllable(word):
            become.append(letters)
    return _Evidence(
        encoding=encoding,
        all_words=len(words),
        words=len(become),
        against=against,
        longest=max(map(len, become), default=0),
        vietnamese=vietnamese,
    )


def converted(text: str, encoding: Encoding, font: str = "") -> str:
    """Return `text` in Unicode; a `font` of capitals, by its name (`.VnTimeH`), gives capitals.

    Signs that the encoding does not have stay what they are.
    """
    if encoding is Encoding.VNI:
        return clean(_VNI_SIGN.sub(lambda sign: _VNI[sign[0]], text))
    letters = clean(text.translate(_TCVN3))
    return letters.upper() if _has_capitals_only(font) else letters


def _has_capitals_only(font: str) -> bool:
    """Say whether `font` draws small letters as capitals; names in small letters come from style sheets."""
    ends = font.endswith("H") or (font.islower() and font.endswith("h"))
    return ends and font_encoding(font) is Encoding.TCVN3


def converted_blocks(blocks: tuple[Block, ...], encoding: Encoding) -> tuple[Block, ...]:
    """Return `blocks` with all their text in Unicode, notes included; printed words of mentions are no text."""
    return tuple(_converted_block(block, encoding) for block in blocks)


def _converted_block(block: Block, encoding: Encoding) -> Block:
    match block:
        case Paragraph():
            return _converted_paragraph(block, encoding)
        case Table():
            rows = tuple(tuple(_converted_cell(cell, encoding) for cell in row) for row in block.rows)
            return replace(block, rows=rows)
        case _:
            return block


def _converted_cell(cell: Cell, encoding: Encoding) -> Cell:
    return replace(cell, paragraphs=tuple(_converted_paragraph(p, encoding) for p in cell.paragraphs))


def _converted_paragraph(paragraph: Paragraph, encoding: Encoding) -> Paragraph:
    return replace(
        paragraph, inlines=tuple(_converted_inline(piece, encoding) for piece in paragraph.inlines)
    )


def _converted_inline(piece: Inline, encoding: Encoding) -> Inline:
    match piece:
        case Text(text=text):
            return replace(piece, text=converted(text, encoding))
        case NoteMark(paragraphs=paragraphs):
            return replace(piece, paragraphs=tuple(_converted_note(p, encoding) for p in paragraphs))
        case _:
            return piece


def _converted_note(paragraph: NoteParagraph, encoding: Encoding) -> NoteParagraph:
    inlines = tuple(_converted_inline(piece, encoding) for piece in paragraph.inlines)
    return replace(paragraph, inlines=inlines)  # type: ignore[arg-type] # a note has no notes
