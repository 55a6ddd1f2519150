"""Faults of the engine, the disk and the worker process itself, all brought about for real."""

import os
import sys
from pathlib import Path

import espeakng_loader
import numpy as np
import pytest
import soundfile

from easyread.speech import process
from easyread.speech.cache import Cache
from easyread.speech.maker import Effort, make
from easyread.speech.phrase import Phrase
from easyread.speech.voice import Voice

DANISH = Voice("da")
PHRASE = Phrase("Hvordan har du det i dag?", DANISH)
ONE = Effort(workers=1)


def run_worker_with(monkeypatch: pytest.MonkeyPatch, folder: Path, lines: str) -> None:
    """Have worker processes run these lines of Python before they begin."""
    script = folder / "odd_worker.py"
    script.write_text(f"import os, sys\nfrom easyread.speech import cache, worker\n{lines}\nsys.exit(worker.main())\n")
    monkeypatch.setattr(process, "COMMAND", (sys.executable, str(script)))


def files_in(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "speech")


@pytest.mark.parametrize(
    "voice", ["xx", "da+nosuch", *(pytest.param(voice, marks=pytest.mark.deep) for voice in ("da+", "da+f2/../f3", ""))]
)
@pytest.mark.parametrize("first", [True, False], ids=["first", "after another"])
def test_an_unknown_voice_is_told_and_never_replaced_by_another(cache: Cache, voice: str, first: bool) -> None:
    wrong = [Phrase("Hej.", Voice(voice)), Phrase("Farvel.", Voice(voice))]
    problems = make([*wrong, PHRASE] if first else [PHRASE, *wrong], cache, effort=ONE)
    assert [(problem.code, problem.where.key) for problem in problems] == [("V02", voice)]
    assert cache.has(PHRASE.key), "the other voices are still made"
    assert not any(cache.has(phrase.key) for phrase in wrong)


@pytest.mark.parametrize("text", ["", "…", *(pytest.param(text, marks=pytest.mark.deep) for text in ("  \n", "–"))])
def test_a_text_without_sound_is_told(cache: Cache, text: str) -> None:
    assert [problem.code for problem in make([Phrase(text, DANISH), PHRASE], cache, effort=ONE)] == ["V03"]
    assert files_in(cache.folder) == sorted(f"{PHRASE.key}{suffix}" for suffix in (".mp3", ".json"))


def test_a_nul_in_a_text_does_not_cut_it(cache: Cache) -> None:
    cut, whole = Phrase("Hvordan\0har du det i dag?", DANISH), PHRASE
    assert make([cut, whole], cache) == []
    assert cache.length_ms(cut.key) == pytest.approx(cache.length_ms(whole.key), rel=0.1)


@pytest.mark.parametrize(
    "loader",
    [
        "raise ImportError('no espeakng_loader here')",
        "def get_data_path(): return '/nowhere'\ndef get_library_path(): return '/nowhere/libespeak-ng.so'",
        "def get_data_path(): raise RuntimeError('data path not exists')",
        f"def get_data_path(): return '/'\ndef get_library_path(): return {espeakng_loader.get_library_path()!r}",
    ],
    ids=["no package", "no library", "no data", "empty data"],
)
def test_a_missing_engine_is_told_once(
    cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, loader: str
) -> None:
    (tmp_path / "espeakng_loader.py").write_text(loader)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    problems = make([Phrase(f"Hej {number}.", DANISH) for number in range(20)], cache)
    assert {problem.code for problem in problems} == {"V01"}
    assert len(problems) == 1
    assert files_in(cache.folder) == []


def test_a_worker_that_cannot_start_is_told_with_its_last_words(
    cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_worker_with(monkeypatch, tmp_path, "sys.exit('out of luck')")
    problems = make([PHRASE], cache)
    assert [problem.code for problem in problems] == ["V01"]
    assert "out of luck" in problems[0].message


def test_a_command_that_is_not_there_is_told(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "COMMAND", ("/no/such/python",))
    assert [problem.code for problem in make([PHRASE], cache)] == ["V01"]


LIMIT = "import resource\nlimit = lambda size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))\n"
FULL_FOR_ALL = LIMIT + "limit(2000)"
FULL_IN_THE_CACHE = LIMIT + (
    "store = cache.Cache.store\ndef full(*arguments):\n    limit(2000)\n    store(*arguments)\ncache.Cache.store = full"
)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit for the size of files")
@pytest.mark.parametrize("full", [FULL_FOR_ALL, FULL_IN_THE_CACHE], ids=["everywhere", "in the cache"])
def test_a_full_disk_is_told_and_leaves_nothing_half_written(
    cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, full: str
) -> None:
    run_worker_with(monkeypatch, tmp_path, full)
    problems = make([PHRASE, Phrase("Farvel.", DANISH)], cache)
    assert [(problem.code, problem.where.key) for problem in problems][:1] == [("V05", str(cache.folder))]
    assert {problem.code for problem in problems} == {"V05"}
    assert files_in(cache.folder) == []


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "speech").write_text("not a folder")
    assert [problem.code for problem in make([PHRASE], Cache(tmp_path / "speech"))] == ["V04"]
    assert [problem.code for problem in make([PHRASE], Cache(tmp_path / "speech" / "below"))] == ["V04"]


def test_a_folder_without_the_right_to_write_is_told(cache: Cache) -> None:
    cache.folder.mkdir(mode=0o500)
    if os.access(cache.folder, os.W_OK):
        pytest.skip("this user may write everywhere")
    assert [problem.code for problem in make([PHRASE], cache)] == ["V04"]


def test_a_folder_that_vanishes_meanwhile_is_told(
    cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_worker_with(monkeypatch, tmp_path, f"os.rmdir({str(cache.folder)!r})")
    assert [problem.code for problem in make([PHRASE], cache, effort=ONE)] == ["V04"]


def test_noise_on_stdout_does_not_disturb_the_answers(
    cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    noise = (
        "do = worker.Worker.do\n"
        "def loud(self, job):\n"
        "    print('{}', flush=True)\n"
        "    os.write(1, b'noise from C\\n')\n"
        "    return do(self, job)\n"
        "worker.Worker.do = loud"
    )
    run_worker_with(monkeypatch, tmp_path, noise)
    assert make([PHRASE, Phrase("Farvel.", DANISH)], cache) == []
    assert cache.has(PHRASE.key)


@pytest.mark.parametrize(
    ("kind", "hz"),
    [
        ("mp3", 44100),
        *(pytest.param(kind, hz, marks=pytest.mark.deep) for kind, hz in (("wav", 44100), ("ogg", 48000))),
    ],
)
def test_a_recording_is_used_instead_of_the_engine(cache: Cache, tmp_path: Path, kind: str, hz: int) -> None:
    recording = tmp_path / f"hej.{kind}"
    tone = 0.3 * np.sin(np.arange(hz) * 2 * np.pi * 300 / hz)
    soundfile.write(recording, np.stack([tone, tone], axis=1), hz)
    spoken = Phrase("Hej med dig.", DANISH, recording)
    assert make([spoken], cache) == []
    info = soundfile.info(cache.path(spoken.key))
    assert info.format == "MP3"
    assert info.duration == pytest.approx(1.0, abs=0.1)
    assert cache.word_times(spoken.key) == []


def test_recordings_need_no_engine(cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    recording = tmp_path / "hej.wav"
    soundfile.write(recording, [0.3, -0.3] * 4000, 8000)
    spoken = Phrase("Hej.", DANISH, recording)
    (tmp_path / "espeakng_loader.py").write_text("raise ImportError('no engine')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert [problem.code for problem in make([PHRASE, spoken], cache, effort=ONE)] == ["V01"]
    assert cache.has(spoken.key)


@pytest.mark.parametrize("content", [b"this is no sound", b"", None], ids=["text", "empty", "missing"])
def test_a_recording_that_is_no_sound_is_told(cache: Cache, tmp_path: Path, content: bytes | None) -> None:
    recording = tmp_path / "hej.mp3"
    if content is not None:
        recording.write_bytes(content)
    problems = make([Phrase("Hej.", DANISH, recording)], cache)
    assert [(problem.code, problem.where.key) for problem in problems] == [("V08", str(recording))]


def written(file: Path, frames: object, hz: int) -> Path:
    soundfile.write(file, frames, hz)
    return file


def test_where_a_recording_cannot_be_played_the_made_voice_says_its_own_words(cache: Cache, tmp_path: Path) -> None:
    """Two recordings that are alike, as two empty files are, stand for different words."""
    files = [tmp_path / "hej.mp3", tmp_path / "farvel.mp3"]
    for file in files:
        file.write_bytes(b"\0\0\0\x1cftypM4A ")
    spoken = [Phrase("Hej.", DANISH, files[0]), Phrase("Farvel, og tak for i dag.", DANISH, files[1])]
    assert {problem.code for problem in make(spoken, cache)} == {"V08"}
    assert [len(cache.word_times(phrase.key)) for phrase in spoken] == [1, 6]


def test_a_pipe_as_a_recording_is_told_and_not_waited_for(cache: Cache, tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("Windows has no such files")
    os.mkfifo(tmp_path / "hej.wav")
    (problem,) = make([Phrase("Hej.", DANISH, tmp_path / "hej.wav")], cache)
    assert (problem.code, problem.message) == ("V08", "it is a pipe or a device, not a plain file")


def test_a_recording_of_any_rate_of_a_recorder_is_played(cache: Cache, tmp_path: Path) -> None:
    rates = (96_000, 46_000, 6_000)
    tones = {hz: 0.3 * np.sin(np.arange(hz) * 2 * np.pi * 300 / hz) for hz in rates}
    spoken = [Phrase("Hej.", DANISH, written(tmp_path / f"{hz}.wav", tone, hz)) for hz, tone in tones.items()]
    assert make(spoken, cache) == []
    for phrase, rate in zip(spoken, (48_000, 48_000, 8_000), strict=True):
        samples, hz = soundfile.read(cache.path(phrase.key))
        assert (hz, len(samples) / hz) == (rate, pytest.approx(1.0, abs=0.1))
        spectrum = np.abs(np.fft.rfft(samples[:rate]))
        assert spectrum.argmax() * rate / len(samples[:rate]) == pytest.approx(300, abs=2), "the same tone"


def test_two_channels_that_swing_against_each_other_are_heard(cache: Cache, tmp_path: Path) -> None:
    tone = 0.3 * np.sin(np.arange(22050) / 10)
    spoken = Phrase("Hej.", DANISH, written(tmp_path / "hej.wav", np.stack([tone, -tone], axis=1), 22050))
    assert make([spoken], cache) == []
    assert np.abs(soundfile.read(cache.path(spoken.key))[0]).max() > 0.2


@pytest.mark.parametrize(
    ("frames", "hz", "said"),
    [
        (np.zeros((400, 3)), 44100, "it has 3 channels"),
        (np.zeros(400), 7, "it has a sample rate of 7 Hz"),
        (np.zeros(400), 44100, "no sound came out"),
    ],
    ids=["three channels", "seven hertz", "silent"],
)
def test_what_nobody_records_is_said_in_words(cache: Cache, tmp_path: Path, frames: object, hz: int, said: str) -> None:
    (problem,) = make([Phrase("Hej.", DANISH, written(tmp_path / "hej.wav", frames, hz))], cache)
    assert problem.code == "V08"
    assert problem.message.startswith(said)


def test_a_small_file_that_unpacks_to_hours_is_turned_away(cache: Cache, tmp_path: Path) -> None:
    with soundfile.SoundFile(tmp_path / "hej.ogg", "w", 8000, 1) as file:
        for _ in range(121):
            file.write(np.zeros(100_000))
    assert (tmp_path / "hej.ogg").stat().st_size < 1_000_000
    (problem,) = make([Phrase("Hej.", DANISH, tmp_path / "hej.ogg")], cache)
    assert (problem.code, problem.message) == ("V08", "it lasts 25 minutes, which is too long")


def test_a_recording_that_is_too_large_is_not_read(cache: Cache, tmp_path: Path) -> None:
    with (tmp_path / "hej.wav").open("wb") as file:
        file.truncate(10_000_001)
    (problem,) = make([Phrase("Hej.", DANISH, tmp_path / "hej.wav")], cache)
    assert (problem.code, problem.message) == ("V08", "it has 10000001 bytes, and 10000000 is the most")


LONG = "/".join(["en-meget-lang-mappe"] * 9)


def test_the_engine_speaks_also_where_it_is_installed_below_a_long_path(
    cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / LONG / "espeak-ng-data"
    data.parent.mkdir(parents=True)
    data.symlink_to(espeakng_loader.get_data_path())
    loader = f"def get_data_path(): return {str(data)!r}\n"
    loader += f"def get_library_path(): return {espeakng_loader.get_library_path()!r}"
    (tmp_path / "espeakng_loader.py").write_text(loader)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path), prepend=os.pathsep)
    assert make([PHRASE], cache) == []
    assert cache.has(PHRASE.key)


def marked(cache: Cache, text: str, voice: Voice = DANISH) -> dict[str, int]:
    """How long each word of a text is marked, in milliseconds, as the real engine says it."""
    phrase = Phrase(text, voice)
    assert make([phrase], cache, effort=ONE) == []
    times = cache.word_times(phrase.key)
    ends = [*(word.start_ms for word in times[1:]), cache.length_ms(phrase.key)]
    return {text[word.char_start : word.char_end]: end - word.start_ms for word, end in zip(times, ends, strict=True)}


def test_word_times_are_places_in_the_text_also_where_a_word_is_said_as_many(cache: Cache) -> None:
    lengths = marked(cache, "Ring 112, hvis nogen er i livsfare.")
    assert list(lengths) == ["Ring", "112,", "hvis", "nogen", "er", "i", "livsfare."]
    assert lengths["112,"] > 2000, "all three digits and their pauses"
    assert max(lengths[word] for word in ("Ring", "hvis", "nogen", "er", "i")) < 1000


def test_letters_and_respelled_words_are_marked_as_the_one_word_they_stand_for(cache: Cache) -> None:
    lengths = marked(cache, "MDMA og benzodiazepiner er farlige.")
    assert list(lengths) == ["MDMA", "og", "benzodiazepiner", "er", "farlige."]
    assert min(lengths["MDMA"], lengths["benzodiazepiner"]) > 800 > lengths["og"]


def test_the_groups_of_a_telephone_number_are_marked_one_after_the_other(cache: Cache) -> None:
    lengths = marked(cache, "Call 80 200 500.", Voice("en"))
    assert list(lengths) == ["Call", "80", "200", "500."]
    assert all(length > 600 for word, length in lengths.items() if word != "Call")
