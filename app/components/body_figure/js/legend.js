/* The legend: one swatch a style with its words. */
function styleSwatch(board, style, name = "") {
  const frame = { viewBox: "0 0 24 18", width: 28, height: 21, class: "style-swatch", "aria-hidden": "true" };
  if (style === "dot") return svg("svg", frame, svg("circle", { cx: 12, cy: 9, r: 6, class: "dot-ring" }), svg("circle", { cx: 12, cy: 9, r: 2.4, class: "dot-core" }));
  const box = { x: 0.75, y: 0.75, width: 22.5, height: 16.5, rx: 5 };
  const recipes = board.data.patterns;
  const below = style === "weak" ? name : "";
  const keys = [below && patternOf(board, below), patternOf(board, style, name)].map((key) => (recipes[key] ? key : null));
  const patterns = new Patterns(Object.fromEntries(keys.filter(Boolean).map((key) => [key, recipes[key]])));
  patterns.scale(0.857 / PATTERN_SCALE);
  const base = svg("rect", { ...box, class: `fill is-${style}` });
  if (style === "level" || style === "near") paintLevel(board, base, name);
  const skin = style === "weak" && svg("rect", { ...box, class: below ? `fill is-${below}` : "fill-ground" });
  const lines = keys.map((key) => svg("rect", { ...box, class: "swatch-line", fill: key ? patterns.url(key) : "none" }));
  return svg("svg", frame, svg("defs", {}, ...patterns.nodes), skin, lines[0], base, lines[1]);
}

function legendRow(board, { style, label, level }) {
  return html("li", { class: "legend-row" }, styleSwatch(board, style, level), html("span", {}, label));
}
