"""Dates are words that records are searched by, so the words of all records are computed anew."""

from collections import Counter

import sqlalchemy as sa
from alembic.operations import Operations

from bcdesk.storage.migrations.v0005_library import searched

_AT_ONCE = 5_000
"""Records that are in memory together."""


def upgrade(op: Operations) -> None:
    """Compute the words, and make index and list of words anew."""
    uses = _reworded(op.get_bind())
    op.execute("INSERT INTO document_words(document_words) VALUES ('delete-all')")
    op.execute("INSERT INTO document_words(rowid, words) SELECT number, words FROM document")
    op.execute("INSERT INTO document_words(document_words) VALUES ('optimize')")
    op.drop_table("word")
    words = op.create_table(
        "word",
        sa.Column("word", sa.Text, nullable=False),
        sa.Column("uses", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("word", name="pk_word"),
    )
    op.bulk_insert(words, [{"word": word, "uses": count} for word, count in sorted(uses.items())])


def downgrade(op: Operations) -> None:
    """Keep the words, of which the older program needs fewer; it knows no merged record that is there again."""
    op.execute("DELETE FROM merged WHERE id IN (SELECT id FROM document)")


def _reworded(connection: sa.Connection) -> Counter[str]:
    """Write the words of all records and count them."""
    uses: Counter[str] = Counter()
    some = "SELECT number, payload FROM document WHERE number > ? ORDER BY number LIMIT ?"
    last = 0
    while rows := connection.exec_driver_sql(some, (last, _AT_ONCE)).all():
        worded = [(searched(payload)["words"], number) for number, payload in rows]
        connection.exec_driver_sql("UPDATE document SET words = ? WHERE number = ?", worded)
        uses.update(word for words, _ in worded for word in set(words.split()))
        last = rows[-1][0]
    return uses
