/* The four fill patterns of the pain drawing, the hatchings of a reach and the face lines. Constant px on screen. */
const PATTERN_SCALE = 0.92;
const FACE_LINES = { tile: 4, rotate: 0, stroke: 0.8, d: "M2 0v4" };
const REACH_CORE = { tile: 6, rotate: -45, stroke: 1.15, d: "M0 1.3h6" };
const REACH_MAY = { tile: 6, rotate: 0, dots: "1.5,1.5 4.5,4.5", radius: 0.8 };

function shape(recipe) {
  if (recipe.dots) {
    return recipe.dots.split(" ").map((dot) => {
      const [cx, cy] = dot.split(",");
      return svg("circle", { cx, cy, r: recipe.radius, class: "pattern-dot" });
    });
  }
  return [svg("path", { d: recipe.d, "stroke-width": recipe.stroke, class: "pattern-line" })];
}

/** The patterns of one figure. `url(name)` fills with it; `scale(unitsPerPx)` keeps the size on screen. */
class Patterns {
  constructor(recipes) {
    this.prefix = freshId("pattern");
    this.recipes = { ...recipes, face: FACE_LINES, core: REACH_CORE, may: REACH_MAY };
    this.nodes = Object.entries(this.recipes).map(([name, recipe]) => this.node(name, recipe));
  }

  node(name, recipe) {
    const size = { width: recipe.tile, height: recipe.tile, patternUnits: "userSpaceOnUse" };
    return svg("pattern", { id: `${this.prefix}-${name}`, class: `pattern is-${name}`, ...size }, ...shape(recipe));
  }

  url(name) {
    return `url(#${this.prefix}-${name})`;
  }

  scale(unitsPerPx) {
    Object.values(this.recipes).forEach((recipe, at) => {
      const factor = (unitsPerPx * PATTERN_SCALE).toFixed(4);
      this.nodes[at].setAttribute("patternTransform", `scale(${factor}) rotate(${recipe.rotate ?? 0})`);
    });
  }
}

/** A small swatch of a feeling, for the tray, the tiles and the recap. */
function swatch(feeling, recipes, size = 20) {
  const patterns = new Patterns({ [feeling]: recipes[feeling] });
  patterns.scale(1 / PATTERN_SCALE);
  const box = { x: 0.75, y: 0.75, width: 16.5, height: 16.5, rx: 5 };
  const base = svg("rect", { ...box, class: `swatch-base is-${feeling}` });
  const over = svg("rect", { ...box, class: `swatch-edge is-${feeling}`, fill: patterns.url(feeling) });
  const frame = { viewBox: "0 0 18 18", width: size, height: size, class: "swatch", "aria-hidden": "true" };
  return svg("svg", frame, svg("defs", {}, patterns.nodes[0]), base, over);
}
