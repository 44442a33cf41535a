"""What every `DocumentLibrary` promises, in code: each function of `LIBRARY_PROMISES` is one of its sentences.

Each is given a store whose catalogue is `a_catalogue()`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest

from bcdesk.app.ports import CatalogueInfo, LookupContext, ReportStore, RevisionReason
from bcdesk.domain.citations.document import CitedDocument, Confidence, DocumentId, DocumentLink
from bcdesk.domain.edits import Workspace
from bcdesk.domain.errors import DocumentInUseError, DocumentListInvalidError, ListFault
from bcdesk.domain.report import Report, ReportId
from tests.support.builders import a_report
from tests.support.fakes import FixedClock
from tests.support.store_contract import citing

NOWHERE = LookupContext()


def a_document(name: str, code: str = "", **facts: object) -> CitedDocument:
    """Return a record; what is not given is that of a plan of the province of 2021."""
    usual = CitedDocument(
        id=DocumentId(name),
        doc_type="Kế hoạch",
        code=code,
        dated=date(2021, 3, 24),
        issuer="Ủy ban nhân dân tỉnh",
        subject="về công tác dân vận chính quyền",
    )
    return replace(usual, **facts)  # type: ignore[arg-type] # the fields of the record


@dataclass(frozen=True)
class ListedCatalogue:
    """A `CatalogueSource` that holds what it is given; a broken one fails after its last record."""

    records: tuple[CitedDocument, ...]
    as_of: date = date(2026, 7, 23)
    broken: bool = False

    def info(self) -> CatalogueInfo:
        """Tell age and size."""
        return CatalogueInfo(as_of=self.as_of, count=len(self.records))

    def documents(self) -> Iterator[CitedDocument]:
        """Yield the records."""
        yield from self.records
        if self.broken:
            raise DocumentListInvalidError(path="c", where=2, why=ListFault.VALUE)


DECREE = CitedDocument(
    id=DocumentId("c-decree"),
    doc_type="Nghị định",
    code="145/2020/NĐ-CP",
    dated=date(2020, 12, 14),
    issuer="Chính phủ",
    subject="quy định chi tiết một số điều của Bộ luật Lao động",
    confidence=Confidence.TWO_SOURCES,
)
LAW = CitedDocument(
    id=DocumentId("c-law"),
    doc_type="Luật",
    code="10/2022/QH15",
    dated=date(2022, 11, 10),
    issuer="Quốc hội",
    subject="Thực hiện dân chủ ở cơ sở",
    confidence=Confidence.ONE_SOURCE,
)


def a_catalogue() -> ListedCatalogue:
    """Return the catalogue behind the stores."""
    return ListedCatalogue((DECREE, LAW))


def found(store: ReportStore, words: str, context: LookupContext = NOWHERE, limit: int = 20) -> list[str]:
    """Return the ids of what is found."""
    return [document.id for document in store.library.find(words, limit, context)]


def saved(store: ReportStore, report: Report, *documents: CitedDocument) -> None:
    """Add a report with its records."""
    store.add(report)
    store.save(Workspace(report, documents))


def what_was_put_comes_back(store: ReportStore, _clock: FixedClock) -> None:
    """And counts, unlike the catalogue."""
    assert (store.library.count(), store.library.documents()) == (0, ())

    changed = store.library.put((a_document("a", "1/KH-UBND"), a_document("b", "2/KH-UBND")))

    assert changed == 2
    assert store.library.put((a_document("a", "1/KH-UBND"),)) == 0
    assert store.library.get(DocumentId("a")) == a_document("a", "1/KH-UBND")
    assert store.library.get(DocumentId("x")) is None
    assert store.library.documents() == (a_document("a", "1/KH-UBND"), a_document("b", "2/KH-UBND"))
    assert store.library.count() == 2


def a_corrected_record_is_found_by_its_new_words_only(store: ReportStore, _clock: FixedClock) -> None:
    """The index goes with the record."""
    store.library.put((a_document("a", "1/KH-UBND", subject="về chuyển đổi số"),))

    store.library.put((a_document("a", "1/KH-UBND", subject="về cải cách hành chính"),))

    assert found(store, "chuyen doi") == []
    assert found(store, "cai cach") == ["a"]


def words_are_found_without_marks_case_and_order(store: ReportStore, _clock: FixedClock) -> None:
    """And as far as they are typed."""
    store.library.put(
        (a_document("a", "23/KH-UBND"), a_document("b", "1893-QĐ/TU", doc_type="Quyết định", subject="x"))
    )

    for words in ("dan van 2021", "VẬN dân", "van chinh quy", "kh 23", "23/kh-ubnd", "23KHUBND"):
        assert found(store, words) == ["a"], words
    for words in ("qd 1893", "1893-qd/tu", "1893qdtu", "1893", "quyet dinh 189"):
        assert found(store, words) == ["b"], words
    assert found(store, "dan van 2020") == []


def a_date_is_found_however_it_is_spelt(store: ReportStore, _clock: FixedClock) -> None:
    """Of that date first, then those whose subject names it; figures of a date are no number."""
    store.library.put(
        (
            a_document("a", "23/KH-UBND", dated=date(2020, 3, 5)),
            a_document("b", "5/KH-UBND", dated=date(2020, 3, 12)),
            a_document("c", "3/KH-UBND", subject="về Quyết định số 7 ngày 05/03/2020"),
        )
    )

    for words in ("5/3/2020", "05-03-2020", "ngày 05 tháng 3 năm 2020", "ubnd 5.3.2020"):
        assert found(store, words) == ["a", "c"], words
        assert found(store, words, limit=1) == ["a"], words
    assert found(store, "23 5/3/2020") == ["a"]
    assert found(store, "kh 5 ngày 12/3/2020") == ["b"]


def nothing_that_is_typed_means_anything_to_the_index(store: ReportStore, _clock: FixedClock) -> None:
    """Signs part words, and operators are words like others."""
    store.library.put((a_document("a", "23/KH-UBND"),))

    for words in (
        '"',
        "'",
        "*",
        "NEAR(",
        "words:dan",
        "dan OR van",
        "a AND",
        "^dan",
        "{",
        "-",
        "%",
        "\x00",
        "zn23",
    ):
        assert set(found(store, words)) <= {"a", LAW.id}, words
    assert found(store, 'dan" OR "van') == []


def the_typed_number_stands_first(store: ReportStore, _clock: FixedClock) -> None:
    """Whatever is newer, cited, or holds the same figures elsewhere."""
    exact = a_document("exact", "145/KH-UBND", dated=date(2015, 1, 5))
    store.library.put(
        (
            exact,
            a_document("longer", "1450/KH-UBND"),
            a_document("subject", "9/KH-UBND", subject="thực hiện Nghị định số 145"),
            *(a_document(f"n{number}", f"145{number}/KH-UBND") for number in range(300)),
        )
    )

    cited = LookupContext(cited=(DocumentId("subject"),))

    assert found(store, "145 kh", cited)[0] == "exact"
    assert found(store, "kh 145", cited)[0] == "exact"
    assert found(store, "145", cited)[:2] == ["exact", "c-decree"]


def what_the_report_cites_comes_before_others(store: ReportStore, _clock: FixedClock) -> None:
    """The last use first, then what reports of the kind, then what those of the agency cite, then the newest."""
    names = ("old", "kind", "agency", "cited1", "cited2", "new")
    store.library.put(a_document(name, f"{place}/KH-UBND") for place, name in enumerate(names, start=1))
    other = citing(a_report("r1"), "agency")
    kind = citing(a_report("r2"), "kind")
    saved(store, replace(other, kind="khac"))
    saved(store, replace(kind, masthead=replace(kind.masthead, symbol="BC-VP")))
    context = LookupContext(
        cited=(DocumentId("cited2"), DocumentId("cited1")), kind="dan-van-qcdc", symbol="KH-STP"
    )

    assert found(store, "dan van", context) == ["cited1", "cited2", "kind", "agency", "new", "old"]


def without_words_the_last_used_are_listed(store: ReportStore, _clock: FixedClock) -> None:
    """What this report cites before all others; the catalogue is not listed."""
    store.library.put(a_document(name, f"{name}/KH") for name in "abc")

    context = LookupContext(cited=(DocumentId("a"),))

    assert found(store, "", context) == ["a", "c", "b"]
    assert found(store, " ", limit=2) == ["c", "b"]


def whole_words_and_neighbours_come_before_begun_words(store: ReportStore, _clock: FixedClock) -> None:
    """Somebody who types `dan van` does not look for `danh muc van phong`."""
    store.library.put(
        (
            a_document("meant", "1/KH", subject="công tác dân vận"),
            a_document("parted", "2/KH", subject="vận động nhân dân"),
            a_document("begun", "3/KH", subject="danh mục vàng bạc", issuer=""),
        )
    )

    assert found(store, "dan van") == ["meant", "parted", "begun"]


def what_is_mentioned_becomes_the_most_recent(store: ReportStore, _clock: FixedClock) -> None:
    """Saving a report that mentions a record anew counts as its use."""
    store.library.put(a_document(name, f"{name}/KH") for name in "abc")

    saved(store, citing(a_report("r1"), "a"))

    assert [document.id for document in store.library.documents()] == ["b", "c", "a"]


def the_catalogue_stands_behind(store: ReportStore, _clock: FixedClock) -> None:
    """It is found, and belongs to no report until one mentions it."""
    assert found(store, "lao dong") == ["c-decree"]
    assert store.library.get(LAW.id) == LAW
    assert store.library.named("10 2022 qh15") == (LAW,)
    assert store.library.catalogue() == a_catalogue().info()
    assert store.library.count() == 0


def a_report_has_what_it_mentions_of_the_catalogue(store: ReportStore, _clock: FixedClock) -> None:
    """Also if it comes from elsewhere."""
    store.add(citing(a_report("r1"), LAW.id))

    assert store.load(ReportId("r1")).documents == (LAW,)


def an_own_record_hides_that_of_the_catalogue(store: ReportStore, _clock: FixedClock) -> None:
    """By its id, and by meaning the same document."""
    corrected = replace(LAW, subject="Thực hiện dân chủ tại cơ sở", confidence=None)
    twin = replace(DECREE, id=DocumentId("own"), subject="quy định về đối thoại", confidence=None)

    store.library.put((corrected, twin))

    assert store.library.find("dan chu", 20, NOWHERE) == (corrected,)
    assert found(store, "145/2020") == ["own"]
    assert found(store, "lao dong") == []
    assert store.library.named("145/2020/NĐ-CP") == (twin,)
    assert store.library.get(LAW.id) == corrected


def a_newer_catalogue_reaches_what_reports_use(store: ReportStore, _clock: FixedClock) -> None:
    """Unless somebody has corrected it."""
    corrected = replace(DECREE, subject="đã sửa", confidence=None)
    saved(store, citing(a_report("r1"), LAW.id, DECREE.id), LAW, corrected)
    newer = ListedCatalogue(
        (replace(LAW, subject="Dân chủ cơ sở"), replace(DECREE, subject="mới")), as_of=date(2027, 1, 1)
    )

    info = store.library.load_catalogue(newer)

    assert info == newer.info() == store.library.catalogue()
    assert store.load(ReportId("r1")).documents == (corrected, replace(LAW, subject="Dân chủ cơ sở"))


def a_broken_catalogue_changes_nothing(store: ReportStore, _clock: FixedClock) -> None:
    """It is refused as a whole."""
    broken = ListedCatalogue((replace(LAW, subject="x"),), as_of=date(2027, 1, 1), broken=True)

    with pytest.raises(DocumentListInvalidError):
        store.library.load_catalogue(broken)

    assert store.library.catalogue() == a_catalogue().info()
    assert store.library.get(LAW.id) == LAW


def a_record_in_use_is_not_removed(store: ReportStore, _clock: FixedClock) -> None:
    """Reports in the bin count too."""
    store.library.put((a_document("a", "1/KH"), a_document("b", "2/KH")))
    saved(store, citing(a_report("r1"), "a"))
    store.bin(ReportId("r1"))

    with pytest.raises(DocumentInUseError) as refusal:
        store.library.remove(DocumentId("a"))
    store.library.remove(DocumentId("b"))
    store.library.remove(DocumentId("b"))

    assert refusal.value.facts == {"document": "1/KH", "count": 1}
    assert [document.id for document in store.library.documents()] == ["a"]
    assert store.library.named("2/KH") == ()
    assert found(store, "kh 2", limit=1) == ["a"]  # 24/3/2021


def uses_are_told_with_their_places(store: ReportStore, clock: FixedClock) -> None:
    """The last saved first, and they go when the mention goes."""
    store.library.put((a_document("a", "1/KH"),))
    saved(store, citing(a_report("r1"), "a", "a"))
    clock.advance(timedelta(minutes=1))
    saved(store, citing(a_report("r2"), "a"))
    clock.advance(timedelta(minutes=1))
    store.save(Workspace(citing(a_report("r1", "Một"), "a")))

    uses = store.library.where_used(DocumentId("a"))
    store.save(Workspace(a_report("r1")))
    left = store.library.where_used(DocumentId("a"))

    assert [(use.report.id, use.blocks) for use in uses] == [("r1", ("cites",)), ("r2", ("cites",))]
    assert [use.report.id for use in left] == ["r2"]


def a_merged_record_leads_to_the_kept_one(store: ReportStore, _clock: FixedClock) -> None:
    """In reports, revisions, links and look-ups; the text of no report is touched."""
    kept, gone = a_document("a", "1/KH"), a_document("b", "1 / KH")
    linking = a_document("c", "3/KH", replaced_by=(DocumentLink(code="1 / KH", document=gone.id),))
    store.library.put((kept, gone, linking))
    saved(store, citing(a_report("r1"), "b"))

    store.library.merge(replace(kept, note="gộp"), (gone.id,))

    loaded = store.load(ReportId("r1"))
    assert loaded == Workspace(citing(a_report("r1"), "a"), (replace(kept, note="gộp"),))
    assert store.library.get(gone.id) == replace(kept, note="gộp")
    assert [use.report.id for use in store.library.where_used(kept.id)] == ["r1"]
    assert store.library.get(linking.id) == replace(
        linking, replaced_by=(DocumentLink(code="1 / KH", document=kept.id),)
    )
    assert found(store, "1 kh") == ["a"]
    assert store.library.count() == 2


def merges_follow_one_another(store: ReportStore, _clock: FixedClock) -> None:
    """A record merged into one that is merged in its turn leads to the last."""
    a, b, c = (a_document(name, f"{name}/KH") for name in "abc")
    store.library.put((a, b, c))

    store.library.merge(b, (a.id,))
    store.library.merge(c, (b.id,))

    assert store.library.get(a.id) == store.library.get(b.id) == c


def a_record_put_again_stands_for_itself(store: ReportStore, _clock: FixedClock) -> None:
    """Undoing in a report that was open while records were merged."""
    a, b = a_document("a", "1/KH"), a_document("b", "2/KH")
    store.library.put((a, b))
    store.library.merge(a, (b.id,))

    store.library.put((b,))

    assert store.library.get(b.id) == b


def a_merge_can_be_taken_back_and_done_again(store: ReportStore, _clock: FixedClock) -> None:
    """With the records of an open report; reports and revisions that mention what went lead on whenever it is gone."""
    kept, gone = a_document("a", "1/KH", note="cũ"), a_document("b", "1 / KH")
    merged = replace(kept, note="gộp")
    store.library.put((kept, gone))
    before = Workspace(citing(a_report("r1"), "b"), (kept, gone))
    saved(store, before.report)
    saved(store, citing(a_report("r2"), "b"))
    revision = store.keep_revision(ReportId("r2"), RevisionReason.PINNED)
    assert revision is not None
    store.library.merge(merged, (gone.id,))
    after = Workspace(citing(a_report("r1"), "a"), (merged,))
    store.save(after, replace(before, documents=(merged, gone)))

    for _ in range(2):
        store.save(before, after)
        assert store.load(ReportId("r1")) == Workspace(citing(a_report("r1"), "b"), (gone,))
        assert store.load(ReportId("r2")) == Workspace(citing(a_report("r2"), "b"), (gone,))
        assert [use.report.id for use in store.library.where_used(kept.id)] == []
        assert set(store.library.documents()) == {kept, gone}

        store.save(after, before)
        assert store.load(ReportId("r1")) == after
        assert store.load(ReportId("r2")) == Workspace(citing(a_report("r2"), "a"), (merged,))
        assert store.load_revision(revision) == citing(a_report("r2"), "a")
        assert store.library.documents() == (merged,)


LIBRARY_PROMISES = (
    what_was_put_comes_back,
    a_corrected_record_is_found_by_its_new_words_only,
    words_are_found_without_marks_case_and_order,
    a_date_is_found_however_it_is_spelt,
    nothing_that_is_typed_means_anything_to_the_index,
    the_typed_number_stands_first,
    what_the_report_cites_comes_before_others,
    without_words_the_last_used_are_listed,
    whole_words_and_neighbours_come_before_begun_words,
    what_is_mentioned_becomes_the_most_recent,
    the_catalogue_stands_behind,
    a_report_has_what_it_mentions_of_the_catalogue,
    an_own_record_hides_that_of_the_catalogue,
    a_newer_catalogue_reaches_what_reports_use,
    a_broken_catalogue_changes_nothing,
    a_record_in_use_is_not_removed,
    uses_are_told_with_their_places,
    a_merged_record_leads_to_the_kept_one,
    merges_follow_one_another,
    a_record_put_again_stands_for_itself,
    a_merge_can_be_taken_back_and_done_again,
)
