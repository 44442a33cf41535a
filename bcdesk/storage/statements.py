"""What the store says to the database: one function for each thing read or written, inside a transaction."""

import json
from collections.abc import Sequence
from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, Row, Table, bindparam, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from bcdesk.domain.citations.document import CitedDocument
from bcdesk.domain.codec import decode, encode
from bcdesk.domain.counters.book import Counter
from bcdesk.domain.errors import ReportNotFoundError
from bcdesk.domain.report import ReportId
from bcdesk.storage import schema
from bcdesk.storage.rows import ReportRows, canonical, content_hash, require_readable

Record = TypeVar("Record", CitedDocument, Counter)
_AT_ONCE = 5000
"""Values in one statement; SQLite takes some 32,000."""


def skeleton_of(connection: Connection, report: ReportId) -> str:
    """Return the stored skeleton of a report.

    Raises:
        ReportNotFoundError: there is no such report.
    """
    table = schema.report
    skeleton = connection.execute(select(table.c.skeleton).where(table.c.id == report)).scalar_one_or_none()
    if skeleton is None:
        raise ReportNotFoundError(report=report)
    return str(skeleton)


def summaries(connection: Connection, *, binned: bool) -> Sequence[Row[*tuple[object, ...]]]:
    """Return what the list shows of the reports in the bin, or of all others, the last binned or saved first."""
    table = schema.report
    columns = [column for column in table.columns if column is not table.c.skeleton]
    which, moment = (
        (table.c.binned_at.is_not(None), table.c.binned_at)
        if binned
        else (table.c.binned_at.is_(None), table.c.saved_at)
    )
    return connection.execute(select(*columns).where(which).order_by(moment.desc(), table.c.id)).all()


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
    if write_blocks(connection, rows) or changed:
        connection.execute(update(table).where(this).values(**changed, saved_at=now))


def write_blocks(connection: Connection, rows: ReportRows) -> bool:
    """Write the blocks that differ and tell whether any did."""
    table = schema.block
    report = rows.values["id"]
    known = select(*table.c["block_id", "hash"]).where(table.c.report_id == report)
    gone = {row.block_id: row.hash for row in connection.execute(known)}
    changed = [block for block in rows.blocks if gone.pop(block.id, None) != block.hash]
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
    return bool(changed or gone)


def write_records(
    connection: Connection, table: Table, records: tuple[Record, ...], since: tuple[Record, ...]
) -> None:
    """Bring into `table` what makes `records` out of `since`; other records stay as they are.

    Raises:
        ReportFileInvalidError: one of them could not be read again.
    """
    if records is since:
        return
    before = set(since)
    gone = {record.id for record in since} - {record.id for record in records}
    stored = {row.id: row.payload for row in connection.execute(select(table))}
    changed = []
    for record in records:
        payload = "" if record in before else canonical(encode(record))
        if payload and payload != stored.get(record.id):
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


def read_records(connection: Connection, table: Table, kind: type[Record]) -> tuple[Record, ...]:
    """Return the records of `table` sorted by id; what cannot be decoded raises as in `rows.report_from_rows`."""
    rows = connection.execute(select(table).order_by(table.c.id))
    return tuple(decode(kind, json.loads(row.payload), row.id) for row in rows)


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
    size = schema.HASH_SIZE
    return [hashes[at : at + size] for at in range(0, len(hashes), size)]


def require_hash(payload: str, digest: bytes) -> None:
    """Hold a payload against its hash.

    Raises:
        ValueError: they do not agree: the file was changed by something else than this program.
    """
    if content_hash(payload) != digest:
        msg = "text and hash do not agree"
        raise ValueError(msg)
