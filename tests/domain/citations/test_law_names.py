"""Laws and ordinances are cited by their name: every name in the packaged catalogue is read whole, in any case."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from bcdesk.domain.citations.reader import read_citations

CATALOGUE = Path(__file__).parents[3] / "resources" / "catalogue" / "catalogue.jsonl.gz"
NO_NAMES = (";", "số 100/2015/QH13")
"""In two records a list of matters, or the number of the law that is amended, stands in the place of the name."""


def names() -> Iterator[tuple[str, str]]:
    """Yield type and name of each law of the catalogue."""
    with gzip.open(CATALOGUE, "rt", encoding="utf-8") as lines:
        next(lines)
        records = [json.loads(line) for line in lines]
    laws = {
        (record["doc_type"], record["subject"])
        for record in records
        if record.get("doc_type") in {"Luật", "Bộ luật", "Pháp lệnh"} and record.get("subject")
    }
    yield from sorted(law for law in laws if not any(odd in law[1] for odd in NO_NAMES))


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("Căn cứ {} năm 2015;", "2015"),
        ("theo {} số 12/2015/QH13 ngày 20/11/2015 và các văn bản", "2015-11-20"),
        ("{} được Quốc hội khóa XIII thông qua ngày 20 tháng 11 năm 2015.", "2015-11-20"),
    ],
)
def test_the_names_of_all_laws_of_the_catalogue_are_read_whole(words: str, date: str) -> None:
    unread = []
    for doc_type, name in names():
        for text in {words.format(f"{doc_type} {name}"), words.format(f"{doc_type} {name}").upper()}:
            found = [(one.doc_type, (one.subject or "").lower(), one.date) for one in read_citations(text)]
            if found != [(doc_type, name.lower(), date)]:
                unread.append((text, found))

    assert unread == []
