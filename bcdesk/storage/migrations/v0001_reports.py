"""Reports and their blocks."""

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Make the tables of the present state."""
    op.create_table(
        "report",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("year", sa.Integer, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("saved_at", sa.Text, nullable=False),
        sa.Column("skeleton", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_report"),
    )
    op.create_table(
        "block",
        sa.Column("report_id", sa.Text, nullable=False),
        sa.Column("block_id", sa.Text, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("report_id", "block_id", name="pk_block"),
        sa.ForeignKeyConstraint(
            ["report_id"], ["report.id"], name="fk_block_report_id_report", ondelete="CASCADE"
        ),
    )


def downgrade(op: Operations) -> None:
    """Remove them."""
    op.drop_table("block")
    op.drop_table("report")
