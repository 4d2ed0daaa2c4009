"""What a request about an injury asks, in one line of the outbox; the names of its fields where one was refused."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gosi_desktop.domain.injuries import riyadh_day
from gosi_desktop.domain.injury_changes import (
    AddToInjury,
    CancelInjuryReport,
    InjuryChange,
    ObjectToInjuryDecision,
    ReportComplication,
    ReportDeath,
    ReportInjury,
    ReportOutsideTreatment,
    ReportRelapse,
)
from gosi_desktop.ui.formats import formats, isolate

ICONS = {
    ReportInjury.kind: "injury-plaster",
    ReportRelapse.kind: "injury-plaster",
    ReportComplication.kind: "injury-plaster",
    AddToInjury.kind: "paperclip",
    ReportOutsideTreatment.kind: "hospital",
    ReportDeath.kind: "flag",
    CancelInjuryReport.kind: "undo",
    ObjectToInjuryDecision.kind: "scales",
}
_FIELDS: dict[str, object] = {
    "happened": QT_TRANSLATE_NOOP("InjuryDeeds", "Accident"),
    "told": QT_TRANSLATE_NOOP("InjuryDeeds", "Told"),
    "provider": QT_TRANSLATE_NOOP("InjuryDeeds", "Treated at"),
    "since": QT_TRANSLATE_NOOP("InjuryDeeds", "Since"),
    "died": QT_TRANSLATE_NOOP("InjuryDeeds", "Died"),
    "first_day_off": QT_TRANSLATE_NOOP("InjuryDeeds", "First day off work"),
    "back_to_work": QT_TRANSLATE_NOOP("InjuryDeeds", "Back at work"),
    "late_reason": QT_TRANSLATE_NOOP("InjuryDeeds", "Why it is late"),
    "parent_case": QT_TRANSLATE_NOOP("InjuryDeeds", "Earlier case"),
    "cause": QT_TRANSLATE_NOOP("InjuryDeeds", "Cause"),
    "part": QT_TRANSLATE_NOOP("InjuryDeeds", "Part of the body"),
    "nature": QT_TRANSLATE_NOOP("InjuryDeeds", "Nature of the injury"),
    "answers": QT_TRANSLATE_NOOP("InjuryDeeds", "Question"),
    "treatment": QT_TRANSLATE_NOOP("InjuryDeeds", "Treatment"),
    "engagement": QT_TRANSLATE_NOOP("InjuryDeeds", "Engagement"),
}
_HAPPENED = QT_TRANSLATE_NOOP("InjuryDeeds", "happened {date}")
_SINCE = QT_TRANSLATE_NOOP("InjuryDeeds", "since {date}")
_BACK = QT_TRANSLATE_NOOP("InjuryDeeds", "back at work {date}")


def asked(change: InjuryChange) -> str:
    """«وقع 3 يناير 2026 · سقط من سلّم …»."""
    written = formats()
    match change:
        case ReportInjury(report=said):
            day = _tr(_HAPPENED).format(date=written.date_long(riyadh_day(said.happened)))
            return f"{day} · {isolate(said.how)}"
        case ReportRelapse(follow_up=follow) | ReportComplication(follow_up=follow):
            day = _tr(_HAPPENED).format(date=written.date_long(riyadh_day(follow.happened)))
            return f"{day} · {isolate(follow.how)}"
        case AddToInjury():
            back = written.date_long(change.back_to_work) if change.back_to_work is not None else ""
            parts = (isolate(change.text), _tr(_BACK).format(date=back) if back else "")
            return " · ".join(part for part in parts if part)
        case ReportOutsideTreatment():
            return f"{isolate(change.provider)} · {_tr(_SINCE).format(date=written.date_long(change.since))}"
        case ReportDeath():
            return written.date_long(change.died)
        case CancelInjuryReport() | ObjectToInjuryDecision():
            return isolate(change.grounds)


def field_name(name: str) -> str:
    """A field of these requests; '' for one of others."""
    return _tr(_FIELDS[name]) if name in _FIELDS else ""


def _tr(words: object) -> str:
    return QCoreApplication.translate("InjuryDeeds", str(words))
