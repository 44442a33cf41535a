"""Codes and facts become sentences for people.

Below the window and the command line nothing is worded; there are codes with named facts. Their sentences are in
`resources/wording/messages.<language>.toml`, one file for each language with the same keys, and are rendered here.
"""

from collections.abc import Mapping
from enum import Enum, StrEnum
from typing import Any

from bcdesk.domain.errors import BcdeskError


class Language(StrEnum):
    """The languages of the program."""

    VIETNAMESE = "vi"
    ENGLISH = "en"


class Messages:
    """The sentences of one language."""

    def __init__(self, sentences: Mapping[str, Any]) -> None:
        """Take the content of a message file: groups of keys with their sentences."""
        self._sentences = sentences

    def error(self, error: BcdeskError) -> str:
        """Return what happened, what is safe and what to do next, in one line."""
        return self.text("errors", error.code, **error.facts)

    def text(self, group: str, key: str, **facts: object) -> str:
        """Return a sentence with its facts filled in."""
        sentence: str = self._sentences[group][key]
        return sentence.format(**{name: self._shown(fact) for name, fact in facts.items()})

    def _shown(self, fact: object) -> str:
        """Word a fact: members of enumerations by the `facts` group, all else as one printable line."""
        if isinstance(fact, Enum):
            return str(self._sentences["facts"][fact.value])
        return printable(str(fact))


def printable(text: str) -> str:
    """Return foreign text as it may stand in a line on a console: without control and direction marks."""
    return "".join(char if char.isprintable() else "?" for char in text)
