"""Measures exporting against LibreOffice, WeasyPrint and Typst, and its growth up to 500 pages, in one run.

    python tests/benchmarks/export.py [--rounds N]

The peers come with `pip install '.[bench]'`; LibreOffice and its `uno` module come with the system. Cases are
interleaved, so that other work on the machine falls on all of them. The answer is in Markdown; `RESULTS.md` keeps what
was seen. Memory is read from `/proc`, so growth in memory is measured on Linux only.
"""

import argparse
import json
import math
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib.metadata import version
from itertools import count
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import pypdfium2
from peers import (
    LO_COLD,
    LO_WARM,
    TYPST_CHANGED,
    TYPST_CHANGED_FRESH,
    TYPST_FRESH,
    WEASYPRINT,
    Case,
    all_peers,
    timed,
)
from texts import changed, repeated

from bcdesk.assets import Assets, find_assets
from bcdesk.domain.compose import compose
from bcdesk.domain.edits import Workspace
from bcdesk.domain.galley import Galley
from bcdesk.exporting.docx import docx_bytes
from bcdesk.exporting.pdf import LineCache, draw, layout, pdf_bytes
from bcdesk.exporting.pdf.metrics import family
from bcdesk.importing.json_file import read_report

PDF_ALL, PDF, DOCX_ALL, DOCX = (
    "bcdesk PDF: compose, layout, draw",
    "bcdesk PDF from a galley: layout, draw",
    "bcdesk DOCX: compose, write",
    "bcdesk DOCX from a galley: write",
)
LAYOUT, RELAYOUT, RELAYOUT_ALL = (
    "bcdesk layout from scratch",
    "bcdesk re-layout, one paragraph changed",
    "bcdesk compose, re-layout and draw, one paragraph changed",
)
SIZES = (10, 50, 100, 250, 500)
PAGES_PER_COPY = 7.0
GROWTH_ROUNDS = 5
LINEAR = 1.1
"""Exponent of growth up to which we call it linear: a doubling costs at most 2.15 times."""
OWN_TURNS = 3
"""How often the fast cases are measured in each round."""


def main() -> None:
    """Measure everything and print it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--grow", nargs=2, metavar=("KIND", "COPIES"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.grow:
        kind, copies = arguments.grow
        say(json.dumps(grown(kind, int(copies))))
        return
    compare(arguments.rounds)
    growth()


def say(line: str = "") -> None:
    """Print a line."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


# Against the peers


def compare(rounds: int) -> None:
    """Measure the sample in our exports and in the peers."""
    assets = find_assets()
    galley = compose(Workspace(read_report(assets.sample)), assets.document_words())
    docx = docx_bytes(galley, template=assets.template, fonts=assets.fonts)
    with (
        tempfile.TemporaryDirectory() as folder,
        all_peers(galley, docx, assets.fonts, Path(folder)) as peers,
    ):
        own = own_cases(assets, galley)
        cases = {**own, **peers.cases}
        made = {name: case()[1] for name, case in cases.items()}  # warms all up
        seconds = measured(cases, rounds, own)
    say(f"Machine: {os.cpu_count()} cores, {platform.system()} {platform.machine()}, shared with other work;")
    own_versions = [f"{name} {version(name)}" for name in ("reportlab", "python-docx", "lxml")]
    say(
        f"Python {platform.python_version()}, {', '.join([*own_versions, *peers.versions])}; {rounds} rounds."
    )
    say()
    say("| What | Median ms | Quartiles ms | Least ms | n | Pages | Letters |")
    say("|---|--:|--:|--:|--:|--:|--:|")
    for name, times in seconds.items():
        low, _, high = quantiles(times, n=4)
        ms = f"{median(times) * 1e3:.1f} | {low * 1e3:.1f}–{high * 1e3:.1f} | {min(times) * 1e3:.1f}"
        say(f"| {name} | {ms} | {len(times)} | {extent(made[name])} |")
    for name, reason in peers.missing.items():
        say(f"| {name} | not measured: {reason} | | | | | |")
    say()
    verdicts(seconds)


def own_cases(assets: Assets, galley: Galley) -> dict[str, Case]:
    """Return what we measure of our own; re-layout sees another text each time, from one warm cache."""
    report, words = read_report(assets.sample), assets.document_words()
    fonts, template = assets.fonts, assets.template
    return {
        PDF_ALL: timed(lambda: pdf_bytes(compose(Workspace(report), words), fonts)),
        PDF: timed(lambda: pdf_bytes(galley, fonts)),
        DOCX_ALL: timed(
            lambda: docx_bytes(compose(Workspace(report), words), template=template, fonts=fonts)
        ),
        DOCX: timed(lambda: docx_bytes(galley, template=template, fonts=fonts)),
        LAYOUT: timed(lambda: nothing(layout(galley, fonts))),
        RELAYOUT: relayout(galley, fonts, nothing, lambda: None),
        RELAYOUT_ALL: relayout(
            galley, fonts, lambda pages: draw(pages, fonts), lambda: compose(Workspace(report), words)
        ),
    }


def nothing(_result: object) -> bytes:
    """Stand for a PDF where none is made."""
    return b""


def relayout(galley: Galley, fonts: Path, after: Callable[..., bytes], before: Callable[[], object]) -> Case:
    """Return the case that lays out a galley of which one paragraph was changed, with the lines of the last."""
    lines, numbers = LineCache(family(fonts)), count()
    layout(galley, fonts, lines)

    def case() -> tuple[float, bytes]:
        variant = changed(galley, f"Lần {next(numbers)} ")
        broken = lines.broken
        start = perf_counter()
        before()
        result = after(layout(variant, fonts, lines))
        seconds = perf_counter() - start
        assert lines.broken == broken + 1, "only the changed paragraph is broken again"
        return seconds, result

    return case


def measured(cases: Mapping[str, Case], rounds: int, fast: Iterable[str]) -> dict[str, list[float]]:
    """Run the cases by turns and return their seconds."""
    seconds: dict[str, list[float]] = {name: [] for name in cases}
    often = set(fast)
    for _ in range(rounds):
        for name, case in cases.items():
            for _ in range(OWN_TURNS if name in often else 1):
                seconds[name].append(case()[0])
    return seconds


def extent(pdf: bytes) -> str:
    """Return the pages and letters of a PDF, to see that all set the same text."""
    if not pdf.startswith(b"%PDF"):
        return "– | –"
    document = pypdfium2.PdfDocument(pdf)
    letters = sum(len("".join(page.get_textpage().get_text_bounded().split())) for page in document)
    return f"{len(document)} | {letters}"


def verdicts(seconds: Mapping[str, Sequence[float]]) -> None:
    """Print the ratios of medians against the targets of the plan."""
    say("| Target | Measured | Holds |")
    say("|---|--:|---|")
    for peer, least in ((LO_COLD, 20), (LO_WARM, 5), (WEASYPRINT, 5)):
        for ours in (PDF_ALL, DOCX_ALL):
            name = f"{ours.split(':')[0]} ≥ {least}× {peer}"
            if peer in seconds:
                ratio = median(seconds[peer]) / median(seconds[ours])
                say(f"| {name} | {ratio:.1f}× | {yes(ratio >= least)} |")
            else:
                say(f"| {name} | not measured | – |")
    for peer in (TYPST_FRESH, TYPST_CHANGED_FRESH, TYPST_CHANGED):
        if peer in seconds:
            ours, theirs = median(seconds[RELAYOUT]), median(seconds[peer])
            measure = f"{ours * 1e3:.1f} against {theirs * 1e3:.1f} ms"
            say(f"| re-layout ≤ {peer} | {measure} | {yes(ours <= theirs)} |")
    say()


def yes(holds: bool) -> str:
    """Say whether a target holds."""
    return "yes" if holds else "**no**"


# Growth


def growth() -> None:
    """Measure time and memory of longer and longer reports, each in a process of its own.

    Memory is what a report takes above the sample, against its pages above the sample's: the program itself is not
    growth.
    """
    say("| Export | Pages | Median s | Least s | Peak MB | above the sample's MB |")
    say("|---|--:|--:|--:|--:|--:|")
    copies = [max(1, round(size / PAGES_PER_COPY)) for size in SIZES]
    found: dict[str, list[list[Mapping[str, float]]]] = {
        kind: [[] for _ in copies] for kind in ("pdf", "docx")
    }
    for _ in range(GROWTH_ROUNDS):
        for kind, sizes in found.items():
            for place, times in enumerate(copies):
                sizes[place].append(in_process(kind, times))
    exponents: list[str] = []
    for kind, sizes in found.items():
        points = [point(runs) for runs in sizes]
        for pages, seconds, least, peak, above in points:
            say(f"| {kind} | {pages:.0f} | {seconds:.3f} | {least:.3f} | {peak:.0f} | {above:.1f} |")
        beyond_sample = [(values[0] - points[0][0], values[4]) for values in points[1:]]
        for name, series in (
            ("time (least s)", [(values[0], values[2]) for values in points]),
            ("memory", beyond_sample),
        ):
            fitted, last = exponent(series), exponent(series[-2:])
            holds = yes(max(fitted, last) <= LINEAR)
            exponents.append(f"| {kind}, {name} | {fitted:.2f} | {last:.2f} | {holds} |")
    say()
    say(f"| Growth | Exponent, all sizes | from {SIZES[-2]} to {SIZES[-1]} pages | Linear (≤ {LINEAR}) |")
    say("|---|--:|--:|---|")
    for line in exponents:
        say(line)


def in_process(kind: str, copies: int) -> dict[str, float]:
    """Measure one size in a new process."""
    command = [sys.executable, __file__, "--grow", kind, str(copies)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    answer: dict[str, float] = json.loads(done.stdout)
    return answer


def grown(kind: str, copies: int) -> dict[str, float]:
    """Export a report of many sections once, and return its pages, seconds and peak memory."""
    assets = find_assets()
    sample, words = read_report(assets.sample), assets.document_words()
    once(
        kind, compose(Workspace(sample), words), assets
    )  # loads fonts and templates; one copy of the sections
    idle = peak_memory()
    galley = compose(Workspace(repeated(sample, copies)), words)
    start = perf_counter()
    once(kind, galley, assets)
    seconds = perf_counter() - start
    peak = peak_memory()
    pages = len(layout(galley, assets.fonts).pages)
    return {"pages": pages, "seconds": seconds, "peak": peak, "idle": idle}


def once(kind: str, galley: Galley, assets: Assets) -> None:
    """Export a galley."""
    if kind == "pdf":
        pdf_bytes(galley, assets.fonts)
    else:
        docx_bytes(galley, template=assets.template, fonts=assets.fonts)


def peak_memory() -> float:
    """Return the most memory this process ever had, MB; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.is_file():
        return 0.0
    peak = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return int(peak.split()[1]) / 1024


def point(runs: Sequence[Mapping[str, float]]) -> tuple[float, float, float, float, float]:
    """Return pages, median and least seconds, peak memory, and what of it is above the idle process."""
    seconds = [run["seconds"] for run in runs]
    above = median(run["peak"] - run["idle"] for run in runs)
    return runs[0]["pages"], median(seconds), min(seconds), median(run["peak"] for run in runs), above


def exponent(series: Sequence[tuple[float, float]]) -> float:
    """Return the slope of the line through the logarithms; 1 is linear growth, what is not above 0 is left out."""
    logs = [(math.log(x), math.log(y)) for x, y in series if y > 0]
    if len(logs) < 2:
        return math.nan
    x_mean, y_mean = (sum(values) / len(logs) for values in zip(*logs, strict=True))
    return sum((x - x_mean) * (y - y_mean) for x, y in logs) / sum((x - x_mean) ** 2 for x, _ in logs)


if __name__ == "__main__":
    main()
