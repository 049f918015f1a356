"""Anaphora: what pronouns, "the minister", "the ministry" and "the two countries" stand for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from standoff.parties.affiliation import Affiliation, Scene
from standoff.parties.cast import Cast, Someone
from standoff.parties.gazetteer import Holder
from standoff.parties.lexicon import FEMININE, LEADERS, MASCULINE, NounClass, noun_class, singular
from standoff.parties.mention import Resolution, Use
from standoff.parties.referent import Referent

_PEOPLE = frozenset({NounClass.OFFICE, NounClass.FELLOW, NounClass.SOCIETY})
WINDOW = 3
"""Sentences before its own that a pronoun's antecedent is looked for in."""

RECENT, REACH = 60, 600
"""Mentions that are looked at for pronouns, and for titles and pairs (or tokens, for subjects): more
than articles need, and they bound the time that odd texts take."""

_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_MASCULINE = frozenset({"he", "him", "his", "himself"})
_FEMININE = frozenset({"she", "her", "hers", "herself"})
_THING = frozenset({"it", "its", "itself"})
_SEVERAL = frozenset({"they", "them", "their", "theirs", "themselves"})
_ALONE = _SUBJECT | {"dobj", "pobj", "appos"}
_DEFINITE = frozenset({"the", "this", "that"})
FIRST_PERSON = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"})


class Memory:
    """What was mentioned so far, and who it is likely to be taken up by.

    "he" and "she" are the nearest person, a subject before others, of fitting gender where a title
    tells it; "it" the party that is the subject before; "they" and "both sides" parties together.
    Where the nearest sentence offers several that fit, all are candidates.

    Misses: antecedents that follow their pronoun; gender of people without a telling title; events
    and things as antecedents of "they"; who is talked about inside long quotations.
    """

    def __init__(self, scene: Scene, cast: Cast) -> None:
        self._scene = scene
        self._cast = cast
        self._past: list[tuple[int, Referent]] = []
        self._together: dict[int, Referent] = {}

    def add(self, token: int, referent: Referent, together: Referent) -> None:
        """Remember that ``token`` denotes ``referent``, and ``together`` with what is coordinated.

        Tokens come in text order.
        """
        self._past.append((token, referent))
        self._together[token] = together

    def pronoun(self, token: int) -> Referent | None:
        """What the pronoun at ``token`` stands for; first persons are their speaker's business."""
        lower = self._scene.words.lower[token]
        if lower in _MASCULINE | _FEMININE:
            return self._person(token, feminine=lower in _FEMININE)
        if lower in _THING:
            return self.thing(token)
        if lower == "both" and self._scene.words.dep[token] in _ALONE:
            return self.pair(token)
        return self._several(token) if lower in _SEVERAL else None

    def _person(self, token: int, feminine: bool) -> Referent | None:
        for near in self.sentences(token):
            fitting = [
                (t, r) for t, r in near if self._is_person(t, r, feminine) and not self._is_own(t, token)
            ]
            if fitting:
                subjects = [pair for pair in fitting if self.is_subject(pair[0])]
                return self.taken_up(token, [referent for _, referent in (subjects[-1:] or fitting)])
        return None

    def _is_person(self, token: int, referent: Referent, feminine: bool) -> bool:
        """Whether a person of fitting gender is named or titled at ``token``."""
        people = self._cast.people.get(token, ())
        if people:
            return any(person.feminine in (None, feminine) for person in people)
        word = self._scene.words.lower[token]
        is_office = noun_class(word) is NounClass.OFFICE and singular(word) == word and not referent.joint
        return is_office and word not in (MASCULINE if feminine else FEMININE)

    def _is_own(self, subject: int, token: int) -> bool:
        """Whether ``subject`` is that of the pronoun's own clause, which only "its" and "himself" take up."""
        words = self._scene.words
        if words.dep[token] == "poss" or words.lower[token].endswith("self"):
            return False
        verb = token
        while words.pos[verb] not in ("VERB", "AUX") and words.head[verb] != verb:
            verb = words.head[verb]
        return words.dep[subject] in _SUBJECT and words.head[subject] == verb

    def thing(self, token: int) -> Referent | None:
        """The party that "it", or "the country", takes up: the nearest subject before, if it is one."""
        if self._is_empty(token):
            return None
        for subject in chain(self._subject_of_content(token), self._subjects_before(token)):
            found = self._together.get(subject)
            if found is None:
                return None
            if not self._is_own(subject, token) and self._is_thing(subject, found):
                return self.taken_up(token, [found])
        return None

    def _subject_of_content(self, token: int) -> Iterator[int]:
        """The subject of what is said before its frame: "Norland will sign unless …, its minister said"."""
        words = self._scene.words
        frame = words.head[token]
        if words.dep[token] != "poss" or words.dep[frame] not in _SUBJECT:
            return
        for content in words.child(words.head[frame], "ccomp"):
            yield from (s for s in words.child(content, *_SUBJECT) if s < token and s in self._together)

    def _is_thing(self, subject: int, found: Referent) -> bool:
        """Whether one "it" can take up the subject: no person, and not several."""
        words = self._scene.words
        is_several = found.joint or words.lower[subject] in _SEVERAL
        is_person = found.person is not None or subject in self._cast.people
        return not is_several and not is_person and noun_class(words.text[subject]) not in _PEOPLE

    def _is_empty(self, token: int) -> bool:
        """Whether "it" only announces a clause ("it is clear that", "it seems that")."""
        words = self._scene.words
        if words.lower[token] != "it":
            return False
        verb = words.head[token]
        if words.dep[token] not in _SUBJECT:
            return False
        announces = {
            "be": {"ccomp", "csubj"},
            "seem": {"ccomp"},
            "appear": {"ccomp"},
            "take": {"advcl", "xcomp"},
        }
        return any(words.dep[child] in announces.get(words.lemma[verb], ()) for child in words.children[verb])

    def _several(self, token: int) -> Referent | None:
        """Parties named together, or the plural subject; nobody if nearer things can be meant."""
        things = [subject for subject in self._subjects_before(token) if self._is_plural(subject)]
        nearest = next((subject for subject in things if subject not in self._together), -1)
        for sentence in self.sentences(token):
            near = [(t, r) for t, r in sentence if t > nearest and not self._is_own(t, token)]
            joint = [self._together[t] for t, _ in near if self._together[t].joint]
            plural = [r for t, r in near if self._is_plural(t) and self.is_subject(t)]
            chosen = joint[-1:] or plural[-1:]
            if chosen:
                return self.taken_up(token, chosen)
        return None

    def _is_plural(self, token: int) -> bool:
        words = self._scene.words
        found = self._together.get(token)
        if found is not None and found.how is Resolution.DEMONYM:
            return True
        return words.pos[token] in ("NOUN", "PROPN") and singular(words.lower[token]) != words.lower[token]

    def pair(self, token: int) -> Referent | None:
        """The parties that "both countries" or "the two sides" are.

        The only two in the sentence so far; else the last two that were named together; else the
        nearest two, or candidates where more are as near.
        """
        sentences = list(self.sentences(token))
        met = _holders(sentences[0])
        couple = self._couple(token)
        if len(met) != 2 and couple is not None:
            return self.taken_up(token, [couple])
        for near in sentences[1:]:
            if len(met) >= 2:
                break
            met.update(_holders(near))
        edge = self._scene.words.left_edge(token)
        holders = tuple(met)
        joint = len(holders) == 2
        return Referent((edge, token), Resolution.PRONOUN, holders, joint=joint) if len(holders) > 1 else None

    def _couple(self, token: int) -> Referent | None:
        """The last two that were named together; outsiders to the case only if just before."""
        sentence = self._scene.words.sentence
        for position, referent in reversed(self._past[-REACH:]):
            together = self._together[position]
            near = sentence[position] >= sentence[token] - 1
            known = near or all(holder.party is not None for holder in together.holders)
            is_named = together.joint and (near or referent.how is not Resolution.PRONOUN)
            if is_named and len(together.holders) == 2 and known:
                return together
        return None

    def title(self, token: int) -> Referent | None:
        """Who "the minister" is, or which body "the ministry": the nearest before of that word.

        All in the nearest sentence that has one: two presidents in it are candidates.
        """
        words = self._scene.words
        noun = words.lower[token]
        if not any(words.lower[child] in _DEFINITE for child in words.children[token]):
            return None
        near: list[tuple[int, Referent]] = []
        for position, referent in reversed(self._past[-REACH:]):
            if near and words.sentence[position] != words.sentence[near[0][0]]:
                break
            is_unnamed = referent.how in (Resolution.BODY, Resolution.AFFILIATION) and referent.person is None
            if (is_unnamed and words.lower[position] == noun) or self._has_role(position, noun, token):
                near.insert(0, (position, referent))
        found = self.taken_up(token, [referent for _, referent in near])
        return found and replace(found, how=Resolution.TITLE)

    def _has_role(self, position: int, noun: str, token: int) -> bool:
        if noun_class(noun) is not NounClass.OFFICE:
            return False
        return any(self._fits_office(person, noun, token) for person in self._cast.people.get(position, ()))

    def holder_of_office(self, token: int, tie: Affiliation) -> Someone | None:
        """Who "the Russian president" is: the nearest before of these holders with this role, or else
        the one of whom the sentence before told nothing else.
        """
        words = self._scene.words
        noun = words.lower[token]
        if noun_class(noun) is not NounClass.OFFICE or not any(
            words.lower[child] in _DEFINITE or words.dep[child] == "poss" for child in words.children[token]
        ):
            return None
        held = set(tie.holders)
        for position, _ in reversed(self._past[-REACH:]):
            for person in self._cast.people.get(position, ()):
                if set(person.holders) == held and self._fits_office(person, noun, token):
                    return person
        if words.dep[token] not in _SUBJECT or not tie.holders or tie.joint:
            return None
        before = (t for t, _ in self._recent() if words.sentence[t] == words.sentence[token] - 1)
        return self._cast.claim(before, tie)

    def _fits_office(self, person: Someone, noun: str, token: int) -> bool:
        """Whether a person of the role is meant: "prime" and "foreign" must be in both or in neither."""
        words = self._scene.words
        before = {words.lower[child] for child in words.children[token]}
        telling = {"prime", "foreign", "vice", "deputy", "defense", "defence", "finance"}
        leads = (noun == "leader" and person.roles & LEADERS) or (
            noun in LEADERS and "leader" in person.roles
        )
        fits = noun in person.roles or bool(leads)
        return fits and before & telling <= person.roles

    def taken_up(self, token: int, found: list[Referent]) -> Referent | None:
        """What ``token`` stands for when it takes up ``found``, the last of which is the nearest."""
        holders = tuple(dict.fromkeys(holder for referent in found for holder in referent.holders))
        if not holders:
            return None
        words = self._scene.words
        people = {referent.person for referent in found}
        return Referent(
            (words.left_edge(token), token),
            Resolution.PRONOUN,
            holders,
            found[-1].person if len(people) == 1 else None,
            joint=found[-1].joint and len(found) == 1,
            evidence=found[-1].tokens,
            use=Use.MODIFIER if words.dep[token] == "poss" else Use.ACTOR,
            former=all(referent.former for referent in found),
        )

    def sentences(self, token: int) -> Iterator[list[tuple[int, Referent]]]:
        """What was mentioned in the token's sentence before it, then in the sentences before."""
        sentence = self._scene.words.sentence
        for back in range(WINDOW + 1):
            yield [pair for pair in self._recent() if sentence[pair[0]] == sentence[token] - back]

    def latest(self) -> Iterator[Referent]:
        """What was mentioned, the latest first."""
        return (referent for _, referent in reversed(self._past[-REACH:]))

    def _recent(self) -> list[tuple[int, Referent]]:
        return self._past[-RECENT:]

    def is_subject(self, token: int) -> bool:
        """Whether ``token`` is, or directly qualifies, a subject."""
        words = self._scene.words
        return words.dep[token] in _SUBJECT or words.dep[words.head[token]] in _SUBJECT

    def _subjects_before(self, token: int) -> Iterator[int]:
        """Grammatical subjects before ``token``, the nearest first, within the window."""
        words = self._scene.words
        for position in range(token - 1, max(-1, token - REACH), -1):
            if words.sentence[position] < words.sentence[token] - 1:
                return
            if words.dep[position] in _SUBJECT and words.lower[position] not in {"who", "which", "that"}:
                yield position


def _holders(near: Iterable[tuple[int, Referent]]) -> dict[Holder, None]:
    """Everybody of whom it is certain that they were mentioned, in order."""
    return dict.fromkeys(holder for _, referent in near if referent.certain for holder in referent.holders)
