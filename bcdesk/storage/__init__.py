"""The report store as one SQLite file; the rest of the program knows it only by `bcdesk.app.ports`.

`opening.open_store` is the way in. SQLAlchemy Core, Alembic and SQLite itself stay inside this package, and
every error that leaves it is one of `bcdesk.domain.errors` or a fault of the program.
"""
