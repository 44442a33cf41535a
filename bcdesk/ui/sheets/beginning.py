"""What stands in the place of a sheet that nobody has begun."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bcdesk.ui.parts import EmptyState, Worded, plain_button, word
from bcdesk.ui.period_words import period_words_with_year
from bcdesk.ui.sheets.state import SheetState
from bcdesk.ui.theme import px

if TYPE_CHECKING:
    from bcdesk.domain.counters.tthc import Sheet


class Beginning(Worded, QFrame):
    """What stands in the place of a sheet that nobody has begun.

    Signals:
        import_requested, row_requested, rows_requested: how it shall begin.
    """

    import_requested = Signal()
    row_requested = Signal()
    rows_requested = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = EmptyState("table", parent=self)
        self._row = plain_button(parent=self)
        self._rows = plain_button(parent=self)
        self._earlier: Sheet | None = None
        self._writable = True
        self._build()
        self.retranslate()

    def show_state(self, state: SheetState, *, writable: bool) -> None:
        """Offer what there is to begin with."""
        self._earlier, self._writable = state.earlier, writable
        self.retranslate()

    @property
    def first(self) -> QWidget | None:
        """The main button, which takes the keyboard first; None if there is none."""
        button = self._words.findChild(QWidget, "begin") if self._writable else None
        return button if isinstance(button, QWidget) else None

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        self._words.set_text(
            self.tr("No numbers for this period yet"),
            self.tr(
                "Here will stand form 06a: the dossiers received, resolved and pending, by field or by office. "
                "Import the file of the one-stop system, or enter the rows by hand."
            ),
        )
        self._words.set_button(self.tr("Import a file") if self._writable else "")
        word(self._row, self.tr("Add a row"))
        self._row.setVisible(self._writable)
        self._rows.setVisible(self._writable and self._earlier is not None)
        if self._earlier is not None:
            period = period_words_with_year(self._earlier.period)
            word(self._rows, self.tr("Take the rows of {period}").format(period=period))

    def _build(self) -> None:
        self.setProperty("box", "card")
        self.setObjectName("sheetBeginning")
        self._words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._row.setObjectName("beginRow")
        self._rows.setObjectName("beginRows")
        verbs = QHBoxLayout()
        verbs.setSpacing(px(self, 8))
        verbs.addStretch(1)
        verbs.addWidget(self._row)
        verbs.addWidget(self._rows)
        verbs.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(self, 16), px(self, 24), px(self, 16), px(self, 32))
        column.addWidget(self._words)
        column.addLayout(verbs)
        column.addStretch(1)
        self._words.chosen.connect(self.import_requested)
        self._row.clicked.connect(self.row_requested)
        self._rows.clicked.connect(self.rows_requested)
