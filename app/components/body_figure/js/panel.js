/* Views under one heading, with a caption. The views stay while their list stays: a new figure only repaints them. */
const NOTES_WIDTH = 200;

class PanelBox {
  constructor(board, panel, at) {
    Object.assign(this, { board, panel, at });
    this.plates = panel.views.filter((id) => board.views.has(id)).map((id) => new Plate(board, panel, id));
    this.cards = new Map(this.plates.map((plate) => [plate, viewCard(board, plate)]));
    this.title = html("p", { class: "panel-title", id: freshId("panel") });
    this.caption = html("p", { class: "panel-caption" });
    this.views = html("div", { class: "panel-views" });
    this.notes = new Notes(this);
    this.stage = html("div", { class: "panel-stage" }, this.views, this.notes.node);
    this.node = html("div", { class: "panel", role: "group", "aria-labelledby": this.title.id }, this.title, this.stage, this.caption);
    for (const plate of this.plates) {
      for (const part of plate.places.values()) part.node.dataset.panel = String(at);
    }
  }

  show(panel) {
    this.panel = panel;
    this.title.textContent = panel.title;
    this.title.hidden = !panel.title;
    this.caption.textContent = panel.caption;
    this.caption.hidden = !panel.caption;
    this.plates.forEach((plate) => paintPlate(plate, panel));
    const noted = JSON.stringify(panel.notes);
    if (noted !== this.noted) this.notes.show(panel.notes);
    this.noted = noted;
  }

  /** Fit the views into a room; `narrow` puts notes below. */
  fit(width, height, narrow) {
    const beside = this.panel.notes.length > 0 && !narrow;
    this.stage.classList.toggle("has-notes", beside);
    const plan = beside ? planColumn(this.plates, width - NOTES_WIDTH, height) : planRoom(this.plates, width, height, narrow, this.panel.detailWeight);
    this.lay(plan);
    this.notes.place(beside);
  }

  lay(plan) {
    const order = this.plates[0]?.view.whole ? ["bodies", "details"] : ["details", "bodies"];
    const groups = order.map((name) => [name, plan[name]]).filter(([, group]) => group);
    for (const [, group] of groups) group.rows.flat().forEach((plate) => plate.resize(group.height));
    const form = JSON.stringify([plan.beside, groups.map(([name, { rows }]) => [name, rows.map((row) => row.length)])]);
    if (form === this.form) return;
    this.form = form;
    this.views.classList.toggle("is-beside", plan.beside);
    this.views.replaceChildren(...groups.map(([name, { rows }]) => html("div", { class: `view-group is-${name}` }, ...rows.map((row) => this.row(row)))));
  }

  row(plates) {
    return html("div", { class: "view-row" }, ...plates.map((plate) => this.cards.get(plate)));
  }
}

/** A view with its name; where a view shows both sides, they are written in the order in which they lie. */
function viewCard(board, plate) {
  const { view, drawing } = plate;
  const title = html("span", { class: "view-title" }, view.title);
  const [first, second] = view.away ? ["left", "right"] : ["right", "left"];
  const side = (one) => html("span", { class: `side-label is-${one}` }, board.strings[`your_${one}`]);
  const names = drawing.axis === null ? [title] : [side(first), title, side(second)];
  return html("div", { class: `view-card${drawing.axis === null ? "" : " has-sides"}` }, plate.svg, html("div", { class: "view-names" }, ...names));
}
