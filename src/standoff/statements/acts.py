"""Acts: what a claim does, in PLOVER's classes and OFFER.

The cue decides if it is a word of the lexicon ("demands", "refused", "interest in"); a cue that only
says ("said", "noted") leaves it to the content: "must" and "should" ask, "ready" and "will" of the
party's own agree, a denial of its own refuses, a denial of another's complains. Offering or asking
for talks is to CONSULT. Verbs that only carry out something leave it to their object ("launched an inquiry"),
and to stop an act is another ("suspended aid", "halted the attacks").

Misses: acts told by result ("the talks bore fruit"); threats in the form of forecasts; questions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from standoff.statements.attribution import Mode
from standoff.statements.claim import Claim
from standoff.statements.clause import SUBJECTS, clause_head, is_finite, negation, own_subject, subject, words
from standoff.statements.climb import GOALS
from standoff.statements.judged import CALLS
from standoff.statements.lexicon import Predicate, is_adjective, judgement, predicate
from standoff.statements.parsed import Parsed
from standoff.statements.statement import Act
from standoff.statements.who import Who

if TYPE_CHECKING:
    from spacy.tokens import Token

_DENIED = {
    Act.AGREE: Act.REJECT,
    Act.OFFER: Act.REJECT,
    Act.SUPPORT: Act.REJECT,
    Act.CONCEDE: Act.REJECT,
    Act.COOPERATE: Act.REJECT,
    Act.CONSULT: Act.REJECT,
    Act.AID: Act.REJECT,
    Act.REJECT: Act.AGREE,
    Act.SANCTION: Act.AGREE,
    Act.RETREAT: Act.REJECT,
    Act.REQUEST: Act.REJECT,
}
_UNDONE = {
    Act.AID: Act.SANCTION,
    Act.COOPERATE: Act.SANCTION,
    Act.CONSULT: Act.REJECT,
    Act.SANCTION: Act.RETREAT,
    Act.ASSAULT: Act.RETREAT,
    Act.COERCE: Act.RETREAT,
    Act.MOBILIZE: Act.RETREAT,
    Act.REJECT: Act.AGREE,
    Act.SUPPORT: Act.REJECT,
    Act.OFFER: Act.REJECT,
    Act.REQUEST: Act.CONCEDE,
}
"""What it is to stop doing the act."""
_WISHES = frozenset({Act.REQUEST, Act.REJECT, Act.SUPPORT, Act.OFFER})
_ASKS = frozenset({"must", "should", "ought"})
_ASKING = frozenset({Act.REQUEST, Act.OFFER})
_TAKEN = frozenset({"dobj", "xcomp", "ccomp", "acomp", "attr", "oprd", "prep", "pobj", "pcomp", "acl"})
_THINKS = frozenset({"think", "believe", "feel", "consider", "suppose"})
_OURS = frozenset({"we", "i"})
_SETTLES = frozenset({"reach", "find", "sign", "conclude", "achieve", "strike", "make"})
_NEEDS = frozenset({"need", "require"})
_READY = frozenset({"ready", "willing", "prepared", "open", "happy", "inclined"})
_COMMITS = frozenset({"will", "shall", "’ll", "'ll"})
Told = tuple[Act | None, "Token | None"]


def act(parsed: Parsed, claim: Claim, who: Who) -> Told:
    """The act of ``claim`` and the word that tells it."""
    if claim.head is not None:
        called = _called(parsed, claim)
        found = called if called[0] is not None else _of_word(parsed.doc[claim.head])
        if found[0] is not None:
            return found
    tops = roots(parsed, claim)
    for root in tops:
        found = _of_content(first_clause(root), claim, who)
        if found[0] is not None:
            return found
    if tops and tops[0].pos_ not in {"VERB", "AUX"}:
        return _asked(parsed, claim)
    return None, None


def first_clause(root: Token) -> Token:
    """ "We sell nothing although peace is near": parsers hang the first clause as a subject on the second.

    A finite clause that is a subject begins with "that", "whether" or a question word.
    """
    for child in root.children:
        if child.dep_ == "csubj" and is_finite(child) and own_subject(child) is not None:
            opened = any(inner.dep_ == "mark" or inner.tag_[0] == "W" for inner in child.children)
            return root if opened else child
    return root


def _called(parsed: Parsed, claim: Claim) -> Told:
    """ "Called the deployment regrettable": the judgement at the end of a content."""
    if claim.head is None or parsed.doc[claim.head].lemma_ not in CALLS or "dobj" not in claim.rule:
        return None, None
    for place in claim.scope[1:]:
        entry = judgement(parsed.doc[place])
        if entry is not None and entry.act is not None and negation(parsed.doc[place]) is None:
            return entry.act, parsed.doc[place]
    return None, None


def _asked(parsed: Parsed, claim: Claim) -> Told:
    """A "must" anywhere in a content whose main verb the parse does not tell."""
    for place in claim.scope:
        if parsed.doc[place].dep_ == "aux" and parsed.doc[place].lower_ in _ASKS:
            return Act.REQUEST, parsed.doc[place]
    return None, None


def roots(parsed: Parsed, claim: Claim) -> list[Token]:
    """The words of the content that its other words hang from, verbs first."""
    inside = set(claim.scope)
    found = [
        parsed.doc[n]
        for n in claim.scope
        if parsed.doc[n].head.i not in inside or parsed.doc[n].head == parsed.doc[n]
    ]
    found = [token for token in found if not token.is_punct]
    return sorted(found, key=lambda token: (token.pos_ not in {"VERB", "AUX"}, token.i))


def _of_word(token: Token) -> Told:
    entry = predicate(token)
    turned = undone(token, entry)
    if turned is not None:
        return turned, token
    light = token.lemma_ in words("predicates", "light") and (entry is None or entry.particle is None)
    beside = entry is None or entry.act is None or light
    found = _object_of(token) if beside else (None, token)
    if found[0] is not None:
        entry, token = found
    if entry is None or entry.act is None:
        return None, None
    if (entry.act is Act.AGREE and is_passive(token)) or (negation(token) and token.lemma_ in _NEEDS):
        return None, None
    if entry.act in _ASKING and _is_about_talks(token):
        return Act.CONSULT, token
    if entry.act is Act.AGREE and _denied(entry.act, token) is Act.AGREE:
        ready = token.lower_ in _READY
        offered = next((child for child in token.children if _offers(child, ready=ready)), None)
        if offered is not None:
            return Act.OFFER, offered
    return _denied(entry.act, token), token


def undone(verb: Token, entry: Predicate | None) -> Act | None:
    """ "Suspended its aid", "halted the attacks": to stop good things punishes, to stop bad ones yields.

    Not to drop a demand is to make it still.
    """
    undoes = entry is not None and entry.act in {None, Act.RETREAT} and entry.sign < 0
    if not undoes or verb.pos_ != "VERB":
        return None
    taken = (child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"})
    acts = [found.act for child in taken if (found := predicate(child)) is not None and found.act is not None]
    if negation(verb) is not None:
        return next((act for act in acts if act in _WISHES), None)
    return next((_UNDONE[act] for act in acts if act in _UNDONE), None)


def is_passive(token: Token) -> bool:
    """ "Is aimed at", "is planned": nobody is told to aim or plan."""
    return not is_adjective(token) and any(child.dep_ == "auxpass" for child in token.children)


def _object_of(verb: Token) -> tuple[Predicate | None, Token]:
    """ "Expressed interest", "has one condition", "is ready": the word beside a light verb."""
    for child in verb.children:
        if child.dep_ in {"dobj", "acomp", "attr", "oprd"}:
            entry = predicate(child)
            if entry is not None and entry.act is not None and entry.subject <= 0:
                return entry, child
    return None, verb


def _denied(found: Act, token: Token) -> Act | None:
    verb = token if token.dep_ in SUBJECTS else clause_head(token)
    if negation(token) is None and (verb == token or negation(verb) is None):
        return found
    return _DENIED.get(found)


def _offers(child: Token, *, ready: bool) -> bool:
    """ "Agrees to offer"; and where one is ``ready``, "is willing to lend Cairo a ship"."""
    if child.dep_ == "prep" and child.lower_ == "to":
        return ready and any(_gives(grand) for grand in child.children if grand.dep_ == "pcomp")
    if child.dep_ != "xcomp" or negation(child) is not None:
        return False
    entry = predicate(child)
    return (entry is not None and entry.act is Act.OFFER) or (ready and _gives(child))


def _gives(verb: Token) -> bool:
    """Whether somebody is told to get something, or to be let do it."""
    told = {child.dep_ for child in verb.children}
    if verb.lemma_ in {"let", "allow", "permit"}:
        return bool(told & {"ccomp", "xcomp"})
    to = any(child.dep_ in {"prep", "dative"} and child.lower_ in {"to", "with"} for child in verb.children)
    return verb.lemma_ in words("predicates", "gives") and "dobj" in told and ("dative" in told or to)


def _is_about_talks(token: Token) -> bool:
    for child in token.children:
        entry = predicate(child) if child.dep_ in {"dobj", "xcomp", "pobj"} else None
        if entry is not None and entry.act is Act.CONSULT and not _houses(child):
            return True
        carries = child.dep_ == "xcomp" and child.lemma_ in words("predicates", "light")
        if (carries or child.dep_ == "prep") and _is_about_talks(child):
            return True
    return False


def _houses(verb: Token) -> bool:
    """ "To host the archive", but not "to host the talks"."""
    taken = [child for child in verb.children if child.dep_ == "dobj"] if verb.lemma_ == "host" else []
    entries = [predicate(noun) for noun in taken]
    return bool(entries) and all(entry is None or entry.act is not Act.CONSULT for entry in entries)


def _of_content(root: Token, claim: Claim, who: Who) -> Told:
    for token in _chain(root):
        asks = next(
            (child for child in token.children if child.dep_ == "aux" and child.lower_ in _ASKS), None
        )
        if asks is not None:
            return _duty(token, asks), asks
        goal = next((c for c in token.children if c.dep_ == "nsubj" and c.lemma_ in GOALS), None)
        if goal is not None:
            return Act.REQUEST, goal
        found = _omitted(token, claim, who)
        if found[0] is None:
            found = _of_word(token)
        if found[0] is not None:
            return found if _is_own(found, claim, who) else (None, None)
    if root.lemma_ == "let" and any(child.lower_ == "us" for child in root.subtree):
        return Act.COOPERATE, root
    return _plain(root, claim, who)


def _duty(verb: Token, asks: Token) -> Act:
    """ "Must leave" asks; "I do not think they must leave" refuses, "must be suspended" turns it again."""
    above = verb.head
    if verb.dep_ != "ccomp" or above.lemma_ not in _THINKS or negation(above) is None or asks.head != verb:
        return Act.REQUEST
    entry = predicate(verb)
    return Act.AGREE if entry is not None and entry.sign < 0 else Act.REJECT


def _chain(root: Token) -> list[Token]:
    """``root`` and the verbs it only carries ("let us meet", "I cannot help but say")."""
    chain = [root]
    for token in chain:
        if len(chain) < 4:
            chain.extend(child for child in token.children if _carries(child))
    return chain


def _is_own(found: Told, claim: Claim, who: Who) -> bool:
    """Whether the act may be the party's: not "our colleagues promised", but "they threaten us"."""
    entry = predicate(found[1]) if found[1] is not None else None
    if found[0] in {Act.ACCUSE, Act.CONSULT} or entry is None or entry.harm or entry.subject:
        return True
    doer = subject(found[1]) if found[1] is not None else None
    parties = who.parties(doer) if doer is not None else frozenset()
    return not parties or claim.party in parties


def _omitted(verb: Token, claim: Claim, who: Who) -> Told:
    """ "Sudland has not withdrawn": an act that another has not done."""
    entry, denied = predicate(verb), negation(verb)
    if entry is None or entry.evaluates or denied is None:
        return None, None
    doer = subject(verb)
    parties = who.parties(doer) if doer is not None else frozenset()
    return (Act.ACCUSE, denied) if parties and claim.party not in parties else (None, None)


def _carries(child: Token) -> bool:
    told = child.dep_ == "advcl" and any(mark.lower_ == "that" for mark in child.children)
    return told or child.dep_ in {"ccomp", "xcomp", "acomp"}


def _plain(root: Token, claim: Claim, who: Who) -> Told:
    if root.pos_ not in {"VERB", "AUX"}:
        return None, None
    doer = subject(root)
    parties = who.parties(doer) if doer is not None else frozenset()
    ours = claim.mode is not Mode.NARRATED and doer is not None and doer.lower_ in _OURS
    own = claim.party is not None and (claim.party in parties or (ours and not parties))
    denied = negation(root)
    if denied is not None and (own or not parties):
        return (Act.REJECT, denied) if own else (None, None)
    if denied is not None:
        return Act.ACCUSE, denied
    commits = next((c for c in root.children if c.dep_ == "aux" and c.lower_ in _COMMITS), None)
    settles = doer is not None and not parties and _is_settled(root, doer)
    return (Act.AGREE, commits) if (own or settles) and commits is not None else (None, None)


def _is_settled(verb: Token, doer: Token) -> bool:
    """ "A compromise will be reached", "agreement will be found": the party expects to agree."""
    return verb.lemma_ in _SETTLES and is_passive(verb) and doer.lemma_ in words("predicates", "settled")
