"""Paints the cells of the grid, and the field in which a number is typed."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from bcdesk.domain.counters.sheet_edits import MAX_LABEL
from bcdesk.ui.models.counter_sheet import CELL_ROLE, Index, RowName, SheetCell
from bcdesk.ui.sheets.heading import INSET
from bcdesk.ui.signs import LEVEL_ROLES, Level, paint_level
from bcdesk.ui.theme import Role, TextSize, colour, px, text_font

_GROUNDS = {Level.MUST: (Role.MUST_BG, Role.MUST), Level.SHOULD: (Role.SHOULD_BG, Role.SHOULD)}
_SIGN = 8
MAX_DIGITS = 20
"""Most characters of a number that is typed."""


class SheetDelegate(QStyledItemDelegate):
    """Draws names and numbers; totals strong, what is computed on another ground, what disagrees outlined."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        view = option.widget
        shown = index.data(CELL_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = option.rect
        self._paint_ground(painter, view, rect, option, shown)
        if isinstance(shown, RowName):
            self._paint_name(painter, view, rect, index, shown)
        elif isinstance(shown, SheetCell):
            self._paint_number(painter, view, rect, index, shown)
        self._paint_lines(painter, view, rect, index, shown)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour(view, Role.LINK), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(_box(rect).adjusted(-1, -1, 1, 1), 4, 4)
        painter.restore()

    def createEditor(  # noqa: N802
        self, parent: QWidget, _option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        """Return a field without an edge of its own; numbers stand at the right in it too."""
        field = QLineEdit(parent)
        field.setObjectName("cellEditor")
        field.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole) or ""))
        is_name = index.column() == 0
        field.setMaxLength(MAX_LABEL if is_name else MAX_DIGITS)
        field.setAlignment(Qt.AlignmentFlag.AlignLeft if is_name else Qt.AlignmentFlag.AlignRight)
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        """Show the number in the field; what is being typed stays, whatever happens to the cell meanwhile."""
        if not (isinstance(editor, QLineEdit) and editor.isModified()):
            super().setEditorData(editor, index)

    def updateEditorGeometry(  # noqa: N802
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Let the field fill the cell."""
        editor.setMinimumHeight(0)
        editor.setStyleSheet("QLineEdit{min-height:0;padding:0 6px}")
        editor.setGeometry(option.rect.adjusted(1, 1, -1, -1))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:  # noqa: N802
        """Let the arrows up and down end typing; the grid then has them, and goes on."""
        if isinstance(event, QKeyEvent) and isinstance(editor, QWidget):
            pressed = event.type() is QEvent.Type.KeyPress
            if pressed and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
                return False
        return super().eventFilter(editor, event)

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        """Leave sizes to the grid."""
        return QSize(px(option.widget, 60), px(option.widget, 30))

    def _paint_ground(
        self, painter: QPainter, view: QWidget, rect: QRect, option: QStyleOptionViewItem, shown: object
    ) -> None:
        computed = isinstance(shown, SheetCell) and shown.sums and not shown.given
        role = Role.SIDE if computed else Role.PAPER
        if option.state & QStyle.StateFlag.State_Selected:
            role = Role.SEL
        painter.fillRect(rect, colour(view, role))
        if isinstance(shown, SheetCell) and shown.level in _GROUNDS and shown.level is not None:
            ground, edge = _GROUNDS[shown.level]
            painter.setPen(QPen(colour(view, edge), 1))
            painter.setBrush(colour(view, ground))
            painter.drawRoundedRect(_box(rect), 4, 4)

    def _paint_name(self, painter: QPainter, view: QWidget, rect: QRect, index: Index, name: RowName) -> None:
        strong = name.is_total or name.level is Level.MUST
        left = px(view, INSET + 4)
        if name.level is not None:
            side = px(view, _SIGN)
            sign = QRect(
                QPoint(rect.left() + px(view, INSET), rect.center().y() - side // 2), QSize(side, side)
            )
            paint_level(painter, QRectF(sign), name.level, colour(view, LEVEL_ROLES[name.level]))
            left = px(view, INSET + 4) + side
        painter.setFont(text_font(TextSize.BASE, strong=strong))
        painter.setPen(colour(view, Role.INK3 if name.is_new else Role.INK))
        inner = rect.adjusted(left, 0, -px(view, 6), 0)
        words = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)

    def _paint_number(
        self, painter: QPainter, view: QWidget, rect: QRect, index: Index, cell: SheetCell
    ) -> None:
        total = index.row() == index.model().rowCount() - 1
        painter.setFont(text_font(TextSize.BASE, strong=(cell.sums or total) and cell.value is not None))
        role = Role.INK
        if cell.value is None or (cell.value == 0 and not cell.sums):
            role = Role.INK3
        if cell.value is None:
            painter.setFont(text_font(TextSize.SMALL))
        level = cell.level or cell.suspect
        if level is not None and cell.value is not None:
            role = _GROUNDS[level][1]
        painter.setPen(colour(view, role))
        inner = rect.adjusted(px(view, 4), 0, -px(view, INSET), 0)
        painter.drawText(
            inner, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), str(index.data() or "")
        )

    def _paint_lines(
        self, painter: QPainter, view: QWidget, rect: QRect, index: Index, shown: object
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        last = index.model().rowCount() - 1
        if index.row() == last:
            painter.setPen(colour(view, Role.BORDER))
            painter.drawLine(rect.topLeft(), rect.topRight())
        elif index.row() != last - 1:
            painter.setPen(colour(view, Role.HAIR))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if isinstance(shown, SheetCell) and shown.begins:
            painter.setPen(colour(view, Role.HAIR))
            painter.drawLine(rect.topLeft(), rect.bottomLeft())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _box(rect: QRect) -> QRectF:
    """Return where the outline of a cell is drawn."""
    return QRectF(rect).adjusted(4.5, 3.5, -3.5, -3.5)
