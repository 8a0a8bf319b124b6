"""The weights of the named reasons that two values, or two statements, speak of the same thing: one table."""

from __future__ import annotations

# Two values of one slot. Each reason is a share from 0 to 1 (or -1 to 1); their weighted sum is at most about 1.
VALUE = {
    "kind": 0.30,  # the kinds can be compared, same kind best
    "unit": 0.15,  # same unit or dimension; another one counts against
    "near": 0.40,  # the words around both
    "order": 0.05,  # the same place in the order of values
    "step": 0.20,  # the same words beside both where the sentences are worded alike
    "equal": 0.20,  # the same printed value
    "when": 0.30,  # the same day, month or year: of dates, which say when rather than how much
    "edge": 0.05,  # of dates: both the last day of a stretch (by, until), or both the first
    "who": 0.15,  # the bodies and places named beside both; others count against
    "own": 0.20,  # with the claim's date or label in a sentence of several values; with another's it is no counterpart
    "role": 0.10,  # from, to, by of a change; another role counts against
}

# How far two kinds can be the same slot; a pair that is not listed cannot.
KINDS = {
    frozenset(pair.split()): share
    for pair, share in {
        "number count": 0.9,
        "number ordinal": 0.6,
        "number measure": 0.6,
        "number money": 0.5,
        "number percent": 0.4,
        "number ratio": 0.6,
        "number duration": 0.6,
        "count ordinal": 0.4,
        "count measure": 0.5,
        "count duration": 0.4,
        "count money": 0.3,
        "measure duration": 0.3,
        "measure money": 0.3,
        "percent ratio": 0.9,
        "number date": 0.5,
        "count date": 0.4,
        "date daterange": 1.0,
        "date time": 0.5,
        "daterange time": 0.3,
    }.items()
}


# Two statements of one thing. The weighted sum of the reasons' shares, through the logistic function, is the chance
# that both speak of the same thing; set by scripts/fit_weights.py. `same` is for one language, `cross` for
# two, `given` for one language where a few sentences are given for the claim.
STATEMENT = {
    "same": {
        "bias": -6.8,
        "topic": 4.2,
        "back": 2.6,
        "names": 0.4,
        "mass": 2.7,
        "context": 0.5,
        "agree": 2.7,
        "differ": -0.5,
        "lost": -2.4,
    },
    "given": {
        "bias": -3.8,
        "topic": 4.3,
        "back": 0.7,
        "names": 0.1,
        "mass": 3.6,
        "context": 0.4,
        "agree": 1.0,
        "differ": 0.0,
        "lost": -1.0,
    },
    "cross": {
        "bias": -7.1,
        "topic": 3.7,
        "back": 3.1,
        "names": 0.3,
        "mass": 4.6,
        "context": 0.2,
        "agree": 5.4,
        "differ": 0.7,
        "lost": -2.2,
    },
}
