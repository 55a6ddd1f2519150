"""The command `easyread`: serve · check · speak · draw · print · tools."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from easyread import __version__, deck_table
from easyread.content import OWN_PICTURES, Content, is_own, load_content
from easyread.drawing import draw_command
from easyread.languages import LANGUAGES
from easyread.paths import default_data_folder
from easyread.printing import print_command
from easyread.problems import Problem, has_errors, is_error
from easyread.speech import speak_command

Run = Callable[[argparse.Namespace], int]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 bad content or nothing made, 2 asked in a wrong way."""
    args = _parser().parse_args(argv)
    run: Run = args.run
    return run(args)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="easyread", description="Samtalekassen: conversation decks, read aloud.")
    parser.add_argument("--version", action="version", version=f"easyread {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    serve = _command(commands, "serve", _serve, "show the kit to tablets in the same network")
    serve.add_argument("--host", default="0.0.0.0", help="address to listen on (default: all)")  # noqa: S104
    serve.add_argument("--port", type=int, default=8080, help="port to listen on (default: 8080)")
    serve.add_argument(
        "--ready", action="store_true", help="make nothing beside the serving: the sounds were made with easyread speak"
    )
    serve.add_argument("--site", metavar="URL", help="the address at which others reach the kit, behind a web server")
    check = _command(commands, "check", _check, "check the decks, the pictures and the layouts")
    check.add_argument(
        "path", nargs="?", type=Path, help="a deck, or a folder of decks (default: those in the data folder)"
    )
    check.add_argument("--json", action="store_true", help="print the problems as JSON")
    speak_command.add_arguments(_command(commands, "speak", _speak, "make the sound of every card beforehand"))
    draw_command.add_arguments(_command(commands, "draw", _draw, "draw a picture, or a contact sheet of all"))
    print_command.add_arguments(_command(commands, "print", _print, "make PDFs to print and cut"))
    tools = _command(commands, "tools", _tools, "write the table of all tools, with pictures")
    tools.add_argument("--out", type=Path, default=Path("docs"), help="the folder to write into (default: docs)")
    return parser


def _command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, run: Run, text: str
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".")
    parser.add_argument(
        "--data", type=Path, default=default_data_folder(), help="the data folder (default: %(default)s)"
    )
    parser.set_defaults(run=run)
    return parser


def _serve(args: argparse.Namespace) -> int:
    from easyread.web.serving import serve  # noqa: PLC0415 - the other commands start faster without Flask
    from easyread.web.settings import Settings  # noqa: PLC0415

    content = load_content(args.data, is_quick=True)
    _report(content.problems)
    if any(is_error(problem) and not is_own(problem, args.data) for problem in content.problems):
        print("easyread serve: the kit's own content is broken, so nothing is served.", file=sys.stderr)
        return 1
    return serve(content, Settings(args.data, args.site), args.host, args.port, is_ready=args.ready)


def _check(args: argparse.Namespace) -> int:
    if args.path and not args.path.is_dir():
        print(f"easyread check: there is no folder {args.path}", file=sys.stderr)
        return 2
    content = load_content(args.data, args.path, is_quick=args.path is not None)
    if args.json:
        rows = [{**asdict(problem), "where": str(problem.where)} for problem in content.problems]
        print(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        _report(content.problems)
        print(_verdict(content))
    return 1 if has_errors(list(content.problems)) else 0


def _speak(args: argparse.Namespace) -> int:
    from easyread.web.serving import all_phrases  # noqa: PLC0415 - only speech needs the words of the screens

    return speak_command.run(args, all_phrases(load_content(args.data, is_quick=True)))


def _draw(args: argparse.Namespace) -> int:
    own = args.data / OWN_PICTURES
    used = load_content(args.data, is_quick=True).pictures_in_use() if args.all else set()
    return draw_command.run(args, used=used, folders=[own] if own.is_dir() else [])


def _print(args: argparse.Namespace) -> int:
    return print_command.run(args, load_content(args.data, is_quick=True))


def _tools(args: argparse.Namespace) -> int:
    try:
        print(deck_table.write_table(load_content(is_quick=True), args.out))
    except OSError as error:
        print(f"easyread tools: {args.out} cannot be written: {error.strerror}.", file=sys.stderr)
        return 2
    return 0


def _report(problems: Sequence[Problem]) -> None:
    for problem in problems:
        print(problem, file=sys.stderr)


def _verdict(content: Content) -> str:
    errors = sum(map(is_error, content.problems))
    warnings = len(content.problems) - errors
    decks = len(content.library.in_order(LANGUAGES[0]))
    return f"{decks} decks in order, {len(content.pictures.names())} pictures; {errors} errors, {warnings} warnings."
