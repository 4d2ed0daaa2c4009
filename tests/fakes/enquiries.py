"""Conversations in memory, with what lies on them in the outbox."""

from gosi_desktop.application.ports.enquiries import EnquiryRows
from gosi_desktop.application.ports.outbox import DONE
from gosi_desktop.domain.enquiries import KINDS, Enquiry
from tests.fakes.outbox import FakeOutbox


class FakeEnquiries:
    """The EnquiryStore."""

    def __init__(self, outbox: FakeOutbox) -> None:
        self._outbox = outbox
        self.held: list[Enquiry] = []

    def rows(self, establishment: str) -> EnquiryRows:
        listed = reversed(self._outbox.listed(establishment))
        waiting = tuple(one for one in listed if one.change.kind in KINDS and one.state not in DONE)
        papers = {paper.sha256: paper for one in waiting for paper in one.papers}
        return EnquiryRows(tuple(self.held), waiting, papers)
