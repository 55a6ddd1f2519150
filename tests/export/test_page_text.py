"""A page with other addresses in it."""

from easyread.export.page_text import carried

PLACES = {"/": "index.html", "/a?x=1&y=2": "a.html", "/s.mp3": "s.mp3"}


def of(html: str) -> str:
    return carried(html, PLACES.get)


def test_addresses_become_relative_wherever_they_stand() -> None:
    assert of('<a class="b" href="/a?x=1&amp;y=2">Hjem &amp; ud</a>') == '<a class="b" href="a.html">Hjem &amp; ud</a>'
    assert of('<main data-sounds="/ /s.mp3">') == '<main data-sounds="index.html s.mp3">'
    assert of('<script type="application/json">{"src":"/a?x=1\\u0026y=2","alt":"a/b"}</script>') == (
        '<script type="application/json">{"src":"a.html","alt":"a/b"}</script>'
    )


def test_a_link_that_leads_nowhere_is_left_out_and_a_form_stays() -> None:
    assert of('<p>Se <a href="/b"><b>her</b></a>.</p>') == "<p>Se .</p>"
    assert of('<link rel="manifest" href="/b"><form action="/b">') == '<form action="#">'


def test_a_form_with_answers_is_sent_to_nobody() -> None:
    assert of('<form method="post" action="/a?x=1&amp;y=2">') == '<form method="dialog" action="a.html">'
    assert of('<form action="/">') == '<form action="index.html">'


def test_all_else_stays_as_it_is() -> None:
    page = '<!doctype html>\n<p title="1/2">&nbsp;&#39;<input disabled><img alt=""></p>\n'
    script = '<script>if (1 < 2) a("/x")</script>\n'
    assert of(page + script) == page + script
