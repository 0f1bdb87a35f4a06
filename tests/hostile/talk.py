"""A client that speaks Streamlit's protocol and says whatever it likes."""

from __future__ import annotations

import contextlib
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

WIRE = "common_root_wire"


@dataclass
class Talk:
    """One session of a client that is no browser."""

    socket: ClientConnection
    page: str = ""
    query: str = ""
    script: str = ""
    widgets: dict[str, str] = field(default_factory=dict)
    fragments: dict[str, str] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)
    told: str = ""

    def run(self, **states: object) -> list[ForwardMsg]:
        """Run the page; ``states`` are values of components by name. Everything that came until the run ended."""
        message = BackMsg()
        message.rerun_script.query_string = self.query
        message.rerun_script.page_name = self.page
        for name, value in states.items():
            widget = message.rerun_script.widget_states.widgets.add()
            widget.id = self.widgets[name]
            widget.json_value = json.dumps(value)
            message.rerun_script.fragment_id = self.fragments[name]
        self.socket.send(message.SerializeToString())
        return list(self._came())

    def _came(self) -> Iterator[ForwardMsg]:
        while True:
            message = ForwardMsg.FromString(self.socket.recv(timeout=30, decode=False))
            self._learn(message)
            yield message
            if message.WhichOneof("type") == "script_finished":
                return

    def _learn(self, message: ForwardMsg) -> None:
        element = message.delta.new_element
        if message.WhichOneof("type") == "page_info_changed":
            self.query = message.page_info_changed.query_string
        if element.WhichOneof("type") == "exception":
            self.errors.append(f"{element.exception.type}: {element.exception.message}")
        if element.WhichOneof("type") == "bidi_component":
            component = element.bidi_component
            self.widgets[component.component_name] = component.id
            self.fragments[component.component_name] = message.delta.fragment_id
            if component.component_name == WIRE:
                self.told = zlib.decompress(component.bytes).decode()


@contextlib.contextmanager
def talk(base: str, page: str = "", query: str = "") -> Iterator[Talk]:
    """A session on a page of the app at ``base``, after its first run."""
    address = f"{base.replace('http', 'ws')}/_stcore/stream"
    with connect(
        address, subprotocols=["streamlit"], max_size=None, origin=base, compression=None, proxy=None
    ) as socket:
        client = Talk(socket, page, query)
        client.run()
        yield client
