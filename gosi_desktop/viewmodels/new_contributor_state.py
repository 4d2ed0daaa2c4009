"""What the dialog of a new contributor shows, and how its texts become a person, a contract and a wage."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final

from gosi_desktop.application.contributor_forms import ContributorForm
from gosi_desktop.application.ports import RosterRow
from gosi_desktop.domain.changes import CompletePendingContributor, RegisterContributor
from gosi_desktop.domain.contribution import Assessment, Payer
from gosi_desktop.domain.contributor import (
    Birth,
    Contract,
    Contributor,
    Names,
    NationalityGroup,
    WageParts,
    nationality_group_of,
)
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment import Branch
from gosi_desktop.domain.identifiers import Identity, IdentityKind, identify, identity
from gosi_desktop.domain.official_numbers import mobile
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.domain.rules import NextStep
from gosi_desktop.viewmodels.change_dialog import Outcome
from gosi_desktop.viewmodels.change_texts import Remarks, WageTexts, read_birth, read_day

KINDS: Final = (IdentityKind.NATIONAL_ID, IdentityKind.IQAMA, IdentityKind.GCC_ID)
_GROUPS: Final[Mapping[IdentityKind, NationalityGroup]] = {
    IdentityKind.NATIONAL_ID: NationalityGroup.SAUDI,
    IdentityKind.IQAMA: NationalityGroup.NON_SAUDI,
    IdentityKind.BORDER_NO: NationalityGroup.NON_SAUDI,
    IdentityKind.GCC_ID: NationalityGroup.GCC,
}


@dataclass(frozen=True, slots=True)
class NewContributorState:
    """``found`` is registered here, or was; ``arrival`` is one whose record the state has sent and whose wage waits."""

    establishment: str
    form: ContributorForm = field(default_factory=ContributorForm)
    people: tuple[RosterRow, ...] = ()
    arrivals: tuple[RosterRow, ...] = ()
    branches: tuple[Branch, ...] = ()
    occupations: Mapping[str, Names] = field(default_factory=dict)
    found: RosterRow | None = None
    arrival: RosterRow | None = None
    roster_whole: bool = True
    offline: bool = False
    kept: bool = False  # what stands in the form was left there before
    edited: bool = False  # a request of the outbox
    asks_prior: bool = False  # earlier periods decide the rates, and the authority has said nothing of them
    added: str = ""  # who was added just now, with «إضافة ثم آخر»
    left: frozenset[str] = frozenset()  # fields that were left: an empty one is remarked upon only then
    remarks: Remarks = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    outcome: Outcome = field(default_factory=Outcome)
    whole_month: Assessment | None = None
    next_step: NextStep | None = None
    before: tuple[Assessment, ...] = ()  # months whose deadline is over: of these annuities alone count
    words: frozenset[str] = frozenset()
    explained: frozenset[str] = frozenset()
    deadline: date | None = None
    days_left: int = 0

    @property
    def kind(self) -> IdentityKind | None:
        """What the user chose, else what the number tells."""
        if self.form.kind:
            return IdentityKind(self.form.kind)
        return kind_told(self.form.identity, self.form.country)

    @property
    def group(self) -> NationalityGroup | None:
        """What decides the branches."""
        return _GROUPS.get(self.kind) if self.kind is not None else None

    @property
    def country(self) -> str:
        """The nationality: Saudi Arabia, the Gulf state of the number, or what was chosen."""
        if self.kind is IdentityKind.NATIONAL_ID:
            return "SA"
        if self.kind is IdentityKind.GCC_ID:
            return self.form.country or gulf_told(self.form.identity)
        return self.form.nationality

    @property
    def keeps_form(self) -> bool:
        """Whether what is typed is kept for another time."""
        return self.arrival is None and not self.edited

    @property
    def is_arrival(self) -> bool:
        """Whether the state's record is completed rather than a new one begun."""
        return self.arrival is not None

    @property
    def month(self) -> Assessment | None:
        """The contribution of the month of joining."""
        return self.outcome.proposals[0].after if self.outcome.proposals else None

    @property
    def before_halalas(self) -> int:
        """Both shares of annuities of the months before, without fines."""
        return sum(one.amount(Insurance.ANNUITIES, payer) for one in self.before for payer in Payer)

    @property
    def in_time(self) -> bool:
        """Whether the deadline is not over."""
        late = any(one.code == "after_deadline" for one in self.remarks.get("join_date", ()))
        return not late and self.days_left >= 0

    @property
    def waits_for_worker(self) -> bool:
        """Whether his acceptance is what comes after sending."""
        return self.kind is IdentityKind.NATIONAL_ID and not self.is_arrival and not self.is_backdated

    @property
    def is_backdated(self) -> bool:
        """Whether it is asked for after its time, with papers."""
        return self.form.backdated and not self.in_time and not self.is_arrival


def kind_told(text: str, country: str = "") -> IdentityKind | None:
    """The kind by the digits alone, while somebody types; None until they tell."""
    try:
        return identify(text, country or None).kind
    except RuleViolation as refusal:
        first = {"1": IdentityKind.NATIONAL_ID, "2": IdentityKind.IQAMA}
        plain = "".join(str(int(sign)) for sign in text if sign.isdecimal())
        if refusal.code in ("identifier.empty", "identifier.letters") or plain.startswith("784"):
            return IdentityKind.GCC_ID if plain.startswith("784") else None
        if len(plain) > 10:
            return IdentityKind.GCC_ID
        return first.get(plain[:1])


def gulf_told(text: str) -> str:
    """The Gulf state whose numbers vouch for themselves; "" when it has to be said."""
    try:
        return identify(text).country or ""
    except RuleViolation:
        return ""


@dataclass(frozen=True, slots=True)
class Reading:
    """The form as values, as far as it can be read; ``wrong`` stands at its fields, ``missing`` names empty ones."""

    identity: Identity | None
    birth: Birth | None
    join_date: date | None
    contract: Contract | None
    wage: WageParts | None
    mobile: str | None
    wrong: tuple[RuleViolation, ...]
    missing: tuple[str, ...]


def read(state: NewContributorState) -> Reading:
    """Every field once."""
    form, wrong, missing = state.form, list[RuleViolation](), list[str]()

    def take(text: str, name: str, parse: Any, required: bool = True) -> Any:
        if not text.strip():
            if required:
                missing.append(name)
            return None
        try:
            return parse(text)
        except RuleViolation as refusal:
            wrong.append(RuleViolation(refusal.code, name, **refusal.params))
            return None

    def number(text: str) -> Identity:
        kind = state.kind
        return identify(text) if kind is None else identity(text, kind, state.country or None)

    whole = not state.is_arrival
    known = take(form.identity, "identity", number, whole)
    born = take(form.birth, "birth", read_birth, whole and state.group is not NationalityGroup.NON_SAUDI)
    joined = take(form.join_date, "join_date", lambda text: read_day(text, "join_date"), whole)
    begins = take(form.contract_from, "contract.from", lambda text: read_day(text, "contract.from"), False)
    fixed = form.contract_kind == "fixed"
    ends = take(form.contract_to, "contract.to", lambda text: read_day(text, "contract.to"), fixed) if fixed else None
    to = take(form.mobile, "mobile", mobile, False)
    if whole and not form.name.strip():
        missing.append("name")
    if whole and not state.country:
        missing.append("nationality")
    if not form.occupation:
        missing.append("occupation")
    wage, refused = wage_texts(form).read()
    wrong += [one for one in refused if one.code != "amount.empty"]
    missing += [one.field or "" for one in refused if one.code == "amount.empty"]
    start = begins or joined
    contract = Contract(form.contract_kind, start, ends, form.authenticated) if start is not None else None
    return Reading(
        identity=known,
        birth=Birth(*born) if born is not None else None,
        join_date=joined,
        contract=contract,
        wage=wage,
        mobile=to,
        wrong=tuple(wrong),
        missing=tuple(missing),
    )


def form_of(change: RegisterContributor | CompletePendingContributor) -> ContributorForm:
    """The fields as a request has them."""
    texts, contract = WageTexts.of(change.wage), change.contract

    def day(value: date | None) -> str:
        return value.strftime("%Y/%m/%d") if value is not None else ""

    form = ContributorForm(
        occupation=change.occupation,
        contract_kind=contract.kind if contract is not None else "open",
        contract_from=day(contract.from_date) if contract is not None else "",
        contract_to=day(contract.to_date) if contract is not None else "",
        authenticated=contract is not None and contract.authenticated,
        basic=texts.basic,
        housing_kind=texts.housing_kind,
        housing=texts.housing,
        commission=texts.commission,
        other=texts.other,
    )
    if isinstance(change, CompletePendingContributor):
        return form
    who = change.contributor
    return replace(
        form,
        identity=who.identity.number,
        kind=who.identity.kind.value if who.identity.kind in KINDS else "",
        country=who.nationality if who.nationality_group is NationalityGroup.GCC else "",
        name=who.names.ar,
        name_en=who.names.en or "",
        birth=day(who.birth.date if who.birth is not None else None),
        nationality=who.nationality,
        mobile=who.mobile or "",
        branch=change.branch_id,
        join_date=day(change.join_date),
        backdated=change.backdated,
        prior=who.has_prior_periods,
    )


def wage_texts(form: ContributorForm) -> WageTexts:
    """The parts of the wage as typed."""
    return WageTexts(form.basic, form.housing_kind, form.housing, form.commission, form.other)


def person(state: NewContributorState, reading: Reading, known: Contributor | None, id: str) -> Contributor:
    """Who is registered: as he is known here, else as typed; what is not typed yet is left open for the preview."""
    country = state.country or "SA"
    if known is not None:
        prior = known.has_prior_periods or (known.system is None and state.form.prior)
        return replace(known, mobile=reading.mobile or known.mobile, has_prior_periods=prior)
    number = reading.identity or Identity(state.kind or IdentityKind.NATIONAL_ID, "")
    return Contributor(
        id=id,
        identity=number,
        names=Names(state.form.name.strip(), state.form.name_en.strip() or None),
        birth=reading.birth,
        nationality=country,
        nationality_group=state.group or nationality_group_of(country),
        mobile=reading.mobile,
        has_prior_periods=state.form.prior,
    )
