"""In practice somebody plays the authority that looks at injuries: it asks, accepts or rejects, treats, closes."""

from datetime import date

from gosi_desktop.contract.practice import InjuryDecision
from gosi_desktop.domain.injuries import InjuryQuestion, riyadh_day
from gosi_desktop.sandbox import injuries, journal
from gosi_desktop.sandbox.asking import day_of
from gosi_desktop.sandbox.calls import Context, Operations
from gosi_desktop.sandbox.injury_lists import require_listed

operation = Operations()


@operation(
    "POST", "/practice/injuries", asks=InjuryDecision, practice=True,
    refusals=("not_found", "injury_closed", "injury_decided"),
)  # fmt: skip
def decide_injury(ctx: Context) -> None:
    """Move a case on as the authority would: a question with its last day, a decision, treatment, the end."""
    asked = ctx.asked(InjuryDecision)
    text, at, rules = asked.text.strip() or None, ctx.now, ctx.equipment.rules.book
    with journal.recording(ctx.connection, asked.establishment, at) as written:
        case = injuries.case_of(written, asked.injury, written.read("injury", asked.injury))
        match asked.decision:
            case "ask":
                injuries.ask(written, case, _questions(ctx, asked), at, text)
            case "accept":
                injuries.accept(written, case, at, text)
            case "reject":
                injuries.reject(written, case, at, rules, _listed("rejections", asked.reason, "reason"), text)
            case "treat":
                injuries.treat(written, case, at, text)
            case "close":
                injuries.close(written, case, at, rules, _listed("outcomes", asked.outcome, "outcome"), text)


def _questions(ctx: Context, asked: InjuryDecision) -> tuple[InjuryQuestion, ...]:
    """A medical report unless something else is wanted, in so many days as practice gives."""
    until: date = riyadh_day(ctx.now) + injuries.TO_ANSWER if asked.until is None else day_of(asked.until, "until")
    for code in asked.what:
        require_listed("questions", code, "what")
    return tuple(InjuryQuestion(code, until) for code in dict.fromkeys(asked.what or ("medical_report",)))


def _listed(name: str, code: str | None, path: str) -> str:
    found = code or _USUAL[name]
    require_listed(name, found, path)
    return found


_USUAL = {"rejections": "not_occupational", "outcomes": "recovered"}
