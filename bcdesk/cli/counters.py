"""`bcdesk counters import FILE --period P` and `bcdesk counters list`."""

import sys
from pathlib import Path

from bcdesk.app.counters import ImportPlan, broken_sentence, require_period
from bcdesk.app.messages import Messages, printable
from bcdesk.cli.context import CliContext, ExitStatus
from bcdesk.domain.counters.evaluation import NoValue
from bcdesk.domain.counters.figures import rounded
from bcdesk.domain.counters.timeline import period_code
from bcdesk.domain.counters.tthc import NAMES
from bcdesk.domain.wording import plain_digits

SHOWN_PLACES = 6


def import_counters(
    context: CliContext, path: Path, period: str, sheet_name: str | None, *, dry_run: bool
) -> ExitStatus:
    """Show what was read and what it would do, then do it unless it is a dry run."""
    when = require_period(period)
    messages, service = context.messages, context.counters
    if dry_run and not context.store_path.exists():
        plan = service.propose(path, when, (), sheet_name=sheet_name)
    elif dry_run:
        with context.open_store(False) as store:
            plan = service.propose(path, when, store.counters(), sheet_name=sheet_name)
    else:
        service.propose(path, when, (), sheet_name=sheet_name)  # a bad file leaves no new store behind
        with context.open_store(True) as store:
            plan = service.propose(path, when, store.counters(), sheet_name=sheet_name)
            service.take(plan, store)
    for line in _account(plan, messages):
        print(line)
    key = "dry-run" if dry_run else "taken"
    facts = {
        "rows": len(plan.proposal.rows),
        "numbers": plan.proposal.numbers,
        "changes": len(plan.changes),
        "period": period_code(*when),
    }
    print(messages.text("counters", key, **facts))
    return ExitStatus.FINDINGS if plan.broken or plan.proposal.unknown else ExitStatus.DONE


def list_counters(context: CliContext, period: str | None) -> ExitStatus:
    """Print the counters, one a line: code, value in the period, unit, label, separated by tabs."""
    when = None if period is None else require_period(period)
    if context.store_named or context.store_path.exists():
        with context.open_store(False) as store:
            counters = store.counters()
    else:
        counters = ()
    if not counters:
        print(context.messages.text("counters", "none"), file=sys.stderr)
    elif when is None:
        for counter in counters:
            periods = " ".join(period_code(r.period, r.window) for r in counter.readings)
            print(counter.id, periods, counter.unit, printable(counter.label), sep="\t")
    else:
        for valued in context.counters.values(counters, *when):
            shown = (
                context.messages.text("no-value", valued.result.why)
                if isinstance(valued.result, NoValue)
                else plain_digits(rounded(valued.result, SHOWN_PLACES).normalize())
            )
            print(valued.counter.id, shown, valued.counter.unit, printable(valued.counter.label), sep="\t")
    return ExitStatus.DONE


def _account(plan: ImportPlan, messages: Messages) -> list[str]:
    """Say what was recognised, what was not, and which numbers disagree."""
    proposal = plan.proposal
    lines = [
        messages.text(
            "counters", "column", letters=headed.letters, header=headed.header, column=NAMES[headed.column]
        )
        for headed in proposal.headed
        if headed.column is not None
    ]
    lines += [
        messages.text("counters", "unknown-column", letters=headed.letters, header=headed.header)
        for headed in proposal.unknown
    ]
    lines += [
        messages.text("counters", "skipped-row", number=row.number, words=row.words)
        for row in proposal.skipped
    ]
    return [*lines, *(broken_sentence(broken, messages) for broken in plan.broken)]
