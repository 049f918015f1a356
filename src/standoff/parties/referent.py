"""Referent: what some tokens stand for, before the case's point of view makes a mention of it."""

from __future__ import annotations

from dataclasses import dataclass

from standoff.parties.gazetteer import Holder
from standoff.parties.mention import Mention, Resolution, Use
from standoff.parties.words import Words

Tokens = tuple[int, int]
"""First and last token of a stretch, both included."""


@dataclass(frozen=True, slots=True)
class Referent:
    """``tokens`` stand for ``holders``: all of them if ``joint``, one of them if not.

    ``person`` is who of them is meant; ``evidence`` the tokens that say so.
    """

    tokens: Tokens
    how: Resolution
    holders: tuple[Holder, ...]
    person: str | None = None
    joint: bool = False
    evidence: Tokens | None = None
    use: Use = Use.ACTOR
    former: bool = False

    @property
    def certain(self) -> bool:
        """Whether the holders are known: one, or several together."""
        return len(self.holders) == 1 or self.joint

    def mention(self, words: Words) -> Mention | None:
        """The mention that this makes of the case's parties; ``None`` if it stands for none."""
        inside = tuple(dict.fromkeys(h.party for h in self.holders if h.party is not None))
        if not inside:
            return None
        alone = self.certain and len(inside) == 1
        return Mention(
            words.span(*self.tokens),
            inside[0] if alone else None,
            self.how,
            self.person,
            words.span(*self.evidence) if self.evidence else None,
            () if self.certain else inside,
            inside if self.joint and not alone else (),
            self.use,
            self.former,
        )
