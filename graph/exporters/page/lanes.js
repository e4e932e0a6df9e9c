// ==== lanes: where everything in the timeline stands. Columns are elections, lanes parties, blocks seats. ====

const MOST_LANES = 8; // and one for all others
const OTHERS = "Others";
const GUTTER = 78; // for the tags of the lanes, in pixels
const LEAST_COLUMN = 118;
const MOST_COLUMN = 280;

/** The radius of a dot whose area is the share. */
const radiusOf = (node) => (nodes.size[node] === null ? 5 : Math.max(3.5, 17.5 * Math.sqrt(nodes.size[node])));

/** The lanes of the candidacies, those with the most votes first; the small ones are together at the end. */
const lanesOf = (shown) => {
  const weight = new Map();
  for (const node of shown) {
    weight.set(laneOf(node), (weight.get(laneOf(node)) ?? 0) + (nodes.size[node] ?? 0) + 1e-6);
  }
  const ordered = [...weight.keys()].sort((a, b) => weight.get(b) - weight.get(a) || (a < b ? -1 : 1));
  const own = ordered.length > MOST_LANES + 1 ? ordered.slice(0, MOST_LANES) : ordered;
  const order = new Map(own.map((lane, place) => [lane, place]));
  return {
    of: (node) => order.get(laneOf(node)) ?? own.length, names: own.length < ordered.length ? [...own, OTHERS] : own
  };
};

const pollOf = (node) => nodes.election[node] ?? nodes.date[node];

/** The elections of the candidacies by their first day. */
const columnsOf = (shown) => {
  const days = new Map();
  for (const node of shown) {
    const known = days.get(pollOf(node));
    if (!known || nodes.date[node] < known) days.set(pollOf(node), nodes.date[node]);
  }
  return [...days.keys()].sort((a, b) => (
    days.get(a) < days.get(b) ? -1 : days.get(a) > days.get(b) ? 1 : a < b ? -1 : 1
  ));
};

/** Lines between the candidacies that are shown: of one person, and of possibly one. */
const linksOf = (shown) => {
  const pass = passing();
  const inside = new Set(shown);
  const links = [];
  const off = (kind) => state.off.relation.has(kind);
  for (const [, own] of Map.groupBy(shown, personOf)) {
    own.slice(1).forEach((after, place) => {
      const before = own[place];
      const kind = laneOf(before) === laneOf(after) ? "stood again" : "stood again for another";
      if (!off(kind)) {
        links.push({
          from: before, to: after, dashed: laneOf(before) !== laneOf(after), edge: linkEdge(before, after)
        });
      }
    });
  }
  for (const node of shown) {
    for (const edge of touching[node]) {
      const there = edges.to[edge];
      if (edges.from[edge] !== node || !pass.edge[edge] || !inside.has(there)) continue;
      const apart = personOf(node) !== personOf(there) || nodes.person[node] === null;
      const said = sideOf(edge);
      const [from, to] = nodes.date[node] <= nodes.date[there] ? [node, there] : [there, node];
      if (said && [node, there].includes(state.node)) links.push({ from: node, to: there, edge, said });
      else if (!said && apart && /^(possibly )?stood again/.test(edges.kind[edge])) {
        links.push({
          from, to, edge, possible: edges.kind[edge].startsWith("possibly"), dashed: laneOf(from) !== laneOf(to)
        });
      }
    }
  }
  return links;
};

/** The edge that the network has between two candidacies; -1 where there is none. */
const linkEdge = (a, b) => touching[a].find((edge) => otherEnd(edge, a) === b) ?? -1;

/** The height that each row of a lane needs: for its largest dot, and for names above lines. */
const rowHeights = (cells, raised, bowed, spare) => {
  const heights = [];
  for (const cell of cells) {
    cell.forEach((node, row) => {
      const least = bowed.has(node) ? 34 : raised.has(node) ? 29 : 20;
      heights[row] = Math.max(heights[row] ?? 0, least + spare, 2 * radiusOf(node) + 5 + spare);
    });
  }
  return heights;
};

/** Links that run along a row past an election: they bow around whoever stands there. */
const passesOver = (link, columnOf, laneAt) =>
  laneAt(link.from) === laneAt(link.to) && seatOf(link.from) === seatOf(link.to)
  && Math.abs(columnOf.get(pollOf(link.to)) - columnOf.get(pollOf(link.from))) > 1;

/** The timeline in the room that there is: its rows as far apart as fills it, within reason. */
const layWithin = (shown, width, height) => {
  const tight = layTimeline(shown, width);
  const spare = Math.min(24, Math.floor((height - tight.height) / Math.max(tight.rows, 1)));
  return spare > 0 ? layTimeline(shown, width, spare) : tight;
};

/** The block of each candidacy: its seat; one for all where most seats have no more than one or two of them. */
const blocksOf = (shown) => {
  const seats = new Set(shown.map(seatOf)).size;
  return seats > 6 && shown.length < 3 * seats ? () => "" : seatOf;
};

/**
 * Everything with its place in pixels: blocks (seats with their lanes), dots with their names, links;
 * the rows are `spare` pixels higher than they need to be.
 */
const layTimeline = (shown, width, spare = 0) => {
  const blockOf = blocksOf(shown);
  const { of: laneAt, names } = lanesOf(shown);
  const columns = columnsOf(shown);
  const columnOf = new Map(columns.map((poll, place) => [poll, place]));
  const step = Math.min(MOST_COLUMN, Math.max(LEAST_COLUMN, (width - GUTTER - 24) / Math.max(columns.length, 1)));
  const x = (node) => GUTTER + 22 + columnOf.get(pollOf(node)) * step;
  const links = linksOf(shown);
  const raised = new Set(links.filter((link) => !link.said).map((link) => link.from));
  const bowed = new Set(
    links.filter((link) => passesOver(link, columnOf, laneAt)).flatMap((link) => [link.from, link.to])
  );
  const spots = new Map();
  const blocks = [];
  let [y, rows] = [8, 0];
  for (const [seat, some] of [...Map.groupBy(shown, blockOf)].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const block = {
      seat, top: y, lanes: [], polls: columns.filter((poll) => some.some((node) => pollOf(node) === poll))
    };
    y += seat ? 46 : 26;
    block.head = y - 6;
    for (const [lane, held] of [...Map.groupBy(some, laneAt)].sort((a, b) => a[0] - b[0])) {
      const cells = [...Map.groupBy(held, pollOf).values()];
      for (const cell of cells) cell.sort((a, b) => (nodes.size[b] ?? 0) - (nodes.size[a] ?? 0) || a - b);
      const heights = rowHeights(cells, raised, bowed, spare);
      rows += heights.length;
      const tops = heights.map((_, row) => y + 4 + heights.slice(0, row).reduce((sum, height) => sum + height, 0));
      for (const cell of cells) {
        cell.forEach((node, row) => spots.set(
          node, { x: x(node), y: tops[row] + heights[row] / 2, r: radiusOf(node) }
        ));
      }
      const end = tops.at(-1) + heights.at(-1) + 2;
      block.lanes.push({ name: names[lane], y: tops[0] + heights[0] / 2, top: y, bottom: end });
      y = end + 2;
    }
    block.bottom = y;
    blocks.push(block);
    y += 20;
  }
  const others = names.at(-1) === OTHERS ? names.length - 1 : -1;
  const labels = shown.map((node) => labelAt(
    node, spots, raised.has(node), step, laneAt(node) === others, blockOf(node) ? "" : seatOf(node)
  ));
  return {
    blocks,
    spots,
    links,
    labels,
    columns,
    x: (poll) => GUTTER + 22 + columnOf.get(poll) * step,
    step,
    width: GUTTER + 22 + columns.length * step,
    height: y,
    rows,
  };
};

/** How many quotations of the candidacy, or about it, the network holds. */
const quotesOf = (node) => touching[node].filter((edge) => edges.words[edge]).length;

const surnameOf = (node) => nameOf(node).trim().split(/\s+/).at(-1);

/** The longest way to name the candidacy that has room before the next column; its line stays free. */
const labelAt = (node, spots, raised, step, withParty, seat) => {
  const { x, y, r } = spots.get(node);
  const bold = Boolean(nodes.elected[node]);
  const quotes = quotesOf(node) ? ` ❝${quotesOf(node)}` : "";
  const room = step - r - 4 - (raised ? 8 : 18);
  const share = nodes.size[node] === null ? "" : ` ${percent(nodes.size[node])}`;
  const party = withParty && nodes.party[node] ? ` (${nodes.party[node]})` : "";
  const surname = surnameOf(node);
  const told = seat
    ? [`${surname}${share}, ${seat}`, `${surname}, ${seat}`, cut(`${surname}, ${seat}`, room, bold)]
    : [
      ...(step > 185 ? [nameOf(node) + party + share] : []),
      surname + party + share,
      surname + party,
      surname + share,
      surname,
    ];
  const ways = quotes ? told.map((way) => way + quotes) : told;
  const text = ways.find((way) => textWidth(way, bold) <= room) ?? cut(surname, room, bold);
  return { node, text, bold, x: x + r + 4, y: raised ? y - 9 : y };
};
