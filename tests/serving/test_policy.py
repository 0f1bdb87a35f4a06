"""The headers: only our own origin may run, load, connect or frame."""

from __future__ import annotations

from pathlib import Path

from streamlit.file_util import get_static_dir

from app.serving.policy import content_security_policy, headers, script_hashes

INDEX = "<html><script>go()</script><script type='module' src='./x.js'></script></html>"
HASH = "'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw='"


def directives(policy: str) -> dict[str, list[str]]:
    """The sources of each directive of a policy."""
    return {part.split()[0]: part.split()[1:] for part in policy.split(";")}


def test_only_inline_scripts_get_a_hash():
    """A script with an address is covered by 'self'; an inline one by the hash of its text."""
    assert (HASH,) == script_hashes(INDEX)


def test_the_start_page_of_this_streamlit_has_one_inline_script():
    """The hash is worked out at every start; a Streamlit with more or other scripts is still covered."""
    index = (Path(get_static_dir()) / "index.html").read_text("utf-8")

    assert 1 == len(script_hashes(index))


def test_scripts_come_from_us_only():
    """No inline script without hash, no evaluation of text, no other site."""
    found = directives(content_security_policy(INDEX, "'none'"))

    assert ["'self'", HASH, "blob:"] == found["script-src"]
    assert ["'none'"] == found["object-src"]
    assert [] == [s for sources in found.values() for s in sources if "//" in s or s in ("*", "'unsafe-eval'")]


def test_nobody_may_show_the_app_in_a_frame_by_default():
    """Both the old and the new header say so."""
    found = headers(INDEX, "'none'")

    assert ["'none'"] == directives(found["Content-Security-Policy"])["frame-ancestors"]
    assert "DENY" == found["X-Frame-Options"]


def test_a_named_portal_may_show_the_app_in_a_frame():
    """The old header cannot name a site, so it is left out."""
    found = headers(INDEX, "https://portal.example")

    assert ["https://portal.example"] == directives(found["Content-Security-Policy"])["frame-ancestors"]
    assert "X-Frame-Options" not in found


def test_addresses_with_marks_are_never_told_to_others():
    """No referrer, no guessing of types, no camera or microphone."""
    found = headers(INDEX, "'none'")

    assert "no-referrer" == found["Referrer-Policy"]
    assert "nosniff" == found["X-Content-Type-Options"]
    assert {"camera=()", "microphone=()", "geolocation=()"} <= set(found["Permissions-Policy"].split(", "))
