"""What stands in the middle while no report is open: how to begin."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from bcdesk.ui.parts import Worded, card, label, main_button, plain_button, quiet_button
from bcdesk.ui.parts.labels import IconMark, Look
from bcdesk.ui.theme import icon, px


class StartPage(Worded, QScrollArea):
    """Three ways to begin, or the hint to choose a report.

    It scrolls where it has no room, because the window must not be as wide as the cards while a report is open.

    Signals:
        new_requested, import_requested, sample_requested: the officer chose this way.
        bin_requested: the officer wants to see what was put away.
    """

    new_requested = Signal()
    import_requested = Signal()
    sample_requested = Signal()
    bin_requested = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = QWidget()
        self._title = label(Look.PAGE, wraps=True, parent=self._ground)
        self._hint = label(wraps=True, parent=self._ground)
        self._cards = QWidget(self._ground)
        self._new = main_button(parent=self)
        self._import = plain_button(parent=self)
        self._sample = plain_button(parent=self)
        self._bin = quiet_button(parent=self._ground)
        self._words = {name: (label(Look.CARD), label(Look.SMALL, wraps=True)) for name in _WAYS}
        self._sheets: list[QFrame] = []
        self._column = QVBoxLayout(self._ground)
        self._empty = True
        self._binned = 0
        self._build()
        self._connect()
        self.retranslate()

    def show_store(self, *, empty: bool, binned: int, read_only: bool) -> None:
        """Say whether there are reports to choose from, and offer new ones unless the store is only read.

        Args:
            empty: there are none.
            binned: how many lie in the bin.
            read_only: nothing can be begun.
        """
        self._empty, self._binned = empty, binned
        self._cards.setVisible(not read_only)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the page in the language in force."""
        self._title.setText(self.tr("No reports here yet") if self._empty else self.tr("No report is open"))
        self._hint.setText(
            self.tr("Everything stays on this computer and is saved by itself while you write.")
            if self._empty
            else self.tr("Choose a report in the list, or begin another one.")
        )
        texts = {
            "new": (self.tr("New report"), self.tr("From an outline, from last period's report, or blank.")),
            "import": (
                self.tr("Report file"),
                self.tr("Take in a report that was written elsewhere with bcdesk."),
            ),
            "sample": (self.tr("Sample report"), self.tr("Look around in a real half-year report.")),
        }
        for name, (title, words) in texts.items():
            self._words[name][0].setText(title)
            self._words[name][1].setText(words)
        self._new.setText(self.tr("New report…"))
        self._import.setText(self.tr("Choose a file…"))
        self._sample.setText(self.tr("Open the sample"))
        self._bin.setText(self.tr("%n report(s) in the bin", "", self._binned))
        self._bin.setVisible(self._binned > 0)
        for button in (self._new, self._import, self._sample, self._bin):
            button.setAccessibleName(button.text())
        self._set_width()

    def _build(self) -> None:
        self.setObjectName("startPage")
        self._new.setObjectName("startNew")
        self._import.setObjectName("startImport")
        self._sample.setObjectName("startSample")
        self._bin.setObjectName("startBin")
        self._bin.setIcon(icon("trash"))
        row = QHBoxLayout(self._cards)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(self, _BETWEEN))
        buttons = {"new": self._new, "import": self._import, "sample": self._sample}
        for name, icon_name in _WAYS.items():
            sheet = card(parent=self._cards)
            column = QVBoxLayout(sheet)
            edge = px(self, 20)
            column.setContentsMargins(edge, edge, edge, edge)
            column.setSpacing(px(self, 8))
            column.addWidget(IconMark(icon(icon_name), 28, parent=sheet), 0, Qt.AlignmentFlag.AlignLeft)
            title, words = self._words[name]
            column.addWidget(title)
            column.addWidget(words)
            column.addStretch(1)
            column.addWidget(buttons[name], 0, Qt.AlignmentFlag.AlignLeft)
            sheet.setMinimumHeight(px(self, 190))
            row.addWidget(sheet)
            self._sheets.append(sheet)
        self._column.addStretch(2)
        for words in (self._title, self._hint):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._column.addWidget(words)
        self._column.addSpacing(px(self, 20))
        self._column.addWidget(self._cards, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addSpacing(px(self, 12))
        self._column.addWidget(self._bin, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(3)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(self._ground)
        self.viewport().setAutoFillBackground(False)
        self._ground.setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 # Qt's name
        """Let the cards be as wide as there is room for."""
        super().resizeEvent(event)
        self._set_width()

    def _set_width(self) -> None:
        """Make the cards equally wide, and wide enough for the longest button."""
        margins = self._column.contentsMargins()
        room = self.width() - margins.left() - margins.right() - (len(_WAYS) - 1) * px(self, _BETWEEN)
        width = max(
            min(px(self, _CARD), room // len(_WAYS)),
            *(sheet.minimumSizeHint().width() for sheet in self._sheets),
        )
        for sheet in self._sheets:
            sheet.setFixedWidth(width)

    def _connect(self) -> None:
        self._new.clicked.connect(self._on_new_clicked)
        self._import.clicked.connect(self._on_import_clicked)
        self._sample.clicked.connect(self._on_sample_clicked)
        self._bin.clicked.connect(self._on_bin_clicked)

    @Slot()
    def _on_new_clicked(self) -> None:
        self.new_requested.emit()

    @Slot()
    def _on_import_clicked(self) -> None:
        self.import_requested.emit()

    @Slot()
    def _on_sample_clicked(self) -> None:
        self.sample_requested.emit()

    @Slot()
    def _on_bin_clicked(self) -> None:
        self.bin_requested.emit()


_CARD, _BETWEEN = 260, 16
"""Width of a card where there is room, and the distance of cards, pixels at 100 %."""
_WAYS = {"new": "file-plus", "import": "file-import", "sample": "book-2"}
"""The cards with their icons."""
