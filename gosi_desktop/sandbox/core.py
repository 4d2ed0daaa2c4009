"""The service without its transport: a call in, a reply out. HTTP carries it; tests may call it in process.

Each unsafe call is one transaction: who calls, the repeated call, the handler, and the answer that is kept with it.
"""

import logging
import time
import traceback
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import msgspec
from sqlalchemy.engine import Connection
from sqlalchemy.exc import OperationalError

from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.sandbox import decoding, problems, repeats, state, tokens
from gosi_desktop.sandbox.calls import Call, Context, Operation, Reply, Result, TokenAnswer
from gosi_desktop.sandbox.catalogue import Catalogue
from gosi_desktop.sandbox.database import Database
from gosi_desktop.sandbox.options import Options
from gosi_desktop.sandbox.passwords import Passwords
from gosi_desktop.sandbox.problems import Refusal
from gosi_desktop.sandbox.rules_source import RulesSource
from gosi_desktop.sandbox.start import catch_up, make_ready

log = logging.getLogger("gosi_sandbox")


@dataclass(frozen=True, slots=True)
class Equipment:
    """What handlers need besides their transaction."""

    options: Options
    database: Database
    passwords: Passwords
    rules: RulesSource
    operations: tuple[Operation, ...]


class Core:
    """One running service on one database, ready when made: tables, keys and seed are there."""

    def __init__(self, options: Options) -> None:
        self.catalogue = Catalogue(practice=options.attached)
        self.equipment = Equipment(
            options=options,
            database=Database(options.database),
            passwords=Passwords(options.hash_cost),
            rules=RulesSource(options.rules),
            operations=self.catalogue.operations,
        )
        self.state = make_ready(self.equipment)
        self._through = self._today()

    def close(self) -> None:
        """Close the database."""
        self.equipment.database.close()

    def answer(self, call: Call) -> Reply:
        """The reply to a call. Never raises: what goes wrong is a problem in the caller's language."""
        try:
            operation, path = self.catalogue.find(call.method, call.path)
        except Refusal as refusal:
            return self.problem(call, refusal)
        return self.perform(operation, path, call)

    def perform(self, operation: Operation, path: Mapping[str, str], call: Call) -> Reply:
        """Carry out an operation. The log names it, the status and the milliseconds, and nothing of its content."""
        started = time.perf_counter()
        reply = self._reply_to(operation, path, call)
        spent = (time.perf_counter() - started) * 1000
        log.info("%s %s %d %.1f ms", operation.method, operation.path, reply.status, spent)
        return reply

    def _reply_to(self, operation: Operation, path: Mapping[str, str], call: Call) -> Reply:
        try:
            return self._tried(operation, path, call)
        except Refusal as refusal:
            return self.problem(call, refusal)
        except OperationalError as error:
            log.error("database: %s", type(error.orig).__name__)
            return self.problem(call, Refusal("maintenance", retry_after=5, since=self.state.now()))
        except Exception as error:  # noqa: BLE001 - a defect: named by its number, told to nobody else
            return self._defect(call, error)

    def _tried(self, operation: Operation, path: Mapping[str, str], call: Call) -> Reply:
        """Carry out, once more when two transactions stood in each other's way: the loser left nothing behind."""
        try:
            return self._carried_out(operation, path, call)
        except OperationalError as error:
            if type(error.orig).__name__ != "DeadlockDetected":
                raise
            return self._carried_out(operation, path, call)

    def _carried_out(self, operation: Operation, path: Mapping[str, str], call: Call) -> Reply:
        asked, query = decoding.decode(operation, call)
        self._let_days_pass()
        database = self.equipment.database
        with database.writing() if operation.writes else database.reading() as connection:
            ctx = self.context(connection, call, path)
            ctx.body, ctx.query = asked, query
            self._admit(ctx, operation)
            if not operation.apart:
                reply = self._once(ctx, operation) if operation.writes else self._run(ctx, operation)
        if operation.apart:
            reply = self._run(ctx, operation)
        if ctx.caller and ctx.caller.stale and not operation.writes:
            with database.writing() as connection:
                ctx.connection = connection
                tokens.note_seen(ctx)
        return reply

    def _let_days_pass(self) -> None:
        """The first call of a day finds everything entered that fell due since the one before, whoever makes it."""
        today = self._today()
        if today != self._through:
            with self.equipment.database.writing() as connection:
                catch_up(self.equipment, connection, self.state.now())
            self._through = today

    def _today(self) -> date:
        return self.state.now().astimezone(RIYADH).date()

    def context(self, connection: Connection, call: Call, path: Mapping[str, str]) -> Context:
        """What a handler gets, at this moment, within a transaction."""
        current = state.read(connection)
        if current is None:
            raise Refusal("maintenance", retry_after=5, since=self.state.now())
        self.state = current
        return Context(
            equipment=self.equipment, connection=connection, state=current, now=current.now(), call=call, path=path,
            language=problems.language_of(call.headers.get("accept-language", "")),
        )  # fmt: skip

    def _admit(self, ctx: Context, operation: Operation) -> None:
        """Who calls, and whether the terms in force were accepted."""
        if operation.is_open:
            return
        ctx.caller = tokens.recognise(ctx)
        if operation.writes and ctx.caller.stale:
            tokens.note_seen(ctx)
        if ctx.caller.terms_accepted != ctx.state.terms and not operation.before_terms:
            raise Refusal("terms_not_current", version=ctx.state.terms)

    def _once(self, ctx: Context, operation: Operation) -> Reply:
        """Run an unsafe operation once for each Idempotency-Key; refusals that counted something are kept, too."""
        key = repeats.key_of(ctx, operation)
        kept = repeats.find(ctx, operation, key) if key else None
        if kept:
            return kept
        try:
            reply = self._run(ctx, operation, key)
        except Refusal as refusal:
            if not refusal.keep:
                raise
            if key:
                repeats.keep_refusal(ctx, operation, key, refusal)
            return self.problem(ctx.call, refusal)
        return reply

    def _run(self, ctx: Context, operation: Operation, key: str = "") -> Reply:
        result = operation.handle(ctx)
        reply = _reply(operation, result)
        if key:
            repeats.keep(ctx, operation, key, reply, result.resume if isinstance(result, TokenAnswer) else "")
        return reply

    def problem(self, call: Call, refusal: Refusal) -> Reply:
        """A refusal as it leaves."""
        language = problems.language_of(call.headers.get("accept-language", ""))
        request_id = uuid.uuid4().hex
        headers = {"Content-Language": language, "Vary": "Accept-Language", "X-Request-Id": request_id}
        if refusal.retry_after:
            headers["Retry-After"] = str(refusal.retry_after)
        status = problems.status_of(refusal.code)
        if status == 401:
            headers["WWW-Authenticate"] = "Bearer"
        if status == 405:
            headers["Allow"] = ", ".join(self.catalogue.methods(call.path))
        return Reply(status, problems.render(refusal, language, request_id), problems.CONTENT_TYPE, headers)

    def _defect(self, call: Call, error: Exception) -> Reply:
        """Its kind and place go to the log, its message does not: that may name people."""
        reply = self.problem(call, Refusal("internal"))
        place = "".join(traceback.format_tb(error.__traceback__))
        log.error("defect %s: %s\n%s", reply.headers["X-Request-Id"], type(error).__name__, place)
        return reply


def _reply(operation: Operation, result: Result) -> Reply:
    if isinstance(result, Reply):
        return result
    answer: Any = result.answer if isinstance(result, TokenAnswer) else result
    if answer is None:
        return Reply(operation.status, content_type="")
    return Reply(operation.status, msgspec.json.encode(answer), operation.content_type)
