"""Stance: is the holder of a claim for or against an option that the claim names?

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

from standoff.statements.asked import is_asked, is_made
from standoff.statements.clause import SUBJECTS, negation, own_subject, subject, words
from standoff.statements.lexicon import Predicate, predicate, verdict
from standoff.statements.statement import Act

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token

_TAKEN = frozenset(
    {"dobj", "xcomp", "ccomp", "prep", "pobj", "pcomp", "acl", "nsubjpass", "oprd", "attr", "dative", "agent"}
)
_SUBJECTLIKE = SUBJECTS | {"ccomp", "xcomp", "advcl"}
_DEONTIC = frozenset({"must", "should", "ought"})
_PRESENTS = frozenset(
    {"be", "represent", "pose", "constitute", "remain", "become", "seem", "present", "create"}
)
_AGAINST = frozenset({"without", "against", "instead", "versus"})
_NOBODY = frozenset({"nobody", "none", "nothing", "neither"})
_PREFERS = frozenset({"prefer", "preference"})
_MEANS = frozenset(["solution", "way", "option", "answer", "path", "remedy", "choice", "basis", "guarantee"])
_ENDS = frozenset({"stop", "end", "cease", "halt"})
_SOLE = frozenset({"only", "best", "sole", "right", "viable"})
_TURNING_ABOVE = frozenset({"unlikely", "doubtful", "doubt", "deny", "improbable"})
ADJUNCTS = frozenset(
    {"under", "despite", "amid", "after", "before", "since", "because", "during", "following", "due", "until"}
)
GOALS = frozenset(
    {"factor", "way", "task", "step", "priority", "goal", "aim", "objective", "key", "solution"}
)
CALLS = frozenset(
    {"call", "find", "consider", "deem", "brand", "declare", "describe", "label", "think", "characterise"}
    | {"regard", "see", "view", "treat"}
)
_NEEDS = frozenset({"need", "require"})
_LEADS = frozenset({"lead", "cause", "result", "contribute", "bring"})
_JUDGING = frozenset({Act.REJECT, Act.ACCUSE, Act.SUPPORT, Act.AGREE, Act.PROTEST})
COMPLAINS = frozenset({Act.ACCUSE, Act.PROTEST})
_ABOUT = frozenset({"about", "concerning", "on", "over", "regarding"})
_ASKING = frozenset({"how", "whether", "why", "when", "where", "what"})
_EVALUATED = frozenset({"acomp", "attr", "dobj", "oprd"})


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
        """Go up from what talks or words are only about: nothing above wants it; it may be complained of."""
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
        if _is_adjunct(node) or _is_apart(node, anchor):
            met.leave_clause(whole=node.dep_ == "prep")
        if others and is_topic(node):
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
    entry = predicate(node) or _detached(node)
    if entry is not None and (child.dep_ in _TAKEN or is_complement(child)):
        _take(met, node, entry, holds)
    elif entry is not None and entry.harm and child.dep_ in SUBJECTS:
        _judge(met, node, entry.subject)
    elif child.dep_ == "nsubj" and entry is not None and entry.lemma in _ENDS:
        met.turn(node)
    elif not met.topic and (child.dep_ in _SUBJECTLIKE or child.dep_ == "dobj"):
        _predicated(met, node, child)


def _nobody(verb: Token, child: Token | None) -> Token | None:
    """ "Neither X nor Y wants …", "no government will …": what denies the verb stands in its subject."""
    doer = own_subject(verb)
    if doer is None or doer == child:
        return None
    if doer.lower_ in _NOBODY:
        return doer
    return next((t for t in doer.children if t.lower_ in {"no", "neither"} and t.i < doer.i), None)


def _is_whole(joined: Token) -> bool:
    """Whether a joined clause has a subject or helpers of its own, so that "not" before it is not its."""
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
    listed = verb.lemma_ in words("predicates", "occurs") or verb.lemma_ in _LEADS
    return verb.pos_ != "VERB" or told or listed or verb.lemma_ in _PRESENTS


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
                _judge(met, child, entry.subject)
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


def _detached(node: Token) -> Predicate | None:
    """ "Took a stand in opposition to X": the noun before a preposition that hangs elsewhere."""
    if node.dep_ != "prep" or node.i == 0 or node.head.i == node.i - 1:
        return None
    before = predicate(node.nbor(-1))
    return (
        before if before is not None and node.nbor(-1).pos_ in {"NOUN", "ADJ"} and before.evaluates else None
    )


def _take(met: Climb, node: Token, entry: Predicate, holds: Callable[[Token], bool | None]) -> None:
    if entry.lemma in _NEEDS and negation(node) is not None:
        met.foreign, met.wants = True, False
        return
    if met.topic and entry.act not in COMPLAINS:
        return
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


def _judge(met: Climb, node: Token, sign: int) -> None:
    if sign:
        met.turn(node, sign)
        met.wants = True


def _predicated(met: Climb, verb: Token, child: Token) -> None:
    """ "X is unacceptable", "X poses a threat": the judgement stands beside the option."""
    if verb.lemma_ in _LEADS and child.dep_ == "nsubj":
        _led(met, verb)
    own = predicate(verb)
    if own is not None and verb.pos_ == "ADJ" and own.subject:
        _judge(met, verb, own.subject)
    called = verb.lemma_ in CALLS and child.dep_ == "dobj"
    if verb.lemma_ not in _PRESENTS and not called and child.dep_ != "nsubj":
        return
    said = verdict(verb)
    if said is not None and child.dep_ in SUBJECTS:
        _judge(met, *said)
        return
    if own is not None and own.subject and verb.pos_ == "NOUN" and child.dep_ == "nsubj":
        _judge(met, verb, own.subject)
        return
    beside = [other for other in verb.children if other.dep_ in _EVALUATED and other != child]
    beside += _as(verb, child) if called else []
    for other in (token for first in beside for token in (first, *first.conjuncts)):
        entry = predicate(other)
        if other.lemma_ in _MEANS and any(grand.lower_ in _SOLE for grand in other.children):
            _judge(met, other, 1)
            return
        if entry is not None and entry.subject:
            _judge(met, other, entry.subject)
            return
        if entry is not None and child.dep_ != "nsubj" and entry.sign < 0:
            met.turn(other)
            return


def _as(verb: Token, child: Token) -> list[Token]:
    """ "Described X as essential": the judgement after "as", wherever the parse hangs it."""
    places = [other for head in (verb, child) for other in head.children if other.lower_ == "as"]
    return [grand for other in places if other.dep_ == "prep" for grand in other.children]


def _led(met: Climb, verb: Token) -> None:
    """ "X leads to the narrowing of …": what brings harm about is not wanted."""
    for child in verb.subtree:
        entry = predicate(child) if child.i > verb.i and child.dep_ in {"dobj", "pobj", "pcomp"} else None
        if entry is not None and entry.sign < 0:
            _judge(met, child, -1)
            return


def _is_adjunct(node: Token) -> bool:
    if node.dep_ == "prep":
        concern = _detached(node) or predicate(node.head)
        if node.lower_ == "to" and any(head.lemma_ in _PREFERS for head in (node.head, node.head.head)):
            return True
        over = node.lower_ == "over" and (concern is None or not concern.evaluates)
        return over or node.lower_ in ADJUNCTS
    return node.dep_ == "advcl" and not _purpose(node) and not is_complement(node)


def _is_apart(node: Token, anchor: Token) -> bool:
    """A restrictive relative clause, a question, a subject that only mentions the option."""
    if node.dep_ == "relcl" and not is_complement(node):
        return node.left_edge.i > 0 and node.left_edge.nbor(-1).text != ","
    if node.dep_ in {"ccomp", "pcomp", "xcomp"}:
        return any(child.lower_ in _ASKING for child in node.children)
    if node.dep_ not in SUBJECTS or node.i == anchor.i:
        return False
    return node.lemma_.lower() in words("predicates", "opaque")


def is_topic(node: Token) -> bool:
    """ "Talks on X", "statements about X": the preposition after a noun that only names what follows."""
    if node.lower_ not in _ABOUT or node.dep_ not in {"prep", "acl", "advcl", "pcomp"} or node.i == 0:
        return False
    return any(noun.lemma_ in words("predicates", "topics") for noun in (node.nbor(-1), *_named(node)))


def _named(node: Token) -> list[Token]:
    """What the preposition may hang from: its head, or the verb's object and what that is about."""
    if node.head.pos_ == "NOUN":
        return [node.head]
    before = [child for child in node.head.children if node.head.i < child.i < node.i]
    about = [child for child in before if child.dep_ == "prep" and child.lower_ in _ABOUT]
    inside = [grand for child in about for grand in child.children if grand.dep_ == "pobj"]
    return [*(child for child in before if child.dep_ == "dobj"), *inside]


def is_complement(node: Token) -> bool:
    """ "The need for X to be signed", "clear that …": a clause that the parse takes for an adverbial."""
    if node.dep_ == "relcl":
        helpers = {child.lower_ for child in node.children if child.dep_ == "aux"}
        return node.tag_ == "VB" and helpers == {"to"} and predicate(node.head) is not None
    if node.dep_ != "advcl":
        return False
    if is_asked(node):
        return True
    marks = {child.lower_ for child in node.children if child.dep_ == "mark"}
    return "that" in marks or ("for" in marks and node.head.pos_ in {"NOUN", "ADJ"})


def _purpose(node: Token) -> bool:
    """An infinitive or participle that goes on with the main clause ("… to attract investment")."""
    return (
        node.tag_ in {"VB", "VBG"}
        and subject(node) is not None
        and not any(child.dep_ == "mark" for child in node.children)
    )


def turned_above(top: Token) -> Token | None:
    """ "It is unlikely that …", "he doubts that …": what turns the whole claim from outside."""
    if top.dep_ == "xcomp":
        entry = predicate(top.head)
        return top.head if entry is not None and entry.act is None and entry.sign < 0 else None
    if top.dep_ != "ccomp":
        return None
    nearby = [top.head, *(child for child in top.head.children if child.dep_ == "acomp")]
    return next((token for token in nearby if token.lemma_.lower() in _TURNING_ABOVE), None)
