"""`bcdesk self-test`: one line for each check of the installation."""

from bcdesk.cli.context import CliContext, ExitStatus
from bcdesk.domain.errors import BcdeskError


def self_test(context: CliContext) -> ExitStatus:
    """Run every check, also after one has failed."""
    messages, status = context.messages, ExitStatus.DONE
    for key, error in context.self_test.run():
        name = messages.text("check", key)
        if error is None:
            print(messages.text("check", "passed", name=name))
            continue
        reason = (
            messages.error(error) if isinstance(error, BcdeskError) else f"{type(error).__name__}: {error}"
        )
        print(messages.text("check", "failed", name=name, reason=reason))
        status = ExitStatus.FAILED
    return status
