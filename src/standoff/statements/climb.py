"""Climb: what is met between the words that name an option and the head of the claim.

From the words that name the option the tree is climbed to the word that heads the claim. On the way
every negation turns the sign; a word of the lexicon turns it by what it says of what it takes
("prevent X": not X; "reject X": X is not wanted); words of wish or judgement make it a stance at
all. A wish that belongs to somebody else is not the holder's, unless the holder judges it
("Moscow rejected Tokyo's demand for X": Moscow is against X).

What somebody else is asked or made to do is the asker's wish; a subject that is nobody denies its verb.

Misses: irony; "rather than"; quantified negation ("not every island");
a sign that only the sentence before decides.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from standoff.statements.asked import is_made
from standoff.statements.boundaries import detached, is_adjunct, is_apart, is_complement, is_topic
from standoff.statements.clause import FINITE, SUBJECTS, negation, own_subject, words
from standoff.statements.judged import LEADS, PRESENTS, judge, predicated
from standoff.statements.lexicon import Predicate, predicate
from standoff.statements.statement import Act
from standoff.statements.unsaid import is_open

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token

_TAKEN = frozenset(
    {"dobj", "xcomp", "ccomp", "prep", "pobj", "pcomp", "acl", "nsubjpass", "oprd", "attr", "dative", "agent"}
)
_SUBJECTLIKE = SUBJECTS | {"ccomp", "xcomp", "advcl"}
_DEONTIC = frozenset({"must", "should", "ought"})
_AGAINST = frozenset({"without", "against", "instead", "versus"})
_NOBODY = frozenset({"nobody", "none", "nothing", "neither"})
_ENDS = frozenset({"stop", "end", "cease", "halt"})
GOALS = frozenset(
    {"factor", "way", "task", "step", "priority", "goal", "aim", "objective", "key", "solution"}
)
_NEEDS = frozenset({"need", "require"})
_JUDGING = frozenset({Act.REJECT, Act.ACCUSE, Act.SUPPORT, Act.AGREE, Act.PROTEST})
COMPLAINS = frozenset({Act.ACCUSE, Act.PROTEST})


@dataclass(slots=True)
class Climb:
    """What was met between an option's words and the head of the claim."""

    sign: int = 1
    wants: bool = False
    uttered: bool = False
    mine: bool = False
    foreign: bool = False
    adverbial: bool = False
    topic: bool = False
    future: bool = False
    given_up: bool = False
    deciders: list[Token] = field(default_factory=list)
    path: list[Token] = field(default_factory=list)

    def leave_clause(self, *, whole: bool) -> None:
        """Go up from an adverbial: what is said above does not bear on what is inside.

        In a clause the holder's own wish stays ("because it needs X"), and all that it utters itself;
        from a phrase nothing does.
        """
        self.adverbial = True
        if whole or not (self.mine or self.uttered):
            self.foreign, self.wants = True, False

    def leave_topic(self) -> None:
        """Go up from what talks or words are only about, or leave open.

        Nothing above wants it; it may be complained of.
        """
        self.topic, self.foreign, self.wants = True, True, False

    def turn(self, token: Token, sign: int = -1) -> None:
        self.sign *= sign
        self.deciders.append(token)


Holds = "Callable[[Token], bool | None]"


def climb(
    anchor: Token,
    top: Token | None,
    own: frozenset[int],
    holds: Callable[[Token], bool | None],
    *,
    uttered: bool = False,
    others: bool = False,
) -> Climb:
    """From ``anchor`` up to ``top`` (or the sentence's root).

    ``own`` are the option's own tokens, which turn nothing. ``holds(token)`` tells whether the
    word of wish at ``token`` is the claim's holder's (True), another party's (False), or nobody's
    that the text names (None). ``uttered``: the holder says all of it, not the author of it.
    ``others``: the option is another party's, and to talk about it is no wish for it.
    """
    met = Climb(uttered=uttered)
    node, child = anchor, None
    for _ in range(40):
        met.path.append(node)
        if not met.adverbial:
            _meet(met, node, child, own, holds)
        if node in {top, node.head}:
            break
        if is_adjunct(node) or is_apart(node, anchor):
            met.leave_clause(whole=node.dep_ == "prep")
        if is_open(node) or (others and is_topic(node)):
            met.leave_topic()
        node, child = node.head, node
    return met


def _meet(
    met: Climb, node: Token, child: Token | None, own: frozenset[int], holds: Callable[[Token], bool | None]
) -> None:
    if node.i in own:
        _within(met, node, holds)
    if child is not None and child.dep_ == "nsubj" and not _is_about_its_subject(node):
        return
    joined = child is not None and child.dep_ == "conj"
    denied = negation(node) or _nobody(node, child)
    if denied is not None and denied.i not in own and (child is None or not (joined and _is_whole(child))):
        met.turn(denied)
    if child is not None and _is_set_against(node):
        met.turn(node)
    if not met.topic:
        _modal(met, node)
        _beside(met, node, holds)
    if child is None or joined or node.i in own:
        return
    if child.dep_ == "ccomp" and own_subject(child) is not None and holds(node) is False:
        met.foreign, met.wants = True, False
    entry = predicate(node) or detached(node)
    if entry is not None and (child.dep_ in _TAKEN or is_complement(child)):
        _take(met, node, entry, holds)
    elif entry is not None and entry.harm and child.dep_ in SUBJECTS:
        judge(met, node, entry.subject)
    elif child.dep_ == "nsubj" and entry is not None and entry.lemma in _ENDS:
        met.turn(node)
    elif not met.topic and (child.dep_ in _SUBJECTLIKE or child.dep_ == "dobj"):
        predicated(met, node, child)


def _nobody(verb: Token, child: Token | None) -> Token | None:
    """ "Neither X nor Y wants …", "no government will …": what denies the verb stands in its subject."""
    doer = own_subject(verb)
    if doer is None or doer == child:
        return None
    if doer.lower_ in _NOBODY:
        return doer
    return next((t for t in doer.children if t.lower_ in {"no", "neither"} and t.i < doer.i), None)


def _is_whole(joined: Token) -> bool:
    """Whether a joined clause has a subject, helpers or a tense of its own, so that "not" is not its.

    "Would not take part and proposed …" proposes, and "never asked for it and is ready" is ready.
    """
    if joined.tag_ in FINITE and joined.tag_ != joined.head.tag_:
        return True
    helped = any(child.dep_ in {"aux", "neg"} and child.lower_ != "to" for child in joined.children)
    return helped or own_subject(joined) is not None


def _is_set_against(node: Token) -> bool:
    """ "Without X", "instead of X"."""
    if node.dep_ not in {"prep", "advmod", "cc"}:
        return False
    refused = predicate(node.head)
    return node.lower_ in _AGAINST and predicate(node) is None and (refused is None or refused.sign > 0)


def _is_about_its_subject(verb: Token) -> bool:
    """Whether denying the verb denies its subject: "X will not come", but not "X does not depend on Y"."""
    entry = predicate(verb)
    told = entry is not None and (entry.harm or entry.subject != 0)
    listed = verb.lemma_ in words("predicates", "occurs") or verb.lemma_ in LEADS
    return verb.pos_ != "VERB" or told or listed or verb.lemma_ in PRESENTS


def _within(met: Climb, node: Token, holds: Callable[[Token], bool | None]) -> None:
    """A word of wish or judgement among the option's own words ("demand … the islands", "the Chinese
    threat") tells it all the same."""
    entry = predicate(node)
    if entry is not None and entry.evaluates and entry.sign > 0:
        exerted = node.pos_ == "NOUN" and entry.act in {Act.COERCE, Act.THREATEN}
        if exerted and holds(node) is not True:
            return
        met.wants = True
        if entry.harm and node.pos_ == "NOUN":
            met.turn(node)


def _beside(met: Climb, node: Token, holds: Callable[[Token], bool | None]) -> None:
    """ "… would deploy missiles and threaten Russia": harm told in the same breath."""
    for child in node.children:
        if child.dep_ == "conj":
            entry = predicate(child)
            if entry is not None and entry.harm and holds(child) is not True:
                judge(met, child, entry.subject)
        elif child.dep_ == "nsubj" and child.lemma_ in GOALS and met.path[:1] != [child]:
            met.wants = True
            met.deciders.append(child)


def _modal(met: Climb, node: Token) -> None:
    for child in node.children:
        if child.dep_ == "aux" and child.lower_ in _DEONTIC:
            met.wants = True
            met.deciders.append(child)
        elif child.dep_ == "aux" and child.lower_ in {"will", "can", "could", "may", "would", "’ll", "'ll"}:
            met.future = True
    if node.dep_ == "xcomp" and node.head.lemma_ == "have" and node.tag_ == "VB":
        met.wants = True
        met.deciders.append(node.head)
    if node.lemma_ == "let" and node.tag_ == "VB":
        met.wants = True
        met.deciders.append(node)


def _gives_up(entry: Predicate, met: Climb) -> bool:
    """ "Abandoned its demand for X": X is no longer asked for, and not therefore refused."""
    wish = predicate(met.path[-2])
    undoes = entry.sign < 0 and not entry.evaluates
    return undoes and wish is not None and wish.act is Act.REQUEST and wish.evaluates


def _take(met: Climb, node: Token, entry: Predicate, holds: Callable[[Token], bool | None]) -> None:
    if entry.lemma in _NEEDS and negation(node) is not None:
        met.foreign, met.wants = True, False
        return
    if met.topic and entry.act not in COMPLAINS:
        return
    met.given_up = met.given_up or _gives_up(entry, met)
    whose = holds(node)
    if entry.evaluates and whose is not True and is_made(node):
        if entry.sign < 0:
            met.turn(node)
        return
    sign = -1 if entry.harm and whose is True else entry.sign
    if sign < 0 or entry.evaluates:
        met.turn(node, sign)
    if entry.evaluates and (not met.foreign or entry.act in _JUDGING):
        others = whose is False or (whose is None and entry.act is Act.COERCE and node.pos_ == "NOUN")
        met.mine = met.mine or whose is True
        met.foreign = others
        met.wants = not others
