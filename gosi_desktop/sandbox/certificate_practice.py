"""What practice does with certificates: withdraws one, changes the signing key."""

from gosi_desktop.contract.certificates import CertificateWithdrawal, KeyRotation
from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.sandbox import certificate_requests, journal, keys
from gosi_desktop.sandbox.calls import Context, Operations
from gosi_desktop.sandbox.certificates import issued
from gosi_desktop.sandbox.problems import Refusal

operation = Operations()


@operation("POST", "/practice/withdraw-certificate", asks=CertificateWithdrawal, practice=True, refusals=("not_found",))
def withdraw_certificate(ctx: Context) -> None:
    """Withdraw a certificate, as its issuer does with one that was issued in error."""
    asked = ctx.asked(CertificateWithdrawal)
    row = issued(ctx, asked.establishment, asked.number)
    if row is None or row.withdrawn_on:
        raise Refusal("not_found")
    with journal.recording(ctx.connection, asked.establishment, ctx.now, by="authority") as written:
        certificate_requests.withdraw(written, row, ctx.now.astimezone(RIYADH).date(), asked.reason)


@operation("POST", "/practice/rotate-keys", asks=KeyRotation, practice=True)
def rotate_keys(ctx: Context) -> None:
    """Sign with a new key from now on; signed by the one before it, or not, to practise a change of keys."""
    keys.make(ctx.connection, ctx.now, signed=ctx.asked(KeyRotation).signed)
