"""A catalogue is right as a whole or refused, and the shipped one is right."""

import gzip
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bcdesk.assets import Assets
from bcdesk.domain.citations.document import CitedDocument, Confidence, Validity
from bcdesk.domain.citations.status import require_no_cycle, status_on
from bcdesk.domain.errors import DocumentListInvalidError, FileNotReadableError, ListFault
from bcdesk.importing import catalogue
from bcdesk.importing.catalogue import CatalogueFile

HEAD = {"format": "bcdesk-catalogue", "version": 1, "as_of": "2026-07-23", "count": 1}
RECORD = {"id": "c-1", "doc_type": "Luật", "code": "10/2022/QH15", "confidence": "one-source"}


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., CatalogueFile]:
    def written(*lines: Any) -> CatalogueFile:
        path = tmp_path / "catalogue.jsonl.gz"
        text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
        path.write_bytes(gzip.compress(text.encode()))
        return CatalogueFile(path)

    return written


def test_a_catalogue_is_read(write: Callable[..., CatalogueFile]) -> None:
    file = write(HEAD, RECORD)

    (document,) = file.documents()

    assert (document.id, document.code, document.confidence) == ("c-1", "10/2022/QH15", Confidence.ONE_SOURCE)
    assert (file.info().as_of, file.info().count) == (date(2026, 7, 23), 1)


@pytest.mark.parametrize(
    ("lines", "where", "why"),
    [
        pytest.param(["{"], 1, ListFault.UNREADABLE, id="no json"),
        pytest.param([{"format": "x"}], 1, ListFault.UNREADABLE, id="another format"),
        pytest.param([{**HEAD, "version": 2}], 1, ListFault.TOO_NEW, id="newer"),
        pytest.param([{**HEAD, "version": "1"}], 1, ListFault.VALUE, id="odd version"),
        pytest.param([{**HEAD, "as_of": "hôm nay"}], 1, ListFault.VALUE, id="odd day"),
        pytest.param([{**HEAD, "count": 2_000_000}], 1, ListFault.TOO_LARGE, id="too many said"),
        pytest.param([HEAD, {**RECORD, "doc_type": ""}], 2, ListFault.NO_TYPE, id="no type"),
        pytest.param([HEAD, [1]], 2, ListFault.NO_TYPE, id="no object"),
        pytest.param([HEAD, {**RECORD, "dated": "31/12/2020"}], 2, ListFault.VALUE, id="odd date"),
        pytest.param([HEAD, {**RECORD, "colour": "x"}], 2, ListFault.VALUE, id="unknown field"),
        pytest.param([HEAD, {"id": "c", "doc_type": "Luật"}], 2, ListFault.VALUE, id="no confidence"),
        pytest.param([{**HEAD, "count": 2}, RECORD, RECORD], 3, ListFault.TWICE, id="twice"),
        pytest.param([{**HEAD, "count": 2}, RECORD], 2, ListFault.UNREADABLE, id="cut off"),
        pytest.param([HEAD, "[" * 50_000], 2, ListFault.UNREADABLE, id="deep"),
        pytest.param([HEAD, '"' + "x" * 200_000], 2, ListFault.TOO_LARGE, id="long line"),
    ],
)
def test_a_bad_catalogue_is_refused_with_its_place(
    write: Callable[..., CatalogueFile], lines: list[Any], where: int, why: ListFault
) -> None:
    with pytest.raises(DocumentListInvalidError) as refusal:
        list(write(*lines).documents())

    assert (refusal.value.facts["where"], refusal.value.facts["why"]) == (where, why)


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04", gzip.compress(b"x" * 100)[:-4], b"\x1f\x8b\x08" + b"\0" * 20],
    ids=["empty", "another kind", "cut off", "nothing packed"],
)
def test_a_damaged_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "c.gz"
    path.write_bytes(content)

    with pytest.raises(DocumentListInvalidError):
        list(CatalogueFile(path).documents())


def test_a_file_that_unpacks_without_end_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue, "MAX_BYTES", 10_000)
    path = tmp_path / "c.gz"
    path.write_bytes(
        gzip.compress(
            (
                json.dumps({**HEAD, "count": 500}) + "\n" + (json.dumps(RECORD) + " " * 90_000 + "\n") * 500
            ).encode()
        )
    )

    with pytest.raises(DocumentListInvalidError) as refusal:
        list(CatalogueFile(path).documents())

    assert refusal.value.facts["why"] is ListFault.TOO_LARGE


@pytest.mark.parametrize("name", ["không có", ".", "a\0b"])
def test_a_file_that_is_not_there_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileNotReadableError):
        CatalogueFile(tmp_path / name).info()


@pytest.fixture(scope="module")
def shipped() -> list[CitedDocument]:
    from bcdesk.assets import find_assets  # noqa: PLC0415

    return list(CatalogueFile(find_assets().document_catalogue).documents())


def test_the_shipped_catalogue_is_whole(assets: Assets, shipped: list[CitedDocument]) -> None:
    info = CatalogueFile(assets.document_catalogue).info()
    by_id = {document.id: document for document in shipped}

    assert len(by_id) == info.count == 8043
    assert info.as_of == date(2026, 7, 23)
    require_no_cycle(shipped, by_id.get)
    assert assets.document_catalogue.stat().st_size < 700_000
    assert not [one for one in shipped if "own" in one.source.split(";")]


@pytest.mark.parametrize(
    ("code", "day", "validity"),
    [
        ("04/2015/NĐ-CP", date(2021, 5, 31), Validity.IN_FORCE),
        ("04/2015/NĐ-CP", date(2026, 11, 25), Validity.EXPIRED),
        ("10/2022/QH15", date(2021, 5, 31), Validity.NOT_YET),
        ("145/2020/NĐ-CP", date(2021, 5, 31), Validity.IN_FORCE),
        ("145/2020/NĐ-CP", date(2025, 1, 1), Validity.PARTLY),
        ("25-NQ/TW", date(2021, 5, 31), Validity.UNKNOWN),
        ("34/2007/PL-UBTVQH11", date(2026, 11, 25), Validity.EXPIRED),
    ],
)
def test_documents_of_the_sample_have_the_status_of_the_day(
    shipped: list[CitedDocument], code: str, day: date, validity: Validity
) -> None:
    (document,) = [one for one in shipped if one.code == code]

    assert status_on(document, day).validity is validity
