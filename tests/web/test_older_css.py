"""The style sheet for older browsers says what the ordinary one says, in words that they know."""

from easyread.web.assets import load_assets
from easyread.web.older_css import for_older


def test_what_is_asked_of_the_page_is_asked_of_the_screen_at_each_size_of_text() -> None:
    made = for_older("@container page (max-width: 40rem) { .a { gap: 1rem; } }", "")
    assert made == {
        "normal": "@media (max-width: 640px) { .a { gap: 1rem; } }",
        "large": "@media (max-width: 800px) { .a { gap: 1rem; } }",
        "largest": "@media (max-width: 960px) { .a { gap: 1rem; } }",
        "huge": "@media (max-width: 1280px) { .a { gap: 1rem; } }",
    }


def test_what_a_container_measures_has_a_stand_in_before_it() -> None:
    made = for_older(".a { font-size: clamp(16px, 19cqi, 2rem); width: min(100cqw, 50cqh) }", "")["normal"]
    assert made == (
        ".a { font-size: clamp(16px, calc(19 * var(--cqi)), 2rem); font-size: clamp(16px, 19cqi, 2rem);"
        " width: min(100%, calc(50 * var(--cqh))) ; width: min(100cqw, 50cqh) }"
    )


def test_the_shipped_sheets_ask_nothing_of_the_page() -> None:
    assets = load_assets()
    base = assets.older.rpartition("/")[0]
    for size in ("normal", "large", "largest"):
        css = assets.files[f"{base}/{size}.css"].body.decode()
        assert "@container page" not in css
