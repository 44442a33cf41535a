"""Saves numbered edits until it is killed and prints each number that was acknowledged; run by tests.

Every edit says its number in two blocks and a counter of one save; every third edit is kept as a revision.
"""

import sys
from decimal import Decimal
from pathlib import Path

from bcdesk.app.ports import RevisionReason
from bcdesk.domain.counters.book import Counter, CounterId
from bcdesk.domain.edits import Workspace
from bcdesk.domain.report import ReportId
from bcdesk.storage.opening import open_store
from tests.support.builders import a_report
from tests.support.fakes import FixedClock

FILLER = "Công tác dân vận " * 60


def edit(number: int) -> Workspace:
    """Return what the store holds after edit `number`."""
    said = f"{number} {FILLER}"
    return Workspace(
        a_report("r1", said, "Không đổi", said),
        (),
        (Counter(id=CounterId("n"), label="Số", value=Decimal(number)),),
    )


def main(path: Path) -> None:
    """Go on from the number that is stored."""
    with open_store(path, clock=FixedClock(), writing=True) as store:
        number = int(store.load(ReportId("r1")).counters[0].value or 0)
        while True:
            number += 1
            store.save(edit(number))
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()
            if number % 3 == 0:
                store.keep_revision(ReportId("r1"), RevisionReason.AUTOMATIC)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
