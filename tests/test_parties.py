import csv
import re
from pathlib import Path

import pytest

from graph.errors import SourceError
from graph.parties import Parties
from graph.records import PartyAsStood

PREFIXES = """@prefix h: <https://w3id.org/hustings/ont#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@base <https://w3id.org/hustings/id/party/> .
"""


@pytest.fixture(scope="module")
def parties() -> Parties:
    return Parties.read()


@pytest.mark.parametrize(
    ("stood", "key"),
    [
        (PartyAsStood("Labour", ec_id="PP53", mnis_id="15"), "labour"),
        (PartyAsStood("Labour and Co-operative", ec_id="PP53", adjunct_ec_id="PP119"), "labour"),
        (PartyAsStood("Labour and Co-operative Party", ec_id="joint-party:53-119"), "labour"),
        (PartyAsStood("Labour Party", ec_id="party:53"), "labour"),
        (PartyAsStood("Conservative", ec_id="PP51 ", mnis_id="4"), "conservative"),
        (PartyAsStood("The Brexit Party", ec_id="PP7931", mnis_id="1006"), "reform-uk"),
        (PartyAsStood("Reform UK", mnis_id="1036"), "reform-uk"),
        (PartyAsStood("Brexit Party"), "reform-uk"),
        (PartyAsStood("Sinn Fein"), "sinn-fein"),
        (
            PartyAsStood("Abolish the Welsh Assembly Party", ec_id="PP12653"),
            "abolish-the-welsh-assembly-party",
        ),
    ],
)
def test_enduring_party_is_the_same_under_every_code_and_spelling(
    parties: Parties, stood: PartyAsStood, key: str
) -> None:
    assert parties.enduring(stood) == key


@pytest.mark.parametrize(
    "stood",
    [
        PartyAsStood("Independent", abbreviation="Ind", mnis_id="8"),
        PartyAsStood("Independent", ec_id="ynmp-party:2"),
        PartyAsStood("independent"),
        PartyAsStood("Speaker", abbreviation="Spk", mnis_id="47"),
        PartyAsStood("Speaker seeking re-election", ec_id="ynmp-party:12522"),
        PartyAsStood("No description"),
    ],
)
def test_enduring_party_of_independents_and_the_speaker_is_none(
    parties: Parties, stood: PartyAsStood
) -> None:
    assert parties.enduring(stood) is None
    assert parties.adjunct(stood) is None


def test_enduring_party_with_a_code_outweighs_an_independent_name(parties: Parties) -> None:
    assert parties.enduring(PartyAsStood("Independent", ec_id="PP2399", mnis_id="8")) == "ec-pp2399"


@pytest.mark.parametrize(
    ("stood", "key"),
    [
        (PartyAsStood("Al-Zebabist Nation of Ooog", ec_id="PP2399", mnis_id="231"), "ec-pp2399"),
        (PartyAsStood("Al-Zebabist Nation of Ooog", mnis_id="231"), "mnis-231"),
        (PartyAsStood("The Al-Zebabist Nation of Ooog"), "al-zebabist-nation-of-ooog"),
    ],
)
def test_enduring_party_that_is_not_curated_gets_a_stable_key(
    parties: Parties, stood: PartyAsStood, key: str
) -> None:
    assert parties.enduring(stood) == key
    assert parties.label(key) is None


@pytest.mark.parametrize(
    ("country", "key"),
    [
        ("England", "green-party"),
        (None, "green-party"),
        ("Scotland", "scottish-greens"),
        ("Northern Ireland", "green-party-northern-ireland"),
    ],
)
def test_enduring_party_of_a_shared_name_depends_on_the_country(
    parties: Parties, country: str | None, key: str
) -> None:
    assert parties.enduring(PartyAsStood("Green Party", mnis_id="44"), country) == key


def test_enduring_party_by_code_is_one_of_three_green_parties(parties: Parties) -> None:
    greens = [PartyAsStood("Green Party", ec_id=code, mnis_id="44") for code in ("PP63", "PP130", "PP305")]
    assert len({parties.enduring(green) for green in greens}) == 3


@pytest.mark.parametrize(
    "stood",
    [
        PartyAsStood("Labour", ec_id="PP53", adjunct_ec_id="PP119"),
        PartyAsStood("Labour and Co-operative Party", ec_id="joint-party:53-119"),
        PartyAsStood("Labour and Co-operative"),
    ],
)
def test_adjunct_party_of_a_joint_candidacy_is_the_co_operative(
    parties: Parties, stood: PartyAsStood
) -> None:
    assert parties.adjunct(stood) == "co-operative"


def test_adjunct_party_of_a_plain_candidacy_is_none(parties: Parties) -> None:
    assert parties.adjunct(PartyAsStood("Labour", ec_id="PP53", mnis_id="15")) is None


def test_party_label_is_the_name_today(parties: Parties) -> None:
    assert parties.label("reform-uk") == "Reform UK"


def test_party_file_in_which_two_parties_share_a_code_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "parties.ttl"
    path.write_text(
        PREFIXES + '<red> a h:PoliticalParty ; rdfs:label "Red" ; h:ecId "PP1" .'
        '<blue> a h:PoliticalParty ; rdfs:label "Blue" ; h:ecId "PP1" .'
    )
    with pytest.raises(SourceError, match="PP1 belongs to both blue and red"):
        Parties.read(path)


def test_party_file_that_is_no_turtle_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "parties.ttl"
    path.write_text("Labour = red")
    with pytest.raises(SourceError, match="cannot be read as Turtle"):
        Parties.read(path)


def test_party_colours_are_web_colours() -> None:
    text = (Path(__file__).parents[1] / "ontology/vocab/party-identities.ttl").read_text(encoding="utf-8")
    colours = re.findall(r'h:colour "([^"]*)"', text)
    assert len(colours) > 15
    assert all(re.fullmatch("#[0-9A-F]{6}", colour) for colour in colours)


def test_enduring_party_of_the_real_results_is_one_of_few(shared: Path, parties: Parties) -> None:
    path = shared / "data/results/parliament-59/general-election/candidacies.csv"
    with path.open(encoding="utf-8-sig", newline="") as rows:
        stood = [
            PartyAsStood(row[7], ec_id=row[9], mnis_id=row[10], adjunct_ec_id=row[11])
            for row in csv.reader(rows)
            if row[0] != "ONS ID"
        ]
    known = [parties.enduring(party) for party in stood]
    assert sum(key is None for key in known) == sum(not party.ec_id for party in stood)
    assert known.count("reform-uk") == 609
    assert sum(key is not None and parties.label(key) is None for key in known) < 200
