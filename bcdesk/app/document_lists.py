"""Lists of documents as tables: what the columns mean, records to rows and back.

A list has one row for each document under a row of headings. Columns are known by their headings, in any order, by code
or by word; those that are missing say nothing. The status is written flat: the first day of effect, the day on which
the document or a part of it ended, the status and the day for which it is stated. A record whose flat row has not
changed keeps whatever more it knows.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import islice
from pathlib import Path

from bcdesk.app.messages import Messages
from bcdesk.domain.citations.citation import Family
from bcdesk.domain.citations.document import CitedDocument, DocumentId, DocumentLink, EffectFact, Validity
from bcdesk.domain.citations.status import status_on
from bcdesk.domain.errors import DocumentListInvalidError, ListFault
from bcdesk.domain.text import clean, fold, fold_blanks

HEAD_ROWS = 20
"""Rows among which the headings stand."""
MAX_CELL = 4_000
"""Longest text of a cell; subjects have some 800 letters at most."""
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00:00)?", re.ASCII)
_SLASH = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII)

Row = tuple[int, Sequence[str]]
"""A row of a list with its number in the file."""


class Column(StrEnum):
    """The columns of a list."""

    FAMILY = "family"
    DOC_TYPE = "doc_type"
    NUMBER = "number"
    ISSUED = "issued"
    ISSUER = "issuer"
    SUBJECT = "subject"
    EFFECTIVE_FROM = "effective_from"
    EXPIRED_FROM = "expired_from"
    STATUS = "status"
    STATUS_AS_OF = "status_as_of"
    REPLACED_BY = "replaced_by"
    AMENDS = "amends"
    AMENDED_BY = "amended_by"
    SOURCE = "source"
    NOTE = "note"
    ATTACHMENT = "attachment"
    ID = "id"


@dataclass(frozen=True, slots=True)
class ListWords:
    """How columns and states are called.

    `headings` and `states` are what is written; `columns` and `validities` lead from folded words of any language, and
    from the codes, to what they mean.
    """

    headings: Mapping[Column, str]
    states: Mapping[Validity, str]
    columns: Mapping[str, Column]
    validities: Mapping[str, Validity]


def list_words(written: Messages, *read: Messages) -> ListWords:
    """Return the words of a language for writing, and of all for reading."""
    every = (written, *read)
    columns = {_key(messages.text("columns", column)): column for messages in every for column in Column}
    columns |= {_key(heading): column for heading, column in _ALSO.items()}
    states = {_key(messages.text("facts", state)): state for messages in every for state in Validity}
    return ListWords(
        headings={column: written.text("columns", column) for column in Column},
        states={state: written.text("facts", state) for state in Validity},
        columns=columns | {_key(column): column for column in Column},
        validities=states | {_key(state): state for state in Validity},
    )


def rows_of(documents: Iterable[CitedDocument], words: ListWords) -> Iterator[tuple[str, ...]]:
    """Yield the row of headings, then a row for each record."""
    yield tuple(words.headings[column] for column in Column)
    for document in documents:
        cells = _cells(document)
        cells[Column.STATUS] = words.states[Validity(cells[Column.STATUS])]
        yield tuple(cells[column] for column in Column)


@dataclass(frozen=True, slots=True)
class ListReader:
    """Reads the rows of a list.

    Attributes:
        path: the file they come from, for errors.
        words: how columns and states are called.
        known: gives the record that a row with this id, or of this key, corrects; None for a new one.
        new_id: gives an id that nothing has yet.
    """

    path: Path
    words: ListWords
    known: Callable[[CitedDocument], CitedDocument | None]
    new_id: Callable[[], str]

    def read(self, rows: Iterable[Row]) -> tuple[CitedDocument, ...]:
        """Return the records of a list.

        Raises:
            DocumentListInvalidError: a row cannot be taken; names it and says why. Or there is none.
        """
        source = iter(rows)
        columns = self._columns(source)
        found: dict[DocumentId, CitedDocument] = {}
        for number, cells in source:
            texts = {column: cell for column, cell in zip(columns, cells, strict=False) if column is not None}
            if not any(texts.values()):
                continue
            document = self._record(number, texts)
            if document.id in found:
                raise self._invalid(number, ListFault.TWICE)
            found[document.id] = document
        if not found:
            raise self._invalid("-", ListFault.EMPTY)
        return tuple(found.values())

    def _columns(self, rows: Iterator[Row]) -> list[Column | None]:
        """Take the rows down to the headings, above which titles may stand."""
        first = 1
        for count, (number, cells) in enumerate(islice(rows, HEAD_ROWS)):
            first = number if count == 0 else first
            columns = [self.words.columns.get(_key(cell)) for cell in cells]
            if Column.DOC_TYPE not in columns:
                continue
            named = [column for column in columns if column is not None]
            if len(named) != len(set(named)):
                raise self._invalid(number, ListFault.TWICE)
            return columns
        raise self._invalid(first, ListFault.NO_HEAD)

    def _record(self, number: int, cells: Mapping[Column, str]) -> CitedDocument:
        texts = {column: fold_blanks(clean(cell)) for column, cell in cells.items()}
        if any(len(text) > MAX_CELL for text in texts.values()):
            raise self._invalid(number, ListFault.VALUE)
        if not texts.get(Column.DOC_TYPE):
            raise self._invalid(number, ListFault.NO_TYPE)
        try:
            stated = self._stated(texts)
        except ValueError as error:
            raise self._invalid(number, ListFault.VALUE) from error
        before = self.known(stated)
        if before is None:
            return stated if stated.id else replace(stated, id=DocumentId(self.new_id()))
        return self._corrected(before, stated, texts)

    def _stated(self, texts: Mapping[Column, str]) -> CitedDocument:
        """Return what a row says; the id is empty where it says none.

        Raises:
            ValueError: a cell holds no such value.
        """
        family = texts.get(Column.FAMILY, "")
        name = texts.get(Column.ID, "")
        if name and not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}", name):
            raise ValueError(name)
        return CitedDocument(
            id=DocumentId(name),
            doc_type=texts[Column.DOC_TYPE],
            code=texts.get(Column.NUMBER, ""),
            dated=_day(texts.get(Column.ISSUED, "")),
            issuer=texts.get(Column.ISSUER, ""),
            subject=texts.get(Column.SUBJECT, ""),
            family=_FAMILIES.get(family) or Family(family) if family else None,
            effects=self._effects(texts),
            replaced_by=_links(texts.get(Column.REPLACED_BY, "")),
            amended_by=_links(texts.get(Column.AMENDED_BY, "")),
            amends=_links(texts.get(Column.AMENDS, "")),
            source=texts.get(Column.SOURCE, ""),
            note=texts.get(Column.NOTE, ""),
            attachment=texts.get(Column.ATTACHMENT, ""),
        )

    def _effects(self, texts: Mapping[Column, str]) -> tuple[EffectFact, ...]:
        begins, ends = _day(texts.get(Column.EFFECTIVE_FROM, "")), _day(texts.get(Column.EXPIRED_FROM, ""))
        as_of, source = _day(texts.get(Column.STATUS_AS_OF, "")), texts.get(Column.SOURCE, "")
        word = texts.get(Column.STATUS, "")
        state = self.words.validities.get(_key(word)) if word else Validity.UNKNOWN
        if state is None:
            raise ValueError(word)
        facts = []
        if begins:
            facts.append(EffectFact(validity=Validity.IN_FORCE, since=begins, as_of=as_of, source=source))
        if state in {Validity.EXPIRED, Validity.PARTLY} and (ends or as_of):
            facts.append(EffectFact(validity=state, since=ends, as_of=as_of, source=source))
        if state is Validity.IN_FORCE and not begins and as_of:
            facts.append(EffectFact(validity=state, as_of=as_of, source=source))
        return tuple(facts)

    def _corrected(
        self, before: CitedDocument, stated: CitedDocument, texts: Mapping[Column, str]
    ) -> CitedDocument:
        """Return the record with what the row says otherwise; columns that are missing change nothing."""
        was, now = _cells(before), _cells(replace(stated, id=before.id))
        changed = {
            field: getattr(stated, field)
            for field, columns in _FIELDS.items()
            if any(column in texts and was[column] != now[column] for column in columns)
        }
        # a record that somebody has corrected is no longer the catalogue's
        return replace(before, **changed, confidence=None) if changed else before

    def _invalid(self, row: int | str, why: ListFault) -> DocumentListInvalidError:
        return DocumentListInvalidError(path=self.path, where=row, why=why)


_FIELDS: Mapping[str, tuple[Column, ...]] = {
    "doc_type": (Column.DOC_TYPE,),
    "code": (Column.NUMBER,),
    "dated": (Column.ISSUED,),
    "issuer": (Column.ISSUER,),
    "subject": (Column.SUBJECT,),
    "family": (Column.FAMILY,),
    "effects": (Column.EFFECTIVE_FROM, Column.EXPIRED_FROM, Column.STATUS, Column.STATUS_AS_OF),
    "replaced_by": (Column.REPLACED_BY,),
    "amended_by": (Column.AMENDED_BY,),
    "amends": (Column.AMENDS,),
    "source": (Column.SOURCE,),
    "note": (Column.NOTE,),
    "attachment": (Column.ATTACHMENT,),
}
"""The fields that columns speak of."""


_ALSO = {
    "Tên loại": Column.DOC_TYPE,
    "Tên loại văn bản": Column.DOC_TYPE,
    "Loại VB": Column.DOC_TYPE,
    "Số, ký hiệu văn bản": Column.NUMBER,
    "Số hiệu": Column.NUMBER,
    "Số hiệu văn bản": Column.NUMBER,
    "Ngày tháng văn bản": Column.ISSUED,
    "Ngày, tháng, năm ban hành": Column.ISSUED,
    "Ngày văn bản": Column.ISSUED,
    "Ngày, tháng, năm": Column.ISSUED,
    "Ngày tháng": Column.ISSUED,
    "Nơi ban hành": Column.ISSUER,
    "Trích yếu nội dung": Column.SUBJECT,
    "Trích yếu nội dung văn bản": Column.SUBJECT,
    "Ngày có hiệu lực": Column.EFFECTIVE_FROM,
    "Ngày hết hiệu lực": Column.EXPIRED_FROM,
}
"""What registers and other systems call columns."""

_FAMILIES = {"qppl": Family.NORMATIVE, "congvan": Family.LETTER}
"""What tables of facts call them (`packaging/make_catalogue.py`)."""


def _cells(document: CitedDocument) -> dict[Column, str]:
    """Return the cells of a record, the status as its code."""
    begins = [fact.since for fact in document.effects if fact.validity is Validity.IN_FORCE and fact.since]
    ends = [fact for fact in document.effects if fact.validity in {Validity.EXPIRED, Validity.PARTLY}]
    last = status_on(document, date.max)
    return {
        Column.FAMILY: document.family or "",
        Column.DOC_TYPE: document.doc_type,
        Column.NUMBER: document.code,
        Column.ISSUED: _iso(document.dated),
        Column.ISSUER: document.issuer,
        Column.SUBJECT: document.subject,
        Column.EFFECTIVE_FROM: _iso(begins[0] if begins else None),
        Column.EXPIRED_FROM: _iso(ends[-1].since if ends else None),
        Column.STATUS: last.validity,
        Column.STATUS_AS_OF: _iso(last.fact.as_of if last.fact else None),
        Column.REPLACED_BY: "; ".join(link.code for link in document.replaced_by),
        Column.AMENDS: "; ".join(link.code for link in document.amends),
        Column.AMENDED_BY: "; ".join(link.code for link in document.amended_by),
        Column.SOURCE: document.source,
        Column.NOTE: document.note,
        Column.ATTACHMENT: document.attachment,
        Column.ID: document.id,
    }


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _day(text: str) -> date | None:
    """Read a day as `2021-06-14` or `14/6/2021`; None for an empty cell.

    Raises:
        ValueError: it is none.
    """
    if not text:
        return None
    if match := _ISO.fullmatch(text):
        year, month, day = match.groups()
    elif match := _SLASH.fullmatch(text):
        day, month, year = match.groups()
    else:
        raise ValueError(text)
    return date(int(year), int(month), int(day))


def _links(text: str) -> tuple[DocumentLink, ...]:
    return tuple(DocumentLink(code=part.strip()) for part in text.split(";") if part.strip())


def _key(text: str) -> str:
    """Return a heading or a state as it is compared: small letters without marks, blanks or signs."""
    return re.sub(r"[\W_]+", "", fold(text))
