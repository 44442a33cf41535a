"""What the window calls reports, their kinds and their states."""

from PySide6.QtCore import QCoreApplication, QObject

from bcdesk.app.ports import ReportSummary
from bcdesk.domain.report import ReportState
from bcdesk.domain.titles import short_title


def title_words(summary: ReportSummary) -> str:
    """Name a report in a list: by its trích yếu without its usual ends, else by its kind."""
    return (
        short_title(summary.title)
        or kind_words(summary.kind)
        or QCoreApplication.translate("ReportWords", "Report without a title")
    )


class UseWords(QObject):
    """Counts mentions; an object, because the tool that collects words knows plurals by `tr` alone."""

    def used(self, count: int) -> str:
        """Say how often something is mentioned."""
        return self.tr("used %n time(s)", "", count)


def uses_words(count: int) -> str:
    """Say how often a report mentions a document or prints a counter."""
    return UseWords().used(count)


def kind_words(kind: str) -> str:
    """Name a kind of report; only those that the program brings along have a code instead of a name."""
    if kind == "dan-van-qcdc":
        return QCoreApplication.translate("ReportWords", "Mass mobilisation and grassroots democracy")
    return kind


def state_words(state: ReportState) -> str:
    """Name the state of a report."""
    match state:
        case ReportState.DRAFT:
            return QCoreApplication.translate("ReportWords", "Draft")
        case ReportState.FOR_SIGNATURE:
            return QCoreApplication.translate("ReportWords", "For signature")
        case ReportState.ISSUED:
            return QCoreApplication.translate("ReportWords", "Issued")
