"""Comparison of values, and the checks of a draft: one file a check, one line here.

A check is a module with `SEVERITY` and `find(draft)`; its docstring is its manual page. Codes are never used again:
N numbers, D dates, S sources, C quotes and citations, R registry.
"""

CHECKS = {
    "C401": "quote_missing",
    "C402": "quote_altered",
    "C403": "quote_value",
    "D201": "impossible_date",
    "D202": "undated",
    "D203": "future_told_as_past",
    "D205": "period",
    "D207": "weekday",
    "D208": "order_of_events",
    "D209": "age",
    "N101": "slots",
    "N102": "count_basis",
    "N103": "ambiguous_numeral",
    "N104": "hedge_lost",
    "N105": "share",
    "N106": "implied_whole",
    "N107": "enumeration",
    "N108": "tenfold",
    "N109": "points_and_times",
    "N110": "growth",
    "N111": "total",
    "N112": "shares_over_all",
    "N113": "rate",
    "N114": "headline",
    "N115": "conversion",
    "R503": "review_due",
    "R504": "suppression_unused",
    "R505": "suppression_expired",
    "R506": "suppression_reason",
    "S301": "few_origins",
    "S302": "no_primary",
    "S304": "unsourced",
    "S305": "refuted",
    "S306": "conflicting",
    "S307": "stale",
    "S308": "opposed",
}
