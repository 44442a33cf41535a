"""The bin, and what the list shows of a report: its period, symbol and number."""

import json
from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from alembic.operations import Operations

_BEFORE = ("id", "kind", "year", "state", "title", "saved_at", "skeleton")


def upgrade(op: Operations) -> None:
    """Make the table of the reports anew, filled from what it held.

    The new columns stand before the skeleton, so that the list is read without unfolding it.
    """
    rows = _rows(op)
    op.drop_table("report")
    table = op.create_table(
        "report",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("period_kind", sa.Text, nullable=False),
        sa.Column("year", sa.Integer, nullable=False),
        sa.Column("ordinal", sa.Integer, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("symbol", sa.Text, nullable=False),
        sa.Column("number", sa.Integer, nullable=True),
        sa.Column("saved_at", sa.Text, nullable=False),
        sa.Column("binned_at", sa.Text, nullable=True),
        sa.Column("skeleton", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_report"),
    )
    op.bulk_insert(table, [{**row, **_listed(row["skeleton"]), "binned_at": None} for row in rows])


def downgrade(op: Operations) -> None:
    """Go back; a bin is unknown there, so its reports are listed with the others."""
    rows = _rows(op)
    op.drop_table("report")
    table = op.create_table(
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
    op.bulk_insert(table, rows)


def _rows(op: Operations) -> list[dict[str, Any]]:
    columns: list[sa.ColumnClause[Any]] = [sa.column(name) for name in _BEFORE]
    query = sa.select(*columns).select_from(sa.table("report"))
    return [dict(row) for row in op.get_bind().execute(query).mappings()]


def _listed(skeleton: object) -> dict[str, Any]:
    """Return the new columns; a report that cannot be read gets empty ones and does not stop the others."""
    data = _part(_plain(skeleton))
    period, masthead = _part(data.get("period")), _part(data.get("masthead"))
    number = masthead.get("number")
    ordinal = period.get("ordinal", 1)
    return {
        "period_kind": str(period.get("kind", "custom")),
        "ordinal": ordinal if isinstance(ordinal, int) else 1,
        "symbol": str(masthead.get("symbol", "")),
        "number": number if isinstance(number, int) else None,
    }


def _plain(skeleton: object) -> object:
    try:
        return json.loads(str(skeleton))
    except (ValueError, RecursionError):
        return None


def _part(data: object) -> Mapping[str, Any]:
    return data if isinstance(data, dict) else {}
