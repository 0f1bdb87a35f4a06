"""One visitor: opens the body map over the websocket and marks a place every two seconds, as a browser would."""

from __future__ import annotations

import asyncio
import json
import random
import time
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

from tools.load.scene import Step

WIRE = "common_root_wire"
"""The component that takes marks and brings answers (app/components/wire)."""
PATIENCE = 60.0
"""Seconds after which an answer counts as lost."""
SMALL = 200
"""Bytes: the message that ends a run is below; larger ones are only read in the first run."""


@dataclass
class Notes:
    """What all visitors together met."""

    opened: list[float] = field(default_factory=list)
    answered: list[float] = field(default_factory=list)
    bytes: list[int] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)


@dataclass
class Visitor:
    """The state that a browser keeps: the wire and its fragment, what it has cached, how often it has spoken."""

    socket: ClientConnection
    notes: Notes
    wire: str = ""
    fragment: str = ""
    cached: list[str] = field(default_factory=list)
    seq: int = 0

    def _message(self, rows: list[list[object]] | None) -> bytes:
        message = BackMsg()
        message.rerun_script.query_string = ""
        message.rerun_script.cached_message_hashes.extend(self.cached)
        if rows is not None:
            self.seq += 1
            message.rerun_script.fragment_id = self.fragment
            widget = message.rerun_script.widget_states.widgets.add()
            widget.id = self.wire
            widget.json_value = json.dumps({"marks": {"seq": self.seq, "marks": rows, "feeling": "numb"}})
        return bytes(message.SerializeToString())

    def _learn(self, message: ForwardMsg) -> None:
        if message.metadata.cacheable:
            self.cached.append(message.hash)
        if message.delta.new_element.bidi_component.component_name == WIRE:
            self.wire, self.fragment = message.delta.new_element.bidi_component.id, message.delta.fragment_id

    async def run(self, rows: list[list[object]] | None) -> tuple[float, list[bytes]]:
        """Send marks (None: just open the page); seconds until the run has ended, and everything that came."""
        start = time.perf_counter()
        await self.socket.send(self._message(rows))
        came: list[bytes] = []
        while True:
            data = await asyncio.wait_for(self.socket.recv(decode=False), PATIENCE)
            came.append(data)
            if rows is not None and len(data) > SMALL:
                continue
            message = ForwardMsg.FromString(data)
            self._learn(message)
            if message.WhichOneof("type") == "script_finished":
                return time.perf_counter() - start, came

    async def open(self) -> None:
        """The first run."""
        seconds, _ = await self.run(None)
        self.notes.opened.append(seconds)
        if not self.wire:
            raise LookupError("the page came without a wire")

    async def mark(self, step: Step) -> float:
        """Send the marks of a step and check the answer."""
        seconds, came = await self.run(step.rows)
        self.notes.answered.append(seconds)
        self.notes.bytes.append(sum(map(len, came)))
        if step.words not in answer(came):
            self.notes.wrong.append(f"{step.words.decode()!r} is not in the answer to {step.rows}")
        return seconds


def answer(came: Sequence[bytes]) -> bytes:
    """What the wire brought in a run, unpacked; blank when it brought nothing."""
    messages = (ForwardMsg.FromString(data) for data in came if len(data) > SMALL)
    found = [one.delta.new_element.bidi_component for one in messages]
    return b"".join(zlib.decompress(one.bytes) for one in found if one.component_name == WIRE)


async def visit(base: str, scenes: Sequence[Sequence[Step]], notes: Notes, seconds: float, period: float) -> None:
    """Come at a random moment, mark scene after scene, leave after some seconds."""
    chance = random.Random(id(notes) ^ time.perf_counter_ns())
    try:
        async with connect(
            f"{base.replace('http', 'ws')}/_stcore/stream",
            subprotocols=["streamlit"],  # type: ignore[list-item]
            max_size=None,
            origin=base,  # type: ignore[arg-type]
            compression=None,
            proxy=None,
        ) as socket:
            visitor = Visitor(socket, notes)
            await visitor.open()
            until = time.perf_counter() + seconds
            await asyncio.sleep(chance.random() * period)
            while time.perf_counter() < until:
                for step in chance.choice(scenes):
                    spent = await visitor.mark(step)
                    await asyncio.sleep(max(0.0, period - spent))
    except (OSError, WebSocketException, TimeoutError, LookupError) as error:
        notes.lost.append(f"{type(error).__name__}: {error}"[:200])
