// ==== page: heading, views, what is left out; and the start of everything. ====

/** The sources of one publisher under one licence. */
const sourceLine = (sources) => {
  const [{ publisher, licence }] = sources;
  const files = sources.flatMap((source) => [", ", safeLink(source.label, source.url || "")]).slice(1);
  const line = make("li", {}, publisher ? `${publisher}: ` : "", ...files);
  if (licence) line.append(". Licence: ", safeLink(licence));
  return line;
};

const heading = () => {
  at("title").textContent = data.title;
  at("subtitle").textContent = data.subtitle;
  at("finding").textContent = data.finding;
  at("finding").hidden = !data.finding;
  const together = Map.groupBy(data.sources, (source) => JSON.stringify([source.publisher, source.licence]));
  at("sources").append(...[...together.values()].map(sourceLine));
  const owners = [...new Set(data.sources.map((source) => source.publisher || source.label))];
  at("owners").textContent = owners.length ? owners.join(", ") : "none named";
};

const nodeTip = (node) => {
  const kind = [
    singular(nodes.kind[node]), nodes.party[node], nodes.election[node] ?? nodes.year[node],
  ].filter(Boolean).join(" · ");
  return [
    make("strong", {}, nodes.label[node]),
    make("p", { class: "kind" }, kind),
    ...detailList(nodes.details(node).slice(0, 10)),
  ];
};

const edgeTip = (edge) => {
  const strand = strandOf(edge);
  const many = strand.length > 1
    ? [make("p", { class: "kind" }, `one of ${number(strand.length)}, drawn as one: click for all`)]
    : [];
  return [make("div", {}, ...lineWords(edge)), ...many];
};

/** Words beside the pointer, within the window. */
const tooltip = (children, { clientX, clientY }) => {
  const box = at("tooltip");
  box.replaceChildren(...children);
  box.hidden = false;
  const beside = clientX + 16 + box.offsetWidth > innerWidth ? clientX - 16 - box.offsetWidth : clientX + 16;
  box.style.left = `${Math.max(4, beside)}px`;
  box.style.top = `${Math.max(4, Math.min(clientY + 12, innerHeight - box.offsetHeight - 4))}px`;
};

/** What is drawn of how many; nothing is ever left out in silence. */
const partWords = () => {
  if (state.view === "network") {
    const { chosen, more, way, steps } = drawnPart;
    if (way) return ["The connection; ", button("the whole network", () => change({ from: -1, to: -1 }))];
    if (!more) return [];
    const whom = steps ? nodes.label[state.node] : data.centre === null ? "" : nodes.label[data.centre];
    return [
      `${counted(chosen.length, "dot", "dots")}${whom ? ` around ${whom}` : ""}, and ${number(more)} more: search, or choose a dot to see what is around it.`
    ];
  }
  if (!timed()) {
    const { rows, all } = tablePart();
    return all.length > rows.length
      ? [
        `${counted(rows.length, "line", "lines")}, and ${number(all.length - rows.length)} more: search, filter, or copy all.`
      ]
      : [];
  }
  const { rows, near, shown, overview, number: page, pages } = timelinePart();
  const about = near.length < rows.length ? ` about ${shownName(state.node)}` : "";
  if (rows.length === shown.length) return [];
  const turn = (step, text) => button(
    text, () => change({ page: page + step }), { disabled: page + step < 0 || page + step >= pages },
  );
  if (overview) {
    return [
      `${counted(rows.length, "candidacy", "candidacies")} in one picture. `,
      button("Seat by seat ›", () => change({ page: 1 })),
    ];
  }
  const turning = pages > 1 ? [turn(-1, "‹ Back"), ` ${page + 1} of ${pages} `, turn(1, "Next ›")] : [];
  return [
    `${counted(shown.length, "candidacy", "candidacies")}${about}, and ${number(rows.length - shown.length)} more. `,
    ...turning,
  ];
};

const DRAWERS = { timeline: () => drawTimeline(), network: () => drawNetwork(), table: () => drawTable() };

const drawView = () => {
  for (const view of VIEWS) {
    at(`${view}-view`).hidden = view !== state.view;
    at(`show-${view}`).setAttribute("aria-pressed", String(view === state.view));
  }
  DRAWERS[state.view]();
  at("part").replaceChildren(...partWords());
  at("hops").value = String(state.hops || (isSmall() || state.node < 0 ? 0 : usualHops()));
  at("hops").disabled = state.node < 0;
  at("hops").options[0].disabled = !isSmall() && state.node >= 0;
  at("png").disabled = state.view === "table";
  const nothing = {
    timeline: () => !timelinePart().rows.length,
    network: () => !drawnPart.chosen.length,
    table: () => !tablePart().all.length,
  }[state.view]();
  at("nothing").hidden = !nothing;
};

const start = async () => {
  hold(await unpack());
  heading();
  if (!nodes.total) {
    document.body.classList.add("empty");
    at("note").textContent = "There is nothing to draw: this network is empty.";
    setTheme(matchMedia("(prefers-color-scheme: dark)").matches);
    document.body.dataset.ready = "true";
    return;
  }
  offered = offers();
  recall();
  for (const view of VIEWS) {
    at(`show-${view}`).addEventListener("click", () => change({ view }));
    at(`show-${view}`).hidden = !views().includes(view);
  }
  startSearch();
  startLegend();
  startWays();
  startTimeline();
  startDrawing();
  startKeys();
  listeners.push(drawPanel, drawView);
  startPicture();
  for (const listener of listeners) listener();
  addEventListener("hashchange", () => {
    if (location.hash.slice(1) === kept) return;
    recall();
    for (const listener of listeners) listener();
  });
  let width = innerWidth;
  addEventListener("resize", () => {
    if (innerWidth === width) return;
    width = innerWidth;
    if (state.view === "timeline") drawView();
  });
  document.body.dataset.ready = "true";
};

start().catch((error) => {
  document.body.classList.add("empty");
  at("note").textContent = "This page cannot be drawn here: it needs a browser of 2024 or later, and its whole file.";
  throw error;
});
