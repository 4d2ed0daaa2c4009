"""The words of what a request about an injury may be refused for: status, Arabic, English."""

from collections.abc import Mapping
from typing import Final

INJURY_WORDS: Final[Mapping[str, tuple[int, str, str]]] = {
    "late_reason_required": (
        422, "انتهت مهلة البلاغ، ويلزم ذكر سبب التأخر.", "The time to report is over; say why it comes late."
    ),
    "injury_in_future": (422, "هذا التاريخ لم يأتِ بعد.", "This date is still to come."),
    "injury_before_work": (
        422,
        "وقعت الإصابة قبل التحاق المصاب بالعمل ({join_date}).",
        "The injury lies before the person began to work here ({join_date}).",
    ),
    "injury_after_work": (
        422,
        "وقعت الإصابة بعد آخر يوم عمل للمصاب ({leave_date}).",
        "The injury lies after the person's last day of work here ({leave_date}).",
    ),
    "told_before_injury": (
        422, "وقت علم المنشأة قبل وقت وقوع الإصابة.", "The employer was told before it happened."
    ),
    "treatment_required": (
        422,
        "حدّد جهة العلاج، أو أن الإسعافات الأولية كفت.",
        "Name who treats the person, or say that first aid was enough.",
    ),
    "first_aid_only": (
        422, "كفت الإسعافات الأولية، فلا يلزم بلاغ.", "First aid was enough: no report is needed."
    ),
    "before_injury": (
        422, "هذا التاريخ قبل يوم الإصابة ({injury}).", "This date lies before the injury ({injury})."
    ),
    "parent_undecided": (
        422,
        "الانتكاسة والمضاعفة لا تُبلَّغان إلا عن إصابة مقبولة أو مغلقة.",
        "A relapse or complication follows a case that was accepted or closed.",
    ),
    "injury_closed": (422, "انتهت هذه الإصابة لدى الخدمة.", "This case is over."),
    "injury_decided": (422, "صدر قرار في هذه الإصابة.", "This case is decided already."),
    "question_answered": (
        422, "أُجيب عن هذا الطلب، أو لم يعد مطلوبًا.", "This question was answered, or is no longer asked."
    ),
    "answer_empty": (422, "لا نص ولا وثيقة في هذه الإضافة.", "There is neither a word nor a paper in it."),
    "death_known": (422, "الوفاة مسجَّلة في هذه الإصابة.", "The death is known already."),
    "nothing_to_object": (422, "لا قرار هنا يُعترض عليه.", "There is no decision to object to."),
    "objection_late": (422, "انتهت مهلة الاعتراض في {until}.", "The time to object ended on {until}."),
}  # fmt: skip
