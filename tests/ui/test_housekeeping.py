"""Garbage is looked for on the window's thread, while nobody types."""

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from bcdesk.ui import housekeeping
from bcdesk.ui.application import Desktop
from bcdesk.ui.housekeeping import Housekeeper
from tests.support.typing_keys import type_text
from tests.support.windows import editor_of, open_desktop, view_of


class Knot:
    """Something that only a collector finds, once it is let go."""

    def __init__(self) -> None:
        self.itself = self


def lost_knot() -> "weakref.ref[Knot]":
    return weakref.ref(Knot())


@pytest.fixture
def desktop(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    """The window with the sample; the collector is off and every new object is worth a look."""
    monkeypatch.setattr(housekeeping, "FEW", 1)
    gc.collect()  # what other tests have left counts as new
    with open_desktop(tmp_path) as made:
        made.reports._on_sample_requested()
        view_of(made.window).choose_tab(1)
        gc.disable()
        yield made
        gc.enable()


def test_garbage_goes_while_nobody_types(desktop: Desktop) -> None:
    keeper, knot = Housekeeper(desktop.window), lost_knot()

    keeper.look()

    assert knot() is None


def test_whoever_types_is_left_alone_until_the_next_look(desktop: Desktop) -> None:
    keeper, knot = Housekeeper(desktop.window), lost_knot()

    type_text(editor_of(desktop.window), "a")
    keeper.look()
    assert knot() is not None
    keeper.look()

    assert knot() is None


def test_very_much_garbage_goes_even_while_somebody_types(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper, knot = Housekeeper(desktop.window), lost_knot()
    monkeypatch.setattr(housekeeping, "MANY", 1)

    type_text(editor_of(desktop.window), "a")
    keeper.look()

    assert knot() is None


def test_few_new_objects_are_not_worth_a_look(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(housekeeping, "FEW", 10_000_000)
    keeper, knot = Housekeeper(desktop.window), lost_knot()

    keeper.look()

    assert knot() is not None


def test_it_goes_round_by_itself(desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(housekeeping, "ROUND", 20)
    frozen = gc.get_freeze_count()
    keeper = Housekeeper(desktop.window)

    QTimer.singleShot(0, keeper.begin)
    qtbot.waitUntil(lambda: gc.get_freeze_count() > frozen)
    knot = lost_knot()

    qtbot.waitUntil(lambda: knot() is None)
    gc.unfreeze()
