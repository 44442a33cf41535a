"""What is printed is what is exported: the same letters at the same places."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import accumulate, chain
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from pypdfium2 import raw
from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QAction, QImage, QPageRanges, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.app.printing import FontFiles, PageService
from bcdesk.app.progress import CancelledError
from bcdesk.domain.edits import Workspace
from bcdesk.domain.errors import (
    FontMissingError,
    PrinterMissingError,
    PrintFailedError,
    PrintRangeEmptyError,
)
from bcdesk.domain.galley import Galley
from bcdesk.domain.pages import Page
from bcdesk.domain.report import DocumentDate, Report
from bcdesk.domain.wording import DocumentWords
from bcdesk.exporting.pdf import PdfEngine, font_files, pdf_bytes
from bcdesk.ui.printing import PrintFonts, Printing, SystemDialogs, paint_page
from bcdesk.ui.printing.printing import PrintRun, in_printing_order
from tests.support.galleys import FONTS, random_galley, sample_galley

MM = 72 / 25.4
Letter = tuple[str, float, float]


@pytest.fixture
def printer(tmp_path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "in.pdf"))
    return printer


@pytest.fixture
def engine() -> PdfEngine:
    return PdfEngine(FONTS)


def printed(printer: QPrinter) -> pdfium.PdfDocument:
    return pdfium.PdfDocument(Path(printer.outputFileName()).read_bytes())


def run_of(printer: QPrinter, galley: Galley) -> PrintRun:
    return PrintRun(printer, PdfEngine(FONTS).lay_out(galley), font_files(FONTS))


def letters(document: pdfium.PdfDocument) -> list[list[Letter]]:
    """Return every letter of each page with the place it is drawn at, in pt from the top left corner."""
    return [_letters(page) for page in document]


def _letters(page: pdfium.PdfPage) -> list[Letter]:
    text = page.get_textpage()
    found = []
    for place in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, place)
        if chr(code).isspace() or raw.FPDFText_IsGenerated(text, place) == 1:
            continue
        x, y = raw.c_double(), raw.c_double()
        raw.FPDFText_GetCharOrigin(text, place, x, y)
        found.append((chr(code), x.value, page.get_height() - y.value))
    return found


def letters_of(page: Page, engine: PdfEngine) -> Iterator[Letter]:
    """Yield the letters of a page that is laid out, with their places."""
    for line in (*((page.number,) if page.number else ()), *page.lines):
        for run in line.runs:
            edges = accumulate(engine.advances(run), initial=run.x)
            for char, x in zip(run.text, edges, strict=False):
                if not char.isspace():
                    yield char, x, line.y - run.rise


def without_places(pages: list[list[Letter]]) -> list[str]:
    return ["".join(letter for letter, *_ in page) for page in pages]


def farthest(pages: list[list[Letter]], others: list[list[Letter]]) -> float:
    """Return by how many pt letters stand elsewhere at most, across or down."""
    pairs = zip(chain.from_iterable(pages), chain.from_iterable(others), strict=True)
    return max(max(abs(x - x2), abs(y - y2)) for (_, x, y), (_, x2, y2) in pairs)


def picture(page: pdfium.PdfPage) -> QImage:
    bitmap = page.render(scale=1, prefer_bgrx=True)
    return QImage(
        bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
    ).copy()


def words(document: pdfium.PdfDocument, index: int) -> str:
    return " ".join(document[index].get_textpage().get_text_bounded().split())


class Watch:
    """Progress that stops at a step."""

    def __init__(self, stop_after: int = 1000) -> None:
        self.steps: list[tuple[int, int]] = []
        self._stop_after = stop_after

    def step(self, done: int, total: int) -> None:
        self.steps.append((done, total))

    def check_cancelled(self) -> None:
        if len(self.steps) >= self._stop_after:
            raise CancelledError


class TwoSided(QPrinter):
    """A printer that prints on both sides; the one that writes files does not."""

    def duplex(self) -> QPrinter.DuplexMode:
        return QPrinter.DuplexMode.DuplexLongSide


class Dialogs:
    """An officer who sets the printer and says yes or no."""

    def __init__(self, *, accept: bool = True) -> None:
        self._accept = accept
        self.offered: list[int] = []

    def choose(self, _printer: QPrinter, page_count: int) -> bool:
        self.offered.append(page_count)
        return self._accept

    def preview(self, printer: QPrinter, paint: Callable[[QPrinter], None]) -> None:
        paint(printer)


# The same pages


@pytest.mark.parametrize(
    "galley",
    [pytest.param(sample_galley, id="sample"), pytest.param(lambda: random_galley(5, 14, 1), id="tables")],
)
def test_each_letter_stands_where_the_export_has_it(printer: QPrinter, galley: Callable[[], Galley]) -> None:
    run_of(printer, galley()).run()

    on_paper, exported = letters(printed(printer)), letters(pdfium.PdfDocument(pdf_bytes(galley(), FONTS)))
    assert without_places(on_paper) == without_places(exported)
    assert farthest(on_paper, exported) < 0.5


def test_each_letter_stands_where_the_layout_has_it(printer: QPrinter, engine: PdfEngine) -> None:
    run = run_of(printer, sample_galley())
    run.run()

    laid_out = [list(letters_of(page, engine)) for page in run.pages.pages]
    assert without_places(letters(printed(printer))) == without_places(laid_out)
    assert farthest(letters(printed(printer)), laid_out) < 0.05


def test_letters_are_sent_as_text_in_our_fonts(printer: QPrinter) -> None:
    run_of(printer, sample_galley()).run()

    content = Path(printer.outputFileName()).read_bytes()
    assert content.count(b"LiberationSerif") > 0
    assert len(content) < 300_000


def test_rules_and_borders_are_painted(printer: QPrinter) -> None:
    galley = sample_galley()
    run_of(printer, galley).run()

    rule = PdfEngine(FONTS).lay_out(galley).pages[0].rules[0]
    image = picture(printed(printer)[0])
    middle = round((rule.x1 + rule.x2) / 2)
    column = [image.pixelColor(middle, round(rule.y1) + by).lightness() for by in (-3, -1, 0, 1, 3)]
    assert min(column[1:4]) < 200
    assert column[0] == column[4] == 255


def test_paper_is_a4_and_a_part_across_has_its_paper_across(printer: QPrinter) -> None:
    galley = random_galley(5, 4, 1)
    parts = (*galley.parts[:-1], replace(galley.parts[-1], landscape=True))
    run_of(printer, replace(galley, parts=parts)).run()

    sizes = [page.get_size() for page in printed(printer)]
    assert sizes[0] == (pytest.approx(210 * MM, abs=1), pytest.approx(297 * MM, abs=1))
    assert sizes[-1] == (pytest.approx(297 * MM, abs=1), pytest.approx(210 * MM, abs=1))
    assert max(x for _, x, _ in letters(printed(printer))[-1]) > 600


def test_a_page_can_be_painted_on_an_image(qtbot: QtBot, engine: PdfEngine) -> None:
    image = QImage(QSize(595, 842), QImage.Format.Format_RGB32)
    image.fill("white")

    painter = QPainter(image)
    paint_page(painter, engine.lay_out(sample_galley()).pages[0], PrintFonts(font_files(FONTS)))
    painter.end()

    dark = [x for x in range(595) for y in range(0, 842, 2) if image.pixelColor(x, y).lightness() < 90]
    assert min(dark) >= 30 * MM - 2
    assert max(dark) <= 195 * MM + 2


def test_a_font_that_is_gone_is_named(qtbot: QtBot, engine: PdfEngine, printer: QPrinter, tmp_path) -> None:
    gone = FontFiles(*[tmp_path / "gone.ttf"] * 4)

    with pytest.raises(FontMissingError):
        PrintRun(printer, engine.lay_out(sample_galley()), gone).run()


# What the officer chose


def test_only_the_chosen_pages_are_printed(printer: QPrinter) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("2-3,7"))

    run_of(printer, sample_galley()).run()

    assert [words(printed(printer), index).split()[0] for index in range(3)] == ["2", "3", "7"]
    assert len(printed(printer)) == 3


def test_the_current_page_is_the_one_looked_at(printer: QPrinter) -> None:
    printer.setPrintRange(QPrinter.PrintRange.CurrentPage)

    replace(run_of(printer, sample_galley()), current=4).run()

    assert [words(page_of, 0).split()[0] for page_of in [printed(printer)]] == ["5"]


def test_pages_that_do_not_exist_are_refused(printer: QPrinter) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("20-30"))

    with pytest.raises(PrintRangeEmptyError) as caught:
        run_of(printer, sample_galley()).run()

    assert caught.value.facts["count"] == 8


@pytest.mark.parametrize(
    ("collate", "duplex", "expected"),
    [
        pytest.param(True, False, [0, 1, 2, 0, 1, 2], id="collated"),
        pytest.param(False, False, [0, 0, 1, 1, 2, 2], id="page by page"),
        pytest.param(True, True, [0, 1, 2, None, 0, 1, 2], id="each copy begins on a new sheet"),
        pytest.param(False, True, [0, 1, 2, None, 0, 1, 2], id="two sides are always collated"),
    ],
)
def test_copies_that_the_printer_does_not_make_are_made(
    collate: bool, duplex: bool, expected: list[int | None]
) -> None:
    printer = TwoSided() if duplex else QPrinter()
    printer.setCopyCount(2)
    printer.setCollateCopies(collate)

    assert in_printing_order(printer, [0, 1, 2]) == expected


def test_an_empty_side_between_copies_is_printed_empty(tmp_path: Path) -> None:
    printer = TwoSided(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "in.pdf"))
    printer.setCopyCount(2)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("2"))

    run_of(printer, sample_galley()).run()

    assert [bool(page) for page in letters(printed(printer))] == [True, False, True]


def test_the_last_page_may_come_first(printer: QPrinter) -> None:
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)

    assert in_printing_order(printer, [0, 1, 2]) == [2, 1, 0]


# The service


@pytest.fixture
def numbered(sample: Report) -> Workspace:
    head = replace(sample.masthead, number=45, dated=DocumentDate(2021, 5, 20))
    return Workspace(replace(sample, masthead=head))


def printing(words: DocumentWords, printer: QPrinter, dialogs: Dialogs) -> Printing:
    return Printing(PageService(words, PdfEngine(FONTS)), font_files(FONTS), dialogs, lambda: printer)


def test_the_officer_is_asked_and_the_report_printed(
    words: DocumentWords, printer: QPrinter, numbered: Workspace
) -> None:
    dialogs, watch = Dialogs(), Watch()

    run = printing(words, printer, dialogs).ask(numbered)
    assert run is not None
    run.run(watch)

    assert dialogs.offered == [8]
    assert watch.steps == [(done, 8) for done in range(1, 9)]
    assert "Số: 45/BC-STTTT-VP" in page_words(printer)
    assert "ngày 20 tháng 5 năm 2021" in page_words(printer)


def test_for_signature_number_and_day_are_left_open(
    words: DocumentWords, printer: QPrinter, numbered: Workspace
) -> None:
    run = printing(words, printer, Dialogs()).ask(numbered, signature=True)
    assert run is not None
    run.run()

    (first,) = letters(printed(printer))[:1]
    text = "".join(letter for letter, *_ in first)
    assert "Số:/BC-STTTT-VP" in text
    place = text.index("Số:/") + 3
    assert first[place][1] - first[place - 1][1] > 12 * MM
    assert "ngàytháng5năm2021" in text


def page_words(printer: QPrinter) -> str:
    return words(printed(printer), 0)


def test_an_officer_who_backs_out_prints_nothing(
    words: DocumentWords, printer: QPrinter, numbered: Workspace
) -> None:
    assert printing(words, printer, Dialogs(accept=False)).ask(numbered) is None
    assert not Path(printer.outputFileName()).exists()


def test_printing_can_be_stopped(printer: QPrinter) -> None:
    watch = Watch(stop_after=2)

    with pytest.raises(CancelledError):
        run_of(printer, sample_galley()).run(watch)

    assert watch.steps == [(1, 8), (2, 8)]


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told(printer: QPrinter, tmp_path: Path) -> None:
    printer.setOutputFileName(str(tmp_path / "no such folder" / "in.pdf"))

    with pytest.raises(PrintFailedError) as caught:
        run_of(printer, sample_galley()).run()

    assert caught.value.facts["printer"] == printer.outputFileName()


def test_a_machine_without_printers_is_told(engine: PdfEngine, mute_printer: QPrinter) -> None:
    with pytest.raises(PrinterMissingError):
        PrintRun(mute_printer, engine.lay_out(sample_galley()), font_files(FONTS)).run()


@pytest.fixture
def mute_printer() -> QPrinter:
    class Mute(QPrinter):
        def isValid(self) -> bool:  # noqa: N802
            return False

    return Mute()


def test_the_preview_of_the_system_shows_every_page(qtbot: QtBot, printer: QPrinter) -> None:
    run = run_of(printer, sample_galley())
    widget = QPrintPreviewWidget(printer)
    qtbot.addWidget(widget)
    widget.paintRequested.connect(lambda shown: replace(run, printer=shown).run())

    widget.updatePreview()

    assert widget.pageCount() == 8


def test_where_paper_cannot_be_turned_within_a_job_the_page_is(qtbot: QtBot, printer: QPrinter) -> None:
    galley = random_galley(5, 4, 1)
    parts = (*galley.parts[:-1], replace(galley.parts[-1], landscape=True))
    run = run_of(printer, replace(galley, parts=parts))
    widget = QPrintPreviewWidget(printer)
    qtbot.addWidget(widget)
    widget.paintRequested.connect(lambda shown: replace(run, printer=shown).run())

    widget.updatePreview()

    assert widget.pageCount() == len(run.pages.pages)


def test_what_fails_in_the_preview_is_told_when_it_is_closed(
    words: DocumentWords, printer: QPrinter, numbered: Workspace
) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("20"))

    with pytest.raises(PrintRangeEmptyError):
        printing(words, printer, Dialogs()).preview(numbered)


# The dialogs of the system


def on_dialog(act: Callable[[QDialog], None]) -> None:
    """Do something with the dialog that opens next, then close it."""

    def meet() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        act(dialog)
        dialog.reject()

    QTimer.singleShot(0, meet)


def test_the_print_dialog_offers_the_pages_of_the_report(qtbot: QtBot, printer: QPrinter) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    offered: list[tuple[int, int]] = []
    on_dialog(lambda dialog: offered.append((dialog.minPage(), dialog.maxPage())))

    accepted = SystemDialogs(window).choose(printer, 8)

    assert (accepted, offered) == (False, [(1, 8)])


def test_the_print_preview_has_no_button_for_other_paper(qtbot: QtBot, printer: QPrinter) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    run = run_of(printer, sample_galley())
    shown: set[str] = set()
    on_dialog(
        lambda dialog: shown.update(one.text() for one in dialog.findChildren(QAction) if one.isVisible())
    )

    SystemDialogs(window).preview(printer, lambda asked: replace(run, printer=asked).run())

    assert "Print" in shown
    assert not shown & {"Portrait", "Landscape", "Page setup"}
