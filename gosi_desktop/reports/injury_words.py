"""The words of the papers about work injuries in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from gosi_desktop.reports.words import Language


@dataclass(frozen=True, slots=True)
class InjuryWords:
    """Every text of the report and of the sheet for whoever treats. Names in braces are filled in."""

    title: str
    subtitle: str
    branch_of: str
    case_no: str
    own_number: str
    made: str
    not_sent: str
    sent: str
    happened: str
    told: str
    last_day: str
    by_entries: str
    by_service: str
    injured: str
    identities: Mapping[str, str]
    identity: str
    name: str
    nationality: str
    occupation: str
    joined: str
    wage: str
    accident: str
    kind: str
    kinds: Mapping[str, str]
    place: str
    inside: str
    outside: str
    cause: str
    agent: str
    how: str
    harm: str
    part: str
    nature: str
    first_day_off: str
    no_day_off: str
    provider: str
    since: str
    emergency: str
    outside_list: str
    first_aid: str
    given: str
    enough: str
    not_given: str
    wage_paid: str
    goes_on: str
    stopped: str
    died: str
    back: str
    witness: str
    known_to: str
    mobile: str
    no_papers: str
    reporter: str
    who: str
    role: str
    state: str
    states: Mapping[str, str]
    late: str
    events: str
    what: str
    when: str
    event_kinds: Mapping[str, str]
    asked_until: str
    the_service: str
    object_until: str
    lead: str
    closing: str
    hospital_title: str
    hospital_subtitle: str
    establishment: str
    establishment_no: str
    employer: str
    contact: str
    treatment: str
    for_whom: str
    hospital_lead: str
    hospital_closing: str


INJURY: Final[Mapping[Language, InjuryWords]] = {
    "ar": InjuryWords(
        title="بيانات بلاغ إصابة عمل",
        subtitle="للحفظ والمراجعة — {name} — {number}",
        branch_of="{subtitle} — {branch}",
        case_no="رقم الحالة لدى الخدمة",
        own_number="رقم البلاغ على الجهاز",
        made="حُرّر {moment}",
        not_sent="{made} — لم يُرسل",
        sent="أُرسل {moment}",
        happened="وقعت",
        told="علمت المنشأة",
        last_day="آخر موعد للبلاغ",
        by_entries="بحسب البيانات المدخلة",
        by_service="كما حددته الخدمة",
        injured="المصاب",
        identities={"1": "رقم الهوية الوطنية", "2": "رقم الإقامة"},
        identity="رقم الهوية",
        name="الاسم",
        nationality="الجنسية",
        occupation="المهنة",
        joined="الالتحاق",
        wage="الأجر الخاضع، {month}",
        accident="الحادث",
        kind="النوع",
        kinds={
            "at_work": "أثناء العمل",
            "commute": "في الطريق من العمل وإليه",
            "mission": "في مهمة عمل",
            "occupational_disease": "مرض مهني",
            "relapse": "انتكاسة",
            "complication": "مضاعفة",
        },
        place="المكان",
        inside="داخل المنشأة",
        outside="خارج المنشأة",
        cause="السبب",
        agent="الأداة أو العامل",
        how="كيف وقع",
        harm="الإصابة والعلاج",
        part="الموضع",
        nature="الطبيعة",
        first_day_off="أول يوم توقف",
        no_day_off="لم يتوقف",
        provider="جهة العلاج",
        since="منذ {day}",
        emergency="حالة طارئة",
        outside_list="خارج قائمة الجهات",
        first_aid="الإسعافات الأولية",
        given="قُدّمت ولم تكفِ",
        enough="قُدّمت وكفت",
        not_given="لم تُذكر",
        wage_paid="دفع الأجر أثناء التوقف",
        goes_on="مستمر",
        stopped="غير مستمر",
        died="تاريخ الوفاة",
        back="العودة إلى العمل",
        witness="شاهد",
        known_to="رقم البلاغ لدى {body}",
        mobile="الجوال",
        no_papers="لا مرفقات بعد.",
        reporter="المرفقات والمبلّغ وحالة البلاغ",
        who="المبلّغ",
        role="الصفة",
        state="الحالة",
        states={
            "draft": "مسودة على هذا الجهاز، لم تُرسل",
            "first_aid": "كفت الإسعافات الأولية، لا بلاغ",
            "unsent": "في الصادر على هذا الجهاز، لم يُرسل",
            "refused": "لم تقبله الخدمة، بحاجة إلى تصحيح",
            "submitted": "مرفوع",
            "in_review": "قيد الدراسة",
            "info_requested": "طلب استكمال",
            "accepted": "مقبول (إصابة عمل)",
            "rejected": "مرفوض",
            "treatment_ongoing": "تحت العلاج",
            "closed": "مغلق",
            "cancelled": "ملغى",
            "reopened": "معاد فتحه",
        },
        late="سبب التأخر: {reason}",
        events="ما جرى بعد البلاغ",
        what="ماذا",
        when="متى",
        event_kinds={
            "reported": "رُفع البلاغ",
            "asked": "طلبت الخدمة",
            "added": "أُضيف إلى البلاغ",
            "accepted": "قُبلت إصابة عمل",
            "rejected": "رُفضت",
            "treatment": "بدأ العلاج",
            "outside_treatment": "علاج لدى جهة خارج القائمة",
            "died": "وفاة",
            "objected": "اعتراض على القرار",
            "followed": "انتكاسة أو مضاعفة",
            "closed": "أُغلقت",
            "cancelled": "أُلغي البلاغ",
        },
        asked_until="{what} حتى {day}",
        the_service="الخدمة",
        object_until="يُعترض على القرار حتى {day}.",
        lead="هذه الورقة للمراجعة قبل الإرسال ولملفات المنشأة.",
        closing="الإبلاغ يتم بإرسال البلاغ إلى الخدمة، لا بها. يُكمَّل بالتقرير الطبي وتاريخ العودة إلى العمل حين يصلان.",
        hospital_title="بيان مصاب لجهة العلاج",
        hospital_subtitle="من صاحب العمل إلى جهة العلاج — ليس تحويلًا ولا تعهدًا بالدفع",
        establishment="المنشأة",
        establishment_no="رقم الاشتراك",
        employer="صاحب العمل",
        contact="للاتصال بالمنشأة",
        treatment="ما قُدّم قبل الوصول",
        for_whom="جهة العلاج",
        hospital_lead="هذه الورقة من صاحب العمل، وليست وثيقة رسمية.",
        hospital_closing="تُعرّف بالمصاب وبمنشأته وبما جرى، ولا تُغني عن إثبات هويته، ولا تقوم مقام بلاغ الإصابة.",
    ),
    "en": InjuryWords(
        title="Work injury report data",
        subtitle="To keep and to check — {name} — {number}",
        branch_of="{subtitle} — {branch}",
        case_no="Case number at the service",
        own_number="Number on this computer",
        made="Written {moment}",
        not_sent="{made} — not sent",
        sent="Sent {moment}",
        happened="Happened",
        told="The establishment was told",
        last_day="Last day to report",
        by_entries="By what was entered",
        by_service="As the service has it",
        injured="The injured person",
        identities={"1": "National ID", "2": "Iqama number"},
        identity="Identity number",
        name="Name",
        nationality="Nationality",
        occupation="Occupation",
        joined="Joined",
        wage="Contributory wage, {month}",
        accident="What happened",
        kind="Kind",
        kinds={
            "at_work": "At work",
            "commute": "On the way to or from work",
            "mission": "On an errand for work",
            "occupational_disease": "Occupational disease",
            "relapse": "Relapse",
            "complication": "Complication",
        },
        place="Place",
        inside="At the establishment",
        outside="Outside of it",
        cause="Cause",
        agent="Tool or agent",
        how="How it happened",
        harm="Injury and treatment",
        part="Part of the body",
        nature="Nature",
        first_day_off="First day off work",
        no_day_off="None",
        provider="Treated by",
        since="since {day}",
        emergency="emergency",
        outside_list="not on the list",
        first_aid="First aid",
        given="Given, and not enough",
        enough="Given, and enough",
        not_given="Not mentioned",
        wage_paid="Wage while off work",
        goes_on="Paid on",
        stopped="Not paid on",
        died="Day of death",
        back="Back at work",
        witness="Witness",
        known_to="Number at {body}",
        mobile="Mobile",
        no_papers="No papers are attached yet.",
        reporter="Attached papers, reporter and state",
        who="Reported by",
        role="Role",
        state="State",
        states={
            "draft": "Draft on this computer, not sent",
            "first_aid": "First aid was enough, no report",
            "unsent": "In the outbox of this computer, not sent",
            "refused": "Not taken by the service, to be corrected",
            "submitted": "Submitted",
            "in_review": "Under review",
            "info_requested": "More is asked for",
            "accepted": "Accepted as a work injury",
            "rejected": "Rejected",
            "treatment_ongoing": "Under treatment",
            "closed": "Closed",
            "cancelled": "Cancelled",
            "reopened": "Reopened",
        },
        late="Why it is late: {reason}",
        events="What happened since",
        what="What",
        when="When",
        event_kinds={
            "reported": "Report submitted",
            "asked": "The service asks",
            "added": "Added to the report",
            "accepted": "Accepted as a work injury",
            "rejected": "Rejected",
            "treatment": "Treatment began",
            "outside_treatment": "Treatment outside the list",
            "died": "Death",
            "objected": "Objection to the decision",
            "followed": "Relapse or complication",
            "closed": "Closed",
            "cancelled": "Report cancelled",
        },
        asked_until="{what} until {day}",
        the_service="The service",
        object_until="The decision can be objected to until {day}.",
        lead="This paper is for checking before sending, and for the establishment’s files.",
        closing="Reporting is done by sending it to the service. Add the medical report and the day of return to work.",
        hospital_title="Injured person: sheet for whoever treats",
        hospital_subtitle="From the employer to the treating side — no referral and no promise to pay",
        establishment="Establishment",
        establishment_no="Subscription number",
        employer="The employer",
        contact="To reach the establishment",
        treatment="Done before arrival",
        for_whom="Treated by",
        hospital_lead="This paper is from the employer. It is not an official document.",
        hospital_closing="It says who the injured person is, where he works and what happened. It replaces neither a "
        "proof of identity nor the report of the injury.",
    ),
}
