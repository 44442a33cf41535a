"""The panel of the preview: head, page, pages."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bcdesk.app.printing import Sheet
from bcdesk.domain.galley import Origin
from bcdesk.ui.parts import Banner, PanelHead, label, tool_button
from bcdesk.ui.preview.arrangement import Fit
from bcdesk.ui.preview.pages_view import PagesView
from bcdesk.ui.signs import Level
from bcdesk.ui.theme import px

PATIENCE = 400
"""ms after which the panel says that it is waiting for newer pages."""


class PreviewPanel(QWidget):
    """Shows the sheets that it is given.

    Signals:
        place_clicked: an `Origin`; the officer wants to go to this place of the report.
    """

    place_clicked = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cursor: Origin | None = None
        self._waiting = False
        self._patience = QTimer(self)
        self.pages = PagesView(parent=self)
        self.head = PanelHead(parent=self)
        self._zoom_out = tool_button("zoom-out", parent=self)
        self._zoom_in = tool_button("zoom-in", parent=self)
        self._fit_width = tool_button("arrow-autofit-width", parent=self)
        self._fit_page = tool_button("maximize", parent=self)
        self._previous = tool_button("chevron-up", parent=self)
        self._next = tool_button("chevron-down", parent=self)
        self._page = QLineEdit(self)
        self._numbers = QIntValidator(self)
        self._count = label(parent=self)
        self._follow = QCheckBox(self)
        self._row = QHBoxLayout()
        self._trouble = Banner(Level.SHOULD, parent=self)
        self._trouble_place = QVBoxLayout()
        self._build()
        self._connect()
        self._measure()
        self.retranslate()
        self._refresh()

    # What the window says

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Show the pages of a report; None when no report is open."""
        self._trouble.hide()
        self.pages.show_sheet(sheet)
        self._refresh()

    def show_waiting(self, waiting: bool) -> None:
        """Say, if it takes long, that the pages shown are older than the text."""
        if waiting and not self._waiting:
            self._patience.start()
        elif not waiting:
            self._patience.stop()
            self.head.set_count("")
        self._waiting = waiting

    @Slot(bool)
    def show_failed(self, older: bool) -> None:  # as the signal has it
        """Say that the pages cannot be made; `older` ones of the same report stay, until `show_sheet`."""
        self.show_waiting(False)  # likewise
        if not older:
            self.show_sheet(None)
        self._word_trouble()
        self._trouble.show()

    def follow(self, cursor: Origin | None) -> None:
        """Mark where the cursor stands in the text; while the box is checked, also bring it into view."""
        self._cursor = cursor
        if self.is_following():
            self.pages.follow(cursor)
        else:
            self.pages.mark(cursor)

    def is_following(self) -> bool:
        """Return whether the pages follow the cursor."""
        return self._follow.isChecked()

    def retranslate(self) -> None:
        """Put every text in the language of the program."""
        self.head.set_title(self.tr("Preview"))
        for button, words in (
            (self._zoom_out, self.tr("Smaller")),
            (self._zoom_in, self.tr("Larger")),
            (self._fit_width, self.tr("Page width")),
            (self._fit_page, self.tr("Whole page")),
            (self._previous, self.tr("Previous page")),
            (self._next, self.tr("Next page")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self._page.setAccessibleName(self.tr("Page"))
        self._follow.setText(self.tr("Follow the cursor"))
        self._follow.setAccessibleName(self._follow.text())
        if self._waiting and not self._patience.isActive():
            self._say_waiting()
        self._word_trouble()
        self._refresh()

    def _word_trouble(self) -> None:
        self._trouble.set_text(
            self.tr("The pages cannot be laid out; those below are older than the text.")
            if self.pages.page_count()
            else self.tr("The pages cannot be laid out."),
            self.tr("Undo the last change, or close the report and open it again. The text is not affected."),
        )

    # Steps

    def _build(self) -> None:
        self.setObjectName("preview_panel")
        for name, control in self._controls().items():
            control.setObjectName(f"preview_{name}")
        for button in (self._fit_width, self._fit_page):
            button.setCheckable(True)
        for button in (self._zoom_out, self._zoom_in, self._fit_width, self._fit_page):
            self.head.add_tool(button)
        self._page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._page.setValidator(self._numbers)
        self._follow.setChecked(True)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        for part in (self._previous, self._page, self._count, self._next):
            self._row.addWidget(part)
        self._row.addStretch(1)
        self._row.addWidget(self._follow)
        self._trouble.setObjectName("preview_trouble")
        self._trouble.hide()
        self._trouble_place.addWidget(self._trouble)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(self._row)
        column.addLayout(self._trouble_place)
        column.addWidget(self.pages, 1)

    def _controls(self) -> dict[str, QWidget]:
        return {
            "zoom_out": self._zoom_out,
            "zoom_in": self._zoom_in,
            "fit_width": self._fit_width,
            "fit_page": self._fit_page,
            "previous": self._previous,
            "page": self._page,
            "count": self._count,
            "next": self._next,
            "follow": self._follow,
        }

    def _connect(self) -> None:
        self.pages.place_clicked.connect(self.place_clicked)
        self.pages.view_changed.connect(self._refresh)
        self._zoom_out.clicked.connect(self.pages.zoom_out)
        self._zoom_in.clicked.connect(self.pages.zoom_in)
        self._fit_width.clicked.connect(self._on_fit_width_clicked)
        self._fit_page.clicked.connect(self._on_fit_page_clicked)
        self._previous.clicked.connect(self._on_previous_clicked)
        self._next.clicked.connect(self._on_next_clicked)
        self._page.returnPressed.connect(self._on_page_entered)
        self._page.editingFinished.connect(self._refresh)
        self._follow.toggled.connect(self._on_follow_toggled)
        self._patience.timeout.connect(self._say_waiting)

    def _measure(self) -> None:
        self._row.setContentsMargins(px(self, 12), 0, px(self, 12), px(self, 8))
        self._row.setSpacing(px(self, 4))
        self._page.setFixedWidth(px(self, 40))
        self._trouble_place.setContentsMargins(px(self, 12), 0, px(self, 12), px(self, 8))

    @Slot()
    def _refresh(self) -> None:
        """Show what the pages show."""
        count, current = self.pages.page_count(), self.pages.current_page()
        self._numbers.setRange(1, max(count, 1))
        if not (self._page.hasFocus() and self._page.isModified()):  # the officer is typing there
            self._page.setText(str(current + 1) if count else "")
        self._count.setText(self.tr("/ %n page(s)", "", count) if count else "")
        self._fit_width.setChecked(count > 0 and self.pages.fit is Fit.WIDTH)
        self._fit_page.setChecked(count > 0 and self.pages.fit is Fit.PAGE)
        for control in (self._zoom_out, self._zoom_in, self._fit_width, self._fit_page, self._page):
            control.setEnabled(count > 0)
        self._previous.setEnabled(current > 0)
        self._next.setEnabled(current + 1 < count)

    # Slots

    @Slot()
    def _on_fit_width_clicked(self) -> None:
        self.pages.set_fit(Fit.WIDTH)
        self._refresh()

    @Slot()
    def _on_fit_page_clicked(self) -> None:
        self.pages.set_fit(Fit.PAGE)
        self._refresh()

    @Slot()
    def _on_previous_clicked(self) -> None:
        self.pages.go_to_page(self.pages.current_page() - 1)

    @Slot()
    def _on_next_clicked(self) -> None:
        self.pages.go_to_page(self.pages.current_page() + 1)

    @Slot()
    def _on_page_entered(self) -> None:
        self._page.setModified(False)
        self.pages.go_to_page(int(self._page.text()) - 1)

    @Slot(bool)
    def _on_follow_toggled(self, checked: bool) -> None:
        if checked:
            self.pages.follow(self._cursor)

    @Slot()
    def _say_waiting(self) -> None:
        self.head.set_count(self.tr("Updating…"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow language and font."""
        super().changeEvent(event)
        match event.type():
            case QEvent.Type.LanguageChange:
                self.retranslate()
            case QEvent.Type.FontChange:
                self._measure()
            case _:
                pass
