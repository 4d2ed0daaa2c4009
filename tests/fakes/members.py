"""Who acts for the small establishment, in memory: owner, supervisor (the user), preparer, clerk, somebody invited."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.domain.establishment import Member, Role

SEEN = datetime(2026, 1, 4, 9, 0, tzinfo=UTC)


def member(id: str, ar: str, en: str, role: Role, state: str = "active", **more: object) -> Member:
    """A member whose identity ends as his id does; his check digit is wrong on purpose."""
    values = {"since": date(2019, 1, 6)} | more
    number = f"10000008{id.removeprefix('m').zfill(2)}"
    return Member(
        id=id, version=1, identity=number, name=Names(ar, en), role=role.value, state=state, **values,  # type: ignore[arg-type]
    )  # fmt: skip


def staff() -> list[Member]:
    """As the practice establishment has them."""
    return [
        member("m1", "نورة العنزي", "Noura Alanazi", Role.SUPERVISOR, last_seen=SEEN),
        member("m2", "عبدالمحسن السدير", "Abdulmohsen Alsudair", Role.OWNER, last_seen=SEEN),
        member("m3", "سعد المالكي", "Saad Almalki", Role.PREPARER, since=date(2024, 9, 1)),
        member("m4", "لطيفة القحطاني", "Latifah Alqahtani", Role.REGISTRATION_CLERK, since=date(2024, 9, 1)),
        member("m5", "وليد الغامدي", "Waleed Alghamdi", Role.BRANCHES_MANAGER, branches=("b2",)),
        member("m6", "مها الجهني", "Maha Aljuhani", Role.FINANCE_CLERK, "invited", since=date(2026, 1, 4)),
        member("m7", "خالد الراشد", "Khalid Alrashed", Role.VIEWER, "ended", since=date(2023, 5, 1)),
    ]


class FakeMembers:
    """MemberStore and MemberDesk; ``refusal`` answers the next reset."""

    def __init__(self) -> None:
        self.kept = staff()
        self.resets: list[tuple[str, str]] = []
        self.refusal: GosiError | None = None

    def members(self, establishment: str) -> Sequence[Member]:
        return tuple(self.kept)

    def reset_password(self, establishment: str, member_id: str) -> None:
        refusal, self.refusal = self.refusal, None
        if refusal is not None:
            raise refusal
        self.resets.append((establishment, member_id))
