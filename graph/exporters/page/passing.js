// ==== passing: which dots and lines pass the filters. All views draw of these, and only of these. ====

/** Whether a line is for or against whom it leads to; empty where it is neither. */
const sidedOf = (edge) => (["for", "against"].includes(edges.side[edge]) ? edges.side[edge] : "");

/** The same of a quotation, in words; empty of any other line. */
const sideOf = (edge) => sidedOf(edge) || (edges.words[edge] ? "neither" : "");

const yearsOf = (edge) => (edges.years[edge] ? edges.years[edge].split(" ") : []);

/** Whether elections are told by the nodes themselves; else the years of the edges are the elections. */
const namesElections = () => stood.some((node) => nodes.election[node]);

const LASTING = ["person", "party", "constituency"]; // kinds of nodes that outlive an election

/** The election by which a node is filtered; empty where it belongs to none. */
const electionOf = (node) => {
  if (namesElections()) return nodes.election[node] ?? "";
  return nodes.year[node] && !LASTING.includes(nodes.kind[node]) ? String(nodes.year[node]) : "";
};

/** The years of which no election is to be seen. */
const yearsOff = () => {
  const { election: off } = state.off;
  if (!namesElections()) return off;
  const left = new Set();
  for (const one of offered.election.keys()) if (!off.has(one)) left.add(one.match(/\d{4}/)?.[0]);
  const all = [...offered.election.keys()].map((one) => one.match(/\d{4}/)?.[0]);
  return new Set(all.filter((year) => year && !left.has(year)));
};

const nodePasses = (node, off) =>
  !off.kind.has(nodes.kind[node])
  && !(off.party.size && laneOf(node) && off.party.has(laneOf(node)))
  && !(off.election.size && electionOf(node) && off.election.has(electionOf(node)))
  && !(off.seat.size && off.seat.has(seatOf(node)));

/** The seat by which a node is filtered: that of a candidacy or contest, or the seat itself. */
const seatOf = (node) =>
  nodes.seat[node] ?? (
    nodes.kind[node] === "constituency" ? nodes.label[node].replace(/ \([^)]*\d{4}[^)]*\)$/, "") : ""
  );

let passed; // of the filters as they are

/** Two arrays of 0 and 1: which nodes pass and which edges. A node all of whose edges are gone is gone too. */
const passing = () => {
  if (passed?.off === state.off) return passed;
  const { off } = state;
  const filtered = FILTERS.some((name) => off[name].size);
  const gone = yearsOff();
  const [node, edge] = [new Uint8Array(nodes.total), new Uint8Array(edges.total)];
  for (let i = 0; i < nodes.total; i += 1) node[i] = nodePasses(i, off);
  const tied = new Uint8Array(nodes.total);
  for (let i = 0; i < edges.total; i += 1) {
    const years = gone.size ? yearsOf(i) : [];
    edge[i] = node[edges.from[i]] && node[edges.to[i]] && !off.relation.has(edges.kind[i])
      && !off.side.has(sideOf(i))
      && !(years.length && years.every((year) => gone.has(year)));
    if (edge[i]) tied[edges.from[i]] = tied[edges.to[i]] = 1;
  }
  if (filtered) {
    for (let i = 0; i < nodes.total; i += 1) {
      const mayStandAlone = nodes.kind[i] === "candidacy" || !touching[i].length;
      if (!tied[i] && !mayStandAlone) node[i] = 0;
    }
  }
  passed = { off, node, edge };
  return passed;
};
