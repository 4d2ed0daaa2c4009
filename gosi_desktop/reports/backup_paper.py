"""The record of a restore trial, for the files: which copy was opened, what was looked at, and how it was found."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from gosi_desktop.application.ports.backups import TrialReport
from gosi_desktop.domain.backups import BackupReason, Contents
from gosi_desktop.reports.figures import day_of
from gosi_desktop.reports.form import Aside, Closing, Form, form_pdf
from gosi_desktop.reports.parts import Field, Heading, Lines, Remark, Row, Section
from gosi_desktop.reports.registration_form import Around, moment_of, service_section
from gosi_desktop.reports.words import Language


@dataclass(frozen=True, slots=True)
class TrialWords:
    """Every text of the record."""

    title: str
    subtitle: str
    made: str
    copy: str
    copy_made: str
    why: str
    reasons: Mapping[BackupReason, str]
    result: str
    good: str
    bad: str
    looked: str
    what: str
    noted: str
    found: str
    now: str
    rows: tuple[str, str, str, str, str, str]
    anew: str
    sound: str
    failures: Mapping[str, str]  # by code; the first is said of every other one
    lead: str
    closing: str


WORDS: Final[Mapping[Language, TrialWords]] = {
    "ar": TrialWords(
        title="محضر تجربة استعادة",
        subtitle="فُتحت نسخة احتياطية في مكان مؤقت وقورنت بالبيانات، ثم مُحيت",
        made="جرت التجربة",
        copy="النسخة",
        copy_made="أُنشئت في",
        why="سبب إنشائها",
        reasons={
            BackupReason.EXIT: "عند الإغلاق",
            BackupReason.DAY: "أول تشغيل في اليوم",
            BackupReason.MANUAL: "يدوية",
            BackupReason.RESTORE: "قبل استعادة",
        },
        result="النتيجة",
        good="نجحت",
        bad="لم تنجح",
        looked="ما قورن",
        what="البيان",
        noted="عند النسخ",
        found="في النسخة",
        now="في البيانات الحالية",
        rows=("المشتركون", "مجموع الأجور", "الفواتير", "مجموع الفواتير", "المرفقات والأوراق", "في الصادر"),
        anew="النسخة من إصدار أقدم: تُجلب قوائمها من الخدمة من جديد.",
        sound="فُتحت بالمفتاح الجاري، وتُحقق من كل صفحة في الملف ومن تسلسل سجل التدقيق.",
        failures={
            "backup.damaged": "النسخة تالفة.",
            "backup.cut": "النسخة أقصر مما كانت عند إنشائها.",
            "backup.unreadable": "تعذّرت قراءة ملف النسخة.",
            "backup.too_new": "أنشأ النسخة إصدار أحدث من البرنامج.",
            "backup.chain_broken": "سجل التدقيق في النسخة ليس كما كُتب.",
            "backup.other_contents": "ليس في النسخة ما كان فيها عند إنشائها.",
        },
        lead="لم تُمسّ البيانات الحالية في هذه التجربة.",
        closing="اختلاف الحالي عما في النسخة يعني أن عملًا جرى بعدها، ولا يعني تلفها.",
    ),
    "en": TrialWords(
        title="Record of a restore trial",
        subtitle="A backup was opened in a scratch folder, compared with the data, and erased there",
        made="Trial made",
        copy="The backup",
        copy_made="Made",
        why="Why it was made",
        reasons={
            BackupReason.EXIT: "On exit",
            BackupReason.DAY: "First start of the day",
            BackupReason.MANUAL: "By hand",
            BackupReason.RESTORE: "Before a restore",
        },
        result="Result",
        good="Succeeded",
        bad="Failed",
        looked="What was compared",
        what="What",
        noted="When it was made",
        found="In the backup",
        now="In the present data",
        rows=("Contributors", "Sum of wages", "Invoices", "Sum of invoices", "Attachments and papers", "In the outbox"),
        anew="The backup is of an older version: its lists are fetched from the service anew.",
        sound="It was opened with the key in use; every page of the file and the chain of the audit log were checked.",
        failures={
            "backup.damaged": "The backup is damaged.",
            "backup.cut": "The backup is shorter than it was when it was made.",
            "backup.unreadable": "The file of the backup could not be read.",
            "backup.too_new": "A newer version of the program made the backup.",
            "backup.chain_broken": "The audit log in the backup is not as it was written.",
            "backup.other_contents": "The backup does not hold what it held when it was made.",
        },
        lead="The present data were not touched by this trial.",
        closing="Where they differ from the backup, something was done since; it does not mean damage.",
    ),
}


def trial_pdf(report: TrialReport, around: Around) -> bytes:
    """A PDF; nobody is named in it."""
    return form_pdf(trial_form(report, around))


def trial_form(report: TrialReport, around: Around) -> Form:
    """The record, ready to be set."""
    words, figures = WORDS[around.language], around.figures
    result = words.good if report.good else words.bad
    copy = Row(
        (Field(words.copy_made, moment_of(report.made_at, around)), Field(words.why, words.reasons[report.reason]))
    )
    said = words.failures.get(report.code, words.failures["backup.damaged"]) if report.code else words.sound
    outcome = Row((Field(words.result, result),))
    return Form(
        title=words.title,
        subtitle=words.subtitle,
        about=words.title,
        short="",
        aside=Aside(words.made, moment_of(report.at, around), figures.long_hijri_day(day_of(report.at))),
        parts=(
            service_section(around),
            Section(words.copy, (copy, outcome, Remark(said))),
            *((Section(words.looked, (_compared(report, around),)),) if report.found or not report.code else ()),
        ),
        closing=Closing(words.lead, words.closing),
        language=around.language,
        arabic_digits=around.arabic_digits,
        practice=around.practice,
        printed_at=around.printed_at,
    )


def _compared(report: TrialReport, around: Around) -> Lines | Remark:
    words = WORDS[around.language]
    if report.found is None:
        return Remark(words.anew)
    headings = (
        Heading(words.what, strong=True),
        Heading(words.noted, figures=True),
        Heading(words.found, figures=True),
        Heading(words.now, figures=True),
    )
    columns = [_counted(one, around) for one in (report.noted, report.found, report.now)]
    return Lines(headings, tuple((what, *(column[at] for column in columns)) for at, what in enumerate(words.rows)))


def _counted(held: Contents, around: Around) -> tuple[str, ...]:
    figures = around.figures
    return (
        figures.count(held.contributors),
        figures.sum(held.wages),
        figures.count(held.invoices),
        figures.sum(held.invoiced),
        figures.count(held.files),
        figures.count(held.waiting),
    )
