/* Hover and focus outlines on a figure, and the tag that names the place under the pointer or the focus. */
const TAG_GAP = 16;
/* px that a tag of three lines needs above a point */
const TAG_ROOM = 92;

class Halo {
  constructor(map) {
    this.map = map;
    this.hovered = null;
    this.focused = null;
    this.tag = html("div", { class: "tag", hidden: "", "aria-hidden": "true" });
    this.title = html("span", { class: "tag-name" });
    this.state = html("span", { class: "tag-state" });
    this.tag.append(this.title, this.state);
  }

  hover(node, x, y) {
    if (node !== this.hovered?.node) {
      this.wipe("hovered");
      this.hovered = node && this.outline(node, "hover");
      this.hovered?.part.painted?.classList.toggle("is-leaving", this.map.erasing);
      this.quiet = false;
    }
    if (node && !this.quiet) this.name(node, x, y);
    else this.tag.hidden = true;
  }

  /** After a drag what was painted is to be seen: no tag until the pointer comes to another place. */
  hush() {
    this.quiet = true;
    this.tag.hidden = true;
  }

  focus(node) {
    this.wipe("focused");
    this.focused = node && this.outline(node, "focus");
    if (!node && !this.hovered) this.tag.hidden = true;
    if (!this.focused) return;
    const { figure, part } = this.focused;
    const [x, y] = figure.onScreen(part.at);
    this.name(node, x, y);
    if (!this.state.textContent && !this.map.keyboard.isKnown) this.state.textContent = this.map.strings.keys;
  }

  hide() {
    this.hover(null);
    this.tag.hidden = true;
  }

  wipe(which) {
    this[which]?.part.painted?.classList.remove("is-leaving");
    this[which]?.lines.forEach((line) => line.remove());
    this[which] = null;
  }

  outline(node, kind) {
    const figure = FIGURES.get(node.ownerSVGElement);
    const part = figure?.target(node);
    if (!part) return null;
    const lines = kind === "hover" ? [this.line(part, this.map.erasing ? "erase-line" : "hover-line")] : this.ring(figure, part);
    figure.layers.halo.append(...lines);
    return { node, figure, part, lines };
  }

  line(part, name) {
    return svg("path", { d: part.d, class: name });
  }

  /** The outer ring lies outside of the place, the page-coloured one on its border. */
  ring(figure, part) {
    const { w, h } = figure.drawing;
    const id = freshId("outside");
    const outside = `M${-w} ${-h}H${2 * w}V${2 * h}H${-w}Z${part.d}`;
    const clip = svg("clipPath", { id }, svg("path", { d: outside, "clip-rule": "evenodd" }));
    const outer = svg("g", { "clip-path": `url(#${id})` }, this.line(part, "focus-outer"));
    return [clip, outer, this.line(part, "focus-inner"), this.line(part, "focus-edge")];
  }

  /** Name a place in the tag, beside a point of the page. */
  name(node, x, y) {
    const figure = FIGURES.get(node.ownerSVGElement);
    const part = figure?.target(node);
    if (!part) return;
    const frame = this.map.root.getBoundingClientRect();
    this.title.textContent = part.place ? this.map.nameAndLevel(part.place) : `${part.name}.`;
    this.state.textContent = part.place ? this.hint(part.place) : this.map.strings.gate_tag;
    this.tag.hidden = false;
    this.moveTag(x - frame.left, y - frame.top, frame.width);
  }

  /** Put the tag above a point of the map, or below where there is no room, and inside of the map. It is not measured:
   *  percentages are of its own size, and asking for that would lay out the page once more. */
  moveTag(x, y, width) {
    const across = `clamp(0px, calc(${x.toFixed(0)}px - 50%), calc(${width.toFixed(0)}px - 100%))`;
    const down = y < TAG_ROOM ? `${(y + TAG_GAP + 8).toFixed(0)}px` : `calc(${(y - TAG_GAP).toFixed(0)}px - 100%)`;
    this.tag.style.transform = `translate(${across}, ${down})`;
  }

  /** What a touch here would do, once something is felt here. */
  hint(place) {
    const { strings, feeling, erasing, marks } = this.map;
    const felt = marks.feelings(place);
    if (!felt.length) return "";
    const list = upper(felt.map((one) => lower(strings[one])).join(", "));
    if (erasing) return say(strings.hint_erase, { felt: list });
    if (felt.includes(feeling)) return say(strings.hint_remove, { felt: list });
    return say(strings.hint_add, { felt: list, feeling: lower(strings[feeling]) });
  }
}
