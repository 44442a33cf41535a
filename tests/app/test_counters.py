"""Taking in a sheet: everything is said before anything is written."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from bcdesk.app.counters import CounterService, add_missing, broken_sentence, require_period
from bcdesk.app.messages import Language
from bcdesk.assets import Assets
from bcdesk.domain.counters.book import Counter, CounterId
from bcdesk.domain.counters.columns import Axis, Column
from bcdesk.domain.counters.evaluation import NoValue, Why
from bcdesk.domain.counters.proposal import HeadedColumn, SheetProposal
from bcdesk.domain.counters.tthc import Broken, CellRef, Identity, SheetRow
from bcdesk.domain.edits import EditConflictError, PutCounters, Workspace
from bcdesk.domain.errors import PeriodUnknownError
from bcdesk.domain.periods import Period, PeriodKind
from tests.support.builders import a_report
from tests.support.fakes import FixedClock, InMemoryReportStore

H1 = (Period(PeriodKind.HALF_YEAR, 2021), None)
H2 = (Period(PeriodKind.HALF_YEAR, 2021, 2), None)
FILE = Path("06a.xlsx")
C = Column


def proposal(**cells: int) -> SheetProposal:
    numbers = {Column[name]: Decimal(value) for name, value in cells.items()}
    return SheetProposal(
        name="06a",
        axis=Axis.AREA,
        headed=tuple(HeadedColumn("C", column, column) for column in numbers),
        rows=(SheetRow("bc", "Bưu chính", numbers),),
    )


def service(*proposals: SheetProposal) -> CounterService:
    waiting = iter(proposals)
    return CounterService(lambda _path, _name: next(waiting), FixedClock())


def test_a_plan_changes_nothing_and_says_what_it_would_change() -> None:
    store = InMemoryReportStore()
    importing = service(proposal(ONLINE=80), proposal(ONLINE=81))
    importing.take(importing.propose(FILE, H1, store.counters(), by="Lan"), store)
    kept = store.counters()

    plan = importing.propose(FILE, H1, kept)

    assert store.counters() == kept
    assert [(change.counter, change.old, change.new) for change in plan.changes] == [
        ("tthc.buu_chinh.truc_tuyen", 80, 81)
    ]
    (online,) = [counter for counter in kept if counter.readings]
    reading = online.readings[0]
    assert (reading.source, reading.by, reading.at) == ("06a.xlsx", "Lan", "2021-06-14T08:00:00+00:00")


def test_a_plan_is_one_edit_of_an_open_report_and_is_taken_back() -> None:
    importing = service(proposal(ONLINE=80), proposal(ONLINE=81, DIRECT=1))
    first = importing.propose(FILE, H1, ())
    workspace = importing.edit(first).apply(Workspace(a_report("r1")))
    second = importing.propose(FILE, H1, workspace.counters)
    edit = importing.edit(second)

    assert workspace.counters == first.after
    assert edit.apply(workspace).counters == second.after
    assert edit.inverse().apply(edit.apply(workspace)) == workspace
    assert len(edit.old) < len(workspace.counters)
    with pytest.raises(EditConflictError):
        edit.apply(Workspace(a_report("r1")))
    with pytest.raises(EditConflictError):
        PutCounters((), workspace.counters[:1]).apply(workspace)


def test_shipped_counters_do_not_replace_those_that_are_there() -> None:
    store = InMemoryReportStore()
    own = Counter(id=CounterId("a"), label="Của cơ quan", value=Decimal(1))
    store.save_counters((own,), ())

    add_missing(store, (replace(own, label="Mẫu"), replace(own, id=CounterId("b"))))

    assert store.counters() == (own, replace(own, id=CounterId("b")))


def test_numbers_that_the_new_file_does_not_have_are_not_reported_any_more() -> None:
    store = InMemoryReportStore()
    importing = service(proposal(ONLINE=80, DIRECT=1), proposal(ONLINE=80))
    importing.take(importing.propose(FILE, H1, store.counters()), store)

    plan = importing.propose(FILE, H1, store.counters())

    assert [(change.counter, change.old, change.new) for change in plan.changes] == [
        ("tthc.buu_chinh.truc_tiep", 1, None)
    ]


def test_the_sheet_is_held_against_other_periods_by_the_names_of_its_rows() -> None:
    store = InMemoryReportStore()
    importing = service(proposal(PENDING=3), proposal(CARRIED=2), proposal(CARRIED=3))
    importing.take(importing.propose(FILE, H1, store.counters()), store)

    wrong = importing.propose(FILE, H2, store.counters())
    right = importing.propose(FILE, H2, store.counters())

    assert {broken.identity for broken in wrong.broken} == {Identity.T5}
    assert right.broken == ()


def test_importing_a_period_again_is_not_held_against_itself() -> None:
    store = InMemoryReportStore()
    importing = service(proposal(CARRIED=2, ONLINE=5), proposal(CARRIED=4, ONLINE=1))
    importing.take(importing.propose(FILE, H1, store.counters()), store)

    assert importing.propose(FILE, H1, store.counters()).broken == ()


def test_values_of_a_period_are_given_computed_or_say_why_not() -> None:
    base = Counter(id=CounterId("a"), label="A", value=Decimal(64))
    share = Counter(id=CounterId("b"), label="B", formula="=ty_le(8; a)")
    lost = replace(base, id=CounterId("c"), value=None)

    results = {each.counter.id: each.result for each in service().values((base, share, lost), *H1)}

    assert (results["a"], results["b"]) == (64, Decimal("12.5"))
    assert isinstance(results["c"], NoValue)
    assert results["c"].why is Why.NOT_REPORTED


def test_what_is_no_period_is_an_error() -> None:
    assert require_period("2021-h1") == H1
    with pytest.raises(PeriodUnknownError):
        require_period("2021-h9")


@pytest.mark.parametrize("language", Language)
def test_every_identity_and_every_reason_has_its_sentence(assets: Assets, language: Language) -> None:
    messages = assets.messages(language)
    for identity in Identity:
        broken = Broken(
            identity, "bc", "Bưu chính", Decimal(81), Decimal(80), (CellRef("bc", C.RECEIVED, H1[0]),)
        )
        told = broken_sentence(broken, messages)
        assert "Bưu chính" in told
        assert "81" in told
        assert ("80" in told) == (identity is not Identity.T8)
    apart = Broken(
        Identity.T4, "bc", "Bưu chính", Decimal(81), Decimal(80), (CellRef("bc", C.RECEIVED),), (C.WITHDRAWN,)
    )
    assert "rút hồ sơ" in broken_sentence(apart, messages)
    for why in Why:
        assert messages.text("no-value", why)
