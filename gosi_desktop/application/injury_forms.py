"""Reports of injuries as they are typed: any number side by side, in the encrypted cache until they are sent.

What first aid was enough for is never reported: it stays here, for the establishment's own files.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import datetime
from typing import Any, Final

from gosi_desktop.application.draft_papers import keep_papers, papers_in
from gosi_desktop.application.events import DataChanged, Kind
from gosi_desktop.application.ports import Drafts, KeptDraft
from gosi_desktop.domain.attachments import AttachedPaper, PaperFile
from gosi_desktop.domain.clock import Clock

INJURY_DRAFT: Final = "injury"  # kind of the drafts
YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class InjuryForm:
    """Everything as typed: days as «2026/01/03», hours of Riyadh as «10:40». A question not yet answered is ""."""

    contributor: str = ""
    engagement: str = ""
    kind: str = "at_work"
    happened_on: str = ""
    happened_at: str = ""
    told_on: str = ""
    told_at: str = ""
    inside: str = YES
    place: str = ""
    branch: str = ""
    city: str = ""
    short_address: str = ""
    how: str = ""
    cause: str = ""
    agent: str = ""
    first_aid: str = ""  # was it enough? YES: nothing is reported
    part: str = ""
    nature: str = ""
    first_day_off: str = ""
    died: str = ""
    wage_continued: bool = False
    provider: str = ""
    since: str = ""
    first_aid_given: bool = False
    emergency: bool = False
    outside_list: bool = False
    witness: str = ""
    witness_mobile: str = ""
    witness_2: str = ""
    witness_2_mobile: str = ""
    witness_3: str = ""
    witness_3_mobile: str = ""
    traffic: str = ""
    civil_defence: str = ""
    police: str = ""
    red_crescent: str = ""
    reporter: str = ""
    reporter_role: str = ""
    reporter_mobile: str = ""
    declared: bool = False
    late_reason: str = ""
    late_text: str = ""


@dataclass(frozen=True, slots=True)
class InjuryDraft:
    """One report that is not sent. ``id`` becomes the case's; ``closed``: first aid was enough, it is a record here."""

    id: str
    establishment: str
    begun_at: datetime
    saved_at: datetime
    form: InjuryForm = field(repr=False)
    closed: bool = False


class InjuryForms:
    """On disk before ``keep`` returns; a form that an older version wrote opens with what is known of it."""

    def __init__(self, drafts: Drafts, clock: Clock, events: DataChanged, new_id: Callable[[], str]) -> None:
        self._drafts = drafts
        self._clock = clock
        self._events = events
        self._new_id = new_id

    def begin(self, establishment: str, form: InjuryForm) -> InjuryDraft:
        """A new one beside the others; nothing is written before something is typed."""
        now = self._clock.now()
        return InjuryDraft(self._new_id(), establishment, now, now, form)

    def keep(self, draft: InjuryDraft) -> InjuryDraft:
        """What is typed now."""
        kept = replace(draft, saved_at=self._clock.now())
        body = {"establishment": kept.establishment, "closed": kept.closed, "form": asdict(kept.form)}
        self._drafts.save(kept.id, INJURY_DRAFT, json.dumps(body, ensure_ascii=False), kept.saved_at)
        return kept

    def close(self, draft: InjuryDraft) -> InjuryDraft:
        """First aid was enough: a record of this establishment alone. It can be opened again."""
        kept = self.keep(replace(draft, closed=True))
        self._events.publish(Kind.DRAFTS)
        return kept

    def load(self, id: str) -> InjuryDraft | None:
        """As it was left; None when it was sent or thrown away."""
        kept = self._drafts.load(id)
        return _read(kept) if kept is not None and kept.kind == INJURY_DRAFT else None

    def listed(self, establishment: str) -> Sequence[InjuryDraft]:
        """Of an establishment, the one that was saved last first."""
        found = (_read(one) for one in self._drafts.list(INJURY_DRAFT))
        return [one for one in found if one.establishment == establishment]

    def drop(self, id: str) -> None:
        """It was put into the outbox, or thrown away, with its papers."""
        self._drafts.drop(id)
        self._events.publish(Kind.DRAFTS)

    def papers(self, id: str) -> tuple[PaperFile, ...]:
        """Those that lie in it."""
        return papers_in(self._drafts, id)

    def paper_names(self, id: str) -> tuple[AttachedPaper, ...]:
        """The same without their bytes."""
        return tuple(AttachedPaper(one.sha256, one.name, one.type, one.size) for one in self._drafts.papers(id))

    def paper_bytes(self, id: str, sha256: str) -> bytes | None:
        """One of them."""
        return self._drafts.paper_bytes(id, sha256)

    def keep_papers(self, id: str, papers: tuple[PaperFile, ...]) -> None:
        """Those that lie in it now, and no other."""
        keep_papers(self._drafts, id, papers)


def _read(kept: KeptDraft) -> InjuryDraft:
    body: dict[str, Any] = json.loads(kept.body)
    known = {one.name for one in fields(InjuryForm)}
    form = InjuryForm(**{name: value for name, value in body.get("form", {}).items() if name in known})
    closed = bool(body.get("closed", False))
    return InjuryDraft(kept.id, str(body.get("establishment", "")), kept.begun_at, kept.saved_at, form, closed)
