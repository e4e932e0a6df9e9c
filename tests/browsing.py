"""A real browser for tests: Debian's chromium, cut off from the network, with everything it does noted."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

OPTIONS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NOTE_VIOLATIONS = """
window.violations = [];
document.addEventListener("securitypolicyviolation",
    event => window.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
"""


@dataclass
class Visit:
    """A page that was opened from a file, the addresses it asked for, and what it complained of."""

    page: "Page"
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def violations(self) -> list[str]:
        """What the page's Content-Security-Policy stopped so far."""
        stopped: list[str] = self.page.evaluate("window.violations")
        return stopped


# Of a module, not of the session: while it lives, nothing else in the process can run an asyncio loop.
@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    """Chromium without a window; tests that need it are skipped where it or playwright is absent."""
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("needs the browser chromium: sudo apt-get install chromium")
    playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright: pip install playwright")
    with playwright.sync_playwright() as driver:
        opened: Browser = driver.chromium.launch(executable_path=chromium, args=OPTIONS)
        yield opened
        opened.close()


@pytest.fixture
def visit(browser: "Browser") -> Iterator[Callable[[Path], Visit]]:
    """Opens a file in a fresh window of 1440 by 1000 pixels without a network."""
    context = browser.new_context(viewport={"width": 1440, "height": 1000}, offline=True)
    context.set_default_timeout(10_000)
    context.add_init_script(NOTE_VIOLATIONS)

    def open_file(path: Path) -> Visit:
        seen = Visit(context.new_page())

        def note(route: "Route") -> None:
            seen.requests.append(route.request.url)
            if route.request.url == path.as_uri():
                route.continue_()
            else:
                route.abort()

        seen.page.route("**/*", note)
        seen.page.on("console", lambda message: seen.complaints.append(message.text))
        seen.page.on("pageerror", lambda error: seen.complaints.append(str(error)))
        seen.page.on("dialog", lambda dialog: seen.complaints.append(f"dialog: {dialog.message}"))
        seen.page.goto(path.as_uri())
        return seen

    yield open_file
    context.close()


def point_at(page: "Page", spot: tuple[float, float]) -> None:
    """The mouse comes to rest there."""
    page.mouse.move(spot[0] - 4, spot[1] - 4)
    page.mouse.move(*spot)
