"""Says in words where the cursor stands: `Mục II, khoản 1`."""

from PySide6.QtCore import QCoreApplication

from bcdesk.domain.galley import Origin
from bcdesk.domain.outline import FRAME
from bcdesk.domain.passages import HeadingRow, Notes, Passage, row_ids
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
    numbers = passage.numbers(report, rows)
    number, item = "", ""
    for row, printed in zip(rows, numbers, strict=True):
        if isinstance(row, HeadingRow):
            shown = printed.strip().rstrip(".)")
            number, item = (shown, "") if row.level == 1 else (number, shown if row.level == 2 else item)
        if place is not None and place.id in row_ids(row):
            break
    if not number:
        return QCoreApplication.translate("PlaceWords", "Annex")
    words = QCoreApplication.translate("PlaceWords", "Section {number}").format(number=number)
    if item:
        words = QCoreApplication.translate("PlaceWords", "{section}, item {item}").format(
            section=words, item=item
        )
    if place is not None and any(place.id == row.id for row in Notes(passage).rows(report)):
        words = QCoreApplication.translate("PlaceWords", "{place}, footnote").format(place=words)
    return words


def section_at(report: Report, container: str, place: Origin | None) -> str:
    """Return the id of the section that a place of the tab `container` stands in; else the container itself."""
    found = container
    if place is None or container in {FRAME, SIGNATURE}:
        return found
    try:
        rows = Passage(container).rows(report)
    except LookupError:
        return found
    for row in rows:
        if isinstance(row, HeadingRow):
            found = row.id
        if place.id in row_ids(row):
            break
    return found
