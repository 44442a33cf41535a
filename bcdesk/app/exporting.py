"""Exporting a report as files."""

import re
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path

from bcdesk.domain.compose import compose
from bcdesk.domain.edits import Workspace
from bcdesk.domain.galley import Galley
from bcdesk.domain.report import Report
from bcdesk.domain.text import fold, shortened
from bcdesk.domain.wording import DocumentWords, zero_padded

MAX_SUBJECT = 100
"""Longest part of a file name taken from the trích yếu; Windows allows 260 characters for the whole path."""
MAX_SYMBOL = 40
"""Likewise from the symbol."""


class FileFormat(StrEnum):
    """The forms of an exported report; the value is the ending of the file name."""

    DOCX = "docx"
    PDF = "pdf"
    TEXT = "txt"
    JSON = "json"


USUAL_FORMATS = (FileFormat.DOCX, FileFormat.PDF)
"""What is written when nothing is named: the file to be mailed and the sheets to be signed."""

Writer = Callable[[Report, Galley], bytes]
"""Makes the content of a file."""


class ExportService:
    """Writes reports as files."""

    def __init__(
        self,
        words: DocumentWords,
        writers: Mapping[FileFormat, Writer],
        write_whole: Callable[[Path, bytes], None],
        undrawn: Callable[[Galley], str],
    ) -> None:
        """Wire the service.

        Args:
            words: the words printed in documents.
            writers: a writer for each format.
            write_whole: puts a whole file in its place.
            undrawn: names the characters that the fonts of the PDF lack.
        """
        self._words = words
        self._writers = writers
        self._write_whole = write_whole
        self._undrawn = undrawn

    def undrawn(self, workspace: Workspace) -> str:
        """Return the characters of the report that its PDF cannot show, each once; empty if there are none."""
        return self._undrawn(compose(workspace, self._words))

    def export(
        self,
        workspace: Workspace,
        folder: Path,
        formats: tuple[FileFormat, ...],
        begun: Callable[[Path], None] = lambda _: None,
    ) -> Iterator[Path]:
        """Write the report into `folder`, yielding each file as soon as it is whole; `begun` is told of each before.

        Raises:
            TargetNotWritableError, TargetBusyError, DiskFullError: a file could not be written; what stood in its
                place is untouched.
        """
        galley = compose(workspace, self._words)
        name = file_name(workspace.report)
        for file_format in formats:
            target = folder / f"{name}.{file_format}"
            begun(target)
            self._write_whole(target, self._writers[file_format](workspace.report, galley))
            yield target


def file_name(report: Report) -> str:
    """Return the name of the report's files without ending, by the habit of offices.

    Number and symbol, type, subject: `12-BC-STTTT_BC_ket-qua-…`; `DT` (dự thảo) stands for a number that is not given
    yet. Letters are plain ASCII, because names travel by e-mail and through old archives.
    """
    head = report.masthead
    symbol = shortened(_plain(head.symbol), MAX_SYMBOL, between="-")
    number = "DT" if head.number is None else f"{zero_padded(head.number)}-{symbol}".rstrip("-")
    kind = symbol.split("-")[0]
    subject = shortened(_plain(fold(head.subject_line)), MAX_SUBJECT, between="-") or report.id
    return "_".join(part for part in (number, kind, subject) if part)


def _plain(text: str) -> str:
    """Keep ASCII letters and digits, joining words by hyphens; capitals stay."""
    unmarked = "".join(fold(char).upper() if char.isupper() else fold(char) for char in text)
    return "-".join(re.findall(r"[A-Za-z0-9]+", unmarked))
