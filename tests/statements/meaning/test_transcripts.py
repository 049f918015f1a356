"""Labels before what is said: whose position it is, and what is nobody's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standoff.statements import Statement

Read = Callable[[str], tuple[Statement, ...]]
Told = set[tuple[str, str, int]]

CASES: list[tuple[str, str, Told]] = [
    (
        "surnames in capitals, and a journalist",
        (
            "BERG: We will never open the port.\n\n"
            "Q: Sudland has agreed to withdraw its troops. Will you sign the peace treaty?\n\n"
            "BERG: We are ready to sign the peace treaty."
        ),
        {("Norland", "port", -1), ("Norland", "treaty_n", 1)},
    ),
    (
        "full names",
        "Ada Berg: We will open the port.\nKarl Oster: I will not withdraw our troops.",
        {("Norland", "port", 1), ("Sudland", "troops", -1)},
    ),
    (
        "offices and an interpreter",
        (
            "PRESIDENT BERG: We will open our port.\n"
            "FOREIGN MINISTER OSTER (through interpreter): We refuse to withdraw the troops."
        ),
        {("Norland", "port", 1), ("Sudland", "troops", -1)},
    ),
    (
        "question and answer",
        (
            "Interview with President Ada Berg\n\n"
            "Question: Norland refuses to open its port. Why?\n"
            "Answer: We offered to open the port."
        ),
        {("Norland", "port", 1)},
    ),
    (
        "answers of the one who was labelled before",
        "OSTER: Good morning.\nQ: Norland wants the peace treaty.\nA: We will not withdraw our troops.",
        {("Sudland", "troops", -1)},
    ),
    (
        "lines that begin with a dash",
        (
            "President Ada Berg spoke to reporters.\n\n"
            "- Has Sudland offered to withdraw its troops?\n- No. We will not open the port."
        ),
        {("Norland", "port", -1)},
    ),
    (
        "a moderator",
        "MODERATOR: Norland refuses to open its port. Mr Oster?\nMR OSTER: We will withdraw our troops.",
        {("Sudland", "troops", 1)},
    ),
    (
        "a party in brackets",
        "Ms. Dahl (Norland): My country will open its port.\n\nMr. Lind (Sudland): We withdraw our troops.",
        {("Norland", "port", 1), ("Sudland", "troops", 1)},
    ),
    (
        "countries as labels",
        "Norland: We will open the port.\nSudland: We will not withdraw our troops.",
        {("Norland", "port", 1), ("Sudland", "troops", -1)},
    ),
    (
        "somebody unknown between two",
        "BERG: Good morning.\nHALLORAN: We will open our port.\nBERG: We will not open the port.",
        {("Norland", "port", -1)},
    ),
    (
        "several paragraphs of one speaker",
        "BERG: Good morning.\n\nWe will open the port.\n\nOSTER: We withdraw our troops.",
        {("Norland", "port", 1), ("Sudland", "troops", 1)},
    ),
    (
        "one label alone, and narration after it",
        "OSTER: We will not withdraw our troops.\n\nWe shall see. Norland refuses to open its port.",
        {("Sudland", "troops", -1), ("Norland", "port", -1)},
    ),
    (
        "narration that names the last speaker",
        (
            "BERG: We will open our port.\n\nOSTER: We withdraw our troops.\n\n"
            "Oster then left. Westmark refuses to deploy missiles."
        ),
        {("Norland", "port", 1), ("Sudland", "troops", 1), ("Westmark", "missiles", -1)},
    ),
    (
        "a list is no dialogue",
        "- Norland refuses to open its port.\n- Sudland refuses to withdraw its troops.",
        {("Norland", "port", -1), ("Sudland", "troops", -1)},
    ),
    (
        "a caption is no label",
        "Photo: Berg in Norport.\nNote: Norland refuses to open its port.",
        {("Norland", "port", -1)},
    ),
    ("an interview with nobody known", "Q: Will you open the port?\nA: We will open the port.", set()),
]


@pytest.mark.parametrize(("text", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_positions(read: Read, text: str, wanted: Told) -> None:
    found = read(text)
    told = {(one.party, stance.option, stance.stance) for one in found for stance in one.options}
    assert told == wanted


def test_the_label_is_the_speaker(read: Read) -> None:
    text = "OSTER: Good morning.\n\nBERG (laughs): We will open the port. I promise it.\n\nQ: When?"
    promised = [one for one in read(text) if one.options]
    assert [(one.speaker.name, one.speaker.party) for one in promised] == [("Ada Berg", "Norland")]
    assert promised[0].passage.exact == "We will open the port."
    assert promised[0].speaker.span is not None
    assert text[promised[0].speaker.span.start : promised[0].speaker.span.end] == "BERG"


def test_what_a_speaker_tells_of_another_comes_through_both(read: Read) -> None:
    found = read("BERG: Oster told us that Sudland would withdraw its troops.\nQ: Norland wants missiles.")
    chains = [[voice.name for voice in one.chain] for one in found if one.party == "Sudland"]
    assert chains == [["Ivo Lind", "Ada Berg", "Karl Oster"]]
