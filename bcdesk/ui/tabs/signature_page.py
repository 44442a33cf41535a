"""The tab *Nơi nhận – Ký*: the foot of the report as it prints, its fields in place."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from bcdesk.domain.edits import CLOSING, Edit, SetFrame
from bcdesk.domain.framing import moved, read_line, without
from bcdesk.domain.galley import Origin, StyleName
from bcdesk.domain.passages import Passage
from bcdesk.domain.report import PLAIN, Authority, Capacity, Report
from bcdesk.domain.typography import SIGNATURE_ROOM, signature_columns
from bcdesk.ui.desk import Desk
from bcdesk.ui.editor.formats import Formats
from bcdesk.ui.editor.passage_editor import EditorTools, PassageEditor
from bcdesk.ui.parts import Worded
from bcdesk.ui.tabs.frame_head import line_binding
from bcdesk.ui.tabs.frame_words import authority_words
from bcdesk.ui.tabs.line_lists import Recipients, WithTools
from bcdesk.ui.tabs.sheet import SheetPage, SheetPassage
from bcdesk.ui.tabs.sheet_fields import PLACE, Binding, Choice, FieldLink, Setting, SheetText
from bcdesk.ui.theme import px

_TITLE = Setting(style=StyleName.CAPACITY, listed=True, inline=True, least=120)
_SIGNER = Setting(style=StyleName.SIGNER, inline=True, least=160)


class SignaturePage(Worded, SheetPage):
    """The end of the report."""

    def __init__(self, desk: Desk, tools: EditorTools, *, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self._closing = SheetPassage(desk, Passage(CLOSING), tools, parent=self.sheet)
        self._foot = QWidget(self.sheet)
        self._recipients = Recipients(desk, tools.words.recipients, parent=self._foot)
        self._capacity = CapacityLines(desk, parent=self._foot)
        self._signer = SheetText(desk, _SIGNER, parent=self._foot)
        self._columns = QHBoxLayout(self._foot)
        self._room = QWidget(self._foot)
        self._build()
        FieldLink(desk, line_binding("signer", "signature", "name"), [self._signer], parent=self)
        self._connect()
        self.retranslate()
        self._restyle()

    def editors(self) -> list[PassageEditor]:
        """Return the editor of the closing text."""
        return [self._closing]

    def focus_first(self) -> None:
        """Put the cursor into the closing text."""
        self._closing.setFocus()

    def go_to(self, place: Origin) -> bool:
        """Put the cursor at a place of the closing text or into a field; False if it is not on this page."""
        field = self._field_at(place)
        if field is not None:
            field.setFocus()
            self.ensureWidgetVisible(field)
            return True
        if not self._closing.go_to(place):
            return False
        self._closing.setFocus()
        return True

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.setAccessibleName(self.tr("Recipients and signature"))
        self._closing.setAccessibleName(self.tr("Closing"))
        self._closing.set_hint(self.tr("Closing of the report"))
        self._signer.setAccessibleName(self.tr("Full name of the signer"))
        self._signer.set_hint(self.tr("Full name"))

    def _build(self) -> None:
        self.setObjectName("signaturePage")
        self._closing.setObjectName("closingEditor")
        self._signer.setObjectName("frameSigner")
        signer = QVBoxLayout()
        signer.setContentsMargins(0, 0, 0, 0)
        signer.setSpacing(0)
        signer.addWidget(self._capacity)
        signer.addWidget(self._room)
        signer.addWidget(self._signer, 0, Qt.AlignmentFlag.AlignHCenter)
        signer.addStretch(1)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(0)
        self._columns.addWidget(self._recipients)
        self._columns.addLayout(signer)
        self.sheet.lines.addWidget(self._closing)
        self.sheet.lines.addWidget(self._foot)
        self.sheet.lines.addStretch(1)

    def _connect(self) -> None:
        for editor in (self._closing, self._recipients.field, self._signer):
            self.keep_in_view(editor)

    def _set_print(self, formats: Formats) -> None:
        self._closing.set_zoom(formats.zoom)
        for part in (self._recipients, self._capacity, self._signer):
            part.set_print(formats)
        left, _ = signature_columns(formats.house)
        width = round(formats.millimetres(left))
        self._recipients.setFixedWidth(width)
        self._capacity.setFixedWidth(round(formats.measure) - width)
        self._room.setFixedHeight(
            max(0, round(formats.points(SIGNATURE_ROOM)) - self._capacity.tools.sizeHint().height())
        )
        self._columns.setContentsMargins(0, round(formats.points(formats.house.paragraph_gap)), 0, 0)

    def _field_at(self, place: Origin) -> SheetText | None:
        name = place.id.removeprefix(PLACE)
        if name == place.id:
            return None
        if name.startswith(_CAPACITY):
            return self._capacity.title_at(int(name.removeprefix(_CAPACITY)))
        return {"signer": self._signer, "recipients": self._recipients.field}.get(name)


_CAPACITY = "capacity-"
"""What the names of places in the lines of the capacity begin with; the number of the line follows."""


class CapacityLines(WithTools):
    """In what capacity somebody signs, from the highest line to the signer's own."""

    def __init__(self, desk: Desk, *, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self._formats: Formats | None = None
        self._rows: list[_CapacityRow] = []
        self._current = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._fill()
        self._make_tools()
        self._column.addWidget(self.tools, 0, Qt.AlignmentFlag.AlignHCenter)
        self._connect()
        self._follow()

    def set_print(self, formats: Formats) -> None:
        """Follow the type of the sheet."""
        self._formats = formats
        for row in self._rows:
            row.set_print(formats)

    def title_at(self, place: int) -> SheetText | None:
        """Return the field of the title in a line; None where there is none."""
        return self._rows[place].title if place < len(self._rows) else None

    def _connect(self) -> None:
        self.tools.shifted.connect(self._shift)
        self.tools.removed.connect(self._remove)
        self.tools.added.connect(self._add)
        self._desk.changed.connect(self._follow)

    @property
    def _lines(self) -> tuple[Capacity, ...]:
        return self._desk.report.signature.capacity

    @Slot()
    def _follow(self) -> None:
        self._fill()
        for row in self._rows:
            row.follow()
        self._show_place()

    def _fill(self) -> None:
        """Have a row for each line, and an empty one where there is none."""
        wanted = max(len(self._lines), 1)
        while len(self._rows) > wanted:
            row = self._rows.pop()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self._rows) < wanted:
            self._rows.append(self._new_row(len(self._rows)))

    def _new_row(self, place: int) -> "_CapacityRow":
        row = _CapacityRow(self._desk, place, parent=self)
        self._column.insertWidget(place, row)
        if self._formats is not None:
            row.set_print(self._formats)
        row.entered.connect(self._enter)
        row.line_wanted.connect(self._add)
        row.removed.connect(self._remove)
        row.shifted.connect(self._shift)
        if place:
            self.setTabOrder(self._rows[place - 1].title, row.authority)
            self.setTabOrder(row.authority, row.title)
        return row

    @Slot(int)
    def _enter(self, place: int) -> None:
        self._current = place
        self._show_place()

    @Slot(int)
    def _shift(self, by: int) -> None:
        if self._lines and 0 <= self._current + by < len(self._lines):
            self._put(moved(self._lines, self._current, by), self.tr("Move a line"), self._current + by)

    @Slot()
    def _remove(self) -> None:
        if self._current < len(self._lines):
            self._put(
                without(self._lines, self._current), self.tr("Remove a line"), max(0, self._current - 1)
            )

    @Slot()
    def _add(self) -> None:
        lines, place = self._lines or (Capacity(""),), self._current + 1
        self._put((*lines[:place], Capacity(""), *lines[place:]), self.tr("Add a line"), place)

    def _put(self, lines: tuple[Capacity, ...], words: str, place: int) -> None:
        signature = self._desk.report.signature
        self._desk.do(SetFrame("signature", signature, replace(signature, capacity=lines)), words)
        self._rows[min(place, len(self._rows) - 1)].title.setFocus()

    def _show_place(self) -> None:
        self._current = min(self._current, len(self._rows) - 1)
        self.tools.show_place(self._current, len(self._lines))

    def _on_tools_focus(self, inside: bool) -> None:
        for place, row in enumerate(self._rows):
            row.title.point_at_line(inside and place == self._current and len(self._rows) > 1)


class _CapacityRow(Worded, QWidget):
    """One line: the letters of the authority and the title.

    Signals:
        entered: the focus has come; the number of the line.
        line_wanted, removed, shifted: as in `LineTools`, by keys.
    """

    entered = Signal(int)
    line_wanted = Signal()
    removed = Signal()
    shifted = Signal(int)

    def __init__(self, desk: Desk, place: int, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._place = place
        self.authority = _AuthorityChoice(parent=self)
        self.title = SheetText(desk, _TITLE, parent=self)
        self.title.set_dashed(False)
        self._counterweight = QWidget(self)
        self._row = QHBoxLayout(self)
        self._build()
        name = f"{_CAPACITY}{place}"
        binding = Binding(name, partial(_title, place), partial(_title_edit, place), _read, _texts)
        self.retranslate()
        FieldLink(desk, binding, [self.title], parent=self)
        self.follow()

    def set_print(self, formats: Formats) -> None:
        """Follow the type of the sheet."""
        self._row.setContentsMargins(0, 0, 0, px(self, 2))
        self._row.setSpacing(px(self, 4))
        self.title.set_print(formats)
        self.authority.set_print(formats)
        self._balance()

    def follow(self) -> None:
        """Show the authority as the report has it."""
        lines = self._desk.report.signature.capacity
        shown = lines[self._place].authority if self._place < len(lines) else Authority.OWN
        self.authority.show_value(shown)
        self._balance()

    def _balance(self) -> None:
        """Keep a title without letters before it in the middle, where it prints."""
        self.authority.fit()
        own = self.authority.value() is Authority.OWN
        self._counterweight.setFixedWidth(self.authority.width() if own else 0)

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.title.setAccessibleName(self.tr("Title of the signer"))
        self.title.set_hint(self.tr("Title of the signer"))
        self.authority.setAccessibleName(self.tr("In what capacity"))
        self.authority.set_choices([(kind, authority_words(kind)) for kind in Authority])
        self.follow()

    def _build(self) -> None:
        self.authority.setObjectName(f"frameAuthority{self._place}")
        self.title.setObjectName(f"frameTitle{self._place}")
        self.authority.setEnabled(not self._desk.read_only)
        self._row.addStretch(1)
        self._row.addWidget(self.authority)
        self._row.addWidget(self.title)
        self._row.addWidget(self._counterweight)
        self._row.addStretch(1)
        self.authority.chosen.connect(self._set_authority)
        self.title.entered.connect(self._tell)
        self.title.line_wanted.connect(self.line_wanted)
        self.title.emptied.connect(self.removed)
        self.title.line_shift.connect(self.shifted)

    @Slot()
    def _tell(self) -> None:
        self.entered.emit(self._place)

    @Slot(object)
    def _set_authority(self, authority: Authority) -> None:
        self.entered.emit(self._place)
        edit = _line_edit(self._desk.report, self._place, authority=authority)
        self._desk.do(edit, self.tr("Change the capacity"))


class _AuthorityChoice(Choice):
    """Shows the letters that print, and explains them in the list."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setProperty("flat", True)
        self.view().setFont(self.font())

    def set_print(self, formats: Formats) -> None:
        """Follow the type of the sheet."""
        self.setFont(formats.font(StyleName.CAPACITY, PLAIN))
        words = [self.itemText(place) for place in range(self.count())]
        metrics = self.view().fontMetrics()
        widest = max((metrics.horizontalAdvance(text) for text in words), default=0)
        self.view().setMinimumWidth(widest + px(self.view(), 40))
        self.fit()

    def fit(self) -> None:
        """Be as wide as the letters need."""
        letters = self.fontMetrics().horizontalAdvance(self._letters())
        self.setFixedWidth(letters + px(self.view(), _ARROW_ROOM))

    def _letters(self) -> str:
        return str(getattr(self.value(), "value", ""))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 # Qt's name
        """Draw the letters instead of their explanation."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self._letters()
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


_ARROW_ROOM = 36
"""What the arrow and the edges take, pixels at 100 %."""


def _title(place: int, report: Report) -> str:
    lines = report.signature.capacity
    return lines[place].title if place < len(lines) else ""


def _title_edit(place: int, report: Report, title: Any) -> Edit:  # noqa: ANN401 # a string
    return _line_edit(report, place, title=title)


def _line_edit(report: Report, place: int, **values: Any) -> Edit:  # noqa: ANN401 # of the type of the value
    """Return the edit of a line of the capacity, which is new where there is none yet."""
    signature = report.signature
    lines = signature.capacity or (Capacity(""),)
    new = (*lines[:place], replace(lines[place], **values), *lines[place + 1 :])
    return SetFrame("signature", signature, replace(signature, capacity=new))


def _read(texts: tuple[str, ...], _now: object) -> str:
    return read_line(texts[0])


def _texts(title: str) -> tuple[str, ...]:
    return (title,)
