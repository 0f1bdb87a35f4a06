"""Where one goes from a lesion: to its look-alike, to the body, to what needs help now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from html import escape

from app.components.answer.icons import icon
from app.core.atlas import Atlas
from app.core.what_if import Lesion
from app.core.wording import Words, phrase

Address = Callable[..., str]
"""Page and choices -> its address: session.address."""


def links_html(links: Sequence[tuple[str, str]]) -> str:
    """Write links (words, address) as a row of buttons."""
    said = "".join(f'<a href="{escape(url, quote=True)}" target="_self">{escape(text)}</a>' for text, url in links)
    return f'<p class="cr-apart-links">{said}</p>'


def urgent_html(atlas: Atlas, lesions: Iterable[Lesion], words: Words, address: Address) -> str:
    """Say that a lesion can be an emergency, with a link to the signs that need help now; blank when none can."""
    found = [one for one in lesions if one.site in atlas.sites and atlas.sites[one.site].urgency == "emergency_now"]
    if not found:
        return ""
    link = (
        f'<a href="{escape(address("get_help"), quote=True)}" target="_self">{escape(phrase("empty_help", words))}</a>'
    )
    text = escape(phrase("what_if_urgent", words))
    return f'<p class="cr-urgent" role="note">{icon("alert", 17)}<span>{text} {link}</span></p>'
