"""Pictures of a first registration, in fixed states: ``python -m tests.ui.application_screens DIR [NAME]``."""

import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from gosi_desktop.domain.establishment_application import ApplicationDraft, ApplicationStep
from gosi_desktop.ui.establishment_application import EstablishmentApplication
from gosi_desktop.viewmodels.establishment_application import EstablishmentApplicationViewModel
from gosi_desktop.viewmodels.runners import Runners
from tests.fakes.applying import Applying
from tests.fakes.registering import CODE
from tests.ui.wizard_pictures import take


def model_of(world: Applying, draft: ApplicationDraft | None = None) -> EstablishmentApplicationViewModel:
    """A view model that has started, everything at once."""
    ports: Any = world.service
    made = EstablishmentApplicationViewModel(
        draft or world.applications.begin(), world.applications, ports, ports, world.papers, ports, world.clock,
        Runners.inline(),
    )  # fmt: skip
    made.start()
    return made


def applicant() -> EstablishmentApplicationViewModel:
    model = model_of(Applying())
    model.fill_in(0)
    return model


def facts() -> EstablishmentApplicationViewModel:
    world = Applying()
    model = model_of(world, world.complete(ApplicationStep.ESTABLISHMENT, paper_expires="2025/09/14"))
    model.leave_field("paper_expires")
    return model


def owners() -> EstablishmentApplicationViewModel:
    world = Applying()
    draft = world.complete(ApplicationStep.OWNERS)
    world.applications.keep_paper(draft, "registration", "السجل التجاري.pdf", b"%PDF-1.7" + b" " * 90000)
    return model_of(world, draft)


def contributors() -> EstablishmentApplicationViewModel:
    world = Applying()
    model = model_of(world, world.complete(ApplicationStep.CONTRIBUTORS))
    model.edit_contributor(0, "contract_authenticated", False)
    model.forward()
    return model


def code() -> EstablishmentApplicationViewModel:
    world = Applying()
    model = model_of(world, world.complete())
    model.forward()
    return model


def under_review() -> EstablishmentApplicationViewModel:
    model = code()
    model.paste_code(CODE)
    return model


def returned() -> EstablishmentApplicationViewModel:
    world = Applying()
    model = model_of(world, world.complete())
    model.forward()
    model.paste_code(CODE)
    world.desk.decide(("national_address.post_code", "identifier.length"))
    model.refresh()
    return model


def registered() -> EstablishmentApplicationViewModel:
    world = Applying()
    model = model_of(world, world.complete())
    model.forward()
    model.paste_code(CODE)
    world.desk.decide(establishment="612047401")
    model.refresh()
    return model


MODELS: dict[str, Callable[[], EstablishmentApplicationViewModel]] = {
    "03c-applicant": applicant,
    "03c-establishment": facts,
    "03c-owners": owners,
    "03c-contributors": contributors,
    "03c-code": code,
    "03c-under-review": under_review,
    "03c-returned": returned,
    "03c-registered": registered,
}
KEPT: list[EstablishmentApplicationViewModel] = []  # a view does not own its view model


def screen(name: str) -> QWidget:
    """A screen over a view model in that state."""
    KEPT[:] = [MODELS[name]()]
    return EstablishmentApplication(KEPT[0])


if __name__ == "__main__":
    take(MODELS, screen, sys.argv[1:])
