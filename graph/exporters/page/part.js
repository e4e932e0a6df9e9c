// ==== part: which of what passes is drawn now. About 150 marks can be told apart; the rest is counted. ====

/** The candidacies that have to do with a node: own ones, those of the same contests, those in the seat. */
const candidaciesAbout = (node) => {
  const poll = (one) => `${seatOf(one)}|${nodes.date[one]}`;
  const kind = nodes.kind[node];
  if (kind === "constituency" || (kind === "contest" && seatOf(node))) {
    return stood.filter((one) => seatOf(one) === seatOf(node));
  }
  if (kind === "party") {
    const lane = laneOf(node);
    return stood.filter(
      (one) => laneOf(one) === lane || touching[one].some((edge) => otherEnd(edge, one) === node)
    );
  }
  const own = ownCandidacies(node);
  const polls = new Set(own.map(poll));
  return stood.filter((one) => polls.has(poll(one)));
};

/** The candidacies of the person (or of whoever stood in the candidacy); of anything else those tied to it. */
const ownCandidacies = (node) => {
  if (nodes.kind[node] === "candidacy") return byPerson.get(personOf(node)) ?? [];
  const own = byPerson.get(node) ?? byPerson.get(nodes.iri(node));
  if (own) return own;
  return stood.filter((one) => touching[one].some((edge) => otherEnd(edge, one) === node));
};

/** The rows on pages of whole seats, none longer than can be drawn unless one seat alone is. */
const pagesOf = (rows) => {
  if (rows.length <= data.most) return [rows];
  const seats = Map.groupBy(rows, seatOf);
  const pages = [[]];
  for (const seat of [...seats.keys()].sort()) {
    let left = seats.get(seat);
    if (pages.at(-1).length && pages.at(-1).length + left.length > data.most) pages.push([]);
    for (; left.length > data.most; left = left.slice(data.most)) {
      pages.at(-1).push(...left.slice(0, data.most));
      pages.push([]);
    }
    pages.at(-1).push(...left);
  }
  const order = new Map(stood.map((one, place) => [one, place]));
  return pages.map((page) => page.sort((a, b) => order.get(a) - order.get(b)));
};

let parted = {};

/** The candidacies that pass (`rows`) and those of them that are drawn (`shown`), on which of how many pages. */
const timelinePart = () => {
  const { node: pass } = passing();
  if (parted.pass === pass && parted.page === state.page && parted.about === state.node) return parted;
  const rows = stood.filter((one) => pass[one]);
  const about = rows.length > data.most && state.node >= 0 ? new Set(candidaciesAbout(state.node)) : null;
  const near = about?.size ? rows.filter((one) => about.has(one)) : rows;
  const whole = near.length > data.most && near === rows; // of which the first page is an overview
  const pages = [...(whole ? [[]] : []), ...pagesOf(near)];
  const page = Math.min(state.page, pages.length - 1);
  parted = {
    pass, about: state.node, page: state.page, number: page, pages: pages.length, rows, near, shown: pages[page], overview: whole && page === 0,
  };
  return parted;
};

/** The nodes within so many steps, nearest first, as a map to their distance; a party is never passed through. */
const around = (centre, hops, pass) => {
  const found = new Map([[centre, 0]]);
  for (const [here, steps] of found) {
    if (steps === hops || (nodes.kind[here] === "party" && here !== centre)) continue;
    const next = touching[here].filter((edge) => pass.edge[edge]).map((edge) => otherEnd(edge, here));
    next.sort((a, b) => touching[b].length - touching[a].length || a - b);
    for (const there of next) if (!found.has(there)) found.set(there, steps + 1);
  }
  return found;
};

// Around a dot of a network that is too large to be drawn whole; to a rival leads person, candidacy, contest.
const usualHops = () => (timed() ? 3 : 2);

/** Whether the whole network can be drawn at once, in the places that came with the page. */
const isSmall = () => data.centre === null;

/**
 * The nodes that the network view draws, how many steps each is from the middle (none where the places came
 * with the page), and how many others there are that pass.
 */
const networkPart = () => {
  const pass = passing();
  const total = pass.node.reduce((sum, one) => sum + one, 0);
  const first = data.first.nodes.map((node) => node.id);
  const way = wayFound();
  let chosen;
  let steps = null;
  if (way?.steps && !isSmall()) {
    chosen = way.nodes;
    steps = new Map(chosen.map((node, place) => [node, place]));
  } else if (state.node >= 0 && (state.hops || !isSmall() || !first.includes(state.node))) {
    const near = around(state.node, state.hops || usualHops(), pass);
    const known = isSmall() && first.includes(state.node) ? new Set(first) : null;
    chosen = [...near.keys()].filter(
      (node) => node === state.node || !known || known.has(node)
    ).slice(0, data.most);
    if (!known) steps = near;
  } else {
    chosen = first.filter((node) => pass.node[node]);
  }
  const inside = new Set(chosen);
  const lines = [];
  for (const node of chosen) {
    for (const edge of touching[node]) {
      if (edges.from[edge] === node && pass.edge[edge] && inside.has(edges.to[edge])) lines.push(edge);
    }
  }
  lines.sort((a, b) => a - b);
  return { chosen, steps, lines, way: Boolean(way?.steps && steps), more: Math.max(0, total - chosen.length) };
};

/** The rows of the table: the candidacies of the timeline, or the lines of the network. */
const tablePart = () => {
  if (timed()) {
    const { shown, rows } = timelinePart();
    return { rows: shown, all: rows };
  }
  const pass = passing();
  const all = [];
  for (let edge = 0; edge < edges.total; edge += 1) if (pass.edge[edge]) all.push(edge);
  return { rows: all.length > 5 * data.most ? networkPart().lines : all, all };
};
