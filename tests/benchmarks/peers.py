"""The programs that we are measured against; one that is missing is named, never guessed at."""

import importlib
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from time import perf_counter

from texts import as_html, as_typst, typst_variants

from bcdesk.domain.galley import Galley

PATIENCE = 180
LO_COLD, LO_WARM = "LibreOffice cold", "LibreOffice warm (UNO)"
WEASYPRINT = "WeasyPrint"
TYPST_FRESH, TYPST_REUSED = "Typst, fresh compiler", "Typst, reused compiler, same text"
TYPST_CHANGED_FRESH = "Typst, fresh compiler, one paragraph changed"
TYPST_CHANGED = "Typst, reused compiler, one paragraph changed"
TYPST_PROCESS = "Typst, new process (import and compile)"
_PROCESS = """
import sys, time
start = time.perf_counter()
import typst
typst.Compiler(font_paths=[sys.argv[1]], ignore_system_fonts=True).compile(sys.stdin.buffer.read(), format="pdf")
print(time.perf_counter() - start)
"""

Case = Callable[[], tuple[float, bytes]]
"""Does the work once; returns the seconds it took and the PDF."""


@dataclass(slots=True)
class Peers:
    """What can be measured here, what cannot and why, and the versions of all."""

    cases: dict[str, Case] = field(default_factory=dict)
    missing: dict[str, str] = field(default_factory=dict)
    versions: list[str] = field(default_factory=list)


def timed(work: Callable[[], bytes]) -> Case:
    """Return the case that calls `work`."""

    def case() -> tuple[float, bytes]:
        start = perf_counter()
        made = work()
        return perf_counter() - start, made

    return case


@contextmanager
def all_peers(galley: Galley, docx: bytes, fonts: Path, folder: Path) -> Iterator[Peers]:
    """Start the peers on the text of `galley`; programs that were started end with the block."""
    peers = Peers()
    with ExitStack() as stack:
        _add_libreoffice(peers, docx, folder, stack)
        _add_weasyprint(peers, galley)
        _add_typst(peers, galley, fonts)
        yield peers


def _add_libreoffice(peers: Peers, docx: bytes, folder: Path, stack: ExitStack) -> None:
    if not shutil.which("soffice"):
        peers.missing |= {LO_COLD: "no soffice", LO_WARM: "no soffice"}
        return
    source = folder / "sample.docx"
    source.write_bytes(docx)
    found = subprocess.run(["soffice", "--version"], check=True, capture_output=True, text=True)
    peers.versions.append(" ".join(found.stdout.split()[:2]))
    peers.cases[LO_COLD] = _cold(source, folder / "cold")
    python = _python_with_uno()
    if python:
        peers.cases[LO_WARM] = stack.enter_context(_warm(python, source, folder / "warm"))
    else:
        peers.missing[LO_WARM] = "no Python with the module uno (Debian: python3-uno)"


def _soffice(profile: Path) -> list[str]:
    return ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]


def _cold(source: Path, folder: Path) -> Case:
    """Start LibreOffice for each conversion; its profile is made by the first, which does not count."""
    command = [*_soffice(folder / "profile"), "--convert-to", "pdf", "--outdir", str(folder), str(source)]

    def case() -> tuple[float, bytes]:
        start = perf_counter()
        subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)
        return perf_counter() - start, (folder / "sample.pdf").read_bytes()

    return case


def _python_with_uno() -> str | None:
    for python in ("/usr/bin/python3", "python3"):
        if (
            shutil.which(python)
            and subprocess.run([python, "-c", "import uno"], check=False, capture_output=True).returncode == 0
        ):
            return python
    return None


@contextmanager
def _warm(python: str, source: Path, folder: Path) -> Iterator[Case]:
    """Keep one LibreOffice listening; only opening, printing and closing the file is timed, inside the client."""
    folder.mkdir()
    target, pipe = folder / "sample.pdf", "bcdesk-benchmark"
    accept = f"--accept=pipe,name={pipe};urp;"
    worker = [python, str(Path(__file__).with_name("uno_worker.py")), pipe, source.as_uri(), target.as_uri()]
    with subprocess.Popen([*_soffice(folder / "profile"), accept]) as office:
        try:
            with subprocess.Popen(worker, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as client:

                def case() -> tuple[float, bytes]:
                    assert client.stdin
                    assert client.stdout
                    client.stdin.write("go\n")
                    client.stdin.flush()
                    return float(client.stdout.readline()), target.read_bytes()

                yield case
                assert client.stdin
                client.stdin.close()
            office.wait(timeout=PATIENCE)
        finally:
            office.terminate()


def _add_weasyprint(peers: Peers, galley: Galley) -> None:
    try:
        weasyprint = importlib.import_module("weasyprint")
    except (ImportError, OSError) as error:
        peers.missing[WEASYPRINT] = str(error)
        return
    text = as_html(galley)
    peers.versions.append(f"WeasyPrint {version('weasyprint')}")
    peers.cases[WEASYPRINT] = timed(lambda: weasyprint.HTML(string=text).write_pdf())


def _add_typst(peers: Peers, galley: Galley, fonts: Path) -> None:
    """Typst remembers results for the whole process, so the variants differ by one paragraph each time."""
    names = (TYPST_PROCESS, TYPST_FRESH, TYPST_CHANGED_FRESH, TYPST_REUSED, TYPST_CHANGED)
    try:
        typst = importlib.import_module("typst")
    except ImportError as error:
        peers.missing |= dict.fromkeys(names, str(error))
        return
    peers.versions.append(f"Typst (typst-py) {version('typst')}")
    text, fresh_texts, reused_texts = as_typst(galley), typst_variants(galley), typst_variants(galley)

    def compiler() -> typst.Compiler:
        return typst.Compiler(font_paths=[str(fonts)], ignore_system_fonts=True)

    reused = compiler()

    def changed(texts: Iterator[bytes], make: Callable[[], typst.Compiler]) -> Case:
        def case() -> tuple[float, bytes]:
            variant = next(texts)
            return timed(lambda: make().compile(variant, format="pdf"))()

        return case

    def process() -> tuple[float, bytes]:
        done = subprocess.run(
            [sys.executable, "-c", _PROCESS, str(fonts)], input=text, check=True, capture_output=True
        )
        return float(done.stdout), b""

    peers.cases |= {
        TYPST_PROCESS: process,
        TYPST_FRESH: timed(lambda: compiler().compile(text, format="pdf")),
        TYPST_CHANGED_FRESH: changed(fresh_texts, compiler),
        TYPST_REUSED: timed(lambda: reused.compile(text, format="pdf")),
        TYPST_CHANGED: changed(reused_texts, lambda: reused),
    }
