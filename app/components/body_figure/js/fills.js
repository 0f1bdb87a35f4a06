/* Painting a view: fills with their edge, chosen outlines, key points, marks, and the names for a screen reader. */
function paintPlate(plate, panel) {
  plate.panel = panel;
  panel.look ??= lookOf(panel, plate.board.figure.chosen);
  if (plate.look !== panel.look) {
    if (panel.outlined) paintSureness(plate, panel.outlined);
    else paintFills(plate, panel.fills);
    paintMarks(plate, panel.marks);
  }
  plate.look = panel.look;
  paintChosen(plate);
  paintDots(plate, panel.dots);
  for (const part of plate.places.values()) nameArea(plate, panel, part);
}

/** What decides how a view is filled; the style "near" takes the colour of what is chosen. */
function lookOf({ fills, marks, outlined }, chosen) {
  return JSON.stringify([fills, marks, outlined, fills.some(([, , style]) => style === "near") && chosen[0]]);
}

/** An ink edge round all fills together, then each fill with its pattern: what touches melts into one field. */
function paintFills(plate, fills) {
  const rows = fills.map(([name, side, style]) => [plate.drawn(areaOf(name, side)), style, name]).filter(([part]) => part);
  const edged = rows.filter(([, style]) => style !== "quiet");
  const filled = new Set();
  const nodes = rows.flatMap(([part, style, name]) => {
    const ground = style === "weak" && !filled.has(part.place) ? [groundNode(part)] : [];
    filled.add(part.place);
    return [...ground, ...fillNodes(plate, part, style, name)];
  });
  plate.layers.fills.replaceChildren(...edged.map(([part]) => svg("path", { d: part.d, class: "fill-edge" })), ...nodes);
}

function groundNode(part) {
  return svg("path", { d: part.d, class: "fill-ground" });
}

function fillNodes(plate, part, style, name) {
  const base = svg("path", { d: part.d, class: `fill is-${style}`, "data-fill": part.place, "data-style": style });
  if (style === "level" || style === "near") paintLevel(plate.board, base, style === "near" ? plate.board.figure.chosen[0] : name);
  const nodes = [base];
  const pattern = patternOf(plate.board, style, name);
  if (pattern) nodes.push(svg("path", { d: part.d, class: "fill-pattern", fill: plate.patterns.url(pattern) }));
  return nodes;
}

function levelOf(board, name) {
  return board.data.levels[name] ? name : board.data.level_of[name];
}

function paintLevel(board, node, name) {
  const [colour] = board.data.levels[levelOf(board, name)] ?? [""];
  node.style.fill = node.style.stroke = colour;
}

/** The pattern of a style; levels of the face carry lines, as on the map. */
function patternOf(board, style, name) {
  if (style === "level") return board.data.levels[levelOf(board, name)]?.[1] === "face" ? "face" : null;
  return board.data.patterns[`fill-${style}`] ? `fill-${style}` : null;
}

/** What a person marked lies over the fills; where another partition is shown only its pattern does. */
function paintMarks(plate, marks) {
  const { drawing, view } = plate;
  const nodes = [];
  for (const [name, drawnSide, d, x, y, r] of drawing.regions) {
    const row = marks.find(([region, side]) => region === name && side === ownSide(view, drawnSide));
    if (row) nodes.push(markNode(plate, { place: areaOf(row[0], row[1]), d, r, at: [x, y] }, row[2]));
  }
  plate.layers.marks.replaceChildren(...nodes);
  plate.layers.marks.classList.toggle("is-line", plate.board.figure.partition !== "regions");
}

function isChosen(board, part) {
  const [name] = partsOf(part.place);
  return board.figure.chosen.includes(name) || board.figure.chosen.includes(part.place);
}

function paintChosen(plate) {
  plate.layers.chosen.replaceChildren(...chosenLines([...plate.places.values()].filter((part) => isChosen(plate.board, part))));
}

function chosenLines(parts) {
  return ["chosen-case", "chosen-line"].flatMap((name) => parts.map((part) => svg("path", { d: part.d, class: name })));
}

/** Where the plate with the name of a key point lies, in px from the point. */
const NAME_PLATE = { x: 8, y: -19, width: 25, height: 17, rx: 5 };

/** Key points; their level stands beside them where a panel shows more than one. */
function paintDots(plate, dots) {
  const named = new Set(dots.map(([level]) => level)).size > 1;
  const shown = plate.drawing.points.filter(([level, side]) =>
    dots.some((dot) => dot[0] === level && dot[1] === ownSide(plate.view, side)));
  plate.layers.dots.replaceChildren(...shown.map(([level, side, cx, cy]) =>
    svg("g", { "data-dot": areaOf(level, ownSide(plate.view, side)) },
      svg("circle", { cx, cy, class: "dot-ring" }), svg("circle", { cx, cy, class: "dot-core" }))));
  const told = closeUps(plate);
  plate.texts.replaceChildren(...(named ? shown.filter(([level]) => !told.has(level)).map((row) => dotName(plate, row)) : []));
}

/** Levels whose key point a close view beside this whole body shows: there is the room for its name. */
function closeUps({ board, panel, view }) {
  const close = view.whole ? panel.views.map((id) => board.views.get(id)).filter((one) => one && !one.whole) : [];
  return new Set(close.flatMap((one) => board.data.drawings[one.drawing].points.map(([level]) => level)));
}

/** The name of a key point on a plate of its own, in px round the point. */
function dotName(plate, [level, , x, y]) {
  const at = plate.seen([x, y]);
  const text = svg("text", { x: NAME_PLATE.x + NAME_PLATE.width / 2, y: NAME_PLATE.y + 12, class: "dot-name" });
  text.textContent = level;
  const node = svg("g", { class: "dot-label" }, svg("rect", { ...NAME_PLATE, class: "dot-plate" }), text);
  node.style.transform = `translate(${at[0]}px, ${at[1]}px) scale(var(--u))`;
  return node;
}

/** The name of an area, with what is filled in it and whether it is chosen. */
function nameArea(plate, panel, part) {
  const { board } = plate;
  const said = [nameOf(board, part.place), ...wordsOf(board, panel, part.place)].join(". ");
  const pressed = String(isChosen(board, part));
  if (said !== part.said) part.node.setAttribute("aria-label", said);
  if (board.figure.pick && pressed !== part.pressed) part.node.setAttribute("aria-pressed", pressed);
  Object.assign(part, { said, pressed });
}
