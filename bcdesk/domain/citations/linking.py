"""Turning plain-text citations into linked mentions, and giving mentions another form.

*Quét báo cáo* reads the whole report (requesting document, căn cứ, headings, text, tables, notes, annexes) and proposes
for each citation a record; what is taken up becomes a mention *as written*, so no character changes.

Which record a citation means, by `bcdesk.domain.citations.keys`:

- *same*: that record;
- *perhaps*: the one record that it may be. One of the catalogue only if the date agrees or the number holds its year,
  because other numbers come again every year and in every province;
- none such: a new record of what the words say. Other records that it may be are offered as `choices`.

A mention covers the subject behind it where that is what the record says: an automatic mention, which words the subject
from the record, then says it once. A subject with citations in it stays text, and such a mention stays as written.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bcdesk.domain.citations.citation import Citation
from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.citations.keys import KeyReason, Verdict, compare, key_of
from bcdesk.domain.citations.phrase import document_of
from bcdesk.domain.citations.reader import read, read_citations
from bcdesk.domain.edits import (
    BASES,
    CLOSING,
    OPENING,
    Edit,
    EditGroup,
    PutDocument,
    SetFrame,
    SetHeading,
    SpliceBlocks,
    Workspace,
)
from bcdesk.domain.inlines import Printed, cut, plain, replaced
from bcdesk.domain.report import (
    PLAIN,
    Block,
    CitationForm,
    CitationMention,
    Gap,
    Inline,
    Look,
    MentionId,
    NoteInline,
    NoteMark,
    Paragraph,
    Report,
    Section,
    SectionId,
    Table,
    Text,
    walk_sections,
)

REQUEST = "request"
"""Names the requesting document where the id of a block stands for others."""
MAX_FOLLOWING = 2_000
"""Code points behind a mention in which its subject is looked for."""

Named = Callable[[str], Sequence[CitedDocument]]
"""Gives the records of the library with a number and symbol."""
NewId = Callable[[], str]
_Change = Callable[[str, tuple[Inline, ...]], tuple[Inline, ...]]
"""Gives the pieces of a text anew; the first argument is the id of what holds it."""
_NO_QUOTES = str.maketrans("", "", '“”"')
_DATES = frozenset({KeyReason.DATE_MISSING, KeyReason.DATE_DIFFERS})


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkProposal:
    """A citation that stands as text, and the record that it means.

    Attributes:
        holder: id of the block, section, or paragraph of a note in whose text it stands; `REQUEST`.
        start: first code point of the printed text that the mention would cover.
        end: the code point behind it.
        words: what stands there.
        citation: what the reader has found.
        document: the record.
        new: whether the record is made of these words and is not in the library yet.
        choices: other records that it may be.
    """

    holder: str
    start: int
    end: int
    words: str
    citation: Citation
    document: CitedDocument
    new: bool = False
    choices: tuple[CitedDocument, ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    """A citation in a text of the report."""

    holder: str
    text: str
    citation: Citation
    limit: int
    """Where the next citation begins, or the text ends."""


def proposals(
    workspace: Workspace, printed: Printed, named: Named, new_id: NewId
) -> tuple[LinkProposal, ...]:
    """Return a proposal for each citation of the report that is no mention yet, in reading order."""
    found = [
        (place, one)
        for place, one in enumerate(
            one for holder, inlines in texts(workspace.report) for one in _citations(holder, inlines, printed)
        )
    ]
    chooser = _Chooser(list(workspace.documents), named, new_id)
    # with a date first: what says less is then one of them
    made = [(place, chooser.proposal(one)) for place, one in sorted(found, key=_with_date_first)]
    return tuple(proposal for _, proposal in sorted(made, key=lambda one: one[0]))


def linked(
    workspace: Workspace, chosen: Iterable[LinkProposal], printed: Printed, new_id: NewId
) -> EditGroup | None:
    """Return the edit that makes mentions *as written* of the chosen proposals; None if there are none.

    The text stays as it is. New records are put into the library by the same edit.
    """
    plans: dict[str, list[LinkProposal]] = {}
    new: dict[DocumentId, CitedDocument] = {}
    for proposal in chosen:
        plans.setdefault(proposal.holder, []).append(proposal)
        if proposal.new:
            new[proposal.document.id] = proposal.document

    def change(holder: str, inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        for proposal in sorted(plans.get(holder, ()), key=lambda one: one.start, reverse=True):
            covered = cut(inlines, proposal.start, proposal.end, printed)
            if plain(covered, printed) != proposal.words or not _one_run(covered):
                continue  # the text is another one by now
            mention = CitationMention(
                id=MentionId(new_id()),
                document=proposal.document.id,
                form=CitationForm.AS_WRITTEN,
                as_written=proposal.words,
                look=_look_of(covered),
            )
            inlines = replaced(inlines, proposal.start, proposal.end, (mention,), printed)
        return inlines

    edits = changes(workspace.report, change)
    known = {document.id for document in workspace.documents}
    records = [PutDocument(None, record) for name, record in new.items() if name not in known]
    return EditGroup((*records, *edits)) if edits else None


def in_form(
    workspace: Workspace, form: CitationForm, printed: Printed, only: frozenset[MentionId] | None = None
) -> EditGroup | None:
    """Return the edit that gives mentions another form; None if nothing changes.

    What becomes *as written* keeps the words that it prints. A mention with a subject behind it stays as written; so
    does the requesting document, which no page prints and so nothing would word.

    Args:
        workspace: the report and its records.
        form: the form.
        printed: gives the words that mentions print.
        only: the mentions meant; None means all.
    """

    def change(holder: str, inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        if holder == REQUEST:
            return inlines
        return tuple(_formed(inlines, place, form, printed, only) for place in range(len(inlines)))

    edits = changes(workspace.report, change)
    return EditGroup(tuple(edits)) if edits else None


def stays_as_written(
    mention: CitationMention, holding: Iterable[tuple[Inline, ...]], printed: Printed
) -> bool:
    """Tell whether a mention cannot be worded by the program, because its subject stands behind it as text.

    Args:
        mention: the mention.
        holding: texts, one of which it stands in.
        printed: gives the words that mentions print.
    """
    for inlines in holding:
        for place, piece in enumerate(inlines):
            if isinstance(piece, CitationMention) and piece.id == mention.id:
                return _is_bound(piece, inlines[place + 1 :], printed)
    return False


def texts(report: Report) -> Iterator[tuple[str, tuple[Inline, ...]]]:
    """Yield each text of the report with the id of what holds it, in reading order; a note where its mark stands."""
    yield from _with_notes(REQUEST, report.request)
    headings = {section.id: section.heading.inlines for section in _sections(report)}
    for container, blocks in _lists(report):
        if container in headings:
            yield from _with_notes(container, headings[SectionId(container)])
        for block in blocks:
            yield from texts_of(block)


def texts_of(block: Block) -> Iterator[tuple[str, tuple[Inline, ...]]]:
    """Yield each text of a block with the id of its paragraph, in reading order; a note where its mark stands."""
    for paragraph in _paragraphs(block):
        yield from _with_notes(paragraph.id, paragraph.inlines)


def changes(report: Report, change: _Change) -> list[Edit]:
    """Return the edits that give the texts of the report anew; `change` is asked for each text."""
    edits: list[Edit] = []
    request = _changed(REQUEST, report.request, change)
    if request != report.request:
        edits.append(SetFrame("request", report.request, request))
    for section in _sections(report):
        inlines = _changed(section.id, section.heading.inlines, change)
        if inlines != section.heading.inlines:
            edits.append(SetHeading(section.id, section.heading, replace(section.heading, inlines=inlines)))
    for container, blocks in _lists(report):
        for index, block in enumerate(blocks):
            new = _changed_block(block, change)
            if new != block:
                edits.append(SpliceBlocks(container, index, (block,), (new,)))
    return edits


class _Chooser:
    """Finds the records that citations mean, and makes those that are missing."""

    def __init__(self, known: list[CitedDocument], named: Named, new_id: NewId) -> None:
        self._known = known
        self._new: set[DocumentId] = set()
        self._named = named
        self._new_id = new_id

    def proposal(self, found: _Found) -> LinkProposal:
        """Return the proposal for a citation."""
        citation = found.citation
        document, choices = self._document(citation)
        end = _end(found, document)
        return LinkProposal(
            holder=found.holder,
            start=citation.start,
            end=end,
            words=found.text[citation.start : end],
            citation=citation,
            document=document,
            new=document.id in self._new,
            choices=choices,
        )

    def _document(self, citation: Citation) -> tuple[CitedDocument, tuple[CitedDocument, ...]]:
        key = key_of(citation)
        code = citation.symbol or citation.number or ""
        library = self._named(code) if code else ()
        ours = {record.id for record in self._known}
        judged = [
            (compare(key, key_of(record)), record)
            for record in (*self._known, *(record for record in library if record.id not in ours))
        ]
        same = [record for comparison, record in judged if comparison.verdict is Verdict.SAME]
        perhaps = [(one, record) for one, record in judged if one.verdict is Verdict.PERHAPS]
        if same:
            return same[0], tuple(record for _, record in perhaps)
        unique = bool(key.year and key.symbol)
        likely = [
            record
            for one, record in perhaps
            if unique or record.id in ours or record.confidence is None or not _DATES & set(one.reasons)
        ]
        others = tuple(record for _, record in perhaps)
        if len(likely) == 1 and code:
            return likely[0], tuple(record for record in others if record is not likely[0])
        made = replace(document_of(citation, DocumentId(self._new_id())), code=code, family=citation.family)
        self._known.append(made)
        self._new.add(made.id)
        return made, others


def _citations(holder: str, inlines: tuple[Inline, ...], printed: Printed) -> Iterator[_Found]:
    """Read a text; what touches a mention, or runs over a mark, a break or a change of look, cannot be linked."""
    text = plain(inlines, printed)
    citations = read_citations(text)
    limits = [*(citation.start for citation in citations[1:]), len(text)]
    for citation, limit in zip(citations, limits, strict=False):
        if _one_run(cut(inlines, citation.start, citation.end, printed)) and not _touches_mention(
            inlines, citation, printed
        ):
            yield _Found(holder, text, citation, limit)


def _one_run(pieces: Sequence[Inline]) -> bool:
    return len(pieces) == 1 and isinstance(pieces[0], Text)


def _look_of(pieces: Sequence[Inline]) -> Look:
    return pieces[0].look if isinstance(pieces[0], Text) else PLAIN


def _touches_mention(inlines: tuple[Inline, ...], citation: Citation, printed: Printed) -> bool:
    """Tell whether a part of the citation is a mention already; `cut` would make text of half a mention."""
    here = 0
    for piece in inlines:
        size = len(plain((piece,), printed))
        if isinstance(piece, CitationMention) and here < citation.end and citation.start < here + size:
            return True
        here += size
    return False


def _end(found: _Found, document: CitedDocument) -> int:
    """Return where a mention ends: behind the subject if it is that of the record, else behind number, date, issuer."""
    end, read_subject = found.citation.end, found.citation.subject
    if not document.subject or not read_subject:
        return end
    behind = found.text[end : found.limit]
    blank = len(behind) - len(behind.lstrip(" "))
    same = [read_subject] if _matter(read_subject) == _matter(document.subject) else []
    for subject in (document.subject, f"“{document.subject}”", *same):
        after = behind[blank + len(subject) :]
        if behind[blank:].startswith(subject) and not after[:1].isalnum():
            return end + blank + len(subject)
    return end


def _matter(subject: str) -> str:
    """Return what a subject is about: offices differ in capitals, quotation marks and *về việc*."""
    return subject.translate(_NO_QUOTES).lower().removeprefix("về ").removeprefix("việc ")


def _formed(
    inlines: tuple[Inline, ...],
    place: int,
    form: CitationForm,
    printed: Printed,
    only: frozenset[MentionId] | None,
) -> Inline:
    piece = inlines[place]
    if not isinstance(piece, CitationMention) or (only is not None and piece.id not in only):
        return piece
    if form is CitationForm.AS_WRITTEN:
        return replace(piece, form=form, as_written=printed(piece))
    if _is_bound(piece, inlines[place + 1 :], printed):
        return piece
    return replace(piece, form=form, as_written="")


def _is_bound(mention: CitationMention, behind: tuple[Inline, ...], printed: Printed) -> bool:
    """Tell whether a mention is as written and the text goes on with its subject."""
    if mention.form is not CitationForm.AS_WRITTEN:
        return False
    before = read(mention.as_written)
    following = plain(behind, printed)[:MAX_FOLLOWING]
    if before is None or before.subject:
        return False
    citations = read_citations(f"{mention.as_written}{following}")
    return bool(citations) and citations[0].subject is not None


def _with_date_first(one: tuple[int, _Found]) -> tuple[bool, int]:
    return one[1].citation.date is None, one[0]


# The texts of a report


def _lists(report: Report) -> Iterator[tuple[str, tuple[Block, ...]]]:
    """Yield the lists of blocks with their containers."""
    yield BASES, report.bases
    yield OPENING, report.opening
    for section in walk_sections(report.sections):
        yield section.id, section.blocks
    yield CLOSING, report.closing
    for annex in report.annexes:
        yield annex.id, annex.blocks
        for section in walk_sections(annex.sections):
            yield section.id, section.blocks


def _sections(report: Report) -> Iterator[Section]:
    yield from walk_sections(report.sections)
    for annex in report.annexes:
        yield from walk_sections(annex.sections)


def _paragraphs(block: Block) -> Iterator[Paragraph]:
    match block:
        case Paragraph():
            yield block
        case Table(rows=rows):
            for row in rows:
                for cell in row:
                    yield from cell.paragraphs
        case Gap():
            pass


def _with_notes(holder: str, inlines: tuple[Inline, ...]) -> Iterator[tuple[str, tuple[Inline, ...]]]:
    yield holder, inlines
    for piece in inlines:
        if isinstance(piece, NoteMark):
            for paragraph in piece.paragraphs:
                yield paragraph.id, paragraph.inlines


def _changed(holder: str, inlines: tuple[Inline, ...], change: _Change) -> tuple[Inline, ...]:
    """Change a text and the notes in it."""
    return tuple(
        replace(
            piece,
            paragraphs=tuple(
                replace(paragraph, inlines=_in_note(change(paragraph.id, paragraph.inlines)))
                for paragraph in piece.paragraphs
            ),
        )
        if isinstance(piece, NoteMark)
        else piece
        for piece in change(holder, inlines)
    )


def _in_note(inlines: tuple[Inline, ...]) -> tuple[NoteInline, ...]:
    return tuple(piece for piece in inlines if not isinstance(piece, NoteMark))


def _changed_block(block: Block, change: _Change) -> Block:
    match block:
        case Paragraph():
            return replace(block, inlines=_changed(block.id, block.inlines, change))
        case Table(rows=rows):
            cells = (
                tuple(
                    replace(
                        cell,
                        paragraphs=tuple(
                            replace(p, inlines=_changed(p.id, p.inlines, change)) for p in cell.paragraphs
                        ),
                    )
                    for cell in row
                )
                for row in rows
            )
            return replace(block, rows=tuple(cells))
        case Gap():
            return block
