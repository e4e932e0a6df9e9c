// ==== record: dots and lines in words: their details, quotations, and where it stands written. ====

/** The same with the bare name, where the poll matters less than who it is. */
const whoButton = (node) => button(
  nodes.kind[node] === "candidacy" ? nameOf(node) : nodes.label[node],
  () => change({ node, edge: -1 }),
  { class: "name" },
);

const nodeButton = (node) => button(shownName(node), () => change({ node, edge: -1 }), { class: "name" });

/** The label; of a candidacy with the poll where the label does not tell. */
const shownName = (node) => {
  const label = nodes.label[node];
  const where = [nodes.seat[node], nodes.election[node]].filter(Boolean).join(", ");
  return nodes.kind[node] === "candidacy" && where ? `${label}, ${where}` : label || nodes.iri(node);
};

const detailList = (details) =>
  (details.length ? [
    make("dl", {}, ...details.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, safeLink(value))]))
  ] : []);

/** The years, label, count and source of a line as details, those that say something. */
const lineDetails = (edge) => {
  const facts = edges.details(edge).filter(([name]) => name !== "Side");
  const times = edges.count[edge];
  if (times > 1) facts.unshift(["Times", number(times)]);
  if (edges.years[edge]) facts.unshift(["Years", edges.years[edge].replaceAll(" ", ", ")]);
  if (edges.label[edge] && edges.label[edge] !== edges.kind[edge]) facts.unshift(["Label", edges.label[edge]]);
  return facts;
};

const wordsOf = (edge) => edges.words[edge] ?? "";

const sourceList = (places) =>
  (places.length ? [
    make("h3", {}, "Sources"),
    make("ul", { class: "places" }, ...places.map((place) => make("li", {}, safeLink(place)))),
  ] : []);

const sourcesOf = (text) => (text ? text.split("; ") : []);

const sideMark = (edge) => {
  const side = sideOf(edge);
  return side ? make("span", { class: `side ${side}` }, side === "neither" ? "neither for nor against" : side) : "";
};

/** A quotation with its speaker, whom it is about, stance, date and all that is known of it. */
const quotation = (edge) => make("li", { class: "said" },
  make("blockquote", {}, `“${wordsOf(edge)}”`),
  make(
    "p", {}, whoButton(edges.from[edge]), ` ${edges.kind[edge]} `, whoButton(edges.to[edge]), " ", sideMark(edge),
  ),
  ...detailList(lineDetails(edge)),
  ...sourcesOf(edges.source(edge)).map((place) => make("p", { class: "place" }, safeLink(place))),
);

/** A line in one paragraph: between whom, what, and its evidence. */
const lineWords = (edge) => {
  const words = wordsOf(edge);
  const facts = [...lineDetails(edge)];
  const seen = new Set();
  const parts = facts.filter(([, value]) => !seen.has(value) && seen.add(value)).slice(0, 8);
  const told = parts.flatMap(([name, value], place) => [place ? " · " : "", `${name}: `, safeLink(value)]);
  return [
    make(
      "strong", {}, `${nodes.label[edges.from[edge]]} ${edges.kind[edge]} ${nodes.label[edges.to[edge]]}`,
    ), " ", sideMark(edge),
    ...(words ? [make("blockquote", {}, `“${words}”`)] : []),
    ...(told.length ? [make("p", { class: "quiet" }, ...told)] : []),
    ...sourcesOf(edges.source(edge)).map((place) => make("p", { class: "place" }, "Source: ", safeLink(place))),
  ];
};
