"""The table of documents and its full-text index, which the store and the catalogue both have.

Each row has the record as the codec writes it, and beside it what it is searched by: `code`, number and symbol as small
words, and `words`, all small words (`bcdesk.domain.citations.lookup`). `number` is the order of use: what was added or
mentioned last has the highest, so that the index, read backwards, gives the most recent first.

SQLite keeps no index in step by itself where schemas are not trusted, so whoever changes rows here changes both.
Everything that was typed is quoted before it reaches `MATCH`.

The full-text index answers at once for a word, and for its first one to three letters. For more letters it would first
put together all that begins like this, which takes 60 ms for a frequent word among a million records; so the table
`word` tells the few words that begin so, and these are asked for.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Connection

from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.citations.lookup import LookupQuery, code_words, search_words
from bcdesk.domain.codec import decode, encode
from bcdesk.storage import reading
from bcdesk.storage.engine import driver
from bcdesk.storage.reading import chunks, decoded
from bcdesk.storage.rows import canonical

MOST_HITS = 60
"""Hits that are ranked; they are the most recent ones."""
MOST_BEGUN = 40
"""Words with the same beginning that are asked for one by one."""
_INDEXED = 3
"""Letters of a beginning that the index knows by itself; see `schema.WORDS_TABLE`."""
_SIFTED = 400
"""Rows in which the frequent words are looked for."""
_AT_ONCE = 5_000
"""Rows of one statement."""

_ADD_WORDS = "INSERT INTO document_words(rowid, words) VALUES (?, ?)"
_DROP_WORDS = "INSERT INTO document_words(document_words, rowid, words) VALUES ('delete', ?, ?)"
_SEARCH = """
SELECT d.id, d.code, d.words FROM document_words w CROSS JOIN document d ON d.number = w.rowid
WHERE document_words MATCH ? ORDER BY w.rowid DESC LIMIT ?
"""
_SIFT_SIZE = """
SELECT count(*) FROM (
    SELECT rowid FROM document_words WHERE document_words MATCH ? ORDER BY rowid DESC LIMIT ?
)
"""
_TEST = "instr(' ' || d.words || ' ', ?)"
_SIFT = """
SELECT d.id, d.code, d.words FROM (
    SELECT rowid FROM document_words WHERE document_words MATCH ? ORDER BY rowid DESC LIMIT ?
) w CROSS JOIN document d ON d.number = w.rowid WHERE {} ORDER BY w.rowid DESC LIMIT ?
"""
_COUNT = "INSERT INTO word VALUES (?, ?) ON CONFLICT DO UPDATE SET uses = uses + excluded.uses"
_BEGUN = "SELECT word, uses FROM word WHERE word >= ? AND word < ? LIMIT ?"
_LIKE = """
SELECT payload FROM document WHERE code = ? AND (instr(payload, ?) OR NOT instr(payload, '"dated":')) LIMIT ?
"""
_FEW = 20
"""Records of one number and date that are compared; there is hardly ever a second one."""
_HITS = "SELECT d.id, d.code, d.words FROM document d WHERE d.id IN ({})"


@dataclass(frozen=True, slots=True)
class Hit:
    """A row that was found, without its record, of which only the best are read."""

    id: DocumentId
    code: str
    words: str


def encoded(document: CitedDocument) -> str:
    """Write a record.

    Raises:
        ReportFileInvalidError: it could not be read again.
    """
    payload = canonical(encode(document))
    decode(CitedDocument, json.loads(payload), document.id)
    return payload


def get(connection: Connection, names: Iterable[str]) -> dict[DocumentId, CitedDocument]:
    """Return the records with these ids."""
    return reading.documents(driver(connection), names)


def named(connection: Connection, code: str) -> tuple[CitedDocument, ...]:
    """Return the records with this number and symbol, the most recent first."""
    rows = connection.exec_driver_sql(
        "SELECT payload FROM document WHERE code = ? ORDER BY number DESC", (code_words(code),)
    )
    return tuple(decoded(payload) for (payload,) in rows)


def like(connection: Connection, code: str, dated: date | None) -> list[CitedDocument]:
    """Return a few records with this `code` and this date, or without a date."""
    rows = _rows(connection, _LIKE, (code, f'"dated":"{dated}"' if dated else "", _FEW))
    return [decoded(payload) for (payload,) in rows]


def holding(connection: Connection, text: str) -> tuple[CitedDocument, ...]:
    """Return the records in whose payload `text` stands."""
    rows = connection.exec_driver_sql("SELECT payload FROM document WHERE instr(payload, ?)", (text,))
    return tuple(decoded(payload) for (payload,) in rows)


def everything(connection: Connection) -> Iterator[CitedDocument]:
    """Yield all records, the oldest use first."""
    for (payload,) in connection.exec_driver_sql("SELECT payload FROM document ORDER BY number"):
        yield decoded(payload)


def count(connection: Connection) -> int:
    """Return how many records there are."""
    return int(connection.exec_driver_sql("SELECT count(*) FROM document").scalar_one())


def put(connection: Connection, documents: Iterable[CitedDocument]) -> int:
    """Add or correct records; return how many are another than before.

    Raises:
        ReportFileInvalidError: one of them could not be read again.
    """
    changed = sum(_put(connection, some) for some in chunks(documents, _AT_ONCE))
    if changed >= _AT_ONCE:  # an index that was made piece by piece answers in three times the time
        connection.exec_driver_sql("INSERT INTO document_words(document_words) VALUES ('optimize')")
    return changed


def remove(connection: Connection, names: Iterable[str]) -> None:
    """Remove the records with these ids that are there."""
    for some in chunks(names):
        rows = _stored(connection, some)
        if rows:
            _drop_words(connection, rows.values())
            connection.exec_driver_sql("DELETE FROM document WHERE id = ?", [(name,) for name in rows])


def touch(connection: Connection, names: Iterable[str]) -> None:
    """Make the records with these ids the most recent ones, in this order."""
    for some in chunks(names):
        rows = _stored(connection, some)
        if not rows:
            continue
        last = _last_number(connection)
        _drop_words(connection, rows.values())
        moved = [(number, name) for number, name in enumerate((n for n in some if n in rows), last + 1)]
        connection.exec_driver_sql("UPDATE document SET number = ? WHERE id = ?", moved)
        connection.exec_driver_sql(_ADD_WORDS, [(number, rows[name][1]) for number, name in moved])


def search(connection: Connection, wanted: LookupQuery, limit: int) -> list[Hit]:
    """Return what `wanted` finds, each once: the most recent hits, and those whose number or date was typed.

    More than `limit` come back, so that the best of them can be chosen, but not all that there are: where half of
    `limit` is found among the recent ones, nobody looks for older ones or for words that are only begun.
    """
    if not wanted.words:
        return []
    search = _Search(connection, enough=max(limit // 2, 1), most=max(MOST_HITS, limit))
    begun = [_begun(connection, word) for word in wanted.words]
    # whoever types has finished all words but the last
    finished = [*(_whole(connection, word) for word in wanted.words[:-1]), begun[-1]]
    for mark, typed in wanted.marks.items():
        marked = _whole(connection, mark)
        places = [place for place, word in enumerate(wanted.words) if word not in typed]
        if not search.collect([marked, *(finished[place] for place in places)], limit):
            search.collect([marked, *(begun[place] for place in places)], limit)
    search.collect(finished, search.most)
    if len(finished) > 1 and len(search.found) < search.enough // 2:
        search.collect(begun, search.most)
    return list(search.found.values())


def recent(connection: Connection, most: int) -> list[Hit]:
    """Return the most recent records."""
    rows = _rows(connection, "SELECT id, code, words FROM document ORDER BY number DESC LIMIT ?", (most,))
    return [Hit(*row) for row in rows]


def search_among(connection: Connection, wanted: LookupQuery, names: Sequence[str]) -> list[Hit]:
    """Return those of the rows with these ids that `wanted` looks for."""
    found: list[Hit] = []
    tests = [f" {word}" for word in wanted.words]
    for some in chunks(names):
        query = " AND ".join((_HITS.format(_marks(some)), *([_TEST] * len(tests))))
        found += [Hit(*row) for row in _rows(connection, query, (*some, *tests))]
    return found


def row_values(document: CitedDocument) -> tuple[str, str]:
    """Return what a record is searched by: `code` and `words`."""
    return code_words(document.code), search_words(document)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A word as the index is asked for it.

    `uses` is roughly how many records have it; `test` stands in ` words ` of a record that has it.
    """

    expression: str
    uses: int
    test: str


@dataclass(slots=True)
class _Search:
    """One search: what it has found, and when it has found `enough`; `most` rows are asked for at a time.

    The index takes its time to bring frequent words together, so the two rarest are asked for, and the others are
    looked for in what comes back. Only where too little comes of that all are asked for.
    """

    connection: Connection
    enough: int
    most: int
    found: dict[str, Hit] = field(default_factory=dict)

    def collect(self, asked: Sequence[_Asked], most: int) -> int:
        """Add the most recent rows that have all words that are asked for; return how many there are."""
        if not all(one.uses for one in asked):
            return 0
        rarest, *others = sorted(asked, key=lambda one: one.uses)
        first = [rarest] if rarest.uses < _SIFTED else [rarest, *others[:1]]
        tests = [one.test for one in asked if one not in first]
        rows = self._sifted(_all_of(first), tests, most) if tests else None
        if rows is None:
            rows = _rows(self.connection, _SEARCH, (_all_of(asked), most))
        for row in rows:
            if row[0] not in self.found:
                self.found[row[0]] = Hit(*row)
        return len(rows)

    def _sifted(self, rare: str, tests: Sequence[str], most: int) -> list[tuple[Any, ...]] | None:
        """Look for the other words where the rare ones are; None if that gives too little and may not be all."""
        query = _SIFT.format(" AND ".join([_TEST] * len(tests)))
        rows = _rows(self.connection, query, (rare, _SIFTED, *tests, most))
        if len(rows) >= self.enough or _rows(self.connection, _SIFT_SIZE, (rare, _SIFTED))[0][0] < _SIFTED:
            return rows
        return None


def _all_of(asked: Sequence[_Asked]) -> str:
    return " AND ".join(one.expression for one in asked)


def _whole(connection: Connection, word: str) -> _Asked:
    """Ask for a word. It is quoted, so that nothing in it means anything to the index."""
    rows = _rows(connection, "SELECT uses FROM word WHERE word = ?", (word,))
    return _Asked(f'"{word}"', rows[0][0] if rows else 0, f" {word} ")


def _begun(connection: Connection, word: str) -> _Asked:
    """Ask for the words that begin with `word`."""
    if len(word) <= _INDEXED:
        return _Asked(f'"{word}"*', sys.maxsize, f" {word}")
    rows = _rows(connection, _BEGUN, (word, f"{word}{chr(sys.maxunicode)}", MOST_BEGUN + 1))
    if len(rows) > MOST_BEGUN:
        return _Asked(f'"{word}"*', sys.maxsize, f" {word}")
    words = " OR ".join(f'"{row[0]}"' for row in rows)
    return _Asked(f"({words})" if len(rows) > 1 else words, sum(row[1] for row in rows), f" {word}")


def _rows(connection: Connection, query: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
    """Ask the driver itself: for a keystroke the way through SQLAlchemy takes longer than the search."""
    return driver(connection).execute(query, tuple(values)).fetchall()


def _put(connection: Connection, documents: Sequence[CitedDocument]) -> int:
    records = {document.id: document for document in documents}  # of two with one id the last one counts
    stored: dict[str, tuple[int, str, str]] = {}
    for some in chunks(records):
        stored |= _stored(connection, some)
    payloads = {name: encoded(document) for name, document in records.items()}
    changed = [name for name, payload in payloads.items() if name in stored and stored[name][2] != payload]
    new = [name for name in payloads if name not in stored]
    values = {name: row_values(records[name]) for name in (*changed, *new)}
    numbers = {name: stored[name][0] for name in changed}
    numbers |= {name: number for number, name in enumerate(new, _last_number(connection) + 1)} if new else {}
    if changed:
        _drop_words(connection, (stored[name] for name in changed))
        connection.exec_driver_sql(
            "UPDATE document SET code = ?, words = ?, payload = ? WHERE id = ?",
            [(*values[name], payloads[name], name) for name in changed],
        )
    if new:
        connection.exec_driver_sql(
            "INSERT INTO document(number, id, code, words, payload) VALUES (?, ?, ?, ?, ?)",
            [(numbers[name], name, *values[name], payloads[name]) for name in new],
        )
    if values:
        connection.exec_driver_sql(_ADD_WORDS, [(numbers[name], values[name][1]) for name in values])
        uses = Counter(word for _, words in values.values() for word in set(words.split()))
        connection.exec_driver_sql(_COUNT, sorted(uses.items()))
    return len(values)


def _stored(connection: Connection, names: Sequence[str]) -> dict[str, tuple[int, str, str]]:
    """Map ids to number, words and payload."""
    rows = connection.exec_driver_sql(
        f"SELECT id, number, words, payload FROM document WHERE id IN ({_marks(names)})",  # noqa: S608 # likewise
        tuple(names),
    )
    return {name: (number, words, payload) for name, number, words, payload in rows}


def _drop_words(connection: Connection, rows: Iterable[tuple[int, str, str]]) -> None:
    connection.exec_driver_sql(_DROP_WORDS, [(number, words) for number, words, _ in rows])


def _last_number(connection: Connection) -> int:
    return int(connection.exec_driver_sql("SELECT coalesce(max(number), 0) FROM document").scalar_one())


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
