/* The line to the server broke and stands again (a phone woke up, another process took over): ask for a run of the
   whole page, so that what was marked in between is answered. A press would run only its part of the page, which a new
   process does not know. Streamlit itself waits for the next touch. */
class Reconnect {
  constructor(map) {
    this.app = document.querySelector("[data-testid=stApp]");
    this.broken = false;
    this.watch = new MutationObserver(() => this.look(map));
    if (this.app) this.watch.observe(this.app, { attributes: true, attributeFilter: ["data-test-connection-state"] });
  }

  look(map) {
    const connected = this.app.getAttribute("data-test-connection-state") === "CONNECTED";
    if (connected && this.broken && map.root.isConnected) map.askAgain();
    this.broken = !connected;
  }

  leave() {
    this.watch.disconnect();
  }
}
