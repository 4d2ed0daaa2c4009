"""``gosi doctor``: what works on this computer, one line each."""

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from gosi_desktop.application.support import Known
from gosi_desktop.cli.desk import program
from gosi_desktop.cli.speech import FOUND_WRONG, SpokenCommand, language
from gosi_desktop.cli.words import WORDS, say, why
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.domain.establishment import SIGHTS

if TYPE_CHECKING:
    from gosi_desktop.application.ports import ProfileInfo
    from gosi_desktop.application.workspace import Workspace
    from gosi_desktop.bootstrap import Program

Verdict = Literal["ok", "warn", "bad"]
_SAMPLE = "نورة العنزي ١٢٣ 123 (Noura) — % ‏،؛ر.س"
_SKEW_ALLOWED = 120  # seconds: beyond that people read wrong times


@dataclass(frozen=True, slots=True)
class Finding:
    """One line."""

    subject: str
    verdict: Verdict
    text: str


@click.command("doctor", cls=SpokenCommand, help="help.doctor.long")
@click.option("--data", type=click.Path(file_okay=False, path_type=Path), help="help.data")
@click.option("--report", type=click.Path(dir_okay=False, allow_dash=True, path_type=Path), help="help.report")
@click.pass_context
def command(ctx: click.Context, data: Path | None, report: Path | None) -> None:
    """Look at everything; ends with 1 when something is at fault. ``report`` is shown, or kept as a file, besides."""
    spoken, running = language(ctx), program(data)
    if report is not None:
        _report(running, report, spoken)
    bad = False
    for finding in _findings(running, spoken):
        bad = bad or finding.verdict == "bad"
        click.echo(f"{say(f'doctor.{finding.verdict}', spoken)}\t{finding.subject}\t{finding.text}")
    if bad:
        ctx.exit(FOUND_WRONG)


def _report(running: "Program", target: Path, spoken: str) -> None:
    """``-`` shows every file of it; else what stayed out is said, and it is saved."""
    known = Known(frozenset(WORDS), frozenset(entity for sight in SIGHTS.values() for entity in sight.entities))
    made = running.support.gather(known, None)
    if str(target) == "-":
        for one in made.files:
            click.echo(f"== {one.name}\n{one.text}")
        return
    running.support.save(made, target)
    removed = made.removed
    left_out = say("doctor.left_out", spoken, lines=removed.lines, words=removed.words, settings=removed.settings)
    click.echo(f"{say('doctor.report', spoken, file=target.name)}\t{left_out}")


def _findings(running: "Program", spoken: str) -> Iterator[Finding]:
    yield _folder(running.config.data_folder, spoken)
    yield _keychain(running, spoken)
    yield _fonts(running, spoken)
    yield _printers(spoken)
    there = running.profiles.list()
    if not there:
        yield Finding(say("doctor.profile", spoken, label=""), "ok", say("doctor.no_profile", spoken))
    for info in there:
        yield from _profile(running, info, spoken)


def _folder(folder: Path, spoken: str) -> Finding:
    probe = folder / ".probe"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        probe.write_bytes(b"")
        probe.unlink()
    except OSError:
        return Finding(say("doctor.folder", spoken), "bad", say("storage.disk_full", spoken))
    return Finding(say("doctor.folder", spoken), "ok", say("doctor.writable", spoken))


def _keychain(running: "Program", spoken: str) -> Finding:
    state = running.profiles.keychain()
    subject = say("doctor.keychain", spoken)
    if state.available:
        return Finding(subject, "ok", state.name)
    return Finding(subject, "warn", say("secrets.unavailable", spoken))


def _fonts(running: "Program", spoken: str) -> Finding:
    missing = running.missing_letters(_SAMPLE)
    subject = say("doctor.fonts", spoken)
    if missing:
        return Finding(subject, "bad", say("doctor.letters_missing", spoken, letters=missing))
    return Finding(subject, "ok", say("doctor.glyphs", spoken))


def _printers(spoken: str) -> Finding:
    subject = say("doctor.printers", spoken)
    names: list[str] = []
    if shutil.which("lpstat"):
        answer = subprocess.run(["lpstat", "-e"], capture_output=True, text=True, timeout=10, check=False)
        names = answer.stdout.split()
    if not names:
        return Finding(subject, "warn", say("doctor.no_printers", spoken))
    return Finding(subject, "ok", " ".join(names))


def _profile(running: "Program", info: "ProfileInfo", spoken: str) -> Iterator[Finding]:
    subject = say("doctor.profile", spoken, label=info.label)
    if info.has_passphrase:
        yield Finding(subject, "ok", say("doctor.cache_locked", spoken))
        return
    try:
        workspace = running.profiles.open(info)
    except GosiError as error:
        yield Finding(subject, "bad", why(error, spoken))
        return
    try:
        workspace.check()
        yield Finding(subject, "ok", say("doctor.cache_opens", spoken))
        yield from _service(running, workspace, spoken)
    except GosiError as error:
        yield Finding(subject, "bad", why(error, spoken))
    finally:
        workspace.close()


def _service(running: "Program", workspace: "Workspace", spoken: str) -> Iterator[Finding]:
    subject = say("doctor.service", spoken)
    try:
        info = workspace.authority.describe()
    except GosiError as error:
        yield Finding(subject, "warn", why(error, spoken))
        return
    yield Finding(subject, "ok", say("doctor.answers", spoken, name=info.name_en if spoken == "en" else info.name))
    apart = 0 if info.clock_moved else round(abs((workspace.clock.now() - running.clock.now()).total_seconds()))
    verdict: Verdict = "ok" if apart <= _SKEW_ALLOWED else "warn"
    yield Finding(say("doctor.clock", spoken), verdict, say("doctor.skew", spoken, seconds=apart))
