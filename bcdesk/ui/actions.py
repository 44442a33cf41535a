"""Every action of the window, declared once.

Menus, the toolbar, the list of shortcuts and the command search all read this table; none has an action of its own. The
words stand in `retranslate`, because an action follows the language while the program runs.
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from bcdesk.ui.theme import icon


class Act(StrEnum):
    """The actions; the value is the object name."""

    NEW = "new"
    LIST = "list"
    IMPORT = "import"
    IMPORT_SHEET = "importSheet"
    IMPORT_DOCUMENTS = "importDocuments"
    EXPORT_DOCUMENTS = "exportDocuments"
    MERGE_DOCUMENTS = "mergeDocuments"
    LOAD_CATALOGUE = "loadCatalogue"
    EXPORT = "export"
    PRINT = "print"
    PRINT_SIGNATURE = "printForSignature"
    PRINT_PREVIEW = "printPreview"
    QUIT = "quit"
    UNDO = "undo"
    REDO = "redo"
    CUT = "cut"
    COPY = "copy"
    PASTE = "paste"
    PASTE_PLAIN = "pastePlain"
    SELECT_ALL = "selectAll"
    FIND = "find"
    REPLACE = "replace"
    FIND_NEXT = "findNext"
    FIND_PREVIOUS = "findPrevious"
    BOLD = "bold"
    ITALIC = "italic"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    DEEPER = "deeper"
    HIGHER = "higher"
    KIND_BODY = "kindBody"
    KIND_DASH = "kindDash"
    KIND_PLUS = "kindPlus"
    KIND_NUMBER = "kindNumber"
    KIND_NUMBER_DASH = "kindNumberDash"
    KIND_LETTER = "kindLetter"
    KIND_HEADING_2 = "kindHeading2"
    KIND_HEADING_3 = "kindHeading3"
    KIND_HEADING_4 = "kindHeading4"
    PIN_NUMBER = "pinNumber"
    WORD_CITATIONS = "wordCitations"
    CITATION_WORDING = "citationWording"
    NOTE = "note"
    GO_TO_NOTE = "goToNote"
    CITATION = "citation"
    FIGURE = "figure"
    FORMULA = "formula"
    SCAN_CITATIONS = "scanCitations"
    SCAN_FIGURES = "scanFigures"
    TABLE = "table"
    ROW_ABOVE = "rowAbove"
    ROW_BELOW = "rowBelow"
    COLUMN_LEFT = "columnLeft"
    COLUMN_RIGHT = "columnRight"
    DELETE_ROW = "deleteRow"
    DELETE_COLUMN = "deleteColumn"
    DELETE_TABLE = "deleteTable"
    MERGE_CELLS = "mergeCells"
    SPLIT_CELL = "splitCell"
    HEADER_ROWS = "headerRows"
    ADD_SECTION = "addSection"
    ADD_ANNEX = "addAnnex"
    SHEET_ANNEX = "sheetAnnex"
    RENAME_PART = "renamePart"
    PART_LEFT = "partLeft"
    PART_RIGHT = "partRight"
    LANDSCAPE = "landscape"
    DELETE_PART = "deletePart"
    DUPLICATE = "duplicate"
    BIN = "bin"
    BESIDE = "beside"
    STATE_DRAFT = "stateDraft"
    STATE_SIGNATURE = "stateForSignature"
    STATE_ISSUED = "stateIssued"
    CITATIONS = "citations"
    COUNTERS = "counters"
    SHEET = "sheet"
    PREVIEW = "preview"
    OUTLINE = "outline"
    TEXT_ONLY = "textOnly"
    ZOOM_IN = "zoomIn"
    ZOOM_OUT = "zoomOut"
    ZOOM_NORMAL = "zoomNormal"
    NEXT_TAB = "nextTab"
    PREVIOUS_TAB = "previousTab"
    NEXT_AREA = "nextArea"
    PREVIOUS_AREA = "previousArea"
    LIGHT = "light"
    DARK = "dark"
    SYSTEM_COLOURS = "systemColours"
    TEXT_100 = "text100"
    TEXT_125 = "text125"
    TEXT_150 = "text150"
    TEXT_200 = "text200"
    VIETNAMESE = "vietnamese"
    ENGLISH = "english"
    COMMANDS = "commands"
    SHORTCUTS = "shortcuts"
    GUIDE = "guide"
    SAMPLE = "sample"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Spec:
    """How an action is made: keys, icon, whether it can be checked, the group of which one is checked."""

    keys: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False
    group: str = ""


SPECS: dict[Act, Spec] = {
    Act.NEW: Spec(("Ctrl+N",), "file-plus"),
    Act.LIST: Spec(("Ctrl+O",), "files"),
    Act.IMPORT: Spec((), "file-import"),
    Act.IMPORT_SHEET: Spec((), "file-import"),
    Act.IMPORT_DOCUMENTS: Spec((), "file-import"),
    Act.EXPORT_DOCUMENTS: Spec((), "file-export"),
    Act.MERGE_DOCUMENTS: Spec((), "arrows-join"),
    Act.LOAD_CATALOGUE: Spec((), "refresh"),
    Act.EXPORT: Spec(("Ctrl+E",), "file-export"),
    Act.PRINT: Spec(("Ctrl+P",), "printer"),
    Act.PRINT_SIGNATURE: Spec((), "signature"),
    Act.PRINT_PREVIEW: Spec((), "file-search"),
    Act.QUIT: Spec(("Ctrl+Q",), "logout"),
    Act.UNDO: Spec(("Ctrl+Z",), "arrow-back-up"),
    Act.REDO: Spec(("Ctrl+Y", "Ctrl+Shift+Z"), "arrow-forward-up"),
    Act.CUT: Spec(("Ctrl+X",), "cut"),
    Act.COPY: Spec(("Ctrl+C",), "copy"),
    Act.PASTE: Spec(("Ctrl+V",), "clipboard"),
    Act.PASTE_PLAIN: Spec(("Ctrl+Shift+V",), "clipboard-text"),
    Act.SELECT_ALL: Spec(("Ctrl+A",), "select-all"),
    Act.FIND: Spec(("Ctrl+F",), "search"),
    Act.REPLACE: Spec(("Ctrl+H",), "replace"),
    Act.FIND_NEXT: Spec(("F3",), "arrow-down"),
    Act.FIND_PREVIOUS: Spec(("Shift+F3",), "arrow-up"),
    Act.BOLD: Spec(("Ctrl+B",), "bold", checkable=True),
    Act.ITALIC: Spec(("Ctrl+I",), "italic", checkable=True),
    Act.SUPERSCRIPT: Spec(("Ctrl+Shift+=",), "superscript", checkable=True),
    Act.SUBSCRIPT: Spec(("Ctrl+=",), "subscript", checkable=True),
    Act.DEEPER: Spec((), "indent-increase"),
    Act.HIGHER: Spec((), "indent-decrease"),
    Act.KIND_BODY: Spec(("Ctrl+Alt+0",), "", checkable=True, group="kind"),
    Act.KIND_HEADING_2: Spec(("Ctrl+Alt+2",), "", checkable=True, group="kind"),
    Act.KIND_HEADING_3: Spec(("Ctrl+Alt+3",), "", checkable=True, group="kind"),
    Act.KIND_HEADING_4: Spec(("Ctrl+Alt+4",), "", checkable=True, group="kind"),
    Act.KIND_DASH: Spec(("Ctrl+Shift+L",), "", checkable=True, group="kind"),
    Act.KIND_PLUS: Spec((), "", checkable=True, group="kind"),
    Act.KIND_NUMBER: Spec((), "", checkable=True, group="kind"),
    Act.KIND_NUMBER_DASH: Spec((), "", checkable=True, group="kind"),
    Act.KIND_LETTER: Spec((), "", checkable=True, group="kind"),
    Act.PIN_NUMBER: Spec((), "pin", checkable=True),
    Act.WORD_CITATIONS: Spec((), "letter-case"),
    Act.CITATION_WORDING: Spec((), "quote"),
    Act.NOTE: Spec(("Ctrl+Alt+F",), "superscript"),
    Act.GO_TO_NOTE: Spec(("Ctrl+Alt+G",), "external-link"),
    Act.CITATION: Spec(("Ctrl+J",), "quote"),
    Act.FIGURE: Spec(("Ctrl+K",), "number"),
    Act.FORMULA: Spec(("Ctrl+Shift+K",), "math-function"),
    Act.SCAN_CITATIONS: Spec((), "link"),
    Act.SCAN_FIGURES: Spec((), "list-numbers"),
    Act.TABLE: Spec((), "table"),
    Act.ROW_ABOVE: Spec((), "row-insert-top"),
    Act.ROW_BELOW: Spec((), "row-insert-bottom"),
    Act.COLUMN_LEFT: Spec((), "column-insert-left"),
    Act.COLUMN_RIGHT: Spec((), "column-insert-right"),
    Act.DELETE_ROW: Spec((), "row-remove"),
    Act.DELETE_COLUMN: Spec((), "column-remove"),
    Act.DELETE_TABLE: Spec((), "table-minus"),
    Act.MERGE_CELLS: Spec((), "arrows-join"),
    Act.SPLIT_CELL: Spec((), "arrows-split"),
    Act.HEADER_ROWS: Spec((), "heading", checkable=True),
    Act.ADD_SECTION: Spec((), "plus"),
    Act.ADD_ANNEX: Spec((), "file-plus"),
    Act.SHEET_ANNEX: Spec((), "file-text"),
    Act.RENAME_PART: Spec((), "pencil"),
    Act.PART_LEFT: Spec((), "arrow-left"),
    Act.PART_RIGHT: Spec((), "arrow-right"),
    Act.LANDSCAPE: Spec((), "arrow-autofit-width", checkable=True),
    Act.DELETE_PART: Spec((), "trash"),
    Act.DUPLICATE: Spec((), "copy"),
    Act.BIN: Spec((), "trash"),
    Act.BESIDE: Spec((), "columns", checkable=True),
    Act.STATE_DRAFT: Spec((), "", checkable=True, group="state"),
    Act.STATE_SIGNATURE: Spec((), "", checkable=True, group="state"),
    Act.STATE_ISSUED: Spec((), "", checkable=True, group="state"),
    Act.CITATIONS: Spec((), "quote", checkable=True),
    Act.COUNTERS: Spec((), "number", checkable=True),
    Act.SHEET: Spec((), "table", checkable=True),
    Act.PREVIEW: Spec(("F5",), "file-search", checkable=True),
    Act.OUTLINE: Spec((), "list-tree", checkable=True),
    Act.TEXT_ONLY: Spec(("F11",), "maximize", checkable=True),
    Act.ZOOM_IN: Spec(("Ctrl++",), "zoom-in"),
    Act.ZOOM_OUT: Spec(("Ctrl+-",), "zoom-out"),
    Act.ZOOM_NORMAL: Spec(("Ctrl+0",), ""),
    Act.NEXT_TAB: Spec(("Ctrl+PgDown",), ""),
    Act.PREVIOUS_TAB: Spec(("Ctrl+PgUp",), ""),
    Act.NEXT_AREA: Spec(("F6",), ""),
    Act.PREVIOUS_AREA: Spec(("Shift+F6",), ""),
    Act.LIGHT: Spec((), "sun", checkable=True, group="colours"),
    Act.DARK: Spec((), "moon", checkable=True, group="colours"),
    Act.SYSTEM_COLOURS: Spec((), "device-desktop", checkable=True, group="colours"),
    Act.TEXT_100: Spec((), "", checkable=True, group="text"),
    Act.TEXT_125: Spec((), "", checkable=True, group="text"),
    Act.TEXT_150: Spec((), "", checkable=True, group="text"),
    Act.TEXT_200: Spec((), "", checkable=True, group="text"),
    Act.VIETNAMESE: Spec((), "", checkable=True, group="language"),
    Act.ENGLISH: Spec((), "", checkable=True, group="language"),
    Act.COMMANDS: Spec(("Ctrl+Shift+P",), "command"),
    Act.SHORTCUTS: Spec((), "keyboard"),
    Act.GUIDE: Spec(("F1",), "help"),
    Act.SAMPLE: Spec((), "file-text"),
    Act.ABOUT: Spec((), "info-circle"),
}

MENUS: dict[str, tuple[Act | str | None, ...]] = {
    "file": (
        Act.NEW,
        Act.LIST,
        Act.IMPORT,
        Act.IMPORT_SHEET,
        "library",
        None,
        Act.EXPORT,
        Act.PRINT,
        Act.PRINT_SIGNATURE,
        Act.PRINT_PREVIEW,
        None,
        Act.QUIT,
    ),
    "library": (
        Act.IMPORT_DOCUMENTS,
        Act.EXPORT_DOCUMENTS,
        Act.MERGE_DOCUMENTS,
        None,
        Act.LOAD_CATALOGUE,
    ),
    "edit": (
        Act.UNDO,
        Act.REDO,
        None,
        Act.CUT,
        Act.COPY,
        Act.PASTE,
        Act.PASTE_PLAIN,
        Act.SELECT_ALL,
        None,
        Act.FIND,
        Act.REPLACE,
        Act.FIND_NEXT,
        Act.FIND_PREVIOUS,
    ),
    "insert": (
        Act.NOTE,
        Act.GO_TO_NOTE,
        None,
        Act.CITATION,
        Act.FIGURE,
        Act.FORMULA,
        Act.SCAN_CITATIONS,
        Act.SCAN_FIGURES,
        None,
        Act.TABLE,
        "table",
        None,
        Act.ADD_SECTION,
        Act.ADD_ANNEX,
        Act.SHEET_ANNEX,
    ),
    "table": (
        Act.ROW_ABOVE,
        Act.ROW_BELOW,
        Act.COLUMN_LEFT,
        Act.COLUMN_RIGHT,
        None,
        Act.MERGE_CELLS,
        Act.SPLIT_CELL,
        Act.HEADER_ROWS,
        None,
        Act.DELETE_ROW,
        Act.DELETE_COLUMN,
        Act.DELETE_TABLE,
    ),
    "format": (
        Act.BOLD,
        Act.ITALIC,
        Act.SUPERSCRIPT,
        Act.SUBSCRIPT,
        None,
        "kind",
        Act.DEEPER,
        Act.HIGHER,
        Act.PIN_NUMBER,
        None,
        Act.WORD_CITATIONS,
        Act.CITATION_WORDING,
    ),
    "kind": (
        Act.KIND_BODY,
        Act.KIND_HEADING_2,
        Act.KIND_HEADING_3,
        Act.KIND_HEADING_4,
        None,
        Act.KIND_DASH,
        Act.KIND_PLUS,
        Act.KIND_NUMBER,
        Act.KIND_NUMBER_DASH,
        Act.KIND_LETTER,
    ),
    "view": (
        Act.CITATIONS,
        Act.COUNTERS,
        Act.SHEET,
        Act.PREVIEW,
        Act.OUTLINE,
        Act.BESIDE,
        Act.TEXT_ONLY,
        None,
        Act.ZOOM_IN,
        Act.ZOOM_OUT,
        Act.ZOOM_NORMAL,
        None,
        Act.NEXT_TAB,
        Act.PREVIOUS_TAB,
        Act.NEXT_AREA,
        Act.PREVIOUS_AREA,
        None,
        "colours",
        "text",
        "language",
    ),
    "colours": (Act.LIGHT, Act.DARK, Act.SYSTEM_COLOURS),
    "text": (Act.TEXT_100, Act.TEXT_125, Act.TEXT_150, Act.TEXT_200),
    "language": (Act.VIETNAMESE, Act.ENGLISH),
    "report": (
        "state",
        None,
        Act.RENAME_PART,
        Act.PART_LEFT,
        Act.PART_RIGHT,
        Act.LANDSCAPE,
        Act.DELETE_PART,
        None,
        Act.DUPLICATE,
        Act.BIN,
    ),
    "state": (Act.STATE_DRAFT, Act.STATE_SIGNATURE, Act.STATE_ISSUED),
    "help": (Act.GUIDE, Act.SAMPLE, Act.COMMANDS, Act.SHORTCUTS, None, Act.ABOUT),
}
"""The menus; a string names a submenu, None a line."""
TOP_MENUS = ("file", "edit", "insert", "format", "view", "report", "help")


class Actions(QObject):
    """Makes the actions of `SPECS`, owned by the window."""

    def __init__(self, window: QWidget) -> None:
        """Make them all and give them to `window`, so that their keys work everywhere in it."""
        super().__init__(window)
        self.setObjectName("actions")
        groups: dict[str, QActionGroup] = {}
        self._made: dict[Act, QAction] = {}
        for act, spec in SPECS.items():
            action = QAction(self)
            action.setObjectName(act.value)
            action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
            action.setCheckable(spec.checkable)
            if spec.icon:
                action.setIcon(icon(spec.icon))
            if spec.group:
                groups.setdefault(spec.group, QActionGroup(self)).addAction(action)
            self._made[act] = action
        window.addActions(list(self._made.values()))
        self.retranslate()

    def __getitem__(self, act: Act) -> QAction:
        """Return the action."""
        return self._made[act]

    def enable(self, enabled: bool, *acts: Act) -> None:  # as Qt's own setEnabled
        """Let actions be chosen, or not."""
        for act in acts:
            self._made[act].setEnabled(enabled)

    def retranslate(self) -> None:
        """Word the actions in the language in force."""
        for act, text in self._words().items():
            action = self._made[act]
            action.setText(text)
            action.setIconText(self._short_words().get(act, text.replace("&", "").removesuffix("…")))
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            name = text.replace("&", "").removesuffix("…")
            action.setToolTip(f"{name} ({keys})" if keys else name)

    def _short_words(self) -> dict[Act, str]:
        """Return what buttons call the actions whose names are too long for them."""
        return {
            Act.EXPORT: self.tr("Export"),
            Act.BESIDE: self.tr("Last period"),
        }

    def _words(self) -> dict[Act, str]:
        return {
            Act.NEW: self.tr("&New report…"),
            Act.LIST: self.tr("&Go to the reports"),
            Act.IMPORT: self.tr("&Import a report file…"),
            Act.IMPORT_SHEET: self.tr("Import a file of the one-s&top system…"),
            Act.IMPORT_DOCUMENTS: self.tr("&Import documents…"),
            Act.EXPORT_DOCUMENTS: self.tr("&Export documents…"),
            Act.MERGE_DOCUMENTS: self.tr("&Merge duplicates…"),
            Act.LOAD_CATALOGUE: self.tr("&Load a newer catalogue…"),
            Act.EXPORT: self.tr("&Export files…"),
            Act.PRINT: self.tr("&Print…"),
            Act.PRINT_SIGNATURE: self.tr("Print for &signature…"),
            Act.PRINT_PREVIEW: self.tr("Print pre&view…"),
            Act.QUIT: self.tr("&Quit"),
            Act.UNDO: self.tr("&Undo"),
            Act.REDO: self.tr("&Redo"),
            Act.CUT: self.tr("Cu&t"),
            Act.COPY: self.tr("&Copy"),
            Act.PASTE: self.tr("&Paste"),
            Act.PASTE_PLAIN: self.tr("Paste as plain te&xt"),
            Act.SELECT_ALL: self.tr("Select &all"),
            Act.FIND: self.tr("&Find"),
            Act.REPLACE: self.tr("R&eplace"),
            Act.FIND_NEXT: self.tr("Find &next"),
            Act.FIND_PREVIOUS: self.tr("Find pre&vious"),
            Act.BOLD: self.tr("&Bold"),
            Act.ITALIC: self.tr("&Italic"),
            Act.SUPERSCRIPT: self.tr("Su&perscript"),
            Act.SUBSCRIPT: self.tr("Subs&cript"),
            Act.DEEPER: self.tr("One level &down"),
            Act.HIGHER: self.tr("One level &up"),
            Act.KIND_BODY: self.tr("Body text"),
            Act.KIND_HEADING_2: self.tr("Heading 1."),
            Act.KIND_HEADING_3: self.tr("Heading a)"),
            Act.KIND_HEADING_4: self.tr("Heading a.1)"),
            Act.KIND_DASH: self.tr("Bullet -"),
            Act.KIND_PLUS: self.tr("Bullet +"),
            Act.KIND_NUMBER: self.tr("Number 1."),
            Act.KIND_NUMBER_DASH: self.tr("Number 1-"),
            Act.KIND_LETTER: self.tr("Letter a)"),
            Act.PIN_NUMBER: self.tr("Pin the &number"),
            Act.WORD_CITATIONS: self.tr("&Word all citations automatically"),
            Act.CITATION_WORDING: self.tr("&How documents are cited…"),
            Act.NOTE: self.tr("&Footnote"),
            Act.GO_TO_NOTE: self.tr("&Go to the footnote or back"),
            Act.CITATION: self.tr("&Citation…"),
            Act.FIGURE: self.tr("Cou&nter…"),
            Act.FORMULA: self.tr("For&mula of counters…"),
            Act.SCAN_CITATIONS: self.tr("&Link citations…"),
            Act.SCAN_FIGURES: self.tr("Link fig&ures…"),
            Act.TABLE: self.tr("&Table…"),
            Act.ROW_ABOVE: self.tr("Row &above"),
            Act.ROW_BELOW: self.tr("Row &below"),
            Act.COLUMN_LEFT: self.tr("Column to the &left"),
            Act.COLUMN_RIGHT: self.tr("Column to the &right"),
            Act.DELETE_ROW: self.tr("Delete ro&ws"),
            Act.DELETE_COLUMN: self.tr("Delete &columns"),
            Act.DELETE_TABLE: self.tr("Delete the &table"),
            Act.MERGE_CELLS: self.tr("&Merge cells"),
            Act.SPLIT_CELL: self.tr("&Split the cell"),
            Act.HEADER_ROWS: self.tr("&Header row, repeated on each page"),
            Act.ADD_SECTION: self.tr("&Section…"),
            Act.ADD_ANNEX: self.tr("&Annex…"),
            Act.SHEET_ANNEX: self.tr("Annex of f&orm 06a"),
            Act.RENAME_PART: self.tr("&Rename the section or annex…"),
            Act.PART_LEFT: self.tr("Move it to the &left"),
            Act.PART_RIGHT: self.tr("Move it to the r&ight"),
            Act.LANDSCAPE: self.tr("Lands&cape pages"),
            Act.DELETE_PART: self.tr("&Delete the section or annex…"),
            Act.DUPLICATE: self.tr("Du&plicate the report"),
            Act.BIN: self.tr("Move the report to the &bin"),
            Act.BESIDE: self.tr("Last period's report &beside the text"),
            Act.STATE_DRAFT: self.tr("&Draft"),
            Act.STATE_SIGNATURE: self.tr("For &signature"),
            Act.STATE_ISSUED: self.tr("&Issued"),
            Act.CITATIONS: self.tr("C&itations"),
            Act.COUNTERS: self.tr("Coun&ters"),
            Act.SHEET: self.tr("&Form 06a"),
            Act.PREVIEW: self.tr("&Preview"),
            Act.OUTLINE: self.tr("&Outline"),
            Act.TEXT_ONLY: self.tr("Te&xt only"),
            Act.ZOOM_IN: self.tr("Zoo&m in"),
            Act.ZOOM_OUT: self.tr("Zoom o&ut"),
            Act.ZOOM_NORMAL: self.tr("Print &size"),
            Act.NEXT_TAB: self.tr("&Next tab"),
            Act.PREVIOUS_TAB: self.tr("P&revious tab"),
            Act.NEXT_AREA: self.tr("Next &area"),
            Act.PREVIOUS_AREA: self.tr("Previous ar&ea"),
            Act.LIGHT: self.tr("&Light"),
            Act.DARK: self.tr("&Dark"),
            Act.SYSTEM_COLOURS: self.tr("As the &system"),
            Act.TEXT_100: self.tr("100 %"),
            Act.TEXT_125: self.tr("125 %"),
            Act.TEXT_150: self.tr("150 %"),
            Act.TEXT_200: self.tr("200 %"),
            Act.VIETNAMESE: self.tr("Tiếng Việt"),
            Act.ENGLISH: self.tr("English"),
            Act.COMMANDS: self.tr("&Find a command…"),
            Act.SHORTCUTS: self.tr("&Keys"),
            Act.GUIDE: self.tr("&Guide"),
            Act.SAMPLE: self.tr("Open the &sample report"),
            Act.ABOUT: self.tr("&About bcdesk"),
        }


def menu_title(name: str) -> str:
    """Return the title of a menu in the language in force."""
    return {
        "file": QCoreApplication.translate("Menus", "&File"),
        "library": QCoreApplication.translate("Menus", "&Documents"),
        "edit": QCoreApplication.translate("Menus", "&Edit"),
        "insert": QCoreApplication.translate("Menus", "&Insert"),
        "table": QCoreApplication.translate("Menus", "Edit the ta&ble"),
        "format": QCoreApplication.translate("Menus", "F&ormat"),
        "kind": QCoreApplication.translate("Menus", "&Kind of paragraph"),
        "view": QCoreApplication.translate("Menus", "&View"),
        "colours": QCoreApplication.translate("Menus", "&Colours"),
        "text": QCoreApplication.translate("Menus", "Text si&ze of the window"),
        "language": QCoreApplication.translate("Menus", "&Language"),
        "report": QCoreApplication.translate("Menus", "&Report"),
        "state": QCoreApplication.translate("Menus", "&State"),
        "help": QCoreApplication.translate("Menus", "&Help"),
    }[name]
