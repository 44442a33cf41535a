"""Says which numbers of the sheet disagree, one finding at a time, and what can be done."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bcdesk.app.counters import broken_sentence
from bcdesk.app.messages import Messages
from bcdesk.domain.counters.tthc import Broken, Sheet
from bcdesk.domain.wording import grouped
from bcdesk.ui.parts import Banner, Look, Worded, label, main_button, plain_button, tool_button, word
from bcdesk.ui.period_words import period_words_with_year
from bcdesk.ui.sheets.state import Remedy, level_of, remedy_of
from bcdesk.ui.sheets.words import way_out_words
from bcdesk.ui.signs import Level, level_icon


class BrokenBanner(Worded, Banner):
    """One of the findings of a sheet.

    Signals:
        current_changed: another finding is shown.
        go_requested: its cells shall be looked at; the `Broken`.
        remedy_requested: what can be done at once shall be done; the `Broken`.
    """

    current_changed = Signal()
    go_requested = Signal(object)
    remedy_requested = Signal(object)

    def __init__(self, messages: Callable[[], Messages], *, parent: QWidget | None = None) -> None:
        """Word findings with the `messages` in force."""
        super().__init__(Level.MUST, parent=parent)
        self._messages = messages
        self._broken: tuple[Broken, ...] = ()
        self._at = 0
        self._sheet: Sheet | None = None
        self._writable = False
        self._count = label(Look.SMALL, parent=self)
        self._before = tool_button("arrow-up", parent=self)
        self._after = tool_button("arrow-down", parent=self)
        self._remedy = plain_button(parent=self)
        self._go = main_button(parent=self)
        self._verbs = QWidget(self)
        self._line = QHBoxLayout(self._verbs)
        self._furnish()
        self.retranslate()

    @property
    def current(self) -> Broken | None:
        """The finding that is shown; None if there is none."""
        return self._broken[self._at] if self._broken else None

    def show_broken(self, broken: tuple[Broken, ...], sheet: Sheet, *, writable: bool) -> None:
        """Show other findings; the one that was shown stays if it is still among them."""
        kept = self.current
        same = [at for at, each in enumerate(broken) if kept and _alike(each, kept)]
        self._broken, self._sheet, self._writable = broken, sheet, writable
        self._at = same[0] if same else 0
        self._show()

    def set_narrow(self, narrow: bool) -> None:  # as Qt's own setters
        """Put the verbs below the words where there is no room beside them."""
        (self._row if narrow else self._words).removeWidget(self._verbs)
        if narrow:
            self._words.addWidget(self._verbs, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self._row.addWidget(self._verbs)

    def retranslate(self) -> None:
        """Word the buttons in the language in force."""
        word(self._go, self.tr("Go to the cell to correct"))
        for button, text in (
            (self._before, self.tr("Previous disagreement")),
            (self._after, self.tr("Next disagreement")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self._show()

    def _furnish(self) -> None:
        """Put the buttons at the right end."""
        self.setObjectName("brokenBanner")
        for part, name in (
            (self._verbs, "brokenVerbs"),
            (self._before, "brokenBefore"),
            (self._after, "brokenAfter"),
            (self._remedy, "brokenRemedy"),
            (self._go, "brokenGo"),
        ):
            part.setObjectName(name)
        self._line.setContentsMargins(0, 0, 0, 0)
        for step in (self._before, self._count, self._after):
            self._row.addWidget(step, 0, Qt.AlignmentFlag.AlignVCenter)
        for verb in (self._remedy, self._go):
            self._line.addWidget(verb)
        self._row.addWidget(self._verbs)
        self._before.clicked.connect(self._go_before)
        self._after.clicked.connect(self._go_after)
        self._remedy.clicked.connect(self._ask_remedy)
        self._go.clicked.connect(self._ask_go)

    def _show(self) -> None:
        broken, sheet = self.current, self._sheet
        self.setVisible(broken is not None)
        if broken is None or sheet is None:
            return
        self._level = level_of(broken)
        self._sign.set_icon(level_icon(self._level))
        self.set_text(
            broken_sentence(broken, self._messages(), period_words_with_year), way_out_words(broken)
        )
        several = len(self._broken) > 1
        for part in (self._before, self._count, self._after):
            part.setVisible(several)
        self._count.setText(f"{self._at + 1}/{len(self._broken)}")
        remedy = remedy_of(broken, sheet) if self._writable else None
        self._remedy.setVisible(remedy is not None)
        if remedy is not None:
            word(self._remedy, self._remedy_words(remedy, broken))
        self.update()

    def _remedy_words(self, remedy: Remedy, broken: Broken) -> str:
        right = broken.right if broken.right is not None else broken.left
        match remedy:
            case Remedy.ADD_UP:
                return self.tr("Add up the totals")
            case Remedy.WITHDRAWN:
                return self.tr("Enter {number} as withdrawn").format(number=grouped(broken.left - right))
            case Remedy.CARRY:
                return self.tr("Take {number} from before").format(number=grouped(right))

    @Slot()
    def _go_before(self) -> None:
        self._step(-1)

    @Slot()
    def _go_after(self) -> None:
        self._step(1)

    def _step(self, by: int) -> None:
        self._at = (self._at + by) % len(self._broken)
        self._show()
        self.current_changed.emit()
        self._ask_go()

    @Slot()
    def _ask_go(self) -> None:
        self.go_requested.emit(self.current)

    @Slot()
    def _ask_remedy(self) -> None:
        self.remedy_requested.emit(self.current)


def _alike(one: Broken, other: Broken) -> bool:
    """Tell whether two findings are about the same, whatever their numbers."""
    return (one.identity, one.row, one.cells) == (other.identity, other.row, other.cells)
