/* The header of every page: the pages in a row (in a narrow window Get help and a menu), and the switch of words. */
const HEADERS = new WeakMap();

class Header {
  constructor(root) {
    this.root = root;
    this.folds = [];
    root.addEventListener("click", (event) => this.choose(event));
  }

  show({ groups, help, here, words, strings }) {
    const texts = JSON.stringify([groups, strings]);
    if (texts !== this.texts) this.build(groups, help, strings);
    this.texts = texts;
    this.here = here;
    this.switch.show(words);
    for (const link of this.root.querySelectorAll("a[data-path]")) {
      if (link.dataset.path === here) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    for (const { node, button } of this.folds) button.classList.toggle("is-here", Boolean(node.querySelector("[aria-current]")));
  }

  build(groups, help, strings) {
    this.leave();
    const titles = new Map(groups.flatMap(({ pages }) => pages));
    const skip = make("a", { className: "skip", href: "#stMain", textContent: strings.skip });
    skip.addEventListener("click", (event) => this.skip(event));
    const row = make("nav", { className: "row", ariaLabel: strings.pages }, ...groups.flatMap((group) => this.piece(group)));
    const direct = this.link([help, titles.get(help)]);
    direct.className = "help";
    this.switch = new Switch(strings, (name) => this.emit("worded", { name }));
    this.root.replaceChildren(skip, row, direct, this.menu(groups, strings), this.switch.node);
  }

  link([path, title]) {
    const link = make("a", { href: path || "./", target: "_self", textContent: title });
    link.dataset.path = path;
    return link;
  }

  list(pages) {
    return make("ul", {}, ...pages.map((page) => make("li", {}, this.link(page))));
  }

  /** In the row: the pages as they are, or behind the name of their group. */
  piece({ head, pages }) {
    if (!head) return pages.map((page) => this.link(page));
    const fold = new Fold(make("button", { type: "button", className: "group", textContent: head }), make("div", {}, this.list(pages)));
    this.folds.push(fold);
    return [fold.node];
  }

  menu(groups, strings) {
    const word = make("span", { className: "word", textContent: strings.menu });
    const button = make("button", { type: "button", className: "bars" }, make("span", { ariaHidden: "true" }), word);
    const blocks = groups.flatMap(({ head, pages }) => {
      const list = this.list(pages);
      if (!head) return [list];
      list.setAttribute("aria-label", head);
      return [make("p", { textContent: head }), list];
    });
    const fold = new Fold(button, make("nav", { ariaLabel: strings.menu }, ...blocks));
    fold.node.classList.add("menu");
    this.folds.push(fold);
    return fold.node;
  }

  /** A press with a key held opens a new tab, as any link does. */
  choose(event) {
    const link = event.target.closest("a[data-path]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const fold = this.folds.find(({ node }) => node.contains(link));
    fold?.button.focus();
    fold?.open(false);
    if (link.dataset.path !== this.here) open(link.href);
  }

  /** To what follows the header on the page. */
  skip(event) {
    event.preventDefault();
    const box = this.root.getRootNode().host.closest('[data-testid="stElementContainer"]');
    const next = box?.nextElementSibling;
    if (!next) return;
    next.tabIndex = -1;
    next.focus();
  }

  leave() {
    for (const fold of this.folds) fold.leave();
    this.folds = [];
  }
}

/** Streamlit follows the address when the back button changes it; a page is opened the same way, in a single run. */
function open(address) {
  history.pushState(null, "", address);
  window.dispatchEvent(new PopStateEvent("popstate"));
}

export default function header({ data, parentElement, setTriggerValue }) {
  let one = HEADERS.get(parentElement);
  if (!one) {
    one = new Header(parentElement.querySelector(".frame"));
    HEADERS.set(parentElement, one);
  }
  one.emit = setTriggerValue;
  one.show(data);
  /* A call that a newer one overtook is cleaned up too: only what left the page may end. */
  return () => {
    if ((parentElement.host ?? parentElement).isConnected) return;
    one.leave();
    HEADERS.delete(parentElement);
  };
}
