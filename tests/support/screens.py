"""A screen that nobody sees: an X server for programs that need a real window."""

import ctypes
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import POINTER, byref, c_char_p, c_int, c_long, c_ubyte, c_ulong, c_void_p

_CLIENT_MESSAGE = 33
_LONGS_IN_EVENT = 24
"""An XEvent is as large as so many of C's long."""
_UNICODE = 0x0100_0000
_LATIN = 0xFF
"""The names of keys: letters up to Latin 1 are their own, others have their number above `_UNICODE`."""


@contextmanager
def virtual_screen(width: int = 1366, height: int = 768) -> Iterator[str]:
    """Start Xvfb on a display that is free, and give its name; it ends with the block."""
    reading, writing = os.pipe()
    size = f"{width}x{height}x24"
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        try:
            with os.fdopen(reading, encoding="ascii") as answer:
                number = answer.readline().strip()
            assert number, "Xvfb did not start"
            yield f":{number}"
        finally:
            server.terminate()


def on_screen(display: str) -> dict[str, str]:
    """Return the environment of a program that shows its windows on `display`."""
    return {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONUTF8": "1"}


class _ClientMessage(ctypes.Structure):
    """An XClientMessageEvent."""

    _fields_ = (
        ("type", c_int),
        ("serial", c_ulong),
        ("send_event", c_int),
        ("display", c_void_p),
        ("window", c_ulong),
        ("message_type", c_ulong),
        ("format", c_int),
        ("data", c_long * 5),
    )


class _Event(ctypes.Union):
    _fields_ = (("message", _ClientMessage), ("pad", c_long * _LONGS_IN_EVENT))


@contextmanager
def _connection(display: str) -> Iterator[tuple[ctypes.CDLL, int]]:
    """Connect to an X server; gives the library and the connection."""
    x = ctypes.CDLL("libX11.so.6")
    for name, answer, arguments in (
        ("XOpenDisplay", c_void_p, [c_char_p]),
        ("XCloseDisplay", c_int, [c_void_p]),
        ("XInternAtom", c_ulong, [c_void_p, c_char_p, c_int]),
        ("XSendEvent", c_int, [c_void_p, c_ulong, c_int, c_long, POINTER(_Event)]),
        ("XDisplayKeycodes", c_int, [c_void_p, POINTER(c_int), POINTER(c_int)]),
        ("XGetKeyboardMapping", POINTER(c_ulong), [c_void_p, c_ubyte, c_int, POINTER(c_int)]),
        ("XChangeKeyboardMapping", c_int, [c_void_p, c_int, c_int, POINTER(c_ulong), c_int]),
        ("XFree", c_int, [c_void_p]),
    ):
        function = getattr(x, name)
        function.restype, function.argtypes = answer, arguments
    connection = x.XOpenDisplay(display.encode())
    assert connection, f"no X server at {display}"
    try:
        yield x, connection
    finally:
        x.XCloseDisplay(connection)


def ask_to_close(display: str, window: int) -> None:
    """Ask a window to close, as a window manager does when its close box is clicked; old xdotools cannot."""
    with _connection(display) as (x, connection):
        protocols, delete = (
            x.XInternAtom(connection, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW")
        )
        event = _Event()
        event.message = _ClientMessage(
            type=_CLIENT_MESSAGE,
            window=window,
            message_type=protocols,
            format=32,
            data=(c_long * 5)(delete),
        )
        x.XSendEvent(connection, window, 0, 0, byref(event))


def give_keys(display: str, letters: str) -> None:
    """Give each letter that has no key one of the keys that write nothing.

    Else xdotool lends it one for a moment, and a program that looks a little later finds it empty again.
    """
    with _connection(display) as (x, connection):
        first, last, width = c_int(), c_int(), c_int()
        x.XDisplayKeycodes(connection, byref(first), byref(last))
        count = last.value - first.value + 1
        symbols = x.XGetKeyboardMapping(connection, first.value, count, byref(width))
        keys = [symbols[at * width.value : (at + 1) * width.value] for at in range(count)]
        x.XFree(symbols)
        spare = [first.value + at for at, key in enumerate(keys) if not any(key)]
        wanted = [
            _UNICODE + ord(letter) if ord(letter) > _LATIN else ord(letter) for letter in sorted(set(letters))
        ]
        known = {symbol for key in keys for symbol in key}
        missing = [symbol for symbol in wanted if symbol not in known]
        assert len(missing) <= len(spare), f"only {len(spare)} keys are free"
        for symbol, code in zip(missing, spare, strict=False):
            x.XChangeKeyboardMapping(connection, code, 2, (c_ulong * 2)(symbol, symbol), 1)
