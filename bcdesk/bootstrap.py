"""Wires the program; the only place that knows every package."""

import gc
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from datetime import datetime
from functools import cache, cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from uuid import uuid4

import platformdirs

from bcdesk.app.clipboard import RichText
from bcdesk.app.counters import CounterService
from bcdesk.app.document_lists import ListWords, list_words
from bcdesk.app.editing import EditingService
from bcdesk.app.exporting import ExportService, FileFormat
from bcdesk.app.library import LibraryService, ListFiles
from bcdesk.app.messages import Language
from bcdesk.app.ports import Clock, ReportStore
from bcdesk.app.printing import FontFiles
from bcdesk.app.self_test import SelfTest
from bcdesk.app.sheets import SheetFiles
from bcdesk.app.shelf import Shelf
from bcdesk.assets import Assets, find_assets
from bcdesk.cli.context import CliContext, GlobalOptions
from bcdesk.cli.main import run
from bcdesk.domain.counters.proposal import SheetProposal
from bcdesk.domain.counters.tthc import Sheet
from bcdesk.domain.errors import StoreBusyError
from bcdesk.domain.galley import Galley
from bcdesk.domain.pages import Pages, PlacedRun
from bcdesk.domain.report import Report
from bcdesk.domain.wording import DocumentWords
from bcdesk.exporting.atomic import write_whole
from bcdesk.exporting.document_list import csv_bytes, xlsx_bytes
from bcdesk.exporting.json_file import json_bytes
from bcdesk.exporting.text import text_bytes
from bcdesk.importing.catalogue import CatalogueFile
from bcdesk.importing.document_list import read_rows
from bcdesk.importing.json_file import read_counters, read_report
from bcdesk.storage.attachments import AttachmentFolder
from bcdesk.storage.opening import open_nothing, open_store

if TYPE_CHECKING:
    from bcdesk.exporting.pdf import PdfEngine
    from bcdesk.ui.context import WindowContext


Key = TypeVar("Key")
Value = TypeVar("Value")


class SystemClock:
    """The clock of the machine."""

    def now(self) -> datetime:
        """Return the present moment in the zone of the machine."""
        return datetime.now().astimezone()  # noqa: TID251 # the one place that asks the machine


def run_program(arguments: Sequence[str]) -> int:
    """Run `bcdesk` with `arguments`: a verb, or none for the window. Return the exit status."""
    assets = find_assets()
    return run(arguments, assets.messages, partial(_build, assets), partial(_run_window, assets))


def _build(assets: Assets, options: GlobalOptions) -> CliContext:
    path = options.store or default_store_path()
    fonts = options.fonts or assets.fonts
    words = assets.document_words()
    clock = SystemClock()

    catalogue = CatalogueFile(assets.document_catalogue)

    def open_at(place: Path, *, writing: bool) -> AbstractContextManager[ReportStore]:
        return open_store(place, clock=clock, writing=writing, catalogue=catalogue)

    @contextmanager
    def library() -> Iterator[LibraryService]:
        there = options.store is not None or path.exists()
        opener = partial(open_store, writing=False) if there else open_nothing
        with opener(path, clock=clock, catalogue=catalogue) as store:
            yield library_service(assets, options.language, store, clock)

    exporter = _exporter(assets, words, fonts)
    return CliContext(
        messages=assets.messages(options.language),
        store_path=path,
        store_named=options.store is not None,
        open_store=lambda writing: open_at(path, writing=writing),
        library=library,
        today=lambda: clock.now().date(),
        exporter=exporter,
        counters=CounterService(_read_sheet, clock),
        read_report=read_report,
        sample=lambda: read_report(assets.sample),
        self_test=SelfTest(
            messages=lambda: tuple(assets.messages(language) for language in Language),
            words=assets.document_words,
            sample=lambda: read_report(assets.sample),
            exporter=exporter,
            open_store=lambda place: open_at(place, writing=True),
            folder=partial(tempfile.TemporaryDirectory, prefix="bcdesk-"),
            more=(("window", partial(_check_window, assets)),),
        ),
    )


def library_service(assets: Assets, language: Language, store: ReportStore, clock: Clock) -> LibraryService:
    """Return the library of a store at work; `language` is that of the lists it writes."""

    def write(target: Path, rows: Iterable[tuple[str, ...]]) -> None:
        workbook = target.suffix.lower() == ".xlsx"
        write_whole(target, xlsx_bytes(rows, made_at=clock.now()) if workbook else csv_bytes(rows))

    @cache
    def words() -> ListWords:
        return list_words(assets.messages(language), *map(assets.messages, Language))

    files = ListFiles(words=words, read=read_rows, write=write, catalogue=CatalogueFile)
    return LibraryService(store.library, files, _new_id)


def _exporter(assets: Assets, words: DocumentWords, fonts: Path) -> ExportService:
    return ExportService(
        words,
        {
            FileFormat.DOCX: partial(_docx, assets.template, fonts),
            FileFormat.PDF: partial(_pdf, fonts),
            FileFormat.TEXT: lambda _, galley: text_bytes(galley),
            FileFormat.JSON: lambda report, _: json_bytes(report),
        },
        write_whole,
        partial(_undrawn, fonts),
    )


def _run_window(assets: Assets, options: GlobalOptions) -> int:
    gc.disable()  # what the start makes is there to stay: looking through it again and again would find nothing
    try:
        return _show_window(assets, options)
    finally:
        gc.enable()


def _show_window(assets: Assets, options: GlobalOptions) -> int:
    from bcdesk.ui import application  # noqa: PLC0415 # Qt would slow every verb

    path = options.store or default_store_path()
    looks = application.LookPaths(
        icons=assets.icons,
        style_sheet=assets.style_sheet,
        interface_fonts=assets.interface_fonts,
        print_fonts=assets.fonts,
        catalogues=assets.catalogues,
    )
    return application.run_window(
        looks,
        path.with_suffix(".window.ini"),
        options.language if options.language_named else None,
        assets.messages,
        partial(window_context, assets, path),
    )


@contextmanager
def window_context(assets: Assets, path: Path) -> Iterator["WindowContext"]:
    """Open the store for the window: for reading only while another program writes to it."""
    from bcdesk.exporting.page_process import PageProcess  # noqa: PLC0415 # only the window makes pages there
    from bcdesk.ui.context import WindowContext  # noqa: PLC0415 # Qt would slow every verb
    from bcdesk.ui.editor.passage_editor import EditorTools  # noqa: PLC0415 # likewise

    clock, words = SystemClock(), assets.document_words()
    catalogue = CatalogueFile(assets.document_catalogue)
    holder: StoreBusyError | None = None
    try:
        store = open_store(path, clock=clock, writing=True, catalogue=catalogue)
    except StoreBusyError as error:
        holder = error
        store = open_store(path, clock=clock, writing=False, catalogue=catalogue)
    files = assets.outlines
    outlines = _WhenAsked(files, lambda kind: read_report(files[kind]))
    pages = PageProcess(words, assets.fonts, _Engine(assets.fonts))
    with store, closing(pages):
        yield WindowContext(
            store=store,
            holder=holder,
            shelf=Shelf(store, outlines, _new_id),
            library=library_service(assets, Language.VIETNAMESE, store, clock),
            attachments=AttachmentFolder.beside(path),
            counters=CounterService(_read_sheet, clock),
            sheet_files=SheetFiles(_sheet_tables, _write_sheet),
            clock=clock,
            words=words,
            messages=_WhenAsked(Language, assets.messages),
            exporter=_exporter(assets, words, assets.fonts),
            pages=pages,
            fonts=partial(_font_files, assets.fonts),
            tools=EditorTools(_new_id, _rich_text(), words),
            outlines=outlines,
            sample=partial(_sample, assets),
            sample_counters=lambda: read_counters(assets.sample_counters),
            edit=lambda report: EditingService(store, clock, report),
            read_report=read_report,
            write_report=lambda target, report: write_whole(target, json_bytes(report)),
            store_path=path,
            guide=lambda: assets.guide,
            documents=platformdirs.user_documents_path(),
        )


class _WhenAsked(Mapping[Key, Value]):
    """Values that are read when they are first asked for: the start of the window needs few of them."""

    def __init__(self, keys: Iterable[Key], read: Callable[[Key], Value]) -> None:
        self._keys = tuple(keys)
        self._read = cache(read)

    def __getitem__(self, key: Key) -> Value:
        if key not in self._keys:
            raise KeyError(key)
        return self._read(key)

    def __iter__(self) -> Iterator[Key]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


def _new_id() -> str:
    return uuid4().hex


class _Engine:
    """The page engine, read in when it is first needed: reportlab would slow the start of the window."""

    def __init__(self, fonts: Path) -> None:
        self._fonts = fonts

    @cached_property
    def _engine(self) -> "PdfEngine":
        from bcdesk.exporting.pdf import PdfEngine  # noqa: PLC0415 # as the class says

        return PdfEngine(self._fonts)

    def lay_out(self, galley: Galley) -> Pages:
        return self._engine.lay_out(galley)

    def draw(self, pages: Pages) -> bytes:
        return self._engine.draw(pages)

    def advances(self, run: PlacedRun) -> Sequence[float]:
        return self._engine.advances(run)


def _font_files(fonts: Path) -> FontFiles:
    from bcdesk.exporting.pdf import font_files  # noqa: PLC0415 # reportlab would slow the start

    return font_files(fonts)


def _rich_text() -> RichText:
    """The formats of the clipboard; what knows them is read in when something is copied or pasted."""
    formats = cache(_clipboard_formats)
    return RichText(
        blocks_from_html=lambda html, new_id: formats().blocks_from_html(html, new_id),
        blocks_from_text=lambda text, new_id: formats().blocks_from_text(text, new_id),
        html_of=lambda flow, looks: formats().html_of(flow, looks),
        plain_text_of=lambda flow: formats().plain_text_of(flow),
        recognised=lambda text: formats().recognised(text),
        converted_blocks=lambda blocks, encoding: formats().converted_blocks(blocks, encoding),
    )


def _clipboard_formats() -> RichText:
    from bcdesk.exporting.rich_text import html_of, plain_text_of  # noqa: PLC0415 # would slow the start
    from bcdesk.importing.legacy import converted_blocks, recognised  # noqa: PLC0415 # likewise
    from bcdesk.importing.rich_text import blocks_from_html, blocks_from_text  # noqa: PLC0415 # likewise

    return RichText(
        blocks_from_html=blocks_from_html,
        blocks_from_text=blocks_from_text,
        html_of=html_of,
        plain_text_of=plain_text_of,
        recognised=recognised,
        converted_blocks=converted_blocks,
    )


def _sample(assets: Assets) -> Report:
    from bcdesk.domain.counters.linking import following  # noqa: PLC0415 # few starts need the sample

    return following(read_report(assets.sample), read_counters(assets.sample_counters))


def _read_sheet(path: Path, name: str | None) -> SheetProposal:
    from bcdesk.importing.sheets import read_sheet  # noqa: PLC0415 # openpyxl would slow every other verb

    return read_sheet(path, name)


def _sheet_tables(path: Path) -> tuple[str, ...]:
    from bcdesk.importing.sheets import table_names  # noqa: PLC0415 # openpyxl would slow the start

    return table_names(path)


def _write_sheet(target: Path, sheet: Sheet) -> None:
    from bcdesk.exporting.xlsx import sheet_bytes  # noqa: PLC0415 # likewise

    write_whole(target, sheet_bytes(sheet))


def _docx(template: Path, fonts: Path, _report: Report, galley: Galley) -> bytes:
    from bcdesk.exporting.docx import docx_bytes  # noqa: PLC0415 # python-docx would slow every other verb

    return docx_bytes(galley, template=template, fonts=fonts)


def _pdf(fonts: Path, _report: Report, galley: Galley) -> bytes:
    from bcdesk.exporting.pdf import pdf_bytes  # noqa: PLC0415 # reportlab likewise

    return pdf_bytes(galley, fonts)


def _undrawn(fonts: Path, galley: Galley) -> str:
    from bcdesk.exporting.pdf import undrawn_characters  # noqa: PLC0415 # reportlab likewise

    return undrawn_characters(galley, fonts)


def _check_window(assets: Assets) -> None:
    from bcdesk.ui.self_check import check_window  # noqa: PLC0415 # Qt would slow every other verb

    check_window(assets.catalogues, assets.icons, assets.interface_fonts, assets.fonts)


def default_store_path() -> Path:
    """Return where the store is when the user names no other place."""
    return platformdirs.user_data_path("bcdesk", appauthor=False) / "reports.db"
