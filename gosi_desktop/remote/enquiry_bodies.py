"""What is written to the service, in the contract's words."""

import msgspec

from gosi_desktop.contract import establishment_bodies as wire
from gosi_desktop.domain.enquiries import EnquiryChange, SendEnquiry


def enquiry_body(change: EnquiryChange) -> msgspec.Struct:
    """The body of a question or complaint, or of what is added to one."""
    if isinstance(change, SendEnquiry):
        return wire.SendEnquiry(kind=change.purpose.value, subject=change.subject, text=change.text)
    return wire.ReplyToEnquiry(text=change.text)
