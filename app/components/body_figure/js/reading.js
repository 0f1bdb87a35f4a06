/* The figure as it comes from Python, checked: what has another form is left out. */
const NOTHING = { partition: "regions", panels: [], legend: [], chosen: [], pick: false, spoken: "", height: null };

function rowsOf(value, length) {
  return (Array.isArray(value) ? value : []).filter((row) => Array.isArray(row) && row.length >= length);
}

function readFigure(raw, constant) {
  if (!raw || typeof raw !== "object" || !constant.names[raw.partition]) return NOTHING;
  return {
    partition: raw.partition,
    panels: (Array.isArray(raw.panels) ? raw.panels : []).map(readPanel),
    legend: rowsOf(raw.legend, 2).map(([style, label, level = ""]) => ({ style: word(style), label: String(label), level })),
    chosen: (Array.isArray(raw.chosen) ? raw.chosen : []).map(String),
    pick: raw.pick === true,
    spoken: String(raw.spoken ?? ""),
    height: Number.isFinite(raw.height) && raw.height !== 0 ? raw.height : null,
  };
}

function readPanel(raw) {
  return {
    title: String(raw?.title ?? ""),
    views: (Array.isArray(raw?.views) ? raw.views : []).map(String),
    fills: rowsOf(raw?.fills, 3).map(([name, side, style]) => [name, side, word(style)]),
    dots: rowsOf(raw?.dots, 2),
    marks: rowsOf(raw?.marks, 3).filter(([, , feelings]) => Array.isArray(feelings) && feelings.length),
    caption: String(raw?.caption ?? ""),
    detailWeight: Number.isFinite(raw?.detail_weight) ? raw.detail_weight : undefined,
    notes: rowsOf(raw?.notes, 6).map(([view, name, side, style, title, text]) => ({ view, name, side, style, title, text })),
  };
}

/** A style as it may stand in a class name. */
function word(value) {
  return /^[a-z_]+$/.test(value) ? value : "quiet";
}
