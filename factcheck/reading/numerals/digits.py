"""Arabic digits: separators, decimals, exponents, slashed fractions, and digits that are part of a name."""

from __future__ import annotations

from decimal import Decimal

from factcheck.pattern import lazy
from factcheck.reading.grammar import Grammar

# Every repeat is bounded, so that no text makes a search quadratic; a longer run is not a number of the news.
_LITERAL = lazy(
    r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,9}(?![0-9])|[0-9]{1,2}(?:,[0-9]{2}){1,6},[0-9]{3}(?![0-9])"
    r"|[0-9]{1,3}(?: [0-9]{3}){2,4}(?! ?[0-9])|[0-9]{1,3} 000(?! ?[0-9])"
    r"|[0-9]{1,40})(?:\.[0-9]{1,40}(?![0-9]))?|\.[0-9]{1,40}"
)
_COMMA_DECIMAL = lazy(r"([0-9]{1,3}(?:\.[0-9]{3}){1,6}),([0-9]{1,2})(?![0-9]|[,.][0-9])")
_EXPONENT = lazy(
    r"(?:[eE]([+-]?[0-9]{1,3})|\s?[x×*]\s?10\^?([+−-]?[0-9]{1,3})|\s?[x×*·⋅]\s?10(?:\^([+−-]?[0-9]{1,3})|([⁺⁻]?[⁰¹²³⁴-⁹]{1,3})))(?![0-9A-Za-z])"
)
# Versions, addresses of the net, ISBN and phone numbers, days printed with hyphens, networks (5G): no values.
_NAME = lazy(
    r"[0-9]{1,40}(?:\.[0-9]{1,40}){2,12}|[0-9]{1,40}(?:[-/][0-9]{1,40}){2,12}|[0-9]{3,5}-[0-9]{7,8}(?![0-9])|[0-9]{1,3}:[0-9]{1,3}(?![0-9])"
    r"|0[0-9]{2,4}[ -][0-9]{3,4}(?:[ -][0-9]{3,4})?(?![0-9])|7[0-9]7-[1-9]00(?![0-9])"
    r"|[0-9]{3}\) ?[0-9]{3}[- ][0-9]{4}(?![0-9])|(?<=\+)[0-9]{1,3}(?:[ -][0-9]{2,4}){3}(?![0-9])|[2-6]G(?![0-9A-Za-z])"
    r"|00[1-9](?![0-9A-Za-z.,:/%-])"  # agent 007
)
_HALVED = lazy(r"[0-9]{1,3}-(?:1/2|[13]/4|[12]/3|[1357]/8)(?![0-9/-])")  # 3-1/2
_HEAD = lazy(r"(?<![0-9A-Za-z])([0-9A-Za-z])[0-9A-Za-z]*(?:\.[0-9]+)?$")
_PHONE = lazy(
    r"(?:(?<![0-9.,])0[0-9]{2,4}[ -](?:[0-9]{3,4}[ -])?|7[0-9]7-|\([0-9]{3}\) ?"
    r"|\+[0-9]{1,3}(?:[ -][0-9]{2,4}){0,3}[ -])$"
)
_SLASH = lazy(r" ?/ ?([0-9]{1,9})(?![0-9/.:]| ?/)")
_MIXED = lazy(r"[ -](?:and )?([0-9]{1,3})/([0-9]{1,3})(?![0-9/])")
_POWER = lazy(r" ?\^ ?([+−-]?[0-9]{1,2})(?![0-9.])")
_TIMES_POWER = lazy(r" ?[x×*·⋅] ?([0-9]{1,3})\^([0-9]{1,2})(?![0-9.])")
_RAISED = lazy(r"[⁺⁻]?[⁰¹²³⁴-⁹]{1,2}")
_LEVEL = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻−", "0123456789+--")
_TEN = Decimal(10)
_REACH = 16
_VULGAR = {
    sign: Decimal(top) / Decimal(bottom)
    for signs, bottom in (("½", 2), ("⅓⅔", 3), ("¼ ¾", 4), ("⅕⅖⅗⅘", 5), ("⅙   ⅚", 6), ("⅛ ⅜ ⅝ ⅞", 8))
    for top, sign in enumerate(signs, 1)
    if sign != " "
}


def literal(text: str, start: int, grammar: Grammar) -> tuple[int, Decimal, Decimal] | None:
    """End, value and step of the digits at `start`; None where they are part of a name."""
    if part_of_name(text, start, grammar):
        return None
    if text[start] in _VULGAR:
        return start + 1, _VULGAR[text[start]], _VULGAR[text[start]]
    continental = _COMMA_DECIMAL.match(text, start)
    if continental:
        value = Decimal(f"{continental[1].replace('.', '')}.{continental[2]}")
        return continental.end(), value, Decimal(1).scaleb(-len(continental[2]))
    match = _LITERAL.match(text, start)
    if match is None or (_NAME.match(text, start) and not _HALVED.match(text, start)):
        return None
    printed, end = match.group().replace(",", "").replace(" ", ""), match.end()
    if text[end : end + 1].isdecimal():
        return None
    value, step = Decimal(printed), Decimal(1).scaleb(-len(printed.partition(".")[2]))
    if text[end : end + 1] in _VULGAR:
        return end + 1, value + _VULGAR[text[end]], _VULGAR[text[end]]
    exponent = _EXPONENT.match(text, end)
    if exponent is None:
        return _power(text, end, value) or (end, value, step)
    power = int(next(filter(None, exponent.groups())).translate(_LEVEL))
    return exponent.end(), value.scaleb(power), step.scaleb(power)


def _power(text: str, end: int, value: Decimal) -> tuple[int, Decimal, Decimal] | None:
    """1.1^23, 10⁶, 8x2^10; the exponent has two digits at most. A raised digit behind another number than ten is a
    note."""
    product = _TIMES_POWER.match(text, end)
    if product:
        return product.end(), value * Decimal(product[1]) ** int(product[2]), Decimal(1)
    power = _POWER.match(text, end)
    raised = _RAISED.match(text, end) if value == _TEN else None
    printed = power[1] if power else raised[0] if raised else ""
    found = power or raised
    return (found.end(), value ** int(printed.translate(_LEVEL)), Decimal(1)) if found and value else None


def slashed(text: str, end: int, value: Decimal) -> tuple[int, Decimal, bool] | None:
    """The fraction that `value`, which ends at `end`, begins: 1/2, or 1 3/5 (then the third field is true)."""
    if value != value.to_integral_value():
        return None
    below = _SLASH.match(text, end)
    if below and int(below[1]):
        return below.end(), value / int(below[1]), False
    mixed = _MIXED.match(text, end)
    if mixed and int(mixed[2]):
        return mixed.end(), value + Decimal(mixed[1]) / int(mixed[2]), True
    return None


def part_of_name(text: str, start: int, grammar: Grammar) -> bool:
    """Whether what stands before `start` joins it to a name: QKL123, COVID-19, i7-3770, #5, 3:1; not US$5, USD5."""
    if not start:
        return False
    before = text[start - 1]
    if before in "-+":
        near = text[max(0, start - _REACH) : start].lower()
        if grammar.valued_heads.before(near, len(near)):
            return False
        head = _HEAD.search(text, max(0, start - 12), start - 1)
        return head is not None and (head[1].isalpha() or (before == "-" and _second_year(text, start, head[0])))
    if before in ":.":
        return text[start - 2 : start - 1].isdigit()
    if before in "_#@﹝〔" or (before in " )-" and _PHONE.search(text, max(0, start - 20), start)):
        return True
    return before.isascii() and before.isalnum() and grammar.signs.before(text, start) is None


def _second_year(text: str, start: int, first: str) -> bool:
    """14 of 2013-14."""
    return len(first) == 4 and first[:2] in ("19", "20") and not text[start + 2 : start + 3].isdigit()
