// ==== state: what the reader has asked for. The whole of it stands in the fragment of the address. ====

const VIEWS = ["timeline", "network", "table"];
const FILTERS = ["kind", "party", "relation", "side", "election", "seat"];

const state = {
  view: "network",
  node: -1, // the chosen dot
  edge: -1, // the chosen line
  hops: 0, // how far around the chosen dot is drawn; 0 is everything
  off: Object.fromEntries(FILTERS.map((name) => [name, new Set()])), // what is not to be seen
  from: -1, // between whom a connection is sought
  to: -1,
  throughParties: false,
  page: 0, // of what is too much to be drawn at once
  sort: null, // [column, 1 or -1] of the table
};

const listeners = [];

/** The state is changed, kept in the address, and everything drawn anew. */
const change = (changes) => {
  if (!("page" in changes) && ("off" in changes || "node" in changes || "edge" in changes)) changes.page = 0;
  Object.assign(state, changes);
  keep();
  for (const listener of listeners) listener();
};

/** The filter without the value if it had it, else with it. */
const toggled = (name, value) => {
  const set = new Set(state.off[name]);
  if (!set.delete(value)) set.add(value);
  return { ...state.off, [name]: set };
};

/** Which values each filter offers, with how often each occurs; `choices` in legend.js tells. */
let offered = {};

const iriOf = (node) => (node < 0 ? null : nodes.iri(node));

/** The state as a fragment: what is as it was at first is left out, filters tell the shorter of on and off. */
const fragment = () => {
  const parts = [["view", state.view]];
  const add = (key, value) => { if (value) parts.push([key, value]); };
  add("at", iriOf(state.node));
  add("line", state.edge < 0 ? null : String(state.edge));
  add("hops", state.hops && String(state.hops));
  add("from", iriOf(state.from));
  add("to", iriOf(state.to));
  add("parties", state.throughParties && "through");
  add("page", state.page && String(state.page + 1));
  add("sort", state.sort && `${state.sort[1] < 0 ? "-" : ""}${state.sort[0]}`);
  for (const name of FILTERS) {
    const off = state.off[name];
    if (!off.size) continue;
    const all = [...(offered[name]?.keys() ?? [])];
    const on = all.filter((value) => !off.has(value));
    const [key, values] = on.length < off.size ? [`only-${name}`, on] : [`not-${name}`, [...off]];
    parts.push([key, ""], ...values.map((value) => [key, value]));
  }
  return new URLSearchParams(parts).toString();
};

let kept = "";

const keep = () => {
  const now = fragment();
  if (now === kept) return;
  kept = now;
  history.replaceState(null, "", `#${now}`);
};

/** The state is what the fragment says; what it names and the network lacks is passed over. */
const recall = () => {
  const given = new URLSearchParams(location.hash.slice(1));
  const find = (iri) => (iri ? nodeOf(iri) : -1);
  const within = (text, least, most) => {
    const value = Number.parseInt(text ?? "", 10);
    return value >= least && value <= most ? value : null;
  };
  const sort = given.get("sort");
  const off = Object.fromEntries(FILTERS.map((name) => {
    const all = [...offered[name].keys()];
    const only = given.has(`only-${name}`) ? new Set(given.getAll(`only-${name}`)) : null;
    const not = new Set(given.getAll(`not-${name}`));
    const known = new Set(all.filter((value) => (only ? !only.has(value) : not.has(value))));
    return [name, known];
  }));
  Object.assign(state, {
    view: views().includes(given.get("view")) ? given.get("view") : firstView(),
    node: find(given.get("at")),
    edge: within(given.get("line"), 0, edges.total - 1) ?? -1,
    hops: within(given.get("hops"), 1, 3) ?? 0,
    from: find(given.get("from")),
    to: find(given.get("to")),
    throughParties: given.get("parties") === "through",
    page: (within(given.get("page"), 1, 1e6) ?? 1) - 1,
    sort: sort ? (sort.startsWith("-") ? [sort.slice(1), -1] : [sort, 1]) : null,
    off,
  });
  kept = fragment();
};

const views = () => (timed() ? VIEWS : VIEWS.slice(1));

const firstView = () => (views().includes(data.view) ? data.view : views()[0]);
