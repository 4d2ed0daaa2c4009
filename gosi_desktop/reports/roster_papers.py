"""A change of the roster for the owner's files: registration, exclusion, wage change; a record without a stamp."""

from collections.abc import Callable
from datetime import date
from typing import Final

from gosi_desktop.application.ports.roster_papers import ChangePaper
from gosi_desktop.domain.changes import ExcludeContributor, RegisterContributor, UpdateWage
from gosi_desktop.domain.contribution import Assessment, Payer
from gosi_desktop.domain.contributor import Contract, Gender, HousingKind, Names, WageParts
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.reports.figures import NONE, Figures
from gosi_desktop.reports.form import Closing, Form
from gosi_desktop.reports.parts import (
    Blank,
    Field,
    Heading,
    Lines,
    Number,
    Part,
    Remark,
    Row,
    Section,
    Tick,
    Ticks,
)
from gosi_desktop.reports.registration_form import Around
from gosi_desktop.reports.roster_paper_words import CHANGE, ChangeWords
from gosi_desktop.reports.standing import dates_of, number_aside, state_section
from gosi_desktop.reports.words import PAPER, isolated, left_to_right

NationalityOf = Callable[[str, bool], str]  # of a code, and whether it is a woman's
CodeWord = Callable[[str], str]
_NOTES: Final = 4  # lines


def change_form(
    paper: ChangePaper,
    around: Around,
    nationality: NationalityOf = lambda code, _woman: code,
    occupation: CodeWord = lambda code: code,
) -> Form:
    """The paper, ready to be set."""
    return _Change(paper, around, nationality, occupation).form()


class _Change:
    """One request in the words of its paper."""

    def __init__(self, paper: ChangePaper, around: Around, nationality: NationalityOf, occupation: CodeWord) -> None:
        self._paper = paper
        self._around = around
        self._nationality = nationality
        self._occupation = occupation
        self._words: ChangeWords = CHANGE[around.language]
        self._figures: Figures = around.figures

    def form(self) -> Form:
        words, around, operation = self._words, self._around, self._paper.operation
        kind = operation.change.kind
        number = self._figures.digits(self._paper.establishment)
        return Form(
            title=words.titles[kind],
            subtitle=words.subtitle.format(name=self._establishment(), number=number),
            about=f"{words.titles[kind]} — {self._name(self._paper.contributor.names)}",
            short=self._name(self._paper.contributor.names),
            aside=number_aside(operation, around),
            parts=(self._contributor(), *self._asked(), self._contribution(), self._state(), *self._notes()),
            closing=Closing(words.lead, words.closings[kind]),
            language=around.language,
            arabic_digits=around.arabic_digits,
            practice=around.practice,
            printed_at=around.printed_at,
        )

    @property
    def _of_old(self) -> bool:
        """About somebody who has been at work; joining has a section of its own else."""
        return isinstance(self._paper.operation.change, ExcludeContributor | UpdateWage)

    # -- who -------------------------------------------------------------------------------------------------------

    def _contributor(self) -> Section:
        words, person, work = self._words, self._paper.contributor, self._paper.engagement
        woman = person.gender is Gender.FEMALE
        label, day = words.joined, work.join_date if self._of_old else None
        if not self._of_old:
            label, day = words.birth, person.birth.date if person.birth is not None else None
        return Section(
            words.contributor,
            (
                Row(
                    (
                        Number(words.identity, self._figures.digits(person.identity.number)),
                        Field(words.name, self._name(person.names), self._other_name(person.names)),
                    )
                ),
                Row(
                    (
                        Field(words.nationality, self._nationality(person.nationality, woman)),
                        Field(words.occupation, self._occupation(work.occupation) if work.occupation else ""),
                        Field(words.branch, self._name(self._paper.branch) if self._paper.branch else ""),
                        Field(label, *self._dates(day)),
                    )
                ),
            ),
        )

    # -- what is asked ---------------------------------------------------------------------------------------------

    def _asked(self) -> tuple[Section, ...]:
        change = self._paper.operation.change
        if isinstance(change, ExcludeContributor):
            return (self._exclusion(change),)
        if isinstance(change, UpdateWage):
            return (self._wage_change(change),)
        backdated = isinstance(change, RegisterContributor) and change.backdated
        return self._engagement(backdated), Section(self._words.wage, (self._wages(),))

    def _engagement(self, backdated: bool) -> Section:
        words, work = self._words, self._paper.engagement
        fields = (
            Field(words.joined, *self._dates(work.join_date)),
            Field(words.in_time, *self._dates(self._paper.deadline)),
            Field(words.contract, *self._contract(work.contract), weight=1.4),
        )
        return Section(words.engagement, (Row(fields), *((Remark(words.backdated),) if backdated else ())))

    def _contract(self, contract: Contract | None) -> tuple[str, str]:
        """Its kind and whether it is authenticated, and its dates."""
        words, figures = self._words, self._figures
        if contract is None:
            return words.no_contract, ""
        said = words.authenticated if contract.authenticated else words.not_authenticated
        dates = [figures.day(day) for day in (contract.from_date, contract.to_date) if day is not None]
        return f"{words.contracts.get(contract.kind, contract.kind)} · {said}", " — ".join(dates)

    def _exclusion(self, change: ExcludeContributor) -> Section:
        words, figures, language = self._words, self._figures, self._around.language
        dates = (
            Field(words.last_day, figures.long_day(change.leave_date)),
            Field(words.hijri, figures.long_hijri_day(change.leave_date)),
            Field(words.in_time, *self._dates(self._paper.deadline)),
        )
        reasons = [
            (one, Tick(figures.digits(one.en if language == "en" else one.ar), one.id == change.termination_reason))
            for one in self._paper.reasons
        ]
        chosen = next((one for one, tick in reasons if tick.ticked), None)
        parts: list[Part] = [Row(dates), Remark(words.reason), Ticks(tuple(tick for _, tick in reasons))]
        said = change.termination_reason
        if chosen is not None:
            parts.append(Remark(words.effect.format(effect=words.saned.get(chosen.saned, chosen.saned))))
            said = chosen.en if language == "en" else chosen.ar
        if chosen is None or change.text:
            parts.append(Row((Field(words.reason, figures.digits(said), change.text),)))
        return Section(words.exclusion, tuple(parts))

    def _wage_change(self, change: UpdateWage) -> Section:
        words = self._words
        fields = (
            Field(words.month, self._month(change.month.first)),
            Field(words.in_time, *self._dates(self._paper.deadline)),
        )
        return Section(words.wage_change, (Row(fields), self._wages()))

    def _wages(self) -> Part:
        """Part by part: what it was and what it becomes, or the amount alone where there was none."""
        words, paper = self._words, self._paper
        two = isinstance(paper.operation.change, UpdateWage)
        columns = [(paper.wage_before, paper.before), (paper.wage, paper.after)] if two else [(paper.wage, paper.after)]
        cells = [self._wage_cells(wage, assessed) for wage, assessed in columns]
        in_kind = any(wage is not None and wage.housing.kind is HousingKind.IN_KIND for wage, _ in columns)
        names = (
            words.basic, words.housing_in_kind if in_kind else words.housing, words.commission, words.contributory,
            words.other,
        )  # fmt: skip
        heads = (words.before, words.after) if two else (words.amount,)
        headings = (Heading(words.part, strong=True), *(Heading(head, figures=True) for head in heads))
        lines = [(name, *(one[place] for one in cells)) for place, name in enumerate(names)]
        return Lines(headings, tuple(line for line in lines if set(line[1:]) != {NONE}))

    def _wage_cells(self, wage: WageParts | None, assessed: Assessment | None) -> tuple[str, ...]:
        if wage is None:
            return (NONE,) * 5
        money = self._figures.money
        counted = assessed.contributory_halalas if assessed is not None else wage.raw_wage_halalas
        return (
            money(wage.basic_halalas),
            money(wage.housing_value_halalas),
            money(wage.commission_halalas),
            money(counted),
            money(wage.other_halalas),
        )

    # -- what it costs ---------------------------------------------------------------------------------------------

    def _contribution(self) -> Section:
        words, paper = self._words, self._paper
        title = words.contribution.format(month=self._month(paper.month.first))
        assessed = paper.after
        if assessed is None:
            return Section(title, (Remark(words.not_computed),))
        columns: list[tuple[str, Assessment | None]] = [(self._days(assessed), assessed)]
        if isinstance(paper.operation.change, UpdateWage):
            columns = [(words.before, paper.before), (words.after, assessed)]
        elif isinstance(paper.operation.change, ExcludeContributor):
            columns.insert(0, (self._days(paper.before), paper.before))
        headings = (
            Heading(words.share, strong=True),
            *(
                Heading(words.payer_of.format(payer=words.payers[payer], what=head), figures=True)
                for payer in Payer
                for head, _ in columns
            ),
        )
        parts: list[Part] = [Lines(headings, self._shares(assessed, [one for _, one in columns]))]
        parts.append(Remark(self._sums([one for _, one in columns])))
        if assessed.home_shares:
            parts.append(Remark(words.home))
        return Section(title, tuple(parts))

    def _shares(self, assessed: Assessment, columns: list[Assessment | None]) -> tuple[tuple[str, ...], ...]:
        """A line for each branch with its rates, then the sums of both payers."""
        words, money = self._words, self._figures.money
        shares = (*assessed.shares, *assessed.home_shares)
        lines = []
        for branch in dict.fromkeys(share.branch for share in shares):
            rates = " + ".join(self._percent(share.percent) for share in shares if share.branch is branch)
            amounts = [money(_amount(one, branch, payer)) for payer in Payer for one in columns]
            lines.append((f"{words.branches.get(branch, branch)} {left_to_right(rates)}", *amounts))
        sums = [money(_borne(one, payer)) for payer in Payer for one in columns]
        return (*lines, (words.total, *sums))

    def _sums(self, columns: list[Assessment | None]) -> str:
        """«المجموع 823.93 ر.س», and how it was computed."""
        words = self._words
        totals = [self._figures.money(one.total_halalas) for one in columns if one is not None]
        return f"{words.both.format(sums=words.becomes.join(totals))} {words.computed}"

    def _days(self, assessed: Assessment | None) -> str:
        if assessed is None or assessed.days == assessed.month_days:
            return self._words.whole_month
        count = self._figures.count
        return self._words.days.format(days=count(assessed.days), of=count(assessed.month_days))

    # -- where it stands -------------------------------------------------------------------------------------------

    def _state(self) -> Section:
        paper = self._paper
        return state_section(paper.operation, paper.prepared_by, paper.answers, self._around)

    def _notes(self) -> tuple[Section, ...]:
        """An exclusion is looked at by a second person before it is sent."""
        exclusion = isinstance(self._paper.operation.change, ExcludeContributor)
        return (Section(self._words.notes, (Blank(_NOTES),)),) if exclusion else ()

    # -- values ----------------------------------------------------------------------------------------------------

    def _name(self, names: Names) -> str:
        return (names.en if self._around.language == "en" else None) or names.ar

    def _establishment(self) -> str:
        """Its name, which cannot turn the words around it; poppler parts a line where a Latin name is isolated."""
        names = self._paper.establishment_names
        return names.en if self._around.language == "en" and names.en else isolated(names.ar)

    def _other_name(self, names: Names) -> str:
        """The same name in the other script."""
        return names.ar if self._around.language == "en" and names.en else names.en or ""

    def _dates(self, day: date | None) -> tuple[str, str]:
        return dates_of(day, self._around)

    def _month(self, first: date) -> str:
        return f"{PAPER[self._around.language].months[first.month - 1]} {self._figures.digits(str(first.year))}"

    def _percent(self, hundredths: int) -> str:
        """«11.75%», without superfluous zeros."""
        whole, part = divmod(hundredths, 100)
        text = f"{whole}.{part:02}".rstrip("0").rstrip(".")
        return self._figures.digits(f"{text}%")


def _borne(assessed: Assessment | None, payer: Payer) -> int | None:
    if assessed is None:
        return None
    return assessed.employer_halalas if payer is Payer.EMPLOYER else assessed.employee_halalas


def _amount(assessed: Assessment | None, branch: Insurance, payer: Payer) -> int | None:
    return assessed.amount(branch, payer) if assessed is not None else None
