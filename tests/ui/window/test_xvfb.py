"""The program as it is started, with a real window on an X screen, under keys that come from outside."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from bcdesk.domain.galley import Origin
from bcdesk.domain.report import NoteMark, Paragraph, Report, Text
from bcdesk.storage.opening import open_store
from bcdesk.ui.settings import Settings
from tests.support.builders import a_report
from tests.support.fakes import FixedClock
from tests.support.processes import ROOT
from tests.support.screens import ask_to_close, give_keys, on_screen, virtual_screen

pytestmark = pytest.mark.needs("xvfb", "xdotool")

PATIENCE = 30.0
"""s until the window must be there, and until it must be gone."""
TYPED = "Da nop. Đã tiếp nhận và giải quyết đúng hạn."
NOTE = "Nguồn: báo cáo tháng 6."
EXTRA = " thừa"


@pytest.fixture
def report() -> Report:
    return a_report("r1", "Công tác dân vận.", "Đoạn sau.")


@pytest.fixture
def store(tmp_path: Path, report: Report) -> Path:
    """A store with the report, which the window will open at the end of the first paragraph."""
    path = tmp_path / "reports.db"
    with open_store(path, clock=FixedClock(), writing=True) as opened:
        opened.add(report)
    settings = Settings(path.with_suffix(".window.ini"))
    settings.report, settings.tab = report.id, report.sections[0].id
    settings.cursor = Origin("b1", len("Công tác dân vận."))
    settings.sync()
    return path


class Hand:
    """Works on one window of a screen with xdotool."""

    def __init__(self, display: str) -> None:
        self._display = display
        self._environment = on_screen(display)
        self._window = ""

    def find(self, words: str) -> None:
        """Wait for a window with `words` in its title and take the keyboard to it."""
        end = time.monotonic() + PATIENCE
        while not self._window:
            assert time.monotonic() < end, "no window came"
            found = self._do("search", "--onlyvisible", "--name", words, may_fail=True)
            self._window = found.split("\n")[0]
        self._do("windowfocus", "--sync", self._window)

    def type(self, text: str) -> None:
        self._do("type", "--delay", "15", text)

    def press(self, *keys: str) -> None:
        self._do("key", "--delay", "30", *keys)

    def close(self) -> None:
        """Ask the window to close, as a window manager does."""
        ask_to_close(self._display, int(self._window))

    def _do(self, *arguments: str, may_fail: bool = False) -> str:
        done = subprocess.run(
            ["xdotool", *arguments],
            check=not may_fail,
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
        )
        return done.stdout.strip()


@contextmanager
def program(store: Path) -> Iterator[tuple[subprocess.Popen[bytes], Hand]]:
    with virtual_screen() as display:
        give_keys(display, TYPED + NOTE + EXTRA)
        command = [sys.executable, "-m", "bcdesk", "--store", str(store)]
        with subprocess.Popen(command, cwd=ROOT, env=on_screen(display)) as started:
            try:
                hand = Hand(display)
                hand.find("bcdesk")
                yield started, hand
            finally:
                started.kill()


def test_what_is_typed_on_a_real_screen_is_in_the_store(store: Path, report: Report) -> None:
    with program(store) as (started, hand):
        hand.type(f" {TYPED}")
        hand.press("ctrl+alt+f")
        hand.type(NOTE)
        hand.press("ctrl+alt+g", "End")
        Event().wait(1.5)  # another burst of typing
        hand.type(EXTRA)
        hand.press("ctrl+z")
        hand.close()
        assert started.wait(PATIENCE) == 0

    with open_store(store, clock=FixedClock(), writing=False) as opened:
        after = opened.load(report.id).report
    first, *others = after.sections[0].blocks
    assert isinstance(first, Paragraph)
    text, note = first.inlines
    assert text == Text(f"Công tác dân vận. {TYPED}")
    assert isinstance(note, NoteMark)
    assert [paragraph.inlines for paragraph in note.paragraphs] == [(Text(NOTE),)]
    assert as_it_was(after, report) == report
    assert others == list(report.sections[0].blocks[1:])


def as_it_was(after: Report, before: Report) -> Report:
    """Return the report with its first paragraph as it was."""
    (section,) = after.sections
    (was,) = before.sections
    blocks = (was.blocks[0], *section.blocks[1:])
    return replace(after, sections=(replace(section, blocks=blocks),))
