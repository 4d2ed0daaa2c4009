"""People with an account: found by name, with their contacts masked."""

from typing import Any

import sqlalchemy as sa
import uuid6

from gosi_desktop.sandbox.calls import Context
from gosi_desktop.sandbox.tables import person, sign_in_record


def folded(username: str) -> str:
    """A user name as it is kept and counted."""
    return username.strip().casefold()


def by_name(ctx: Context, username: str) -> sa.Row[Any] | None:
    """The person of a user name."""
    return ctx.connection.execute(sa.select(person).where(person.c.username == folded(username))).first()


def by_id(ctx: Context, key: str) -> sa.Row[Any]:
    """The person behind a session."""
    return ctx.connection.execute(sa.select(person).where(person.c.id == key)).one()


def change(ctx: Context, key: str, **values: Any) -> None:
    """Change a person's row."""
    ctx.connection.execute(sa.update(person).where(person.c.id == key).values(values))


def note_attempt(ctx: Context, person_id: str | None, device: str, how: str, result: str) -> None:
    """Write down an attempt to sign in; one under an unknown name belongs to nobody, and does the same work."""
    ctx.connection.execute(
        sa.insert(sign_in_record).values(
            id=str(uuid6.uuid7()), person=person_id or "", at=ctx.now, device=device, how=how, result=result
        )
    )


def full_mobile(text: str) -> str:
    """A Saudi mobile as it is kept, +9665…; anything else as it came."""
    plain = text.replace(" ", "").replace("-", "")
    return "+966" + plain[1:] if plain.startswith("05") else plain


def masked_mobile(mobile: str) -> str:
    """``05•• ••• 447``."""
    return f"05•• ••• {mobile[-3:]}" if len(mobile) > 5 else ""


def masked_email(email: str) -> str:
    """``n•••@example.sa``."""
    name, at, host = email.partition("@")
    return f"{name[:1]}•••@{host}" if at else ""
