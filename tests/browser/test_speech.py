"""Reading aloud in a real browser, with sounds that a real engine made."""

from kit_server import Kit
from playwright.sync_api import Page, expect
from tablet import card, open_deck, tap


def test_the_loudspeaker_plays_and_marks_word_after_word(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed", at="naeste-skridt")
    page.wait_for_load_state("networkidle")
    page.evaluate("""() => {
        window.marked = [];
        new MutationObserver(() => {
            const mark = document.querySelector("h2 mark");
            if (mark && marked.at(-1) !== mark.textContent) marked.push(mark.textContent);
        }).observe(document.querySelector(":target h2"), { childList: true });
    }""")
    heading = page.locator("section:target h2")
    text = heading.text_content() or ""
    loudspeaker = card(page).locator(".ask .say")
    loudspeaker.tap()
    expect(loudspeaker).to_have_attribute("aria-pressed", "true")
    page.wait_for_function(f"() => marked.length === {len(text.split())}")
    assert page.evaluate("marked") == text.split()
    expect(page.locator("section:target .a b.said").first).to_be_visible()  # the answers come after the question
    tap(page, loudspeaker)
    expect(loudspeaker).to_have_attribute("aria-pressed", "false")
    assert heading.text_content() == text


def test_a_card_is_read_by_itself_unless_that_is_turned_off(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed", at="naeste-skridt")
    expect(page.locator("section:target h2.said")).to_be_visible()
    page.goto(f"{kit.address}/indstillinger?persona=ung-kvinde")
    page.locator('label:has(input[name="oplaesning"][value="fra"])').tap()
    open_deck(page, kit, "parathed", at="naeste-skridt")
    page.wait_for_timeout(700)
    assert page.locator(".said").count() == 0


def test_marking_a_word_does_not_move_the_line(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "parathed", at="hvor-klar")
    heading = page.locator("section:target h2")
    sizes = heading.evaluate("""(heading) => {
        const size = () => [heading.offsetWidth, heading.offsetHeight];
        const plain = size();
        const words = heading.textContent.split(" ");
        const marked = words.map((word, at) => {
            const mark = Object.assign(document.createElement("mark"), { textContent: word });
            heading.replaceChildren(words.slice(0, at).join(" ") + " ", mark, " " + words.slice(at + 1).join(" "));
            return size();
        });
        return [plain, ...marked];
    }""")
    assert all(size == sizes[0] for size in sizes)


def test_a_sound_that_is_not_there_gives_a_clear_message(page: Page, kit: Kit) -> None:
    page.route("**/tale/**", lambda route: route.abort())
    open_deck(page, kit, "parathed", at="naeste-skridt")
    card(page).locator(".ask .say").tap()
    expect(page.locator(".notice")).not_to_be_empty()


def test_the_speed_setting_changes_how_fast_sounds_are_played(page: Page, kit: Kit) -> None:
    page.add_init_script("""
        const play = Audio.prototype.play;
        Audio.prototype.play = function () { window.rate = this.playbackRate; return play.call(this); };
    """)
    page.goto(f"{kit.address}/indstillinger?persona=ung-kvinde")
    page.locator('label:has(input[name="fart"][value="langsom"])').tap()
    open_deck(page, kit, "parathed", at="naeste-skridt")
    page.wait_for_function("() => window.rate !== undefined")
    assert page.evaluate("window.rate") < 1
