"""As much of WebDriver BiDi as the core path needs: open a page, run a script, press, take a picture."""

from __future__ import annotations

import base64
import json
import time
from dataclasses import dataclass

from websockets.sync.client import ClientConnection


@dataclass
class Tab:
    """One tab of a Firefox."""

    socket: ClientConnection
    context: str = ""
    number: int = 0

    def ask(self, method: str, **params: object) -> dict[str, object]:
        """Send a command; its result. AssertionError with the browser's words when it fails."""
        self.number += 1
        self.socket.send(json.dumps({"id": self.number, "method": method, "params": params}))
        while True:
            found = json.loads(self.socket.recv(timeout=60))
            if found.get("id") == self.number:
                assert found["type"] == "success", f"{method}: {found.get('message')}"
                return found["result"]

    def start(self, width: int = 1440, height: int = 900) -> Tab:
        """Begin a session in the tab that is there."""
        self.ask("session.new", capabilities={})
        self.context = self.ask("browsingContext.getTree")["contexts"][0]["context"]
        self.ask("browsingContext.setViewport", context=self.context, viewport={"width": width, "height": height})
        return self

    def open(self, address: str) -> None:
        """Open a page and wait until it is loaded."""
        self.ask("browsingContext.navigate", context=self.context, url=address, wait="complete")

    def value(self, expression: str) -> object:
        """The JSON value of an expression in the page."""
        wrapped = f"JSON.stringify({expression})"
        target = {"context": self.context}
        found = self.ask("script.evaluate", expression=wrapped, target=target, awaitPromise=True)
        assert found["type"] == "success", f"{expression}: {found}"
        return json.loads(found["result"].get("value") or "null")

    def wait(self, expression: str, seconds: float = 30) -> object:
        """Wait until an expression is true; its value."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if found := self.value(expression):
                return found
            time.sleep(0.1)
        raise AssertionError(f"never true: {expression}")

    def press(self, x: float, y: float) -> None:
        """Press the left button of the mouse at a point."""
        steps = [
            {"type": "pointerMove", "x": round(x), "y": round(y)},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        mouse = {"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": steps}
        self.ask("input.performActions", context=self.context, actions=[mouse])

    def picture(self) -> bytes:
        """A picture of the window."""
        return base64.b64decode(str(self.ask("browsingContext.captureScreenshot", context=self.context)["data"]))
