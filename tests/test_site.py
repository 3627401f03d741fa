"""The site as its visitors meet it: built from the real records, served, and opened in a real browser."""

from __future__ import annotations

import csv
import functools
import html
import http.server
import io
import json
import posixpath
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

EXIT = "https://www.wikipedia.org/"


@pytest.fixture(scope="session")
def build(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("site") / "build"
    command = [
        str(Path(sys.executable).with_name("lacuna")),
        "--root",
        str(root),
        "build",
        "--to",
        str(target),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return target


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def address(build: Path) -> Iterator[str]:
    handler = functools.partial(Quiet, directory=str(build / "site"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture(scope="session")
def browser(root: Path) -> Iterator[Browser]:
    found = subprocess.run(
        [sys.executable, str(root / "scripts" / "find_chromium.py")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stderr
    quiet = [
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
    ]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found.stdout.strip(), args=quiet)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def test_irelands_page_shows_the_convention_article_by_article_with_pinpoints(
    page: Page, address: str
) -> None:
    page.goto(f"{address}country/IE/")
    row = page.locator("#lanzarote-art-20-1-e")
    assert "art. 20(1)(e)" in row.inner_text()
    assert "Aligned" in row.inner_text()
    assert re.search(r"s\. 6\(1\)", row.inner_text())
    assert page.locator("[id^=lanzarote-art-]").count() >= 60


def test_an_answer_is_one_click_from_its_basis(page: Page, address: str) -> None:
    page.goto(f"{address}country/IE/")
    page.locator("#answer-material-possession td a").first.click()
    law = page.locator("tr:target")
    assert "Child Trafficking and Pornography Act 1998" in law.inner_text()
    assert (
        law.locator("a[href^='http']").get_attribute("href")
        == "http://www.irishstatutebook.ie/eli/1998/act/22"
    )
    assert "legalize-dev/legalize-ie" in law.inner_text(), "where the text was read stands beside it"


def test_a_verdict_leads_to_the_answer_that_decided_it(page: Page, address: str) -> None:
    page.goto(f"{address}instrument/lanzarote/art-20-1-f/")
    row = page.locator("tr", has=page.get_by_role("link", name="France", exact=True))
    assert "Partial" in row.inner_text()
    row.get_by_role("link", name="Access through networks").click()
    assert "227-23" in page.locator("tr:target").inner_text()


def test_a_country_without_answers_says_so_and_claims_nothing(page: Page, address: str) -> None:
    page.goto(f"{address}country/TO/")
    text = page.locator("article").inner_text()
    assert "nothing is assessed" in text
    assert page.locator(".badge-gap, .badge-none, .badge-aligned").count() == 0


def test_not_assessed_is_shown_by_word_and_border_not_by_colour_alone(page: Page, address: str) -> None:
    page.goto(f"{address}country/FR/")
    badge = page.locator(".badge-not-assessed").first
    assert badge.inner_text() == "Not assessed"
    assert badge.evaluate("node => getComputedStyle(node).borderStyle") == "dashed"


@pytest.mark.parametrize(
    "path",
    [
        "",
        "countries/",
        "country/IE/",
        "instrument/lanzarote/",
        "question/grooming/",
        "data/",
        "method/",
        "compare/?c=IE,FR",
        "instrument/lanzarote/matrix/",
    ],
)
def test_no_page_asks_another_host_for_anything(page: Page, address: str, path: str) -> None:
    asked: list[str] = []
    failed: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("response", lambda response: failed.append(response.url) if response.status >= 400 else None)
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
    assert failed == []


@pytest.mark.parametrize(
    "path",
    [
        "",
        "countries/",
        "country/IE/",
        "instrument/lanzarote/art-23/",
        "question/grooming/",
        "data/",
        "compare/?c=IE,FR",
        "instrument/lanzarote/matrix/",
        "quality/",
    ],
)
def test_pages_fit_a_phone_and_read_without_scripts(browser: Browser, address: str, path: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    page = context.new_page()
    page.goto(address + path)
    assert page.locator("h1").inner_text() != ""
    assert page.locator("#quick-exit").get_attribute("href") == EXIT
    context.close()
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    context.close()


@pytest.mark.parametrize("how", ["button", "keys"])
def test_quick_exit_leaves_and_leaves_no_way_back(page: Page, address: str, how: str) -> None:
    page.route(EXIT, lambda route: route.fulfill(body="<title>neutral</title>", content_type="text/html"))
    page.goto(f"{address}method/")
    page.goto(f"{address}country/IE/")
    if how == "button":
        page.locator("#quick-exit").click()
    else:
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
    page.wait_for_url(EXIT)
    page.go_back()
    assert not page.url.endswith("/country/IE/"), "the page that was left does not come back"


def test_a_country_is_found_by_name_by_code_and_with_a_slip(page: Page, address: str) -> None:
    page.goto(address)
    field = page.get_by_label("Find a country")
    for typed, name in (
        ("irel", "Ireland"),
        ("KEN", "Kenya"),
        ("cote d'iv", "Côte d'Ivoire"),
        ("Argentinia", "Argentina"),
    ):
        field.fill(typed)
        assert page.locator("#found-countries a").first.inner_text() == name
    field.fill("Norwey")
    field.press("Enter")
    page.wait_for_url("**/country/NO/")


def test_the_map_of_the_home_page_follows_the_provision_chosen(page: Page, address: str) -> None:
    page.goto(address)
    tile = page.locator(".tiles a[data-code=FR]")
    assert tile.get_attribute("title") == "France: Aligned"
    page.locator("#map-form select").select_option("lanzarote/art-20-1-f")
    assert tile.get_attribute("title") == "France: Partial"
    assert page.locator("#map-caption").inner_text().endswith("art. 20(1)(f) Access")
    partial = page.locator(".tiles a.badge-partial").count()
    assert page.locator("#map-legend [data-verdict=partial] b").inner_text() == str(partial)


def test_every_jurisdiction_has_a_tile_of_its_own(build: Path, root: Path) -> None:
    tiles = re.findall(
        r'<li class="(c\d+ r\d+)"><a [^>]*data-code="([A-Z]{2})"', (build / "docs" / "index.md").read_text()
    )
    assert {code for _, code in tiles} == {path.stem for path in (root / "countries").glob("*.yml")} - {"EU"}
    assert len({place for place, _ in tiles}) == len(tiles)


def test_two_jurisdictions_are_compared_passed_on_and_downloaded(page: Page, address: str) -> None:
    page.goto(f"{address}compare/")
    page.get_by_label("Jurisdiction 1").select_option("IE")
    page.get_by_label("Jurisdiction 2").select_option("FR")
    assert page.url.endswith("?c=IE,FR")
    row = page.locator(".compare tr", has=page.get_by_role("link", name="art. 20(1)(f) Access", exact=True))
    assert row.first.locator("td").all_inner_texts() == ["Aligned", "Partial"]
    every = page.locator(".compare tbody tr:not(.group)").count()
    unknown = page.locator(".compare .badge-not-assessed").count()
    assert unknown > 0, "unknown rows are kept"
    page.get_by_label("Differences only").check()
    differing = page.locator(".compare tbody tr:not(.group)").count()
    assert 0 < differing < every
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as CSV").click()
    lines = list(csv.reader(io.StringIO(Path(download.value.path()).read_text(encoding="utf-8"))))
    assert lines[0] == ["", "", "Ireland", "France"]
    assert len(lines) == differing + 1
    link = page.url
    page.goto("about:blank")
    page.goto(link)
    page.wait_for_selector(".compare tbody")
    assert page.locator(".compare tbody tr:not(.group)").count() == differing


def test_the_matrix_shows_every_assessed_jurisdiction_and_filters(
    page: Page, address: str, root: Path
) -> None:
    page.goto(f"{address}instrument/lanzarote/matrix/")
    rows = page.locator("#matrix tbody tr")
    assert rows.count() >= 8
    cell = (
        page.locator("#matrix tr", has=page.get_by_role("link", name="France", exact=True))
        .locator("td a")
        .first
    )
    assert cell.get_attribute("title")
    page.get_by_label("Region").select_option("Asia")
    shown = [row for row in rows.all() if row.is_visible()]
    assert 0 < len(shown) < rows.count()
    assert page.locator("output").inner_text() == f"{len(shown)} of {rows.count()} jurisdictions shown"
    page.locator(".matrix").evaluate("node => node.scrollTo(600, 0)")
    assert page.locator("#matrix tbody tr:not([hidden]) th").first.bounding_box()["x"] >= 0, (
        "row headings stay in sight"
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_kind_of_page(browser: Browser, address: str, scheme: str) -> None:
    kinds = (
        "", "countries/", "country/IE/", "country/TO/", "instruments/", "instrument/lanzarote/",
        "instrument/lanzarote/art-23/", "instrument/lanzarote/matrix/", "questions/", "question/grooming/",
        "compare/?c=IE,FR", "data/", "method/", "agreement/", "quality/", "checks/", "contribute/", "help/",
    )  # fmt: skip
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    found = []
    for kind in kinds:
        page.goto(address + kind)
        page.wait_for_load_state("networkidle")
        violations = Axe().run(page).response["violations"]
        found += [(kind, each["id"], each["nodes"][0]["html"]) for each in violations]
    context.close()
    assert found == []


def _targets(build: Path) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """The links and the anchors of every page, by its address below the root."""
    site = build / "site"
    links: dict[str, set[str]] = {}
    anchors: dict[str, set[str]] = {}
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        name = path.relative_to(site).as_posix()
        links[name] = {html.unescape(each) for each in re.findall(r'\s(?:href|src)="?([^"\s>]+)', text)}
        anchors[name] = {html.unescape(each) for each in re.findall(r'\sid="?([^"\s>]+)', text)}
    return links, anchors


def test_every_internal_link_and_anchor_resolves(build: Path) -> None:
    links, anchors = _targets(build)
    broken = []
    for page, targets in links.items():
        if page == "404.html":
            continue
        for target in targets:
            parts = urlsplit(target)
            if parts.scheme or parts.netloc:
                continue
            path = (
                posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path)))
                if parts.path
                else page
            )
            if path == "." or parts.path.endswith("/"):
                path = posixpath.join(path, "index.html").removeprefix("./")
            if (path not in anchors and not (build / "site" / path).is_file()) or (
                parts.fragment and path in anchors and unquote(parts.fragment) not in anchors[path]
            ):
                broken.append(f"{page}: {target}")
    assert len(links) > 400
    assert broken == []


def test_every_page_of_a_jurisdiction_has_its_twins(build: Path) -> None:
    for path in (build / "site" / "country").iterdir():
        for ending in ("json", "ttl", "jsonld"):
            assert (build / "site" / "data" / "country" / f"{path.name}.{ending}").stat().st_size > 0
    data = json.loads((build / "site" / "data" / "country" / "IE.json").read_text(encoding="utf-8"))
    assert data["answers"]["material-possession"]["answer"] == "criminalised"


def test_the_data_page_prints_true_sizes_and_checksums(page: Page, address: str, build: Path) -> None:
    import hashlib

    page.goto(f"{address}data/")
    for row in page.locator("tbody tr", has=page.locator("code.sum")).all():
        name = row.locator("a").inner_text()
        raw = (build / "site" / "data" / name).read_bytes()
        assert row.locator("code.sum").inner_text() == hashlib.sha256(raw).hexdigest()
