// ==== overview: what is too much for dots, party by party and election by election. ====

const LEAST_POLL = 0.1; // of the largest election; smaller ones between two large ones are told together
const MOST_FLOWS = 14;

/** The elections as columns: each large one, and together those between two large ones. */
const pollGroups = (rows) => {
  const counts = tally(rows.map(pollOf));
  const most = Math.max(...counts.values());
  const groups = [];
  for (const poll of columnsOf(rows)) {
    const large = counts.get(poll) >= LEAST_POLL * most;
    const last = groups.at(-1);
    if (large || !last || last.large) groups.push({ large, polls: [poll] });
    else last.polls.push(poll);
  }
  return groups.map((group) => ({ ...group, title: group.large ? group.polls[0] : betweenTitle(group.polls) }));
};

/** `by-elections 2011–14` of the elections between two large ones. */
const betweenTitle = (polls) => {
  const years = polls.map((poll) => poll.match(/\d{4}/)?.[0]).filter(Boolean);
  if (!years.length || polls.length === 1) return polls.length === 1 ? polls[0] : "others";
  const [first, last] = [years[0], years.at(-1)];
  const kind = polls.every((poll) => poll.startsWith("by-election")) ? "by-el." : "others";
  return first === last ? `${kind} ${first}` : `${kind} ${first}–${last.slice(2)}`;
};

/** The rows of the overview: a cell for each lane and column in which anybody stood; and who changed lanes. */
const overviewOf = (rows) => {
  const groups = pollGroups(rows);
  const columnAt = new Map(groups.flatMap((group, place) => group.polls.map((poll) => [poll, place])));
  const { of: laneAt, names } = lanesOf(rows);
  const cells = new Map();
  const cellOf = (node) => `${laneAt(node)} ${columnAt.get(pollOf(node))}`;
  for (const node of rows) {
    const key = cellOf(node);
    const cell = cells.get(key) ?? {
      key, lane: laneAt(node), column: columnAt.get(pollOf(node)), count: 0, won: 0
    };
    cell.count += 1;
    cell.won += nodes.elected[node] ? 1 : 0;
    cells.set(key, cell);
  }
  return { groups, names, cells, flows: flowsOf(rows, cellOf) };
};

/** How many people went from one cell to another of a different party, the largest numbers only. */
const flowsOf = (rows, cellOf) => {
  const counts = new Map();
  for (const own of Map.groupBy(rows, personOf).values()) {
    own.slice(1).forEach((after, place) => {
      const [from, to] = [cellOf(own[place]), cellOf(after)];
      if (laneOf(own[place]) === laneOf(after) || from.split(" ")[0] === to.split(" ")[0]) return;
      counts.set(`${from}|${to}`, (counts.get(`${from}|${to}`) ?? 0) + 1);
    });
  }
  const largest = [...counts].sort(
    (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)
  ).filter(([, count]) => count > 1);
  return largest.slice(0, MOST_FLOWS).map(([key, count]) => (
    { from: key.split("|")[0], to: key.split("|")[1], count }
  ));
};

/** Only the candidacies of the cell are seen. */
const onlyCell = (overview, cell) => {
  const lane = overview.names[cell.lane];
  const known = new Set(overview.names.filter((name) => name !== OTHERS));
  const keptLane = (value) => (lane === OTHERS ? !known.has(value) : value === lane);
  const polls = new Set(overview.groups[cell.column].polls);
  change({
    off: {
      ...state.off,
      party: new Set([...offered.party.keys()].filter((value) => !keptLane(value))),
      election: namesElections()
        ? new Set([...offered.election.keys()].filter((value) => !polls.has(value)))
        : state.off.election,
    },
  });
};

const cellWords = (overview, cell) => {
  const lane = overview.names[cell.lane] === OTHERS
    ? "all other parties"
    : laneLook(overview.names[cell.lane]).name;
  return `${lane}, ${overview.groups[cell.column].title}: ${counted(cell.count, "candidacy", "candidacies")}, ${number(cell.won)} elected`;
};

/** A cell: the area of the pale disc is how many stood, that of the full one within how many were elected. */
const drawCell = (overview, cell, { x, y, unit }) => {
  const name = overview.names[cell.lane];
  const fill = name === OTHERS ? "#8a8177" : laneLook(name).fill;
  const [r, inner] = [Math.max(2.5, unit * Math.sqrt(cell.count)), unit * Math.sqrt(cell.won)];
  const group = draw(
    "g",
    {
      class: "cell", role: "button", tabindex: "-1", "data-cell": cell.key, "aria-label": cellWords(overview, cell)
    },
  );
  group.append(
    draw("circle", { class: "paper", cx: x, cy: y, r }), draw("circle", { class: "stood", cx: x, cy: y, r, fill }),
  );
  if (cell.won) group.append(draw("circle", { class: "mark", cx: x, cy: y, r: Math.max(inner, 1.5), fill }));
  const label = draw("text", { class: "label cell-label", x, y: y + r + 13 });
  const won = draw("tspan", { class: "bold" });
  won.textContent = cell.won ? number(cell.won) : "";
  label.append(won, cell.won ? ` of ${number(cell.count)}` : number(cell.count));
  group.append(label);
  return group;
};

/** A point of the curve of a flow. */
const flowPoint = (a, b, t) => {
  const bend = Math.min(90, (b.x - a.x) / 2);
  const mix = (p, q, r, s) => (1 - t) ** 3 * p + 3 * (1 - t) ** 2 * t * q + 3 * (1 - t) * t * t * r + t ** 3 * s;
  return { x: mix(a.x, a.x + bend, b.x - bend, b.x), y: mix(a.y, a.y, b.y, b.y) };
};

const FLOW_LABEL = { w: 24, h: 14 };

/** Who changed from one party to another, with their number where the line is free. */
const drawFlow = (flow, spots, taken) => {
  const [a, b] = [spots.get(flow.from), spots.get(flow.to)];
  const line = draw("path", { class: "stroke", d: linkPath({ ...a, r: 0 }, { ...b, r: 0 }, false) });
  line.style.strokeWidth = `${1 + Math.sqrt(flow.count)}px`;
  const words = draw("title");
  words.textContent = `${counted(flow.count, "person", "people")} changed party so`;
  const { w, h } = FLOW_LABEL;
  const box = ({ x, y }) => ({ x: x - w / 2, y: y - h / 2, w, h });
  const free = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8].map((t) => flowPoint(a, b, t)).find((point) => {
    const { x, y } = box(point);
    return !taken.some(
      (other) => x < other.x + other.w && other.x < x + w && y < other.y + other.h && other.y < y + h
    );
  });
  const group = draw("g", { class: "link changed flow" }, words, line);
  if (!free) return group;
  taken.push(box(free));
  const label = draw("text", { class: "label flow-label", x: free.x, y: free.y + 4 });
  label.textContent = number(flow.count);
  group.append(label);
  return group;
};

/** The overview as SVG; what its marks mean is said above it. */
const overviewPicture = (overview, width, height) => {
  const { groups, names, cells, flows } = overview;
  const [left, top] = [GUTTER + 44, 40];
  const step = Math.max(74, (width - left - 56) / Math.max(groups.length - 1, 1));
  const row = Math.max(44, Math.min(84, (height - top - 20) / names.length));
  const most = Math.max(...[...cells.values()].map((cell) => cell.count));
  const unit = (row - 20) / 2 / Math.sqrt(most);
  const place = (key) => {
    const [lane, column] = key.split(" ").map(Number);
    return { x: left + column * step, y: top + (lane + 0.5) * row - 7 };
  };
  const spots = new Map([...cells.keys()].map((key) => [key, place(key)]));
  const picture = draw(
    "svg",
    {
      width: left + (groups.length - 1) * step + 50,
      height: top + names.length * row + 10,
      role: "group",
      "aria-label": `${data.title}: overview of parties by elections`,
    },
  );
  groups.forEach((group, column) => {
    const head = draw("text", { class: group.large ? "poll bold" : "poll", x: left + column * step, y: 22 });
    head.textContent = group.title;
    picture.append(
      draw(
        "line",
        {
          class: "guide", x1: left + column * step, x2: left + column * step, y1: 30, y2: top + names.length * row
        },
      ),
      head,
    );
  });
  names.forEach((name, lane) => {
    picture.append(
      draw(
        "line",
        {
          class: "guide",
          x1: 6,
          x2: left + (groups.length - 1) * step + 50,
          y1: top + lane * row,
          y2: top + lane * row,
        },
      ),
      drawTag({ name, y: top + (lane + 0.5) * row }),
    );
  });
  const taken = [...cells.values()].map((cell) => {
    const [{ x, y }, r] = [spots.get(cell.key), Math.max(unit * Math.sqrt(cell.count), 4)];
    return { x: x - Math.max(r, 34), y: y - r, w: 2 * Math.max(r, 34), h: 2 * r + 18 };
  });
  picture.append(
    ...flows.map((flow) => drawFlow(flow, spots, taken)),
    ...[...cells.values()].map((cell) => drawCell(overview, cell, { ...spots.get(cell.key), unit })),
  );
  return picture;
};

/** The cell that is next in a direction, among those that there are. */
const nextCell = (overview, cell, [dx, dy]) => {
  const ahead = [...overview.cells.values()].filter((other) => (dx
    ? other.lane === cell.lane && (other.column - cell.column) * dx > 0
    : other.column === cell.column && (other.lane - cell.lane) * dy > 0));
  const apart = (other) => Math.abs(other.column - cell.column) + Math.abs(other.lane - cell.lane);
  return ahead.sort((a, b) => apart(a) - apart(b))[0] ?? cell;
};

const listenToCell = (overview, element) => {
  const cell = overview.cells.get(element.dataset.cell);
  element.addEventListener("click", () => onlyCell(overview, cell));
  element.addEventListener("keydown", (event) => {
    const step = ARROWS[event.key];
    if (event.key === "Enter") onlyCell(overview, cell);
    else if (step) {
      event.preventDefault();
      const next = at("timeline").querySelector(`[data-cell="${nextCell(overview, cell, step).key}"]`);
      element.setAttribute("tabindex", "-1");
      next.setAttribute("tabindex", "0");
      next.focus();
    }
  });
  element.addEventListener("mousemove", (event) => {
    event.stopPropagation();
    tooltip([make("strong", {}, cellWords(overview, cell)), make("p", {}, "Click to see only these.")], event);
  });
};

const drawOverview = () => {
  const stage = at("timeline");
  const overview = overviewOf(timelinePart().rows);
  stage.replaceChildren(overviewPicture(overview, Math.max(stage.clientWidth - 20, 320), stage.clientHeight - 10));
  const cells = stage.querySelectorAll(".cell");
  for (const cell of cells) listenToCell(overview, cell);
  cells[0]?.setAttribute("tabindex", "0");
};

/** The rows of the overview as a table: a cell is a row. */
const overviewColumns = (overview) => [
  ["Party", (cell) => (overview.names[cell.lane] === OTHERS ? OTHERS : laneLook(overview.names[cell.lane]).name)],
  ["Election", (cell) => overview.groups[cell.column].title],
  ["Candidacies", (cell) => number(cell.count)],
  ["Elected", (cell) => number(cell.won)],
];
