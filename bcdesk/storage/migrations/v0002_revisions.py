"""Kept revisions of reports."""

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Make the tables of the history."""
    op.create_table(
        "content",
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("hash", name="pk_content"),
    )
    op.create_table(
        "revision",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("report_id", sa.Text, nullable=False),
        sa.Column("made_at", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column("skeleton_hash", sa.LargeBinary, nullable=False),
        sa.Column("blocks", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_revision"),
        sa.ForeignKeyConstraint(
            ["report_id"], ["report.id"], name="fk_revision_report_id_report", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["skeleton_hash"], ["content.hash"], name="fk_revision_skeleton_hash_content"
        ),
    )
    op.create_index("ix_revision_report_id", "revision", ["report_id"])


def downgrade(op: Operations) -> None:
    """Remove them."""
    op.drop_index("ix_revision_report_id", "revision")
    op.drop_table("revision")
    op.drop_table("content")
