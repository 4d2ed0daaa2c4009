"""Who answers: description, health, keys and rules."""

import hashlib

import msgspec
import sqlalchemy as sa

from gosi_desktop.contract.rules import RulesPayload, ServiceKeys
from gosi_desktop.contract.service import ContractVersions, Health, ServiceDescription
from gosi_desktop.contract.wire import CONTRACT_VERSION, OLDEST_CONTRACT
from gosi_desktop.sandbox import keys, openapi, request_kinds
from gosi_desktop.sandbox.calls import JOSE, Context, Operations, Reply
from gosi_desktop.sandbox.problems import instant_text
from gosi_desktop.sandbox.sign_in import OLDEST_CLIENT

operation = Operations()


@operation("GET", "/v1/service", answers=ServiceDescription, is_open=True)
def describe_service(ctx: Context) -> ServiceDescription:
    """Who answers here, what it speaks and takes, and since which past."""
    options = ctx.equipment.options
    return ServiceDescription(
        name=options.name, name_en=options.name_en, issuer=options.issuer, env="practice", epoch=ctx.state.epoch,
        contract=ContractVersions(version=CONTRACT_VERSION, oldest=OLDEST_CONTRACT),
        rules_version=ctx.equipment.rules.version, clock="moved" if ctx.state.clock_moved else "real",
        oldest_client=OLDEST_CLIENT, kinds=request_kinds.listed(),
    )  # fmt: skip


@operation("GET", "/v1/health", answers=Health, is_open=True, refusals=("maintenance",))
def read_health(ctx: Context) -> Health:
    """Whether the service works, its database included."""
    ctx.connection.execute(sa.select(1))
    return Health(status="ok", time=instant_text(ctx.now))


@operation("GET", "/v1/openapi.json", is_open=True, status=200)
def read_document(ctx: Context) -> Reply:
    """This document: OpenAPI 3.1 of every call."""
    equipment = ctx.equipment
    described = openapi.document(equipment.operations, attached=equipment.options.attached)
    return Reply(200, msgspec.json.encode(described))


@operation("GET", "/v1/keys", answers=ServiceKeys, is_open=True)
def read_keys(ctx: Context) -> ServiceKeys:
    """The public keys this service signs with."""
    return keys.published(ctx.connection)


@operation("GET", "/v1/rules", content_type=JOSE, is_open=True, conditional=True)
def read_rules(ctx: Context) -> Reply:
    """The rules in force as a signed compact JWS; 304 when they are the ones already held."""
    rules = ctx.equipment.rules
    tag = f'"{hashlib.sha256((rules.version + ctx.state.epoch).encode()).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    if tag in ctx.call.headers.get("if-none-match", ""):
        return Reply(304, content_type="", headers=headers)
    payload = RulesPayload(version=rules.version, from_=rules.from_day, rows=rules.rows)
    return Reply(200, keys.sign(ctx.connection, payload), JOSE, headers)
