"""The catalogue that ships with the program, made ready to be searched.

It is a file of its own beside the store, with the same table and index as the store has: records by the thousand in
every store and every backup would be a waste, and what can be made again from the shipped file needs no care. It is
made when it is first needed, under another name, and moved into place; where nothing can be written it is made in the
folder for temporary files. Its name holds its date, so that a newer one never replaces a file that is open.
"""

import contextlib
import logging
import sqlite3
import tempfile
import threading
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from bcdesk.app.ports import CatalogueInfo, CatalogueSource
from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.citations.lookup import LookupQuery
from bcdesk.domain.errors import BcdeskError
from bcdesk.storage import document_index, schema
from bcdesk.storage.connecting import Access, Journal, connect
from bcdesk.storage.document_index import Hit
from bcdesk.storage.engine import store_engine, writing
from bcdesk.storage.files import being_made

T = TypeVar("T")
logger = logging.getLogger(__name__)

VERSION = 2
"""The shape of the file and of the words in it; another one is made anew."""
_TAIL = ".catalogue-*.db"


class SqliteCatalogue:
    """The catalogue of one store; threads may share it.

    It is never in the way: one that cannot be read is logged and counts as empty.
    """

    def __init__(self, shipped: CatalogueSource | None, beside: Path | None) -> None:
        """Serve `shipped`, or a newer one that was loaded before; `beside` is the store, None keeps no file."""
        self._shipped = shipped
        self._beside = beside
        self._temporary: tempfile.TemporaryDirectory[str] | None = None
        self._engine: Engine | None = None
        self._info: CatalogueInfo | None = None
        self._path: Path | None = None
        self._turn = threading.Lock()

    def get(self, names: Sequence[DocumentId]) -> dict[DocumentId, CitedDocument]:
        """Return the records with these ids."""
        return self._read(partial(document_index.get, names=names), {})

    def search(self, wanted: LookupQuery, limit: int) -> list[Hit]:
        """Return what `wanted` finds, as `document_index.search` does."""
        return self._read(partial(document_index.search, wanted=wanted, limit=limit), [])

    def named(self, code: str) -> tuple[CitedDocument, ...]:
        """Return the records with this number and symbol."""
        return self._read(partial(document_index.named, code=code), ())

    def info(self) -> CatalogueInfo | None:
        """Tell age and size; None if there is no catalogue."""
        return self._info if self._opened() is not None else None

    def load(self, source: CatalogueSource) -> CatalogueInfo:
        """Serve another one from now on; errors are those of `CatalogueSource`, and then nothing has changed."""
        with self._turn:
            path = self._made(source, source.info())
            self._serve(path)
            self._drop_others(path)
            if self._info is None:  # `_serve` has just set it
                raise AssertionError
            return self._info

    def close(self) -> None:
        """Let go of the file."""
        with self._turn:
            self._let_go()
            if self._temporary is not None:
                self._temporary.cleanup()
                self._temporary = None

    def _read(self, ask: Callable[[Connection], T], nothing: T) -> T:
        """Return what `ask` reads from it; `nothing` if there is no catalogue or it cannot be read."""
        for _ in range(2):  # a file that is damaged inside is made anew, once
            engine = self._opened()
            if engine is None:
                break
            try:
                with engine.connect() as connection:
                    return ask(connection)
            except (BcdeskError, SQLAlchemyError, sqlite3.Error, ValueError, TypeError) as error:
                logger.info("Cannot read the catalogue: %s", type(error).__name__)
                self._forget()
        return nothing

    def _forget(self) -> None:
        """Remove the file, so that it is made anew when it is next needed."""
        with self._turn, contextlib.suppress(OSError):
            self._let_go()
            if self._path is not None:
                self._path.unlink(missing_ok=True)

    def _opened(self) -> Engine | None:
        with self._turn:
            if self._engine is None and self._shipped is not None:
                try:
                    self._open(self._shipped)
                except (BcdeskError, SQLAlchemyError, sqlite3.Error, OSError) as error:
                    logger.warning("No catalogue: %s", type(error).__name__)
                    self._shipped = None
            return self._engine

    def _open(self, shipped: CatalogueSource) -> None:
        wanted = shipped.info()
        ready = [path for path in self._files() if (info := _info_of(path)) and info.as_of >= wanted.as_of]
        if ready:
            self._serve(ready[-1])
            return
        path = self._made(shipped, wanted)
        self._serve(path)
        self._drop_others(path)

    def _made(self, source: CatalogueSource, info: CatalogueInfo) -> Path:
        """Make the file of a catalogue and return its place."""
        name = _TAIL.replace("*", f"{info.as_of:%Y%m%d}")
        if self._beside is not None:
            target = self._beside.with_name(f"{self._beside.stem}{name}")
            try:
                return _make(source, info, target)
            except (OSError, sqlite3.Error, SQLAlchemyError) as error:
                logger.info("Cannot keep the catalogue at %s: %s", target, type(error).__name__)
        if self._temporary is None:
            self._temporary = tempfile.TemporaryDirectory(prefix="bcdesk-", ignore_cleanup_errors=True)
        return _make(source, info, Path(self._temporary.name) / f"bcdesk{name}")

    def _serve(self, path: Path) -> None:
        self._let_go()
        self._path = path
        self._info = _info_of(path)
        self._engine = store_engine(path, Access.FROZEN)

    def _let_go(self) -> None:
        engine, self._engine = self._engine, None
        if engine is not None:
            engine.dispose()

    def _files(self) -> list[Path]:
        """List the files that are there, the oldest catalogue first."""
        if self._beside is None:
            return []
        return sorted(self._beside.parent.glob(f"{self._beside.stem}{_TAIL}"))

    def _drop_others(self, kept: Path) -> None:
        for path in self._files():
            if path != kept:
                path.unlink(missing_ok=True)


def _make(source: CatalogueSource, info: CatalogueInfo, target: Path) -> Path:
    with being_made(target) as making:
        engine = store_engine(making, Access.WRITE, journal=Journal.DELETE)
        try:
            with writing(engine).begin() as connection:
                schema.document.create(connection)
                schema.word.create(connection)
                document_index.put(connection, source.documents())
                connection.exec_driver_sql("CREATE TABLE info (version INTEGER, as_of TEXT, count INTEGER)")
                connection.exec_driver_sql(
                    "INSERT INTO info VALUES (?, ?, ?)",
                    (VERSION, info.as_of.isoformat(), document_index.count(connection)),
                )
        finally:
            engine.dispose()
        making.replace(target)
    return target


def _info_of(path: Path) -> CatalogueInfo | None:
    """Read what a file is; None if it is not whole or of another shape."""
    try:
        with closing(connect(path, Access.FROZEN)) as connection:
            version, as_of, count = connection.execute("SELECT version, as_of, count FROM info").fetchone()
            return CatalogueInfo(as_of=date.fromisoformat(as_of), count=count) if version == VERSION else None
    except (sqlite3.Error, TypeError, ValueError):
        return None
