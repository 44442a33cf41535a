"""Compares what a reader finds in the labelled passages with what a person found.

`python -m tests.domain.citations.corpus.scorer` prints the scores of every variant and, below them,
each difference in words: passage, field, what was expected, what was read, and where.
"""

import sys
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from bcdesk.domain.citations.reader import read_citations
from tests.domain.citations.corpus.loader import Label, Passage, passages

FIELDS = ("doc_type", "number", "date", "issuer")


class Reading(Protocol):
    """A citation as the reader under test tells it."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def doc_type(self) -> str: ...
    @property
    def number(self) -> str | None: ...
    @property
    def date(self) -> str | None: ...
    @property
    def issuer(self) -> str | None: ...


Reader = Callable[[str], Iterable[Reading]]


@dataclass(frozen=True)
class Variant:
    """One way the same words reach the program; `origins` gives each new code point its old place."""

    name: str
    change: Callable[[str], tuple[str, Sequence[int]]]


@dataclass(frozen=True)
class Difference:
    """A field in which reader and person do not agree; None where one of them has nothing there."""

    passage: str
    field: str
    expected: str | None
    read: str | None
    where: str

    def __str__(self) -> str:
        return f"{self.passage} {self.field}: expected {self.expected!r}, read {self.read!r}  «{self.where}»"


@dataclass(frozen=True)
class Tally:
    """Values of one field over a set of passages."""

    right: int
    expected: int
    read: int

    @property
    def f1(self) -> float:
        """Returns the harmonic mean of precision and recall; 1.0 when there was nothing to read."""
        total = self.expected + self.read
        return 2 * self.right / total if total else 1.0


@dataclass(frozen=True)
class Score:
    """The tally of every field, of exact spans (for information) and all differences in order."""

    fields: dict[str, Tally]
    spans: Tally
    differences: tuple[Difference, ...]

    def report(self) -> str:
        """Returns the F1 of every field in one line, then one line for each difference."""
        head = "  ".join(f"{name} {tally.f1:.4f}" for name, tally in self.fields.items())
        lines = [f"{head}  (exact span {self.spans.f1:.4f})"]
        return "\n".join(lines + [f"  {difference}" for difference in self.differences])


def _as_given(text: str) -> tuple[str, Sequence[int]]:
    return text, range(len(text))


def _letter_by_letter(change: Callable[[str], str]) -> Callable[[str], tuple[str, Sequence[int]]]:
    def changed(text: str) -> tuple[str, Sequence[int]]:
        pieces = [change(letter) for letter in text]
        origins = [place for place, piece in enumerate(pieces) for _ in piece]
        return "".join(pieces), origins

    return changed


def _wrapped_at(width: int) -> Callable[[str], tuple[str, Sequence[int]]]:
    def change(text: str) -> tuple[str, Sequence[int]]:
        letters = list(text)
        begin = blank = 0
        for place, letter in enumerate(text):
            if letter == "\n":
                begin = place + 1
            elif place - begin >= width and blank > begin:
                letters[blank] = "\n"
                begin = blank + 1
            if letter == " ":
                blank = place
        return "".join(letters), range(len(text))

    return change


VARIANTS = (
    Variant("as given", _as_given),
    Variant("NFD", _letter_by_letter(lambda letter: unicodedata.normalize("NFD", letter))),
    Variant("upper case", _letter_by_letter(str.upper)),
    Variant("lower case", _letter_by_letter(str.lower)),
    Variant("wrapped at 60", _wrapped_at(60)),
    Variant("no-break spaces and en dashes", _letter_by_letter(lambda x: {" ": "\xa0", "-": "–"}.get(x, x))),
)


NARROW = Variant("in a narrow column", _wrapped_at(32))


def score(read: Reader, texts: Iterable[Passage], variant: Variant = VARIANTS[0]) -> Score:
    """Returns how well `read` finds the labels of `texts`, given in the form of `variant`."""
    counts = {name: [0, 0, 0] for name in (*FIELDS, "span")}
    differences: list[Difference] = []
    for passage in texts:
        changed, origins = variant.change(passage.text)
        readings = [_Placed.of(reading, origins) for reading in read(changed)]
        for label, reading in _pairs(passage.labels, readings):
            for name, count in counts.items():
                expected, found = _value(label, name), _value(reading, name)
                same = _folded(expected, name) == _folded(found, name)
                count[0] += same and expected is not None
                count[1] += expected is not None
                count[2] += found is not None
                if name in FIELDS and not same:
                    where = _words(passage, label or reading)
                    differences.append(Difference(passage.id, name, expected, found, where))
    tallies = {name: Tally(*values) for name, values in counts.items()}
    return Score({name: tallies[name] for name in FIELDS}, tallies["span"], tuple(differences))


@dataclass(frozen=True)
class _Placed:
    """A reading with its span put back into the text as it was labelled."""

    start: int
    end: int
    doc_type: str
    number: str | None
    date: str | None
    issuer: str | None

    @classmethod
    def of(cls, reading: Reading, origins: Sequence[int]) -> "_Placed":
        start, end = origins[reading.start], origins[reading.end - 1] + 1
        return cls(start, end, reading.doc_type, reading.number, reading.date, reading.issuer)


def _pairs(labels: Sequence[Label], readings: Sequence[_Placed]) -> list[tuple[Label | None, _Placed | None]]:
    """Returns each label with the overlapping reading most like it; what is left over stands alone."""
    touching = [
        (-_agreement(label, reading), -_overlap(label, reading), row, column)
        for row, label in enumerate(labels)
        for column, reading in enumerate(readings)
        if _overlap(label, reading) > 0
    ]
    column_of: dict[int, int] = {}
    for _, _, row, column in sorted(touching):
        if row not in column_of and column not in column_of.values():
            column_of[row] = column
    told = [
        (label, readings[column_of[row]] if row in column_of else None) for row, label in enumerate(labels)
    ]
    spare = [(None, reading) for place, reading in enumerate(readings) if place not in column_of.values()]
    return [*told, *spare]


def _words(passage: Passage, citation: Label | _Placed | None) -> str:
    return " ".join(passage.text[citation.start : citation.end].split()) if citation else ""


def _overlap(label: Label, reading: _Placed) -> int:
    return min(label.end, reading.end) - max(label.start, reading.start)


def _agreement(label: Label, reading: _Placed) -> int:
    return sum(_folded(_value(label, name), name) == _folded(_value(reading, name), name) for name in FIELDS)


def _value(citation: Label | _Placed | None, name: str) -> str | None:
    if citation is None:
        return None
    if name == "span":
        return f"{citation.start}-{citation.end}"
    value: str | None = getattr(citation, name)
    return value


def _folded(value: str | None, name: str) -> str | None:
    """Returns `value` without what a variant may change: case, form of letters, kind of blank and dash."""
    if value is None:
        return None
    plain = unicodedata.normalize("NFC", value).casefold().replace("–", "-").replace("ð", "đ")
    return ("" if name == "number" else " ").join(plain.split())


def main() -> None:
    """Prints the score of every variant with all its differences."""
    texts = passages()
    for variant in VARIANTS:
        sys.stdout.write(f"{variant.name}: {score(read_citations, texts, variant).report()}\n")


if __name__ == "__main__":
    main()
