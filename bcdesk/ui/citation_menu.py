"""The menu of a citation in the text."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from bcdesk.domain.report import CitationForm
from bcdesk.ui.citation_words import form_words
from bcdesk.ui.theme import icon

_FORMS = (CitationForm.AUTOMATIC, CitationForm.FULL, CitationForm.SHORT, CitationForm.AS_WRITTEN)


class CitationMenu(QMenu):
    """Offers every form of a citation, and its record.

    Args:
        form: the form that it has.
        formed: whether it can be given another one.
        parent: the widget that it belongs to.

    Signals:
        form_chosen: a `CitationForm`.
        open_requested: the record is wanted.
        uses_requested: the places that mention the document are wanted.
    """

    form_chosen = Signal(object)
    open_requested = Signal()
    uses_requested = Signal()

    def __init__(self, form: CitationForm, *, formed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("textCitationMenu")
        self.setTitle(self.tr("Citation"))
        self._forms = QActionGroup(self)
        for one in _FORMS:
            action = self._forms.addAction(form_words(one))
            action.setData(one)
            action.setCheckable(True)
            action.setChecked(one is form)
            action.setEnabled(formed)
        self.addActions(self._forms.actions())
        self.addSeparator()
        opening = self.addAction(icon("file-text"), self.tr("Open the document"))
        uses = self.addAction(icon("list"), self.tr("Where it is used"))
        self._forms.triggered.connect(self._tell_form)
        opening.triggered.connect(self.open_requested)
        uses.triggered.connect(self.uses_requested)

    @Slot(QAction)
    def _tell_form(self, action: QAction) -> None:
        self.form_chosen.emit(CitationForm(action.data()))  # Qt keeps its string only
