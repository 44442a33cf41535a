"""The dialog *Quét số liệu*: turns numbers that stand as text into links to their counters."""

from collections.abc import Mapping

from PySide6.QtWidgets import QCheckBox, QWidget

from bcdesk.domain.counters.scan import Proposal
from bcdesk.ui.dialogs.figure_links import FigureLinks
from bcdesk.ui.dialogs.linking_list import LinkPlace
from bcdesk.ui.dialogs.links import LinksDialog


class FigureLinkingDialog(LinksDialog):
    """Shows the figures of a report; `links_chosen` tells the `Proposal`s, each with the places that were chosen.

    Args:
        proposals: the counters with the places that would print them.
        places: what holds them, by the ids that the places name, in reading order.
        parent: the window that it belongs to.
    """

    def __init__(
        self,
        proposals: tuple[Proposal, ...],
        places: Mapping[str, LinkPlace],
        *,
        parent: QWidget | None = None,
    ) -> None:
        self._model = FigureLinks(proposals, places)
        self._count = sum(len(proposal.spots) for proposal in proposals)
        self._follow = QCheckBox()
        super().__init__("figureLinkingDialog", "number", self._model, parent=parent)
        self.retranslate()

    @property
    def following(self) -> bool:
        """Whether figures shall follow their counters where that changes no letter now."""
        return self._follow.isChecked()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        super().retranslate()
        self.setWindowTitle(self.tr("Scan for figures"))
        self._sentence.setText(self.tr("%n figure(s) stand in the text without a counter", "", self._count))
        self._hint.setText(
            self.tr(
                "Linking changes no letter of the text. Each figure then knows its counter, its period and its "
                "source, and is checked against them. Undo takes all links back at once."
            )
        )
        self._empty.set_text(
            self.tr("Nothing to link"), self.tr("Every figure of this report is linked to its counter.")
        )
        self._view.setAccessibleName(self.tr("Figures found"))
        follow = self.tr("From now on print what the counter says; else the words stay as they are")
        self._follow.setText(follow)
        self._follow.setAccessibleName(follow)

    def _taken(self) -> tuple[Proposal, ...]:
        return self._model.checked()

    def _all_taken(self) -> tuple[Proposal, ...]:
        return self._model.proposals()

    def _add_choice(self) -> None:
        self._follow.setObjectName("followCounters")
        self._follow.setChecked(True)
        self._follow.setVisible(self._count > 0)
        self._add(self._follow)
