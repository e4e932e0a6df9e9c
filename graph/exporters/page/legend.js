// ==== legend: what every mark means, how often it occurs; and the same as filters. ====

const tally = (values) => {
  const counts = new Map();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

const commonestFirst = (counts) => new Map([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));

/** What each filter offers, and how often each value of it occurs. */
const offers = () => {
  const everyNode = all(nodes.total);
  const everyEdge = all(edges.total);
  const kinds = tally(nodes.kind);
  const ordered = [
    ...data.kinds.filter((kind) => kinds.has(kind)),
    ...[...kinds.keys()].filter((kind) => !data.kinds.includes(kind)),
  ];
  const days = new Map();
  for (const node of stood) {
    if (nodes.election[node] && !days.has(nodes.election[node])) days.set(nodes.election[node], nodes.date[node]);
  }
  const ofEdges = () => tally(everyEdge.flatMap(yearsOf));
  const elections = namesElections() ? tally(stood.map(electionOf)) : ofEdges();
  const byDay = (a, b) => ((days.get(a[0]) ?? a[0]) < (days.get(b[0]) ?? b[0]) ? -1 : 1);
  const withParty = everyNode.filter((node) => nodes.party[node] && nodes.kind[node] !== "party");
  const others = withParty.length ? withParty : everyNode;
  const ofParties = stood.length && 2 * stood.length >= withParty.length ? stood : others;
  const parties = tally(ofParties.map(laneOf));
  for (const node of everyNode) if (laneOf(node) && !parties.has(laneOf(node))) parties.set(laneOf(node), 0);
  const seats = tally(timed() ? stood.map(seatOf) : everyNode.map(seatOf));
  for (const node of everyNode) if (seatOf(node) && !seats.has(seatOf(node))) seats.set(seatOf(node), 0);
  const sides = tally(everyEdge.map(sideOf));
  return {
    kind: new Map(ordered.map((kind) => [kind, kinds.get(kind)])),
    party: commonestFirst(parties),
    relation: commonestFirst(tally(edges.kind)),
    side: sides.size
      ? new Map(
        ["for", "against", "neither"].filter((side) => sides.has(side)).map((side) => [side, sides.get(side)])
      )
      : new Map(),
    election: new Map([...elections].sort(byDay)),
    seat: new Map([...seats].sort((a, b) => (a[0] < b[0] ? -1 : 1))),
  };
};

/** A lane (or party) in the words and the colour of its candidacies. */
let lanes;

const laneLook = (lane) => {
  if (!lanes) {
    lanes = new Map();
    const shortest = [...stood, ...all(nodes.total)];
    for (const node of shortest) {
      const key = laneOf(node);
      if (!key) continue;
      const known = lanes.get(key);
      if (!known) lanes.set(key, { tag: nodes.party[node] ?? key, fill: nodes.colour[node], name: key });
      else if (!known.fill) known.fill = nodes.colour[node];
      if (nodes.kind[node] !== "party") continue;
      const look = lanes.get(key);
      // Several dots of one party, or one that is of a year: none of them names it.
      look.name = look.names || /\d{4}/.test(nodes.label[node]) ? key : nodes.label[node];
      look.names = true;
    }
  }
  const look = lanes.get(lane) ?? { tag: lane, name: lane };
  return { ...look, fill: look.fill ?? "#b8b8b8" };
};

const choicesOf = (name, look = () => ({})) =>
  [...offered[name]].map(([value, count]) => ({ value, label: value, count, ...look(value) }));

const partyChoice = (lane) => {
  const { tag, name, fill } = laneLook(lane);
  return { label: name, mark: tagSign(tag, fill) };
};

const kindChoice = (kind) => {
  const [shape, fill] = shapeOf(kind);
  return { label: plural(kind), mark: dotSign(shape, fill) };
};

/** Kinds of lines that are quotations: what they look like is said by their side. */
const isSpoken = (kind) => edges.kind.some((one, edge) => one === kind && sideOf(edge));

const relationChoice = (kind) => {
  const faint = data.background.includes(kind) ? "faint" : "";
  return {
    mark: strokes.has(kind) && !isSpoken(kind) ? lineSign(faint, strokes.get(kind)) : sign(),
    label: strokes.has(kind) ? kind : `${kind} (in words only)`,
  };
};

const SIDE_DASHES = { for: [], against: [2, 4], neither: [9, 5] };

const sideChoice = (side) => ({
  mark: lineSign(side, SIDE_DASHES[side]),
  label: { for: "for", against: "against", neither: "neither, or both" }[side],
});

const explained = (mark, words) => make("li", {}, mark, make("span", {}, words));

/** How to read the timeline. */
const timelineSigns = () => {
  const possible = edges.kind.some((kind) => kind.startsWith("possibly"));
  const circle = (r, won, x = 13) => draw(
    "circle", { cx: x, cy: 9, r, class: won ? "mark won" : "mark", fill: "#b8b8b8" },
  );
  return [
    explained(sign(circle(3.5, false, 5), circle(7.5, false, 17)), "a candidacy: bigger is a larger share"),
    explained(sign(circle(6.5, true)), "heavy ring: elected"),
    explained(lineSign("", []), "the same person stood again"),
    explained(lineSign("", [6, 4]), "… for another party"),
    ...(stood.some(quotesOf) ? [
      explained(make("span", { class: "sign quotes" }, "❝2"), "two quotations: choose the dot to read them")
    ] : []),
    ...(possible ? [explained(sign(
      draw("line", { x1: 0, y1: 9, x2: 26, y2: 9, class: "stroke", "stroke-dasharray": "2 3" }),
      draw("polygon", { points: "13,3 19,9 13,15 7,9", class: "maybe" }),
    ), "possibly the same person")] : []),
  ];
};

/** How to read the overview. */
const overviewSigns = () => [
  explained(
    sign(draw("circle", { cx: 13, cy: 9, r: 8, class: "stood", fill: "#767e88" })), "pale disc: how many stood",
  ),
  explained(
    sign(draw("circle", { cx: 13, cy: 9, r: 5, class: "mark", fill: "#767e88" })),
    "full disc: how many were elected",
  ),
  explained(lineSign("", [6, 4]), "how many people changed party so"),
];

/** How to read the network. */
const networkSigns = () => [
  explained(
    sign(draw("circle", { cx: 13, cy: 9, r: 7, class: "mark", fill: "#b8b8b8" })),
    "the shape of a dot says what it is: see below",
  ),
  explained(lineSign("", []), "a line, to be read along its arrow"),
  ...(offered.side.size ? [
    explained(lineSign("for", SIDE_DASHES.for), "for: a solid line that says so"),
    explained(lineSign("against", SIDE_DASHES.against), "against: a dotted one"),
  ] : []),
];

/** What the marks of the view mean. */
const drawSigns = () => {
  const overview = state.view === "timeline" && timelinePart().overview;
  const signs = {
    timeline: overview ? overviewSigns : timelineSigns, network: networkSigns, table: () => []
  }[state.view]();
  at("signs").replaceChildren(...(
    signs.length ? [make("h3", {}, "How to read"), make("ul", { class: "signs" }, ...signs)] : []
  ));
};

const startLegend = () => {
  const places = at("filters");
  places.append(
    ...choiceList("party", "Parties", choicesOf("party", partyChoice)),
    ...choiceList("side", "Stances", choicesOf("side", sideChoice)),
    ...choiceList("election", namesElections() ? "Elections" : "Years", choicesOf("election")),
    ...choiceList("seat", "Seats", choicesOf("seat")),
    ...choiceList("kind", "Dots", choicesOf("kind", kindChoice)),
    ...choiceList("relation", "Lines", choicesOf("relation", relationChoice)),
  );
  at("filters-off").addEventListener("click", () => {
    change({ off: Object.fromEntries(FILTERS.map((name) => [name, new Set()])) });
  });
  listeners.push(tick, drawSigns);
};
