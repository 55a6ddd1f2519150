import pytest

from easyread.drawing.pictures.svg_rules import size_of, svg_problems
from easyread.drawing.pictures.svg_tree import SvgSyntaxError, read_svg
from tests.picture_shelf import BUST, DOT, GROUND, SQUARE


def codes(inside: str) -> list[str]:
    return [problem.code for problem in svg_problems(read_svg(SQUARE.format(inside)), "ting/prik.svg")]


def test_a_plain_picture_has_no_problems() -> None:
    gradient = (
        '<defs><linearGradient id="sky" x1="0" x2="1"><stop offset="0" stop-color="#ffffff"/></linearGradient>'
        '<clipPath id="box"><rect width="9" height="9"/></clipPath></defs>'
        '<g clip-path="url(#box)" transform="translate(1,2) scale(.5)"><path d="M0,0 L9,9" fill="url(#sky)"/></g>'
    )
    assert codes(GROUND + gradient + DOT + BUST) == []


@pytest.mark.parametrize(
    ("inside", "code"),
    [
        ('<image href="#a"/>', "I11"),
        ('<g filter="url(#a)"/><g id="a"/>', "I11"),
        ('<g style="fill:red"/>', "I11"),
        ('<g class="a"/>', "I11"),
        ('<mask id="a"/>', "I11"),
        ("<script/>", "I11"),
        ("<svg/>", "I11"),
        ('<clipPath id="a"><g/></clipPath>', "I11"),
        ('<rect width="3" height="4" fill="none" onclick="a()"/>', "I11"),
        ("<text>Hej</text>", "I12"),
        ("<title>Hej</title>", "I12"),
        ("<g>Hej</g>", "I12"),
        ('<g fill="url(http://a.dk/#b)"/>', "I13"),
        ('<g clip-path="url(#a) url(http://a.dk/b)"/><clipPath id="a"/>', "I13"),
        ('<g xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="http://a.dk"/>', "I13"),
        ('<g opacity="0.5"/>', "I14"),
        ('<g fill-opacity=".9"/>', "I14"),
        ('<g fill="red"/>', "I15"),
        ('<g stroke="#fff"/>', "I15"),
        ('<g stroke="url(#a)"/><g id="a"/>', "I15"),
        ('<g clip-path="url(#gone)"/>', "I17"),
        ('<g id="a"/><g id="a"/>', "I17"),
        ('<g clip-path="url(#a)"/><g id="a"/>', "I17"),
        ('<rect width="3mm" height="4" fill="none"/>', "I29"),
        ('<rect width="-3" height="4" fill="none"/>', "I29"),
        ('<rect width="10001" height="4" fill="none"/>', "I29"),
        ('<circle r="1e999" fill="none"/>', "I29"),
        ('<line x1="nan"/>', "I29"),
        ('<g stroke-linecap="rund"/>', "I29"),
        ('<g stroke-miterlimit="0"/>', "I29"),
        ('<g stroke-dasharray="0 0"/>', "I29"),
        ('<polygon points="1 2 3" fill="none"/>', "I29"),
        ('<polygon points="1 2 3 x" fill="none"/>', "I29"),
        ('<path d="M x y z" fill="none"/>', "I29"),
        ('<path d="M 10 10 L 20" fill="none"/>', "I29"),
        ('<path d="10 10 L 20 20" fill="none"/>', "I29"),
        ('<path d="M0,0 A1 1 0 2 0 5 5" fill="none"/>', "I29"),
        ('<path d="M0,0 L1e9,9" fill="none"/>', "I29"),
        ('<g transform="matrix(1 2)"/>', "I29"),
        ('<g transform="turn(1)"/>', "I29"),
        ('<g transform="scale(0)"/>', "I29"),
        ('<g transform="matrix(1 1 1 1 0 0)"/>', "I29"),
        ('<g transform="skewX(90)"/>', "I29"),
        ('<g transform="scale(9999) scale(9999) scale(9999)"/>', "I29"),
        ("<g>" * 20 + "</g>" * 20, "I30"),
        ("<g>" * 2800 + "</g>" * 2800, "I30"),
        ('<path d="M0,0 L9,9"/>', "I18"),
    ],
)
def test_what_prints_or_opens_wrongly_is_a_problem(inside: str, code: str) -> None:
    assert set(codes(inside)) == {code}


def test_a_shape_may_take_its_fill_from_its_group_or_from_the_persona() -> None:
    assert codes('<g fill="none"><path d="M0,0 L9,9"/></g><path d="M0,0 L9,9" data-tone="skin"/>') == []


def test_full_opacity_is_no_problem() -> None:
    assert codes('<g opacity="1" stroke-opacity="1.0"/>') == []


def test_a_problem_says_where_in_the_file_it_is() -> None:
    root = read_svg(SQUARE.format('<g/><g><path d="M0,0" fill="none"/><path d="M0,0" fill="red"/></g>'))
    assert [str(problem.where) for problem in svg_problems(root, "ting/prik.svg")] == ["ting/prik.svg svg/g[2]/path[2]"]


@pytest.mark.parametrize("attributes", ['viewBox="0 0 100 100"', "", 'viewBox="0 0 400 400" width="400"'])
def test_a_picture_has_one_of_two_sizes_and_no_width(attributes: str) -> None:
    root = read_svg(f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}/>')
    assert [problem.code for problem in svg_problems(root, "a")] == ["I10"]


def test_the_size_is_read_from_the_view_box() -> None:
    assert size_of(read_svg('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600"/>')) == (800, 600)


@pytest.mark.parametrize(
    "text",
    [
        "<svg",
        "",
        '<svg viewBox="0 0 400 400"/>',
        '<html xmlns="http://www.w3.org/2000/svg"/>',
        '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>',
    ],
)
def test_what_is_not_an_svg_document_is_refused(text: str) -> None:
    with pytest.raises(SvgSyntaxError):
        read_svg(text)


def messages(svg: str) -> list[str]:
    return [str(problem) for problem in svg_problems(read_svg(svg), "ting/prik.svg")]


def test_notes_of_a_program_are_one_problem_with_the_names_as_they_stand_in_the_file() -> None:
    spaces = 'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:i="http://ns.adobe.com/Layers/1.0/"'
    root = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" id="a" xml:space="preserve" {spaces} '
    [found] = messages(root + 'inkscape:version="1.3" data-name="b"><inkscape:grid i:c="d"/></svg>')
    assert "5 notes" in found
    assert "inkscape:grid" in found
    assert "easyread draw --import" in found
    assert "{" not in found


def test_a_style_sheet_is_told_as_css_and_its_classes_once() -> None:
    style = '<style>.a{fill:red}</style><rect class="a" width="9" height="9"/>'
    found = messages(SQUARE.format(style))
    assert [one[:3] for one in found] == ["I11", "I11"]
    assert all("not CSS" in one for one in found)
