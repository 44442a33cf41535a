"""The library of documents on SQLite: the records of the store, and behind them the catalogue."""

from collections.abc import Iterable, Sequence
from functools import lru_cache, partial
from itertools import groupby

from sqlalchemy import Connection, delete, select, update

from bcdesk.app.ports import (
    CatalogueInfo,
    CatalogueSource,
    DocumentUse,
    LookupContext,
)
from bcdesk.domain.citations import lookup
from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.citations.keys import DocumentKey, Verdict, compare, key_of
from bcdesk.domain.citations.lookup import code_words
from bcdesk.domain.citations.status import relinked
from bcdesk.domain.errors import DocumentInUseError
from bcdesk.storage import document_index, reading, schema, statements
from bcdesk.storage.catalogue import SqliteCatalogue
from bcdesk.storage.document_index import Hit
from bcdesk.storage.engine import driver
from bcdesk.storage.session import StoreSession


class SqliteDocumentLibrary:
    """Implements `bcdesk.app.ports.DocumentLibrary`; made by the store that it belongs to."""

    def __init__(self, session: StoreSession, catalogue: SqliteCatalogue) -> None:
        """Work in `session`, with what `catalogue` has behind the records of the store."""
        self._session = session
        self._catalogue = catalogue

    def get(self, document: DocumentId) -> CitedDocument | None:
        """Return a record, of a merged one that which it was merged into; None if there is none."""
        with self._session.reading() as connection, self._session.decoding():
            name = reading.merged_ids(driver(connection)).get(document, document)
            own = document_index.get(connection, (name,))
        return own.get(name) or self.of_catalogue((name,)).get(name)

    def of_catalogue(self, names: Sequence[DocumentId]) -> dict[DocumentId, CitedDocument]:
        """Return the records with these ids that the catalogue has."""
        return self._catalogue.get(names)

    def find(self, words: str, limit: int, context: LookupContext) -> tuple[CitedDocument, ...]:
        """Return at most `limit` records of which each of `words` begins a word, the best first."""
        wanted = lookup.query(words)
        with self._session.reading() as connection, self._session.decoding():
            own = self._own_hits(connection, wanted, limit, context)
            names = {hit.id for hit in own}
            others = [hit for hit in self._catalogue.search(wanted, limit) if hit.id not in names]
            ranking = lookup.Ranking(wanted, _uses(connection, sorted(names), context))
            # among equals what was added or mentioned last stands first, the catalogue last
            hits = sorted([*own, *others], key=partial(_rank, ranking), reverse=True)
            found = self._best(connection, hits, names, limit)
        if wanted.marked:
            found = sorted(found, key=partial(_rank_record, ranking), reverse=True)
        return tuple(found)

    def named(self, code: str) -> tuple[CitedDocument, ...]:
        """Return the records with this number and symbol, however they are separated."""
        with self._session.reading() as connection, self._session.decoding():
            own = document_index.named(connection, code)
            others = [one for one in self._catalogue.named(code) if not _known(connection, one.id)]
        return (*own, *(one for one in others if not _is_one_of(one, own)))

    def documents(self) -> tuple[CitedDocument, ...]:
        """Return the records of the store, without the catalogue, the last used last."""
        with self._session.reading() as connection, self._session.decoding():
            return tuple(document_index.everything(connection))

    def count(self) -> int:
        """Return how many they are."""
        with self._session.reading() as connection:
            return document_index.count(connection)

    def put(self, documents: Iterable[CitedDocument]) -> int:
        """Add or correct records of the store; return how many are another than before."""
        with self._session.writing() as connection:
            return document_index.put(connection, documents)

    def remove(self, document: DocumentId) -> None:
        """Remove a record of the store; one that is not there is left so."""
        with self._session.writing() as connection:
            names = _with_merged(connection, document)
            query = select(schema.mention.c.report_id).where(schema.mention.c.document_id.in_(names))
            if reports := len(set(connection.scalars(query))):
                found = document_index.get(connection, (document,)).get(document)
                raise DocumentInUseError(document=found.code if found else document, count=reports)
            document_index.remove(connection, (document,))
            connection.execute(delete(schema.merged).where(schema.merged.c.into_id == document))

    def merge(self, kept: CitedDocument, gone: tuple[DocumentId, ...]) -> None:
        """Keep `kept` and remove the others; whatever mentions them or links to them means `kept` from now on."""
        table = schema.merged
        names = sorted(set(gone) - {kept.id})
        leads = dict.fromkeys(map(DocumentId, names), kept.id)
        with self._session.writing() as connection:
            document_index.remove(connection, names)
            document_index.put(connection, (relinked(kept, leads),))
            connection.execute(update(table).where(table.c.into_id.in_(names)).values(into_id=kept.id))
            connection.execute(delete(table).where(table.c.id.in_([*names, kept.id])))
            if names:
                connection.execute(table.insert(), [{"id": name, "into_id": kept.id} for name in names])
            linking = {
                one.id: one for name in names for one in document_index.holding(connection, f'"{name}"')
            }
            document_index.put(connection, [relinked(document, leads) for document in linking.values()])
            if _is_mentioned(connection, [*names, kept.id]):
                document_index.touch(connection, (kept.id,))

    def where_used(self, document: DocumentId) -> tuple[DocumentUse, ...]:
        """Return the reports that mention a record, those in the bin too, the last saved first."""
        table = schema.mention
        with self._session.reading() as connection:
            name = reading.merged_ids(driver(connection)).get(document, document)
            query = select(*table.c["report_id", "block_id"]).distinct()
            query = query.where(table.c.document_id.in_(_with_merged(connection, name)))
            rows = connection.execute(query.order_by(*table.c["report_id", "block_id"])).all()
            blocks = {report: tuple(b for _, b in some) for report, some in groupby(rows, lambda row: row[0])}
            with self._session.decoding():
                reports = [
                    report
                    for binned in (False, True)
                    for report in reading.summaries(driver(connection), binned=binned)
                ]
        return tuple(DocumentUse(report=one, blocks=blocks[one.id]) for one in reports if one.id in blocks)

    def catalogue(self) -> CatalogueInfo | None:
        """Tell age and size of the catalogue; None if there is none."""
        return self._catalogue.info()

    def load_catalogue(self, source: CatalogueSource) -> CatalogueInfo:
        """Take another catalogue in place of the one that is there."""
        with self._session.writing() as connection:
            info = self._catalogue.load(source)
            with self._session.decoding():
                used = [
                    one.id for one in document_index.holding(connection, '"confidence"') if one.confidence
                ]
            newer = self._catalogue.get(used)
            document_index.put(connection, newer.values())
        return info

    def close(self) -> None:
        """Let go of the catalogue."""
        self._catalogue.close()

    def _best(
        self, connection: Connection, hits: list[Hit], own: set[DocumentId], limit: int
    ) -> list[CitedDocument]:
        """Read the first hits that are to be shown."""
        found: list[CitedDocument] = []
        while hits and len(found) < limit:
            some, hits = hits[: limit - len(found)], hits[limit - len(found) :]
            found += self._read(connection, some, own)
        return found

    def _read(self, connection: Connection, hits: list[Hit], own: set[DocumentId]) -> list[CitedDocument]:
        """Read hits in their order; one of the catalogue that the store has itself is left out."""
        others = [hit for hit in hits if hit.id not in own]
        if not others:
            records = document_index.get(connection, [hit.id for hit in hits])
            return [records[hit.id] for hit in hits if hit.id in records]
        hidden = set(document_index.get(connection, [hit.id for hit in others])) | set(
            statements.merged_among(connection, [hit.id for hit in others])
        )
        records = document_index.get(connection, [hit.id for hit in hits if hit.id in own])
        for name, document in self._catalogue.get([one.id for one in others if one.id not in hidden]).items():
            alike = document_index.like(connection, code_words(document.code), document.dated)
            if not (document.code and _is_one_of(document, alike)):
                records[name] = document
        return [records[hit.id] for hit in hits if hit.id in records]

    def _own_hits(
        self, connection: Connection, wanted: lookup.LookupQuery, limit: int, context: LookupContext
    ) -> list[Hit]:
        """Return what the store has: what the report mentions is found however old it is."""
        cited = document_index.search_among(connection, wanted, context.cited)
        found = {hit.id: hit for hit in cited}
        others = (
            document_index.search(connection, wanted, limit)
            if wanted.words
            else document_index.recent(connection, limit)
        )
        for hit in others:
            found.setdefault(hit.id, hit)
        return list(found.values())


def _rank(ranking: lookup.Ranking, hit: Hit) -> tuple[object, ...]:
    return ranking.of(hit.id, code=hit.code, words=hit.words)


def _rank_record(ranking: lookup.Ranking, document: CitedDocument) -> tuple[object, ...]:
    """Rank one of the best once more by the marks of its letters, which the index does not have."""
    code, words = document_index.row_values(document)
    text = f"{document.code} {document.doc_type} {document.issuer} {document.subject}"
    return ranking.of(document.id, code=code, words=words, text=text)


def _is_one_of(document: CitedDocument, others: Iterable[CitedDocument]) -> bool:
    """Tell whether `document` is surely one of the others; what differs in its date is told at once."""
    likely = [one for one in others if None in {one.dated, document.dated} or one.dated == document.dated]
    return any(compare(_key(document), _key(one)).verdict is Verdict.SAME for one in likely)


@lru_cache(maxsize=4096)
def _key(document: CitedDocument) -> DocumentKey:
    return key_of(document)


def _uses(connection: Connection, names: list[DocumentId], context: LookupContext) -> lookup.LookupUses:
    """Find out where the records that were found are mentioned."""
    kind: set[DocumentId] = set()
    agency: set[DocumentId] = set()
    for name, of_kind, symbol in statements.mentioning(connection, names):
        if of_kind == context.kind:
            kind.add(name)
        if context.agency and symbol.partition("-")[2] == context.agency:
            agency.add(name)
    return lookup.LookupUses(lookup.order_of_use(context.cited), frozenset(kind), frozenset(agency))


def _known(connection: Connection, name: DocumentId) -> bool:
    return bool(document_index.get(connection, (name,))) or name in reading.merged_ids(driver(connection))


def _with_merged(connection: Connection, document: DocumentId) -> list[DocumentId]:
    """Return the id and those of the records that were merged into it."""
    merged = reading.merged_ids(driver(connection))
    return [document, *(name for name, into in merged.items() if into == document)]


def _is_mentioned(connection: Connection, names: list[DocumentId]) -> bool:
    table = schema.mention
    query = select(table.c.report_id).where(table.c.document_id.in_(names)).limit(1)
    return connection.execute(query).first() is not None
