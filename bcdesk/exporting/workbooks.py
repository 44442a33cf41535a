"""Workbooks as bytes without any trace of the moment in which they are written: the same input gives the same bytes."""

import io
import re
import zipfile
from datetime import datetime

from openpyxl import Workbook

_EPOCH = (1980, 1, 1, 0, 0, 0)
_STAMP = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def packed(book: Workbook, made_at: datetime) -> bytes:
    """Return the file of a workbook.

    Args:
        book: what is written; openpyxl would name the present as the moment of its last change.
        made_at: the moment that the file names as its own, in UTC.
    """
    written, target = io.BytesIO(), io.BytesIO()
    book.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = _STAMP.sub(f"{made_at:%Y-%m-%dT%H:%M:%SZ}".encode(), content)
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, content)
    return target.getvalue()
