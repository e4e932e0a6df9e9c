"""Networks as GEXF 1.2, Gephi's own format, with the colours of the parties."""

from xml.etree.ElementTree import Element, SubElement

from networkx.readwrite.gexf import GEXFWriter

from graph.exporters._flat import flat, rgb, xml_bytes
from graph.networks import Network

ENDINGS = (".gexf",)


def serialise(network: Network) -> bytes:
    """The network as GEXF; its sources stand in the description."""
    plain = flat(network)
    for _, columns in plain.nodes(data=True):
        viz: dict[str, dict[str, float]] = {}
        if "colour" in columns:
            red, green, blue = rgb(columns["colour"])
            viz["color"] = {"r": red, "g": green, "b": blue, "a": 1.0}
        if "x" in columns and "y" in columns:
            viz["position"] = {"x": columns.pop("x"), "y": columns.pop("y"), "z": 0.0}
        if viz:
            columns["viz"] = viz
    for _, _, number, columns in plain.edges(keys=True, data=True):
        columns["id"] = number
    writer = GEXFWriter(version="1.2draft")
    writer.add_graph(plain)
    _describe(writer.xml, plain)
    writer.indent(writer.xml)
    return xml_bytes(writer.xml)


def _describe(root: Element, plain: Network) -> None:
    """The file names its maker and its sources, not the day: networkx would write today's date."""
    meta = root.find("meta")
    assert meta is not None, "networkx writes the meta element before anything else"
    meta.clear()
    SubElement(meta, "creator").text = "hustings"
    SubElement(meta, "description").text = "\n".join(
        text for text in (plain.graph["name"], plain.graph["subtitle"], plain.graph["sources"]) if text
    )
