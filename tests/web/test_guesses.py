"""How often a PIN may be tried."""

from easyread.web.guesses import FEW, LONG_S, MANY, SHORT_S, Guesses


class Clock:
    now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


def guesses_of(*addresses: str) -> tuple[Guesses, Clock]:
    clock = Clock()
    guesses = Guesses(clock)
    for address in addresses:
        guesses.wrong(address)
    return guesses, clock


def test_one_address_waits_after_a_few_wrong_ones_and_others_do_not() -> None:
    guesses, clock = guesses_of(*["a"] * (FEW - 1))
    assert guesses.may_try("a")
    guesses.wrong("a")
    assert (guesses.may_try("a"), guesses.may_try("b")) == (False, True)
    clock.now_s += SHORT_S
    assert guesses.may_try("a")


def test_many_addresses_together_wait_too() -> None:
    guesses, clock = guesses_of(*map(str, range(MANY)))
    assert not guesses.may_try("new")
    clock.now_s += LONG_S
    assert guesses.may_try("new")


def test_what_is_remembered_has_an_end() -> None:
    guesses, clock = guesses_of(*map(str, range(5000)))
    clock.now_s += LONG_S
    assert guesses.may_try("4999")
    assert len(vars(guesses)["_by_address"]) <= 1000
