"""The record of a document: to add one, from a pasted citation or by hand, and to correct one."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from bcdesk.domain.citations.citation import Family
from bcdesk.domain.citations.document import CitedDocument, DocumentId, DocumentLink
from bcdesk.domain.citations.keys import Verdict, compare, key_of
from bcdesk.domain.citations.phrase import document_of, full_citation, read_document
from bcdesk.domain.citations.reader import read_citations
from bcdesk.domain.text import clean, fold_blanks, shortened
from bcdesk.ui.citation_words import family_words, reason_words
from bcdesk.ui.dialogs.base import BaseDialog, screen_room
from bcdesk.ui.dialogs.document_fields import DayEdit, EffectRows, TypeBox, line
from bcdesk.ui.parts import Banner, Field, hairline, main_button, plain_button, quiet_button, word
from bcdesk.ui.signs import Level
from bcdesk.ui.theme import px

MAX_PASTED = 4_000
"""Code points of a pasted text that are read."""
CHECK_PAUSE = 300
"""ms without typing after which records that are the same document are looked for."""
_BETWEEN_LINKS = "; "


@dataclass(frozen=True, slots=True)
class KnownDocuments:
    """What is asked about records that are there already.

    Attributes:
        same_as: returns the other records that are, or may be, the same document, the surest first.
        named: returns the records with a number and symbol.
    """

    same_as: Callable[[CitedDocument], tuple[CitedDocument, ...]]
    named: Callable[[str], tuple[CitedDocument, ...]]


class DocumentDialog(BaseDialog):
    """Shows the fields of a record; show it with `open()`.

    Args:
        record: the record as it is; of a new one only the id matters.
        known: the records that are there already.
        today: the day that calendars of empty fields open at.
        is_new: whether the record is to be added.
        parent: the window that it belongs to.

    Signals:
        saved: the record as it shall be, a `CitedDocument`; whoever cannot keep it calls `refuse` at once.
        open_requested: another record is wanted instead; a `DocumentId`.
        attachment_requested: a file is to be chosen for the record; answer with `set_attachment`.
        attachment_opened: the attached file is wanted; its name.
    """

    saved = Signal(object)
    open_requested = Signal(object)
    attachment_requested = Signal()
    attachment_opened = Signal(str)

    def __init__(
        self,
        record: CitedDocument,
        known: KnownDocuments,
        today: date,
        *,
        is_new: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("documentDialog", 680, parent=parent)
        self._record = record
        self._known = known
        self._is_new = is_new
        self._tried = False
        self._refused = False
        self._same: CitedDocument | None = None
        self._check = QTimer(self)
        self._form = QScrollArea(self)
        self._questions = QWidget()
        self._paste = QPlainTextEdit()
        self._type, self._day = TypeBox(), DayEdit(today)
        self._code, self._issuer, self._subject = QLineEdit(), QLineEdit(), QPlainTextEdit()
        self._family, self._replaced = QComboBox(), QLineEdit()
        self._note, self._file = QLineEdit(), QLineEdit()
        self._effects = EffectRows(today, parent=self._questions)
        self._fields = {
            name: Field(edit, parent=self._questions)
            for name, edit in (
                ("paste", self._paste),
                ("type", self._type),
                ("code", self._code),
                ("day", self._day),
                ("issuer", self._issuer),
                ("subject", self._subject),
                ("effects", self._effects),
                ("family", self._family),
                ("replaced", self._replaced),
                ("note", self._note),
                ("file", self._file),
            )
        }
        self._choose_file = quiet_button(parent=self._questions)
        self._open_file = quiet_button(parent=self._questions)
        self._drop_file = quiet_button(parent=self._questions)
        self._twin = Banner(Level.SHOULD, parent=self)
        self._open_twin = plain_button(parent=self)
        self._trouble = Banner(Level.MUST, parent=self)
        self._save = main_button(parent=self)
        self._later = plain_button(parent=self)
        self._build()
        self._show(record)
        self._connect()
        self.retranslate()
        self._look_for_twin()

    def take(self, words: str) -> None:
        """Begin a new record with what was typed in the search: a citation, else a number, else a subject."""
        self._paste.setPlainText(words)
        if self._read_from(words) is None:
            self._paste.clear()
            if any(letter.isdecimal() for letter in words):
                self._code.setText(words)
            else:
                self._subject.setPlainText(words)

    def set_attachment(self, name: str) -> None:
        """Show the name of the file that was attached; empty for none."""
        self._file.setText(name)

    def set_waiting(self, waiting: bool) -> None:  # as Qt's own
        """Take nothing while a file is being copied for the record."""
        self.setEnabled(not waiting)
        if not waiting:
            self._choose_file.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, sentence: str) -> None:
        """Stay open, and say why the record could not be kept."""
        self._refused = True
        self._trouble.set_text(sentence)
        self._trouble.show()
        self._make_room_soon()

    def accept(self) -> None:
        """Tell the record, and close; stay where a field cannot be taken."""
        self._tried = True
        self._trouble.hide()
        faulty = self._show_faults()
        if faulty is not None:
            faulty.setFocus(Qt.FocusReason.OtherFocusReason)
            self._form.ensureWidgetVisible(faulty)
            return
        self._refused = False
        self.saved.emit(self._typed())
        if not self._refused:
            super().accept()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.setWindowTitle(self.tr("New document") if self._is_new else self.tr("Document"))
        for name, words in (
            ("paste", self.tr("Paste a citation")),
            ("type", self.tr("Type of document")),
            ("code", self.tr("Number and symbol")),
            ("day", self.tr("Date")),
            ("issuer", self.tr("Issuing agency")),
            ("subject", self.tr("Subject")),
            ("effects", self.tr("How it stands")),
            ("family", self.tr("How it is numbered")),
            ("replaced", self.tr("Replaced by")),
            ("note", self.tr("Note")),
            ("file", self.tr("Attached file")),
        ):
            self._fields[name].set_label(words)
        self._code.setPlaceholderText(self.tr("for example: 23/KH-UBND"))
        self._day.setPlaceholderText(self.tr("dd/mm/yyyy"))
        self._replaced.setPlaceholderText(self.tr("number and symbol; several with ;"))
        self._file.setPlaceholderText(self.tr("none"))
        for place, family in enumerate((None, *Family)):
            self._family.setItemText(place, family_words(family))
        word(self._choose_file, self.tr("Choose…"))
        word(self._open_file, self.tr("Open"))
        word(self._drop_file, self.tr("Remove"))
        word(self._open_twin, self.tr("Open that record"))
        word(self._save, self.tr("Save the document"))
        word(self._later, self.tr("Later"))
        self._show_reading()
        self._show_twin()
        if self._tried:
            self._show_faults()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Begin where there is something to do."""
        super().showEvent(event)
        if not event.spontaneous():
            begin = self._paste if self._is_new and not self._type.doc_type() else self._code
            begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure_texts()

    # Making

    def _build(self) -> None:
        for part, name in (
            (self._form, "documentForm"),
            (self._paste, "pasteCitation"),
            (self._type, "documentType"),
            (self._code, "documentCode"),
            (self._day, "documentDay"),
            (self._issuer, "documentIssuer"),
            (self._subject, "documentSubject"),
            (self._family, "documentFamily"),
            (self._effects, "documentEffects"),
            (self._replaced, "documentReplaced"),
            (self._note, "documentNote"),
            (self._file, "documentFile"),
            (self._choose_file, "chooseFile"),
            (self._open_file, "openFile"),
            (self._drop_file, "dropFile"),
            (self._twin, "sameDocument"),
            (self._open_twin, "openSameDocument"),
            (self._trouble, "documentTrouble"),
            (self._save, "saveDocument"),
            (self._later, "saveDocumentLater"),
        ):
            part.setObjectName(name)
        for text in (self._paste, self._subject):
            text.setProperty("box", "field")
            text.setTabChangesFocus(True)
        for family in (None, *Family):
            self._family.addItem("", family)
        self._file.setReadOnly(True)
        self._check.setSingleShot(True)
        self._check.setInterval(CHECK_PAUSE)
        self._twin.add_button(self._open_twin)
        self._twin.hide()
        self._trouble.hide()
        self._save.setDefault(True)
        self._measure_texts()
        self._lay_out()

    def _lay_out(self) -> None:
        fields = self._fields
        column = QVBoxLayout(self._questions)
        column.setContentsMargins(0, 0, px(self, 4), px(self, 4))
        column.setSpacing(px(self, 12))
        if self._is_new:
            column.addWidget(fields["paste"])
            column.addWidget(hairline(parent=self._questions))
        fields["paste"].setVisible(self._is_new)
        column.addLayout(self._in_row((fields["type"], 5), (fields["code"], 5), (fields["day"], 4)))
        column.addWidget(fields["issuer"])
        column.addWidget(fields["subject"])
        column.addWidget(hairline(parent=self._questions))
        column.addWidget(fields["effects"])
        column.addLayout(self._in_row((fields["family"], 1), (fields["replaced"], 1)))
        column.addWidget(hairline(parent=self._questions))
        column.addLayout(self._last_row())
        column.addStretch(1)
        self._form.setFrameShape(QFrame.Shape.NoFrame)
        self._form.setWidgetResizable(True)
        self._form.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._form.setWidget(self._questions)
        self._add_filling(self._form)
        self._add(self._twin, self._trouble)
        self._add_verbs(self._save, self._later)

    def _in_row(self, *parts: tuple[QWidget, int]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(self, 12))
        for part, share in parts:
            row.addWidget(part, share, Qt.AlignmentFlag.AlignTop)
        return row

    def _last_row(self) -> QHBoxLayout:
        row = self._in_row((self._fields["note"], 3), (self._fields["file"], 2))
        for verb in (self._choose_file, self._open_file, self._drop_file):
            row.addWidget(verb, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _measure_texts(self) -> None:
        for text in (self._paste, self._subject):
            text.setFixedHeight(2 * text.fontMetrics().lineSpacing() + px(self, 18))

    @Slot()
    def _make_room(self) -> None:
        """Grow until all fields are to be seen, and what is said below them."""
        super()._make_room()
        width = max(self.width(), self.minimumWidth())
        column = self._column
        whole = (
            column.totalHeightForWidth(width) if column.hasHeightForWidth() else column.sizeHint().height()
        )
        rest = whole - self._form.sizeHint().height()
        wanted = self._questions.sizeHint().expandedTo(self._questions.minimumSizeHint())
        height = rest + self._foot.minimumSize().height() + wanted.height() + px(self, 8)
        self.resize(width, max(self.height(), min(height, screen_room(self).height())))

    def _connect(self) -> None:
        self._paste.textChanged.connect(self._on_pasted)
        self._type.currentTextChanged.connect(self._on_edited)
        for edit in (self._code, self._day, self._issuer, self._replaced):
            edit.textChanged.connect(self._on_edited)
        self._day.editingFinished.connect(self._show_day_fault)
        self._subject.textChanged.connect(self._on_edited)
        self._effects.changed.connect(self._on_effects)
        self._file.textChanged.connect(self._show_file)
        self._choose_file.clicked.connect(self.attachment_requested)
        self._open_file.clicked.connect(self._tell_file)
        self._drop_file.clicked.connect(self._file.clear)
        self._check.timeout.connect(self._look_for_twin)
        self._open_twin.clicked.connect(self._go_to_twin)
        self._save.clicked.connect(self.accept)
        self._later.clicked.connect(self.reject)

    # Values

    def _show(self, record: CitedDocument) -> None:
        self._show_main(record)
        self._family.setCurrentIndex(self._family.findData(record.family))
        self._effects.show_effects(record.effects)
        self._replaced.setText(_BETWEEN_LINKS.join(link.code for link in record.replaced_by))
        self._note.setText(record.note)
        self._file.setText(record.attachment)
        self._show_file()

    def _show_main(self, record: CitedDocument) -> None:
        """Show what a citation tells."""
        self._type.show_type(record.doc_type)
        self._code.setText(record.code)
        self._day.show_day(record.dated)
        self._issuer.setText(record.issuer)
        self._issuer.setCursorPosition(0)
        self._subject.setPlainText(record.subject)

    def _typed(self) -> CitedDocument:
        """Return the record as it is written; only if there is no fault."""
        typed = replace(
            self._record,
            doc_type=self._type.doc_type(),
            code=line(self._code),
            dated=self._day.day(),
            issuer=line(self._issuer),
            subject=self._subject_words(),
            family=self._family.currentData(),
            effects=self._effects.effects(),
            replaced_by=self._links(),
            note=line(self._note),
            attachment=line(self._file),
        )
        return typed if typed == self._record else replace(typed, confidence=None)

    def _subject_words(self) -> str:
        return fold_blanks(clean(self._subject.toPlainText()))

    def _links(self) -> tuple[DocumentLink, ...]:
        """Return what replaces the document; a link that was there is kept, a new one leads to the one such record."""
        before = {link.code: link for link in self._record.replaced_by}
        codes = dict.fromkeys(code.strip() for code in line(self._replaced).split(";"))
        return tuple(before.get(code) or self._link(code) for code in codes if code)

    def _link(self, code: str) -> DocumentLink:
        records = [record for record in self._known.named(code) if record.id != self._record.id]
        return DocumentLink(code=code, document=records[0].id if len(records) == 1 else None)

    # Reading a citation

    def _read_from(self, words: str) -> CitedDocument | None:
        """Read a citation into a record; None if there is none."""
        text = fold_blanks(clean(shortened(words, MAX_PASTED)))
        record = read_document(text, self._record.id)
        if record is None or not record.code:
            found = read_citations(text)
            record = document_of(found[0], self._record.id) if found else record
        return record

    @Slot()
    def _on_pasted(self) -> None:
        record = self._read_from(self._paste.toPlainText())
        if record is not None:
            self._show_main(record)
        self._show_reading()

    def _show_reading(self) -> None:
        words = self._paste.toPlainText()
        field = self._fields["paste"]
        if words.strip() and self._read_from(words) is None:
            field.set_message(self.tr("No citation was found in it. Fill in the fields below."), Level.SHOULD)
        elif words.strip():
            field.set_message(self.tr("The fields below hold what was read. Look at them before you save."))
        else:
            field.set_message(self.tr("The fields are filled in from its words."))

    # Faults and doubles

    @Slot()
    def _on_edited(self) -> None:
        self._check.start()
        if self._tried:
            self._show_faults()

    @Slot()
    def _on_effects(self) -> None:
        self._on_edited()
        self._make_room_soon()

    def _show_faults(self) -> QWidget | None:
        """Say under the fields what cannot be taken; return the first field that is concerned."""
        nameless = not (line(self._code) or self._subject_words())
        faults = {
            "type": "" if self._type.doc_type() else self.tr("Choose or write the type."),
            "code": self.tr("Give the number and symbol, or the subject.") if nameless else "",
        }
        for name, sentence in faults.items():
            self._fields[name].set_message(sentence, Level.MUST)
        self._show_day_fault()
        self._fields["effects"].set_message(self._effects.fault(), Level.MUST)
        concerned: tuple[tuple[QWidget, object], ...] = (
            (self._type, faults["type"]),
            (self._code, faults["code"]),
            (self._day, self._day.faulty),
            (self._effects, self._effects.fault()),
        )
        return next((edit for edit, fault in concerned if fault), None)

    @Slot()
    def _show_day_fault(self) -> None:
        sentence = self.tr("A day is written like 24/3/2021.") if self._day.faulty else ""
        self._fields["day"].set_message(sentence, Level.MUST)

    @Slot()
    def _look_for_twin(self) -> None:
        """Look whether the document is recorded already."""
        self._same = None
        if line(self._code) and not self._day.faulty and not self._effects.fault():
            self._same = next(iter(self._known.same_as(self._typed())), None)
        self._show_twin()
        self._make_room_soon()

    def _show_twin(self) -> None:
        other = self._same
        self._twin.setVisible(other is not None)
        if other is None or self._day.faulty or self._effects.fault():
            return
        comparison = compare(key_of(self._typed()), key_of(other))
        reasons = ", ".join(map(reason_words, comparison.reasons))
        if comparison.verdict is Verdict.SAME:
            self._twin.set_text(self.tr("This document is recorded already"), full_citation(other))
            return
        text = self.tr("{citation} ({reasons})")
        detail = (
            text.format(citation=full_citation(other), reasons=reasons) if reasons else full_citation(other)
        )
        self._twin.set_text(self.tr("Perhaps this document is recorded already"), detail)

    @Slot()
    def _go_to_twin(self) -> None:
        if self._same is not None:
            wanted: DocumentId = self._same.id
            self.reject()
            self.open_requested.emit(wanted)

    @Slot()
    def _tell_file(self) -> None:
        self.attachment_opened.emit(self._file.text())

    @Slot()
    def _show_file(self) -> None:
        self._open_file.setVisible(bool(self._file.text()))
        self._drop_file.setVisible(bool(self._file.text()))
