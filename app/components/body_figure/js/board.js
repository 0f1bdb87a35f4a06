/* The whole figure: legend, panels side by side, the tag, one tab stop. */
const NARROW = 600;
const PANEL_LEAST = 210;
const PANEL_GAP = 28;
const TALL = { least: 440, most: 820, above: 164, phone: 1100 };
/* On paper columns stand under each other, so that a figure has the whole width of a sheet. */
const PAPER = { width: 680, height: 760 };

class Board {
  constructor(mount, data, emit) {
    Object.assign(this, { mount, data, emit, edition: data.edition, strings: data.strings, seq: 0 });
    this.views = new Map(data.views.map((view) => [view.id, view]));
    this.figure = NOTHING;
    this.boxes = [];
    this.pointer = { gesture: null };
    this.extraStops = [];
    this.root = html("div", { class: "body-figure" });
    this.legend = html("ul", { class: "legend" });
    this.panels = html("div", { class: "panels", role: "group", "aria-label": data.strings.body });
    this.spoken = html("p", { class: "heard", "aria-live": "polite" });
    this.build();
  }

  build() {
    this.mount.replaceChildren(this.root, paperStyle(".body-figure", this.data.tokens));
    applyTheme(this.root, this.data.tokens);
    this.halo = new Tag(this);
    this.sureness = new Sureness(this);
    this.root.append(this.legend, this.panels, this.halo.tag, this.spoken);
    this.keyboard = new Keyboard(this);
    this.hand = new Hand(this);
    this.listener = (event) => this.take(event);
    window.addEventListener("common-root:overlay", this.listener);
    this.observer = new ResizeObserver(() => this.arrange());
    this.observer.observe(this.root);
    this.window = { beforeprint: () => this.fitPaper(true), afterprint: () => this.fitPaper(false), resize: () => this.arrange() };
    for (const [name, act] of Object.entries(this.window)) window.addEventListener(name, act);
    window.dispatchEvent(new CustomEvent("common-root:ask", { detail: { key: this.data.key } }));
  }

  leave() {
    this.observer.disconnect();
    window.removeEventListener("common-root:overlay", this.listener);
    for (const [name, act] of Object.entries(this.window)) window.removeEventListener(name, act);
  }

  take({ detail }) {
    if (detail?.key === this.data.key && this.root.isConnected) this.show(readFigure(detail.payload, this.data));
  }

  /** Show a figure; views that stand already are only painted anew. */
  show(asked) {
    this.asked = asked;
    const figure = this.sureness.over(asked);
    const before = this.figure;
    this.figure = figure;
    const same = formOf(before) === formOf(figure);
    if (!same) this.raise();
    this.boxes.forEach((box, at) => box.show(figure.panels[at]));
    if (this.spoken.textContent !== figure.spoken) this.spoken.textContent = figure.spoken;
    if (!same || frameOf(before) !== frameOf(figure)) this.frame();
    if (same) this.halo.refresh();
    else this.keyboard.rove();
  }

  /** The legend and the room: only when something round the views has changed, for measuring costs. */
  frame() {
    const rows = this.figure.legend.map((row) => legendRow(this, row));
    if (this.sureness.offered(this.asked)) rows.push(this.sureness.row);
    this.legend.replaceChildren(...rows);
    this.legend.hidden = !rows.length;
    this.arrange();
  }

  raise() {
    this.halo.hide();
    this.boxes = this.figure.panels.map((panel, at) => new PanelBox(this, panel, at));
    this.panels.replaceChildren(...this.boxes.map((box) => box.node));
  }

  get figures() {
    return this.boxes.flatMap((box) => box.plates);
  }

  /* --- room --- */

  arrange() {
    const width = this.onPaper && this.root.clientWidth ? PAPER.width : this.root.clientWidth;
    if (width < 100 || !this.boxes.length) return;
    const narrow = width < NARROW;
    this.root.classList.toggle("is-narrow", narrow);
    const fitting = Math.max(1, Math.floor((width + PANEL_GAP) / (PANEL_LEAST + PANEL_GAP)));
    const columns = narrow ? 1 : Math.min(this.boxes.length, fitting);
    const rows = Math.ceil(this.boxes.length / columns);
    this.panels.style.setProperty("--columns", columns);
    const wide = (width - PANEL_GAP * (columns - 1)) / columns;
    const tall = narrow ? TALL.phone : Math.max(180, this.tall(rows) / rows);
    const form = `${wide.toFixed(0)} ${tall.toFixed(0)} ${narrow} ${formOf(this.figure)}`;
    const noted = this.figure.panels.some((panel) => panel.notes.length);
    if (form !== this.fitted || noted) this.boxes.forEach((box) => box.fit(wide, tall, narrow));
    this.fitted = form;
  }

  /** The room for views: what is left beside legend, headings and captions. */
  tall(rows) {
    const wish = Math.min(Math.max(window.innerHeight - TALL.above, TALL.least), TALL.most);
    const { height } = this.figure;
    const asked = height < 0 ? Math.max(window.innerHeight + height, TALL.least) : height;
    const whole = this.onPaper ? Math.min(PAPER.height, height > 0 ? height : PAPER.height) : (asked ?? wish);
    const besides = Math.max(...this.boxes.map((box) => box.title.offsetHeight + box.caption.offsetHeight));
    return whole - this.legend.offsetHeight - rows * besides - 12 * rows;
  }

  fitPaper(onPaper) {
    this.onPaper = onPaper;
    this.arrange();
  }

  /* --- names and picks --- */

  nameAndLevel(place) {
    return nameOf(this, place);
  }

  focusOn(node) {
    node.focus({ preventScroll: true });
    this.keyboard.step(node);
  }

  reveal(node) {
    const { y, bottom } = node.getBoundingClientRect();
    if (y < 70 || bottom > innerHeight - 20) node.scrollIntoView({ block: "nearest" });
  }

  /** The keyboard picks what it stands on. */
  strike() {
    if (this.keyboard.current) this.pickNode(this.keyboard.current);
  }

  /** What was pressed has its outline at once; the figure that Python sends next decides whether it stays. */
  outline(place) {
    for (const plate of this.figures) {
      const part = plate.places.get(place);
      if (part) plate.layers.chosen.append(...chosenLines([part]));
    }
  }

  pickNode(node) {
    if (!this.figure.pick) return;
    this.seq += 1;
    const { name, side, panel, place } = node.dataset;
    this.outline(place);
    this.emit("picked", { name, side, panel: Number(panel), seq: this.seq });
  }
}

/** What decides whether the views can stay: the partition, whether areas can be pressed, the views of each panel. */
function formOf({ partition, pick, panels }) {
  return JSON.stringify([partition, pick, panels.map((panel) => panel.views)]);
}

/** What decides how much room the views have. */
function frameOf({ legend, height, panels }) {
  return JSON.stringify([legend, height, panels.map(({ title, caption, notes }) => [title, caption, notes])]);
}
