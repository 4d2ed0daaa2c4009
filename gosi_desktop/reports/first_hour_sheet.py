"""What hangs on the wall: whom to call, what to do in the first hour after an injury, which days there are."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from gosi_desktop.application.ports.injury_papers import WallPaper
from gosi_desktop.domain.rule_rows import Certainty
from gosi_desktop.reports.form import Aside, Closing, Form
from gosi_desktop.reports.parts import Band, Blank, Field, Heading, Lines, Remark, Section, Tick, Ticks
from gosi_desktop.reports.registration_form import Around
from gosi_desktop.reports.words import Language, isolated, left_to_right


@dataclass(frozen=True, slots=True)
class WallWords:
    """Every text of the sheet. Names in braces are filled in."""

    title: str
    subtitle: str
    call: str
    call_text: str
    whom: Mapping[str, str]
    unsure: str
    steps: str
    step: str
    minute: str
    minutes: tuple[str, ...]
    doing: tuple[str, ...]
    gather: str
    things: tuple[str, ...]
    days: str
    act: str
    counted: str
    acts: Mapping[str, str]
    since: Mapping[str, str]
    allowance: str
    blanks: str
    lead: str
    closing: str
    establishment_no: str


WALL: Final[Mapping[Language, WallWords]] = {
    "ar": WallWords(
        title="الساعة الأولى بعد الإصابة",
        subtitle="تُعلّق في مكان العمل — {name}",
        call="خطر على الحياة؟ اتصل أولًا.",
        call_text="نزيف لا يتوقف، فقد وعي، صعق، سقوط على الرأس أو الظهر.",
        whom={
            "red_crescent": "الهلال الأحمر",
            "civil_defence": "الدفاع المدني",
            "traffic": "المرور",
            "police": "الشرطة",
            "unified": "الرقم الموحد",
            "health": "الصحة، للاستشارة",
        },
        unsure="911 في الرياض ومكة والمدينة والشرقية. الأرقام معروفة للعموم ولم تُراجع في مصدر رسمي لهذه الورقة: تحقق "
        "منها قبل تعليقها.",
        steps="ما يُعمل",
        step="ماذا",
        minute="متى",
        minutes=("الآن", "10 د", "20 د", "30 د", "45 د", "60 د"),
        doing=(
            "أوقف الخطر وأسعف. أطفئ المصدر وأبعد الناس، ولا تحرّك من أصيب في ظهره أو رقبته.",
            "انقله إلى جهة علاج معتمدة أو أقرب مستشفى حكومي. في الطوارئ أي جهة.",
            "احفظ المكان والأدلة: صوّر الموقع والأداة كما هما قبل التنظيف، واكتب أسماء من رأى.",
            "دوّن الساعة التي علمتَ فيها: منها تُحسب مهلة البلاغ.",
            "أخبر المالك وأسرة المصاب بالوقائع، دون تقدير للمسؤولية.",
            "افتح مسودة البلاغ في البرنامج، وتُكمّل خلال المهلة.",
        ),
        gather="أوراق تُجمع",
        things=(
            "صورة الهوية أو الإقامة",
            "صور الموقع والأداة",
            "أسماء الشهود وجوالاتهم",
            "جدول الدوام لذلك اليوم",
            "التقرير الطبي الأولي",
            "محضر المرور أو الدفاع المدني إن وُجد",
        ),
        days="المُهل بعدها",
        act="من، وماذا",
        counted="تُحسب من",
        acts={
            "tell_employer": "المصاب يخبر المنشأة",
            "report_injury": "المنشأة تبلّغ الخدمة، إن لم تكفِ الإسعافات",
            "report_outside_treatment": "الإبلاغ عن علاج لدى جهة خارج القائمة",
        },
        since={
            "tell_employer": "الإصابة أو اكتشاف المرض",
            "report_injury": "علم المنشأة",
            "report_outside_treatment": "مراجعة الجهة",
        },
        allowance="البدل اليومي {home} من الأجر الخاضع من اليوم التالي، و{treated} أثناء العلاج على حساب الفرع. "
        "بلا عذر مقبول يتحمّل صاحب العمل بدل ما سبق البلاغ.",
        blanks="في هذا المكان — المسعف، وصندوق الإسعاف، وجهة العلاج:",
        lead="هذه الورقة دليل، وليست وثيقة رسمية.",
        closing="الأيام تقويمية من اليوم التالي: افتراض لم يرد في النصوص.",
        establishment_no="رقم الاشتراك",
    ),
    "en": WallWords(
        title="The first hour after an injury",
        subtitle="To hang up at work — {name}",
        call="Is a life in danger? Call first.",
        call_text="Bleeding that does not stop, unconscious, electric shock, a fall on head or back.",
        whom={
            "red_crescent": "Red Crescent",
            "civil_defence": "Civil Defence",
            "traffic": "Traffic police",
            "police": "Police",
            "unified": "One number for all",
            "health": "Health advice",
        },
        unsure="911 answers in Riyadh, Makkah, Madinah and the Eastern Province. The numbers are commonly known, not "
        "looked up in an official source for this paper: check them before you hang it up.",
        steps="What is done",
        step="What",
        minute="When",
        minutes=("Now", "10 min", "20 min", "30 min", "45 min", "60 min"),
        doing=(
            "Stop the danger and give first aid. Switch off the source, keep people away; do not move anybody whose "
            "back or neck is hurt.",
            "Take him to a listed provider or the nearest public hospital. In an emergency to any.",
            "Keep the place and the evidence: photograph place and tool before anything is cleaned, write down who "
            "saw it.",
            "Write down the hour at which you were told: the time to report is counted from it.",
            "Tell the owner and his family the facts, without judging who is to blame.",
            "Open the draft of the report in the program; it can be completed within the time there is.",
        ),
        gather="Papers to gather",
        things=(
            "Copy of ID or Iqama",
            "Photographs of place and tool",
            "Names and mobiles of witnesses",
            "Duty schedule of that day",
            "First medical report",
            "Report of traffic police or civil defence, if any",
        ),
        days="The days after it",
        act="Who does what",
        counted="Counted from",
        acts={
            "tell_employer": "The injured person tells the establishment",
            "report_injury": "The establishment tells the service, where first aid is not enough",
            "report_outside_treatment": "Treatment outside the list is told",
        },
        since={
            "tell_employer": "injury, or finding of the disease",
            "report_injury": "when the establishment was told",
            "report_outside_treatment": "going there",
        },
        allowance="Daily allowance: {home} of the contributory wage from the day after, {treated} while treated at the "
        "branch’s cost. Late without an accepted excuse, the employer bears the allowance of the days before the "
        "report.",
        blanks="At this place — first-aider, first-aid box, where to be treated:",
        lead="This paper is a guide. It is not an official document.",
        closing="Days are calendar days from the day after: an assumption, the law does not say.",
        establishment_no="Subscription number",
    ),
}
_DAYS: Final[Mapping[Language, str]] = {"ar": "{count} يومًا", "en": "{count} days"}
_FEW_DAYS: Final = "{count} أيام"  # three to ten in Arabic
_LARGE: Final = 4  # numbers in the band
_LINES: Final = 1  # to write on


def first_hour_form(paper: WallPaper, around: Around) -> Form:
    """The sheet, ready to be set."""
    words, figures, holder = WALL[around.language], around.figures, paper.holder
    name = (holder.names.en if around.language == "en" else None) or holder.names.ar
    own = figures.digits(holder.number)
    ordered = sorted(paper.numbers, key=lambda row: not row.urgent)  # where a life is in danger first
    said = [(words.whom.get(row.whom, row.whom), figures.digits(row.number)) for row in ordered]
    band = Band(tuple(Field(whom, number) for whom, number in said[:_LARGE]))
    others = " · ".join(f"{whom} {left_to_right(number)}" for whom, number in said[_LARGE:])
    unsure = any(row.certainty is Certainty.ASSUMPTION for row in paper.numbers)
    parts = (
        band,
        Remark(f"{words.call} {words.call_text}"),
        *((Remark(others),) if others else ()),
        Section(words.steps, (_steps(words, around),)),
        Section(words.gather, (Ticks(tuple(Tick(one, ticked=False) for one in words.things)),)),
        Section(words.days, (_days(paper, words, around), Remark(_allowance(paper, words, around)))),
        Remark(words.blanks),
        Blank(_LINES),
    )
    return Form(
        title=words.title,
        subtitle=words.subtitle.format(name=isolated(name)) if name else words.title,
        about=f"{words.title} — {holder.number}",
        short=own,
        aside=Aside(words.establishment_no, own),
        parts=parts,
        closing=Closing(words.lead, f"{words.unsure} {words.closing}" if unsure else words.closing),
        language=around.language,
        arabic_digits=around.arabic_digits,
        practice=around.practice,
        printed_at=around.printed_at,
    )


def _steps(words: WallWords, around: Around) -> Lines:
    heads = (Heading(words.minute, wraps=False, strong=True), Heading(words.step))
    digits = around.figures.digits
    return Lines(heads, tuple((digits(at), what) for at, what in zip(words.minutes, words.doing, strict=True)))


def _days(paper: WallPaper, words: WallWords, around: Around) -> Lines:
    heads = (Heading(words.act, strong=True), Heading(words.counted), Heading(words.minute))
    return Lines(
        heads,
        tuple(
            (words.acts.get(row.act, row.act), words.since.get(row.act, ""), _count(row.n, around))
            for row in paper.days
        ),
    )


def _count(days: int, around: Around) -> str:
    few = around.language == "ar" and 3 <= days <= 10
    return (_FEW_DAYS if few else _DAYS[around.language]).format(count=around.figures.count(days))


def _allowance(paper: WallPaper, words: WallWords, around: Around) -> str:
    percent = around.figures.percent
    return words.allowance.format(home=percent(paper.home_percent), treated=percent(paper.treated_percent))
