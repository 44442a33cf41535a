"""`bcdesk export REPORT --out DIR`: a report as files; prints each path that was written."""

import sys
from pathlib import Path

from bcdesk.app.exporting import FileFormat
from bcdesk.cli.context import SAMPLE, CliContext, ExitStatus
from bcdesk.domain.edits import Workspace
from bcdesk.domain.errors import ReportNotFoundError, StoreNotFoundError
from bcdesk.domain.report import ReportId


def export_report(
    context: CliContext, report: str, folder: Path, formats: tuple[FileFormat, ...]
) -> ExitStatus:
    """Write the files and name them."""
    workspace = _workspace(context, report)

    def begun(path: Path) -> None:
        """Tell a person at a terminal what takes so long."""
        if sys.stderr.isatty():
            print(context.messages.text("cli", "writing", name=path.name), file=sys.stderr)

    for path in context.exporter.export(workspace, folder, formats, begun):
        print(path)
    if FileFormat.PDF in formats and (missing := context.exporter.undrawn(workspace)):
        print(context.messages.text("cli", "undrawn", characters=" ".join(missing)), file=sys.stderr)
        return ExitStatus.FINDINGS
    return ExitStatus.DONE


def _workspace(context: CliContext, report: str) -> Workspace:
    """Take the report from the store; the sample, if the store has none of this id, from the program."""
    try:
        with context.open_store(False) as store:
            return store.load(ReportId(report))
    except (ReportNotFoundError, StoreNotFoundError):
        if report != SAMPLE:
            raise
        return Workspace(context.sample())
