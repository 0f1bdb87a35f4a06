/* How sure the map is, as a layer over any figure: a switch beside the legend shades every place by its certainty. */
class Sureness {
  constructor(board) {
    this.board = board;
    this.on = false;
    const { label } = board.data.sureness;
    this.button = html("button", { type: "button", class: "sureness-switch", "aria-pressed": "false" }, label);
    this.button.addEventListener("click", () => this.turn());
    this.row = html("li", { class: "sureness-row" }, this.button);
  }

  turn() {
    this.on = !this.on;
    this.button.setAttribute("aria-pressed", String(this.on));
    this.board.show(this.board.asked);
    this.button.focus({ preventScroll: true });
  }

  /** A figure that shows certainty by itself needs no switch. */
  offered(figure) {
    return figure.panels.length > 0 && !figure.legend.some(({ style }) => style === "sure");
  }

  /** The figure with the layer over it: what was filled in stays as an outline. */
  over(figure) {
    if (!this.on || !this.offered(figure)) return figure;
    const fills = this.fills(figure);
    const anew = { look: undefined, words: undefined, notes: [], fills };
    const panels = figure.panels.map((panel) => ({ ...panel, ...anew, outlined: panel.fills }));
    return { ...figure, panels, legend: this.board.data.sureness.legend };
  }

  /** For the words of a place; a level or a nerve has none of its own. */
  fills({ partition }) {
    if (partition !== "regions") return [];
    const { names, sureness } = this.board.data;
    return Object.entries(sureness.grades).flatMap(([name, style]) =>
      Object.keys(names.regions[name] ?? {}).map((side) => [name, side, style]));
  }
}

function paintSureness(plate, outlined) {
  const { grades } = plate.board.data.sureness;
  const shaded = plate.drawing.regions.flatMap(([name, side, d]) =>
    fillNodes(plate, { d, place: areaOf(name, ownSide(plate.view, side)) }, grades[name] ?? "quiet", name));
  const parts = outlined.filter(([, , style]) => style !== "quiet").map(([name, side]) => plate.drawn(areaOf(name, side)));
  plate.layers.fills.replaceChildren(...shaded, ...chosenLines(parts.filter(Boolean)));
}
