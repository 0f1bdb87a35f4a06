/* The spine strip: bones, cord and nerve roots as a schema in even rows, brain on top. Lit levels get a pill and a root. */
const SPINE = { width: 104, height: 548, top: 48, group: 18 };
const SIDE_BRAIN =
  "M-19 4C-22 -10 -8 -18 4 -16C16 -15 22 -7 20 2C19 9 12 11 7 9C5 14 -2 12 -3 8C-9 11 -17 10 -19 4Z";
const SIDE_FOLDS = "M-13 -2C-8 -6 -6 0 -1 -4C3 -8 6 -2 11 -5M-9 5C-5 1 0 5 4 1C8 -2 11 3 15 1";

class Spine {
  constructor(map) {
    this.map = map;
    const { roots, bones, cord_end: cordEnd } = map.data.spine;
    Object.assign(this, { roots, bones, cordEnd });
    this.row = (SPINE.height - SPINE.top - 10) / (bones.length + 0.6);
    const { width, height, group } = SPINE;
    this.svg = svg("svg", { class: "spine", viewBox: `0 0 ${width + group} ${height}`, role: "img" });
    this.light = svg("g");
    this.bonesLayer = svg("g");
    this.over = svg("g");
    this.labels = svg("g");
    this.svg.append(this.light, this.bonesLayer, this.over, this.labels, this.groups());
    bones.forEach((bone, row) => this.bonesLayer.append(...this.bone(bone, row)));
  }

  resize(height) {
    this.svg.setAttribute("height", height);
    this.svg.setAttribute("width", (height * (SPINE.width + SPINE.group)) / SPINE.height);
  }

  /** The S-curve: x of the bodies at a row. */
  curve(row) {
    const bend = Math.sin((row / this.bones.length) * Math.PI * 2.16 - 0.25);
    return SPINE.width * (0.47 - 0.085 * bend * (row < 9 ? 1 : 1.25));
  }

  y(row) {
    return SPINE.top + this.row * row;
  }

  breadth(row, family) {
    const tapered = family === "seat" ? 1 - 0.13 * Math.max(0, row - this.first("seat")) : 1;
    return (9.5 + 11 * Math.min(1, row / 21)) * tapered;
  }

  first(family) {
    return this.bones.findIndex((bone) => bone.family === family);
  }

  bone({ family }, row) {
    const [x, y, broad] = [this.curve(row + 0.5), this.y(row + 0.5), this.breadth(row, family)];
    const tall = this.row * (family === "seat" ? 0.93 : 0.72);
    const drop = family === "chest" ? [5, 0.75] : [3, 0.3];
    const process =
      `M${x + broad * 0.5} ${y - tall * 0.1}C${x + broad * 0.9} ${y - tall * 0.3} ${x + broad * 1.05 + 3} ${y + tall * 0.05} ` +
      `${x + broad * 1.12 + drop[0]} ${y + tall * drop[1]}L${x + broad * 0.95} ${y + tall * 0.55}` +
      `C${x + broad * 0.8} ${y + tall * 0.3} ${x + broad * 0.6} ${y + tall * 0.3} ${x + broad * 0.45} ${y + tall * 0.25}Z`;
    const body = { x: x - broad * 0.74, y: y - tall / 2, width: broad, height: tall, rx: family === "seat" ? 1.5 : 2.8 };
    return [svg("path", { d: process, class: "bone" }), svg("rect", { ...body, class: "bone" })];
  }

  /** The canal: where cord and roots run at a row. */
  canal(row) {
    const at = Math.min(row, this.bones.length - 1);
    const family = this.bones[Math.floor(at)].family;
    return [this.curve(row) + this.breadth(Math.min(at, this.first("seat")), family) * 0.42, this.y(row)];
  }

  line(from, to) {
    const points = [];
    for (let row = from; row < to; row += 0.5) points.push(this.canal(row));
    points.push(this.canal(to));
    return points.map((point) => point.map((value) => value.toFixed(1)).join(" ")).join("L");
  }

  /** From the brain down to the canal. */
  get neckway() {
    const [x, y] = this.canal(0);
    return `M${(x - 1).toFixed(1)} ${(y - 18).toFixed(1)}L`;
  }

  rootRow(level) {
    return this.roots.indexOf(level);
  }

  groups() {
    const { width } = SPINE;
    const group = svg("g", { class: "spine-groups" });
    for (const [family, name] of Object.entries(this.map.data.spine.names)) {
      const rows = this.bones.map((bone, row) => (bone.family === family ? row : -1)).filter((row) => row >= 0);
      if (!rows.length) continue;
      const [top, bottom] = [this.y(rows[0]) + 2, this.y(rows[rows.length - 1] + 1) - 2];
      const label = svg("text", { transform: `translate(${width + 13} ${(top + bottom) / 2}) rotate(-90)` });
      label.textContent = name;
      group.append(svg("path", { d: `M${width} ${top}V${bottom}`, class: "spine-bracket" }), label);
    }
    return group;
  }

  /** Light the levels and the shared stretch; `all` shows every level's pill (the Levels overlay). */
  show({ lit, spine, all, quiet }) {
    const now = JSON.stringify([lit, spine, all, quiet]);
    if (now === this.shown) return;
    this.shown = now;
    const known = lit.filter(({ level }) => this.rootRow(level) >= 0);
    const hot = quiet ? null : this.stretch(spine);
    const awake = !quiet && (hot || known.length > 0);
    this.light.replaceChildren(...(hot ? [glow(hot, 0.56)] : []));
    this.over.replaceChildren(...(quiet ? [] : this.rootPaths(known)), ...this.cord(awake, hot), this.brainTop(awake));
    const roles = new Map(known.map(({ level, role }) => [level, role]));
    const shown = all ? this.roots : this.roots.filter((level) => roles.has(level));
    this.labels.replaceChildren(...shown.flatMap((level) => this.pill(level, roles.get(level), all)));
    const words = known.map(({ level }) => level).join(", ");
    const { strings } = this.map;
    this.svg.setAttribute("aria-label", words ? say(strings.spine_lit, { levels: words }) : strings.spine_quiet);
  }

  stretch(spine) {
    if (!spine || this.rootRow(spine.to) < 0) return null;
    const to = this.rootRow(spine.to);
    if (spine.from === "brain") return this.neckway + this.line(0, to);
    const from = this.rootRow(spine.from);
    return from < 0 ? null : `M${this.line(Math.min(from, to), Math.max(from, to))}`;
  }

  cord(awake, hot) {
    const state = awake ? "is-lit" : "is-quiet";
    const cord = this.neckway + this.line(0, this.cordEnd);
    const tail = `M${this.line(this.cordEnd, this.bones.length - 0.5)}`;
    const paths = [
      [tail, `cauda-case ${state}`], [tail, `cauda-core ${state}`],
      [cord, `cord-case ${state}`], [cord, `cord-core ${state}`],
    ];
    if (hot) paths.push([hot, "shared-case"], [hot, "shared-core"], [hot, "shared-hot"]);
    return paths.map(([d, name]) => svg("path", { d, class: name }));
  }

  rootPaths(known) {
    const end = SPINE.width - 12;
    return known.flatMap(({ level, role }) => {
      const [x, y] = this.canal(this.rootRow(level));
      const d = `M${x} ${y - 1}C${x + 8} ${y} ${end - 14} ${y + 2} ${end} ${y + 3}`;
      return ["root-case", "root-core"].map((name) => svg("path", { d, class: `${name} is-${role}` }));
    });
  }

  brainTop(awake) {
    const [x, y] = this.canal(0);
    const group = svg("g", { transform: `translate(${x - 4} ${y - 24}) scale(1.12)` });
    group.setAttribute("class", awake ? "brain is-lit" : "brain");
    group.append(svg("path", { d: SIDE_BRAIN, class: "brain-half" }), svg("path", { d: SIDE_FOLDS, class: "brain-fold" }));
    return group;
  }

  pill(level, role, all) {
    const row = this.rootRow(level);
    const y = this.y(row);
    const state = role ? `is-${role}` : "is-plain";
    const box = { x: 0.5, y: y - 7.5, width: 27, height: 15, rx: 4.5, class: `pill ${state}` };
    const text = svg("text", { x: 14, y: y + 4, class: `pill-name ${state}`, "data-level": level });
    text.textContent = level;
    const end = this.curve(row) - this.breadth(Math.min(row, this.bones.length - 1), "") * 0.74 - 3;
    const lead = svg("path", { d: `M29.5 ${y}H${Math.max(30, end)}`, class: "pill-lead" });
    return [svg("rect", { ...box, fill: this.map.levels.get(level)?.fill }), text, ...(all || role ? [lead] : [])];
  }
}
