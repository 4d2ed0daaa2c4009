"""Where a request stands when its paper is printed: state, who prepared it, when it went, what was answered."""

from datetime import date, datetime

from gosi_desktop.application.ports.outbox import Operation, OperationState
from gosi_desktop.domain.contributor import Names
from gosi_desktop.reports.figures import day_of
from gosi_desktop.reports.form import Aside
from gosi_desktop.reports.parts import Field, Remark, Row, Section
from gosi_desktop.reports.registration_form import Around, moment_of
from gosi_desktop.reports.roster_paper_words import CHANGE

_OWN_NUMBER = 12  # the last digits of an id made here tell it from every other of this computer


def number_aside(operation: Operation, around: Around) -> Aside:
    """Its number at the service, else here, and the day it was made in both calendars."""
    words, figures = CHANGE[around.language], around.figures
    day = day_of(operation.made_at)
    made = f"{figures.long_day(day)} · {figures.long_hijri_day(day)}"
    own = operation.id.replace("-", "")[-_OWN_NUMBER:].upper()
    label = words.reference if operation.reference else words.own_number
    return Aside(label, operation.reference or own, made)


def state_section(operation: Operation, who: Names | None, answers: tuple[str, ...], around: Around) -> Section:
    """As far as it has come."""
    words = CHANGE[around.language]
    made, last = _moment(operation.made_at, around), Field(words.sent, words.not_sent)
    if operation.decided_at is not None:
        last = Field(words.decided, *_moment(operation.decided_at, around))
    elif operation.sent_at is not None:
        last = Field(words.sent, *_moment(operation.sent_at, around))
    name = ((who.en if around.language == "en" else None) or who.ar) if who is not None else ""
    fields = [Field(words.condition, _condition(operation, around)), Field(words.prepared, name, made[0]), last]
    if operation.expect_by is not None and operation.decided_at is None:
        fields.append(Field(words.expected, *dates_of(operation.expect_by, around)))
    answer = words.answer.format(answer=" · ".join(answers))
    return Section(words.state, (Row(tuple(fields)), *((Remark(answer),) if answers else ())))


def dates_of(day: date | None, around: Around) -> tuple[str, str]:
    """A day in both calendars; twice nothing for none."""
    figures = around.figures
    return ("", "") if day is None else (figures.long_day(day), figures.long_hijri_day(day))


def _condition(operation: Operation, around: Around) -> str:
    words = CHANGE[around.language]
    if operation.state is OperationState.DISCARDED and operation.sent_at is not None:
        return words.let_go
    return words.states.get(operation.state, operation.state)


def _moment(instant: datetime, around: Around) -> tuple[str, str]:
    return moment_of(instant, around), around.figures.long_hijri_day(day_of(instant))
