"""Blocks copied inside the program come back as they were, with ids of their own."""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import count

import pytest
from hypothesis import given

from bcdesk.app.clipboard import (
    MAX_BYTES,
    MAX_CONTAINERS,
    Clip,
    NewId,
    decode_clip,
    encode_clip,
    renewed_block,
    renewed_section,
)
from bcdesk.domain.report import Block, Section, block_ids, inline_ids, walk_sections
from tests.support import strategies

clips = strategies.st.builds(
    Clip,
    blocks=strategies.tuples_of(strategies.blocks, 3),
    sections=strategies.tuples_of(strategies.sections, 2),
)


def new_ids() -> NewId:
    numbers = count(1)
    return lambda: f"new-{next(numbers)}"


def without_ids(value: object) -> object:
    """Return plain data of a value, its ids left out; links to records stay."""
    if is_dataclass(value):
        return [
            type(value).__name__,
            *(without_ids(getattr(value, f.name)) for f in fields(value) if f.name != "id"),
        ]
    if isinstance(value, tuple):
        return [without_ids(part) for part in value]
    return value


def ids_in(blocks: tuple[Block, ...], sections: tuple[Section, ...]) -> Iterator[str]:
    for block in blocks:
        yield from block_ids(block)
    for section in walk_sections(sections):
        yield section.id
        yield from inline_ids(section.heading.inlines)
        yield from ids_in(section.blocks, ())


@given(clips)
def test_a_clip_comes_back_equal_but_for_its_ids(clip: Clip) -> None:
    pasted = decode_clip(encode_clip(clip), new_ids())

    assert pasted
    assert without_ids(pasted) == without_ids(clip)


@given(clips)
def test_pasting_twice_gives_no_id_twice(clip: Clip) -> None:
    new_id = new_ids()

    first, second = (decode_clip(encode_clip(clip), new_id) for _ in range(2))

    assert first
    assert second
    ids = [*ids_in(clip.blocks, clip.sections)]
    ids += [*ids_in(first.blocks, first.sections), *ids_in(second.blocks, second.sections)]
    assert len(ids) == len(set(ids))


@given(strategies.blocks, strategies.sections)
def test_copies_have_new_ids_all_over(block: Block, section: Section) -> None:
    copies = (renewed_block(block, new_ids()),), (renewed_section(section, new_ids()),)

    assert without_ids(copies) == without_ids(((block,), (section,)))
    assert set(ids_in(*copies)).isdisjoint(ids_in((block,), (section,)))


GOOD = {"format": "bcdesk-blocks", "version": 1, "clip": {"blocks": [], "sections": []}}


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\xff\xfe", id="not UTF-8"),
        pytest.param(b"{", id="cut off"),
        pytest.param(b"[]", id="no object"),
        pytest.param(b"[" * 100_000, id="deep"),
        pytest.param(b"[]" * (MAX_CONTAINERS + 1), id="many"),
        pytest.param(b" " * (MAX_BYTES + 1), id="long"),
        pytest.param(json.dumps(GOOD | {"version": 2}).encode(), id="of a newer version"),
        pytest.param(json.dumps(GOOD | {"format": "x"}).encode(), id="of another program"),
        pytest.param(json.dumps(GOOD | {"clip": None}).encode(), id="without content"),
        pytest.param(json.dumps(GOOD | {"clip": {"blocks": [{"type": "x"}]}}).encode(), id="unknown block"),
        pytest.param(
            json.dumps(GOOD | {"clip": {"blocks": [{"type": "gap", "id": "a", "missing": "\x00"}]}}).encode(),
            id="text that is not clean",
        ),
        pytest.param(b'{"format": "bcdesk-blocks", "version": 1, "clip": {"blocks": NaN}}', id="no JSON"),
        pytest.param(b'{"format": ' + b"9" * 5000 + b"}", id="a number without end"),
    ],
)
def test_what_is_no_clip_is_none(content: bytes) -> None:
    assert decode_clip(content, new_ids()) is None


def test_an_empty_clip_is_one() -> None:
    assert decode_clip(json.dumps(GOOD).encode(), new_ids()) == Clip()
