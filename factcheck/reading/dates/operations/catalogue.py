"""The operations by the names that the rules of the language tables use."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.reading.dates.operations import composed, named, sides, sized, stretches
from factcheck.reading.dates.values import Part

Operation = Callable[[Sequence[Part], str], object]

OPERATIONS: dict[str, Operation] = {
    "set": named.set_unit, "short": named.short_year, "era": named.era_year, "era-and-year": named.era_and_year,
    "era-first": named.first_year,
    "decade": named.decade, "rel": named.relative, "own": named.own, "rel-weekday": named.relative_weekday,
    "near": named.nearest, "dated": named.dated, "nth-week": named.nth_week,
    "half-past": named.half_past, "hour-and-minute": named.hour_and_minute,
    "join": composed.join, "one-year": composed.one_year, "narrow": composed.narrow, "of": composed.of,
    "nth": composed.nth,
    "first": composed.first, "shift": composed.shift,
    "weekday-away": composed.weekday_away, "span-from": composed.span_from,
    "week-of": composed.week_of, "part": composed.part_of,
    "lunar": composed.lunar,
    "range": stretches.range_of, "range-numbers": stretches.range_of_numbers,
    "range-to-number": stretches.range_to_number, "year-range": stretches.year_range,
    "short-year-range": stretches.short_year_range,
    "some-months": stretches.some_months,
    "length": sized.length, "more-length": sized.more_length, "length-and-half": sized.length_and_half,
    "hundredths": sized.hundredths,
    "length-range": sized.length_range, "sum": sized.add, "half": sized.add_half, "share": sized.add_share,
    "more": sized.add_some,
    "bound": sides.bound, "hedge": sides.hedge, "toward": sides.toward, "core": sides.core, "whole": sides.whole,
}  # fmt: skip
