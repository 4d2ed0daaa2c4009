"""Verify somebody's paper: a file with its code, the code's text, or a number. Files never leave this computer."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from gosi_desktop.application.archive import ISSUED
from gosi_desktop.application.certificate_keys import IssuerBook
from gosi_desktop.application.ports import Archive
from gosi_desktop.application.ports.certificates import (
    CertificateDesk,
    CertificateStore,
    CodeReader,
    IssuerAnswer,
    Signatures,
)
from gosi_desktop.domain.certificate import Certificate
from gosi_desktop.domain.clock import RIYADH, Clock
from gosi_desktop.domain.errors import Offline, RemoteError
from gosi_desktop.domain.verification import (
    Basis,
    Checked,
    Facts,
    Issuer,
    SignatureRefused,
    Verdict,
    Why,
    first_difference,
    judged,
)


def archive_id(establishment: str, number: str) -> str:
    """Under which the file of a certificate is kept."""
    return f"{ISSUED}:{establishment}:{number}"


class Verification:
    """Always says whose paper it is and from which environment; works offline as far as its keys reach."""

    def __init__(
        self,
        book: IssuerBook,
        desk: CertificateDesk,
        signatures: Signatures,
        codes: CodeReader,
        certificates: CertificateStore,
        archive: Archive,
        clock: Clock,
    ) -> None:
        self._book = book
        self._desk = desk
        self._signatures = signatures
        self._codes = codes
        self._certificates = certificates
        self._archive = archive
        self._clock = clock

    def issuer(self) -> Issuer | None:
        """Whose keys are known here."""
        return self._book.issuer()

    def refresh(self) -> bool:
        """Hear what was withdrawn, and which keys there are; False when there is no line."""
        try:
            self._book.refresh()
        except RemoteError:
            return False
        return True

    def accept_changes(self) -> None:
        """Take the issuer's new keys, which no known key has signed."""
        self._book.accept_changes()

    def check_file(self, name: str, data: bytes) -> Checked:
        """A PDF or a picture. Raises Corrupt when it is neither."""
        texts = self._codes.read(data)
        if len(set(texts)) != 1:
            why = Why.SEVERAL_CODES if texts else Why.NO_CODE
            return self._found(name, Verdict.CANNOT_VERIFY, why=why)
        checked = self.check_text(texts[0], name)
        if checked.signed and checked.facts is not None and data.startswith(b"%PDF"):
            return self._with_bytes(checked, checked.facts, data)
        return checked

    def check_text(self, text: str, source: str = "") -> Checked:
        """What a reader of codes gave."""
        source = source or "".join(text.split())[:24]
        try:
            read = self._signatures.read(text)
        except SignatureRefused as refused:
            return self._found(source, Verdict.CANNOT_VERIFY, why=refused.why)
        facts, issuer = self._signatures.facts(read.token), self._book.issuer()
        key = next((one for one in issuer.keys if one.kid == read.kid), None) if issuer is not None else None
        if issuer is None or key is None:
            changed = issuer is not None and any(one.kid == read.kid for one in issuer.changes)
            why = Why.CHANGED_KEY if changed else Why.UNKNOWN_KEY
            return self._found(source, Verdict.CANNOT_VERIFY, why=why, facts=facts)
        if not self._signatures.holds(read.token, key):
            return self._found(source, Verdict.ALTERED, why=Why.SIGNATURE, facts=facts, issuer=issuer)
        if facts is None:
            return self._found(source, Verdict.CANNOT_VERIFY, why=Why.NOT_A_CERTIFICATE, issuer=issuer)
        return self._judged(source, facts, issuer)

    def check_number(self, number: str, establishment: str) -> Checked:
        """Ask the issuer; with no line, what is known here. Raises Refused, ServiceBusy too_many_requests, …"""
        number, establishment = number.strip(), establishment.strip()
        try:
            said = self._desk.standing(number, establishment)
        except Offline:
            return self._known_offline(number, establishment)
        return self._answered(number, establishment, said)

    # -- parts of a verdict --------------------------------------------------------------------------------------------

    def _judged(self, source: str, facts: Facts, issuer: Issuer) -> Checked:
        listed = self._book.revocations()
        verdict, why = judged(facts, issuer, self._today(), listed)
        trusted = issuer if why is not Why.UNKNOWN_ISSUER else None
        return self._found(
            source, verdict, basis=Basis.SIGNATURE, why=why, facts=facts, issuer=trusted,
            listed_at=listed.at if listed is not None else None,
            withdrawn_on=listed.revoked.get(facts.number) if listed is not None else None,
        )  # fmt: skip

    def _with_bytes(self, checked: Checked, facts: Facts, data: bytes) -> Checked:
        """Of a certificate of ours the feed says what its file must be; the first byte that differs is named."""
        ours = self._ours(facts.number, facts.establishment)
        if ours is None:
            return checked
        if hashlib.sha256(data).hexdigest() == ours.file_sha256:
            return replace(checked, basis=Basis.FILE)
        kept = self._archive.read(archive_id(facts.establishment, facts.number))
        place = first_difference(data, kept) if kept is not None else None
        return replace(checked, verdict=Verdict.ALTERED, why=Why.FILE, basis=Basis.FILE, changed_byte=place)

    def _answered(self, number: str, establishment: str, said: IssuerAnswer) -> Checked:
        issuer = self._book.issuer()
        if issuer is None or issuer.issuer != said.issuer:
            issuer = Issuer(said.issuer, said.issuer, said.issuer, said.practice)
        if said.state == "unknown" or said.until is None:
            unknown = self._found(number, Verdict.CANNOT_VERIFY, basis=Basis.SERVICE, why=Why.UNKNOWN_NUMBER)
            return replace(unknown, issuer=issuer)
        environment = "practice" if said.practice else "live"
        ours = self._ours(number, establishment)
        issued = ours.issued_on if ours is not None else said.until
        facts = Facts(said.issuer, environment, said.kind, number, establishment, issued, said.until)
        return self._found(
            number, Verdict(said.state), basis=Basis.SERVICE, facts=facts, issuer=issuer, listed_at=self._clock.now(),
            withdrawn_on=said.withdrawn_on,
        )  # fmt: skip

    def _known_offline(self, number: str, establishment: str) -> Checked:
        """A certificate of ours is known by the token that came with it; another's only when it was withdrawn."""
        ours, listed = self._ours(number, establishment), self._book.revocations()
        if ours is not None:
            return replace(self.check_text(ours.file_token, number), source=number)
        if listed is not None and number in listed.revoked:
            return self._found(
                number, Verdict.WITHDRAWN, basis=Basis.SIGNATURE, issuer=self._book.issuer(), listed_at=listed.at,
                withdrawn_on=listed.revoked[number],
            )  # fmt: skip
        return self._found(number, Verdict.CANNOT_VERIFY, why=Why.OFFLINE)

    def _ours(self, number: str, establishment: str) -> Certificate | None:
        return next((one for one in self._certificates.list(establishment) if one.number == number), None)

    def _found(self, source: str, verdict: Verdict, **known: object) -> Checked:
        make: Callable[..., Checked] = Checked
        return make(verdict, source, self._clock.now(), **known)

    def _today(self) -> date:
        return self._clock.now().astimezone(RIYADH).date()
