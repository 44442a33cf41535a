"""Words of the frame: why something typed cannot be taken, and what the house style is called."""

from PySide6.QtCore import QCoreApplication

from bcdesk.domain.errors import StyleOutOfRangeError
from bcdesk.domain.framing import Fault, FramingError, measure_text
from bcdesk.domain.report import Authority, Rank, Secrecy, Urgency


def fault_words(error: FramingError | StyleOutOfRangeError) -> str:
    """Say in one sentence what is wrong and what is expected."""
    if isinstance(error, StyleOutOfRangeError):
        return _range_words(error)
    return {
        Fault.NOT_A_NUMBER: QCoreApplication.translate("FrameWords", "Type digits here."),
        Fault.NO_SUCH_NUMBER: QCoreApplication.translate("FrameWords", "Numbers of documents start at 1."),
        Fault.NO_SUCH_YEAR: QCoreApplication.translate(
            "FrameWords", "Type a year with four digits, for example 2021."
        ),
        Fault.NO_SUCH_MONTH: QCoreApplication.translate("FrameWords", "The month is a number from 1 to 12."),
        Fault.NO_SUCH_DAY: QCoreApplication.translate("FrameWords", "The month has no such day."),
        Fault.NOT_A_DATE: QCoreApplication.translate(
            "FrameWords", "Type the date as day/month/year, for example 31/5/2021."
        ),
    }[error.fault]


def refusal_words(error: StyleOutOfRangeError) -> str:
    """Say what the decree allows for which measure, where something else was chosen."""
    text = QCoreApplication.translate("FrameWords", "{measure}: {reason}")
    return text.format(measure=measure_words(str(error.facts["measure"])), reason=_range_words(error))


def _range_words(error: StyleOutOfRangeError) -> str:
    text = QCoreApplication.translate("FrameWords", "Decree 30/2020/NĐ-CP allows {low} to {high} {unit}.")
    return text.format(
        low=measure_text(float(str(error.facts["low"]))),
        high=measure_text(float(str(error.facts["high"]))),
        unit=unit_of(str(error.facts["measure"])),
    )


def unit_of(measure: str) -> str:
    """Return the unit of a measure of the house style."""
    return "mm" if measure.startswith("margin") else "pt"


def measure_words(measure: str) -> str:
    """Name a measure of the house style."""
    return {
        "margin_top": QCoreApplication.translate("FrameWords", "Top margin"),
        "margin_bottom": QCoreApplication.translate("FrameWords", "Bottom margin"),
        "margin_left": QCoreApplication.translate("FrameWords", "Left margin"),
        "margin_right": QCoreApplication.translate("FrameWords", "Right margin"),
        "line_pitch": QCoreApplication.translate("FrameWords", "Line spacing"),
        "paragraph_gap": QCoreApplication.translate("FrameWords", "Paragraph spacing"),
        "note_size": QCoreApplication.translate("FrameWords", "Size of footnotes"),
    }[measure]


def urgency_words(urgency: Urgency) -> str:
    """Name a degree of urgency."""
    match urgency:
        case Urgency.NONE:
            return QCoreApplication.translate("FrameWords", "Not urgent")
        case Urgency.URGENT:
            return QCoreApplication.translate("FrameWords", "Urgent")
        case Urgency.VERY_URGENT:
            return QCoreApplication.translate("FrameWords", "Very urgent")
        case Urgency.EXPRESS:
            return QCoreApplication.translate("FrameWords", "Express")


def secrecy_words(secrecy: Secrecy) -> str:
    """Name a degree of secrecy."""
    match secrecy:
        case Secrecy.NONE:
            return QCoreApplication.translate("FrameWords", "Not secret")
        case Secrecy.SECRET:
            return QCoreApplication.translate("FrameWords", "Secret")
        case Secrecy.TOP_SECRET:
            return QCoreApplication.translate("FrameWords", "Top secret")
        case Secrecy.ABSOLUTELY_SECRET:
            return QCoreApplication.translate("FrameWords", "Absolutely secret")


def rank_words(rank: Rank) -> str:
    """Name the place of an addressee."""
    match rank:
        case Rank.HIGHER:
            return QCoreApplication.translate("FrameWords", "Higher agency")
        case Rank.EQUAL:
            return QCoreApplication.translate("FrameWords", "Equal agency")
        case Rank.LOWER:
            return QCoreApplication.translate("FrameWords", "Lower agency")


def authority_words(authority: Authority) -> str:
    """Explain the letters before the title of the signer."""
    match authority:
        case Authority.OWN:
            return QCoreApplication.translate("FrameWords", "In own name")
        case Authority.FOR_COLLECTIVE:
            return QCoreApplication.translate("FrameWords", "TM. – on behalf of the collective")
        case Authority.DEPUTY:
            return QCoreApplication.translate("FrameWords", "KT. – deputy for the head")
        case Authority.BY_ORDER:
            return QCoreApplication.translate("FrameWords", "TL. – by order")
        case Authority.AUTHORISED:
            return QCoreApplication.translate("FrameWords", "TUQ. – by authorisation")
        case Authority.ACTING:
            return QCoreApplication.translate("FrameWords", "Q. – acting")
