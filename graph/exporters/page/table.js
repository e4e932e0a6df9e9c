// ==== table: the same rows as words, to sort and to copy. ====

const candidacyColumns = () => [
  ["Date", (node) => nodes.date[node]],
  ["Election", (node) => nodes.election[node] ?? ""],
  ["Seat", (node) => seatOf(node)],
  ["Person", (node) => nameOf(node)],
  ["Party", (node) => detail(nodes.details(node), "Stood as") || laneLook(laneOf(node)).name],
  ["Votes", (node) => detail(nodes.details(node), "Votes")],
  ["Share", (node) => (nodes.size[node] === null ? "" : `${(nodes.size[node] * 100).toFixed(1)}%`)],
  ["Elected", (node) => (nodes.elected[node] ? "elected" : "")],
  [
    "Source",
    (node) => nodes.details(node).filter(([name]) => name === "Source").map(([, value]) => value).join("; "),
  ],
];

const edgeColumns = () => [
  ["From", (edge) => nodes.label[edges.from[edge]]],
  ["Relation", (edge) => edges.kind[edge]],
  ["To", (edge) => nodes.label[edges.to[edge]]],
  ...(offered.side.size ? [["For or against", sidedOf]] : []),
  ["Label", (edge) => edges.label[edge] ?? ""],
  ["Words", (edge) => wordsOf(edge)],
  ["Years", (edge) => (edges.years[edge] ?? "").replaceAll(" ", ", ")],
  [
    "Details",
    (edge) => edges.details(edge).filter(([name]) => name !== "Side").map((pair) => pair.join(": ")).join("; "),
  ],
  ["Source", (edge) => edges.source(edge)],
];

/** The columns in which any of the rows says something. */
const columnsWith = (rows) => (timed() ? candidacyColumns() : edgeColumns())
  .filter(([name, value]) => ["Person", "From", "To"].includes(name) || rows.some((row) => value(row)));

const compared = (a, b) => {
  const [x, y] = [a, b].map((text) => (/^[\d,.]+%?$/.test(text) ? Number(text.replace(/[,%]/g, "")) : NaN));
  if (!Number.isNaN(x) && !Number.isNaN(y)) return x - y;
  return a.localeCompare(b, "en-GB");
};

const sortedRows = (rows, columns) => {
  const found = state.sort && columns.find(([name]) => name === state.sort[0]);
  if (!found) return rows;
  const keys = new Map(rows.map((row) => [row, found[1](row)]));
  return [...rows].sort((a, b) => state.sort[1] * compared(keys.get(a), keys.get(b)));
};

const headCell = ([name]) => {
  const [sorted, way] = state.sort ?? [];
  const now = sorted === name ? (way > 0 ? "ascending" : "descending") : null;
  const turn = () => change({ sort: now === "descending" ? null : [name, now ? -1 : 1] });
  return make(
    "th",
    { scope: "col", "aria-sort": now },
    button(now ? `${name} ${way > 0 ? "▲" : "▼"}` : name, turn, { "data-sort": name }),
  );
};

const bodyRow = (columns) => (row) => {
  const chosen = timed() ? row === state.node : row === state.edge;
  const pick = () => change(timed() ? { node: row, edge: -1 } : { edge: row, node: -1 });
  const cells = columns.map(([name, value]) => {
    const text = value(row);
    const opens = name === "Person" || (name === "From" && !timed());
    const kind = name === "Votes" || name === "Share" ? "figure" : name === "Date" ? "date" : null;
    return make("td", { class: kind }, opens ? button(text || "–", pick, { class: "name" }) : safeLink(text));
  });
  return make("tr", { "data-row": row, "aria-current": chosen ? "true" : null }, ...cells);
};

const cellRow = (columns) => (cell) => make(
  "tr", { "data-row": cell.key }, ...columns.map(([, value]) => make("td", {}, value(cell))),
);

/** The value as a cell of CSV; what a spreadsheet would take for a formula is made a text. */
const csvCell = (text) => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const csv = () => {
  const { all } = tablePart();
  const columns = columnsWith(all);
  const lines = [
    columns.map(([name]) => name),
    ...sortedRows(all, columns).map((row) => columns.map(([, value]) => String(value(row)))),
  ];
  return lines.map((cells) => cells.map(csvCell).join(",")).join("\r\n");
};

const copied = async () => {
  const text = csv();
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = make("textarea", { "aria-hidden": "true" });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  at("said").textContent = `${counted(tablePart().all.length, "row", "rows")} copied as CSV`;
};

const drawTable = () => {
  const overview = timed() && timelinePart().overview ? overviewOf(timelinePart().rows) : null;
  const { all } = tablePart();
  const rows = overview ? [...overview.cells.values()] : tablePart().rows;
  const told = ([name]) => name !== "Election" || !timed()
    || rows.some((row) => nodes.election[row] !== nodes.date[row].slice(0, 4));
  const columns = overview
    ? overviewColumns(overview)
    : columnsWith(rows).filter(told); // a year stands in its date
  const what = overview
    ? ["party and election", "parties and elections"]
    : timed()
    ? ["candidacy", "candidacies"]
    : ["line", "lines"];
  const caption = `${counted(rows.length, ...what)}${!overview && all.length > rows.length ? ` of ${number(all.length)}` : ""}`;
  const focus = document.activeElement?.dataset?.sort;
  at("table").replaceChildren(
    make("div", { class: "tools" },
      make("strong", {}, caption),
      button(
        all.length > rows.length ? `Copy all ${number(all.length)} as CSV` : "Copy as CSV", copied, { id: "copy" },
      )),
    make("table", { class: "rows" },
      make("caption", { class: "hidden" }, caption),
      make("thead", {}, make("tr", {}, ...columns.map(headCell))),
      make("tbody", {}, ...sortedRows(rows, columns).map(overview ? cellRow(columns) : bodyRow(columns)))),
  );
  if (focus) at("table").querySelector(`[data-sort="${CSS.escape(focus)}"]`)?.focus();
};
