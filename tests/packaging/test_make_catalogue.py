"""The catalogue is made of a table of facts, and of nothing else."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from bcdesk.domain.citations.citation import Family
from bcdesk.domain.citations.document import CitedDocument, Confidence, Validity
from bcdesk.domain.citations.status import status_on
from bcdesk.importing.catalogue import CatalogueFile

ROOT = Path(__file__).resolve().parents[2]
HEAD = (
    "family,doc_type,number,issued,issuer,subject,effective_from,expired_from,status,status_as_of,"
    "replaced_by,amends,amended_by,source,confidence"
)
ROWS = (
    "qppl,Nghị định,1/2020/NĐ-CP,2020-01-02,Chính phủ,Quy định về A,2020-03-01,,partly_expired,2025-11-14,,,"
    "2/2022/NĐ-CP,x,verified_two_sources",
    "qppl,Nghị định,2/2022/NĐ-CP,2022-01-02,Chính phủ,Sửa đổi A,2022-03-01,,in_force,2025-11-14,,1/2020/NĐ-CP,,"
    "x,one_source",
    "qppl,Luật,3/2019/QH14,2019-01-02,Quốc hội,Luật B,2019-07-01,2023-07-01,expired,2026-07-23,9/2023/QH15,,,x,derived",
    "qppl,Pháp lệnh,4/2007/PL-UBTVQH11,2007-04-20,UBTVQH,Về thực hiện C,,,unknown,,,,,x,one_source",
    "party,Quy chế phối hợp,01-QCPH/UBND-BDVTU,,Ủy ban và Ban,Công tác D,,,unknown,,,,,x,one_source",
)


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, CitedDocument]:
    folder = tmp_path_factory.mktemp("facts")
    table = folder / "facts.csv"
    table.write_text("\r\n".join((HEAD, *ROWS)), encoding="utf-8")
    targets = [folder / "one.jsonl.gz", folder / "two.jsonl.gz"]
    for target in targets:
        command = [sys.executable, str(ROOT / "packaging" / "make_catalogue.py"), str(table), str(target)]
        subprocess.run(command, check=True, capture_output=True)
    assert targets[0].read_bytes() == targets[1].read_bytes()
    assert CatalogueFile(targets[0]).info().as_of == date(2026, 7, 23)
    return {document.code: document for document in CatalogueFile(targets[0]).documents()}


@pytest.mark.parametrize(
    ("code", "subject"),
    [
        ("1/2020/NĐ-CP", "quy định về A"),
        ("3/2019/QH14", "B"),
        ("4/2007/PL-UBTVQH11", "về thực hiện C"),
        ("01-QCPH/UBND-BDVTU", "về công tác D"),
    ],
)
def test_subjects_begin_as_they_are_printed(
    documents: dict[str, CitedDocument], code: str, subject: str
) -> None:
    assert documents[code].subject == subject


@pytest.mark.parametrize(
    ("code", "day", "validity"),
    [
        ("1/2020/NĐ-CP", date(2021, 1, 1), Validity.IN_FORCE),
        ("1/2020/NĐ-CP", date(2022, 3, 1), Validity.PARTLY),
        ("2/2022/NĐ-CP", date(2022, 2, 28), Validity.NOT_YET),
        ("3/2019/QH14", date(2023, 6, 30), Validity.IN_FORCE),
        ("3/2019/QH14", date(2023, 7, 1), Validity.EXPIRED),
        ("4/2007/PL-UBTVQH11", date(2023, 7, 1), Validity.UNKNOWN),
    ],
)
def test_a_state_on_a_day_becomes_facts_with_days(
    documents: dict[str, CitedDocument], code: str, day: date, validity: Validity
) -> None:
    assert status_on(documents[code], day).validity is validity


def test_links_lead_to_records_where_there_are_any(documents: dict[str, CitedDocument]) -> None:
    decree, law = documents["1/2020/NĐ-CP"], documents["3/2019/QH14"]

    assert [link.document for link in decree.amended_by] == [documents["2/2022/NĐ-CP"].id]
    assert [(link.code, link.document) for link in law.replaced_by] == [("9/2023/QH15", None)]


def test_family_confidence_and_bodies_are_kept(documents: dict[str, CitedDocument]) -> None:
    regulation = documents["01-QCPH/UBND-BDVTU"]

    assert (regulation.family, regulation.issuer, regulation.dated) == (Family.PARTY, "Ủy ban; Ban", None)
    assert documents["3/2019/QH14"].confidence is Confidence.DERIVED
