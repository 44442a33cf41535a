"""Offers to convert pasted text that has an encoding from before Unicode."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from bcdesk.app.clipboard import Encoding, Pasted
from bcdesk.domain.report import LineBreak, Paragraph, Table, Text
from bcdesk.domain.text import shortened
from bcdesk.ui.dialogs.base import BaseDialog
from bcdesk.ui.parts import Look, card, label, main_button, plain_button, word
from bcdesk.ui.theme import PRINT_FAMILY, px

LINES = 4
"""So many lines are shown."""
LENGTH = 110
"""So many letters of each."""
_NAMES = {Encoding.TCVN3: "TCVN3", Encoding.VNI: "VNI"}


class LegacyPasteDialog(BaseDialog):
    """Shows pasted text as it is and as it would become; show it with `open()`. Esc pastes nothing.

    Args:
        pasted: what was read; its `legacy` is not None.
        parent: the window that it belongs to.

    Signals:
        chosen: the blocks to paste, a tuple of paragraphs and tables.
    """

    chosen = Signal(object)

    def __init__(self, pasted: Pasted, *, parent: QWidget | None = None) -> None:
        super().__init__("legacyPasteDialog", 680, parent=parent)
        self._pasted = pasted
        self._sentence = label(Look.CARD, wraps=True, parent=self)
        self._hint = label(wraps=True, parent=self)
        self._heads = (label(Look.LABEL, parent=self), label(Look.LABEL, parent=self))
        self._sample = card(parent=self)
        self._convert = main_button(parent=self)
        self._keep = plain_button(parent=self)
        self._drop = plain_button(parent=self)
        self._build()
        self._convert.clicked.connect(self._paste_converted)
        self._keep.clicked.connect(self._paste_as_it_is)
        self._drop.clicked.connect(self.reject)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        encoding = _NAMES[self._pasted.legacy] if self._pasted.legacy else ""
        self.setWindowTitle(self.tr("Old encoding"))
        self._sentence.setText(
            self.tr("The pasted text has an old encoding ({encoding})").format(encoding=encoding)
        )
        self._hint.setText(self.tr("Compare the first lines. Text that is right already stays as it is."))
        as_is, converted = self._heads
        as_is.setText(self.tr("As it was copied"))
        converted.setText(self.tr("Converted to Unicode"))
        word(self._convert, self.tr("Convert to Unicode"))
        word(self._keep, self.tr("Keep as it is"))
        word(self._drop, self.tr("Do not paste"))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Begin with converting."""
        super().showEvent(event)
        self._convert.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self._sample.setObjectName("legacySample")
        self._convert.setObjectName("convertPaste")
        self._keep.setObjectName("keepPaste")
        self._drop.setObjectName("dropPaste")
        self._convert.setDefault(True)
        grid = QGridLayout(self._sample)
        grid.setContentsMargins(px(self, 16), px(self, 12), px(self, 16), px(self, 12))
        grid.setHorizontalSpacing(px(self, 24))
        grid.setVerticalSpacing(px(self, 8))
        for column, head in enumerate(self._heads):
            grid.addWidget(head, 0, column)
            grid.setColumnStretch(column, 1)
        for row, lines in enumerate(sample_lines(self._pasted), 1):
            for column, line in enumerate(lines):
                grid.addWidget(self._line(line), row, column, Qt.AlignmentFlag.AlignTop)
        self._add(self._sentence, self._hint, self._sample)
        self._add_verbs(self._convert, self._keep, self._drop)

    def _line(self, text: str) -> QLabel:
        line = label(text=text, wraps=True, parent=self._sample)
        font = line.font()
        font.setFamily(PRINT_FAMILY)
        font.setPointSizeF(font.pointSizeF() * 1.15)
        line.setFont(font)
        return line

    @Slot()
    def _paste_converted(self) -> None:
        self.chosen.emit(self._pasted.converted)
        self.accept()

    @Slot()
    def _paste_as_it_is(self) -> None:
        self.chosen.emit(self._pasted.blocks)
        self.accept()


def sample_lines(pasted: Pasted) -> tuple[tuple[str, str], ...]:
    """Return the first lines that would change, as they are and converted, each cut at a word."""
    pairs = zip(_texts(pasted.blocks), _texts(pasted.converted), strict=False)
    changed = [(_cut(before), _cut(after)) for before, after in pairs if before != after]
    return tuple(changed[:LINES])


def _texts(blocks: tuple[Paragraph | Table, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield _text(block)
        else:
            yield from (_text(each) for row in block.rows for cell in row for each in cell.paragraphs)


def _text(paragraph: Paragraph) -> str:
    pieces = (
        " " if isinstance(piece, LineBreak) else piece.text if isinstance(piece, Text) else ""
        for piece in paragraph.inlines
    )
    return "".join(pieces).strip()


def _cut(text: str) -> str:
    return text if len(text) <= LENGTH else f"{shortened(text, LENGTH)}…"
