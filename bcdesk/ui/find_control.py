"""Find and replace: the bar asks, the report is searched, the view goes to the place."""

from PySide6.QtCore import QObject, QTimer, Slot

from bcdesk.domain.finding import Found, Pattern, Span, find_all, replace_all
from bcdesk.domain.galley import Origin
from bcdesk.ui.report_view import ReportView

PAUSE = 120
"""ms after the last letter in the field before the report is searched."""
COUNT_PAUSE = 400
"""ms after the last change of the text before the matches are counted anew."""


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
        self._counting = QTimer(self, interval=COUNT_PAUSE, singleShot=True)
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
        self._counting.timeout.connect(self._refresh)
        self._view.desk.changed.connect(self._on_desk_changed)

    def open(self, *, replacing: bool) -> None:
        """Open the bar with what is selected."""
        editor = self._view.editor
        selection = editor.selection if editor is not None else None
        self._scope = Span(*selection) if selection else None
        self._from = selection[0] if selection else self._view.place
        words = editor.selected_words if editor is not None else ""
        several = "\n" in words
        self._bar.set_selection_available(several)
        self._bar.set_replaceable(not self._view.desk.read_only)
        if replacing:
            self._bar.open_replace("" if several else words)
        else:
            self._bar.open_find("" if several else words)

    def is_idle(self) -> bool:
        """Return whether nothing is left to be searched."""
        return not (self._pause.isActive() or self._counting.isActive())

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
        self._bring_up_to_date()
        if not self._found:
            return
        if self._at is None:
            self._show(self._first_after() if by > 0 else self._first_after() - 1)
        else:
            self._show(self._at + by)

    def _bring_up_to_date(self) -> None:
        """Search at once if words or text have changed since the last time; no match is in hand then."""
        if not self.is_idle():
            self._refresh()

    @Slot(object)
    def _on_searched(self, _pattern: Pattern) -> None:
        self._pause.start()

    @Slot()
    def _search(self) -> None:
        self._refresh()
        if self._found:
            self._show(self._first_after())

    @Slot()
    def _refresh(self) -> None:
        """Search the report as it is now and say how many matches there are; the cursor stays."""
        self._stop_timers()
        self._view.settle()
        self._pattern = self._bar.pattern()
        desk = self._view.desk
        within = self._scope if self._bar.in_selection() else None
        self._found = (
            find_all(desk.workspace, self._pattern, desk.printed.word, within) if self._pattern.text else ()
        )
        self._at = None
        self._bar.show_count(None, len(self._found))

    def _stop_timers(self) -> None:
        self._pause.stop()
        self._counting.stop()

    def _first_after(self) -> int:
        """Return the index of the first match from where the search was begun, or from the cursor; else the first."""
        desk, pattern = self._view.desk, self._pattern
        start = self._from or self._view.place
        if start is None or pattern is None:
            return 0
        end = self._scope.end if self._scope is not None and self._bar.in_selection() else None
        rest = find_all(desk.workspace, pattern, desk.printed.word, Span(start, end))
        return max(0, len(self._found) - len(rest)) % len(self._found)

    def _show(self, at: int) -> None:
        """Select a match; those before the first and after the last go round."""
        self._at = at % len(self._found)
        match = self._found[self._at]
        self._bar.show_count(self._at + 1, len(self._found))
        self._view.show_match(match.place, match.length)

    @Slot(str)
    def _on_replace_requested(self, words: str) -> None:
        """Replace the match in hand and go on to the next; without one, first show what would be replaced."""
        self._bring_up_to_date()
        if self._at is None:
            self._step(1)
            return
        match = self._found[self._at]
        replaced, skipped = self._replace((match,), words, self.tr("Replace"))
        self._from = Origin(match.place.id, match.place.offset + (len(words) if replaced else match.length))
        self._search()
        self._bar.show_message(self._skipped_words(skipped))

    @Slot(str)
    def _on_replace_all_requested(self, words: str) -> None:
        self._bring_up_to_date()
        if not self._found:
            return
        replaced, skipped = self._replace(self._found, words, self.tr("Replace all"))
        self._refresh()
        done = self.tr("%n place(s) replaced.", "", replaced)
        self._bar.show_message(f"{done} {self._skipped_words(skipped)}".strip())

    def _skipped_words(self, skipped: int) -> str:
        return self.tr("%n place(s) in automatic text left alone.", "", skipped) if skipped else ""

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
        """Count anew, soon: the matches found before are those of another text."""
        if not self._bar.isHidden():
            self._from = None
            self._found, self._at = (), None
            self._bar.show_message("")
            self._counting.start()

    @Slot()
    def _on_closed(self) -> None:
        self._stop_timers()
        self._found, self._at = (), None
        if self._view.editor is not None:
            self._view.editor.setFocus()
