"""The questions one can ask about a text: of, owner, at, within, acting, first persons."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from standoff.evidence import Span
from standoff.parties import Directory, Mention, Mentions, Resolution, Use

Ask = Callable[[str], Mentions]


@pytest.fixture
def ask(nlp: Language, kuril: Directory) -> Ask:
    return lambda text: kuril.resolve(nlp(text))


def _span(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part))


def test_an_adjective_qualifies_its_noun_and_is_no_actor(ask: Ask) -> None:
    text = "Money flows into the Russian Far East."
    mentions = ask(text)
    assert mentions.of(_span(text, "the Russian Far East")) is None
    adjective = mentions.at(_span(text, "Russian"))
    assert adjective is not None
    assert (adjective.party, adjective.use) == ("Russia", Use.MODIFIER)


@pytest.mark.parametrize(
    "text", ["The ministers met in Tokyo.", "Lavrov visited Tokyo.", "Snow fell in Japan."]
)
def test_a_place_is_marked(ask: Ask, text: str) -> None:
    assert [m.use for m in ask(text).all if m.party == "Japan"] == [Use.PLACE]


def test_hyphenated_adjectives_mean_both(ask: Ask) -> None:
    text = "Russian-Japanese relations are cold."
    assert [mention.party for mention in ask(text).all] == ["Russia", "Japan"]


@pytest.mark.parametrize(
    ("text", "noun", "party"),
    [
        ("Japan's stance is firm.", "stance", "Japan"),
        ("Russian demands grew.", "demands", "Russia"),
        ("The refusal of Moscow was final.", "refusal", "Russia"),
        ("A visit by Putin was put off.", "visit", "Russia"),
        ("His stance is firm.", "stance", None),
    ],
)
def test_owner(ask: Ask, text: str, noun: str, party: str | None) -> None:
    owner = ask(text).owner(_span(text, noun))
    assert (owner and owner.party) == party


def test_owners_may_be_several(ask: Ask) -> None:
    text = "The agreement of Russia and Japan was short."
    owner = ask(text).owner(_span(text, "agreement"))
    assert owner is not None
    assert owner.parties == ("Russia", "Japan")


def test_a_token_stands_for_its_whole_coordination(nlp: Language, kuril: Directory) -> None:
    doc = nlp("Moscow and Tokyo agreed.")
    mention = kuril.resolve(doc).of(doc[0])
    assert mention is not None
    assert mention.every == ("Russia", "Japan")
    assert mention.party is None


def test_a_span_of_the_pipeline_is_answered_like_characters(nlp: Language, kuril: Directory) -> None:
    doc = nlp("According to the Kremlin, nothing has changed.")
    mentions = kuril.resolve(doc)
    assert mentions.of(doc[0:4]) == mentions.of(Span(0, 24))
    assert mentions.of(doc[0:4]) is not None


def test_first_persons_are_marked_and_left_to_their_speaker(ask: Ask) -> None:
    text = 'Lavrov said: "We are ready, and our government knows it."'
    mentions = ask(text)
    assert [text[s.start : s.end] for s in mentions.first_persons] == ["We", "our"]
    assert mentions.of(_span(text, "We")) is None


@pytest.mark.parametrize(
    ("words", "person"), [("We", None), ("our government", None), ("I", "Sergei Lavrov")]
)
def test_first_persons_with_a_speaker(ask: Ask, words: str, person: str | None) -> None:
    text = f'Lavrov said: "I know. We are ready, and {words} will wait."'
    mentions = ask(text)
    speaker = mentions.of(_span(text, "Lavrov"))
    mention = mentions.of(_span(text, words), speaker)
    assert mention is not None
    assert (mention.party, mention.person, mention.how) == ("Russia", person, Resolution.PRONOUN)
    assert speaker is not None
    assert mention.evidence == speaker.span


def test_evidence_is_where_the_text_tells_the_affiliation(ask: Ask) -> None:
    text = "Japanese Foreign Minister Taro Kono flew home. Kono was silent."
    mention = ask(text).of(_span(text, "Kono was"))
    assert mention is not None
    assert mention.evidence is not None
    assert text[mention.evidence.start : mention.evidence.end] == "Japanese"


def test_acting_tells_who_does_what(ask: Ask) -> None:
    text = "Moscow refused. The Japanese press mourned. Tokyo's offer expired."
    acts = [(mention.party, mention.decides, verb) for mention, verb in ask(text).acting()]
    assert acts == [("Russia", True, "refuse"), ("Japan", False, "mourn")]


def test_within_gives_what_lies_inside(ask: Ask) -> None:
    text = "Putin flew to Tokyo, and Abe met him."
    inside = ask(text).within(_span(text, "and Abe met him"))
    assert [mention.party for mention in inside] == ["Japan", "Russia"]


def test_people_are_listed_with_role_and_every_place(ask: Ask) -> None:
    text = "Russian Foreign Ministry spokeswoman Maria Zakharova spoke. Zakharova was brief."
    (figure,) = ask(text).people
    assert (figure.name, figure.party, figure.role) == (
        "Maria Zakharova",
        "Russia",
        "Foreign Ministry spokeswoman",
    )
    assert [text[s.start : s.end] for s in figure.spans] == ["Maria Zakharova", "Zakharova"]


def test_a_joint_mention_has_no_single_party() -> None:
    mention = Mention(Span(0, 1), None, Resolution.NAMED, parties=("A", "B"))
    assert mention.every == ("A", "B")


def test_line_breaks_in_names_and_titles_are_no_obstacle(ask: Ask) -> None:
    text = "The peace is near, said Taro Kono, the Japanese\nforeign minister. The United\nStates left."
    mentions = ask(text)
    assert [(figure.name, figure.party, figure.role) for figure in mentions.people] == [
        ("Taro Kono", "Japan", "foreign minister")
    ]
    state = mentions.of(_span(text, "The United\nStates"))
    assert state is not None
    assert state.party == "United States"


def test_white_space_stands_for_nobody(nlp: Language, kuril: Directory) -> None:
    doc = nlp("Moscow\n\n\nTokyo refused.")
    mentions = kuril.resolve(doc)
    assert doc[1].is_space
    assert mentions.of(doc[1]) is None
    assert mentions.of(doc[0]) is not None
    assert mentions.of(doc[2]) is not None
