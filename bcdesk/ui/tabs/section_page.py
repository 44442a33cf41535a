"""The tab of a section: its text, and below it the footnotes that hang in it."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from bcdesk.domain.galley import Origin
from bcdesk.domain.outline import annex_place
from bcdesk.domain.passages import Notes, Passage
from bcdesk.domain.report import AnnexId, NoteId
from bcdesk.ui.desk import Desk
from bcdesk.ui.editor.context_line import ContextLine
from bcdesk.ui.editor.notes_strip import NotesStrip
from bcdesk.ui.editor.passage_editor import EditorTools, PassageEditor
from bcdesk.ui.parts import Worded
from bcdesk.ui.tabs.annex_head import AnnexHead
from bcdesk.ui.tabs.sheet_fields import SheetText
from bcdesk.ui.theme import px


class SectionPage(Worded, QWidget):
    """Edits a passage with headings.

    Signals:
        zoom_requested: 1 or -1, from the wheel.
    """

    zoom_requested = Signal(int)

    def __init__(
        self, desk: Desk, passage: Passage, tools: EditorTools, *, parent: QWidget | None = None
    ) -> None:
        """Show `passage` of the desk's report."""
        super().__init__(parent)
        self.desk = desk
        self.passage = passage
        self.editor = PassageEditor(desk, passage, tools, parent=self)
        self.strip = NotesStrip(desk, passage, tools, parent=self)
        self.context = ContextLine(parent=self)
        self.title = self._annex_title(tools)
        self._splitter = QSplitter(Qt.Orientation.Vertical, self)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.setObjectName(f"section_{self.passage.container}")
        self._splitter.setObjectName("notesSplitter")
        self._splitter.setChildrenCollapsible(False)
        text = QWidget(self._splitter)
        above = QVBoxLayout(text)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        above.addWidget(self.editor, 1)
        above.addWidget(self.context)
        self.context.set_writable(not self.desk.read_only)
        self._splitter.addWidget(text)
        self._splitter.addWidget(self.strip)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self._splitter.setSizes([px(self, 600), px(self, 100)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._splitter)

    def _annex_title(self, tools: EditorTools) -> SheetText | None:
        """Put the head of the annex above the text, and return the field of its title; None if it is a section."""
        annex = AnnexId(self.passage.container)
        if annex_place(self.desk.report, annex) is None:
            return None
        head = AnnexHead(self.desk, annex, tools.words)
        self.editor.set_head(head)
        self.setTabOrder(head.field, self.editor)
        return head.field

    def retranslate(self) -> None:
        """Name the text in the language in force."""
        self.editor.setAccessibleName(self.tr("Text of the section"))

    def _connect(self) -> None:
        self.editor.note_activated.connect(self.go_to_note)
        self.strip.mark_requested.connect(self.go_to_mark)
        self.editor.zoom_requested.connect(self.zoom_requested)
        self.editor.sheet_moved.connect(self.context.align)  # it is as wide as the sheet
        self.context.note_requested.connect(self._on_note_requested)

    def editors(self) -> list[PassageEditor]:
        """Return the editors of the tab, the main one first."""
        return [self.editor, self.strip.editor]

    def go_to(self, place: Origin) -> bool:
        """Move the cursor to a place of the section, its title or its notes; False if it is not here."""
        if self.title is not None and self.show_title(place):
            self.title.setFocus()
            return True
        for editor in self.editors():
            if editor.go_to(place):
                editor.setFocus()
                return True
        return False

    def show_title(self, place: Origin, length: int = 0) -> bool:
        """Select `length` code points of the title of the annex; False if the place is not in it."""
        if self.title is None or place.id != self.passage.container:
            return False
        self.editor.verticalScrollBar().setValue(0)
        self.title.select(place.offset, length)
        return True

    def focus_first(self) -> None:
        """Put the keyboard into the text."""
        self.editor.setFocus()

    def set_zoom(self, zoom: float) -> None:
        """Show text and notes larger or smaller."""
        self.editor.set_zoom(zoom)
        self.strip.set_zoom(zoom)

    @Slot(str)
    def go_to_note(self, note: str) -> None:
        """Put the cursor into a footnote."""
        self.strip.focus_note(note)

    @Slot(str)
    def go_to_mark(self, note: str) -> None:
        """Put the cursor behind the mark of a footnote."""
        if self.editor.go_to_mark(note):
            self.editor.setFocus()

    @Slot(object)
    def _on_note_requested(self, note: NoteId) -> None:
        self.go_to_note(note)

    def toggle_note(self) -> None:
        """Go from a mark to its note, from a note back to its mark."""
        if self.strip.editor.hasFocus():
            note = self._note_of(self.strip.editor)
            if note:
                self.go_to_mark(note)
            return
        note = self.editor.note_at_cursor()
        if note:
            self.go_to_note(note)

    def _note_of(self, editor: QObject) -> str | None:
        place = editor.place if isinstance(editor, PassageEditor) else None
        for mark in Notes(self.passage).marks(self.desk.report):
            if place and any(paragraph.id == place.id for paragraph in mark.paragraphs):
                return mark.id
        return None
