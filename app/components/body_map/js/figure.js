/* One view of the body as an SVG: skin, marks, shading, ink, and the shapes that are touched. What comes and goes (the
   ways, their glow, the outline under the pointer) lies in sheets of its own over it, so that the body is not drawn anew. */
const FIGURES = new WeakMap();
/* A region that a view only grazes: it can be touched there, but the keyboard finds it in its own view. */
const SLIVER = 12;

/** How a figure is used: "body" (whole body, small parts are gates), "inset" (mouse only) or "detail" (enlarged). */
class Figure {
  constructor(map, viewId, mode) {
    this.map = map;
    this.mode = mode;
    this.view = map.views.get(viewId);
    this.drawing = map.data.drawings[this.view.drawing];
    this.patterns = new Patterns(map.data.patterns);
    this.places = new Map();
    this.gates = [];
    this.zoom = 1;
    this.centre = [this.drawing.w / 2, this.drawing.h / 2];
    this.build();
    FIGURES.set(this.svg, this);
  }

  build() {
    const { w, h, sil } = this.drawing;
    this.clip = freshId("silhouette");
    const clip = svg("clipPath", { id: this.clip }, svg("path", { d: sil }));
    this.layers = Object.fromEntries(
      ["levels", "reach", "marks", "places", "gates"].map((name) => [name, svg("g", { class: name })]),
    );
    this.labels = svg("g", { class: "labels", "aria-hidden": "true" });
    this.turn = this.view.mirror ? `translate(${w} 0) scale(-1 1)` : null;
    this.defs = svg("defs", {}, ...this.patterns.nodes, clip);
    this.svg = svg("svg", { class: "figure", "data-view": this.view.id, "data-mode": this.mode });
    this.svg.append(this.defs, svg("g", { transform: this.turn }, ...this.body()), this.labels);
    this.sheets = [this.svg];
    const ways = this.mode === "body" ? [this.sheet("glows"), this.sheet("routes"), this.rising()] : [];
    this.node = html("div", { class: "stack" }, this.svg, ...ways, this.sheet("halo"));
    this.describe();
    this.frame = [0, 0, w, h];
  }

  /** A sheet over the body; what is drawn on it is drawn anew alone. */
  sheet(name) {
    this.layers[name] = svg("g", { class: name, transform: this.turn });
    const node = svg("svg", { class: `sheet is-${name}`, "aria-hidden": "true" }, this.layers[name]);
    this.sheets.push(node);
    return node;
  }

  /** The sheet of ways that are new: it is uncovered from the feet up. */
  rising() {
    return html("div", { class: "rising" }, this.sheet("fresh"));
  }

  /** The drawing itself, from the skin up. */
  body() {
    const { w, h, sil, creases, contours, shade } = this.drawing;
    const clipped = { "clip-path": `url(#${this.clip})` };
    const image = svg("image", { class: "shade", width: w, height: h, preserveAspectRatio: "none", href: shade, ...clipped });
    const { levels, reach, marks, places, gates } = this.layers;
    for (const layer of [levels, reach, marks]) layer.setAttribute("clip-path", clipped["clip-path"]);
    this.addPlaces();
    if (this.mode === "body") this.addGates();
    return [
      svg("g", { class: "plate" }, svg("path", { class: "skin", d: sil }), levels, reach, marks, image),
      svg("path", { class: "creases", d: creases, "fill-rule": "evenodd" }),
      svg("path", { class: "contours", d: contours }),
      places,
      svg("path", { class: "outline", d: sil }),
      gates,
    ];
  }

  describe() {
    if (this.mode === "inset") this.svg.setAttribute("aria-hidden", "true");
    else fill(this.svg, { role: "group", "aria-label": this.view.title, "aria-describedby": this.map.keys.id }, []);
  }

  /** The side of the person, for a side as drawn: a mirrored view shows the other one. */
  sideOf(side) {
    if (!this.view.mirror) return side;
    return { left: "right", right: "left" }[side] ?? side;
  }

  addPlaces() {
    for (const [region, drawnSide, d, x, y, r] of this.drawing.regions) {
      const side = this.sideOf(drawnSide);
      const place = `${region}:${side}`;
      const node = svg("path", { class: "place", d, role: "checkbox", "aria-checked": "false" });
      Object.assign(node.dataset, { place, region, side, view: this.view.id });
      node.setAttribute("aria-label", this.map.fullName(place));
      const home = this.drawing.home.includes(region);
      if (!home && r < SLIVER) node.setAttribute("aria-hidden", "true");
      this.places.set(place, { place, node, d, r, home, at: [x, y], painted: null });
      this.layers.places.append(node);
    }
  }

  /** Small parts of a whole-body view become one target a hand, foot, head or seat. */
  addGates() {
    const groups = new Map();
    for (const part of this.places.values()) {
      const family = this.map.gateOf(part);
      if (!family) continue;
      const [, side] = split(part.place);
      const id = family.sided ? `${family.id}:${side}` : family.id;
      if (!groups.has(id)) groups.set(id, { family, side: family.sided ? side : "", parts: [] });
      groups.get(id).parts.push(part);
    }
    for (const group of groups.values()) this.addGate(group);
  }

  addGate({ family, side, parts }) {
    const largest = parts.reduce((best, part) => (part.r > best.r ? part : best));
    const node = svg("path", { class: "gate", role: "button", d: parts.map((part) => part.d).join("") });
    Object.assign(node.dataset, { gate: family.id, side, view: this.view.id });
    for (const part of parts) {
      part.gated = true;
      part.node.classList.add("is-gated");
      part.node.setAttribute("aria-hidden", "true");
    }
    const gate = { family, side, parts, node, d: node.getAttribute("d"), at: largest.at };
    this.gates.push(gate);
    this.layers.gates.append(node);
    this.nameGate(gate);
  }

  nameGate(gate) {
    const { strings } = this.map;
    const marked = gate.parts.filter((part) => this.map.marks.feelings(part.place).length).length;
    const name = say(strings[`gate_${gate.family.id}`], { side: this.map.sideWord(gate.side) });
    gate.name = upper(name);
    gate.node.setAttribute("aria-label", [gate.name, strings.gate_opens, marked && say(strings.gate_marked, { n: marked })]
      .filter(Boolean).join(". "));
  }

  /** What the arrow keys can reach here. */
  get stops() {
    if (this.mode === "inset") return [];
    const free = [...this.places.values()].filter((part) => !part.gated && (part.home || part.r >= SLIVER));
    return [...free, ...this.gates].map((stop) => ({ node: stop.node, figure: this, at: stop.at }));
  }

  /** The part or gate that a node belongs to. */
  target(node) {
    return node.dataset.place ? this.places.get(node.dataset.place) : this.gates.find((gate) => gate.node === node);
  }

  /** A point of the drawing in page pixels. */
  onScreen([x, y]) {
    const matrix = this.layers.places.getScreenCTM();
    return matrix ? [matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f] : [0, 0];
  }

  /** Set the height in px; `crop` shows a part only, in units of the drawing. `room` is the width to use when zoomed. */
  resize(height, crop = null) {
    const { w, h } = this.drawing;
    this.frame = crop ?? [0, 0, w, h];
    this.height = height;
    this.sheets.forEach((sheet) => sheet.setAttribute("height", height));
    this.look();
  }

  /** Show the frame at the zoom, kept inside the drawing. Strokes, patterns and labels keep their size on screen. */
  look() {
    const [x, y, w, h] = this.frame;
    this.unitsPerPx = h / this.zoom / this.height;
    const wide = this.zoom > 1 && this.room ? this.room : (this.height * w) / h;
    const size = [wide * this.unitsPerPx, h / this.zoom];
    const within = (value, low, high) => (low > high ? (low + high) / 2 : Math.min(Math.max(value, low), high));
    this.centre = [
      within(this.centre[0], x + size[0] / 2, x + w - size[0] / 2),
      within(this.centre[1], y + size[1] / 2, y + h - size[1] / 2),
    ];
    const corner = [this.centre[0] - size[0] / 2, this.centre[1] - size[1] / 2];
    const box = [...corner, ...size].map((value) => value.toFixed(2)).join(" ");
    for (const sheet of this.sheets) {
      sheet.setAttribute("width", wide.toFixed(1));
      sheet.setAttribute("viewBox", box);
      sheet.style.setProperty("--u", this.unitsPerPx.toFixed(4));
      sheet.classList.toggle("is-zoomed", this.zoom > 1);
    }
    this.patterns.scale(this.unitsPerPx);
  }

  /** Zoom to a factor round a point of the view (mirrored views: as seen). */
  zoomTo(zoom, centre = this.centre) {
    this.zoom = zoom;
    this.centre = [...centre];
    this.look();
  }

  /** A point of the drawing as seen in the view box. */
  seen([x, y]) {
    return this.view.mirror ? [this.drawing.w - x, y] : [x, y];
  }
}
