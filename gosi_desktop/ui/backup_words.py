"""What can be wrong with a backup or where it lies, in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

# code → (what happened, why and what to do)
WORDS: dict[str, tuple[object, object]] = {
    "backup.no_recovery_key": (
        QT_TRANSLATE_NOOP("Messages", "There is no recovery key yet."),
        QT_TRANSLATE_NOOP("Messages", "Make one first: it alone opens a backup."),
    ),
    "backup.foreign": (
        QT_TRANSLATE_NOOP("Messages", "This file is no backup of this program."),
        QT_TRANSLATE_NOOP("Messages", "Choose a file whose name ends in .munshaa. Nothing was changed."),
    ),
    "backup.cut": (
        QT_TRANSLATE_NOOP("Messages", "This backup is shorter than it was when it was made."),
        QT_TRANSLATE_NOOP("Messages", "It was cut while being copied. Copy it again, or choose another. Nothing was changed."),  # noqa: E501
    ),
    "backup.damaged": (
        QT_TRANSLATE_NOOP("Messages", "This backup is damaged."),
        QT_TRANSLATE_NOOP("Messages", "What is in it is not what was put in. Choose another one. Nothing was changed."),
    ),
    "backup.unreadable": (
        QT_TRANSLATE_NOOP("Messages", "This file cannot be read."),
        QT_TRANSLATE_NOOP("Messages", "Check that its disk is connected, then choose it again. Nothing was changed."),
    ),
    "backup.too_new": (
        QT_TRANSLATE_NOOP("Messages", "A newer version of the program made this backup."),
        QT_TRANSLATE_NOOP("Messages", "Update the program, then restore it. Nothing was changed."),
    ),
    "backup.wrong_key": (
        QT_TRANSLATE_NOOP("Messages", "This recovery key does not open this backup."),
        QT_TRANSLATE_NOOP("Messages", "The right sheet begins with {paper}. Nothing was changed."),
    ),
    "backup.not_kept": (
        QT_TRANSLATE_NOOP("Messages", "The backup was not kept as it was written."),
        QT_TRANSLATE_NOOP("Messages", "Its disk gives back something else. Use another disk. Older backups are as they were."),  # noqa: E501
    ),
    "backup.folder_gone": (
        QT_TRANSLATE_NOOP("Messages", "The folder of the backups cannot be reached."),
        QT_TRANSLATE_NOOP("Messages", "Connect its disk, or choose another folder in the settings."),
    ),
    "backup.folder_full": (
        QT_TRANSLATE_NOOP("Messages", "There is no space left in the folder of the backups."),
        QT_TRANSLATE_NOOP("Messages", "Older backups are as they were. Free some space, or choose another folder."),
    ),
    "backup.folder_read_only": (
        QT_TRANSLATE_NOOP("Messages", "The folder of the backups cannot be written to."),
        QT_TRANSLATE_NOOP("Messages", "Older backups are as they were. Allow writing there, or choose another folder."),
    ),
    "backup.chain_broken": (
        QT_TRANSLATE_NOOP("Messages", "The audit log in this backup is not as it was written."),
        QT_TRANSLATE_NOOP("Messages", "Your present data were not touched. Make a new backup and try it."),
    ),
    "backup.other_contents": (
        QT_TRANSLATE_NOOP("Messages", "This backup does not hold what it held when it was made."),
        QT_TRANSLATE_NOOP("Messages", "Your present data were not touched. Make a new backup and try it."),
    ),
}  # fmt: skip
