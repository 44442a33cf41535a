"""How long work tells how far it is and hears that it shall stop."""

from typing import Protocol


class CancelledError(Exception):
    """The officer stopped the work; nothing is left half done."""


class Progress(Protocol):
    """Given to work that may take longer than a moment."""

    def step(self, done: int, total: int) -> None:
        """Tell that `done` of `total` parts are done."""

    def check_cancelled(self) -> None:
        """Go on, unless the work shall stop.

        Raises:
            CancelledError: it shall.
        """
