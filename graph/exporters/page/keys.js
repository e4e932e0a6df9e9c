// ==== keys: everything can be done from the keyboard; the foot of the page says how. ====

const typing = (element) => element.matches?.("input:not([type=checkbox]), textarea, select");

const startKeys = () => {
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      if (typing(event.target)) event.target.blur();
      else if (state.node >= 0 || state.edge >= 0) change({ node: -1, edge: -1 });
      return;
    }
    if (typing(event.target)) return;
    const view = views()[Number(event.key) - 1];
    if (event.key === "/") {
      event.preventDefault();
      at("search").focus();
      at("search").select();
    } else if (view && /^[1-3]$/.test(event.key)) {
      change({ view });
      viewElement().focus({ preventScroll: true });
    } else if (event.key === "p") at("panel").focus();
    else if (event.key === "d") at("dark").click();
    else if (event.key === "v") focusView();
  });
};

const viewElement = () => at({ timeline: "timeline", network: "drawing", table: "table" }[state.view]);

/** The keys work in the view: on its chosen or first mark. */
const focusView = () => {
  const entry = viewElement().querySelector(
    ".dot[tabindex='0'], .cell[tabindex='0'], [aria-current] button, tbody button"
  );
  (entry ?? viewElement()).focus();
};
