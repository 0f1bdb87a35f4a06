/* What lies over the body: plain, levels, routes or reach. The person's own choice wins over Python's suggestion. */
Object.assign(BodyMap.prototype, {
  chooseOverlay(overlay) {
    this.chosenOverlay = overlay;
    this.overlay = overlay;
    this.showOverlay();
  },

  /** Take over what Python worked out for these marks. */
  receive(raw) {
    const payload = readPayload(raw, this.levels);
    const suggested = payload.overlay !== this.payload.overlay ? payload.overlay : null;
    const reachAsked = payload.reach && JSON.stringify(payload.reach) !== JSON.stringify(this.payload.reach);
    const reachGone = this.overlay === "reach" && !payload.reach && this.payload.reach;
    this.payload = payload;
    if (payload.push) this.push(payload.push);
    if (this.untold) this.tell();
    if (reachAsked) this.overlay = "reach";
    else if (reachGone) this.overlay = this.chosenOverlay && this.chosenOverlay !== "reach" ? this.chosenOverlay : payload.overlay;
    else if (!this.chosenOverlay && suggested) this.overlay = payload.overlay;
    this.showOverlay();
    if (payload.live) this.announce(payload.live);
  },

  showOverlay() {
    this.root.dataset.overlay = this.overlay;
    this.overlays?.show(this.overlay);
    for (const figure of this.figures) layOver(this, figure);
    const { lit, spine } = this.payload;
    const levels = this.overlay === "levels";
    this.layout?.spine?.show({ lit, spine, all: levels, quiet: this.overlay === "plain" || this.overlay === "reach" });
    this.peek.show(this.payload.peek);
    this.layout?.showNote(this.overlayNote());
  },

  overlayNote() {
    const { reach, lit } = this.payload;
    if (this.overlay === "reach") return reach ? say(this.strings.reach_of, { what: reach.title }) : this.strings.reach_none;
    if (this.overlay === "routes" && !lit.length) return this.strings.routes_none;
    return "";
  },

  /** Outline the places of a recap chip, or none. */
  outline(places) {
    this.shown = new Set(places.filter((place) => this.marks.known.has(place)));
    for (const figure of this.figures) this.outlineShown(figure);
  },

  outlineShown(figure) {
    for (const part of figure.places.values()) part.node.classList.toggle("is-shown", this.shown.has(part.place));
  },
});

/** Bring one figure in step with the chosen overlay. */
function layOver(map, figure) {
  const { overlay, payload } = map;
  const now = `${overlay} ${payload.rev}`;
  if (figure.laid === now && payload.rev) return;
  figure.laid = now;
  if (overlay === "levels") paintLevels(figure, new Set(payload.lit.map(({ level }) => level)));
  const reach = overlay === "reach" ? payload.reach?.places : null;
  if (reach || figure.reached) paintReach(figure, reach ?? {});
  figure.reached = Boolean(reach);
  const view = figure.view.id;
  const routes = overlay === "routes" ? payload.routes[view] ?? [] : [];
  paintRoutes(figure, routes, overlay === "routes" ? payload.shared[view] : "");
}
