"""Parties and people proposed where there is no case."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from standoff.evidence import Article, Furniture, FurnitureKind, Span
from standoff.parties import candidates, discover

FIRST = (
    "Ethiopia began to fill the dam. Cairo protested. Egyptian Foreign Minister Sameh Shoukry asked the "
    "council to act. Ethiopia refused. The Egyptian press raged. Seleshi Bekele, Ethiopia's water minister, "
    "said that the rains had come."
)
SECOND = (
    "Egypt offered to wait. Shoukry praised Khartoum. Ethiopia's water minister, Seleshi Bekele, was absent. "
    "NATO said nothing. NATO said that it would watch. Norway slept."
)


def _article(name: str, text: str, *furniture: Furniture) -> Article:
    return Article(Article.identify(text), name, text, furniture=furniture)


def _texts(nlp: Language) -> list[tuple[Article, Doc]]:
    return [(_article("first.txt", FIRST), nlp(FIRST)), (_article("second.txt", SECOND), nlp(SECOND))]


def test_those_who_act_come_first(nlp: Language) -> None:
    found = {one.name: one for one in discover(*_texts(nlp)[0])}
    assert list(found)[:2] == ["Ethiopia", "Egypt"]
    acts = [FIRST[span.start : span.end] for span in found["Egypt"].acts]
    assert "Cairo" in acts
    assert "The Egyptian press" not in acts


def test_candidates_merge_articles(nlp: Language) -> None:
    found = {one.name: one for one in candidates(_texts(nlp))}
    assert found["Egypt"].country == "EG"
    assert found["Egypt"].articles == 2
    assert {passage.article for passage in found["Egypt"].passages} == {a.id for a, _ in _texts(nlp)}


def test_who_acts_only_once_is_no_candidate(nlp: Language) -> None:
    assert "Norway" not in {one.name for one in candidates(_texts(nlp))}


def test_organisations_that_speak_are_candidates(nlp: Language) -> None:
    found = {one.name: one for one in candidates(_texts(nlp))}
    assert found["NATO"].country is None


def test_an_organisation_that_speaks_acts_by_other_verbs_too(nlp: Language) -> None:
    text = "NATO said that it would watch. NATO sent two ships. NATO closed its office."
    (found,) = (one for one in discover(_article("third.txt", text), nlp(text)) if one.name == "NATO")
    assert len(found.acts) == 3


def test_people_are_merged_and_keep_their_role(nlp: Language) -> None:
    (egypt,) = (one for one in candidates(_texts(nlp)) if one.name == "Egypt")
    (shoukry,) = (person for person in egypt.people if person.name == "Sameh Shoukry")
    assert shoukry.role == "Foreign Minister"
    assert [passage.exact for passage in shoukry.passages] == ["Sameh Shoukry"]


def test_an_apposed_minister_belongs_to_his_country(nlp: Language) -> None:
    (ethiopia,) = (one for one in candidates(_texts(nlp)) if one.name == "Ethiopia")
    (bekele,) = ethiopia.people
    assert (bekele.name, bekele.role, len(bekele.passages)) == ("Seleshi Bekele", "water minister", 2)


def test_furniture_suggests_nobody(nlp: Language) -> None:
    text = "Egypt wrote. Egypt called."
    article = _article("a.txt", text, Furniture(Span(0, len(text)), FurnitureKind.COMMENTS))
    assert candidates([(article, nlp(text))]) == ()
