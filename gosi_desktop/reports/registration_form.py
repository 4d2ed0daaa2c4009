"""The registration form of an account, for the owner's files: a record, without stamp, office or signature."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from urllib.parse import urlsplit

from gosi_desktop.application.ports import RegistrationForm
from gosi_desktop.reports.account_words import ACCOUNT, IDENTITIES, ROLES, SERVICE, AccountWords
from gosi_desktop.reports.figures import Figures, day_of
from gosi_desktop.reports.form import Aside, Closing, Form
from gosi_desktop.reports.parts import Field, Heading, Lines, Number, Row, Section, Tick, Ticks
from gosi_desktop.reports.words import PAPER, Language, left_to_right

_THIS_COMPUTER: Final = "127.0.0.1"  # the practice service: its port is new at each start
_ABROAD: Final = re.compile(r"^(?:\+|00)966(?=5)")
_MOBILE: Final = re.compile("05[0-9]{8}")


@dataclass(frozen=True, slots=True)
class Around:
    """What every form says of where and when it was made; in practice the service has a name of its own."""

    language: Language
    practice: bool
    printed_at: datetime  # aware
    service: str = ""
    address: str = ""
    arabic_digits: bool = False

    @property
    def figures(self) -> Figures:
        """Values in the paper's language and digits."""
        return Figures(PAPER[self.language], self.arabic_digits)


def registration_form(account: RegistrationForm, around: Around) -> Form:
    """The form, ready to be set. The service's name of the establishment and holder, in the paper's language."""
    words, figures = ACCOUNT[around.language], around.figures
    number = figures.digits(account.establishment)
    day = day_of(account.activated_at)
    return Form(
        title=words.title,
        subtitle=words.subtitle,
        about=f"{words.title} — {account.establishment}",
        short=number,
        aside=Aside(words.activated, moment_of(account.activated_at, around), figures.long_hijri_day(day)),
        parts=(
            service_section(around),
            _numbers(account, around, words),
            _contact(account, around, words),
            _account(account, around, words),
            Section(words.conditions, (Ticks(tuple(Tick(figures.digits(each)) for each in words.conditions_met)),)),
            _accepted(account, around, words),
        ),
        closing=Closing(words.lead, words.closing),
        language=around.language,
        arabic_digits=around.arabic_digits,
        practice=around.practice,
        printed_at=around.printed_at,
    )


def service_section(around: Around) -> Section:
    """Which service it is about: its name, its address, its environment."""
    words = SERVICE[around.language]
    name = words.practice_name if around.practice else around.service
    environment = words.practice if around.practice else words.live
    fields = (
        Field(words.name, name, weight=2.0),
        Field(words.address, host_of(around.address) or _THIS_COMPUTER * around.practice, weight=1.4, reading="ltr"),
        Field(words.environment, environment),
    )
    return Section(words.section, (Row(fields),))


def host_of(address: str) -> str:
    """What of an address names the computer that answers: ``service.example``, with a port that is not the usual."""
    parts = urlsplit(address)
    return (parts.netloc or address).rpartition("@")[2]


def moment_of(instant: datetime, around: Around) -> str:
    """``6 يناير 2026 — 10:41``."""
    figures = around.figures
    day = figures.long_day(day_of(instant))
    return ACCOUNT[around.language].moment.format(day=day, time=figures.time(instant))


def mobile_of(number: str, around: Around) -> str:
    """``0500 000 447``: a mobile number of the kingdom as it is dialled there, any other as it is."""
    dialled = _ABROAD.sub("0", number)
    if not _MOBILE.fullmatch(dialled):
        return around.figures.digits(number)
    between = "\u200e " if around.arabic_digits else " "  # groups of ٠ to ٩ would run from right to left
    return around.figures.digits(between.join((dialled[:4], dialled[4:7], dialled[7:])))


def _numbers(account: RegistrationForm, around: Around, words: AccountWords) -> Section:
    figures, language = around.figures, around.language
    name, holder = account.name, account.holder
    if language == "en":
        name, holder = account.name_en or name, account.holder_en or holder
    return Section(
        words.numbers,
        (
            Row(
                (
                    Number(words.establishment_no, figures.digits(account.establishment)),
                    Number(words.identity, figures.digits(account.identity)),
                )
            ),
            Row(
                (
                    Field(words.establishment, name, weight=2.0),
                    Field(words.cr_number, figures.digits(account.cr_number), reading="ltr"),
                )
            ),
            Row(
                (
                    Field(words.holder, holder, weight=1.5),
                    Field(words.role, ROLES[language].get(account.role, account.role)),
                    Field(words.beneficiary, words.employer),
                    Field(words.identity_kind, IDENTITIES[language].get(account.identity[:1], "")),
                )
            ),
        ),
    )


def _contact(account: RegistrationForm, around: Around, words: AccountWords) -> Section:
    equal = words.equal.format(time=around.figures.time(account.activated_at))
    fields = (
        Field(words.mobile, mobile_of(account.mobile, around), reading="ltr"),
        Field(words.email, account.email, weight=1.5, reading="ltr"),
        Field(words.compared, equal, weight=1.1),
    )
    return Section(words.contact, (Row(fields),))


def _account(account: RegistrationForm, around: Around, words: AccountWords) -> Section:
    fields = (
        Field(words.username, account.username, reading="ltr"),
        Field(words.reference, account.reference, reading="ltr"),
        Field(words.hidden, words.unprinted, weight=1.4),
    )
    return Section(words.account, (Row(fields),))


def _accepted(account: RegistrationForm, around: Around, words: AccountWords) -> Section:
    """What was accepted; the service tells the hour of the code, with which the account became active."""
    figures = around.figures
    at = (moment_of(account.activated_at, around), figures.long_hijri_day(day_of(account.activated_at)))
    version = left_to_right(account.terms) if around.language == "ar" else account.terms
    terms = words.terms.format(version=version)
    events = (
        (terms, words.before, ""),
        (words.declaration, words.before, ""),
        (words.code, *at),
        (words.activation, *at),
    )
    headings = (
        Heading(words.number, wraps=False),
        Heading(words.what, strong=True),
        Heading(words.when),
        Heading(words.when_hijri),
    )
    lines = tuple((figures.count(place), *event) for place, event in enumerate(events, 1))
    return Section(words.accepted, (Lines(headings, lines),))
