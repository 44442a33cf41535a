"""Write the catalogue of documents `resources/catalogue/catalogue.jsonl.gz` from a table of facts.

Usage:
    python packaging/make_catalogue.py FACTS.csv [TARGET]

`resources/catalogue/README.md` says where the facts come from and what the columns of the table are. The same table
gives the same bytes. Nothing is added that the table does not say; what is made here is the shape:

- Subjects begin as they are printed after the issuer: `về …`, `ban hành …`. Names of laws lose the word of their type.
- A status that holds on a day becomes facts with days (`bcdesk.domain.citations.status` reads them). Where a part has
  ended nobody says when, so the earliest day of effect among the amending documents is taken, else the first day.
- Numbers of other documents become links where the table has exactly one document of this number.
- The id of a document is made of its key and stays the same from table to table.
"""

from __future__ import annotations

import csv
import gzip
import json
import re
import sys
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bcdesk.domain.citations.citation import Family  # noqa: E402 # the path comes first
from bcdesk.domain.citations.document import (  # noqa: E402
    CitedDocument,
    Confidence,
    DocumentId,
    DocumentLink,
    EffectFact,
    Validity,
)
from bcdesk.domain.citations.status import require_no_cycle  # noqa: E402
from bcdesk.domain.codec import encode  # noqa: E402
from bcdesk.domain.text import clean  # noqa: E402
from bcdesk.importing.catalogue import FORMAT, VERSION  # noqa: E402

TARGET = ROOT / "resources" / "catalogue" / "catalogue.jsonl.gz"

FAMILIES = {
    "qppl": Family.NORMATIVE,
    "state": Family.STATE,
    "party": Family.PARTY,
    "congvan": Family.LETTER,
}
VALIDITIES = {
    "in_force": Validity.IN_FORCE,
    "partly_expired": Validity.PARTLY,
    "expired": Validity.EXPIRED,
    "not_yet": Validity.IN_FORCE,  # from its day on
    "unknown": Validity.UNKNOWN,
}
CONFIDENCES = {
    "verified_two_sources": Confidence.TWO_SOURCES,
    "one_source": Confidence.ONE_SOURCE,
    "derived": Confidence.DERIVED,
}
NAMED = {"Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp"}
BARE = re.compile(
    r"(?:quy định|ban hành|phê duyệt|sửa đổi|bổ sung|công bố|thành lập|hướng dẫn|bãi bỏ|thay thế|điều chỉnh|kiện toàn"
    r"|đính chính|về)\b",
    re.IGNORECASE,
)
"""How a subject begins that needs no *về* before it."""
PROPER = re.compile(
    r"(?:Luật|Bộ|Nghị|Pháp|Hiến|Đảng|Nhà|Quốc|Việt|Hội|Mặt|Chính phủ|Chương trình|[A-ZĐ]{2,})\b"
)
"""Words that keep their capital behind *về*."""


@dataclass(frozen=True)
class Facts:
    """The table with what is looked up in it."""

    rows: list[dict[str, str]]
    by_number: dict[str, list[dict[str, str]]]


def read(path: Path) -> Facts:
    """Read the table of facts."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [{name: clean(value) for name, value in row.items()} for row in csv.DictReader(file)]
    by_number: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows:
        by_number[row["number"]].append(row)
    return Facts(rows, by_number)


def document_of(row: dict[str, str], facts: Facts) -> CitedDocument:
    """Return the record of a row."""
    return CitedDocument(
        id=id_of(row),
        doc_type=row["doc_type"],
        code=row["number"],
        dated=day(row["issued"]),
        issuer=issuer_of(row),
        subject=subject_of(row),
        family=FAMILIES[row["family"]],
        effects=effects_of(row, facts),
        replaced_by=links(row["replaced_by"], facts),
        amended_by=links(row["amended_by"], facts),
        amends=links(row["amends"], facts),
        source=row["source"],
        confidence=CONFIDENCES[row["confidence"]],
    )


def id_of(row: dict[str, str]) -> DocumentId:
    """Return the id; normative documents are known by type and number, so a corrected date or issuer keeps it."""
    names = ["family", "doc_type", "number"]
    if row["family"] != "qppl":
        names += ["issuer", "issued"]
    key = "|".join(row[name] for name in names)
    return DocumentId("c-" + blake2b(key.encode(), digest_size=7).hexdigest())


def issuer_of(row: dict[str, str]) -> str:
    """Return the issuer; the bodies that work together by a document are kept apart, as records keep them."""
    return row["issuer"].replace(" và ", "; ") if "phối hợp" in row["doc_type"] else row["issuer"]


def subject_of(row: dict[str, str]) -> str:
    """Return the subject as it is printed."""
    subject = row["subject"].strip()
    if row["doc_type"] in NAMED:
        kind = row["doc_type"].lower()
        name = subject[len(kind) :].strip() if subject.lower().startswith(f"{kind} ") else subject
        return name[0].lower() + name[1:] if name.startswith("Về ") else name[:1].upper() + name[1:]
    if not subject or subject[0] in '“"':
        return subject
    if BARE.match(subject):
        return subject[0].lower() + subject[1:]
    kept = PROPER.match(subject)
    return f"về {subject if kept else subject[0].lower() + subject[1:]}"


def effects_of(row: dict[str, str], facts: Facts) -> tuple[EffectFact, ...]:
    """Return what the row says about being in force."""
    begins, ends, known_on = day(row["effective_from"]), day(row["expired_from"]), day(row["status_as_of"])
    validity, source = VALIDITIES[row["status"]], row["source"]
    begun = (
        [EffectFact(validity=Validity.IN_FORCE, since=begins, as_of=known_on, source=source)]
        if begins
        else []
    )
    match validity:
        case Validity.UNKNOWN:
            # its first day is known, its present state is not
            since = [EffectFact(validity=Validity.UNKNOWN, since=begins, source=source)] if begins else []
            return tuple(since)
        case Validity.EXPIRED:
            return (*begun, EffectFact(validity=validity, since=ends, as_of=known_on, source=source))
        case Validity.PARTLY:
            since_day = first_amended(row, facts) or begins
            before = begun if since_day != begins else []
            return (*before, EffectFact(validity=validity, since=since_day, as_of=known_on, source=source))
        case _:
            held = begun or [EffectFact(validity=validity, as_of=known_on, source=source)]
            ended = [EffectFact(validity=Validity.EXPIRED, since=ends, source=source)] if ends else []
            return (*held, *ended)


def first_amended(row: dict[str, str], facts: Facts) -> date | None:
    """Return the first day on which an amending document took effect; None if not all of them are known."""
    days = []
    for number in split(row["amended_by"]):
        found = facts.by_number.get(number, [])
        amended = day(found[0]["effective_from"]) if len(found) == 1 else None
        if amended is None:
            return None
        days.append(amended)
    begins = day(row["effective_from"])
    first = min(days, default=None)
    return first if first is not None and (begins is None or first > begins) else None


def links(numbers: str, facts: Facts) -> tuple[DocumentLink, ...]:
    """Return links to other documents."""
    found = []
    for number in split(numbers):
        rows = facts.by_number.get(number, [])
        found.append(DocumentLink(code=number, document=id_of(rows[0]) if len(rows) == 1 else None))
    return tuple(found)


def split(numbers: str) -> list[str]:
    """Split a list of numbers."""
    return [number.strip() for number in numbers.split(";") if number.strip()]


def day(text: str) -> date | None:
    """Read a day; None for an empty one."""
    return date.fromisoformat(text) if text else None


def written(data: object) -> bytes:
    """Write plain data as a line."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def main(arguments: list[str]) -> int:
    """Write the catalogue."""
    facts = read(Path(arguments[0]))
    documents = [document_of(row, facts) for row in facts.rows]
    by_id = {document.id: document for document in documents}
    if len(by_id) != len(documents):
        raise SystemExit("two rows of the table are one document")
    require_no_cycle(documents, by_id.get)
    # the newest last: what stands last is found first
    documents.sort(key=lambda document: (document.dated or date.min, document.id))
    as_of = max(day for row in facts.rows if (day := row["status_as_of"]))
    head = {"format": FORMAT, "version": VERSION, "as_of": as_of, "count": len(documents)}
    lines = b"".join(map(written, [head, *map(encode, documents)]))
    target = Path(arguments[1]) if len(arguments) > 1 else TARGET
    target.write_bytes(gzip.compress(lines, 9, mtime=0))
    print(f"{target}: {len(documents)} documents, {len(lines)} bytes, packed {target.stat().st_size}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
