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

/** The values, where one is false that which stood last beside the same key. */
const follow = (values, keyAt) => {
  const last = new Map();
  return values.map((value, place) => {
    const key = keyAt(place);
    const now = value === false ? last.get(key) : value;
    last.set(key, now);
    return now;
  });
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
let parents; // per node the IRI up to its last slash
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
  parents = all(nodes.total).map((node) => pieces(node).slice(0, -1).map(([, piece]) => piece).join("/"));
  const ends = all(nodes.total).map((node) => String(pieces(node).at(-1)[1]));
  nodes.party = follow(nodes.party, (node) => ends[node]);
  for (const name of ["colour", "lane"]) nodes[name] = follow(nodes[name], (node) => nodes.party[node]);
  for (const name of ["year", "date", "election", "seat"]) {
    nodes[name] = follow(nodes[name], (node) => parents[node]);
  }
  const details = rowReader(data.nodes.details);
  const told = [shareText, (node) => nodes.date[node], pollText];
  nodes.label = nodes.label.map((label, node) => {
    if (typeof label === "string") return label;
    const name = nodes.label[nodes.person[node]];
    return Array.isArray(label) ? name + label[0] : `${name} ${shareText(node)}${label ? " ✓" : ""}`;
  });
  const slug = (node) =>
    nodes.label[node].replace(/ [\d.]+%.*$/, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  nodes.iri = (node) => pieces(node).map(([, piece]) => (
    Array.isArray(piece) ? slug(node) + piece[0] : piece
  )).join("/");
  const own = Map.groupBy(
    all(nodes.total).filter((node) => nodes.person[node] !== null), (node) => nodes.person[node],
  );
  for (const some of own.values()) {
    some.sort((a, b) => (nodes.date[a] < nodes.date[b] ? -1 : nodes.date[a] > nodes.date[b] ? 1 : a - b));
  }
  nodes.details = (node) => details(node).flatMap(([name, value]) => {
    if (name === 0) return own.get(node).map((one) => [pollText(one), resultText(one)]);
    return [[name, typeof value === "number" ? told[value](node) : value]];
  });
  nodes.size = nodes.size.map((size, node) => (
    size === -1 ? Math.max(...own.get(node).map((one) => nodes.size[one] ?? 0)) : size
  ));
};

/** `Labour, 40,086 votes, 73.0%, elected`, as far as the candidacy tells it. */
const resultText = (node) => {
  const [stoodAs, votes, share] = ["Stood as", "Votes", "Share"].map((name) => detail(nodes.details(node), name));
  return [
    stoodAs, votes && `${votes} ${votes === "1" ? "vote" : "votes"}`, share, nodes.elected[node] ? "elected" : "",
  ].filter(Boolean).join(", ");
};

const all = (count) => Array.from({ length: count }, (_, place) => place);

/** The edges, in runs of one kind. */
const holdEdges = () => {
  edges = tableOf(data.edges, EDGE_COLUMNS);
  Object.assign(edges, { from: [], to: [], kind: [] });
  for (const run of data.edges.runs) {
    for (const from of column(run.from)) {
      edges.from.push(from);
      edges.kind.push(run.kind);
    }
    const start = edges.to.length;
    const targets = run.to
      ? column(run.to)
      : follow(column(run.follows), (place) => parents[edges.from[start + place]]);
    for (const to of targets) edges.to.push(to);
  }
  const details = rowReader(data.edges.details);
  const end = (edge, which) => (which ? edges.to[edge] : edges.from[edge]);
  const echoed = (tell) => (value, edge) => (typeof value === "number" ? tell(end(edge, value)) : value);
  const sources = (node) =>
    nodes.details(node).filter(([name]) => name === "Source").map(([, value]) => value).join("; ");
  const both = (tell) => (value, edge) => (value === 2 ? tell(edge) : value);
  const person = (edge) => nodes.label[nodes.person[edges.from[edge]]];
  edges.label = edges.label.map(both(person)).map(echoed(pollText));
  edges.years = edges.years.map(echoed((node) => String(nodes.year[node])));
  const { source } = edges;
  const sourcesOfBoth = (edge) => `${sources(edges.from[edge])}; ${sources(edges.to[edge])}`;
  edges.source = (edge) => echoed(sources)(both(sourcesOfBoth)(source[edge], edge), edge) ?? "";
  edges.details = (edge) => details(edge).flatMap(([name, value]) => {
    if (name === 0) {
      return [edges.from[edge], edges.to[edge]].map((node) => [
        pollText(node), detail(nodes.details(node), "Stood as")
      ]);
    }
    return [[name, echoed((node) => detail(nodes.details(node), name))(value, edge)]];
  });
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
    if (nodes.lane[one] && nodes.party[one] && !laneOfParty.has(nodes.party[one])) {
      laneOfParty.set(nodes.party[one], nodes.lane[one]);
    }
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
