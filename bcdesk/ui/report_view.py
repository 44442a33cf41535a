"""The middle of the window: the tabs of the open report and the page of the current one.

Pages are made when they are first looked at and kept, so that each has its own cursor and scroll position.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from bcdesk.domain.edits import BASES, CLOSING, OPENING
from bcdesk.domain.galley import Origin
from bcdesk.domain.inlines import plain
from bcdesk.domain.numbering import annex_number, roman
from bcdesk.domain.outline import FRAME
from bcdesk.domain.passages import Notes, Passage, passage_holding
from bcdesk.domain.report import CitationMention, FigureMention, Inline, NoteMark
from bcdesk.ui.desk import Desk
from bcdesk.ui.editor.context_line import Spot
from bcdesk.ui.editor.passage_editor import EditorTools, PassageEditor
from bcdesk.ui.find_bar import FindBar
from bcdesk.ui.parts import hairline
from bcdesk.ui.tabs.frame_page import FramePage
from bcdesk.ui.tabs.section_page import SectionPage
from bcdesk.ui.tabs.signature_page import SignaturePage
from bcdesk.ui.tabs.tab_bar import SectionTabs, Tab
from bcdesk.ui.theme import px

SIGNATURE = "signature"
"""The container of the tab *Nơi nhận – Ký*; that of *Thể thức* is `FRAME`."""
_HOMES = {BASES: FRAME, OPENING: FRAME, CLOSING: SIGNATURE}
_SIGNATURE_FIELDS = {f"{FRAME}:signature", f"{FRAME}:recipients"}

Page = FramePage | SectionPage | SignaturePage
Describer = Callable[[Any], str]
"""Words a tooltip for a mention of one kind."""
Explainer = Callable[[PassageEditor], Spot | None]
"""Says what the cursor of an editor is at; None where it knows nothing of it."""


class ReportView(QWidget):
    """Shows one open report.

    Signals:
        place_changed: the cursor stands elsewhere, or in another editor; an `Origin` or None.
        zoom_requested: 1 or -1.
        legacy_pasted: as of the editor.
        menu_requested: the context menu of an editor is wanted; the place on the screen.
        citation_activated, document_dropped, counter_activated, counter_dropped, figure_activated: as of the editor.
        context_form_requested: the citation under the cursor shall have this `CitationForm`.
        figure_form_requested, figure_style_requested: as of the context line.
    """

    place_changed = Signal(object)
    zoom_requested = Signal(int)
    legacy_pasted = Signal(object)
    menu_requested = Signal(object)
    citation_activated = Signal(object)
    document_dropped = Signal(object)
    context_form_requested = Signal(object)
    counter_activated = Signal(object)
    counter_dropped = Signal(object)
    figure_activated = Signal(object)
    figure_form_requested = Signal()
    figure_style_requested = Signal()

    def __init__(
        self, desk: Desk, tools: EditorTools, *, tab: str | None = None, parent: QWidget | None = None
    ) -> None:
        """Show the report of `desk`, at first its `tab`; if it has no such tab, the frame."""
        super().__init__(parent)
        self.desk = desk
        self._tools = tools
        self._zoom = 1.0
        self._pages: dict[str, Page] = {}
        self._editor: PassageEditor | None = None
        self._read_only = desk.read_only
        self._describers: dict[type[CitationMention | FigureMention], Describer] = {}
        self._explainers: list[Explainer] = []
        self.tabs = SectionTabs(parent=self)
        self.find_bar = FindBar(parent=self)
        self._stack = QStackedWidget(self)
        self._telling = QTimer(self, interval=0, singleShot=True)
        self._explaining = QTimer(self, interval=0, singleShot=True)
        self._build()
        self._connect()
        self._show_tabs(tab or FRAME)
        self._open(self.tabs.current)
        self.retranslate()

    def _build(self) -> None:
        self.setObjectName("reportView")
        self.find_bar.hide()
        self.setMinimumWidth(px(self, 480))  # pages scroll; they must not widen the window
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.tabs, hairline(parent=self), self.find_bar):
            column.addWidget(part)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._open)
        self.desk.changed.connect(self._on_desk_changed)
        self.desk.went.connect(self._on_desk_went)
        self._telling.timeout.connect(self._tell_place)
        self._explaining.timeout.connect(self._show_context)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    # Tabs and pages

    def retranslate(self) -> None:
        """Word the fixed tabs in the language in force."""
        self.tabs.setAccessibleName(self.tr("Sections of the report"))
        self._show_tabs(self.tabs.current)

    @property
    def page(self) -> Page:
        """The page of the current tab."""
        return self._pages[self.tabs.current]

    @property
    def passage(self) -> Passage | None:
        """The section or annex of the current tab; None for the frame and the signature."""
        page = self.page
        return page.passage if isinstance(page, SectionPage) else None

    def go_to(self, place: Origin) -> bool:
        """Open the tab of a place and put the cursor there; False if the report has no such place."""
        container = self._home_of(place)
        if container is None:
            return False
        self.tabs.choose(container)
        return self.page.go_to(place)

    def show_match(self, place: Origin, length: int) -> None:
        """Select a found text without taking the keyboard from the bar."""
        container = self._home_of(place)
        if container is None:
            return
        self.tabs.choose(container)
        page = self.page
        if isinstance(page, SectionPage) and page.show_title(place, length):
            return
        for editor in page.editors():
            if editor.go_to(place, length=length):
                self._editor = editor

    def _home_of(self, place: Origin) -> str | None:
        if place.id.startswith(FRAME):
            return SIGNATURE if place.id in _SIGNATURE_FIELDS else FRAME
        passage = passage_holding(self.desk.report, place.id)
        return None if passage is None else _HOMES.get(passage.container, passage.container)

    def set_zoom(self, zoom: float) -> None:
        """Show all pages larger or smaller."""
        self._zoom = zoom
        for page in self._pages.values():
            page.set_zoom(zoom)

    def step_tab(self, by: int) -> None:
        """Go to the next or the previous tab, round at the ends."""
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + by) % max(1, self.tabs.count()))
        self.page.focus_first()

    def toggle_note(self) -> None:
        """Go from a mark to its note, from a note back to its mark."""
        if isinstance(self.page, SectionPage):
            self.page.toggle_note()

    def go_to_note(self, note: str) -> None:
        """Put the cursor into a footnote of the current tab."""
        if isinstance(self.page, SectionPage):
            self.page.go_to_note(note)

    def choose_tab(self, at: int) -> None:
        """Go to the tab at a place, from 0."""
        if at < self.tabs.count():
            self.tabs.setCurrentIndex(at)
            self.page.focus_first()

    @Slot(str)
    def _open(self, container: str) -> None:
        self.desk.end_burst()
        if container not in self._pages:
            self._pages[container] = self._made(container)
        page = self._pages[container]
        self._stack.setCurrentWidget(page)
        self._editor = next(iter(page.editors()), None)
        self._telling.start()

    def _made(self, container: str) -> Page:
        page: Page
        match container:
            case "frame":
                page = FramePage(self.desk, self._tools, parent=self)
                page.next_requested.connect(self._on_next_requested)
            case "signature":
                page = SignaturePage(self.desk, self._tools, parent=self)
            case _:
                page = SectionPage(self.desk, Passage(container), self._tools, parent=self)
        page.set_zoom(self._zoom)
        for editor in page.editors():
            editor.place_changed.connect(self._telling.start)
            editor.zoom_requested.connect(self.zoom_requested)
            editor.legacy_pasted.connect(self.legacy_pasted)
            editor.menu_requested.connect(self.menu_requested)
            editor.citation_activated.connect(self.citation_activated)
            editor.document_dropped.connect(self.document_dropped)
            editor.counter_activated.connect(self.counter_activated)
            editor.counter_dropped.connect(self.counter_dropped)
            editor.figure_activated.connect(self.figure_activated)
            editor.describe = self._describe
        if isinstance(page, SectionPage):
            page.context.form_requested.connect(self.context_form_requested)
            page.context.open_requested.connect(self.citation_activated)
            page.context.figure_requested.connect(self.counter_activated)
            page.context.figure_form_requested.connect(self.figure_form_requested)
            page.context.figure_style_requested.connect(self.figure_style_requested)
        self._stack.addWidget(page)
        return page

    def _show_tabs(self, current: str) -> None:
        report = self.desk.report
        tabs = [Tab(FRAME, "", self.tr("Form"))]
        for at, section in enumerate(report.sections, start=1):
            pinned = section.heading.pinned
            number = (roman(at) if pinned is None else pinned).rstrip(".")
            tabs.append(Tab(section.id, number, self._title(section.heading.inlines)))
        tabs.append(Tab(SIGNATURE, "", self.tr("Recipients – Signature")))
        for at, annex in enumerate(report.annexes, start=1):
            number = annex_number(at, len(report.annexes))
            label = self.tr("Annex{number}").format(number=f" {number}" if number else "")
            tabs.append(Tab(annex.id, label, self._line(annex.title)))
        self.tabs.show_tabs(tuple(tabs), current)

    def _title(self, inlines: tuple[Inline, ...]) -> str:
        return self._line(inlines) or self.tr("(no heading)")

    def _line(self, inlines: tuple[Inline, ...]) -> str:
        """Return the words of a heading or a title in one line, without note marks."""
        pieces = [piece for piece in inlines if not isinstance(piece, NoteMark)]
        return plain(pieces, self.desk.printed.word).replace("\n", " ").strip()

    # The editor in hand

    @property
    def editor(self) -> PassageEditor | None:
        """The editor that commands go to: the one with the keyboard, else the one that had it last on this page."""
        return self._editor

    @property
    def place(self) -> Origin | None:
        """Where the cursor of that editor stands; None without one."""
        return self._editor.place if self._editor is not None else None

    def describe_citations(self, describe: Callable[[CitationMention], str]) -> None:
        """Let `describe` word the tooltips of citations."""
        self._describers[CitationMention] = describe

    def describe_figures(self, describe: Callable[[FigureMention], str]) -> None:
        """Let `describe` word the tooltips of figures."""
        self._describers[FigureMention] = describe

    def _describe(self, mention: CitationMention | FigureMention) -> str:
        describe = self._describers.get(type(mention))
        return describe(mention) if describe is not None else ""

    def explain_with(self, explain: Explainer) -> None:
        """Let `explain` say at the foot of the text what the cursor of an editor is at; the first that knows does."""
        self._explainers.append(explain)

    @Slot()
    def _show_context(self) -> None:
        page, editor = self.page, self._editor
        if not isinstance(page, SectionPage):
            return
        spots = (explain(editor) for explain in self._explainers) if editor is not None else ()
        was_hidden = page.context.isHidden()
        page.context.show_spot(next((spot for spot in spots if spot is not None), None))
        if was_hidden and not page.context.isHidden() and editor is page.editor:
            QTimer.singleShot(0, editor, editor.reveal_cursor)  # the line takes room from the text

    def note(self, name: str) -> NoteMark | None:
        """Return the footnote of the current tab with this id; None if it has none."""
        passage = self.passage
        marks = Notes(passage).marks(self.desk.report) if passage is not None else []
        return next((mark for mark in marks if mark.id == name), None)

    def settle(self) -> None:
        """Bring everything typed to the desk."""
        for page in self._pages.values():
            for editor in page.editors():
                editor.settle()

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not self._stack.isAncestorOf(new):
            return
        self._editor = new if isinstance(new, PassageEditor) else self._beside_text(new)
        self._telling.start()

    def _beside_text(self, field: QWidget) -> PassageEditor | None:
        """Return the editor that goes on having the commands while `field` has the keyboard: none in a form."""
        return self._editor if isinstance(self.page, SectionPage) and self.page.isAncestorOf(field) else None

    @Slot()
    def _tell_place(self) -> None:
        self._show_context()
        self.place_changed.emit(self._editor.place if self._editor else None)

    # The desk

    @Slot(bool)
    def _on_desk_changed(self, typing: bool) -> None:
        if not typing:
            self._explaining.start()  # what is at the cursor may say something else by now
        current = self.tabs.current
        if typing and not self._is_heading():
            return
        self._drop_gone_pages()
        stays = current in {FRAME, SIGNATURE, *self._pages}
        self._show_tabs(current if stays else FRAME)
        if self.tabs.current not in self._pages or current not in self._pages:
            self._open(self.tabs.current)

    def _is_heading(self) -> bool:
        """Whether the cursor stands in the heading that the tab shows."""
        place = self._editor.place if self._editor else None
        return place is not None and any(place.id == section.id for section in self.desk.report.sections)

    def _drop_gone_pages(self) -> None:
        report = self.desk.report
        there: set[str] = {*(s.id for s in report.sections), *(a.id for a in report.annexes)}
        if self._read_only == self.desk.read_only:
            there |= {FRAME, SIGNATURE}  # else they are made anew, with fields that take words, or none
        self._read_only = self.desk.read_only
        for container in [name for name in self._pages if name not in there]:
            page = self._pages.pop(container)
            if self._editor is not None and page.isAncestorOf(self._editor):
                self._editor = None
            self._stack.removeWidget(page)
            page.deleteLater()

    @Slot(object)
    def _on_desk_went(self, place: Origin | None) -> None:
        if place is not None:
            self.go_to(place)

    @Slot()
    def _on_next_requested(self) -> None:
        self.step_tab(1)
