"""What is said of files and of their rows, in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

# code → (what happened, why and what to do)
WORDS: dict[str, tuple[object, object]] = {
    "file.missing": (
        QT_TRANSLATE_NOOP("Messages", "The file {file} cannot be opened."),
        QT_TRANSLATE_NOOP("Messages", "It was moved, or is open elsewhere."),
    ),
    "file.kind": (
        QT_TRANSLATE_NOOP("Messages", "{file} is no table."),
        QT_TRANSLATE_NOOP("Messages", "Choose a file of Excel, LibreOffice or CSV."),
    ),
    "file.broken": (
        QT_TRANSLATE_NOOP("Messages", "{file} is damaged or not what its name says."),
        QT_TRANSLATE_NOOP("Messages", "Open it in Excel, save it anew, and choose it again."),
    ),
    "file.protected": (
        QT_TRANSLATE_NOOP("Messages", "{file} is protected by a password."),
        QT_TRANSLATE_NOOP("Messages", "Save a copy without a password in Excel, and choose the copy."),
    ),
    "file.too_large": (
        QT_TRANSLATE_NOOP("Messages", "{file} is larger than any list of wages."),
        QT_TRANSLATE_NOOP("Messages", "Up to 200,000 rows are read. Divide it, or copy its rows into a new file."),
    ),
    "file.too_many_columns": (
        QT_TRANSLATE_NOOP("Messages", "{file} has more than {most} columns."),
        QT_TRANSLATE_NOOP("Messages", "Copy the columns that are needed into a new file."),
    ),
    "file.empty": (
        QT_TRANSLATE_NOOP("Messages", "There are no rows in {file}."),
        QT_TRANSLATE_NOOP("Messages", "Choose another sheet, or another file."),
    ),
    "file.no_such_sheet": (QT_TRANSLATE_NOOP("Messages", "There is no sheet {sheet} in {file}."), ""),
    "import.unknown_identity": (
        QT_TRANSLATE_NOOP("Messages", "The identity is not in your list."),
        QT_TRANSLATE_NOOP("Messages", "Register him first, or leave the row out."),
    ),
    "import.no_identity": (
        QT_TRANSLATE_NOOP("Messages", "The identity number is missing."),
        QT_TRANSLATE_NOOP("Messages", "Write it, or leave the row out."),
    ),
    "import.twice": (
        QT_TRANSLATE_NOOP("Messages", "He is in row {row} too."),
        QT_TRANSLATE_NOOP("Messages", "Leave one of the two rows out."),
    ),
    "import.two_people": (
        QT_TRANSLATE_NOOP("Messages", "Two people in your list have this number."),
        QT_TRANSLATE_NOOP("Messages", "Change their wages in the list, one by one."),
    ),
    "import.pending": (
        QT_TRANSLATE_NOOP("Messages", "His registration is not complete yet."),
        QT_TRANSLATE_NOOP("Messages", "Complete it in the list: his wage is part of it."),
    ),
    "import.waits_already": (
        QT_TRANSLATE_NOOP("Messages", "A change of this wage waits in the outbox."),
        QT_TRANSLATE_NOOP("Messages", "This one follows it."),
    ),
    "import.draft_waits": (
        QT_TRANSLATE_NOOP("Messages", "The same is a draft in the outbox already."),
        QT_TRANSLATE_NOOP("Messages", "Send that one, or discard it first."),
    ),
    "import.waits_for_state": (
        QT_TRANSLATE_NOOP("Messages", "It waits for the state’s record of him."),
        "",
    ),
    "import.completes_arrival": (
        QT_TRANSLATE_NOOP("Messages", "The state’s record of him is here: wage and occupation complete it."),
        "",
    ),
    "import.state_date": (
        QT_TRANSLATE_NOOP("Messages", "The state’s records say {leave_date}; that day holds."),
        "",
    ),
    "import.unknown_reason": (
        QT_TRANSLATE_NOOP("Messages", "“{text}” is none of the reasons."),
        QT_TRANSLATE_NOOP("Messages", "Choose one of the list in the template."),
    ),
    "import.unknown_occupation": (
        QT_TRANSLATE_NOOP("Messages", "“{text}” is none of the occupations."),
        QT_TRANSLATE_NOOP("Messages", "Choose one of the list in the template."),
    ),
    "import.unknown_nationality": (
        QT_TRANSLATE_NOOP("Messages", "“{text}” is none of the nationalities."),
        QT_TRANSLATE_NOOP("Messages", "Choose one of the list in the template."),
    ),
    "import.unknown_branch": (
        QT_TRANSLATE_NOOP("Messages", "There is no open branch “{text}”."),
        QT_TRANSLATE_NOOP("Messages", "Write its name or number as in the list of branches."),
    ),
    "import.yes_or_no": (
        QT_TRANSLATE_NOOP("Messages", "“{text}” is neither yes nor no."),
        "",
    ),
    "import.late_joining": (
        QT_TRANSLATE_NOOP("Messages", "The time for it was over on {until}."),
        QT_TRANSLATE_NOOP("Messages", "Backdating wants papers: ask for it in the list, one by one."),
    ),
    "import.amount.empty": (QT_TRANSLATE_NOOP("Messages", "The amount is missing."), ""),
    "import.amount.not_a_number": (
        QT_TRANSLATE_NOOP("Messages", "“{text}” is text, not a number."),
        QT_TRANSLATE_NOOP("Messages", "Write the wage in figures, like 6000."),
    ),
    "import.amount.grouping": (
        QT_TRANSLATE_NOOP("Messages", "“{text}” can be read in two ways."),
        QT_TRANSLATE_NOOP("Messages", "Write it without separators, like 6000."),
    ),
    "import.amount.too_many_decimals": (
        QT_TRANSLATE_NOOP("Messages", "“{text}” can be read in two ways."),
        QT_TRANSLATE_NOOP("Messages", "Write it without separators, like 6000."),
    ),
}
