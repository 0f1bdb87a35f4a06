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

/** The words of the legend for what is filled in an area of a panel, then what is felt there, each once. */
function wordsOf(board, panel, area) {
  panel.words ??= panelWords(board, panel);
  return [...(panel.words.get(area) ?? [])];
}

/** Area -> its words, for all areas of a panel at once. */
function panelWords(board, panel) {
  const own = board.figure.legend.filter(({ style, level }) => style !== "weak" || !level);
  const labels = new Map(own.map(({ style, label }) => [style, label]));
  const words = new Map();
  const add = (name, side, word) => {
    const area = areaOf(name, side);
    if (word) words.set(area, (words.get(area) ?? new Set()).add(word));
  };
  for (const [name, side, style] of panel.fills) add(name, side, labels.get(style));
  const marks = board.figure.partition === "regions" ? panel.marks : [];
  for (const [name, side, feelings] of marks) feelings.forEach((one) => add(name, side, board.strings[one] ?? one));
  return words;
}
