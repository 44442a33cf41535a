"""Holds the text on the pages of a PDF against a galley: every word once, in order, notes at the foot of the pages.

Blanks do not count, and lines are joined. What pages add is taken away: page numbers and repeated heads of tables.
"""

import itertools
import re
import subprocess
import unicodedata
from pathlib import Path

from bcdesk.domain.galley import Galley, GalleyTable, notes
from bcdesk.exporting.text import text_lines

_MARK = re.compile(r"\[(\d+)\]")
_SHOWN = 60
"""Letters shown around a difference."""


def page_texts(file: Path) -> list[str]:
    """Return the text of each page of a PDF, in the order in which it was written, without blanks."""
    command = ["pdftotext", "-raw", "-enc", "UTF-8", str(file), "-"]
    out = subprocess.run(
        command, check=True, capture_output=True, encoding="utf-8"
    ).stdout  # a fixed program on our own files
    return [_squashed(page) for page in out.split("\f")[:-1]]


def difference(pages: list[str], galley: Galley) -> str:
    """Return what is not as in `galley`, or nothing."""
    body, note = _streams(galley)
    heads = _repeated_heads(galley)
    for number, page in enumerate(pages, start=1):
        for text in _candidates(page, heads):
            taken = _taken(text, body, note)
            if taken is not None:
                body, note = body[taken:], note[len(text) - taken :]
                break
        else:
            found = _common(page, body)
            return f"page {number}: {page[found:][:_SHOWN]!r} where {body[found:][:_SHOWN]!r} belongs"
    return f"missing: {body[:_SHOWN]!r} {note[:_SHOWN]!r}" if body or note else ""


def _streams(galley: Galley) -> tuple[str, str]:
    """Return the text of the body and that of the notes."""
    lines = list(text_lines(galley))
    of_notes = sum(len([line for p in note.paragraphs for line in p.lines] or [""]) for note in notes(galley))
    cut = len(lines) - of_notes
    return _expected(lines[:cut]), _expected(lines[cut:])


def _expected(lines: list[str]) -> str:
    return _MARK.sub(r"\1", _squashed("".join(lines)))


def _repeated_heads(galley: Galley) -> list[str]:
    tables = (item for part in galley.parts for item in part.flow if isinstance(item, GalleyTable))
    heads = {
        _expected(
            [
                line
                for cell in table.cells
                if cell.row < table.header_rows
                for p in cell.paragraphs
                for line in p.lines
            ]
        )
        for table in tables
    }
    return sorted(heads - {""})


def _candidates(page: str, heads: list[str]) -> list[str]:
    """Return the page with and without its number, and without a repeated head."""
    texts = [page, *(page[digits:] for digits in (1, 2, 3) if page[:digits].isdecimal())]
    texts += [
        text.removeprefix(head) for text, head in itertools.product(texts, heads) if text.startswith(head)
    ]
    return texts


def _taken(text: str, body: str, note: str) -> int | None:
    """Return how many letters of `text` are the next of the body, if all others are the next of the notes."""
    for taken in range(_common(text, body), -1, -1):
        if note.startswith(text[taken:]):
            return taken
    return None


def _common(one: str, other: str) -> int:
    return next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _squashed(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).replace("\u2011", "-").split())
