"""The steps that lead from an empty file to the newest schema.

Step *n*, counted from 1, makes version *n* out of version *n* - 1. The version is SQLite's `user_version`,
which changes in the same transaction as the tables, and the steps are plain modules, so a frozen program
needs no script folder. A released step is never changed. A step that alters a table makes
it anew and moves the rows, because SQLite can alter little in place.
"""

from typing import Protocol

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection

from bcdesk.storage.migrations import (
    v0001_reports,
    v0002_revisions,
    v0003_records,
    v0004_bin,
    v0005_library,
    v0006_dates,
)
from bcdesk.storage.schema import metadata
from bcdesk.storage.shape import APPLICATION_ID


class Step(Protocol):
    """A migration; both ways keep whatever content the other version can hold."""

    def upgrade(self, op: Operations) -> None:
        """Make the next version."""

    def downgrade(self, op: Operations) -> None:
        """Go back to the version before."""


STEPS: tuple[Step, ...] = (
    v0001_reports,
    v0002_revisions,
    v0003_records,
    v0004_bin,
    v0005_library,
    v0006_dates,
)


def migrate(connection: Connection, start: int, target: int) -> None:
    """Bring the tables from version `start` to version `target`, inside the caller's transaction.

    Foreign keys must be off: rebuilding a table would otherwise delete the rows that depend on it.
    """
    op = Operations(MigrationContext.configure(connection, opts={"target_metadata": metadata}))
    for step in STEPS[start:target]:
        step.upgrade(op)
    for step in reversed(STEPS[target:start]):
        step.downgrade(op)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {target}")
