"""An invoice for the owner's files: the amount and how it is made up, by branch, and by contributor when asked."""

from typing import Final

from gosi_desktop.application.ports.money_papers import BilledPerson, Holder, InvoicePaper
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.invoice_summary import BranchSummary
from gosi_desktop.domain.invoices import NOT_OWED, VOID, InvoiceState
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.reports.figures import NONE
from gosi_desktop.reports.form import Aside, Closing, Form
from gosi_desktop.reports.invoice_words import INVOICE, InvoiceWords
from gosi_desktop.reports.parts import Band, Field, Heading, Lines, Part, Remark, Row, Section
from gosi_desktop.reports.registration_form import Around, moment_of
from gosi_desktop.reports.words import isolated, left_to_right

_GROUP: Final = 4  # digits of a bill number, as banks' applications show it


def invoice_form(paper: InvoicePaper, around: Around) -> Form:
    """The paper, ready to be set."""
    return _Invoice(paper, around).form()


def named(holder: Holder, around: Around) -> str:
    """The establishment's name in the paper's language; its number where no name is known."""
    return _of(holder.names, around) or around.figures.digits(holder.number)


def synced(holder: Holder, around: Around) -> str:
    """When its data came last."""
    return moment_of(holder.synced_at, around) if holder.synced_at is not None else INVOICE[around.language].never


def bill_number(number: str, around: Around) -> str:
    """In groups of four."""
    between = "\u200e " if around.arabic_digits else " "  # groups of ٠ to ٩ would run from right to left
    groups = (number[start : start + _GROUP] for start in range(0, len(number), _GROUP))
    return around.figures.digits(between.join(groups)) if number.isdecimal() else number


class _Invoice:
    """One invoice in the words of its paper."""

    def __init__(self, paper: InvoicePaper, around: Around) -> None:
        self._paper = paper
        self._around = around
        self._words: InvoiceWords = INVOICE[around.language]
        self._figures = around.figures

    def form(self) -> Form:
        words, figures, paper, around = self._words, self._figures, self._paper, self._around
        invoice, number = paper.invoice, figures.digits(paper.holder.number)
        dates = {"day": figures.long_day(invoice.issued), "hijri": figures.long_hijri_day(invoice.issued)}
        return Form(
            title=words.title.format(month=figures.month(invoice.month)),
            subtitle=words.subtitle.format(name=isolated(named(paper.holder, around)), number=number),
            about=words.document.format(number=invoice.number, establishment=paper.holder.number),
            short=f"{left_to_right(figures.digits(invoice.number))} · {number}",
            aside=Aside(words.number, left_to_right(figures.digits(invoice.number)), words.issued.format(**dates)),
            parts=(self._head(), self._standing(), *self._remarks(), *self._sections()),
            closing=Closing(words.lead, words.closing),
            language=around.language,
            arabic_digits=around.arabic_digits,
            practice=around.practice,
            printed_at=around.printed_at,
        )

    # -- what is to be paid ----------------------------------------------------------------------------------------

    def _head(self) -> Band:
        words, figures, paper = self._words, self._figures, self._paper
        invoice = paper.invoice
        bill = invoice.bill if invoice.state not in VOID else None  # a number nobody should pay is not large on paper
        asked = paper.open_halalas > 0
        part = asked and paper.open_halalas != invoice.total_halalas
        of = words.part_of.format(
            total=figures.sum(invoice.total_halalas), arrived=figures.sum(paper.arrived_halalas)
        )  # fmt: skip
        none = NONE if invoice.state in VOID else words.no_bill
        number = bill_number(bill.number, self._around) if bill is not None else none
        until = words.expires.format(day=figures.day(bill.expires)) if bill is not None and bill.expires else ""
        return Band(
            (
                Field(
                    words.to_pay if asked else words.amount,
                    figures.sum(paper.open_halalas if asked else invoice.total_halalas),
                    of if part else "",
                    reading="ltr",
                ),
                Field(words.bill, number, until, weight=1.25, reading="ltr" if bill is not None else "own"),
                Field(words.last_day, figures.long_day(invoice.due), figures.long_hijri_day(invoice.due)),
            )
        )

    def _standing(self) -> Row:
        words, paper, figures = self._words, self._paper, self._figures
        paid = words.paid_on.format(day=figures.long_day(paper.paid_on)) if paper.paid_on is not None else ""
        fields = [
            Field(words.state, words.states.get(paper.invoice.state, paper.invoice.state), paid),
            Field(words.as_of, synced(paper.holder, self._around)),
        ]
        for label, number in ((words.replaces, paper.replaces), (words.replaced_by, paper.replaced_by)):
            if number:
                fields.append(Field(label, figures.digits(number), reading="ltr"))
        return Row(tuple(fields))

    def _remarks(self) -> tuple[Remark, ...]:
        paper, words = self._paper, self._words
        if paper.invoice.state in VOID:
            return (Remark(words.replaced),)
        if paper.invoice.total_halalas <= 0:
            return (Remark(words.nothing),)
        unpaid = paper.invoice.state not in NOT_OWED | {InvoiceState.PAID}
        return (Remark(words.elsewhere),) if unpaid and not paper.open_halalas else ()

    # -- how it is made up -----------------------------------------------------------------------------------------

    def _sections(self) -> tuple[Section, ...]:
        people = () if self._paper.people is None and not self._paper.lines_missing else (self._lines(),)
        return (self._by_branch(), self._reckoning(), *people)

    def _by_branch(self) -> Section:
        words, figures, branches = self._words, self._figures, self._paper.branches
        if not branches:
            return Section(words.by_branch, (Remark(words.nobody),))
        known = all(one.people is not None for one in branches)
        heads = [Heading(words.branch, strong=True)]
        if known:
            inner = (words.people, words.wages, words.employer_percent, words.employee_percent)
            heads += [Heading(head, wraps=False, figures=True) for head in inner]
        heads += [Heading(head, wraps=False, figures=True) for head in (words.employer, words.employees)]
        heads.append(Heading(words.total, wraps=False, figures=True, strong=True))
        employer = sum(one.employer_halalas for one in branches)
        employees = sum(one.employee_halalas for one in branches)
        sums = [words.sum, *([""] * 4 if known else ()), *map(figures.sum, (employer, employees, employer + employees))]
        lines = tuple(self._branch(one, known) for one in branches)
        gulf = any(one.branch is Insurance.GCC_HOME for one in branches)
        parts: list[Part] = [Lines(tuple(heads), lines, tuple(sums))]
        if gulf:
            parts.append(Remark(words.gulf))
        return Section(words.by_branch, tuple(parts))

    def _branch(self, one: BranchSummary, known: bool) -> tuple[str, ...]:
        words, figures = self._words, self._figures
        name = words.systems[one.system] if one.system is not None else words.branches.get(one.branch, one.branch)
        inner = (
            figures.count(one.people or 0),
            figures.money(one.wages_halalas),
            figures.percent(one.employer_percent or 0),
            figures.percent(one.employee_percent or 0),
        )
        amounts = (one.employer_halalas, one.employee_halalas, one.halalas)
        return (name, *(inner if known else ()), *map(figures.money, amounts))

    def _reckoning(self) -> Section:
        words, figures, invoice = self._words, self._figures, self._paper.invoice
        said = (
            (words.late, invoice.late_penalties_halalas),
            (words.violations, invoice.violation_fines_halalas),
            (words.previous, invoice.previous_halalas),
            (words.corrections, invoice.adjustments_halalas),
            (words.credits, -invoice.credits_halalas),
        )
        lines = [
            (
                words.contributions.format(month=figures.month(invoice.month)),
                figures.sum(invoice.contributions_halalas),
            ),
            *((what, figures.sum(halalas)) for what, halalas in said if halalas),
        ]
        table = Lines(
            (Heading(words.what, strong=True), Heading(words.halalas, wraps=False, figures=True)),
            tuple(lines),
            (words.asked, figures.sum(invoice.total_halalas)),
        )
        arrived = self._paper.arrived_halalas
        if not arrived:
            return Section(words.reckoning, (table,))
        said_left = words.left.format(amount=figures.sum(self._paper.open_halalas))
        text = words.arrived.format(amount=figures.sum(arrived))
        return Section(words.reckoning, (table, Remark(f"{text} {said_left}" if self._paper.open_halalas else text)))

    # -- who is on it ----------------------------------------------------------------------------------------------

    def _lines(self) -> Section:
        words, figures, people = self._words, self._figures, self._paper.people
        title = words.lines.format(
            count=figures.count(self._paper.invoice.line_count if people is None else len(people))
        )
        if people is None:
            return Section(title, (Remark(words.missing),))
        if not people:
            return Section(title, (Remark(words.nobody),))
        amounts = (words.employer, words.employee)
        heads = (
            Heading(words.row, wraps=False),
            Heading(words.name, strong=True),
            Heading(words.identity, wraps=False),
            Heading(words.wage, wraps=False, figures=True),
            Heading(words.days),
            *(Heading(head, wraps=False, figures=True) for head in amounts),
            Heading(words.total, wraps=False, figures=True, strong=True),
        )
        shares = [(one.line.employer_halalas, one.line.employee_halalas, one.line.total_halalas) for one in people]
        sums = (words.sum, "", "", "", "", *(figures.sum(sum(column)) for column in zip(*shares, strict=True)))
        lines = tuple(self._person(at, one) for at, one in enumerate(people, 1))
        return Section(title, (Lines(heads, lines, sums), *self._notes()))

    def _person(self, at: int, one: BilledPerson) -> tuple[str, ...]:
        words, figures, line, person = self._words, self._figures, one.line, one.person
        name = _of(person.names, self._around) if person is not None else words.unknown
        if line.adjustment_of is not None:
            name = words.correction_of.format(name=isolated(name), month=figures.month(line.adjustment_of))
        whole = line.days == line.month_days
        days = words.of_days.format(days=line.days, month=line.month_days)
        return (
            figures.count(at),
            name,
            figures.identity(person.identity, self._paper.masked) if person is not None else NONE,
            figures.money(line.wage_halalas),
            figures.count(line.days) if whole else figures.digits(days),
            figures.money(line.employer_halalas),
            figures.money(line.employee_halalas),
            figures.money(line.total_halalas),
        )

    def _notes(self) -> tuple[Remark, ...]:
        words, paper = self._words, self._paper
        notes = [words.masked] if paper.masked else []
        if any(one.line.days != one.line.month_days for one in paper.people or ()):
            notes.append(words.part_month)
        return (Remark(" ".join(notes)),) if notes else ()


def _of(names: Names, around: Around) -> str:
    return (names.en if around.language == "en" else None) or names.ar
