"""Papers about changes of the establishment and of its people: before and after, who, when, where it stands."""

from gosi_desktop.application.archive import Papers
from gosi_desktop.application.ports import ArchivedPaper, FeedStore
from gosi_desktop.application.ports.establishment_papers import EstablishmentPaper, Line
from gosi_desktop.application.ports.outbox import Operation, OutboxStore
from gosi_desktop.application.session import Session
from gosi_desktop.domain.contributor import Names


class EstablishmentPapers:
    """Works offline; what is made is kept in the archive."""

    def __init__(self, outbox: OutboxStore, feed: FeedStore, session: Session, papers: Papers) -> None:
        self._outbox = outbox
        self._feed = feed
        self._session = session
        self._papers = papers

    def keep(
        self, operation: Operation, title: str, subject: str, lines: tuple[Line, ...], answers: tuple[str, ...] = ()
    ) -> ArchivedPaper:
        """The paper of a request as it stands now; asked for again in the same state it is the one that was made."""
        return self._papers.keep_establishment_change(self.paper(operation, title, subject, lines, answers))

    def paper(
        self, operation: Operation, title: str, subject: str, lines: tuple[Line, ...], answers: tuple[str, ...] = ()
    ) -> EstablishmentPaper:
        """What stands on it; title, lines and answers in the words of the paper's language."""
        found = (one for one in self._feed.establishments() if one.head.establishment == operation.establishment)
        known = next(found, None)
        return EstablishmentPaper(
            operation=operation,
            establishment=operation.establishment,
            establishment_names=Names(known.head.name, known.head.name_en) if known is not None else Names(""),
            title=title,
            subject=subject,
            lines=lines,
            prepared_by=self._maker(operation),
            answers=answers,
        )

    def _maker(self, operation: Operation) -> Names | None:
        """Whoever asked: this account, else a member as far as this role sees members."""
        account = self._session.account()
        if account is not None and account.id == operation.made_by:
            return Names(account.name, account.name_en)
        return self._outbox.member(operation.establishment, operation.made_by)
