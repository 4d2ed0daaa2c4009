"""The OpenAPI 3.1 document, rendered from the operations and the contract's structs."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

import msgspec

from gosi_desktop.contract.problem import Problem
from gosi_desktop.contract.registrations import CLAIM, CLAIM_HEADER
from gosi_desktop.contract.wire import CONTRACT_VERSION
from gosi_desktop.domain.powers import APPROVERS, MAKERS
from gosi_desktop.sandbox.calls import JOSE, JSON, OCTETS, Operation
from gosi_desktop.sandbox.problems import CONTENT_TYPE, TITLES, status_of
from gosi_desktop.sandbox.repeats import HEADER
from gosi_desktop.sandbox.request_kinds import KINDS

_REFERENCE: Final = "#/components/schemas/{name}"
_PARAMETER: Final = re.compile(r"\{(\w+)\}")
_BINARY: Final[Mapping[str, Any]] = {"type": "string", "format": "binary"}
_ABOUT: Final = (
    "The reference service of an independent, unofficial application. It is a practice environment: people, "
    "establishments and amounts are made up. Refusals are application/problem+json with stable codes; words come in "
    "Arabic or English by Accept-Language."
)


def document(operations: Iterable[Operation], *, attached: bool) -> dict[str, Any]:
    """The whole document."""
    listed = tuple(operations)
    kinds = [kind for one in listed for kind in (one.asks, one.query, one.answers) if kind] + [Problem]
    kinds += [kind.body for kind in KINDS.values()]
    schemas, components = msgspec.json.schema_components(dict.fromkeys(kinds), ref_template=_REFERENCE)
    named = dict(zip(dict.fromkeys(kinds), schemas, strict=True))
    paths: dict[str, dict[str, Any]] = {}
    for one in listed:
        paths.setdefault(one.path, {})[one.method.lower()] = _operation(one, named, components, attached)
    schemes: dict[str, Any] = {"session": {"type": "http", "scheme": "bearer"}}
    if attached:
        schemes["start"] = {"type": "apiKey", "in": "header", "name": "X-Start-Token"}
    return {
        "openapi": "3.1.0",
        "info": {"title": "gosi-sandbox", "version": str(CONTRACT_VERSION), "description": _ABOUT},
        "paths": paths,
        "components": {"schemas": components, "securitySchemes": schemes},
        "x-request-kinds": _kinds(named),
    }


def _kinds(named: Mapping[Any, Any]) -> dict[str, Any]:
    """Each kind of request: the form of its body, what it is about, who may make it and who approves it with a code."""
    return {
        kind.name: {
            "schema": kind.schema, "body": named[kind.body], "target": kind.entity,
            "makers": [role.value for role in MAKERS[kind.name]],
            "approvers": [role.value for role in APPROVERS.get(kind.name, ())],
        }
        for kind in KINDS.values()
    }  # fmt: skip


def codes_of(operation: Operation) -> dict[int, list[str]]:
    """Every code an operation may refuse with, by status."""
    codes = ["start_token", "invalid_request", "unknown_field", "maintenance", "internal", *operation.refusals]
    if not operation.is_open:
        codes += ["session_expired", "session_revoked"]
        codes += [] if operation.before_terms else ["terms_not_current"]
    if operation.asks or operation.raw:
        codes += ["too_large", "unsupported_content"]
    if operation.keyed:
        codes.append("idempotency_key_reused")
    if "{" in operation.path or operation.claimed:
        codes.append("not_found")
    grouped: dict[int, list[str]] = {}
    for code in sorted(set(codes)):
        grouped.setdefault(status_of(code), []).append(code)
    return grouped


def _operation(
    one: Operation, named: Mapping[Any, Any], components: Mapping[str, Any], attached: bool
) -> dict[str, Any]:
    described: dict[str, Any] = {
        "operationId": one.name,
        "summary": one.summary,
        "tags": [one.path.split("/")[1 if one.practice else 2]],
        "parameters": [*_path_parameters(one), *_query_parameters(one, components), *_headers(one)],
        "responses": _responses(one, named),
        "security": [_security(one, attached)],
    }
    if one.asks:
        described["requestBody"] = {"required": True, "content": {JSON: {"schema": named[one.asks]}}}
    if one.raw:
        described["requestBody"] = {"required": True, "content": {OCTETS: {"schema": _BINARY}}}
    return described


def _security(one: Operation, attached: bool) -> dict[str, list[str]]:
    needed: dict[str, list[str]] = {} if one.is_open else {"session": []}
    return needed | ({"start": []} if attached else {})


def _path_parameters(one: Operation) -> list[dict[str, Any]]:
    schema = {"type": "string", "pattern": "^[A-Za-z0-9_-]{1,80}$"}
    return [{"name": name, "in": "path", "required": True, "schema": schema} for name in _PARAMETER.findall(one.path)]


def _query_parameters(one: Operation, components: Mapping[str, Any]) -> list[dict[str, Any]]:
    if one.query is None:
        return []
    schema = components[one.query.__name__]
    return [
        {"name": name, "in": "query", "required": name in schema.get("required", ()), "schema": _present(field)}
        for name, field in schema["properties"].items()
    ]


def _present(field: Mapping[str, Any]) -> Mapping[str, Any]:
    """A field's schema when it is there: a query parameter is absent, never null."""
    kinds = [kind for kind in field.get("anyOf", ()) if kind != {"type": "null"}]
    return kinds[0] if len(kinds) == 1 else field


def _headers(one: Operation) -> list[dict[str, Any]]:
    """Only the key is held to a form; what the others say is a wish, and nothing when it is not understood."""
    names = ["Accept-Language"]
    names += ["If-None-Match"] if one.conditional else []
    names += ["Range"] if one.ranged else []
    names += ["X-Outbox"] if one.name == "read_heads" else []
    names += ["X-Audit-Head"] if one.name == "take_requests" else []
    wishes = [_header(name, required=False, schema={"type": "string"}) for name in names]
    key = _header(HEADER, required=True, schema={"type": "string", "pattern": "^[!-~]{1,80}$"})
    needed = [_header(CLAIM_HEADER, required=True, schema={"type": "string", "pattern": CLAIM})] if one.claimed else []
    return [*needed, key, *wishes] if one.keyed else [*needed, *wishes]


def _header(name: str, *, required: bool, schema: dict[str, str]) -> dict[str, Any]:
    return {"name": name, "in": "header", "required": required, "schema": schema}


def _responses(one: Operation, named: Mapping[Any, Any]) -> dict[str, Any]:
    answer: dict[str, Any] = {"description": one.summary}
    if one.answers:
        answer["content"] = {JSON: {"schema": named[one.answers]}}
    elif one.content_type == JOSE:
        answer["content"] = {JOSE: {"schema": {"type": "string"}}}
    elif one.status == 200:
        schema = {"type": "object"} if one.content_type == JSON else _BINARY
        answer["content"] = {one.content_type: {"schema": schema}}
    responses = {str(one.status): answer}
    if one.ranged:
        responses["206"] = answer | {"description": "The part of it that was asked for."}
    if one.conditional:
        responses["304"] = {"description": "Nothing has changed."}
    problem = {CONTENT_TYPE: {"schema": named[Problem]}}
    for status, codes in sorted(codes_of(one).items()):
        described = f"{TITLES[status][1]}: {', '.join(codes)}"
        responses[str(status)] = {"description": described, "content": problem, "x-codes": codes}
    return responses
