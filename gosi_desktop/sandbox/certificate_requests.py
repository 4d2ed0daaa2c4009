"""Issuing a certificate: judged by its conditions, drawn, signed twice and kept with its very bytes."""

import hashlib
from datetime import date, datetime, timedelta
from typing import Any, Final

import msgspec
import sqlalchemy as sa

from gosi_desktop.contract.certificates import (
    CertificateData,
    CertificateFacts,
    CertificateFileClaims,
    IssueCertificate,
)
from gosi_desktop.contract.entities import EstablishmentData
from gosi_desktop.domain.contribution import contributory
from gosi_desktop.domain.contributor import wage_in
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.injuries import riyadh_day
from gosi_desktop.domain.judging import system_of
from gosi_desktop.domain.roster_month import RosterEntry, rates_of, why_not_billed
from gosi_desktop.domain.rule_rows import CertificateValidityRow
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month, amount_text
from gosi_desktop.sandbox import keys, series, state
from gosi_desktop.sandbox.asking import Asking, Judgement, Kind, invalid, month_of
from gosi_desktop.sandbox.certificate_checks import checked
from gosi_desktop.sandbox.certificate_paper import CertificatePaper
from gosi_desktop.sandbox.journal import Journal
from gosi_desktop.sandbox.problems import Refusal
from gosi_desktop.sandbox.roster_rows import contributor_of, engagement_of, wages_of
from gosi_desktop.sandbox.tables import certificate

REVOCATIONS: Final = "revocations"  # the number of the list, which no new beginning takes back
_OF_PERIODS: Final = ("zakat_wages", "osh")
_LONGEST: Final = 36  # months
_NO_INJURY: Final = ("rejected", "cancelled")
_LIVE: Final = ("pending_wage", "awaiting_worker", "active")


def _judge(asking: Asking) -> Judgement:
    body = asking.asked(IssueCertificate)
    if asking.held.branches is not None:
        raise Refusal("role_missing", needs=["owner", "supervisor", "finance_clerk"])
    _months(asking, body)
    failed = [one.check for one in checked(asking.written, body.kind, asking.today) if not one.passed]
    if failed:
        raise Refusal("certificate_not_due", checks=failed)
    return Judgement()


def _issue(asking: Asking) -> None:
    """The row in the feed, and the file beside it."""
    body, ctx = asking.asked(IssueCertificate), asking.ctx
    number, until = _numbered(series.following(ctx.connection, "certificate")), _last_day(asking.rules, asking.today)
    facts = CertificateFacts(
        iss=ctx.equipment.options.issuer, env="practice", kind=body.kind, number=number,
        establishment=asking.written.number, issued_on=asking.today.isoformat(), valid_until=until.isoformat(),
    )  # fmt: skip
    data = _drawn(asking, facts, until)
    digest = hashlib.sha256(data).hexdigest()
    claims = CertificateFileClaims(**msgspec.structs.asdict(facts), file_sha256=digest)
    row = CertificateData(
        kind=body.kind, number=number, issued_on=facts.issued_on, valid_until=facts.valid_until, state="valid",
        file_sha256=digest, file_token=keys.sign(ctx.connection, claims).decode(), size=len(data),
    )  # fmt: skip
    ctx.connection.execute(
        sa.insert(certificate).values(
            establishment=asking.written.number, number=number, id=asking.target, kind=body.kind,
            issued_on=facts.issued_on, valid_until=facts.valid_until, file=data,
        )
    )  # fmt: skip
    asking.written.put("certificate", asking.target, row)
    asking.numbers[asking.target] = number


def _last_day(rules: RuleBook, today: date) -> date:
    """Where an older version of the rules says nothing, the day of issue itself."""
    row = next(iter(rules.in_force(CertificateValidityRow, today)), None)
    return today + timedelta(days=row.days if row is not None else 0)


def _drawn(asking: Asking, facts: CertificateFacts, until: date) -> bytes:
    body, connection = asking.asked(IssueCertificate), asking.ctx.connection
    about = msgspec.convert(_establishment(asking), type=EstablishmentData)
    name = about.names.en if body.language == "en" and about.names.en else about.names.ar
    given = (
        ("establishment", about.number), ("cr_number", about.cr_number), ("unified_number", about.unified_number),
        ("place", about.office),
    )  # fmt: skip
    lines = (*((code, value) for code, value in given if value), *_particulars(asking, body))
    paper = CertificatePaper(
        kind=body.kind, number=facts.number, name=name, facts=lines, issued_at=asking.ctx.now, valid_until=until,
        token=keys.sign(connection, facts).decode(), kid=keys.kid_in_force(connection), language=body.language,
    )  # fmt: skip
    return paper.to_pdf()


def _particulars(asking: Asking, body: IssueCertificate) -> tuple[tuple[str, str], ...]:
    """What this kind attests besides the establishment."""
    if body.kind not in _OF_PERIODS:
        people = {row["contributor"] for row in asking.written.rows("engagement").values() if row["state"] in _LIVE}
        return (("contributors", str(len(people))),)
    months = _months(asking, body)
    period = ("period", f"{months[0]} – {months[-1]}")
    if body.kind == "zakat_wages":
        return period, ("wages", _grouped(amount_text(_wages(asking, months))))
    first, last = months[0].first, months[-1].last
    told = (row for row in asking.written.rows("injury").values() if row["state"] not in _NO_INJURY)
    hurt = [row for row in told if first <= riyadh_day(datetime.fromisoformat(row["happened"])) <= last]
    deaths = sum(1 for row in hurt if row.get("died"))
    return period, ("injuries", str(len(hurt))), ("deaths", str(deaths))


def _wages(asking: Asking, months: tuple[Month, ...]) -> int:
    """The wages that counted for contributions, of everybody and every month, in halalas."""
    written, total = asking.written, 0
    people = {key: contributor_of({"id": key} | row) for key, row in written.rows("contributor").items()}
    for key, row in written.rows("engagement").items():
        engagement, person = engagement_of({"id": key} | row), people.get(row["contributor"])
        if person is None:
            continue
        entry = RosterEntry(person, engagement, wages_of(written, key))
        system = system_of(asking.rules, person, engagement.join_date)
        for month in months:
            wage = wage_in(entry.wages, month)
            if wage is None or why_not_billed(engagement, month) is not None:
                continue
            try:
                rates = rates_of(entry, month, asking.rules, system)
            except RuleViolation:  # no rule reaches back that far
                continue
            total += contributory(rates, wage.raw_wage_halalas)
    return total


def _months(asking: Asking, body: IssueCertificate) -> tuple[Month, ...]:
    """The period asked for; else the twelve months before this one."""
    this = Month.of(asking.today)
    if body.period is None:
        return tuple(this.shift(back) for back in range(-12, 0))
    first, last = month_of(body.period.from_, "period.from"), month_of(body.period.to, "period.to")
    if last < first:
        raise invalid("period.to", "period_ends_first")
    if last >= this:
        raise invalid("period.to", "period_not_over")
    if first.shift(_LONGEST) <= last:
        raise invalid("period.from", "period_too_long")
    listed = [first]
    while listed[-1] < last:
        listed.append(listed[-1].next())
    return tuple(listed)


def _establishment(asking: Asking) -> dict[str, Any]:
    return next(iter(asking.written.rows("establishment").values()))


def _grouped(amount: str) -> str:
    whole, _, part = amount.partition(".")
    return f"{int(whole):,}.{part}"


def _numbered(serial: int) -> str:
    """``5520-0001-37``: running, with two digits that a slip of the pen seldom meets."""
    running = 55_200_000 + serial
    digits = f"{running:08}"
    return f"{digits[:4]}-{digits[4:]}-{98 - running * 100 % 97:02}"


def withdraw(written: Journal, row: sa.Row[Any], day: date, reason: str) -> None:
    """The authority withdraws what it issued in error: in the feed, and for everybody else in the list."""
    mine = (certificate.c.establishment == row.establishment, certificate.c.number == row.number)
    written.connection.execute(sa.update(certificate).where(*mine).values(withdrawn_on=day.isoformat()))
    number = int(state.read_value(written.connection, REVOCATIONS) or 0) + 1
    state.write(written.connection, REVOCATIONS, str(number))
    if written.find("certificate", row.id) is not None:  # a kept state may not have it any more
        written.change("certificate", row.id, state="withdrawn", withdrawn_on=day.isoformat(), reason=reason)


KINDS: Final = (Kind("issue_certificate", "certificate", IssueCertificate, _judge, _issue, "C", version="new"),)
