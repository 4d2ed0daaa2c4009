"""Conversations with the service: a question or complaint, and what is added to it. Nobody has to decide them."""

from typing import Any, Final

import msgspec

from gosi_desktop.contract.establishment_bodies import ReplyToEnquiry, SendEnquiry
from gosi_desktop.contract.records import EnquiryData, MessageData
from gosi_desktop.sandbox import series
from gosi_desktop.sandbox.asking import Asking, Judgement, Kind, refused
from gosi_desktop.sandbox.problems import Refusal, RefusedField, instant_text

MOST: Final = 200  # messages of one conversation
OPEN, ANSWERED, CLOSED = "open", "answered", "closed"


def _judge_new(asking: Asking) -> Judgement:
    asked = asking.asked(SendEnquiry)
    for path, words in (("subject", asked.subject), ("text", asked.text)):
        _require_words(path, words)
    return Judgement()


def _begin(asking: Asking) -> None:
    asked = asking.asked(SendEnquiry)
    number = series.reference(asking.ctx, "Q")
    row = EnquiryData(
        subject=asked.subject.strip(), kind=asked.kind, state=OPEN, messages=(_message(asking, asked.text),),
        number=number,
    )  # fmt: skip
    asking.written.put("enquiry", asking.target, row)
    asking.numbers[asking.target] = number


def _judge_reply(asking: Asking) -> Judgement:
    row = asking.row("enquiry", asking.target)
    _require_words("text", asking.asked(ReplyToEnquiry).text)
    if row["state"] == CLOSED:
        raise refused("enquiry_closed", "target")
    if len(row["messages"]) >= MOST:
        raise refused("enquiry_full", "target", most=MOST)
    return Judgement()


def _reply(asking: Asking) -> None:
    """Whatever was answered before, it is open again."""
    row = asking.row("enquiry", asking.target)
    said = msgspec.to_builtins(_message(asking, asking.asked(ReplyToEnquiry).text))
    asking.written.change("enquiry", row["id"], state=OPEN, messages=[*row["messages"], said])


def _message(asking: Asking, text: str) -> MessageData:
    papers = tuple(dict.fromkeys(asking.request.attachments))
    return MessageData(
        at=instant_text(asking.ctx.now), text=text.strip(), by=asking.held.member, attachments=papers
    )  # fmt: skip


def _require_words(path: str, words: str) -> None:
    if not words.strip():
        raise Refusal("invalid_request", fields=(RefusedField(path, "required"),))


def answered(row: dict[str, Any], at: str, text: str, *, close: bool) -> dict[str, Any]:
    """What changes when the service itself says something, or ends the conversation without a word."""
    said = [msgspec.to_builtins(MessageData(at=at, text=text.strip()))] if text.strip() else []
    return {"state": CLOSED if close else ANSWERED, "messages": [*row["messages"], *said]}


KINDS: Final = (
    Kind("send_enquiry", "enquiry", SendEnquiry, _judge_new, _begin, "Q", version="new"),
    Kind("reply_to_enquiry", "enquiry", ReplyToEnquiry, _judge_reply, _reply, "R", version="any"),
)
