"""Figures in the text of the open report: inserting them, saying what they are, how they are printed, finding them."""

from dataclasses import replace
from functools import partial
from itertools import chain

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QTextCursor

from bcdesk.domain.counters.book import CounterId
from bcdesk.domain.counters.evaluation import Book, NoValue
from bcdesk.domain.counters.figures import (
    Figures,
    MentionFault,
    as_written,
    automatic,
    mention_faults,
    unit_of,
)
from bcdesk.domain.counters.formula import Malformed, parse
from bcdesk.domain.counters.linking import linking, with_figures
from bcdesk.domain.counters.mentions import figures_in
from bcdesk.domain.counters.scan import Proposal, scan
from bcdesk.domain.counters.style import PLAIN_FIGURE, FigureStyle
from bcdesk.domain.counters.tthc import Stamp
from bcdesk.domain.report import FigureForm, FigureMention, MentionId, Report, ReportState
from bcdesk.domain.titles import period_phrase
from bcdesk.ui import dialogs
from bcdesk.ui.actions import Act
from bcdesk.ui.editor.context_line import FigureSpot
from bcdesk.ui.editor.joiners import unglued
from bcdesk.ui.editor.passage_editor import PassageEditor
from bcdesk.ui.figure_words import facts_of, fault_words, name_of, now_printed
from bcdesk.ui.link_places import link_places
from bcdesk.ui.main_window import MainWindow
from bcdesk.ui.open_report import OpenReport
from bcdesk.ui.parts import BETWEEN


class FigureControl(QObject):
    """Serves the figures of a window's report.

    Signals:
        counter_requested: the record of a counter is wanted; its `CounterId`.
    """

    counter_requested = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        """Serve whatever report `window` opens."""
        super().__init__(window)
        self._window = window
        window.commands[Act.FORMULA].triggered.connect(self.ask_formula)
        window.commands[Act.SCAN_FIGURES].triggered.connect(self.scan)
        window.opened.connect(self._on_opened)

    @Slot(object)
    def _on_opened(self, report: OpenReport | None) -> None:
        self._enable()
        if report is not None:
            report.desk.changed.connect(self._on_changed)
            view = report.view
            view.explain_with(self._explain)
            view.describe_figures(self._describe)
            view.counter_activated.connect(self.counter_requested)
            view.counter_dropped.connect(self.insert)
            view.figure_activated.connect(self.choose_style)
            view.figure_form_requested.connect(self._on_form_requested)
            view.figure_style_requested.connect(self._on_style_requested)

    @Slot(bool)
    def _on_changed(self, typing: bool) -> None:  # as the signal has it
        if not typing:
            self._enable()

    def _enable(self) -> None:
        report = self._window.report
        writable = report is not None and not report.desk.read_only
        self._window.commands.enable(writable, Act.FORMULA, Act.SCAN_FIGURES)

    # Inserting

    @Slot(object)
    def insert(
        self, counter: CounterId, form: FigureForm = FigureForm.DIGITS, style: FigureStyle = PLAIN_FIGURE
    ) -> None:
        """Put a figure that prints a counter at the cursor of the text or the note."""
        mention = FigureMention(id=self._new_id(), counter=counter, form=form, style=style)
        report = self._window.report
        if report is not None and counter in report.desk.figures.book.counters:
            self._insert(mention)

    @Slot()
    def ask_formula(self) -> None:
        """Ask for a formula to print at the cursor; it begins with the one that is typed there, if there is one."""
        report = self._window.report
        editor = report.view.editor if report is not None else None
        if report is None or editor is None or report.desk.read_only:
            return
        report.view.settle()
        told = report.desk.figures
        begun = FigureMention(id=self._new_id(), formula=_typed_formula(editor, told.book) or "=")
        dialog = dialogs.FigureDialog(begun, told, is_new=True, parent=self._window)
        dialog.chosen.connect(self._insert)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object)
    def _insert(self, mention: FigureMention) -> None:
        editor = self._window.report.view.editor if self._window.report is not None else None
        if editor is not None:
            editor.insert_mention(mention, self.tr("Insert a figure"))
            editor.setFocus()

    def _new_id(self) -> MentionId:
        return MentionId(self._window.context.tools.new_id())

    # At the cursor

    def _explain(self, editor: PassageEditor) -> FigureSpot | None:
        """Say what figure the cursor is at."""
        mention, desk = editor.figure, editor.desk
        if mention is None:
            return None
        told, fault = desk.figures, self._fault(mention)
        return FigureSpot(
            counter=mention.counter,
            name=name_of(mention, told.book),
            facts=BETWEEN.join((*self._facts(mention, told, fault), now_printed(mention.form))),
            doubt=fault_words(fault, unit_of(mention, told.book)) if fault is not None else "",
            offered="" if desk.read_only else self._form_verb(mention, told, fault),
        )

    def _facts(self, mention: FigureMention, told: Figures, fault: MentionFault | None) -> tuple[str, ...]:
        """Return what is known of a figure; where something is wrong that says its value already."""
        facts = facts_of(mention, told)
        return facts if fault is None else facts[1:]

    def _fault(self, mention: FigureMention) -> MentionFault | None:
        report = self._window.report
        if report is None or report.desk.report.state is ReportState.ISSUED:
            return None
        return next(iter(mention_faults(mention, report.desk.figures)), None)

    def _form_verb(self, mention: FigureMention, told: Figures, fault: MentionFault | None) -> str:
        """Name what gives a figure the form that it has not."""
        if isinstance(told.value(mention), NoValue):
            return ""  # words that nobody can check, or a gap for ever, are no help
        if fault is not None:
            words, count = told.word(automatic(mention, told)), len(self._mended(mention))
            text = self.tr("Print “{words}” in {count} places") if count > 1 else self.tr("Print “{words}”")
            return text.format(words=words, count=count)
        if mention.form is FigureForm.AS_WRITTEN:
            return self.tr("Follow the counter")
        return self.tr("Keep the words as written")

    def _describe(self, mention: FigureMention) -> str:
        """Word the tooltip of a figure."""
        report = self._window.report
        if report is None:
            return ""
        told, fault = report.desk.figures, self._fault(mention)
        doubt = (fault_words(fault, unit_of(mention, told.book)),) if fault is not None else ()
        lines = (name_of(mention, told.book), *self._facts(mention, told, fault), now_printed(mention.form))
        return "\n".join((lines[0], *doubt, *lines[1:]))

    @Slot()
    def _on_form_requested(self) -> None:
        report = self._window.report
        mention = report.view.editor.figure if report is not None and report.view.editor is not None else None
        if report is None or mention is None:
            return
        told = report.desk.figures
        if self._fault(mention) is not None:
            self._change(self._mended(mention))
        elif mention.form is FigureForm.AS_WRITTEN:
            self._change({mention.id: automatic(mention, told)})
        else:
            self._change({mention.id: as_written(mention, told)})

    def _mended(self, mention: FigureMention) -> dict[MentionId, FigureMention]:
        """Return a figure that is not what its counter says, and all others of that counter that are not, mended."""
        report = self._window.report
        if report is None:
            return {}
        others = (
            other for other in self._others(report.desk.report, mention) if self._fault(other) is not None
        )
        return {each.id: automatic(each, report.desk.figures) for each in (mention, *others)}

    @Slot()
    def _on_style_requested(self) -> None:
        report = self._window.report
        editor = report.view.editor if report is not None else None
        if editor is not None and editor.figure is not None:
            self.choose_style(editor.figure)

    @Slot(object)
    def choose_style(self, mention: FigureMention) -> None:
        """Ask how a figure shall be printed."""
        report = self._window.report
        if report is None or report.desk.read_only:
            return
        report.view.settle()
        others = len(self._others(report.desk.report, mention))
        dialog = dialogs.FigureDialog(mention, report.desk.figures, others, parent=self._window)
        dialog.chosen.connect(self._on_style_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object, bool)
    def _on_style_chosen(self, mention: FigureMention, everywhere: bool) -> None:  # as the signal has it
        report = self._window.report
        if report is None:
            return
        others = self._others(report.desk.report, mention) if everywhere else ()
        alike = {other.id: replace(mention, id=other.id) for other in others}
        self._change({mention.id: mention, **alike})

    def _others(self, report: Report, mention: FigureMention) -> tuple[FigureMention, ...]:
        """Return the other places that print the counter of a figure."""
        return tuple(
            other
            for _, other in figures_in(report)
            if mention.counter is not None and other.counter == mention.counter and other.id != mention.id
        )

    def _change(self, changed: dict[MentionId, FigureMention]) -> None:
        report = self._window.report
        if report is None:
            return
        report.view.settle()
        desk, place = report.desk, report.view.place
        desk.do(
            with_figures(desk.report, changed),
            self.tr("Change how a figure is printed"),
            before=place,
            after=place,
        )

    # Scanning

    @Slot()
    def scan(self) -> None:
        """Read the whole report and offer to link every figure that stands in it as plain text."""
        report = self._window.report
        if report is None:
            return
        report.view.settle()
        desk = report.desk
        found = scan(desk.workspace, desk.printed.word)
        holders = {spot.origin.id for spot in chain.from_iterable(proposal.spots for proposal in found)}
        places = link_places(desk.report, holders, desk.printed.word)
        dialog = dialogs.FigureLinkingDialog(found, places, parent=self._window)
        dialog.links_chosen.connect(partial(self._link, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _link(self, dialog: "dialogs.FigureLinkingDialog", chosen: tuple[Proposal, ...]) -> None:
        report = self._window.report
        if report is None:
            return
        report.view.settle()
        desk = report.desk
        source = f"{desk.report.masthead.type_name.capitalize()} {period_phrase(desk.report.period)}".strip()
        stamp = Stamp(source=source, at=self._window.context.moment())
        edit = linking(
            desk.workspace,
            chosen,
            stamp,
            self._window.context.tools.new_id,
            desk.printed.word,
            follow=dialog.following,
        )
        desk.do(edit, self.tr("Link figures"))


def _typed_formula(editor: PassageEditor, book: Book) -> str:
    """Return the formula that is selected or ends at the cursor, and select it; empty if there is none."""
    cursor = editor.textCursor()
    if not cursor.hasSelection():
        end = cursor.position()
        cursor.setPosition(cursor.block().position(), QTextCursor.MoveMode.KeepAnchor)
        _, sign, rest = cursor.selectedText().rpartition("=")
        cursor.setPosition(end - len(sign + rest))  # a formula has no letter of two units
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    words = unglued(cursor.selectedText())
    parsed = parse(words)
    if (
        not words.startswith("=")
        or isinstance(parsed, Malformed)
        or not book.counters.keys() >= {*parsed.refs}
    ):
        return ""
    editor.setTextCursor(cursor)
    return words
