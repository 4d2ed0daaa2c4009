"""The request queue: taking requests, judging without effect, and telling how each stands."""

from collections.abc import Sequence

from gosi_desktop.contract.requests import (
    Request,
    RequestLookup,
    RequestResult,
    RequestResults,
    Requests,
    RequestStanding,
    RequestStandings,
)
from gosi_desktop.sandbox import journal, passing, requests_kept, roles, taking
from gosi_desktop.sandbox.calls import Context, Operations
from gosi_desktop.sandbox.problems import Refusal, RefusedField

operation = Operations()


@operation(
    "POST", "/v1/establishments/{number}/requests", asks=Requests, answers=RequestResults, writes=False, apart=True,
    refusals=("role_missing", "role_ended"),
)  # fmt: skip
def take_requests(ctx: Context) -> RequestResults:
    """Take requests, each in a transaction of its own; one result each, in order."""
    asked = _different(ctx.asked(Requests).requests)
    with ctx.equipment.database.writing() as connection:
        passing.settle(connection, ctx.now)
        ctx.connection = connection
        roles.standing(ctx, ctx.path["number"])  # strangers learn nothing of what there is
    results = []
    for one in asked:
        with ctx.equipment.database.writing() as connection:
            ctx.connection = connection
            results.append(_take(ctx, one))
    return RequestResults(epoch=ctx.state.epoch, results=tuple(results))


@operation(
    "POST", "/v1/establishments/{number}/requests/check", asks=Requests, answers=RequestResults, writes=False,
    apart=True, refusals=("role_missing", "role_ended"),
)  # fmt: skip
def check_requests(ctx: Context) -> RequestResults:
    """Judge requests as if they had come, without any effect."""
    asked = _different(ctx.asked(Requests).requests)
    with ctx.equipment.database.trying() as connection:
        ctx.connection = connection
        roles.standing(ctx, ctx.path["number"])
        results = tuple(_take(ctx, one) for one in asked)
    return RequestResults(epoch=ctx.state.epoch, results=results)


@operation(
    "POST", "/v1/establishments/{number}/requests/lookup", asks=RequestLookup, answers=RequestStandings, writes=False,
    refusals=("role_missing", "role_ended"),
)  # fmt: skip
def look_up_requests(ctx: Context) -> RequestStandings:
    """How each request stands, ``unknown`` included."""
    held, ids = roles.standing(ctx, ctx.path["number"]), ctx.asked(RequestLookup).ids
    known = requests_kept.standings(ctx, held.establishment, ids)
    found = tuple(known.get(key) or RequestStanding(id=key, state="unknown") for key in ids)
    return RequestStandings(epoch=ctx.state.epoch, requests=found)


def _take(ctx: Context, one: Request) -> RequestResult:
    with journal.recording(ctx.connection, ctx.path["number"], ctx.now) as written:
        return taking.take(ctx, written, one)


def _different(asked: Sequence[Request]) -> Sequence[Request]:
    """Requests of one call have ids and targets of their own."""
    for name in ("id", "target"):
        seen: set[str] = set()
        for place, one in enumerate(asked):
            value = getattr(one, name)
            if value in seen:
                field = RefusedField(f"requests[{place}].{name}", "invalid_value", {"rule": "repeated"})
                raise Refusal("invalid_request", fields=(field,))
            seen.add(value)
    return asked
