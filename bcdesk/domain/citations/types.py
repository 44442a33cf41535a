"""The nouns of document types, and the abbreviations that stand for them in symbols.

Nghị định 30/2020/NĐ-CP, Phụ lục III, for the 29 administrative types; the laws and normative types of the Law on the
Promulgation of Legal Documents; the Party's own types; and the joint and coordinated forms, whose noun is longer.
"""

import unicodedata
from collections.abc import Iterator

from bcdesk.domain.citations.folding import folded_words, word_set
from bcdesk.domain.citations.tokens import Tokens

LAWS = ("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp")
"""Types that are cited by name."""

NORMATIVE = (
    *LAWS,
    "Nghị định",
    "Thông tư",
    "Thông tư liên tịch",
    "Thông tư liên bộ",
    "Nghị quyết liên tịch",
    "Lệnh",
    "Sắc lệnh",
    "Sắc luật",
)
"""Types that are normative whatever their number looks like."""

LETTERS = ("Công văn", "Văn bản", "Công văn liên ngành", "Công văn liên tịch")

JOINT = (
    "Thông tư liên tịch",
    "Thông tư liên bộ",
    "Nghị quyết liên tịch",
    "Chương trình phối hợp",
    "Chương trình phối hợp công tác",
    "Quy chế phối hợp",
    "Kế hoạch phối hợp",
    "Kế hoạch liên tịch",
    "Kế hoạch liên ngành",
    "Hướng dẫn liên ngành",
    "Hướng dẫn liên tịch",
    "Hướng dẫn liên sở",
    "Quy chế liên ngành",
    "Quyết định liên tịch",
    "Thông báo liên ngành",
    "Thông báo liên tịch",
    "Công văn liên ngành",
    "Công văn liên tịch",
    "Công văn liên sở",
    "Tờ trình liên ngành",
    "Tờ trình liên sở",
    "Chương trình liên tịch",
    "Chỉ thị liên tịch",
    "Nghị quyết liên tịch",
    "Quy định phối hợp",
)
"""Types that several bodies issue together."""

TYPES = (
    *NORMATIVE,
    *JOINT,
    "Nghị quyết",
    "Quyết định",
    "Chỉ thị",
    "Quy chế",
    "Quy định",
    "Thông cáo",
    "Thông báo",
    "Thông báo kết luận",
    "Hướng dẫn",
    "Chương trình",
    "Chương trình hành động",
    "Chương trình công tác",
    "Kế hoạch",
    "Kế hoạch hành động",
    "Phương án",
    "Đề án",
    "Dự án",
    "Báo cáo",
    "Biên bản",
    "Tờ trình",
    "Hợp đồng",
    "Công điện",
    "Điện mật",
    "Bản ghi nhớ",
    "Bản thỏa thuận",
    "Giấy ủy quyền",
    "Giấy mời",
    "Giấy giới thiệu",
    "Giấy nghỉ phép",
    "Giấy phép",
    "Phiếu gửi",
    "Phiếu chuyển",
    "Phiếu báo",
    "Phiếu trình",
    "Bản sao y",
    "Bản trích sao",
    "Bản sao lục",
    "Công văn",
    "Văn bản",
    "Văn bản hợp nhất",
    "Thư công",
    "Kết luận",
    "Thông tri",
    "Tuyên bố",
    "Lời kêu gọi",
    "Quy trình",
    "Bản án",
    "Cáo trạng",
    "Kháng nghị",
    "Kiến nghị",
    "Kết luận thanh tra",
    "Kết luận điều tra",
    "Quyết nghị",
    "Nội quy",
    "Điều lệ",
)

SPELLINGS = {
    "qui chế": "Quy chế",
    "qui định": "Quy định",
    "qui trình": "Quy trình",
    "nghị quyết chung": "Nghị quyết",
    "bản thoả thuận": "Bản thỏa thuận",
    "thông tư liên tích": "Thông tư liên tịch",
    "nđ": "Nghị định",
    "nq": "Nghị quyết",
    "qđ": "Quyết định",
    "tt": "Thông tư",
    "ttlt": "Thông tư liên tịch",
    "cv": "Công văn",
    "kh": "Kế hoạch",
    "ct": "Chỉ thị",
    "kl": "Kết luận",
    "tb": "Thông báo",
    "hd": "Hướng dẫn",
    "bc": "Báo cáo",
    "ttr": "Tờ trình",
    "vbhn": "Văn bản hợp nhất",
}
"""Other ways to write a type; the short ones stand only where a full number follows."""

BARE_NUMBER = frozenset(
    {"Nghị quyết", "Nghị định", "Quyết định", "Chỉ thị", "Thông tư", "Kết luận", "Quy định", "Pháp lệnh"}
    | {"Thông tư liên tịch", "Luật"}
)
"""Types whose number alone names them in speech: `Chỉ thị 16 của Thủ tướng`."""

NUMBER_AND_YEAR = frozenset(NORMATIVE) | {"Nghị quyết", "Quyết định", "Chỉ thị"}
"""Types that may be cited by number and year without a symbol: `Nghị định 100/2019`."""

TYPE_SYMBOLS = word_set(
    """
    NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB SY TrS SL QĐi
    KL TTh NĐ TT TTLT TTLB NQLT PL L LCT CV VBHN BCTĐ QCPH CTPH KHPH KHLN HDLN TTLN LN SĐ QT GP UBHC TBKL
    CTHĐ KHLT
    """
)
"""What stands for the type in a symbol."""

AGENCY_SYMBOLS = word_set(
    """
    CP TTg QH UBTVQH CTN VPCP VPQH VPCTN TW TU HU ĐU ĐUK CB UBND HĐND UB HĐBT HĐNN HĐCP HĐTP TANDTC VKSNDTC
    KTNN TTCP VPTW UBKTTW BTGTW BTCTW BDVTW BNCTW BTVTU BTGTU BDVTU BTCTU UBKTTU BNCTU BTV BCH BTNMT BNV BTC
    BCA BQP BNG BTP BCT BXD BGTVT BYT BGDĐT BKHCN BKHĐT BLĐTBXH BNN BNNPTNT BNNMT BTTTT BVHTTDL BVHTT NHNN
    UBDT BDTTG TLĐ MTTW MTTQ MTTQVN BCĐ STTTT SNV STC STP SYT SXD SCT SGTVT SGDĐT SKHCN SKHĐT SLĐTBXH SNN
    SNNPTNT SNNMT STNMT SVHTTDL SNGV VP VX KGVX TH KT NC NN TĐKT HĐTV BHXH KBNN TCT TCHQ LĐLĐ ĐTN ĐCT HND
    HPN CCB TTCN KTTH KSTT CCVC TCBC
    """
)
"""What often stands for an agency or a field of work."""

_CANONICAL = {folded_words(name): name for name in TYPES} | SPELLINGS


def _nouns() -> dict[str, dict[str, list[tuple[tuple[str, ...], str]]]]:
    """Map the first word of a noun, and its second (or ""), to its words with its type, the longest first."""
    nouns: dict[str, dict[str, list[tuple[tuple[str, ...], str]]]] = {}
    for spelled, name in sorted(_CANONICAL.items(), key=lambda pair: -len(pair[0].split())):
        words = tuple(folded_words(spelled).split())
        first, second, *_ = (*words, "")
        nouns.setdefault(first, {}).setdefault(second, []).append((words, name))
    return nouns


_VOWEL_GROUPS = (
    "aàáảãạăằắẳẵặâầấẩẫậ",
    "eèéẻẽẹêềếểễệ",
    "iìíỉĩị",
    "oòóỏõọôồốổỗộơờớởỡợ",
    "uùúủũụưừứửữự",
    "yỳýỷỹỵ",
)
MAX_SYLLABLE = 7
MAX_KEPT = 20_000
"""Skeletons that are kept; Vietnamese has fewer syllables."""
NOUNS = _nouns()
ONE_WORD = frozenset(first for first, found in NOUNS.items() if "" in found)
"""Nouns of one word: `luật`, `lệnh` and the abbreviations."""
ABBREVIATED = ONE_WORD - {"luật", "lệnh"}


def _skeleton(word: str) -> str:
    """Return `word` without its marks."""
    marks = unicodedata.normalize("NFD", word)
    return "".join(char for char in marks if not unicodedata.combining(char)).replace("đ", "d")


_VOWELS = {char: group for group in _VOWEL_GROUPS for char in group}


def _misread(word: str) -> Iterator[str]:
    """Yield what a scanner may make of `word`: one letter with other marks, or all marks lost."""
    yield _skeleton(word)
    for place, char in enumerate(word):
        for other in _VOWELS.get(char, "dđ" if char in "dđ" else ""):
            yield word[:place] + other + word[place + 1 :]


MISREAD_FIRST = {
    misread: _skeleton(first) for first in NOUNS if first not in ONE_WORD for misread in _misread(first)
}
"""What a scanner makes of the first word of a noun, with its skeleton."""
_SLIPPED = {
    (_skeleton(words[0]), _skeleton(words[1])): name
    for found in NOUNS.values()
    for spellings in found.values()
    for words, name in spellings
    if len(words) == 2
}
_skeletons: dict[str, str] = {}


def may_be_misread(first: str, second: str) -> bool:
    """Tell whether two words may be a noun with its marks misread."""
    skeleton = MISREAD_FIRST.get(first)
    return skeleton is not None and (skeleton, _skeleton_of(second)) in _SLIPPED


def misread_noun_at(tokens: Tokens, index: int) -> tuple[int, str] | None:
    """Read a noun whose marks a scanner has misread or a typist left out: `Quyêt đinh`, `Ke hoach`.

    Returns:
        As `noun_at`; the caller asks for a full number behind it, for many words look like a noun without its marks.
    """
    first, second = tokens.words[index], tokens.words[index + 1]
    if not may_be_misread(first, second):
        return None
    return index + 2, _SLIPPED[MISREAD_FIRST[first], _skeleton_of(second)]


def _skeleton_of(word: str) -> str:
    """Return the skeleton of a word that may be the second of a noun; longer words are none and are not kept."""
    if len(word) > MAX_SYLLABLE:
        return word
    known = _skeletons.get(word)
    if known is None:
        known = _skeleton(word)
        if len(_skeletons) < MAX_KEPT:
            _skeletons[word] = known
    return known


_BEFORE_LAW = word_set("pháp kỷ quy định trọng cố nghĩa ước giới giám dự soạn án thuật")
"""Words that make another word of a following `luật`: `pháp luật`, `kỷ luật`."""
_AFTER_LAW = word_set("sư pháp lệ định gia khoa học")
"""Words that make another word of a `luật` before them: `luật sư`."""


def noun_at(tokens: Tokens, index: int) -> tuple[int, str] | None:
    """Read the noun of a document type at token `index`.

    Returns:
        The token after the noun, and the type with its capital; None if there is no noun.
    """
    words = tokens.words
    found = NOUNS.get(words[index])
    if found is None:
        return None
    for spelled, name in found.get(words[index + 1], ()):
        length = len(spelled)
        if length == 2 or tuple(words[index : index + length]) == spelled:
            return index + length, name
    for _, name in found.get("", ()):
        return (index + 1, name) if _is_one_word_noun(tokens, index) else None
    return None


def _is_one_word_noun(tokens: Tokens, index: int) -> bool:
    """Tell whether the word at `index` is a noun: an abbreviation is one in capitals only, where capitals tell."""
    if tokens.words[index] in ABBREVIATED:
        return not tokens.cased or tokens.written(index).isupper()
    return _is_law(tokens, index)


def _is_law(tokens: Tokens, index: int) -> bool:
    """Tell `Luật Đất đai` from `pháp luật` and `luật sư`, `Lệnh` from `mệnh lệnh`."""
    words = tokens.words
    before = words[index - 1] if index else ""
    if words[index] == "lệnh":
        return before not in {"mệnh", "pháp", "sắc", "hiệu", "ra", "án", "khẩu"} and words[index + 1] == "số"
    blockers = _BEFORE_LAW if not (tokens.cased and tokens.capital(index)) else {"pháp", "kỷ"}
    behind = words[index + 1]
    other_word = behind in _AFTER_LAW and (behind, words[index + 2]) != ("khoa", "học")
    return before not in blockers and not other_word
