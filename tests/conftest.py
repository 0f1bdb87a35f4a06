"""Options of all tests."""


def pytest_addoption(parser):
    """Write the pictures of the README anew."""
    parser.addoption("--write-screenshots", action="store_true", help="write docs/screenshots")
