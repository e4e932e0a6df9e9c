// ==== panel: the whole record of what is chosen. ====

const MOST_LISTED = 60; // of connections in the panel; the table has them all

const subheading = (text) => make("p", { class: "kind" }, text);

/** The candidacies of a person as a small table; the chosen one is marked. */
const careerTable = (own) => {
  const head = ["Year", "Party", "Votes", "Share", ""].map((name) => make("th", { scope: "col" }, name));
  const seats = Map.groupBy(own, seatOf);
  const bodies = [...seats].map(([seat, some]) => make("tbody", {},
    ...(seat ? [make("tr", {}, make("th", { colspan: 5, scope: "rowgroup", class: "seat" }, seat))] : []),
    ...some.map((one) => {
      const facts = nodes.details(one);
      const year = button(
        nodes.election[one] ?? nodes.date[one].slice(0, 4), () =>
          change({ node: one, edge: -1 }), { class: "name" },
      );
      const share = nodes.size[one] === null ? "" : `${(nodes.size[one] * 100).toFixed(1)}%`;
      return make("tr", { "aria-current": one === state.node && "true" },
        make("td", {}, year),
        make("td", {}, tagSign(nodes.party[one] ?? laneOf(one) ?? "–", fillOf(one))),
        make("td", { class: "figure" }, detail(facts, "Votes")),
        make("td", { class: "figure" }, share),
        make("td", { class: "won" }, nodes.elected[one] ? "✓ won" : ""));
    })));
  return make("table", { class: "career" }, make("thead", {}, make("tr", {}, ...head)), ...bodies);
};

const career = (own) => (own.length
  ? [make("h3", {}, counted(own.length, "candidacy", "candidacies")), careerTable(own)] : []);

const quotations = (title, lines) => (lines.length
  ? [
    make("h3", {}, `${title} (${lines.length})`), make("ul", { class: "quotations" }, ...lines.map(quotation)),
  ] : []);

const connection = (node, edge) => {
  const other = otherEnd(edge, node);
  const words = edges.from[edge] === node ? [`${edges.kind[edge]} `, nodeButton(other)]
    : [nodeButton(other), ` ${edges.kind[edge]} `, singular(nodes.kind[node]) === "person" ? "them" : "this"];
  const facts = [...new Set(
    [edges.label[edge], edges.years[edge]?.replaceAll(" ", ", "), edges.source(edge)].filter(Boolean)
  )];
  const more = button(
    "details",
    () => change({ edge, node: -1 }),
    { class: "only", "aria-label": `Details of: ${edges.kind[edge]} ${nodes.label[other]}` },
  );
  return make(
    "li",
    {},
    make("p", {}, ...words, " ", more),
    ...(facts.length ? [make("p", { class: "quiet" }, facts.join(" · "))] : []),
  );
};

/** Lines of one kind to one other dot, told in one go: how many, and each with its evidence. */
const severalTimes = (node, some) => {
  const [edge] = some;
  if (some.length === 1) return connection(node, edge);
  const words = edges.from[edge] === node
    ? [`${edges.kind[edge]} `, nodeButton(otherEnd(edge, node))]
    : [nodeButton(otherEnd(edge, node)), ` ${edges.kind[edge]} this`];
  const told = (one) => [
    edges.label[one] || edges.years[one]?.replaceAll(" ", ", "), edges.source(one),
  ].filter(Boolean).join(" · ");
  return make(
    "li",
    {},
    make("p", {}, ...words, `, ${some.length} times`),
    ...some.slice(0, MOST_LISTED).map((one) => make("p", { class: "quiet" }, told(one))),
  );
};

/** The other connections, by what they are. */
const connections = (node, lines) => {
  const groups = [...Map.groupBy(
    lines, (edge) => [edges.kind[edge], edges.from[edge], edges.to[edge]].join("|")
  ).values()];
  const shown = groups.slice(0, MOST_LISTED);
  if (!shown.length) return [];
  const rest = groups.slice(MOST_LISTED).reduce((sum, some) => sum + some.length, 0);
  return [
    make("h3", {}, counted(lines.length, "connection", "connections")),
    make("ul", { class: "connections" }, ...shown.map((some) => severalTimes(node, some))),
    ...(rest ? [make("p", { class: "quiet" }, `and ${number(rest)} more`)] : []),
  ];
};

/** What one can do with the chosen dot. */
const actions = (node) => {
  const filter = new Map([
    ["party", ["party", laneOf(node)]], ["constituency", ["seat", seatOf(node)]]
  ]).get(nodes.kind[node]);
  const only = filter && offered[filter[0]].size > 1 && offered[filter[0]].has(filter[1])
    ? [button("Show only this", () => {
    const others = [...offered[filter[0]].keys()].filter((value) => value !== filter[1]);
    change({ off: { ...state.off, [filter[0]]: new Set(others) } });
  })] : [];
  const person = personNode(node);
  return make("p", { class: "actions" }, ...only,
    button(
      "Connect from here", () => { at("ways-box").open = true; change({ from: person }); at("way-to").focus(); },
    ),
    button("Clear", () => change({ node: -1, edge: -1 })));
};

const nodeRecord = (node) => {
  const person = personNode(node);
  const own = nodes.kind[node] === "person" || nodes.kind[node] === "candidacy" ? ownCandidacies(node) : [];
  const lines = [...new Set([...touching[person], ...touching[node]])];
  const quoted = lines.filter(wordsOf);
  const spoken = quoted.filter((edge) => edges.from[edge] === person || edges.from[edge] === node);
  const heard = quoted.filter((edge) => !spoken.includes(edge));
  const rest = lines.filter((edge) => !wordsOf(edge) && !own.includes(otherEnd(edge, node)));
  const facts = nodes.details(node);
  const sources = [...facts.filter(([name]) => name === "Source").map(([, value]) => value),
    ...own.flatMap((one) => nodes.details(one).filter(([name]) => name === "Source").map(([, value]) => value))];
  const kind = [
    singular(nodes.kind[node]), nodes.party[node], nodes.seat[node], nodes.election[node] ?? nodes.year[node],
  ];
  return [
    make("h2", {}, own.length ? nameOf(person) : nodes.label[node]),
    subheading([...new Set(kind.filter(Boolean).map(String))].join(" · ")),
    actions(node),
    ...career(own),
    ...quotations("Said", spoken),
    ...quotations("Said about them", heard),
    ...(own.length && node === person ? [] : detailList(facts.filter(([name]) => name !== "Source"))),
    ...sourceList([...new Set(sources)]),
    ...connections(node, rest),
    make("p", { class: "iri quiet" }, safeLink(nodes.iri(node))),
  ];
};

const edgeRecord = (edge) => {
  const strand = strandOf(edge);
  return strand.length > 1 ? strandRecord(strand) : lineRecord(edge);
};

/** All lines that are drawn as one. */
const strandRecord = (strand) => [
  make("h2", {}, nodeButton(edges.from[strand[0]]), ` ${edges.kind[strand[0]]} `, nodeButton(edges.to[strand[0]])),
  subheading(`${number(strand.length)} times`),
  make(
    "ul",
    { class: "connections" },
    ...strand.slice(0, MOST_LISTED).map((edge) => make("li", {}, ...lineWords(edge))),
  ),
  ...(strand.length > MOST_LISTED ? [
    make("p", { class: "quiet" }, `and ${number(strand.length - MOST_LISTED)} more: see the table`)
  ] : []),
];

const lineRecord = (edge) => [
  make("h2", {}, nodeButton(edges.from[edge]), ` ${edges.kind[edge]} `, nodeButton(edges.to[edge])),
  make("p", {}, sideMark(edge)),
  ...(wordsOf(edge) ? [make("blockquote", {}, `“${wordsOf(edge)}”`)] : []),
  ...detailList(lineDetails(edge)),
  ...sourceList(sourcesOf(edges.source(edge))),
  make("p", { class: "actions" }, button("Clear", () => change({ node: -1, edge: -1 }))),
];

const welcome = () => [
  make("h2", {}, "Choose a dot or a line"),
  make(
    "p",
    {},
    "Its whole record stands here then: figures, quotations word for word, and the file and row that say so.",
  ),
  make("p", {}, "Type a name in the search, click a mark, or walk from mark to mark with the arrow keys."),
  make("h3", {}, "Or start with"),
  make(
    "ul",
    { class: "connections" },
    ...wellConnected().map((node) => make(
      "li",
      {},
      button(personLabel(node), () => change({ node, edge: -1 }), { class: "name" }),
      " ",
      make("span", { class: "quiet" }, reason(node)),
    )),
  ),
];

const MOST_SUGGESTED = 8;

/** Those who stood most often, or for several parties; without people, what is tied to most. */
const wellConnected = () => {
  const people = [...byPerson].map(([who, own]) => ({
    node: typeof who === "number" ? who : own.at(-1), weight: own.length + 3 * (new Set(own.map(laneOf)).size - 1),
  }));
  const dots = people.some(({ weight }) => weight > 1)
    ? people
    : all(nodes.total).map((node) => ({ node, weight: touching[node].length }));
  return dots.sort(
    (a, b) => b.weight - a.weight || a.node - b.node
  ).slice(0, MOST_SUGGESTED).map(({ node }) => node);
};

const personLabel = (node) => (nodes.kind[node] === "candidacy" ? nameOf(node) : nodes.label[node]);

/** Why the dot is worth a look. */
const reason = (node) => {
  const own = ["person", "candidacy"].includes(nodes.kind[node]) ? ownCandidacies(node) : [];
  if (!own.length) return counted(touching[node].length, "connection", "connections");
  const sides = [...new Set(own.map((one) => laneLook(laneOf(one)).tag))];
  return `${counted(own.length, "candidacy", "candidacies")}: ${sides.join(", ")}`;
};

let told;

const drawPanel = () => {
  const now = `${state.node} ${state.edge}`;
  if (now === told) return;
  told = now;
  const words = state.node >= 0 ? nodeRecord(state.node) : state.edge >= 0 ? edgeRecord(state.edge) : welcome();
  at("panel").classList.toggle("empty", state.node < 0 && state.edge < 0);
  at("panel").replaceChildren(...words);
  at("panel").scrollTop = 0;
  at("said").textContent = state.node >= 0 ? `${shownName(state.node)} chosen` : "";
};
