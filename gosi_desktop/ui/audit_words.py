"""What was done, in words: acts, who and whom, before and after."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from gosi_desktop.application.trail import BY_THE_PROGRAM, TrailRow
from gosi_desktop.domain.contributor import Names
from gosi_desktop.ui.archive_words import ArchiveWords
from gosi_desktop.ui.formats import NONE, formats, isolate, ltr, riyadh, strip_isolates
from gosi_desktop.ui.request_words import field_text, kind_text
from gosi_desktop.ui.roster_cells import DOTS, Standing, name_of

ACTS: Mapping[str, Any] = {
    "request_asked": QT_TRANSLATE_NOOP("Audit", "Put into the outbox"),
    "request_superseded": QT_TRANSLATE_NOOP("Audit", "Replaced by another request"),
    "request_discarded": QT_TRANSLATE_NOOP("Audit", "Taken back"),
    "request_sent": QT_TRANSLATE_NOOP("Audit", "Sent to the service"),
    "request_accepted": QT_TRANSLATE_NOOP("Audit", "Accepted"),
    "request_approved": QT_TRANSLATE_NOOP("Audit", "Approved"),
    "request_returned": QT_TRANSLATE_NOOP("Audit", "Returned"),
    "request_rejected": QT_TRANSLATE_NOOP("Audit", "Refused"),
    "request_conflict": QT_TRANSLATE_NOOP("Audit", "Stopped by a conflict"),
    "request_withdrawn": QT_TRANSLATE_NOOP("Audit", "Withdrawn"),
    "request_under_review": QT_TRANSLATE_NOOP("Audit", "Under review"),
    "request_awaiting_approval": QT_TRANSLATE_NOOP("Audit", "Waiting for approval"),
    "request_lost": QT_TRANSLATE_NOOP("Audit", "Lost by the service"),
    "certificate_asked": QT_TRANSLATE_NOOP("Audit", "Certificate asked for"),
    "payment_opened": QT_TRANSLATE_NOOP("Audit", "Payment opened"),
    "payment_withdrawn": QT_TRANSLATE_NOOP("Audit", "Payment withdrawn"),
    "member_reset": QT_TRANSLATE_NOOP("Audit", "Password of a member reset"),
    "contact_changed": QT_TRANSLATE_NOOP("Audit", "Contact of the account changed"),
    "role_accepted": QT_TRANSLATE_NOOP("Audit", "Role accepted"),
    "role_declined": QT_TRANSLATE_NOOP("Audit", "Role declined"),
    "printed": QT_TRANSLATE_NOOP("Audit", "Printed"),
    "saved_pdf": QT_TRANSLATE_NOOP("Audit", "Saved as PDF"),
    "saved_calendar": QT_TRANSLATE_NOOP("Audit", "Saved for a calendar"),
    "exported": QT_TRANSLATE_NOOP("Audit", "Exported"),
    "removed_paper": QT_TRANSLATE_NOOP("Audit", "Paper deleted"),
    "signed_in": QT_TRANSLATE_NOOP("Audit", "Signed in"),
    "signed_out": QT_TRANSLATE_NOOP("Audit", "Signed out"),
    "password_reset": QT_TRANSLATE_NOOP("Audit", "Forgotten password replaced"),
    "password_changed": QT_TRANSLATE_NOOP("Audit", "Password changed"),
    "device_ended": QT_TRANSLATE_NOOP("Audit", "Device signed out"),
    "devices_ended": QT_TRANSLATE_NOOP("Audit", "All other devices signed out"),
    "terms_accepted": QT_TRANSLATE_NOOP("Audit", "Terms accepted"),
    "recovery_key_made": QT_TRANSLATE_NOOP("Audit", "Recovery key made"),
    "backup_made": QT_TRANSLATE_NOOP("Audit", "Backup made"),
    "backup_tried": QT_TRANSLATE_NOOP("Audit", "Backup tried out"),
    "backup_removed": QT_TRANSLATE_NOOP("Audit", "Old backup removed"),
    "restored": QT_TRANSLATE_NOOP("Audit", "Restored from a backup"),
}
_ABOUT: Mapping[str, Any] = {
    "roster": QT_TRANSLATE_NOOP("Audit", "List of contributors"),
    "deadlines": QT_TRANSLATE_NOOP("Audit", "Deadlines"),
    "session": "",
    "account": "",
    "backup": "",
    "profile": "",
    "statement": QT_TRANSLATE_NOOP("Audit", "Statement of account"),
    "deductions": QT_TRANSLATE_NOOP("Audit", "Deduction list"),
    "journal": QT_TRANSLATE_NOOP("Audit", "Journal"),
    "payment_list": QT_TRANSLATE_NOOP("Audit", "Payment list"),
    "note": QT_TRANSLATE_NOOP("Audit", "Document of the establishment"),
    "audit": QT_TRANSLATE_NOOP("Audit", "Audit log"),
}


def act_text(act: str) -> str:
    """What was done; at the service an act is the kind of a request. What this version does not know stays as it is."""
    known = ACTS.get(act)
    return QCoreApplication.translate("Audit", known) if known is not None else kind_text(act)


class AuditCells(QObject):
    """A row is a deed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.masked = False

    def heading(self, column: str) -> str:
        """The heads of the list."""
        return {
            "at": self.tr("Time"),
            "who": self.tr("Who"),
            "act": self.tr("What"),
            "whom": self.tr("About whom or what"),
            "value": self.tr("Details"),
            "digest": self.tr("Digest"),
        }[column]

    def text(self, record: TrailRow, column: str) -> str:
        """A cell, as it is painted."""
        return {
            "at": lambda: self.when(record),
            "who": lambda: self.who(record),
            "act": lambda: act_text(record.entry.act),
            "whom": lambda: self.whom(record),
            "value": lambda: self.value(record),
            "digest": lambda: ltr(f"{record.entry.digest[:4]}…") if record.entry.digest else NONE,
        }[column]()

    def spoken(self, record: TrailRow, column: str, ticked: bool) -> str:
        """A cell aloud."""
        words = record.entry.digest[:8] if column == "digest" else self.text(record, column)
        return self.tr("None") if words in ("", NONE) else strip_isolates(words)

    def look(self, record: TrailRow, column: str) -> tuple[str, str]:
        """The deed stands out."""
        return ("table-strong", "text") if column == "act" else ("table", "text-2")

    def standing(self, record: TrailRow, column: str) -> Standing | None:
        """None here."""
        return None

    def ground(self, record: TrailRow) -> str:
        """None of its own."""
        return ""

    def exported(self, record: TrailRow) -> tuple[str, ...]:
        """A deed as a line of a file: instant in UTC, who, what, about whom, details."""
        entry = record.entry
        details = " · ".join(f"{name}={value}" for name, value in entry.details.items())
        words = (self.who(record), act_text(entry.act), self.whom(record))
        return (entry.at.isoformat(), *(strip_isolates(one) for one in words), entry.about, details)

    def when(self, record: TrailRow) -> str:
        """Day and time in Riyadh."""
        written, at = formats(), record.entry.at
        return f"{written.date_short(riyadh(at).date())} {written.time(at)}"

    def who(self, record: TrailRow) -> str:
        """The name; the program for what it does by itself."""
        entry = record.entry
        if record.who is not None:
            return isolate(_named(record.who))
        if entry.act in BY_THE_PROGRAM:
            return self.tr("The program")
        return self.tr("The service") if not entry.number and not entry.actor else self.tr("Whoever works here")

    def whom(self, record: TrailRow) -> str:
        """A person, a request, a paper."""
        entry = record.entry
        kind = kind_text(record.kind) if record.kind else ""
        if record.whom is not None:
            name = isolate(_named(record.whom))
            return f"{kind} — {name}" if kind else name
        if kind:
            return kind
        words = _ABOUT.get(entry.about)
        if words is not None:
            return QCoreApplication.translate("Audit", words) if words else NONE
        return NONE if ":" in entry.about else ArchiveWords(self).named(entry.about)

    def value(self, record: TrailRow) -> str:
        """What the deed says besides: rows, a reference, what was before and after."""
        entry, written = record.entry, formats()
        if entry.before or entry.after:
            changed = [name for name in entry.after if entry.before.get(name) != entry.after[name]]
            return written.numerals(self.tr("%n fields", "", len(changed)))
        details = entry.details
        if "reference" in details:
            return written.identity(details["reference"])
        if "rows" in details:
            return written.numerals(self.tr("%n rows", "", int(details["rows"])))
        return NONE

    def lines(self, record: TrailRow) -> list[tuple[str, str]]:
        """Everything the deed says, a name and a value each, for the panel of details."""
        entry = record.entry
        lines = [
            (self.heading("at"), self.when(record)), (self.heading("who"), self.who(record)),
            (self.heading("act"), act_text(entry.act)), (self.heading("whom"), self.whom(record)),
        ]  # fmt: skip
        if entry.device:
            lines.append((self.tr("Device"), isolate(entry.device)))
        if entry.number:
            lines.append((self.tr("Number in the chain"), formats().numerals(str(entry.number))))
        if "reference" in entry.details:
            lines.append((self.tr("Reference"), formats().identity(entry.details["reference"])))
        for name in sorted({*entry.before, *entry.after}):
            before, after = _value(entry.before.get(name)), _value(entry.after.get(name))
            if before != after:
                words = self.tr("{before} → {after}").format(before=isolate(before), after=isolate(after))
                lines.append((field_text(name), DOTS if self.masked else words))
        if entry.digest:
            parts = (entry.digest[at : at + 8] for at in range(0, len(entry.digest), 8))
            lines.append((self.heading("digest"), ltr(" ".join(parts))))
        return lines


def _named(names: Names) -> str:
    return name_of(names.ar, names.en)


def _value(value: Any) -> str:
    if value is None:
        return NONE
    return str(value)
