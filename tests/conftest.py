"""Options of all tests. Generated cases have no time limit: a busy machine is no fault of the code."""

from hypothesis import settings

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


def pytest_addoption(parser):
    """Write the pictures of the README anew."""
    parser.addoption("--write-screenshots", action="store_true", help="write docs/screenshots")
