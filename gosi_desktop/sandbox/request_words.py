"""The words of what a request may be refused for: status, Arabic, English."""

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
}  # fmt: skip
