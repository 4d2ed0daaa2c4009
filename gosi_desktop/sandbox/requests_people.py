"""What is known of a contributor himself, put right (facts 5.10: editing a contributor)."""

from typing import Any, Final

import msgspec

from gosi_desktop.contract.request_bodies import ContributorAsked, CorrectContributor
from gosi_desktop.domain.ages import age_ruling
from gosi_desktop.domain.contributor import Contributor, current_engagement
from gosi_desktop.domain.findings import Finding
from gosi_desktop.sandbox import insured
from gosi_desktop.sandbox.asking import Asking, Judgement, Kind, invalid, refused
from gosi_desktop.sandbox.roster_rows import contributor_of, engagements_of, pass_or_refuse, system_of


def _judge(asking: Asking) -> Judgement:
    row = asking.row("contributor", asking.target)
    before, after = contributor_of(row), _corrected(asking, row)
    if after.nationality_group is not before.nationality_group:
        raise invalid("nationality", "nationality.other_group")
    if after.identity.number != before.identity.number:
        other = insured.here(asking, after.identity.number)
        if other is not None:
            raise refused("already_active_here", "identity.number", contributor=other["id"])
    return Judgement(pass_or_refuse(_age(asking, after)))


def _corrected(asking: Asking, row: dict[str, Any]) -> Contributor:
    """The contributor as he would be: what is not corrected stays, and all of it is judged together."""
    body = asking.asked(CorrectContributor)
    merged = {name: row[name] for name in body.__struct_fields__ if name in row}
    merged |= {name: value for name, value in msgspec.to_builtins(body).items() if value is not None}
    person = insured.contributor_asked(asking, msgspec.convert({"id": row["id"]} | merged, type=ContributorAsked), "")
    return insured.as_known(asking, person, row)


def _age(asking: Asking, person: Contributor) -> tuple[Finding, ...]:
    """A birth date under which he could not have been registered is refused."""
    current = current_engagement(engagements_of(asking.written, person.id))
    if current is None or person.birth is None:
        return ()
    system = system_of(asking.rules, person, current.join_date)
    if person.birth.date > current.join_date:
        raise invalid("birth.date", "birth.after_event")
    first = person.first_registration
    earlier = person.has_prior_periods or (first is not None and first < current.join_date)
    ruling = age_ruling(asking.rules, person.birth.date, current.join_date, person.nationality_group, system, earlier)
    if ruling.row is None or ruling.code is None:
        return ()
    return (Finding(ruling.code, "birth", ruling.row, not ruling.accepted, {"age": ruling.age}),)


def _effect(asking: Asking) -> None:
    row = asking.row("contributor", asking.target)
    after, body = _corrected(asking, row), asking.asked(CorrectContributor)
    changed: dict[str, Any] = {name: value for name, value in msgspec.to_builtins(body).items() if value is not None}
    if "identity" in changed:
        changed["identity"]["number"] = after.identity.number
    if "mobile" in changed:
        changed["mobile"] = after.mobile
    asking.written.change("contributor", row["id"], **changed)


KINDS: Final = (Kind("correct_contributor", "contributor", CorrectContributor, _judge, _effect, "C"),)
