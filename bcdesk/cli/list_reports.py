"""`bcdesk list`: the reports of the store, one a line: id, state, year, title, separated by tabs."""

import sys

from bcdesk.app.messages import printable
from bcdesk.cli.context import CliContext, ExitStatus


def list_reports(context: CliContext) -> ExitStatus:
    """Print the reports, the last saved first; say how to begin when there are none."""
    if context.store_named or context.store_path.exists():
        with context.open_store(False) as store:
            summaries = store.summaries()
        for summary in summaries:
            state = context.messages.text("facts", summary.state)
            print(summary.id, state, summary.year, printable(summary.title), sep="\t")
        if summaries:
            return ExitStatus.DONE
    print(context.messages.text("cli", "empty"), file=sys.stderr)
    return ExitStatus.DONE
