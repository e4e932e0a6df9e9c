// ==== data: the network as it was packed, unpacked into columns, and what is near what. ====

/** The texts and numbers of the page: base64 of compressed JSON. */
const unpack = async () => {
  const bytes = Uint8Array.from(atob(at("data").textContent.trim()), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text());
};

const column = (packed) => (Array.isArray(packed) ? packed : packed.at.map((place) => packed.of[place]));

/** Gives the details (name and value) of the thing of a number. */
const detailReader = ({ of, at: forms, values }) => {
  const seen = of.map(() => 0);
  const rows = forms.map((form) => seen[form]++);
  const tables = values.map((columns) => columns.map(column));
  return (index) => of[forms[index]].map((name, place) => [name, tables[forms[index]][place][rows[index]]]);
};

/** A table of columns, those that were left out because they are empty included. */
const tableOf = (packed, names, count) => {
  const empty = new Array(count).fill(null);
  const table = { details: detailReader(packed.details) };
  for (const name of names) table[name] = packed[name] ? column(packed[name]) : empty;
  return { ...table, total: count };
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
  "iri", "kind", "label", "party", "colour", "year", "size", "date", "election", "seat", "person", "elected", "lane",
];
const EDGE_COLUMNS = ["from", "to", "kind", "label", "years", "source", "side", "words", "count"];

/** Everything above holds what was unpacked. */
const hold = (unpacked) => {
  data = unpacked;
  shapes = new Map(Object.entries(data.shapes)); // not as objects: a kind may be called `constructor`
  strokes = new Map(Object.entries(data.strokes));
  nodes = tableOf(data.nodes, NODE_COLUMNS, data.nodes.iri.length);
  edges = tableOf(data.edges, EDGE_COLUMNS, data.edges.to.length);
  let from = 0;
  edges.from = edges.from.map((step) => (from += step));
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

const webAddress = (node) => nodes.iri[node];
