"""Text as the program keeps it.

Text is *clean*: NFC, without control characters, surrogates and noncharacters. Everything from
outside (keyboard, clipboard, file, command line) passes `clean` or is refused by `require_clean`,
so no later step has to look again. NFC matters because many official templates carry decomposed
letters that look the same and compare as different; control characters because neither DOCX nor
PDF can hold them.
"""

import re
import unicodedata

_FORBIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_BLANKS = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")


def is_clean(text: str) -> bool:
    """Tell whether `text` may stand in a report."""
    return unicodedata.is_normalized("NFC", text) and not _FORBIDDEN.search(text) and not _has_nonchar(text)


def clean(text: str) -> str:
    """Return `text` as the program keeps it: NFC, breaks and tabs as one blank, the illegal removed."""
    if is_clean(text):  # nearly always, and known much sooner
        return text
    kept = _FORBIDDEN.sub("", _BLANKS.sub(" ", text))
    return unicodedata.normalize("NFC", "".join(c for c in kept if not _is_nonchar(c)))


def require_clean(text: str) -> str:
    """Return `text` if it is clean.

    Raises:
        ValueError: it is not; whoever took it from outside forgot to call `clean`.
    """
    if not is_clean(text):
        msg = f"text is not clean: {text[:40]!r}"
        raise ValueError(msg)
    return text


def shortened(text: str, most: int, *, between: str = " ") -> str:
    """Cut `text` to at most `most` code points, at the last word that fits; words are parted by `between`."""
    return text if len(text) <= most else text[: most + 1].rpartition(between)[0] or text[:most]


def fold_blanks(text: str) -> str:
    """Join runs of white space into single blanks and trim the ends."""
    return " ".join(text.split())


def fold(text: str) -> str:
    """Return `text` for searching: lower case, without marks, đ as d (SQLite's own folding misses đ)."""
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("đ", "d")


def _has_nonchar(text: str) -> bool:
    return not text.isascii() and max(text, default="") > "\uffff" and any(map(_is_nonchar, text))


def _is_nonchar(char: str) -> bool:
    return (ord(char) & 0xFFFE) == 0xFFFE
