"""The outline of a report as Qt's views see it."""

from dataclasses import dataclass, field, replace
from html import escape
from typing import Any, overload

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from bcdesk.domain.outline import Entry, EntryKind, Parent
from bcdesk.domain.report import AnnexId, SectionId

Index = QModelIndex | QPersistentModelIndex

ENTRY_ROLE = Qt.ItemDataRole.UserRole
"""The `Entry` itself, for delegates."""
NUMBER_ROLE = Qt.ItemDataRole.UserRole + 1
"""What stands before the title: the number of a section, the label of an annex; a str, perhaps empty."""
TITLE_ROLE = Qt.ItemDataRole.UserRole + 2
"""The title, or words for what has none: str."""
CURRENT_ROLE = Qt.ItemDataRole.UserRole + 3
"""Whether the cursor of the text stands there: bool."""

SECTION_MIME = "application/x-bcdesk-section"
"""A dragged section or annex: its id."""

_PARTS = (EntryKind.SECTION, EntryKind.ANNEX)
"""What can be moved, and hold sections."""


@dataclass(slots=True, eq=False)
class _Node:
    """An entry in the tree; `key` is what Qt knows it by."""

    key: int
    entry: Entry
    row: int
    above: "_Node | None"
    below: list["_Node"] = field(default_factory=list)


class OutlineModel(QAbstractItemModel):
    """Entries as a tree.

    Display: number and title in one line; tooltip the same, wrapped. Besides the roles of this module.

    What is dropped changes nothing here: `move_wanted` says what the officer wants.

    Signals:
        move_wanted: the id of a section, the `Parent` that it shall hang in, and before which of its sections; or that
            of an annex, None, and before which of the annexes.
    """

    move_wanted = Signal(object, object, int)

    def __init__(self, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._top: list[_Node] = []
        self._nodes: dict[int, _Node] = {}
        self._keys = 0
        self._current: str | None = None
        self._movable = False

    def show(self, entries: tuple[Entry, ...], *, movable: bool = False) -> bool:
        """Show `entries`; tell whether the tree was built anew because its shape is another.

        Args:
            entries: those of the top level.
            movable: sections and annexes may be dragged.
        """
        self._movable = movable
        if _shape(entries) == _shape(tuple(node.entry for node in self._top)):
            self._exchange(self._top, entries)
            return False
        self.beginResetModel()
        self._nodes.clear()
        self._top = self._grown(entries, None)
        self.endResetModel()
        return True

    def set_current(self, name: str | None) -> None:
        """Mark the entry in which the cursor of the text stands, None for none."""
        before, self._current = self._current, name
        if before == name:
            return
        for each in (before, name):
            if (index := self.index_of(each)).isValid():
                self.dataChanged.emit(index, index, [CURRENT_ROLE])

    def index_of(self, name: str | None) -> QModelIndex:
        """Return where the entry called `name` stands; an invalid index if it is not in the outline."""
        node = next((node for node in self._nodes.values() if node.entry.id == name), None)
        return self._index_of(node) if node else QModelIndex()

    def entry_at(self, index: Index) -> Entry | None:
        """Return the entry of an index; None for an invalid one."""
        node = self._node(index)
        return node.entry if node else None

    def retranslate(self) -> None:
        """Let views read all words again."""
        for node in self._nodes.values():
            index = self._index_of(node)
            self.dataChanged.emit(index, index)

    # What Qt asks

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 # Qt's own default
        """Return the index of a child."""
        below = self._below(parent)
        if column != 0 or not 0 <= row < len(below):
            return QModelIndex()
        return self.createIndex(row, 0, below[row].key)

    @overload
    def parent(self) -> QObject | None: ...

    @overload
    def parent(self, child: Index) -> QModelIndex: ...

    def parent(self, child: Index | None = None) -> QModelIndex | QObject | None:
        """Return the index above another one; without an argument, the owner of the model."""
        if child is None:
            return super().parent()
        node = self._node(child)
        return self._index_of(node.above) if node and node.above else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 # Qt's own default
        """Count the entries below another."""
        return len(self._below(parent))

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 # Qt's own default
        """Return the one column."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 # Qt's variant
        """Return what the class says for each role."""
        node = self._node(index)
        if node is None:
            return None
        number, title = self._number(node.entry), self._title(node.entry)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{number} {title}".strip()
            case Qt.ItemDataRole.ToolTipRole:
                return f"<p>{escape(f'{number} {title}'.strip())}</p>"
            case _:
                found: dict[int, object] = {
                    ENTRY_ROLE: node.entry,
                    NUMBER_ROLE: number,
                    TITLE_ROLE: title,
                    CURRENT_ROLE: node.entry.id == self._current,
                }
                return found.get(role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let sections and annexes be dragged, sections into sections, annexes and the top level."""
        entry = self.entry_at(index)
        if entry is None:
            return Qt.ItemFlag.ItemIsDropEnabled if self._movable else Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._movable and entry.kind in _PARTS:
            flags |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return flags

    # Dragging

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802
        """Parts are moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802
        """Name the one form of a dragged part."""
        return [SECTION_MIME]

    def mimeData(self, indexes: list[QModelIndex]) -> QMimeData:  # type: ignore[override] # noqa: N802 # typed as Sequence
        """Carry the id of the dragged part."""
        mime = QMimeData()
        entry = self.entry_at(indexes[0])
        mime.setData(SECTION_MIME, (entry.id if entry else "").encode())
        return mime

    def canDropMimeData(  # noqa: N802
        self, data: QMimeData, action: Qt.DropAction, row: int, _column: int, parent: Index
    ) -> bool:
        """Tell whether it may come there: a section not into itself, and everything only among its like."""
        return action == Qt.DropAction.MoveAction and self._target(data, row, parent) is not None

    def dropMimeData(  # noqa: N802
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index
    ) -> bool:
        """Tell where the part shall go; never accept, or the view would take it out of the model."""
        target = self._target(data, row, parent)
        if target is not None:
            node, into, at = target
            if node.above is not self._node(parent) or at not in {self._place(node), self._place(node) + 1}:
                self.move_wanted.emit(part_id(node.entry), into, at)
        return False

    def _target(self, data: QMimeData, row: int, parent: Index) -> tuple[_Node, Parent, int] | None:
        """Return what is dragged, where it would hang, and before which of its like; None where it may not come."""
        name = bytes(data.data(SECTION_MIME).data()).decode(errors="replace")
        node = next((node for node in self._nodes.values() if node.entry.id == name), None)
        into = self._node(parent)
        if not self._movable or node is None or node.entry.kind not in _PARTS:
            return None
        if into is None:
            at = self._top_place(node.entry.kind, row)
            return None if at is None else (node, None, at)
        fits = node.entry.kind is EntryKind.SECTION and into.entry.kind in _PARTS
        if not fits or node in _upwards(into):
            return None
        return node, part_id(into.entry), len(into.below) if row < 0 else row

    def _top_place(self, kind: EntryKind, row: int) -> int | None:
        """Return the place of a row of the top level among those of a kind; None for one before or after them."""
        first, count = self._first(kind), sum(each.entry.kind is kind for each in self._top)
        if row < 0:
            return count
        return row - first if first <= row <= first + count else None

    def _first(self, kind: EntryKind) -> int:
        """Return the first row of the top level that is of a kind, or where it would be."""
        kinds = list(EntryKind)
        return sum(kinds.index(each.entry.kind) < kinds.index(kind) for each in self._top)

    def _place(self, node: _Node) -> int:
        """Return the place of a section or an annex among its like."""
        return node.row if node.above is not None else node.row - self._first(node.entry.kind)

    # Words

    def _number(self, entry: Entry) -> str:
        if entry.kind is not EntryKind.ANNEX:
            return entry.number
        if not entry.number:
            return self.tr("Annex")
        return self.tr("Annex {number}").format(number=entry.number)

    def _title(self, entry: Entry) -> str:
        match entry.kind:
            case EntryKind.FRAME:
                return self.tr("Form")
            case EntryKind.BASES:
                return self.tr("Legal bases")
            case EntryKind.OPENING:
                return self.tr("Opening")
            case EntryKind.CLOSING:
                return self.tr("Closing")
            case EntryKind.SECTION:
                return entry.title or self.tr("(no heading)")
            case EntryKind.ANNEX:
                return entry.title

    # The tree

    def _node(self, index: Index) -> _Node | None:
        return self._nodes.get(index.internalId()) if index.isValid() else None

    def _below(self, index: Index) -> list[_Node]:
        if not index.isValid():
            return self._top
        node = self._node(index)
        return node.below if node else []

    def _index_of(self, node: _Node) -> QModelIndex:
        return self.createIndex(node.row, 0, node.key)

    def _grown(self, entries: tuple[Entry, ...], above: _Node | None) -> list[_Node]:
        nodes = []
        for row, entry in enumerate(entries):
            self._keys += 1
            node = self._nodes[self._keys] = _Node(self._keys, entry, row, above)
            node.below = self._grown(entry.entries, node)
            nodes.append(node)
        return nodes

    def _exchange(self, nodes: list[_Node], entries: tuple[Entry, ...]) -> None:
        """Put entries in the place of those with the same ids."""
        for node, entry in zip(nodes, entries, strict=True):
            said = replace(node.entry, entries=()) != replace(entry, entries=())
            node.entry = entry
            self._exchange(node.below, entry.entries)
            if said:
                index = self._index_of(node)
                self.dataChanged.emit(index, index)


def _shape(entries: tuple[Entry, ...]) -> list[object]:
    return [(entry.id, _shape(entry.entries)) for entry in entries]


def part_id(entry: Entry) -> SectionId | AnnexId:
    """Return the id of the section or annex that an entry stands for."""
    return SectionId(entry.id) if entry.kind is EntryKind.SECTION else AnnexId(entry.id)


def _upwards(node: _Node | None) -> list[_Node]:
    """Return the node and all above it."""
    return [node, *_upwards(node.above)] if node else []
