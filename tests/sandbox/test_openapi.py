"""The document describes the service: a fuzzer finds no fault, no status and no form that is not in it."""

import json
import uuid
import warnings
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.parameters import ParameterLocation
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    ignored_auth,
    missing_required_header,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from gosi_desktop.sandbox import tokens
from gosi_desktop.sandbox.calls import Call
from gosi_desktop.sandbox.catalogue import Catalogue
from gosi_desktop.sandbox.core import Core
from gosi_desktop.sandbox.options import Options
from gosi_desktop.sandbox.seeds.newcomers import HALA, NOWHERE
from gosi_desktop.sandbox.seeds.small import NOURA
from gosi_desktop.sandbox.tables import person
from tests.support.client import SMALL, Client
from tests.support.newcomer import CLAIM, PASSWORD
from tests.support.serving import TOKEN, serving

OPERATIONS = [f"{one.method} {one.path}" for one in Catalogue(practice=True).operations]
CHECKS = [
    not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance,
    response_headers_conformance, negative_data_rejection, missing_required_header, ignored_auth,
]  # fmt: skip


@pytest.fixture(scope="module")
def fuzzed() -> Iterator[tuple[str, Core, Any]]:
    """A service and its own document, as the fuzzer reads it."""
    small_seeds = Options(clock=datetime(2026, 1, 6, 7, 21, tzinfo=UTC), establishments=2, contributors=50)
    with serving(small_seeds) as (address, core):
        document = json.loads(core.answer(Call("GET", "/v1/openapi.json")).body)
        yield address, core, schemathesis.openapi.from_dict(document)


def signed_in(core: Core) -> str:
    """An access token of the supervisor, without the limits of signing in."""
    with core.equipment.database.writing() as connection:
        ctx = core.context(connection, Call("GET", "/"), {})
        key = connection.scalar(
            person.select().with_only_columns(person.c.id).where(person.c.username == NOURA.username)
        )
        return tokens.begin(ctx, tokens.NewDevice(str(key), "fuzz", "fuzz", "1.0.0"))[1].access


def claimed(core: Core, label: str) -> dict[str, str]:
    """The id of a registration or application that the fuzzer may go on with, by ``CLAIM``: its code was entered."""
    kind = "applications" if "/applications/{id}" in label else "registrations"
    if f"/{kind}/{{id}}" not in label:
        return {}
    key = str(uuid.uuid4())
    body: dict[str, Any] = {"id": key, "identity": HALA.identity, "mobile": HALA.mobile}
    if kind == "registrations":
        body |= {
            "beneficiary": "employer", "email": HALA.email, "username": HALA.username, "password": PASSWORD,
            "terms": "2026-01", "establishment": NOWHERE,
        }  # fmt: skip

    def post(path: str, content: dict[str, Any]) -> None:
        headers = {"x-claim": CLAIM, "idempotency-key": uuid.uuid4().hex}
        core.answer(Call("POST", path, headers=headers, body=json.dumps(content).encode()))

    post(f"/v1/{kind}", body)
    sent = json.loads(core.answer(Call("GET", "/practice/messages")).body)["messages"][0]
    post(f"/v1/{kind}/{key}/code", {"code": sent["code"]})
    return {"id": key}


@pytest.mark.parametrize("label", OPERATIONS)
def test_the_fuzzer_finds_nothing(fuzzed: tuple[str, Core, Any], label: str) -> None:
    address, core, schema = fuzzed
    operation = next(found.ok() for found in schema.get_all_operations() if found.ok().label == label)
    core.answer(Call("POST", "/practice/reset", headers={"content-type": "application/json"}, body=b"{}"))
    known = {"number": SMALL} if "{number}" in label else claimed(core, label)
    known |= {"invoice": "2512-000012"} if "{invoice}" in label else {}  # the newest of the seed
    modes = st.sampled_from([GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
    cases = modes.flatmap(lambda mode: operation.as_strategy(generation_mode=mode))

    @settings(
        max_examples=24, derandomize=True, deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
    )  # fmt: skip
    @given(case=cases, real=st.booleans())
    def run(case: Any, real: bool) -> None:
        checks = CHECKS
        if real and known:
            case.path_parameters = {**case.path_parameters, **known}
            if not any(map(case.meta.is_negative_at, (ParameterLocation.BODY, ParameterLocation.QUERY))):
                checks = [one for one in CHECKS if one is not negative_data_rejection]  # the wrong part was replaced
        headers = {"Authorization": f"Bearer {signed_in(core)}", "X-Start-Token": TOKEN}
        headers |= {"X-Claim": CLAIM} if real and "id" in known else {}
        case.call_and_validate(base_url=address, headers=headers, checks=checks)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the fuzzer's own
        run()


def test_the_document_names_every_operation(service: Client) -> None:
    document = service.get("/v1/openapi.json").json
    assert document["openapi"] == "3.1.0"
    listed = [f"{method.upper()} {path}" for path, methods in document["paths"].items() for method in methods]
    assert sorted(listed) == sorted(OPERATIONS)
    for methods in document["paths"].values():
        for described in methods.values():
            assert described["summary"]
            assert {"500", "503"} <= set(described["responses"])


def test_open_operations_are_the_contracts(service: Client) -> None:
    document = service.get("/v1/openapi.json").json
    opened = {
        path
        for path, methods in document["paths"].items()
        for described in methods.values()
        if "session" not in described["security"][0] and not path.startswith("/practice/")
    }
    assert opened == {
        "/v1/service", "/v1/health", "/v1/openapi.json", "/v1/keys", "/v1/verify", "/v1/revocations", "/v1/rules",
        "/v1/terms", "/v1/session",
        "/v1/session/{challenge}/code", "/v1/session/{challenge}/resend", "/v1/session/refresh", "/v1/password-resets",
        "/v1/password-resets/confirm", "/v1/registrations", "/v1/registrations/{id}", "/v1/registrations/{id}/code",
        "/v1/registrations/{id}/resend", "/v1/applications", "/v1/applications/{id}", "/v1/applications/{id}/code",
        "/v1/applications/{id}/resend", "/v1/applications/{id}/submit", "/v1/applications/{id}/certificate",
        "/v1/applications/{id}/attachments", "/v1/applications/{id}/attachments/{sha256}",
    }  # fmt: skip


def test_unsafe_operations_carry_a_key(service: Client) -> None:
    document = service.get("/v1/openapi.json").json
    without = {
        f"{method.upper()} {path}"
        for path, methods in document["paths"].items()
        for method, described in methods.items()
        if method != "get" and not path.startswith("/practice/")
        and "Idempotency-Key" not in [one["name"] for one in described["parameters"]]
    }  # fmt: skip
    assert without == {
        "POST /v1/session/refresh", "DELETE /v1/session", "DELETE /v1/sessions", "DELETE /v1/sessions/{id}",
        "PATCH /v1/applications/{id}/attachments/{sha256}",
        "POST /v1/establishments/{number}/requests", "POST /v1/establishments/{number}/requests/check",
        "POST /v1/establishments/{number}/requests/lookup", "DELETE /v1/invitations/{id}",
        "PATCH /v1/establishments/{number}/attachments/{sha256}",
        "DELETE /v1/establishments/{number}/payments/{payment}",
    }  # fmt: skip


def test_the_document_names_every_kind_of_request(service: Client) -> None:
    document = service.get("/v1/openapi.json").json
    kinds = document["x-request-kinds"]
    listed = [each["kind"] for each in service.get("/v1/service").json["kinds"] if not each.get("off")]
    assert sorted(kinds) == sorted(listed)
    for described in kinds.values():
        name = described["body"]["$ref"].rpartition("/")[2]
        assert document["components"]["schemas"][name]["additionalProperties"] is False
        assert described["makers"]
    assert kinds["nominate_supervisor"]["approvers"] == ["owner"]
    assert kinds["update_wage"]["approvers"] == []
