"""Documents that are recorded more than once, one after the other: what merging would leave and change."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from bcdesk.app.library import MergePreview
from bcdesk.domain.citations.document import CitedDocument
from bcdesk.domain.citations.phrase import full_citation
from bcdesk.ui.citation_words import field_words, record_words
from bcdesk.ui.dialogs.base import BaseDialog
from bcdesk.ui.parts import BETWEEN, Banner, Look, Measured, hairline, label, main_button, plain_button, word
from bcdesk.ui.report_words import title_words
from bcdesk.ui.signs import Level
from bcdesk.ui.theme import px

MOST_REPORTS = 5
"""So many reports are named."""

Group = tuple[CitedDocument, ...]
Previewer = Callable[[Group], MergePreview]


class MergeDialog(BaseDialog):
    """Shows each document with its records and lets one of them stay; show it with `open()`.

    Args:
        groups: the documents, each with its records, at least one.
        preview: tells what merging records into the first of them would do.
        undoable: whether merging can be taken back.
        parent: the window that it belongs to.

    Signals:
        merge_requested: a `MergePreview` to be carried out; answer with `go_on` or `refuse`.
    """

    merge_requested = Signal(object)

    def __init__(
        self,
        groups: tuple[Group, ...],
        preview: Previewer,
        *,
        undoable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("mergeDialog", 620, parent=parent)
        self._groups = groups
        self._preview = preview
        self._undoable = undoable
        self._at = 0
        self._count = label(Look.SMALL, parent=self)
        self._sentence = label(Look.CARD, wraps=True, parent=self)
        self._records = _Records(parent=self)
        self._stays = label(Look.LABEL, parent=self)
        self._kept = label(wraps=True, parent=self)
        self._facts = label(Look.SMALL, wraps=True, parent=self)
        self._changes = label(wraps=True, parent=self)
        self._trouble = Banner(Level.MUST, parent=self)
        self._merge = main_button(parent=self)
        self._leave = plain_button(parent=self)
        self._later = plain_button(parent=self)
        self._build()
        self._connect()
        self._show_group()
        self.retranslate()

    def go_on(self) -> None:
        """Show the next document, or close after the last."""
        self._trouble.hide()
        if self._at + 1 == len(self._groups):
            self.accept()
            return
        self._at += 1
        self._show_group()
        self.retranslate()

    def refuse(self, sentence: str) -> None:
        """Stay, and say why the records could not be merged."""
        self._trouble.set_text(sentence)
        self._trouble.show()
        self._make_room_soon()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.setWindowTitle(self.tr("Merge duplicates"))
        text = self.tr("Document {number} of {count}")
        self._count.setText(text.format(number=self._at + 1, count=len(self._groups)))
        self._sentence.setText(self.tr("This document is recorded %n time(s)", "", len(self._group)))
        self._stays.setText(self.tr("What stays"))
        word(self._merge, self.tr("Merge"))
        word(self._leave, self.tr("Leave them as they are"))
        word(self._later, self.tr("Later"))
        self._records.retranslate()
        self._show_preview()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Be no higher than the words need."""
        self.resize(self.minimumWidth(), 0)
        super().showEvent(event)

    @property
    def _group(self) -> Group:
        return self._groups[self._at]

    def _ordered(self) -> MergePreview:
        """Return what merging into the chosen record would do."""
        kept = self._records.chosen
        others = (one for at, one in enumerate(self._group) if at != kept)
        return self._preview((self._group[kept], *others))

    def _build(self) -> None:
        for part, name in (
            (self._count, "mergeCount"),
            (self._records, "mergeRecords"),
            (self._kept, "mergeKept"),
            (self._facts, "mergeFacts"),
            (self._changes, "mergeChanges"),
            (self._trouble, "mergeTrouble"),
            (self._merge, "mergeRecordsNow"),
            (self._leave, "leaveRecords"),
            (self._later, "mergeLater"),
        ):
            part.setObjectName(name)
        self._trouble.hide()
        self._count.setVisible(len(self._groups) > 1)
        self._leave.setVisible(len(self._groups) > 1)
        self._merge.setDefault(True)
        self._add(self._count, self._sentence, self._records, hairline(parent=self), self._stays)
        self._add(self._kept, self._facts, self._changes, self._trouble)
        self._add_verbs(self._merge, self._leave, self._later)

    def _connect(self) -> None:
        self._records.chosen_changed.connect(self._show_preview)
        self._merge.clicked.connect(self._ask)
        self._leave.clicked.connect(self.go_on)
        self._later.clicked.connect(self.reject)

    def _show_group(self) -> None:
        self._records.show_records(self._group)

    @Slot()
    def _show_preview(self) -> None:
        preview = self._ordered()
        self._kept.setText(full_citation(preview.kept))
        facts = record_words(preview.kept)
        self._facts.setText(facts)
        self._facts.setVisible(bool(facts))
        fate = (
            self.tr("Undo takes it back as long as this report stays open.")
            if self._undoable
            else self.tr("Merging cannot be undone.")
        )
        self._changes.setText("\n".join([*self._change_words(preview), fate]))
        self._make_room_soon()

    def _change_words(self, preview: MergePreview) -> list[str]:
        lines = []
        if preview.differing:
            text = self.tr("The records differ in: {fields}. What the one says that stays is kept.")
            lines.append(text.format(fields=", ".join(field_words(name) for name in preview.differing)))
        if not preview.uses:
            lines.append(self.tr("No report cites the others."))
            return lines
        titles = [title_words(use.report) for use in preview.uses[:MOST_REPORTS]]
        if len(preview.uses) > MOST_REPORTS:
            titles.append(self.tr("%n more", "", len(preview.uses) - MOST_REPORTS))
        text = self.tr("%n report(s) will cite what stays: {titles}.", "", len(preview.uses))
        lines.append(text.format(titles="; ".join(titles)))
        return lines

    @Slot()
    def _ask(self) -> None:
        self.merge_requested.emit(self._ordered())


class _Records(Measured):
    """The records of one document, one of which is chosen to stay.

    Signals:
        chosen_changed: another one is chosen.
    """

    chosen_changed = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Record] = []
        self._radios = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._radios.idToggled.connect(self._on_toggled)
        self._measure()

    @property
    def chosen(self) -> int:
        """The place of the chosen one."""
        return max(self._radios.checkedId(), 0)

    def show_records(self, records: Group) -> None:
        """Show other records; the first is chosen."""
        for row in self._rows:
            self._radios.removeButton(row.radio)
            self._column.removeWidget(row)
            row.deleteLater()
        self._rows = [_Record(record, parent=self) for record in records]
        for at, row in enumerate(self._rows):
            self._radios.addButton(row.radio, at)
            self._column.addWidget(row)
        self._rows[0].radio.setChecked(True)
        for before, after in zip(self._rows, self._rows[1:], strict=False):
            QWidget.setTabOrder(before.radio, after.radio)

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        for row in self._rows:
            row.retranslate()

    def _measure(self) -> None:
        self._column.setSpacing(px(self, 8))

    @Slot(int, bool)
    def _on_toggled(self, _at: int, checked: bool) -> None:  # as the signal has it
        if checked:
            self.chosen_changed.emit()


class _Record(Measured):
    """One record: what it cites, and below it what else is known."""

    def __init__(self, record: CitedDocument, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record = record
        self.radio = QRadioButton(self)
        self._name = label(Look.STRONG, full_citation(record), wraps=True, parent=self)
        self._facts = label(Look.SMALL, wraps=True, parent=self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._facts)
        self._row.addWidget(self.radio, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(words, 1)
        self._name.setBuddy(self.radio)
        self._measure()
        self.retranslate()

    def retranslate(self) -> None:
        facts = record_words(self._record)
        self._facts.setText(facts)
        self._facts.setVisible(bool(facts))
        self.radio.setAccessibleName(BETWEEN.join(part for part in (self._name.text(), facts) if part))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose it by a click anywhere."""
        self.radio.setChecked(True)
        super().mousePressEvent(event)

    def _measure(self) -> None:
        self._row.setSpacing(px(self, 8))
