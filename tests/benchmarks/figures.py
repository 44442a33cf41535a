"""How long the window takes to show a number that has changed, in a report with 1,000 figures.

    python tests/benchmarks/figures.py [--rounds N]

All figures stand in the section that is looked at. A round is one edit of a counter, from the command to the painted
text: composing the report, laying out the lines with figures that say something else, and painting. It is measured for
a counter that five places print and for one that all places print; by the clock, and in processor time of the window's
thread, which other work on the machine changes less. Pages are made beside it as ever, in a process of their own.
Limit: 50 ms.
"""

import argparse
import os
import sys
import tempfile
import time
from decimal import Decimal
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEventLoop, QTimer

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bcdesk.domain.counters.book import Counter, CounterId, Reading
from bcdesk.domain.counters.style import FigureStyle, UnitForm
from bcdesk.domain.edits import PutCounters, SpliceBlocks
from bcdesk.domain.report import BlockId, FigureForm, FigureMention, MentionId, Paragraph, Report, Text
from bcdesk.ui.application import Desktop
from tests.support.windows import editor_of, open_desktop, view_of

PARAGRAPHS, EACH, PLACES = 100, 10, 5
MENTIONS = PARAGRAPHS * EACH
LIMIT = 50.0
REST = 1_000
"""ms between rounds, for what is saved and laid out after an edit."""
FORMS = (FigureForm.DIGITS, FigureForm.TWO_DIGITS, FigureForm.GROUPED, FigureForm.WORDS)


def counter_of(report: Report, number: int, value: int) -> Counter:
    """Return a counter with its number in the period of the report."""
    reading = Reading(period=report.period, window=report.data_window, value=Decimal(value))
    return Counter(id=CounterId(f"so.n{number}"), label=f"Số {number}", unit="hồ sơ", readings=(reading,))


def paragraph(place: int, counters: int) -> Paragraph:
    """Return a paragraph with figures; each counter is printed by every so many of them."""
    pieces: list[Text | FigureMention] = []
    for number in range(place * EACH, (place + 1) * EACH):
        mention = FigureMention(
            id=MentionId(f"m{number}"),
            counter=CounterId(f"so.n{number % counters}"),
            form=FORMS[number % len(FORMS)],
            style=FigureStyle(unit=UnitForm.WORD),
        )
        pieces += [Text("Đã tiếp nhận trong kỳ báo cáo "), mention, Text(", ")]
    return Paragraph(id=BlockId(f"b{place}"), inlines=tuple(pieces))


def rest(milliseconds: int) -> None:
    """Let the window do what it does after an edit."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def times(desktop: Desktop, counters: int, rounds: int) -> tuple[list[float], list[float]]:
    """Time edits of the first of so many counters, in ms: by the clock, and in processor time."""
    desktop.reports._on_sample_requested()
    assert desktop.window.report is not None
    desk = desktop.window.report.desk
    desk.do(PutCounters((), tuple(counter_of(desk.report, n, n + 1) for n in range(counters))), "counters")
    blocks = tuple(paragraph(place, counters) for place in range(PARAGRAPHS))
    desk.do(SpliceBlocks(desk.report.sections[1].id, 0, (), blocks), "text")
    view_of(desktop.window).choose_tab(2)
    viewport = editor_of(desktop.window).viewport()
    rest(3 * REST)
    clock: list[float] = []
    processor: list[float] = []
    for turn in range(rounds):
        old = desk.figures.book.counters[CounterId("so.n0")]
        begin, spent = time.perf_counter(), time.thread_time()
        desk.do(PutCounters((old,), (counter_of(desk.report, 0, 5_000 + turn),)), "number")
        viewport.repaint()
        clock.append(1_000 * (time.perf_counter() - begin))
        processor.append(1_000 * (time.thread_time() - spent))
        rest(REST)
    return clock, processor


def main() -> int:
    """Print the medians; 1 if the limit is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    kept = True
    for counters in (MENTIONS // PLACES, 1):
        with tempfile.TemporaryDirectory() as folder, open_desktop(Path(folder)) as desktop:
            clock, processor = times(desktop, counters, rounds)
        kept = kept and median(clock) <= LIMIT
        sys.stdout.write(
            f"{MENTIONS // counters} of {MENTIONS} figures say something else: median {median(clock):.1f} ms, "
            f"least {min(clock):.1f}, most {max(clock):.1f}; processor time {median(processor):.1f} "
            f"(limit {LIMIT:.0f})\n"
        )
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
