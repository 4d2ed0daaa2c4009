"""The questions people ask and their answers; every number in them is filled in from the rules."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QTranslator

from gosi_desktop.domain.names import folded
from gosi_desktop.ui.formats import formats, ltr
from gosi_desktop.ui.official_portal import HOST, TELEPHONE
from gosi_desktop.viewmodels.help import Answerable, Part
from gosi_desktop.viewmodels.shell_state import Page

InArabic = Callable[[str, object], str]  # of a context and a source


@dataclass(frozen=True, slots=True)
class Answer:
    """One of them. ``place`` is the page it leads to; ``also`` is found too and not shown."""

    key: str
    part: Part
    question: str
    text: str
    place: Page | None = None
    also: str = ""

    @property
    def answerable(self) -> Answerable:
        """For the search."""
        return Answerable(self.key, self.part, folded(f"{self.question} {self.text} {self.also}"))


# key → (question, answer, the page it leads to)
QUESTIONS: dict[str, tuple[object, object, Page | None]] = {
    "forgotten_password": (
        QT_TRANSLATE_NOOP("Help", "I have forgotten my password. What now?"),
        QT_TRANSLATE_NOOP(
            "Help",
            "Choose “Forgot the password?” on the sign-in screen, and enter user name and identity number; a code "
            "and a link go to the registered mobile. The password of the official portal is another one: it is set "
            "anew on the portal’s own sign-in page, never here.",
        ),
        Page.ACCOUNT,
    ),
    "several_establishments": (
        QT_TRANSLATE_NOOP("Help", "Can one account manage several establishments?"),
        QT_TRANSLATE_NOOP(
            "Help",
            "Yes, all those you are a registered supervisor or a member of. Open the list above the pages and "
            "choose another one, or press Ctrl Tab; there is no need to sign out. Each keeps its own data and its "
            "own outbox.",
        ),
        Page.PORTFOLIO,
    ),
    "subscription_number": (
        QT_TRANSLATE_NOOP("Help", "What is the subscription number, and where do I find it?"),
        QT_TRANSLATE_NOOP(
            "Help",
            "A number GOSI gives each establishment when it is first registered; no other has the same. It is "
            "printed on the registration certificate, and here it stands under the establishment’s name. If you "
            "cannot find the certificate, call the unified number.",
        ),
        Page.ESTABLISHMENT,
    ),
    "late_fine": (
        QT_TRANSLATE_NOOP("Help", "When is a late fine due, and how much is it?"),
        QT_TRANSLATE_NOOP(
            "Help",
            "A month’s contributions are paid by day {pay_day} of the next month. After that the fine is {fine} of "
            "what is unpaid for each month of delay or part of one. The invoices show what delay would cost before "
            "it happens.",
        ),
        Page.INVOICES,
    ),
    "offline_changes": (
        QT_TRANSLATE_NOOP("Help", "I worked offline. When do my changes reach the service?"),
        QT_TRANSLATE_NOOP(
            "Help",
            "They wait in the outbox. What was to go at once is sent with the next connection; the rest waits until "
            "you send it. Deadlines count from the day the service receives them, so connect in time.",
        ),
        Page.OUTBOX,
    ),
    "other_amount": (
        QT_TRANSLATE_NOOP("Help", "Why does the program’s amount differ from the service’s invoice?"),
        QT_TRANSLATE_NOOP(
            "Help",
            "What the service says is what is owed; our figure checks it. Open “Why this amount?” in the invoice: "
            "the difference is shown by name, such as a late change, a part of a month or rounding.",
        ),
        Page.INVOICES,
    ),
    "two_systems": (
        QT_TRANSLATE_NOOP("Help", "How do the rates of the earlier and the new system differ?"),
        QT_TRANSLATE_NOOP(
            "Help",
            "Who was first registered on {new_from} or later, without earlier periods, falls under the new system, "
            "whose pension rate rises each July for some years. The service decides which one holds for a person. "
            "Every rate with its source is in the settings under “Rate tables”.",
        ),
        Page.SETTINGS,
    ),
    "month_end": (
        QT_TRANSLATE_NOOP("Help", "By when must joiners, leavers and wages be reported?"),
        QT_TRANSLATE_NOOP(
            "Help",
            "By the last day of the month in which they happened. Changed data of the establishment are reported "
            "within {data_days} days. The page of deadlines shows what is near.",
        ),
        Page.DEADLINES,
    ),
    "first_hour": (
        QT_TRANSLATE_NOOP("Help", "Somebody was hurt at work: what comes first?"),
        QT_TRANSLATE_NOOP(
            "Help",
            "Is a life in danger, call first: {red_crescent} the Red Crescent, {civil_defence} civil defence, "
            "{traffic} after a traffic accident. Give first aid, keep the place as it is and photograph it, and write "
            "down the hour at which you were told: the time to report is counted from it. The page of the first hour "
            "has lists to tick and sheets to print.",
        ),
        Page.FIRST_HOUR,
    ),
    "injury_clock": (
        QT_TRANSLATE_NOOP("Help", "How long may the report of a work injury take?"),
        QT_TRANSLATE_NOOP(
            "Help",
            "The injured tells you within {told_days} days; from when you know, you have {injury_days} days, unless "
            "first aid was enough. A late report without an accepted reason charges the daily allowance before it "
            "to you.",
        ),
        Page.INJURIES,
    ),
    "my_data": (
        QT_TRANSLATE_NOOP("Help", "Where are my data kept, and who can read them?"),
        QT_TRANSLATE_NOOP(
            "Help",
            "Encrypted on this computer, and at the service you are connected to. Nobody else receives anything: no "
            "usage data are sent. Without a passphrase whoever sits at this computer can read them; set one in the "
            "settings.",
        ),
        Page.SETTINGS,
    ),
    "official_password": (
        QT_TRANSLATE_NOOP("Help", "Do I enter the password of the official portal here?"),
        QT_TRANSLATE_NOOP(
            "Help",
            "Never. This program is independent and has accounts of its own service. The passwords of the portal "
            "and of Nafath belong on their own pages, whose address ends in {host} or that of Nafath.",
        ),
        None,
    ),
    "false_message": (
        QT_TRANSLATE_NOOP("Help", "A message asks me to pay or to update my data. Is it real?"),
        QT_TRANSLATE_NOOP(
            "Help",
            "Open no link in it. Open the official site yourself, compare the amount with the invoice here, and "
            "call {telephone} if you doubt. Nobody from GOSI asks for a password or a code.",
        ),
        None,
    ),
    "register_establishment": (
        QT_TRANSLATE_NOOP("Help", "How does a new establishment get an account?"),
        QT_TRANSLATE_NOOP(
            "Help",
            "From the sign-in screen: “A new establishment? Register an account”. You need the subscription number, "
            "the identity number of the owner or registered supervisor, and mobile and e-mail exactly as in Absher. "
            "The official portal has its own registration; its steps are shown there too.",
        ),
        None,
    ),
    "practice": (
        QT_TRANSLATE_NOOP("Help", "What is the practice establishment?"),
        QT_TRANSLATE_NOOP(
            "Help",
            "An invented establishment on this computer, with a service of its own that answers as the real one "
            "would. Nothing you do there reaches anybody, and what it issues is worth nothing. A tour shows you "
            "around.",
        ),
        None,
    ),
    "pending_arrivals": (
        QT_TRANSLATE_NOOP("Help", "An expatriate appears by himself and waits for his wage. Why?"),
        QT_TRANSLATE_NOOP(
            "Help",
            "State bodies report his arrival, and the service opens his period. You add basic wage, housing and "
            "commission by the last day of that month; the list of contributors marks those who wait.",
        ),
        Page.CONTRIBUTORS,
    ),
    "wages_from_excel": (
        QT_TRANSLATE_NOOP("Help", "Can I change many wages from an Excel file?"),
        QT_TRANSLATE_NOOP(
            "Help",
            "Yes. Choose the file, say which column is what, look at the errors, and add the good rows to the "
            "outbox. Nothing is sent until you ask. Newcomers and leavers can come from a file as well.",
        ),
        Page.SHEET_IMPORT,
    ),
    "wrong_registration": (
        QT_TRANSLATE_NOOP("Help", "I registered or excluded somebody wrongly. How is it put right?"),
        QT_TRANSLATE_NOOP(
            "Help",
            "Not sent yet: take it back in the outbox or press Ctrl Z. Sent already: open the person and choose "
            "correcting the period, or cancelling it when he never worked for you. The service decides.",
        ),
        Page.CONTRIBUTORS,
    ),
    "reason_of_leaving": (
        QT_TRANSLATE_NOOP("Help", "Why does the reason of an exclusion matter?"),
        QT_TRANSLATE_NOOP(
            "Help",
            "Whether the person may get unemployment insurance (SANED) is decided by the reason you give. Choose "
            "what is true; the form says beside each reason what it leads to, as far as it is known.",
        ),
        Page.CONTRIBUTORS,
    ),
    "certificate_refused": (
        QT_TRANSLATE_NOOP("Help", "Why can no compliance certificate be issued?"),
        QT_TRANSLATE_NOOP(
            "Help",
            "Everything claimed up to today must be paid and every form handed in. The page names what stands in "
            "the way and leads to it. A certificate issued before keeps the validity printed on it.",
        ),
        Page.CERTIFICATES,
    ),
    "instalments": (
        QT_TRANSLATE_NOOP("Help", "Can a debt be paid in instalments?"),
        QT_TRANSLATE_NOOP(
            "Help",
            "You can ask for it from the invoice. The authority decides on number, guarantee and start; a missed "
            "instalment, or a new month left unpaid, may end the plan.",
        ),
        Page.INVOICES,
    ),
    "lost_passphrase": (
        QT_TRANSLATE_NOOP("Help", "I have forgotten the passphrase of this program."),
        QT_TRANSLATE_NOOP(
            "Help",
            "The recovery key on the paper you printed opens the data; then set a new passphrase. Without both "
            "nobody can open what is kept here, but signing in anew fetches everything the service has.",
        ),
        Page.SETTINGS,
    ),
    "taminaty": (
        QT_TRANSLATE_NOOP("Help", "What is the app “Taminaty”?"),
        QT_TRANSLATE_NOOP(
            "Help",
            "The official telephone app, with most services of the portal. It is not part of this program. Get it "
            "from the store of your telephone by way of the official site, never by a link in a message.",
        ),
        None,
    ),
    "hidden_figures": (
        QT_TRANSLATE_NOOP("Help", "Somebody looks over my shoulder. How do I hide wages?"),
        QT_TRANSLATE_NOOP(
            "Help",
            "Press Ctrl Shift H: wages and identity numbers become dots until you press it again. Ctrl L locks the "
            "program where a passphrase is set. What you copy is cleared from the clipboard after a minute.",
        ),
        Page.SETTINGS,
    ),
}


def in_arabic(texts: Path | None) -> InArabic:
    """What a sentence is in Arabic, for a search in it; nothing where the texts are not at hand."""
    translator = QTranslator()
    if texts is None or not translator.load(str(texts / "gosi_ar.qm")):
        return lambda _context, _source: ""
    return lambda context, source: translator.translate(context, str(source)) or ""


def questions(figures: Mapping[str, int | date], arabic: InArabic) -> Iterator[Answer]:
    """All of them in the language of the screen; one whose figures no rule gives is left out.

    They are found in English and Arabic whichever is on the screen.
    """
    filling = {name: _shown(name, value) for name, value in figures.items()}
    filling |= {"host": ltr(HOST), "telephone": ltr(TELEPHONE)}
    for key, (question, text, place) in QUESTIONS.items():
        try:
            words = _tr(text).format_map(filling)
        except KeyError:
            continue
        also = " ".join((str(question), str(text), arabic("Help", question), arabic("Help", text)))
        yield Answer(key, Part.QUESTIONS, _tr(question), words, place, also)


def _shown(name: str, value: int | date) -> str:
    if isinstance(value, date):
        return formats().date_long(value)
    return formats().percent(Decimal(value) / 100) if name == "fine" else formats().number(value)


def _tr(words: object) -> str:
    return QCoreApplication.translate("Help", str(words))
