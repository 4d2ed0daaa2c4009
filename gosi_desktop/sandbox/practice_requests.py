"""What decides requests in practice: the authority, and the worker who is asked."""

from gosi_desktop.contract.practice import Decision, WorkerAnswer
from gosi_desktop.contract.requests import Reason
from gosi_desktop.sandbox import deciding, journal
from gosi_desktop.sandbox.calls import Context, Operations
from gosi_desktop.sandbox.problems import Refusal, RefusedField

operation = Operations()


@operation("POST", "/practice/decide", asks=Decision, practice=True, refusals=("not_found",))
def decide_request(ctx: Context) -> None:
    """Decide a request that is under review, as the authority would."""
    asked = ctx.asked(Decision)
    with journal.recording(ctx.connection, asked.establishment, ctx.now, by="authority") as written:
        kept = deciding.reviewed(ctx, asked.establishment, asked.request)
        if asked.decision == "approve":
            deciding.approve(ctx, written, kept)
            return
        reason = Reason(code=asked.reason or "data_wrong", params={"text": asked.text} if asked.text else {})
        state = "returned" if asked.decision == "return" else "rejected"
        deciding.refuse(ctx, written, kept, state, reason)


@operation("POST", "/practice/worker/accept", asks=WorkerAnswer, practice=True, refusals=("not_found",))
def answer_as_worker(ctx: Context) -> None:
    """Let the worker accept the engagement that was registered for him, or refuse it."""
    asked = ctx.asked(WorkerAnswer)
    with journal.recording(ctx.connection, asked.establishment, ctx.now, by="worker") as written:
        kept = deciding.reviewed(ctx, asked.establishment, asked.request)
        if not deciding.waits_for_worker(kept):
            raise Refusal("invalid_request", fields=(RefusedField("request", "invalid_value"),))
        if asked.accepts:
            deciding.approve(ctx, written, kept)
        else:
            deciding.refuse(ctx, written, kept, "rejected", Reason(code="data_wrong", params={"by": "worker"}))
