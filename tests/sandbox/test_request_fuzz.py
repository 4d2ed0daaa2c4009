"""Bodies of every kind that are in form, and nearly: whatever they say, there is a verdict and never a defect."""

import json
import types
from collections.abc import Iterator
from typing import Any, Literal, Union, get_args, get_origin

import msgspec
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from gosi_desktop.contract.feed import ChangePage
from gosi_desktop.domain import powers
from gosi_desktop.remote.rows import ensure_readable
from gosi_desktop.sandbox import tokens
from gosi_desktop.sandbox.calls import Call
from gosi_desktop.sandbox.core import Core
from gosi_desktop.sandbox.options import Options
from gosi_desktop.sandbox.request_kinds import KINDS
from gosi_desktop.sandbox.seeds.small import OWNER
from gosi_desktop.sandbox.tables import entity, person, request
from tests.sandbox.conftest import CLOCK
from tests.support.client import SMALL
from tests.support.serving import CHEAP

DAYS = st.sampled_from(
    ["2026-01-06", "2025-12-31", "2026-02-01", "1900-01-01", "9999-12-31", "0001-01-01", "2026-02-30"]
)
NUMBERS = st.sampled_from(["1000001956", "2000001961", "900123456", "1000000818", "3000000012", "x"])
MADE = st.sampled_from(
    ["2026-01-06T07:00:00Z", "2026-01-06T10:00:00+03:00", "0001-01-01T00:00:00+14:00", "yesterday at about nine"]
)
AMOUNTS = st.sampled_from(["0.00", "0.01", "4000.00", "999999999999.99"])


@pytest.fixture(scope="module")
def owned() -> Iterator[tuple[Core, str, dict[str, list[str]]]]:
    """A service in memory, the owner's token, and the ids of what is there."""
    core = Core(Options(clock=CLOCK, hash_cost=CHEAP))
    with core.equipment.database.writing() as connection:
        ctx = core.context(connection, Call("GET", "/"), {})
        query = person.select().with_only_columns(person.c.id).where(person.c.username == OWNER.username)
        device = tokens.NewDevice(str(connection.scalar(query)), "fuzz", "fuzz", "1.0.0")
        access = tokens.begin(ctx, device)[1].access
        ids: dict[str, list[str]] = {}
        for row in connection.execute(entity.select().where(entity.c.establishment == SMALL)):
            ids.setdefault(row.entity, []).append(row.id)
    yield core, access, ids
    core.close()


KNOWN = {
    "number": NUMBERS, "identity": NUMBERS, "mobile": st.sampled_from(["0500000001", "1"]),
    "occupation": st.sampled_from(["accountant", "x"]), "id": st.sampled_from(["new", "newer"]),
    "termination_reason": st.sampled_from(["resignation", "other", "x"]),
}  # fmt: skip
PATTERNS = {
    "[0-9]{4}": DAYS, "[0-9]{1,12}": AMOUNTS, "[A-Z]{2}": st.sampled_from(["SA", "BH", "EG", "ZZ"])
}  # fmt: skip


def bodies(struct: type[msgspec.Struct], branches: list[str]) -> st.SearchStrategy[Any]:
    """Bodies in a struct's form, with days, numbers, amounts and ids that mean something."""
    needed: dict[str, st.SearchStrategy[Any]] = {}
    optional: dict[str, st.SearchStrategy[Any]] = {}
    for each in msgspec.structs.fields(struct):
        (needed if each.required else optional)[each.encode_name] = _values(each.encode_name, each.type, branches)
    return st.fixed_dictionaries(needed, optional=optional)


def _values(name: str, kind: Any, branches: list[str]) -> st.SearchStrategy[Any]:
    parts = [part for part in get_args(kind) if part is not type(None)]
    if get_origin(kind) in (Union, types.UnionType):
        return _values(name, parts[0], branches)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return bodies(kind, branches)
    if name in ("branch", "branches"):
        branch = st.sampled_from([*branches, "none"])
        return branch if name == "branch" else st.lists(branch, min_size=1, max_size=3)
    if name in KNOWN:
        return KNOWN[name]
    if get_origin(kind) is Literal:
        return st.sampled_from(parts)
    pattern = next((meta.pattern for meta in parts[1:] if getattr(meta, "pattern", None)), "")
    found = [values for begins, values in PATTERNS.items() if begins in pattern]
    return found[0] if found else st.booleans() if kind is bool else st.text("اب xy", min_size=1, max_size=5)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_body_gets_a_verdict(
    owned: tuple[Core, str, dict[str, list[str]]], kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Effects included: nothing waits for a code here."""
    monkeypatch.setattr(powers, "approvers_of", lambda kind, maker: ())
    core, access, ids = owned
    targets = {
        "wage_period": [f"{key}@{month}" for key in ids["engagement"][:4] for month in ("2026-01", "2020-01")],
        "request": [*ids["request"], "r-unknown"],
    }  # fmt: skip
    about = targets.get(KINDS[kind].entity, ids.get(KINDS[kind].entity, [])[:12])
    serial, body_of = iter(range(10_000)), bodies(KINDS[kind].body, ids["branch"])

    @settings(
        max_examples=50, derandomize=True, deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(
        body=body_of, made_at=MADE, target=st.sampled_from([*about, "new-target"]), version=st.sampled_from([0, 1, 2])
    )
    def run(body: Any, made_at: str, target: str, version: int) -> None:
        one = {
            "id": f"{kind}-{next(serial)}", "kind": kind, "schema": 1, "target": target, "body": body,
            "expected_version": version, "made_at": made_at, "made_by": "m",
        }  # fmt: skip
        headers = {"authorization": f"Bearer {access}", "content-type": "application/json"}
        content = json.dumps({"requests": [one]}).encode()
        for tail in ("/check", ""):
            reply = core.answer(Call("POST", f"/v1/establishments/{SMALL}/requests{tail}", {}, headers, content))
            assert reply.status in (200, 422), reply.body
            if reply.status == 200:
                result = json.loads(reply.body)["results"][0]
                assert ("problem" in result) is (result["result"] == "rejected")

    run()
    with core.equipment.database.reading() as connection:
        kept = connection.execute(request.select().where(request.c.kind == kind)).all()
    assert "rejected" in {row.state for row in kept}
    require_readable(core, access)


def require_readable(core: Core, access: str) -> None:
    """Whatever was taken, the desktops can read every row of the feed."""
    headers = {"authorization": f"Bearer {access}"}
    reply = core.answer(Call("GET", f"/v1/establishments/{SMALL}/changes", {"limit": "5000"}, headers))
    page = msgspec.json.decode(reply.body, type=ChangePage)
    assert len(page.changes) > 150
    ensure_readable(page.changes, reply.body)
