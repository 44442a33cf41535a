"""Python's collector rests while a report is laid out or written.

Hardly anything that is made then is garbage before the end, and looking for it again and again takes a quarter of the
time of a report of 500 pages.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Switch the collector off for a while, unless it is off already."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
