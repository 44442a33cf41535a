"""Fields to search and to fill in."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from bcdesk.ui.parts.buttons import tool_button
from bcdesk.ui.parts.labels import IconMark, Look, Measured, label
from bcdesk.ui.signs import Level, level_icon
from bcdesk.ui.theme import icon, px

_LENS = 16
"""Size of the lens, pixels at 100 %."""


class SearchField(QLineEdit):
    """A field to search with: a lens at the left, a cross that empties it at the right; Esc empties it too."""

    text_edited = Signal(object)
    """The officer changed the text: the new text."""

    def __init__(self, placeholder: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Actions of a line edit would do, but their icons do not grow with the text.
        self._lens = IconMark(icon("search"), _LENS, parent=self)
        self._cross = tool_button("x", parent=self)
        self._build()
        self._connect()
        self._measure()
        self.set_placeholder(placeholder)
        self.retranslate()

    def set_placeholder(self, text: str) -> None:
        """Say what is searched; also its accessible name."""
        self.setPlaceholderText(text)
        self.setAccessibleName(text)

    def begin(self) -> None:
        """Let the officer type what to find; the first letter replaces what stands there."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    @Slot(object)
    def type_on(self, text: str) -> None:
        """Take letters that were typed elsewhere, and the keyboard."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.insert(text)
        self.text_edited.emit(self.text())

    def retranslate(self) -> None:
        """Set the words of the cross."""
        words = self.tr("Clear the search")
        self._cross.setToolTip(words)
        self._cross.setAccessibleName(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Empty the field on Esc; an empty field leaves Esc to the panel."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self._empty()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language and the font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.FontChange:
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep lens and cross at their ends."""
        super().resizeEvent(event)
        self._place()

    def _build(self) -> None:
        self._lens.setObjectName("lens")
        self._lens.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._cross.setObjectName("clearSearch")
        self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cross.setCursor(Qt.CursorShape.ArrowCursor)
        self._cross.hide()

    def _connect(self) -> None:
        self.textEdited.connect(self._tell)
        self.textChanged.connect(self._show_cross)
        self._cross.clicked.connect(self._empty)

    def _measure(self) -> None:
        self.setTextMargins(px(self, 21), 0, px(self, 20), 0)
        self._cross.setFixedSize(px(self, 24), px(self, 24))
        self._place()

    def _place(self) -> None:
        lens = max(px(self, _LENS), self.fontMetrics().height())  # which hears later of another font
        self._lens.move(px(self, 8), (self.height() - lens) // 2)
        self._cross.move(
            self.width() - self._cross.width() - px(self, 3), (self.height() - self._cross.height()) // 2
        )

    @Slot(str)
    def _tell(self, text: str) -> None:
        self.text_edited.emit(text)

    @Slot(str)
    def _show_cross(self, text: str) -> None:
        self._cross.setVisible(bool(text))

    @Slot()
    def _empty(self) -> None:
        self.clear()
        self.text_edited.emit("")


class NumberBox(QSpinBox):
    """A field for a whole number, its digits as far from the edge as the words of other fields.

    A style sheet does not reach that distance in spin boxes.
    """

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Measure again when the font has changed."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure()

    def _measure(self) -> None:
        self.lineEdit().setTextMargins(px(self, 8), 0, 0, 0)


class Field(Measured):
    """A label, the editor below it, and below that a message with the sign of its level.

    Args:
        editor: the widget that holds the value; `editor` gives it back.
        text: the label.
        parent: the widget it lies in.
    """

    def __init__(self, editor: QWidget, text: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self._label = label(Look.LABEL, parent=self)
        self._sign = IconMark(level_icon(Level.INFO), 12, parent=self)
        self._message = label(Look.SMALL, wraps=True, parent=self)
        self._column = QVBoxLayout(self)
        self._below = QHBoxLayout()
        self._build()
        self._measure()
        self.set_label(text)
        self.set_message("")

    def set_label(self, text: str) -> None:
        """Name the field."""
        self._label.setText(text)
        self.editor.setAccessibleName(text)

    def set_message(self, text: str, level: Level = Level.INFO) -> None:
        """Say something about what the field holds; empty says nothing."""
        self._message.setText(text)
        self._message.setVisible(bool(text))
        self._sign.set_icon(level_icon(level))
        self._sign.setVisible(bool(text) and level is not Level.INFO)
        self.editor.setAccessibleDescription(text)

    def _build(self) -> None:
        self._label.setBuddy(self.editor)
        self._message.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._below.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._below.addWidget(self._message, 1)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._label)
        self._column.addWidget(self.editor)
        self._column.addLayout(self._below)

    def _measure(self) -> None:
        self._column.setSpacing(px(self, 4))
        self._below.setSpacing(px(self, 6))
