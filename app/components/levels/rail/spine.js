/* The spine of the rail as a schema in even rows: bones, cord, brain, and the roots that are chosen. */
const SIDE_BRAIN = "M-19 4C-22 -10 -8 -18 4 -16C16 -15 22 -7 20 2C19 9 12 11 7 9C5 14 -2 12 -3 8C-9 11 -17 10 -19 4Z";
const SIDE_FOLDS = "M-13 -2C-8 -6 -6 0 -1 -4C3 -8 6 -2 11 -5M-9 5C-5 1 0 5 4 1C8 -2 11 3 15 1";
const CURVE = { amplitude: 11, waves: 2.16, phase: 0.25 };

class RailSpine {
  /** `top` is the height of the first border (the root of C1), `pitch` the height of a row, `left` and `right` the room. */
  constructor(data, { top, pitch, left, right, height }) {
    Object.assign(this, { data, top, pitch, left, right, height });
    this.bones = data.bones;
    this.middle = left + (right - left) * 0.44;
    this.svg = svg("svg", { class: "spine", width: right + 30, height, "aria-hidden": "true" });
    this.roots = svg("g");
    this.over = svg("g");
    this.svg.append(this.leads(), ...this.bones.flatMap((bone, row) => this.bone(bone, row)), ...this.cord(), this.roots, this.over, this.brain(), this.groups());
  }

  y(row) {
    return this.top + this.pitch * row;
  }

  curve(row) {
    const bend = Math.sin((row / this.bones.length) * Math.PI * CURVE.waves - CURVE.phase);
    return this.middle - CURVE.amplitude * bend * (row < 9 ? 0.8 : 1.1);
  }

  /** The first row of the bones that are grown together. */
  get fused() {
    return this.bones.findIndex(([, family]) => family === "seat");
  }

  breadth(row) {
    return (11 + 10 * Math.min(1, row / 21)) * (1 - 0.13 * Math.max(0, row - this.fused));
  }

  bone([, family], row) {
    const [x, y, broad] = [this.curve(row + 0.5), this.y(row + 0.5), this.breadth(row)];
    const tall = this.pitch * (row >= this.fused ? 0.93 : 0.72);
    const [far, drop] = family === "chest" ? [5, 0.75] : [3, 0.3];
    const tip =
      `M${x + broad * 0.5} ${y - tall * 0.1}C${x + broad * 0.9} ${y - tall * 0.3} ${x + broad * 1.05 + 3} ${y + tall * 0.05} ` +
      `${x + broad * 1.12 + far} ${y + tall * drop}L${x + broad * 0.95} ${y + tall * 0.55}` +
      `C${x + broad * 0.8} ${y + tall * 0.3} ${x + broad * 0.6} ${y + tall * 0.3} ${x + broad * 0.45} ${y + tall * 0.25}Z`;
    const body = { x: x - broad * 0.74, y: y - tall / 2, width: broad, height: tall, rx: row >= this.fused ? 1.5 : 2.8 };
    return [svg("path", { d: tip, class: "bone" }), svg("rect", { ...body, class: "bone" })];
  }

  canal(row) {
    const at = Math.min(row, this.bones.length - 1);
    return [this.curve(row) + this.breadth(Math.min(at, this.fused)) * 0.42, this.y(row)];
  }

  line(from, to) {
    const points = [];
    for (let row = from; row < to; row += 0.5) points.push(this.canal(row));
    points.push(this.canal(to));
    return points.map((point) => point.map((value) => value.toFixed(1)).join(" ")).join("L");
  }

  cord() {
    const [x, y] = this.canal(0);
    const cord = `M${x} ${y - this.pitch * 0.9}L${this.line(0, this.data.cord_end)}`;
    const tail = `M${this.line(this.data.cord_end, this.bones.length - 0.5)}`;
    return [[tail, "cauda-case"], [tail, "cauda"], [cord, "cord-case"], [cord, "cord"]].map(([d, name]) => svg("path", { d, class: name }));
  }

  brain() {
    const [x, y] = this.canal(0);
    const scale = Math.min(1.5, this.pitch / 18);
    return svg("g", { class: "brain", transform: `translate(${x - 3} ${y - this.pitch * 1.75}) scale(${scale})` },
      svg("path", { d: SIDE_BRAIN, class: "brain-half" }), svg("path", { d: SIDE_FOLDS, class: "brain-fold" }));
  }

  /** Where the pill of a level ends and its dotted line to the spine begins and ends. */
  leads() {
    const d = this.data.levels.map(([, , place], row) => {
      const at = row - this.data.face;
      const end = at < 0 ? this.canal(0)[0] - 30 : this.curve(at) - this.breadth(Math.min(at, this.bones.length - 1)) * 0.74 - 3;
      const start = this.start(row);
      return end > start + 3 ? `M${start} ${this.y(at)}H${end.toFixed(1)}` : "";
    });
    return svg("path", { d: d.join(""), class: "lead" });
  }

  start(row) {
    return this.left - (this.staggered && row % 2 === 0 ? 36 : 0);
  }

  groups() {
    const group = svg("g", { class: "groups" });
    for (const [family, name] of Object.entries(this.data.names)) {
      const rows = this.bones.map(([, own], row) => (own === family ? row : -1)).filter((row) => row >= 0);
      if (!rows.length) continue;
      const [top, bottom] = [this.y(rows[0]) + 3, this.y(rows.at(-1) + 1) - 3];
      const label = svg("text", { transform: `translate(${this.right + 16} ${(top + bottom) / 2}) rotate(-90)` });
      label.textContent = name;
      group.append(svg("path", { d: `M${this.right} ${top}V${bottom}`, class: "bracket" }), label);
    }
    return group;
  }

  /** Light the roots of the chosen levels. */
  light(rows) {
    const paths = rows.filter((row) => row >= 0).flatMap((row) => {
      const [x, y] = this.canal(row);
      const d = `M${x} ${y - 1}C${x + 10} ${y} ${this.right - 26} ${y + 2} ${this.right - 8} ${y + 3}`;
      return ["root-case", "root"].map((name) => svg("path", { d, class: name }));
    });
    this.roots.replaceChildren(...paths);
  }
}
