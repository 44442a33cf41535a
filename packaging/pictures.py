"""Take the pictures of the window that people look at before they call it good.

Usage:
    python packaging/pictures.py OUT [--only NAME ...] [--look WORD ...]

Each picture is the real window over a real store, drawn without a screen. Its file is named by what it shows and by its
look: `section-light-1366-vi-100.png`. `--only` takes some of what can be shown, `--look` the looks that have all the
given words (`--look dark vi`).
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QPainter, QPixmap, QTextCursor
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from bcdesk.app.counters import exchange
from bcdesk.app.messages import Language
from bcdesk.app.shelf import FromOutline, FromReport, NewReport
from bcdesk.assets import Assets, find_assets
from bcdesk.bootstrap import window_context
from bcdesk.domain.counters.columns import FORM_COLUMNS, Axis, Column
from bcdesk.domain.counters.tthc import Sheet, SheetRow, Stamp, merged
from bcdesk.domain.drafts import Letterhead
from bcdesk.domain.edits import SetFrame
from bcdesk.domain.errors import DiskFullError
from bcdesk.domain.periods import Period, PeriodKind
from bcdesk.domain.report import ReportState, Text
from bcdesk.ui.actions import Act
from bcdesk.ui.application import LookPaths, dress, make_application, make_desktop
from bcdesk.ui.settings import Settings
from bcdesk.ui.theme import Scheme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bcdesk.domain.report import ReportId
    from bcdesk.ui.application import Desktop
    from bcdesk.ui.context import WindowContext
    from bcdesk.ui.editor.passage_editor import PassageEditor
    from bcdesk.ui.open_report import OpenReport
    from bcdesk.ui.report_view import ReportView

PATIENCE = 15_000
"""ms to wait for something before the picture is taken as it is."""
FIRST_YEAR = 2017
KINDS = (
    "Cải cách hành chính",
    "Kết quả công tác dân vận và thực hiện Quy chế dân chủ ở cơ sở",
    "Kiểm soát thủ tục hành chính",
    "Công tác tiếp công dân, giải quyết khiếu nại, tố cáo",
)
ROWS = (
    ("Bưu chính", (12, 0, 1, 9, 3, 0, 1, 0)),
    ("Viễn thông và Internet", (14, 0, 2, 10, 4, 1, 1, 0)),
    ("Báo chí", (18, 1, 2, 14, 6, 0, 1, 0)),
    ("Xuất bản, in và phát hành", (30, 0, 3, 20, 7, 1, 3, 0)),  # two dossiers are nowhere
)
INPUTS = (
    Column.ONLINE,
    Column.DIRECT,
    Column.CARRIED,
    Column.EARLY,
    Column.ON_TIME,
    Column.LATE,
    Column.PENDING_IN_TIME,
    Column.PENDING_LATE,
)
PERIODS = ((PeriodKind.HALF_YEAR, 1), (PeriodKind.NINE_MONTHS, 1), (PeriodKind.YEAR, 1))


@dataclass(frozen=True, slots=True)
class Look:
    """How the window looks."""

    scheme: Scheme
    width: int
    height: int
    language: Language
    scale: float

    @property
    def name(self) -> str:
        """The look as part of a file's name."""
        return f"{self.scheme.value}-{self.width}-{self.language.value}-{round(self.scale * 100)}"


LOOKS = tuple(
    Look(scheme, width, height, language, scale)
    for scheme, (width, height), language, scale in product(
        Scheme, ((1366, 768), (1920, 1080)), Language, (1.0, 1.5)
    )
)


class Studio:
    """A window in which something is shown."""

    def __init__(self, desktop: Desktop, context: WindowContext) -> None:
        self.desktop = desktop
        self.window = desktop.window
        self.context = context

    # Steps

    def do(self, act: Act) -> None:
        """Carry out a command."""
        self.window.commands[act].trigger()

    def open_sample(self, tab: int = 0) -> ReportView:
        """Open the sample, put into the store if it is not there, at a tab."""
        self.click(self.window.start, "startSample")
        self.view.choose_tab(tab)
        return self.view

    @property
    def view(self) -> ReportView:
        """The view of the open report."""
        return self.report.view

    @property
    def report(self) -> OpenReport:
        """The open report."""
        report = self.window.report
        if report is None:
            raise LookupError
        return report

    @property
    def editor(self) -> PassageEditor:
        """The editor of the open tab, with the keyboard."""
        editor = self.view.editor
        if editor is None:
            raise LookupError
        editor.setFocus()
        return editor

    def part(self, parent: QWidget, name: str) -> QWidget:
        """Return a part of the window by its name."""
        found: QWidget | None = parent.findChild(QWidget, name)
        if found is None:
            raise LookupError(name)
        return found

    def click(self, parent: QWidget, name: str) -> None:
        """Press a button."""
        button = self.part(parent, name)
        if not isinstance(button, QAbstractButton):
            raise TypeError(name)
        button.click()

    def write(self, name: str, text: str) -> None:
        """Put text into a field."""
        field = self.part(self.window, name)
        if not isinstance(field, QLineEdit):
            raise TypeError(name)
        field.setText(text)
        field.textEdited.emit(text)

    def wait(self, until: Callable[[], bool] | None = None, limit: int = PATIENCE) -> None:
        """Let the window live until something holds, or a moment."""
        loop, clock = QEventLoop(), QTimer(interval=30)
        clock.timeout.connect(lambda: loop.quit() if until is None or until() else None)
        QTimer.singleShot(limit, loop, loop.quit)
        for _ in range(3 if until is None else 1):
            clock.start()
            loop.exec()
        clock.stop()

    # The picture

    def picture(self) -> QPixmap:
        """Return the window with all that stands above it; a dialog gets the bar that a desktop would give it."""
        self.wait()
        shot = self.window.grab()
        painter = QPainter(shot)
        for above in QApplication.topLevelWidgets():
            if above is self.window or not above.isVisible() or above.width() <= 1:
                continue
            if above.windowType() in {Qt.WindowType.Popup, Qt.WindowType.ToolTip}:
                painter.drawPixmap(
                    above.mapToGlobal(QPoint()) - self.window.mapToGlobal(QPoint()), above.grab()
                )
            else:
                self._paint_framed(painter, above)
        painter.end()
        return shot

    def _paint_framed(self, painter: QPainter, above: QWidget) -> None:
        place = above.rect()
        place.moveCenter(self.window.rect().center())
        bar = painter.fontMetrics().height() * 2
        frame = place.adjusted(-1, -bar, 1, 1)
        painter.fillRect(frame, self.window.palette().window())
        painter.drawPixmap(place.topLeft(), above.grab())
        painter.setPen(self.window.palette().windowText().color())
        painter.drawRect(frame.adjusted(0, 0, -1, -1))
        painter.drawText(frame.adjusted(bar // 2, 0, 0, 0).adjusted(0, bar // 4, 0, 0), above.windowTitle())


# What is shown


def _start(_studio: Studio) -> None:
    """Show the window as it comes first."""


def _empty(studio: Studio) -> None:
    studio.open_sample()
    studio.do(Act.BIN)


def _list(studio: Studio) -> None:
    sixty_reports(studio.context)
    studio.desktop.reports.refresh_list()


def _form(studio: Studio) -> None:
    studio.open_sample()


def _signature(studio: Studio) -> None:
    view = studio.open_sample()
    view.choose_tab(view.tabs.count() - 1)


def _section(studio: Studio) -> None:
    studio.open_sample(2)
    studio.editor.moveCursor(QTextCursor.MoveOperation.End)
    studio.do(Act.PREVIEW)
    pages = studio.window.preview.pages
    studio.wait(lambda: pages.page_count() > 0 and pages.is_settled())


def _text(studio: Studio) -> None:
    studio.open_sample(1)


def _table(studio: Studio) -> None:
    studio.open_sample(1)
    studio.editor.moveCursor(QTextCursor.MoveOperation.End)
    studio.window.text.insert_table(3, 4)


def _find(studio: Studio) -> None:
    studio.open_sample(2)
    studio.do(Act.REPLACE)
    studio.write("findField", "dân chủ")
    studio.write("replaceField", "dân chủ ở cơ sở")
    studio.wait(lambda: False, limit=800)


def _export(studio: Studio) -> None:
    studio.open_sample(1)
    studio.do(Act.EXPORT)


def _failed_save(studio: Studio) -> None:
    studio.open_sample(1)

    def save(*_arguments: object) -> None:
        raise DiskFullError(path=studio.context.store_path)

    studio.wait(lambda: not studio.report.saver.unsaved)
    studio.context.store.save = save  # type: ignore[method-assign, assignment] # a disk that is full
    studio.editor.moveCursor(QTextCursor.MoveOperation.End)
    studio.editor.textCursor().insertText(" Ý mới.")
    studio.wait(lambda: studio.report.saver.last.error is not None)


def _save_trouble(studio: Studio) -> None:
    _failed_save(studio)
    studio.window.close()


def _new_report(studio: Studio) -> None:
    studio.open_sample(1)
    studio.do(Act.NEW)


def _outline(studio: Studio) -> None:
    studio.open_sample(2)
    studio.do(Act.OUTLINE)


def _commands(studio: Studio) -> None:
    studio.open_sample(1)
    studio.do(Act.COMMANDS)
    studio.write("commandField", "muc" if studio.window.language is Language.VIETNAMESE else "sec")


def _guide(studio: Studio) -> None:
    studio.open_sample(1)
    studio.do(Act.GUIDE)


def _shortcuts(studio: Studio) -> None:
    studio.open_sample(1)
    studio.do(Act.SHORTCUTS)


def _beside(studio: Studio) -> None:
    studio.open_sample(2)
    report = studio.report.desk.report
    earlier = report.period
    wanted = NewReport(
        start=FromReport(report.id),
        kind=report.kind,
        period=replace(earlier, year=earlier.year - 1),
        letterhead=studio.context.shelf.last_letterhead(),
    )
    studio.context.shelf.create(wanted)
    studio.desktop.reports.refresh_list()
    studio.do(Act.BESIDE)


def _citations(studio: Studio) -> None:
    _linked(studio)
    studio.do(Act.CITATION)
    studio.write("searchDocuments", "dan van 2021")
    studio.wait(lambda: False, limit=800)


def _linked(studio: Studio) -> None:
    """Open the sample with all its citations linked."""
    _scan(studio)
    studio.click(studio.window, "linkAll")


def _scan(studio: Studio) -> None:
    studio.open_sample(2)
    studio.do(Act.SCAN_CITATIONS)
    studio.wait(lambda: studio.window.findChild(QWidget, "linkAll") is not None, limit=20_000)


def _counters(studio: Studio) -> None:
    studio.open_sample(2)
    studio.do(Act.FIGURE)


def _sheet(studio: Studio) -> None:
    _told_sheet(studio)
    studio.do(Act.SHEET)


def _sheet_annex(studio: Studio) -> None:
    _told_sheet(studio)
    studio.do(Act.SHEET_ANNEX)


def _told_sheet(studio: Studio) -> None:
    """Open the sample with a sheet of form 06a in which one identity is broken."""
    studio.open_sample(2)
    desk = studio.report.desk
    rows = (
        SheetRow(
            f"r{place}",
            label,
            {column: Decimal(number) for column, number in zip(INPUTS, numbers, strict=True)},
        )
        for place, (label, numbers) in enumerate(ROWS)
    )
    sheet = Sheet(axis=Axis.AREA, period=desk.report.period, columns=FORM_COLUMNS, rows=tuple(rows))
    known = desk.workspace.counters
    desk.do(exchange(known, merged(known, sheet, Stamp(source="06a.xlsx", at="2021-05-15T08:00:00"))), "told")


SCENES: dict[str, Callable[[Studio], None]] = {
    "first-start": _start,
    "empty-store": _empty,
    "list": _list,
    "form": _form,
    "signature": _signature,
    "text": _text,
    "section": _section,
    "table": _table,
    "find": _find,
    "export": _export,
    "failed-save": _failed_save,
    "save-trouble": _save_trouble,
    "new-report": _new_report,
    "outline": _outline,
    "commands": _commands,
    "guide": _guide,
    "shortcuts": _shortcuts,
    "beside": _beside,
    "citations": _citations,
    "scan": _scan,
    "counters": _counters,
    "sheet": _sheet,
    "sheet-annex": _sheet_annex,
}


def sixty_reports(context: WindowContext) -> None:
    """Put the reports of five years into the store, as officers make them."""
    letterhead = Letterhead(
        superior="UBND TỈNH TRÀ VINH", agency="SỞ TƯ PHÁP", symbol="BC-STP", place="Trà Vinh"
    )
    outline = next(iter(context.outlines))
    for at, (year, (kind, ordinal), about) in enumerate(
        product(range(FIRST_YEAR, FIRST_YEAR + 5), PERIODS, KINDS)
    ):
        made = context.shelf.create(
            NewReport(
                start=FromOutline(outline),
                kind=outline,
                period=Period(kind, year, ordinal),
                letterhead=letterhead,
            )
        )
        state = ReportState.ISSUED if year < FIRST_YEAR + 4 else tuple(ReportState)[at % 3]
        _name(context, made, about, state, number=at + 1)


def _name(context: WindowContext, report: ReportId, about: str, state: ReportState, number: int) -> None:
    editing = context.edit(report)
    head = editing.workspace.report.masthead
    issued = state is ReportState.ISSUED
    named = replace(head, subject=(Text(about),), number=number if issued else None)
    editing.apply(SetFrame("masthead", head, named))
    editing.apply(SetFrame("state", editing.workspace.report.state, state))
    editing.flush()


# Taking them


@contextmanager
def studio(assets: Assets, folder: Path, look: Look) -> Iterator[Studio]:
    """Open the window on a new store in `folder`, in a look."""
    application = make_application()
    settings = Settings(folder / "reports.window.ini")
    settings.scheme, settings.text_scale, settings.language = look.scheme, look.scale, look.language
    paths = LookPaths(
        icons=assets.icons,
        style_sheet=assets.style_sheet,
        interface_fonts=assets.interface_fonts,
        print_fonts=assets.fonts,
        catalogues=assets.catalogues,
    )
    dressed = dress(application, paths, settings, look.language)
    try:
        with window_context(assets, folder / "reports.db") as context:
            desktop = make_desktop(context, settings, dressed, look.language)
            window = desktop.window
            window.resize(look.width, look.height)
            window.show()
            yield Studio(desktop, context)
            window.leave()
            window.hide()
            window.deleteLater()
            QApplication.sendPostedEvents()
    finally:
        dressed.translators.remove(application)
        dressed.theme.deleteLater()


def take(out: Path, scenes: list[str], looks: list[Look]) -> list[Path]:
    """Take the pictures and return their files."""
    assets = find_assets()
    out.mkdir(parents=True, exist_ok=True)
    files = []
    for look, scene in product(looks, scenes):
        with tempfile.TemporaryDirectory() as folder, studio(assets, Path(folder), look) as made:
            SCENES[scene](made)
            file = out / f"{scene}-{look.name}.png"
            made.picture().save(str(file))
        files.append(file)
        print(file.name, flush=True)
    return files


def main(argv: list[str]) -> int:
    """Take what `argv` asks for and return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("out", type=Path, metavar="OUT")
    parser.add_argument("--only", nargs="+", choices=SCENES, default=list(SCENES), metavar="NAME")
    parser.add_argument("--look", nargs="+", default=[], metavar="WORD")
    arguments = parser.parse_args(argv)
    looks = [look for look in LOOKS if set(arguments.look) <= set(look.name.split("-"))]
    take(arguments.out, arguments.only, looks)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
