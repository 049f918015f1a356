"""Bad case files: each is refused with what is wrong, the line, and what to do; nothing is loaded."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from standoff.dispute.casefile import load
from standoff.errors import (
    Ambiguous,
    Infeasible,
    Malformed,
    StandoffError,
    Unknown,
    Unreadable,
    Unsupported,
)

Write = Callable[[str | bytes], Path]
Refusal = tuple[str, type[StandoffError], str, str, str]

BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 10)}]\n"
    for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
DOUBLING = "outcomes:\n  - {name: x0, formula: a}\n" + "".join(
    f"  - {{name: x{n}, formula: x{n - 1} and x{n - 1}}}\n" for n in range(1, 40)
)
CHAIN = "outcomes:\n" + "".join(f"  - {{name: x{n}, formula: x{n + 1}}}\n" for n in range(2000))
MANY = "".join(f"  - {{name: o{n}, owner: Ann}}\n" for n in range(99))

ADDED: list[Refusal] = [
    # what the test shows, kind, added to the demo, where, message
    ("unknown key", Malformed, "optoins: []", "line 10, column 1",
     "the key 'optoins' is not known at the top of the file\n  Did you mean 'options'?"),
    ("unknown key inside", Malformed, "outcomes:\n  - {nam: x, formula: a}", "line 11, column 6",
     "the key 'nam' is not known in outcomes, item 1\n  Did you mean 'name'?"),
    ("unknown key without a value", Malformed, "analist:", "line 10, column 1",
     "the key 'analist' is not known at the top of the file\n  Did you mean 'analyst'?"),
    ("comma that ends a text", Malformed, "constraints: {infeasible: [{formula: a, why: no, not so}]}",
     "line 10, column 50",
     "the key 'not so' is not known in constraints, infeasible, item 1\n  Inside { } a comma ends a text"),
    ("duplicate key", Malformed, "title: again", "line 10, column 1",
     "the key 'title' is written twice (first on line 2)\n  Keep one of the two."),
    ("constraint that leaves nothing", Infeasible, "constraints: {requirements: [a and not a]}",
     "line 10, column 30", "no state is feasible: 'a and not a' rules out every one\n  Loosen or remove"),
    ("constraints that leave nothing", Infeasible, "constraints:\n  infeasible:\n    - a\n    - not a",
     "line 13, column 7", "'not a', together with the constraints before it, rules out every one"),
    ("status quo ruled out", Infeasible, "constraints:\n  requirements:\n    - a\nstatus_quo: [b]",
     "line 13, column 13",
     "the status quo is not feasible: it breaks 'a' — the constraint stands at line 12"),
    ("status quo of a stranger", Unknown, "status_quo: [a, bb]", "line 10, column 17",
     "no option is called 'bb'\n  Did you mean 'b'?"),
    ("status quo with a repetition", Malformed, "status_quo: [a, a]", "line 10, column 17",
     "the option 'a' is named twice"),
    ("status quo that is no list", Malformed, "status_quo: a", "line 10, column 13",
     "status_quo: must be a list\n  The options that are taken today"),
    ("unknown option in a formula", Unknown, "preferences:\n  Ann:\n    - b if aa", "line 12, column 12",
     "no option or outcome is called 'aa'\n  Did you mean 'a'?"),
    ("unknown option in quotes", Unknown, 'preferences:\n  Ann:\n    - {formula: "b if aa"}',
     "line 12, column 23",
     "no option or outcome is called 'aa'"),
    ("unknown option in a folded text", Unknown, "preferences:\n  Ann:\n    - >\n      b if\n      aa",
     "line 12, column 7, character 6 of the text", "no option or outcome is called 'aa'"),
    ("formula that ends early", Malformed, "preferences: {Ann: [a and]}", "line 10, column 26",
     "expected an option's name, 'not' or '(', but the formula ends"),
    ("formula nested too deep", Malformed, f"preferences: {{Ann: ['{'(' * 60}']}}", "line 10, column 72",
     "the formula is nested more than 50 deep\n  Name a part of it as an outcome"),
    ("outcome circle", Malformed,
     "outcomes:\n  - {name: x, formula: y}\n  - {name: y, formula: z or a}\n  - {name: z, formula: not y}",
     "line 12, column 24", "the outcomes define one another in a circle: y → z → y"),
    ("outcome of itself", Malformed, "outcomes: [{name: x, formula: not x}]", "line 10, column 31",
     "the outcomes define one another in a circle: x → x\n  Write one of them, such as 'x', with options"),
    ("outcomes that double", Malformed, DOUBLING, "line 25, column 26",
     "the formula is too large once the outcomes in it are written out — the limits are 10,000 names"),
    ("outcomes in a long chain", Malformed, CHAIN + "  - {name: x2000, formula: a}", "line 112, column 27",
     "the formula is too large once the outcomes in it are written out"),
    ("outcome named like an option", Ambiguous, "outcomes: [{name: a, formula: b}]", "line 10, column 19",
     "'a' names both an option (line 8) and an outcome"),
    ("two outcomes of one name", Malformed,
     "outcomes:\n  - {name: x, formula: a}\n  - {name: x, formula: b}", "line 12, column 12",
     "the outcome 'x' is declared twice (first on line 11)"),
    ("ranking that misses states", Malformed, "rankings: {Ann: [[YY], [NN]]}", "line 10, column 12",
     "the ranking of 'Ann' misses 2 of the feasible states, such as YN\n  Name every feasible state once"),
    ("ranking that repeats a state", Malformed, "rankings:\n  Ann:\n    - [YY, NN]\n    - [YN, NY, NN]",
     "line 13, column 16", "the ranking of 'Ann' names NN twice (first on line 12)"),
    ("ranking of an infeasible state", Infeasible,
     "constraints: {infeasible: [a and b]}\nrankings: {Ann: [[YY], [NN]]}", "line 11, column 19",
     "the ranking of 'Ann' names YY, which is not feasible"),
    ("ranking with other letters", Malformed, "rankings: {Ann: [[Y-]]}", "line 10, column 19",
     "'Y-' is not a pattern of 2 letters — it has one of Y, N for every option in order"),
    ("ranking and preferences", Malformed, "preferences: {Ann: [a]}\nrankings: {Ann: [[YY, YN, NY, NN]]}",
     "line 11, column 12", "'Ann' has both preferences and a ranking — the preferences stand at line 10"),
    ("preferences of a stranger", Unknown, "preferences: {Anna: [a]}", "line 10, column 15",
     "preferences: no party is called 'Anna'\n  Did you mean 'Ann'?"),
    ("ranking of a stranger", Unknown, "rankings: {Bo: [[YY]]}", "line 10, column 12",
     "rankings: no party is called 'Bo'\n  Did you mean 'Bob'?"),
    ("bad reliability", Malformed, "sources: [{source: X, reliability: G}]", "line 10, column 36",
     "sources, item 1, reliability: must be one of 'A', 'B', 'C', 'D', 'E', 'F', not 'G'"),
    ("bad credibility", Malformed, "sources: [{source: X, credibility: 7}]", "line 10, column 36",
     "sources, item 1, credibility: must be one of 1, 2, 3, 4, 5, 6, not '7'"),
    ("two grades for one source", Malformed, "sources:\n  - {source: X}\n  - {source: x, reliability: A}",
     "line 12, column 14", "the source 'x' is declared twice (first on line 11)"),
    ("grade of nobody", Malformed, "sources: [{reliability: A}]", "line 10, column 11",
     "sources, item 1: names no source — an entry grades one source\n  Give one of source, outlet, author"),
    ("grade of two", Malformed, "sources: [{outlet: X, author: Y}]", "line 10, column 11",
     "sources, item 1: outlet and author are both given"),
    ("words of an outlet", Malformed, "sources: [{outlet: X, says: no}]", "line 10, column 29",
     "sources, item 1, says: it is not told which article says this — words are looked for in one"),
    ("two grades for one author", Malformed, "sources: [{author: X}, {outlet: X}, {author: x, note: y}]",
     "line 10, column 46", "the author 'x' is declared twice (first on line 10)"),
    ("half believed", Malformed, "sources: [{source: X, believed: perhaps}]", "line 10, column 33",
     "sources, item 1, believed: 'perhaps' is neither yes nor no\n  no: nothing that it says is used."),
    ("a weight above 1", Malformed, "weights: {reliability: {A: 1.5}}", "line 10, column 28",
     "weights, reliability, A: '1.5' is not a number from 0 to 1\n  By the letter of a source's grade"),
    ("a weight below 0", Malformed, "weights: {hearsay: -1}", "line 10, column 20",
     "weights, hearsay: '-1' is not a number from 0 to 1"),
    ("a weight that is no number", Malformed, "weights: {undated: nan}", "line 10, column 20",
     "weights, undated: 'nan' is not a number from 0 to 1"),
    ("a weight of no letter", Malformed, "weights: {reliability: {G: 1}}", "line 10, column 24",
     "weights, reliability: has 'G', which is none of A, B, C, D, E, F"),
    ("a weight of no figure", Malformed, "weights: {credibility: {7: 1}}", "line 10, column 24",
     "weights, credibility: has '7', which is none of 1, 2, 3, 4, 5, 6"),
    ("a weight of no mode", Malformed, "weights: {mode: {whispered: 1}}", "line 10, column 17",
     "weights, mode: has 'whispered', which is none of direct, mixed, indirect, narrated"),
    ("no half-life", Malformed, "weights: {half_life: 0}", "line 10, column 22",
     "weights, half_life: '0' is not a number of years above 0"),
    ("a whole margin", Malformed, "weights: {margin: 1}", "line 10, column 19",
     "weights, margin: '1' is not a number from 0 to below 1"),
    ("an unknown weight", Malformed, "weights: {half_live: 1}", "line 10, column 11",
     "the key 'half_live' is not known in weights\n  Did you mean 'half_life'?"),
    ("bad kind of theme", Malformed, "themes: [{name: t, kind: trusty, terms: [x]}]", "line 10, column 26",
     "themes, item 1, kind: must be one of 'precedent', 'domestic limit'"),
    ("theme without terms", Malformed, "themes: [{name: t, kind: trust, terms: []}]", "line 10, column 40",
     "themes, item 1, terms: is an empty list\n  Wordings that speak of it"),
    ("bad term", Malformed, "themes:\n  - name: t\n    kind: trust\n    terms:\n      - some thing||else",
     "line 14, column 20", "expected a word"),
    ("bad date", Malformed, "as_of: 2020-13", "line 10, column 8",
     "as_of: '2020-13' is no date as YYYY, YYYY-MM or YYYY-MM-DD\n  Recency is counted from here"),
    ("pattern too long", Malformed, "constraints: {infeasible: [{pattern: YN-}]}", "line 10, column 38",
     "'YN-' is not a pattern of 2 letters — it has one of Y, N, - for every option in order"),
    ("pattern of everything", Malformed, 'constraints: {infeasible: [{pattern: "--"}]}', "line 10, column 39",
     "the pattern '--' fits every state"),
    ("constraint of nothing", Malformed, "constraints: {infeasible: [{why: because}]}", "line 10, column 28",
     "the constraint has neither a formula nor a pattern"),
    ("constraint of both kinds", Malformed, "constraints: {infeasible: [{formula: a, pattern: Y-}]}",
     "line 10, column 28", "the constraint has both a formula and a pattern"),
    ("articles above the folder", Malformed, "articles: ../articles", "line 10, column 11",
     "articles: '../articles' leads out of the case's folder"),
    ("absolute articles", Malformed, "articles: /etc", "line 10, column 11",
     "articles: '/etc' leads out of the case's folder — a case reads and writes inside its own folder only"),
    ("articles that are a file", Malformed, "articles: case.yaml", "line 10, column 11",
     "articles: 'case.yaml' is not a folder"),
    ("store above the folder", Malformed, "store: x/../../evidence.db", "line 10, column 8",
     "store: 'x/../../evidence.db' leads out of the case's folder"),
    ("store over the case file", Malformed, "store: case.yaml", "line 10, column 8",
     "store: 'case.yaml' is not a place for a database"),
    ("store as an SQLite URL", Unsupported, "store: sqlite:////etc/passwd", "line 10, column 8",
     "store: databases of kind 'sqlite' are not supported"),
    ("YAML tag", Malformed, "note: !!python/object/apply:os.system ['true']", "line 10, column 7",
     "the tag 'tag:yaml.org,2002:python/object/apply:os.system' is not allowed"),
    ("recursive anchor", Malformed, "outcomes: &x [*x]", "line 10, column 15",
     "'*x' stands inside the value that it refers to"),
    ("alias of nothing", Malformed, "note: *nobody", "line 10, column 7", "'*nobody' refers to nothing"),
    ("nested too deep", Malformed, f"note: {'[' * 5000}", "line 10, column 27",
     "lists or mappings lie more than 20 deep"),
    ("nested too deep through aliases", Malformed,
     f"note: &x {'[' * 12}{']' * 12}\noutcomes: {'[' * 9}*x{']' * 9}", "line 11, column 20",
     "lists or mappings lie more than 20 deep"),
    ("tab", Malformed, "outcomes:\n\t- x", "line 11, column 1",
     "found character '\\t' that cannot start any token\n  Indent with spaces; YAML forbids tabs."),
    ("colon in a text", Malformed, "note: a: b", "line 10, column 8",
     "this is not YAML: mapping values are not allowed here\n  Put text that holds ': ' in quotes"),
    ("open bracket", Malformed, "outcomes: [x", "line 11, column 1",
     "but got '<stream end>' — while parsing a flow sequence that begins on line 10, column 11"),
    ("open quote", Malformed, "note: 'x", "line 11, column 1",
     "while scanning a quoted scalar that begins on line 10"),
    ("control character", Malformed, "note: \x07", "line 10, column 7",
     "it holds a character that cannot be printed"),
    ("second document", Malformed, "---\ncase: other", "line 10, column 1", "a second document begins"),
    ("key that is a list", Malformed, "? [x]\n: y", "line 10, column 3", "a key is not a word"),
    ("merge key", Malformed, "outcomes:\n  - {name: x, formula: a, <<: {}}", "line 11, column 27",
     "the key '<<' is not known in outcomes, item 1"),
]  # fmt: skip

CHANGED: list[tuple[str, type[StandoffError], tuple[str, str], str, str]] = [
    ("missing key", Malformed, ("title: A demo\n", ""), "line 1, column 1",
     "title: is missing\n  The case's title. For example: The Kuril Islands dispute"),
    ("missing key inside", Malformed, (", owner: Bob", ""), "line 9, column 5",
     "options, item 2, owner: is missing\n  The one party that controls the option. For example: Russia"),
    ("option declared twice", Malformed, ("name: b, owner: Bob", "name: a, owner: Ann"), "line 9, column 12",
     "the option 'a' is declared twice (first on line 8)"),
    ("option with two owners", Malformed, ("name: b", "name: a"), "line 9, column 22",
     "the option 'a' has two owners, 'Ann' (line 8) and 'Bob' — exactly one party controls an option"),
    ("option with a list of owners", Malformed, ("owner: Ann", "owner: [Ann, Bob]"), "line 8, column 22",
     "options, item 1, owner: must be text\n  The one party that controls the option."),
    ("owner that is no party", Unknown, ("owner: Bob", "owner: Rob"), "line 9, column 22",
     "option 'b': its owner 'Rob' is no party\n  Did you mean 'Bob'?"),
    ("two parties of one name", Malformed, ("name: Bob", "name: ann"), "line 6, column 11",
     "the party 'ann' is declared twice (first on line 5)"),
    ("alias of another party", Ambiguous, ("- name: Bob", "- {name: Bob, aliases: [Rob, ANN]}"),
     "line 6, column 32", "'ANN' stands for both 'Ann' (line 5) and 'Bob'"),
    ("person of two parties", Ambiguous,
     ("  - name: Ann\n  - name: Bob",
      "  - {name: Ann, people: [{name: Zoe}]}\n  - {name: Bob, seats: [Zoe]}"),
     "line 6, column 25", "'Zoe' stands for both 'Ann' (line 5) and 'Bob'"),
    ("country of two parties", Ambiguous,
     ("  - name: Ann\n  - name: Bob", "  - {name: Ann, country: NO}\n  - {name: Bob, country: NO}"),
     "line 6, column 26", "'NO' stands for both 'Ann' (line 5) and 'Bob'"),
    ("small country code", Malformed, ("- name: Bob", "- {name: Bob, country: gb}"), "line 6, column 26",
     "parties, item 2, country: 'gb' must be two capital letters"),
    ("empty name of a party", Malformed, ("name: Bob", "name: ''"), "line 6, column 12",
     "parties, item 2, name: is empty"),
    ("empty name of an option", Malformed, ("name: a", "name: ''"), "line 8, column 13",
     "options, item 1, name: is empty"),
    ("keyword as a name", Malformed, ("name: a", "name: Unless"), "line 8, column 12",
     "options, item 1, name: 'Unless' is a word of the formula language"),
    ("name with a space", Malformed, ("name: a", "name: an option"), "line 8, column 12",
     "options, item 1, name: 'an option' may have letters, digits, '_' and '-' only"),
    ("bad direction", Malformed, ("owner: Ann", "owner: Ann, direction: forward"), "line 8, column 38",
     "options, item 1, direction: must be one of 'both', 'fwd', 'back', not 'forward'"),
    ("bad opposite", Malformed, ("owner: Ann", "owner: Ann, opposites: [re*use]"), "line 8, column 39",
     "the '*' in 're*use' does not end a prefix"),
    ("nobody answers for a preference", Malformed,
     ("analyst: {name: A. Analyst, date: 2020}", "preferences: {Ann: [a]}"), "line 3, column 21",
     "nobody answers for this preference — every preference leads back to a sentence or to a named analyst"),
    ("no parties", Malformed, ("  - name: Ann\n  - name: Bob\n", "  []\n"), "line 5, column 3",
     "parties: is an empty list"),
    ("parties as a mapping", Malformed, ("  - name: Ann\n  - name: Bob\n", "  Ann: {}\n"), "line 5, column 3",
     "parties: must be a list"),
    ("too many options", Unsupported, ("options:\n", "options:\n" + MANY), "line 8, column 3",
     "101 options are more than the 100 that are supported — above 26 options a solver judges single states"),
]  # fmt: skip

WHOLE: list[tuple[str, type[StandoffError], str | bytes, str, str]] = [
    ("empty", Malformed, "", "line 1, column 1", "the file is empty\n  Start with 'case: a_name'."),
    ("comments only", Malformed, "# nothing\n", "line 1, column 1", "the file is empty"),
    ("a list", Malformed, "- case: demo\n", "line 1, column 1", "the file: must be a mapping ('key: value')"),
    ("a word", Malformed, "demo", "line 1, column 1", "the file: must be a mapping ('key: value')"),
    ("an alias bomb", Malformed, BOMB, "line 5, column 36", "the file holds more than 100,000 values"),
    ("Latin-1", Unreadable, "case: demo\ntitle: Île\n".encode("latin-1"), "case.yaml",
     "byte 19, on line 2, is not UTF-8 — invalid continuation byte\n  Save the file as UTF-8."),
    ("UTF-16", Unreadable, "case: demo".encode("utf-16"), "case.yaml", "this is not a text file"),
    ("binary", Unreadable, b"\x7fELF\x00\x01\x02", "case.yaml",
     "this is not a text file — it holds zero bytes"),
    ("huge", Unsupported, "note: " + "x" * (1 << 20), "case.yaml", "the file is larger than 1,048,576 bytes"),
]  # fmt: skip


def refused(folder: Path, kind: type[StandoffError], where: str, message: str) -> None:
    with pytest.raises(StandoffError) as caught:
        load(folder)
    error = caught.value
    assert type(error) is kind
    assert message in str(error)
    assert error.where in (f"{folder / 'case.yaml'}, {where}", str(folder / where))
    assert error.remedy


@pytest.mark.parametrize("refusal", ADDED, ids=lambda refusal: re.sub(r"\W+", "-", refusal[0]))
def test_an_addition_is_refused(write: Write, demo: str, refusal: Refusal) -> None:
    _, kind, addition, where, message = refusal
    refused(write(demo + addition + "\n"), kind, where, message)


@pytest.mark.parametrize("change", CHANGED, ids=lambda change: re.sub(r"\W+", "-", change[0]))
def test_a_change_is_refused(
    write: Write, demo: str, change: tuple[str, type[StandoffError], tuple[str, str], str, str]
) -> None:
    _, kind, (old, new), where, message = change
    assert old in demo
    refused(write(demo.replace(old, new, 1)), kind, where, message)


@pytest.mark.parametrize("whole", WHOLE, ids=lambda whole: re.sub(r"\W+", "-", whole[0]))
def test_a_whole_file_is_refused(
    write: Write, whole: tuple[str, type[StandoffError], str | bytes, str, str]
) -> None:
    _, kind, content, where, message = whole
    refused(write(content), kind, where, message)


def test_of_several_mistakes_the_first_in_the_file_is_told(write: Write, demo: str) -> None:
    bad = demo.replace("owner: Ann", "owner: [Ann]").replace("case: demo", "case: not it") + "zzz: 1\n"
    refused(write(bad), Malformed, "line 1, column 7", "case: 'not it' may have letters")
