"""Pictures of the account registration, in fixed states: ``python -m tests.ui.registration_screens DIR [NAME]``."""

import sys
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from PySide6.QtWidgets import QWidget

from gosi_desktop.domain.errors import Offline
from gosi_desktop.domain.registration import Condition, RegistrationDraft, RegistrationStep
from gosi_desktop.ui.registration import Registration
from gosi_desktop.viewmodels.registration import RegistrationViewModel
from gosi_desktop.viewmodels.registration_state import Beneficiary
from gosi_desktop.viewmodels.runners import Runners
from tests.fakes.registering import CODE, PASSWORD, Registering
from tests.ui.wizard_pictures import take


def model_of(
    world: Registering, draft: RegistrationDraft | None = None, taken_up: bool = False, runners: Runners | None = None
) -> RegistrationViewModel:
    """A view model that has started, everything at once."""
    ports: Any = world.service
    saved_at = world.clock.now() - timedelta(days=3) if taken_up else None
    made = RegistrationViewModel(
        draft or world.registration.begin(), world.registration, ports, ports, ports, world.papers, ports, world.clock,
        runners or Runners.inline(), saved_at,
    )  # fmt: skip
    made.start()
    return made


def at_the_review(world: Registering) -> RegistrationViewModel:
    """Everything filled in, the password typed twice, the boxes ticked."""
    model = model_of(world, world.filled(RegistrationStep.CREDENTIALS))
    model.edit_password(PASSWORD)
    model.edit_again(PASSWORD)
    model.forward()
    model.declare(True)
    return model


def at_the_code(world: Registering) -> RegistrationViewModel:
    """The code is on its way."""
    model = at_the_review(world)
    model.forward()
    return model


def conditions() -> RegistrationViewModel:
    model = model_of(Registering())
    for condition in tuple(Condition)[:2]:
        model.tick_condition(condition, True)
    return model


def numbers() -> RegistrationViewModel:
    world = Registering()
    model = model_of(world, world.filled(RegistrationStep.IDENTITY, establishment="61204738"))
    model.leave_field("establishment")
    return model


def numbers_refused() -> RegistrationViewModel:
    world = Registering()
    model = at_the_code(world)
    world.service.differs = {"identity": "account_exists"}
    model.paste_code(CODE)
    return model


def elsewhere() -> RegistrationViewModel:
    world = Registering()
    model = model_of(world, world.filled(RegistrationStep.IDENTITY))
    model.choose_beneficiary(Beneficiary.CONTRIBUTOR)
    return model


def contact() -> RegistrationViewModel:
    world = Registering()
    return model_of(world, world.filled(RegistrationStep.CONTACT))


def contact_refused() -> RegistrationViewModel:
    world = Registering()
    model = at_the_code(world)
    world.service.differs = {"mobile": "absher_mobile_mismatch"}
    model.paste_code(CODE)
    return model


def credentials() -> RegistrationViewModel:
    world = Registering()
    model = model_of(world, world.filled(RegistrationStep.CREDENTIALS), taken_up=True)
    model.edit_password(PASSWORD)
    model.edit_again(PASSWORD[:13])
    return model


def taken_up() -> RegistrationViewModel:
    world = Registering()
    return model_of(world, world.filled(RegistrationStep.REVIEW), taken_up=True)


def review() -> RegistrationViewModel:
    return at_the_review(Registering())


def review_offline() -> RegistrationViewModel:
    world = Registering()
    model = at_the_review(world)
    world.service.refusal = Offline()
    model.forward()
    return model


def code() -> RegistrationViewModel:
    model = at_the_code(Registering())
    model.show_notes()
    model.edit_code("8152")
    return model


def code_wrong() -> RegistrationViewModel:
    model = at_the_code(Registering())
    model.paste_code("000000")
    return model


def done() -> RegistrationViewModel:
    model = at_the_code(Registering())
    model.paste_code(CODE)
    return model


def discarding() -> RegistrationViewModel:
    model = contact()
    model.ask_discard(True)
    return model


MODELS: dict[str, Callable[[], RegistrationViewModel]] = {
    "25a-conditions": conditions,
    "03a-numbers": numbers,
    "03a-account-exists": numbers_refused,
    "03a-elsewhere": elsewhere,
    "25b-contact": contact,
    "25b-not-equal": contact_refused,
    "25e-credentials": credentials,
    "25e-taken-up": taken_up,
    "25c-review": review,
    "25c-offline": review_offline,
    "25d-code": code,
    "25d-code-wrong": code_wrong,
    "03b-done": done,
    "25-discard": discarding,
}
KEPT: list[RegistrationViewModel] = []  # a view does not own its view model


def screen(name: str) -> QWidget:
    """A screen over a view model in that state."""
    KEPT[:] = [MODELS[name]()]
    return Registration(KEPT[0])


if __name__ == "__main__":
    take(MODELS, screen, sys.argv[1:])
