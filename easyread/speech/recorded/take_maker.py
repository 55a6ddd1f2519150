"""TakeMaker: has recordings made fit for a deck, one at a time, beside the server."""

from collections.abc import Sequence

from easyread.speech.recorded.take import FINISHED, NO_TAKE, RAW, Take, UnusableTakeError
from easyread.workshop.bench import BrokenBenchError, Craft, FaultError, NoWorkError, Waits
from easyread.workshop.parcels import Parts
from easyread.workshop.workshop import Workshop


class TakeMaker:
    """The recordings of the house. Safe to ask from any thread."""

    def __init__(self) -> None:
        self.workshop = Workshop(Craft("easyread.speech.recorded.take_bench", longest_s=60.0), benches=1)

    def finished(self, wav: bytes, waits: Waits) -> Take:
        """Return a recording ready for a deck.

        Raises:
            UnusableTakeError: There is none, or it costs the bench.
            LineFullError, NobodyWaitsError, TooSlowError: As the workshop does.
        """
        mp3, length_ms, advice = self._made([RAW, wav], waits)
        return Take(mp3, int(length_ms), advice.decode())

    def checked(self, mp3s: Sequence[bytes], waits: Waits) -> list[Take]:
        """Return recordings of another kit, once each has been looked at. Raises what `finished` does."""
        lengths = self._made([FINISHED, *mp3s], waits)
        return [Take(mp3, int(length_ms)) for mp3, length_ms in zip(mp3s, lengths, strict=True)]

    def _made(self, order: Parts, waits: Waits) -> list[bytes]:
        try:
            return self.workshop.make(order, waits)
        except NoWorkError as error:
            raise UnusableTakeError(error.code) from None
        except (BrokenBenchError, FaultError):
            raise UnusableTakeError(NO_TAKE) from None
