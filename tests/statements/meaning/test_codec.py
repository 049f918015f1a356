"""Statements as JSON: exact round trip, refusal of anything else, the row that tools read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standoff.errors import Malformed
from standoff.evidence import Article
from standoff.statements import Reader, Statement, codec

Read = Callable[[str], tuple[Statement, ...]]
TEXT = (
    "On Friday, President Ada Berg said that Norland will open its port only after Sudland withdraws "
    "its troops. "
    "Sudland rejected the demand."
)

KEYS = (
    *("article", "start", "end", "exact", "party", "speaker", "mode", "act", "addressee", "options"),
    *("conditional", "condition", "date"),
)


def test_a_statement_survives_the_round_trip(read: Read) -> None:
    found = read(TEXT)
    assert found
    assert tuple(codec.loads(codec.dumps(statement)) for statement in found) == found


def test_one_line_each(read: Read) -> None:
    assert all("\n" not in codec.dumps(statement) for statement in read("Norland\n\nwants\na peace treaty."))


@pytest.mark.parametrize("line", ["", "{}", "[]", '{"id": 3}', "null", "not json"])
def test_anything_else_is_refused_by_name(line: str) -> None:
    with pytest.raises(Malformed, match="a stored statement cannot be read back") as refused:
        codec.loads(line)
    assert "Read the article again" in str(refused.value)


def test_the_row_has_the_keys_that_tools_read(reader: Reader) -> None:
    article = Article(Article.identify(TEXT), "berg.txt", TEXT)
    row = codec.row(reader.read(article)[0], article)
    assert set(KEYS) <= row.keys()
    assert row["article"] == "berg.txt"
    assert row["exact"] == TEXT[row["start"] : row["end"]]
    assert row["conditional"] is True
    assert {k: row["options"][0][k] for k in ("option", "stance")} == {"option": "troops", "stance": 1}
    assert row["condition"]["text"] == "Sudland withdraws its troops"
