"""Starts the program: `bcdesk` and `python -m bcdesk`."""

import sys

from bcdesk.bootstrap import run_program


def main() -> int:
    """Run the program of this process."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support  # noqa: PLC0415 # it would slow the start of the others

        freeze_support()  # the process that makes pages starts here too
    return run_program(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
