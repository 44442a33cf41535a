"""`bcdesk import FILE.json`: a report file becomes a report of the store."""

from pathlib import Path

from bcdesk.cli.context import CliContext, ExitStatus


def import_report(context: CliContext, path: Path) -> ExitStatus:
    """Read the whole file before the store is touched."""
    report = context.read_report(path)
    with context.open_store(True) as store:
        store.add(report)
    print(context.messages.text("cli", "imported", report=report.id))
    return ExitStatus.DONE
