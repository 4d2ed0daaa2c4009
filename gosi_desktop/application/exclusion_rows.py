"""A row about somebody's last day, judged: the exclusion it asks for, or what is wrong and in which cell."""

from dataclasses import replace

from gosi_desktop.application.sheet_columns import Target
from gosi_desktop.application.sheet_rows import (
    Bench,
    Cost,
    JudgedRow,
    RowRemark,
    SheetLine,
    Standing,
    failed,
    standing_of,
    unknown,
)
from gosi_desktop.application.sheet_values import read_day, word_of
from gosi_desktop.domain.changes import ExcludeContributor
from gosi_desktop.domain.contributor import Contributor, Engagement, current_engagement, is_open
from gosi_desktop.domain.dossier import Dossier
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.judging import findings
from gosi_desktop.domain.period_checks import OTHER
from gosi_desktop.domain.values import Month


def judge_exclusion(bench: Bench, line: SheetLine, dossier: Dossier | None) -> JudgedRow:
    """The row of somebody who is here. A date in the state's records is the one that holds, whatever the file says."""
    if dossier is None or dossier.contributor is None:
        return failed(line, RowRemark(unknown(line), Target.IDENTITY))
    person = dossier.contributor
    known = JudgedRow(
        line=line, standing=Standing.ERROR, contributor_id=person.id, name=person.names.ar, name_en=person.names.en
    )
    work = current_engagement(dossier.engagements)
    if work is None:
        return replace(known, remarks=(RowRemark("engagement.ended", Target.IDENTITY),))
    if work.id in bench.drafted:
        return replace(known, remarks=(RowRemark("import.draft_waits", Target.IDENTITY),))
    try:
        change, said = _change(bench, line, work)
        if not is_open(work):
            return _left(known, work, change)
        found = findings(bench.rules, change, dossier, bench.today)
    except RuleViolation as refusal:
        return replace(known, remarks=bench.remarks([refusal]))
    remarks = (*said, *bench.remarks(found))
    known = replace(known, remarks=remarks, day=change.leave_date)
    if any(one.refuses for one in found):
        return known
    before, after = _costs(bench, person, dossier, work, change)
    return replace(known, standing=standing_of(remarks), change=change, before=before, after=after)


def _change(bench: Bench, line: SheetLine, work: Engagement) -> tuple[ExcludeContributor, tuple[RowRemark, ...]]:
    end, said = work.state_end, tuple[RowRemark, ...]()
    text, reason = line.text(Target.LEAVE_DATE), line.text(Target.REASON)
    if end is None or text:
        day = read_day(text, Target.LEAVE_DATE.value, bench.columns.month_first)[0]
    if end is not None:
        if text and day != end.on:
            said = (RowRemark("import.state_date", Target.LEAVE_DATE, {"leave_date": end.on.isoformat()}),)
        day = end.on
    code = word_of(reason, bench.lists.reasons, part=True)
    if code is None:
        kind = "import.unknown_reason" if reason else "reason_required"
        raise RuleViolation(kind, Target.REASON.value, text=reason)
    words = line.text(Target.TEXT) if code == OTHER else ""
    change = ExcludeContributor(engagement_id=work.id, leave_date=day, termination_reason=code, text=words)
    return change, said


def _left(known: JudgedRow, work: Engagement, change: ExcludeContributor) -> JudgedRow:
    """The same file again changes nothing; another day or reason of somebody who has left is a correction."""
    if (work.leave_date, work.termination_reason) == (change.leave_date, change.termination_reason):
        return replace(known, standing=Standing.UNCHANGED, day=change.leave_date)
    return replace(known, remarks=(RowRemark("engagement.ended", Target.IDENTITY),), day=change.leave_date)


def _costs(
    bench: Bench, person: Contributor, dossier: Dossier, work: Engagement, change: ExcludeContributor
) -> tuple[Cost, Cost]:
    """Of his last month: whole, and by his days of it."""
    month = Month.of(change.leave_date)
    held = dossier.wage_of(work.id, month)
    if held is None:
        return Cost(), Cost()
    left = replace(work, leave_date=change.leave_date)
    return bench.cost(person, work, held.parts, month), bench.cost(person, left, held.parts, month)
