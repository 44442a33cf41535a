"""Pages made in a process of their own.

Laying out a long report takes up to a second of Python. On a thread of the window it would hold the interpreter lock
again and again, and typing would stumble (500 pages: a keystroke took up to a second). So the window has the pages made
elsewhere: what goes there is the edit that leads from the last workspace to this one; what comes back is the PDF, the
index, and of the pages only those that are new, each still packed until somebody asks what stands on it.
"""

import os
import pickle
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from bcdesk.app.printing import PageEngine, PageService, Sheet
from bcdesk.domain.compose import compose
from bcdesk.domain.edits import Edit, SpliceBlocks, Workspace
from bcdesk.domain.errors import BcdeskError
from bcdesk.domain.pages import Bookmark, DrawnRule, Page, Pages, PlacedLine
from bcdesk.domain.passages import common_ends
from bcdesk.domain.report import Section
from bcdesk.domain.wording import DocumentWords

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from bcdesk.exporting.pdf.engine import PdfEngine

NICENESS = 5
"""How much the process stands back for the typing where the processor is short."""


class PackedPage(Page):
    """A page that is unpacked when somebody first asks what stands on it.

    Two of them are equal when their digests are: those of one process tell pages apart.
    """

    def __init__(self, packed: bytes, head: "_Head") -> None:
        """Take the pickled page and what is known of it without unpacking."""
        for name, value in (
            ("width", head.width),
            ("height", head.height),
            ("part", head.part),
            ("digest", head.digest),
            ("_packed", packed),
        ):
            object.__setattr__(self, name, value)  # the base is frozen

    digest: int
    _packed: bytes

    @cached_property
    def _page(self) -> Page:
        page: Page = pickle.loads(self._packed)  # noqa: S301 # made by our own process
        return page

    @property
    def lines(self) -> tuple[PlacedLine, ...]:
        """As of the page."""
        return self._page.lines

    @property
    def rules(self) -> tuple[DrawnRule, ...]:
        """As of the page."""
        return self._page.rules

    @property
    def label(self) -> str | None:
        """As of the page."""
        return self._page.label

    @property
    def number(self) -> PlacedLine | None:
        """As of the page."""
        return self._page.number

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PackedPage) and self.digest == other.digest

    def __hash__(self) -> int:
        return self.digest

    def __repr__(self) -> str:
        return f"PackedPage({self.digest})"


@dataclass(frozen=True, slots=True, kw_only=True)
class _IndexedPages(Pages):
    """Pages whose index was made together with them."""

    found: Mapping[str, tuple[int, ...]]

    def index(self) -> Mapping[str, tuple[int, ...]]:
        """As of all pages."""
        return self.found


class _Head(NamedTuple):
    """What is known of a page without unpacking it."""

    width: float
    height: float
    part: int
    digest: int


class _Answer(NamedTuple):
    """What the process says: `fresh` has the pages, pickled, that the last answer did not have, by digest."""

    title: str
    heads: tuple[_Head, ...]
    fresh: dict[int, bytes]
    standing: Mapping[str, tuple[int, ...]]
    bookmarks: tuple[Bookmark, ...]
    pdf: bytes | None


class _Question(NamedTuple):
    """What is wanted: pages of the workspace that an edit leads to, or of a whole one, with or without a PDF."""

    sent: Workspace | Edit
    drawn: bool


class PageProcess(PageService):
    """Makes pages in another process, which starts with the first that are wanted; one caller at a time."""

    def __init__(self, words: DocumentWords, fonts: Path, engine: PageEngine) -> None:
        """Use the wording and the fonts of the paper; `engine` only measures letters that are pointed at."""
        super().__init__(words, engine)
        self._start_with = (words, fonts)
        self._advances = engine.advances
        self._asking = Lock()
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None
        self._sent: Workspace | None = None
        self._pages: dict[int, PackedPage] = {}

    def pages(self, workspace: Workspace) -> Pages:
        """See `PageService`."""
        return self._ask(workspace, drawn=False)[0]

    def sheet(self, workspace: Workspace) -> Sheet:
        """See `PageService`."""
        pages, pdf = self._ask(workspace, drawn=True)
        return Sheet(pages, pdf, self._advances)

    def close(self) -> None:
        """End the process, whatever it does."""
        process, connection = self._process, self._connection
        self._process = self._connection = self._sent = None
        if connection is not None and process is not None:
            process.terminate()
            process.join()
            connection.close()
            process.close()

    def _ask(self, workspace: Workspace, *, drawn: bool) -> tuple[Pages, bytes]:
        with self._asking:
            try:
                answer = self._answer(workspace, drawn=drawn)
            except (EOFError, OSError):  # it was ended from outside; a second end is a fault
                self.close()
                answer = self._answer(workspace, drawn=drawn)
        if isinstance(answer, BcdeskError):
            raise answer
        self._pages = {
            head.digest: self._pages.get(head.digest) or PackedPage(answer.fresh[head.digest], head)
            for head in answer.heads
        }
        pages = tuple(self._pages[head.digest] for head in answer.heads)
        made = _IndexedPages(
            title=answer.title, pages=pages, bookmarks=answer.bookmarks, found=answer.standing
        )
        return made, answer.pdf or b""

    def _answer(self, workspace: Workspace, *, drawn: bool) -> _Answer | BcdeskError:
        connection = self._connection or self._started()
        edit = None if self._sent is None else edit_between(self._sent, workspace)
        self._sent = None
        connection.send(_Question(workspace if edit is None else edit, drawn))
        answer: _Answer | tuple[type[BcdeskError], dict[str, object]] = connection.recv()
        self._sent = workspace
        if isinstance(answer, _Answer):
            return answer
        kind, facts = answer
        return kind(**facts)

    def _started(self) -> "Connection":
        import multiprocessing  # noqa: PLC0415 # it would slow the start of the window

        spawning = multiprocessing.get_context("spawn")
        ours, theirs = spawning.Pipe()
        process = spawning.Process(target=_serve, args=(theirs, *self._start_with), name="pages", daemon=True)
        process.start()
        theirs.close()
        self._process, self._connection, self._pages = process, ours, {}
        return ours


def _serve(connection: "Connection", words: DocumentWords, fonts: Path) -> None:
    """Answer questions until the one who asks has gone."""
    from bcdesk.exporting.pdf.engine import PdfEngine  # noqa: PLC0415 # reportlab: only this process draws

    if hasattr(os, "nice"):  # not on Windows
        os.nice(NICENESS)
    engine = PdfEngine(fonts)
    workspace: Workspace | None = None
    known: set[int] = set()
    while True:
        try:
            question: _Question = connection.recv()
        except (EOFError, OSError, KeyboardInterrupt):
            return
        workspace = _taken(question.sent, workspace)
        try:
            answer = _made(engine, words, workspace, known, drawn=question.drawn)
        except BcdeskError as error:
            connection.send((type(error), error.facts))
        else:
            known = {head.digest for head in answer.heads}
            connection.send(answer)


def _taken(sent: Workspace | Edit, before: Workspace | None) -> Workspace:
    if isinstance(sent, Workspace):
        return sent
    assert before is not None, "an edit follows a workspace"  # noqa: S101
    return sent.apply(before)


def _made(
    engine: "PdfEngine", words: DocumentWords, workspace: Workspace, known: set[int], *, drawn: bool
) -> _Answer:
    pages = engine.lay_out(compose(workspace, words))
    digests = [hash(page) for page in pages.pages]
    return _Answer(
        title=pages.title,
        heads=tuple(
            _Head(page.width, page.height, page.part, digest)
            for page, digest in zip(pages.pages, digests, strict=True)
        ),
        fresh={
            digest: pickle.dumps(page, pickle.HIGHEST_PROTOCOL)
            for page, digest in zip(pages.pages, digests, strict=True)
            if digest not in known
        },
        standing=pages.index(),
        bookmarks=pages.bookmarks,
        pdf=engine.draw(pages) if drawn else None,
    )


def edit_between(before: Workspace, after: Workspace) -> Edit | None:
    """Return the edit of blocks that leads from one workspace to the other; None if there is no single one.

    What was not edited is the same object in both, so this takes no time to speak of.
    """
    same = replace(before, report=replace(before.report, sections=after.report.sections))
    if same != after:
        return None
    return _splice_between(before.report.sections, after.report.sections)


def _splice_between(before: Sequence[Section], after: Sequence[Section]) -> SpliceBlocks | None:
    if len(before) != len(after):
        return None
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old is not new]
    if len(changed) != 1:
        return None
    old, new = changed[0]
    if (old.id, old.heading) != (new.id, new.heading):
        return None
    if old.blocks == new.blocks:
        return _splice_between(old.sections, new.sections)
    if old.sections != new.sections:
        return None
    start, end = common_ends(old.blocks, new.blocks)
    cut = slice(start, len(old.blocks) - end)
    put = slice(start, len(new.blocks) - end)
    return SpliceBlocks(old.id, start, old.blocks[cut], new.blocks[put])
