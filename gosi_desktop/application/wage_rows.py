"""A row about somebody's wage, judged: the wage it asks for, or what is wrong and in which cell."""

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
from gosi_desktop.domain.changes import UpdateWage
from gosi_desktop.domain.contributor import EngagementState, WageParts, current_engagement, is_open
from gosi_desktop.domain.dossier import Dossier
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.judging import findings


def judge_wage(bench: Bench, line: SheetLine, dossier: Dossier | None) -> JudgedRow:
    """The row of somebody who is here; without a dossier his identity is known to nobody."""
    if dossier is None or dossier.contributor is None:
        return failed(line, RowRemark(unknown(line), Target.IDENTITY))
    person = dossier.contributor
    known = JudgedRow(
        line=line, standing=Standing.ERROR, contributor_id=person.id, name=person.names.ar, name_en=person.names.en
    )
    work = current_engagement(dossier.engagements)
    if work is None or not is_open(work):
        return replace(known, remarks=(RowRemark("engagement.ended", Target.IDENTITY),))
    if work.state is EngagementState.PENDING_WAGE:
        return replace(known, remarks=(RowRemark("import.pending", Target.IDENTITY),))
    held = dossier.wage_of(work.id, bench.month)
    before = bench.cost(person, work, held.parts, bench.month) if held is not None else Cost()
    known = replace(known, before=before)
    try:
        wage = bench.wage(line, held.parts if held is not None else WageParts(0))
        change = UpdateWage(engagement_id=work.id, month=bench.month, wage=wage)
        found = findings(bench.rules, change, dossier, bench.today)
    except RuleViolation as refusal:
        return replace(known, remarks=bench.remarks([refusal]))
    remarks = bench.remarks(found)
    if any(one.refuses for one in found):
        return replace(known, remarks=remarks)
    if held is not None and held.parts == wage:
        return replace(known, standing=Standing.UNCHANGED, after=known.before)
    if change.target in bench.waiting:
        remarks = (*remarks, RowRemark("import.waits_already", Target.BASIC))
    after = bench.cost(person, work, wage, bench.month)
    return replace(known, standing=standing_of(remarks), remarks=remarks, change=change, after=after)
