/* One view of the body as an SVG: skin, fills, marks, shading, ink, and on top the areas that can be pressed. */
const FIGURES = new WeakMap();
const LAYERS = ["fills", "marks", "places", "chosen", "dots", "halo"];
/* An area that a view only grazes: it can be pressed there, but the keyboard finds it in a view that shows more. */
const GRAZED = 6;
/* In a narrower view its title stands below the names of the sides. In px. */
const NAMES_ABREAST = 240;

class Plate {
  constructor(board, panel, viewId) {
    Object.assign(this, { board, map: board, panel, view: board.views.get(viewId), zoom: 1 });
    this.drawing = board.data.drawings[this.view.drawing];
    this.patterns = new Patterns(board.data.patterns);
    this.places = new Map();
    this.layers = Object.fromEntries(LAYERS.map((name) => [name, svg("g", { class: name })]));
    this.texts = svg("g", { class: "dot-names", "aria-hidden": "true" });
    this.build();
    FIGURES.set(this.svg, this);
  }

  build() {
    const { w, h, sil } = this.drawing;
    this.clip = freshId("silhouette");
    const clip = svg("clipPath", { id: this.clip }, svg("path", { d: sil }));
    const turn = this.view.mirror ? `translate(${w} 0) scale(-1 1)` : null;
    const attributes = { class: "figure", role: "group", "aria-label": this.view.title, viewBox: `0 0 ${w} ${h}` };
    this.svg = svg("svg", { ...attributes, "data-view": this.view.id });
    this.addAreas();
    this.svg.append(svg("defs", {}, ...this.patterns.nodes, clip), svg("g", { transform: turn }, ...this.body()), this.texts);
  }

  /** The drawing itself, from the skin up. */
  body() {
    const { w, h, sil, creases, contours, shade } = this.drawing;
    const { fills, marks, places, chosen, dots, halo } = this.layers;
    const inside = { "clip-path": `url(#${this.clip})` };
    for (const layer of [fills, marks]) layer.setAttribute("clip-path", inside["clip-path"]);
    const image = svg("image", { class: "shade", width: w, height: h, preserveAspectRatio: "none", href: shade, ...inside });
    return [
      svg("g", { class: "plate" }, svg("path", { class: "skin", d: sil }), fills, marks, image),
      svg("path", { class: "creases", d: creases, "fill-rule": "evenodd" }),
      svg("path", { class: "contours", d: contours }),
      places,
      svg("path", { class: "outline", d: sil }),
      chosen,
      dots,
      halo,
    ];
  }

  addAreas() {
    const { partition, pick } = this.board.figure;
    for (const [name, drawnSide, d, x, y, r] of this.drawing[partition]) {
      const side = ownSide(this.view, drawnSide);
      const place = areaOf(name, side);
      const node = svg("path", { class: pick ? "place" : "place is-still", d, role: pick ? "button" : "img" });
      Object.assign(node.dataset, { place, name, side, view: this.view.id });
      this.places.set(place, { place, node, d, r, at: [x, y], painted: null });
      this.layers.places.append(node);
    }
  }

  /** What can be filled: an area of the partition, else one of another (places under levels or nerves). */
  drawn(place) {
    return this.places.get(place) ?? this.others.get(place);
  }

  get others() {
    if (!this.otherAreas) {
      const rows = ["regions", "levels", "nerves"].flatMap((partition) => this.drawing[partition]);
      this.otherAreas = new Map(rows.map(([name, side, d]) => [areaOf(name, ownSide(this.view, side)), { place: areaOf(name, ownSide(this.view, side)), d }]));
    }
    return this.otherAreas;
  }

  /** The part that a node belongs to. */
  target(node) {
    return this.places.get(node.dataset.place);
  }

  /** What the arrow keys can reach here. */
  get stops() {
    const parts = [...this.places.values()].filter((part) => part.r >= GRAZED);
    return parts.map((part) => ({ node: part.node, figure: this, at: part.at }));
  }

  /** A point of the drawing in page pixels. */
  onScreen([x, y]) {
    const matrix = this.layers.places.getScreenCTM();
    return matrix ? [matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f] : [0, 0];
  }

  /** A point of the drawing as seen in the view box: mirrored views turn it. */
  seen([x, y]) {
    return this.view.mirror ? [this.drawing.w - x, y] : [x, y];
  }

  /** Set the height in px. Strokes and patterns keep their size on screen; in a small view outlines are finer. */
  resize(height) {
    const { w, h } = this.drawing;
    this.height = height;
    this.unitsPerPx = h / height;
    this.svg.setAttribute("height", height.toFixed(1));
    this.svg.setAttribute("width", ((height * w) / h).toFixed(1));
    this.svg.parentElement?.classList.toggle("is-small", (height * w) / h < NAMES_ABREAST);
    this.svg.style.setProperty("--u", this.unitsPerPx.toFixed(4));
    this.svg.style.setProperty("--fine", Math.min(1, Math.max(0.6, height / (this.view.whole ? 560 : 220))).toFixed(2));
    this.patterns.scale(this.unitsPerPx);
  }
}
