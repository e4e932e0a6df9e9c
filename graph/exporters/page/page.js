// Draws the network of the data block. Every text from the data goes through textContent, never through
// innerHTML; every address through safeLink. Nothing here asks for anything outside the page.
"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const { nodes, edges } = data;
  const at = (id) => document.getElementById(id);

  /** An element with its children, each an element or a text. */
  const make = (name, ...children) => {
    const element = document.createElement(name);
    element.append(...children.filter((child) => child !== ""));
    return element;
  };

  /** The text, or a link if the whole of it is an http(s) address. */
  const safeLink = (text, address = text) => {
    if (!/^https?:\/\/\S+$/i.test(address) || !URL.canParse(address)) return text;
    const link = make("a", text);
    link.href = address;
    link.rel = "noopener noreferrer";
    return link;
  };

  const counted = (count, one, many) => `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;

  // ---- words: heading, sources, tables -------------------------------------------------------------

  const heading = () => {
    document.title = data.title;
    at("title").textContent = data.title;
    at("subtitle").textContent = data.subtitle;
    at("note").textContent = data.note;
    const together = new Map();
    for (const source of data.sources) {
      const owner = JSON.stringify([source.publisher, source.licence]);
      together.set(owner, [...(together.get(owner) ?? []), source]);
    }
    at("sources").append(...[...together.values()].map(sourceLine));
    if (!data.sources.length) at("sources").append(make("li", "None named."));
  };

  /** The sources of one publisher under one licence. */
  const sourceLine = (sources) => {
    const [{ publisher, licence }] = sources;
    const files = sources.flatMap((source) => [", ", safeLink(source.label, source.url || "")]).slice(1);
    const line = make("li", publisher ? `${publisher}: ` : "", ...files);
    if (licence) line.append(". Licence: ", safeLink(licence));
    return line;
  };

  const inOneLine = (details) => details.map(([name, value]) => `${name}: ${value}`).join("; ");

  const table = (caption, columns, rows) => {
    const head = make("tr", ...columns.map((column) => make("th", column)));
    for (const cell of head.children) cell.scope = "col";
    const body = rows.map((row) => make("tr", ...row.map((cell) => make("td", cell))));
    return make("table", make("caption", caption), make("thead", head), make("tbody", ...body));
  };

  const tables = () => {
    const sizes = [counted(nodes.length, "dot", "dots"), counted(edges.length, "line", "lines")];
    at("twin").textContent = `The same as tables: ${sizes.join(" and ")}`;
    at("tables").append(
      table(
        `Dots (${nodes.length})`,
        ["Kind", "Name", "Party", "Year", "Figures and source", "Identifier"],
        nodes.map((n) => [n.kind, n.label, n.party, n.year, inOneLine(n.details), safeLink(n.iri)]),
      ),
      table(
        `Lines (${edges.length})`,
        ["From", "Relation", "To", "Label", "Years", "Figures", "Source"],
        edges.map((e) => [
          nodes[e.from].label, e.kind, nodes[e.to].label, e.label, e.years, inOneLine(e.details), safeLink(e.source),
        ]),
      ),
    );
  };

  // ---- legend --------------------------------------------------------------------------------------

  const OUTLINES = {
    square: "6,2 20,2 20,16 6,16",
    diamond: "13,1 22,9 13,17 4,9",
    hexagon: "8,2 18,2 22,9 18,16 8,16 4,9",
    triangle: "13,1 22,16 4,16",
    triangleDown: "4,2 22,2 13,17",
    star: "13,1 15.4,6.6 22,7 17,11 18.6,17 13,13.6 7.4,17 9,11 4,7 10.6,6.6",
  };

  const svg = (name, attributes) => {
    const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const shape = document.createElementNS(drawing.namespaceURI, name);
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
    drawing.setAttribute("viewBox", "0 0 26 18");
    drawing.setAttribute("aria-hidden", "true");
    drawing.append(shape);
    return drawing;
  };

  const mark = (shape, fill) => {
    const ink = { fill, stroke: "#1a1a1a", "stroke-width": 1.5 };
    const points = OUTLINES[shape];
    return points ? svg("polygon", { ...ink, points }) : svg("circle", { ...ink, cx: 13, cy: 9, r: 7 });
  };

  const stroke = (style) => svg("line", {
    x1: 0, y1: 9, x2: 26, y2: 9, stroke: style.colour, "stroke-width": 2,
    "stroke-dasharray": style.dashes ? style.dashes.join(" ") : "none",
  });

  const legend = () => {
    const part = (title, rows) => {
      if (!rows.length) return [];
      const lines = rows.map(([sign, text, count]) => {
        const number = make("span", String(count));
        number.className = "count";
        return make("li", sign || make("span"), make("span", text), number);
      });
      return [make("h3", title), make("ul", ...lines)];
    };
    const { kinds, parties, relations, undrawn } = data.legend;
    at("legend").append(
      ...part("Shapes", kinds.map((k) => [mark(k.shape, k.fill), k.kind, k.count])),
      ...part("Parties", parties.map((p) => [
        mark("dot", p.fill), p.name && p.name !== p.party ? `${p.party} · ${p.name}` : p.party, p.count,
      ])),
      ...part("Lines", relations.map((r) => [stroke(r), r.kind, r.count])),
      ...part("Told in words only", undrawn.map((r) => ["", r.kind, r.count])),
      make("h3", "How to read"),
      ...(data.legend.sized ? [make("p", "A bigger dot is a larger share of the votes.")] : []),
      make("p", "Point at a dot or a line for its figures and source; click to keep them at the side."),
      make("p", "Drag to move, scroll to zoom."),
    );
  };

  // ---- details: tooltip and panel ------------------------------------------------------------------

  const figures = (details) =>
    make("dl", ...details.flatMap(([name, value]) => [make("dt", name), make("dd", safeLink(value))]));

  const described = (title, kind, details) => {
    const line = make("p", kind);
    line.className = "kind";
    return [make("h2", title), line, ...(details.length ? [figures(details)] : [])];
  };

  const nodeWords = (n) => described(n.label, [n.kind, n.party, n.year].filter(Boolean).join(" · "), n.details);

  const edgeWords = (e) => {
    const facts = [...e.details];
    if (e.years) facts.unshift(["Years", e.years]);
    if (e.label) facts.unshift(["Label", e.label]);
    if (e.source) facts.push(["Source", e.source]);
    return described(`${nodes[e.from].label} → ${nodes[e.to].label}`, e.kind, facts);
  };

  const connections = (id) => edges.filter((e) => e.from === id || e.to === id).map((edge) => {
    const other = edge.from === id ? edge.to : edge.from;
    const words = edge.from === id ? [edge.kind, nodes[other].label] : [nodes[other].label, edge.kind, nodes[id].label];
    const button = make("button", words.join(" "));
    button.type = "button";
    button.addEventListener("click", () => show(other));
    const facts = [edge.label, edge.years, inOneLine(edge.details), edge.source].filter(Boolean);
    return make("li", button, ...(facts.length ? [make("p", [...new Set(facts)].join(" · "))] : []));
  });

  const panel = (...children) => {
    at("panel").replaceChildren(...children);
    at("panel").scrollTop = 0;
  };

  const welcome = () => panel(
    make("h2", "Nothing chosen"),
    make("p", "Click a dot or a line to read its figures and their source here."),
  );

  const showNode = (id) => {
    const lines = connections(id);
    panel(
      ...nodeWords(nodes[id]),
      make("h3", counted(lines.length, "connection", "connections")),
      make("ul", ...lines),
    );
  };

  const show = (id) => {
    showNode(id);
    if (drawn.has(id)) network.selectNodes([id]);
    else network.unselectAll();
  };

  const tooltip = (children, pointer) => {
    const box = at("tooltip");
    box.replaceChildren(...children);
    box.hidden = false;
    const { clientWidth, clientHeight } = at("stage");
    const beside = pointer.x + 16 + box.offsetWidth > clientWidth ? pointer.x - 16 - box.offsetWidth : pointer.x + 16;
    box.style.left = `${Math.max(4, beside)}px`;
    box.style.top = `${Math.max(4, Math.min(pointer.y + 12, clientHeight - box.offsetHeight - 4))}px`;
  };

  // ---- drawing -------------------------------------------------------------------------------------

  const drawn = new Set(data.drawing.nodes.map((n) => n.id));
  let network;

  /** Bring every dot into view, with room at the sides for the names that stand beside or below. */
  const fit = () => {
    const xs = data.drawing.nodes.map((n) => n.x);
    const ys = data.drawing.nodes.map((n) => n.y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const { clientWidth, clientHeight } = at("drawing");
    const [before, after] = data.placed ? [40, 140] : [65, 65];
    const fitting = Math.min(
      (clientWidth - before - after) / (right - left || 1), (clientHeight - 100) / (bottom - top || 1), 1.3,
    );
    const scale = Math.max(fitting, 0.05);
    const middle = (left + right) / 2 + (after - before) / 2 / scale;
    network.moveTo({ position: { x: middle, y: (top + bottom) / 2 }, scale });
  };

  /** Write the names into the drawing, that of the chosen dot first and then those of the best connected. */
  const writeLabels = (context) => {
    const unit = 1 / network.getScale();
    const { clientWidth, clientHeight } = at("drawing");
    const view = { ...network.DOMtoCanvas({ x: 0, y: 0 }), w: clientWidth * unit, h: clientHeight * unit };
    const chosen = new Set(network.getSelectedNodes());
    const dots = data.drawing.nodes.map((n, rank) => ({
      ...network.getPosition(n.id), r: n.size + 2, name: nodes[n.id], bold: chosen.has(n.id), foremost: rank < 15,
    }));
    dots.sort((p, q) => q.bold - p.bold);
    const missing = writeNames(context, dots, { view, unit, inRows: data.placed });
    at("hidden-labels").textContent = missing
      ? `${counted(missing, "name", "names")} left out for want of room: zoom in` : "";
  };

  const draw = () => {
    const { drawing } = data;
    at("drawing").setAttribute("aria-label", `Drawing of the network “${data.title}”; the tables below say the same.`);
    network = new vis.Network(at("drawing"), { nodes: drawing.nodes, edges: drawing.edges }, drawing.options);
    network.on("afterDrawing", writeLabels);
    network.on("hoverNode", (event) => tooltip(nodeWords(nodes[event.node]), event.pointer.DOM));
    network.on("hoverEdge", (event) => tooltip(edgeWords(edges[event.edge]), event.pointer.DOM));
    for (const end of ["blurNode", "blurEdge", "dragStart", "zoom"]) {
      network.on(end, () => { at("tooltip").hidden = true; });
    }
    network.on("click", (event) => {
      at("tooltip").hidden = true;
      if (event.nodes.length) showNode(event.nodes[0]);
      else if (event.edges.length) panel(...edgeWords(edges[event.edges[0]]));
      else welcome();
    });
    const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor });
    at("closer").addEventListener("click", () => zoom(1.4));
    at("farther").addEventListener("click", () => zoom(1 / 1.4));
    at("whole").addEventListener("click", fit);
    network.on("resize", () => requestAnimationFrame(fit)); // vis-network scales the view itself just after
    fit();
    // What is on the canvas can be found from outside only through these two.
    at("drawing").dataset.nodes = String(network.body.nodeIndices.length);
    window.hustingsNetwork = network;
  };

  heading();
  if (!nodes.length) {
    document.body.classList.add("empty");
    return;
  }
  legend();
  welcome();
  draw();
  tables();
})();
