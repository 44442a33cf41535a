"""The library at work: status on a day, merging with a preview, lists in and out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from bcdesk.app.document_lists import Column, Row, list_words
from bcdesk.app.library import LibraryService, ListFiles, context_of
from bcdesk.app.messages import Language
from bcdesk.app.ports import CatalogueInfo, LookupContext
from bcdesk.app.progress import CancelledError
from bcdesk.assets import Assets
from bcdesk.domain.citations.citation import Family
from bcdesk.domain.citations.document import (
    Confidence,
    DocumentId,
    DocumentLink,
    EffectFact,
    Validity,
)
from bcdesk.domain.edits import Workspace
from bcdesk.domain.errors import (
    DocumentInUseError,
    DocumentListInvalidError,
    ListFault,
    SuccessorCycleError,
)
from bcdesk.domain.report import BlockId
from tests.support.builders import a_report
from tests.support.fakes import InMemoryReportStore
from tests.support.library_contract import LAW, ListedCatalogue, a_catalogue, a_document, saved
from tests.support.store_contract import citing

FILE = Path("danh-muc.csv")
DAY = date(2021, 5, 31)
PLAN = a_document("a", "23/KH-UBND")


@dataclass
class Files:
    """Lists that are kept in memory."""

    rows: list[tuple[str, ...]] = field(default_factory=list)

    def read(self, _path: Path) -> Iterator[Row]:
        yield from enumerate(self.rows, start=1)

    def write(self, _path: Path, rows: Iterable[tuple[str, ...]]) -> None:
        self.rows = list(rows)


@pytest.fixture
def store() -> InMemoryReportStore:
    return InMemoryReportStore(catalogue=a_catalogue())


@pytest.fixture
def files() -> Files:
    return Files()


@pytest.fixture
def library(store: InMemoryReportStore, files: Files, assets: Assets) -> LibraryService:
    words = list_words(assets.messages(Language.VIETNAMESE), assets.messages(Language.ENGLISH))
    newer = ListedCatalogue((LAW,), as_of=date(2027, 1, 1))
    numbers = count(1)
    return LibraryService(
        store.library,
        ListFiles(words=lambda: words, read=files.read, write=files.write, catalogue=lambda _path: newer),
        lambda: f"new-{next(numbers)}",
    )


def test_what_is_found_has_its_status_on_the_day_of_the_report(library: LibraryService) -> None:
    known = EffectFact(validity=Validity.IN_FORCE, since=date(2021, 6, 1), as_of=date(2025, 1, 1))
    library.keep(replace(PLAN, effects=(known,)))

    (before,) = library.find("23 kh", DAY)
    (after,) = library.find("23 kh", date(2022, 1, 1))

    assert (before.status.validity, after.status.validity) == (Validity.NOT_YET, Validity.IN_FORCE)
    assert library.find("23 kh", DAY, limit=0) == ()


def test_the_place_of_a_look_up_is_the_report_with_its_last_use_last() -> None:
    report = citing(a_report("r1"), "a", "b", "a")

    assert context_of(report) == LookupContext(
        cited=(DocumentId("b"), DocumentId("a")), kind="dan-van-qcdc", symbol="BC-STP"
    )
    assert context_of(report).agency == "STP"


def test_a_record_that_would_follow_itself_is_not_kept(library: LibraryService) -> None:
    library.keep(replace(PLAN, replaced_by=(DocumentLink(code="b", document=DocumentId("b")),)))
    closing = a_document("b", "24/KH", replaced_by=(DocumentLink(code="a", document=PLAN.id),))

    with pytest.raises(SuccessorCycleError) as circle:
        library.keep(closing)

    assert circle.value.facts == {"path": "24/KH → 23/KH-UBND → 24/KH"}
    assert library.library.get(DocumentId("b")) is None


def test_successors_are_looked_up_in_the_library(library: LibraryService) -> None:
    library.keep(a_document("b", "24/KH"))
    old = replace(PLAN, replaced_by=(DocumentLink(code="24/KH", document=DocumentId("b")),))

    assert [one.id for one in library.successors(old)] == ["b"]


def test_a_record_is_removed_unless_a_report_mentions_it(
    library: LibraryService, store: InMemoryReportStore
) -> None:
    library.keep(PLAN)
    library.keep(a_document("b", "2/KH"))
    saved(store, citing(a_report("r1"), "a"))

    library.remove(DocumentId("b"))
    with pytest.raises(DocumentInUseError):
        library.remove(PLAN.id)

    assert [use.report.id for use in library.where_used(PLAN.id)] == ["r1"]
    assert store.library.count() == 1


def test_records_of_one_document_are_told_from_those_that_only_look_alike(library: LibraryService) -> None:
    twin = replace(PLAN, id=DocumentId("twin"), issuer="UBND tỉnh")
    undated = replace(PLAN, id=DocumentId("undated"), dated=None)
    other = replace(PLAN, id=DocumentId("other"), dated=date(2020, 1, 2))
    nameless = a_document("n1")
    for record in (PLAN, undated, twin, other, nameless, replace(nameless, id=DocumentId("n2"))):
        library.keep(record)

    assert library.same_as(PLAN) == (twin, undated)
    assert library.duplicates() == ((PLAN, twin),)


def test_a_report_that_cites_several_of_the_merged_is_counted_once(
    library: LibraryService, store: InMemoryReportStore
) -> None:
    twins = [replace(PLAN, id=DocumentId(name)) for name in "abc"]
    for twin in twins:
        library.keep(twin)
    (other,) = citing(a_report("r1"), "c").closing
    saved(store, replace(citing(a_report("r1"), "b"), opening=(replace(other, id=BlockId("more")),)))

    preview = library.preview_merge(tuple(twins))

    assert [use.report.id for use in preview.uses] == ["r1"]


def test_a_merge_is_shown_before_it_is_done(library: LibraryService, store: InMemoryReportStore) -> None:
    first = replace(PLAN, subject="", note="giữ")
    second = replace(PLAN, id=DocumentId("b"), issuer="UBND tỉnh", source="sổ văn bản")
    library.keep(first)
    library.keep(second)
    saved(store, citing(a_report("r1"), "b"))

    preview = library.preview_merge((first, second))
    untouched = store.library.documents()
    library.merge(preview)

    assert preview.kept == replace(first, subject=PLAN.subject, source="sổ văn bản")
    assert (preview.gone, preview.differing) == ((second,), ("issuer",))
    assert [use.report.id for use in preview.uses] == ["r1"]
    assert len(untouched) == 2
    assert store.library.documents() == (preview.kept,)
    assert store.load(a_report("r1").id).documents == (preview.kept,)


def test_a_report_follows_a_merge_by_one_edit_that_can_be_taken_back(
    library: LibraryService, store: InMemoryReportStore
) -> None:
    first, second = a_document("a", "1/KH", note=""), a_document("b", "1 / KH", note="bản giấy")
    store.library.put((first, second))
    before = Workspace(citing(a_report("r1"), second.id, first.id), (first, second))
    preview = library.preview_merge((first, second))
    library.merge(preview)

    edit = library.merged_in(before, preview)

    after = edit.apply(before)
    assert after == Workspace(citing(a_report("r1"), first.id, first.id), (preview.kept,))
    assert edit.inverse().apply(after) == before


def test_a_merge_that_closes_a_circle_changes_nothing(library: LibraryService) -> None:
    first = replace(PLAN, replaced_by=(DocumentLink(code="m", document=DocumentId("m")),))
    middle = a_document("m", "2/KH", replaced_by=(DocumentLink(code="z", document=DocumentId("z")),))
    last = a_document("z", "3/KH")
    for record in (first, middle, last):
        library.keep(record)

    with pytest.raises(SuccessorCycleError):
        library.merge(library.preview_merge((first, last)))

    assert library.library.count() == 3


def test_a_list_goes_out_and_comes_in_unchanged(library: LibraryService, files: Files) -> None:
    full = replace(
        PLAN,
        family=Family.STATE,
        effects=(
            EffectFact(validity=Validity.IN_FORCE, since=DAY, as_of=DAY, source="x"),
            EffectFact(validity=Validity.PARTLY, since=date(2023, 1, 1), as_of=date(2024, 1, 1), source="y"),
        ),
        replaced_by=(DocumentLink(code="24/KH", document=DocumentId("b")), DocumentLink(code="25/KH")),
        source="sổ",
        note="=1+1",
        attachment="a.pdf",
        confidence=Confidence.DERIVED,
    )
    library.keep(full)

    library.write_list(FILE)
    preview = library.read_list(FILE)

    assert files.rows[0][:3] == ("Nhóm văn bản", "Loại văn bản", "Số, ký hiệu")
    assert (preview.new, preview.changed, preview.same) == ((), (), 1)
    assert library.take_list(preview) == 0


def listed(files: Files, *rows: dict[Column, str]) -> None:
    columns = list(dict.fromkeys(column for row in rows for column in row))
    files.rows = [tuple(columns), *(tuple(row.get(column, "") for column in columns) for row in rows)]


def test_a_row_corrects_the_record_of_its_id_or_its_key(library: LibraryService, files: Files) -> None:
    library.keep(PLAN)
    plan = {Column.DOC_TYPE: "Kế hoạch"}
    by_id = {**plan, Column.ID: "a", Column.NUMBER: "24/KH-UBND"}
    by_key = {**plan, Column.NUMBER: "23 / KH-UBND", Column.ISSUED: "24/3/2021", Column.NOTE: "mới"}

    listed(files, by_id)
    (numbered,) = library.read_list(FILE).changed
    listed(files, by_key)
    (noted,) = library.read_list(FILE).changed

    assert numbered == replace(PLAN, code="24/KH-UBND")
    assert (noted.id, noted.note, noted.subject) == ("a", "mới", PLAN.subject)


def test_a_corrected_record_of_the_catalogue_is_no_longer_the_catalogues(
    library: LibraryService, files: Files
) -> None:
    listed(files, {Column.DOC_TYPE: "Luật", Column.ID: LAW.id, Column.SUBJECT: "Dân chủ"})

    (changed,) = library.read_list(FILE).changed

    assert changed == replace(LAW, subject="Dân chủ", confidence=None)


def test_new_rows_become_new_records_and_empty_ones_nothing(library: LibraryService, files: Files) -> None:
    row = {
        Column.DOC_TYPE: " Quyết  định ", Column.NUMBER: "5/QĐ-UBND", Column.ISSUED: "2021-06-14",
        Column.FAMILY: "qppl", Column.STATUS: "Hết hiệu lực", Column.EFFECTIVE_FROM: "01/7/2021",
        Column.EXPIRED_FROM: "2023-07-01T00:00:00", Column.REPLACED_BY: "6/QĐ-UBND; 7/QĐ-UBND",
    }  # fmt: skip
    listed(files, row, dict.fromkeys(row, ""))

    preview = library.read_list(FILE)
    taken = library.take_list(preview)

    (new,) = preview.new
    assert (taken, preview.changed, preview.same) == (1, (), 0)
    assert (new.id, new.doc_type, new.family, new.dated) == (
        "new-1", "Quyết định", Family.NORMATIVE, date(2021, 6, 14),
    )  # fmt: skip
    assert [(fact.validity, fact.since) for fact in new.effects] == [
        (Validity.IN_FORCE, date(2021, 7, 1)),
        (Validity.EXPIRED, date(2023, 7, 1)),
    ]
    assert [link.code for link in new.replaced_by] == ["6/QĐ-UBND", "7/QĐ-UBND"]
    assert library.library.documents() == (new,)


def replacing(code: str, replaced_by: str, **more: str) -> dict[Column, str]:
    cells = {Column.DOC_TYPE: "Kế hoạch", Column.NUMBER: code, Column.REPLACED_BY: replaced_by}
    return cells | {Column(name): cell for name, cell in more.items()}


def test_links_of_a_list_lead_to_the_one_record_with_their_number(
    library: LibraryService, files: Files
) -> None:
    library.keep(PLAN)
    twice = (replacing("9/KH", "", issued="2020-01-02"), replacing("9/KH", "", issued="2021-01-02"))
    listed(files, replacing("1/KH", "23/KH-UBND; 2/KH; 9/KH; 77/KH", id="one"), replacing("2/KH", ""), *twice)

    first, second, *_ = library.read_list(FILE).new

    assert [(link.code, link.document) for link in first.replaced_by] == [
        ("23/KH-UBND", "a"), ("2/KH", second.id), ("9/KH", None), ("77/KH", None),
    ]  # fmt: skip


def test_a_list_whose_documents_replace_one_another_is_refused(library: LibraryService, files: Files) -> None:
    library.keep(replace(PLAN, replaced_by=(DocumentLink(code="1/KH", document=DocumentId("one")),)))
    listed(files, replacing("1/KH", "2/KH", id="one"), replacing("2/KH", "23/KH-UBND", id="two"))

    with pytest.raises(SuccessorCycleError) as circle:
        library.read_list(FILE)

    assert circle.value.facts == {"path": "1/KH → 2/KH → 23/KH-UBND → 1/KH"}
    assert library.library.count() == 1


class Stopped:
    """Progress of what the officer has stopped."""

    def step(self, _done: int, _total: int) -> None:
        pass

    def check_cancelled(self) -> None:
        raise CancelledError


def test_what_is_stopped_changes_nothing(library: LibraryService, files: Files) -> None:
    listed(files, replacing("1/KH", ""))
    before = library.catalogue()

    with pytest.raises(CancelledError):
        library.read_list(FILE, Stopped())
    with pytest.raises(CancelledError):
        library.load_catalogue(Path("mới.gz"), Stopped())

    assert (library.library.count(), library.catalogue()) == (0, before)


@pytest.mark.parametrize(
    ("rows", "where", "why"),
    [
        pytest.param([], 1, ListFault.NO_HEAD, id="nothing"),
        pytest.param([("Loại văn bản", "Số, ký hiệu")], "-", ListFault.EMPTY, id="headings alone"),
        pytest.param([("Tên", "Số")], 1, ListFault.NO_HEAD, id="no type column"),
        pytest.param([("Loại văn bản", "doc_type")], 1, ListFault.TWICE, id="one column twice"),
        pytest.param([("doc_type", "number"), ("", "1/KH")], 2, ListFault.NO_TYPE, id="no type"),
        pytest.param([("doc_type", "issued"), ("Luật", "30/2/2021")], 2, ListFault.VALUE, id="no such day"),
        pytest.param([("doc_type", "issued"), ("Luật", "2021")], 2, ListFault.VALUE, id="no day"),
        pytest.param([("doc_type", "status"), ("Luật", "ổn")], 2, ListFault.VALUE, id="no such status"),
        pytest.param([("doc_type", "family"), ("Luật", "?")], 2, ListFault.VALUE, id="no such family"),
        pytest.param([("doc_type", "id"), ("Luật", "a b")], 2, ListFault.VALUE, id="no id"),
        pytest.param([("doc_type", "note"), ("Luật", "x" * 5000)], 2, ListFault.VALUE, id="too long"),
        pytest.param([("doc_type", "id"), ("Luật", "x"), ("Luật", "x")], 3, ListFault.TWICE, id="twice"),
    ],
)
def test_a_bad_list_is_refused_with_its_place_and_changes_nothing(
    library: LibraryService, files: Files, rows: list[tuple[str, ...]], where: int, why: ListFault
) -> None:
    files.rows = rows

    with pytest.raises(DocumentListInvalidError) as refusal:
        library.read_list(FILE)

    assert refusal.value.facts == {"path": FILE, "where": where, "why": why}
    assert library.library.count() == 0


@pytest.mark.parametrize(
    ("cells", "validities"),
    [
        (("", "", ""), []),
        (("in_force", "", "2025-11-14"), [Validity.IN_FORCE]),
        (("in force", "2021-01-01", ""), [Validity.IN_FORCE]),
        (("Hết hiệu lực một phần", "", "2025-11-14"), [Validity.PARTLY]),
        (("expired", "", ""), []),
        (("not_yet", "2030-01-01", ""), [Validity.IN_FORCE]),
        (("Chưa rõ hiệu lực", "", ""), []),
    ],
)
def test_states_are_read_by_code_and_by_word(
    library: LibraryService, files: Files, cells: tuple[str, str, str], validities: list[Validity]
) -> None:
    columns = (Column.STATUS, Column.EFFECTIVE_FROM, Column.STATUS_AS_OF)
    listed(files, {Column.DOC_TYPE: "Luật", **dict(zip(columns, cells, strict=True))})

    (new,) = library.read_list(FILE).new

    assert [fact.validity for fact in new.effects] == validities


def test_a_list_of_chosen_records_has_those_only(library: LibraryService, files: Files) -> None:
    library.write_list(FILE, (LAW,))

    assert [row[1:3] for row in files.rows[1:]] == [("Luật", "10/2022/QH15")]


def test_another_catalogue_is_loaded(library: LibraryService) -> None:
    assert library.catalogue() == CatalogueInfo(as_of=date(2026, 7, 23), count=2)

    info = library.load_catalogue(Path("mới.gz"))

    assert library.catalogue() == info == CatalogueInfo(as_of=date(2027, 1, 1), count=1)


def test_what_is_corrected_in_a_report_is_in_the_library_once_it_is_saved(
    library: LibraryService, store: InMemoryReportStore
) -> None:
    library.keep(PLAN)
    report = citing(a_report("r1"), "a")
    store.add(report)
    opened = store.load(report.id)

    store.save(Workspace(report, (replace(PLAN, note="đã sửa"),)), opened)

    (found,) = library.find("da sua", DAY)
    assert found.document.note == "đã sửa"
