"""Which claims are meant: typed ones, or those of the registry in one of their languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from factcheck.library.shape import did_you_mean, schema
from factcheck.model import Claim, Dates, FactcheckError


def typed(name: str, text: str, lang: str, as_of: date | None) -> Claim:
    """A claim typed by somebody; ValueError where it is empty or as long as an article."""
    longest = schema("claims")["properties"]["claims"]["items"]["properties"]["text"]["maxLength"]
    if not text.strip():
        raise ValueError("the claim is empty")
    if len(text) > longest:
        raise ValueError(f"the claim has {len(text)} characters; at most {longest} are read")
    return Claim(name, text, lang, as_of)


def chosen(claims: Sequence[Claim], name: str | None, lang: str, as_of: Dates | None) -> list[Claim]:
    """The claim `name`, or all that are not retracted, each with its text in `lang` where it has one."""
    kept = [claim for claim in claims if (claim.status != "retracted" if name is None else claim.id == name)]
    if name is not None and not kept:
        raise FactcheckError(f"{name}: there is no such claim ({did_you_mean(name, [one.id for one in claims])})")
    if not kept:
        raise FactcheckError("the registry holds no claims: factcheck verify CLAIM checks a typed one")
    spoken = [_in(claim, lang) for claim in kept]
    return [replace(claim, as_of=as_of.end) for claim in spoken] if as_of else spoken


def _in(claim: Claim, lang: str) -> Claim:
    texts = dict(claim.translations)
    if lang == claim.lang or lang not in texts:
        return claim
    others = ((claim.lang, claim.text), *(pair for pair in claim.translations if pair[0] != lang))
    return replace(claim, text=texts[lang], lang=lang, translations=others)
