"""What an installation must be able to do, checked on the spot: `bcdesk self-test`.

It runs inside the checkout, the wheel and the frozen program, where paths and missing files differ.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from bcdesk.app.exporting import USUAL_FORMATS, ExportService
from bcdesk.app.messages import Messages
from bcdesk.app.ports import ReportStore
from bcdesk.domain.codec import decode_report, encode_report
from bcdesk.domain.compose import compose
from bcdesk.domain.edits import Workspace
from bcdesk.domain.galley import paragraphs
from bcdesk.domain.report import Report
from bcdesk.domain.wording import DocumentWords


@dataclass(frozen=True, slots=True)
class SelfTest:
    """The checks of an installation.

    Attributes:
        messages: reads the sentences of every language.
        words: reads the words of documents.
        sample: reads the report that ships with the program.
        exporter: writes it as files.
        open_store: opens the store at a path for writing, making it.
        folder: gives an empty folder that is removed afterwards.
        more: checks of what this package does not know, each with its key.
    """

    messages: Callable[[], tuple[Messages, ...]]
    words: Callable[[], DocumentWords]
    sample: Callable[[], Report]
    exporter: ExportService
    open_store: Callable[[Path], AbstractContextManager[ReportStore]]
    folder: Callable[[], AbstractContextManager[str]]
    more: tuple[tuple[str, Callable[[], None]], ...] = ()

    def run(self) -> Iterator[tuple[str, Exception | None]]:
        """Yield each check's key with None, or with what went wrong."""
        for key, check in (
            ("wording", self._check_wording),
            ("sample", self._check_sample),
            ("composition", self._check_composition),
            ("paper", self._check_paper),
            ("store", self._check_store),
            *self.more,
        ):
            try:
                check()
            except Exception as error:  # whatever fails is the finding
                yield key, error
            else:
                yield key, None

    def _check_wording(self) -> None:
        self.words()
        self.messages()

    def _check_sample(self) -> None:
        sample = self.sample()
        _require(decode_report(encode_report(sample)) == sample)

    def _check_composition(self) -> None:
        galley = compose(Workspace(self.sample()), self.words())
        lines = [line for paragraph in paragraphs(galley.parts[0].flow) for line in paragraph.lines]
        _require(self.words().national_name.upper() in lines)

    def _check_paper(self) -> None:
        with self.folder() as folder:
            written = self.exporter.export(Workspace(self.sample()), Path(folder), USUAL_FORMATS)
            _require(all(path.stat().st_size for path in written))

    def _check_store(self) -> None:
        sample = self.sample()
        with self.folder() as folder:
            path = Path(folder) / "self-test.db"
            with self.open_store(path) as store:
                store.add(sample)
            with self.open_store(path) as store:
                _require(store.load(sample.id).report == sample)


def _require(holds: bool) -> None:  # reads as a sentence
    if not holds:
        msg = "read back differently"
        raise RuntimeError(msg)
