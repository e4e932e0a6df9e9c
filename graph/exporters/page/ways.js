// ==== ways: the shortest connection between two dots, step by step, with the evidence of every step. ====

let sought = {};

/** The connection that is asked for: its nodes and per step its edges; null where none is asked for. */
const wayFound = () => {
  const { from, to, throughParties } = state;
  if (from < 0 || to < 0 || from === to) return null;
  const pass = passing();
  if (sought.pass !== pass || sought.from !== from || sought.to !== to || sought.through !== throughParties) {
    sought = { pass, from, to, through: throughParties, found: shortest(from, to, throughParties, pass) };
  }
  return sought.found;
};

/** Breadth first along the edges that pass, in either direction, and through no party unless allowed. */
const shortest = (from, to, throughParties, pass) => {
  const before = new Map([[from, -1]]);
  for (const here of before.keys()) {
    if (here === to) break;
    if (here !== from && !throughParties && nodes.kind[here] === "party") continue;
    for (const edge of touching[here]) {
      const there = otherEnd(edge, here);
      if (pass.edge[edge] && !before.has(there)) before.set(there, here);
    }
  }
  if (!before.has(to)) return { nodes: [], steps: null };
  const way = [];
  for (let node = to; node >= 0; node = before.get(node)) way.unshift(node);
  const steps = way.slice(1).map((there, place) =>
    touching[there].filter((edge) => pass.edge[edge] && otherEnd(edge, there) === way[place]));
  return { nodes: way, steps };
};

const MOST_EVIDENCE = 6; // of a single step

const stepWords = (here, there, lines) => {
  const shown = lines.slice(0, MOST_EVIDENCE).map((edge) => make("li", {}, ...lineWords(edge)));
  if (lines.length > MOST_EVIDENCE) {
    shown.push(make("li", { class: "quiet" }, `and ${lines.length - MOST_EVIDENCE} more`));
  }
  return make("li", {}, nodeButton(there), make("ul", { class: "evidence" }, ...shown));
};

/** What the connection finder says: the steps, or that there is no connection. */
const wayWords = () => {
  const found = wayFound();
  if (!found) return [];
  const through = state.throughParties ? "" : " that does not lead through a party";
  if (!found.steps) {
    const advice = state.throughParties
      ? "Fewer filters may show one."
      : "Allow parties, or fewer filters, to look further.";
    return [make("p", {}, `There is no connection${through} among what passes the filters. ${advice}`)];
  }
  const steps = found.steps.map((lines, place) => stepWords(found.nodes[place], found.nodes[place + 1], lines));
  return [
    make(
      "p", { class: "quiet" }, `${counted(found.steps.length, "step", "steps")}: a shortest connection${through}.`,
    ),
    make("ol", { class: "steps" }, make("li", {}, nodeButton(found.nodes[0])), ...steps),
  ];
};

const nameField = (which, label) => {
  const input = make("input", { type: "search", id: `way-${which}`, autocomplete: "off", spellcheck: "false" });
  const list = make(
    "ul", { id: `way-${which}-list`, role: "listbox", "aria-label": `Found for ${label}`, hidden: true },
  );
  finder(input, list, (node) => change({ [which]: node, view: state.view === "table" ? "network" : state.view }));
  const current = make("button", {
    type: "button", class: "use-chosen", "aria-label": `Use the chosen dot for “${label}”`, onclick: () =>
      change({ [which]: personNode(state.node) }),
  }, "chosen");
  return make("div", { class: "field" }, make("label", { for: input.id }, label), input, current, list);
};

/** The dot of the person who stood, where the candidacy is chosen; else the dot itself. */
const personNode = (node) => (node >= 0 && typeof nodes.person[node] === "number" ? nodes.person[node] : node);

const drawWays = () => {
  at("way-found").replaceChildren(...wayWords());
  at("way-clear").hidden = state.from < 0 && state.to < 0;
  for (const use of document.querySelectorAll(".use-chosen")) use.hidden = state.node < 0;
  at("way-parties").checked = !state.throughParties;
  for (const which of ["from", "to"]) {
    const input = at(`way-${which}`);
    if (document.activeElement !== input) input.value = state[which] < 0 ? "" : nodes.label[state[which]];
  }
};

const startWays = () => {
  const through = make("input", {
    type: "checkbox", id: "way-parties", onchange: (event) => change({ throughParties: !event.target.checked }),
  });
  at("ways").append(
    nameField("from", "From"),
    nameField("to", "To"),
    make("label", {}, through, "not through parties"),
    button("Clear", () => change({ from: -1, to: -1 }), { id: "way-clear" }),
    make("div", { id: "way-found", "aria-live": "polite" }),
  );
  listeners.push(drawWays);
};
