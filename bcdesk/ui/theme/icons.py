"""Icons drawn at paint time, so that they follow light and dark, disabled and the resolution of the screen."""

from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QByteArray, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from shiboken6 import isValid

from bcdesk.domain.errors import ResourceMissingError
from bcdesk.ui.theme.roles import Role, scheme_of

Drawing: TypeAlias = Callable[[QPainter, QRectF, QColor], None]
"""Paints into a rectangle with a colour."""

_CACHED = 512
"""So many drawn icons are remembered, some 2 kB each."""
_LOOKED_THROUGH = 512
"""From so many engines on those that have gone are looked for."""


def icon(name: str, *, role: Role = Role.ICON) -> QIcon:
    """Return the icon of that name in the colour of `role`; disabled it has the colour of edges.

    Raises:
        ResourceMissingError: there is no such icon.
        RuntimeError: no `Theme` has been made yet.
    """
    _shelf.source(name)
    return painted_icon(partial(_shelf.paint, name), role)


def painted_icon(draw: Drawing, role: Role) -> QIcon:
    """Return an icon that `draw` paints whenever it is shown, in the colour that `role` has then."""
    return QIcon(_engines.kept(_Engine(draw, role)))


def use_folder(folder: Path) -> None:
    """Take the icons from `folder` from now on."""
    _shelf.use(folder)


class _Shelf:
    """The icons as read and as drawn.

    One for the process: icons are asked for in a hundred places and drawn long after, by Qt, so handing the folder
    through every constructor would say nothing; only `Theme` sets it.
    """

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._sources: dict[str, str] = {}
        self._drawn: OrderedDict[tuple[str, int, float, str], QPixmap] = OrderedDict()

    def use(self, folder: Path) -> None:
        """Read from `folder`; what was read from another is forgotten."""
        if folder != self._folder:
            self._folder = folder
            self._sources.clear()
            self._drawn.clear()

    def source(self, name: str) -> str:
        """Return the SVG text of an icon."""
        if self._folder is None:
            raise RuntimeError("icons are asked for before a Theme is made")
        if name not in self._sources:
            path = self._folder / f"{name}.svg"
            if not path.is_file():
                raise ResourceMissingError(path=path)
            self._sources[name] = path.read_text(encoding="utf-8")
        return self._sources[name]

    def paint(self, name: str, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        """Draw an icon in the middle of `rect`, sharp on the device painted on."""
        ratio = painter.device().devicePixelRatioF()
        side = min(rect.width(), rect.height())
        if round(side * ratio) < 1:  # the button is squeezed to nothing
            return
        pixmap = self._picture(name, round(side * ratio), ratio, ink)
        painter.drawPixmap(rect.center() - QPointF(side, side) / 2, pixmap)

    def _picture(self, name: str, side: int, ratio: float, ink: QColor) -> QPixmap:
        key = (name, side, ratio, ink.name())
        pixmap = self._drawn.get(key)
        if pixmap is None:
            pixmap = self._drawn[key] = self._draw(name, side, ratio, ink)
            if len(self._drawn) > _CACHED:
                self._drawn.popitem(last=False)
        self._drawn.move_to_end(key)
        return pixmap

    def _draw(self, name: str, side: int, ratio: float, ink: QColor) -> QPixmap:
        text = self.source(name).replace("currentColor", ink.name())
        text = text.replace('stroke-width="2"', f'stroke-width="{_stroke(side / ratio)}"')
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(text.encode())).render(painter)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap


class _Engines:
    """Keeps engines until Qt has deleted them.

    Qt owns the engine of an icon. PySide deletes it nevertheless when the last name for one that `clone` returned is
    gone, and when the collector finds it before the icon, among widgets that have gone: then Qt would delete it again.
    """

    def __init__(self) -> None:
        self._kept: list[QIconEngine] = []
        self._most = _LOOKED_THROUGH

    def kept(self, engine: QIconEngine) -> QIconEngine:
        """Keep an engine, and return it."""
        if len(self._kept) >= self._most:
            self._kept = [each for each in self._kept if isValid(each)]
            self._most = max(_LOOKED_THROUGH, 2 * len(self._kept))
        self._kept.append(engine)
        return engine


_shelf = _Shelf()
_engines = _Engines()


class _Engine(QIconEngine):
    """Draws one icon in the colours that the application has at that moment."""

    def __init__(self, draw: Drawing, role: Role) -> None:
        super().__init__()
        self._draw = draw
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Draw the icon into `rect`."""
        role = Role.BORDER if mode is QIcon.Mode.Disabled else self._role
        self._draw(painter, QRectF(rect), scheme_of(QGuiApplication.palette()).colour(role))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon at `size`, in pixels of the device; Qt gives the picture its ratio afterwards."""
        if size.isEmpty():  # of a squeezed button; painting on such a picture would end the program
            return QPixmap()
        application = QGuiApplication.instance()
        ratio = application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        pixmap.setDevicePixelRatio(ratio)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(), size / ratio), mode, state)
        painter.end()
        pixmap.setDevicePixelRatio(1)
        return pixmap

    def clone(self) -> QIconEngine:
        """Return an engine for a copy of the icon; Qt asks when a copy is changed."""
        return _engines.kept(_Engine(self._draw, self._role))

    def key(self) -> str:
        """Return the name that Qt tells this kind of engine by."""
        return "bcdesk"


def _stroke(side: float) -> float:
    """Return the width of lines, in 24ths of an icon of `side` units: thinner the larger it is."""
    if side < 18:
        return 1.8
    return 1.6 if side < 26 else 1.5
