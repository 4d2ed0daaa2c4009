"""Money in words: what an audit finds, why months differ, where the statement disagrees, deadlines, accounts."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from gosi_desktop.domain.audit_findings import Act, AuditCode
from gosi_desktop.domain.bookkeeping import Account
from gosi_desktop.domain.compliance import Standing
from gosi_desktop.domain.contributor import System
from gosi_desktop.domain.deadlines import DeadlineKind
from gosi_desktop.domain.month_difference import Cause
from gosi_desktop.domain.reconciliation import Mismatch
from gosi_desktop.domain.rule_rows import Insurance

Two = tuple[object, object]  # what it is, and its arithmetic

AUDIT: dict[AuditCode, Two] = {
    AuditCode.RULES_VERSION: (
        QT_TRANSLATE_NOOP("Money", "The service reckons with another version of the rules."),
        QT_TRANSLATE_NOOP("Money", "It uses {billed}; here {ours} is in force. What follows may come from that."),
    ),
    AuditCode.LINES_MISSING: (
        QT_TRANSLATE_NOOP("Money", "Not all lines of the invoice are here."),
        QT_TRANSLATE_NOOP("Money", "{here} of {count}. Fetch them before you rely on this comparison."),
    ),
    AuditCode.LEAVER_BILLED: (
        QT_TRANSLATE_NOOP("Money", "The service bills somebody whom you excluded: {name}"),
        QT_TRANSLATE_NOOP(
            "Money", "The last day was {leave_date}; {days} of {of} days are billed on a wage of {wage}."
        ),
    ),
    AuditCode.NOT_YET_JOINED: (
        QT_TRANSLATE_NOOP("Money", "The service bills somebody who had not yet joined: {name}"),
        QT_TRANSLATE_NOOP("Money", "The first day is {join_date}."),
    ),
    AuditCode.CANCELLED_BILLED: (
        QT_TRANSLATE_NOOP("Money", "The service bills a period that was cancelled: {name}"),
        QT_TRANSLATE_NOOP("Money", "{days} of {of} days on a wage of {wage}."),
    ),
    AuditCode.UNREGISTERED_BILLED: (
        QT_TRANSLATE_NOOP("Money", "The service bills somebody who has not accepted yet: {name}"),
        QT_TRANSLATE_NOOP("Money", "The registration waits for the contributor's own acceptance."),
    ),
    AuditCode.WAGE_UNKNOWN: (
        QT_TRANSLATE_NOOP("Money", "The service bills somebody whose wage is not known here: {name}"),
        QT_TRANSLATE_NOOP("Money", "It reckons with {wage}. Complete the wage."),
    ),
    AuditCode.UNKNOWN_PERSON: (
        QT_TRANSLATE_NOOP("Money", "The service bills somebody who is not in your list."),
        QT_TRANSLATE_NOOP("Money", "{days} of {of} days on a wage of {wage}."),
    ),
    AuditCode.NO_RULES: (
        QT_TRANSLATE_NOOP("Money", "No rule here reaches this case: {name}"),
        QT_TRANSLATE_NOOP("Money", "Update the rules."),
    ),
    AuditCode.JOINER_MISSING: (
        QT_TRANSLATE_NOOP("Money", "Somebody who joined is not billed: {name}"),
        QT_TRANSLATE_NOOP("Money", "Joined on {join_date}; {days} of {of} days on a wage of {wage} are missing."),
    ),
    AuditCode.PERSON_MISSING: (
        QT_TRANSLATE_NOOP("Money", "Somebody is not billed: {name}"),
        QT_TRANSLATE_NOOP(
            "Money", "At work here since {join_date}; {days} of {of} days on a wage of {wage} are missing."
        ),
    ),
    AuditCode.DOUBLE_LINE: (
        QT_TRANSLATE_NOOP("Money", "Billed twice: {name}"),
        QT_TRANSLATE_NOOP("Money", "The line too many is on a wage of {wage}."),
    ),
    AuditCode.WRONG_SYSTEM: (
        QT_TRANSLATE_NOOP("Money", "Billed under the other system: {name}"),
        QT_TRANSLATE_NOOP("Money", "The service takes the {billed}; here it is the {system}."),
    ),
    AuditCode.WAGE_NOT_APPLIED: (
        QT_TRANSLATE_NOOP("Money", "The wage is not applied: {name}"),
        QT_TRANSLATE_NOOP("Money", "{wage} holds from {from_month}; the service reckons with {billed}."),
    ),
    AuditCode.OTHER_WAGE: (
        QT_TRANSLATE_NOOP("Money", "Billed on another wage: {name}"),
        QT_TRANSLATE_NOOP("Money", "Here it is {wage}; the service reckons with {billed}."),
    ),
    AuditCode.FLOOR: (
        QT_TRANSLATE_NOOP("Money", "The floor of the wage differs: {name}"),
        QT_TRANSLATE_NOOP("Money", "The wage is {raw}; {wage} counts here, {billed} at the service."),
    ),
    AuditCode.CEILING: (
        QT_TRANSLATE_NOOP("Money", "The ceiling of the wage differs: {name}"),
        QT_TRANSLATE_NOOP("Money", "The wage is {raw}; {wage} counts here, {billed} at the service."),
    ),
    AuditCode.RATE_STEP: (
        QT_TRANSLATE_NOOP("Money", "A rate of another time: {name}"),
        QT_TRANSLATE_NOOP("Money", "The service takes {billed_percent}; {percent} holds for this month."),
    ),
    AuditCode.OTHER_RATE: (
        QT_TRANSLATE_NOOP("Money", "Another rate: {name}"),
        QT_TRANSLATE_NOOP("Money", "The service takes {billed_percent}; {percent} holds here."),
    ),
    AuditCode.COVERAGE: (
        QT_TRANSLATE_NOOP("Money", "Other branches are billed: {name}"),
        QT_TRANSLATE_NOOP("Money", "{branch}: {billed_percent} at the service, {percent} here."),
    ),
    AuditCode.HOME_PENSION: (
        QT_TRANSLATE_NOOP("Money", "The pension of the home country is billed: {name}"),
        QT_TRANSLATE_NOOP("Money", "Who collects it is not certain; it is in no total here."),
    ),
    AuditCode.PART_MONTH: (
        QT_TRANSLATE_NOOP("Money", "Other days of the month: {name}"),
        QT_TRANSLATE_NOOP("Money", "{days} of {of} days here, {billed_days} of {billed_of} at the service."),
    ),
    AuditCode.ROUNDING: (
        QT_TRANSLATE_NOOP("Money", "Rounding: {name}"),
        QT_TRANSLATE_NOOP("Money", "The service's amount holds."),
    ),
    AuditCode.LATE_PENALTY: (
        QT_TRANSLATE_NOOP("Money", "Another fine for paying late."),
        QT_TRANSLATE_NOOP("Money", "The service asks for {billed}; by your payments it is {ours}."),
    ),
    AuditCode.LINES_AND_TOTALS: (
        QT_TRANSLATE_NOOP("Money", "The totals of the invoice are not the sum of its lines."),
        QT_TRANSLATE_NOOP("Money", "Ask the service about it."),
    ),
    AuditCode.UNEXPLAINED: (
        QT_TRANSLATE_NOOP("Money", "Not explained: {name}"),
        QT_TRANSLATE_NOOP("Money", "No rule known here gives this amount."),
    ),
}

MISMATCHES: dict[Mismatch, Two] = {
    Mismatch.BALANCE: (
        QT_TRANSLATE_NOOP("Money", "A balance does not follow from the one before."),
        QT_TRANSLATE_NOOP("Money", "{ledger} stands there on {day}; {other} follows."),
    ),
    Mismatch.DOUBLE_ENTRY: (
        QT_TRANSLATE_NOOP("Money", "Entered twice: {ref}"),
        QT_TRANSLATE_NOOP("Money", "{other} on {day}."),
    ),
    Mismatch.MONTH_WITHOUT_INVOICE: (
        QT_TRANSLATE_NOOP("Money", "The statement has contributions of a month without an invoice: {month}"),
        QT_TRANSLATE_NOOP("Money", "{ledger} in the statement."),
    ),
    Mismatch.INVOICE_NOT_ENTERED: (
        QT_TRANSLATE_NOOP("Money", "An invoice is not in the statement: {ref}"),
        QT_TRANSLATE_NOOP("Money", "Its contributions are {other}."),
    ),
    Mismatch.CONTRIBUTIONS: (
        QT_TRANSLATE_NOOP("Money", "Statement and invoice differ: {ref}"),
        QT_TRANSLATE_NOOP("Money", "{ledger} in the statement, {other} on the invoice."),
    ),
    Mismatch.DUE_AND_BALANCE: (
        QT_TRANSLATE_NOOP("Money", "The invoice asks for something else than the balance of its day: {ref}"),
        QT_TRANSLATE_NOOP("Money", "Balance {ledger}, invoice {other}."),
    ),
    Mismatch.PAYMENT_NOT_ENTERED: (
        QT_TRANSLATE_NOOP("Money", "A payment is not in the statement."),
        QT_TRANSLATE_NOOP("Money", "{other} on {day}."),
    ),
    Mismatch.ENTRY_WITHOUT_PAYMENT: (
        QT_TRANSLATE_NOOP("Money", "The statement has a payment that is not known here."),
        QT_TRANSLATE_NOOP("Money", "{ledger} on {day}."),
    ),
    Mismatch.PAYMENT_AMOUNT: (
        QT_TRANSLATE_NOOP("Money", "A payment stands in the statement with another amount."),
        QT_TRANSLATE_NOOP("Money", "{ledger} in the statement, {other} paid."),
    ),
}

CAUSES: dict[Cause, object] = {
    Cause.JOINED: QT_TRANSLATE_NOOP("Money", "Joined"),
    Cause.LEFT: QT_TRANSLATE_NOOP("Money", "Left"),
    Cause.WAGE: QT_TRANSLATE_NOOP("Money", "Wages"),
    Cause.RATE_STEP: QT_TRANSLATE_NOOP("Money", "Rates"),
    Cause.OTHER_RATE: QT_TRANSLATE_NOOP("Money", "Other rates"),
    Cause.SYSTEM: QT_TRANSLATE_NOOP("Money", "System"),
    Cause.PART_MONTH: QT_TRANSLATE_NOOP("Money", "Part months"),
    Cause.DOUBLE_LINE: QT_TRANSLATE_NOOP("Money", "Double lines"),
    Cause.ROUNDING: QT_TRANSLATE_NOOP("Money", "Rounding"),
    Cause.ADJUSTMENT: QT_TRANSLATE_NOOP("Money", "Corrections of earlier months"),
    Cause.LATE_PENALTY: QT_TRANSLATE_NOOP("Money", "Late-payment fine"),
    Cause.VIOLATION_FINE: QT_TRANSLATE_NOOP("Money", "Violation fine"),
    Cause.PREVIOUS: QT_TRANSLATE_NOOP("Money", "Owed before"),
    Cause.CREDIT: QT_TRANSLATE_NOOP("Money", "Credit balance"),
    Cause.OTHER: QT_TRANSLATE_NOOP("Money", "Not explained"),
}

DEADLINES: dict[DeadlineKind, object] = {
    DeadlineKind.PAY: QT_TRANSLATE_NOOP("Money", "Pay the invoice"),
    DeadlineKind.PAY_INSTALMENT: QT_TRANSLATE_NOOP("Money", "Pay an instalment"),
    DeadlineKind.REGISTER_CONTRIBUTOR: QT_TRANSLATE_NOOP("Money", "Register a joiner"),
    DeadlineKind.EXCLUDE_CONTRIBUTOR: QT_TRANSLATE_NOOP("Money", "Exclude a leaver"),
    DeadlineKind.UPDATE_WAGE: QT_TRANSLATE_NOOP("Money", "Update a wage"),
    DeadlineKind.COMPLETE_CONTRIBUTOR: QT_TRANSLATE_NOOP("Money", "Complete a wage"),
    DeadlineKind.UPDATE_ESTABLISHMENT: QT_TRANSLATE_NOOP("Money", "Update the establishment's data"),
    DeadlineKind.REPORT_INJURY: QT_TRANSLATE_NOOP("Money", "Report a work injury"),
    DeadlineKind.ANSWER_INJURY: QT_TRANSLATE_NOOP("Money", "Answer about an injury"),
    DeadlineKind.OBJECT_TO_INJURY: QT_TRANSLATE_NOOP("Money", "Object to a decision about an injury"),
    DeadlineKind.RENEW_CERTIFICATE: QT_TRANSLATE_NOOP("Money", "A certificate ends"),
    DeadlineKind.RENEW_LICENCE: QT_TRANSLATE_NOOP("Money", "A licence ends"),
    DeadlineKind.RENEW_IDENTITY: QT_TRANSLATE_NOOP("Money", "An identity document ends"),
    DeadlineKind.RENEW_CONTRACT: QT_TRANSLATE_NOOP("Money", "A contract of work ends"),
    DeadlineKind.RENEW_DOCUMENT: QT_TRANSLATE_NOOP("Money", "A document of the establishment ends"),
    DeadlineKind.PAY_BILL: QT_TRANSLATE_NOOP("Money", "The bill number ends"),
}

ACCOUNTS: dict[Account, object] = {
    Account.EMPLOYER_EXPENSE: QT_TRANSLATE_NOOP("Money", "Insurance expense: employer's share"),
    Account.WITHHELD: QT_TRANSLATE_NOOP("Money", "Contributors' shares withheld from wages"),
    Account.LATE_PENALTY: QT_TRANSLATE_NOOP("Money", "Late-payment fine"),
    Account.VIOLATION_FINE: QT_TRANSLATE_NOOP("Money", "Violation fine"),
    Account.ADJUSTMENT: QT_TRANSLATE_NOOP("Money", "Corrections of earlier months"),
    Account.EMPLOYER_PAYABLE: QT_TRANSLATE_NOOP("Money", "Insurance payable: employer's share"),
    Account.WORKERS_PAYABLE: QT_TRANSLATE_NOOP("Money", "Insurance payable: contributors' share"),
    Account.FINES_PAYABLE: QT_TRANSLATE_NOOP("Money", "Fines payable"),
    Account.CREDIT_BALANCE: QT_TRANSLATE_NOOP("Money", "Credit balance"),
}

STANDINGS: dict[Standing, object] = {
    Standing.CLEAR: QT_TRANSLATE_NOOP("Money", "Nothing is due"),
    Standing.DUE: QT_TRANSLATE_NOOP("Money", "Due"),
    Standing.OVERDUE: QT_TRANSLATE_NOOP("Money", "Overdue"),
}

ACTS: dict[Act, object] = {
    Act.ASK: QT_TRANSLATE_NOOP("Money", "Ask for a review of the invoice"),
    Act.SEND: QT_TRANSLATE_NOOP("Money", "Send the request that waits"),
    Act.WAIT: QT_TRANSLATE_NOOP("Money", "Wait for the service's decision"),
    Act.EDIT: QT_TRANSLATE_NOOP("Money", "Correct the refused request"),
    Act.UPDATE_RULES: QT_TRANSLATE_NOOP("Money", "Update the rules"),
    Act.FETCH: QT_TRANSLATE_NOOP("Money", "Fetch the lines"),
    Act.ACCEPT: QT_TRANSLATE_NOOP("Money", "Nothing to do"),
}

BRANCHES: dict[Insurance, object] = {
    Insurance.ANNUITIES: QT_TRANSLATE_NOOP("Money", "Annuities"),
    Insurance.SANED: QT_TRANSLATE_NOOP("Money", "Unemployment (SANED)"),
    Insurance.HAZARDS: QT_TRANSLATE_NOOP("Money", "Occupational hazards"),
    Insurance.GCC_HOME: QT_TRANSLATE_NOOP("Money", "Home-country pension"),
}

SYSTEMS: dict[System, object] = {
    System.OLD: QT_TRANSLATE_NOOP("Money", "1421H system"),
    System.NEW: QT_TRANSLATE_NOOP("Money", "1445H system"),
}

COMPLETE_WAGE: object = QT_TRANSLATE_NOOP("Money", "Complete the wage")
