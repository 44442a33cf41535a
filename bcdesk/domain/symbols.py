"""Tokens that no line may break inside, though they hold a hyphen.

A program breaks a line after any hyphen. Officers send back a page that ends in `25-` and goes on with `NQ/TW`, so
both the DOCX and the PDF hold document symbols and their like together, by this one rule.
"""

import re

JOINT = re.compile(r"(?<=[^\W_])-(?=[^\W_])")
"""A hyphen between two letters or digits."""


def keeps_together(token: str) -> bool:
    """Say whether the hyphens of `token`, a text without blanks, are no places to break.

    True for a token with a digit or a slash in it and a hyphen between letters or digits: `25-NQ/TW`, `COVID-19`,
    `161-CTr/BCSĐUBND-BDVTU`, `2021-2026`. False for `chính trị`, `-`, `a-b` and addresses, `http://a-b/c`.
    """
    if not JOINT.search(token) or "://" in token:
        return False
    return "/" in token or any(char.isdigit() for char in token)
