"""The head of an annex on its sheet: its label as it prints, and the field of its title."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QWidget

from bcdesk.domain.compose import annex_reference
from bcdesk.domain.edits import Edit, SetAnnexTitle
from bcdesk.domain.framing import retold, spoken
from bcdesk.domain.galley import Run, StyleName
from bcdesk.domain.numbering import annex_number
from bcdesk.domain.outline import annex_place
from bcdesk.domain.report import AnnexId, Report, Title
from bcdesk.domain.typography import SHORT_RULE, paragraph_formats
from bcdesk.domain.wording import DocumentWords
from bcdesk.ui.desk import Desk
from bcdesk.ui.editor.formats import Formats
from bcdesk.ui.editor.sheet_head import SheetHead
from bcdesk.ui.parts import Worded
from bcdesk.ui.tabs.sheet import OnSheet, Printed, RuleLine
from bcdesk.ui.tabs.sheet_fields import Binding, FieldLink, Setting, SheetText

_BLANK = "\N{NO-BREAK SPACE}"


class AnnexHead(Worded, SheetHead):
    """Label and title of an annex, and what it is enclosed with, which is made of the frame of the report."""

    def __init__(
        self, desk: Desk, annex: AnnexId, words: DocumentWords, *, parent: QWidget | None = None
    ) -> None:
        """Edit the title of `annex`, which the report of `desk` has."""
        super().__init__(parent=parent)
        self._desk = desk
        self._annex = annex
        self._words = words
        self._label = Printed(StyleName.ANNEX_LABEL, "", parent=self)
        self.field = SheetText(
            desk, Setting(style=StyleName.ANNEX_TITLE, several=True, quiet=True), parent=self
        )
        self._reference = Printed(StyleName.ANNEX_REFERENCE, "", parent=self)
        self._rule = RuleLine(self._rule_length, parent=self)
        self._formats: Formats | None = None
        self._build()
        binding = Binding(
            f"annex:{annex}", partial(_title, annex), partial(_edit, annex), _retold, _text, holder=annex
        )
        FieldLink(desk, binding, [self.field], parent=self)
        desk.changed.connect(self._follow)
        self.retranslate()
        self._follow()

    def set_print(self, formats: Formats) -> None:
        """Follow the type of the sheet."""
        self._formats = formats
        shown: tuple[OnSheet, ...] = (self._label, self.field, self._reference, self._rule)
        for part in shown:
            part.set_print(formats)
        gap = paragraph_formats(formats.house)[StyleName.ANNEX_REFERENCE].gap_after
        self.lines.setContentsMargins(0, 0, 0, round(formats.points(gap)))
        self._follow()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.setAccessibleName(self.tr("Head of the annex"))
        self.field.setAccessibleName(self.tr("Title of the annex"))
        self.field.set_hint(self.tr("Title of the annex"))

    def _build(self) -> None:
        self.setObjectName("annexHead")
        self._label.setObjectName("annexLabel")
        self.field.setObjectName("annexTitle")
        self._reference.setObjectName("annexReference")
        self._reference.setWordWrap(True)
        for part in (self._label, self.field, self._reference, self._rule):
            self.lines.addWidget(part)

    @Slot()
    def _follow(self) -> None:
        report = self._desk.report
        at = annex_place(report, self._annex)
        if at is None:
            return  # its tab goes next
        number = annex_number(at + 1, len(report.annexes))
        self._label.setText(f"{self._words.annex} {number}".rstrip())
        self._reference.setText("".join(map(self._words_of, annex_reference(report, self._words))))
        self.field.setReadOnly(self._desk.read_only)

    def _rule_length(self) -> float:
        words = QFontMetricsF(self._reference.font()).horizontalAdvance(self._reference.text())
        return min(words, self._reference.width()) * SHORT_RULE

    def _words_of(self, run: Run) -> str:
        """Return the text of a run, or blanks as wide as the room that is left open for it."""
        if not run.blank or self._formats is None:
            return run.text
        blank = QFontMetricsF(self._reference.font()).horizontalAdvance(_BLANK)
        return _BLANK * round(self._formats.millimetres(run.blank) / blank)


def _title(annex: AnnexId, report: Report) -> Title:
    """Return the title; none where the annex has gone and its tab goes next."""
    return next((each.title for each in report.annexes if each.id == annex), ())


def _edit(annex: AnnexId, report: Report, title: Title) -> Edit:
    return SetAnnexTitle(annex, _title(annex, report), title)


def _retold(texts: tuple[str, ...], now: Title) -> Title:
    return retold(now, texts[0])


def _text(title: Title) -> tuple[str, ...]:
    return (spoken(title) or "",)
