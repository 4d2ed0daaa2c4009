"""Conversations with the service: the cache's rows, and what of ours lies on them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from gosi_desktop.application.ports.outbox import Operation
from gosi_desktop.domain.attachments import AttachedPaper
from gosi_desktop.domain.enquiries import Enquiry


@dataclass(frozen=True, slots=True)
class EnquiryRows:
    """Of one commit: the authority's conversations, our requests about them that are not in these yet, in the order
    they were made, and papers by their digest.
    """

    enquiries: tuple[Enquiry, ...] = ()
    operations: tuple[Operation, ...] = ()
    papers: Mapping[str, AttachedPaper] = field(default_factory=dict)


class EnquiryStore(Protocol):
    """Conversations of the open cache."""

    def rows(self, establishment: str) -> EnquiryRows:
        """Everything about them; a row that cannot be read is left out."""
