"""Reports whose citations have become mentions."""

from itertools import count

from bcdesk.domain.citations.document import CitedDocument
from bcdesk.domain.citations.linking import linked, proposals
from bcdesk.domain.compose import compose
from bcdesk.domain.edits import Workspace
from bcdesk.domain.printed import printed
from bcdesk.domain.report import Report
from bcdesk.domain.wording import DocumentWords


def linked_workspace(report: Report, words: DocumentWords) -> Workspace:
    """Return `report` with a mention as written for each citation, and a record for each document."""
    workspace, numbers = Workspace(report), count(1)

    def new_id() -> str:
        return f"n{next(numbers)}"

    def named(_code: str) -> tuple[CitedDocument, ...]:
        return ()

    word = printed(compose(workspace, words)).word
    edit = linked(workspace, proposals(workspace, word, named, new_id), word, new_id)
    return workspace if edit is None else edit.apply(workspace)
