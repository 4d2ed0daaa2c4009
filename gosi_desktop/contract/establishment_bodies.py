"""What the requests about the establishment, its branches and owners carry in their ``body`` (contract, section 6)."""

from typing import Annotated, Literal

import msgspec

from gosi_desktop.contract.request_bodies import NamesAsked, Words
from gosi_desktop.contract.wire import Asked, Day, Key, Percent, Short


class AddressAsked(Asked, frozen=True):
    """A National Address (facts 2.13)."""

    building: Short
    street: Short
    district: Short
    city: Short
    post_code: Short
    additional: Short
    unit: Short | None = None
    short: Short | None = None


class UpdateEstablishment(Asked, frozen=True):
    """update_establishment: only the fields that change, and since when (ten days to say so, facts 5)."""

    since: Day
    names: NamesAsked | None = None
    activity: Key | None = None
    mol_establishment_no: Short | None = None
    vat: Short | None = None


class UpdateContacts(Asked, frozen=True):
    """update_contacts: only what changes; "" takes one away."""

    mobile: Short | None = None
    phone: Short | None = None
    email: Short | None = None


class UpdateAddress(Asked, frozen=True):
    """update_address: the whole new National Address."""

    address: AddressAsked
    since: Day | None = None


class RenewLicence(Asked, frozen=True):
    """renew_licence: target is the licence; its new paper goes on the request."""

    issued: Day
    expires: Day
    number: Short | None = None  # absent: as before


class OpenBranch(Asked, frozen=True):
    """open_branch: target is the new branch."""

    name: NamesAsked
    city: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
    opened: Day
    cr_number: Short | None = None
    licence: Short | None = None


class UpdateBranch(Asked, frozen=True):
    """update_branch: only the fields that change."""

    name: NamesAsked | None = None
    city: Short | None = None
    cr_number: Short | None = None
    licence: Short | None = None


class CloseBranch(Asked, frozen=True):
    """close_branch: the last day; ``move_to`` is the branch of whoever still works there, from the day after."""

    closed: Day
    move_to: Key | None = None


class UpdateBankAccount(Asked, frozen=True):
    """update_bank_account: the owner's, with code."""

    iban: Short


class OwnerAsked(Asked, frozen=True):
    """An owner and his share; ``id`` of a new one is made by the client."""

    id: Key
    identity: Key
    name: NamesAsked
    share: Percent
    from_: Day = msgspec.field(name="from")


class UpdateOwners(Asked, frozen=True):
    """update_owners: all owners from now on; who is not named any more ends the day before."""

    owners: Annotated[tuple[OwnerAsked, ...], msgspec.Meta(min_length=1, max_length=50)]
    since: Day


class SendEnquiry(Asked, frozen=True):
    """send_enquiry: target is the new enquiry; papers go on the request."""

    kind: Literal["enquiry", "complaint"]
    subject: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
    text: Annotated[str, msgspec.Meta(min_length=1, max_length=2000)]


class ReplyToEnquiry(Asked, frozen=True):
    """reply_to_enquiry: target is the enquiry."""

    text: Words
