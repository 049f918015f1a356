"""Resolver: which party or person each noun phrase of a text denotes, by its head."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from standoff.parties import recalled
from standoff.parties.affiliation import Affiliation, Scene
from standoff.parties.anaphora import Memory
from standoff.parties.cast import Cast
from standoff.parties.coordination import conjuncts, whole
from standoff.parties.gazetteer import Form, Hit
from standoff.parties.lexicon import (
    ADJECTIVE_FELLOWS,
    DESCRIBING,
    LINKS,
    ORGANISATIONS,
    PAST,
    REBELS,
    SIDES,
    SOCIAL,
    NounClass,
    is_pair,
    noun_class,
    singular,
)
from standoff.parties.mention import Resolution, Use
from standoff.parties.referent import Referent

_MODIFYING = frozenset({"amod", "compound", "nmod", "poss", "npadvmod", "acomp", "nummod"})
_PLACING = frozenset({"in", "at", "near", "inside", "outside", "across", "around", "throughout", "within"})
_GOING = frozenset({"visit", "leave", "reach", "enter", "tour"})
_COUNTING = frozenset({"most", "many", "some", "ordinary", "few", "%", "percent", "young", "all", "a", "an"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "DET", "NUM"})
_COUNTRIES = frozenset({"country", "nation", "kingdom", "republic"})
_RELATIVE = frozenset({"who", "whom", "whose", "which", "that"})
_DEFINITE = frozenset({"the", "these", "those", "our", "their"})
_DEPTH = 5
"""Heads between a relative pronoun and its clause's verb, at most."""

_DEEPEST = 24
"""Phrases within phrases that are followed ("members of the staff of the ministry of …")."""

_HOW = {
    NounClass.OFFICE: Resolution.AFFILIATION,
    NounClass.BODY: Resolution.BODY,
    NounClass.FELLOW: Resolution.AFFILIATION,
    NounClass.SOCIETY: Resolution.SOCIETY,
}


class Resolver:
    """Resolves the tokens of one text, each as the head of its noun phrase.

    A name denotes its holder; a person's name the person; "minister", "government", "colleagues",
    "public" what the words before and after tie them to; pronouns and "the minister" what was
    mentioned before. Any other noun denotes nobody: "Russian language", "Japan's stance".

    Misses: offices and bodies that the lexicon does not know; phrases whose head the parser mistakes.
    """

    def __init__(self, scene: Scene, cast: Cast) -> None:
        self._scene = scene
        self._cast = cast
        self._memory = Memory(scene, cast)
        self._done: dict[int, Referent | None] = {}
        self._depth = 0

    def resolve(self) -> dict[int, Referent]:
        """What each token denotes as a head; tokens that denote nobody are absent."""
        for token in range(len(self._scene.words)):
            referent = self.denote(token)
            if referent is not None:
                self._memory.add(token, referent, whole(self._scene.words, self.denote, token) or referent)
        return {token: referent for token, referent in self._done.items() if referent is not None}

    def denote(self, token: int) -> Referent | None:
        """What ``token`` denotes; nobody while that is being found out, or in phrases nested too deep."""
        if token not in self._done:
            if self._depth >= _DEEPEST:
                return None
            self._depth += 1
            self._done[token] = None
            self._done[token] = self._denote(token)
            self._depth -= 1
        return self._done[token]

    def _denote(self, token: int) -> Referent | None:
        words = self._scene.words
        if words.hidden[token] or words.pos[token] not in _NOMINAL:
            return None
        person = self._cast.referent(token)
        if person is not None:
            return replace(person, use=self._use(self._head_of(*person.tokens), token))
        if token in self._scene.at:
            return self._name(self._scene.at[token])
        if words.pos[token] not in ("PRON", "DET"):
            return self._phrase(token)
        antecedent = self._antecedent(token)
        if antecedent is None:
            return self._memory.pronoun(token)
        referent = whole(words, self.denote, antecedent)
        return referent and replace(
            referent, tokens=(token, token), how=Resolution.PRONOUN, evidence=referent.tokens
        )

    def _antecedent(self, token: int) -> int | None:
        """The noun that a relative pronoun ("who", "which", "whose") takes up."""
        words = self._scene.words
        if words.lower[token] not in _RELATIVE:
            return None
        verb = token
        for _ in range(_DEPTH):
            if words.dep[verb] == "relcl":
                return words.head[verb] if words.head[verb] < token else None
            verb = words.head[verb]
        return None

    def _name(self, hit: Hit) -> Referent:
        words = self._scene.words
        head = self._head_of(hit.start, hit.end - 1)
        named = Referent(
            (hit.start, hit.end - 1),
            hit.form.how,
            hit.holders,
            evidence=hit.settled,
            use=self._use(head, hit.start),
        )
        if hit.form is Form.BODY:
            tie = self._scene.named(words.left_edge(head), hit.start - 1)
            return replace(named, holders=tie.holders, joint=tie.joint) if tie else named
        is_people = hit.form in (Form.PEOPLE, Form.ADJECTIVE) and named.use is Use.ACTOR
        is_counted = is_people and any(words.lower[child] in _COUNTING for child in words.children[head])
        return replace(named, how=Resolution.SOCIETY) if is_counted else named

    def _head_of(self, first: int, last: int) -> int:
        """The token of a stretch whose head is outside it."""
        above = self._scene.words.head
        inside = range(first, last + 1)
        return next((token for token in inside if above[token] not in inside or above[token] == token), last)

    def _use(self, head: int, start: int) -> Use:
        words = self._scene.words
        dep, above = words.dep[head], words.head[head]
        hit = self._scene.at.get(start)
        if dep in _MODIFYING and above != head:
            return Use.MODIFIER
        if hit is not None and hit.form not in (Form.NAME, Form.SEAT):
            return Use.ACTOR
        is_place = (dep == "pobj" and words.lower[above] in _PLACING) or (
            dep == "dobj" and words.lemma[above] in _GOING
        )
        return Use.PLACE if is_place and hit is not None else Use.ACTOR

    def _phrase(self, token: int) -> Referent | None:
        """A noun phrase headed by a common noun, or by a proper one such as "Ministry"."""
        words = self._scene.words
        if self._is_counted(token):
            return self._memory.pair(token)
        named = self._named_after(token)
        if named is not None:
            return named
        if self._is_this(token) and self._stands_for_party(token):
            return self._taken_up(token)
        kind = noun_class(words.text[token])
        if kind is NounClass.GROUP:
            return self._passed_on(token)
        is_origin = words.lower[token].startswith("source") and self._has_of(token)
        if kind is None or is_origin or words.dep[token] in ("compound", "amod"):
            return None
        return self._role(token, kind)

    def _stands_for_party(self, token: int) -> bool:
        words = self._scene.words
        is_general = words.lower[token] in _COUNTRIES or words.text[token] in ("North", "South")
        is_ranked = words.lower[token] in ("former", "latter") and words.dep[token] not in _MODIFYING
        is_group = words.lower[token] in ORGANISATIONS and not self._has_of(token)
        return is_general or is_ranked or is_group

    def _taken_up(self, token: int) -> Referent | None:
        """Whom "the country", "the company", "the North" or "the latter" takes up."""
        words = self._scene.words
        if words.lower[token] in _COUNTRIES:
            return self._memory.thing(token)
        if words.lower[token] in ("former", "latter"):
            return recalled.listed(self._scene, self._memory, token)
        if words.lower[token] in ORGANISATIONS:
            return recalled.organisation(self._memory, token)
        return recalled.half(self._scene, self._memory, token)

    def _named_after(self, token: int) -> Referent | None:
        """The parties that an apposition names: "the downstream countries, Egypt and Sudan"."""
        words = self._scene.words
        if singular(words.lower[token]) not in DESCRIBING:
            return None
        for child in words.child(token, "appos"):
            if child in self._scene.at:
                return whole(words, self.denote, child)
        return None

    def _role(self, token: int, kind: NounClass) -> Referent | None:
        """An office, body, fellow or society: by the name beside it, by what ties it, or by memory."""
        words = self._scene.words
        person = self._described(token) if kind is NounClass.OFFICE else None
        tie = self._tie(token, kind) if person is None else None
        if person is not None:
            return person
        if tie is None:
            return self._untied(token, kind) if kind in (NounClass.OFFICE, NounClass.BODY) else None
        if singular(words.lower[token]) in REBELS and any(holder.country for holder in tie.holders):
            return None
        if tie.joint:
            self._cast.share(self._appositions(token), tie)
        return self._tied(token, kind, tie)

    def _untied(self, token: int, kind: NounClass) -> Referent | None:
        """An office or body beside which nothing says whose it is."""
        noun = singular(self._scene.words.lower[token])
        if noun in REBELS and self._is_this(token):
            return recalled.organisation(self._memory, token)
        return self._memory.title(token) or recalled.understood(self._scene, self._memory, token, kind)

    def _described(self, token: int) -> Referent | None:
        """The person whom an office beside a name describes: "Russia's top diplomat" before "Lavrov"."""
        words = self._scene.words
        name = self._cast.described.get(token)
        person = self._cast.referent(name.first) if name is not None else None
        if name is None or person is None or singular(words.lower[token]) != words.lower[token]:
            return None
        edge = words.left_edge(token)
        return replace(person, tokens=(min(edge, name.first), max(token, name.last)))

    def _appositions(self, token: int) -> Iterator[int]:
        for child in self._scene.words.child(token, "appos"):
            yield child
            yield from conjuncts(self._scene.words, child)

    def _tied(self, token: int, kind: NounClass, tie: Affiliation) -> Referent:
        words = self._scene.words
        edge = words.left_edge(token)
        before = {words.lower[position] for position in range(edge, token)}
        how = Resolution.SOCIETY if self._is_social(token, kind, before) else _HOW[kind]
        person = self._memory.holder_of_office(token, tie) if kind is NounClass.OFFICE else None
        return Referent(
            (edge, token),
            how,
            tie.holders,
            person.name if person else None,
            joint=tie.joint,
            evidence=None if edge <= tie.tokens[0] <= token else tie.tokens,
            use=Use.MODIFIER if words.dep[token] == "poss" else Use.ACTOR,
            former=bool(before & PAST),
        )

    def _is_social(self, token: int, kind: NounClass, before: set[str]) -> bool:
        if before & SOCIAL and kind in (NounClass.OFFICE, NounClass.BODY):
            return True
        neighbour = self._scene.words.text[token - 1] if token and token - 1 not in self._scene.at else ""
        is_minister = self._scene.words.lower[token].startswith("minist")
        return kind is NounClass.OFFICE and not is_minister and noun_class(neighbour) is NounClass.SOCIETY

    def _is_counted(self, token: int) -> bool:
        """Whether the noun is "both sides", "the two countries", "both navies", "the parties"."""
        words = self._scene.words
        before = {words.lower[child] for child in words.children[token]}
        if words.lower[token] in SIDES and "the" in before:
            return True
        is_known = "both" in before or ("two" in before and bool(before & _DEFINITE))
        is_tied = is_known and self._scene.named(words.left_edge(token), token - 1) is not None
        return is_known and not is_tied and is_pair(words.text[token])

    def _has_of(self, token: int) -> bool:
        return any(self._scene.words.lower[prep] == "of" for prep in self._scene.words.child(token, "prep"))

    def _is_this(self, token: int) -> bool:
        """Whether "the country" or "this nation" stands alone, without a name or adjective."""
        words = self._scene.words
        before = {words.lower[child] for child in words.children[token]}
        return bool(before & {"the", "this"}) and not self._scene.named(words.left_edge(token), token - 1)

    def _passed_on(self, token: int) -> Referent | None:
        """What follows "of" in "members of the Duma", "on the part of Japan"; not "part of Japan"."""
        words = self._scene.words
        on_the_part = token > 1 and words.lower[token - 2 : token + 1] == ("on", "the", "part")
        for prep in words.child(token, "prep"):
            for inner in words.child(prep, "pobj"):
                referent = self.denote(inner) if words.lower[prep] == "of" else None
                is_place = referent is not None and referent.how in (Resolution.NAMED, Resolution.METONYM)
                if referent is not None and (on_the_part or not is_place):
                    return replace(referent, tokens=(token, referent.tokens[1]))
        return None

    def _tie(self, token: int, kind: NounClass) -> Affiliation | None:
        """What ties the noun to a party: the words before it, a possessor, or "of", "for", "in"."""
        words = self._scene.words
        named = self._scene.named(words.left_edge(token), token - 1)
        if named is not None and kind is NounClass.FELLOW and not self._is_fellow(token, named):
            named = None
        if named is not None or kind is NounClass.FELLOW:
            return named
        return next(self._ties_by_syntax(token), None)

    def _is_fellow(self, token: int, named: Affiliation) -> bool:
        """Whether "Japanese friends" are Japan, as "Japan's friends" and "US friends" are not."""
        last = named.tokens[1]
        possessed = self._scene.words.text[last + 1] in {"'s", "’s", "'", "’"}
        is_adjective = self._scene.at[last].form is Form.ADJECTIVE
        noun = self._scene.words.lower[token]
        return not possessed and (is_adjective or noun.rstrip("s") not in ADJECTIVE_FELLOWS)

    def _ties_by_syntax(self, token: int) -> Iterator[Affiliation]:
        words = self._scene.words
        for child in words.child(token, "poss", "compound", "nmod"):
            yield from self._tie_to(child)
        for prep in words.child(token, "prep"):
            if words.lower[prep] in LINKS:
                for inner in words.child(prep, "pobj"):
                    yield from self._tie_to(inner)

    def _tie_to(self, token: int) -> Iterator[Affiliation]:
        referent = whole(self._scene.words, self.denote, token)
        if referent is not None and referent.holders and referent.how is not Resolution.SOCIETY:
            yield Affiliation(referent.holders, referent.tokens, referent.joint)
