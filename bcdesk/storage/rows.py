"""Reports to rows and back.

A report is cut at its top-level blocks, those that stand in a list of blocks and not in a cell or a note:
each becomes a row of its own, and the rest, the *skeleton*, keeps their ids in their places.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import blake2b
from itertools import zip_longest
from typing import Any

from bcdesk.domain.citations import mentions
from bcdesk.domain.codec import decode, encode
from bcdesk.domain.report import Annex, Block, Report, Section, block_lists
from bcdesk.storage.shape import HASH_SIZE

Plain = Any
"""Data as JSON knows them."""


@dataclass(frozen=True, slots=True)
class StoredBlock:
    """A block as its row holds it, and the documents that it mentions."""

    id: str
    payload: str
    hash: bytes
    cites: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ReportRows:
    """A report as rows: `values` are the columns of `report` without the two moments; `blocks` in reading order.

    `cites` are the documents mentioned outside of blocks.
    """

    values: Mapping[str, str | int | None]
    blocks: tuple[StoredBlock, ...]
    cites: frozenset[str] = frozenset()


class BlockEncoder:
    """Encodes blocks and remembers the last ones, for of a long report only the one typed in is new."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Block, StoredBlock]] = {}

    def encode(self, blocks: Iterable[Block]) -> tuple[StoredBlock, ...]:
        """Turn `blocks` into rows.

        Raises:
            ValueError: two blocks have one id, so that one of them would be lost; a fault of the program.
        """
        known: dict[str, tuple[Block, StoredBlock]] = {}
        for block in blocks:
            if block.id in known:
                msg = f"block {block.id} stands twice"
                raise ValueError(msg)
            before = self._known.get(block.id)
            known[block.id] = before if before and before[0] is block else (block, _stored(block))
        self._known = known
        return tuple(stored for _, stored in known.values())


def canonical(data: Plain) -> str:
    """Write plain data as JSON, equal data as equal text."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def content_hash(payload: str) -> bytes:
    """Return what a payload is known by; text that is no Unicode, which only damage brings in, has one too."""
    return blake2b(payload.encode("utf-8", "surrogatepass"), digest_size=HASH_SIZE).digest()


def require_hash(payload: str, digest: bytes) -> None:
    """Hold a payload against its hash.

    Raises:
        ValueError: they do not agree: the file was changed by something else than this program.
    """
    if content_hash(payload) != digest:
        msg = "text and hash do not agree"
        raise ValueError(msg)


def moment_to_text(moment: datetime) -> str:
    """Write a moment so that it sorts as text."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def rows_from_report(report: Report, encoder: BlockEncoder) -> ReportRows:
    """Cut `report` into rows.

    Raises:
        ValueError: see `BlockEncoder.encode`.
    """
    blocks = encoder.encode(block for blocks in block_lists(report) for block in blocks)
    values: dict[str, str | int | None] = {
        "id": report.id,
        "kind": report.kind,
        "period_kind": report.period.kind.value,
        "year": report.period.year,
        "ordinal": report.period.ordinal,
        "state": report.state.value,
        "title": report.masthead.subject_line,
        "symbol": report.masthead.symbol,
        "number": report.masthead.number,
        "skeleton": canonical(encode(_with_ids(report))),
    }
    cites = frozenset(mention.document for mention in mentions.in_frame(report))
    return ReportRows(values, blocks, cites)


def typed_blocks(before: Report, after: Report) -> tuple[StoredBlock, ...] | None:
    """Return the blocks that say something else, if nothing but these differs; None if anything else does.

    That is what typing changes. What was not edited is the same object in both, so a long report takes no longer than
    a short one.
    """
    changed: list[Block] = []
    for old, new in zip_longest(block_lists(before), block_lists(after)):
        if old is new:
            continue
        if old is None or new is None or [block.id for block in old] != [block.id for block in new]:
            return None
        changed += [block for was, block in zip(old, new, strict=True) if was is not block and was != block]
    return tuple(map(_stored, changed)) if _same_frames(before, after) else None


def _same_frames(before: Report, after: Report) -> bool:
    """Tell whether two reports differ in their blocks at most."""
    same = replace(
        after,
        bases=before.bases,
        opening=before.opening,
        closing=before.closing,
        sections=before.sections,
        annexes=before.annexes,
    )
    return (
        same == before
        and _same_sections(before.sections, after.sections)
        and len(before.annexes) == len(after.annexes)
        and all(map(_same_annex, before.annexes, after.annexes))
    )


def _same_annex(before: Annex, after: Annex) -> bool:
    same = replace(after, blocks=before.blocks, sections=before.sections)
    return same == before and _same_sections(before.sections, after.sections)


def _same_sections(before: Sequence[Section], after: Sequence[Section]) -> bool:
    return before is after or (len(before) == len(after) and all(map(_same_section, before, after)))


def _same_section(before: Section, after: Section) -> bool:
    if before is after:
        return True
    same = replace(after, blocks=before.blocks, sections=before.sections)
    return same == before and _same_sections(before.sections, after.sections)


def report_from_rows(skeleton: str, payloads: Mapping[str, str]) -> Report:
    """Put a report together from its skeleton and the payloads of its blocks by id.

    Raises:
        ReportFileInvalidError: the rows do not make a report.
        LookupError: a block is missing.
        ValueError, TypeError, RecursionError: they are not even plain data.
    """
    return decode(Report, _filled(json.loads(skeleton), lambda name: json.loads(payloads[name])), "report")


def block_order(skeleton: str) -> list[str]:
    """Return the ids of the blocks in reading order; the errors are those of `report_from_rows`."""
    return [name for holder, key in _lists(json.loads(skeleton)) for name in holder[key]]


def require_readable(skeleton: str | None, blocks: Iterable[StoredBlock]) -> None:
    """Try to read what is about to be written; None leaves out a skeleton that has not changed.

    A type hint does not stop the program from making a value that the codec refuses, and a store must never
    hold what it cannot give back.

    Raises:
        ReportFileInvalidError: it could not be read again.
    """
    if skeleton is not None:
        data = json.loads(skeleton)
        for holder, key in _lists(data):
            holder[key] = []
        decode(Report, data, "report")
    for block in blocks:
        decode_block(block)


def decode_block(block: StoredBlock) -> Block:
    """Read a block; the errors are those of `report_from_rows`."""
    return decode(_AnyBlock, {"block": json.loads(block.payload)}, block.id).block


@dataclass(frozen=True, slots=True)
class _AnyBlock:
    """Lets the codec choose among the kinds of block."""

    block: Block


def _stored(block: Block) -> StoredBlock:
    payload = canonical(encode(block))
    cites = frozenset(mention.document for mention in mentions.in_block(block))
    return StoredBlock(block.id, payload, content_hash(payload), cites)


def _ids(blocks: tuple[Block, ...]) -> Any:  # noqa: ANN401 # stands where blocks stand, see `_with_ids`
    return tuple(block.id for block in blocks)


def _with_ids(report: Report) -> Report:
    """Return `report` with ids in place of its blocks; good for nothing but `encode`."""
    return replace(
        report,
        bases=_ids(report.bases),
        opening=_ids(report.opening),
        sections=tuple(map(_section_with_ids, report.sections)),
        closing=_ids(report.closing),
        annexes=tuple(map(_annex_with_ids, report.annexes)),
    )


def _section_with_ids(section: Section) -> Section:
    sections = tuple(map(_section_with_ids, section.sections))
    return replace(section, blocks=_ids(section.blocks), sections=sections)


def _annex_with_ids(annex: Annex) -> Annex:
    sections = tuple(map(_section_with_ids, annex.sections))
    return replace(annex, blocks=_ids(annex.blocks), sections=sections)


def _filled(skeleton: Plain, block: Callable[[str], Plain]) -> Plain:
    for holder, key in _lists(skeleton):
        holder[key] = [block(name) for name in holder[key]]
    return skeleton


def _lists(skeleton: Plain) -> Iterator[tuple[dict[str, Plain], str]]:
    """Yield holder and key of each list of blocks in plain data, in the order of `report.block_lists`."""
    for key in ("bases", "opening"):
        yield from _list(skeleton, key)
    yield from _section_lists(skeleton)
    yield from _list(skeleton, "closing")
    for annex in skeleton.get("annexes", ()):
        yield from _list(annex, "blocks")
        yield from _section_lists(annex)


def _section_lists(holder: Plain) -> Iterator[tuple[dict[str, Plain], str]]:
    for section in holder.get("sections", ()):
        yield from _list(section, "blocks")
        yield from _section_lists(section)


def _list(holder: Plain, key: str) -> Iterator[tuple[dict[str, Plain], str]]:
    if key in holder:
        yield holder, key
