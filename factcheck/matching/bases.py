"""What a sentence only compares with: up from 5.9 percent a year ago, 高于一年前的5.9%, 2021年より8%減った."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.languages import table
from factcheck.model import Quantity, Statement

_REACH = 40  # characters before and behind a value in which the words stand that make it a base


@lru_cache(20_000)
def is_base(statement: Statement, value: Quantity) -> bool:
    """Whether a value or date is what another one is compared with; "more than 300" compares nothing."""
    span = value.outer or value.span
    rule = table(statement.lang)["opposition"]["base"]
    body, own = statement.document.body, statement.span
    before = body[max(own.start, span.start - _REACH) : span.start]
    after = body[span.end : min(own.end, span.end + _REACH)]
    return bool(re.search(rule["before"], before, re.IGNORECASE) or re.match(rule["after"], after))
