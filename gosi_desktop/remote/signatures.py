"""Compact JWS as the contract has them: alg Ed25519, a kid, nothing else (section 10)."""

import binascii
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import date
from typing import Any, Final, TypeVar

import msgspec
from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import OKPKey

from gosi_desktop.application.ports.certificates import Read
from gosi_desktop.contract import certificates as wire
from gosi_desktop.domain.errors import ProtocolError
from gosi_desktop.domain.verification import Facts, RevocationList, SignatureRefused, SigningKey, Why
from gosi_desktop.remote.answers import instant

ALGORITHM: Final = "Ed25519"
LONGEST: Final = 4 * 1024 * 1024
_TOKEN: Final = re.compile(r"[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*")  # one without a signature is told as such
_KEY: Final = re.compile(r"[A-Za-z0-9_-]{43}")
T = TypeVar("T")


class JoseSignatures:
    """The Signatures by joserfc."""

    def read(self, text: str) -> Read:
        """The token in a text that may be broken over lines. Raises SignatureRefused with a Why."""
        token = "".join(text.split())
        if len(token) > LONGEST or _TOKEN.fullmatch(token) is None:
            raise SignatureRefused(Why.NOT_A_TOKEN)
        if not all(map(_is_canonical, token.split("."))):
            raise SignatureRefused(Why.NOT_A_TOKEN)
        header = _decoded(token.partition(".")[0], dict[str, Any])
        if header is None:
            raise SignatureRefused(Why.NOT_A_TOKEN)
        if header.get("alg") != ALGORITHM:
            raise SignatureRefused(Why.ALGORITHM)
        if set(header) != {"alg", "kid"} or not isinstance(header["kid"], str):
            raise SignatureRefused(Why.HEADER)
        return Read(token, header["kid"])

    def holds(self, token: str, key: SigningKey) -> bool:
        """Whether this key made this signature over these very characters."""
        if _KEY.fullmatch(key.x) is None:
            return False
        try:
            jws.deserialize_compact(token, _public(key), algorithms=[ALGORITHM])
        except (JoseError, ValueError):
            return False
        return True

    def facts(self, token: str) -> Facts | None:
        """The claims, whoever signed them."""
        said = _claims(token, wire.CertificateFileClaims)
        if said is None:
            return None
        try:
            return Facts(
                said.iss, said.env, said.kind, said.number, said.establishment, date.fromisoformat(said.issued_on),
                date.fromisoformat(said.valid_until), said.file_sha256,
            )  # fmt: skip
        except ValueError:
            return None

    def revocations(self, token: str, issuer: str) -> RevocationList | None:
        """The list, when it is this issuer's."""
        said = _claims(token, wire.Revocations)
        if said is None or said.iss != issuer:
            return None
        try:
            revoked = {one.number: date.fromisoformat(one.since) for one in said.revoked}
            return RevocationList(said.number, instant(said.at), revoked)
        except (ValueError, ProtocolError):
            return None

    def vouches(self, known: SigningKey, new: SigningKey) -> bool:
        """The new key's own words, signed by the known one."""
        try:
            read = self.read(new.signed_by)
        except SignatureRefused:
            return False
        said = _claims(read.token, wire.KeyClaims)
        return read.kid == known.kid and self.holds(read.token, known) and said == wire.KeyClaims(kid=new.kid, x=new.x)


def _public(key: SigningKey) -> OKPKey:
    return OKPKey.import_key({"kty": "OKP", "crv": "Ed25519", "x": key.x})


def _is_canonical(part: str) -> bool:
    """Whether it is the one way to write its bytes, so that no sign of a token can change unnoticed."""
    try:
        return urlsafe_b64encode(urlsafe_b64decode(part + "=" * (-len(part) % 4))).rstrip(b"=").decode() == part
    except binascii.Error:
        return False


def _claims(token: str, kind: type[T]) -> T | None:
    return _decoded(token.split(".")[1], kind)


def _decoded(part: str, kind: type[T]) -> T | None:
    try:
        return msgspec.json.decode(urlsafe_b64decode(part + "=" * (-len(part) % 4)), type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, binascii.Error, RecursionError):
        return None
