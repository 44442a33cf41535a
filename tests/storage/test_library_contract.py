"""Both libraries keep the promises of the port."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bcdesk.app.ports import ReportStore
from bcdesk.storage.opening import open_store
from tests.support.fakes import FixedClock, InMemoryReportStore
from tests.support.library_contract import LIBRARY_PROMISES, a_catalogue


@pytest.fixture(params=["sqlite", "memory"])
def any_store(request: pytest.FixtureRequest, path: Path, clock: FixedClock) -> Iterator[ReportStore]:
    if request.param == "memory":
        yield InMemoryReportStore(clock, a_catalogue())
    else:
        with open_store(path, clock=clock, writing=True, catalogue=a_catalogue()) as opened:
            yield opened


@pytest.mark.parametrize("promise", LIBRARY_PROMISES, ids=lambda promise: promise.__name__)
def test_library_keeps_the_promise_that(
    any_store: ReportStore, clock: FixedClock, promise: Callable[[ReportStore, FixedClock], None]
) -> None:
    promise(any_store, clock)
