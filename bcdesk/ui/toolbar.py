"""The toolbar at the top of the window."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QComboBox, QSizePolicy, QToolBar, QToolButton, QWidget

from bcdesk.ui.actions import Act, Actions
from bcdesk.ui.text_commands import KINDS
from bcdesk.ui.theme import px

NARROW = 1600
"""Below this width of the window, in pixels at 100 %, the toolbar shows fewer words."""
_ICON = 20
_HEIGHT = 44
_END = 8


class MainToolBar(QToolBar):
    """Buttons for what is wanted most, and the kind of the paragraph in hand.

    Signals:
        kind_chosen: a kind of paragraph was chosen; its `Act`.
    """

    kind_chosen = Signal(object)

    def __init__(self, commands: Actions, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._kind_box = QComboBox(self)
        self._build()
        self._kind_box.activated.connect(self._on_activated)
        self.retranslate()

    def show_kind(self, kind: Act | None, *, enabled: bool, in_heading: bool = False) -> None:
        """Show the kind of the paragraph in hand.

        Args:
            kind: None where it has none.
            enabled: whether it can be another one.
            in_heading: it has none because it is the heading of a section.
        """
        self._kind_box.setEnabled(enabled)
        self._kind_box.setPlaceholderText(self.tr("Section heading") if in_heading else "")
        self._kind_box.setCurrentIndex(-1 if kind is None else list(KINDS).index(kind))

    def fit(self, width: int) -> None:
        """Show as many words as there is room for in so many pixels; most buttons keep theirs where they are few."""
        style = Qt.ToolButtonStyle
        narrow = width < px(self, NARROW)
        for button in self._optional:
            button.setToolButtonStyle(style.ToolButtonIconOnly if narrow else style.ToolButtonTextBesideIcon)
        for button in self._inserting:
            button.setToolButtonStyle(style.ToolButtonTextBesideIcon)
        if self.sizeHint().width() > width:
            for button in self._inserting:
                button.setToolButtonStyle(style.ToolButtonIconOnly)

    def button_of(self, act: Act) -> QWidget:
        """Return the button for an action, or the toolbar if it has none."""
        return self.findChild(QToolButton, f"tool_{act.value}") or self

    def retranslate(self) -> None:
        """Word the toolbar in the language in force."""
        for at, act in enumerate(KINDS):
            self._kind_box.setItemText(at, self._commands[act].text().replace("&", ""))
        self._kind_box.setToolTip(self.tr("Kind of paragraph"))
        self._kind_box.setAccessibleName(self._kind_box.toolTip())
        self.setWindowTitle(self.tr("Toolbar"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 # Qt's name
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure()
            QTimer.singleShot(0, self, self._fit_again)  # the buttons get their font after this

    def _build(self) -> None:
        self.setObjectName("toolBar")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setMinimumHeight(px(self, _HEIGHT))
        self._measure()
        self._kind_box.setObjectName("kindBox")
        self._kind_box.setProperty("flat", True)  # a property of the style sheet
        self._kind_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for act in KINDS:
            self._kind_box.addItem("", act)
        spacer = QWidget(self)
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(self._room())
        self._tool(Act.NEW)
        self.addSeparator()
        self._tool(Act.UNDO, icon_only=True)
        self._tool(Act.REDO, icon_only=True)
        self.addSeparator()
        self.addWidget(self._kind_box)
        for act in (Act.HIGHER, Act.DEEPER, Act.BOLD, Act.ITALIC):
            self._tool(act, icon_only=True)
        self.addSeparator()
        self._inserting = [self._tool(act) for act in (Act.NOTE, Act.CITATION, Act.FIGURE)]
        self._optional = [self._tool(Act.TABLE)]
        self.addWidget(spacer)
        self._optional += [self._tool(Act.FIND), self._tool(Act.PRINT)]
        self._tool(Act.EXPORT)
        self.addWidget(self._room())

    def _measure(self) -> None:
        self.setIconSize(QSize(px(self, _ICON), px(self, _ICON)))

    def _tool(self, act: Act, *, icon_only: bool = False) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(self._commands[act])
        button.setObjectName(f"tool_{act.value}")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        style = Qt.ToolButtonStyle
        button.setToolButtonStyle(style.ToolButtonIconOnly if icon_only else style.ToolButtonTextBesideIcon)
        self.addWidget(button)
        return button

    def _room(self) -> QWidget:
        """Return the empty room at an end."""
        room = QWidget(self)
        room.setFixedWidth(px(self, _END))
        return room

    @Slot()
    def _fit_again(self) -> None:
        self.fit(self.window().width())

    @Slot(int)
    def _on_activated(self, at: int) -> None:
        self.kind_chosen.emit(list(KINDS)[at])
