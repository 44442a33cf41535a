"""Look documents up in a library of a million synthetic records, keystroke by keystroke; word 500 mentions again.

    python tests/benchmarks/library.py [--records N] [--store FILE] [--queries N]

`--store` keeps the store, so that a second run need not make it. What is timed is what the panel asks for: the twenty
best records with their status on the day of the report, by the clock on the wall and by the processor, which others may
be using too. The same arguments ask the same questions. Mentions are decided again as by the desk when a section moves:
the edit, the composition with their words, and the marks of all mentions.
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from statistics import quantiles

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from bcdesk.app.library import LibraryService, context_of  # noqa: E402 # the path comes first
from bcdesk.app.messages import Language  # noqa: E402
from bcdesk.assets import find_assets  # noqa: E402
from bcdesk.bootstrap import library_service  # noqa: E402
from bcdesk.domain.citations.checks import mention_marks  # noqa: E402
from bcdesk.domain.citations.document import (  # noqa: E402
    CitedDocument,
    DocumentId,
    EffectFact,
    Validity,
)
from bcdesk.domain.citations.lookup import code_words  # noqa: E402
from bcdesk.domain.compose import compose  # noqa: E402
from bcdesk.domain.edits import SpliceSections, Workspace  # noqa: E402
from bcdesk.domain.printed import printed  # noqa: E402
from bcdesk.domain.report import (  # noqa: E402
    BlockId,
    CitationMention,
    Heading,
    MentionId,
    Paragraph,
    Section,
    SectionId,
    Text,
)
from bcdesk.domain.text import fold  # noqa: E402
from bcdesk.domain.wording import DocumentWords  # noqa: E402
from bcdesk.importing.catalogue import CatalogueFile  # noqa: E402
from bcdesk.storage.opening import open_store  # noqa: E402
from tests.support.builders import a_report  # noqa: E402
from tests.support.fakes import FixedClock  # noqa: E402
from tests.support.store_contract import citing  # noqa: E402

DAY = date(2026, 11, 25)
MENTIONS = 500
KINDS = {
    "Quyết định": "QĐ", "Kế hoạch": "KH", "Công văn": "", "Báo cáo": "BC", "Thông báo": "TB", "Chỉ thị": "CT",
    "Nghị quyết": "NQ", "Hướng dẫn": "HD", "Kết luận": "KL", "Tờ trình": "TTr", "Chương trình": "CTr",
    "Nghị định": "NĐ", "Thông tư": "TT",
}  # fmt: skip
AGENCIES = {
    "UBND": "Ủy ban nhân dân tỉnh", "TU": "Ban Thường vụ Tỉnh ủy", "HĐND": "Hội đồng nhân dân tỉnh",
    "STTTT": "Sở Thông tin và Truyền thông", "SNV": "Sở Nội vụ", "VPCP": "Văn phòng Chính phủ", "TW": "Ban Bí thư",
    "TTg": "Thủ tướng Chính phủ", "CP": "Chính phủ", "BTC": "Bộ Tài chính", "BDVTU": "Ban Dân vận Tỉnh ủy",
    "SKHCN": "Sở Khoa học và Công nghệ", "BNV": "Bộ Nội vụ", "ĐU": "Đảng ủy Sở",
}  # fmt: skip


def words_of(documents: list[CitedDocument]) -> list[str]:
    """Return the words of real titles, the frequent ones often."""
    return [word for document in documents for word in document.subject.split()]


def synthetic(count: int, vocabulary: list[str]) -> Iterator[CitedDocument]:
    """Yield records that look like those of offices, the oldest first."""
    chance = random.Random(6)  # noqa: S311 # nothing secret
    kinds, agencies = list(KINDS.items()), list(AGENCIES.items())
    first = date(1996, 1, 1)
    for place in range(count):
        kind, symbol = chance.choice(kinds)
        agency, issuer = chance.choice(agencies)
        number = int(chance.paretovariate(0.5)) % 6000 + 1
        dated = first + timedelta(days=place * 11_000 // count)
        code = f"{number:02}-{symbol or 'CV'}/{agency}" if agency in {"TU", "TW", "ĐU"} else (
            f"{number:02}/{dated.year}/{symbol}-{agency}" if kind in {"Nghị định", "Thông tư"} else
            f"{number:02}/{symbol}-{agency}" if symbol else f"{number:02}/{agency}-VP"
        )  # fmt: skip
        start = chance.randrange(len(vocabulary) - 20)
        yield CitedDocument(
            id=DocumentId(f"s{place}"),
            doc_type=kind,
            code=code,
            dated=dated,
            issuer=issuer,
            subject="về " + " ".join(vocabulary[start : start + chance.randrange(6, 18)]),
            effects=(EffectFact(validity=Validity.IN_FORCE, since=dated, as_of=DAY),),
        )


def typed(document: CitedDocument, chance: random.Random) -> tuple[str, str]:
    """Return a kind of question and the words that somebody types who looks for `document`."""
    plain = fold(document.code)
    number, _, rest = plain.replace("/", " ").replace("-", " ").partition(" ")
    subject = fold(document.subject).split()[1:]
    some = chance.sample(subject, min(len(subject), chance.randrange(2, 5)))
    year = str(document.dated.year) if document.dated else ""
    return chance.choice(
        [
            ("code as printed", plain),
            ("symbol, number", f"{rest} {number}"),
            ("number, year", f"{number} {year}"),
            ("words in their order", " ".join(subject[:4])),
            ("words in any order", " ".join(some)),
            ("words, year", f"{' '.join(subject[:2])} {year}"),
            ("kind, words", f"{fold(document.doc_type)} {' '.join(subject[2:5])}"),
        ]
    )


def measure(library: LibraryService, records: list[CitedDocument], queries: int) -> None:
    """Time every keystroke and print the quantiles."""
    chance = random.Random(7)  # noqa: S311 # nothing secret
    context = context_of(citing(a_report("r1"), *(document.id for document in records[:60])))
    times: dict[str, list[tuple[float, float]]] = {}
    missed = 0
    for document in chance.sample(records, queries):
        kind, words = typed(document, chance)
        for end in range(1, len(words) + 1):
            begun, used = time.perf_counter(), time.thread_time()
            found = library.find(words[:end], DAY, context=context)
            taken = (time.perf_counter() - begun) * 1000, (time.thread_time() - used) * 1000
            times.setdefault(kind, []).append(taken)
        if kind == "code as printed":
            missed += code_words(found[0].document.code) != code_words(document.code)
    everything = [taken for some in times.values() for taken in some]
    for kind, some in (*sorted(times.items()), ("all", everything)):
        wall, processor = zip(*some, strict=True)
        say(f"{kind:22} {len(some):6} keystrokes  wall {told(wall)}  processor {told(processor)}")
    say(f"exact number not first: {missed}")


def reworded(rounds: int, words: DocumentWords) -> None:
    """Time the move of a section after which 500 automatic mentions in ten sections are decided again."""
    records = [
        CitedDocument(
            id=DocumentId(f"d{at:03}"),
            doc_type="Kế hoạch",
            code=f"{at}-KH/TU",
            dated=date(2021, 3, 4),
            issuer="Ban Thường vụ Tỉnh ủy",
            subject="về công tác dân vận",
            effects=(EffectFact(validity=Validity.IN_FORCE, since=date(2021, 3, 4), as_of=DAY),),
        )
        for at in range(100)
    ]
    report = a_report("r1")
    sections = tuple(
        Section(
            id=SectionId(f"s{part}"),
            heading=Heading(inlines=(Text("Mục"),)),
            blocks=tuple(_citing(part, records)),
        )
        for part in range(10)
    )
    workspace = Workspace(replace(report, sections=sections), tuple(records))
    first, *others = sections
    there = SpliceSections(None, 0, sections, (*others, first))
    times = []
    for move in (there, there.inverse()) * rounds:
        begun, used = time.perf_counter(), time.thread_time()
        workspace = move.apply(workspace)
        made = printed(compose(workspace, words))
        mention_marks(workspace.report, workspace.documents)
        times.append(((time.perf_counter() - begun) * 1000, (time.thread_time() - used) * 1000))
    if len(made.words) != MENTIONS:
        raise AssertionError
    wall, processor = zip(*times, strict=True)
    say(f"{MENTIONS} mentions worded again       wall {told(wall)}  processor {told(processor)}")


def _citing(part: int, records: Sequence[CitedDocument]) -> Iterator[Paragraph]:
    """Yield the paragraphs of a section, a tenth of all mentions."""
    for at in range(part, MENTIONS, 10):
        mention = CitationMention(id=MentionId(f"m{at}"), document=records[at * 7 % len(records)].id)
        yield Paragraph(id=BlockId(f"b{at}"), inlines=(Text("Thực hiện "), mention, Text(" của tỉnh.")))


def told(times: Sequence[float]) -> str:
    """Return the quantiles of times in ms."""
    cuts = quantiles(times, n=100)
    return f"p50 {cuts[49]:5.2f} p95 {cuts[94]:5.2f} p99 {cuts[98]:6.2f} max {max(times):6.1f} ms"


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """Make the store, unless it is there, and measure."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--store", type=Path)
    parser.add_argument("--queries", type=int, default=400)
    options = parser.parse_args()
    assets = find_assets()
    reworded(50, assets.document_words())
    catalogue = CatalogueFile(assets.document_catalogue)
    vocabulary = words_of(list(catalogue.documents()))
    with ExitStack() as stack:
        path = options.store or Path(stack.enter_context(tempfile.TemporaryDirectory())) / "library.db"
        store = stack.enter_context(open_store(path, clock=FixedClock(), writing=True, catalogue=catalogue))
        library = library_service(assets, Language.VIETNAMESE, store, FixedClock())
        if store.library.count() == 0:
            begun = time.perf_counter()
            store.library.put(synthetic(options.records, vocabulary))
            say(f"made in {time.perf_counter() - begun:.0f} s, {path.stat().st_size / 1e6:.0f} MB")
        library.find("a", DAY)  # makes the catalogue ready
        chance = random.Random(8)  # noqa: S311 # nothing secret
        names = chance.sample(range(options.records), 3_000)
        records = [record for name in names if (record := store.library.get(DocumentId(f"s{name}")))]
        measure(library, records, options.queries)
        begun = time.perf_counter()
        store.library.put([CitedDocument(id=DocumentId("new"), doc_type="Công văn", code="1/A-B")])
        say(f"one record added: {(time.perf_counter() - begun) * 1000:.1f} ms")


if __name__ == "__main__":
    main()
