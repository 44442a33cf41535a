"""The status bar: whether everything is saved, where the cursor stands, how many pages, the state, the zoom."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QStatusBar, QToolButton, QWidget

from bcdesk.app.messages import Messages
from bcdesk.domain.errors import BcdeskError
from bcdesk.domain.report import ReportState
from bcdesk.ui.actions import Act, Actions
from bcdesk.ui.parts import OneLine, label, quiet_button, tool_button
from bcdesk.ui.report_words import state_words
from bcdesk.ui.saver import SaveReport, SaveState
from bcdesk.ui.signs import Level, level_icon, state_icon
from bcdesk.ui.theme import icon, px

SAID = 6_000
"""ms that it says what came of a command."""


class StatusBar(QStatusBar):
    """Shows what the window tells it.

    What came of a command stands where else the place does; Qt's own messages would hide how the saving stands.

    Signals:
        save_elsewhere_requested: a write has failed and the officer wants another place.
    """

    save_elsewhere_requested = Signal()

    def __init__(self, actions: Actions, messages: Messages, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._messages = messages
        self._report: SaveReport | None = None
        self._pages = 0
        self._state = ReportState.DRAFT
        self._sign = QLabel(self)
        self._saved = OneLine(parent=self)  # a long reason must not make the window wider than the screen
        self._elsewhere = quiet_button(parent=self)
        self._place = OneLine(parent=self)
        self._place_words = ""
        self._saying = QTimer(self, interval=SAID, singleShot=True)
        self._page_count = label(parent=self)
        self._state_button = QToolButton(self)
        self._zoom = quiet_button(parent=self)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.setObjectName("statusBar")
        self.setSizeGripEnabled(False)
        names = {
            self._saved: "saveState",
            self._elsewhere: "saveElsewhere",
            self._place: "place",
            self._page_count: "pageCount",
            self._state_button: "reportState",
            self._zoom: "zoom",
        }
        for widget, name in names.items():
            widget.setObjectName(name)
        self._elsewhere.hide()
        left = QWidget(self)
        row = QHBoxLayout(left)
        row.setContentsMargins(px(self, 12), 0, 0, 0)
        row.setSpacing(px(self, 8))
        for part in (self._sign, self._saved, self._elsewhere, self._place):
            row.addWidget(part)
        row.insertSpacing(3, px(self, 12))
        row.addStretch(1)
        self.addWidget(left, 1)
        menu = QMenu(self._state_button)
        menu.addActions([self._actions[act] for act in _STATES])
        self._state_button.setMenu(menu)
        self._state_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._state_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        smaller, larger = tool_button("minus", parent=self), tool_button("plus", parent=self)
        smaller.setObjectName("zoomOutButton")
        larger.setObjectName("zoomInButton")
        smaller.clicked.connect(self._actions[Act.ZOOM_OUT].trigger)
        larger.clicked.connect(self._actions[Act.ZOOM_IN].trigger)
        self._zoom.clicked.connect(self._actions[Act.ZOOM_NORMAL].trigger)
        self._zoom_tools = (smaller, larger)
        for widget in (self._page_count, self._state_button, smaller, self._zoom, larger):
            self.addPermanentWidget(widget)

    def _connect(self) -> None:
        self._elsewhere.clicked.connect(self._on_elsewhere_clicked)
        self._saying.timeout.connect(self._show_words)

    def set_messages(self, messages: Messages) -> None:
        """Say errors in another language from now on."""
        self._messages = messages

    def show_saving(self, report: SaveReport) -> None:
        """Say how the saving stands."""
        self._report = report
        failed = report.state is SaveState.FAILED
        if failed:
            self._sign.setPixmap(level_icon(Level.MUST).pixmap(px(self, 12)))
        elif report.state is SaveState.SAVED:
            self._sign.setPixmap(icon("check").pixmap(px(self, 14)))
        self._sign.setVisible(failed or report.state is SaveState.SAVED)
        self._elsewhere.setVisible(failed)
        if self._saved.property("trouble") != failed:
            self._saved.setProperty("trouble", failed)
            self._saved.style().polish(self._saved)
        self._saved.set_text(self._saving_words(report))

    def show_place(self, words: str, page: int | None) -> None:
        """Say where the cursor stands; `page` None if it is not known."""
        if words and page is not None:
            words = self.tr("{place} · page {page}").format(place=words, page=page)
        self._place_words = words
        if not self._saying.isActive():
            self._show_words()

    def say(self, words: str) -> None:
        """Say what came of a command, for a few seconds."""
        self._place.set_text(words)
        self._saying.start()

    @property
    def said(self) -> str:
        """What it says of a command; empty when it says where the cursor stands again."""
        return self._place.text() if self._saying.isActive() else ""

    @Slot()
    def _show_words(self) -> None:
        self._place.set_text(self._place_words)

    def show_pages(self, count: int) -> None:
        """Say how many pages there are; 0 says nothing."""
        self._pages = count
        self._page_count.setText(self.tr("%n page(s)", "", count) if count else "")

    def show_state(self, state: ReportState | None) -> None:
        """Show the state of the report; None hides it."""
        self._state_button.setVisible(state is not None)
        if state is not None:
            self._state = state
            self._state_button.setText(state_words(state))
            self._state_button.setIcon(state_icon(state))

    def show_zoom(self, zoom: float) -> None:
        """Show the zoom; 1 is print size."""
        self._zoom.setText(self.tr("{percent} %").format(percent=round(zoom * 100)))

    def show_report_open(self, opened: bool) -> None:  # a property in Qt's manner
        """Hide what is about an open report when there is none."""
        for widget in (self._sign, self._saved, self._page_count, self._zoom, *self._zoom_tools):
            widget.setVisible(opened)
        if not opened:
            self.show_place("", None)
            self._elsewhere.hide()
            self.show_state(None)

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        self._elsewhere.setText(self.tr("Save elsewhere"))
        self._zoom.setToolTip(self.tr("Show the text in print size"))
        self._zoom.setAccessibleName(self._zoom.toolTip())
        for tool, act in zip(self._zoom_tools, (Act.ZOOM_OUT, Act.ZOOM_IN), strict=True):
            tool.setToolTip(self._actions[act].toolTip())
            tool.setAccessibleName(self._actions[act].toolTip())
        self._state_button.setToolTip(self.tr("State of the report"))
        self._state_button.setAccessibleName(self._state_button.toolTip())
        if self._report is not None:
            self.show_saving(self._report)
        self.show_pages(self._pages)
        if not self._state_button.isHidden():
            self.show_state(self._state)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 # Qt's name
        """Follow the language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.PaletteChange:
            report: SaveReport | None = getattr(self, "_report", None)  # Qt may ask while it is being made
            if report is not None:
                self.show_saving(report)

    def _saving_words(self, report: SaveReport) -> str:
        match report.state:
            case SaveState.SAVING:
                return self.tr("Saving…")
            case SaveState.SAVED if report.at:
                return self.tr("Saved {time}").format(time=report.at.strftime("%H:%M:%S"))
            case SaveState.SAVED:
                return self.tr("Saved")
            case _:
                return self.tr("Not saved: {reason}").format(reason=self._reason(report.error))

    def _reason(self, error: Exception | None) -> str:
        if isinstance(error, BcdeskError):
            return self._messages.error(error)
        return self.tr("an unexpected fault")

    @Slot()
    def _on_elsewhere_clicked(self) -> None:
        self.save_elsewhere_requested.emit()


_STATES = (Act.STATE_DRAFT, Act.STATE_SIGNATURE, Act.STATE_ISSUED)
