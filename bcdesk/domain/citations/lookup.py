"""Looking up records by a few letters.

What is typed and what is recorded are cut into the same small words: lower case, no marks, đ as d, figures and letters
apart, no separators. So `qd 1893`, `1893-qd/tu` and `dan van 2021` need no grammar: a record is found if each word that
is typed begins one of its words, in any order.

The order of what is found: a record whose number was typed; what this report cites, the last use first; what reports
of this kind cite; what reports of this agency cite; whole words, and words that follow one another as they were typed;
words typed with their marks; then as the library has it, the newest first.
"""

import re
from collections.abc import Iterable
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


@dataclass(frozen=True, slots=True)
class LookupUses:
    """Where the records that were found are cited: in this report (the later the higher), by its kind, its agency."""

    report: dict[DocumentId, int] = field(default_factory=dict)
    kind: frozenset[DocumentId] = frozenset()
    agency: frozenset[DocumentId] = frozenset()


def small_words(text: str) -> list[str]:
    """Cut `text` into small words."""
    return [word[:MAX_LETTERS] for word in _WORD.findall(fold(text))]


def query(typed: str) -> LookupQuery:
    """Read what was typed."""
    words = tuple(dict.fromkeys(_telling_words(typed)))[:MAX_WORDS]
    marked = tuple(word for word in typed.lower().split() if not word.isascii())[:MAX_WORDS]
    return LookupQuery(words, marked)


def _telling_words(typed: str) -> list[str]:
    """Return the small words without those that only join the parts of a citation: `số 30`, `ngày 05`, `của Bộ`."""
    words = _WORD.findall(clean(typed).lower())
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
        *code,
        "".join(word for word in code if not word.isdecimal()),
        *kind,
        "".join(word[0] for word in kind),
        *small_words(f"{dated} {document.issuer} {document.subject} {document.note}"),
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
        self._typed = [plain_number(word) if word.isdecimal() else word for word in wanted.words]
        self._whole = [f" {word} " for word in wanted.words]
        self._pairs = [f" {first} {second}" for first, second in pairwise(wanted.words)]

    def of(
        self, name: DocumentId, *, code: str, words: str, text: str = ""
    ) -> tuple[int, int, bool, bool, int, int]:
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
