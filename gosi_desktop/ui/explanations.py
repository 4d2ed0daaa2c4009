"""The steps of an assessment in words: which wage, which limit, which rate from which rule, who says so."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QObject

from gosi_desktop.domain.contribution import Assessment, Payer, Share, Step
from gosi_desktop.ui.formats import formats, isolate


@dataclass(frozen=True, slots=True)
class ExplainedLine:
    """A figure and what it is; ``why`` and ``source`` stand under it in small letters."""

    words: str
    halalas: int | None = None
    why: str = ""
    source: str = ""
    strong: bool = False


class Explanations(QObject):
    """Everything the panel and the rates table say about rules."""

    def branch(self, code: str) -> str:
        """A branch of insurance."""
        return {
            "annuities": self.tr("Annuities"),
            "saned": self.tr("SANED"),
            "hazards": self.tr("Occupational hazards"),
            "gcc_home_annuity": self.tr("Home-country pension"),
        }.get(code, code)

    def certainty(self, code: str) -> str:
        """How well a rule is known."""
        return {
            "law_text": self.tr("law text"),
            "confirmed": self.tr("several sources"),
            "single_source": self.tr("one source"),
            "seed": self.tr("public description of the service"),
            "assumption": self.tr("assumption"),
        }.get(code, code)

    def payer(self, payer: Payer) -> str:
        """Whose share."""
        return self.tr("Employer’s share") if payer is Payer.EMPLOYER else self.tr("Contributor’s share")

    def percent(self, hundredths: int) -> str:
        """«11.75%»."""
        return formats().percent(Decimal(hundredths) / 100)

    def share(self, share: Share, assessment: Assessment) -> ExplainedLine:
        """One branch for one payer and where its rate comes from."""
        words = f"{self.branch(share.branch.value)} {self.percent(share.percent)}"
        parts = [
            self.tr("of {wage}").format(wage=formats().amount(assessment.contributory_halalas)),
            self._days(assessment.days, assessment.month_days),
            self._rule(share.rule_id, share.valid_from, share.certainty.value),
        ]
        why = " · ".join(part for part in parts if part)
        return ExplainedLine(words, share.amount_halalas, why, isolate(share.source))

    def wage(self, assessment: Assessment) -> list[ExplainedLine]:
        """How the contributory wage, and the part of the month, came about."""
        lines = (self._line(step) for step in assessment.steps)
        return [line for line in lines if line is not None]

    def rounding(self, steps: Iterable[Step]) -> ExplainedLine:
        """How fractions of a halala are rounded, with its source."""
        total = next(step for step in steps if step.code == "total")
        each = total.params.get("rounding") == "each_payer"
        words = (
            self.tr("Each share of each branch is rounded to the halala.")
            if each
            else self.tr("Each branch is rounded to the halala; the contributor bears the rest.")
        )
        return ExplainedLine(words, None, *self._origin(total.params))

    def _line(self, step: Step) -> ExplainedLine | None:
        words = self._words(step)
        if not words:
            return None
        strong = step.code == "wage.contributory"
        return ExplainedLine(words, step.halalas, *self._origin(step.params), strong)

    def _words(self, step: Step) -> str:
        params = step.params
        return {
            "system.old": self.tr("1421H system, as the service says"),
            "system.new": self.tr("1445H system, as the service says"),
            "system.assumed": self.tr("System assumed from the first registration; the service does not state it"),
            "coverage.hazards_only": self.tr("Occupational hazards only, because of age"),
            "wage.basic": self.tr("Basic wage"),
            "wage.housing_cash": self.tr("Housing allowance"),
            "wage.housing_in_kind": self.tr("Housing in kind, 2 months a year"),
            "wage.commission": self.tr("Commission"),
            "wage.raw": self.tr("Wage before floor and ceiling"),
            "wage.other_left_out": self.tr("Other allowances, not counted"),
            "wage.floor": self.tr("Raised to the floor"),
            "wage.ceiling": self.tr("Lowered to the ceiling"),
            "wage.shared_cap": self.tr("Share of the ceiling here"),
            "wage.contributory": self.tr("Contributory wage"),
            "month.service_days": self._days(params.get("days", 0), params.get("of", 0)),
            "month.joining_full": self.tr("The month of joining counts in full"),
            "month.leaving_free": self.tr("The month of leaving is not counted"),
            "month.outside": self.tr("No insured days in this month"),
            "hazards.abroad": self.tr("Occupational hazards are not counted abroad"),
            "hazards.override": self.tr("Occupational hazards rate raised by decision {number}").format(
                number=isolate(str(params.get("decision_no") or "—"))
            ),
        }.get(step.code, "")

    def _days(self, days: int, of: int) -> str:
        if days == of:
            return ""
        written = formats()
        return self.tr("{days} of {of} days").format(days=written.number(days), of=written.number(of))

    def _origin(self, params: Mapping[str, Any]) -> tuple[str, str]:
        """The rule of a step and its source; nothing where none was applied."""
        if "rule" not in params:
            return "", ""
        rule = self._rule(params["rule"], params["valid_from"], params["certainty"])
        return rule, isolate(params["source"])

    def _rule(self, rule: str, valid_from: date, certainty: str) -> str:
        return self.tr("rule {rule} since {date}, {certainty}").format(
            rule=isolate(rule), date=formats().date_long(valid_from), certainty=self.certainty(certainty)
        )
