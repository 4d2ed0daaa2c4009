"""What this computer refuses, in words: saved data, keychain, passphrase, recovery key."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

# code → (what happened, why and what to do)
WORDS: dict[str, tuple[object, object]] = {
    "storage.error": (
        QT_TRANSLATE_NOOP("Messages", "The saved data cannot be used."),
        QT_TRANSLATE_NOOP("Messages", "Try again. If it happens again, restart the program."),
    ),
    "storage.wrong_key": (
        QT_TRANSLATE_NOOP("Messages", "The key does not open the saved data."),
        QT_TRANSLATE_NOOP("Messages", "The file belongs to another account or computer. Choose another account."),
    ),
    "storage.disk_full": (
        QT_TRANSLATE_NOOP("Messages", "There is no space left on the disk."),
        QT_TRANSLATE_NOOP("Messages", "No data were damaged. Free some space, then try again."),
    ),
    "storage.read_only": (
        QT_TRANSLATE_NOOP("Messages", "The program’s folder cannot be written to."),
        QT_TRANSLATE_NOOP("Messages", "No data were damaged. Give this user write permission there, then try again."),
    ),
    "storage.cannot_open": (
        QT_TRANSLATE_NOOP("Messages", "The program’s folder cannot be opened."),
        QT_TRANSLATE_NOOP("Messages", "Check its permissions, and that the disk is connected."),
    ),
    "storage.corrupt": (
        QT_TRANSLATE_NOOP("Messages", "The saved data are damaged."),
        QT_TRANSLATE_NOOP(
            "Messages", "They are left as they are. You can set them aside and fetch everything again from the service."
        ),
    ),
    "pdf.unreadable": (
        QT_TRANSLATE_NOOP("Messages", "The page cannot be shown."),
        QT_TRANSLATE_NOOP("Messages", "Try again. The saved data are untouched."),
    ),
    "paper.unreadable": (
        QT_TRANSLATE_NOOP("Messages", "This file is no PDF and no picture."),
        QT_TRANSLATE_NOOP("Messages", "Choose the PDF of the certificate, or a photo or scan of its page."),
    ),
    "paper.too_large": (
        QT_TRANSLATE_NOOP("Messages", "This file is too large to be a certificate."),
        QT_TRANSLATE_NOOP("Messages", "Choose the PDF of the certificate, or a smaller picture of its page."),
    ),
    "certificate.other_bytes": (
        QT_TRANSLATE_NOOP("Messages", "The file is not the one that its issuer signed."),
        QT_TRANSLATE_NOOP("Messages", "It was not kept. Fetch everything again, then try once more."),
    ),
    "certificate.unknown_key": (
        QT_TRANSLATE_NOOP("Messages", "The certificate is signed with a key that is not known here."),
        QT_TRANSLATE_NOOP("Messages", "It was not kept. The page of verification says whether the keys have changed."),
    ),
    "archive.damaged": (
        QT_TRANSLATE_NOOP("Messages", "This paper is not what it was when it was kept."),
        QT_TRANSLATE_NOOP("Messages", "It is not opened. Delete it, and make it anew where that can be done."),
    ),
    "storage.schema_too_new": (
        QT_TRANSLATE_NOOP("Messages", "A newer version of the program wrote these data."),
        QT_TRANSLATE_NOOP("Messages", "Update the program. Nothing was changed."),
    ),
    "storage.profile_in_use": (
        QT_TRANSLATE_NOOP("Messages", "Another copy of the program has this account open."),
        QT_TRANSLATE_NOOP("Messages", "Continue there, or close it first."),
    ),
    "storage.busy": (
        QT_TRANSLATE_NOOP("Messages", "The saved data are in use."),
        QT_TRANSLATE_NOOP("Messages", "Another program has the file open, perhaps a virus scanner. Try again."),
    ),
    "storage.closed": (
        QT_TRANSLATE_NOOP("Messages", "The account is locked."),
        QT_TRANSLATE_NOOP("Messages", "Unlock it to continue."),
    ),
    "storage.io": (
        QT_TRANSLATE_NOOP("Messages", "The disk did not respond as it should."),
        QT_TRANSLATE_NOOP("Messages", "No incomplete data were kept. Check the disk, then try again."),
    ),
    "storage.no_cipher": (
        QT_TRANSLATE_NOOP("Messages", "This installation cannot encrypt."),
        QT_TRANSLATE_NOOP("Messages", "Install the program again. Data are never kept unencrypted."),
    ),
    "memory.full": (
        QT_TRANSLATE_NOOP("Messages", "There is not enough memory."),
        QT_TRANSLATE_NOOP("Messages", "No data were damaged. Close other programs, then try again."),
    ),
    "secrets.unavailable": (
        QT_TRANSLATE_NOOP("Messages", "This system has no keychain."),
        QT_TRANSLATE_NOOP("Messages", "A passphrase is needed, so that your data are not left unprotected."),
    ),
    "secrets.locked": (
        QT_TRANSLATE_NOOP("Messages", "The system’s keychain is locked."),
        QT_TRANSLATE_NOOP("Messages", "Unlock it, then try again."),
    ),
    "secrets.no_answer": (
        QT_TRANSLATE_NOOP("Messages", "The system’s keychain does not respond."),
        QT_TRANSLATE_NOOP("Messages", "It may be asking something behind this window. Answer it, then try again."),
    ),
    "secrets.refused": (
        QT_TRANSLATE_NOOP("Messages", "The system’s keychain refused."),
        QT_TRANSLATE_NOOP("Messages", "Allow the program to use it, then try again."),
    ),
    "secrets.not_kept": (
        QT_TRANSLATE_NOOP("Messages", "The keychain did not keep the key."),
        QT_TRANSLATE_NOOP("Messages", "Nothing was created. Try again, or set a passphrase."),
    ),
    "secrets.left_behind": (
        QT_TRANSLATE_NOOP("Messages", "The key could not be removed from the keychain."),
        QT_TRANSLATE_NOOP("Messages", "The data were deleted. Remove the entry in the keychain by hand."),
    ),
    "secrets.missing": (
        QT_TRANSLATE_NOOP("Messages", "The key of this account is no longer in the keychain."),
        QT_TRANSLATE_NOOP("Messages", "Open it with the recovery key."),
    ),
    "keys.wrong_key": (
        QT_TRANSLATE_NOOP("Messages", "The key does not open the saved data."),
        QT_TRANSLATE_NOOP("Messages", "The file belongs to another account or computer. Choose another account."),
    ),
    "keys.secret_changed": (
        QT_TRANSLATE_NOOP("Messages", "The key in the keychain is not this account’s."),
        QT_TRANSLATE_NOOP("Messages", "Open it with the recovery key."),
    ),
    "keys.schema_too_new": (
        QT_TRANSLATE_NOOP("Messages", "A newer version of the program wrote these data."),
        QT_TRANSLATE_NOOP("Messages", "Update the program. Nothing was changed."),
    ),
    "profile.unknown": (
        QT_TRANSLATE_NOOP("Messages", "This account is no longer on this computer."),
        QT_TRANSLATE_NOOP("Messages", "Choose another one, or start over."),
    ),
    "passphrase.wrong": (
        QT_TRANSLATE_NOOP("Messages", "The passphrase is not right."),
        QT_TRANSLATE_NOOP("Messages", "{wait}The wait doubles each time, and nothing is ever erased."),
    ),
    "passphrase.wait": (
        QT_TRANSLATE_NOOP("Messages", "Wait before the next try."),
        QT_TRANSLATE_NOOP("Messages", "{wait}Nothing is ever erased."),
    ),
    "passphrase.required": (QT_TRANSLATE_NOOP("Messages", "Enter a passphrase."), ""),
    "passphrase.short": (QT_TRANSLATE_NOOP("Messages", "{typed} characters are too few. Use {shortest} or more."), ""),
    "passphrase.none_set": (
        QT_TRANSLATE_NOOP("Messages", "No passphrase is set for this account."),
        QT_TRANSLATE_NOOP("Messages", "It opens without one."),
    ),
    "passphrase.differs": (QT_TRANSLATE_NOOP("Messages", "The two passphrases do not match."), ""),
    "recovery.wrong": (
        QT_TRANSLATE_NOOP("Messages", "This recovery key does not open this account."),
        QT_TRANSLATE_NOOP("Messages", "{wait}Check all eight groups against the sheet. Nothing is ever erased."),
    ),
    "recovery.mistyped": (
        QT_TRANSLATE_NOOP("Messages", "A group of the recovery key is mistyped."),
        QT_TRANSLATE_NOOP("Messages", "{group}The key has no 0, 1, I or O."),
    ),
    "recovery.none_set": (
        QT_TRANSLATE_NOOP("Messages", "This account has no recovery key."),
        QT_TRANSLATE_NOOP("Messages", "Practice accounts have none. Open it with the passphrase."),
    ),
}
