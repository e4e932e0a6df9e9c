// ==== data: the network as it was packed, unpacked into columns, and what is near what. ====

/** The texts and numbers of the page: base64 of compressed JSON. */
const unpack = async () => {
  const bytes = Uint8Array.from(atob(at("data").textContent.trim()), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text());
};

/** The values of a column: as they are, each once with places (`at`), or as steps from one to the next. */
const column = (packed) => {
  if (Array.isArray(packed)) return packed;
  if (!packed.steps) return packed.at.map((place) => packed.of[place]);
  let last = 0;
  return packed.steps.map((step) => (typeof step === "number" ? (last += step) : step));
};

/** Gives the row (names and values) of the thing of a number. */
const rowReader = ({ of, at: packedForms, values }) => {
  const forms = column(packedForms);
  const seen = of.map(() => 0);
  const rows = forms.map((form) => seen[form]++);
  const tables = values.map((columns) => columns.map(column));
  return (index) => of[forms[index]].map((name, place) => [name, tables[forms[index]][place][rows[index]]]);
};

/** A table of columns, those that were left out because they are empty included. */
const tableOf = (packed, names) => {
  const empty = new Array(packed.total).fill(null);
  const table = { total: packed.total };
  for (const name of names) table[name] = packed[name] ? column(packed[name]) : empty;
  return table;
};

let data; // what the page says of itself: title, sources, …
let shapes; // kind of node -> shape, fill, radius
let strokes; // kind of edge that is drawn -> its dashes
let nodes; // columns, by number of the node
let edges; // columns, by number of the edge
let stood; // the numbers of the candidacies with a date, in order of date
const laneOfParty = new Map(); // the abbreviation of a party -> the lane in which its candidacies are
const byPerson = new Map(); // a person (number or IRI) -> their candidacies
let touching; // per node, the numbers of its edges

const NODE_COLUMNS = [
  "kind", "label", "party", "colour", "year", "size", "date", "election", "seat", "person", "elected", "lane",
];
const EDGE_COLUMNS = ["label", "years", "source", "side", "words", "count"];

/** The share as labels and details have it. */
const shareText = (node) => `${(nodes.size[node] * 100).toFixed(1)}%`;

const pollText = (node) => `${nodes.seat[node]}, ${nodes.election[node]}`;

/** The nodes; where another column tells a text already (see `_echoes.py`), it is put together again. */
const holdNodes = () => {
  nodes = tableOf(data.nodes, NODE_COLUMNS);
  const pieces = rowReader(data.nodes.iri);
  const details = rowReader(data.nodes.details);
  const told = [shareText, (node) => nodes.date[node], pollText];
  nodes.label = nodes.label.map((label, node) => {
    if (typeof label === "string") return label;
    const name = nodes.label[nodes.person[node]];
    return Array.isArray(label) ? name + label[0] : `${name} ${shareText(node)}${label ? " ✓" : ""}`;
  });
  const slug = (node) => nodes.label[node].replace(/ [\d.]+%.*$/, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  nodes.iri = (node) => pieces(node).map(([, piece]) => (Array.isArray(piece) ? slug(node) + piece[0] : piece)).join("/");
  nodes.details = (node) => details(node).map(([name, value]) => [name, typeof value === "number" ? told[value](node) : value]);
};

/** The edges, in runs of one kind. */
const holdEdges = () => {
  edges = tableOf(data.edges, EDGE_COLUMNS);
  Object.assign(edges, { from: [], to: [], kind: [] });
  for (const run of data.edges.runs) {
    for (const from of column(run.from)) {
      edges.from.push(from);
      edges.kind.push(run.kind);
    }
    for (const to of column(run.to)) edges.to.push(to);
  }
  const details = rowReader(data.edges.details);
  const end = (edge, which) => (which ? edges.to[edge] : edges.from[edge]);
  const echoed = (tell) => (value, edge) => (typeof value === "number" ? tell(end(edge, value)) : value);
  const sources = (node) => nodes.details(node).filter(([name]) => name === "Source").map(([, value]) => value).join("; ");
  edges.label = edges.label.map(echoed(pollText));
  edges.years = edges.years.map(echoed((node) => String(nodes.year[node])));
  const { source } = edges;
  edges.source = (edge) => echoed(sources)(source[edge], edge) ?? "";
  edges.details = (edge) => details(edge).map(([name, value]) => [name, echoed((node) => detail(nodes.details(node), name))(value, edge)]);
};

/** Everything above holds what was unpacked. */
const hold = (unpacked) => {
  data = unpacked;
  shapes = new Map(Object.entries(data.shapes)); // not as objects: a kind may be called `constructor`
  strokes = new Map(Object.entries(data.strokes));
  holdNodes();
  holdEdges();
  touching = Array.from({ length: nodes.total }, () => []);
  for (let edge = 0; edge < edges.total; edge += 1) {
    touching[edges.from[edge]].push(edge);
    if (edges.from[edge] !== edges.to[edge]) touching[edges.to[edge]].push(edge);
  }
  stood = [];
  for (let node = 0; node < nodes.total; node += 1) {
    if (nodes.kind[node] === "candidacy" && nodes.date[node]) stood.push(node);
  }
  stood.sort((a, b) => (nodes.date[a] < nodes.date[b] ? -1 : nodes.date[a] > nodes.date[b] ? 1 : a - b));
  for (const one of stood) {
    const who = personOf(one);
    if (!byPerson.has(who)) byPerson.set(who, []);
    byPerson.get(who).push(one);
    if (nodes.lane[one] && nodes.party[one] && !laneOfParty.has(nodes.party[one])) laneOfParty.set(nodes.party[one], nodes.lane[one]);
  }
};

/** Who stood: the number of the person, their IRI where they are no dot, or else just the candidacy. */
const personOf = (node) => nodes.person[node] ?? `candidacy ${node}`;

const otherEnd = (edge, node) => (edges.from[edge] === node ? edges.to[edge] : edges.from[edge]);

const timed = () => stood.length > 0;

/** The lane of a node in the timeline, and so the party by which it is filtered. */
const laneOf = (node) => nodes.lane[node] ?? laneOfParty.get(nodes.party[node]) ?? nodes.party[node] ?? "";

/** The share, without what the label repeats: `Jeremy Corbyn` of `Jeremy Corbyn 73.0% ✓`. */
const nameOf = (node) => nodes.label[node].replace(/\s+[\d.]+\s?%(\s*✓)?$/u, "").replace(/\s*✓$/u, "");

/** The value of the detail of that name; empty where there is none. */
const detail = (details, name) => details.find(([key]) => key === name)?.[1] ?? "";

const shapeOf = (kind) => shapes.get(kind) ?? ["dot", "#ffffff", 8];

const fillOf = (node) => nodes.colour[node] ?? shapeOf(nodes.kind[node])[1];

/** The number of the node of that IRI; -1 where there is none. */
const nodeOf = (iri) => {
  for (let node = 0; node < nodes.total; node += 1) if (nodes.iri(node) === iri) return node;
  return -1;
};
