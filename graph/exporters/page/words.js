"use strict";
// ==== words: elements and texts. Every text from the data goes through textContent, never innerHTML. ====

const at = (id) => document.getElementById(id);

/** An element with attributes (`onclick` and the like are listeners, null and false are left out) and children. */
const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== "" && child !== null && child !== undefined));
  return element;
};

const SVG = "http://www.w3.org/2000/svg";

/** The same in the namespace of SVG. */
const draw = (name, attributes = {}, ...children) => {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
};

const button = (text, onclick, attributes = {}) => make("button", { type: "button", onclick, ...attributes }, text);

/** The text, or a link if the whole address is an http(s) one. */
const safeLink = (text, address = text) => {
  if (!/^https?:\/\/\S+$/i.test(address) || !URL.canParse(address)) return String(text);
  return make("a", { href: address, rel: "noopener noreferrer" }, String(text));
};

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

const number = (count) => count.toLocaleString("en-GB");

const counted = (count, one, many) => `${number(count)} ${count === 1 ? one : many}`;

/** The text as it is compared: small letters without accents. */
const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The share in as few figures as tell it. */
const percent = (share) => {
  if (share > 0 && share < 0.0005) return "<0.1%";
  return share >= 0.01 || share === 0 ? `${Math.round(share * 100)}%` : `${(share * 100).toFixed(1)}%`;
};

const PLURALS = new Map(Object.entries({
  person: "people", party: "parties", constituency: "seats", contest: "contests", candidacy: "candidacies",
  article: "articles", quotation: "quotations",
}));

const plural = (kind) => PLURALS.get(kind) ?? kind;

const singular = (kind) => (kind === "constituency" ? "seat" : kind);

/** Black or white, whichever is the easier to read on the colour (`#rrggbb`). */
const inkOn = (colour) => {
  const parts = [1, 3, 5].map((place) => parseInt(colour.slice(place, place + 2), 16) / 255);
  const [r, g, b] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179 ? "#000000" : "#ffffff";
};

/** How wide the text is in 12 pixels (bold or not). */
const textWidth = (() => {
  const paper = document.createElement("canvas").getContext("2d");
  return (text, bold = false, size = 12) => {
    paper.font = `${bold ? "bold " : ""}${size}px system-ui, "Segoe UI", "DejaVu Sans", sans-serif`;
    return paper.measureText(text).width;
  };
})();

/** The text cut so that it is no wider than that. */
const cut = (text, width, bold = false, size = 12) => {
  if (textWidth(text, bold, size) <= width) return text;
  let end = text.length;
  while (end > 1 && textWidth(`${text.slice(0, end)}…`, bold, size) > width) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
};
