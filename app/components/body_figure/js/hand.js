/* Mouse, pen and finger: the tag follows, a press picks. A finger that just misses takes the nearest area. */
const MISS = 12;
const AROUND = Array.from({ length: 8 }, (_, at) => [Math.cos((at * Math.PI) / 4), Math.sin((at * Math.PI) / 4)]);
const TAG_STAYS = 1800;

class Hand {
  constructor(board) {
    this.board = board;
    const { panels } = board;
    panels.addEventListener("pointermove", (event) => event.pointerType !== "touch" && this.over(event));
    panels.addEventListener("pointerleave", () => board.halo.hover(null));
    panels.addEventListener("click", (event) => this.press(event));
  }

  at(x, y) {
    return this.board.root.getRootNode().elementFromPoint(x, y)?.closest?.(".place") ?? null;
  }

  near(x, y) {
    for (const reach of [0, MISS / 2, MISS]) {
      for (const [dx, dy] of reach ? AROUND : [[0, 0]]) {
        const node = this.at(x + dx * reach, y + dy * reach);
        if (node) return node;
      }
    }
    return null;
  }

  over({ clientX, clientY }) {
    this.board.halo.hover(this.at(clientX, clientY), clientX, clientY);
  }

  press(event) {
    const { board } = this;
    const finger = event.pointerType === "touch";
    const node = finger ? this.near(event.clientX, event.clientY) : event.target.closest?.(".place");
    if (!node) return;
    board.keyboard.step(node);
    board.pickNode(node);
    if (finger) this.showTag(node, event);
  }

  showTag(node, { clientX, clientY }) {
    this.board.halo.hover(node, clientX, clientY);
    clearTimeout(this.leaving);
    this.leaving = setTimeout(() => this.board.halo.hover(null), TAG_STAYS);
  }
}
