/* What is marked: place -> feelings in the order in which they were added. Knows nothing of the screen. */
const FEELINGS = ["numb", "tingling", "pain", "weak"];
const UNDO_STEPS = 100;

class Marks {
  /** `known` is the set of places ("region:side") that the drawings hold; anything else is dropped. */
  constructor(known) {
    this.known = known;
    this.felt = new Map();
    this.past = [];
    this.open = null;
  }

  feelings(place) {
    return this.felt.get(place) ?? [];
  }

  get size() {
    return this.felt.size;
  }

  get places() {
    return [...this.felt.keys()];
  }

  /** Begin a gesture: everything until `commit` is undone as one step. */
  begin() {
    this.open = new Map(this.felt);
  }

  /** End a gesture; true when it changed something. */
  commit() {
    const before = this.open;
    this.open = null;
    if (!before || same(before, this.felt)) return false;
    this.past.push(before);
    if (this.past.length > UNDO_STEPS) this.past.shift();
    return true;
  }

  /** End a gesture and take everything in it back; the places that changed. */
  cancel() {
    const before = this.open ?? this.felt;
    this.open = null;
    return this.restore(before);
  }

  put(place, feelings) {
    if (!this.known.has(place)) return;
    if (feelings.length) this.felt.set(place, feelings);
    else this.felt.delete(place);
  }

  add(place, feeling) {
    const now = this.feelings(place);
    if (!now.includes(feeling)) this.put(place, [...now, feeling]);
  }

  remove(place, feeling) {
    this.put(place, this.feelings(place).filter((one) => one !== feeling));
  }

  erase(place) {
    this.felt.delete(place);
  }

  /** Take back the last gesture; the places that changed. */
  undo() {
    const before = this.past.pop();
    return before ? this.restore(before) : [];
  }

  restore(before) {
    const touched = [...new Set([...this.felt.keys(), ...before.keys()])];
    const changed = touched.filter((place) => String(this.felt.get(place)) !== String(before.get(place)));
    this.felt = new Map(before);
    return changed;
  }

  /** Rows [region, side, [feelings]] as Python sends and reads them. */
  get rows() {
    return [...this.felt].map(([place, feelings]) => [...split(place), [...feelings]]);
  }

  /** Rows from Python as a map; rows of unknown shape, place or feeling are dropped. */
  read(rows) {
    const read = new Map();
    for (const row of Array.isArray(rows) ? rows : []) {
      if (!Array.isArray(row) || !Array.isArray(row[2])) continue;
      const place = `${row[0]}:${row[1]}`;
      const feelings = [...new Set(row[2].filter((one) => FEELINGS.includes(one)))];
      if (this.known.has(place) && feelings.length) read.set(place, feelings);
    }
    return read;
  }
}

function same(one, other) {
  return one.size === other.size && [...one].every(([place, feelings]) => String(feelings) === String(other.get(place)));
}

/** "thumb_front:left" -> ["thumb_front", "left"]. */
function split(place) {
  const at = place.lastIndexOf(":");
  return [place.slice(0, at), place.slice(at + 1)];
}
