"""What the page of the first hour says: numbers, steps, what to gather, the days there are."""

from typing import NamedTuple

from PySide6.QtCore import QObject

from gosi_desktop.domain.rule_rows import Certainty, DeadlineRow, EmergencyNumberRow
from gosi_desktop.ui.formats import formats
from gosi_desktop.viewmodels.first_hour import MINUTES, PAPERS, PICTURES, STEPS, FirstHourState


class Step(NamedTuple):
    """One of the steps: its code, when, an icon, what, and more of it."""

    code: str
    when: str
    icon: str
    title: str
    text: str


class FirstHourWords(QObject):
    """In the language of the screen; everything counted comes from the rules."""

    def whom(self, row: EmergencyNumberRow) -> str:
        """Who answers."""
        return {
            "red_crescent": self.tr("Red Crescent"),
            "civil_defence": self.tr("Civil Defence"),
            "unified": self.tr("One number for all"),
            "traffic": self.tr("Traffic"),
            "police": self.tr("Police"),
            "health": self.tr("Health advice"),
        }.get(row.whom, row.whom)

    def sure(self, state: FirstHourState) -> str:
        """How well the numbers are known."""
        if any(row.certainty is Certainty.ASSUMPTION for row in state.numbers):
            return self.tr(
                "The numbers are commonly known and were not looked up in an official source. The one number answers "
                "in Riyadh, Makkah, Madinah and the Eastern Province."
            )
        return ""

    def steps(self) -> tuple[Step, ...]:
        """In order."""
        said = {
            "stop": (
                "first-aid-kit", self.tr("Stop the danger and give first aid"),
                self.tr("Switch off the source and keep people away. Do not move anybody whose back or neck is hurt."),
            ),
            "treat": (
                "hospital", self.tr("Take him where he is treated"),
                self.tr("A listed provider or the nearest public hospital. In an emergency any, which is then told."),
            ),
            "keep": (
                "eye", self.tr("Keep the place and the evidence"),
                self.tr("Photograph place and tool as they are, before anything is cleaned. Write down who saw it."),
            ),
            "note": (
                "clock", self.tr("Write down the hour at which you were told"),
                self.tr("The time to report is counted from it. That the injured person was late does not shorten it."),
            ),
            "tell": (
                "contributors", self.tr("Tell the owner and his family"),
                self.tr("The facts, without judging who is to blame."),
            ),
            "report": (
                "flag", self.tr("Open the draft of the report"),
                self.tr("A few fields are enough to keep it. The rest is completed within the days there are."),
            ),
        }  # fmt: skip
        return tuple(Step(code, self._minute(at), *said[code]) for code, at in zip(STEPS, MINUTES, strict=True))

    def pictures(self) -> dict[str, str]:
        """What to photograph."""
        said = {
            "place": self.tr("The place from afar, with what stands around"),
            "tool": self.tr("The tool or machine, with its guard and its number"),
            "ground": self.tr("Floor, light and stairs as they were"),
            "signs": self.tr("Warning signs and protective equipment"),
        }
        return {code: said[code] for code in PICTURES}

    def papers(self) -> dict[str, str]:
        """What to gather."""
        said = {
            "identity": self.tr("Copy of the ID or Iqama"),
            "witnesses": self.tr("Names and mobiles of those who saw it"),
            "schedule": self.tr("Duty schedule of that day"),
            "medical": self.tr("First medical report"),
            "official": self.tr("Report of traffic police or civil defence, if any"),
        }
        return {code: said[code] for code in PAPERS}

    def act(self, row: DeadlineRow) -> tuple[str, str]:
        """Who does what, and from when it is counted."""
        return {
            "tell_employer": (
                self.tr("The injured person tells the establishment"),
                self.tr("from the injury, or the finding of the disease"),
            ),
            "report_injury": (
                self.tr("The establishment tells the service"),
                self.tr("from when it was told, where first aid is not enough"),
            ),
            "report_outside_treatment": (
                self.tr("Treatment outside the list is told"), self.tr("from going there"),
            ),
        }.get(row.act, (row.act, ""))  # fmt: skip

    def days(self, count: int) -> str:
        """«7 أيام»."""
        return formats().numerals(self.tr("%n days", "", count))

    def years(self, count: int) -> str:
        """«سنة»."""
        return formats().numerals(self.tr("%n years", "", count))

    def _minute(self, at: int) -> str:
        return formats().numerals(self.tr("{minutes} min").format(minutes=at)) if at else self.tr("Now")
