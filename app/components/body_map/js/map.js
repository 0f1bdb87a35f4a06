/* The body map of one page: what is chosen, what is marked, which figures show it, and what Python is told. */
const PHONE_BELOW = 600;
const LEAST_WIDTH = 120;
const PAPER_WIDTH = 680;
const BESIDE = "(min-width: 1100px)";
const AROUND = 80;
const ZOOM_STEPS = [1, 1.5, 2.25, 3.4];
const GATE_BELOW = 11;
const BODY_SCALE = 0.558;

class BodyMap {
  constructor(mount, data, kept = {}) {
    Object.assign(this, { mount, data, edition: data.edition, strings: data.strings });
    this.views = new Map(data.views.map((view) => [view.id, view]));
    this.levels = new Map(data.levels.map((level) => [level.id, level]));
    this.marks = new Marks(this.knownPlaces());
    this.figures = new Set();
    this.feeling = FEELINGS[0];
    this.erasing = false;
    this.zoomStep = 0;
    this.seq = 0;
    this.shown = new Set();
    this.payload = EMPTY;
    this.overlay = "plain";
    this.chosenOverlay = null;
    this.root = html("div", { class: "body-map", role: "group", "aria-label": data.strings.map });
    this.live = html("p", { class: "heard", "aria-live": "polite", "data-live": "" });
    Object.assign(this, kept);
    this.build();
  }

  build() {
    this.mount.replaceChildren(this.root, paperStyle(".body-map", this.data.tokens));
    applyTheme(this.root, this.data.tokens);
    this.halo = new Halo(this);
    this.detail = new Detail(this);
    this.peek = new Peek(this);
    this.top = html("div", { class: "top" });
    this.area = html("div", { class: "area" });
    this.keys = html("p", { class: "heard", id: freshId("keys") }, this.strings.keys);
    this.root.append(this.top, this.area, this.keys, this.peek.node, this.halo.tag, this.live);
    this.keyboard = new Keyboard(this);
    this.pointer = new Pointer(this);
    this.bus = new Bus(this);
    this.line = new Reconnect(this);
    this.observer = new ResizeObserver(() => this.arrange());
    this.observer.observe(this.root);
    this.ears = { beforeprint: () => this.fitPaper(true), afterprint: () => this.fitPaper(false), resize: () => this.arrange() };
    for (const [name, act] of Object.entries(this.ears)) window.addEventListener(name, act);
    this.arrange();
    this.bus.ask();
  }

  /** What a rebuilt map (other words, same page) takes over. */
  keep() {
    const { marks, feeling, erasing, payload, overlay, chosenOverlay, seq, rev } = this;
    return { marks, feeling, erasing, payload, overlay, chosenOverlay, seq, rev };
  }

  leave() {
    this.observer.disconnect();
    for (const [name, act] of Object.entries(this.ears)) window.removeEventListener(name, act);
    this.bus.leave();
    this.line.leave();
  }

  knownPlaces() {
    const known = new Set();
    for (const [region, sides] of Object.entries(this.data.places)) {
      for (const side of Object.keys(sides)) known.add(`${region}:${side}`);
    }
    return known;
  }

  /* --- layout --- */

  arrange() {
    const width = this.onPaper ? Math.min(this.root.clientWidth, PAPER_WIDTH) : this.root.clientWidth;
    if (width < LEAST_WIDTH) return;
    const kind = width < PHONE_BELOW ? "phone" : "wide";
    if (kind !== this.kind) this.lay(kind);
    this.layout.resize(width, this.room);
    document.documentElement.style.setProperty("--cr-map-tall", `${this.root.offsetHeight}px`);
  }

  /** The height that the map may take where it stays in sight beside the answer; elsewhere it takes what it needs. */
  get room() {
    return !this.onPaper && matchMedia(BESIDE).matches ? window.innerHeight - AROUND : Infinity;
  }

  /** A sheet is narrower than most screens, and the browser tells nobody its width. */
  fitPaper(onPaper) {
    this.onPaper = onPaper;
    this.arrange();
  }

  lay(kind) {
    this.kind = kind;
    this.figures.clear();
    this.zoomStep = 0;
    this.root.dataset.layout = kind;
    this.overlays = overlayGroup(this);
    this.tray = feelingGroup(this, kind === "phone" ? "tiles" : "tray", kind === "phone" ? 24 : 20);
    this.layout = kind === "phone" ? new Phone(this) : new Stage(this);
    this.tools = this.layout.tools ?? new Tools(this, false);
    this.top.replaceChildren(this.tray.node, ...(kind === "phone" ? [] : this.wideTools()));
    this.area.replaceChildren(this.layout.node, this.detail.node);
    this.detail.node.hidden = true;
    if (kind === "phone") this.layout.resize(this.root.clientWidth);
    if (kind === "phone") this.layout.begin();
    this.showTools();
    this.showOverlay();
    this.keyboard.rove();
  }

  wideTools() {
    const { erase, undo, clear, zoomOut, zoomIn } = this.tools;
    const zoom = html("div", { class: "joined" }, zoomOut, zoomIn);
    return [erase, undo, clear, zoom, html("span", { class: "spacer" }), this.overlays.node];
  }

  get extraStops() {
    return this.layout?.stops ?? [];
  }

  behind(hidden) {
    this.layout.behind?.(hidden);
  }

  /** A new figure is on the page: paint it. */
  enter(figure) {
    this.figures.add(figure);
    this.marks.places.forEach((place) => paintPlace(figure, place));
    layOver(this, figure);
    this.outlineShown(figure);
  }

  exit(figure) {
    this.figures.delete(figure);
  }

  /* --- names --- */

  sideWord(side) {
    return this.strings[`side_${side}`] ?? "";
  }

  about(place) {
    const [region, side] = split(place);
    return this.data.places[region]?.[side] ?? { name: region, level: "" };
  }

  nameAndLevel(place) {
    const { name, level } = this.about(place);
    const sentence = level.includes(" ") ? this.strings.name_levels : this.strings.name_level;
    return level ? say(sentence, { name, level }) : `${name}.`;
  }

  fullName(place) {
    const felt = this.marks.feelings(place).map((one) => lower(this.strings[one]));
    return felt.length ? `${this.nameAndLevel(place)} ${upper(felt.join(", "))}.` : this.nameAndLevel(place);
  }

  /** The family whose enlarged view a part of a whole-body view opens, if it is too small to be touched there. */
  gateOf(part) {
    const family = this.data.families.find((one) => one.id === this.data.families_of[split(part.place)[0]]);
    return family && (family.always || part.r * BODY_SCALE < GATE_BELOW) ? family : null;
  }

  /* --- focus and enlarged views --- */

  focusOn(node) {
    node.focus({ preventScroll: true });
    this.standOn(node);
  }

  /** Make a node the tab stop and the middle of the next zoom. (A press with the mouse moves the focus by itself.) */
  standOn(node) {
    this.keyboard.step(node);
    const figure = FIGURES.get(node.ownerSVGElement);
    const part = figure?.target(node);
    if (part) Object.assign(this, { spotFigure: figure, spot: figure.seen(part.at) });
  }

  /** Bring a focused place into the zoomed frame. */
  reveal(node) {
    const figure = FIGURES.get(node.ownerSVGElement);
    const part = figure?.target(node);
    if (part && figure.zoom > 1) figure.zoomTo(figure.zoom, figure.seen(part.at));
    if (!figure) return;
    const [, y] = figure.onScreen(part.at);
    if (y < 80 || y > innerHeight - 80) node.scrollIntoView({ block: "center" });
  }

  openFrom(node) {
    const figure = FIGURES.get(node.ownerSVGElement);
    if (!node.dataset.gate) return this.openView(figure.view.id, null);
    const { family, parts, side } = figure.target(node);
    const regions = parts.map((part) => split(part.place)[0]);
    return this.open(family, (pane) => pane.pageFor(regions, side), node);
  }

  openView(viewId, opener) {
    const family = this.data.families.find((one) => one.pages.some((page) => page.views.includes(viewId)));
    return this.open(family, (pane) => pane.pages.findIndex((page) => page.views.includes(viewId)), opener);
  }

  open(family, page, opener) {
    this.halo.hide();
    if (this.kind === "wide") return this.detail.open(family, page, opener);
    this.layout.show(family.id, page);
    return this.announce(say(this.strings.opened, { what: family.title }));
  }

  /** Back from the answer to the figure. */
  look() {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.root.scrollIntoView({ block: "start", behavior: still ? "auto" : "smooth" });
    this.keyboard.current?.focus({ preventScroll: true });
  }

  announce(words) {
    this.live.textContent = words;
  }
}
