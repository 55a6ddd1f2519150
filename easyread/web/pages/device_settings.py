"""Device settings: what can be chosen on a device, for the page that offers it. The device keeps them.

Names and values are those that scripts read (static/js/settings.js, static/js/device.js); names of times end in `_ms`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from easyread.web.words import to_translate


@dataclass(frozen=True)
class Choice:
    """One value of a setting, with the picture of its tile: an id of the pictures, or classes of an icon."""

    value: str
    label: str
    picture: str = ""
    icon: str = ""


@dataclass(frozen=True)
class DeviceSetting:
    """One thing that can be set.

    Attributes:
        name: What it is stored under on the device.
        title: The question that it answers.
        choices: The values that it can have.
        usual: The value where nothing was chosen, or "" where the device itself has a say.
        goes_with: "name=value" of another setting without which it says nothing.
    """

    name: str
    title: str
    choices: Sequence[Choice]
    usual: str
    goes_with: str = ""


@dataclass(frozen=True)
class SettingGroup:
    """Settings that are looked for in one place."""

    id: str
    title: str
    settings: Sequence[DeviceSetting]


def _disc(value: str, label: str) -> Choice:
    return Choice(value, label, f"indstilling/pause-{value}")


VOICE = SettingGroup(
    "stemme",
    to_translate("Stemmen"),
    (
        DeviceSetting(
            "reading",
            to_translate("Læs op af sig selv"),
            (
                Choice("on", to_translate("Ja"), "tegn/oplaesning-til"),
                Choice("off", to_translate("Nej"), "tegn/oplaesning-fra"),
            ),
            "on",
        ),
        DeviceSetting(
            "voice",
            to_translate("Hvem læser op?"),
            (
                Choice("kit", to_translate("Samtalekassen"), "indstilling/stemme-kassen"),
                Choice("device", to_translate("Tabletten"), "indstilling/stemme-tablet"),
            ),
            "kit",
        ),
        DeviceSetting(
            "rate",
            to_translate("Stemmens fart"),
            (
                Choice("slow", to_translate("Langsom"), "tegn/fart-langsom"),
                Choice("normal", to_translate("Almindelig"), "tegn/fart-normal"),
                Choice("fast", to_translate("Hurtig"), "tegn/fart-hurtig"),
            ),
            "normal",
        ),
        DeviceSetting(
            "hear",
            to_translate("Hør et svar, før du vælger"),
            (
                Choice("off", to_translate("Nej"), "indstilling/hoer-nej"),
                Choice("button", to_translate("Tryk på højttaleren"), "indstilling/hoer-knap"),
                Choice("hold", to_translate("Hold på svaret"), "indstilling/hoer-hold"),
            ),
            "off",
        ),
        DeviceSetting(
            "reader",
            to_translate("Bruger du skærmlæser?"),
            (
                Choice("off", to_translate("Nej"), "indstilling/uden-skaermlaeser"),
                Choice("on", to_translate("Ja"), "indstilling/skaermlaeser"),
            ),
            "off",
        ),
    ),
)

CHOOSING = SettingGroup(
    "vaelge",
    to_translate("Sådan vælger du"),
    (
        DeviceSetting(
            "choose",
            to_translate("Hvordan vælger du?"),
            (
                Choice("tap", to_translate("Et tryk"), "indstilling/tryk"),
                Choice("hold", to_translate("Hold nede"), "indstilling/hold"),
                Choice("dwell", to_translate("Peg og vent"), "indstilling/peg-og-vent"),
                Choice("scan", to_translate("En knap"), "indstilling/knap"),
            ),
            "tap",
        ),
        DeviceSetting(
            "moment",
            to_translate("Hvornår tæller et tryk?"),
            (
                Choice("release", to_translate("Når du slipper"), "indstilling/slip"),
                Choice("press", to_translate("Når du rører"), "indstilling/roer"),
            ),
            "release",
            "choose=tap",
        ),
        DeviceSetting(
            "hold_ms",
            to_translate("Hvor længe skal du holde?"),
            (
                _disc("300", to_translate("Meget kort")),
                _disc("600", to_translate("Kort")),
                _disc("1000", to_translate("Et sekund")),
                _disc("1500", to_translate("Længe")),
            ),
            "600",
            "choose=hold",
        ),
        DeviceSetting(
            "dwell_ms",
            to_translate("Hvor længe skal du pege?"),
            (
                _disc("600", to_translate("Kort")),
                _disc("1000", to_translate("Et sekund")),
                _disc("1500", to_translate("Lidt længere")),
                _disc("2000", to_translate("To sekunder")),
                _disc("3000", to_translate("Tre sekunder")),
            ),
            "1500",
            "choose=dwell",
        ),
        DeviceSetting(
            "scan",
            to_translate("Hvordan går lyset?"),
            (
                Choice("timed", to_translate("Af sig selv"), "indstilling/lys-selv"),
                Choice("two", to_translate("Med to knapper"), "indstilling/to-knapper"),
                Choice("step", to_translate("Når du trykker"), "indstilling/lys-tryk"),
            ),
            "timed",
            "choose=scan",
        ),
        DeviceSetting(
            "scan_ms",
            to_translate("Hvor længe bliver lyset?"),
            (
                _disc("750", to_translate("Meget kort")),
                _disc("1200", to_translate("Kort")),
                _disc("2000", to_translate("To sekunder")),
                _disc("3500", to_translate("Længe")),
                _disc("5000", to_translate("Fem sekunder")),
            ),
            "2000",
            "choose=scan",
        ),
        DeviceSetting(
            "repeat_ms",
            to_translate("Pause, når du har trykket"),
            (
                _disc("0", to_translate("Ingen")),
                _disc("500", to_translate("Kort")),
                _disc("1000", to_translate("Et sekund")),
                _disc("2000", to_translate("To sekunder")),
                _disc("3000", to_translate("Tre sekunder")),
            ),
            "500",
        ),
        DeviceSetting(
            "quiet_ms",
            to_translate("Pause, når der kommer et nyt kort"),
            (
                _disc("0", to_translate("Ingen")),
                _disc("500", to_translate("Kort")),
                _disc("1000", to_translate("Et sekund")),
                _disc("2000", to_translate("To sekunder")),
            ),
            "500",
        ),
        DeviceSetting(
            "swipe",
            to_translate("Skift kort med et strøg"),
            (
                Choice("on", to_translate("Ja"), "indstilling/stryg"),
                Choice("off", to_translate("Nej"), "indstilling/stryg-ikke"),
            ),
            "on",
        ),
        DeviceSetting(
            "hand",
            to_translate("Hvor skal Videre være?"),
            (
                Choice("right", to_translate("Til højre"), "indstilling/hoejre"),
                Choice("left", to_translate("Til venstre"), "indstilling/venstre"),
            ),
            "right",
        ),
    ),
)

LOOKS = SettingGroup(
    "ser-ud",
    to_translate("Sådan ser det ud"),
    (
        DeviceSetting(
            "size",
            to_translate("Størrelse på teksten"),
            (
                Choice("normal", to_translate("Almindelig"), icon="letters a1"),
                Choice("large", to_translate("Stor"), icon="letters a2"),
                Choice("largest", to_translate("Større"), icon="letters a3"),
                Choice("huge", to_translate("Størst"), icon="letters a4"),
            ),
            "normal",
        ),
        DeviceSetting(
            "theme",
            to_translate("Farver"),
            (
                Choice("light", to_translate("Lys"), icon="letters light"),
                Choice("dark", to_translate("Mørk"), icon="letters dark"),
                Choice("high", to_translate("Høj kontrast"), icon="letters high"),
            ),
            "",
        ),
        DeviceSetting(
            "show",
            to_translate("Svarene"),
            (
                Choice("both", to_translate("Billeder og ord"), "indstilling/billede-og-ord"),
                Choice("pictures", to_translate("Kun billeder"), "indstilling/kun-billeder"),
                Choice("words", to_translate("Kun ord"), "indstilling/kun-ord"),
            ),
            "both",
        ),
        DeviceSetting(
            "font",
            to_translate("Bogstaver"),
            (
                Choice("atkinson", "Atkinson", icon="letters a2 in-atkinson"),
                Choice("opendyslexic", "OpenDyslexic", icon="letters a2 in-opendyslexic"),
            ),
            "atkinson",
        ),
        DeviceSetting(
            "letters",
            to_translate("Plads mellem bogstaver"),
            (
                Choice("usual", to_translate("Almindelig"), icon="letters a2"),
                Choice("wide", to_translate("Mere"), icon="letters a2 apart"),
            ),
            "usual",
        ),
        DeviceSetting(
            "lines",
            to_translate("Plads mellem linjer"),
            (
                Choice("usual", to_translate("Almindelig"), "indstilling/linjer"),
                Choice("wide", to_translate("Mere"), "indstilling/linjer-plads"),
            ),
            "usual",
        ),
        DeviceSetting(
            "motion",
            to_translate("Bevægelse på skærmen"),
            (
                Choice("usual", to_translate("Lidt"), "tegn/bevaegelse-normal"),
                Choice("calm", to_translate("Ingen"), "tegn/bevaegelse-rolig"),
            ),
            "usual",
        ),
    ),
)

GROUPS = (VOICE, CHOOSING, LOOKS)

PRACTICE = (
    ("musik", to_translate("Musik"), "aktivitet/musik"),
    ("mad", to_translate("God mad"), "aktivitet/mad"),
    ("dyr", to_translate("Dyr"), "droemme/kaeledyr"),
    ("te", to_translate("Te"), "noedplan/te"),
)
"""The answers of the card on which settings are tried: value, words, picture."""
