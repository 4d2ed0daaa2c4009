"""The words of what a request may be refused for: status, Arabic, English; and of rules that refuse a value."""

from collections.abc import Mapping
from typing import Final

REQUEST_WORDS: Final[Mapping[str, tuple[int, str, str]]] = {
    "request_id_reused": (
        422, "استُخدم رقم هذا الطلب من قبل بمحتوى آخر.", "This request's id came before with other content."
    ),
    "unsupported_kind": (
        422,
        "الخدمة لا تستقبل هذا النوع من الطلبات ({kind}).",
        "The service does not take this kind of request ({kind}).",
    ),
    "unsupported_schema": (
        422,
        "صيغة الطلب غير مدعومة ({schema}). المدعومة: {known}.",
        "This form of the request is not supported ({schema}). The service knows {known}.",
    ),
    "dependency_refused": (
        422, "رُفض الطلب الذي يعتمد عليه هذا الطلب ({id}).", "The request this one depends on was refused ({id})."
    ),
    "already_active_here": (
        422,
        "لهذا المشترك مدة اشتراك قائمة في هذه المنشأة.",
        "This contributor has an open engagement in this establishment.",
    ),
    "active_elsewhere": (
        422,
        "لهذا المشترك مدة اشتراك قائمة لدى صاحب عمل آخر. يلزم نقل الخدمة أولًا.",
        "This contributor has an open engagement with another employer. The service must be transferred first.",
    ),
    "overlap": (
        422,
        "تتداخل هذه المدة مع مدة أخرى للمشترك نفسه ({from} – {to}).",
        "This period overlaps another of the same contributor ({from} – {to}).",
    ),
    "after_deadline": (
        422, "انتهت المهلة النظامية في {until}.", "The statutory time for this ended on {until}."
    ),
    "month_closed": (
        422,
        "أُغلق شهر {month} في {until}، ولا يُعدَّل أجره بعد ذلك.",
        "{month} was closed on {until}; its wage is not changed after that.",
    ),
    "backdating_too_far": (
        422,
        "التسجيل بأثر رجعي لا يتجاوز {months} شهرًا.",
        "A registration reaches back {months} months at most.",
    ),
    "backdating_hazards": (
        422,
        "التسجيل بأثر رجعي لفرع المعاشات وحده، ولا يشمل فرع الأخطار المهنية.",
        "Only annuities may be registered backwards, never occupational hazards alone.",
    ),
    "age_refused": (
        422, "عمر المشترك ({age}) لا يسمح بتسجيله.", "At this age ({age}) the contributor cannot be registered."
    ),
    "contract_not_authenticated": (
        422, "عقد العمل غير موثَّق.", "The work contract is not authenticated."
    ),
    "wage_not_positive": (422, "الأجر الأساسي يجب أن يكون أكبر من صفر.", "The basic wage must be more than zero."),
    "leave_before_join": (
        422,
        "تاريخ ترك العمل قبل تاريخ الالتحاق ({join_date}).",
        "The last day of work lies before the day of joining ({join_date}).",
    ),
    "reason_required": (422, "يلزم ذكر السبب.", "A reason is required."),
    "attachment_missing": (422, "تلزم وثيقة مرفقة.", "A paper must be attached."),
    "last_supervisor": (
        422,
        "هذا آخر مالك أو مشرف للمنشأة، ولا تُنهى صلاحيته.",
        "This is the establishment's last owner or supervisor; the role cannot be ended.",
    ),
    "enquiry_closed": (
        422,
        "أُغلقت هذه المحادثة. أرسل استفسارًا جديدًا.",
        "This conversation is closed. Send a new enquiry.",
    ),
    "enquiry_full": (
        422,
        "بلغت المحادثة حدّها ({most} رسالة). أرسل استفسارًا جديدًا.",
        "The conversation has reached its limit of {most} messages. Send a new enquiry.",
    ),
}  # fmt: skip

# Of the rules that ``invalid_value`` names: Arabic, English.
RULE_WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "birth.after_event": ("تاريخ الميلاد بعد هذا التاريخ.", "The date of birth lies after this."),
    "branch.month": (
        "التاريخ قبل الالتحاق أو بعد الشهر الحالي.", "The date lies before the joining or after this month."
    ),
    "branch.closed": ("أُغلق هذا الفرع من قبل.", "The branch is closed already."),
    "branch.closed_first": ("آخر يوم للفرع قبل افتتاحه.", "Its last day lies before it was opened."),
    "branch.in_review": (
        "لم يُبتّ بعد في تسجيل مشترك في هذا الفرع.", "A registration at this branch is not decided yet."
    ),
    "branch.last_open": (
        "هذا آخر فرع مفتوح، ولا يُغلق وحده.", "It is the last open branch and cannot be closed by itself."
    ),
    "branch.move_to": (
        "يعمل في الفرع {people} من المشتركين؛ حدّد الفرع الذي ينتقلون إليه.",
        "Contributors still working there: {people}. Say to which branch they move.",
    ),
    "branch.not_open": ("ليس فرعًا آخر مفتوحًا.", "It is not another open branch."),
    "branch.same": ("المشترك في هذا الفرع.", "The contributor is in this branch already."),
    "branch_closed": ("الفرع مغلق.", "The branch is closed."),
    "contract_ends_first": ("ينتهي العقد قبل بدايته.", "The contract ends before it begins."),
    "date.not_a_date": ("لا يوجد هذا التاريخ.", "There is no such date."),
    "date.out_of_table": ("تاريخ خارج المدى.", "The date is out of range."),
    "engagement.cancelled": ("المدة ملغاة.", "The period is cancelled already."),
    "engagement.ended": ("انتهت مدة الاشتراك.", "The engagement has ended."),
    "engagement.in_review": (
        "لم يُبتّ بعد في طلب على هذه المدة.", "A request about this period is not decided yet."
    ),
    "engagement.not_pending": ("ليس قيد الاستكمال: أجره مسجَّل.", "It does not wait for its wage: that is known."),
    "engagement.open": ("المدة قائمة؛ الاستبعاد هو الطريق.", "The period goes on; it has to be ended first."),
    "join_before_start": (
        "تاريخ الالتحاق قبل بدء المنشأة ({started}).",
        "The joining date lies before the establishment began ({started}).",
    ),
    "join_date.by_the_state": (
        "تاريخ التحاق غير السعودي من سجلات الجهات.", "A non-Saudi's joining date is the one in the state's records."
    ),
    "leave_in_later_month": ("آخر يوم عمل بعد الشهر الحالي.", "The last day lies after this month."),
    "licence.expires_first": ("تنتهي قبل إصدارها أو في يومه.", "It does not end after the day it was issued."),
    "nationality.other_group": (
        "لهذه الجنسية قواعد تأمين أخرى.", "This nationality is insured by other rules than the present one."
    ),
    "not_in_list": ("ليس في القائمة.", "It is not in the list."),
    "nothing_changed": ("لا يغيّر الطلب شيئًا.", "The request changes nothing."),
    "owners.later": ("بدأ بعد يوم التغيير.", "He began after the day of the change."),
    "reason_required": ("ليس في قائمة الأسباب.", "It is not in the list of reasons."),
    "text.long": ("النص أطول من {longest} حرفًا.", "The text is longer than {longest} letters."),
    "wage.before_join": ("يبدأ الأجر قبل شهر الالتحاق.", "The wage begins before the joining month."),
}  # fmt: skip
