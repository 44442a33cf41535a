"""The file itself: the template opened, and the finished package without anything of the moment or the machine."""

import io
import zipfile
from pathlib import Path

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.oxml import serialize_part_xml

from bcdesk.domain.errors import ResourceMissingError
from bcdesk.exporting.docx.markup import Element

FIXED_TIME = (1980, 1, 1, 0, 0, 0)
"""The time of every entry: the earliest that a zip file knows."""


def open_template(path: Path) -> Document:
    """Open the slim template; `packaging/make_template.py` says what is in it.

    Raises:
        ResourceMissingError: it is not there or no Word file.
    """
    try:
        return docx.Document(str(path))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, OSError) as error:
        raise ResourceMissingError(path=path) from error


def serialised(root: Element) -> bytes:
    """Return the XML file of a part."""
    return bytes(serialize_part_xml(root))


def packed(document: Document) -> bytes:
    """Return the file: entries in the order of their names, all of one time, so that equal reports give equal bytes."""
    drawn, target = io.BytesIO(), io.BytesIO()
    document.save(drawn)
    with zipfile.ZipFile(drawn) as source, zipfile.ZipFile(target, "w") as package:
        for name in sorted(source.namelist()):
            entry = zipfile.ZipInfo(name, FIXED_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # else the file tells Windows from Linux
            package.writestr(entry, source.read(name))
    return target.getvalue()
