/* Mouse, pen and finger. Paint shows on pointer-down; a drag is one gesture; Python hears of it on pointer-up. */
const STEP = 5;
const TAG_AFTER_TOUCH = 1600;

class Pointer {
  constructor(map) {
    this.map = map;
    this.gesture = null;
    this.fingers = new Map();
    const { root } = map;
    root.addEventListener("pointerdown", (event) => this.down(event));
    root.addEventListener("pointermove", (event) => this.move(event));
    root.addEventListener("pointerup", (event) => this.up(event));
    root.addEventListener("pointercancel", (event) => this.cancel(event));
    root.addEventListener("pointerleave", () => !this.gesture && this.map.halo.hover(null));
    root.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    root.addEventListener("touchstart", (event) => this.hold(event), { passive: false });
  }

  /** The touchable shape at a point, inside this component's own tree. */
  hit(x, y) {
    return touchable(this.map.root.getRootNode().elementFromPoint(x, y));
  }

  /** A finger on the body paints, so the page must not scroll; off the body it scrolls as always. */
  hold(event) {
    const figure = FIGURES.get(event.target.ownerSVGElement ?? event.target);
    const painting = event.target.closest?.(".place") && figure?.mode !== "inset";
    if (painting || event.touches.length > 1 || figure?.zoom > 1) event.preventDefault();
  }

  down(event) {
    if (event.button) return;
    const node = touchable(event.target);
    const figure = this.figureAt(event);
    if (event.pointerType === "touch" && this.secondFinger(event, figure)) return;
    if (this.gesture) return;
    if (!node) {
      if (figure?.zoom > 1) this.begin(event, { kind: "pan", figure });
      return;
    }
    if (node.classList.contains("gate") || this.opensDetail(node, event)) this.begin(event, { kind: "open", node });
    else this.beginStroke(event, node);
  }

  figureAt(event) {
    const frame = event.target.closest?.("svg.figure");
    return frame ? FIGURES.get(frame) : null;
  }

  opensDetail(node, event) {
    return node.ownerSVGElement.dataset.mode === "inset" && event.pointerType !== "mouse";
  }

  begin(event, gesture) {
    this.gesture = { id: event.pointerId, x: event.clientX, y: event.clientY, ...gesture };
    if (event.target.hasPointerCapture?.(event.pointerId)) event.target.releasePointerCapture(event.pointerId);
  }

  beginStroke(event, node) {
    const { map } = this;
    this.begin(event, { kind: "stroke", brush: map.brush(node.dataset.place), seen: new Set([node.dataset.place]) });
    map.marks.begin();
    this.gesture.brush(node.dataset.place);
    map.standOn(node);
    map.halo.hover(node, event.clientX, event.clientY);
  }

  move(event) {
    if (this.fingers.has(event.pointerId)) this.fingers.set(event.pointerId, [event.clientX, event.clientY]);
    const { gesture } = this;
    if (gesture?.kind === "pinch") return this.pinch(gesture);
    if (gesture && gesture.id !== event.pointerId) return undefined;
    if (gesture?.kind === "pan") return this.pan(event);
    if (gesture?.kind === "stroke") return this.stroke(event);
    if (!gesture && event.pointerType !== "touch") this.map.halo.hover(touchable(event.target), event.clientX, event.clientY);
    return undefined;
  }

  /** Paint every place between the last point and this one, so that a fast drag leaves no gap. */
  stroke(event) {
    const { gesture, map } = this;
    const [dx, dy] = [event.clientX - gesture.x, event.clientY - gesture.y];
    const steps = Math.max(1, Math.ceil(Math.hypot(dx, dy) / STEP));
    let last = null;
    for (let step = 1; step <= steps; step += 1) {
      const node = this.hit(gesture.x + (dx * step) / steps, gesture.y + (dy * step) / steps);
      last = node;
      const place = node?.dataset.place;
      if (!place || gesture.seen.has(place)) continue;
      gesture.seen.add(place);
      gesture.brush(place);
      this.paintingIn(node.ownerSVGElement);
    }
    Object.assign(gesture, { x: event.clientX, y: event.clientY });
    map.halo.hover(last, event.clientX, event.clientY);
  }

  /** Ctrl and the wheel zoom; in a zoomed figure the wheel alone moves the picture. */
  wheel(event) {
    const figure = this.figureAt(event);
    if (!figure || figure.mode === "inset") return;
    if (event.ctrlKey) {
      event.preventDefault();
      this.map.zoomBy(event.deltaY < 0 ? 1 : -1);
    } else if (figure.zoom > 1) {
      event.preventDefault();
      const shift = [event.deltaX, event.deltaY].map((delta) => delta * figure.unitsPerPx);
      figure.zoomTo(figure.zoom, [figure.centre[0] + shift[0], figure.centre[1] + shift[1]]);
    }
  }

  /** While a drag paints, the borders of its figure step back. */
  paintingIn(frame) {
    if (frame === this.painted) return;
    this.painted?.classList.remove("is-painting");
    this.painted = frame;
    frame?.classList.add("is-painting");
  }

  pan(event) {
    const { gesture } = this;
    const { figure } = gesture;
    const [dx, dy] = [event.clientX - gesture.x, event.clientY - gesture.y];
    Object.assign(gesture, { x: event.clientX, y: event.clientY });
    figure.zoomTo(figure.zoom, [figure.centre[0] - dx * figure.unitsPerPx, figure.centre[1] - dy * figure.unitsPerPx]);
  }

  /** A second finger turns painting into pinching; what the first one painted is taken back. */
  secondFinger(event, figure) {
    this.fingers.set(event.pointerId, [event.clientX, event.clientY]);
    if (this.fingers.size !== 2 || !figure) return false;
    if (this.gesture?.kind === "stroke") this.map.takeBack();
    const [one, other] = [...this.fingers.values()];
    this.gesture = { kind: "pinch", figure, spread: distance(one, other), zoom: figure.zoom, middle: middle(one, other) };
    this.paintingIn(null);
    return true;
  }

  pinch(gesture) {
    const [one, other] = [...this.fingers.values()];
    if (!other) return;
    const { figure } = gesture;
    const now = middle(one, other);
    const shift = [0, 1].map((axis) => (now[axis] - gesture.middle[axis]) * figure.unitsPerPx);
    gesture.middle = now;
    const zoom = Math.min(ZOOM_STEPS[ZOOM_STEPS.length - 1], Math.max(1, (gesture.zoom * distance(one, other)) / gesture.spread));
    figure.zoomTo(zoom, [figure.centre[0] - shift[0], figure.centre[1] - shift[1]]);
  }

  up(event) {
    this.fingers.delete(event.pointerId);
    const { gesture, map } = this;
    if (!gesture || (gesture.kind !== "pinch" && gesture.id !== event.pointerId)) return;
    this.gesture = null;
    this.paintingIn(null);
    if (gesture.kind === "stroke") map.finish();
    if (gesture.seen?.size > 1) map.halo.hush();
    if (gesture.kind === "open" && this.hit(event.clientX, event.clientY) === gesture.node) map.openFrom(gesture.node);
    if (event.pointerType === "touch") setTimeout(() => !this.gesture && map.halo.hover(null), TAG_AFTER_TOUCH);
  }

  cancel(event) {
    this.fingers.delete(event.pointerId);
    const { gesture, map } = this;
    this.gesture = null;
    this.paintingIn(null);
    if (gesture?.kind === "stroke") map.finish();
  }
}

function touchable(node) {
  return node?.closest?.(".place, .gate") ?? null;
}

function distance([x, y], [otherX, otherY]) {
  return Math.hypot(x - otherX, y - otherY);
}

function middle([x, y], [otherX, otherY]) {
  return [(x + otherX) / 2, (y + otherY) / 2];
}
