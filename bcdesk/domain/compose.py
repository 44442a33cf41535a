"""Composition: a report and its records become a galley.

All that the form adds is added here and only here: frame, numbers, bullets, end marks, the wording of mentions,
the numbers of notes, visible gaps. Reading order is the order of composing, and a note is read where its mark
stands; so "first mention" and "next note" are simply what has come before.

Frame: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II; annexes mục III. Where the registry has not given
number and day yet (Điều 15), the place stays open and the text has nothing there.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from bcdesk.domain.agency import FirstMention
from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.citations.phrase import Wording, full_citation, short_citation
from bcdesk.domain.counters.evaluation import Book
from bcdesk.domain.counters.figures import Figures, figures_of
from bcdesk.domain.edits import Workspace
from bcdesk.domain.galley import (
    FlowItem,
    Galley,
    GalleyCell,
    GalleyNote,
    GalleyParagraph,
    GalleyTable,
    Origin,
    ParagraphFormat,
    Part,
    Run,
    SideBySide,
    StyleName,
)
from bcdesk.domain.numbering import annex_number, heading_number, numbered
from bcdesk.domain.report import (
    Annex,
    Authority,
    Block,
    CitationForm,
    CitationMention,
    FigureMention,
    Gap,
    Inline,
    LineBreak,
    Look,
    Marker,
    MentionId,
    NoteMark,
    Paragraph,
    Report,
    ReportState,
    Script,
    Secrecy,
    Section,
    Table,
    Text,
    Urgency,
)
from bcdesk.domain.typography import BESIDE_NATIONAL_NAME, MARK_WIDTHS, paragraph_formats
from bcdesk.domain.wording import DocumentWords, month_words, zero_padded

T = TypeVar("T")

NUMBER_ROOM = 12.0
"""Width left open for the number of the report, mm."""
DAY_ROOM = 8.0
"""Width left open for the day, mm."""
END_MARKS = " ;.,"
"""What is taken off the end of a line before composition sets its own mark."""
_HEADINGS = (StyleName.HEADING_1, StyleName.HEADING_2, StyleName.HEADING_3)


def compose(workspace: Workspace, words: DocumentWords) -> Galley:
    """Return the galley of the report; the same input gives the same galley."""
    report = workspace.report
    composer = _Composer(
        words=words,
        formats=paragraph_formats(report.style),
        upper_headings=report.style.upper_headings,
        wording=report.style.citations,
        documents={document.id: document for document in workspace.documents},
        figures=figures_of(report, Book(workspace.counters), words.not_reported),
        issued=report.state is ReportState.ISSUED,
    )
    return Galley(
        title=f"{report.masthead.type_name} {report.masthead.subject_line}".strip(),
        style=report.style,
        formats=composer.formats,
        parts=(Part(flow=tuple(composer.body(report))), *composer.annexes(report)),
    )


def annex_reference(report: Report, words: DocumentWords) -> tuple[Run, ...]:
    """Return the line under the title of an annex: what it is enclosed with, `(Kèm theo Báo cáo số …)` (mục III)."""
    head = report.masthead
    issuer = f" {words.of_agency} {head.agency}" if head.agency else ""
    return (
        Run(text=f"({words.enclosed_with} {head.type_name} {words.number.lower().rstrip(':')} "),
        *_number(report),
        Run(text=" "),
        *_date(report, words),
        Run(text=f"{issuer})"),
    )


def _number(report: Report) -> tuple[Run, ...]:
    """Return number and symbol, the number open while it is not given; below 10 with a 0 (mục II.3)."""
    head = report.masthead
    number = Run(text="", blank=NUMBER_ROOM) if head.number is None else Run(text=zero_padded(head.number))
    return number, Run(text=f"/{head.symbol}")


def _date(report: Report, words: DocumentWords) -> tuple[Run, ...]:
    """Return `ngày … tháng … năm …`, the day open while it is not given (mục II.4)."""
    dated = report.masthead.dated
    rest = f"{words.month} {month_words(dated.month)} {words.year} {dated.year}"
    if dated.day is None:
        return Run(text=f"{words.day} "), Run(text="", blank=DAY_ROOM), Run(text=rest)
    return (Run(text=f"{words.day} {zero_padded(dated.day)} {rest}"),)


@dataclass(slots=True, kw_only=True)
class _Composer:
    """One pass over a report; keeps what has been read so far."""

    words: DocumentWords
    formats: Mapping[StyleName, ParagraphFormat]
    upper_headings: bool
    wording: Wording
    documents: Mapping[DocumentId, CitedDocument]
    figures: Figures
    issued: bool
    notes_so_far: int = 0
    cited: set[DocumentId] = field(default_factory=set)

    # The report itself

    def body(self, report: Report) -> Iterator[FlowItem]:
        yield self._masthead(report)
        yield self._fixed(StyleName.TYPE_NAME, report.masthead.type_name)
        if report.masthead.subject:
            yield self._paragraph(StyleName.SUBJECT, report.masthead.subject, None)
        yield from self._addressees(report)
        for basis, last in _with_last(report.bases):
            paragraph = self._paragraph(StyleName.BASIS, basis.inlines, basis.id)
            yield _ended(paragraph, "." if last else ";")
        yield from self._blocks(report.opening)
        if report.style.first_mention is FirstMention.BODY:
            self.cited.clear()
        yield from self._sections(report.sections, ())
        yield from self._blocks(report.closing)
        yield self._signature(report)

    def _masthead(self, report: Report) -> SideBySide:
        head, words = report.masthead, self.words
        names = ((StyleName.SUPERIOR, head.superior), (StyleName.AGENCY, head.agency))
        issuer = [self._fixed(style, name) for style, name in names if name]
        issuer[:1] = [replace(first, beside=BESIDE_NATIONAL_NAME) for first in issuer[:1]]
        state = (
            self._fixed(StyleName.NATIONAL_NAME, words.national_name),
            self._fixed(StyleName.MOTTO, words.motto),
        )
        number = self._line(StyleName.NUMBER, [Run(text=f"{words.number} "), *_number(report)])
        place = [Run(text=f"{head.place}, ")] if head.place else []
        dated = self._line(StyleName.PLACE_DATE, [*place, *_date(report, self.words)])
        rows = [(tuple(issuer), state), ((number,), (dated,))]
        # a row each: Word draws one border around boxed paragraphs that touch
        rows += [((self._mark(mark),), ()) for mark in (head.secrecy, head.urgency) if mark]
        return SideBySide(rows=tuple(rows))

    def _mark(self, mark: Secrecy | Urgency) -> GalleyParagraph:
        return replace(self._fixed(StyleName.MARK, self.words.marks[mark]), box=MARK_WIDTHS[mark])

    def _addressees(self, report: Report) -> Iterator[GalleyParagraph]:
        """One addressee on the line of *Kính gửi*, several below it with dashes (mục II.9)."""
        names = [addressee.name for addressee in report.addressees if addressee.name]
        if len(names) == 1:
            yield self._fixed(StyleName.ADDRESSEE, f"{self.words.addressees} {names[0]}")
        elif names:
            yield self._fixed(StyleName.ADDRESSEE, self.words.addressees)
            yield from self._list(StyleName.ADDRESSEE_ITEM, names)

    def _list(self, style: StyleName, lines: Sequence[str]) -> Iterator[GalleyParagraph]:
        for line, last in _with_last(lines):
            yield self._fixed(style, f"- {line.rstrip(END_MARKS)}{'.' if last else ';'}")

    def _signature(self, report: Report) -> SideBySide:
        recipients: list[GalleyParagraph] = []
        if names := [name for name in report.recipients if name]:
            recipients = [
                self._fixed(StyleName.RECIPIENTS_HEAD, self.words.recipients),
                *self._list(StyleName.RECIPIENT, names),
            ]
        signer = [
            self._fixed(
                StyleName.CAPACITY,
                line.title if line.authority is Authority.OWN else f"{line.authority} {line.title}",
            )
            for line in report.signature.capacity
        ]
        signer.append(self._fixed(StyleName.SIGNER, report.signature.name))
        return SideBySide(rows=((tuple(recipients), tuple(signer)),), signature=True)

    # Annexes (mục III)

    def annexes(self, report: Report) -> Iterator[Part]:
        for place, annex in enumerate(report.annexes, start=1):
            label = f"{self.words.annex} {annex_number(place, len(report.annexes))}".rstrip()
            flow = tuple(self._annex(report, annex, label))
            yield Part(flow=flow, label=label, landscape=annex.landscape)

    def _annex(self, report: Report, annex: Annex, label: str) -> Iterator[FlowItem]:
        yield self._fixed(StyleName.ANNEX_LABEL, label)
        if annex.title:
            yield self._paragraph(StyleName.ANNEX_TITLE, annex.title, annex.id)
        yield self._line(StyleName.ANNEX_REFERENCE, annex_reference(report, self.words))
        yield from self._blocks(annex.blocks)
        yield from self._sections(annex.sections, ())

    # Sections and blocks

    def _sections(self, sections: Iterable[Section], path: tuple[int, ...]) -> Iterator[FlowItem]:
        for place, section in enumerate(sections, start=1):
            here = (*path, place)
            blocks = section.blocks
            heading = self._heading(section, here)
            match blocks:
                case (Paragraph(marker=Marker.NONE) as first, *_) if section.heading.runs_on:
                    follows = self._runs(first.inlines, first.id, Look())
                    heading = replace(heading, runs=(*heading.runs, Run(text=" "), *follows))
                    blocks = blocks[1:]
                case _:
                    pass
            yield heading
            yield from self._blocks(blocks)
            yield from self._sections(section.sections, here)

    def _heading(self, section: Section, path: tuple[int, ...]) -> GalleyParagraph:
        level = len(path)
        style = _HEADINGS[min(level, len(_HEADINGS)) - 1]
        caps = level == 1 and self.upper_headings
        pinned = section.heading.pinned
        number = heading_number(path) if pinned is None else pinned
        paragraph = self._paragraph(style, section.heading.inlines, section.id, prefix=f"{number} ".lstrip())
        runs = tuple(replace(run, caps=caps) for run in paragraph.runs)
        return replace(paragraph, runs=runs, heading_level=level)

    def _blocks(self, blocks: Sequence[Block]) -> Iterator[FlowItem]:
        prefixes = _prefixes(block for block in blocks if isinstance(block, Paragraph))
        for block in blocks:
            match block:
                case Paragraph():
                    yield self._paragraph(StyleName.BODY, block.inlines, block.id, prefix=prefixes[block.id])
                case Gap():
                    yield self._gap(block)
                case Table():
                    yield self._table(block)

    def _gap(self, gap: Gap) -> GalleyParagraph:
        words = self.words.to_supply.format(missing=gap.missing)
        return replace(self._fixed(StyleName.GAP, words), origin=Origin(gap.id))

    def _table(self, table: Table) -> GalleyTable:
        cells = []
        for (row, column), cell in sorted(table.grid().items(), key=lambda place: place[0]):
            style = StyleName.TABLE_HEAD if row < table.header_rows else StyleName.TABLE_TEXT
            align = None if row < table.header_rows else cell.align
            prefixes = _prefixes(cell.paragraphs)
            content = tuple(
                replace(self._paragraph(style, p.inlines, p.id, prefix=prefixes[p.id]), align=align)
                for p in cell.paragraphs
            )
            cells.append(
                GalleyCell(row=row, column=column, rows=cell.rows, columns=cell.columns, paragraphs=content)
            )
        return GalleyTable(
            widths=table.widths,
            row_count=len(table.rows),
            header_rows=table.header_rows,
            cells=tuple(cells),
            origin=Origin(table.id),
        )

    # Paragraphs and runs

    def _fixed(self, style: StyleName, text: str) -> GalleyParagraph:
        return self._line(style, [Run(text=text)])

    def _line(self, style: StyleName, runs: Iterable[Run]) -> GalleyParagraph:
        look, caps = self._look(style), self.formats[style].caps
        return GalleyParagraph(style=style, runs=tuple(replace(run, look=look, caps=caps) for run in runs))

    def _look(self, style: StyleName) -> Look:
        return Look(bold=self.formats[style].bold, italic=self.formats[style].italic)

    def _paragraph(
        self, style: StyleName, inlines: Iterable[Inline], origin: str | None, *, prefix: str = ""
    ) -> GalleyParagraph:
        look = self._look(style)
        runs = self._runs(inlines, origin, look)
        if self.formats[style].caps:
            runs = [replace(run, caps=True) for run in runs]
        if prefix:
            runs.insert(0, Run(text=prefix, look=look))
        return GalleyParagraph(style=style, runs=tuple(runs), origin=Origin(origin) if origin else None)

    def _runs(self, inlines: Iterable[Inline], origin: str | None, base: Look) -> list[Run]:
        runs: list[Run] = []
        offset, breaking = 0, False
        for piece in inlines:
            if isinstance(piece, LineBreak):
                if breaking:
                    runs.append(Run(text="", look=base, break_before=True))
                offset, breaking = offset + 1, True
                continue
            place = Origin(origin, offset) if origin else None
            run = self._run(piece, base, place, breaking=breaking)
            runs.append(run)
            offset, breaking = offset + (1 if run.note else len(run.text)), False
        if breaking:
            runs.append(Run(text="", look=base, break_before=True))
        return runs

    def _run(
        self,
        piece: Text | CitationMention | FigureMention | NoteMark,
        base: Look,
        place: Origin | None,
        *,
        breaking: bool,
    ) -> Run:
        note: GalleyNote | None = None
        mention: MentionId | None = None
        match piece:
            case Text(text=text, look=look):
                look = _over(base, look)
            case CitationMention(id=mention, look=look):
                text, look = self._citation(piece), _over(base, look)
            case FigureMention(id=mention, look=look):
                text, look = self._figure(piece), _over(base, look)
            case NoteMark():
                text, look, note = "", replace(base, script=Script.SUPER), self._note(piece)
        return Run(text=text, look=look, note=note, mention=mention, break_before=breaking, origin=place)

    def _note(self, mark: NoteMark) -> GalleyNote:
        self.notes_so_far += 1
        number = self.notes_so_far
        content = tuple(self._paragraph(StyleName.NOTE, p.inlines, p.id) for p in mark.paragraphs)
        return GalleyNote(id=mark.id, number=number, paragraphs=content)

    def _citation(self, mention: CitationMention) -> str:
        first = mention.document not in self.cited
        self.cited.add(mention.document)
        document = self.documents.get(mention.document)
        if mention.form is CitationForm.AS_WRITTEN or self._was_issued(mention):
            return mention.as_written
        if document is None:
            return self.words.to_supply.format(missing=mention.document)
        full = mention.form is CitationForm.FULL or (mention.form is CitationForm.AUTOMATIC and first)
        return (full_citation if full else short_citation)(document, self.wording)

    def _figure(self, mention: FigureMention) -> str:
        return mention.as_written if self._was_issued(mention) else self.figures.word(mention)

    def _was_issued(self, mention: CitationMention | FigureMention) -> bool:
        """Tell whether the report was sent with words of this mention: a later correction does not reach them."""
        return self.issued and bool(mention.as_written)


def _over(base: Look, look: Look) -> Look:
    """Add the look of a run to that of its style."""
    if not (base.bold or base.italic):
        return look
    return replace(look, bold=base.bold or look.bold, italic=base.italic or look.italic)


def _prefixes(paragraphs: Iterable[Paragraph]) -> dict[str, str]:
    return {paragraph.id: prefix for paragraph, prefix in numbered(paragraphs)}


def _with_last(items: Sequence[T]) -> Iterator[tuple[T, bool]]:
    """Pair each item with whether it is the last."""
    for place, item in enumerate(items, start=1):
        yield item, place == len(items)


def _ended(paragraph: GalleyParagraph, mark: str) -> GalleyParagraph:
    """Give a căn cứ line its end mark in place of what the officer may have typed, note marks aside."""
    runs = list(paragraph.runs)
    last = max((place for place, run in enumerate(runs) if not run.note), default=None)
    if last is None:
        return replace(paragraph, runs=(*runs, Run(text=mark)))
    kept = runs[last].text.rstrip(END_MARKS)
    ended: tuple[Run, ...]
    if runs[last].mention:  # its words are its own; the mark follows them
        ended = (replace(runs[last], text=kept), Run(text=mark, look=runs[last].look))
    else:
        ended = (replace(runs[last], text=kept + mark),)
    return replace(paragraph, runs=(*runs[:last], *ended, *runs[last + 1 :]))
