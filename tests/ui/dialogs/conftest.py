"""Stand-ins for what dialogs ask for and work with."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from PySide6.QtWidgets import QAbstractButton, QWidget

from bcdesk.app.messages import Language, Messages
from bcdesk.assets import Assets
from bcdesk.ui.dialogs.choosing import Chosen
from bcdesk.ui.jobs import Worker


@dataclass
class AnsweringChooser:
    """Answers at once with `answer`, or backs out if there is none; remembers what was asked."""

    answer: Path | None = None
    asked: list[Path] = field(default_factory=list)

    def choose_folder(self, _window: QWidget, _title: str, start: Path, chosen: Chosen) -> None:
        self._reply(start, chosen)

    def choose_target(self, _window: QWidget, _title: str, start: Path, _kind: str, chosen: Chosen) -> None:
        self._reply(start, chosen)

    def choose_source(self, _window: QWidget, _title: str, start: Path, _kind: str, chosen: Chosen) -> None:
        self._reply(start, chosen)

    def _reply(self, start: Path, chosen: Chosen) -> None:
        self.asked.append(start)
        if self.answer is not None:
            chosen(self.answer)


@pytest.fixture
def chooser() -> AnsweringChooser:
    """A chooser that backs out unless it is given an answer."""
    return AnsweringChooser()


@pytest.fixture
def worker() -> Iterator[Worker]:
    """A worker that ends with the test."""
    worker = Worker("work")
    yield worker
    assert worker.shut_down()


@pytest.fixture
def messages(assets: Assets) -> Messages:
    """The English sentences."""
    return assets.messages(Language.ENGLISH)


class Shouting(QTranslator):
    """A language that is English in capitals."""

    def isEmpty(self) -> bool:  # noqa: N802
        return False

    def translate(self, _context: str, source: str, _hint: str = "", _number: int = -1) -> str:
        return re.sub(r"(\{\w+\}|%n)|(.)", lambda part: part[1] or part[2].upper(), source)


@pytest.fixture
def shouted() -> Iterator[Callable[[QWidget], list[str]]]:
    """Changes the language to English in capitals and returns the title and the words of all buttons of a widget."""
    shouting = Shouting()

    def words(widget: QWidget) -> list[str]:
        QCoreApplication.installTranslator(shouting)
        QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
        buttons = widget.findChildren(QAbstractButton)
        named = [words for button in buttons for words in (button.text(), button.accessibleName())]
        return [widget.windowTitle(), *filter(None, named)]

    yield words
    QCoreApplication.removeTranslator(shouting)
