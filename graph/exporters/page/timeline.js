// ==== timeline: the drawing of what lanes.js has laid out. ====

/** What has to do with the chosen dot or line, or with the connection sought; null where nothing is chosen. */
const lit = () => {
  const way = wayFound();
  if (way?.steps) {
    return new Set(way.nodes.flatMap(
      (node) => [node, ...(nodes.kind[node] === "person" ? byPerson.get(node) ?? [] : [])]
    ));
  }
  if (state.edge >= 0) return new Set([edges.from[state.edge], edges.to[state.edge]]);
  if (state.node < 0) return null;
  const kind = nodes.kind[state.node];
  if (kind === "person" || kind === "candidacy") {
    const spoken = touching[state.node].filter((edge) => edges.words[edge]).map((edge) => otherEnd(edge, state.node));
    return new Set([state.node, ...ownCandidacies(state.node), ...spoken]);
  }
  return new Set([state.node, ...candidaciesAbout(state.node)]);
};

const linkPath = (a, b, bow) => {
  const [x1, x2] = [a.x + a.r, b.x - b.r];
  if (a.y === b.y && !bow) return `M${x1} ${a.y}H${x2}`;
  if (a.y === b.y) {
    return `M${a.x + a.r * 0.7} ${a.y + a.r * 0.7}Q${(x1 + x2) / 2} ${a.y + 26} ${b.x - b.r * 0.7} ${b.y + b.r * 0.7}`;
  }
  if (x2 <= x1) return `M${a.x} ${a.y}C${a.x - 40} ${a.y} ${b.x - 40} ${b.y} ${b.x} ${b.y}`;
  const bend = Math.min(90, (x2 - x1) / 2);
  return `M${x1} ${a.y}C${x1 + bend} ${a.y} ${x2 - bend} ${b.y} ${x2} ${b.y}`;
};

/** From who speaks to whom the words are about, bowed to the left, where no names stand. */
const saidPath = (a, b) =>
  `M${a.x - a.r} ${a.y}C${Math.min(a.x, b.x) - 50} ${a.y} ${Math.min(a.x, b.x) - 50} ${b.y} ${b.x - b.r} ${b.y}`;

const drawLink = (link, laid, chosen) => {
  const [a, b] = [laid.spots.get(link.from), laid.spots.get(link.to)];
  const between = [...laid.spots.values()].some((spot) => spot.y === a.y && spot.x > a.x + 1 && spot.x < b.x - 1);
  const path = link.said ? saidPath(a, b) : linkPath(a, b, between);
  const faded = chosen && !link.said && !(chosen.has(link.from) && chosen.has(link.to));
  const kind = link.said ? `said ${link.said}` : link.possible ? "possible" : link.dashed ? "changed" : "again";
  const moved = seatOf(link.from) === seatOf(link.to) ? "" : " moved";
  const group = draw(
    "g",
    {
      class: `link ${kind}${moved}${faded ? " faded" : chosen ? " lit" : ""}`,
      "data-edge": link.edge >= 0 ? link.edge : null,
    },
  );
  group.append(draw("path", { class: "reach", d: path }), draw("path", { class: "stroke", d: path }));
  if (link.possible) {
    const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2 + (between && a.y === b.y ? 13 : 0)];
    const mark = draw("text", { class: "maybe-sign", x, y: y + 4 });
    mark.textContent = "?";
    group.append(
      draw("polygon", { class: "maybe", points: `${x},${y - 9} ${x + 9},${y} ${x},${y + 9} ${x - 9},${y}` }), mark,
    );
  }
  return group;
};

/** A candidacy in one sentence, for those who hear the page. */
const spokenName = (node) => [
  nameOf(node), laneLook(laneOf(node)).name, nodes.election[node] ?? nodes.date[node], nodes.seat[node],
  nodes.size[node] === null ? "" : `${(nodes.size[node] * 100).toFixed(1)}%`, nodes.elected[node] ? "elected" : "",
].filter(Boolean).join(", ");

const drawDot = (node, { x, y, r }, chosen) => {
  const won = nodes.elected[node];
  const group = draw("g", {
    class: `dot${chosen && !chosen.has(node) ? " faded" : ""}${node === state.node ? " chosen" : ""}`,
    "data-node": node, tabindex: "-1", role: "button", "aria-label": spokenName(node),
  });
  if (node === state.node) group.append(draw("circle", { class: "ring", cx: x, cy: y, r: r + 6 }));
  group.append(draw("circle", { class: "reach", cx: x, cy: y, r: Math.max(r + 2, 10) }));
  group.append(draw("circle", { class: won ? "mark won" : "mark", cx: x, cy: y, r, fill: fillOf(node) }));
  return group;
};

const drawLabel = ({ node, text, bold, x, y }, chosen) => {
  const label = draw(
    "text",
    {
      class: `label${bold ? " bold" : ""}${chosen && !chosen.has(node) ? " faded" : ""}`,
      x,
      y: y + 4,
      "data-node": node,
    },
  );
  label.textContent = text;
  return label;
};

const drawTag = ({ name, y }) => {
  const { tag, fill } = name === OTHERS ? { tag: OTHERS, fill: "#6b6257" } : laneLook(name);
  const text = cut(tag, GUTTER - 24, true, 11);
  const width = textWidth(text, true, 11) + 12;
  const words = draw("text", { class: "tag-text", x: GUTTER - 8 - width / 2, y: y + 4 });
  words.style.fill = inkOn(fill);
  words.textContent = text;
  const title = draw("title");
  title.textContent = name === OTHERS ? "All other parties" : laneLook(name).name;
  return draw(
    "g",
    {},
    title,
    draw("rect", { class: "tag-box", x: GUTTER - 8 - width, y: y - 9, width, height: 18, rx: 4, fill }),
    words,
  );
};

const drawBlock = (block, laid) => {
  const parts = [];
  if (block.seat) {
    const seat = draw("text", { class: "seat", x: 6, y: block.top + 16 });
    seat.textContent = block.seat;
    parts.push(seat);
  }
  for (const poll of block.polls) {
    const head = draw("text", { class: "poll", x: laid.x(poll), y: block.head });
    head.textContent = poll.replace(/^by-election (\d{4})$/, "by-el. $1");
    parts.push(
      draw("line", { class: "guide", x1: laid.x(poll), x2: laid.x(poll), y1: block.head + 6, y2: block.bottom }),
      head,
    );
  }
  block.lanes.forEach((lane, place) => {
    if (place) parts.push(draw("line", { class: "guide", x1: 6, x2: laid.width, y1: lane.top, y2: lane.top }));
    parts.push(drawTag(lane));
  });
  return parts;
};

let laidOut; // the timeline as it was last drawn

/** The timeline as SVG in the stage. */
const drawTimeline = () => {
  const stage = at("timeline");
  const { shown, overview } = timelinePart();
  if (overview) {
    drawOverview();
    return;
  }
  const laid = layWithin(shown, Math.max(stage.clientWidth - 20, 320), stage.clientHeight - 10);
  const chosen = lit();
  const focus = Number(document.activeElement?.dataset?.node ?? -1);
  const within = stage.contains(document.activeElement);
  const picture = draw("svg", {
    width: Math.max(laid.width, stage.clientWidth - 20), height: laid.height, role: "group",
    "aria-label": `${data.title}: ${counted(shown.length, "candidacy", "candidacies")} in columns of elections and lanes of parties`,
  });
  const links = [...laid.links].sort((a, b) => Number(chosen?.has(a.from) ?? 0) - Number(chosen?.has(b.from) ?? 0));
  picture.append(
    ...laid.blocks.flatMap((block) => drawBlock(block, laid)),
    ...links.map((link) => drawLink(link, laid, chosen)),
    ...shown.map((node) => drawDot(node, laid.spots.get(node), chosen)),
    ...laid.labels.map((label) => drawLabel(label, chosen)),
  );
  stage.replaceChildren(picture);
  laidOut = laid;
  const entry = dotElement(within && laid.spots.has(focus) ? focus : state.node) ?? stage.querySelector(".dot");
  entry?.setAttribute("tabindex", "0");
  if (within) (entry ?? stage).focus({ preventScroll: true });
};

const dotElement = (node) => at("timeline").querySelector(`.dot[data-node="${Number(node)}"]`);

/** The dot that is next in a direction: first of the same person, then the nearest one. */
const nextDot = (node, dx, dy) => {
  const here = laidOut.spots.get(node);
  if (dx) {
    const own = (byPerson.get(personOf(node)) ?? []).filter((one) => laidOut.spots.has(one));
    const next = own[own.indexOf(node) + dx];
    if (next !== undefined) return next;
  }
  let [best, least] = [node, Infinity];
  for (const [other, spot] of laidOut.spots) {
    const [along, across] = dx
      ? [(spot.x - here.x) * dx, Math.abs(spot.y - here.y)]
      : [(spot.y - here.y) * dy, Math.abs(spot.x - here.x)];
    if (other !== node && along > 1 && along + 3 * across < least) [best, least] = [other, along + 3 * across];
  }
  return best;
};

const startTimeline = () => {
  const stage = at("timeline");
  const nodeAt = (event) => event.target.closest?.("[data-node]");
  stage.addEventListener("click", (event) => {
    const dot = nodeAt(event);
    const line = event.target.closest?.("[data-edge]");
    if (dot) change({ node: Number(dot.dataset.node), edge: -1 });
    else if (line) change({ edge: Number(line.dataset.edge), node: -1 });
    else if (state.node >= 0 || state.edge >= 0) change({ node: -1, edge: -1 });
  });
  stage.addEventListener("mousemove", (event) => {
    const dot = nodeAt(event);
    const line = event.target.closest?.("[data-edge]");
    if (dot) tooltip(nodeTip(Number(dot.dataset.node)), event);
    else if (line) tooltip(edgeTip(Number(line.dataset.edge)), event);
    else at("tooltip").hidden = true;
  });
  stage.addEventListener("mouseleave", () => { at("tooltip").hidden = true; });
  stage.addEventListener("keydown", (event) => {
    const dot = event.target.closest?.(".dot");
    if (!dot) return;
    const step = ARROWS[event.key];
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      change({ node: Number(dot.dataset.node), edge: -1 });
    } else if (step) {
      event.preventDefault();
      const next = dotElement(nextDot(Number(dot.dataset.node), ...step));
      dot.setAttribute("tabindex", "-1");
      next.setAttribute("tabindex", "0");
      next.focus();
    }
  });
};
