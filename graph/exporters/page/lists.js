// ==== lists: one filter as a list of boxes to tick, each with its mark, its number, and “only”. ====

const SHORT_LIST = 9;
const unfolded = new Set(); // the filters whose list is shown whole

const OUTLINES = {
  square: "6,2 20,2 20,16 6,16",
  diamond: "13,1 22,9 13,17 4,9",
  hexagon: "8,2 18,2 22,9 18,16 8,16 4,9",
  triangle: "13,1 22,16 4,16",
  triangleDown: "4,2 22,2 13,17",
  star: "13,1 15.4,6.6 22,7 17,11 18.6,17 13,13.6 7.4,17 9,11 4,7 10.6,6.6",
};

const sign = (...children) => draw(
  "svg", { viewBox: "0 0 26 18", "aria-hidden": "true", class: "sign" }, ...children,
);

const dotSign = (shape, fill) => {
  const points = OUTLINES[shape];
  const ink = { class: "mark", fill };
  return sign(points ? draw("polygon", { ...ink, points }) : draw("circle", { ...ink, cx: 13, cy: 9, r: 7 }));
};

const lineSign = (side, dashes) => sign(draw("line", {
  x1: 0, y1: 9, x2: 26, y2: 9, class: `stroke ${side}`, "stroke-dasharray": dashes.length ? dashes.join(" ") : null,
}));

const tagSign = (text, fill) => {
  const tag = make("span", { class: "tag" }, cut(text, 52, true, 11));
  tag.style.background = fill;
  tag.style.color = inkOn(fill);
  return tag;
};

const choiceRow = (name, { value, label, count, mark }) => {
  const box = make("input", {
    type: "checkbox", "data-value": value, onchange: () => change({ off: toggled(name, value) }),
  });
  const only = button("only", () => {
    const others = [...offered[name].keys()].filter((other) => other !== value);
    const isOnly = !state.off[name].has(value) && state.off[name].size === others.length;
    change({ off: { ...state.off, [name]: new Set(isOnly ? [] : others) } });
  }, { class: "only", "aria-label": `Only ${label}`, title: `Only ${label}, or all again` });
  const words = make("label", {}, box, mark ?? "", make("span", {}, label));
  return make("li", {}, words, only, make("span", { class: "count" }, number(count)));
};

/** The list of a filter; nothing where there is nothing to choose from. */
const choiceList = (name, title, choices) => {
  if (!choices.length || (choices.length < 2 && name !== "relation" && name !== "kind" && name !== "side")) {
    return [];
  }
  const list = make("ul", { class: "choices", "data-filter": name });
  const shown = unfolded.has(name) || choices.length <= SHORT_LIST + 1 ? choices : choices.slice(0, SHORT_LIST);
  list.append(...shown.map((choice) => choiceRow(name, choice)));
  const all = button(
    "all",
    () => change({ off: { ...state.off, [name]: new Set() } }),
    { class: "all", "aria-label": `All ${title}` },
  );
  const group = make(
    "section", { class: "filter", "aria-label": title, "data-name": name }, make("h3", {}, title, " ", all), list,
  );
  if (shown.length < choices.length) {
    const rest = choices.length - shown.length;
    group.append(button(`and ${number(rest)} more`, () => {
      unfolded.add(name);
      list.append(...choices.slice(shown.length).map((choice) => choiceRow(name, choice)));
      group.lastChild.remove();
      list.classList.add("long");
      tick();
    }, { class: "quiet more" }));
  }
  return [group];
};

/** Every box is ticked as the filters are. */
const tick = () => {
  for (const group of document.querySelectorAll(".filter")) {
    const off = state.off[group.dataset.name];
    group.querySelector(".all").hidden = !off.size;
    for (const box of group.querySelectorAll("input[data-value]")) box.checked = !off.has(box.dataset.value);
  }
  const any = FILTERS.some((name) => state.off[name].size);
  at("filters-off").hidden = !any;
};
