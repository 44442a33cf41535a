"""What the verbs work with."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from pathlib import Path

from bcdesk.app.counters import CounterService
from bcdesk.app.exporting import ExportService
from bcdesk.app.library import LibraryService
from bcdesk.app.messages import Language, Messages
from bcdesk.app.ports import ReportStore
from bcdesk.app.self_test import SelfTest
from bcdesk.domain.report import Report

SAMPLE = "sample"
"""Names the packaged report wherever a report of the store may be named, unless the store has one of that id."""


class ExitStatus(IntEnum):
    """How a verb ended."""

    DONE = 0
    FINDINGS = 1
    FAILED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class GlobalOptions:
    """What the wiring depends on; `store` and `fonts` None mean the default place and the built-in fonts.

    `language_named` tells whether the officer named the language, here or in the environment.
    """

    store: Path | None
    fonts: Path | None
    language: Language
    language_named: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CliContext:
    """The wired program.

    Attributes:
        store_path: where the store is, whether or not it exists.
        store_named: whether the user named that place.
        open_store: opens it, for writing if the argument is true.
        library: lends the library, that of the catalogue alone where there is no store.
        today: tells the day.
    """

    messages: Messages
    store_path: Path
    store_named: bool
    open_store: Callable[[bool], AbstractContextManager[ReportStore]]
    library: Callable[[], AbstractContextManager[LibraryService]]
    today: Callable[[], date]
    exporter: ExportService
    counters: CounterService
    read_report: Callable[[Path], Report]
    sample: Callable[[], Report]
    self_test: SelfTest
