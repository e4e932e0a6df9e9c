// ==== picture: the view as a PNG, the dark and the light page, and the page on paper. ====

/** The drawing of the timeline as an image, with the colours and fonts that the style gives it. */
const timelineImage = () => {
  const shown = at("timeline").querySelector("svg");
  const copy = shown.cloneNode(true);
  const [from, to] = [shown.querySelectorAll("*"), copy.querySelectorAll("*")];
  const kept = [
    "fill",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "opacity",
    "font-size",
    "font-weight",
    "font-family",
    "text-anchor",
    "paint-order",
    "stroke-linejoin",
  ];
  from.forEach((element, place) => {
    const style = getComputedStyle(element);
    for (const name of kept) to[place].setAttribute(name, style.getPropertyValue(name));
  });
  copy.setAttribute("xmlns", SVG);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  return image.decode().then(() => (
    { image, width: Number(shown.getAttribute("width")), height: Number(shown.getAttribute("height")) }
  ));
};

const viewImage = async () => {
  if (state.view === "timeline") return timelineImage();
  const canvas = at("drawing").querySelector("canvas");
  return { image: canvas, width: canvas.clientWidth, height: canvas.clientHeight };
};

/** The view with its title and its sources as a PNG, twice as fine as on the screen. */
const picture = async () => {
  const { image, width, height } = await viewImage();
  const [head, foot] = [64, 30];
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [2 * Math.max(width, 600), 2 * (height + head + foot)];
  const context = canvas.getContext("2d");
  context.scale(2, 2);
  context.fillStyle = colour("--paper");
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = colour("--ink");
  const write = (text, y, font) => {
    context.font = `${font} system-ui, "Segoe UI", "DejaVu Sans", sans-serif`;
    context.fillText(cut(text, (canvas.width / 2 - 24) * 0.8), 12, y);
  };
  write(data.title, 26, "bold 17px");
  write(data.finding || data.subtitle, 48, "13px");
  context.drawImage(image, 0, head, width, height);
  const owners = [...new Set(data.sources.map((source) => source.publisher || source.label))];
  write(owners.length ? `Source: ${owners.join(", ")}` : "", height + head + 20, "11px");
  return canvas;
};

const savePicture = async () => {
  const canvas = await picture();
  const name = folded(data.title).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "network";
  make("a", { href: canvas.toDataURL("image/png"), download: `${name}.png` }).click();
  at("said").textContent = "Picture saved";
};

const dark = () => document.documentElement.dataset.theme === "dark";

const setTheme = (isDark) => {
  document.documentElement.dataset.theme = isDark ? "dark" : "light";
  at("dark").setAttribute("aria-pressed", String(isDark));
};

const startPicture = () => {
  const wish = matchMedia("(prefers-color-scheme: dark)");
  let toggledByHand = false;
  const themed = (isDark) => {
    setTheme(isDark);
    drawView();
  };
  setTheme(wish.matches);
  wish.addEventListener("change", () => { if (!toggledByHand) themed(wish.matches); });
  at("dark").addEventListener("click", () => {
    toggledByHand = true;
    themed(!dark());
  });
  at("png").addEventListener("click", savePicture);
  at("print").addEventListener("click", () => print());
  let before = false;
  addEventListener("beforeprint", () => {
    before = dark();
    at("credits").open = true;
    if (before) themed(false);
  });
  addEventListener("afterprint", () => { if (before) themed(true); });
};
