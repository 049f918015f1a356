"""The page in a browser: phone, print, keyboard, dark, no script, no request, an audit by axe."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from pypdf import PdfReader

from standoff.findings.dossier import Dossier
from standoff.report import html

pytestmark = pytest.mark.browser

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))),
    None,
)
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium in PATH")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def address(dossier: Dossier, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(html.render(dossier), encoding="utf-8")
    return path.as_uri()


@pytest.fixture(scope="module")
def scriptless(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(java_script_enabled=False)
    yield context
    context.close()


def opened(browser: Browser, address: str, width: int, scheme: str = "light") -> Page:
    page = browser.new_page(
        viewport={"width": width, "height": 900}, color_scheme="dark" if scheme == "dark" else "light"
    )
    page.goto(address)
    return page


def test_it_asks_for_nothing_and_complains_of_nothing(browser: Browser, address: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    heard: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("dialog", lambda dialog: heard.append(dialog.message))
    page.goto(address)
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    page.mouse.wheel(0, 20000)
    assert [url for url in asked if url not in {address, "data:,"}] == []
    assert heard == []
    page.close()


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("folds", ["closed", "open"])
def test_it_never_scrolls_sideways(browser: Browser, address: str, width: int, folds: str) -> None:
    page = opened(browser, address, width)
    if folds == "open":
        page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    wide, room = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert wide <= room
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(browser: Browser, address: str, scheme: str, width: int) -> None:
    page = opened(browser, address, width, scheme)
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    found = Axe().run(page)
    told = [(v["id"], [node["html"][:120] for node in v["nodes"][:3]]) for v in found.response["violations"]]
    assert told == []
    page.close()


def test_it_is_dark_in_the_dark(browser: Browser, address: str) -> None:
    for scheme, light in (("light", True), ("dark", False)):
        page = opened(browser, address, 800, scheme)
        red, green, blue = page.evaluate(
            "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)"
        )
        assert (red + green + blue > 382) is light
        page.close()


def test_links_land_without_script(scriptless: BrowserContext, address: str) -> None:
    page = scriptless.new_page()
    page.goto(address)
    page.locator("#outcome-3 blockquote a").first.click()
    assert page.url.endswith("#s1-1")
    page.locator("#article-1 a.ref").first.click()
    assert page.url.endswith("#n1-1")
    page.locator("#n1-1 summary").click()
    page.locator("#n1-1 dd a[href='#outcome-3']").click()
    assert page.url.endswith("#outcome-3")
    page.locator(".contents a[href='#reading']").click()
    top = page.locator("#reading").bounding_box()
    assert top is not None
    assert top["y"] < 900
    page.close()


@pytest.mark.parametrize("kind", ["s", "n", "position-", "world-"])
def test_a_link_into_a_closed_fold_opens_it_without_script(
    scriptless: BrowserContext, address: str, kind: str
) -> None:
    page = scriptless.new_page()
    page.goto(address)
    links = [link.get_attribute("href") or "" for link in page.locator("a[href^='#']").all()]
    targets = {to[1:] for to in links if to[1:].startswith(kind) and to[len(kind) + 1 :][:1].isdigit()}
    assert targets
    for target in sorted(targets)[:3]:
        page.goto(f"{address}#{target}")
        shut = "[...document.querySelectorAll('details:not([open])')]"
        folds = page.evaluate(
            f"{shut}.filter(f => f.querySelector(':target') && !f.matches(':target')).length"
        )
        assert folds == 0
        spot = page.locator(f"#{target}").bounding_box()
        assert spot is not None
        assert spot["y"] < 900
    page.close()


def test_every_link_lands(browser: Browser, address: str) -> None:
    page = opened(browser, address, 1280)
    lost = page.evaluate(
        "[...document.links].map(link => link.getAttribute('href')).filter(to => to.startsWith('#'))"
        ".filter(to => { const box = document.getElementById(to.slice(1))?.getClientRects();"
        " return !box || box.length === 0; })"
    )
    assert lost == []
    page.close()


def test_the_keyboard_is_enough(scriptless: BrowserContext, address: str) -> None:
    page = scriptless.new_page()
    page.goto(address)
    page.keyboard.press("Tab")
    skip = page.locator(".skip:focus")
    assert skip.count() == 1
    box = skip.bounding_box()
    assert box is not None
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    page.wait_for_url("**#answer")
    page.keyboard.press("Tab")
    page.wait_for_selector("#answer summary:focus")
    page.keyboard.press("Enter")
    page.wait_for_selector("#answer details[open]")
    page.close()


def test_print_has_pages_and_what_is_folded(browser: Browser, address: str, tmp_path: Path) -> None:
    page = opened(browser, address, 1280)
    printed = PdfReader(io.BytesIO(page.pdf(format="A4")))
    text = " ".join(" ".join(sheet.extract_text().split()) for sheet in printed.pages)
    assert len(printed.pages) >= 5
    assert "In books: sequential stability (SEQ)" in text
    assert "In five minutes" not in text
    page.close()
