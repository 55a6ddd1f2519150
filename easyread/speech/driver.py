"""Our own driver for pyttsx3: espeak-ng in its synchronous mode. Import it only after `load_library`.

pyttsx3's own espeak driver returns before the file is written, keeps only the last of several files, speaks Danish
with an English voice when a voice is unknown, and tells no word times. docs/decisions/0004-speech.md tells more.
"""

import ctypes
import wave
from typing import Any, BinaryIO

from pyttsx3.drivers import _espeak as espeak

from easyread.speech.espeak_library import EngineMissingError, has_variant

_DO_NOT_EXIT = 0x8000  # espeakINITIALIZE_DONT_EXIT: without its data the library would end the process
_WORD_GAP = 7  # espeakWORDGAP, which pyttsx3's list of parameters lacks
_SLOWEST_SETTING = 85  # below this the engine speaks no slower
_SETTING_PER_WPM = 1 / 1.525
_VOLUME = 90  # of 100: leaves room, so that nothing clips when the MP3 is decoded
_END_SILENCE_MS = 200  # some players cut the last piece of a sound
_BUFFER_MS = 1000


def rate_setting(words_per_minute: int) -> tuple[int, int]:
    """Return espeak's speed and word gap for a rate that is heard, measured on short sentences with short words.

    espeak counts longer words: its "120" is 183 Danish words a minute. At its slowest it speaks about 128, so
    a slower rate is made of the same speech with pauses between the words. Right within some 12 percent.
    """
    setting = max(_SLOWEST_SETTING, round(words_per_minute * _SETTING_PER_WPM))
    gap = round((60 / words_per_minute - 0.492) / 0.0255)
    return setting, max(0, gap)


class Driver:
    """What pyttsx3 asks of a driver. A fault is raised; pyttsx3 hands it on as its "error" event."""

    def __init__(self, proxy: Any) -> None:
        self._proxy = proxy
        self._hz = espeak.Initialize(espeak.AUDIO_OUTPUT_SYNCHRONOUS, _BUFFER_MS, None, _DO_NOT_EXIT)
        if self._hz <= 0:
            raise EngineMissingError("espeak-ng found no data to start with")
        self._samples = bytearray()
        self._words: list[tuple[int, int, int]] = []
        espeak.SetSynthCallback(self._on_sound)
        espeak.SetParameter(espeak.VOLUME, _VOLUME, 0)

    def _on_sound(self, samples: Any, count: int, events: Any) -> int:
        at = 0
        while events[at].type != espeak.EVENT_LIST_TERMINATED:
            event = events[at]
            if event.type == espeak.EVENT_WORD:
                self._words.append((event.audio_position, event.text_position - 1, event.length))
            at += 1
        if count > 0:
            self._samples += ctypes.string_at(samples, count * ctypes.sizeof(ctypes.c_short))
        return 0

    def save_to_file(self, text: str, filename: str | BinaryIO) -> None:
        """Write the text as WAV, into a file or memory, then tell each word with `ms`, its start in the sound."""
        self._samples.clear()
        self._words.clear()
        spoken = text.replace("\0", " ")  # the library would stop there
        if (code := espeak.Synth(spoken.encode(), flags=espeak.CHARS_UTF8)) != espeak.EE_OK:
            raise RuntimeError(f"espeak-ng gave up with code {code}")
        with wave.open(filename, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(self._hz)
            file.writeframes(self._samples + bytes(2 * (self._hz * _END_SILENCE_MS // 1000)))
        for ms, position, length in self._words:
            self._proxy.notify("started-word", location=position, length=length, ms=ms)
        self._proxy.notify("finished-utterance", completed=True)

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802, pyttsx3's name
        """Set "voice", "rate" (words a minute as heard) or "pitch" (0–100). A new voice resets the others.

        Raises:
            ValueError: There is no such voice.
            KeyError: There is no such property.
        """
        if name == "voice":
            self._set_voice(value)
        elif name == "rate":
            setting, gap = rate_setting(value)
            espeak.SetParameter(espeak.RATE, setting, 0)
            espeak.SetParameter(_WORD_GAP, gap, 0)
        elif name == "pitch":
            espeak.SetParameter(espeak.PITCH, value, 0)
        else:
            raise KeyError(name)

    @staticmethod
    def _set_voice(voice: str) -> None:
        _, plus, variant = voice.partition("+")
        known = espeak.SetVoiceByName(voice.encode()) == espeak.EE_OK
        if not known or (plus and not has_variant(variant)):
            raise ValueError(f"espeak-ng has no voice “{voice}”")

    def startLoop(self) -> None:  # noqa: N802
        """Do all that is queued, and return when it is done: pyttsx3 works the queue off as soon as nobody is busy."""
        self._proxy.setBusy(False)

    def endLoop(self) -> None:  # noqa: N802
        """Do nothing: there is no loop."""

    def stop(self) -> None:
        """Do nothing: when anybody can ask, the speech is done."""

    def destroy(self) -> None:
        """Do nothing: the process ends with its engine."""


def buildDriver(proxy: Any) -> Driver:  # noqa: N802
    """Return the driver; pyttsx3 calls this."""
    return Driver(proxy)
