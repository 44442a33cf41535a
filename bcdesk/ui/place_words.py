"""Says in words where the cursor stands: `Mục II, khoản 1`."""

from PySide6.QtCore import QCoreApplication

from bcdesk.domain.galley import Origin
from bcdesk.domain.outline import FRAME
from bcdesk.domain.passages import HeadingRow, Passage, Row, Rows, row_ids, row_notes
from bcdesk.domain.report import Report
from bcdesk.ui.report_view import SIGNATURE


def place_words(report: Report, container: str, place: Origin | None) -> str:
    """Name the place in the tab `container`; empty if there is none."""
    if container == FRAME:
        return QCoreApplication.translate("PlaceWords", "Form")
    if container == SIGNATURE:
        return QCoreApplication.translate("PlaceWords", "Recipients – Signature")
    passage = Passage(container)
    try:
        rows = passage.rows(report)
    except LookupError:
        return ""
    at = _row_at(rows, place)
    heads = [row for row in rows[: None if at is None else at + 1] if isinstance(row, HeadingRow)]
    number, item = "", ""
    for row, printed in zip(heads, passage.numbers(report, heads), strict=True):
        shown = printed.strip().rstrip(".)")
        number, item = (shown, "") if row.level == 1 else (number, shown if row.level == 2 else item)
    if not number:
        return QCoreApplication.translate("PlaceWords", "Annex")
    words = QCoreApplication.translate("PlaceWords", "Section {number}").format(number=number)
    if item:
        words = QCoreApplication.translate("PlaceWords", "{section}, item {item}").format(
            section=words, item=item
        )
    if place is not None and at is not None and _is_in_note(rows[at], place):
        words = QCoreApplication.translate("PlaceWords", "{place}, footnote").format(place=words)
    return words


def section_at(report: Report, container: str, place: Origin | None) -> str:
    """Return the id of the section that a place of the tab `container` stands in; else the container itself."""
    if place is None or container in {FRAME, SIGNATURE}:
        return container
    try:
        rows = Passage(container).rows(report)
    except LookupError:
        return container
    at = _row_at(rows, place)
    before = reversed(rows[: None if at is None else at + 1])
    return next((row.id for row in before if isinstance(row, HeadingRow)), container)


def _row_at(rows: Rows, place: Origin | None) -> int | None:
    """Return the index of the row that holds a place; None if none does."""
    if place is None:
        return None
    for at, row in enumerate(rows):
        if row.id == place.id:  # most places are in such a row, and looking into rows takes ten times as long
            return at
    return next((at for at, row in enumerate(rows) if place.id in row_ids(row)), None)


def _is_in_note(row: Row, place: Origin) -> bool:
    return any(place.id == paragraph.id for note in row_notes(row) for paragraph in note.paragraphs)
