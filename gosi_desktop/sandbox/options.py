"""What one start of the service was asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

SeedName = Literal["small", "office", "large"]


@dataclass(frozen=True, slots=True)
class HashCost:
    """Argon2id: passes, KiB of memory, lanes. The default is OWASP's; tests take less."""

    passes: int = 2
    memory_kib: int = 19456
    lanes: int = 1


@dataclass(frozen=True, slots=True)
class Options:
    """``attached`` is the start by the application: loopback only, a start token on every call, practice calls."""

    database: str = "sqlite://"
    attached: bool = True
    start_token: str = ""
    seed: SeedName = "small"
    establishments: int = 40
    contributors: int = 100_000
    clock: datetime | None = None  # where the service's time starts in a new database; None: the real time
    rules: Path | None = None
    faults: tuple[Mapping[str, Any], ...] = ()
    messages_file: Path | None = None
    hash_cost: HashCost = field(default_factory=HashCost)
    name: str = "الخدمة التجريبية"
    name_en: str = "Practice service"
    issuer: str = "practice"
