"""What every test starts from."""

from __future__ import annotations

import pytest
from hypothesis import settings

from factcheck.matching.terms import add_terms

settings.register_profile("untimed", deadline=None)  # the first call of a run reads the tables
settings.load_profile("untimed")


@pytest.fixture(autouse=True)
def _house_terms_only() -> None:
    """No test sees the newsroom's terms of another one."""
    add_terms(())
