"""Lists on the sheet whose lines are written like text: Kính gửi and Nơi nhận; and the tools that move a line."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from bcdesk.domain.edits import SetFrame
from bcdesk.domain.framing import moved, named, read_lines, without
from bcdesk.domain.galley import StyleName
from bcdesk.domain.report import Addressee, Rank, Report
from bcdesk.domain.typography import ADDRESSEE_INDENT, KINH_GUI_WIDTH
from bcdesk.ui.desk import Desk
from bcdesk.ui.editor.formats import Formats
from bcdesk.ui.parts import Measured, Worded, tool_button
from bcdesk.ui.tabs.frame_words import rank_words
from bcdesk.ui.tabs.sheet import Printed
from bcdesk.ui.tabs.sheet_fields import Binding, Choice, FieldLink, Setting, SheetText, frame_edit
from bcdesk.ui.theme import px


class LineTools(Worded, Measured):
    """Small buttons that move or remove the line of the cursor, and perhaps add one.

    Signals:
        shifted: move the line by this many places.
        removed: take the line away.
        added: put a line below it.
    """

    shifted = Signal(int)
    removed = Signal()
    added = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._up = tool_button("arrow-up", parent=self)
        self._down = tool_button("arrow-down", parent=self)
        self._add = tool_button("plus", parent=self)
        self._remove = tool_button("x", parent=self)
        self.row = QHBoxLayout(self)
        self._build()
        self._measure()
        self.retranslate()

    def show_place(self, place: int, count: int) -> None:
        """Offer what can be done to the line at `place` of so many."""
        self._up.setEnabled(place > 0)
        self._down.setEnabled(place < count - 1)
        self._remove.setEnabled(count > 0)

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        words = (
            (self._up, self.tr("Move the line up (Alt+Up)")),
            (self._down, self.tr("Move the line down (Alt+Down)")),
            (self._remove, self.tr("Remove the line")),
            (self._add, self.tr("Add a line (Enter)")),
        )
        for button, text in words:
            button.setToolTip(text)
            button.setAccessibleName(text)

    def _build(self) -> None:
        names = ("lineUp", "lineDown", "lineAdd", "lineRemove")
        self.row.setContentsMargins(0, 0, 0, 0)
        for button, name in zip((self._up, self._down, self._add, self._remove), names, strict=True):
            button.setObjectName(name)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.row.addWidget(button)
        self.row.addStretch(1)
        self._up.clicked.connect(self._shift_up)
        self._down.clicked.connect(self._shift_down)
        self._remove.clicked.connect(self.removed)
        self._add.clicked.connect(self.added)

    def _measure(self) -> None:
        self.row.setSpacing(px(self, 2))

    @Slot()
    def _shift_up(self) -> None:
        self.shifted.emit(-1)

    @Slot()
    def _shift_down(self) -> None:
        self.shifted.emit(1)


class WithTools(Measured):
    """A group on the sheet whose tools show only while the officer is in it; their room stays.

    Whoever derives from it makes them after its fields, so that Tab comes to them later.
    """

    def __init__(self, desk: Desk, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def _make_tools(self) -> None:
        self.tools = LineTools(parent=self)
        policy = self.tools.sizePolicy()
        policy.setRetainSizeWhenHidden(not self._desk.read_only)
        self.tools.setSizePolicy(policy)
        self.tools.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 # widgets need one
        application.focusChanged.connect(self._on_focus)

    @Slot(QWidget, QWidget)
    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        inside = new is not None and self.isAncestorOf(new)
        self.tools.setVisible(inside and not self._desk.read_only)
        self._on_tools_focus(new is not None and self.tools.isAncestorOf(new))

    def _on_tools_focus(self, inside: bool) -> None:
        """Show which line the tools are for."""

    def _measure(self) -> None:
        """Lengths follow the type of the sheet."""


class LineList(WithTools):
    """One field of the frame that is a list of lines, written in one place.

    Args:
        name: of the field in the report.
        style: the style that its lines print in.
    """

    def __init__(self, desk: Desk, name: str, style: StyleName, *, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self._name = name
        setting = Setting(style=style, several=True, listed=True, align=Qt.AlignmentFlag.AlignLeft)
        self.field = SheetText(desk, setting, parent=self)
        self.field.setObjectName(f"frame{name.title()}")
        binding = Binding(name, self._value, frame_edit(name), self._read, self._texts)
        self._link = FieldLink(desk, binding, [self.field], parent=self)
        self._make_tools()

    def _connect(self) -> None:
        self.field.line_shift.connect(self._shift)
        self.field.cursorPositionChanged.connect(self._on_place_changed)
        self.tools.shifted.connect(self._shift)
        self.tools.removed.connect(self._remove)
        self.tools.added.connect(self._add)
        self._desk.changed.connect(self._on_place_changed)

    def _value(self, report: Report) -> Any:  # noqa: ANN401 # a tuple of lines
        return getattr(report, self._name)

    def _read(self, texts: tuple[str, ...], _now: Any) -> Any:  # noqa: ANN401 # a tuple of lines
        return read_lines(texts[0])

    def _texts(self, lines: Any) -> tuple[str, ...]:  # noqa: ANN401 # a tuple of lines
        return ("\n".join(lines),)

    @Slot(int)
    def _shift(self, by: int) -> None:
        lines, place = self._value(self._desk.report), self.field.line
        if lines and 0 <= place + by < len(lines):
            self._put(moved(lines, place, by), self.tr("Move a line"), place + by)

    @Slot()
    def _remove(self) -> None:
        lines, place = self._value(self._desk.report), self.field.line
        if place < len(lines):
            self._put(without(lines, place), self.tr("Remove a line"), max(0, min(place, len(lines) - 2)))

    @Slot()
    def _add(self) -> None:
        self.field.setFocus()
        self.field.go_to_line(self.field.line)
        self.field.textCursor().insertBlock()

    def _put(self, lines: Any, label: str, place: int) -> None:  # noqa: ANN401 # a tuple of lines
        self._desk.do(SetFrame(self._name, self._value(self._desk.report), lines), label)
        self.field.go_to_line(place)
        self._show_tools()

    @Slot()
    def _on_place_changed(self) -> None:
        self._show_tools()  # called, not connected: PySide holds on to a slot that a subclass overrides

    def _show_tools(self) -> None:
        self.tools.show_place(self.field.line, len(self._value(self._desk.report)))

    def _on_tools_focus(self, inside: bool) -> None:
        self.field.point_at_line(inside)


class Addressees(Worded, LineList):
    """Kính gửi: one addressee beside the words, several below them with dashes, as it prints."""

    def __init__(self, desk: Desk, words: str, *, parent: QWidget | None = None) -> None:
        super().__init__(desk, "addressees", StyleName.ADDRESSEE, parent=parent)
        self._words = Printed(StyleName.ADDRESSEE, words, parent=self)
        self._ranks = Choice(parent=self.tools)
        self._grid = QGridLayout(self)
        self._several: bool | None = None
        self._build()
        self._connect()
        self._ranks.chosen.connect(self._set_rank)
        self._desk.changed.connect(self._show_lines)
        self._show_lines()
        self.retranslate()

    def set_print(self, formats: Formats) -> None:
        """Follow the type of the sheet."""
        self._words.set_print(formats)
        self.field.set_print(formats)
        self._grid.setSpacing(px(self, 4))
        self._grid.setContentsMargins(round(formats.millimetres(ADDRESSEE_INDENT)), 0, 0, 0)
        indent = formats.millimetres(KINH_GUI_WIDTH * formats.house.body_size)
        self._grid.setColumnMinimumWidth(0, round(indent))

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.field.setAccessibleName(self.tr("Addressees (Kính gửi)"))
        self.field.set_hint(self.tr("Name of the agency"))
        self._ranks.setAccessibleName(self.tr("Rank of the addressee"))
        self._ranks.set_choices([(rank, rank_words(rank)) for rank in Rank])
        self._show_tools()

    def _build(self) -> None:
        self._ranks.setObjectName("addresseeRank")
        self._words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._ranks.setProperty("flat", True)
        self.tools.row.insertWidget(0, self._ranks)
        self.setTabOrder(self.field, self._ranks)
        self._grid.setColumnStretch(2, 1)
        self._grid.addWidget(self._words, 0, 0, 1, 2)
        self._grid.addWidget(self.tools, 2, 0, 1, 3)

    def _read(self, texts: tuple[str, ...], now: Any) -> Any:  # noqa: ANN401 # addressees
        return named(now, texts[0])

    def _texts(self, lines: Any) -> tuple[str, ...]:  # noqa: ANN401 # addressees
        return ("\n".join(line.name for line in lines),)

    @Slot()
    def _show_lines(self) -> None:
        several = len(self._desk.report.addressees) > 1
        if several is self._several:
            return
        self._several = several
        self.field.set_dashed(several)
        self._grid.removeWidget(self.field)
        if several:
            self._grid.addWidget(self.field, 1, 1, 1, 2)
        else:
            self._grid.addWidget(self.field, 0, 2)

    @Slot(object)
    def _set_rank(self, rank: Rank) -> None:
        lines, place = self._desk.report.addressees, self.field.line
        if place < len(lines):
            new = (*lines[:place], replace(lines[place], rank=rank), *lines[place + 1 :])
            self._put(new, self.tr("Change the rank"), place)

    def _show_tools(self) -> None:
        super()._show_tools()
        lines: tuple[Addressee, ...] = self._desk.report.addressees
        place = self.field.line
        self._ranks.setEnabled(place < len(lines))
        if place < len(lines):
            self._ranks.show_value(lines[place].rank)


class Recipients(Worded, LineList):
    """Nơi nhận: its lines with dashes."""

    def __init__(self, desk: Desk, words: str, *, parent: QWidget | None = None) -> None:
        super().__init__(desk, "recipients", StyleName.RECIPIENT, parent=parent)
        self._words = Printed(StyleName.RECIPIENTS_HEAD, words, parent=self)
        self._column = QVBoxLayout(self)
        self._build()
        self._connect()
        self._show_tools()
        self.retranslate()

    def set_print(self, formats: Formats) -> None:
        """Follow the type of the sheet."""
        self._words.set_print(formats)
        self.field.set_print(formats)
        self._column.setSpacing(px(self, 2))

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.field.setAccessibleName(self.tr("Recipients (Nơi nhận)"))
        self.field.set_hint(self.tr("One recipient in a line"))

    def _build(self) -> None:
        self._words.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._words)
        self._column.addWidget(self.field)
        self._column.addWidget(self.tools)
        self._column.addStretch(1)
