"""The tab *Thể thức*: the head of the page as it prints, its fields in place, and the period beside it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from bcdesk.domain.edits import BASES, OPENING
from bcdesk.domain.galley import Origin, StyleName
from bcdesk.domain.inlines import plain
from bcdesk.domain.passages import Passage
from bcdesk.domain.text import shortened
from bcdesk.domain.typography import paragraph_formats
from bcdesk.ui.desk import Desk
from bcdesk.ui.editor.formats import Formats
from bcdesk.ui.editor.passage_editor import EditorTools, PassageEditor
from bcdesk.ui.parts import Look, Measured, Worded, label, quiet_button
from bcdesk.ui.tabs.frame_head import FrameHead
from bcdesk.ui.tabs.line_lists import Addressees
from bcdesk.ui.tabs.period_column import PeriodColumn
from bcdesk.ui.tabs.sheet import SheetPage, SheetPassage
from bcdesk.ui.tabs.sheet_fields import PLACE, SheetText
from bcdesk.ui.theme import icon, px

_LINK_LENGTH = 60
"""Most letters of a heading in the link to it."""


class FramePage(Worded, SheetPage):
    """The frame of the report.

    Signals:
        next_requested: the officer wants to go on to the first section, or to the signature where there is none.
    """

    next_requested = Signal()

    def __init__(self, desk: Desk, tools: EditorTools, *, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self._head = FrameHead(desk, tools.words, parent=self.sheet)
        self._addressees = Addressees(desk, tools.words.addressees, parent=self.sheet)
        self._offers = _Offers(parent=self.sheet)  # before the căn cứ, for Tab
        self._bases = SheetPassage(desk, Passage(BASES), tools, parent=self.sheet)
        self._opening = SheetPassage(desk, Passage(OPENING), tools, parent=self.sheet)
        self._gap = QWidget(self.sheet)
        self._next = quiet_button(parent=self.sheet)
        self._column = PeriodColumn(desk)
        self._wanted: set[str] = set()
        self._build()
        self._connect()
        self.retranslate()
        self._restyle()

    def editors(self) -> list[PassageEditor]:
        """Return the editors of passages, in reading order."""
        return [self._bases, self._opening]

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        self._head.fields["superior"].setFocus()

    def go_to(self, place: Origin) -> bool:
        """Put the cursor at a place of the căn cứ, the opening or a field; False if it is not on this page."""
        field = self._field_at(place)
        if field is not None:
            field.setFocus()
            self.ensureWidgetVisible(field)
            return True
        for editor in self.editors():
            if editor.go_to(place):
                editor.setFocus()
                return True
        return False

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.setAccessibleName(self.tr("Form"))
        self._bases.setAccessibleName(self.tr("Legal bases (căn cứ)"))
        self._bases.set_hint(self.tr("Legal basis, one in a paragraph"))
        self._opening.setAccessibleName(self.tr("Opening"))
        self._opening.set_hint(self.tr("Opening of the report"))
        self._follow()

    def _build(self) -> None:
        self.setObjectName("framePage")
        self._bases.setObjectName("basesEditor")
        self._opening.setObjectName("openingEditor")
        self._next.setObjectName("goOn")
        lines = self.sheet.lines
        lines.addWidget(self._head)
        for part in (self._addressees, self._offers, self._bases, self._opening):
            lines.addWidget(part)
        lines.addWidget(self._gap)
        lines.addWidget(self._next, 0, Qt.AlignmentFlag.AlignRight)
        lines.addStretch(1)
        self._lay_beside(self._column)

    def _connect(self) -> None:
        for field in (*self._head.fields.values(), self._addressees.field):
            self.keep_in_view(field)
        for editor in self.editors():
            self.keep_in_view(editor)
        self._offers.addressees_wanted.connect(self._add_addressee)
        self._offers.bases_wanted.connect(self._add_bases)
        self._addressees.field.emptied.connect(self._drop_addressees)
        self._next.clicked.connect(self.next_requested)
        self.desk.changed.connect(self._follow)

    def _set_print(self, formats: Formats) -> None:
        self._head.set_print(formats)
        self._addressees.set_print(formats)
        for editor in self.editors():
            editor.set_zoom(formats.zoom)
        self._gap.setFixedHeight(px(self, 8))
        gap = paragraph_formats(formats.house)[StyleName.SUBJECT].gap_after
        self._offers.setContentsMargins(0, 0, 0, round(formats.points(gap / 2)))
        self._head.setContentsMargins(0, 0, 0, round(formats.points(gap)))

    def _field_at(self, place: Origin) -> SheetText | None:
        name = place.id.removeprefix(PLACE)
        if name == place.id:
            return None
        fields = {
            **self._head.fields,
            "addressees": self._addressees.field,
            "dated": self._head.fields["day"],
        }
        return fields.get(name)

    @Slot()
    def _follow(self) -> None:
        report = self.desk.report
        named = bool(report.addressees) or "addressees" in self._wanted
        based = bool(report.bases) or "bases" in self._wanted
        self._addressees.setVisible(named)
        self._bases.setVisible(based)
        self._offers.offer(
            addressees=not named and not self.desk.read_only, bases=not based and not self.desk.read_only
        )
        self._next.setText(self._next_words())
        self._next.setAccessibleName(self._next.text())

    def _next_words(self) -> str:
        report = self.desk.report
        if not report.sections:
            return self.tr("Go on to recipients and signature")
        first = report.sections[0]
        number = Passage(first.id).numbers(report, Passage(first.id).rows(report)[:1])[0]
        title = plain(first.heading.inlines, self.desk.printed.word).replace("\n", " ").replace("\ufffc", "")
        words = self.tr("Go on to section {number}{title}")
        return words.format(number=number, title=shortened(title, _LINK_LENGTH))

    @Slot()
    def _add_addressee(self) -> None:
        self._wanted.add("addressees")
        self._follow()
        self._addressees.field.setFocus()

    @Slot()
    def _drop_addressees(self) -> None:
        self._wanted.discard("addressees")
        self._head.fields["subject"].setFocus()
        self._follow()

    @Slot()
    def _add_bases(self) -> None:
        self._wanted.add("bases")
        self._follow()
        self._bases.setFocus()


class _Offers(Worded, Measured):
    """What the page may have besides, to be added."""

    addressees_wanted = Signal()
    bases_wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._addressees = quiet_button(parent=self)
        self._bases = quiet_button(parent=self)
        self._hint = label(Look.SMALL, parent=self)
        self._row = QHBoxLayout(self)
        self._offered = False
        self._build()
        self._measure()
        self.retranslate()

    def offer(self, *, addressees: bool, bases: bool) -> None:
        """Offer these."""
        self._addressees.setVisible(addressees)
        self._bases.setVisible(bases)
        self._offered = addressees
        self._fit_hint()
        self.setVisible(addressees or bases)

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self._addressees.setText(self.tr("Add Kính gửi"))
        self._hint.setText(self.tr("not needed towards agencies of the same rank"))
        self._addressees.setToolTip(self._hint.text())
        self._bases.setText(self.tr("Add căn cứ"))
        for button in (self._addressees, self._bases):
            button.setAccessibleName(button.text())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 # Qt's name
        """Show the hint where there is room for all of it."""
        super().resizeEvent(event)
        self._fit_hint()

    def _fit_hint(self) -> None:
        shown = [part for part in (self._addressees, self._bases) if not part.isHidden()]
        needed = sum(part.sizeHint().width() + self._row.spacing() for part in (*shown, self._hint))
        self._hint.setVisible(self._offered and needed <= self.width())

    def _build(self) -> None:
        self._addressees.setObjectName("addAddressees")
        self._bases.setObjectName("addBases")
        for button in (self._addressees, self._bases):
            button.setIcon(icon("plus"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._row.addStretch(1)
        self._row.addWidget(self._addressees)
        self._row.addWidget(self._hint)
        self._row.addWidget(self._bases)
        self._row.addStretch(1)
        self._addressees.clicked.connect(self.addressees_wanted)
        self._bases.clicked.connect(self.bases_wanted)

    def _measure(self) -> None:
        self._row.setSpacing(px(self, 4))
        self._row.setContentsMargins(0, 0, 0, 0)
