"""What was never sent: the statement that is printed before a device is erased, or when a role has ended."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from gosi_desktop.application.ports import UnsentRequest, WhyUnsent
from gosi_desktop.reports.figures import day_of
from gosi_desktop.reports.form import Aside, Closing, Form
from gosi_desktop.reports.parts import Field, Heading, Lines, Number, Part, Remark, Row, Section
from gosi_desktop.reports.registration_form import Around, moment_of, service_section
from gosi_desktop.reports.words import Language, isolated


@dataclass(frozen=True, slots=True)
class UnsentWords:
    """Every text of the statement. Names in braces are filled in."""

    title: str
    subtitle: str
    made: str
    about: str
    establishment: str
    establishment_no: str
    account: str
    why: str
    reasons: Mapping[WhyUnsent, str]
    requests: str
    none: str
    number: str
    what: str
    whom: str
    saved: str
    saved_hijri: str
    state: str
    states: Mapping[str, str]
    kinds: Mapping[str, str]
    lead: str
    closing: str


WORDS: Final[Mapping[Language, UnsentWords]] = {
    "ar": UnsentWords(
        title="بيان ما لم يُرسل",
        subtitle="ما حُفظ على هذا الجهاز ولم يصل إلى الخدمة — للحفظ والمراجعة",
        made="حُرّر البيان",
        about="المنشأة والحساب",
        establishment="المنشأة",
        establishment_no="رقم الاشتراك",
        account="صاحب الحساب",
        why="سبب البيان",
        reasons={
            WhyUnsent.ERASING: "محو بيانات هذا الجهاز",
            WhyUnsent.ROLE_ENDED: "انتهاء الصفة في هذه المنشأة",
            WhyUnsent.ASKED: "بطلب صاحب الحساب",
        },
        requests="ما لم يُرسل ({count})",
        none="لا شيء: كل ما حُفظ على هذا الجهاز وصل إلى الخدمة.",
        number="م",
        what="ماذا",
        whom="عمّن",
        saved="حُفظ في",
        saved_hijri="الموافق",
        state="الحالة",
        states={
            "draft": "مسودة",
            "held": "محفوظ",
            "ready": "يُرسل الآن",
            "waiting": "بانتظار غيره",
            "conflict": "تعارض",
            "returned": "أُعيد للتصحيح",
            "rejected": "مرفوض",
            "lost": "قُبل ثم فُقد لدى الخدمة",
            "awaiting_approval": "بانتظار الموافقة",
            "under_review": "قيد الدراسة",
            "accepted": "مقبول",
            "approved": "مقبول",
            "withdrawn": "مسحوب",
            "superseded": "حلّ غيره محلّه",
            "discarded": "متروك",
        },
        kinds={
            "register_contributor": "تسجيل مشترك",
            "complete_pending_contributor": "استكمال بيانات مشترك",
            "exclude_contributor": "استبعاد مشترك",
            "update_wage": "تحديث أجر",
            "correct_contributor": "تعديل بيانات مشترك",
            "correct_engagement": "تعديل بيانات مدة",
            "transfer_contributor": "نقل مشترك بين الفروع",
            "cancel_engagement": "إلغاء مدة",
            "update_establishment": "تعديل بيانات المنشأة",
            "update_contacts": "تعديل بيانات الاتصال",
            "update_address": "تعديل العنوان الوطني",
            "renew_licence": "تجديد ترخيص",
            "open_branch": "فتح فرع",
            "update_branch": "تعديل فرع",
            "close_branch": "إغلاق فرع",
            "update_bank_account": "تغيير الحساب البنكي",
            "update_owners": "تغيير الملاك",
            "nominate_supervisor": "ترشيح مشرف",
            "replace_supervisor": "تغيير المشرف",
            "add_member": "إضافة عضو",
            "change_member_role": "تغيير صلاحية عضو",
            "end_member": "إنهاء صلاحية عضو",
            "send_enquiry": "استفسار أو شكوى",
            "reply_to_enquiry": "رد على استفسار",
        },
        lead="ما في هذا البيان لم يصل إلى الخدمة.",
        closing="لا يُعدّ مبلّغًا عنه، ولا تحفظ هذه الورقة موعدًا. أعد إدخاله حيث يلزم، قبل آخر موعد له.",
    ),
    "en": UnsentWords(
        title="Statement of what was never sent",
        subtitle="Saved on this computer and not received by the service — to keep and to check",
        made="Statement made",
        about="Establishment and account",
        establishment="Establishment",
        establishment_no="Subscription number",
        account="Account holder",
        why="Why it was made",
        reasons={
            WhyUnsent.ERASING: "The data on this computer is erased",
            WhyUnsent.ROLE_ENDED: "The role in this establishment has ended",
            WhyUnsent.ASKED: "Asked for by the account holder",
        },
        requests="Never sent ({count})",
        none="Nothing: all that was saved on this computer has reached the service.",
        number="No.",
        what="What",
        whom="About",
        saved="Saved",
        saved_hijri="Hijri",
        state="State",
        states={
            "draft": "Draft",
            "held": "Held",
            "ready": "Being sent",
            "waiting": "Waiting for another",
            "conflict": "Conflict",
            "returned": "Returned to be corrected",
            "rejected": "Rejected",
            "lost": "Accepted, then lost at the service",
            "awaiting_approval": "Awaiting approval",
            "under_review": "Under review",
            "accepted": "Accepted",
            "approved": "Accepted",
            "withdrawn": "Withdrawn",
            "superseded": "Replaced by another",
            "discarded": "Discarded",
        },
        kinds={
            "register_contributor": "Register a contributor",
            "complete_pending_contributor": "Complete a contributor",
            "exclude_contributor": "Exclude a contributor",
            "update_wage": "Change a wage",
            "correct_contributor": "Correct a contributor",
            "correct_engagement": "Correct a period",
            "transfer_contributor": "Transfer to another branch",
            "cancel_engagement": "Cancel a period",
            "update_establishment": "Change the establishment's data",
            "update_contacts": "Change the contacts",
            "update_address": "Change the National Address",
            "renew_licence": "Renew a licence",
            "open_branch": "Open a branch",
            "update_branch": "Change a branch",
            "close_branch": "Close a branch",
            "update_bank_account": "Change the bank account",
            "update_owners": "Change the owners",
            "nominate_supervisor": "Nominate a supervisor",
            "replace_supervisor": "Replace a supervisor",
            "add_member": "Add a member",
            "change_member_role": "Change a member's role",
            "end_member": "End a member's role",
            "send_enquiry": "Enquiry or complaint",
            "reply_to_enquiry": "Reply to an enquiry",
        },
        lead="What is listed here has not reached the service.",
        closing="It does not count as reported, and this paper keeps no deadline. Enter it again where it is needed, "
        "before its last day.",
    ),
}


@dataclass(frozen=True, slots=True)
class StatementWords:
    """What a statement of all requests says otherwise, and of what was sent and answered."""

    title: str
    subtitle: str
    requests: str
    none: str
    sent: str
    answer: str
    reference: str
    lead: str
    closing: str


STATEMENT_WORDS: Final[Mapping[Language, StatementWords]] = {
    "ar": StatementWords(
        title="بيان الطلبات",
        subtitle="ما طُلب من هذا الجهاز، ومتى، وما أجابت به الخدمة — للحفظ والمراجعة",
        requests="الطلبات ({count})",
        none="لا طلبات محفوظة على هذا الجهاز.",
        sent="أُرسل في",
        answer="الحالة والجواب",
        reference="رقم الطلب {number}",
        lead="هذا البيان من سجل هذا الجهاز.",
        closing="ما لم يُرسل لا يُعدّ مبلّغًا عنه. والعبرة بما لدى الخدمة.",
    ),
    "en": StatementWords(
        title="Statement of requests",
        subtitle="What was asked for on this computer, when, and what the service answered — to keep and to check",
        requests="Requests ({count})",
        none="No requests are kept on this computer.",
        sent="Sent",
        answer="State and answer",
        reference="Reference {number}",
        lead="This statement is from the records of this computer.",
        closing="What was not sent does not count as reported. What the service has is what holds.",
    ),
}


def unsent_statement(
    why: WhyUnsent,
    establishment: str,
    number: str,
    account: str,
    requests: Sequence[UnsentRequest],
    around: Around,
) -> Form:
    """The statement, ready to be set; names are words in its language, kinds too or codes. ``number`` empty: all."""
    words, figures, of_all = WORDS[around.language], around.figures, STATEMENT_WORDS[around.language]
    whole = why is WhyUnsent.ASKED
    if whole:
        words = replace(
            words, title=of_all.title, subtitle=of_all.subtitle, requests=of_all.requests, none=of_all.none,
            lead=of_all.lead, closing=of_all.closing,
        )  # fmt: skip
    lines = _answered(requests, around, words, of_all) if whole else _requests(requests, around, words)
    day = day_of(around.printed_at)
    whose: list[Row] = [Row((Field(words.why, words.reasons[why]), Field(words.account, account)))]
    if establishment or number:
        cells = Number(words.establishment_no, figures.digits(number))
        whose.insert(0, Row((cells, Field(words.establishment, establishment))))
    count = figures.count(len(requests))
    return Form(
        title=words.title,
        subtitle=words.subtitle,
        about=f"{words.title} — {number or isolated(account)}",
        short=figures.digits(number),
        aside=Aside(words.made, moment_of(around.printed_at, around), figures.long_hijri_day(day)),
        parts=(
            service_section(around),
            Section(words.about, tuple(whose)),
            Section(words.requests.format(count=count), (lines,)),
        ),
        closing=Closing(words.lead, words.closing),
        language=around.language,
        arabic_digits=around.arabic_digits,
        practice=around.practice,
        printed_at=around.printed_at,
    )


def _requests(requests: Sequence[UnsentRequest], around: Around, words: UnsentWords) -> Part:
    if not requests:
        return Remark(words.none)
    figures = around.figures
    headings = (
        Heading(words.number, wraps=False),
        Heading(words.what, strong=True),
        Heading(words.whom),
        Heading(words.saved),
        Heading(words.saved_hijri),
        Heading(words.state),
    )
    lines = tuple(
        (
            figures.count(place),
            words.kinds.get(request.what, request.what),
            request.whom,
            moment_of(request.saved_at, around),
            figures.long_hijri_day(day_of(request.saved_at)),
            words.states.get(request.state, request.state),
        )
        for place, request in enumerate(requests, 1)
    )
    return Lines(headings, lines)


def _answered(requests: Sequence[UnsentRequest], around: Around, words: UnsentWords, of_all: StatementWords) -> Part:
    if not requests:
        return Remark(words.none)
    headings = (
        Heading(words.number, wraps=False),
        Heading(words.what, strong=True),
        Heading(words.whom),
        Heading(words.saved),
        Heading(of_all.sent),
        Heading(of_all.answer),
    )
    lines = tuple(
        (
            around.figures.count(place),
            words.kinds.get(request.what, request.what),
            request.whom,
            moment_of(request.saved_at, around),
            moment_of(request.sent_at, around) if request.sent_at is not None else "—",
            _answer(request, around, words, of_all),
        )
        for place, request in enumerate(requests, 1)
    )
    return Lines(headings, lines)


def _answer(request: UnsentRequest, around: Around, words: UnsentWords, of_all: StatementWords) -> str:
    """«مقبول · 18 يناير 2026 10:21 · رقم الطلب W-7»."""
    parts = [words.states.get(request.state, request.state)]
    if request.answered_at is not None:
        parts.append(moment_of(request.answered_at, around))
    if request.reference:
        parts.append(of_all.reference.format(number=isolated(request.reference)))
    return " · ".join((*parts, request.answer) if request.answer else parts)
