"""The guide of the program in a window of its own: pages, contents, search."""

from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QSize,
    Qt,
    QUrl,
    Slot,
)
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from bcdesk.app.messages import Language
from bcdesk.ui.dialogs.base import screen_room
from bcdesk.ui.dialogs.command_list import Line, LineDelegate, LineModel
from bcdesk.ui.dialogs.guide_pages import GuidePage, pages_with, places_of, read_guide
from bcdesk.ui.parts import EmptyState, SearchField, hairline
from bcdesk.ui.theme import INTERFACE_FAMILY, Role, TextSize, colour, px


class GuideWindow(QWidget):
    """Shows the guide beside the program; show it with `show()`. It loads nothing but its own pages.

    Args:
        folder: where the guide lies, a folder for each language below it.
        language: the language to begin with.
        parent: the main window, whose end is also the end of the guide.

    Raises:
        ResourceMissingError: the guide is not there.
    """

    def __init__(self, folder: Path, language: Language, *, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._folder = folder
        self._language = language
        self._pages = read_guide(folder, language)
        self._page = self._pages[0]
        self._search = SearchField(parent=self)
        self._model = LineModel(parent=self)
        self._listed: tuple[GuidePage, ...] = ()
        self._contents = QListView(self)
        self._nothing = EmptyState("search", parent=self)
        self._text = _Reader(parent=self)
        self._side = QWidget(self)
        self._column = QVBoxLayout(self._side)
        self._row = QHBoxLayout(self)
        self._build()
        self._connect()
        self._measure()
        self.retranslate()
        self._list_pages("")

    def set_language(self, language: Language) -> None:
        """Go on in another language, at the same page."""
        pages = read_guide(self._folder, language)
        name = self._page.name
        self._language, self._pages = language, pages
        self._page = next((page for page in pages if page.name == name), pages[0])
        self._search.clear()
        self._list_pages("")

    def open_page(self, name: str) -> None:
        """Show the page of that name; one that is not there changes nothing."""
        page = next((each for each in self._pages if each.name == name), None)
        if page is not None:
            self._search.clear()
            self._page = page
            self._list_pages("")

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.setWindowTitle(self.tr("Guide to bcdesk"))
        self._search.set_placeholder(self.tr("Search the guide"))
        self._contents.setAccessibleName(self.tr("Contents of the guide"))
        self._text.setAccessibleName(self.tr("Page of the guide"))
        self._nothing.set_text(self.tr("Nothing found"), self.tr("Try another word, or fewer."))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language of the window's words, the font and the colours."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in {QEvent.Type.FontChange, QEvent.Type.PaletteChange}:
            self._measure()
            self._show_page()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Begin in the contents."""
        super().showEvent(event)
        self._contents.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self.setObjectName("guideWindow")
        self._search.setObjectName("guideSearch")
        self._contents.setObjectName("guideContents")
        self._text.setObjectName("guideText")
        self._contents.setModel(self._model)
        self._contents.setUniformItemSizes(True)
        self._contents.setItemDelegate(LineDelegate(with_path=False, with_icon=False, parent=self))
        self._contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._column.addWidget(self._search)
        self._column.addWidget(self._contents, 1)
        self._column.addWidget(self._nothing, 1)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._side)
        self._row.addWidget(hairline(vertical=True, parent=self))
        self._row.addWidget(self._text, 1)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._go_to_search)

    def _connect(self) -> None:
        self._search.text_edited.connect(self._list_pages)
        self._contents.selectionModel().currentChanged.connect(self._on_current_changed)
        self._text.anchorClicked.connect(self._follow)

    def _measure(self) -> None:
        self._side.setFixedWidth(px(self, 248))
        edge = px(self, 12)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(px(self, 8))
        if not self.isVisible():
            self.resize(QSize(px(self, 920), px(self, 640)).boundedTo(screen_room(self)))

    @Slot(object)
    def _list_pages(self, query: str) -> None:
        """List the pages that have the words; the page that is open stays open if it has them."""
        pages = pages_with(self._pages, query)
        self._listed = pages
        self._model.show(Line(page.title) for page in pages)
        self._contents.setVisible(bool(pages))
        self._nothing.setVisible(not pages)
        if pages:
            row = pages.index(self._page) if self._page in pages else 0
            self._contents.setCurrentIndex(self._model.index(row))
            self._page = pages[row]
        self._show_page()

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        page = self._listed[current.row()] if current.isValid() else self._page
        if page != self._page:
            self._page = page
            self._show_page()

    @Slot(QUrl)
    def _follow(self, link: QUrl) -> None:
        self.open_page(link.toString())

    @Slot()
    def _go_to_search(self) -> None:
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def _show_page(self) -> None:
        self._text.show_page(self._page.html, self._search.text())


class _Reader(QTextBrowser):
    """Shows one page."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def loadResource(self, _kind: int, _name: QUrl | str) -> None:  # noqa: N802
        """Load nothing: pages have words only."""

    def show_page(self, html: str, query: str) -> None:
        """Show a page from its top, or from the first of the words that are searched."""
        document = self.document()
        document.setDocumentMargin(px(self, 32))
        document.setDefaultStyleSheet(self._sheet())
        self.setHtml(html)
        self._mark(query)

    def _mark(self, query: str) -> None:
        marks = []
        for start, length in places_of(self.toPlainText(), query):
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(self.document())
            mark.cursor.setPosition(start)
            mark.cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            mark.format.setBackground(colour(self, Role.MARK))
            marks.append(mark)
        self.setExtraSelections(marks)
        if marks:
            first = QTextCursor(self.document())
            first.setPosition(marks[0].cursor.selectionStart())
            self.setTextCursor(first)

    def _sheet(self) -> str:
        ink, quiet = colour(self, Role.INK).name(), colour(self, Role.INK2).name()
        line, link = colour(self, Role.HAIR).name(), colour(self, Role.LINK).name()
        return (
            f"body, p, li, td, th {{ font-family: '{INTERFACE_FAMILY}'; font-size: {px(self, TextSize.HEAD)}px;"
            f" color: {ink}; line-height: 145%; }}"
            f"h1 {{ font-size: {px(self, TextSize.PAGE)}px; font-weight: 600; margin-bottom: {px(self, 12)}px; }}"
            f"h2 {{ font-size: {px(self, TextSize.CARD)}px; font-weight: 600; margin-top: {px(self, 20)}px; }}"
            f"p, li {{ margin-bottom: {px(self, 6)}px; }} b {{ font-weight: 600; }}"
            f"a {{ color: {link}; text-decoration: none; }} .note {{ color: {quiet}; }}"
            f"td, th {{ padding: {px(self, 3)}px {px(self, 16)}px {px(self, 3)}px 0; text-align: left;"
            f" border-bottom: 1px solid {line}; }}"
        )
