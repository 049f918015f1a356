"""The Directory itself: what a case may give it, and what it refuses."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language

from standoff.dispute import Party, Person
from standoff.errors import Unsupported
from standoff.evidence import Furniture, FurnitureKind, Span
from standoff.parties import Directory, Resolution


def test_a_text_without_parse_is_refused(kuril: Directory) -> None:
    with pytest.raises(Unsupported, match="not tagged and parsed") as caught:
        kuril.resolve(spacy.blank("en")("Moscow refused."))
    assert "pipeline with a tagger" in str(caught.value)


def test_an_empty_text_has_no_mentions(nlp: Language, kuril: Directory) -> None:
    mentions = kuril.resolve(nlp(""))
    assert mentions.all == ()
    assert mentions.of(Span(0, 0)) is None


def test_nothing_is_looked_for_in_furniture(nlp: Language, kuril: Directory) -> None:
    text = "Moscow refused. Photo: Vladimir Putin in Tokyo"
    caption = Furniture(Span(16, len(text)), FurnitureKind.CAPTION)
    assert [m.party for m in kuril.resolve(nlp(text), [caption]).all] == ["Russia"]
    assert len(kuril.resolve(nlp(text)).all) == 3


def test_two_parties_of_one_country_share_its_names(nlp: Language) -> None:
    directory = Directory([Party("Government", "CO"), Party("Rebels", "CO", aliases=("FARC",))])
    (bogota, rebels) = directory.resolve(nlp("Bogota refused. FARC agreed.")).all
    assert bogota.candidates == ("Government", "Rebels")
    assert bogota.party is None
    assert rebels.party == "Rebels"


def test_ambiguous_mentions_are_listed(nlp: Language) -> None:
    directory = Directory([Party("Seoul government", "KR"), Party("Pyongyang government", "KP")])
    mentions = directory.resolve(nlp("Korea refused."))
    assert mentions.ambiguous == mentions.all
    assert set(mentions.all[0].candidates) == {"Seoul government", "Pyongyang government"}


def test_the_case_wins_over_the_text(nlp: Language) -> None:
    directory = Directory([Party("Russia", "RU", people=(Person("Anna Sato"),)), Party("Japan", "JP")])
    mention = directory.resolve(nlp("Japanese envoy Anna Sato refused.")).all[-1]
    assert (mention.party, mention.how) == ("Russia", Resolution.PERSON)


def test_a_body_that_a_case_gives_is_another_partys_after_its_name(nlp: Language) -> None:
    directory = Directory([Party("Russia", "RU", bodies=("Foreign Ministry",)), Party("Japan", "JP")])
    doc = nlp("The Japanese Foreign Ministry protested. The Foreign Ministry in Moscow did not.")
    bodies = [m.party for m in directory.resolve(doc).all if m.how is Resolution.BODY]
    assert bodies == ["Japan", "Russia"]


def test_a_party_needs_no_country(nlp: Language) -> None:
    directory = Directory([Party("Ministry", bodies=("MoE",)), Party("Uniroyal", seats=("Elmira plant",))])
    mentions = directory.resolve(nlp("MoE issued an order. The Elmira plant appealed."))
    assert [(m.party, m.how) for m in mentions.all] == [
        ("Ministry", Resolution.BODY),
        ("Uniroyal", Resolution.METONYM),
    ]


def test_people_of_one_surname_and_two_parties_are_candidates(nlp: Language) -> None:
    directory = Directory(
        [
            Party("North", "KP", people=(Person("Kim Jong-un"),)),
            Party("South", "KR", people=(Person("Kim Dae-jung"),)),
        ]
    )
    (mention,) = directory.resolve(nlp("Kim refused.")).all
    assert mention.candidates == ("North", "South")
    assert mention.person is None


def test_namesake_with_another_first_name_is_somebody_else(nlp: Language, kuril: Directory) -> None:
    mentions = kuril.resolve(nlp("Akie Abe opened the school. Shinzo Abe came too."))
    assert [mention.person for mention in mentions.all] == ["Shinzo Abe"]


@pytest.mark.parametrize(
    "text",
    [
        "Members of the staff " + "of the ministry " * 300 + "of Japan left.",
        "Russia, " * 800 + "and Japan met.",
        "Minister Abe " * 500,
        "He said that she said that " * 250 + "it was late.",
        "Japan's " * 400 + "minister left.",
        "-" * 3000,
    ],
    ids=["nested", "coordinated", "titles", "pronouns", "possessors", "hyphens"],
)
def test_odd_texts_are_read_to_the_end(text: str, nlp: Language, kuril: Directory) -> None:
    mentions = kuril.resolve(nlp(text))
    assert all(mention.span.end <= len(text) for mention in mentions.all)
