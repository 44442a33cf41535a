"""Reads the labelled passages (`*.txt` beside this file); their form is told in README.md."""

import re
from dataclasses import dataclass
from pathlib import Path

_HERE = Path(__file__).parent
_PASSAGE = re.compile(r"^### ", re.MULTILINE)
_MARK = re.compile(r"\[\[|\]\]|<<|>>")
_NOTHING = "-"


@dataclass(frozen=True)
class Label:
    """One citation as a person reads it.

    Attributes:
        start: First code point of the type noun (of the number, in a list that shares its noun).
        end: One past the last code point of number, date and issuer.
        doc_type: The noun of the text, capitalised.
        number: As written, without blanks; None for a law told by its date or year only.
        date: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; None if the text gives none.
        issuer: The words after *của / giữa / do*, the bodies of a joint document joined by `; `; or None.
        subject: What the document is about, where the passage tells it clearly. Never scored.
    """

    start: int
    end: int
    doc_type: str
    number: str | None
    date: str | None
    issuer: str | None
    subject: str | None


@dataclass(frozen=True)
class Passage:
    """A text without its marks, the style it stands for, and its citations in order."""

    id: str
    tags: tuple[str, ...]
    text: str
    labels: tuple[Label, ...]


def passages() -> tuple[Passage, ...]:
    """Returns every labelled passage, file by file.

    Raises:
        ValueError: If the marks of a passage and its label lines do not match.
    """
    return tuple(
        _passage(block)
        for path in sorted(_HERE.glob("*.txt"))
        for block in _PASSAGE.split(path.read_text(encoding="utf-8"))[1:]
    )


def _passage(block: str) -> Passage:
    head, *lines = block.rstrip("\n").split("\n")
    name, *tags = head.split()
    marked = "\n".join(line for line in lines if not line.startswith("= "))
    fields = [line[2:].split(" | ") for line in lines if line.startswith("= ")]
    text, spans, subjects = _unmarked(marked)
    if len(spans) != len(fields) or any(len(values) != 4 for values in fields):
        raise ValueError(name)
    labels = tuple(
        Label(start, end, *_values(values), subject=subjects.get(index))
        for index, ((start, end), values) in enumerate(zip(spans, fields, strict=True))
    )
    return Passage(name, tuple(tags), text, labels)


def _values(values: list[str]) -> tuple[str, str | None, str | None, str | None]:
    doc_type, number, date, issuer = (None if value == _NOTHING else value for value in values)
    if doc_type is None:
        raise ValueError(values)
    return doc_type, number, date, issuer


def _unmarked(marked: str) -> tuple[str, list[tuple[int, int]], dict[int, str]]:
    """Returns the bare text, the span of each `[[…]]`, and each `<<…>>` under the citation it follows."""
    text = ""
    spans: list[tuple[int, int]] = []
    subjects: dict[int, str] = {}
    opened = 0
    rest = 0
    for mark in _MARK.finditer(marked):
        text += marked[rest : mark.start()]
        rest = mark.end()
        if mark[0] in ("[[", "<<"):
            opened = len(text)
        elif mark[0] == "]]":
            spans.append((opened, len(text)))
        else:
            subjects[len(spans) - 1] = text[opened:]
    return text + marked[rest:], spans, subjects
