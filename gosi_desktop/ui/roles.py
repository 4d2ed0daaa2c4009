"""What somebody is to an establishment, in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gosi_desktop.domain.establishment import Role

_WORDS: dict[Role, object] = {
    Role.OWNER: QT_TRANSLATE_NOOP("Roles", "Owner"),
    Role.SUPERVISOR: QT_TRANSLATE_NOOP("Roles", "Supervisor"),
    Role.BRANCHES_MANAGER: QT_TRANSLATE_NOOP("Roles", "Branches manager"),
    Role.REGISTRATION_CLERK: QT_TRANSLATE_NOOP("Roles", "Registration clerk"),
    Role.HAZARDS_CLERK: QT_TRANSLATE_NOOP("Roles", "Occupational hazards clerk"),
    Role.FINANCE_CLERK: QT_TRANSLATE_NOOP("Roles", "Finance clerk"),
    Role.PREPARER: QT_TRANSLATE_NOOP("Roles", "Delegated accountant"),
    Role.VIEWER: QT_TRANSLATE_NOOP("Roles", "Viewer"),
}


def role_text(role: Role) -> str:
    """«المشرف المسجّل»."""
    return QCoreApplication.translate("Roles", str(_WORDS[role]))
