"""The official portal: its address, the way to it, and how to tell a false one. Nothing of it is opened in here."""

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from gosi_desktop.ui.formats import ltr

OFFICIAL_PORTAL = "https://www.gosi.gov.sa"
HOST = "gosi.gov.sa"
TELEPHONE = "8001243344"  # the unified number; when it is answered is in the rules


def open_portal() -> bool:
    """In the browser; False where the system has none."""
    return QDesktopServices.openUrl(QUrl(OFFICIAL_PORTAL))


class PortalWords(QObject):
    """What is said of it wherever it is offered."""

    def steps(self) -> tuple[str, ...]:
        """From its address to an employer’s account, in the portal’s own names."""
        return (
            ltr(OFFICIAL_PORTAL),
            self.tr("Choose “Social insurance customers’ portal” on the first page."),
            self.tr("As the kind of beneficiary choose “Employer”."),
            self.tr("Enter the user name and password of your account at the portal."),
            self.tr("Press “Sign in”; your establishment’s page opens."),
        )

    def signs(self) -> tuple[str, ...]:
        """How to tell a false site."""
        return (
            self.tr("After https://, the name up to the next slash ends in {host}.").format(host=ltr(HOST)),
            self.tr("Type the address yourself or open it from here, never from a message or an advertisement."),
            self.tr("Nobody from GOSI asks for your password or a code, by telephone or in a message."),
        )
