"""Looking up records by a few letters.

What is typed and what is recorded are cut into the same small words: lower case, no marks, đ as d, figures and letters
apart, no separators. So `qd 1893`, `1893-qd/tu` and `dan van 2021` need no grammar: a record is found if each word that
is typed begins one of its words, in any order.

A date is one word, so that `5/3/2020`, `05-03-2020` and `ngày 05 tháng 3 năm 2020` are the same. It is one as soon as
its year has four figures.

The order of what is found: a record whose number was typed; one whose date was typed; what this report cites, the last
use first; what reports of this kind cite; what reports of this agency cite; whole words, and words that follow one
another as they were typed; words typed with their marks; then as the library has it, the newest first.
"""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.text import clean, fold
from bcdesk.domain.wording import slash_date

MAX_WORDS = 8
"""Words of a query that are looked for."""
MAX_LETTERS = 24
"""Letters of a word that count."""
NUMBER_MARK = "zn"
"""Begins the word that stands for the number of a document; nobody types such a word."""
DATE_MARK = "zd"
"""Begins the word that stands for a date, before year, month and day: `zd20200305`."""
OWN_DATE_MARK = "zo"
"""Begins the word that stands besides for the date of the document itself."""
_DATE = re.compile(
    r"(?:\bng[aà]y\s+)?(?<!\d)(\d\d?)"
    r"(?:\s*([/.-])\s*(\d\d?)\s*\2\s*|\s+th[aá]ng\s+(\d\d?),?\s+n[aă]m\s+)"
    r"((?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+|\d+")
_LINKS = frozenset(("số", "ngày", "của"))
"""Words that join the parts of a citation and are in no record."""
_LINKS_BEFORE_FIGURES = frozenset(("so", "ngay", "thang", "nam"))
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class LookupQuery:
    """What was typed: its small words, and those of them that have marks as they were typed, in lower case."""

    words: tuple[str, ...]
    marked: tuple[str, ...] = ()

    @property
    def numbers(self) -> tuple[str, ...]:
        """The figures among the words that may be the number of a document, without leading zeros, each once.

        Of several figures a year is none, nor is the last one while it has one or two digits: a year is being typed.
        """
        figures = [word for word in self.words if word.isdecimal()]
        likely = [
            word
            for word in figures
            if not (_YEAR.fullmatch(word) or (word == self.words[-1] and len(word) < 3))
        ]
        return tuple(dict.fromkeys(map(plain_number, likely if likely else figures[:1])))

    @property
    def dates(self) -> tuple[str, ...]:
        """The words that stand for dates."""
        return tuple(word for word in self.words if word.startswith(DATE_MARK) and word[-1].isdecimal())

    @property
    def marks(self) -> dict[str, frozenset[str]]:
        """The words of records that have a number or are of a date that was typed, and the typed words for it."""
        numbers = {
            f"{NUMBER_MARK}{number}": frozenset(w for w in self.words if plain_number(w) == number)
            for number in self.numbers
        }
        return numbers | {_own(word): frozenset((word,)) for word in self.dates}


@dataclass(frozen=True, slots=True)
class LookupUses:
    """Where the records that were found are cited: in this report (the later the higher), by its kind, its agency."""

    report: dict[DocumentId, int] = field(default_factory=dict)
    kind: frozenset[DocumentId] = frozenset()
    agency: frozenset[DocumentId] = frozenset()


def small_words(text: str) -> list[str]:
    """Cut `text` into small words."""
    return [word[:MAX_LETTERS] for word in _WORD.findall(fold(text))]


def text_words(text: str) -> list[str]:
    """Return the small words that a clean text is found by: those in it, and behind them its dates."""
    return [*small_words(text), *(date_word for date_word, _, _ in _dates(text))]


def query(typed: str) -> LookupQuery:
    """Read what was typed."""
    words = tuple(dict.fromkeys(_query_words(clean(typed))))[:MAX_WORDS]
    marked = tuple(word for word in typed.lower().split() if not word.isascii())[:MAX_WORDS]
    return LookupQuery(words, marked)


def _query_words(typed: str) -> Iterator[str]:
    """Yield the words that are looked for, dates among them, in the order in which they are typed."""
    start = 0
    for date_word, begin, end in _dates(typed):
        yield from _telling_words(typed[start:begin])
        yield date_word
        start = end
    yield from _telling_words(typed[start:])


def _dates(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the word of each date of a clean text, and where the date begins and ends."""
    for match in _DATE.finditer(text):
        day, _, month, worded, year = match.groups()
        day, month, year = int(day), int(month or worded), int(year)
        if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
            yield f"{DATE_MARK}{year}{month:02}{day:02}", match.start(), match.end()


def _own(date_word: str) -> str:
    return date_word.replace(DATE_MARK, OWN_DATE_MARK)


def _telling_words(typed: str) -> list[str]:
    """Return the small words without those that only join the parts of a citation: `số 30`, `ngày 05`, `của Bộ`."""
    words = _WORD.findall(typed.lower())
    told = [
        folded[:MAX_LETTERS]
        for word, behind in zip(words, [*words, ""][1:], strict=True)
        if not _is_link(word, folded := fold(word), behind)
    ]
    return told or small_words(typed)


def _is_link(word: str, folded: str, behind: str) -> bool:
    """Tell whether a word joins; without marks `so` may begin *sở*, so what stands behind decides."""
    if word in _LINKS:
        return True
    return behind.isdecimal() if folded in _LINKS_BEFORE_FIGURES else folded == "cua" and behind != ""


def code_words(code: str) -> str:
    """Return number and symbol as small words, the number without leading zeros: `05-CT/TW` as `5 ct tw`."""
    words = small_words(code)
    if words and words[0].isdecimal():
        words[0] = plain_number(words[0])
    return " ".join(words)


def search_words(document: CitedDocument) -> str:
    """Return the small words that a record is found by, those of each field in their order."""
    dated = slash_date(document.dated) if document.dated else ""
    kind = small_words(document.doc_type)
    code = small_words(document.code)
    words = [
        *text_words(document.code),
        "".join(word for word in code if not word.isdecimal()),
        *kind,
        "".join(word[0] for word in kind),
        *text_words(" | ".join((dated, document.issuer, document.subject, document.note))),
        *(_own(date_word) for date_word, _, _ in _dates(dated)),
    ]
    number = code_words(document.code).partition(" ")[0]
    if number.isdecimal():
        words += [number, NUMBER_MARK + number]
    return " ".join(filter(None, words))


def matches(wanted: LookupQuery, words: str) -> bool:
    """Tell whether a record with these `search_words` is looked for."""
    padded = f" {words}"
    return all(f" {word}" in padded for word in wanted.words)


class Ranking:
    """Gives each record that was found what it is sorted by, the highest first."""

    def __init__(self, wanted: LookupQuery, uses: LookupUses) -> None:
        """Prepare to rank many records."""
        self._uses = uses
        self._marked = wanted.marked
        self._numbers = frozenset(wanted.numbers)
        self._dates = [f" {_own(word)} " for word in wanted.dates]
        self._typed = [plain_number(word) if word.isdecimal() else word for word in wanted.words]
        self._whole = [f" {word} " for word in wanted.words]
        self._pairs = [f" {first} {second}" for first, second in pairwise(wanted.words)]

    def of(
        self, name: DocumentId, *, code: str, words: str, text: str = ""
    ) -> tuple[int, bool, int, bool, bool, int, int]:
        """Rank a record.

        Args:
            name: its id.
            code: its `code_words`.
            words: its `search_words`.
            text: whatever holds its words with their marks.
        """
        uses = self._uses
        padded = f" {words} "
        close = sum([word in padded for word in self._whole]) + 2 * sum(
            [pair in padded for pair in self._pairs]
        )
        lowered = text.lower() if self._marked else ""
        return (
            self._exactness(code) if self._numbers else 0,
            any(word in padded for word in self._dates),
            uses.report.get(name, -1),
            name in uses.kind,
            name in uses.agency,
            close,
            sum([word in lowered for word in self._marked]),
        )

    def _exactness(self, code: str) -> int:
        """Return 3 where the words typed are number and symbol, 2 or 1 where a figure is the number, else 0."""
        parts = code.split()
        if not parts:
            return 0
        typed = self._typed
        if len(typed) <= len(parts) and typed[:-1] == parts[: len(typed) - 1]:
            last = parts[len(typed) - 1]
            if last == typed[-1] or (len(typed) > 1 and last.startswith(typed[-1])):
                return 3
        if parts[0] not in self._numbers:
            return 0
        return 1 if _YEAR.fullmatch(parts[0]) and len(typed) > 1 else 2


def order_of_use(mentions: Iterable[DocumentId]) -> dict[DocumentId, int]:
    """Number the records by their last use among `mentions`, which are in the order of use."""
    return {name: place for place, name in enumerate(mentions)}


def plain_number(figures: str) -> str:
    """Return figures without leading zeros."""
    return figures.lstrip("0") or "0"
