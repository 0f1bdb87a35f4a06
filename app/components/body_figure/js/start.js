/* Called by Streamlit on mount and whenever data or theme change. The figure itself is built once an edition. */
const BOARDS = new WeakMap();
const BOARD_CALLS = new WeakMap();

function boardOf(parent, data, emit) {
  const old = BOARDS.get(parent);
  if (old?.edition === data.edition && old.root.isConnected) return old;
  const constant = constantOf(data, () => BOARD_CALLS.has(parent) && showBoard(parent));
  if (!constant) return null;
  old?.leave();
  const read = { ...constant, key: data.key, edition: data.edition };
  const board = new Board(parent.querySelector(".body-figure-mount"), read, emit);
  BOARDS.set(parent, board);
  return board;
}

function showBoard(parent) {
  const { data, setTriggerValue } = BOARD_CALLS.get(parent);
  const board = boardOf(parent, data, setTriggerValue);
  if (!board) return;
  board.emit = setTriggerValue;
  applyTheme(board.root, board.data.tokens);
}

export default function bodyFigure(call) {
  const parent = call.parentElement;
  BOARD_CALLS.set(parent, call);
  showBoard(parent);
  /* A call that a newer one overtook is cleaned up too: only what left the page may end. */
  return () => {
    if ((parent.host ?? parent).isConnected) return;
    BOARD_CALLS.delete(parent);
    BOARDS.get(parent)?.leave();
  };
}
