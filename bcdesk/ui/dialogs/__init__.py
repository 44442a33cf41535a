"""Dialogs: for decisions and failures only.

Those named here are read in when they are first asked for, as `dialogs.ExportDialog`: the start of the window, which
needs none of them, would take a tenth longer.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bcdesk.ui.dialogs.about import AboutDialog
    from bcdesk.ui.dialogs.citation_merge import MergeDialog
    from bcdesk.ui.dialogs.citation_wording import CitationWordingDialog
    from bcdesk.ui.dialogs.commands import CommandSearch
    from bcdesk.ui.dialogs.confirm import (
        Confirm,
        Question,
        Words,
        ask,
        deleting_annex,
        deleting_for_good,
        deleting_section,
        emptying_bin,
        issuing,
    )
    from bcdesk.ui.dialogs.counter import CounterDialog, CounterSetting
    from bcdesk.ui.dialogs.document import DocumentDialog, KnownDocuments
    from bcdesk.ui.dialogs.export import ExportDialog, ExportTools
    from bcdesk.ui.dialogs.figure import FigureDialog
    from bcdesk.ui.dialogs.figure_linking import FigureLinkingDialog
    from bcdesk.ui.dialogs.guide import GuideWindow
    from bcdesk.ui.dialogs.legacy_paste import LegacyPasteDialog
    from bcdesk.ui.dialogs.linking import LinkingDialog
    from bcdesk.ui.dialogs.linking_list import LinkPlace
    from bcdesk.ui.dialogs.new_report import NewReportDialog
    from bcdesk.ui.dialogs.save_trouble import SaveTools, SaveTrouble
    from bcdesk.ui.dialogs.sections import SectionDialog
    from bcdesk.ui.dialogs.sheet_import import ImportTools, SheetImportDialog, workbook_kinds
    from bcdesk.ui.dialogs.shortcuts import ShortcutsDialog
    from bcdesk.ui.dialogs.table_size import TableSizePopup
    from bcdesk.ui.dialogs.waiting import WaitDialog
    from bcdesk.ui.dialogs.where_used import WhereUsedDialog

__all__ = [
    "AboutDialog",
    "CitationWordingDialog",
    "CommandSearch",
    "Confirm",
    "CounterDialog",
    "CounterSetting",
    "DocumentDialog",
    "ExportDialog",
    "ExportTools",
    "FigureDialog",
    "FigureLinkingDialog",
    "GuideWindow",
    "ImportTools",
    "KnownDocuments",
    "LegacyPasteDialog",
    "LinkPlace",
    "LinkingDialog",
    "MergeDialog",
    "NewReportDialog",
    "Question",
    "SaveTools",
    "SaveTrouble",
    "SectionDialog",
    "SheetImportDialog",
    "ShortcutsDialog",
    "TableSizePopup",
    "WaitDialog",
    "WhereUsedDialog",
    "Words",
    "ask",
    "deleting_annex",
    "deleting_for_good",
    "deleting_section",
    "emptying_bin",
    "issuing",
    "workbook_kinds",
]

_HOMES = {
    "about": ("AboutDialog",),
    "citation_merge": ("MergeDialog",),
    "citation_wording": ("CitationWordingDialog",),
    "commands": ("CommandSearch",),
    "confirm": (
        "Confirm",
        "Question",
        "Words",
        "ask",
        "deleting_annex",
        "deleting_for_good",
        "deleting_section",
        "emptying_bin",
        "issuing",
    ),
    "counter": ("CounterDialog", "CounterSetting"),
    "document": ("DocumentDialog", "KnownDocuments"),
    "export": ("ExportDialog", "ExportTools"),
    "figure": ("FigureDialog",),
    "figure_linking": ("FigureLinkingDialog",),
    "guide": ("GuideWindow",),
    "legacy_paste": ("LegacyPasteDialog",),
    "linking": ("LinkingDialog",),
    "linking_list": ("LinkPlace",),
    "new_report": ("NewReportDialog",),
    "save_trouble": ("SaveTools", "SaveTrouble"),
    "sections": ("SectionDialog",),
    "sheet_import": ("ImportTools", "SheetImportDialog", "workbook_kinds"),
    "shortcuts": ("ShortcutsDialog",),
    "table_size": ("TableSizePopup",),
    "waiting": ("WaitDialog",),
    "where_used": ("WhereUsedDialog",),
}


def __getattr__(name: str) -> object:
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{home}"), name)
    raise AttributeError(name=name, obj=__name__)
