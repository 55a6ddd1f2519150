"""Device settings: what can be chosen on a device, for the page that offers it. The device keeps them.

Names and values are those that scripts read (static/js/settings.js, static/js/device.js); names of times end in `_ms`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from easyread.web.words import to_translate


@dataclass(frozen=True)
class DeviceChoice:
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
    choices: Sequence[DeviceChoice]
    usual: str
    goes_with: str = ""


@dataclass(frozen=True)
class SettingGroup:
    """Settings that are looked for in one place. It has a mark (`icon`, a class), and a picture where there is room."""

    id: str
    icon: str
    picture: str
    title: str
    settings: Sequence[DeviceSetting]


def _disc(value: str, label: str) -> DeviceChoice:
    return DeviceChoice(value, label, f"indstilling/pause-{value}")


VOICE = SettingGroup(
    "stemme",
    "voice",
    "indstilling/stemme-kassen",
    to_translate("Stemmen"),
    (
        DeviceSetting(
            "reading",
            to_translate("Læs op af sig selv"),
            (
                DeviceChoice("on", to_translate("Ja"), "tegn/oplaesning-til"),
                DeviceChoice("off", to_translate("Nej"), "tegn/oplaesning-fra"),
            ),
            "on",
        ),
        DeviceSetting(
            "voice",
            to_translate("Hvem læser op?"),
            (
                DeviceChoice("kit", to_translate("Samtalekassen"), "indstilling/stemme-kassen"),
                DeviceChoice("device", to_translate("Tabletten"), "indstilling/stemme-tablet"),
            ),
            "kit",
        ),
        DeviceSetting(
            "rate",
            to_translate("Stemmens fart"),
            (
                DeviceChoice("slow", to_translate("Langsom"), "tegn/fart-langsom"),
                DeviceChoice("normal", to_translate("Almindelig"), "tegn/fart-normal"),
                DeviceChoice("fast", to_translate("Hurtig"), "tegn/fart-hurtig"),
            ),
            "normal",
        ),
        DeviceSetting(
            "hear",
            to_translate("Hør et svar, før du vælger"),
            (
                DeviceChoice("off", to_translate("Nej"), "indstilling/hoer-nej"),
                DeviceChoice("button", to_translate("Tryk på højttaleren"), "indstilling/hoer-knap"),
                DeviceChoice("hold", to_translate("Hold på svaret"), "indstilling/hoer-hold"),
            ),
            "off",
        ),
        DeviceSetting(
            "reader",
            to_translate("Bruger du skærmlæser?"),
            (
                DeviceChoice("off", to_translate("Nej"), "indstilling/uden-skaermlaeser"),
                DeviceChoice("on", to_translate("Ja"), "indstilling/skaermlaeser"),
            ),
            "off",
        ),
    ),
)

CHOOSING = SettingGroup(
    "vaelge",
    "check",
    "indstilling/tryk",
    to_translate("Sådan vælger du"),
    (
        DeviceSetting(
            "choose",
            to_translate("Hvordan vælger du?"),
            (
                DeviceChoice("tap", to_translate("Et tryk"), "indstilling/tryk"),
                DeviceChoice("hold", to_translate("Hold nede"), "indstilling/hold"),
                DeviceChoice("dwell", to_translate("Peg og vent"), "indstilling/peg-og-vent"),
                DeviceChoice("scan", to_translate("En knap"), "indstilling/knap"),
            ),
            "tap",
        ),
        DeviceSetting(
            "moment",
            to_translate("Hvornår tæller et tryk?"),
            (
                DeviceChoice("release", to_translate("Når du slipper"), "indstilling/slip"),
                DeviceChoice("press", to_translate("Når du rører"), "indstilling/roer"),
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
                DeviceChoice("timed", to_translate("Af sig selv"), "indstilling/lys-selv"),
                DeviceChoice("two", to_translate("Med to knapper"), "indstilling/to-knapper"),
                DeviceChoice("step", to_translate("Når du trykker"), "indstilling/lys-tryk"),
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
                DeviceChoice("on", to_translate("Ja"), "indstilling/stryg"),
                DeviceChoice("off", to_translate("Nej"), "indstilling/stryg-ikke"),
            ),
            "on",
        ),
        DeviceSetting(
            "hand",
            to_translate("Hvor skal Videre være?"),
            (
                DeviceChoice("right", to_translate("Til højre"), "indstilling/hoejre"),
                DeviceChoice("left", to_translate("Til venstre"), "indstilling/venstre"),
            ),
            "right",
        ),
    ),
)

LOOKS = SettingGroup(
    "ser-ud",
    "book",
    "indstilling/billede-og-ord",
    to_translate("Sådan ser det ud"),
    (
        DeviceSetting(
            "size",
            to_translate("Størrelse på teksten"),
            (
                DeviceChoice("normal", to_translate("Almindelig"), icon="letters a1"),
                DeviceChoice("large", to_translate("Stor"), icon="letters a2"),
                DeviceChoice("largest", to_translate("Større"), icon="letters a3"),
                DeviceChoice("huge", to_translate("Størst"), icon="letters a4"),
            ),
            "normal",
        ),
        DeviceSetting(
            "theme",
            to_translate("Farver"),
            (
                DeviceChoice("light", to_translate("Lys"), icon="letters light"),
                DeviceChoice("dark", to_translate("Mørk"), icon="letters dark"),
                DeviceChoice("high", to_translate("Høj kontrast"), icon="letters high"),
            ),
            "",
        ),
        DeviceSetting(
            "show",
            to_translate("Svarene"),
            (
                DeviceChoice("both", to_translate("Billeder og ord"), "indstilling/billede-og-ord"),
                DeviceChoice("pictures", to_translate("Kun billeder"), "indstilling/kun-billeder"),
                DeviceChoice("words", to_translate("Kun ord"), "indstilling/kun-ord"),
            ),
            "both",
        ),
        DeviceSetting(
            "font",
            to_translate("Bogstaver"),
            (
                DeviceChoice("atkinson", "Atkinson", icon="letters a2 in-atkinson"),
                DeviceChoice("opendyslexic", "OpenDyslexic", icon="letters a2 in-opendyslexic"),
            ),
            "atkinson",
        ),
        DeviceSetting(
            "letters",
            to_translate("Plads mellem bogstaver"),
            (
                DeviceChoice("usual", to_translate("Almindelig"), icon="letters a2"),
                DeviceChoice("wide", to_translate("Mere"), icon="letters a2 apart"),
            ),
            "usual",
        ),
        DeviceSetting(
            "lines",
            to_translate("Plads mellem linjer"),
            (
                DeviceChoice("usual", to_translate("Almindelig"), "indstilling/linjer"),
                DeviceChoice("wide", to_translate("Mere"), "indstilling/linjer-plads"),
            ),
            "usual",
        ),
        DeviceSetting(
            "motion",
            to_translate("Bevægelse på skærmen"),
            (
                DeviceChoice("usual", to_translate("Lidt"), "tegn/bevaegelse-normal"),
                DeviceChoice("calm", to_translate("Ingen"), "tegn/bevaegelse-rolig"),
            ),
            "usual",
        ),
    ),
)

GROUPS = (VOICE, CHOOSING, LOOKS)

TAKEN_ALONG = to_translate("Tag indstillingerne med")
OTHERS = to_translate("Sprog, billeder og lås")
"""Two more places of the page, with what is no setting of the device alone."""

PRACTICE = (
    ("musik", to_translate("Musik"), "aktivitet/musik"),
    ("mad", to_translate("God mad"), "aktivitet/mad"),
    ("dyr", to_translate("Dyr"), "droemme/kaeledyr"),
    ("te", to_translate("Te"), "noedplan/te"),
)
"""The answers of the card on which settings are tried: value, words, picture."""

HINTS: Mapping[str, str] = {
    "tap": to_translate("Tryk på et billede."),
    "hold": to_translate("Hold på et billede, til stregen er fuld."),
    "dwell": to_translate("Peg på et billede, og vent, til ringen er fuld."),
    "scan": to_translate("Lyset går fra billede til billede. Tryk på knappen, når lyset er på dit billede."),
}
"""What to do on that card, by the way to choose."""

HEARD_OTHERWISE: Mapping[str, str] = {
    "hear=hold choose=hold": to_translate("Du vælger, når du holder. Derfor har hvert svar en højttaler."),
    "hear=hold choose=tap moment=press": to_translate("Du vælger, når du rører. Derfor har hvert svar en højttaler."),
    "hear=hold choose=scan": to_translate("Når lyset er på et svar, bliver det læst op. Du skal ikke holde på det."),
}
"""How answers are heard by whoever wants to hold on them, and does something else by it (access/hear.js)."""

PRACTICE_ASKS = to_translate("Prøv her. Hvad kan du lide?")

_TAKE_OVER = (
    to_translate("Vil du bruge de indstillinger, du har fået?"),
    to_translate("Dem, der er nu, forsvinder."),
    to_translate("Ja, brug dem"),
    to_translate("Nej, behold mine"),
)


def said_on_page() -> list[str]:
    """Return, in Danish, all that the page of settings can read aloud of this."""
    settings = [one for group in GROUPS for one in group.settings]
    return [
        *(group.title for group in GROUPS),
        *(TAKEN_ALONG, OTHERS),
        *(one.title for one in settings),
        *(choice.label for one in settings for choice in one.choices),
        PRACTICE_ASKS,
        *(label for _, label, _ in PRACTICE),
        *HINTS.values(),
        *HEARD_OTHERWISE.values(),
        *_TAKE_OVER,
    ]
