"""The rules that ship, for every test of the domain."""

import pytest

from gosi_desktop.data import load_rules
from gosi_desktop.domain.rules import RuleBook


@pytest.fixture(scope="session")
def rules() -> RuleBook:
    return RuleBook(load_rules())
