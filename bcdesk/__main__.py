"""Starts the program: `bcdesk` and `python -m bcdesk`."""

import sys
from multiprocessing import freeze_support

from bcdesk.bootstrap import run_program


def main() -> int:
    """Run the program of this process."""
    freeze_support()  # in the frozen program, the process that makes pages starts here too
    return run_program(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
