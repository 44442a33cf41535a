"""Reads the command line and starts the verb."""

import argparse
import logging
import os
import shlex
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import Any, NoReturn

from bcdesk import __version__
from bcdesk.app.exporting import USUAL_FORMATS, FileFormat
from bcdesk.app.library import USUAL_LIMIT
from bcdesk.app.messages import Language, Messages
from bcdesk.cli.cite import cite
from bcdesk.cli.context import CliContext, ExitStatus, GlobalOptions
from bcdesk.cli.counters import import_counters, list_counters
from bcdesk.cli.export_report import export_report
from bcdesk.cli.find import find, limit
from bcdesk.cli.import_report import import_report
from bcdesk.cli.list_reports import list_reports
from bcdesk.cli.self_test import self_test
from bcdesk.domain.errors import BcdeskError, TargetNotWritableError, UsageError, reason_of

logger = logging.getLogger(__name__)
LANGUAGE_VARIABLE = "BCDESK_LANG"


def run(
    arguments: Sequence[str],
    load_messages: Callable[[Language], Messages],
    build: Callable[[GlobalOptions], CliContext],
    open_window: Callable[[GlobalOptions], int],
) -> int:
    """Run one command, or the window if no verb is named.

    Args:
        arguments: the command line without the program's name.
        load_messages: reads the sentences of a language.
        build: wires the program for the options.
        open_window: shows the window until it is closed, and returns the exit status.

    Returns:
        The exit status; every error has been told in one line on stderr.
    """
    _print_any_text()
    messages = load_messages(_language(arguments) or Language.VIETNAMESE)
    try:
        status = _run(arguments, messages, build, open_window)
        sys.stdout.flush()
    except BcdeskError as error:
        print(messages.error(error), file=sys.stderr)
    except KeyboardInterrupt:
        print(messages.text("cli", "interrupted"), file=sys.stderr)
    except BrokenPipeError:
        # whoever read our output has gone; nothing is left to be told to them
        _forget_output()
    except OSError as error:
        # our own files are translated where they are used: what is left is the place that the output goes to
        print(messages.error(TargetNotWritableError(path="stdout", reason=reason_of(error))), file=sys.stderr)
        _forget_output()
    except Exception as error:
        logger.debug("unexpected fault", exc_info=True)
        print(messages.text("cli", "unexpected", kind=f"{type(error).__name__}: {error}"), file=sys.stderr)
    else:
        return status
    return ExitStatus.FAILED


def _run(
    arguments: Sequence[str],
    messages: Messages,
    build: Callable[[GlobalOptions], CliContext],
    open_window: Callable[[GlobalOptions], int],
) -> int:
    if "--help" in arguments or "-h" in arguments:
        print(messages.text("cli", "help", version=__version__).strip())
        return ExitStatus.DONE
    if "--version" in arguments:
        print(f"bcdesk {__version__}")
        return ExitStatus.DONE
    try:
        options = _parser().parse_args(arguments, _defaults())
    except argparse.ArgumentError as error:
        raise UsageError(detail=shlex.join(["bcdesk", *arguments])) from error
    wanted = GlobalOptions(
        store=options.store,
        fonts=options.fonts,
        language=options.lang or Language.VIETNAMESE,
        language_named=options.lang is not None,
    )
    return open_window(wanted) if options.verb is None else _run_verb(options, build(wanted))


def _run_verb(options: argparse.Namespace, context: CliContext) -> ExitStatus:
    match options.verb:
        case "list":
            status = list_reports(context)
        case "import":
            status = import_report(context, options.file)
        case "export":
            formats = tuple(form for form in FileFormat if getattr(options, form)) or USUAL_FORMATS
            status = export_report(context, options.report, options.out, formats)
        case "counters":
            status = _run_counters(options, context)
        case "find":
            status = find(context, options.words, options.limit, as_json=options.json)
        case "cite":
            status = cite(options.file, lines=options.jsonl)
        case _:
            status = self_test(context)
    return status


def _run_counters(options: argparse.Namespace, context: CliContext) -> ExitStatus:
    if options.task == "list":
        return list_counters(context, options.period)
    return import_counters(context, options.file, options.period, options.sheet, dry_run=options.dry_run)


class _Parser(argparse.ArgumentParser):
    """Leaves the wording of mistakes to us; argparse would print several lines in English."""

    def error(self, message: str) -> NoReturn:
        """Stop reading."""
        raise argparse.ArgumentError(None, message)


def _parser() -> argparse.ArgumentParser:
    anywhere = _Parser(add_help=False, allow_abbrev=False, argument_default=argparse.SUPPRESS)
    anywhere.add_argument("--store", type=Path)
    anywhere.add_argument("--lang", type=Language)
    parser = _Parser(prog="bcdesk", add_help=False, allow_abbrev=False, parents=[anywhere])
    verbs = parser.add_subparsers(dest="verb")
    options: dict[str, Any] = {"add_help": False, "allow_abbrev": False, "parents": [anywhere]}
    verbs.add_parser("list", **options)
    verbs.add_parser("import", **options).add_argument("file", type=Path)
    export = verbs.add_parser("export", **options)
    export.add_argument("report")
    export.add_argument("--out", type=Path, required=True)
    export.add_argument("--fonts", type=Path, default=argparse.SUPPRESS)
    for file_format in FileFormat:
        export.add_argument(f"--{file_format}", action="store_true")
    reading = verbs.add_parser("cite", **options)
    reading.add_argument("file", type=Path)
    reading.add_argument("--jsonl", action="store_true")
    tasks = verbs.add_parser("counters", **options).add_subparsers(dest="task", required=True)
    taking = tasks.add_parser("import", **options)
    taking.add_argument("file", type=Path)
    taking.add_argument("--period", required=True)
    taking.add_argument("--sheet")
    taking.add_argument("--dry-run", action="store_true")
    tasks.add_parser("list", **options).add_argument("--period")
    search = verbs.add_parser("find", **options)
    search.add_argument("words", nargs="+")
    search.add_argument("--limit", type=limit, default=USUAL_LIMIT)
    search.add_argument("--json", action="store_true")
    verbs.add_parser("self-test", **options)
    return parser


def _defaults() -> argparse.Namespace:
    """Return the options as they are when none is given."""
    return argparse.Namespace(verb=None, store=None, lang=_language(()), fonts=None)


def _language(arguments: Sequence[str]) -> Language | None:
    """Find the language before anything can go wrong: `--lang`, else the environment, else None."""
    wanted = os.environ.get(LANGUAGE_VARIABLE, "")
    for place, argument in enumerate(arguments):
        if argument == "--lang" and place + 1 < len(arguments):
            wanted = arguments[place + 1]
        elif argument.startswith("--lang="):
            wanted = argument.removeprefix("--lang=")
    return Language(wanted) if wanted in set(Language) else None


def _forget_output() -> None:
    """Let what is still to be printed go nowhere, or Python would complain about it at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _print_any_text() -> None:
    """Let every text be printed, whatever the console's own encoding."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
