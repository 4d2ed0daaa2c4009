"""What only the practice service has (service contract, section 14)."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Literal

import msgspec

from gosi_desktop.application.ports import PracticeApplicant, PracticeNewcomer, PracticeNote, PracticePerson
from gosi_desktop.contract.money import BankPay, BankReturn
from gosi_desktop.contract.practice import (
    ApplicationDecision,
    ClockMove,
    ClockState,
    Decision,
    DoubtfulField,
    EnquiryAnswer,
    InjuryDecision,
    PracticeMessages,
    PracticeUsers,
    Reset,
    Suggestions,
)
from gosi_desktop.domain.errors import ProtocolError
from gosi_desktop.domain.establishment import Role
from gosi_desktop.domain.values import amount_text
from gosi_desktop.remote.answers import decode, instant
from gosi_desktop.remote.call_keys import CallKeys
from gosi_desktop.remote.service import Service
from gosi_desktop.remote.service_time import ServiceTime
from gosi_desktop.remote.transport import Ask


class ServicePracticeDesk:
    """The PracticeDesk of a service that this program started; the start token is its whole permission."""

    def __init__(self, service: Service, time: ServiceTime, keys: CallKeys) -> None:
        self._service = service
        self._time = time
        self._keys = keys

    def people(self) -> Sequence[PracticePerson]:
        """Who may sign in here."""
        answer = decode(self._service.ask(Ask("GET", "/practice/people")), PracticeUsers)
        try:
            return tuple(
                PracticePerson(user.username, user.password, user.name, user.name_en, Role(user.role), user.identity)
                for user in answer.users
            )
        except ValueError as error:
            raise ProtocolError("remote.protocol") from error

    def newcomers(self) -> Sequence[PracticeNewcomer]:
        """Whom to register, as the registers are now."""
        return tuple(
            PracticeNewcomer(
                one.name, one.name_en, one.establishment, one.identity, one.mobile, one.email, one.username,
                one.password, one.happens,
            )
            for one in self._suggestions().registrable
        )  # fmt: skip

    def applicants(self) -> Sequence[PracticeApplicant]:
        """Who may register an establishment, as the registers are now."""
        return tuple(
            PracticeApplicant(
                one.name, one.name_en, one.identity, one.mobile, one.email, one.cr_number, one.cr_name, one.cr_name_en,
                one.cr_expires, one.happens,
            )
            for one in self._suggestions().applicable
        )  # fmt: skip

    def decide_application(self, id: str, accept: bool) -> None:
        """Accept it, or send it back for the date of its paper."""
        doubted = () if accept else (DoubtfulField("paper.expires", "data_wrong"),)
        body = msgspec.json.encode(ApplicationDecision("approve" if accept else "return", doubted))
        path = f"/practice/applications/{id}/decide"
        with self._keys.key(path, body) as key:
            self._service.ask(Ask("POST", path, body=body, key=key))

    def _suggestions(self) -> Suggestions:
        return decode(self._service.ask(Ask("GET", "/practice/registrable")), Suggestions)

    def messages(self) -> Sequence[PracticeNote]:
        """What was 'sent', newest first."""
        answer = decode(self._service.ask(Ask("GET", "/practice/messages")), PracticeMessages)
        return tuple(
            PracticeNote(note.id, instant(note.at), note.channel, note.to, note.text, note.text_en, note.code)
            for note in answer.messages
        )

    def move_clock(self, to: datetime | None) -> datetime:
        """Move the service's clock, or give it back the real time; its time from now on is now everywhere."""
        wanted = to.astimezone(UTC).isoformat().replace("+00:00", "Z") if to is not None else None
        body = msgspec.json.encode(ClockMove(set=wanted))
        with self._keys.key("/practice/clock", body) as key:
            reply = self._service.ask(Ask("POST", "/practice/clock", body=body, key=key))
            state = decode(reply, ClockState)
        now = instant(state.now)
        self._time.take(now, reply.arrived)  # its Date may still be of before
        self._time.tell_moved(state.moved)
        return now

    def pay_bill(self, bill: str, halalas: int | None) -> None:
        """A lost answer is asked for under the same key: nothing is paid twice by it."""
        self._post("/practice/bank/pay", BankPay(bill, None if halalas is None else amount_text(halalas)))

    def return_payment(self, establishment: str, payment: str) -> None:
        """It is owed again."""
        self._post("/practice/bank/return", BankReturn(establishment, payment))

    def decide_injury(self, establishment: str, injury: str, decision: str) -> None:
        """With what practice usually asks, gives as a reason, or ends a case with."""
        known = msgspec.convert(decision, Literal["ask", "accept", "reject", "treat", "close"])
        self._post("/practice/injuries", InjuryDecision(establishment, injury, known))

    def decide_request(self, establishment: str, request: str, accept: bool) -> None:
        """Grant it, or refuse it."""
        self._post("/practice/decide", Decision(establishment, request, "approve" if accept else "reject"))

    def answer_enquiry(self, establishment: str, enquiry: str, text: str, close: bool) -> None:
        """A lost answer is asked for under the same key: nothing is said twice."""
        self._post("/practice/enquiries", EnquiryAnswer(establishment, enquiry, text, close))

    def _post(self, path: str, asked: msgspec.Struct) -> None:
        body = msgspec.json.encode(asked)
        with self._keys.key(path, body) as key:
            self._service.ask(Ask("POST", path, body=body, key=key))

    def start_anew(self) -> None:
        """Everything the practice service knows is made anew; whoever was signed in signs in again."""
        body = msgspec.json.encode(Reset())
        with self._keys.key("/practice/reset", body) as key:
            self._service.ask(Ask("POST", "/practice/reset", body=body, key=key))
