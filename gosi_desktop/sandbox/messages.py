"""Messages the service 'sends': kept for /practice/messages, or appended to the operator's file."""

import os
from pathlib import Path

import msgspec
import sqlalchemy as sa
import uuid6

from gosi_desktop.contract.practice import PracticeMessage
from gosi_desktop.sandbox.calls import Context
from gosi_desktop.sandbox.problems import instant_text
from gosi_desktop.sandbox.tables import message

_KEPT = 200


def send_code(ctx: Context, to: str, code: str, why: str, **params: str) -> None:
    """Send a code to a mobile number or an e-mail address; ``why`` names the sentence, which may name parameters."""
    ar, en = _SENTENCES[why]
    _send(ctx, to, ar.format(code=code, **params), en.format(code=code, **params), code)


def send_word(ctx: Context, to: str, why: str, **params: str) -> None:
    """Tell a mobile number something that needs no answer."""
    ar, en = _SENTENCES[why]
    _send(ctx, to, ar.format(**params), en.format(**params), None)


_SENTENCES = {
    "sign_in": (
        "رمز الدخول إلى منشأة: {code}. صالح لخمس دقائق. لا تُطلع عليه أحدًا.",
        "Your Munshaa sign-in code: {code}. Valid for five minutes. Share it with nobody.",
    ),
    "contact": (
        "رمز تأكيد الجوّال أو البريد الجديد: {code}. صالح لخمس دقائق. لا تُطلع عليه أحدًا.",
        "Your code to confirm the new contact: {code}. Valid for five minutes. Share it with nobody.",
    ),
    "registration": (
        "رمز تسجيل حسابك في منشأة: {code}. صالح لخمس دقائق. لا تُطلع عليه أحدًا، وإن لم تطلبه فتجاهله.",
        "Your code to register a Munshaa account: {code}. Valid for five minutes. Share it with nobody, and ignore it "
        "if you did not ask for it.",
    ),
    "application": (
        "رمز متابعة طلب تسجيل منشأة جديدة: {code}. صالح لخمس دقائق. لا تُطلع عليه أحدًا، وإن لم تطلبه فتجاهله.",
        "Your code to follow the application for a new establishment: {code}. Valid for five minutes. Share it with "
        "nobody, and ignore it if you did not ask for it.",
    ),
    "approval": (
        "رمز اعتماد طلبات في منشأة (العدد: {count}): {code}. صالح لخمس دقائق. لا تُطلع عليه أحدًا.",
        "Your code to approve requests in Munshaa ({count}): {code}. Valid for five minutes. Share it with nobody.",
    ),
    "invitation": (
        "دُعيت إلى صلاحية في {name}. اقبلها من حسابك خلال سبعة أيام، أو سجّل حسابًا برمز الدعوة: {code}.",
        "You are offered a role in {name}. Accept it from your account within seven days, or register an account with "
        "the invitation code {code}.",
    ),
    "acceptance": (
        "رمز قبول الدعوة إلى صلاحية في منشأة: {code}. صالح لخمس دقائق. لا تُطلع عليه أحدًا.",
        "Your code to accept a role in Munshaa: {code}. Valid for five minutes. Share it with nobody.",
    ),
    "registered": (
        "سُجّلت منشأتك «{name}» برقم الاشتراك {number}. شهادة التسجيل في طلبك، ويمكن الآن تسجيل حساب صاحب العمل.",
        "Your establishment {name} is registered under subscription number {number}. Its certificate is with your "
        "application; the employer's account can be registered now.",
    ),
    "returned": (
        "أُعيد إليك الطلب {reference} لاستكماله. افتحه في منشأة لمعرفة الحقول.",
        "Application {reference} has come back to be completed. Open it in Munshaa to see the fields.",
    ),
    "reset": (
        "رمز تعيين كلمة مرور جديدة: {code}. صالح لعشر دقائق. لا تُطلع عليه أحدًا، وإن لم تطلبه فتجاهله.",
        "Your code to set a new password: {code}. Valid for ten minutes. Share it with nobody, and ignore it if you "
        "did not ask for it.",
    ),
}  # fmt: skip


def _send(ctx: Context, to: str, text: str, text_en: str, code: str | None) -> None:
    note = PracticeMessage(
        id=str(uuid6.uuid7()), at=instant_text(ctx.now), channel="email" if "@" in to else "sms", to=to, text=text,
        text_en=text_en, code=code,
    )  # fmt: skip
    target = ctx.equipment.options.messages_file
    if target is not None:
        append(target, msgspec.json.encode(note) + b"\n")
        return
    ctx.connection.execute(sa.insert(message).values(msgspec.to_builtins(note) | {"at": ctx.now}))
    newest = sa.select(message.c.id).order_by(message.c.id.desc()).limit(_KEPT)
    ctx.connection.execute(sa.delete(message).where(message.c.id.not_in(newest)))


def append(target: Path, line: bytes) -> None:
    """Add a line to a file that only its owner may read."""
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        if hasattr(os, "fchmod"):
            os.fchmod(handle, 0o600)  # the operator may have made the file himself
        os.write(handle, line)
    finally:
        os.close(handle)


def sent(ctx: Context) -> tuple[PracticeMessage, ...]:
    """What was sent, newest first."""
    rows = ctx.connection.execute(sa.select(message).order_by(message.c.at.desc(), message.c.id.desc())).mappings()
    return tuple(PracticeMessage(**{**row, "at": instant_text(row["at"])}) for row in rows)
