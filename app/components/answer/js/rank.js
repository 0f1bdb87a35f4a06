/* Which names fit a typed text, best first: what begins with it, then what holds it, then what only mentions it.
   Nothing here touches the page. */
const NOWHERE = Infinity;
/* What a fit costs: inside of the name, after its first comma, each word more, a word begun, a word's middle. */
const COST = { starts: 0, head: 10, tail: 20, more: 1, most: 5, begun: 15, middle: 30, other: 0.5, table: 25, midline: 5 };
const INDEXES = new WeakMap();

/** `speech`: words to skip, words for each side, and for each region other words and the names of its table. */
class Ranking {
  constructor(options, { skip = [], sides = {}, names = {} } = {}) {
    this.skip = new Set(skip.map(singular));
    this.sides = new Map(Object.entries(sides).flatMap(([side, words]) => words.map((word) => [word, side])));
    this.rows = options.map((option) => ({ option, names: this.namesOf(option, names) }));
  }

  namesOf([name, value], names) {
    const [others, table] = names[value[0]] ?? [[], []];
    const named = (cost) => (text) => this.read(text, cost);
    return [this.read(name, 0), ...others.map(named(COST.other)), ...table.map(named(COST.table))];
  }

  /** A name is what stands before its first comma, and the rest. */
  read(text, cost) {
    const at = text.search(/[,:(]/);
    const [head, all] = [at < 0 ? text : text.slice(0, at), text].map((part) => this.wordsOf(part).said);
    return { head, all, cost };
  }

  /** The words of a text that say something, and the sides in it. */
  wordsOf(text) {
    const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => [this.sides.get(word), singular(word)]);
    const said = words.filter(([side, word]) => !side && !this.skip.has(word)).map(([, word]) => word);
    return { said, sides: new Set(words.map(([side]) => side).filter(Boolean)) };
  }

  /** The options that fit, best first; all of them when nothing is typed. */
  best(typed) {
    const { said, sides } = this.wordsOf(typed);
    const found = this.fitting(said, sides);
    return found.length ? found : this.fitting(said.filter((word) => !this.beginsSide(word)), sides);
  }

  /** A side that is being typed fits no name yet. */
  beginsSide(word) {
    return [...this.sides.keys()].some((side) => side.startsWith(word));
  }

  fitting(said, sides) {
    const costs = this.rows.map(({ option, names }) => [besides(option[1], sides) + cheapest(said, names), option]);
    return costs.filter(([cost]) => cost < NOWHERE).sort(([one], [other]) => one - other).map(([, option]) => option);
  }
}

/** A side that was typed must be the side of the place; a place in the middle has none. */
function besides(value, sides) {
  if (!sides.size || sides.has(value[1])) return 0;
  return value[1] === "midline" ? COST.midline : NOWHERE;
}

function cheapest(said, names) {
  return said.length ? Math.min(...names.map((name) => fit(said, name))) : 0;
}

function fit(said, { head, all, cost }) {
  const inHead = hold(head, said);
  const among = inHead < NOWHERE ? inHead : hold(all, said) + COST.tail - COST.head;
  const starts = said.every((word, at) => head[at]?.startsWith(word));
  const more = Math.min(COST.most, Math.max(0, head.length - said.length) * COST.more);
  return cost + among + more + (starts ? COST.starts : COST.head);
}

/** What it costs that a list of words holds all that was typed. */
function hold(words, said) {
  const costs = said.map((one) => {
    if (words.includes(one)) return 0;
    if (words.some((word) => word.startsWith(one))) return COST.begun;
    return words.some((word) => word.includes(one)) ? COST.middle : NOWHERE;
  });
  return Math.max(0, ...costs);
}

/** Toes and toe are one word here. */
function singular(word) {
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** Rank options by a typed text; the names are read once for a list. */
function ranked(options, typed, speech) {
  if (!INDEXES.has(options)) INDEXES.set(options, new Ranking(options, speech));
  return INDEXES.get(options).best(typed);
}
