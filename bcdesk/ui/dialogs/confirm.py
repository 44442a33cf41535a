"""Asks before something is done that the officer may not want."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from bcdesk.ui.dialogs.base import BaseDialog
from bcdesk.ui.parts import Look, label, main_button, plain_button, word


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """The words of a question.

    Attributes:
        title: of the dialog.
        sentence: what would be done.
        detail: what becomes of it afterwards, and how it can be had back.
        verb: does it.
        keep: leaves everything as it is.
        final: it cannot be undone; then `keep` has the focus, so that Enter alone does nothing.
    """

    title: str
    sentence: str
    detail: str
    verb: str
    keep: str
    final: bool = False


Words = Callable[[], Question]
"""Words the question in the language in force."""


class Confirm(BaseDialog):
    """Asks one question; show it with `open()`. Accepted is the verb, rejected is everything else."""

    def __init__(self, words: Words, *, parent: QWidget | None = None) -> None:
        super().__init__("confirm", 440, parent=parent)
        self._words = words
        self._sentence = label(Look.CARD, wraps=True, parent=self)
        self._detail = label(wraps=True, parent=self)
        self._verb = main_button(parent=self)
        self._keep = plain_button(parent=self)
        self._build()
        self._verb.clicked.connect(self.accept)
        self._keep.clicked.connect(self.reject)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        question = self._words()
        self.setWindowTitle(question.title)
        self._sentence.setText(question.sentence)
        self._detail.setText(question.detail)
        self._detail.setVisible(bool(question.detail))
        word(self._verb, question.verb)
        word(self._keep, question.keep)
        self.setAccessibleDescription(f"{question.sentence} {question.detail}".strip())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Begin with the verb, or with the way out where there is no way back."""
        super().showEvent(event)
        first = self._keep if self._words().final else self._verb
        first.setDefault(True)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self._sentence.setObjectName("confirmSentence")
        self._detail.setObjectName("confirmDetail")
        self._verb.setObjectName("confirmVerb")
        self._keep.setObjectName("confirmKeep")
        self._add(self._sentence, self._detail)
        self._add_verbs(self._verb, self._keep)


def ask(words: Words, do: Callable[[], object], *, parent: QWidget) -> None:
    """Ask, and `do` what was asked about if the answer is the verb."""
    dialog = Confirm(words, parent=parent)
    dialog.accepted.connect(do)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def deleting_annex(title: str) -> Words:
    """Ask whether an annex goes, named by its title."""
    return partial(_deleting_annex, title)


def deleting_section(heading: str) -> Words:
    """Ask whether a section goes, named by its number and heading."""
    return partial(_deleting_section, heading)


def emptying_bin(count: int) -> Words:
    """Ask whether all `count` reports of the bin go for ever."""
    return partial(_emptying_bin, count)


def deleting_for_good(title: str) -> Words:
    """Ask whether one report of the bin goes for ever."""
    return partial(_deleting_for_good, title)


def issuing(title: str) -> Words:
    """Ask whether a report is issued, which ends its editing."""
    return partial(_issuing, title)


def _deleting_annex(title: str) -> Question:
    return Question(
        title=QCoreApplication.translate("Confirm", "Delete the annex"),
        sentence=QCoreApplication.translate("Confirm", "Delete annex “{title}”?").format(title=title),
        detail=QCoreApplication.translate(
            "Confirm",
            "Its text and tables go with it; a sentence that refers to it stays. Undo brings everything back.",
        ),
        verb=QCoreApplication.translate("Confirm", "Delete the annex"),
        keep=QCoreApplication.translate("Confirm", "Keep it"),
    )


def _deleting_section(heading: str) -> Question:
    return Question(
        title=QCoreApplication.translate("Confirm", "Delete the section"),
        sentence=QCoreApplication.translate("Confirm", "Delete section “{heading}”?").format(heading=heading),
        detail=QCoreApplication.translate(
            "Confirm", "Its text, tables and footnotes go with it. Undo brings everything back."
        ),
        verb=QCoreApplication.translate("Confirm", "Delete the section"),
        keep=QCoreApplication.translate("Confirm", "Keep it"),
    )


def _emptying_bin(count: int) -> Question:
    return Question(
        title=QCoreApplication.translate("Confirm", "Empty the bin"),
        sentence=QCoreApplication.translate(
            "Confirm", "Delete all reports in the bin for good? There are {count} of them."
        ).format(count=count),
        detail=QCoreApplication.translate(
            "Confirm", "Their kept versions go as well. This cannot be undone."
        ),
        verb=QCoreApplication.translate("Confirm", "Empty the bin"),
        keep=QCoreApplication.translate("Confirm", "Keep them"),
        final=True,
    )


def _deleting_for_good(title: str) -> Question:
    return Question(
        title=QCoreApplication.translate("Confirm", "Delete for good"),
        sentence=QCoreApplication.translate("Confirm", "Delete “{title}” for good?").format(title=title),
        detail=QCoreApplication.translate("Confirm", "Its kept versions go as well. This cannot be undone."),
        verb=QCoreApplication.translate("Confirm", "Delete for good"),
        keep=QCoreApplication.translate("Confirm", "Keep it"),
        final=True,
    )


def _issuing(title: str) -> Question:
    return Question(
        title=QCoreApplication.translate("Confirm", "Issue the report"),
        sentence=QCoreApplication.translate("Confirm", "Mark “{title}” as issued?").format(title=title),
        detail=QCoreApplication.translate(
            "Confirm",
            "From now on it counts as sent out. The state can be set back in the menu.",
        ),
        verb=QCoreApplication.translate("Confirm", "Mark as issued"),
        keep=QCoreApplication.translate("Confirm", "Not yet"),
    )
