"""Sentences for what went wrong."""

import logging

from PySide6.QtCore import QCoreApplication

from bcdesk.app.messages import Messages
from bcdesk.domain.errors import BcdeskError

logger = logging.getLogger(__name__)


def trouble_words(messages: Messages, error: Exception) -> str:
    """Return in one line what happened, what is safe and what to do next."""
    if isinstance(error, BcdeskError):
        return messages.error(error)
    logger.error("Not foreseen", exc_info=error)
    sentence = QCoreApplication.translate(
        "Troubles",
        "The program met a fault that was not foreseen ({kind}). What was saved before is safe; try again.",
    )
    return sentence.format(kind=type(error).__name__)
