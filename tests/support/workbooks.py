"""Workbooks as other programs write them, right and hostile."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook

Rows = Sequence[Sequence[object]]


def workbook(
    path: Path,
    *sheets: Rows,
    merged: Sequence[str] = (),
    names: Sequence[str] = (),
    hidden: Sequence[int] = (),
) -> Path:
    """Write a workbook with these sheets, the merges in each of them, and return its path."""
    book = Workbook()
    assert book.active is not None
    book.remove(book.active)
    for at, rows in enumerate(sheets):
        page = book.create_sheet(names[at] if names else f"Sheet{at + 1}")
        for row in rows:
            page.append(list(row))
        for area in merged:
            page.merge_cells(area)
        if at in hidden:
            page.sheet_state = "hidden"
    book.save(path)
    return path


def repacked(path: Path, changes: Mapping[str, bytes | None], encrypted: bool = False) -> Path:
    """Exchange, add or (None) drop parts of a workbook."""
    with zipfile.ZipFile(path) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    for name, content in changes.items():
        parts.pop(name, None)
        if content is not None:
            parts[name] = content
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in parts.items():
            target.writestr(name, content)
    content = packed.getvalue()
    if encrypted:  # the flag of each entry, in its own head and in the directory
        content = content.replace(b"PK\x03\x04\x14\x00\x00", b"PK\x03\x04\x14\x00\x01")
        content = content.replace(b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01")
    path.write_bytes(content)
    return path


def part(path: Path, name: str) -> str:
    """Return a part of a workbook as text."""
    with zipfile.ZipFile(path) as package:
        return package.read(name).decode()
