// ==== search: people first, then seats, parties and the rest; accents and capitals do not matter. ====

const SEARCH_ORDER = ["person", "constituency", "party", "contest", "candidacy", "article", "quotation"];
const MOST_FOUND = 12;

let searchable; // per node the folded label, made when first needed

const rankOf = (node) => {
  const place = SEARCH_ORDER.indexOf(nodes.kind[node]);
  return place < 0 ? SEARCH_ORDER.length : place;
};

/** The nodes whose label holds every word at the start of one of its words; candidacies only where no person is. */
const search = (asked) => {
  searchable ??= nodes.label.map((label, node) => ` ${folded(label)} ${folded(nodes.party[node] ?? "")}`);
  const words = folded(asked).split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  const found = [];
  for (let node = 0; node < nodes.total; node += 1) {
    if (words.every((word) => searchable[node].includes(` ${word}`))) found.push(node);
  }
  if (!found.length) {
    for (let node = 0; node < nodes.total; node += 1) {
      if (words.every((word) => searchable[node].includes(word))) found.push(node);
    }
  }
  const people = new Set(found.filter((node) => nodes.kind[node] === "person"));
  const seen = new Set();
  const once = found.filter((node) => {
    if (nodes.kind[node] !== "candidacy") return true;
    const who = personOf(node);
    if (people.has(who) || seen.has(who)) return false;
    seen.add(who);
    return true;
  });
  return once.sort((a, b) => rankOf(a) - rankOf(b) || touching[b].length - touching[a].length || a - b);
};

const foundWords = (node) => {
  const party = nodes.party[node] && nodes.party[node] !== nodes.label[node] ? `, ${nodes.party[node]}` : "";
  const seat = nodes.kind[node] === "candidacy" && nodes.seat[node] ? `, ${nodes.seat[node]}` : "";
  const label = nodes.kind[node] === "candidacy" ? nameOf(node) : nodes.label[node];
  return [make("span", {}, label), make("small", {}, `${singular(nodes.kind[node])}${party}${seat}`)];
};

/** What is offered below an input: the nodes that were found, and which of them Enter would take. */
const suggestions = (input, list, take) => {
  const offer = { found: [], current: -1 };
  const pick = (place) => {
    const node = offer.found[place];
    if (node === undefined) return;
    input.value = nodes.kind[node] === "candidacy" ? nameOf(node) : nodes.label[node];
    close();
    take(node);
  };
  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const point = () => {
    const { current } = offer;
    [...list.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === current)));
    if (current < 0) return;
    input.setAttribute("aria-activedescendant", `${list.id}-${current}`);
    list.children[current].scrollIntoView({ block: "nearest" });
  };
  const open = () => {
    const found = search(input.value);
    offer.found = found.slice(0, MOST_FOUND);
    offer.current = found.length ? 0 : -1;
    list.replaceChildren(...offerRows(list, found, input.value, pick));
    list.hidden = !input.value.trim();
    input.setAttribute("aria-expanded", String(!list.hidden));
    point();
  };
  return Object.assign(offer, { pick, close, point, open });
};

/** The rows of the list: what was found, and in words what is more or that there is nothing. */
const offerRows = (list, found, asked, pick) => {
  const rows = found.slice(0, MOST_FOUND).map((node, place) => make("li", {
    role: "option", id: `${list.id}-${place}`, "aria-selected": "false",
    onmousedown: (event) => { event.preventDefault(); pick(place); },
  }, ...foundWords(node)));
  const more = found.length - rows.length;
  if (more) rows.push(make("li", { class: "quiet" }, `and ${number(more)} more: type on`));
  if (!found.length && asked.trim()) rows.push(make("li", { class: "quiet" }, "Nothing is called so."));
  return rows;
};

/** The input offers what is found in the list as one types; the node that is taken goes to `take`. */
const finder = (input, list, take) => {
  const offer = suggestions(input, list, take);
  const states = {
    role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id
  };
  for (const [key, value] of Object.entries(states)) input.setAttribute(key, value);
  input.addEventListener("input", offer.open);
  input.addEventListener("blur", offer.close);
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const count = offer.found.length;
      if (list.hidden) offer.open();
      else if (count) offer.current = (offer.current + step + count) % count;
      offer.point();
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (list.hidden) offer.open();
      offer.pick(offer.current);
    } else if (event.key === "Escape" && !list.hidden) {
      event.stopPropagation();
      offer.close();
    }
  });
};

const startSearch = () => {
  finder(at("search"), at("found"), (node) => change({ node, edge: -1 }));
};
