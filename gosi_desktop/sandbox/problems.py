"""Refusals: a code and parameters where they happen, a status and words in Arabic or English where they leave.

Everything that the service may refuse is in ``REFUSALS``. A code's sentences may name its parameters; instants are
written in Riyadh time.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, Literal

import msgspec

from gosi_desktop.contract.problem import Problem, ProblemField
from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.sandbox.certificate_words import CERTIFICATE_WORDS
from gosi_desktop.sandbox.injury_words import INJURY_WORDS
from gosi_desktop.sandbox.money_words import MONEY_WORDS
from gosi_desktop.sandbox.registration_words import REGISTRATION_WORDS
from gosi_desktop.sandbox.request_words import REQUEST_WORDS, RULE_WORDS

Language = Literal["ar", "en"]
CONTENT_TYPE: Final = "application/problem+json"


class Refusal(Exception):
    """The service understood and says no. ``keep`` says that what was written on the way stays (a try was counted)."""

    def __init__(
        self,
        code: str,
        *,
        fields: tuple["RefusedField", ...] = (),
        keep: bool = False,
        retry_after: int = 0,
        **params: Any,
    ) -> None:
        super().__init__(code)
        self.code = code
        self.params = params
        self.fields = fields
        self.keep = keep
        self.retry_after = retry_after


@dataclass(frozen=True, slots=True)
class RefusedField:
    """One field that was refused, by its path in the body (``names.ar``), or the name of a parameter or header."""

    path: str
    code: str
    params: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Words:
    """A status, and the sentences of one code."""

    status: int
    ar: str
    en: str


REFUSALS: Final[Mapping[str, Words]] = {
    # session
    "sign_in_refused": Words(
        422,
        "اسم المستخدم أو كلمة المرور غير صحيحة. المحاولات المتبقية: {tries_left}.",
        "The username or the password is not right. Tries left: {tries_left}.",
    ),
    "account_locked": Words(
        423,
        "الدخول موقوف مؤقتًا بعد محاولات خاطئة متكررة. يُتاح من جديد {until}.",
        "Signing in is stopped for a while after repeated wrong tries. It opens again at {until}.",
    ),
    "code_wrong": Words(
        422,
        "الرمز غير صحيح. المحاولات المتبقية: {tries_left}.",
        "The code is not right. Tries left: {tries_left}.",
    ),
    "code_expired": Words(
        422, "انتهت صلاحية الرمز. اطلب رمزًا جديدًا.", "The code is no longer good. Ask for a new one."
    ),
    "challenge_ended": Words(
        422, "انتهت هذه المحاولة. ابدأ من جديد.", "This attempt has ended. Start again from the beginning."
    ),
    "session_expired": Words(401, "انتهت الجلسة. سجّل الدخول من جديد.", "The session is over. Sign in again."),
    "session_revoked": Words(
        401, "أُنهيت جلسة هذا الجهاز. سجّل الدخول من جديد.", "This device's session was ended. Sign in again."
    ),
    "terms_not_current": Words(
        403,
        "صدرت نسخة جديدة من الشروط ({version}). يلزم قبولها للمتابعة.",
        "There is a new version of the terms ({version}). It must be accepted first.",
    ),
    "password_weak": Words(422, "كلمة المرور ضعيفة ({why}).", "The password is weak ({why})."),
    "absher_mobile_mismatch": Words(
        422, "الجوّال لا يساوي المسجّل في أبشر.", "The mobile number is not the one registered in Absher."
    ),
    "absher_email_mismatch": Words(
        422, "البريد الإلكتروني لا يساوي المسجّل في أبشر.", "The e-mail is not the one registered in Absher."
    ),
    # roles
    "role_missing": Words(
        403, "صلاحيتك لا تسمح بهذا. المطلوب: {needs}.", "Your role does not allow this. It takes: {needs}."
    ),
    "role_ended": Words(403, "انتهت صلاحيتك في هذه المنشأة {at}.", "Your role in this establishment ended at {at}."),
    # service
    "maintenance": Words(
        503, "الخدمة متوقفة للصيانة منذ {since}.", "The service has been stopped for maintenance since {since}."
    ),
    "too_many_requests": Words(
        429,
        "طلبات كثيرة. المهلة قبل إعادة المحاولة بالثواني: {seconds}.",
        "Too many requests. Try again in {seconds} seconds.",
    ),
    "cursor_expired": Words(
        410,
        "لم يعد موضع الجلب صالحًا ({reason}). يلزم جلب نسخة كاملة.",
        "The place in the feed is no longer good ({reason}). Fetch everything afresh.",
    ),
    "client_too_old": Words(
        403,
        "إصدار البرنامج أقدم من أن تقبله الخدمة. أقدم إصدار مقبول: {oldest}.",
        "This version of the program is too old for the service. The oldest it takes is {oldest}.",
    ),
    "idempotency_key_reused": Words(
        422,
        "استُخدم مفتاح التكرار نفسه مع محتوى آخر.",
        "The same Idempotency-Key came before with other content.",
    ),
    "unknown_field": Words(422, "حقل غير معروف: {field}.", "Unknown field: {field}."),
    "invalid_request": Words(422, "صيغة الطلب غير صحيحة.", "The request is not well formed."),
    "unsupported_content": Words(
        415, "نوع المحتوى غير مقبول. المقبول: {expected}.", "This kind of content is not taken. Send {expected}."
    ),
    "too_large": Words(413, "أكبر من الحد المسموح ({most}).", "Larger than the limit ({most})."),
    "not_found": Words(404, "غير موجود.", "There is no such thing here."),
    "method_not_allowed": Words(405, "هذا الإجراء غير متاح هنا.", "This method is not available here."),
    "start_token": Words(
        403, "هذه الخدمة لا تقبل إلا البرنامج الذي شغّلها.", "This service answers only the program that started it."
    ),
    "internal": Words(
        500, "حدث خلل في الخدمة. رقم الطلب: {request_id}.", "A fault of the service. Request {request_id}."
    ),
    # fields
    "required": Words(422, "هذا الحقل مطلوب.", "This field is required."),
    "invalid_value": Words(422, "قيمة غير مقبولة.", "This value is not accepted."),
    # requests
    **{
        code: Words(*words)
        for table in (REQUEST_WORDS, REGISTRATION_WORDS, CERTIFICATE_WORDS, MONEY_WORDS, INJURY_WORDS)
        for code, words in table.items()
    },
}
RETRYABLE: Final = frozenset({"maintenance", "too_many_requests", "internal"})
TITLES: Final[Mapping[int, tuple[str, str]]] = {
    401: ("يلزم تسجيل الدخول", "Sign-in needed"),
    403: ("غير مسموح", "Not allowed"),
    404: ("غير موجود", "Not found"),
    405: ("غير متاح", "Method not allowed"),
    409: ("لا يطابق ما عند الخدمة", "Not as the service has it"),
    410: ("لم يعد متاحًا", "Gone"),
    413: ("أكبر من المسموح", "Too large"),
    415: ("نوع غير مقبول", "Unsupported content"),
    416: ("خارج حدود الملف", "Not within the file"),
    422: ("لم يُقبل", "Not accepted"),
    423: ("موقوف مؤقتًا", "Locked for a while"),
    429: ("طلبات كثيرة", "Too many requests"),
    500: ("خلل في الخدمة", "Fault of the service"),
    503: ("الخدمة غير متاحة", "Service unavailable"),
}
_OTHER_TITLE: Final = ("تعذّر التنفيذ", "Not done")
_RANGE: Final = re.compile(r"\s*([A-Za-z]{1,8}|\*)(?:-[A-Za-z0-9-]+)?\s*(?:;\s*q\s*=\s*([01](?:\.[0-9]{0,3})?)\s*)?")


def language_of(accept_language: str) -> Language:
    """The language of an answer: the better liked of Arabic and English, Arabic when neither is named."""
    best: Language = "ar"
    quality = 0.0
    for part in accept_language[:200].split(","):
        found = _RANGE.fullmatch(part)
        wanted = found[1].lower() if found else ""
        liked = float(found[2]) if found and found[2] else 1.0
        if wanted in ("ar", "en") and liked > quality:
            best, quality = ("ar" if wanted == "ar" else "en"), liked
    return best


def status_of(code: str) -> int:
    """The HTTP status of a code."""
    return REFUSALS[code].status


def sentence(code: str, language: Language, params: Mapping[str, Any]) -> str:
    """The words of a code."""
    words = REFUSALS[code].ar if language == "ar" else REFUSALS[code].en
    return _filled(words, params)


def _filled(words: str, params: Mapping[str, Any]) -> str:
    return words.format_map(_Shown({name: _shown(value) for name, value in params.items()}))


def render(refusal: Refusal, language: Language, request_id: str) -> bytes:
    """The body of a refusal."""
    return msgspec.json.encode(problem_of(refusal, language, request_id))


def problem_of(refusal: Refusal, language: Language, request_id: str) -> Problem:
    """A refusal as it travels, in words of a language."""
    status = status_of(refusal.code)
    title = TITLES.get(status, _OTHER_TITLE)
    return Problem(
        type=f"urn:gosi-sandbox:problem:{refusal.code}",
        title=title[0] if language == "ar" else title[1],
        status=status,
        detail=sentence(refusal.code, language, refusal.params | {"request_id": request_id}),
        code=refusal.code,
        request_id=request_id,
        retryable=refusal.code in RETRYABLE,
        params=_on_the_wire(refusal.params),
        fields=tuple(field_of(each, language) for each in refusal.fields),
    )


def field_of(refused: RefusedField, language: Language) -> ProblemField:
    """A refused field as it travels, in words of a language."""
    params = {"field": refused.path} | refused.params
    rule = RULE_WORDS.get(str(refused.params.get("rule"))) if refused.code == "invalid_value" else None
    message = _filled(rule[language == "en"], params) if rule else sentence(refused.code, language, params)
    return ProblemField(
        path=refused.path, code=refused.code, params=_on_the_wire(refused.params), message=message
    )  # fmt: skip


def instant_text(moment: datetime) -> str:
    """An instant as it travels: RFC 3339 in UTC."""
    return moment.isoformat(timespec="seconds" if moment.microsecond == 0 else "microseconds").replace("+00:00", "Z")


def _on_the_wire(params: Mapping[str, Any]) -> dict[str, Any]:
    return {name: instant_text(value) if isinstance(value, datetime) else value for name, value in params.items()}


def _shown(value: Any) -> str:
    if isinstance(value, datetime):
        return value.astimezone(RIYADH).strftime("%Y-%m-%d %H:%M")
    if isinstance(value, list | tuple):
        return "، ".join(map(str, value))
    return str(value)


class _Shown(dict[str, str]):
    """Parameters of a sentence; one that was not given is left empty."""

    def __missing__(self, key: str) -> str:
        return ""
