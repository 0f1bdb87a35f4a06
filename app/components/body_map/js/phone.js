/* The phone: feelings as tiles, one view at a time under tabs, tools at its right. */
/* px: largest figure; kept free for header, peek, gaps and the caption of an enlarged view; room for the tools; smallest figure. */
const PHONE = { body: 550, detail: 500, header: 52, peek: 82, gaps: 26, caption: 56, tools: 52, least: 300 };

class Phone {
  constructor(map) {
    this.map = map;
    this.stops = [];
    const whole = ["front", "back"].map((id) => ({ id, title: map.views.get(id).short, views: [id] }));
    const families = map.data.families.map((family) => ({ id: family.id, title: family.title, family }));
    const side = { id: "side", title: map.strings.tab_side, family: map.data.sides };
    this.tabs = [...whole, side, ...families];
    this.bar = this.tabBar();
    this.pages = html("div", { class: "phone-pages" });
    this.figureBox = html("div", { class: "phone-figure", role: "tabpanel" });
    this.tools = new Tools(map, true);
    this.toolbox = html("div", { class: "phone-tools" }, this.tools.undo, this.tools.erase, this.tools.zoomIn, this.tools.zoomOut);
    this.stage = html("div", { class: "phone-stage" }, this.figureBox, this.toolbox);
    this.note = html("p", { class: "stage-note", hidden: "" });
    this.below = html("div", { class: "phone-below" }, overlaysOf(map), this.tools.clear);
    this.node = html("div", { class: "phone" }, this.bar, this.pages, this.stage, this.below, this.note);
    this.figures = [];
  }

  get bodies() {
    return this.figures;
  }

  tabBar() {
    this.buttons = this.tabs.map(({ id, title }) => {
      const node = button({ class: "tab", role: "tab", "data-tab": id, id: freshId("tab") }, { text: title });
      node.addEventListener("click", () => this.show(id));
      return node;
    });
    const bar = html("div", { class: "tabs", role: "tablist", "aria-label": this.map.strings.tabs }, ...this.buttons);
    bar.addEventListener("keydown", (event) => this.press(event));
    return bar;
  }

  press(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const at = this.buttons.indexOf(event.target);
    const next = this.buttons[(at + step + this.buttons.length) % this.buttons.length];
    this.show(next.dataset.tab);
    next.focus();
  }

  show(id, page = 0) {
    this.leave();
    this.tab = this.tabs.find((tab) => tab.id === id);
    for (const node of this.buttons) {
      const chosen = node.dataset.tab === id;
      node.setAttribute("aria-selected", String(chosen));
      node.setAttribute("tabindex", chosen ? "0" : "-1");
      if (chosen) this.figureBox.setAttribute("aria-labelledby", node.id);
      if (chosen) this.bar.scrollLeft = Math.max(0, node.offsetLeft - this.bar.clientWidth / 2 + node.offsetWidth / 2);
    }
    if (this.tab.views) this.showBody(this.tab.views[0]);
    else this.showFamily(this.tab.family, page);
    this.map.zoomStep = 0;
    this.map.keyboard.rove();
    this.map.showTools();
  }

  /** The views of a tab. */
  viewsOf({ views, family }) {
    return (views ?? family.pages.flatMap((page) => page.views)).map((id) => this.map.views.get(id));
  }

  /** True when a marked place is at home in a tab. */
  isMarked(tab) {
    const { drawings } = this.map.data;
    const homes = this.viewsOf(tab).flatMap(({ drawing }) => drawings[drawing].home);
    return this.map.marks.places.some((place) => homes.includes(split(place)[0]));
  }

  /** A dot on every tab with a mark; a reader hears the word. */
  showMarked() {
    this.buttons.forEach((node, at) => {
      const marked = this.isMarked(this.tabs[at]);
      node.toggleAttribute("data-marked", marked);
      node.setAttribute("aria-label", marked ? say(this.map.strings.tab_marked, { what: this.tabs[at].title }) : this.tabs[at].title);
    });
  }

  /** True when a marked region is more than a sliver in one of the views of a tab. */
  isSeen(tab) {
    const marked = new Set(this.map.marks.places.map((place) => split(place)[0]));
    const shapes = this.viewsOf(tab).flatMap(({ drawing }) => this.map.data.drawings[drawing].regions);
    return shapes.some(([region, , , , , radius]) => radius >= SLIVER && marked.has(region));
  }

  /** Begin with the front, or with the first view that shows a mark which came with the page. */
  begin() {
    const first = this.tabs.find((tab) => this.isSeen(tab)) ?? this.tabs[0];
    if (first !== this.tab) this.show(first.id);
  }

  showBody(viewId) {
    const figure = new Figure(this.map, viewId, "body");
    this.figures = [figure];
    this.pages.replaceChildren();
    this.figureBox.replaceChildren(figure.node, sideLabels(this.map, viewId));
    this.resize(this.width);
    this.map.enter(figure);
  }

  showFamily(family, page) {
    this.pane = new Pane(this.map, family, true);
    this.pages.replaceChildren(this.pane.switch.node);
    this.figureBox.replaceChildren(this.pane.row);
    Object.assign(this.pane, this.room);
    const at = typeof page === "function" ? page(this.pane) : page;
    const { pane } = this;
    const show = pane.show.bind(pane);
    pane.show = (next) => {
      show(next);
      this.figures = pane.figures;
      this.map.keyboard.rove();
    };
    pane.show(at);
  }

  /** What the screen leaves for the figure when the tiles stand under the header. */
  get free() {
    const around = [this.map.top, this.bar, this.pages, this.below].reduce((sum, node) => sum + node.offsetHeight, 0);
    return document.documentElement.clientHeight - PHONE.header - PHONE.peek - PHONE.gaps - around;
  }

  get room() {
    const free = this.free - (this.pane ? PHONE.caption : 0);
    const most = this.tab?.family && this.tab.id !== "side" ? PHONE.detail : PHONE.body;
    return { width: (this.width ?? 358) - PHONE.tools, height: Math.max(PHONE.least, Math.min(most, free)) };
  }

  resize(width) {
    if (!width) return;
    this.width = width;
    const { room } = this;
    if (this.pane) this.pane.resize(room.width, room.height);
    else this.figures.forEach((figure) => figure.resize(Math.min(room.height, (room.width * figure.drawing.h) / figure.drawing.w)));
  }

  leave() {
    this.pane?.leave();
    if (!this.pane) this.figures.forEach((figure) => this.map.exit(figure));
    this.pane = null;
    this.figures = [];
  }

  showNote(text) {
    this.note.textContent = text;
    this.note.hidden = !text;
  }
}

/** The overlay switch of the map, moved to where it is used. */
function overlaysOf(map) {
  return map.overlays.node;
}
