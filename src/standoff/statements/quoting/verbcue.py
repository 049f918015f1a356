"""VerbCue: a verb as a possible cue, with its likely source; makes candidates of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from standoff.evidence import Span
from standoff.statements.quoting.candidate import Candidate
from standoff.statements.quoting.cues import felt
from standoff.statements.quoting.cuts import cuts
from standoff.statements.quoting.grammar import agent, group, is_passive, phrase, subject
from standoff.statements.quoting.page import Page
from standoff.statements.quoting.traits import traits

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True)
class VerbCue:
    """A verb and who would be its source: the subject, or the agent of a passive."""

    verb: Token

    @cached_property
    def passive(self) -> bool:
        """Whether the verb is in the passive voice; "is convinced" is not taken for one."""
        feeling = self.verb.lemma_ in felt() and agent(self.verb) is None
        return is_passive(self.verb) and not feeling

    @cached_property
    def who(self) -> Token | None:
        """Head of the source."""
        return agent(self.verb) if self.passive else subject(self.verb)

    @property
    def voice(self) -> str:
        """The first part of the frame's name."""
        return "pass" if self.passive else "act"

    def reading(
        self,
        frame: str,
        top: Token,
        content: tuple[Span, ...],
        extra: tuple[str, ...] = (),
        *,
        sourceless: bool = False,
    ) -> Candidate:
        """The candidate with this content, whose head is ``top``."""
        who = None if sourceless else self.who
        source = (phrase(who),) if who is not None else ()
        features = traits(f"v.{frame}", self.verb, who, top, extra)
        return Candidate(f"verbal.{frame}", self.verb.i, source, group(self.verb), content, features)

    def readings(
        self, frame: str, top: Token, content: tuple[Span, ...], extra: tuple[str, ...] = ()
    ) -> Iterator[Candidate]:
        """The candidate with this content and one for each way to cut it shorter."""
        shorter = cuts(top)
        can = tuple(f"can={name}" for name, _ in shorter)
        yield self.reading(frame, top, content, (*extra, *can))
        for name, spans in shorter:
            yield self.reading(frame, top, spans, (*extra, f"cut={name}"))


def verb_cues(page: Page) -> Iterator[VerbCue]:
    """Every verb of the page that is no auxiliary, in text order."""
    for token in page.doc:
        if token.pos_ == "VERB" or (token.pos_ == "AUX" and token.dep_ not in ("aux", "auxpass")):
            yield VerbCue(token)
