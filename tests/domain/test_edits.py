"""Every edit can be taken back, and none applies to what it was not made for."""

from dataclasses import replace

import pytest
from hypothesis import given

from bcdesk.domain.counters.book import Counter, CounterId
from bcdesk.domain.edits import (
    OPENING,
    Edit,
    EditConflictError,
    EditGroup,
    PutCounters,
    PutDocument,
    SetAnnexTitle,
    SetFrame,
    SetHeading,
    SpliceBlocks,
    SpliceSections,
    Workspace,
)
from bcdesk.domain.report import AnnexId, Heading, Report, SectionId, duplicate_ids
from tests.support.strategies import edited


@given(edited())
def test_inverses_lead_back_to_the_start(case: tuple[Workspace, list[Edit], Workspace]) -> None:
    start, edits, end = case

    for edit in reversed(edits):
        end = edit.inverse().apply(end)

    assert end == start


@given(edited())
def test_a_group_does_and_undoes_what_its_edits_do(case: tuple[Workspace, list[Edit], Workspace]) -> None:
    start, edits, end = case
    group = EditGroup(tuple(edits))

    assert group.apply(start) == end
    assert group.inverse().apply(end) == start


@given(edited())
def test_no_edit_makes_an_id_stand_twice(case: tuple[Workspace, list[Edit], Workspace]) -> None:
    _, _, end = case

    assert duplicate_ids(end.report) == []


def test_moving_a_section_keeps_it(sample: Report) -> None:
    workspace = Workspace(sample)
    moved = sample.sections[1]
    move = EditGroup((SpliceSections(None, 1, (moved,), ()), SpliceSections(None, 0, (), (moved,))))

    after = move.apply(workspace)

    assert [s.id for s in after.report.sections][:3] == ["s2", "s1", "s3"]
    assert move.inverse().apply(after) == workspace


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(SetFrame("kind", "wrong", "x"), id="another value"),
        pytest.param(SetFrame("id", "sample", "x"), id="a field that is not the frame's"),
        pytest.param(SetHeading(SectionId("s1"), Heading(), Heading()), id="another heading"),
        pytest.param(SetHeading(SectionId("nowhere"), Heading(), Heading()), id="no such section"),
        pytest.param(SetAnnexTitle(AnnexId("s1"), (), ()), id="a section for an annex"),
        pytest.param(SetAnnexTitle(AnnexId("nowhere"), (), ()), id="no such annex"),
        pytest.param(SpliceBlocks(OPENING, 5, (), ()), id="behind the end"),
        pytest.param(SpliceBlocks(OPENING, -1, (), ()), id="before the start"),
        pytest.param(PutDocument(None, None), id="nothing for nothing"),
        pytest.param(
            PutCounters((Counter(id=CounterId("x"), label="x"),), ()), id="a counter that is not there"
        ),
    ],
)
def test_an_edit_for_another_state_is_a_conflict(sample: Report, edit: Edit) -> None:
    with pytest.raises(EditConflictError):
        edit.apply(Workspace(sample))


def test_a_group_that_does_not_fit_changes_nothing(sample: Report) -> None:
    workspace = Workspace(sample)
    group = EditGroup((SetFrame("kind", sample.kind, "x"), SetFrame("kind", sample.kind, "y")))

    with pytest.raises(EditConflictError):
        group.apply(workspace)

    assert workspace == Workspace(replace(sample))
