"""LibreOffice understands what is copied out: its footnotes are footnotes, its tables are tables."""

import subprocess
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from bcdesk.domain.compose import compose
from bcdesk.domain.edits import Workspace
from bcdesk.domain.report import (
    BlockId,
    Cell,
    Look,
    NoteId,
    NoteMark,
    NoteParagraph,
    Paragraph,
    Script,
    Table,
    Text,
)
from bcdesk.domain.wording import DocumentWords
from bcdesk.exporting.rich_text import html_of
from bcdesk.importing.rich_text import blocks_from_html
from tests.support.builders import a_report
from tests.support.office import SECONDS

pytestmark = pytest.mark.needs("libreoffice")

FILTER = "HTML (StarWriter)"


def through_office(written: str, folder: Path) -> str:
    """Let LibreOffice read HTML as a text document and write it again."""
    source, target = folder / "copied.html", folder / "out"
    source.write_text(written, encoding="utf-8")
    command = [
        "soffice",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        f"--infilter={FILTER}",
    ]
    subprocess.run(
        [*command, "--convert-to", f"html:{FILTER}", "--outdir", str(target), str(source)],
        check=True,
        capture_output=True,
        timeout=SECONDS,
    )
    return (target / "copied.html").read_text(encoding="utf-8")


def test_text_notes_and_tables_come_through_libreoffice(words: DocumentWords, tmp_path: Path) -> None:
    def note(name: str, *texts: str) -> NoteMark:
        return NoteMark(
            NoteId(name), tuple(NoteParagraph(BlockId(f"{name}-{text}"), (Text(text),)) for text in texts)
        )

    def cell(name: str, *inlines: Text | NoteMark, columns: int = 1, rows: int = 1) -> Cell:
        return Cell(paragraphs=(Paragraph(id=BlockId(name), inlines=inlines),), columns=columns, rows=rows)

    first = Paragraph(
        id=BlockId("p"),
        inlines=(
            Text("Kế hoạch", Look(bold=True)),
            Text(" m"),
            Text("2", Look(script=Script.SUPER)),
            note("n", "một", "hai"),
            Text("; hết"),
        ),
    )
    table = Table(
        id=BlockId("t"),
        widths=(2, 1, 1),
        rows=(
            (cell("a", Text("Lĩnh vực"), rows=2), cell("b", Text("Hồ sơ"), columns=2)),
            (cell("c", Text("Nhận")), cell("d", Text("Trả"))),
            (cell("e", Text("Bưu chính"), note("m", "ba")), cell("f", Text("81")), cell("g", Text("80"))),
        ),
        header_rows=2,
    )
    galley = compose(Workspace(replace(a_report(), sections=(), opening=(first, table))), words)

    again = through_office(html_of(galley.parts[0].flow[3:-1], galley.formats), tmp_path)

    result = blocks_from_html(again, map(str, count()).__next__)
    assert result
    paragraph, grid = result.blocks
    assert isinstance(paragraph, Paragraph)
    assert isinstance(grid, Table)
    assert without_ids(paragraph.inlines) == without_ids(first.inlines)
    assert [
        [(without_ids(p.inlines), cell.columns, cell.rows) for cell in row for p in cell.paragraphs]
        for row in grid.rows
    ] == [
        [(without_ids(p.inlines), cell.columns, cell.rows) for cell in row for p in cell.paragraphs]
        for row in table.rows
    ]
    assert grid.header_rows == 2


def without_ids(inlines: tuple[object, ...]) -> list[object]:
    return [
        [without_ids(paragraph.inlines) for paragraph in piece.paragraphs]
        if isinstance(piece, NoteMark)
        else piece
        for piece in inlines
    ]
