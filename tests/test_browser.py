"""The HTML pages in a real browser: at phone and desk width, by keyboard, for a screen reader, light and dark.

Skipped where there is no Chromium with its driver (Debian: `apt-get install chromium chromium-driver`).
"""

from __future__ import annotations

import shutil
import struct
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli import run

selenium = pytest.importorskip("selenium", reason="no selenium")
CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
pytestmark = [
    pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="no browser: chromium and chromedriver are not installed"),
]
WIDTHS = {"phone": 375, "desk": 1280}
PAGES = ("check", "conflicts", "extract")
DRAFT = (
    "# Port & <b>trade</b>\n\nThe port counted 4,205 containers in March 2024. "
    "Of the 1,480 crews, 444 (35%) stayed ashore.\n\n"
    "港口2024年3月清点集装箱4502个。\n\n"
    + "The harbour master, who has been in office for many years, did not wish to comment on what is told here. " * 12
    + "\n\n"
    + "https://example.org/"
    + "a" * 300
    + "\n"
)
SOURCES = {
    "a.md": "---\ntitle: '<script>window.ran = 1</script>'\npublished: 2024-04-01\n---\n"
    "The port counted 4,502 containers in March 2024.\n",
    "b.md": "---\npublished: 2024-04-02\n---\nThe port counted 4,702 containers in March 2024.\n",
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The address of each page, made by the command of that name."""
    folder = tmp_path_factory.mktemp("pages")
    (folder / "sources").mkdir()
    for name, text in SOURCES.items():
        (folder / "sources" / name).write_text(text, "utf-8")
    (folder / "draft.md").write_text(DRAFT, "utf-8")
    commands = {
        "check": [str(folder / "draft.md"), "--sources", str(folder / "sources")],
        "conflicts": [str(folder / "sources")],
        "extract": [str(folder / "draft.md")],
    }
    for name, given in commands.items():
        assert run([name, *given, "--format", "html", "--output", str(folder / f"{name}.html")]) in (0, 1)
    return {name: (folder / f"{name}.html").as_uri() for name in commands}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from selenium.webdriver import Chrome, ChromeOptions, ChromeService

    options = ChromeOptions()
    options.binary_location = CHROMIUM or ""
    for flag in ("headless", "no-sandbox", "disable-gpu", "hide-scrollbars", "no-first-run", "disable-sync"):
        options.add_argument(f"--{flag}")
    options.add_argument("--disable-background-networking")
    options.add_argument("--disable-component-update")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = Chrome(options=options, service=ChromeService(DRIVER))
    yield driver
    driver.quit()


def opened(browser: Any, page: str, width: int = 1280, scheme: str = "light") -> Any:
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    browser.get(page)
    return browser


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_wider_than_the_window(
    browser: Any, pages: dict[str, str], page: str, width: str, tmp_path: Path
) -> None:
    found = opened(browser, pages[page], WIDTHS[width])
    wide = found.execute_script(
        "return [...document.querySelectorAll('body *')]"
        ".filter(one => one.getBoundingClientRect().right > innerWidth + 1)"
        ".map(one => one.outerHTML.slice(0, 80))"
    )
    assert wide == []
    assert found.execute_script("return document.documentElement.scrollWidth") <= WIDTHS[width]
    shot = tmp_path / f"{page}-{width}.png"
    assert found.save_screenshot(str(shot))
    assert struct.unpack(">I", shot.read_bytes()[16:20])[0] == WIDTHS[width]


@pytest.mark.parametrize(("width", "beside"), [("desk", True), ("phone", False)])
def test_the_findings_stand_beside_the_draft_where_there_is_room(
    browser: Any, pages: dict[str, str], width: str, beside: bool
) -> None:
    found = opened(browser, pages["check"], WIDTHS[width])
    text, cards = found.execute_script(
        "const box = one => { const r = document.querySelector(one).getBoundingClientRect();"
        " return [r.left, r.right, r.top, r.bottom] }; return [box('.body'), box('.finding')]"
    )
    assert (cards[0] >= text[1]) == beside
    assert (cards[2] >= text[3]) != beside


@pytest.mark.parametrize("page", PAGES)
def test_nothing_runs_and_nothing_is_loaded(browser: Any, pages: dict[str, str], page: str) -> None:
    found = opened(browser, pages[page])
    assert found.execute_script("return window.ran === undefined && document.scripts.length === 0")
    assert found.execute_script("return performance.getEntriesByType('resource').length") == 0
    assert found.get_log("browser") == []


def test_the_keyboard_goes_from_a_value_to_its_finding_and_back(browser: Any, pages: dict[str, str]) -> None:
    from selenium.webdriver import ActionChains, Keys

    found = opened(browser, pages["check"])
    ActionChains(found).send_keys(Keys.TAB).perform()
    assert found.switch_to.active_element.get_attribute("href").endswith("#d1-findings")
    ActionChains(found).send_keys(Keys.TAB).perform()
    words = found.switch_to.active_element
    assert words.text.startswith("4,205")
    assert found.execute_script("return getComputedStyle(document.activeElement).outlineStyle") != "none"
    there = words.get_attribute("href").partition("#")[2]
    words.send_keys(Keys.ENTER)
    assert found.execute_script("return location.hash") == f"#{there}"
    back = found.execute_script("return document.querySelector(':target a[href^=\"#\"]').getAttribute('href')")
    assert found.execute_script("return document.querySelector(arguments[0]).textContent", back).startswith("4,205")


def read_aloud(found: Any) -> list[dict[str, Any]]:
    """What a screen reader is given, once the browser has built it: a busy machine takes its time."""
    from selenium.webdriver.support.ui import WebDriverWait

    def built(browser: Any) -> list[dict[str, Any]]:
        nodes: list[dict[str, Any]] = browser.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
        return nodes if len(nodes) > 1 else []

    return WebDriverWait(found, 20).until(built)


@pytest.mark.parametrize("page", PAGES)
def test_a_screen_reader_is_told_what_each_thing_is(browser: Any, pages: dict[str, str], page: str) -> None:
    found = opened(browser, pages[page])
    nodes = read_aloud(found)
    named = [(one["role"]["value"], one.get("name", {}).get("value", "").strip()) for one in nodes if "role" in one]
    assert [role for role, name in named if role in ("link", "heading", "image", "button") and not name] == []
    assert "heading" in dict(named)
    levels = found.execute_script("return [...document.querySelectorAll('h1,h2,h3,h4')].map(one => +one.tagName[1])")
    assert levels[0] == 1
    assert all(lower - upper <= 1 for upper, lower in pairwise(levels))
    assert found.execute_script("return document.documentElement.lang && document.title")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", PAGES)
def test_words_stand_out_from_what_is_behind_them(browser: Any, pages: dict[str, str], page: str, scheme: str) -> None:
    """At least 4.5 : 1 (WCAG 2.2, 1.4.3) for every piece of text, in both schemes."""
    found = opened(browser, pages[page], scheme=scheme)
    weak = found.execute_script(
        """
        const light = colour => { const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map(v => v / 255)
          .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b };
        const behind = one => { for (; one; one = one.parentElement) { const c = getComputedStyle(one).backgroundColor;
          if (!/, 0\\)$/.test(c)) return c } return 'rgb(255, 255, 255)' };
        return [...document.querySelectorAll('body *')]
          .filter(one => [...one.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()))
          .map(one => { const [a, b] = [light(getComputedStyle(one).color), light(behind(one))];
            return [(Math.max(a, b) + .05) / (Math.min(a, b) + .05), one.textContent.slice(0, 40)] })
          .filter(([ratio]) => ratio < 4.5)
        """
    )
    assert weak == []
    paper = found.execute_script("return getComputedStyle(document.body).backgroundColor")
    assert (paper == "rgb(255, 255, 255)") == (scheme == "light")
