"""A counter that is dragged into the text."""

from PySide6.QtCore import QByteArray, QMimeData

from bcdesk.domain.counters.book import CounterId

COUNTER_MIME = "application/x-bcdesk-counter"
"""The kind of data that a dragged counter is: its code in UTF-8."""


def counter_mime(counter: CounterId) -> QMimeData:
    """Return what is dragged when a counter is."""
    data = QMimeData()
    data.setData(COUNTER_MIME, QByteArray(counter.encode()))
    return data


def dragged_counter(data: QMimeData) -> CounterId | None:
    """Return the counter that is dragged; None if it is something else."""
    if not data.hasFormat(COUNTER_MIME):
        return None
    code = data.data(COUNTER_MIME).toStdString()
    return CounterId(code) if code else None
