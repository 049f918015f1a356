"""A subject that the parser joins to the object before it."""

from __future__ import annotations

from spacy.tokens import Doc
from spacy.vocab import Vocab

from standoff.statements.quoting.grammar import subject

WORDS = ["Norland", "cut", "its", "catch", "and", "Westmark", "said", "so"]
TAGS = ["NNP", "VBD", "PRP$", "NN", "CC", "NNP", "VBD", "RB"]
POS = ["PROPN", "VERB", "PRON", "NOUN", "CCONJ", "PROPN", "VERB", "ADV"]
HEADS = [1, 1, 3, 1, 3, 3, 1, 6]
DEPS = ["nsubj", "ROOT", "poss", "dobj", "cc", "conj", "conj", "advmod"]


def _doc(words: list[str]) -> Doc:
    return Doc(Vocab(), words=words, tags=TAGS, pos=POS, heads=HEADS, deps=DEPS)


def test_the_noun_right_before_the_verb_is_its_subject() -> None:
    found = subject(_doc(WORDS)[6])
    assert found is not None
    assert found.text == "Westmark"


def test_the_first_verb_keeps_its_own() -> None:
    found = subject(_doc(WORDS)[1])
    assert found is not None
    assert found.text == "Norland"


def test_where_the_joined_noun_does_not_stand_before_the_verb_the_subject_is_shared() -> None:
    words = ["Norland", "visited", "its", "friends", "and", "Westmark", "and", "left"]
    doc = Doc(
        Vocab(),
        words=words,
        tags=["NNP", "VBD", "PRP$", "NNS", "CC", "NNP", "CC", "VBD"],
        pos=["PROPN", "VERB", "PRON", "NOUN", "CCONJ", "PROPN", "CCONJ", "VERB"],
        heads=[1, 1, 3, 1, 3, 3, 1, 1],
        deps=["nsubj", "ROOT", "poss", "dobj", "cc", "conj", "cc", "conj"],
    )
    found = subject(doc[7])
    assert found is not None
    assert found.text == "Norland"
