"""Starts the program: `bcdesk` and `python -m bcdesk`."""

import sys

from bcdesk.bootstrap import run_program


def main() -> int:
    """Run the program of this process."""
    return run_program(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
