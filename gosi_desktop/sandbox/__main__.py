"""The command ``gosi-sandbox``."""

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from gosi_desktop.sandbox.options import Options


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the reference service; 1 when it cannot start, 2 when the command line is wrong."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    from gosi_desktop.sandbox import faults, process

    try:
        plan = faults.read_plan(asked.faults) if asked.faults else ()
    except (OSError, ValueError) as error:
        parser.error(f"--faults: {error}")
    options = Options(
        database=asked.database, seed=asked.seed, establishments=asked.establishments, contributors=asked.contributors,
        clock=asked.clock, rules=asked.rules, faults=plan, messages_file=asked.messages_file,
    )  # fmt: skip
    if not asked.attached and not (asked.host and asked.certificate and asked.key and asked.messages_file):
        parser.error("detached it takes --host, --certificate, --key and --messages-file; or say --attached")
    try:
        process.log_to(asked.log)
        if asked.attached:
            process.run_attached(options, asked.port, asked.token_from_stdin, sys.stdout, sys.stdin)
        else:
            process.run_detached(options, asked.host, asked.port or 8443, asked.certificate, asked.key)
    except process.CANNOT_START as error:
        sys.stderr.write(f"gosi-sandbox: cannot start: {process.reason(error)}\n")
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="gosi-sandbox", description="The reference service: practice, never real data."
    )
    parser.add_argument("--attached", action="store_true", help="started by the application: loopback, start token")
    parser.add_argument("--port", type=int, default=0, help="0: any free one")
    parser.add_argument("--database", default="sqlite://", help="sqlite:///FILE or postgresql+psycopg://…")
    parser.add_argument("--seed", choices=("small", "office", "large"), default="small", help="for a new database")
    parser.add_argument("--establishments", type=int, default=40, help="of the office seed")
    parser.add_argument("--contributors", type=int, default=100_000, help="of the large seed")
    parser.add_argument("--clock", type=_instant, help="where the time starts in a new database (ISO 8601)")
    parser.add_argument("--rules", type=Path, help="another version of the rules")
    parser.add_argument("--faults", help="a plan of faults: JSON, or a file")
    parser.add_argument("--token-from-stdin", action="store_true", help="take the start token from the first line")
    parser.add_argument("--log", type=Path, help="a file for the log")
    parser.add_argument("--host", help="detached: the address to listen on")
    parser.add_argument("--certificate", type=Path, help="detached: TLS certificate chain")
    parser.add_argument("--key", type=Path, help="detached: TLS private key")
    parser.add_argument("--messages-file", type=Path, help="detached: where messages are written, mode 0600")
    return parser


def _instant(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


if __name__ == "__main__":
    raise SystemExit(main())
