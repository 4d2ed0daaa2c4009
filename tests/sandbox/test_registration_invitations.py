"""An invitation's code in place of a subscription number, for somebody who has no account yet."""

import pytest

from gosi_desktop.sandbox.seeds.newcomers import FLOWERS, HALA, MAJED, REEM
from tests.support.client import SMALL, Client
from tests.support.newcomer import Registering, refused, sign_in
from tests.support.queue import asked, done, rows


@pytest.fixture
def code(service: Client, noura: Client, owner: Client) -> str:
    """The code that went to Hala, who is to be a finance clerk."""
    body = {"identity": HALA.identity, "mobile": HALA.mobile, "role": "finance_clerk"}
    assert done(noura, owner, asked("add_member", "hala", body))["state"] == "accepted"
    return service.last_code()


def test_somebody_invited_registers_with_the_code(service: Client, code: str, owner: Client) -> None:
    mine = Registering(service, HALA, establishment=None, invitation=f" {code.lower()} ")
    assert mine.start().status == 201
    form = mine.code().json["form"]
    assert (form["role"], form["establishment"], form["holder"]["ar"]) == ("finance_clerk", SMALL, HALA.name)
    hala = sign_in(service, HALA.username)
    assert [(one["establishment"], one["role"]) for one in hala.get("/v1/heads").json["heads"]] == [
        (SMALL, "finance_clerk")
    ]
    assert hala.get("/v1/invitations").json["invitations"] == []
    assert rows(owner, "member")["hala"]["state"] == "active"


@pytest.mark.parametrize("typed", ["ZZZZZ-ZZZZZ", "x"])
def test_a_code_that_is_none(service: Client, typed: str) -> None:
    mine = Registering(service, HALA, establishment=None, invitation=typed)
    mine.start()
    assert refused(mine.code()) == [("invitation", "invitation_unknown")]
    assert mine.correct(invitation="").code == "invalid_request"


def test_a_code_is_for_one_identity_and_once(service: Client, code: str) -> None:
    other = Registering(service, MAJED, establishment=None, invitation=code)
    other.start()
    assert refused(other.code()) == [("invitation", "invitation_unknown")]
    mine = Registering(service, HALA, establishment=None, invitation=code)
    mine.start()
    assert mine.code().json["state"] == "active"
    again = Registering(service, HALA, establishment=None, invitation=code, username="hala.again")
    again.start()
    assert ("invitation", "invitation_unknown") in refused(again.code())


def test_a_code_ends_after_seven_days(service: Client, code: str) -> None:
    service.advance(days=7)
    mine = Registering(service, HALA, establishment=None, invitation=code)
    mine.start()
    assert refused(mine.code()) == [("invitation", "invitation_unknown")]


def test_a_wrong_code_is_corrected_to_a_subscription_number(service: Client) -> None:
    mine = Registering(service, REEM, establishment=None, invitation="ABCDE-FGHJK")
    mine.start()
    mine.code()
    done_form = mine.correct(establishment=FLOWERS).json["form"]
    assert (done_form["establishment"], done_form["role"]) == (FLOWERS, "supervisor")


def test_a_clerk_who_is_invited_does_not_register_by_number(service: Client, code: str) -> None:
    assert code
    mine = Registering(service, HALA, establishment=SMALL)
    mine.start()
    assert refused(mine.code()) == [("identity", "not_owner_or_supervisor")]


def test_a_nominated_supervisor_registers_by_number_and_so_accepts(
    service: Client, noura: Client, owner: Client
) -> None:
    member = next(key for key, row in rows(owner, "member").items() if row["name"]["ar"] == "نورة العنزي")
    successor = {"id": "hala", "identity": HALA.identity, "mobile": HALA.mobile}
    body = {"successor": successor, "from": "2026-01-06"}
    version = rows(owner, "member")[member]["version"]
    done(owner, owner, asked("replace_supervisor", member, body, expected_version=version))
    mine = Registering(service, HALA, establishment=SMALL)
    mine.start()
    assert mine.code().json["form"]["role"] == "supervisor"
    states = {row["name"]["ar"]: row["state"] for row in rows(owner, "member").values()}
    assert (states[HALA.name], states["نورة العنزي"]) == ("active", "ended")
    assert noura.get(f"/v1/establishments/{SMALL}/changes").code == "role_ended"
