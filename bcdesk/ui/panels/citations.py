"""The panel *Citations*: finds documents and puts them into the text.

It shows what was found for it and tells what the officer wants; looking up, wording and inserting are the window's.
"""

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum, StrEnum, auto

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from bcdesk.app.ports import CatalogueInfo
from bcdesk.domain.citations.document import DocumentId
from bcdesk.domain.report import CitationForm
from bcdesk.domain.wording import slash_date
from bcdesk.ui.models.citations import CitationListModel, Found
from bcdesk.ui.panels.citation_foot import CitationFoot
from bcdesk.ui.panels.citation_view import CitationView
from bcdesk.ui.panels.finder import FinderPanel, RowMenu
from bcdesk.ui.parts import Look, label, name_tool


class Scope(StrEnum):
    """Where documents are looked for."""

    LIBRARY = "library"
    """All documents, those of the catalogue too."""
    REPORT = "report"
    """Those that the open report mentions."""


class CitationPanel(FinderPanel):
    """Finds documents and tells what the officer wants done with them.

    Signals:
        searched: words to look for, in the `scope` that is set now; a str, empty for what was used last.
        preview_requested: how the chosen document would be worded; a `DocumentId` and a `CitationForm`.
        insert_requested: the chosen document belongs at the cursor; a `DocumentId` and a `CitationForm`.
        open_requested, uses_requested: the record, or the places that mention it, are wanted; a `DocumentId`.
        scan_requested: a scan of the text is wanted.
    """

    searched = Signal(str)
    preview_requested = Signal(object, object)
    insert_requested = Signal(object, object)
    open_requested = Signal(object)
    uses_requested = Signal(object)
    scan_requested = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__("file-plus", "quote", parent=parent)
        self._words = ""
        self._count = 0
        self._more = False
        self._answered = False
        self._catalogue: CatalogueInfo | None = None
        self._catalogue_known = False
        self._insert_when_found = False
        self._model = CitationListModel(parent=self)
        self._counted = label(Look.SMALL, parent=self)
        self._view = CitationView(self._model, parent=self)
        self._foot = CitationFoot(parent=self)
        self._age = QAction(self)
        self._build()
        self._connect()
        self.retranslate()

    @property
    def words(self) -> str:
        """What is looked for."""
        return self._search.text()

    @property
    def scope(self) -> Scope:
        """Where it is looked for."""
        scope = self._scopes.value()
        return scope if isinstance(scope, Scope) else Scope.LIBRARY

    @property
    def form(self) -> CitationForm:
        """The form in which the chosen document would be inserted."""
        return self._foot.form

    def show_found(self, found: tuple[Found, ...], words: str = "", *, more: bool = False) -> None:
        """List what was found for `words`; the chosen document stays chosen as long as the words are the same.

        Args:
            found: the documents, the best first.
            words: what they were found for.
            more: there are others, which are not listed.
        """
        kept = self.chosen if words == self._words else None
        self._words, self._count, self._more, self._answered = words, len(found), more, True
        self._model.show(found, words)
        index = self._model.index_of(kept)
        if not index.isValid():
            index = self._model.index(0)
            self._view.scrollToTop()
        self._view.setCurrentIndex(index)
        self._show_state()
        self._ask_for_preview()
        if self._insert_when_found and words == self.words:
            self._insert()

    def show_preview(self, words: str, reason: str = "") -> None:
        """Show how the chosen document will print, and why so."""
        self._foot.show_preview(words, reason)

    def show_catalogue(self, catalogue: CatalogueInfo | None) -> None:
        """Tell age and size of the catalogue; None if there is none."""
        self._catalogue, self._catalogue_known = catalogue, True
        self._show_age()
        self._show_state()

    def offer(self, *actions: QAction | None) -> None:
        """Offer commands of the window behind the dots, and say there how old the catalogue is."""
        super().offer(*actions, None, self._age)

    def look_for(self, words: str) -> None:
        """Look for words among all documents, as if the officer had typed them."""
        self.set_scope(Scope.LIBRARY)
        self._search.setText(words)
        self._look_up(words)

    def set_scope(self, scope: Scope) -> None:
        """Look elsewhere; nothing is told."""
        self._scopes.set_value(scope)
        self._show_state()

    def set_day(self, day: date | None) -> None:
        """Say for which day documents are shown as in force; None while no report is open."""
        self._model.set_day(day)

    @property
    def chosen(self) -> DocumentId | None:
        """The document that is chosen in the list."""
        found = self._model.found_at(self._view.currentIndex())
        return found.document.id if found else None

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self._head.set_title(self.tr("Citations"))
        self._search.set_placeholder(self.tr("Search documents"))
        self._scopes.set_choices(
            [(Scope.LIBRARY, self.tr("All documents")), (Scope.REPORT, self.tr("This report"))]
        )
        self._scopes.setAccessibleName(self.tr("Where to look"))
        self._view.setAccessibleName(self.tr("Documents"))
        name_tool(self._new, self.tr("Add a document"))
        name_tool(self._dots, self.tr("More about documents"))
        self._model.retranslate()
        self._show_age()
        self._show_state()

    def _build(self) -> None:
        row_menu = _RowMenu(self)
        for part, name in (
            (self, "citationPanel"),
            (self._new, "newDocument"),
            (self._dots, "documentMenuButton"),
            (self._menu, "documentMenu"),
            (row_menu, "citationMenu"),
            (self._search, "searchDocuments"),
            (self._scopes, "citationScopes"),
            (self._counted, "documentCount"),
            (self._view, "citationView"),
            (self._empty, "noDocuments"),
            (self._foot, "citationFoot"),
        ):
            part.setObjectName(name)
        self._age.setEnabled(False)
        self._assemble(self._view, self._foot, row_menu, beside=self._counted)

    def _connect(self) -> None:
        self._search.text_edited.connect(self._look_up)
        self._search.returnPressed.connect(self._insert)
        self._scopes.chosen.connect(self._on_scope)
        self._view.current_changed.connect(self._ask_for_preview)
        self._view.doubleClicked.connect(self._insert)
        self._empty.chosen.connect(self._on_empty)
        self._foot.form_chosen.connect(self._ask_for_preview)

    def _show_state(self) -> None:
        """Show what there is: the list with its foot, or why there is none."""
        there = self._count > 0 and not self._out_of_place
        self._stack.setCurrentWidget(self._view if there or not self._answered else self._empty)
        self._foot.setVisible(there)
        self._counted.setText(self._count_words() if there else "")
        if not there:
            self._empty.set_text(*self._empty_words())
            self._empty.set_button(self._empty_verb())

    @property
    def _out_of_place(self) -> bool:
        """Whether the documents of a report are wanted while none is open."""
        return self.scope is Scope.REPORT and not self._report_open

    def _show_age(self) -> None:
        catalogue = self._catalogue
        if catalogue is None:
            absent = self.tr("No catalogue") if self._catalogue_known else self.tr("Reading the catalogue…")
            self._age.setText(absent)
            return
        text = self.tr("Catalogue as of {day}: %n document(s)", "", catalogue.count)
        self._age.setText(text.format(day=slash_date(catalogue.as_of)))

    def _count_words(self) -> str:
        if self._more:
            return self.tr("over %n document(s)", "", self._count)
        return self.tr("%n document(s)", "", self._count)

    def _empty_words(self) -> tuple[str, str]:
        if self._out_of_place:
            return self.tr("No report is open"), self.tr("The documents that it cites will stand here.")
        if self._words.strip():
            return self.tr("Nothing found"), self.tr(
                "Try fewer words, or add the document with what you have typed."
            )
        if self.scope is Scope.REPORT:
            return self.tr("This report cites no document yet"), self.tr(
                "Scan the report: citations that stand in it as plain text are linked, and no letter changes."
            )
        if self._catalogue is not None:
            text = self.tr(
                "Type a number or a few words: the catalogue has %n document(s). What you cite will stand here.",
                "",
                self._catalogue.count,
            )
            return self.tr("No document cited yet"), text
        return self.tr("No documents yet"), self.tr(
            "Documents that your reports cite will stand here. Each is recorded once and then found by a few letters."
        )

    def _empty_verb(self) -> str:
        if self._out_of_place:
            return ""
        if self._words.strip():
            return self.tr("Add this document")
        if self.scope is Scope.REPORT:
            return self.tr("Scan the report") if self._writable else ""
        return self.tr("Add a document")

    @Slot()
    def _on_empty(self) -> None:
        if self.scope is Scope.REPORT and not self._words.strip():
            self.scan_requested.emit()
        else:
            self.new_requested.emit(self._words.strip())

    def _commands(self) -> Mapping[Enum, Callable[[], object]]:
        return {
            _Command.INSERT: self._insert,
            _Command.OPEN: self._open,
            _Command.USES: self._ask_for_uses,
        }

    @Slot(object)
    def _look_up(self, words: str) -> None:
        self._insert_when_found = False
        self.searched.emit(words)

    @Slot(object)
    def _on_scope(self, _scope: Scope) -> None:
        self._show_state()
        self.searched.emit(self.words)

    @Slot()
    def _ask_for_preview(self) -> None:
        if (document := self.chosen) is not None:
            self.preview_requested.emit(document, self.form)

    @Slot()
    def _insert(self) -> None:
        """Tell that the chosen document is wanted in the text, as soon as what is typed has been looked for."""
        self._insert_when_found = self._words != self.words
        document = None if self._insert_when_found else self.chosen
        if document is not None and self._writable:
            self.insert_requested.emit(document, self.form)

    @Slot()
    def _open(self) -> None:
        if (document := self.chosen) is not None:
            self.open_requested.emit(document)

    def _ask_for_uses(self) -> None:
        if (document := self.chosen) is not None:
            self.uses_requested.emit(document)


class _Command(Enum):
    """What the row menu offers."""

    INSERT = auto()
    OPEN = auto()
    USES = auto()


class _RowMenu(RowMenu):
    """What can be done with a document of the list."""

    def fill(self, *, writable: bool) -> None:
        """Offer it; to insert only where there is a text to insert into."""
        self.clear()
        self.offer(_Command.INSERT, "quote", self.tr("Insert the citation")).setEnabled(writable)
        self.offer(_Command.OPEN, "file-text", self.tr("Open the document"))
        self.offer(_Command.USES, "list", self.tr("Where it is used"))
