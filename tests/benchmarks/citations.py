"""Measures reading citations against eyecite, and its growth on hostile text up to 10 MB, in one run.

    python tests/benchmarks/citations.py [--rounds N] [--megabytes N]

The peer comes with `pip install eyecite`; it reads citations of American courts, so it is given English text with
as many citations in a megabyte as ours has, and as long. Its time grows faster than its text, so two lengths are
measured. Cases are interleaved, so that other work on the machine falls on all of them. The answer is in Markdown.
"""

import argparse
import math
import os
import platform
import random
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from bcdesk.domain.citations.reader import read_citations  # noqa: E402

SAMPLE = ROOT / "tests" / "golden" / "sample.txt"
SAMPLE_LIMIT = 0.010
"""The longest time for the sample, s."""
LEAST_RATIO = 20
HOSTILE_LIMIT = 20.0
"""The longest time for 10 MB of hostile text, s."""
LINEAR = 1.15
"""Exponent of growth up to which we call it linear."""
SHARES = (1 / 16, 1 / 4, 1)
"""Sizes of hostile text, as shares of the largest."""
HOSTILE = {
    "open brackets and quotations": "(“[ ",
    "`1-1-1-…`": "1-",
    "endless `ngày`": "ngày ",
    "endless members of a list": "Quyết định số 1/QĐ-UBND, ",
    "endless numbers of a list": "Quyết định số 1, ",
    "endless names of laws": "Luật sửa đổi của luật và ",
    "endless subjects": "Quyết định số 1/QĐ về việc ",
}
PROSE = """
    The court held that the motion to dismiss was properly denied because the plaintiff had alleged sufficient facts
    to state a claim for relief under the statute and the record shows no error of law .
"""
Reader = Callable[[str], Sequence[object]]
REPORTERS = ("U.S.", "F.2d", "F.3d", "F. Supp.", "S. Ct.", "Cal. 4th", "N.E.2d", "P.2d")
NAMES = ("Smith", "Jones", "Brown", "Roe", "Miller", "Davis", "United States", "Acme Corp.", "Bush", "Lopez")


LENGTHS = {1: "the sample", 10: "ten samples"}


class Case(NamedTuple):
    """A reader and the text it reads."""

    read: Reader
    text: str

    @property
    def megabytes(self) -> float:
        """Length of the text in UTF-8, MB."""
        return len(self.text.encode()) / 1e6


def main() -> None:
    """Measure everything and print it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--megabytes", type=float, default=10.0)
    arguments = parser.parse_args()
    compare(arguments.rounds)
    growth(arguments.megabytes)


def say(line: str = "") -> None:
    """Print a line."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def compare(rounds: int) -> None:
    """Measure our reader and eyecite on texts with equally many citations in a megabyte."""
    sample = SAMPLE.read_text(encoding="utf-8")
    found, size = len(read_citations(sample)), len(sample.encode())
    peer = eyecite_reader()
    cases: dict[str, Case] = {}
    for times, length in LENGTHS.items():
        cases[f"bcdesk, {length}"] = Case(read_citations, times * sample)
        if peer is not None:
            cases[f"eyecite, as long as {length}"] = Case(peer, english(times * found, times * size))
    counts = {name: len(case.read(case.text)) for name, case in cases.items()}  # warms all up
    seconds: dict[str, list[float]] = {name: [] for name in cases}
    for _ in range(rounds):
        for name, case in cases.items():
            seconds[name].append(timed(case))
    say(f"Machine: {os.cpu_count()} cores, {platform.system()} {platform.machine()}, shared with other work;")
    say(f"Python {platform.python_version()}, eyecite {installed('eyecite')}; {rounds} rounds.")
    say()
    say("| What | Citations | of each MB | Median ms | Quartiles ms | Least ms | s for each MB |")
    say("|---|--:|--:|--:|--:|--:|--:|")
    for name, spent in seconds.items():
        low, middle, high = (value * 1e3 for value in quantiles(spent, n=4))
        extent = cases[name].megabytes
        ms = f"{middle:.1f} | {low:.1f}–{high:.1f} | {min(spent) * 1e3:.1f}"
        say(f"| {name} | {counts[name]} | {counts[name] / extent:.0f} | {ms} | {middle / 1e3 / extent:.3f} |")
    say()
    verdicts(seconds)


def verdicts(seconds: Mapping[str, Sequence[float]]) -> None:
    """Print the medians against the targets of the plan."""
    say("| Target | Measured | Holds |")
    say("|---|--:|---|")
    ours = median(seconds[f"bcdesk, {LENGTHS[1]}"])
    say(f"| the sample ≤ {SAMPLE_LIMIT * 1e3:.0f} ms | {ours * 1e3:.1f} ms | {yes(ours <= SAMPLE_LIMIT)} |")
    for length in LENGTHS.values():
        name = f"≥ {LEAST_RATIO}× eyecite, {length}"
        theirs = seconds.get(f"eyecite, as long as {length}")
        if theirs is None:
            say(f"| {name} | not measured: eyecite is not installed | – |")
        else:
            ratio = median(theirs) / median(seconds[f"bcdesk, {length}"])
            say(f"| {name} | {ratio:.0f}× | {yes(ratio >= LEAST_RATIO)} |")
    say()


def eyecite_reader() -> Reader | None:
    """Return eyecite's reader, None if it is not installed."""
    try:
        from eyecite import get_citations  # noqa: PLC0415
    except ImportError:
        return None
    return get_citations


def english(citations: int, size: int) -> str:
    """Return English prose of about `size` bytes with as many citations of cases."""
    chance = random.Random(5)  # noqa: S311
    room = size // citations
    prose = PROSE.split()
    sentences: list[str] = []
    for _ in range(citations):
        cited = (
            f" {chance.choice(NAMES)} v. {chance.choice(NAMES)}, {chance.randint(1, 900)} {chance.choice(REPORTERS)}"
            f" {chance.randint(1, 1500)} ({chance.randint(1950, 2015)}). "
        )
        words: list[str] = []
        while sum(map(len, words)) + len(words) + len(cited) < room:
            words.append(chance.choice(prose))
        sentences.append(" ".join(words) + cited)
    return "".join(sentences)


def growth(largest: float) -> None:
    """Measure hostile texts of growing size."""
    sizes = [largest * share for share in SHARES]
    lengths = " | ".join(f"{size:.1f} MB, s" for size in sizes)
    say(f"| Hostile text | {lengths} | Exponent | Linear, ≤ {HOSTILE_LIMIT:.0f} s |")
    say(f"|---|{'--:|' * (len(sizes) + 1)}---|")
    for name, unit in HOSTILE.items():
        texts = [unit * int(size * 1e6 / len(unit.encode())) for size in sizes]
        seconds = [min(timed(Case(read_citations, text)) for _ in range(2)) for text in texts]
        slope = math.log(seconds[-1] / seconds[0]) / math.log(sizes[-1] / sizes[0])
        holds = yes(slope <= LINEAR and seconds[-1] <= HOSTILE_LIMIT)
        say(f"| {name} | {' | '.join(f'{time:.2f}' for time in seconds)} | {slope:.2f} | {holds} |")


def timed(case: Case) -> float:
    """Return the seconds that `case` takes."""
    start = perf_counter()
    case.read(case.text)
    return perf_counter() - start


def installed(package: str) -> str:
    """Return the version of `package`, or that there is none."""
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def yes(holds: bool) -> str:
    """Say whether a target holds."""
    return "yes" if holds else "**no**"


if __name__ == "__main__":
    main()
