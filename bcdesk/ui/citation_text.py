"""Citations in the text of the open report: put in, said what they are, worded."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QMenu

from bcdesk.domain.agency import HouseStyle
from bcdesk.domain.citations.document import DocumentId
from bcdesk.domain.citations.linking import in_form, stays_as_written, texts
from bcdesk.domain.citations.mentions import in_text
from bcdesk.domain.citations.phrase import full_citation
from bcdesk.domain.citations.status import status_on
from bcdesk.domain.edits import SetFrame
from bcdesk.domain.inlines import plain
from bcdesk.domain.passages import row_inlines
from bcdesk.domain.report import CitationForm, CitationMention, MentionId
from bcdesk.ui import dialogs
from bcdesk.ui.actions import Act
from bcdesk.ui.citation_menu import CitationMenu
from bcdesk.ui.citation_words import fault_words, status_words
from bcdesk.ui.cited_here import CitedHere
from bcdesk.ui.editor.context_line import CitationSpot, NoteSpot
from bcdesk.ui.editor.passage_editor import PassageEditor
from bcdesk.ui.main_window import MainWindow
from bcdesk.ui.open_report import OpenReport

_OTHER_FORM = {
    CitationForm.AS_WRITTEN: CitationForm.AUTOMATIC,
    CitationForm.AUTOMATIC: CitationForm.SHORT,
    CitationForm.FULL: CitationForm.AUTOMATIC,
    CitationForm.SHORT: CitationForm.AUTOMATIC,
}
"""The form that is offered for a mention of each form."""


class CitationText(QObject):
    """Serves the mentions of documents in the report of a window.

    Signals:
        open_requested, uses_requested: the record, or the places that mention it, are wanted; a `DocumentId`.
    """

    open_requested = Signal(object)
    uses_requested = Signal(object)

    def __init__(self, window: MainWindow, here: CitedHere) -> None:
        """Serve whatever report `window` opens."""
        super().__init__(window)
        self._window = window
        self._here = here
        window.citations.insert_requested.connect(self.insert)
        window.commands[Act.CITATION_WORDING].triggered.connect(self._ask_for_wording)
        window.commands[Act.WORD_CITATIONS].triggered.connect(self._word_all)
        window.text_menu_opening.connect(self._on_text_menu_opening)
        window.opened.connect(self._on_opened)

    @Slot(object)
    def _on_opened(self, report: OpenReport | None) -> None:
        if report is not None:
            report.view.citation_activated.connect(self.open_requested)
            report.view.document_dropped.connect(self._on_document_dropped)
            report.view.context_form_requested.connect(self._on_form_requested)
            report.view.describe_citations(self._describe)
            report.view.explain_with(self._explain)

    @Slot(object, object)
    def insert(self, name: DocumentId, form: CitationForm = CitationForm.AUTOMATIC) -> None:
        """Put a mention of a document at the cursor."""
        report, document = self._window.report, self._here.record(name)
        editor = report.view.editor if report is not None else None
        if report is None or document is None:
            return
        if editor is None:
            self._window.status.say(
                self.tr("Put the cursor into the text first: here is no place for a citation.")
            )
            return
        report.desk.bring(document)
        mention = CitationMention(id=MentionId(self._window.context.tools.new_id()), document=name, form=form)
        editor.insert_mention(mention, self.tr("Insert a citation"))
        editor.setFocus()

    @Slot(object)
    def _on_document_dropped(self, name: DocumentId) -> None:
        self.insert(name, self._window.citations.form)

    def _explain(self, editor: PassageEditor) -> CitationSpot | NoteSpot | None:
        """Say what citation or note the cursor is at."""
        mention, desk = editor.mention, editor.desk
        document = self._here.record(mention.document) if mention is not None else None
        if mention is None or document is None:
            note = editor.note_at_cursor()
            return self._note_spot(note) if note else None
        order = [one.id for one in in_text(desk.report) if one.document == mention.document]
        mark = desk.marks.get(mention.id)
        row = editor.row
        bound = row is not None and stays_as_written(mention, row_inlines(row), desk.printed.word)
        return CitationSpot(
            document=document,
            status=mark.status if mark is not None else status_on(document, self._here.day),
            form=mention.form,
            ordinal=order.index(mention.id) + 1 if mention.id in order else 0,
            offered=None if desk.read_only or bound else _OTHER_FORM[mention.form],
            faults=mark.faults if mark is not None else (),
        )

    def _note_spot(self, note: str) -> NoteSpot | None:
        report = self._window.report
        number = report.desk.printed.numbers.get(note) if report is not None else None
        mark = report.view.note(note) if report is not None else None
        if report is None or number is None or mark is None:
            return None
        words = " ".join(plain(p.inlines, report.desk.printed.word) for p in mark.paragraphs)
        return NoteSpot(note=mark.id, number=number, words=words.replace("\n", " "))

    @Slot(object)
    def _on_form_requested(self, form: CitationForm) -> None:
        report = self._window.report
        editor = report.view.editor if report is not None else None
        mention = editor.mention if editor is not None else None
        if mention is not None:
            self._set_form(mention.id, form)

    def _set_form(self, mention: MentionId, form: CitationForm) -> None:
        """Give a mention of the open report another form."""
        report = self._window.report
        if report is None:
            return
        report.view.settle()
        desk, place = report.desk, report.view.place
        edit = in_form(desk.workspace, form, desk.printed.word, frozenset({mention}))
        desk.do(edit, self.tr("Change the wording"), before=place, after=place)

    @Slot()
    def _word_all(self) -> None:
        """Let the program word every citation that it can word, as one step."""
        report = self._window.report
        if report is None:
            return
        report.view.settle()
        desk = report.desk
        edit = in_form(desk.workspace, CitationForm.AUTOMATIC, desk.printed.word)
        desk.do(edit, self.tr("Word all citations automatically"))
        left = sum(one.form is CitationForm.AS_WRITTEN for one in in_text(desk.report))
        said = [self.tr("Citations are worded automatically now; undo brings the old words back.")]
        if left:
            said.append(self.tr("%n stay(s) as written, with the subject behind as text.", "", left))
        self._window.status.say(" ".join(said))

    @Slot(object, object)
    def _on_text_menu_opening(self, menu: QMenu, place: QPoint) -> None:
        """Put what can be done with the citation at a place of the screen at the head of its menu."""
        report = self._window.report
        editor = report.view.editor if report is not None else None
        mention = editor.mention_at(place) if editor is not None else None
        if editor is None or mention is None:
            return
        holding = [inlines for _, inlines in texts(editor.desk.report)]
        bound = stays_as_written(mention, holding, editor.desk.printed.word)
        more = CitationMenu(mention.form, formed=not (bound or editor.desk.read_only), parent=menu)
        more.form_chosen.connect(partial(self._set_form, mention.id))
        more.open_requested.connect(partial(self.open_requested.emit, mention.document))
        more.uses_requested.connect(partial(self.uses_requested.emit, mention.document))
        first = menu.actions()[0]
        menu.insertMenu(first, more)
        menu.insertSeparator(first)

    @Slot()
    def _ask_for_wording(self) -> None:
        report = self._window.report
        if report is None:
            return
        dialog = dialogs.CitationWordingDialog(report.desk.report.style, parent=self._window)
        dialog.chosen.connect(self._on_wording_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object)
    def _on_wording_chosen(self, style: HouseStyle) -> None:
        report = self._window.report
        if report is not None:
            report.view.settle()
            edit = SetFrame("style", report.desk.report.style, style)
            report.desk.do(edit, self.tr("Change how documents are cited"))

    def _describe(self, mention: CitationMention) -> str:
        """Word the tooltip of a mention: its record in full, how it stands, and in what the words contradict it."""
        document, report = self._here.record(mention.document), self._window.report
        if document is None or report is None:
            return ""
        mark = report.desk.marks.get(mention.id)
        wording = report.desk.report.style.citations
        lines = [full_citation(document, wording), status_words(status_on(document, self._here.day))]
        if mark is not None and mark.faults:
            lines.append(fault_words(mark.faults))
        lines.append(self.tr("Ctrl+click opens the document."))
        return "\n".join(lines)
