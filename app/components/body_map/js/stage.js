/* The desktop: front, spine and back side by side, face and side of the head in the corners, hands to seat in a row. */
const STAGE = { width: 908, body: 558, spine: 548, inset: 156, room: 350, face: 96, head: 100, loupe: 120, tools: 56, tall: 744, least: 0.8 };

class Stage {
  constructor(map) {
    this.map = map;
    this.front = new Figure(map, "front", "body");
    this.spine = new Spine(map);
    this.scaled = [];
    this.stops = [];
    this.slot = html("div", { class: "stage-slot" });
    this.note = html("p", { class: "stage-note", hidden: "" });
    this.stage = html("div", { class: "stage" }, ...this.corners(), this.body("front", this.front, 54), this.spineBox());
    this.stage.append(this.slot, this.sideSwitch(), this.note);
    this.row = this.insetRow();
    this.node = html("div", { class: "wide" }, this.stage, this.row);
    this.turn("back");
    this.figures.forEach((figure) => map.enter(figure));
  }

  get figures() {
    return [this.front, this.back, ...this.scaled.map(([figure]) => figure)];
  }

  get bodies() {
    return [this.front, this.back];
  }

  spineBox() {
    return html("div", { class: "spine-box" }, this.spine.svg);
  }

  body(id, figure, left) {
    const side = figure.drawing.axis === null ? null : sideLabels(this.map, figure.view.id);
    const box = html("div", { class: `body-box is-${id}`, style: `--left:${left}` }, figure.node, side);
    if (!side) box.append(html("div", { class: "side-labels is-single" }, html("span", {}, figure.view.title)));
    return box;
  }

  /** Show the back, the left or the right side in the right half. */
  turn(viewId) {
    const { map } = this;
    if (this.back) map.exit(this.back);
    const fresh = Boolean(this.back);
    this.back = new Figure(map, viewId, "body");
    this.slot.replaceChildren(this.body("back", this.back, 536));
    this.sides?.show(viewId);
    if (this.scale) this.fit(this.back);
    if (fresh) map.enter(this.back);
    if (fresh) map.keyboard.rove();
  }

  sideSwitch() {
    const options = ["back", "side_left", "side_right"].map((value) => ({ value, text: this.map.views.get(value).short }));
    const attributes = { class: "segments is-upright sides", "aria-label": this.map.strings.sides };
    this.sides = new RadioGroup(attributes, options, (value) => this.turn(value));
    this.sides.show("back");
    return this.sides.node;
  }

  corners() {
    const face = this.inset("head_front", STAGE.face);
    const head = this.inset("head_side_right", STAGE.head);
    face.classList.add("corner", "is-face");
    head.classList.add("corner", "is-head");
    return [face, head];
  }

  /** A small figure: the mouse paints on it, its caption is the button that opens the enlarged view. */
  inset(viewId, height, crop = null) {
    const { map } = this;
    const figure = new Figure(map, viewId, "inset");
    this.scaled.push([figure, height, crop]);
    const name = say(map.strings.open_larger, { what: figure.view.short });
    const caption = button({ class: "caption stop", "data-opens": viewId }, { text: figure.view.short, name });
    caption.addEventListener("click", () => map.openView(viewId, caption));
    this.stops.push(caption);
    const sides = figure.drawing.axis === null ? null : sideLabels(map, viewId, true);
    const frame = html("div", { class: crop ? "loupe" : "inset-figure" }, figure.node);
    return html("div", { class: "inset", "data-inset": viewId }, frame, caption, sides);
  }

  insetRow() {
    const groups = [
      ["hand_palm_right", "hand_palm_left"], ["hand_back_left", "hand_back_right"],
      ["foot_top_right", "foot_top_left", "foot_sole_left", "foot_sole_right"],
    ];
    const nodes = groups.map((ids) => html("div", { class: "inset-group" }, ...ids.map((id) => this.inset(id, STAGE.inset))));
    const { w, h } = this.map.data.drawings.seat;
    const side = h * 0.78;
    const seat = this.inset("seat", STAGE.loupe, [(w - side) / 2, h * 0.02, side, side]);
    const attributes = { class: "insets", role: "group", "aria-label": this.map.strings.insets };
    return html("div", attributes, ...nodes, html("div", { class: "inset-group" }, seat));
  }

  /** As large as width and height allow; in a very low window the map is left a little too tall. */
  resize(width, room) {
    this.scale = Math.min(1, width / STAGE.width, Math.max(STAGE.least, (room - STAGE.tools) / STAGE.tall));
    this.node.style.setProperty("--k", this.scale.toFixed(4));
    this.bodies.forEach((figure) => this.fit(figure));
    this.spine.resize(STAGE.spine * this.scale);
    const small = this.scale * (this.scale < 0.92 ? 0.88 : 1);
    this.scaled.forEach(([figure, height, crop]) => figure.resize(height * (crop ? this.scale : small), crop));
    this.map.detail.resize();
  }

  fit(figure) {
    figure.room = STAGE.room * this.scale;
    figure.resize(STAGE.body * this.scale);
  }

  /** Zoomed bodies take the room of the small heads beside them. */
  zoomed(on) {
    this.stage.classList.toggle("is-zoomed", on);
  }

  showNote(text) {
    this.note.textContent = text;
    this.note.hidden = !text;
  }

  behind(hidden) {
    this.node.inert = hidden;
  }
}
