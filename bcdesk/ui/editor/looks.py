"""Bold, italic, raised and lowered: the look of the selection, or of what is typed next."""

from collections.abc import Callable, Iterator

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from bcdesk.domain.galley import StyleName
from bcdesk.domain.report import Look
from bcdesk.ui.editor.formats import Chip, Prop, look_of
from bcdesk.ui.editor.passage_text import PassageText

Change = Callable[[Look], Look]


class Looks:
    """Reads and changes the look of text in an editor; bringing it to the desk is for the editor."""

    def __init__(self, editor: QTextEdit, text: PassageText) -> None:
        self._editor = editor
        self._text = text

    @property
    def current(self) -> Look:
        """The look at the cursor, or of the beginning of the selection."""
        cursor = self._editor.textCursor()
        if not cursor.hasSelection():
            return look_of(self._editor.currentCharFormat())
        probe = QTextCursor(self._editor.document())
        probe.setPosition(cursor.selectionStart() + 1)
        return look_of(probe.charFormat())

    def change(self, change: Change) -> None:
        """Change the look of the selection, without one that of what is typed next."""
        cursor = self._editor.textCursor()
        if cursor.hasSelection():
            self._change_selected(cursor.selectionStart(), cursor.selectionEnd(), change)
            return
        look = change(look_of(self._editor.currentCharFormat()))
        self._editor.setCurrentCharFormat(self._text.formats.char(self._text.style_at(cursor.block()), look))

    def _change_selected(self, start: int, end: int, change: Change) -> None:
        spans = list(self._spans(start, end))  # whole, before changes make fragments of others
        cursor = QTextCursor(self._editor.document())
        cursor.beginEditBlock()
        for first, last, form, style in spans:
            cursor.setPosition(first)
            cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(self._changed(form, change(look_of(form)), style))
        cursor.endEditBlock()

    def _spans(self, start: int, end: int) -> Iterator[tuple[int, int, QTextCharFormat, StyleName]]:
        """Yield what can have a look between two positions: ends, format and style of each piece."""
        block = self._editor.document().findBlock(start)
        while block.isValid() and block.position() < end:
            for first, last, form in _fragments_between(block, start, end):
                if form.objectType() != Chip.NOTE:
                    yield first, last, form, self._text.style_at(block)
            block = block.next()

    def _changed(self, form: QTextCharFormat, look: Look, style: StyleName) -> QTextCharFormat:
        if form.objectType() == Chip.FIGURE:
            return self._text.formats.chip(style, Chip.FIGURE, form.stringProperty(Prop.PIECE), look)
        mention = form.stringProperty(Prop.MENTION)
        return self._text.formats.char(style, look, mention, form.underlineStyle())


def _fragments_between(block: QTextBlock, start: int, end: int) -> Iterator[tuple[int, int, QTextCharFormat]]:
    """Yield the pieces of a block that begin before `end` and end after `start`, cut there; a citation whole."""
    parts = list(_parts(block))
    touched = [form for first, last, form in parts if first < end and start < last]
    whole = {form.stringProperty(Prop.MENTION) for form in touched if form.hasProperty(Prop.MENTION)}
    for first, last, form in parts:
        if form.hasProperty(Prop.MENTION):
            if form.stringProperty(Prop.MENTION) in whole:  # it has one look
                yield first, last, form
        elif first < end and start < last:
            yield max(start, first), min(end, last), form


def _parts(block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat]]:
    part = block.begin()
    while not part.atEnd():
        fragment = part.fragment()
        yield fragment.position(), fragment.position() + fragment.length(), fragment.charFormat()
        part += 1
