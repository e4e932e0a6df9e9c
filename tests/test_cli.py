"""The command line: data on stdout, one sentence on stderr, documented exit codes, never a traceback."""

import csv
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from unittest import mock
from xml.etree import ElementTree as Xml

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from graph.cli import main
from graph.store import Store

CHECKOUT = Path(__file__).parents[1]
RESULTS = CHECKOUT / "tests" / "fixtures" / "results"
ADA = "https://w3id.org/hustings/id/person/mnis/90001"
VOTES = "SELECT ?votes { ?c <https://w3id.org/hustings/ont#votes> ?votes } ORDER BY DESC(?votes) LIMIT 2"
# A query that no engine finishes.
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER (?a != ?l) }"


@dataclass
class Ran:
    """How a command ended, and what it wrote."""

    code: int
    out: str
    err: str

    def rows(self) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO(self.out)))


def hustings(*words: object, stdin: bytes = b"") -> Ran:
    """The command run in this process."""
    streams = [io.TextIOWrapper(io.BytesIO(data)) for data in (stdin, b"", b"")]
    handler = signal.getsignal(signal.SIGINT)
    code: object = 0
    with (
        mock.patch.object(sys, "argv", ["hustings", *map(str, words)]),
        mock.patch.multiple(sys, stdin=streams[0], stdout=streams[1], stderr=streams[2]),
    ):
        try:
            main()
        except SystemExit as ended:
            code = ended.code or 0
        finally:
            signal.signal(signal.SIGINT, handler)
    written = []
    for stream in streams[1:]:
        stream.flush()
        stream.buffer.seek(0)
        written.append(stream.buffer.read().decode("utf-8"))
    assert isinstance(code, int)
    return Ran(code, *written)


@pytest.fixture(autouse=True)
def _at_home(small_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Each test runs in an empty folder, with the graph of the invented results at hand."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HUSTINGS_STORE", str(small_store))
    monkeypatch.delenv("HUSTINGS_ENDPOINT", raising=False)
    monkeypatch.delenv("HUSTINGS_DEBUG", raising=False)
    yield


def process(*words: object, **environment: str) -> subprocess.Popen[bytes]:
    """The command run in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "graph", *map(str, words)],
        env={**os.environ, "PYTHONPATH": str(CHECKOUT), **environment},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


# Building --------------------------------------------------------------------------------------------------


def test_build_says_what_it_did(tmp_path: Path) -> None:
    ran = hustings("build", RESULTS, "--store", "kg")
    assert (ran.code, ran.out) == (0, "")
    assert "kg: 1,788 statements from 7 files" in ran.err
    assert "26 candidacy records" in ran.err
    assert "2 disagreements between files and sums" in ran.err
    assert Store.open(tmp_path / "kg").ask("ASK { ?s ?p ?o }")
    with (tmp_path / "exports" / "faults.csv").open(encoding="utf-8") as faults:
        assert [row["line"] for row in csv.DictReader(faults)] == ["7", "7"]


def test_build_quiet_writes_nothing() -> None:
    ran = hustings("build", RESULTS, "--store", "kg", "--quiet")
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_build_json_is_a_summary(tmp_path: Path) -> None:
    ran = hustings("build", RESULTS, "--store", "kg", "--json", "-q", "--reports", tmp_path / "r")
    summary = json.loads(ran.out)
    assert (summary["files"], summary["disagreements"], summary["remarks"]) == (7, 2, {"noted": 2})
    assert (tmp_path / "r" / "rejected.csv").read_text() == "file,line,severity,what,done,row\n"


def test_file_of_an_unknown_kind_that_was_named_loses_nothing(tmp_path: Path) -> None:
    hustings("build", RESULTS, "--store", "kg", "--quiet")
    (tmp_path / "odd.csv").write_text("colour,taste\nred,sweet\n")
    ran = hustings("build", RESULTS, "odd.csv", "--store", "kg")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("hustings: odd.csv: is of no known kind; known kinds: ")
    assert "Commons candidacies" in ran.err
    assert Store.open(tmp_path / "kg").ask("ASK { ?s ?p ?o }")


def test_file_of_an_unknown_kind_in_a_folder_is_listed_and_the_rest_is_built(tmp_path: Path) -> None:
    shutil.copytree(RESULTS, "in")
    (tmp_path / "in" / "odd.csv").write_text("colour,taste\nred,sweet\n")
    (tmp_path / "in" / "empty.csv").write_text("")
    (tmp_path / "in" / "picture.csv").write_bytes(b"\x89PNG\r\n\x81\x8d")
    ran = hustings("build", "in", "--store", "kg")
    assert ran.code == 0
    assert "refused in/picture.csv:1: is neither UTF-8 nor Windows-1252 text" in ran.err
    assert "\n0 rows set aside" in ran.err
    assert "refused in/odd.csv: is of no known kind" in ran.err
    assert "refused in/empty.csv: is empty" in ran.err
    with (tmp_path / "exports" / "rejected.csv").open(encoding="utf-8") as rejected:
        assert {row["file"] for row in csv.DictReader(rejected)} == {
            "in/odd.csv",
            "in/empty.csv",
            "in/picture.csv",
        }


@pytest.mark.parametrize("name", [b"caf\xe9.csv", "Ynys Môn (1).csv".encode(), b"100%.csv", b"a\nb.csv"])
def test_file_may_have_any_name(tmp_path: Path, name: bytes) -> None:
    (tmp_path / "in").mkdir()
    content = (RESULTS / "by-elections" / "candidacies.csv").read_bytes()
    (tmp_path / "in" / os.fsdecode(name)).write_bytes(content)
    assert hustings("build", "in", "--store", "kg", "-q").code == 0
    assert hustings("info", "--store", "kg").code == 0


def test_folder_without_anything_to_build_from_loses_nothing(tmp_path: Path) -> None:
    hustings("build", RESULTS, "--store", "kg", "--quiet")
    (tmp_path / "empty").mkdir()
    ran = hustings("build", "empty", "--store", "kg")
    assert ran.code == 1
    assert ran.err == "hustings: There is nothing to build from in empty: no files were found.\n"
    assert Store.open(tmp_path / "kg").ask("ASK { ?s ?p ?o }")


def test_missing_file_is_an_error() -> None:
    ran = hustings("build", "none.csv", "--store", "kg")
    assert (ran.code, ran.err) == (1, "hustings: none.csv: there is no such file or folder\n")


def test_store_that_is_a_folder_of_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    ran = hustings("build", RESULTS, "--store", ".")
    assert ran.code == 1
    assert "holds other things than a graph (thesis.txt)" in ran.err


def test_reports_that_cannot_be_written_are_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    ran = hustings("build", RESULTS, "--store", "kg", "--reports", "file")
    assert ran.code == 1
    assert ran.err.startswith("hustings: The reports cannot be written to file")


# Asking ----------------------------------------------------------------------------------------------------


def test_ask_lists_the_questions_with_what_each_needs() -> None:
    ran = hustings("ask", "--format", "csv")
    needs = {row["question"]: row["needs"] for row in ran.rows()}
    assert needs["record"] == "--person [--confidence]"
    assert json.loads(hustings("ask", "-f", "json").out)[0].keys() == {"question", "in words", "needs"}


def test_ask_help_tells_question_parameters_and_columns() -> None:
    ran = hustings("ask", "record", "--help")
    assert ran.code == 0
    assert "Where, when and for whom has this person stood" in ran.out
    assert "--person" in ran.out
    assert "polling day" in ran.out


def test_ask_answers_as_a_table_without_iris() -> None:
    ran = hustings("ask", "record", "--person", "Ada Quill")
    header, rule, *rows = ran.out.splitlines()
    assert header.split() == ["election", "date", "constituency", "party", "votes", "share", "rank", "candidates", "elected", "confidence"]  # fmt: skip  # noqa: E501 - one line as printed
    assert set(rule.strip()) == {"─"}
    assert [row.split()[0] for row in rows] == ["ge-2015-05-07", "ge-2017-06-08"]
    assert ran.err == ""


@pytest.mark.parametrize("person", ["Ada Quill", "ada  quill", "Quill", ADA])
def test_name_may_be_whole_or_part_or_an_iri(person: str) -> None:
    rows = hustings("ask", "record", "--person", person, "-f", "csv").rows()
    assert [row["votes"] for row in rows] == ["1200", "1100"]
    assert {row["person"] for row in rows} == {ADA}


def test_csv_has_a_header_and_is_utf8_in_any_locale() -> None:
    ran = process("ask", "candidacies", "-f", "csv", LC_ALL="C", PYTHONIOENCODING="latin-1")
    out, err = ran.communicate()
    assert (ran.returncode, err) == (0, b"")
    assert out.startswith(
        b"election,date,gss,constituency,first_name,surname,party,party_mnis,party_ec,votes,"
    )
    assert "Siôn,Llŷr".encode() in out
    assert out.count(b"\n") == 19


def test_json_is_an_array_of_rows() -> None:
    rows = json.loads(hustings("ask", "record", "--person", "Ada Quill", "-f", "json").out)
    assert rows[0]["votes"] == 1200
    assert (rows[0]["date"], rows[0]["share"], rows[0]["elected"]) == ("2015-05-07", 0.545455, True)


def test_xml_and_markdown_and_tsv_are_what_they_say() -> None:
    asked = ("ask", "record", "--person", "Ada Quill", "-f")
    space = "{http://www.w3.org/2005/sparql-results#}"
    assert len(Xml.fromstring(hustings(*asked, "xml").out).findall(f"{space}results/{space}result")) == 2
    assert hustings(*asked, "markdown").out.splitlines()[1].startswith("| --- | --- |")
    assert (
        hustings(*asked, "tsv").out.splitlines()[1].startswith("ge-2015-05-07\t2015-05-07\tAmbleford North\t")
    )


def test_query_and_sources_are_shown_beside_the_answer() -> None:
    ran = hustings("ask", "record", "--person", "Ada Quill", "--show-query", "--sources", "-f", "csv")
    assert len(ran.rows()) == 2
    assert f"VALUES ?person {{ <{ADA}> }} # $person" in ran.err
    assert (
        "results/ge-2017-06-08/candidacies.csv:2  (Vale County Record Office; "
        "Open Government Licence v3.0, retrieved 2026-08-01)\n"
    ) in ran.err


def test_name_of_several_lists_them() -> None:
    ran = hustings("ask", "record", "--person", "Tom Reed")
    assert (ran.code, ran.out) == (2, "")
    assert "“Tom Reed” could be 2 different person records" in ran.err
    assert "Tom Reed (Ambleford North 2017, Lantern Alliance)\n" in ran.err.replace("    ", "") + "\n"
    assert "https://w3id.org/hustings/id/person/dc/80011" in ran.err


def test_namesake_whom_a_register_alone_knows_is_no_choice(tmp_path: Path) -> None:
    peer = {"id": "x/1", "other_names": [{"given_name": "Ada", "family_name": "Quill"}]}
    (tmp_path / "people.json").write_text(json.dumps({"persons": [peer], "memberships": []}))
    hustings("build", RESULTS, "people.json", "--store", "kg")
    assert hustings("ask", "record", "--person", "Ada Quill", "-f", "csv", "--store", "kg").rows()


def test_year_is_its_general_election_even_where_there_were_by_elections(tmp_path: Path) -> None:
    text = (RESULTS / "by-elections" / "candidacies.csv").read_text()
    (tmp_path / "by-elections.csv").write_text(text.replace("/2016", "/2017").replace("2016-", "2017-"))
    hustings("build", RESULTS / "ge-2017-06-08", "by-elections.csv", "--store", "kg")
    ran = hustings("ask", "candidacies", "--election", "2017", "--store", "kg", "-f", "csv")
    assert {row["election"] for row in ran.rows()} == {"ge-2017-06-08"}


def test_name_that_is_empty_is_asked_for() -> None:
    ran = hustings("ask", "record", "--person", " ")
    assert (ran.code, ran.err.partition(":")[2]) == (
        2,
        " No person is named: give a name, or part of one.\n",
    )


def test_name_of_nobody_gives_the_nearest() -> None:
    ran = hustings("ask", "record", "--person", "Ada Quil")
    assert ran.code == 0  # a part of one name only
    ran = hustings("ask", "record", "--person", "Ida Quill")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "hustings: No person here is called “Ida Quill”; the nearest are Ada Quill.\n"


@pytest.mark.parametrize(
    "value", ['x" } DROP ALL #', "\\", "", " ", "'", "?person", "🗳", "\udcff", "%s {} $0"]
)
def test_value_is_a_value_whatever_it_holds(value: str) -> None:
    ran = hustings("ask", "record", "--person", value)
    assert (ran.code, ran.out) == (2, "")
    assert "fault in hustings" not in ran.err
    assert hustings("ask", "record", "--person", "Ada Quill").code == 0


def test_no_store_says_how_to_make_one() -> None:
    for words in (
        ("ask", "candidacies"),
        ("sparql", VOTES),
        ("info",),
        ("check",),
        ("export", "trig", "-o", "x"),
    ):
        ran = hustings(*words, "--store", "none")
        assert (ran.code, ran.out) == (1, "")
        assert ran.err.startswith("hustings: There is no graph at none: make one with `hustings build")


@pytest.mark.parametrize(
    "words",
    [
        ("ask", "nonsense"),
        ("ask", "record"),
        ("ask", "record", "--person"),
        ("ask", "record", "--persn", "Ada Quill"),
        ("ask", "record", "--person", "Ada Quill", "--format", "yaml"),
        ("nonsense",),
        ("build",),
        ("sparql",),
        ("sparql", VOTES, "--format", "turtle"),
        ("sparql", "ASK {}", "--format", "nonsense"),
        ("sparql", "DESCRIBE <urn:a>", "--format", "csv"),
        ("sparql", "none.rq"),
        ("export", "rtf", "-o", "x"),
        ("export", "trig"),
        ("export", "trig", "-o", "x", "--graph", "nonsense"),
        ("view", "seat", "--constituency", "Cwm Aber", "-o", "seat.bmp"),
        ("ask", "second-places", "--party", "Orchard Party", "--votes", "many"),
    ],
)
def test_what_makes_no_sense_is_exit_code_2(words: tuple[str, ...]) -> None:
    ran = hustings(*words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err
    assert "fault in hustings" not in ran.err


# SPARQL ----------------------------------------------------------------------------------------------------


def test_sparql_answers_from_the_command_line_a_file_or_standard_input(tmp_path: Path) -> None:
    (tmp_path / "votes.rq").write_text(VOTES)
    (tmp_path / "bom").write_bytes(b"\xef\xbb\xbf" + VOTES.encode())
    answers = [
        hustings("sparql", VOTES, "-f", "csv"),
        hustings("sparql", "votes.rq", "-f", "csv"),
        hustings("sparql", "bom", "-f", "csv"),
        hustings("sparql", "-", "-f", "csv", stdin=VOTES.encode()),
    ]
    assert {(ran.code, ran.out, ran.err) for ran in answers} == {(0, "votes\n1200\n1100\n", "")}


def test_sparql_json_is_that_of_the_standard() -> None:
    query = """SELECT ?thing ?when ?who ?share ?won ?none {
      ?thing <https://w3id.org/hustings/ont#declaredAt> ?when BIND ("Ada" AS ?who)
      BIND (0.50 AS ?share) BIND (true AS ?won) } ORDER BY ?when LIMIT 1"""
    (row,) = json.loads(hustings("sparql", query, "-f", "json").out)["results"]["bindings"]
    xsd = "http://www.w3.org/2001/XMLSchema#"
    assert row == {
        "thing": {
            "type": "uri",
            "value": "https://w3id.org/hustings/id/contest/ge-2015-05-07/E14999001",
        },
        "when": {"type": "literal", "value": "2015-05-08T02:10:00", "datatype": f"{xsd}dateTime"},
        "who": {"type": "literal", "value": "Ada"},
        "share": {"type": "literal", "value": "0.5", "datatype": f"{xsd}decimal"},
        "won": {"type": "literal", "value": "true", "datatype": f"{xsd}boolean"},
    }


@pytest.mark.parametrize(
    ("query", "answer"), [("ASK { ?s ?p ?o }", "true\n"), ("ASK { <urn:x> ?p ?o }", "false\n")]
)
def test_sparql_ask_is_true_or_false(query: str, answer: str) -> None:
    assert hustings("sparql", query).out == answer


@pytest.mark.parametrize(
    ("form", "beginning"),
    [("turtle", "@prefix "), ("ntriples", f"<{ADA}> "), ("jsonld", "["), ("rdfxml", "<?xml ")],
)
def test_sparql_triples_come_in_every_format(form: str, beginning: str) -> None:
    ran = hustings("sparql", f"DESCRIBE <{ADA}>", "-f", form)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(beginning)
    assert "Ada Quill" in ran.out


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("SELECT ?s {", "The query is not SPARQL 1.1: "),
        (
            "SELECT ?s { ?s h:votes ?v }",
            "The query is not SPARQL 1.1: error at 1:23 (line:column): Prefix not found.\n",
        ),
        ("DROP ALL", "The query starts with DROP: the graph is read only"),
        ("INSERT DATA { <urn:a> <urn:b> <urn:c> }", "The query starts with INSERT: the graph is read only"),
        ("", "The query has no query form: the graph is read only"),
        ("x" * 5000, "The query"),
    ],
)
def test_sparql_that_cannot_be_asked_says_why(query: str, sentence: str) -> None:
    ran = hustings("sparql", query)
    assert (ran.code in (1, 2), ran.out) == (True, "")
    assert ran.err.startswith(f"hustings: {sentence}")
    assert ran.err.count("\n") == 1


def test_query_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "odd.rq").write_bytes(b"\xff\xfe")
    for ran in (hustings("sparql", "-", stdin=b"\xff\xfe"), hustings("sparql", "odd.rq")):
        assert (ran.code, ran.out) == (2, "")
        assert "cannot be read" in ran.err


def test_cells_stay_in_their_cells_whatever_they_hold() -> None:
    query = "SELECT ?a ?b { VALUES (?a ?b) { ('x\\n|y,\"z\"' 'Ynys Môn') ('\\u0008\\uFFFE' '<b>&') } }"
    assert [list(row.values()) for row in hustings("sparql", query, "-f", "csv").rows()] == [
        ['x\n|y,"z"', "Ynys Môn"],
        ["\x08\ufffe", "<b>&"],
    ]
    assert len(hustings("sparql", query).out.splitlines()) == 4
    assert hustings("sparql", query, "-f", "markdown").out.splitlines()[2] == '| x \\|y,"z" | Ynys Môn |'
    assert "<b>&" in [node.text for node in Xml.fromstring(hustings("sparql", query, "-f", "xml").out).iter()]


# Looking over, handing on ----------------------------------------------------------------------------------


def test_check_lists_faults_with_their_rows_and_ends_with_3() -> None:
    ran = hustings("check", "-f", "csv")
    assert ran.code == 3
    serious = [row for row in ran.rows() if row["severity"] == "serious"]
    assert [(row["check"], row["source"]) for row in serious] == [
        ("votes-do-not-add-up", "results/ge-2017-06-08/contests.csv:4")
    ]
    assert ran.err.endswith("faults, 1 of them serious\n")


def test_check_without_serious_faults_ends_with_0() -> None:
    hustings("build", RESULTS / "by-elections", "--store", "kg", "-q")
    assert hustings("check", "--store", "kg").code == 0


def test_info_tells_sources_licences_dates_and_counts() -> None:
    told = json.loads(hustings("info", "--json").out)
    sources = {row["file"]: (row["licence"], row["retrieved"]) for row in told["sources"]}
    assert sources["results/by-elections/contests.csv"] == ("Open Government Licence v3.0", "2026-08-01")
    classes = {row["class"].rpartition("#")[2]: row["things"] for row in told["classes"]}
    assert (classes["Candidacy"], classes["Contest"], classes["ByElection"]) == (18, 7, 1)
    ran = hustings("info")
    assert "h:Candidacy" in ran.out
    assert "id:graph/derived/people" in ran.out


@pytest.mark.parametrize("form", ["trig", "nquads", "turtle", "jsonld"])
def test_export_writes_the_graph_the_same_each_time(tmp_path: Path, form: str) -> None:
    ran = hustings("export", form, "-o", "deep/kg.out")
    written = (tmp_path / "deep" / "kg.out").read_bytes()
    assert (ran.code, ran.out, ran.err) == (0, "", f"deep/kg.out: {len(written):,} bytes\n")
    assert hustings("export", form, "-o", "deep/kg.out", "--quiet").err == ""
    assert (tmp_path / "deep" / "kg.out").read_bytes() == written
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["kg.out"]


@pytest.mark.parametrize(
    "name",
    [
        "results/volunteers/candidates.csv",
        "source/results/volunteers/candidates.csv",
        "https://w3id.org/hustings/id/graph/source/results/volunteers/candidates.csv",
    ],
)
def test_export_of_one_graph_by_any_of_its_names(tmp_path: Path, name: str) -> None:
    assert hustings("export", "nquads", "-o", "one.nq", "--graph", name).code == 0
    assert len((tmp_path / "one.nq").read_text(encoding="utf-8").splitlines()) == 8


@pytest.mark.parametrize("output", ["/", ".", "", "file/kg.trig", "/dev/full", "/proc/kg.trig"])
def test_export_to_what_cannot_be_written_is_an_error(tmp_path: Path, output: str) -> None:
    (tmp_path / "file").write_text("")
    ran = hustings("export", "trig", "-o", output)
    assert (ran.code, ran.out) == (1, "")
    assert "cannot be written: " in ran.err


def test_export_to_a_device_leaves_the_device() -> None:
    ran = process("export", "nquads", "-o", "/dev/stdout", "--graph", "results/volunteers/candidates.csv")
    out, _ = ran.communicate()
    assert (ran.returncode, len(out.splitlines())) == (0, 8)
    assert hustings("export", "nquads", "-o", "/dev/null").code == 0
    assert Path("/dev/null").is_char_device()


# A program among others ------------------------------------------------------------------------------------


def test_reader_that_goes_away_is_no_reason_to_complain() -> None:
    ran = process("sparql", "SELECT * { ?s ?p ?o . ?a ?b ?s } LIMIT 100000", "-f", "csv")
    assert ran.stdout
    assert ran.stderr
    ran.stdout.close()
    assert (ran.wait(), ran.stderr.read()) == (1, b"")
    ran.stderr.close()
    assert ran.stdin
    ran.stdin.close()


def test_output_that_is_full_is_one_sentence() -> None:
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "graph", "info"],
            env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (ran.returncode, ran.stderr) == (1, "hustings: No space left on device: standard output\n")


def _holds_the_store_open(pid: int) -> bool:
    with suppress(FileNotFoundError):  # a file that was closed meanwhile
        return any("build-" in str(link.readlink()) for link in Path(f"/proc/{pid}/fd").iterdir())
    return False


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="needs /proc to see that the query has begun")
def test_interrupt_ends_a_long_query_at_once() -> None:
    ran = process("sparql", ENDLESS)
    for _ in range(200):
        if _holds_the_store_open(ran.pid):
            break
        time.sleep(0.05)
    time.sleep(0.2)
    ran.send_signal(signal.SIGINT)
    out, err = ran.communicate(timeout=10)
    assert (out, err) == (b"", b"")
    # A shell shows either as 130.
    assert ran.returncode in (-signal.SIGINT, 130)


def test_interrupted_build_leaves_the_old_graph_and_no_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hustings("build", RESULTS, "--store", "kg", "-q")

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("graph.build.assemble", interrupted)
    ran = hustings("build", RESULTS, "--store", "kg")
    assert (ran.code, ran.out) == (130, "")
    assert "Traceback" not in ran.err
    assert Store.open(tmp_path / "kg").ask("ASK { ?s ?p ?o }")
    assert len(list((tmp_path / "kg").glob("build-*"))) == 1


def test_fault_in_the_program_is_owned_up_to(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("by nought")

    monkeypatch.setattr("graph.build.assemble", broken)
    ran = hustings("build", RESULTS, "--store", "kg")
    assert ran.code == 1
    assert ran.err.startswith("hustings: this is a fault in hustings itself (ZeroDivisionError: by nought)")
    monkeypatch.setenv("HUSTINGS_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        hustings("build", RESULTS, "--store", "kg")


def test_help_is_there_with_and_without_being_asked_for() -> None:
    assert hustings("--help").code == 0
    for command in ("build", "check", "info", "export", "push", "demo", "docs", "sparql", "ask", "view"):
        ran = hustings(command, "--help")
        assert (ran.code, ran.out.startswith(f"Usage: hustings {command}")) == (0, True)
    ran = hustings()
    assert "Usage: hustings" in ran.out + ran.err


def test_shell_completes_commands_and_questions() -> None:
    for words, index, completed in (("hustings as", 1, b"ask"), ("hustings ask rec", 2, b"record")):
        ran = process(_HUSTINGS_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=str(index))
        out, err = ran.communicate()
        assert (ran.returncode, out.split(), err) == (0, [completed], b"")
    ran = process("--show-completion", "bash", _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")
    assert b"complete -o default -F _hustings_completion hustings" in ran.communicate()[0]


WORDS = st.sampled_from(
    """ask sparql info check export view seat record candidacies --person Quill --format -f csv json turtle
    trig -o --store --graph --show-query --sources --json -q -- - -f=csv --person= SELECT { ..""".split()  # noqa: SIM905 - easier to read
) | st.sampled_from(["", VOTES, "ASK {}", "\udcff", "a\nb"])


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(WORDS | st.text(st.characters(exclude_characters="\x00"), max_size=5), max_size=6))
@example(words=["sparql", "-"])
@example(words=["export", "trig", "-o", "\udcff"])
@example(words=["view", "seat", "--constituency", "Cwm Aber", "-o", "\udcff.json"])
def test_odd_words_are_never_a_fault_of_the_program(words: list[str]) -> None:
    dangerous = ("build", "demo", "docs", "push", "--install-completion")
    ran = hustings(*(word for word in words if word not in dangerous), stdin=b"ASK {}")
    assert ran.code in (0, 1, 2, 3)
    assert "fault in hustings" not in ran.err
    assert "Traceback" not in ran.err
