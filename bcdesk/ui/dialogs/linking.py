"""The dialog *Quét báo cáo*: turns citations that stand as text into links to their documents."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QSignalBlocker, Slot
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from bcdesk.domain.citations.linking import LinkProposal
from bcdesk.ui.dialogs.citation_links import CitationLinks, record_words
from bcdesk.ui.dialogs.linking_list import LinkPlace, LinkRow
from bcdesk.ui.dialogs.links import LinksDialog
from bcdesk.ui.parts import Field


class LinkingDialog(LinksDialog):
    """Shows what was found in a report; `links_chosen` tells the `LinkProposal`s with the records that were chosen.

    Args:
        proposals: the citations with the records that they would lead to, in reading order.
        places: what holds them, by the ids that the proposals name.
        parent: the window that it belongs to.
    """

    def __init__(
        self,
        proposals: tuple[LinkProposal, ...],
        places: Mapping[str, LinkPlace],
        *,
        parent: QWidget | None = None,
    ) -> None:
        self._model = CitationLinks(proposals, places)
        self._count = len(proposals)
        self._records = QComboBox()
        self._record = Field(self._records)
        super().__init__("linkingDialog", "link", self._model, parent=parent)
        self._view.current_changed.connect(self._show_record)
        self._records.activated.connect(self._choose_record)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        super().retranslate()
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
        self._show_record()

    def _taken(self) -> tuple[LinkProposal, ...]:
        return self._model.checked()

    def _all_taken(self) -> tuple[LinkProposal, ...]:
        return self._model.proposals()

    def _add_choice(self) -> None:
        self._records.setObjectName("linkingRecords")
        self._records.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._records.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._record.hide()
        self._add(self._record)

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
