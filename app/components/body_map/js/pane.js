/* Enlarged views of one family (hands, feet, head, seat): side by side on a desktop, one at a time on a phone. */
class Pane {
  /** `single` shows one view at a time. */
  constructor(map, family, single) {
    Object.assign(this, { map, family, single, figures: [] });
    this.pages = single
      ? family.pages.flatMap((page) => page.views.map((view) => ({ title: map.views.get(view).short, views: [view] })))
      : family.pages;
    this.at = 0;
    const options = this.pages.map((page, at) => ({ value: String(at), text: page.title }));
    this.switch = new RadioGroup({ class: "segments pages", "aria-label": family.title }, options, (at) => this.show(Number(at)));
    this.switch.node.hidden = this.pages.length < 2;
    this.row = html("div", { class: "pane-row" });
  }

  /** The page that shows most of some regions, best on a side. */
  pageFor(regions, side) {
    const score = (page) => {
      const views = page.views.map((id) => this.map.views.get(id));
      const shown = views.map((view) => this.map.data.drawings[view.drawing].home.filter((one) => regions.includes(one)).length);
      const own = views.some((view) => side && view.id.endsWith(side)) ? 0.5 : 0;
      return Math.max(...shown) + own;
    };
    return this.pages.reduce((best, page, at) => (score(page) > score(this.pages[best]) ? at : best), 0);
  }

  show(at) {
    this.leave();
    this.at = at;
    this.switch.show(String(at));
    this.figures = this.pages[at].views.map((view) => new Figure(this.map, view, this.family.mode ?? "detail"));
    this.row.replaceChildren(...this.figures.map((figure) => this.card(figure)));
    this.resize();
    this.figures.forEach((figure) => this.map.enter(figure));
  }

  card(figure) {
    const { view } = figure;
    const sides = figure.drawing.axis === null ? null : sideLabels(this.map, view.id);
    const caption = html("div", { class: "pane-caption" }, html("span", {}, view.title), this.markAll(figure));
    return html("div", { class: "pane-card" }, figure.node, sides, caption);
  }

  /** The button that marks the whole palm, sole and so on; null where a view shows no whole part. */
  markAll(figure) {
    const { strings } = this.map;
    const places = this.wholePart(figure);
    if (!places.length) return null;
    const name = say(strings.mark_all_of, { what: lower(figure.view.title) });
    const node = button({ class: "tool mark-all", "data-all": figure.view.id }, { text: strings.mark_all, name });
    node.addEventListener("click", () => this.map.strikeAll(places));
    return node;
  }

  /** The places that belong to this view: not slivers of the other surface, not the stump of the limb. */
  wholePart(figure) {
    const ours = (part) => this.map.data.families_of[split(part.place)[0]] === this.family.id;
    return [...figure.places.values()].filter((part) => part.home && ours(part)).map((part) => part.place);
  }

  /** Fit the figures into a box, in px. */
  resize(width = this.width, height = this.height) {
    Object.assign(this, { width, height });
    const gap = 24 * (this.figures.length - 1);
    const breadth = this.figures.reduce((sum, { drawing }) => sum + drawing.w / drawing.h, 0);
    const tall = Math.min(height, (width - gap) / breadth);
    this.figures.forEach((figure) => figure.resize(tall));
  }

  leave() {
    this.figures.forEach((figure) => this.map.exit(figure));
    this.figures = [];
  }
}

/** "Your right" and "Your left" for a view, in the order in which they lie on the screen; `short` shows "right" only. */
function sideLabels(map, viewId, short = false) {
  const [first, second] = map.data.facing[viewId] === "away" ? ["left", "right"] : ["right", "left"];
  const label = (side) => html("span", { class: `side-label is-${side}` }, ...sideText(map, side, short));
  return html("div", { class: "side-labels" }, label(first), label(second));
}

/** The words of a side label: a short one still says all of it to a screen reader. */
function sideText(map, side, short) {
  const whole = map.strings[`your_${side}`];
  if (!short) return [whole];
  return [html("span", { "aria-hidden": "true" }, map.sideWord(side)), html("span", { class: "heard" }, whole)];
}

/** The enlarged view on a desktop: a sheet over the body; the tools above stay in use. */
class Detail {
  constructor(map) {
    this.map = map;
    this.title = html("h2", { class: "detail-title", id: freshId("detail") });
    this.slot = html("div", { class: "detail-pages" });
    this.done = button({ class: "tool detail-close" }, { text: map.strings.done });
    this.done.addEventListener("click", () => this.close());
    this.content = html("div", { class: "detail-content" });
    const head = html("div", { class: "detail-head" }, this.title, this.slot, this.done);
    this.node = html("div", { class: "detail", role: "dialog", "aria-labelledby": this.title.id, hidden: "" }, head, this.content);
  }

  get isOpen() {
    return !this.node.hidden;
  }

  holds(figure) {
    return this.pane?.figures.includes(figure);
  }

  open(family, page, opener) {
    this.opener = opener;
    this.pane = new Pane(this.map, family, false);
    this.title.textContent = family.title;
    this.slot.replaceChildren(this.pane.switch.node);
    this.content.replaceChildren(this.pane.row);
    this.node.hidden = false;
    this.map.behind(true);
    this.measure();
    this.pane.show(typeof page === "function" ? page(this.pane) : page);
    this.map.keyboard.rove();
    this.map.focusOn(this.map.keyboard.current);
    this.map.announce(say(this.map.strings.opened, { what: family.title }));
  }

  measure() {
    const box = this.node.getBoundingClientRect();
    Object.assign(this.pane, { width: box.width - 40, height: Math.max(240, box.height - 152) });
  }

  resize() {
    if (!this.isOpen) return;
    this.measure();
    this.pane.resize();
  }

  close() {
    if (!this.isOpen) return;
    this.pane.leave();
    this.pane = null;
    this.node.hidden = true;
    this.map.behind(false);
    this.map.halo.hide();
    this.map.keyboard.rove(this.opener);
    this.opener?.focus({ preventScroll: true });
  }
}
