"""How a house full of tablets is served: `python benchmarks/load.py`. Prints a table.

Each tablet does what a browser does: it keeps its connections (six) open, opens decks with their pictures and sounds,
keeps what may be kept, reads for a while, and has its answers summed up. People who print, and strangers who hold
connections without asking anything, can be added. Without `--address` the kit is started for it, and its seconds of
CPU and its memory are told as well; on a machine that has other work, look at those and at the time-outs.

A tablet, a printing person and all strangers together have an address each (127.0.0.0/8), unless `--one-address`.
"""

import argparse
import asyncio
import re
import ssl
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain, count
from pathlib import Path
from random import Random
from urllib.parse import urlencode, urlsplit

from easyread.paths import default_data_folder

DECKS = ("foelelser", "noedplan-1", "aftale", "droemmekort", "osteklokke", "netvaerkscirkel", "sig-nej", "parathed")
PERSONAS = ("ung-kvinde", "ung-mand", "moden-kvinde", "moden-mand")
LARGEST_PRINT = "/print/foelelser.pdf?layout=kort-a7&antal=20&tomme=16"
SOUNDS_AT_ONCE = 4
TLS_GREETING = bytes.fromhex("16030102000100")
GIVEN_UP_S = 40
DRIP_S = 2
WATCH_S = 30
CLOCK_TICKS, PAGE_BYTES = 100, 4096

_PICTURE = re.compile(r'src="(/billeder/[^"]+)"')
_ASSET = re.compile(r'(?:href|src)="(/(?:css|js|fonts)/[^"]+)"')
_SAID = re.compile(r'data-[a-z-]*say="([0-9a-f ]+)"')
_RADIO = re.compile(r'<input[^>]*type="radio"[^>]*>')
_NAME, _VALUE = re.compile(r' name="([^"]+)"'), re.compile(r' value="([^"]+)"')


@dataclass
class Measured:
    """What came of all requests: seconds by kind, and what went wrong."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    wrong: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    total: int = 0

    def table(self) -> str:
        """Return a line for each kind."""
        lines = ["kind        number     p50     p95     p99     max ms   wrong"]
        for kind in (*(name for name in self.seconds if name != "all"), "all"):
            took = sorted(self.seconds[kind]) or [0.0]
            at = [1000 * took[min(len(took) - 1, int(part * len(took)))] for part in (0.5, 0.95, 0.99, 1)]
            wrong = ", ".join(f"{number} {what}" for what, number in sorted(self.wrong[kind].items()))
            lines.append(
                f"{kind:9} {len(self.seconds[kind]):8} " + "".join(f"{ms:8.0f}" for ms in at) + f"      {wrong}"
            )
        return "\n".join(lines)

    def add(self, kind: str, seconds: float, status: int | str) -> None:
        """Add what one request came to."""
        self.total += 1
        self.seconds[kind].append(seconds)
        self.seconds["all"].append(seconds)
        if status not in {200, 404 if kind == "sound" else 200}:  # a voice that is not made yet
            self.wrong[kind][str(status)] += 1
            self.wrong["all"][str(status)] += 1


@dataclass(frozen=True)
class Where:
    """Where the kit is. `rules` are those of https, with the authority that the tablets trust."""

    host: str
    port: int
    rules: ssl.SSLContext | None = None

    @classmethod
    def at(cls, address: str, authority: str | None) -> "Where":
        """Return what an address says."""
        parts = urlsplit(address)
        rules = None
        if parts.scheme == "https":
            rules = ssl.create_default_context()
            if authority:
                rules.load_verify_locations(cadata=Path(authority).read_bytes())
        return cls(parts.hostname or "127.0.0.1", parts.port or (443 if rules else 80), rules)


class Connection:
    """One connection that is kept, and opened again where the kit has closed it."""

    def __init__(self, where: Where, own: str | None) -> None:
        self._where, self._own = where, own and (own, 0)
        self._reader: asyncio.StreamReader | None = None
        self._writer: asyncio.StreamWriter | None = None

    async def open(self) -> None:
        """Open it, if it is not."""
        if self._reader is None or self._writer is None or self._reader.at_eof() or self._writer.is_closing():
            self._reader, self._writer = await self._opened(self._where.rules)

    async def open_plain(self) -> None:
        """Open it without a greeting, as a stranger does."""
        self._reader, self._writer = await self._opened(None)

    async def _opened(self, rules: ssl.SSLContext | None) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        where = self._where
        return await asyncio.open_connection(where.host, where.port, local_addr=self._own, ssl=rules)

    async def ask(self, path: str, body: bytes | None = None) -> tuple[int, bytes]:
        """Return the status and the body of an answer."""
        await self.open()
        assert self._reader is not None
        assert self._writer is not None
        first = f"{'GET' if body is None else 'POST'} {path} HTTP/1.1\r\nHost: {self._where.host}\r\n"
        if body is not None:
            first += f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n"
        self._writer.write(first.encode() + b"\r\n" + (body or b""))
        head = (await self._reader.readuntil(b"\r\n\r\n")).lower()
        found = re.search(rb"content-length: (\d+)", head)
        answer = await self._reader.readexactly(int(found[1])) if found else b""
        if b"connection: close" in head:
            self.close()
        return int(head[9:12]), answer

    def close(self) -> None:
        """Close it; the next question opens a new one."""
        if self._writer is not None:
            self._writer.close()
        self._reader = self._writer = None

    async def wait_closed(self) -> None:
        """Wait until the other side has closed it."""
        assert self._reader is not None
        await self._reader.read()

    @property
    def is_open(self) -> bool:
        """Whether the other side has not closed it yet."""
        return self._reader is not None and not self._reader.at_eof() and self._reader.exception() is None

    def send(self, data: bytes) -> None:
        """Send what is no whole question."""
        assert self._writer is not None
        self._writer.write(data)


class Tablet:
    """A browser: some connections, and what it has kept."""

    def __init__(self, connections: Iterable[Connection], measured: Measured, random: Random) -> None:
        self._free: asyncio.PriorityQueue[tuple[int, Connection]] = asyncio.PriorityQueue()
        self._number = count()
        self.connections = list(connections)
        for connection in self.connections:
            self._give_back(connection)
        self._kept: set[str] = set()
        self._measured, self._random = measured, random

    async def talk(self, until: float, read_s: float) -> None:
        """Open decks and have answers summed up, until the time is over."""
        sounds: asyncio.Task[None] | None = None
        while time.perf_counter() < until:
            query = "?persona=" + self._random.choice(PERSONAS)
            deck = f"/kort/{self._random.choice(DECKS)}"
            page = await self._get("page", deck + query)
            await self._look_at(page)
            if sounds:
                await sounds
            sounds = asyncio.create_task(self._hear(page))
            if await self._has_read(until, read_s):
                await self._look_at(await self._get("summary", f"{deck}/svar{query}", _answers(page)))
                await self._has_read(until, read_s)
        if sounds:
            sounds.cancel()

    async def _has_read(self, until: float, read_s: float) -> bool:
        """Read for a while. False where the time was over first: all at once would ask for the next page then."""
        await asyncio.sleep(min(self._random.uniform(0.5, 1.5) * read_s, max(0, until - time.perf_counter())))
        return time.perf_counter() < until

    async def _look_at(self, page: str) -> None:
        await asyncio.gather(*(self._keep("asset", path) for path in _ASSET.findall(page)))
        await asyncio.gather(*(self._keep("picture", path.replace("&amp;", "&")) for path in _PICTURE.findall(page)))

    async def _hear(self, page: str) -> None:
        waiting = list(dict.fromkeys(chain.from_iterable(keys.split() for keys in _SAID.findall(page))))

        async def fetch() -> None:
            while waiting:
                key = waiting.pop(0)
                await asyncio.gather(*(self._keep("sound", f"/tale/{key}.{end}") for end in ("mp3", "json")))

        await asyncio.gather(*(fetch() for _ in range(SOUNDS_AT_ONCE)))

    async def _keep(self, kind: str, path: str) -> None:
        if path not in self._kept:
            self._kept.add(path)
            await self._get(kind, path)

    async def _get(self, kind: str, path: str, body: bytes | None = None) -> str:
        _, connection = await self._free.get()
        started = time.perf_counter()
        status: int | str
        try:
            async with asyncio.timeout(GIVEN_UP_S):
                status, answer = await connection.ask(path, body)
        except (TimeoutError, OSError, EOFError) as error:
            connection.close()
            status, answer = type(error).__name__, b""
        self._measured.add(kind, time.perf_counter() - started, status)
        self._give_back(connection)
        return answer.decode(errors="replace")

    def _give_back(self, connection: Connection) -> None:
        self._free.put_nowait((next(self._number), connection))


def _answers(page: str) -> bytes:
    """The first answer of every question."""
    found: dict[str, str] = {}
    for radio in _RADIO.findall(page):
        name, value = _NAME.search(radio), _VALUE.search(radio)
        if name and value:
            found.setdefault(name[1], value[1])
    return urlencode(found).encode()


async def print_largest(connection: Connection, measured: Measured) -> None:
    """Print the largest order; where the kit says "later", ask again then, as the page for it does."""
    started = time.perf_counter()
    status: int | str = 503
    while status == 503 and time.perf_counter() - started < 10 * GIVEN_UP_S:
        try:
            status, _ = await connection.ask(LARGEST_PRINT)
        except (OSError, EOFError) as error:
            status = type(error).__name__
        if status == 503:
            measured.wrong["print"]["503 at first"] += 1
            await asyncio.sleep(2)
    measured.add("print", time.perf_counter() - started, status)


async def hold(connection: Connection, manner: str) -> None:
    """Hold a connection as a stranger does: silent, dripping a request, or with a greeting for TLS. Comes back."""
    while True:
        try:
            await connection.open_plain()
            if manner == "tls":
                connection.send(TLS_GREETING)
            if manner == "drip":
                connection.send(b"POST /kort/aftale/svar HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n")
                while connection.is_open:
                    connection.send(b"a")
                    await asyncio.sleep(DRIP_S)
            await connection.wait_closed()
        except OSError:
            pass
        connection.close()
        await asyncio.sleep(0.5)


def costs(pid: int) -> tuple[float, float]:
    """Return the seconds of CPU and the MB of memory of a process with its children. Linux only."""
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            text = stat.read_text(encoding="utf-8").rpartition(")")[2].split()
        except OSError:
            continue
        parents[int(stat.parent.name)] = (int(text[1]), sum(map(int, text[11:15])), int(text[21]))
    ours, grew = {pid}, True
    while grew:
        more = {child for child, (parent, _, _) in parents.items() if parent in ours} - ours
        ours, grew = ours | more, bool(more)
    found = [parents[one] for one in ours if one in parents]
    return sum(one[1] for one in found) / CLOCK_TICKS, sum(one[2] for one in found) * PAGE_BYTES / 1e6


async def load(args: argparse.Namespace, where: Where, pid: int | None) -> Measured:
    """Let everybody come, and return what was measured."""
    random, measured = Random(args.seed), Measured()
    own = (None if args.one_address else f"127.1.{at // 250}.{at % 250 + 1}" for at in count())
    strangers = [("silent", args.silent), ("drip", args.drip), ("tls", args.tls)]
    held = [Connection(where, "127.2.0.1") for _ in range(sum(number for _, number in strangers))]
    manners = chain.from_iterable([manner] * number for manner, number in strangers)
    holding = [asyncio.create_task(hold(one, manner)) for one, manner in zip(held, manners, strict=True)]
    tablets = []
    for _ in range(args.tablets):
        mine = next(own)
        connections = [Connection(where, mine) for _ in range(args.connections)]
        tablets.append(Tablet(connections, measured, Random(random.random())))
    await _warm(where)
    before, started = costs(pid) if pid else None, time.perf_counter()
    memory: list[float] = []
    watching = asyncio.create_task(_watch(pid, memory))
    talks = []
    for tablet in tablets:
        talks.append(
            asyncio.create_task(_come(tablet, random.uniform(0, args.arrive), started + args.seconds, args.read))
        )
    prints = []
    if args.prints:
        await asyncio.sleep(args.seconds / 2)
        printers = [Connection(where, next(own)) for _ in range(args.prints)]
        prints = [asyncio.create_task(print_largest(printer, measured)) for printer in printers]
    await asyncio.gather(*talks, *prints)
    took = time.perf_counter() - started
    print(f"{measured.total} requests in {took:.0f} s, {measured.total / took:.0f} a second")
    print(measured.table())
    if pid and before:
        cpu, last = costs(pid)
        spent = cpu - before[0]
        each = 1000 * spent / max(1, measured.total)
        grown = ", ".join(f"{mb:.0f}" for mb in [*memory, last])
        print(f"CPU {spent:.1f} s, {each:.2f} ms a request; memory every half minute: {grown} MB")
    for task in [*holding, watching]:
        task.cancel()
    return measured


async def _watch(pid: int | None, memory: list[float]) -> None:
    while pid:
        memory.append(costs(pid)[1])
        await asyncio.sleep(WATCH_S)


async def _come(tablet: Tablet, later_s: float, until: float, read_s: float) -> None:
    await asyncio.sleep(later_s)
    try:
        async with asyncio.timeout(GIVEN_UP_S):
            await asyncio.gather(*(connection.open() for connection in tablet.connections))
    except (TimeoutError, OSError):
        pass
    await tablet.talk(until, read_s)


async def _warm(where: Where) -> None:
    """Have every page made once: what is measured is a kit that has run for a while."""
    connection = Connection(where, "127.3.0.1")
    for persona in PERSONAS:
        for deck in DECKS:
            await connection.ask(f"/kort/{deck}?persona={persona}")
    connection.close()


def main() -> None:
    """Read what is asked for, start the kit where it does not run, and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tablets", type=int, default=200)
    parser.add_argument("--connections", type=int, default=6)
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--arrive", type=float, default=60, help="seconds over which the tablets come")
    parser.add_argument("--read", type=float, default=20, help="seconds between a deck and its summary, on average")
    parser.add_argument("--prints", type=int, default=0, help="people who print the largest order at once, half-way")
    parser.add_argument("--silent", type=int, default=0, help="connections that say nothing")
    parser.add_argument("--drip", type=int, default=0, help="connections that send one byte every two seconds")
    parser.add_argument("--tls", type=int, default=0, help="connections that greet for TLS")
    parser.add_argument("--one-address", action="store_true", help="all tablets come from one address")
    parser.add_argument("--https", action="store_true", help="start the kit with --tls, and come by https")
    parser.add_argument("--data", help="the data folder of the kit that is started")
    parser.add_argument("--address", help="a kit that runs already")
    parser.add_argument("--authority", help="the certificate of the authority of its address (samtalekassen.crt)")
    parser.add_argument("--pid", type=int, help="its process")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    if args.address:
        asyncio.run(load(args, Where.at(args.address, args.authority), args.pid))
        return
    data = args.data or str(default_data_folder())
    command = [sys.executable, "-m", "easyread", "serve", "--ready", "--host", "0.0.0.0", "--port", "0"]  # noqa: S104
    command += ["--data", data, *(["--tls"] if args.https else [])]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as kit:
        assert kit.stdout is not None
        told = urlsplit(kit.stdout.readline().split()[-1])
        address = f"{told.scheme}://127.0.0.1:{told.port}"
        try:
            asyncio.run(load(args, Where.at(address, f"{data}/tls/samtalekassen.crt"), kit.pid))
        finally:
            kit.terminate()


if __name__ == "__main__":
    main()
