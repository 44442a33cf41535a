"""Wires the program; the only place that knows every package."""

import tempfile
from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from functools import partial
from pathlib import Path

import platformdirs

from bcdesk.app.exporting import ExportService, FileFormat
from bcdesk.app.messages import Language
from bcdesk.app.ports import ReportStore
from bcdesk.app.self_test import SelfTest
from bcdesk.assets import Assets, find_assets
from bcdesk.cli.context import CliContext, GlobalOptions
from bcdesk.cli.main import run
from bcdesk.domain.galley import Galley
from bcdesk.domain.report import Report
from bcdesk.exporting.atomic import write_whole
from bcdesk.exporting.json_file import json_bytes
from bcdesk.exporting.text import text_bytes
from bcdesk.importing.json_file import read_report
from bcdesk.storage.opening import open_store


class SystemClock:
    """The clock of the machine."""

    def now(self) -> datetime:
        """Return the present moment in the zone of the machine."""
        return datetime.now().astimezone()  # noqa: TID251 # the one place that asks the machine


def run_command_line(arguments: Sequence[str]) -> int:
    """Run `bcdesk` with `arguments` and return its exit status."""
    assets = find_assets()
    return run(arguments, assets.messages, partial(_build, assets))


def _build(assets: Assets, options: GlobalOptions) -> CliContext:
    path = options.store or default_store_path()
    fonts = options.fonts or assets.fonts
    words = assets.document_words()
    clock = SystemClock()

    def open_at(place: Path, *, writing: bool) -> AbstractContextManager[ReportStore]:
        return open_store(place, clock=clock, writing=writing)

    exporter = ExportService(
        words,
        {
            FileFormat.DOCX: partial(_docx, assets.template, fonts),
            FileFormat.PDF: partial(_pdf, fonts),
            FileFormat.TEXT: lambda _, galley: text_bytes(galley),
            FileFormat.JSON: lambda report, _: json_bytes(report),
        },
        write_whole,
        partial(_undrawn, fonts),
    )
    return CliContext(
        messages=assets.messages(options.language),
        store_path=path,
        store_named=options.store is not None,
        open_store=lambda writing: open_at(path, writing=writing),
        exporter=exporter,
        read_report=read_report,
        sample=lambda: read_report(assets.sample),
        self_test=SelfTest(
            messages=lambda: tuple(assets.messages(language) for language in Language),
            words=assets.document_words,
            sample=lambda: read_report(assets.sample),
            exporter=exporter,
            open_store=lambda place: open_at(place, writing=True),
            folder=partial(tempfile.TemporaryDirectory, prefix="bcdesk-"),
            more=(("window", partial(_check_window, assets)),),
        ),
    )


def _docx(template: Path, fonts: Path, _report: Report, galley: Galley) -> bytes:
    from bcdesk.exporting.docx import docx_bytes  # noqa: PLC0415 # python-docx would slow every other verb

    return docx_bytes(galley, template=template, fonts=fonts)


def _pdf(fonts: Path, _report: Report, galley: Galley) -> bytes:
    from bcdesk.exporting.pdf import pdf_bytes  # noqa: PLC0415 # reportlab likewise

    return pdf_bytes(galley, fonts)


def _undrawn(fonts: Path, galley: Galley) -> str:
    from bcdesk.exporting.pdf import undrawn_characters  # noqa: PLC0415 # reportlab likewise

    return undrawn_characters(galley, fonts)


def _check_window(assets: Assets) -> None:
    from bcdesk.ui.self_check import check_window  # noqa: PLC0415 # Qt would slow every other verb

    check_window(assets.catalogues, assets.icons, assets.interface_fonts, assets.fonts)


def default_store_path() -> Path:
    """Return where the store is when the user names no other place."""
    return platformdirs.user_data_path("bcdesk", appauthor=False) / "reports.db"
