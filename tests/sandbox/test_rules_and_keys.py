"""What the service signs."""

import json
from pathlib import Path
from typing import Any

import pytest
from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import OKPKey

from gosi_desktop.data import load_rules
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.sandbox.core import Core
from gosi_desktop.sandbox.options import Options
from tests.support.client import Client
from tests.support.serving import CHEAP


def opened(client: Client) -> tuple[dict[str, Any], dict[str, Any]]:
    """Header and payload of the rules, checked with the published key."""
    (key,) = client.get("/v1/keys").json["keys"]
    token = client.get("/v1/rules").body.decode()
    public = OKPKey.import_key({name: key[name] for name in ("kty", "crv", "x")})
    signed = jws.deserialize_compact(token, public, algorithms=["Ed25519"])
    return dict(signed.headers()), json.loads(signed.payload)


def test_the_rules_are_signed_with_the_published_key(service: Client) -> None:
    header, payload = opened(service)
    (key,) = service.get("/v1/keys").json["keys"]
    assert header == {"alg": "Ed25519", "kid": key["kid"]}
    assert (payload["version"], payload["rows"]) == (load_rules()["version"], load_rules()["rows"])
    assert RuleBook(payload).version == service.get("/v1/service").json["rules_version"]


def test_a_changed_token_is_noticed(service: Client) -> None:
    (key,) = service.get("/v1/keys").json["keys"]
    public = OKPKey.import_key({name: key[name] for name in ("kty", "crv", "x")})
    head, _, tail = service.get("/v1/rules").body.decode().split(".")
    with pytest.raises(JoseError):
        jws.deserialize_compact(f"{head}.eyJ2ZXJzaW9uIjoiMiJ9.{tail}", public, algorithms=["Ed25519"])


def test_only_public_parts_are_published(service: Client) -> None:
    (key,) = service.get("/v1/keys").json["keys"]
    assert set(key) == {"kid", "kty", "crv", "x", "valid_from"}
    assert (key["kty"], key["crv"]) == ("OKP", "Ed25519")


def test_rules_already_held_are_not_sent_again(service: Client) -> None:
    tag = service.get("/v1/rules").headers["ETag"]
    answer = service.call("GET", "/v1/rules", headers={"If-None-Match": tag})
    assert (answer.status, answer.body) == (304, b"")
    assert service.get("/v1/rules").headers["Content-Type"] == "application/jose"


def test_each_database_has_keys_of_its_own() -> None:
    from gosi_desktop.sandbox.calls import Call

    first, second = (Core(Options(hash_cost=CHEAP)) for _ in range(2))
    bodies = [core.answer(Call("GET", "/v1/keys")).body for core in (first, second)]
    assert bodies[0] != bodies[1]
    first.close()
    second.close()


def test_a_service_may_work_by_other_rules(tmp_path: Path) -> None:
    file = tmp_path / "rules.json"
    file.write_text(json.dumps(load_rules() | {"version": "2031.7"}), "utf-8")
    core = Core(Options(hash_cost=CHEAP, rules=file))
    assert core.equipment.rules.version == "2031.7"
    core.close()
    file.write_text('{"version": "x", "from": "2001-04-01", "rows": [{"table": "rate"}]}', "utf-8")
    with pytest.raises(RuleViolation):
        Core(Options(hash_cost=CHEAP, rules=file))
