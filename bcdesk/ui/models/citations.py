"""The documents that were found, as Qt's views see them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from html import escape
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from bcdesk.domain.citations.checks import MentionFault
from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.citations.lookup import small_words
from bcdesk.domain.citations.phrase import full_citation
from bcdesk.domain.citations.status import Status
from bcdesk.domain.report import MentionId
from bcdesk.domain.text import fold
from bcdesk.domain.wording import slash_date
from bcdesk.ui.citation_words import fault_words, name_words, status_words
from bcdesk.ui.parts import BETWEEN
from bcdesk.ui.report_words import uses_words

Index = QModelIndex | QPersistentModelIndex

FOUND_ROLE = Qt.ItemDataRole.UserRole
"""The `Found` itself, for delegates."""
DOCUMENT_MIME = "application/x-bcdesk-document"
"""The kind of data that a dragged document is: its id in UTF-8."""
_WORD = re.compile(r"[^\W\d_]+|\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A document that was found.

    Attributes:
        document: the record.
        status: how it stands on the day of the report.
        uses: how often the open report mentions it; 0 where none is open.
        is_request: the open report answers it.
        faults: in what mentions as written in the open report contradict the record.
    """

    document: CitedDocument
    status: Status
    uses: int = 0
    is_request: bool = False
    faults: tuple[MentionFault, ...] = ()


def document_mime(document: DocumentId) -> QMimeData:
    """Return what is dragged when a document is."""
    data = QMimeData()
    data.setData(DOCUMENT_MIME, QByteArray(document.encode()))
    return data


def dragged_document(data: QMimeData) -> DocumentId | None:
    """Return the document that is dragged; None if it is something else."""
    if not data.hasFormat(DOCUMENT_MIME):
        return None
    name = data.data(DOCUMENT_MIME).toStdString()
    return DocumentId(name) if name else None


@dataclass(frozen=True, slots=True)
class Sought:
    """A small word that was looked for; `whole` where it stands in the record, else it only begins a word there."""

    word: str
    whole: bool


def sought(words: Iterable[str], record: str) -> tuple[Sought, ...]:
    """Return how `words`, small ones as `lookup.small_words` returns them, are found in the text of a record."""
    there = frozenset(small_words(record))
    return tuple(Sought(word, whole=word in there) for word in words)


def found_places(text: str, wanted: Sequence[Sought]) -> list[tuple[int, int]]:
    """Return start and end, in code points, of what in `text` was looked for."""
    places = []
    for match in _WORD.finditer(text):
        folded = fold(match[0])
        lengths = [
            len(each.word)
            for each in wanted
            if (folded == each.word if each.whole else folded.startswith(each.word))
        ]
        if lengths:
            places.append((match.start(), min(match.start() + max(lengths), match.end())))
    return places


class CitationListModel(QAbstractListModel):
    """Documents in the order they are given.

    Display: type, number and symbol. Tooltip: the whole citation and how it stands. Accessible text: the whole citation
    with its last line. Besides `FOUND_ROLE`. Rows can be dragged.
    """

    def __init__(self, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Found, ...] = ()
        self._day: date | None = None
        self.words: tuple[str, ...] = ()
        """The small words that were looked for."""

    @property
    def found(self) -> tuple[Found, ...]:
        """The documents that are listed."""
        return self._found

    def show(self, found: tuple[Found, ...], query: str) -> None:
        """List `found`, which `query` led to."""
        self.words = tuple(dict.fromkeys(small_words(query)))
        if [each.document.id for each in found] == [each.document.id for each in self._found]:
            self._found = found
            self._tell_changed()
            return
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    def set_day(self, day: date | None) -> None:
        """Say for which day the documents stand as they do; None for no report."""
        self._day = day

    def retranslate(self) -> None:
        """Have the rows worded anew."""
        self._tell_changed()

    def found_at(self, index: Index) -> Found | None:
        """Return what stands in a row; None for no row."""
        return self._found[index.row()] if index.isValid() else None

    def index_of(self, document: DocumentId | None) -> QModelIndex:
        """Return the row of a document; invalid if it has none."""
        names = [found.document.id for found in self._found]
        return self.index(names.index(document)) if document in names else QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Return how many were found; rows have no rows below them."""
        return 0 if parent is not None and parent.isValid() else len(self._found)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be chosen and dragged."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 # Qt's variant
        """Return what the class says for each role."""
        found = self.found_at(index)
        if found is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return name_words(found.document)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tooltip(found)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{full_citation(found.document)}. {self.last_line(found)}"
            case _ if role == FOUND_ROLE:
                return found
            case _:
                return None

    def mimeTypes(self) -> list[str]:  # noqa: N802
        """Name the kind of data of a dragged row."""
        return [DOCUMENT_MIME]

    def mimeData(self, indexes: Iterable[Index]) -> QMimeData:  # noqa: N802
        """Return the document of the dragged row."""
        found = next((each for index in indexes if (each := self.found_at(index))), None)
        return document_mime(found.document.id) if found else QMimeData()

    def supportedDragActions(self) -> Qt.DropAction:  # noqa: N802
        """Let a row be copied: it stays in the list."""
        return Qt.DropAction.CopyAction

    def last_line(self, found: Found) -> str:
        """Say how a document stands, and what it is to the open report."""
        plain = found.status.valid and not found.status.overdue
        facts = [
            "" if plain and found.is_request else status_words(found.status),
            self.tr("What this report answers") if found.is_request else "",
            self._contradicted(found),
            uses_words(found.uses) if found.uses else "",
        ]
        return BETWEEN.join(fact for fact in facts if fact)

    def _contradicted(self, found: Found) -> str:
        """Say how many mentions say otherwise; empty if none does."""
        count = len({fault.mention for fault in found.faults})
        return self.tr("%n say(s) otherwise", "", count) if count else ""

    def _tooltip(self, found: Found) -> str:
        """Return the whole of it as markup, for only markup is wrapped; what the officer wrote is escaped."""
        status = status_words(found.status)
        if self._day is not None:
            text = self.tr("On {day}: {status}")
            status = text.format(day=slash_date(self._day), status=status)
        told = dict.fromkeys(replace(fault, mention=MentionId("")) for fault in found.faults)
        faults = [fault_words((fault,)) for fault in told]
        lines = [full_citation(found.document), status, *faults, found.document.note]
        return "".join(f"<p>{escape(line)}</p>" for line in lines if line)

    def _tell_changed(self) -> None:
        if self._found:
            self.dataChanged.emit(self.index(0), self.index(len(self._found) - 1))
