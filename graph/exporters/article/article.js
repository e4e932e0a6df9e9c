// Keys, level notes and lit pairs. Everything is on the page without this script; it adds no text but numbers.
"use strict";
(() => {
  const at = (id) => document.getElementById(id);
  const article = at("article");
  const references = [...article.querySelectorAll("mark > .ref")];
  const wide = matchMedia("screen and (min-width: 1100px)");
  const FARTHEST = 72; // how many pixels the first note of a paragraph may lie below its line
  const BETWEEN = 8;

  const shown = (element) => element.getClientRects().length > 0;
  const noteOf = (reference) => at(`note-${reference.id}`);

  // ---- notes level with their lines ------------------------------------------------------------------

  /** Each note stands level with its mark, or right below the note before; text moves down only to stay near. */
  const level = () => {
    if (!wide.matches) return;
    article.classList.add("levelled");
    // All is measured before anything moves; places within a block do not depend on how far it is pushed.
    for (const block of article.querySelectorAll(".block")) block.style.removeProperty("--push");
    const blocks = [...article.querySelectorAll(".block")].map((block) => {
      const { top, bottom } = block.getBoundingClientRect();
      const notes = [...block.querySelectorAll(".note")].filter(shown).map((note) => {
        const mark = at(note.id.slice(5)).getClientRects()[0];
        return { note, line: mark ? mark.top - top - 2 : 0, height: note.getBoundingClientRect().height };
      });
      return { block, top, bottom, notes };
    });
    let pushed = 0;
    let filled = -Infinity; // where the last note ends
    let end = 0;
    for (const { block, top, bottom, notes } of blocks) {
      end = bottom + pushed;
      if (!notes.length) continue;
      const push = Math.max(0, filled - (top + pushed + notes[0].line) - FARTHEST);
      pushed += push;
      end += push;
      block.style.setProperty("--push", `${push}px`);
      let used = 0;
      for (const { note, line, height } of notes) {
        const start = Math.max(line, filled - top - pushed, used);
        note.style.setProperty("--drop", `${start - used}px`);
        used = start + height;
        filled = top + pushed + used + BETWEEN;
      }
    }
    article.style.setProperty("--overhang", `${Math.max(0, filled - end)}px`);
  };

  let due = 0;

  /** Once before the next picture, however much changed. */
  const levelSoon = () => {
    due ||= requestAnimationFrame(() => { due = 0; level(); });
  };

  // ---- one mark after another ------------------------------------------------------------------------

  let current = null;

  const light = (reference) => {
    for (const lit of document.querySelectorAll(".current")) lit.classList.remove("current");
    current = reference;
    if (!reference) return;
    for (const mark of document.querySelectorAll(`mark[data-of="${reference.id}"]`)) mark.classList.add("current");
    noteOf(reference).classList.add("current");
    const visible = references.filter(shown);
    at("position").textContent = `${visible.indexOf(reference) + 1} of ${visible.length}`;
  };

  const step = (by) => {
    const visible = references.filter(shown);
    if (!visible.length) return;
    const here = visible.indexOf(current);
    const from = here < 0 && by < 0 ? 0 : here;
    const next = visible[(from + by + visible.length) % visible.length];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "center" });
  };

  article.addEventListener("focusin", ({ target }) => {
    const note = target.closest(".note");
    const reference = target.matches("mark > .ref") ? target : note && at(note.id.slice(5));
    if (reference) light(reference);
  });

  article.addEventListener("click", ({ target }) => {
    const mark = target.closest("mark");
    if (mark && !target.closest("a") && getSelection().isCollapsed) at(mark.dataset.of).focus({ preventScroll: true });
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    const by = { j: 1, n: 1, k: -1, p: -1 }[event.key];
    if (by) step(by);
  });
  at("next").addEventListener("click", () => step(1));
  at("previous").addEventListener("click", () => step(-1));

  // ---- evidence, filters, addresses ------------------------------------------------------------------

  const evidence = [...article.querySelectorAll(".note details")];
  const openedAtFirst = evidence.map((details) => details.open);

  const openAll = (all) => {
    evidence.forEach((details, index) => { details.open = all || openedAtFirst[index]; });
    at("evidence").setAttribute("aria-pressed", String(all));
  };

  at("evidence").addEventListener("click", () => openAll(at("evidence").getAttribute("aria-pressed") === "false"));
  article.addEventListener("toggle", levelSoon, true);
  for (const box of document.querySelectorAll("#bar input")) box.addEventListener("change", level);

  /** An address that leads to a hidden mark shows it. */
  const follow = () => {
    const target = at(decodeURIComponent(location.hash.slice(1)));
    const reference = target && (target.matches("mark > .ref") ? target : at(target.id.replace(/^note-/, "")));
    if (!reference || !references.includes(reference)) return;
    if (!shown(reference)) {
      for (const box of document.querySelectorAll("#bar input")) box.checked = box.id !== "contradicted";
      level();
      target.scrollIntoView({ block: "center" });
    }
    light(reference);
  };

  if (innerWidth < 700) at("legend").open = false;
  at("steps").hidden = false;
  addEventListener("hashchange", follow);
  addEventListener("resize", levelSoon);
  level();
  follow();
})();
