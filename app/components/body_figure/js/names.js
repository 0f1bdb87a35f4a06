/* How areas and what is filled in them are called. An area is written "id:side", with the person's own side. */
const TURNED = { left: "right", right: "left" };

function areaOf(name, side) {
  return `${name}:${side}`;
}

/** "C6:left" -> ["C6", "left"]. */
function partsOf(area) {
  const at = area.lastIndexOf(":");
  return [area.slice(0, at), area.slice(at + 1)];
}

/** The side of the person for a side as drawn: a mirrored view shows the other one. */
function ownSide(view, side) {
  return view.mirror ? (TURNED[side] ?? side) : side;
}

/** The name of an area of the partition that is shown. */
function nameOf(board, area) {
  const [name, side] = partsOf(area);
  return board.data.names[board.figure.partition]?.[name]?.[side] ?? name;
}

/** The words of the legend for what is filled in an area of a panel, each once. */
function wordsOf(board, panel, area) {
  const styles = panel.fills.filter(([name, side]) => areaOf(name, side) === area).map(([, , style]) => style);
  const said = styles.map((style) => board.figure.legend.find((row) => row.style === style)?.label);
  const felt = board.figure.partition === "regions" ? feltIn(board, panel, area) : [];
  return [...new Set([...said.filter(Boolean), ...felt])];
}

function feltIn(board, panel, area) {
  const marked = panel.marks.filter(([name, side]) => areaOf(name, side) === area);
  return marked.flatMap(([, , feelings]) => feelings.map((one) => board.strings[one] ?? one));
}
