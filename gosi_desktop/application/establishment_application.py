"""Registering an establishment for the first time: an application followed by its claim alone, without a session."""

import hashlib
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from gosi_desktop.application.account import six_digits
from gosi_desktop.application.archive import Papers
from gosi_desktop.application.drafts import DraftBook, DraftInfo
from gosi_desktop.application.ports import (
    ApplicationDesk,
    ApplicationStanding,
    ArchivedPaper,
    Cancelled,
    DraftPaper,
    Drafts,
    Progress,
)
from gosi_desktop.application.ports.photographs import Photographs
from gosi_desktop.domain.application_content import applicant, content
from gosi_desktop.domain.attachments import PaperFile, described
from gosi_desktop.domain.clock import Clock, today_in_riyadh
from gosi_desktop.domain.errors import Cancelled as CancelledError
from gosi_desktop.domain.errors import Refused, RuleViolation
from gosi_desktop.domain.establishment_application import (
    ApplicationDraft,
    ApplicationRemark,
    refusal_remarks,
    remarks_at,
)

APPLICATION: Final = "application"  # the kind of these drafts


@dataclass(frozen=True, slots=True)
class ApplicationAt:
    """Where an application is. ``standing`` is None while the service knows nothing of it.

    ``remarks`` are what the service refused. Once registered ``form`` and ``certificate`` lie in the archive and the
    draft is gone; ``certificate`` is None while its file has not come yet.
    """

    draft: ApplicationDraft
    standing: ApplicationStanding | None
    remarks: tuple[ApplicationRemark, ...] = ()
    form: ArchivedPaper | None = None
    certificate: ArchivedPaper | None = None


class Applications:
    """The wizard's use cases. From ``start`` on they need the service."""

    def __init__(
        self,
        desk: ApplicationDesk,
        book: DraftBook[ApplicationDraft],
        drafts: Drafts,
        papers: Papers,
        clock: Clock,
        new_id: Callable[[], str],
        photographs: Photographs,
    ) -> None:
        self._desk = desk
        self._book = book
        self._drafts = drafts
        self._papers = papers
        self._clock = clock
        self._new_id = new_id
        self._photographs = photographs

    def drafts(self) -> Sequence[DraftInfo]:
        """What may be gone on with or followed, the one saved last first. Works offline."""
        return self._book.list()

    def begin(self) -> ApplicationDraft:
        """A new draft with its id and claim, saved."""
        return self._book.begin(ApplicationDraft(id=self._new_id(), claim=secrets.token_hex(32)))

    def resume(self, id: str) -> ApplicationDraft | None:
        """A draft as it was left. Works offline."""
        return self._book.load(id)

    def save(self, draft: ApplicationDraft) -> ApplicationDraft:
        """At each field; on disk when this returns. Works offline."""
        return self._book.keep(draft)

    def discard(self, draft: ApplicationDraft) -> None:
        """Drop the draft and its papers; without its claim nobody follows it any more."""
        self._book.drop(draft.id)

    def new_contributor_id(self) -> str:
        """For one more of the first contributors."""
        return self._new_id()

    def today(self) -> date:
        """In Riyadh, by the service's time: for the checks of the steps."""
        return today_in_riyadh(self._clock)

    def keep_paper(self, draft: ApplicationDraft, about: str, name: str, data: bytes) -> DraftPaper:
        """Keep a paper with the draft, encrypted; it is sent when the application is. Works offline.

        A photograph goes turned, without the place where it was taken. Raises RuleViolation at 'papers': paper.empty,
        paper.too_large {most}, paper.kind (by content, not by name), paper.broken, paper.pixels {most}.
        """
        given = PaperFile(described(name, data, "papers"), data)
        try:
            goes = self._photographs.ready(given).paper
        except RuleViolation as refusal:
            raise RuleViolation(refusal.code, "papers", **refusal.params) from refusal
        found = goes.about
        paper = DraftPaper(found.sha256, found.size, found.type, found.name, about)
        self._drafts.keep_paper(draft.id, paper, goes.data)
        return paper

    def papers(self, draft: ApplicationDraft) -> Sequence[DraftPaper]:
        """The papers of the draft, in the order they were added. Works offline."""
        return self._drafts.papers(draft.id)

    def drop_paper(self, draft: ApplicationDraft, paper: DraftPaper) -> None:
        """Take a paper out again. Works offline."""
        self._drafts.drop_paper(draft.id, paper.sha256)

    def start(self, draft: ApplicationDraft) -> ApplicationAt:
        """Say who applies; a code goes to his mobile. Raises RuleViolation at a field, Refused, Offline, …

        Asked again after a lost answer or a kill it goes on with what is there.
        """
        identity, mobile = applicant(draft)
        draft = self._book.keep(draft)
        wanted = {"identity": identity, "mobile": mobile}
        if draft.was_sent:
            known = self.standing(draft)
            live = known.standing is not None and known.standing.state != "expired"
            if live and draft.told == wanted:
                return known
            draft = self._book.restart(draft) if live else known.draft  # somebody else applies: another application
        draft = self._book.note_told(draft, wanted)

        def ask(key: str) -> ApplicationStanding:
            return self._desk.start(draft.claim, draft.service_id, identity, mobile, key)

        try:
            return self._at(draft, self._book.ask(draft.id, "start", ask))
        except Refused:
            self._book.note_told(draft, {})
            raise

    def standing(self, draft: ApplicationDraft) -> ApplicationAt:
        """How it stands now, after a lost answer, a kill or days. Raises Offline, ServiceBusy."""
        draft = self._book.keep(draft)
        standing = self._desk.standing(draft.claim, draft.service_id)
        if standing is not None and standing.state == "expired":  # nothing can come of it any more
            return ApplicationAt(self._book.restart(draft), standing)
        return self._at(draft, standing)

    def confirm(self, draft: ApplicationDraft, code: str) -> ApplicationAt:
        """Enter the code. An applicant who is not as Absher has him comes back as remarks, and begins anew.

        Raises RuleViolation at 'code'; Refused: code_wrong {tries_left}, code_expired, challenge_ended.
        """
        plain = six_digits(code)
        draft = self._book.keep(draft)

        def ask(key: str) -> ApplicationStanding:
            return self._desk.confirm(draft.claim, draft.service_id, plain, key)

        return self._judged(draft, lambda: self._book.ask(draft.id, f"code {plain}", ask))

    def resend(self, draft: ApplicationDraft) -> ApplicationAt:
        """Another code."""
        draft = self._book.keep(draft)
        return self._at(
            draft, self._book.ask(draft.id, "resend", lambda key: self._desk.resend(draft.claim, draft.service_id, key))
        )

    def submit(self, draft: ApplicationDraft, progress: Progress, cancelled: Cancelled) -> ApplicationAt:
        """Send draft and papers, then submit. ``progress`` counts bytes of papers.

        Refused fields come back as remarks. Raises RuleViolation at the first field that cannot be sent, Cancelled
        between two pieces of a paper; asked again it goes on where it stopped.
        """
        draft = self._book.keep(draft)
        papers = self._drafts.papers(draft.id)
        said = content(draft, [(paper.sha256, paper.about) for paper in papers])
        digest = hashlib.sha256(repr(said).encode()).hexdigest()[:16]

        def put(key: str) -> ApplicationStanding:
            return self._desk.save_draft(draft.claim, draft.service_id, said, key)

        def hand_in() -> ApplicationStanding:
            self._book.ask(draft.id, f"draft {digest}", put)
            self._attach(draft, papers, progress, cancelled)
            return self._book.ask(
                draft.id, f"submit {digest}", lambda key: self._desk.submit(draft.claim, draft.service_id, key)
            )

        return self._judged(draft, hand_in)

    def _judged(self, draft: ApplicationDraft, ask: Callable[[], ApplicationStanding]) -> ApplicationAt:
        """The answer of a call that judges: what is refused at fields comes back as remarks."""
        try:
            return self._at(draft, ask())
        except Refused as error:
            if error.code == "application_state":  # it went on without this program's hearing of it
                return self.standing(draft)
            found = refusal_remarks(error)
            if not found:
                raise
            return replace(self.standing(draft), remarks=found)

    def _attach(
        self, draft: ApplicationDraft, papers: Sequence[DraftPaper], progress: Progress, cancelled: Cancelled
    ) -> None:
        total, before = sum(paper.size for paper in papers), 0
        progress(0, total)
        for paper in papers:
            if cancelled():
                raise CancelledError
            data = self._drafts.paper_bytes(draft.id, paper.sha256)
            if data is not None:
                self._send(draft, paper, data, _beginning_at(before, total, progress), cancelled)
            before += paper.size

    def _send(
        self, draft: ApplicationDraft, paper: DraftPaper, data: bytes, progress: Progress, cancelled: Cancelled
    ) -> None:
        def ask(key: str) -> None:
            self._desk.attach(draft.claim, draft.service_id, paper, data, key, progress, cancelled)

        self._book.ask(draft.id, f"paper {paper.sha256[:16]}", ask)

    def _at(self, draft: ApplicationDraft, standing: ApplicationStanding | None) -> ApplicationAt:
        if standing is None:
            return ApplicationAt(draft, None)
        self._book.forget_key(draft.id, "start")  # it was begun, whether or not that was heard
        if standing.state != "registered":
            refused = tuple((one.path, one.code, one.params) for one in standing.refused)
            return ApplicationAt(draft, standing, remarks_at(refused))
        form = self._papers.keep_establishment_form(draft, standing, self._drafts.papers(draft.id))
        if standing.certificate_number is None:
            return ApplicationAt(draft, standing, form=form)
        certificate = self._papers.keep_certificate(standing, self._desk.certificate(draft.claim, draft.service_id))
        self._book.drop(draft.id)
        return ApplicationAt(draft, standing, form=form, certificate=certificate)


def _beginning_at(before: int, total: int, progress: Progress) -> Progress:
    return lambda done, _: progress(before + done, total)
