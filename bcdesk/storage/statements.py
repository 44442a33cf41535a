"""What the store says to the database: one function for each thing read or written, inside a transaction."""

import json
from collections.abc import Mapping, Sequence
from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, Table, bindparam, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.codec import decode, encode
from bcdesk.domain.counters.book import Counter
from bcdesk.domain.errors import ReportNotFoundError
from bcdesk.domain.report import ReportId
from bcdesk.storage import document_index, schema
from bcdesk.storage.reading import chunks
from bcdesk.storage.rows import ReportRows, StoredBlock, canonical, require_hash, require_readable
from bcdesk.storage.shape import HASH_SIZE

Record = TypeVar("Record", bound=Counter)
_MENTIONING = """
SELECT DISTINCT m.document_id, r.kind, r.symbol FROM mention m JOIN report r ON r.id = m.report_id
WHERE m.document_id IN ({})
"""
_AT_ONCE = 5000
"""Values in one statement; SQLite takes some 32,000."""


def set_binned(connection: Connection, report: ReportId, moment: str | None) -> None:
    """Note when a report was put into the bin, None that it is taken out; what is so already is not written.

    Raises:
        ReportNotFoundError: there is no such report.
    """
    table = schema.report
    row = connection.execute(select(table.c.binned_at).where(table.c.id == report)).one_or_none()
    if row is None:
        raise ReportNotFoundError(report=report)
    if (row.binned_at is None) != (moment is None):
        connection.execute(update(table).where(table.c.id == report).values(binned_at=moment))


def delete_binned(connection: Connection, *which: ColumnElement[bool]) -> int:
    """Remove the reports of the bin, or `which` of them, with all that only they held; return how many."""
    table = schema.report
    chosen = select(table.c.id).where(table.c.binned_at.is_not(None), *which)
    candidates = referenced(connection, schema.revision.c.report_id.in_(chosen))
    gone = connection.execute(delete(table).where(table.c.id.in_(chosen))).rowcount
    drop_orphans(connection, candidates)
    return gone


def write_report(connection: Connection, rows: ReportRows, now: str) -> None:
    """Write what differs of a stored report; `now` is noted only if anything does.

    Raises:
        ReportNotFoundError: there is no such report.
        ReportFileInvalidError: it could not be read again.
    """
    table = schema.report
    this = table.c.id == rows.values["id"]
    stored = connection.execute(select(table).where(this)).mappings().one_or_none()
    if stored is None:
        raise ReportNotFoundError(report=rows.values["id"])
    changed = {name: value for name, value in rows.values.items() if stored[name] != value}
    if "skeleton" in changed:
        require_readable(str(changed["skeleton"]), ())
        write_mentions(connection, str(rows.values["id"]), {"": rows.cites})
    if write_blocks(connection, rows) or changed:
        connection.execute(update(table).where(this).values(**changed, saved_at=now))


def write_blocks(connection: Connection, rows: ReportRows) -> bool:
    """Write the blocks that differ and tell whether any did."""
    table = schema.block
    report = rows.values["id"]
    known = select(*table.c["block_id", "hash"]).where(table.c.report_id == report)
    gone = {row.block_id: row.hash for row in connection.execute(known)}
    changed = [block for block in rows.blocks if gone.pop(block.id, None) != block.hash]
    _put_blocks(connection, str(report), changed, gone)
    return bool(changed or gone)


def write_typed(connection: Connection, report: str, changed: Sequence[StoredBlock], now: str) -> None:
    """Write blocks of a stored report that say something else, where nothing but these differs.

    Raises:
        ReportNotFoundError: there is no such report.
        ReportFileInvalidError: one of them could not be read again.
    """
    this = schema.report.c.id == report
    if connection.execute(select(schema.report.c.id).where(this)).first() is None:
        raise ReportNotFoundError(report=report)
    if changed:
        _put_blocks(connection, report, changed, {})
        connection.execute(update(schema.report).where(this).values(saved_at=now))


def _put_blocks(
    connection: Connection, report: str, changed: Sequence[StoredBlock], gone: Mapping[str, bytes]
) -> None:
    table = schema.block
    require_readable(None, changed)
    if changed:
        statement = insert(table)
        new = {"payload": statement.excluded.payload, "hash": statement.excluded.hash}
        connection.execute(
            statement.on_conflict_do_update(index_elements=["report_id", "block_id"], set_=new),
            [
                {"report_id": report, "block_id": block.id, "payload": block.payload, "hash": block.hash}
                for block in changed
            ],
        )
    if gone:
        connection.execute(
            delete(table).where(table.c.report_id == report, table.c.block_id == bindparam("gone")),
            [{"gone": name} for name in sorted(gone)],
        )
    cites = {block.id: block.cites for block in changed} | {name: frozenset[str]() for name in gone}
    write_mentions(connection, report, cites)


def write_mentions(connection: Connection, report: str, cites: Mapping[str, frozenset[str]]) -> None:
    """Note which documents the blocks named in `cites` mention now; those mentioned anew become the most recent."""
    table = schema.mention
    known: set[tuple[str, str]] = set()
    for some in chunks(sorted(cites), _AT_ONCE):
        rows = select(*table.c["block_id", "document_id"]).where(table.c.report_id == report)
        known |= {(row[0], row[1]) for row in connection.execute(rows.where(table.c.block_id.in_(some)))}
    wanted = {(block, name) for block, names in cites.items() for name in names}
    if gone := known - wanted:
        this = (
            table.c.report_id == report,
            table.c.block_id == bindparam("b"),
            table.c.document_id == bindparam("d"),
        )
        connection.execute(delete(table).where(*this), [{"b": b, "d": d} for b, d in sorted(gone)])
    if new := sorted(wanted - known):
        connection.execute(
            table.insert(),
            [{"report_id": report, "block_id": block, "document_id": name} for block, name in new],
        )
        document_index.touch(connection, sorted({name for _, name in new}))


def merged_among(connection: Connection, names: Sequence[str]) -> list[str]:
    """Return those of the ids whose records were merged into others."""
    return list(connection.scalars(select(schema.merged.c.id).where(schema.merged.c.id.in_(names))))


def mentioning(connection: Connection, names: Sequence[str]) -> list[tuple[DocumentId, str, str]]:
    """Return each of the documents with kind and symbol of the reports that mention it."""
    found: list[tuple[DocumentId, str, str]] = []
    for some in chunks(names):
        rows = connection.exec_driver_sql(_MENTIONING.format(", ".join("?" * len(some))), tuple(some))
        found += [(DocumentId(row[0]), row[1], row[2]) for row in rows]
    return found


def write_documents(
    connection: Connection,
    report: ReportId,
    documents: tuple[CitedDocument, ...],
    since: tuple[CitedDocument, ...],
) -> None:
    """Bring into the library what makes `documents` out of `since`; other records stay as they are.

    A record that other reports mention stays, though this one has done without it. That does not hold for one that was
    merged into another: mentions of it lead there.

    Raises:
        ReportFileInvalidError: one of them could not be read again.
    """
    if documents is since:
        return
    before = set(since)
    changed = [document for document in documents if document not in before]
    if changed:
        document_index.put(connection, changed)
    gone = {document.id for document in since} - {document.id for document in documents}
    if gone:
        document_index.remove(connection, sorted(gone - _held(connection, report, gone)))


def _held(connection: Connection, report: ReportId, names: set[DocumentId]) -> set[DocumentId]:
    """Return which of the records other reports mention, unless those mentions would then lead to another record."""
    mention, merged, document = schema.mention, schema.merged, schema.document
    held = select(mention.c.document_id).where(
        mention.c.report_id != report, mention.c.document_id.in_(names)
    )
    leading = select(merged.c.id).join(document, document.c.id == merged.c.into_id)
    return set(connection.scalars(held.where(mention.c.document_id.not_in(leading))))


def write_records(
    connection: Connection, table: Table, records: tuple[Record, ...], since: tuple[Record, ...]
) -> None:
    """Bring into `table` what makes `records` out of `since`; other records stay as they are.

    Raises:
        ReportFileInvalidError: one of them could not be read again.
    """
    if records is since:
        return
    before = {record.id: record for record in since}
    gone = before.keys() - {record.id for record in records}
    new_or_other = [record for record in records if before.get(record.id) != record]
    stored: dict[str, str] = {}
    for some in chunks([record.id for record in new_or_other], _AT_ONCE):
        rows = connection.execute(select(table).where(table.c.id.in_(some)))
        stored |= {row.id: row.payload for row in rows}
    changed = []
    for record in new_or_other:
        payload = canonical(encode(record))
        if payload != stored.get(record.id):
            decode(type(record), json.loads(payload), record.id)  # what cannot be read is not written
            changed.append({"id": record.id, "payload": payload})
    if changed:
        statement = insert(table)
        new = {"payload": statement.excluded.payload}
        connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_=new), changed)
    if gone:
        connection.execute(
            delete(table).where(table.c.id == bindparam("gone")), [{"gone": name} for name in sorted(gone)]
        )


def block_hashes(connection: Connection, report: ReportId, order: list[str]) -> bytes:
    """Return the hashes of a stored report's blocks, strung together in `order`.

    Raises:
        KeyError: a block is missing.
    """
    table = schema.block
    rows = connection.execute(select(*table.c["block_id", "hash"]).where(table.c.report_id == report))
    hashes = {row.block_id: row.hash for row in rows}
    return b"".join(hashes[name] for name in order)


def newest_state(connection: Connection, report: ReportId) -> tuple[bytes, bytes] | None:
    """Return the hash of the skeleton and those of the blocks of the newest revision, None if there is none."""
    table = schema.revision
    query = select(*table.c["skeleton_hash", "blocks"]).where(table.c.report_id == report)
    row = connection.execute(query.order_by(table.c.id.desc()).limit(1)).one_or_none()
    return None if row is None else (row.skeleton_hash, row.blocks)


def keep_content(connection: Connection, report: ReportId, digest: bytes, skeleton: str) -> None:
    """Store the present text of a report once more only where it is new."""
    table = schema.content
    blocks = select(*schema.block.c["hash", "payload"]).where(schema.block.c.report_id == report)
    connection.execute(table.insert().prefix_with("OR IGNORE").from_select(["hash", "payload"], blocks))
    connection.execute(table.insert().prefix_with("OR IGNORE").values(hash=digest, payload=skeleton))


def contents(connection: Connection, hashes: list[bytes]) -> dict[bytes, str]:
    """Return the kept text for those of `hashes` that are there.

    Raises:
        ValueError: it is not the text that was kept.
    """
    table = schema.content
    found: dict[bytes, str] = {}
    for start in range(0, len(hashes), _AT_ONCE):
        wanted = hashes[start : start + _AT_ONCE]
        for row in connection.execute(select(table).where(table.c.hash.in_(wanted))):
            require_hash(row.payload, row.hash)
            found[row.hash] = row.payload
    return found


def referenced(connection: Connection, *which: ColumnElement[bool]) -> set[bytes]:
    """Return the hashes of all text that the revisions, or `which` of them, are made of."""
    rows = connection.execute(select(*schema.revision.c["skeleton_hash", "blocks"]).where(*which))
    return {digest for row in rows for digest in (row.skeleton_hash, *split(row.blocks))}


def drop_orphans(connection: Connection, candidates: set[bytes]) -> None:
    """Remove those of the kept texts that no revision is made of any more."""
    if orphans := candidates - referenced(connection):
        connection.execute(
            delete(schema.content).where(schema.content.c.hash == bindparam("orphan")),
            [{"orphan": digest} for digest in sorted(orphans)],
        )


def split(hashes: bytes) -> list[bytes]:
    """Take strung hashes apart."""
    size = HASH_SIZE
    return [hashes[at : at + size] for at in range(0, len(hashes), size)]
