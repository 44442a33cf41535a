"""What the window says about cited documents: how they stand, how they are worded, where they are used."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from bcdesk.domain.citations.checks import CitationFault, MentionFault
from bcdesk.domain.citations.citation import Family
from bcdesk.domain.citations.document import CitedDocument, EffectFact, Validity
from bcdesk.domain.citations.keys import KeyReason
from bcdesk.domain.citations.phrase import goes_by_name, short_citation
from bcdesk.domain.citations.status import Status
from bcdesk.domain.report import CitationForm
from bcdesk.domain.wording import slash_date
from bcdesk.ui.parts import BETWEEN
from bcdesk.ui.signs import Standing

_STANDINGS = {
    Validity.IN_FORCE: Standing.IN_FORCE,
    Validity.PARTLY: Standing.PARTLY,
    Validity.EXPIRED: Standing.EXPIRED,
    Validity.NOT_YET: Standing.NOT_YET,
    Validity.UNKNOWN: Standing.UNKNOWN,
}


def standing_of(validity: Validity) -> Standing:
    """Return the sign of a validity."""
    return _STANDINGS[validity]


def validity_words(validity: Validity) -> str:
    """Name how a document stands."""
    match validity:
        case Validity.IN_FORCE:
            return QCoreApplication.translate("CitationWords", "In force")
        case Validity.PARTLY:
            return QCoreApplication.translate("CitationWords", "Partly expired")
        case Validity.EXPIRED:
            return QCoreApplication.translate("CitationWords", "Expired")
        case Validity.NOT_YET:
            return QCoreApplication.translate("CitationWords", "Not yet in force")
        case Validity.UNKNOWN:
            return QCoreApplication.translate("CitationWords", "Not known whether in force")


def status_words(status: Status) -> str:
    """Name how a document stands, with the day up to which that is known where nobody has looked since."""
    words = validity_words(status.validity)
    if not status.overdue or status.fact is None:
        return words
    if status.fact.as_of is None:
        return QCoreApplication.translate("CitationWords", "{status}, not checked since").format(status=words)
    text = QCoreApplication.translate("CitationWords", "{status} as of {day}")
    return text.format(status=words, day=slash_date(status.fact.as_of))


def name_words(document: CitedDocument) -> str:
    """Name a document in a list: type, number and symbol; a law by its name."""
    return short_citation(document)


def matter_words(document: CitedDocument) -> str:
    """Say what the name leaves out: who issued it, and about what."""
    issuer = document.issuer.replace("; ", ", ")
    if goes_by_name(document):
        code = document.code
        return BETWEEN.join(part for part in (code, issuer) if part)
    return BETWEEN.join(part for part in (issuer, document.subject) if part)


def day_words(document: CitedDocument) -> str:
    """Say of which day a document is; empty where that is not known."""
    return slash_date(document.dated) if document.dated else ""


def form_words(form: CitationForm) -> str:
    """Name a form in a choice of forms."""
    match form:
        case CitationForm.AUTOMATIC:
            return QCoreApplication.translate("CitationWords", "Automatic")
        case CitationForm.FULL:
            return QCoreApplication.translate("CitationWords", "Full")
        case CitationForm.SHORT:
            return QCoreApplication.translate("CitationWords", "Short")
        case CitationForm.AS_WRITTEN:
            return QCoreApplication.translate("CitationWords", "As written")


def now_worded(form: CitationForm) -> str:
    """Say in the middle of a line which form a mention has."""
    match form:
        case CitationForm.AUTOMATIC:
            return QCoreApplication.translate("CitationWords", "worded automatically")
        case CitationForm.FULL:
            return QCoreApplication.translate("CitationWords", "worded in full")
        case CitationForm.SHORT:
            return QCoreApplication.translate("CitationWords", "worded short")
        case CitationForm.AS_WRITTEN:
            return QCoreApplication.translate("CitationWords", "worded as written")


def form_verb(form: CitationForm) -> str:
    """Name what gives a mention this form."""
    match form:
        case CitationForm.AUTOMATIC:
            return QCoreApplication.translate("CitationWords", "Word it automatically")
        case CitationForm.FULL:
            return QCoreApplication.translate("CitationWords", "Word it in full")
        case CitationForm.SHORT:
            return QCoreApplication.translate("CitationWords", "Word it short")
        case CitationForm.AS_WRITTEN:
            return QCoreApplication.translate("CitationWords", "Keep the words as written")


def ordinal_words(ordinal: int) -> str:
    """Say which mention of a document in the report this is, counted from 1."""
    match ordinal:
        case 1:
            return QCoreApplication.translate("CitationWords", "first mention")
        case 2:
            return QCoreApplication.translate("CitationWords", "second mention")
        case 3:
            return QCoreApplication.translate("CitationWords", "third mention")
        case 4:
            return QCoreApplication.translate("CitationWords", "fourth mention")
        case 5:
            return QCoreApplication.translate("CitationWords", "fifth mention")
        case _:
            text = QCoreApplication.translate("CitationWords", "mention number {number}")
            return text.format(number=ordinal)


def fault_words(faults: Iterable[MentionFault]) -> str:
    """Say in what the words of a mention contradict its record."""
    facts = [(fault.why, fault.recorded, fault.said) for fault in faults]
    text = QCoreApplication.translate("CitationWords", "In the library: {recorded}; in the report: {said}")
    return text.format(
        recorded=", ".join(_fact(why, recorded) for why, recorded, _ in facts),
        said=", ".join(_fact(why, said) for why, _, said in facts),
    )


def _fact(why: CitationFault, words: str) -> str:
    if why is CitationFault.DATE:
        return QCoreApplication.translate("CitationWords", "of {day}").format(day=words)
    return words.replace("; ", ", ")


def record_words(document: CitedDocument) -> str:
    """Say in one line what a record knows besides the citation; empty where it knows nothing."""
    replaced = QCoreApplication.translate("CitationWords", "Replaced by {codes}")
    attached = QCoreApplication.translate("CitationWords", "File: {name}")
    facts = [_effect_words(fact) for fact in document.effects]
    if document.replaced_by:
        facts.append(replaced.format(codes=", ".join(link.code for link in document.replaced_by)))
    facts.append(document.note)
    if document.attachment:
        facts.append(attached.format(name=document.attachment))
    return BETWEEN.join(fact for fact in facts if fact)


def _effect_words(fact: EffectFact) -> str:
    words = validity_words(fact.validity)
    if fact.since is None:
        return words
    text = QCoreApplication.translate("CitationWords", "{status} from {day}")
    return text.format(status=words, day=slash_date(fact.since))


def field_words(name: str) -> str:
    """Name a field of `CitedDocument` in the middle of a line."""
    words = {
        "doc_type": QCoreApplication.translate("CitationWords", "type of document"),
        "code": QCoreApplication.translate("CitationWords", "number and symbol"),
        "dated": QCoreApplication.translate("CitationWords", "date"),
        "issuer": QCoreApplication.translate("CitationWords", "issuing agency"),
        "subject": QCoreApplication.translate("CitationWords", "subject"),
        "family": QCoreApplication.translate("CitationWords", "way of numbering"),
        "effects": QCoreApplication.translate("CitationWords", "how it stands"),
        "replaced_by": QCoreApplication.translate("CitationWords", "what replaces it"),
        "amended_by": QCoreApplication.translate("CitationWords", "what amends it"),
        "amends": QCoreApplication.translate("CitationWords", "what it amends"),
        "source": QCoreApplication.translate("CitationWords", "source"),
        "note": QCoreApplication.translate("CitationWords", "note"),
        "attachment": QCoreApplication.translate("CitationWords", "attached file"),
    }
    return words[name]


def family_words(family: Family | None) -> str:
    """Name a way of numbering documents; None is left to number and type."""
    match family:
        case None:
            return QCoreApplication.translate("CitationWords", "By number and symbol")
        case Family.PARTY:
            return QCoreApplication.translate("CitationWords", "Party document")
        case Family.STATE:
            return QCoreApplication.translate("CitationWords", "Administrative document")
        case Family.LETTER:
            return QCoreApplication.translate("CitationWords", "Official letter")
        case Family.NORMATIVE:
            return QCoreApplication.translate("CitationWords", "Normative document")


def reason_words(reason: KeyReason) -> str:
    """Say in what two documents are unlike, or cannot be compared."""
    words = {
        KeyReason.TYPE_DIFFERS: QCoreApplication.translate("CitationWords", "the type differs"),
        KeyReason.NUMBER_DIFFERS: QCoreApplication.translate("CitationWords", "the number differs"),
        KeyReason.NUMBER_MISSING: QCoreApplication.translate("CitationWords", "one has no number"),
        KeyReason.YEAR_DIFFERS: QCoreApplication.translate("CitationWords", "the year in the number differs"),
        KeyReason.SYMBOL_DIFFERS: QCoreApplication.translate("CitationWords", "the symbol differs"),
        KeyReason.SYMBOL_MISSING: QCoreApplication.translate("CitationWords", "one has no symbol"),
        KeyReason.NAME_DIFFERS: QCoreApplication.translate("CitationWords", "the name differs"),
        KeyReason.DATE_DIFFERS: QCoreApplication.translate("CitationWords", "the date differs"),
        KeyReason.DATE_MISSING: QCoreApplication.translate("CitationWords", "one has no date"),
        KeyReason.ISSUER_DIFFERS: QCoreApplication.translate("CitationWords", "the issuer differs"),
        KeyReason.ISSUER_MISSING: QCoreApplication.translate("CitationWords", "one has no issuer"),
    }
    return words[reason]
