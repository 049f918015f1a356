"""Strength: the probability that words of likelihood are taken to tell.

One table, ``STRENGTH``. Kent 1964 (*Words of Estimative Probability*) put "almost certain" at 93 % give or
take 6, "probable" at 75 give or take 12, and "almost certainly not" at 7. Mauboussin and Mauboussin 2018
asked some 1,700 people: "likely" and "probably" are near 70 %, "unlikely" near 20, and "possible" anything. A
value lies inside the bin of ICD 203 (2015) for its word where that standard has the word: likely 0.55 to
0.80, very likely 0.80 to 0.95, almost certain from 0.95. A bare "will" is a categorical claim and counts as
0.95, our judgement: nobody who writes "will" can complain of being held to it. So do "may" and "can" at 0.40,
below even: they claim that it is possible, no more.

Misses: irony; how strongly one writer's "likely" is meant; ranges, which every one of these words has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

CATEGORICAL = 0.95
"""A bare "will", "is going to", "never"."""
CERTAIN = 0.98
VERY_LIKELY = 0.88
EXPECTED = 0.75
LIKELY = 0.70
RATHER = 0.60
PERHAPS = 0.45
POSSIBLE = 0.40

STRENGTH = {
    "certain": CERTAIN, "sure": CERTAIN, "bound": CERTAIN, "doomed": CERTAIN, "destined": CERTAIN,
    "inevitable": CERTAIN, "certainly": CERTAIN, "surely": CERTAIN, "inevitably": CERTAIN,
    "undoubtedly": CERTAIN, "doubtless": CERTAIN, "definitely": CERTAIN, "impossible": CERTAIN,
    "knell": VERY_LIKELY, "expect": EXPECTED, "expected": EXPECTED, "set": EXPECTED, "poised": EXPECTED,
    "due": EXPECTED, "doubt": EXPECTED, "doubtful": EXPECTED, "unlikely": EXPECTED, "improbable": EXPECTED,
    "hard": EXPECTED, "difficult": EXPECTED, "likely": LIKELY, "probable": LIKELY, "probably": LIKELY,
    "presumably": LIKELY, "predict": CATEGORICAL, "foresee": CATEGORICAL, "bet": VERY_LIKELY,
    "chances": LIKELY, "odds": LIKELY, "perhaps": PERHAPS, "possibly": PERHAPS, "maybe": PERHAPS,
    "may": POSSIBLE, "might": POSSIBLE, "could": POSSIBLE, "can": POSSIBLE, "possible": POSSIBLE,
    "will": CATEGORICAL, "shall": CATEGORICAL, "’ll": CATEGORICAL, "'ll": CATEGORICAL, "wo": CATEGORICAL,
    "ca": CATEGORICAL, "would": CATEGORICAL, "going": CATEGORICAL, "miracle": CATEGORICAL,
    "little": VERY_LIKELY, "few": VERY_LIKELY, "slim": VERY_LIKELY, "dim": VERY_LIKELY,
    "remote": VERY_LIKELY, "bleak": VERY_LIKELY, "poor": VERY_LIKELY, "no": CERTAIN, "distant": VERY_LIKELY,
    "faint": VERY_LIKELY, "small": VERY_LIKELY, "scant": VERY_LIKELY,
}  # fmt: skip
"""By word: how probable what it foretells is; of "unlikely", "doubt" and "little": that it does not come."""
STRONGER = frozenset({"very", "highly", "most", "extremely", "increasingly", "quite"})
NEARLY = frozenset({"almost", "nearly", "virtually", "all"})


def strength(cue: Token, beside: tuple[Token, ...] = ()) -> float:
    """The probability that ``cue`` tells, with the words ``beside`` it that hedge or strengthen it."""
    own = STRENGTH[cue.lower_ if cue.lower_ in STRENGTH else cue.lemma_.lower()]
    degrees = {child.lower_ for child in cue.children}
    if own in {LIKELY, EXPECTED} and degrees & STRONGER:
        return VERY_LIKELY
    if own == CERTAIN and degrees & NEARLY:
        return CATEGORICAL
    if own == POSSIBLE:
        return RATHER if any(token.lower_ == "well" for token in beside) else own
    hedges = [STRENGTH[token.lower_] for token in beside if token.lower_ in STRENGTH]
    return hedges[0] if hedges else own
