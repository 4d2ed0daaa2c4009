"""Certificates of an establishment: known from the cache, asked for at the service, their files kept byte for byte."""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Final, Literal

from gosi_desktop.application.archive import Papers
from gosi_desktop.application.certificate_keys import IssuerBook
from gosi_desktop.application.events import DataChanged, Kind
from gosi_desktop.application.ports import ArchivedPaper, AuditLog, DeviceStore
from gosi_desktop.application.ports.certificates import (
    CertificateAnswer,
    CertificateDesk,
    CertificateRequest,
    CertificateStore,
    Signatures,
)
from gosi_desktop.application.verification import archive_id
from gosi_desktop.domain.certificate import Certificate, Condition
from gosi_desktop.domain.clock import RIYADH, Clock
from gosi_desktop.domain.errors import Corrupt, Refused
from gosi_desktop.domain.values import Month
from gosi_desktop.domain.verification import SignatureRefused

_ASKED: Final = "certificate.asked."  # and the establishment's number


class Certificates:
    """Reading and printing work offline; conditions, asking and a file never seen need the service."""

    def __init__(
        self,
        store: CertificateStore,
        desk: CertificateDesk,
        book: IssuerBook,
        signatures: Signatures,
        papers: Papers,
        device: DeviceStore,
        audit: AuditLog,
        clock: Clock,
        events: DataChanged,
        new_id: Callable[[], str],
        maker: Callable[[], str],
    ) -> None:
        """``maker`` names whose requests they are."""
        self._store = store
        self._desk = desk
        self._book = book
        self._signatures = signatures
        self._papers = papers
        self._device = device
        self._audit = audit
        self._clock = clock
        self._events = events
        self._new_id = new_id
        self._maker = maker

    def list(self, establishment: str) -> Sequence[Certificate]:
        """Newest first. One that is on the signed list counts as withdrawn even before its row says so."""
        listed = self._book.revocations()
        revoked = listed.revoked if listed is not None else {}
        return [
            replace(one, withdrawn=True, withdrawn_on=one.withdrawn_on or revoked[one.number])
            if one.number in revoked
            else one
            for one in self._store.list(establishment)
        ]

    def today(self) -> date:
        """Riyadh's day."""
        return self._clock.now().astimezone(RIYADH).date()

    def now(self) -> datetime:
        """When something was checked."""
        return self._clock.now()

    def conditions(self, establishment: str, kind: str) -> Sequence[Condition]:
        """What must be true now, each with its way out. Raises RemoteError."""
        return self._desk.conditions(establishment, kind)

    def ask(
        self,
        establishment: str,
        kind: str,
        language: Literal["ar", "en"],
        period: tuple[Month, Month] | None = None,
    ) -> CertificateAnswer:
        """Ask for one; after a lost answer the same ids go again. Raises Refused with the conditions not met."""
        request = self._remembered(establishment, kind, language, period)
        answer = self._desk.ask(establishment, request)
        self._device.put(_ASKED + establishment, None)
        if answer.state == "rejected":
            raise Refused(answer.code, answer.detail, checks=list(answer.failed))
        self._audit.append(self._clock.now(), "certificate_asked", f"establishment:{establishment}", {"kind": kind})
        self._events.publish(Kind.CERTIFICATES)
        return answer

    def file(self, certificate: Certificate) -> ArchivedPaper:
        """Its file, fetched once and kept. Raises Corrupt when it is not the one its issuer signed."""
        kept = self._papers.find(archive_id(certificate.establishment, certificate.number))
        if kept is not None and kept.sha256 == certificate.file_sha256:
            return kept
        if self._book.issuer() is None:
            self._book.refresh()
        self._ensure_signed(certificate)
        data = self._desk.file(certificate.establishment, certificate.number)
        if hashlib.sha256(data).hexdigest() != certificate.file_sha256:
            raise Corrupt("certificate.other_bytes")
        return self._papers.keep_issued(certificate.establishment, certificate.number, data)

    def code_of(self, certificate: Certificate) -> str:
        """The signature that came with it: facts and the digest of the file, to be pasted where it is checked."""
        return certificate.file_token

    def _ensure_signed(self, certificate: Certificate) -> None:
        """The issuer signed this very digest for this very number."""
        issuer = self._book.issuer()
        try:
            read = self._signatures.read(certificate.file_token)
        except SignatureRefused as refused:
            raise Corrupt("certificate.other_bytes") from refused
        facts = self._signatures.facts(read.token)
        key = next((one for one in issuer.keys if one.kid == read.kid), None) if issuer is not None else None
        if key is None:
            self._book.refresh()
            issuer = self._book.issuer()
            key = next((one for one in issuer.keys if one.kid == read.kid), None) if issuer is not None else None
        if key is None:
            raise Corrupt("certificate.unknown_key")
        same = facts is not None and (facts.number, facts.file_sha256) == (certificate.number, certificate.file_sha256)
        if not same or not self._signatures.holds(read.token, key):
            raise Corrupt("certificate.other_bytes")

    def _remembered(
        self, establishment: str, kind: str, language: Literal["ar", "en"], period: tuple[Month, Month] | None
    ) -> CertificateRequest:
        """The request under way when it is the same one, else a new one, written down before the call."""
        wanted = [kind, language, [str(month) for month in period] if period else None]
        held = json.loads(self._device.get(_ASKED + establishment) or "{}")
        if held.get("wanted") != wanted:
            made_at = self._clock.now().isoformat()
            held = {"wanted": wanted, "id": self._new_id(), "target": self._new_id(), "made_at": made_at}
            self._device.put(_ASKED + establishment, json.dumps(held))
        return CertificateRequest(
            held["id"], held["target"], kind, datetime.fromisoformat(held["made_at"]), self._maker(), period, language
        )
