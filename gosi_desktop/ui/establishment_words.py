"""What the groups, fields and states of the establishment are called."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gosi_desktop.domain.establishment import Branch, Licence, NationalAddress
from gosi_desktop.ui.formats import NONE, formats, isolate, listed
from gosi_desktop.ui.roster_cells import name_of
from gosi_desktop.viewmodels.establishment_texts import Group

if TYPE_CHECKING:  # the words of the outbox need no form
    from gosi_desktop.viewmodels.establishment_change import Duty


class EstablishmentWords(QObject):
    """In the language of the screen."""

    def group(self, group: Group) -> str:
        """A group of data in the menu and over its form."""
        return {
            Group.DATA: self.tr("Names, activity and numbers"),
            Group.CONTACTS: self.tr("Contacts"),
            Group.ADDRESS: self.tr("National Address"),
            Group.BANK: self.tr("Bank account"),
            Group.OWNERS: self.tr("Owners and shares"),
            Group.LICENCE: self.tr("Renew a registration or licence"),
            Group.OPEN: self.tr("Open a branch"),
            Group.BRANCH: self.tr("Change a branch"),
            Group.CLOSE: self.tr("Close a branch"),
        }[group]

    def field(self, name: str) -> str:
        """A field of a form, by its name in the contract."""
        return {
            "name": self.tr("Name"), "name_en": self.tr("Name in English"), "activity": self.tr("Activity"),
            "mol_establishment_no": self.tr("Labour office number"), "vat": self.tr("VAT number"),
            "since": self.tr("Since"), "mobile": self.tr("Mobile"), "phone": self.tr("Telephone"),
            "email": self.tr("E-mail"), "building": self.tr("Building number"), "street": self.tr("Street"),
            "district": self.tr("District"), "city": self.tr("City"), "post_code": self.tr("Post code"),
            "additional": self.tr("Additional number"), "unit": self.tr("Unit number"),
            "short": self.tr("Short address"), "iban": self.tr("IBAN"), "number": self.tr("Number"),
            "issued": self.tr("Issued on"), "expires": self.tr("Ends on"), "opened": self.tr("Opened on"),
            "cr_number": self.tr("Commercial registration"), "licence": self.tr("Licence"),
            "closed": self.tr("Last day"), "move_to": self.tr("Who works there goes to"),
            "share": self.tr("Share"),
        }.get(name, isolate(name))  # fmt: skip

    def legal_form(self, code: str | None) -> str:
        """A form that is not known by its own word."""
        known = {
            "sole_proprietorship": self.tr("Sole proprietorship"),
            "limited_liability": self.tr("Limited liability company"),
            "joint_stock": self.tr("Joint-stock company"),
        }
        return known.get(code or "", isolate(code or "") or NONE)

    def activity(self, code: str | None) -> str:
        """As the service says it; a code that is known by its word."""
        known = {
            "retail_trade": self.tr("Retail trade"),
            "wholesale_retail": self.tr("Wholesale and retail trade"),
        }
        return known.get(code or "", isolate(code or "") or NONE)

    def address(self, address: NationalAddress | None) -> str:
        """«4821 طريق هارون الرشيد، السلي، الرياض 14266»."""
        if address is None:
            return NONE
        first = f"{formats().identity(address.building)} {isolate(address.street)}".strip()
        last = f"{isolate(address.city)} {formats().identity(address.post_code)}".strip()
        parts = listed(first, isolate(address.district), last)
        return f"\u2067{parts}\u2069" if parts else NONE  # written in Arabic, whatever the screen is

    def licence(self, licence: Licence, branches: tuple[Branch, ...]) -> str:
        """«سجل معرض بريدة»: the branch that works under it, else its number."""
        for one in branches:
            if licence.number in (one.cr_number, one.licence):
                kind = self.tr("The commercial registration of {branch}")
                other = self.tr("The licence of {branch}")
                words = kind if licence.kind == "commercial_registration" else other
                return words.format(branch=isolate(name_of(one.name.ar, one.name.en)))
        return self.tr("Registration {number}").format(number=formats().identity(licence.number))

    def expired(self, licence: Licence, branches: tuple[Branch, ...]) -> str:
        """«انتهى سجل معرض بريدة في 2 يناير»."""
        day = formats().date_long(licence.expires)
        return self.tr("{licence} ended on {date}").format(licence=self.licence(licence, branches), date=day)

    def expired_advice(self) -> str:
        """What may come of it; nothing more is known."""
        return self.tr(
            "Registering contributors of the branch may be stopped; check. After the renewal the change is told "
            "within 10 days."
        )

    def duty(self, duty: "Duty | None") -> tuple[str, str]:
        """How many of the ten days are left, and the tone of it."""
        if duty is None:
            return self.tr("A change is told to the service within 10 days of its day."), "text-2"
        last = formats().date_long(duty.last)
        if duty.left < 0:
            words = self.tr("%n days over: it was to be told until {date}. It is taken all the same.", "", -duty.left)
            return formats().numerals(words.format(date=last)), "bad"
        words = self.tr("%n days left to tell it, until {date}.", "", duty.left)
        return formats().numerals(words.format(date=last)), "warn" if duty.left <= 3 else "text-2"

    def since(self, day: date | None) -> str:
        """In both calendars."""
        if day is None:
            return NONE
        return listed(formats().date_long(day), formats().other_date(day))
