"""What files to fill in say: a title and headings for each kind of import, and the words to choose from."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from gosi_desktop.application.sheet_columns import SheetKind, Target
from gosi_desktop.application.sheet_templates import COLUMNS, TemplateWords
from gosi_desktop.domain.contributor import Names
from gosi_desktop.ui.roster_cells import name_of


class SheetImportTemplates(QObject):
    """In the language of the screen."""

    def kinds(self) -> list[tuple[SheetKind, str]]:
        """What a file can ask for."""
        return [
            (SheetKind.WAGES, self.tr("Wages")),
            (SheetKind.REGISTRATIONS, self.tr("New contributors")),
            (SheetKind.EXCLUSIONS, self.tr("Exclusions")),
        ]

    def file_name(self, kind: SheetKind) -> str:
        """What it is called unless the user says otherwise."""
        return {
            SheetKind.WAGES: self.tr("Wages.xlsx"),
            SheetKind.REGISTRATIONS: self.tr("New contributors.xlsx"),
            SheetKind.EXCLUSIONS: self.tr("Exclusions.xlsx"),
        }[kind]

    def words(self, kind: SheetKind, right_to_left: bool, choices: Mapping[Target, Sequence[Names]]) -> TemplateWords:
        """Of one kind; columns whose words are chosen offer them in the language of the screen."""
        offered: dict[Target, Sequence[str]] = {
            target: sorted(dict.fromkeys(name_of(one.ar, one.en) for one in names)) for target, names in choices.items()
        }
        offered[Target.AUTHENTICATED] = (self.tr("yes"), self.tr("no"))
        headings = {target: self._heading(target) for target in COLUMNS[kind]}
        return TemplateWords(dict(self.kinds())[kind], headings, offered, right_to_left)

    def _heading(self, target: Target) -> str:
        return {
            Target.IDENTITY: self.tr("Identity number"),
            Target.NAME: self.tr("Name"),
            Target.NATIONALITY: self.tr("Nationality"),
            Target.BIRTH: self.tr("Date of birth"),
            Target.JOIN_DATE: self.tr("Joining date"),
            Target.OCCUPATION: self.tr("Occupation"),
            Target.BRANCH: self.tr("Branch"),
            Target.AUTHENTICATED: self.tr("Contract authenticated"),
            Target.MOBILE: self.tr("Mobile"),
            Target.BASIC: self.tr("Basic wage"),
            Target.HOUSING: self.tr("Housing allowance"),
            Target.COMMISSION: self.tr("Commission"),
            Target.LEAVE_DATE: self.tr("Last day of work"),
            Target.REASON: self.tr("Reason"),
            Target.TEXT: self.tr("Details"),
        }[target]
