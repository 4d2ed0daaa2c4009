"""Certificates in words: kinds, conditions with their way out, states, and verdicts on somebody's paper."""

from datetime import date

from PySide6.QtCore import QObject

from gosi_desktop.application.ports.money_papers import VerdictWords
from gosi_desktop.domain.certificate import Certificate, CertificateState, Condition
from gosi_desktop.domain.verification import Basis, Checked, Verdict, Why
from gosi_desktop.ui.formats import formats, isolate, ltr
from gosi_desktop.ui.roster_cells import name_of
from gosi_desktop.ui.widgets.painting import Tone

_SOON = 10  # days


class CertificateWords(QObject):
    """In the language of the screen."""

    def kind(self, kind: str) -> str:
        """As a chip says it; a kind of a later version is a certificate."""
        return {
            "compliance": self.tr("Compliance"),
            "zakat_wages": self.tr("Wages for zakat"),
            "osh": self.tr("Safety and health"),
            "registration": self.tr("Registration"),
            "non_subject": self.tr("Non-subjection"),
        }.get(kind, self.tr("Certificate"))

    def title(self, kind: str) -> str:
        """As the paper is called."""
        return {
            "compliance": self.tr("Compliance certificate"),
            "zakat_wages": self.tr("Wage certificate for zakat"),
            "osh": self.tr("Safety and health certificate"),
            "registration": self.tr("Registration certificate"),
            "non_subject": self.tr("Certificate of non-subjection"),
        }.get(kind, self.tr("Certificate"))

    def condition(self, one: Condition) -> str:
        """What must be true, or what is not."""
        met, missing = {
            "registered": (
                self.tr("The establishment is registered"), self.tr("The establishment is not active at the service")
            ),
            "no_debt": (self.tr("No unpaid balance of before"), self.tr("A balance of before is unpaid")),
            "wages_known": (self.tr("No wage is missing after its time"), self.tr("A wage is missing after its time")),
            "requests_settled": (
                self.tr("No returned request waits for you"),
                self.tr("A returned request has waited for you for a month"),
            ),
            "licence_valid": (self.tr("The registration is valid"), self.tr("The registration has run out")),
            "nobody_insured": (self.tr("There are no contributors"), self.tr("There are contributors")),
        }.get(one.check, (self.tr("A condition of the service"), self.tr("A condition of the service")))  # fmt: skip
        return met if one.passed else missing

    def way_out(self, one: Condition) -> str:
        """What helps."""
        since = day_of(one.params.get("since"))
        text = {
            "pay_invoices": self.tr("Pay it, then ask again. A certificate already issued stays valid."),
            "complete_wages": self.tr("Give the missing wage in the list of contributors."),
            "answer_requests": self.tr("Correct the request and send it anew, or withdraw it."),
            "renew_licence": self.tr("Renew it with its authority, then update it here."),
            "ask_authority": self.tr("Ask the authority about the state of the establishment."),
            "not_for_employers": self.tr("Ask for a compliance certificate instead."),
        }.get(one.way_out, "")
        if since is not None and one.way_out in ("pay_invoices", "renew_licence"):
            return self.tr("Since {date}. {text}").format(date=formats().date_long(since), text=text)
        return text

    def act(self, one: Condition) -> str:
        """The button that leads there; "" where no page does."""
        return {
            "complete_wages": self.tr("Contributors"), "answer_requests": self.tr("Requests and outbox"),
            "not_for_employers": self.tr("Compliance"), "pay_invoices": self.tr("Invoices"),
        }.get(one.way_out, "")  # fmt: skip

    def state(self, certificate: Certificate, today: date) -> tuple[str, Tone]:
        """«سارية · 17 يومًا»."""
        state = certificate.state_on(today)
        if state is CertificateState.WITHDRAWN:
            since = certificate.withdrawn_on
            day = formats().date_short(since) if since is not None else ""
            return (self.tr("Withdrawn {date}").format(date=day) if day else self.tr("Withdrawn")), Tone.BAD
        if state is CertificateState.EXPIRED:
            return self.tr("Expired"), Tone.NEUTRAL
        left = certificate.days_left(today)
        if not left:
            return self.tr("Valid · its last day"), Tone.WARN
        days = formats().numerals(self.tr("%n days", "", left))
        return self.tr("Valid · {days}").format(days=days), Tone.WARN if left <= _SOON else Tone.INFO

    def facts(self, certificate: Certificate) -> str:
        """The second line of a row: number, day of issue, last day."""
        written = formats()
        return self.tr("{number} · issued {issued} · until {until}").format(
            number=ltr(written.identity(certificate.number)), issued=written.date_short(certificate.issued_on),
            until=written.date_short(certificate.valid_until),
        )  # fmt: skip

    # -- verdicts ------------------------------------------------------------------------------------------------------

    def verdict(self, one: Checked) -> tuple[str, str, Tone, str]:
        """Title, line, tone and icon. What comes from practice is never green."""
        if one.verdict is Verdict.ALTERED:
            return self.tr("Altered — do not rely on it"), self.why(one), Tone.BAD, "error-circle"
        if one.verdict is Verdict.CANNOT_VERIFY:
            return self.tr("Cannot be verified"), self.why(one), Tone.NEUTRAL, "help"
        if one.verdict is Verdict.WITHDRAWN:
            since = formats().date_long(one.withdrawn_on) if one.withdrawn_on is not None else ""
            line = self.tr("By its issuer, since {date}").format(date=since) if since else self.tr("By its issuer")
            return self.tr("Withdrawn"), line, Tone.BAD, "blocked"
        if one.practice:
            title = self.tr("The signature is right, and worth nothing")
            if one.verdict is Verdict.EXPIRED:
                title = self.tr("Expired, and worth nothing")
            return title, self.tr("Issued in a practice environment"), Tone.WARN, "alert-circle"
        if one.verdict is Verdict.EXPIRED:
            return self.tr("Expired"), self.tr("It was right until its last day"), Tone.WARN, "clock"
        return self.tr("Right and valid"), self.tr("Signed by an issuer that is known here"), Tone.OK, "check-circle"

    def why(self, one: Checked) -> str:
        """Why it is altered, or cannot be verified."""
        if one.why is Why.FILE and one.changed_byte is not None:
            place = formats().number(one.changed_byte)
            return self.tr("The file is not the one that was signed: byte {place} differs").format(place=place)
        known = {
            Why.SIGNATURE: self.tr("What the code says is not what was signed"),
            Why.FILE: self.tr("The file is not the one that was signed"),
            Why.NO_CODE: self.tr("No code was found on the page"),
            Why.SEVERAL_CODES: self.tr("There are several codes on the page"),
            Why.NOT_A_TOKEN: self.tr("This is not the text of such a code"),
            Why.ALGORITHM: self.tr("It is not signed in the one way that is taken"),
            Why.HEADER: self.tr("Its code brings instructions that are not taken"),
            Why.UNKNOWN_KEY: self.tr("An issuer whose key we do not know"),
            Why.CHANGED_KEY: self.tr("Its issuer's key has changed, and the old one did not sign the new"),
            Why.UNKNOWN_ISSUER: self.tr("It names another issuer than the one that signed it"),
            Why.NOT_A_CERTIFICATE: self.tr("What is signed is no certificate"),
            Why.DATES: self.tr("Its days contradict each other"),
            Why.NOT_YET: self.tr("It is dated ahead of today: look at this computer's clock"),
            Why.UNKNOWN_NUMBER: self.tr("Its issuer knows no certificate with these two numbers"),
            Why.OFFLINE: self.tr("There is no line, and nothing is known here of this number"),
        }
        return known[one.why] if one.why is not None else ""

    def issuer(self, one: Checked) -> str:
        """Name and environment; the paper's own word where nobody vouches for it."""
        if one.issuer is not None:
            name = isolate(name_of(one.issuer.name, one.issuer.name_en))
            return self.tr("{name} — {environment}").format(name=name, environment=self._environment(one))
        if one.facts is not None:
            return self.tr("It says of itself: {name}").format(name=ltr(one.facts.issuer[:60]))
        return self.tr("Unknown")

    def _environment(self, one: Checked) -> str:
        return self.tr("practice") if one.practice else self.tr("live")

    def until_label(self, one: Checked) -> str:
        """Whose word the last day is."""
        return self.tr("Valid until") if one.signed else self.tr("Valid until (not confirmed)")

    def until(self, one: Checked, today: date) -> str:
        """The last day, and how long that is."""
        if one.facts is None:
            return ""
        day = formats().date_long(one.facts.valid_until)
        left = (one.facts.valid_until - today).days
        if one.verdict is not Verdict.VALID or left < 0:
            return day
        days = formats().numerals(self.tr("%n days", "", left))
        return self.tr("{date} — {days} left").format(date=day, days=days) if left else day

    def basis(self, one: Checked) -> str:
        """What the verdict rests on, and as of when withdrawals are known."""
        if one.basis is Basis.SERVICE:
            return self.tr("Its issuer, asked now")
        if one.basis is Basis.NOTHING:
            return self.tr("Looked at on this computer only")
        rests = self.tr("Signature and every byte of the file") if one.basis is Basis.FILE else self.tr("Signature")
        if one.verdict not in (Verdict.VALID, Verdict.EXPIRED, Verdict.WITHDRAWN):
            return rests
        if one.listed_at is None:
            return self.tr("{basis}; whether it was withdrawn is not known").format(basis=rests)
        moment = formats().moment(one.listed_at, one.at)
        return self.tr("{basis}; withdrawals as of {moment}").format(basis=rests, moment=moment)

    def for_paper(self, one: Checked) -> VerdictWords:
        """What its record says."""
        title, line, _, _ = self.verdict(one)
        return VerdictWords(
            title=title, line=line, kind=self.title(one.facts.kind) if one.facts is not None else "",
            issuer=self.issuer(one), basis=self.basis(one), advice=self.advice(one),
        )  # fmt: skip

    def advice(self, one: Checked) -> str:
        """What to do."""
        if one.verdict is Verdict.ALTERED:
            return self.tr("Any alteration voids a certificate. Ask whoever gave it for a new copy.")
        if one.verdict is Verdict.CANNOT_VERIFY:
            return self.tr(
                "This does not mean that it is forged. Ask whoever gave it who issued it, and check its number there."
            )
        if one.verdict is Verdict.WITHDRAWN:
            return self.tr("Its issuer took it back. Ask whoever gave it for another one.")
        if one.practice:
            return self.tr("What comes from practice is never shown in green: nobody outside relies on it.")
        if one.verdict is Verdict.EXPIRED:
            return self.tr("It attests the days up to the one printed on it. Ask for a newer one.")
        return self.tr("It attests its day of issue until the day printed on it.")


def day_of(text: object) -> date | None:
    """A day of a condition's parameters."""
    try:
        return date.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
