/* The ways that the messages take: dark case, gold core, a glow over the shared stretch, the brain on top. */
const BRAIN = {
  halves:
    "M-1 -21C-13 -24 -29 -17 -31 -3C-33 9 -26 19 -15 20C-9 21 -4 18 -1 14Z" +
    "M1 -21C13 -24 29 -17 31 -3C33 9 26 19 15 20C9 21 4 18 1 14Z",
  folds:
    "M-8 -17C-12 -11 -6 -7 -11 -2C-15 3 -8 7 -12 14M-19 -14C-24 -8 -17 -4 -22 1C-26 6 -19 9 -21 15" +
    "M8 -17C12 -11 6 -7 11 -2C15 3 8 7 12 14M19 -14C24 -8 17 -4 22 1C26 6 19 9 21 15",
};
/* ms; a little longer than the animation in figure.css */
const RISE = 760;
const ORDER = ["limb", "root", "cauda", "cord", "brain"];

/* The glow as strokes laid over each other, wide and faint below, narrow and bright on top: [width, opacity]. A blur
   would look the same, and cost more than all the rest of the page. */
const GLOW = [[80, 0.05], [72, 0.07], [64, 0.09], [56, 0.12], [48, 0.15], [40, 0.18], [33, 0.2], [27, 0.22]];
const SHINE = [[22, 0.14], [18, 0.2], [14, 0.3], [10, 0.4]];

function glow(d, size = 1) {
  const strokes = (rows, name) =>
    rows.map(([width, opacity]) => svg("path", { d, class: name, "stroke-width": width * size, "stroke-opacity": opacity }));
  return svg("g", { class: "glow" }, ...strokes(GLOW, "glow-wide"), ...strokes(SHINE, "glow-near"));
}

function brain(d, figure) {
  const at = /^M\s*(-?[\d.]+)[ ,]+(-?[\d.]+)/.exec(d);
  if (!at) return null;
  const size = figure.drawing.h / 1000;
  const group = svg("g", { class: "brain is-lit", transform: `translate(${at[1]} ${at[2]}) scale(${size})` });
  group.append(svg("path", { d: BRAIN.halves, class: "brain-half" }), svg("path", { d: BRAIN.folds, class: "brain-fold" }));
  return group;
}

/** The end of a way on the skin, where its path begins. */
function skinEnd(d) {
  const at = /^M\s*(-?[\d.]+)[ ,]+(-?[\d.]+)/.exec(d);
  return at ? svg("circle", { cx: at[1], cy: at[2], class: "route-end" }) : null;
}

/** Draw the ways on a figure. A way that was not there before is drawn once, from the skin to the brain. */
function paintRoutes(figure, routes, shared) {
  const { layers } = figure;
  const now = `${routes.map((route) => route.d).join()} ${shared}`;
  if (!layers.routes || figure.drawnWays === now) return;
  figure.drawnWays = now;
  const before = figure.drawnRoutes ?? new Set();
  figure.drawnRoutes = new Set(routes.map((route) => route.d));
  paintGlow(figure, shared);
  const sorted = [...routes].sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
  const ways = sorted.filter((route) => route.kind !== "brain");
  const heads = sorted.filter((route) => route.kind === "brain").map((route) => brain(route.d, figure));
  const all = [...wayPaths(ways), ...sharedPaths(shared), ...ends(ways), ...heads].filter(Boolean);
  const fresh = ways.filter((route) => !before.has(route.d));
  if (!fresh.length) return layers.routes.replaceChildren(...all);
  const kept = ways.filter((route) => before.has(route.d));
  layers.routes.replaceChildren(...wayPaths(kept), ...ends(kept), ...heads.filter(Boolean));
  return rise(figure, [...wayPaths(fresh), ...sharedPaths(shared), ...ends(fresh)], all);
}

function paintGlow(figure, shared) {
  if (shared === figure.drawnShared) return;
  figure.drawnShared = shared;
  const sheet = figure.layers.glows.ownerSVGElement;
  figure.layers.glows.replaceChildren(...(shared ? [glow(shared)] : []));
  sheet.classList.remove("is-fresh");
  if (shared) requestAnimationFrame(() => sheet.classList.add("is-fresh"));
}

/** Uncover the new ways from the feet up; then they lie with the others. */
function rise(figure, fresh, all) {
  const cover = figure.layers.fresh.ownerSVGElement.parentNode;
  const settle = () => {
    if (figure.settle !== settle) return;
    figure.layers.routes.replaceChildren(...all);
    figure.layers.fresh.replaceChildren();
    cover.classList.remove("is-rising");
  };
  figure.settle = settle;
  figure.layers.fresh.replaceChildren(...fresh);
  cover.classList.remove("is-rising");
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return settle();
  requestAnimationFrame(() => cover.classList.add("is-rising"));
  return setTimeout(settle, RISE);
}

function wayPaths(ways) {
  return ["case", "core"].flatMap((part) => ways.map(({ d, kind }) => svg("path", { d, class: `route-${part} is-${kind}` })));
}

function sharedPaths(shared) {
  return shared ? ["case", "core", "hot"].map((part) => svg("path", { d: shared, class: `shared-${part}` })) : [];
}

function ends(ways) {
  return ways.filter((route) => route.kind === "limb").map((route) => skinEnd(route.d));
}
