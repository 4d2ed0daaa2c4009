"""What is asked about the establishment in the contract's form: only what is given, each body one its kind takes."""

from datetime import date
from typing import Any

import msgspec
import pytest

from gosi_desktop.contract import establishment_bodies as wire
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.establishment import NationalAddress
from gosi_desktop.domain.establishment_changes import (
    CHANGES,
    CloseBranch,
    EstablishmentChange,
    OpenBranch,
    OwnerShare,
    RenewLicence,
    UpdateAddress,
    UpdateBankAccount,
    UpdateBranch,
    UpdateContacts,
    UpdateEstablishment,
    UpdateOwners,
)
from gosi_desktop.remote.request_bodies import body_of

DAY = date(2026, 1, 5)
ADDRESS = NationalAddress("4821", "طريق هارون الرشيد", "السلي", "الرياض", "14266", "7143", None, "RSLA4821")
ASKED: tuple[tuple[EstablishmentChange, type[msgspec.Struct], dict[str, Any]], ...] = (
    (
        UpdateEstablishment(establishment_id="e", since=DAY, names=Names("روابي", "Rawabi")),
        wire.UpdateEstablishment,
        {"since": "2026-01-05", "names": {"ar": "روابي", "en": "Rawabi"}},
    ),
    (
        UpdateContacts(establishment_id="e", phone="0110000401", email=""),
        wire.UpdateContacts,
        {"phone": "0110000401", "email": ""},
    ),
    (
        UpdateAddress(establishment_id="e", address=ADDRESS),
        wire.UpdateAddress,
        {
            "address": {
                "building": "4821", "street": "طريق هارون الرشيد", "district": "السلي", "city": "الرياض",
                "post_code": "14266", "additional": "7143", "short": "RSLA4821",
            }
        },
    ),
    (
        RenewLicence(licence_id="l", issued=DAY, expires=date(2027, 1, 4)),
        wire.RenewLicence,
        {"issued": "2026-01-05", "expires": "2027-01-04"},
    ),
    (
        OpenBranch(branch_id="b", name=Names("جدة"), city="جدة", opened=DAY),
        wire.OpenBranch,
        {"name": {"ar": "جدة"}, "city": "جدة", "opened": "2026-01-05"},
    ),
    (UpdateBranch(branch_id="b", licence="L-1"), wire.UpdateBranch, {"licence": "L-1"}),
    (
        CloseBranch(branch_id="b", closed=DAY, move_to="c"),
        wire.CloseBranch,
        {"closed": "2026-01-05", "move_to": "c"},
    ),
    (UpdateBankAccount(establishment_id="e", iban="SA84"), wire.UpdateBankAccount, {"iban": "SA84"}),
    (
        UpdateOwners(
            establishment_id="e", owners=(OwnerShare("o", "1000000826", Names("أ"), 6_050, DAY),), since=DAY
        ),
        wire.UpdateOwners,
        {
            "owners": [
                {"id": "o", "identity": "1000000826", "name": {"ar": "أ"}, "share": "60.5", "from": "2026-01-05"}
            ],
            "since": "2026-01-05",
        },
    ),
)  # fmt: skip


@pytest.mark.parametrize(("change", "form", "body"), ASKED, ids=[one[0].kind for one in ASKED])
def test_only_what_is_given(change: EstablishmentChange, form: type[msgspec.Struct], body: dict[str, Any]) -> None:
    said = msgspec.json.decode(msgspec.json.encode(body_of(change)))
    assert said == body
    assert msgspec.json.decode(msgspec.json.encode(msgspec.convert(said, type=form))) == body


def test_every_kind_has_one() -> None:
    assert {type(change) for change, _, _ in ASKED} == set(CHANGES)
