"""The tables of the newest schema.

The present state of a report is a row of `report` and a row of `block` for each block, so that typing
rewrites one short row. Kept revisions are lists of hashes into `content`, where equal text stands once.
"""

from sqlalchemy import (
    DDL,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    event,
)

WORDS_TABLE = """
CREATE VIRTUAL TABLE document_words USING fts5(
    words, content='document', content_rowid='number', prefix='1 2 3', detail=none,
    tokenize="unicode61 remove_diacritics 0"
)
"""
"""The full-text index over the small words of `document`."""

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

# Read and written by `document_index`, which says what the columns are.
document = Table(
    "document",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("payload", Text, nullable=False),
    UniqueConstraint("id"),
    Index(None, "code"),
)
event.listen(document, "after_create", DDL(WORDS_TABLE))  # type: ignore[no-untyped-call] # SQLAlchemy

# Every small word that a record has or has had, and roughly how many records have it.
word = Table(
    "word",
    metadata,
    Column("word", Text, primary_key=True),
    Column("uses", Integer, nullable=False),
)

# A record that was merged into another; mentions of it lead to that one.
merged = Table(
    "merged",
    metadata,
    Column("id", Text, primary_key=True),
    Column("into_id", Text, nullable=False),
    Index(None, "into_id"),
)

# Which block mentions which document; an empty `block_id` stands for headings and the requesting document.
mention = Table(
    "mention",
    metadata,
    Column("report_id", Text, ForeignKey("report.id", ondelete="CASCADE"), primary_key=True),
    Column("block_id", Text, primary_key=True),
    Column("document_id", Text, primary_key=True),
    Index(None, "document_id"),
)

counter = Table(
    "counter",
    metadata,
    Column("id", Text, primary_key=True),
    Column("payload", Text, nullable=False),
)
