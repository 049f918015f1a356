"""Loading a pipeline: names, versions, offsets, texts that are hard to hold."""

from __future__ import annotations

import subprocess
import sys

import pytest

from standoff.errors import Unknown
from standoff.statements.pipeline import DEFAULT, load

HARD = [
    "",
    "\n \n",
    "One.\n\n\n\nTwo.",
    "Cairo\u00a0says\tno.\r\n\r\nKhartoum says yes.",
    "A lone \ud800 surrogate, said Dahl.",
    "e\u0301crit, dit-il \U0001f600 “oui”",
    "\x00\x01\u200b\ufeff",
]


def test_fingerprint_needs_no_spacy() -> None:
    code = (
        "import sys; from standoff.statements.pipeline import load; p = load(); "
        "assert len(p.fingerprint) == 16 and p.version; assert 'spacy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_pipeline_is_loaded_once() -> None:
    assert load() is load(DEFAULT)


@pytest.mark.parametrize("name", ["en_core_web_none", "numpy", "../evil", "os", "a.b", ""])
def test_unknown_names_are_refused_with_a_remedy(name: str) -> None:
    with pytest.raises(Unknown) as caught:
        load(name)
    assert f"no language pipeline is named {name!r}" in str(caught.value)
    assert DEFAULT in str(caught.value.remedy)


@pytest.mark.parametrize("text", HARD)
def test_offsets_are_those_of_the_text(text: str) -> None:
    doc = next(load().docs([text], entities=False))
    assert len(doc.text) == len(text)
    assert all(doc.text[t.idx : t.idx + len(t)] == t.text for t in doc)
    assert [a for a, b in zip(text, doc.text, strict=True) if a != b and a not in "\u00a0\ud800"] == []


def test_no_sentence_crosses_a_paragraph() -> None:
    text = "A headline without a stop\n\nThe minister said that"
    doc = next(load().docs([text], entities=False))
    assert [s.text.strip() for s in doc.sents] == ["A headline without a stop", "The minister said that"]


def test_texts_come_in_order() -> None:
    docs = load().docs(["One.", "Two.", ""], entities=False)
    assert [doc.text for doc in docs] == ["One.", "Two.", ""]


def test_entities_are_found_when_asked_for() -> None:
    text = "The talks between Japan and Russia were held in Moscow."
    assert next(load().docs([text])).ents
    assert not next(load().docs([text], entities=False)).ents
