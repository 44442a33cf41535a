"""Starts the program: `bcdesk` and `python -m bcdesk`."""

import sys

from bcdesk.bootstrap import run_command_line


def main() -> int:
    """Run the command line of this process."""
    return run_command_line(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
