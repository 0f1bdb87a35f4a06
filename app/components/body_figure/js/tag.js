/* The tag of an area under the pointer or the focus: its name and what is filled in it. Outlines as on the map. */
class Tag extends Halo {
  hint(place) {
    const { node } = this.hovered ?? this.focused ?? {};
    const panel = this.map.figure.panels[Number(node?.dataset.panel ?? 0)];
    return panel ? wordsOf(this.map, panel, place).join(". ") : "";
  }

  /** What stands in the tag may have changed under a pointer that stands still. */
  refresh() {
    const part = (this.hovered ?? this.focused)?.part;
    if (!part) return;
    this.title.textContent = this.map.nameAndLevel(part.place);
    this.state.textContent = this.hint(part.place);
  }
}
