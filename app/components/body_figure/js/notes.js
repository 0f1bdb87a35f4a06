/* Labels beside the views, each with a line to its area; on a phone a plain list. */
const NOTE_GAP = 12;

class Notes {
  constructor(box) {
    this.box = box;
    this.list = html("ul", { class: "notes" });
    this.lines = svg("svg", { class: "note-lines", "aria-hidden": "true" });
    this.node = html("div", { class: "notes-box" }, this.lines, this.list);
  }

  show(notes) {
    const { board } = this.box;
    this.rows = notes.filter((note) => this.partOf(note));
    this.items = this.rows.map(({ style, title, text, name }) =>
      html("li", { class: "note" },
        html("b", { class: "note-title" }, style && styleSwatch(board, style, name), title),
        text && html("span", { class: "note-text" }, text)));
    this.list.replaceChildren(...this.items);
    this.node.hidden = !this.rows.length;
  }

  partOf({ view, name, side }) {
    const plate = this.box.plates.find((one) => one.view.id === view);
    const part = plate?.places.get(areaOf(name, side));
    return part ? { plate, part } : null;
  }

  /** Put each note level with its area, one under the other, and draw the lines. */
  place(beside) {
    this.list.classList.toggle("is-beside", beside);
    this.lines.replaceChildren();
    this.items?.forEach((item) => item.style.removeProperty("top"));
    if (!beside || !this.items?.length) return;
    const frame = this.box.stage.getBoundingClientRect();
    const at = this.rows.map((row) => {
      const { plate, part } = this.partOf(row);
      const [x, y] = plate.onScreen(part.at);
      return [x - frame.left, y - frame.top];
    });
    const order = at.map((_, index) => index).sort((one, other) => at[one][1] - at[other][1]);
    const tops = this.spread(order, at, frame.height);
    this.lines.setAttribute("width", frame.width);
    this.lines.setAttribute("height", frame.height);
    order.forEach((index) => this.join(at[index], tops[index], this.items[index], frame));
  }

  /** Tops of the notes: level with their areas, pushed apart, pushed up again where they would leave the panel. */
  spread(order, at, height) {
    const tall = this.items.map((item) => item.offsetHeight);
    const tops = at.map(([, y]) => y - 14);
    let free = 0;
    for (const index of order) {
      tops[index] = Math.max(tops[index], free);
      free = tops[index] + tall[index] + NOTE_GAP;
    }
    let low = height;
    for (const index of [...order].reverse()) {
      tops[index] = Math.max(0, Math.min(tops[index], low - tall[index]));
      low = tops[index] - NOTE_GAP;
    }
    return tops;
  }

  join([x, y], top, item, frame) {
    item.style.top = `${top.toFixed(0)}px`;
    const left = item.getBoundingClientRect().left - frame.left - 8;
    const level = top + 14;
    const d = `M${x.toFixed(1)} ${y.toFixed(1)}L${(left - 14).toFixed(1)} ${level.toFixed(1)}H${left.toFixed(1)}`;
    this.lines.append(svg("path", { d, class: "note-line" }), svg("circle", { cx: x, cy: y, r: 3, class: "note-end" }));
  }
}
