"""The base of every struct on the wire, and the formats they share.

Money is a string with two decimals in SAR ("7500.00"), percentages are strings ("9.75"), dates ISO 8601 Gregorian,
months "2026-01", instants RFC 3339 in UTC. A field that may be absent is left out, never null.
"""

from typing import Annotated

import msgspec

Money = Annotated[str, msgspec.Meta(pattern=r"^-?[0-9]{1,12}\.[0-9]{2}$", description="SAR with two decimals")]
Percent = Annotated[str, msgspec.Meta(pattern=r"^[0-9]{1,3}(\.[0-9]{1,4})?$", description="percent")]
Day = Annotated[str, msgspec.Meta(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", description="ISO 8601 Gregorian date")]
MonthText = Annotated[str, msgspec.Meta(pattern=r"^[0-9]{4}-[0-9]{2}$", description="month")]
Instant = Annotated[str, msgspec.Meta(min_length=20, max_length=35, description="RFC 3339, UTC")]
Key = Annotated[str, msgspec.Meta(min_length=1, max_length=80)]
Short = Annotated[str, msgspec.Meta(max_length=200)]

CONTRACT_VERSION = 1
OLDEST_CONTRACT = 1


class Answer(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the service sends: fields this version does not know are ignored."""


class Asked(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """What the client sends: the service refuses fields it does not know."""
