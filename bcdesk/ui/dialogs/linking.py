"""The dialog *Quét báo cáo*: turns citations that stand as text into links to their documents."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStackedWidget, QWidget

from bcdesk.domain.citations.linking import LinkProposal
from bcdesk.ui.dialogs.base import BaseDialog, word
from bcdesk.ui.dialogs.linking_list import LinkModel, LinkPlace, LinkRow, LinkView, record_words
from bcdesk.ui.parts import EmptyState, Field, Look, label, main_button, plain_button
from bcdesk.ui.theme import px


class LinkingDialog(BaseDialog):
    """Shows what was found in a report; show it with `open()`.

    Args:
        proposals: the citations with the records that they would lead to, in reading order.
        places: what holds them, by the ids that the proposals name.
        parent: the window that it belongs to.

    Signals:
        links_chosen: the proposals to carry out, a tuple of `LinkProposal`, each with the record that was chosen.
    """

    links_chosen = Signal(object)

    def __init__(
        self,
        proposals: tuple[LinkProposal, ...],
        places: Mapping[str, LinkPlace],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("linkingDialog", 720, parent=parent)
        self._count = len(proposals)
        self._sentence = label(Look.CARD, wraps=True, parent=self)
        self._hint = label(wraps=True, parent=self)
        self._model = LinkModel(proposals, places, parent=self)
        self._view = LinkView(self._model, parent=self)
        self._empty = EmptyState("link", parent=self)
        self._stack = QStackedWidget(self)
        self._records = QComboBox(self)
        self._record = Field(self._records, parent=self)
        self._all = main_button(parent=self)
        self._chosen = plain_button(parent=self)
        self._later = plain_button(parent=self)
        self._build()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.setWindowTitle(self.tr("Scan the report"))
        self._sentence.setText(self.tr("%n citation(s) stand in the text without a link", "", self._count))
        self._hint.setText(
            self.tr(
                "Linking changes no letter of the text. Each citation then knows its document: whether it is in "
                "force, where else it is cited, and how it is worded. Undo takes all links back at once."
            )
        )
        self._empty.set_text(
            self.tr("Nothing to link"), self.tr("Every citation of this report is linked to its document.")
        )
        self._view.setAccessibleName(self.tr("Citations found"))
        self._record.set_label(self.tr("Which document is meant"))
        word(self._all, self.tr("Link all"))
        word(self._later, self.tr("Later") if self._count else self.tr("Close"))
        self._model.retranslate()
        self._show_chosen()
        self._show_record()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Take room for a dozen citations; begin with the list."""
        super().showEvent(event)
        if not event.spontaneous() and self._count:
            most = self.screen().availableGeometry().height() - px(self, 48)
            self.resize(self.width(), min(px(self, 620), most))
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        for part, name in (
            (self._sentence, "linkingSentence"),
            (self._view, "linkingView"),
            (self._empty, "nothingToLink"),
            (self._records, "linkingRecords"),
            (self._all, "linkAll"),
            (self._chosen, "linkChosen"),
            (self._later, "linkLater"),
        ):
            part.setObjectName(name)
        self._records.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._records.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._empty)
        self._stack.setCurrentWidget(self._view if self._count else self._empty)
        for part in (self._sentence, self._hint, self._all, self._chosen):
            part.setVisible(bool(self._count))
        self._record.hide()
        self._all.setDefault(True)
        for verb in (self._chosen, self._later):
            verb.setAutoDefault(False)
        self._add(self._sentence, self._hint)
        self._add_filling(self._stack)
        self._add(self._record)
        self._add_verbs(self._all, self._chosen, self._later)
        self._view.setCurrentIndex(self._model.index(1))

    def _connect(self) -> None:
        self._model.checked_changed.connect(self._show_chosen)
        self._view.current_changed.connect(self._show_record)
        self._records.activated.connect(self._choose_record)
        self._all.clicked.connect(self._link_all)
        self._chosen.clicked.connect(self._link_chosen)
        self._later.clicked.connect(self.reject)

    @Slot()
    def _show_chosen(self) -> None:
        count = len(self._model.checked())
        word(self._chosen, self.tr("Link the %n chosen", "", count))
        self._chosen.setEnabled(count > 0)

    def _current(self) -> LinkRow | None:
        row = self._model.row_at(QModelIndex(self._view.currentIndex()))
        return row if isinstance(row, LinkRow) else None

    @Slot()
    def _show_record(self) -> None:
        """Offer the records that the current citation may mean, where there are several."""
        row = self._current()
        choices = self._model.choices(row) if row else ()
        self._record.setVisible(len(choices) > 1)
        if row is None or len(choices) < 2:
            return
        proposed = self._model.proposals()[row.place].document.id
        with QSignalBlocker(self._records):
            self._records.clear()
            for document, new in choices:
                words = record_words(document)
                self._records.addItem(self.tr("New: {document}").format(document=words) if new else words)
            names = [document.id for document, _ in choices]
            self._records.setCurrentIndex(names.index(proposed))

    @Slot(int)
    def _choose_record(self, chosen: int) -> None:
        if (row := self._current()) is not None:
            document, new = self._model.choices(row)[chosen]
            self._model.choose(row, document, new=new)

    @Slot()
    def _link_all(self) -> None:
        self._tell(self._model.proposals())

    @Slot()
    def _link_chosen(self) -> None:
        self._tell(self._model.checked())

    def _tell(self, proposals: tuple[LinkProposal, ...]) -> None:
        self.links_chosen.emit(proposals)
        self.accept()
