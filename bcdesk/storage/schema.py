"""The tables of the newest schema.

The present state of a report is a row of `report` and a row of `block` for each block, so that typing
rewrites one short row. Kept revisions are lists of hashes into `content`, where equal text stands once.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

APPLICATION_ID = 0x6263646B
"""Marks a SQLite file as ours ("bcdk")."""
SCHEMA_VERSION = 4
"""The version of these tables, kept in SQLite's `user_version`: the number of steps in `migrations`."""
HASH_SIZE = 16
"""Bytes of a content hash; a revision's `blocks` is these strung together in reading order."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# What the list shows stands before `skeleton`, so that it is read without unfolding any report. `saved_at` and
# `binned_at` are UTC in ISO 8601 of fixed width: they sort as text, and changing `saved_at` rewrites no other page.
report = Table(
    "report",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("period_kind", Text, nullable=False),
    Column("year", Integer, nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("symbol", Text, nullable=False),
    Column("number", Integer),
    Column("saved_at", Text, nullable=False),
    Column("binned_at", Text),
    Column("skeleton", Text, nullable=False),
)

block = Table(
    "block",
    metadata,
    Column("report_id", Text, ForeignKey("report.id", ondelete="CASCADE"), primary_key=True),
    Column("block_id", Text, primary_key=True),
    Column("payload", Text, nullable=False),
    Column("hash", LargeBinary, nullable=False),
)

content = Table(
    "content",
    metadata,
    Column("hash", LargeBinary, primary_key=True),
    Column("payload", Text, nullable=False),
)

revision = Table(
    "revision",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("report_id", Text, ForeignKey("report.id", ondelete="CASCADE"), nullable=False),
    Column("made_at", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("skeleton_hash", LargeBinary, ForeignKey("content.hash"), nullable=False),
    Column("blocks", LargeBinary, nullable=False),
    Index(None, "report_id"),
)

document = Table(
    "document",
    metadata,
    Column("id", Text, primary_key=True),
    Column("payload", Text, nullable=False),
)

counter = Table(
    "counter",
    metadata,
    Column("id", Text, primary_key=True),
    Column("payload", Text, nullable=False),
)
