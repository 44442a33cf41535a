"""The ground of dialogs that link what stands in a report as text."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from bcdesk.ui.dialogs.base import BaseDialog, screen_room
from bcdesk.ui.dialogs.linking_list import LinkModel, LinkView
from bcdesk.ui.parts import EmptyState, Look, label, main_button, plain_button, word
from bcdesk.ui.theme import px


class LinksDialog(BaseDialog):
    """Lists what was found and links all of it or what is checked; show it with `open()`.

    Whoever derives from it gives its model to `_show_model`, words the rest in `retranslate`, and says in `_taken` and
    `_all_taken` what `links_chosen` tells.

    Signals:
        links_chosen: what is to be carried out, a tuple of proposals.
    """

    links_chosen = Signal(object)

    def __init__(self, name: str, icon_name: str, model: LinkModel, *, parent: QWidget | None = None) -> None:
        super().__init__(name, 720, parent=parent)
        self._links = model
        self._links.setParent(self)
        self._found = model.rowCount() > 0
        self._sentence = label(Look.CARD, wraps=True, parent=self)
        self._hint = label(wraps=True, parent=self)
        self._view = LinkView(model, parent=self)
        self._empty = EmptyState(icon_name, parent=self)
        self._stack = QStackedWidget(self)
        self._all = main_button(parent=self)
        self._chosen = plain_button(parent=self)
        self._later = plain_button(parent=self)
        self._build()
        self._links.checked_changed.connect(self._show_chosen)
        self._all.clicked.connect(self._link_all)
        self._chosen.clicked.connect(self._link_chosen)
        self._later.clicked.connect(self.reject)

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        word(self._all, self.tr("Link all"))
        word(self._later, self.tr("Later") if self._found else self.tr("Close"))
        self._links.retranslate()
        self._show_chosen()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Take room for a dozen rows; begin with the list."""
        super().showEvent(event)
        if not event.spontaneous() and self._found:
            self.resize(self.width(), min(px(self, 620), screen_room(self).height()))
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _taken(self) -> tuple[Any, ...]:
        """Return what is checked."""
        raise NotImplementedError

    def _all_taken(self) -> tuple[Any, ...]:
        """Return everything that was found."""
        raise NotImplementedError

    def _build(self) -> None:
        for part, name in (
            (self._sentence, "linkingSentence"),
            (self._view, "linkingView"),
            (self._empty, "nothingToLink"),
            (self._all, "linkAll"),
            (self._chosen, "linkChosen"),
            (self._later, "linkLater"),
        ):
            part.setObjectName(name)
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._empty)
        self._stack.setCurrentWidget(self._view if self._found else self._empty)
        for part in (self._sentence, self._hint, self._all, self._chosen):
            part.setVisible(self._found)
        self._all.setDefault(True)
        self._add(self._sentence, self._hint)
        self._add_filling(self._stack)
        self._add_choice()
        self._add_verbs(self._all, self._chosen, self._later)
        self._view.setCurrentIndex(self._links.index(1))

    def _add_choice(self) -> None:
        """Put what is to be chosen besides between list and verbs."""

    @Slot()
    def _show_chosen(self) -> None:
        count = len(self._links.chosen_places)
        # `tr` of a derived class takes a plural that it does not know for a translation
        text = QCoreApplication.translate("LinksDialog", "Link the %n chosen", "", count)
        word(self._chosen, text)
        self._chosen.setEnabled(count > 0)

    @Slot()
    def _link_all(self) -> None:
        self._tell(self._all_taken())

    @Slot()
    def _link_chosen(self) -> None:
        self._tell(self._taken())

    def _tell(self, proposals: tuple[Any, ...]) -> None:
        self.links_chosen.emit(proposals)
        self.accept()
