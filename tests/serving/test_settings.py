"""Settings of the operator: safe when nothing is set, one plain sentence when something is wrong."""

from __future__ import annotations

import pytest

from app.serving.settings import SettingError, Settings


def test_nothing_set_means_this_machine_only():
    """Loopback, port 8501, no other host name, no frame."""
    assert Settings("127.0.0.1", 8501, ("localhost", "127.0.0.1"), "'none'") == Settings.read({})


def test_everything_set():
    """Each variable is read; this machine's own names always answer."""
    read = Settings.read(
        {
            "HOST": "0.0.0.0",
            "PORT": "80",
            "ALLOWED_HOSTS": "clinic.example, *.clinic.example",
            "FRAME_ANCESTORS": "https://portal.example https://*.hospital.example:8443",
        }
    )

    assert "0.0.0.0" == read.host
    assert 80 == read.port
    assert ("localhost", "127.0.0.1", "clinic.example", "*.clinic.example") == read.hosts
    assert "https://portal.example https://*.hospital.example:8443" == read.frame_ancestors


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "http"),
        ("PORT", "0"),
        ("PORT", "65536"),
        ("ALLOWED_HOSTS", "*"),
        ("ALLOWED_HOSTS", "https://clinic.example"),
        ("FRAME_ANCESTORS", "*"),
        ("FRAME_ANCESTORS", "https://portal.example; script-src *"),
        ("FRAME_ANCESTORS", "portal"),
        ("METRICS_TOKEN", "short"),
    ],
)
def test_a_wrong_setting_is_named_with_what_was_expected(name, value):
    """Nothing that could widen the policy slips through."""
    with pytest.raises(SettingError, match=f"{name} .*expected"):
        Settings.read({name: value})
