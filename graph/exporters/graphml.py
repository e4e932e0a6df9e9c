"""Networks as GraphML, which Gephi, yEd, Cytoscape and igraph open."""

from networkx.readwrite.graphml import GraphMLWriter

from graph.exporters._flat import flat, rgb, xml_bytes
from graph.networks import Network

ENDINGS = (".graphml",)


def serialise(network: Network) -> bytes:
    """The network as GraphML; Gephi takes a node's colour and place from the columns r, g, b, x and y."""
    plain = flat(network)
    for _, columns in plain.nodes(data=True):
        if "colour" in columns:
            columns["r"], columns["g"], columns["b"] = rgb(columns["colour"])
    writer = GraphMLWriter(plain)
    writer.indent(writer.xml)
    return xml_bytes(writer.xml)
