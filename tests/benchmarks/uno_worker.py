"""Converts a DOCX in a listening LibreOffice; run by the Python that has LibreOffice's `uno` module.

Arguments: pipe name, URL of the DOCX, URL of the PDF. For each line on its input it opens the one, writes the other,
closes it and prints how many seconds that took.
"""

import sys
import time
from typing import Any

import uno  # type: ignore[import-not-found] # comes with LibreOffice
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found] # made by uno
from com.sun.star.connection import NoConnectException  # type: ignore[import-not-found] # made by uno

PATIENCE = 60.0
PAUSE = 0.1


def _property(name: str, value: object) -> object:
    return PropertyValue(name, 0, value, 0)


def _desktop(pipe: str) -> Any:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if time.monotonic() > deadline:
                raise
            time.sleep(PAUSE)  # noqa: TID251 # there is no signal to wait for
        else:
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)


def main() -> None:
    """Convert on demand."""
    pipe, source, target = sys.argv[1:]
    desktop = _desktop(pipe)
    for _ in sys.stdin:
        start = time.perf_counter()
        document = desktop.loadComponentFromURL(source, "_blank", 0, (_property("Hidden", True),))
        document.storeToURL(target, (_property("FilterName", "writer_pdf_Export"),))
        document.close(True)
        sys.stdout.write(f"{time.perf_counter() - start}\n")
        sys.stdout.flush()
    desktop.terminate()


main()
