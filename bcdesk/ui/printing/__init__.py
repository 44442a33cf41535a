"""Printing: the pages of an export, painted as vectors for a printer of the system."""

from bcdesk.ui.printing.paint import PrintFonts, paint_page
from bcdesk.ui.printing.printing import PrintDialogs, Printing, PrintRun, SystemDialogs

__all__ = ["PrintDialogs", "PrintFonts", "PrintRun", "Printing", "SystemDialogs", "paint_page"]
