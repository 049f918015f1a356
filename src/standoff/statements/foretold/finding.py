"""Forecasts of an article: every clause that foretells, whoever does, once.

Not a forecast: what a party says it will do itself (a commitment), what somebody wishes, asks or orders, what
is only asked or supposed, what was likely once, and rules ("under the treaty vessels will carry a permit").
What a party "will" do in the writer's own words is one only if it is no matter of its will ("lose"), or if a
time or a hedge is beside it. The condition of a forecast is no forecast.

Misses: forecasts by trend ("the balance is shifting"), by comparison, in headlines without a verb; those told
over two sentences; irony.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from standoff.evidence import Passage, Span
from standoff.statements.clause import extent, own_subject, subject
from standoff.statements.foretold.cues import MAY, PLAIN, TRIGGERS, Cue, cues
from standoff.statements.foretold.forecast import Forecast
from standoff.statements.foretold.horizon import horizon
from standoff.statements.foretold.strength import NEARLY, STRENGTH, STRONGER
from standoff.statements.lexicon import lemma
from standoff.statements.scene import Scene
from standoff.statements.statement import Moment, Voice
from standoff.statements.told import author

if TYPE_CHECKING:
    from spacy.tokens import Token

_UNWILLED = frozenset(
    {"be", "have", "find", "remain", "lose", "win", "gain", "suffer", "fail", "need", "want", "face", "get",
     "become", "regret", "see", "benefit", "struggle", "fall", "rise", "protest", "object", "react",
     "complain", "follow", "survive", "feel", "live", "die", "grow", "shrink", "change", "know", "learn",
     "discover"}
)  # fmt: skip
"""What comes about undecided; of a party that "will" do anything else it is told what it wants."""
_AGES = frozenset({"lifetime", "generation"})
_OWN = frozenset({"i", "we", "he", "she", "it", "they"})
_POSSESSIVE = frozenset({"his", "her", "its", "their", "our", "my"})
_UNREAL = frozenset(
    {"if", "unless", "whether", "so", "lest", "until", "once", "when", "as", "before", "after"}
)
_IF = frozenset({"if", "unless", "provided", "providing", "long", "once", "when"})
_RULES = frozenset({"under"})
_WISHES = frozenset(
    {"hope", "wish", "want", "pray", "fear", "ask", "demand", "urge", "propose", "promise", "vow", "pledge"}
)
_SAYS = frozenset({"say", "warn", "predict", "forecast", "expect", "believe", "think", "tell", "argue"})
_FAR = 12
SHORTEST = 3
"""Words of a clause that says what is foretold."""


def forecasts(scene: Scene) -> tuple[Forecast, ...]:
    """What the article of ``scene`` foretells, in text order; nothing in its furniture."""
    parsed = scene.parsed
    places = sorted({place for form in TRIGGERS for place in parsed.places.get(form, ())})
    by_head: dict[int, Cue] = {}
    for place in places:
        for cue in cues(parsed.doc[place]):
            known = by_head.get(cue.head.i)
            if known is None or (cue.hedged and not known.hedged):
                by_head[cue.head.i] = cue
    made = (_forecast(scene, cue) for _, cue in sorted(by_head.items()) if _foretells(scene, cue))
    kept: list[Forecast] = []
    told: dict[Voice, int] = {}
    for one in sorted(made, key=lambda f: (f.passage.start, -f.passage.end)):
        inside = told.get(one.speaker, 0) >= one.passage.end
        shred = len(one.passage.exact.split()) < SHORTEST
        if not inside and not shred and not parsed.article.in_furniture(one.passage.span):
            kept.append(one)
            told[one.speaker] = one.passage.end
    return tuple(kept)


def _foretells(scene: Scene, cue: Cue) -> bool:
    parsed = scene.parsed
    first, end = parsed.borders[parsed.sentence[cue.word.i]]
    sentence = [parsed.doc[n].text for n in range(first, end)]
    if "(" in {child.text for child in cue.head.children}:
        return False
    if "?" in sentence[-2:] or _is_unreal(cue.head) or _is_rule(cue.head):
        return False
    inner = _teller(scene, cue)
    backshifted = cue.word.lower_ == "would"
    if _is_term(cue.head) or (backshifted and (inner is None or not _is_reported(cue.head))):
        return False
    if inner is not None:
        return not _is_own(scene, cue, inner) and not (inner.party and _is_terms(scene, cue))
    return not _is_position(scene, cue) and not _is_wish(cue.head)


def _teller(scene: Scene, cue: Cue) -> Voice | None:
    """Who is told to foretell it; ``None`` for the author, also as "I"."""
    inner = _around(scene, cue.word.i)
    return inner[-1] if inner else None


def _is_terms(scene: Scene, cue: Cue) -> bool:
    """What a party says that can be, or will be on terms: its position, no forecast."""
    can = any(child.lower_ in {"possible", "impossible"} for child in cue.head.children)
    return can or cue.word.lower_ in MAY or bool(scene.bound_in(cue.head.i))


def _is_term(head: Token) -> bool:
    """ "Will take place only after …"."""
    only = (token for token in head.subtree if token.lower_ == "only" and token.i + 1 < len(token.doc))
    return any(token.nbor().lower_ in {"after", "once", "when", "on", "in"} for token in only)


def _is_unreal(head: Token) -> bool:
    """Whether the clause is a condition, a purpose, a question, or only describes something."""
    if head.dep_ == "relcl" or (head.dep_ == "acl" and not _is_content(head)):
        return True
    marks = {child.lower_ for child in head.children if child.dep_ in {"mark", "advmod"}}
    return (head.dep_ in {"advcl", "ccomp", "pcomp"} and bool(marks & _UNREAL)) or _is_asked(head)


def _is_content(head: Token) -> bool:
    """ "A safe bet that the talks will be slow"."""
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in head.children)


def _is_asked(head: Token) -> bool:
    asks = any(child.tag_ in {"WP", "WDT", "WRB", "WP$"} and child.i < head.i for child in head.children)
    return asks and head.dep_ in {"ccomp", "csubj", "pcomp", "acl"} and head.head.lemma_ != "see"


def _is_rule(head: Token) -> bool:
    return any(child.lower_ in _RULES and child.dep_ == "prep" for child in head.children)


def _is_wish(head: Token) -> bool:
    """ "Japan hopes that …", "Russia fears that …"; a writer's "I fear that" foretells."""
    over = head.head
    if head.dep_ != "ccomp" or lemma(over) not in _WISHES:
        return False
    doer = own_subject(over)
    return not (over.lemma_ == "fear" and doer is not None and doer.lower_ == "i")


def _is_reported(head: Token) -> bool:
    """ "Warned that the port would be empty": not "had warned", which is history."""
    over = head
    for _ in range(_FAR):
        if over.dep_ in {"ccomp", "conj"}:
            over = over.head
        if over.lemma_ in _SAYS:
            return not any(child.lower_ == "had" for child in over.children)
        if over.head == over:
            return False
    return False


def _is_own(scene: Scene, cue: Cue, speaker: Voice) -> bool:
    """Whether the speaker tells what it will do itself, or has in its hands."""
    doer = subject(cue.head)
    if doer is None:
        return not cue.hedged
    parties = scene.who.parties(doer)
    if speaker.party is not None and speaker.party in parties:
        return True
    if doer.lower_ in _OWN and not (doer.lower_ == "it" and cue.head.lemma_ == "be"):
        return True
    return _is_wish(cue.head) or _belongs(doer, speaker)


def _belongs(doer: Token, speaker: Voice) -> bool:
    """ "The port authority will raise wages, its director announced"; "his government will not accept"."""
    owns = any(child.dep_ == "poss" and child.lower_ in _POSSESSIVE for child in doer.children)
    return owns or speaker.name.lower().split()[:1] == ["its"]


def _is_position(scene: Scene, cue: Cue) -> bool:
    """Whether a bare "will" or "may" of a party tells its position, or a permission."""
    if cue.hedged or cue.word.lower_ not in PLAIN | MAY:
        return False
    doer = subject(cue.head)
    if cue.word.lower_ == "can" and cue.will and cue.head.tag_ != "VBN":
        return True
    if doer is None or not (scene.who.parties(doer) or doer.lower_ in _OWN):
        return (
            cue.word.lower_ in {"may", "can"}
            and doer is not None
            and doer.tag_ in {"NNS", "NN"}
            and (any(child.dep_ == "prep" and child.lower_ == "under" for child in cue.head.subtree))
        )
    ages = any(token.lemma_ in _AGES for token in cue.head.subtree)
    return cue.head.lemma_ not in _UNWILLED and not ages and _time(scene, cue) is None


def _spans(scene: Scene, cue: Cue) -> tuple[Span, Span]:
    """The clause that is foretold, with who doubts or expects it, and its sentence."""
    parsed, at = scene.parsed, cue.head.i
    first, end = parsed.borders[parsed.sentence[at]]
    begin, last = extent(cue.head)
    own = _around(scene, at)
    if _around(scene, cue.word.i) == own:
        thinks = cue.thinker.i if cue.thinker is not None else cue.word.i
        begin, last = min(begin, cue.word.i, thinks), max(last, cue.word.i)
    begin, last = max(begin, first), min(last, end - 1)
    while begin < at and (_around(scene, begin)[: len(own)] != own or _opens(parsed.doc[begin])):
        begin += 1
    while last > at and (_around(scene, last)[: len(own)] != own or _closes(parsed.doc[last])):
        last -= 1
    return parsed.span(begin, last), parsed.span(first, end - 1)


def _around(scene: Scene, place: int) -> tuple[Voice, ...]:
    """Those whose words stand at ``place``, the author's own not counted."""
    return tuple(voice for voice in scene.who.layers.get(place, ()) if voice.how != "author")


def _cue(scene: Scene, word: Token) -> Span:
    """The word with what hedges or strengthens it right beside it: "may well", "almost certain"."""
    doc, first, last = scene.parsed.doc, word.i, word.i
    if first > 0 and doc[first - 1].lower_ in STRONGER | NEARLY:
        first -= 1
    if last + 1 < len(doc) and doc[last + 1].dep_ == "advmod" and doc[last + 1].lower_ in {"well", *STRENGTH}:
        last += 1
    return scene.parsed.span(first, last)


def _opens(token: Token) -> bool:
    joins = token.dep_ == "cc" or (token.dep_ == "mark" and token.lower_ not in _IF)
    return token.is_punct or token.is_space or joins


def _closes(token: Token) -> bool:
    return token.is_punct or token.is_space or token.dep_ == "cc" or token.lower_ == "yet"


def _time(scene: Scene, cue: Cue) -> Moment | None:
    return horizon(scene, cue.head, *_spans(scene, cue))


def _forecast(scene: Scene, cue: Cue) -> Forecast:
    parsed = scene.parsed
    clause, sentence = _spans(scene, cue)
    return Forecast(
        passage=Passage.of(parsed.article, clause.start, clause.end),
        speaker=_speaker(scene, cue),
        will=cue.will,
        probability=cue.probability,
        cue=_cue(scene, cue.word),
        horizon=horizon(scene, cue.head, clause, sentence),
        condition=next(_conditions(scene, cue.head), None),
        about=_about(scene, clause, will=cue.will),
    )


def _speaker(scene: Scene, cue: Cue) -> Voice:
    inner = _teller(scene, cue)
    if inner is not None:
        return inner
    thinker = cue.thinker
    if thinker is None or thinker.lower_ in {"i", "we", "one", "it", "you"}:
        return author(scene.parsed)
    return scene.who.named(thinker)


def _conditions(scene: Scene, head: Token) -> Iterator[Span]:
    for child in head.children:
        if child.dep_ != "advcl":
            continue
        if any(g.lower_ in _IF and g.dep_ in {"mark", "advmod"} for g in child.children):
            yield scene.parsed.span(child.left_edge.i, child.right_edge.i)


def _about(scene: Scene, clause: Span, *, will: bool) -> tuple[tuple[str, int], ...]:
    places = frozenset(scene.parsed.tokens(clause))
    side = 1 if will else -1
    named = scene.named_in(places, scene.by_sentence)
    return tuple(dict.fromkeys((match.name, match.sign * side) for match in named))
