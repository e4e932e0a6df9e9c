// ==== network: dots and lines, drawn by vis-network without any movement of its own. ====

let network;
let drawnPart; // what is drawn now
let drawnNames = { missing: 0, boxes: [] };
let drawnKey = ""; // tells one picture from another, so that the reader's zoom stays while it is the same

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const sizeOf = (node) => {
  const share = nodes.size[node];
  return share === null ? shapeOf(nodes.kind[node])[2] : Math.round(5 + 13 * Math.sqrt(share));
};

const visNode = (node, place, faded, inks) => {
  const fill = fillOf(node);
  const lively = { background: fill, border: inks.chosen };
  return {
    id: node, ...place, size: sizeOf(node), shape: shapeOf(nodes.kind[node])[0], opacity: faded ? 0.25 : 1,
    borderWidth: node === state.node ? 4 : 1.5, shapeProperties: { interpolation: false },
    color: {
      background: fill,
      border: faded ? inks.faint : node === state.node ? inks.chosen : inks.outline,
      highlight: lively,
      hover: lively,
    },
  };
};

// How many lines of one kind between two dots lie side by side; more are drawn as one with their number.
const sideBySide = () => (data.placed ? 2 : 6);

/** The lines as they are drawn, each with all that it stands for: parallel ones side by side, or many as one. */
const strands = (lines) => {
  const bundles = Map.groupBy(
    lines, (edge) => [edges.from[edge], edges.to[edge], edges.kind[edge], sideOf(edge)].join("|"),
  );
  return new Map([...bundles.values()].flatMap(
    (some) => (some.length > sideBySide() ? [[some[0], some]] : some.map((edge) => [edge, [edge]]))
  ));
};

/** All lines that are drawn as one with this one. */
const strandOf = (edge) => {
  const told = (one) => [edges.from[one], edges.to[one], edges.kind[one], sideOf(one)].join("|");
  const same = told(edge);
  const alike = touching[edges.from[edge]].filter((other) => told(other) === same && passing().edge[other]);
  return alike.length > sideBySide() ? alike : [edge];
};

/** How far each line bows out, so that parallel ones lie side by side; 0 for one on its own. */
const bends = (lines) => {
  const bend = new Map();
  const pairs = Map.groupBy(lines, (edge) => [edges.from[edge], edges.to[edge]].sort((a, b) => a - b).join(" "));
  for (const parallel of pairs.values()) {
    const gap = Math.min(0.16, 0.9 / parallel.length);
    parallel.forEach((edge, order) => {
      const turned = edges.from[edge] > edges.to[edge] ? -1 : 1; // a bow turns over with its arrow
      bend.set(edge, Math.round(1000 * turned * gap * (order - (parallel.length - 1) / 2)) / 1000);
    });
  }
  return bend;
};

const dashesOf = (edge) => {
  const dashes = sideOf(edge) ? SIDE_DASHES[sideOf(edge)] : strokes.get(edges.kind[edge]);
  return dashes?.length ? dashes : false;
};

const visEdge = (edge, strand, bend, faded, inks) => {
  const background = data.background.includes(edges.kind[edge]);
  const side = sidedOf(edge);
  const plain = faded ? inks.faint : side ? inks[side] : background ? inks.faint : inks.line;
  const times = strand.reduce((sum, one) => sum + (Number(edges.count[one]) || 1), 0);
  const width = (strand.includes(state.edge) ? 4 : side ? 2.2 : 1.3) + Math.min(9, 0.55 * Math.sqrt(times - 1));
  return {
    id: edge, from: edges.from[edge], to: edges.to[edge], width, dashes: dashesOf(edge),
    color: { color: edge === state.edge ? inks.chosen : plain, highlight: inks.chosen, hover: inks.chosen },
    smooth: bend ? { enabled: true, type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend) } : false,
    arrows: background ? "" : "to",
    selfReference: { size: 16 + Math.round(60 * Math.abs(bend)), angle: 0.8 },
  };
};

/** The dots next to what is chosen, or on the connection that is sought; null where nothing is chosen. */
const litDots = (part) => {
  const way = wayFound();
  if (way?.steps) return new Set(way.nodes);
  if (state.edge >= 0) return new Set([edges.from[state.edge], edges.to[state.edge]]);
  const node = part.chosen.includes(state.node) ? state.node : personNode(state.node);
  if (node < 0 || !part.chosen.includes(node) || part.steps) return null;
  const own = nodes.kind[node] === "person" ? byPerson.get(node) ?? [] : [];
  return new Set([
    node,
    ...own,
    ...part.lines.filter(
      (edge) => [edges.from[edge], edges.to[edge]].includes(node)
    ).map((edge) => otherEnd(edge, node)),
  ]);
};

const placesOf = (part) => {
  if (part.way) return wayPlaces(part.chosen);
  if (part.steps) return ringPlaces(part.chosen, part.steps);
  return new Map(data.first.nodes.map(({ id, x, y }) => [id, { x, y }]));
};

const drawNetwork = () => {
  const part = networkPart();
  const places = placesOf(part);
  const [bright, way] = [litDots(part), wayFound()];
  const inks = Object.fromEntries([
    "chosen", "outline", "line", "faint", "for", "against"
  ].map((name) => [name, colour(`--${name}`)]));
  const strand = strands(part.lines.filter((edge) => strokes.has(edges.kind[edge])));
  const lines = [...strand.keys()];
  const bend = bends(lines);
  const onWay = way?.steps ? new Set(way.steps.flat()) : null;
  const ofChosen = (edge) => edge === state.edge || edges.from[edge] === state.node || edges.to[edge] === state.node;
  const between = (edge) => bright.has(edges.from[edge]) && bright.has(edges.to[edge]) && state.edge < 0;
  const faint = (edge) => (onWay ? !onWay.has(edge) : bright && !(ofChosen(edge) || between(edge)));
  lines.sort(
    (a, b) => Number(!faint(a)) - Number(!faint(b))
      || Number(!data.background.includes(edges.kind[a])) - Number(!data.background.includes(edges.kind[b]))
  );
  drawnPart = { ...part, places, bright, lines, strand };
  const key = part.steps ? part.chosen.join(" ") : "whole";
  const kept = network && key === drawnKey
    ? { position: network.getViewPosition(), scale: network.getScale() }
    : null;
  network ??= startNetwork();
  network.setData({
    nodes: part.chosen.map((node) => visNode(node, places.get(node), bright && !bright.has(node), inks)),
    edges: lines.map((edge) => visEdge(edge, strand.get(edge), bend.get(edge), faint(edge), inks)),
  });
  drawnKey = key;
  if (kept) network.moveTo(kept);
  else fit();
};

/** Bring every dot into view, with room at the sides for the names that stand beside or below. */
const fit = () => {
  const spots = drawnPart.chosen.map((node) => drawnPart.places.get(node));
  if (!spots.length) return;
  const [xs, ys] = [spots.map((spot) => spot.x), spots.map((spot) => spot.y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const { clientWidth, clientHeight } = at("drawing");
  const fitting = Math.min(
    (clientWidth - (data.placed && !drawnPart.steps ? 190 : 130)) / (right - left || 1),
    (clientHeight - 80) / (bottom - top || 1),
    1.3,
  );
  network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale: Math.max(fitting, 0.05) });
};

/** Write the names into the drawing, that of the chosen dot first and then those of the best connected. */
const writeLabels = (context) => {
  const unit = 1 / network.getScale();
  const { clientWidth, clientHeight } = at("drawing");
  const view = { ...network.DOMtoCanvas({ x: 0, y: 0 }), w: clientWidth * unit, h: clientHeight * unit };
  const { bright, chosen, places } = drawnPart;
  const dots = chosen.map((node) => ({
    ...places.get(node), r: sizeOf(node) + 2, node, bold: node === state.node, faded: Boolean(bright && !bright.has(node)),
    name: { label: nodes.label[node], party: nodes.party[node], kind: nodes.kind[node] },
  }));
  const weight = new Map(chosen.map((node) => [node, touching[node].length]));
  dots.sort(
    (a, b) => b.bold - a.bold || a.faded - b.faded || weight.get(b.node) - weight.get(a.node) || a.node - b.node
  );
  const inks = {
    ink: colour("--ink"),
    faded: colour("--faded"),
    halo: colour("--paper"),
    for: colour("--for"),
    against: colour("--against"),
  };
  drawnNames = writeNames(
    context,
    dots,
    { view, unit, inRows: data.placed && !drawnPart.steps, inks, lines: lineMarks(), strokes: strokePoints() },
  );
  at("hidden-labels").textContent = drawnNames.missing
    ? `${counted(drawnNames.missing, "name", "names")} left out for want of room: zoom in`
    : "";
};

/** Points along every line, for names to keep clear of. */
const strokePoints = () => drawnPart.lines.flatMap((edge) => {
  const type = network.body.edges[edge]?.edgeType;
  return type ? STEPS.map((place) => type.getPoint(place)) : [];
});

const STEPS = Array.from({ length: 19 }, (_, place) => (place + 1) / 20);

const MARK_PLACES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8]; // along a line, best first

/** For or against in words, with the quotation where there is room; and how many lines are drawn as one. */
const lineMark = (edge) => {
  const side = sidedOf(edge);
  const many = drawnPart.strand.get(edge).length;
  const type = network.body.edges[edge]?.edgeType;
  const { bright } = drawnPart;
  const faded = Boolean(bright) && !(bright.has(edges.from[edge]) && bright.has(edges.to[edge]));
  const quote = side && wordsOf(edge) && !faded && many === 1 ? [`${side}: “${cut(wordsOf(edge), 210)}”`] : [];
  return {
    points: type ? MARK_PLACES.map((place) => type.getPoint(place)) : [],
    ways: [...quote, [many > 1 ? number(many) : "", side].filter(Boolean).join(" ")],
    side: side || "ink",
    faded,
    many,
  };
};

/** The words of the lines that have any, the largest bundles first. */
const lineMarks = () => {
  const many = (edge) => drawnPart.strand.get(edge).length > 1 && !data.background.includes(edges.kind[edge]);
  const marked = drawnPart.lines.filter((edge) => sidedOf(edge) || many(edge));
  return marked.map(lineMark).sort((a, b) => a.faded - b.faded || b.many - a.many);
};

const startNetwork = () => {
  const made = new vis.Network(at("drawing"), {}, data.first.options);
  made.on("afterDrawing", writeLabels);
  made.on("hoverNode", (event) => tooltip(nodeTip(event.node), event.event));
  made.on("hoverEdge", (event) => tooltip(edgeTip(event.edge), event.event));
  for (const end of ["blurNode", "blurEdge", "dragStart", "zoom"]) {
    made.on(end, () => { at("tooltip").hidden = true; });
  }
  made.on("click", (event) => {
    at("tooltip").hidden = true;
    if (event.nodes.length) change({ node: event.nodes[0], edge: -1 });
    else if (event.edges.length) change({ node: -1, edge: event.edges[0] });
    else if (state.node >= 0 || state.edge >= 0) change({ node: -1, edge: -1 });
  });
  made.on("resize", () => requestAnimationFrame(fit)); // vis-network scales the view itself just after
  return made;
};

/** The dot that lies nearest in a direction. */
const nextInNetwork = (dx, dy) => {
  const here = drawnPart.places.get(drawnPart.chosen.includes(state.node) ? state.node : drawnPart.chosen[0]);
  let [best, least] = [state.node < 0 ? drawnPart.chosen[0] : state.node, Infinity];
  for (const node of drawnPart.chosen) {
    const spot = drawnPart.places.get(node);
    const [along, across] = [
      (spot.x - here.x) * dx + (spot.y - here.y) * dy,
      Math.abs((spot.x - here.x) * dy) + Math.abs((spot.y - here.y) * dx),
    ];
    if (node !== state.node && along > 1 && along + 2 * across < least) [best, least] = [node, along + 2 * across];
  }
  return best;
};

const startDrawing = () => {
  const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor });
  at("closer").addEventListener("click", () => zoom(1.4));
  at("farther").addEventListener("click", () => zoom(1 / 1.4));
  at("whole").addEventListener("click", fit);
  at("hops").addEventListener("change", (event) => change({ hops: Number(event.target.value) }));
  at("drawing").addEventListener("keydown", (event) => {
    const step = ARROWS[event.key];
    if (step && drawnPart?.chosen.length) {
      event.preventDefault();
      change({ node: nextInNetwork(...step), edge: -1 });
    } else if (event.key === "Enter") at("panel").focus();
    else if (event.key === "+") zoom(1.4);
    else if (event.key === "-") zoom(1 / 1.4);
    else if (event.key === "0") fit();
  });
};
