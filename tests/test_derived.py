"""What is plain arithmetic on two printed values bears a claim out, and says how."""

from __future__ import annotations

import pytest

from factcheck.checks.derived import derived
from factcheck.reading import read
from factcheck.text import language_of

CASES = [
    ("The share fell by 50%.", "The share fell from 44% to 22%.", "50%: from 44% to 22% is a fall of 50%"),
    ("Output is now 2 times as high.", "Output rose from 120 tons to 240 tons.",
     "2 times: from 120 t to 240 t is 2 times as much"),
    ("上半年外流的资金多出六成。", "流出資金総額は2020年の1.6倍となった。", "60%: 1.6 times as much is 60% more"),
    ("500 people were hurt.", "300 people were hurt in Lyon and 200 people in Nice.", "500: 300 and 200 are 500"),
    ("It took 10 years.", "It began in 2009 and ended in 2019.", "10 years: from 2009 to 2019 are 10 years"),
    ("The share fell by 40%.", "The share fell from 44% to 22%.", None),
    ("He paid $500.", "He paid $300 in May and $200 in June.", "500 USD: 300 USD and 200 USD are 500"),
    ("He paid $5.", "He paid $3 in May and $2 in June.", None),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "source", "reason"), CASES)
def test_derived(claim: str, source: str, reason: str | None) -> None:
    asked = read(claim, language_of(claim))[-1]
    found = derived(asked, read(source, language_of(source)))
    assert (found.reason if found else None) == reason
