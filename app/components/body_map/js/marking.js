/* Marking, undoing, choosing: every change of marks ends in one report to Python and one spoken sentence. */
Object.assign(BodyMap.prototype, {
  /** What a gesture that begins at a place does to each place it meets. */
  brush(first) {
    const { marks, feeling, erasing } = this;
    const removing = marks.feelings(first).includes(feeling);
    return (place) => {
      if (erasing) marks.erase(place);
      else if (removing) marks.remove(place, feeling);
      else marks.add(place, feeling);
      this.repaint([place]);
    };
  },

  repaint(places) {
    for (const figure of this.figures) places.forEach((place) => paintPlace(figure, place));
  },

  finish(spoken) {
    const before = this.marks.open;
    if (!this.marks.commit()) return;
    this.report(spoken ?? this.changeWords(before));
  },

  /** Tell Python, the tools and the listener. */
  report(words) {
    this.seq += 1;
    this.tell();
    remember(this);
    this.showTools();
    this.announce(words);
  },

  /** Hand the marks to the wire; when it is not there yet they wait for its first message. */
  tell() {
    const value = { seq: this.seq, marks: this.marks.rows, feeling: this.feeling };
    this.untold = !this.bus.tell("marks", value);
  },

  takeBack() {
    this.repaint(this.marks.cancel());
  },

  strike(place) {
    this.marks.begin();
    this.brush(place)(place);
    this.finish();
  },

  /** Mark all of some places; if all have the feeling already, take it off. */
  strikeAll(places) {
    const brush = this.brush(places.find((place) => !this.marks.feelings(place).includes(this.feeling)) ?? places[0]);
    this.marks.begin();
    places.forEach(brush);
    this.finish();
  },

  /** Mark places that were named elsewhere, with the feeling that is chosen here. */
  addNamed(places) {
    this.marks.begin();
    places.forEach((place) => this.marks.add(place, this.feeling));
    this.repaint(places);
    this.finish();
  },

  removeFeeling(places, feeling) {
    this.marks.begin();
    places.forEach((place) => this.marks.remove(place, feeling));
    this.repaint(places);
    this.finish();
  },

  undo() {
    if (!this.marks.past.length) return;
    this.repaint(this.marks.undo());
    this.report(this.countWords());
  },

  clear() {
    if (!this.marks.size) return;
    this.erasing = false;
    const { places } = this.marks;
    this.marks.begin();
    places.forEach((place) => this.marks.erase(place));
    this.repaint(places);
    this.finish(this.strings.cleared);
  },

  /** Marks that Python sends. Revisions only grow: one that was seen, or an older one, changes nothing. */
  push(push) {
    if (!push || push.rev <= this.rev) return;
    const first = this.rev === undefined;
    const kept = first ? recall(this, push.rev) : null;
    this.rev = kept?.rev ?? push.rev;
    const wanted = this.marks.read(kept?.marks ?? push.marks);
    if (first) {
      this.repaint(this.marks.restore(wanted));
      this.layout?.begin?.();
    } else {
      this.marks.begin();
      this.repaint(this.marks.restore(wanted));
      this.marks.commit();
    }
    remember(this);
    this.showTools();
  },

  /* --- tools --- */

  choose(feeling) {
    this.erasing = false;
    this.feeling = feeling;
    this.showTools();
  },

  toggleErase() {
    this.erasing = !this.erasing;
    this.showTools();
  },

  showTools() {
    this.tray?.show(this.feeling, this.erasing);
    this.tools?.show();
    this.layout?.showMarked?.();
    this.root.classList.toggle("is-erasing", this.erasing);
  },

  zoomBy(step) {
    this.zoomStep = Math.min(Math.max(this.zoomStep + step, 0), ZOOM_STEPS.length - 1);
    const figures = this.detail.isOpen ? this.detail.pane.figures : this.layout.bodies;
    for (const figure of figures) {
      const near = this.spot ?? figure.seen([figure.drawing.w / 2, figure.drawing.h * 0.3]);
      figure.zoomTo(ZOOM_STEPS[this.zoomStep], figure === this.spotFigure ? near : [figure.drawing.w / 2, near[1]]);
    }
    this.layout.zoomed?.(this.zoomStep > 0);
    this.showTools();
  },

  changeWords(before) {
    const changed = [...new Set([...before.keys(), ...this.marks.places])]
      .filter((place) => String(before.get(place)) !== String(this.marks.felt.get(place)));
    const words = changed.slice(0, 3).map((place) => {
      const felt = this.marks.feelings(place).map((one) => lower(this.strings[one])).join(", ");
      return say(this.strings.said, { name: this.about(place).name, felt: felt || this.strings.not_marked });
    });
    return [...words, this.countWords()].join(" ");
  },

  countWords() {
    return this.marks.size ? say(this.strings.count, { n: this.marks.size }) : this.strings.count_none;
  },
});
