"""`bcdesk cite FILE|- [--jsonl]`: the citations of a text, one JSON object a line.

Plain: the whole file is one text. `--jsonl`: each line is an object with an `id` and a `text`, and is answered
by a line of its own at once, so that a pipe of any length can be read. Empty lines are passed over.
"""

import json
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import fields
from pathlib import Path
from typing import BinaryIO

from bcdesk.cli.context import ExitStatus
from bcdesk.domain.citations.citation import Citation
from bcdesk.domain.citations.reader import read_citations
from bcdesk.domain.errors import (
    FileNotReadableError,
    TextLineInvalidError,
    TextNotUtf8Error,
    TextTooLargeError,
    reason_of,
)

MAX_BYTES = 32_000_000
"""The longest text that is read, and with `--jsonl` the longest line."""
LIMIT = "32 MB"
STDIN = Path("-")
ALL_FIELDS = tuple(field.name for field in fields(Citation))
FIELDS = ("start", "end", "doc_type", "number", "date", "issuer", "subject")
"""What `--jsonl` tells of a citation."""


def cite(path: Path, *, lines: bool) -> ExitStatus:
    """Print the citations; done whether or not there are any."""
    try:
        with _opened(path) as stream:
            for answer in _line_answers(stream, path) if lines else _answers(stream, path):
                print(json.dumps(answer, ensure_ascii=False))
    except OSError as error:
        if error.filename is None:
            raise  # the output has gone, not the input
        raise FileNotReadableError(path=path, reason=reason_of(error)) from error
    return ExitStatus.DONE


def _opened(path: Path) -> AbstractContextManager[BinaryIO]:
    return nullcontext(sys.stdin.buffer) if path == STDIN else path.open("rb")


def _answers(stream: BinaryIO, path: Path) -> Iterator[dict[str, object]]:
    """Answer one text."""
    for citation in read_citations(_text(stream.read(MAX_BYTES + 1), path)):
        yield {field: getattr(citation, field) for field in ALL_FIELDS}


def _line_answers(stream: BinaryIO, path: Path) -> Iterator[dict[str, object]]:
    """Answer each line."""
    number = 0
    while data := stream.readline(MAX_BYTES + 1):
        number += 1
        line = _text(data, path)
        if line.strip():
            name, text = _asked(line, path, number)
            yield {"id": name, "citations": [_told(citation) for citation in read_citations(text)]}


def _text(data: bytes, path: Path) -> str:
    """Decode UTF-8, with or without a byte order mark."""
    if len(data) > MAX_BYTES:
        raise TextTooLargeError(path=path, limit=LIMIT)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TextNotUtf8Error(path=path, place=error.start) from error


def _asked(line: str, path: Path, number: int) -> tuple[object, str]:
    """Return the id and the text of a line."""
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise TextLineInvalidError(path=path, line=number) from error
    if not isinstance(asked, dict) or "id" not in asked or not isinstance(asked.get("text"), str):
        raise TextLineInvalidError(path=path, line=number)
    return asked["id"], asked["text"]


def _told(citation: Citation) -> dict[str, object]:
    return {field: getattr(citation, field) for field in FIELDS}
