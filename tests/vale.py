"""An invented network: the seat of Vale, two people, one party."""

import pytest

from graph.networks import Network, add_edge, add_node, new_network


@pytest.fixture
def vale() -> Network:
    """Ann Archer stood in Vale twice, for Labour and then alone, and faced Bo Banks."""
    network = new_network(
        "Vale",
        "2015 and 2017",
        [
            {
                "label": "Results of Vale",
                "publisher": "Vale Council",
                "licence": "OGL 3.0",
                "url": "https://vale.example/results",
            }
        ],
    )
    add_node(
        network,
        "urn:ann",
        kind="person",
        label="Ann Archer",
        colour="#E4003B",
        party="Lab",
        size=0.5,
        details=[("Votes", "24,120"), ("Votes", "20,001"), ("Source", "vale.csv, row 2")],
    )
    add_node(network, "urn:bo", kind="person", label="Bo Bañks", colour="#0087DC", party="Con")
    add_node(network, "urn:lab", kind="party", label="Labour", colour="#E4003B", party="Lab")
    add_node(network, "urn:vale", kind="constituency", label="Vale", year=2015)
    for year in (2017, 2015):
        add_edge(
            network,
            "urn:ann",
            "urn:vale",
            kind="stood in",
            label=str(year),
            key=f"urn:c{year}",
            years=[year],
            details=[("Share", "50.0 %")],
            source=f"vale.csv, row {year - 2013}",
        )
    add_edge(network, "urn:ann", "urn:lab", kind="for", key="urn:c2015", years=[2015])
    add_edge(network, "urn:ann", "urn:bo", kind="faced", years=[2017, 2015])
    return network
