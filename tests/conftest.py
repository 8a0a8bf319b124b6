"""What every test starts from."""

from __future__ import annotations

import pytest

from factcheck.matching.terms import add_terms


@pytest.fixture(autouse=True)
def _house_terms_only() -> None:
    """No test sees the newsroom's terms of another one."""
    add_terms(())
