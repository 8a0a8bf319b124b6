"""The Chinese calendar, 1900 to 2100: months of the moon, the twenty-four terms of the sun, seasons between them.

The months are those that the Purple Mountain Observatory publishes (the table holds the facts: for each year the days
from 20 January to its first day, its leap month, and which months have 30 days). The terms are where the apparent
longitude of the sun is a multiple of 15 degrees, at 120 degrees east, by the low-precision formula of J. Meeus,
Astronomical Algorithms, chapter 25; it is off by a day where a term falls within minutes of midnight.
"""

from __future__ import annotations

import math
from datetime import date, timedelta

from factcheck.reading.dates.calendar import ONE_DAY, Days

FIRST, LAST = 1900, 2100
_EPOCH = 2451545.0  # Julian day of noon on 1 January 2000
_JULIAN_OF_DATE = 1721425.5  # Julian day of the day before 1 January of year 1, as `date.min` counts
_EIGHT_HOURS, _DELTA_T = 8 / 24, 64 / 86400  # of the zone, and of the clocks against the turning earth

# fmt: off
_YEARS = (
    0x1716D2, 0x3C0752, 0x260EA5, 0x12B64A, 0x36064B, 0x1E0A9B, 0x0A9556, 0x30056A, 0x1A0B59, 0x045752, 0x2A0752,
    0x14DB25, 0x3A0B25, 0x220A4B, 0x0CB4AB, 0x3202AD, 0x1C056B, 0x064B69, 0x2C0DA9, 0x18FD92, 0x3E0E92, 0x260D25,
    0x10BA4D, 0x360A56, 0x2002B6, 0x0895B5, 0x3006D4, 0x1A0EA9, 0x065E92, 0x2A0E92, 0x14CD26, 0x38052B, 0x220A57,
    0x0CB2B6, 0x320B5A, 0x1E06D4, 0x086EC9, 0x2C0749, 0x16F693, 0x3C0A93, 0x26052B, 0x0ECA5B, 0x340AAD, 0x20056A,
    0x0A9B55, 0x300BA4, 0x1A0B49, 0x045A93, 0x2A0A95, 0x12F52D, 0x380536, 0x220AAD, 0x0EB5AA, 0x3205B2, 0x1C0DA5,
    0x087D4A, 0x2E0D4A, 0x170A95, 0x3A0A97, 0x260556, 0x10CAB5, 0x340AD5, 0x2006D2, 0x0A8EA5, 0x300EA5, 0x1A064A,
    0x026C97, 0x280A9B, 0x14F55A, 0x38056A, 0x220B69, 0x0EB752, 0x340B52, 0x1C0B25, 0x06964B, 0x2C0A4B, 0x1714AB,
    0x3A02AD, 0x24056D, 0x10CB69, 0x360DA9, 0x200D92, 0x0A9D25, 0x300D25, 0x1B5A4D, 0x3E0A56, 0x2802B6, 0x12C5B5,
    0x3806D5, 0x220EA9, 0x0EBE92, 0x340E92, 0x1E0D26, 0x066A56, 0x2A0A57, 0x1714D6, 0x3C035A, 0x2406D5, 0x10B6C9,
    0x360749, 0x200693, 0x08952B, 0x2E052B, 0x180A5B, 0x04555A, 0x28056A, 0x12FB55, 0x3A0BA4, 0x240B49, 0x0CBA93,
    0x320A95, 0x1C052D, 0x068AAD, 0x2A0AB5, 0x1735AA, 0x3C05D2, 0x260DA5, 0x10DD4A, 0x360D4A, 0x200C95, 0x0A952E,
    0x2E0556, 0x180AB5, 0x0455B2, 0x2A06D2, 0x12CEA5, 0x380725, 0x22064B, 0x0CAC97, 0x300CAB, 0x1C055A, 0x066AD6,
    0x2C0B69, 0x177752, 0x3C0B52, 0x260B25, 0x10DA4B, 0x340A4B, 0x1E04AB, 0x08A55B, 0x2E05AD, 0x180B6A, 0x045B52,
    0x2A0D92, 0x14FD25, 0x380D25, 0x220A55, 0x0CB4AD, 0x3204B6, 0x1A05B5, 0x066DAA, 0x2C0EC9, 0x191E92, 0x3C0E92,
    0x260D26, 0x10CA56, 0x340A57, 0x1E04D6, 0x0886D5, 0x2E0755, 0x1A0749, 0x026E93, 0x280693, 0x12F52B, 0x38052B,
    0x200A5B, 0x0CB55A, 0x32056A, 0x1C0B65, 0x06974A, 0x2C0B4A, 0x171A95, 0x3C0A95, 0x24052D, 0x0ECAAD, 0x340AB5,
    0x2005AA, 0x088BA5, 0x2E0DA5, 0x1A0D4A, 0x047C95, 0x280C96, 0x12F94E, 0x380556, 0x220AB5, 0x0CB5B2, 0x3206D2,
    0x1C0EA5, 0x088E4A, 0x2A068B, 0x150C97, 0x3A04AB, 0x24055B, 0x0ECAD6, 0x340B6A, 0x200752, 0x0A9725, 0x2E0B45,
    0x180A8B, 0x02549B, 0x2804AB,
)
_NEAR_MIDNIGHT = {  # (year, term): days that the formula is off
    (1912, 19): 1, (1917, 23): 1, (1923, 4): -1, (1950, 8): -1, (1978, 22): 1, (2008, 10): 1, (2014, 5): 1,
    (2016, 13): 1, (2045, 13): 1, (2047, 5): 1, (2051, 6): -1, (2082, 2): 1, (2084, 11): 1, (2097, 9): 1,
}
# fmt: on


def lunar_month(year: int, month: int) -> Days | None:
    """The days of a month of the lunar year that begins in `year`; -4 is the leap month after the fourth."""
    if not FIRST <= year <= LAST:
        return None
    packed = _YEARS[year - FIRST]
    leap = packed >> 13 & 15
    if month < 0 and -month != leap:
        return None
    index = -month if month < 0 else month - 1 + (0 < leap < month)
    lengths = [29 + (packed >> at & 1) for at in range(index + 1)]
    start = date(year, 1, 20) + timedelta((packed >> 17) + sum(lengths[:-1]))
    return Days(start, start + timedelta(lengths[-1] - 1))


def solar_term(year: int, number: int) -> date:
    """The day of a term of the year: 1 is 小寒 in January, 24 is 冬至 in December."""
    wanted = (270 + 15 * number) % 360
    julian = _EPOCH + 365.2422 * (year - 2000) + 4.5 + 15.2184 * (number - 1)
    for _ in range(6):
        julian += ((wanted - _longitude(julian) + 180) % 360 - 180) * 365.2422 / 360
    days = math.floor(julian + _EIGHT_HOURS - _DELTA_T - _JULIAN_OF_DATE)
    return date.min + timedelta(days + _NEAR_MIDNIGHT.get((year, number), 0))


def season(year: int, number: int) -> Days:
    """Spring (1) to winter (4), each from its term of beginning to the day before the next one's."""
    start = solar_term(year, 6 * number - 3)
    end = solar_term(year + number // 4, (6 * number + 3 - 1) % 24 + 1)
    return Days(start, end - ONE_DAY)


def _longitude(julian: float) -> float:
    """The apparent longitude of the sun in degrees."""
    t = (julian - _EPOCH) / 36525
    mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t
    anomaly = math.radians(357.52911 + 35999.05029 * t - 0.0001537 * t * t)
    centre = (1.914602 - 0.004817 * t) * math.sin(anomaly) + 0.019993 * math.sin(2 * anomaly)
    centre += -0.000101 * t * math.sin(2 * anomaly) + 0.000289 * math.sin(3 * anomaly)
    node = math.radians(125.04 - 1934.136 * t)
    return (mean + centre - 0.00569 - 0.00478 * math.sin(node)) % 360
