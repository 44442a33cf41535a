"""Find and replace: the bar asks, the report is searched, the view goes to the place."""

from PySide6.QtCore import QObject, QTimer, Slot

from bcdesk.domain.finding import Found, Pattern, Span, find_all, replace_all
from bcdesk.domain.galley import Origin
from bcdesk.ui.report_view import ReportView

PAUSE = 120
"""ms after the last letter in the field before the report is searched."""


class FindControl(QObject):
    """Searches the report of a view."""

    def __init__(self, view: ReportView) -> None:
        super().__init__(view)
        self._view = view
        self._bar = view.find_bar
        self._found: tuple[Found, ...] = ()
        self._at: int | None = None
        self._from: Origin | None = None
        self._scope: Span | None = None
        self._pattern: Pattern | None = None
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._connect()

    def _connect(self) -> None:
        bar = self._bar
        bar.searched.connect(self._on_searched)
        bar.next_requested.connect(self.go_next)
        bar.previous_requested.connect(self.go_previous)
        bar.replace_requested.connect(self._on_replace_requested)
        bar.replace_all_requested.connect(self._on_replace_all_requested)
        bar.closed.connect(self._on_closed)
        self._pause.timeout.connect(self._search)
        self._view.desk.changed.connect(self._on_desk_changed)

    def open(self, *, replacing: bool) -> None:
        """Open the bar with what is selected."""
        editor = self._view.editor
        selection = editor.selection if editor is not None else None
        self._scope = Span(*selection) if selection else None
        self._from = selection[0] if selection else (editor.place if editor is not None else None)
        words = editor.selected_words if editor is not None else ""
        several = "\n" in words
        self._bar.set_selection_available(several)
        self._bar.set_replaceable(not self._view.desk.read_only)
        if replacing:
            self._bar.open_replace("" if several else words)
        else:
            self._bar.open_find("" if several else words)

    @Slot()
    def go_next(self) -> None:
        """Go to the next match, after the last to the first."""
        self._step(1)

    @Slot()
    def go_previous(self) -> None:
        """Go to the match before, before the first to the last."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if self._bar.isHidden():
            self.open(replacing=False)
            return
        self._flush()
        if self._found:
            self._show(((self._at if self._at is not None else -1) + by) % len(self._found))

    def _flush(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self._search()

    @Slot(object)
    def _on_searched(self, _pattern: Pattern) -> None:
        self._pause.start()

    @Slot()
    def _search(self) -> None:
        self._refresh()
        if self._found:
            self._show(self._first_after())
        else:
            self._bar.show_count(None, 0)

    def _refresh(self) -> None:
        """Search the report as it is now."""
        self._view.settle()
        self._pattern = self._bar.pattern()
        desk = self._view.desk
        within = self._scope if self._bar.in_selection() else None
        self._found = (
            find_all(desk.workspace, self._pattern, desk.printed.word, within) if self._pattern.text else ()
        )
        self._at = None

    def _first_after(self) -> int:
        """Return the index of the first match from where the search was begun."""
        desk, pattern = self._view.desk, self._pattern
        if self._from is None or pattern is None:
            return 0
        rest = find_all(desk.workspace, pattern, desk.printed.word, Span(self._from, None))
        return (len(self._found) - len(rest)) % len(self._found)

    def _show(self, at: int) -> None:
        self._at = at
        match = self._found[at]
        self._bar.show_count(at, len(self._found))
        self._view.show_match(match.place, match.length)

    @Slot(str)
    def _on_replace_requested(self, words: str) -> None:
        self._flush()
        if self._at is None or not self._found or self._pattern is None:
            self._step(1)
            return
        match = self._found[self._at]
        self._replace((match,), words, self.tr("Replace"))
        self._from = Origin(match.place.id, match.place.offset + len(words))
        self._search()

    @Slot(str)
    def _on_replace_all_requested(self, words: str) -> None:
        self._flush()
        if not self._found:
            return
        replaced, skipped = self._replace(self._found, words, self.tr("Replace all"))
        self._refresh()
        self._bar.show_count(None, len(self._found))
        done = self.tr("%n place(s) replaced.", "", replaced)
        left = self.tr("%n place(s) in automatic text left alone.", "", skipped) if skipped else ""
        self._bar.show_message(f"{done} {left}".strip())

    def _replace(self, found: tuple[Found, ...], words: str, label: str) -> tuple[int, int]:
        desk = self._view.desk
        if self._pattern is None:
            return 0, 0
        made = replace_all(desk.workspace, self._pattern, words, desk.printed.word, found=found)
        if made.replaced:
            desk.end_burst()
            place = found[0].place
            desk.do(made.edits, label, before=place, after=place)
        return made.replaced, made.skipped

    @Slot(bool)
    def _on_desk_changed(self, _typing: bool) -> None:
        if not self._bar.isHidden():
            self._from = self._view.editor.place if self._view.editor is not None else None
            self._found, self._at = (), None
            self._bar.show_message("")

    @Slot()
    def _on_closed(self) -> None:
        self._found, self._at = (), None
        if self._view.editor is not None:
            self._view.editor.setFocus()
