"""What typing changes is written alone; anything else is written whole."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bcdesk.domain.report import Annex, AnnexId, BlockId, Heading, Paragraph, Report, Text
from bcdesk.storage.opening import open_store
from bcdesk.storage.rows import typed_blocks
from tests.support.fakes import FixedClock
from tests.support.strategies import edited


def with_section(report: Report, **changes: object) -> Report:
    first, *rest = report.sections
    return replace(report, sections=(replace(first, **changes), *rest))


def test_a_changed_paragraph_is_all_that_is_written(sample: Report) -> None:
    block, *rest = sample.sections[0].blocks
    typed = replace(block, inlines=(Text("khác"),))

    (stored,) = typed_blocks(sample, with_section(sample, blocks=(typed, *rest))) or ()

    assert stored.id == block.id
    assert "khác" in stored.payload


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"heading": Heading(inlines=(Text("khác"),))}, id="heading"),
        pytest.param({"sections": ()}, id="subsections taken away"),
    ],
)
def test_other_changes_are_written_whole(sample: Report, changes: dict[str, object]) -> None:
    second = replace(sample, sections=(sample.sections[1], *sample.sections[2:]))

    assert typed_blocks(second, with_section(second, **changes)) is None


def test_a_block_taken_away_is_written_whole(sample: Report) -> None:
    assert typed_blocks(sample, with_section(sample, blocks=())) is None


def test_a_changed_frame_is_written_whole(sample: Report) -> None:
    assert typed_blocks(sample, replace(sample, recipients=("Lưu: VT",))) is None


def test_a_changed_paragraph_of_an_annex_is_all_that_is_written(sample: Report) -> None:
    block = Paragraph(id=BlockId("in-annex"), inlines=(Text("Biểu"),))
    before = replace(sample, annexes=(Annex(id=AnnexId("annex"), blocks=(block,)),))
    typed = replace(block, inlines=(Text("khác"),))

    stored = typed_blocks(before, replace(sample, annexes=(replace(before.annexes[0], blocks=(typed,)),)))

    assert [each.id for each in stored or ()] == ["in-annex"]


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"title": (Text("khác"),)}, id="title"),
        pytest.param({"landscape": True}, id="turned pages"),
    ],
)
def test_a_changed_frame_of_an_annex_is_written_whole(sample: Report, changes: dict[str, object]) -> None:
    before = replace(sample, annexes=(Annex(id=AnnexId("annex")),))

    assert typed_blocks(before, replace(sample, annexes=(replace(before.annexes[0], **changes),))) is None


def test_nothing_changed_is_nothing_written(sample: Report) -> None:
    assert typed_blocks(sample, sample) == ()


@settings(max_examples=25)
@given(data=st.data())
def test_saving_since_and_saving_whole_leave_the_same(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    before, _, after = data.draw(edited())
    loaded = []
    for since in (None, before):
        path = tmp_path_factory.mktemp("store") / "reports.db"
        with open_store(path, clock=FixedClock(), writing=True) as store:
            store.add(before.report)
            store.save(before)
            store.save(after, since)
            loaded.append(store.load(after.report.id).report)

    assert loaded[0] == loaded[1] == after.report
