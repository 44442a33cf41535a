"""The collector rests only while something is made, and is left as it was found."""

import gc

import pytest

from bcdesk.exporting.garbage import collector_at_rest


def fail_at_rest() -> None:
    with collector_at_rest():
        assert not gc.isenabled()
        raise ZeroDivisionError


def test_it_rests_and_works_again_even_after_a_failure() -> None:
    with pytest.raises(ZeroDivisionError):
        fail_at_rest()

    assert gc.isenabled()


def test_what_was_off_stays_off() -> None:
    gc.disable()
    try:
        with collector_at_rest():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()
