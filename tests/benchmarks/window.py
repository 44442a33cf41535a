"""Measures the window on an X screen: its start against LibreOffice Writer, keystrokes, and the preview, in one run.

    python tests/benchmarks/window.py [--rounds N] [--keys N] [--bursts N] [--only start keys preview]
                                     [--from-disk] [--frozen PROGRAM]

It needs Xvfb and libXtst; LibreOffice is the peer. Where that is allowed (Linux, root), all that is measured comes
before other work of the machine; begin it with `setsid -w`, or the rest of the session does so too. Keys are pressed by
this process through the X server and painted by the program in a process of its own; both read one clock. A keystroke
counts from its press to the moment when the repaint that shows it has been sent to the screen. The answer is in
Markdown; `RESULTS.md` keeps what was seen.
"""

import argparse
import json
import os
import platform
import random
import select
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from statistics import median, quantiles
from threading import Event
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from window_texts import long_report, make_store
from x_screen import XScreen, looking_at

from bcdesk.assets import find_assets
from bcdesk.domain.compose import compose
from bcdesk.domain.edits import Workspace
from bcdesk.exporting.docx import docx_bytes
from bcdesk.importing.json_file import read_report
from tests.support.screens import on_screen, virtual_screen

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 30.0
SECTION = 1
"""The section that is written in, from 0."""
RATE = 18.0
"""Keys a second within a word; a human types about half as fast."""
PAUSE = (0.15, 0.6)
"""Every other word is followed by so many seconds of thought: then pages are made while typing goes on."""
WORDS = "bao cao ket qua cong tac dan van nam nay "
LIMIT_START, LIMIT_KEY = 0.5, 16.0
LIMITS_PREVIEW = {10: 500.0, 100: 900.0}
"""Pages and ms."""
LONG = 500
TEXT_AREA = (420, 260, 500, 400)
"""Where text stands in the windows of both programs: left, top, width, height."""
INK = range(1_500, 100_000)
"""Dark pixels there when text is shown; the empty screen is black all over."""
LOOK = 0.005
"""s between two looks at the screen."""


def main() -> None:
    """Measure what is asked for and print it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--keys", type=int, default=1_200)
    parser.add_argument("--bursts", type=int, default=60)
    parser.add_argument("--from-disk", action="store_true", help="start with no file in memory (Linux, root)")
    parser.add_argument("--frozen", type=Path, help="show this program's text instead of that of the sources")
    parser.add_argument("--only", nargs="+", choices=["start", "keys", "preview"], default=None)
    arguments = parser.parse_args()
    parts: dict[str, Callable[[], None]] = {
        "start": lambda: starts(arguments.rounds, arguments.frozen, from_disk=arguments.from_disk),
        "keys": lambda: keystrokes(arguments.keys),
        "preview": lambda: previews(arguments.bursts),
    }
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    say(f"Machine: {os.cpu_count()} cores, {platform.system()} {platform.machine()}; load before: {load};")
    say(f"Python {platform.python_version()}, PySide6 {version('PySide6-Essentials')};")
    say("before other work." if put_ahead(os.getpid()) else "at the same priority as other work.")
    try:
        for name, part in parts.items():
            if arguments.only is None or name in arguments.only:
                say()
                part()
    finally:
        put_ahead(os.getpid(), 0)


def say(line: str = "") -> None:
    """Print a line."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def wait(seconds: float) -> None:
    """Do nothing for a while."""
    Event().wait(max(0.0, seconds))


def wait_until(holds: Callable[[], object]) -> float:
    """Look until something holds; return when."""
    end = perf_counter() + PATIENCE
    while not holds():
        if perf_counter() > end:
            raise TimeoutError
        wait(LOOK)
    return perf_counter()


def yes(holds: bool) -> str:
    """Say whether a target holds."""
    return "yes" if holds else "**no**"


def share(values: Sequence[float], part: float) -> float:
    """Return the value below which a part of all values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]


# The program in a process of its own


@contextmanager
def ended(process: subprocess.Popen[str]) -> Iterator[subprocess.Popen[str]]:
    """End a process, and those that it has started, with the block."""
    try:
        yield process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()


def started(display: str, *command: object) -> subprocess.Popen[str]:
    """Start a program on a display, as the head of a session of its own."""
    environment = on_screen(display)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed is compiled
    process = subprocess.Popen(
        [*map(str, command)],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    put_ahead(process.pid)
    return process


def put_ahead(process: int, nice: int = -19) -> bool:
    """Let the session of a process come before all others that run on the machine; tell whether that is allowed."""
    try:
        Path(f"/proc/{process}/autogroup").write_text(str(nice), encoding="ascii")
    except OSError:
        return False
    return True


def child(display: str, what: str, store: Path) -> subprocess.Popen[str]:
    """Start the program with a clock in it."""
    return started(display, sys.executable, Path(__file__).with_name("window_child.py"), what, store)


def line_of(process: subprocess.Popen[str]) -> str:
    """Wait for the next line that a process prints."""
    assert process.stdout is not None
    return process.stdout.readline().strip()


# Start


def forget_files() -> None:
    """Let the system read every file from the disk again."""
    os.sync()
    Path("/proc/sys/vm/drop_caches").write_text("3", encoding="ascii")


def starts(rounds: int, frozen: Path | None, *, from_disk: bool) -> None:
    """Compare the start with the sample open with that of LibreOffice Writer, by turns."""
    assets = find_assets()
    sample = read_report(assets.sample)
    galley = compose(Workspace(sample), assets.document_words())
    with tempfile.TemporaryDirectory() as name, virtual_screen() as display, looking_at(display) as screen:
        folder = Path(name)
        docx = folder / "sample.docx"
        docx.write_bytes(docx_bytes(galley, template=assets.template, fonts=assets.fonts))
        store = make_store(folder, sample, SECTION)
        cases: dict[str, Callable[[], float]] = {
            "bcdesk: text on the screen": lambda: ours_shown(screen, display, store, frozen),
            "bcdesk: a key typed, painted": lambda: ours_typed(screen, display, store),
        }
        if shutil.which("soffice"):
            writer = writer_command(folder / "profile", docx)
            cases["LibreOffice Writer: text on the screen"] = lambda: peer_shown(screen, display, writer)
        else:
            say("LibreOffice Writer is not measured: no soffice.")
        seconds: dict[str, list[float]] = {case: [] for case in cases}
        for each in range(rounds + 1):  # the first warms the disk and makes the profile
            for case, measure in cases.items():
                if from_disk:
                    forget_files()
                taken = measure()
                if each:
                    seconds[case].append(taken)
    say("| Cold start, sample open | Median s | Quartiles s | Least s | n |")
    say("|---|--:|--:|--:|--:|")
    for case, times in seconds.items():
        low, _, high = quantiles(times, n=4)
        say(f"| {case} | {median(times):.2f} | {low:.2f}–{high:.2f} | {min(times):.2f} | {len(times)} |")
    say()
    shown, typed_in, *theirs = seconds
    for peer in theirs:
        for ours in (shown, typed_in):
            ratio = median(seconds[ours]) / median(seconds[peer])
            say(f"- {ours} ≤ {LIMIT_START}× {peer}: {ratio:.2f}× – {yes(ratio <= LIMIT_START)}")


def ours_shown(screen: XScreen, display: str, store: Path, frozen: Path | None) -> float:
    """Return the seconds until the text of `python -m bcdesk`, or of the frozen program, stands on the screen."""
    program = [sys.executable, "-m", "bcdesk"] if frozen is None else [frozen]
    before = perf_counter()
    with ended(started(display, *program, "--store", store)):
        shown = wait_until(lambda: screen.ink(*TEXT_AREA) in INK)
    wait_until(lambda: screen.window() is None)
    return shown - before


def ours_typed(screen: XScreen, display: str, store: Path) -> float:
    """Return the seconds until a key that was typed into the editor is painted.

    There is no window manager, so the window is given the keyboard from here as soon as it is there.
    """

    def told() -> bool:
        window = screen.window()
        if window is not None:
            screen.focus(window)
        return bool(select.select([process.stdout], [], [], 0)[0])

    before = perf_counter()
    with ended(child(display, "first", store)) as process:
        typed = wait_until(told)
        assert line_of(process) == "typed"
        process.wait(PATIENCE)
    return typed - before


def writer_command(profile: Path, docx: Path) -> list[object]:
    """Return the command that opens a file in LibreOffice Writer."""
    options = ["--nologo", "--norestore", "--nolockcheck", "--nofirststartwizard", "--writer"]
    return ["soffice", f"-env:UserInstallation={profile.as_uri()}", *options, docx]


def peer_shown(screen: XScreen, display: str, command: Sequence[object]) -> float:
    """Return the seconds until the text of the file stands on the screen."""
    before = perf_counter()
    with ended(started(display, *command)):
        shown = wait_until(lambda: screen.ink(*TEXT_AREA) in INK)
        wait(1.0)  # so that a profile made just now is whole
    wait_until(lambda: screen.window() is None)
    return shown - before


# Typing


@dataclass(frozen=True, slots=True)
class Seen:
    """What both processes noted: when keys were pressed here, and the times of the program."""

    pressed: tuple[float, ...]
    shown: tuple[tuple[float, int], ...]
    sheets: tuple[float, ...]
    settled: tuple[float, ...]
    pages: int


def typed(pages: int, type_on: Callable[[XScreen], list[float]]) -> Seen:
    """Open a report of so many pages with its preview, let keys be pressed, and return what was seen."""
    report = long_report(read_report(find_assets().sample), pages)
    with tempfile.TemporaryDirectory() as name, virtual_screen() as display, looking_at(display) as screen:
        store = make_store(Path(name), report, SECTION)
        with ended(child(display, "watch", store)) as process:
            assert line_of(process) == "pages"
            window = screen.window()
            assert window is not None
            screen.focus(window)
            wait(2.0)
            pressed = type_on(screen)
            wait(3.0)
            assert process.stdin is not None
            process.stdin.write("end\n")
            process.stdin.flush()
            noted = json.loads(line_of(process))
    assert len(noted["keys"]) == len(pressed), "every key came to the editor"
    return Seen(
        tuple(pressed),
        tuple((at, count) for at, count in noted["shown"]),
        tuple(noted["sheets"]),
        tuple(noted["settled"]),
        noted["pages"][0],
    )


def keystrokes(keys: int) -> None:
    """Measure from key to paint in a long report while pages are made and everything is saved."""
    seen = typed(LONG, lambda screen: type_words(screen, keys))
    times = [ms * 1e3 for ms in latencies(seen)]
    say(f"| Keystroke to painted text, {seen.pages} pages | p50 ms | p95 ms | p99 ms | Most ms | n |")
    say("|---|--:|--:|--:|--:|--:|")
    values = " | ".join(f"{share(times, part):.1f}" for part in (0.5, 0.95, 0.99))
    say(f"| preview open ({len(seen.sheets)} made), saving | {values} | {max(times):.1f} | {len(times)} |")
    say()
    say(f"- p99 ≤ {LIMIT_KEY:.0f} ms: {yes(share(times, 0.99) <= LIMIT_KEY)}")


def type_words(screen: XScreen, keys: int) -> list[float]:
    """Press so many keys, with pauses between words; return when each was pressed."""
    chance = random.Random(1)  # noqa: S311
    pressed = []
    at = perf_counter()
    for place in range(keys):
        letter = WORDS[place % len(WORDS)]
        wait(at - perf_counter())
        pressed.append(screen.press(letter))
        at = max(at, perf_counter() - 0.01) + chance.uniform(0.6, 1.4) / RATE
        if letter == " " and chance.random() < 0.5:
            at += chance.uniform(*PAUSE)
    return pressed


def latencies(seen: Seen) -> list[float]:
    """Return for each key the seconds from its press to the first picture that shows it."""
    found, pictures = [], iter(seen.shown)
    at, count = next(pictures)
    for place, pressed in enumerate(seen.pressed, 1):
        while count < place:
            at, count = next(pictures)
        found.append(at - pressed)
    return found


# Preview


def previews(bursts: int) -> None:
    """Measure from the last key of a burst to the page in the preview that shows it."""
    say("| Last keystroke to new preview | p50 ms | p95 ms | Most ms | n | Target ms | Holds |")
    say("|---|--:|--:|--:|--:|--:|---|")
    for pages, limit in LIMITS_PREVIEW.items():
        rest = 1.2 + pages / 100
        seen = typed(pages, lambda screen, rest=rest: type_bursts(screen, bursts, rest))
        times = [ms * 1e3 for ms in preview_times(seen, rest)]
        p50, p95 = share(times, 0.5), share(times, 0.95)
        say(
            f"| {seen.pages} pages | {p50:.0f} | {p95:.0f} | {max(times):.0f} | {len(times)} | {limit:.0f} "
            f"| {yes(p95 <= limit)} |"
        )


def type_bursts(screen: XScreen, bursts: int, rest: float) -> list[float]:
    """Press the keys of some words with a rest after each; return when each was pressed."""
    pressed = []
    for each in range(bursts):
        for letter in WORDS.split()[each % len(WORDS.split())]:
            pressed.append(screen.press(letter))
            wait(1 / RATE)
        wait(rest)
    return pressed


def preview_times(seen: Seen, rest: float) -> list[float]:
    """Return for each burst the seconds from its last key to the pages in view being those of the newest sheet."""
    found = []
    for last, following in zip(seen.pressed, [*seen.pressed[1:], float("inf")], strict=True):
        if following - last < rest:
            continue
        sheets = [at for at in seen.sheets if last < at < following]
        settled = [at for at in seen.settled if sheets and at >= sheets[-1]]
        found.append(min(settled) - last if settled else float("inf"))
    return found


if __name__ == "__main__":
    main()
