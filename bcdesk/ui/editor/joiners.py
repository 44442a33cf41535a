"""Joiners: signs without width that keep document symbols on one line in the editor, as they are on the page.

Qt breaks lines after hyphens and slashes and before chips, and no format forbids it. So what is shown has joiners
(U+2060) there.
It is no text: it is left out when the document is read, has no place of its own, and the cursor steps over it. One of
the officer's own is left out too, as on pasting, because it only says where a line may break.
"""

import re

from bcdesk.domain.symbols import JOINT, keeps_together

JOINER = "\u2060"
_SLASH = re.compile(r"/(?=\S)")
_TOKEN = re.compile(r"\S+")


def glued(text: str) -> str:
    """Return `text` as it is shown: lines break neither behind a slash nor at the hyphens of a document symbol."""
    text = unglued(text)
    if "/" in text:
        text = _SLASH.sub(f"/{JOINER}", text)
    return _TOKEN.sub(_held, text) if "-" in text else text


def before_chip(text: str) -> str:
    """Return `text` as it is shown before a chip, which stays with its word; behind a chip Qt always breaks."""
    return text if text[-1:].isspace() else f"{text}{JOINER}"


def unglued(text: str) -> str:
    """Return what is shown as it is read: without joiners."""
    return text.replace(JOINER, "")


def _held(token: re.Match[str]) -> str:
    return JOINT.sub(f"-{JOINER}", token[0]) if keeps_together(token[0]) else token[0]
