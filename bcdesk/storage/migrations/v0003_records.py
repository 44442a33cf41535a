"""Records of cited documents and counters."""

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Make the tables of the records."""
    for name in ("document", "counter"):
        op.create_table(
            name,
            sa.Column("id", sa.Text, nullable=False),
            sa.Column("payload", sa.Text, nullable=False),
            sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        )


def downgrade(op: Operations) -> None:
    """Remove them."""
    op.drop_table("counter")
    op.drop_table("document")
