"""One person in one establishment: himself, his engagements, his wages. Every change of the roster is made on one.

A change of the establishment itself is made on a dossier of its own, which holds nobody and the establishment's frame.
"""

from dataclasses import dataclass, replace
from typing import Any

from gosi_desktop.domain.contributor import Contributor, Engagement, WageParts, WagePeriod, WageSource, wage_in
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.frame import Frame
from gosi_desktop.domain.values import Month


def wage_period_id(engagement: str, month: Month) -> str:
    """The id of the period that begins in a month (service contract, section 1)."""
    return f"{engagement}@{month}"


@dataclass(frozen=True, slots=True)
class Dossier:
    """``contributor`` is None for somebody whose record is not here (not yet registered, or removed)."""

    contributor: Contributor | None = None
    engagements: tuple[Engagement, ...] = ()
    wages: tuple[WagePeriod, ...] = ()
    frame: Frame | None = None

    def of_establishment(self) -> Frame:
        """The establishment's frame. Raises RuleViolation ``not_found`` when this is not its dossier, or it is gone."""
        if self.frame is None:
            raise RuleViolation("not_found", "target")
        return self.frame

    def engagement(self, engagement_id: str) -> Engagement:
        """The engagement. Raises RuleViolation ``not_found`` when it is not here (any more)."""
        for one in self.engagements:
            if one.id == engagement_id:
                return one
        raise RuleViolation("not_found", "engagement")

    def wage_of(self, engagement_id: str, month: Month) -> WagePeriod | None:
        """The wage that holds for an engagement in a month."""
        return wage_in((one for one in self.wages if one.engagement_id == engagement_id), month)

    def period(self, period_id: str) -> WagePeriod | None:
        """The wage period of this id."""
        return next((one for one in self.wages if one.id == period_id), None)

    def with_contributor(self, contributor: Contributor) -> "Dossier":
        """The same with this person."""
        return replace(self, contributor=contributor)

    def with_engagement(self, engagement: Engagement) -> "Dossier":
        """The same with this engagement, new or in place of the one of its id."""
        others = tuple(one for one in self.engagements if one.id != engagement.id)
        return replace(self, engagements=(*others, engagement))

    def with_changed(self, engagement_id: str, **changes: Any) -> "Dossier":
        """The same with fields of an engagement changed. Raises RuleViolation ``not_found``."""
        return self.with_engagement(replace(self.engagement(engagement_id), **changes))

    def with_wage(self, engagement_id: str, month: Month, parts: WageParts) -> "Dossier":
        """The same with this wage from the month on, until the next period."""
        held = self.period(wage_period_id(engagement_id, month))
        period = WagePeriod(
            id=wage_period_id(engagement_id, month),
            version=held.version if held is not None else 0,
            engagement_id=engagement_id,
            from_month=month,
            basic_halalas=parts.basic_halalas,
            housing=parts.housing,
            commission_halalas=parts.commission_halalas,
            other_halalas=parts.other_halalas,
            source=WageSource.EMPLOYER,
        )
        return replace(self, wages=(*(one for one in self.wages if one.id != period.id), period))
