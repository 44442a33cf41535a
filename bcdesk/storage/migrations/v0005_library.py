"""The library: records of documents that can be searched, merged and traced to the reports that mention them.

What records are searched by is computed by the program as it is, not as it was when this step was written: a step that
changes the words computes all of them anew.
"""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic.operations import Operations

from bcdesk.domain.citations.document import CitedDocument
from bcdesk.domain.codec import decode
from bcdesk.domain.errors import ReportFileInvalidError
from bcdesk.storage.document_index import row_values
from bcdesk.storage.schema import WORDS_TABLE

_OLDER_FIELDS = frozenset({"id", "doc_type", "code", "dated", "issuer", "subject"})


def upgrade(op: Operations) -> None:
    """Make the table of the documents anew with its index, and find the mentions of all reports."""
    rows = _documents(op)
    op.drop_table("document")
    documents = op.create_table(
        "document",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_document"),
        sa.UniqueConstraint("id", name="uq_document_id"),
    )
    op.create_index("ix_document_code", "document", ["code"])
    op.execute(WORDS_TABLE)
    values = [
        {"number": number, **row, **searched(row["payload"])} for number, row in enumerate(rows, start=1)
    ]
    op.bulk_insert(documents, values)
    op.execute("INSERT INTO document_words(rowid, words) SELECT number, words FROM document")
    words = op.create_table(
        "word",
        sa.Column("word", sa.Text, nullable=False),
        sa.Column("uses", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("word", name="pk_word"),
    )
    uses = Counter(word for row in values for word in set(row["words"].split()))
    op.bulk_insert(words, [{"word": word, "uses": count} for word, count in sorted(uses.items())])
    op.create_table(
        "merged",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("into_id", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_merged"),
    )
    op.create_index("ix_merged_into_id", "merged", ["into_id"])
    mentions = op.create_table(
        "mention",
        sa.Column("report_id", sa.Text, nullable=False),
        sa.Column("block_id", sa.Text, nullable=False),
        sa.Column("document_id", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("report_id", "block_id", "document_id", name="pk_mention"),
        sa.ForeignKeyConstraint(
            ["report_id"], ["report.id"], name="fk_mention_report_id_report", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_mention_document_id", "mention", ["document_id"])
    op.bulk_insert(mentions, _mentions(op))


def downgrade(op: Operations) -> None:
    """Go back; merged records are unknown there, so each is what it was merged into, under its own id."""
    rows = [{**row, "payload": _older(row["payload"])} for row in _documents(op)]
    by_id = {row["id"]: row["payload"] for row in rows}
    connection = op.get_bind()
    pairs = connection.exec_driver_sql("SELECT id, into_id FROM merged ORDER BY id").all()
    rows += [
        {"id": name, "payload": renamed}
        for name, into in pairs
        if (renamed := _renamed(by_id.get(into), name)) is not None
    ]
    op.drop_index("ix_mention_document_id", "mention")
    op.drop_table("mention")
    op.drop_index("ix_merged_into_id", "merged")
    op.drop_table("merged")
    op.drop_table("word")
    op.drop_table("document_words")
    op.drop_index("ix_document_code", "document")
    op.drop_table("document")
    documents = op.create_table(
        "document",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_document"),
    )
    op.bulk_insert(documents, rows)


def _documents(op: Operations) -> list[dict[str, Any]]:
    rows = op.get_bind().exec_driver_sql("SELECT id, payload FROM document ORDER BY id")
    return [dict(row) for row in rows.mappings()]


def searched(payload: object) -> dict[str, str]:
    """Return what a record is searched by; one that cannot be read is found by nothing and does not stop the others."""
    try:
        code, words = row_values(decode(CitedDocument, _plain(payload), "document"))
    except ReportFileInvalidError:
        return {"code": "", "words": ""}
    return {"code": code, "words": words}


def _older(payload: object) -> object:
    """Leave out of a record what the older program refuses."""
    data = _plain(payload)
    if not isinstance(data, dict) or data.keys() <= _OLDER_FIELDS:
        return payload
    return _written({name: value for name, value in data.items() if name in _OLDER_FIELDS})


def _written(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _renamed(payload: object, name: str) -> str | None:
    data = _plain(payload)
    if not isinstance(data, dict):
        return None
    return _written({**data, "id": name})


def _mentions(op: Operations) -> list[dict[str, str]]:
    connection = op.get_bind()
    found: set[tuple[str, str, str]] = set()
    for report, block, payload in connection.exec_driver_sql(
        "SELECT report_id, block_id, payload FROM block"
    ):
        found |= {(report, block, name) for name in _cited(_plain(payload))}
    for report, skeleton in connection.exec_driver_sql("SELECT id, skeleton FROM report"):
        found |= {(report, "", name) for name in _cited(_plain(skeleton))}
    return [
        {"report_id": report, "block_id": block, "document_id": name} for report, block, name in sorted(found)
    ]


def _cited(data: object) -> Iterator[str]:
    """Yield the documents that plain data mention; what is too deep for a report mentions none."""
    waiting = [data]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            name = part.get("document")
            if part.get("type") == "citation-mention" and isinstance(name, str):
                yield name
            waiting += part.values()
        elif isinstance(part, list):
            waiting += part


def _plain(text: object) -> object:
    try:
        return json.loads(str(text))
    except (ValueError, RecursionError):
        return None
