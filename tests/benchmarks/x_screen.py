"""Looks at an X screen and types on it from outside, as a person does: with the libraries of X itself."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import POINTER, Structure, byref, c_char, c_char_p, c_int, c_uint, c_ulong, c_void_p
from time import perf_counter

Z_PIXMAP = 2
ALL_PLANES = 0xFFFF_FFFF
DARK = bytes(int(value < 0x60) for value in range(256))
"""Tells the values of a colour that are dark."""
BYTES_PER_PIXEL = 4
IN_VIEW = 2
"""The state of a window that is mapped, with all that it stands in."""


class _Image(Structure):
    """The head of an XImage."""

    _fields_ = (
        ("width", c_int),
        ("height", c_int),
        ("offset", c_int),
        ("format", c_int),
        ("data", POINTER(c_char)),
        ("byte_order", c_int),
        ("unit", c_int),
        ("bit_order", c_int),
        ("pad", c_int),
        ("depth", c_int),
        ("bytes_per_line", c_int),
    )


class _Attributes(Structure):
    """The head of an XWindowAttributes, up to whether the window can be seen."""

    _fields_ = (
        ("place", c_int * 6),
        ("visual", c_void_p),
        ("root", c_ulong),
        ("kind", c_int * 4),
        ("planes", c_ulong * 2),
        ("save_under", c_int),
        ("colormap", c_ulong),
        ("map_installed", c_int),
        ("map_state", c_int),
        ("rest", c_ulong * 8),
    )


class XScreen:
    """One connection to a display."""

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._test = ctypes.CDLL("libXtst.so.6")
        for name, answer, arguments in (
            ("XOpenDisplay", c_void_p, [c_char_p]),
            ("XDefaultRootWindow", c_ulong, [c_void_p]),
            ("XKeysymToKeycode", c_int, [c_void_p, c_ulong]),
            ("XFlush", c_int, [c_void_p]),
            ("XFree", c_int, [c_void_p]),
            ("XCloseDisplay", c_int, [c_void_p]),
            ("XSetInputFocus", c_int, [c_void_p, c_ulong, c_int, c_ulong]),
            ("XSync", c_int, [c_void_p, c_int]),
            ("XGetWindowAttributes", c_int, [c_void_p, c_ulong, POINTER(_Attributes)]),
            (
                "XQueryTree",
                c_int,
                [
                    c_void_p,
                    c_ulong,
                    POINTER(c_ulong),
                    POINTER(c_ulong),
                    POINTER(POINTER(c_ulong)),
                    POINTER(c_uint),
                ],
            ),
            (
                "XGetImage",
                POINTER(_Image),
                [c_void_p, c_ulong, c_int, c_int, c_uint, c_uint, c_ulong, c_int],
            ),
            ("XDestroyImage", c_int, [POINTER(_Image)]),
        ):
            function = getattr(self._x, name)
            function.restype, function.argtypes = answer, arguments
        self._test.XTestFakeKeyEvent.argtypes = [c_void_p, c_uint, c_int, c_ulong]
        self._errors = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p)(lambda _display, _error: 0)
        self._x.XSetErrorHandler(self._errors)  # a window that has gone meanwhile is no fault
        self._display = self._x.XOpenDisplay(display.encode())
        assert self._display, f"no X server at {display}"
        self._root = self._x.XDefaultRootWindow(self._display)

    def close(self) -> None:
        """End the connection."""
        self._x.XCloseDisplay(self._display)

    def press(self, letter: str) -> float:
        """Press and release the key of a small letter or the blank; return when."""
        code = self._x.XKeysymToKeycode(self._display, ord(letter))
        now = perf_counter()
        for down in (1, 0):
            self._test.XTestFakeKeyEvent(self._display, code, down, 0)
        self._x.XFlush(self._display)
        return now

    def window(self) -> int | None:
        """Return the first window in view; None if there is none."""
        return next((window for window in self._children(self._root) if self._is_in_view(window)), None)

    def focus(self, window: int) -> None:
        """Give the keyboard to a window."""
        self._x.XSetInputFocus(self._display, window, 1, 0)
        self._x.XSync(self._display, 0)

    def ink(self, left: int, top: int, width: int, height: int) -> int:
        """Return how many pixels of a rectangle of the screen are dark."""
        image = self._x.XGetImage(self._display, self._root, left, top, width, height, ALL_PLANES, Z_PIXMAP)
        if not image:
            return 0
        blue = ctypes.string_at(image.contents.data, image.contents.bytes_per_line * height)[
            ::BYTES_PER_PIXEL
        ]
        self._x.XDestroyImage(image)
        return blue.translate(DARK).count(1)

    def _is_in_view(self, window: int) -> bool:
        found = _Attributes()
        answered = self._x.XGetWindowAttributes(self._display, window, byref(found))
        return bool(answered) and found.map_state == IN_VIEW

    def _children(self, window: int) -> list[int]:
        root, parent, count = c_ulong(), c_ulong(), c_uint()
        found = POINTER(c_ulong)()
        if not self._x.XQueryTree(
            self._display, window, byref(root), byref(parent), byref(found), byref(count)
        ):
            return []
        children = [found[at] for at in range(count.value)]
        if count.value:
            self._x.XFree(ctypes.cast(found, c_void_p))
        return children


@contextmanager
def looking_at(display: str) -> Iterator[XScreen]:
    """Connect to a display for the length of the block."""
    screen = XScreen(display)
    try:
        yield screen
    finally:
        screen.close()
