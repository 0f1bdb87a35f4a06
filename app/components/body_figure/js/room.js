/* How large views can stand in a room: whole bodies large, details beneath or beside them. All sizes in px. */
const GAP = 20;
const LABEL = 27;
const LABEL_OF_BOTH = 44;
const SHARES = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8];
const DETAIL_WEIGHT = 1.6;
const DETAIL_MOST = 0.7;
const LARGEST = { body: 900, detail: 420 };
const LARGEST_NARROW = { body: 540, detail: 230 };
const MANY = { detail: 150, from: 3 };
const CARD_LEAST = 96;
const NAME_LEAST = 92;

function ratioOf({ drawing }) {
  return drawing.w / drawing.h;
}

/** Cut a list into rows of about the same length. */
function inRows(plates, count) {
  const long = Math.ceil(plates.length / count);
  return Array.from({ length: Math.ceil(plates.length / long) }, (_, at) => plates.slice(at * long, (at + 1) * long));
}

/** The height at which a row fills a width; a narrow view still needs room for its name. */
function rowHeight(row, width) {
  const room = width - (row.length - 1) * GAP;
  const breadth = (tall) => row.reduce((sum, plate) => sum + Math.max(ratioOf(plate) * tall, NAME_LEAST), 0);
  let tall = room / row.reduce((sum, plate) => sum + ratioOf(plate), 0);
  while (tall > 40 && breadth(tall) > room) tall -= 4;
  return tall;
}

/** The largest height that rows of views can share. */
function heightOf(rows, width, height) {
  const wide = Math.min(...rows.map((row) => rowHeight(row, width)));
  const both = rows.flat().some((plate) => !plate.view.whole && plate.drawing.axis !== null);
  return Math.max(0, Math.min(wide, height / rows.length - (both ? LABEL_OF_BOTH : LABEL)));
}

/** The rows in which views stand largest. */
function bestRows(plates, width, height, largest) {
  let best = null;
  for (let count = 1; count <= Math.max(1, plates.length); count += 1) {
    const rows = inRows(plates, count);
    if (rows[0].length > 1 && rows[0].length * (CARD_LEAST + GAP) - GAP > width) continue;
    const tall = Math.min(heightOf(rows, width, height), largest);
    if (!best || tall > best.height + 1) best = { rows, height: tall };
  }
  return best;
}

function areaOn(plates, height) {
  return plates.reduce((sum, plate) => sum + ratioOf(plate) * height * height, 0);
}

/** Bodies and details together: tries shares of the room, beneath and beside, and keeps what shows most. */
function planBoth(bodies, details, width, height, largest, weight) {
  let best = null;
  for (const share of SHARES) {
    for (const beside of largest === LARGEST ? [false, true] : [false]) {
      const bodyRoom = beside ? [width * share, height] : [width, height * share];
      const top = heightOf([bodies], ...bodyRoom);
      const tall = Math.min(top, largest.body);
      const used = beside ? tall * bodies.reduce((sum, one) => sum + ratioOf(one), 0) + GAP * (bodies.length + 1) : tall + LABEL;
      const rest = beside ? [width - used, height] : [width, height - used];
      const fine = bestRows(details, ...rest, Math.min(largest.detail, tall * DETAIL_MOST));
      const score = areaOn(bodies, tall) + weight * areaOn(details, fine.height);
      if (fine.height > 40 && (!best || score > best.score)) best = { score, beside, bodies: { rows: [bodies], height: tall }, details: fine };
    }
  }
  return best ?? planBoth(bodies, details, width, height * 1.5 + 200, largest, weight);
}

/** The plan of a panel: {beside, bodies: {rows, height}, details: {rows, height}}; a group without views is null. */
function planRoom(plates, width, height, narrow, weight = DETAIL_WEIGHT) {
  const bodies = plates.filter((plate) => plate.view.whole);
  const details = plates.filter((plate) => !plate.view.whole);
  const many = narrow && bodies.length && details.length >= MANY.from;
  const largest = narrow ? { ...LARGEST_NARROW, ...(many ? { detail: MANY.detail } : {}) } : LARGEST;
  if (bodies.length && details.length) return planBoth(bodies, details, width, height, largest, weight);
  const only = bestRows(plates, width, height, bodies.length ? largest.body : largest.detail * 1.4);
  return { beside: false, bodies: bodies.length ? only : null, details: bodies.length ? null : only };
}

/** With notes at the right the views stand in one column, so that no line crosses a view. */
function planColumn(plates, width, height) {
  const bodies = plates.filter((plate) => plate.view.whole);
  const details = plates.filter((plate) => !plate.view.whole);
  const column = (group, wide) => {
    const rows = group.map((plate) => [plate]);
    return { rows, height: Math.min(heightOf(rows, wide, height), LARGEST.detail * 1.2) };
  };
  if (!bodies.length || !details.length) {
    const only = column(plates, width);
    return { beside: false, bodies: bodies.length ? only : null, details: bodies.length ? null : only };
  }
  const body = { rows: [bodies], height: Math.min(heightOf([bodies], width * 0.45, height), LARGEST.body) };
  return { beside: true, bodies: body, details: column(details, width * 0.55 - GAP) };
}
