/* The answer in one glance where it stands below the map: urgency, one sentence, and the way to all of it. */
const PEEK_ICONS = { emergency_now: "alert", same_day: "clock", soon: "info" };

class Peek {
  constructor(map) {
    this.map = map;
    this.band = html("p", { class: "peek-band" });
    this.sentence = html("p", { class: "peek-sentence" });
    this.symbol = html("span", { class: "peek-icon" });
    this.why = button({ class: "peek-why" }, { text: map.strings.see_why });
    this.why.addEventListener("click", () => this.toAnswer());
    const text = html("div", { class: "peek-text" }, this.band, this.sentence);
    this.node = html("aside", { class: "peek", hidden: "", "aria-label": map.strings.peek }, this.symbol, text, this.why);
  }

  show(peek) {
    if (!peek?.sentence) return this.invite();
    this.say(this.map.strings.see_why, peek);
  }

  /** Nothing marked yet: say how to begin. */
  invite() {
    const { strings, marks } = this.map;
    this.say(strings.peek_more, { sentence: strings.peek_empty });
    this.node.hidden = marks.size > 0;
  }

  say(action, peek) {
    this.node.hidden = false;
    this.why.textContent = action;
    const level = PEEK_ICONS[peek.level] ? peek.level : "";
    this.node.dataset.level = level;
    this.symbol.replaceChildren(...(level ? [icon(PEEK_ICONS[level], 24)] : []));
    this.band.textContent = level ? peek.band : "";
    this.sentence.replaceChildren(...gilded(peek.sentence, peek.gold));
  }

  toAnswer() {
    window.dispatchEvent(new CustomEvent(`${BUS}:read`, { detail: { map: this.map.data.key } }));
  }
}

/** The sentence with gold under its key words. */
function gilded(sentence, gold) {
  const at = gold ? sentence.indexOf(gold) : -1;
  if (at < 0) return [sentence];
  return [sentence.slice(0, at), html("mark", {}, gold), sentence.slice(at + gold.length)];
}
