"""The texts of the benchmarks: the sample, longer reports made of it, and the sample as the peers read it."""

import html
import re
from collections.abc import Iterator
from dataclasses import replace

from bcdesk.domain.codec import decode_report, encode_report
from bcdesk.domain.galley import (
    Galley,
    GalleyParagraph,
    GalleyTable,
    ParagraphFormat,
    Run,
    SideBySide,
    StyleName,
)
from bcdesk.domain.report import Align, Report, Script, duplicate_ids

FONT = "Liberation Serif"
NOTE_GAP = 6
"""Gap between text and notes in the peers, pt."""
_TYPST_SPECIAL = re.compile(r"[!-/:-@\[-`{-~]")


def repeated(report: Report, times: int) -> Report:
    """Return `report` with its sections `times` times over, each copy with ids of its own."""
    data = encode_report(report)
    report_data = data["report"]
    report_data["sections"] = [
        _renamed(section, f"-{copy}") for copy in range(times) for section in report_data["sections"]
    ]
    longer = decode_report(data)
    assert not duplicate_ids(longer)
    return longer


def _renamed(value: object, suffix: str) -> object:
    match value:
        case dict():
            return {
                key: f"{item}{suffix}" if key == "id" else _renamed(item, suffix)
                for key, item in value.items()
            }
        case list():
            return [_renamed(item, suffix) for item in value]
        case _:
            return value


def changed(galley: Galley, words: str) -> Galley:
    """Return `galley` with `words` put before the paragraph in its middle."""
    part, *others = galley.parts
    bodies = [
        place
        for place, item in enumerate(part.flow)
        if isinstance(item, GalleyParagraph) and item.style is StyleName.BODY
    ]
    middle = bodies[len(bodies) // 2]
    paragraph = part.flow[middle]
    assert isinstance(paragraph, GalleyParagraph)
    first, *runs = paragraph.runs
    edited = replace(paragraph, runs=(replace(first, text=words + first.text), *runs))
    flow = (*part.flow[:middle], edited, *part.flow[middle + 1 :])
    return replace(galley, parts=(replace(part, flow=flow), *others))


def as_html(galley: Galley) -> str:
    """Return the report as HTML with real footnotes, as WeasyPrint reads it."""
    house = galley.style
    margins = f"{house.margin_top}mm {house.margin_right}mm {house.margin_bottom}mm {house.margin_left}mm"
    rules = [
        f"@page {{ size: A4; margin: {margins}; @top-center {{ content: counter(page); }} }}",
        "@page :first { @top-center { content: none; } }",
        f"@page {{ @footnote {{ border-top: 0.5pt solid black; padding-top: {NOTE_GAP}pt; }} }}",
        f"body {{ font-family: '{FONT}'; margin: 0; }} p {{ margin: 0; orphans: 2; widows: 2; }}",
        "table { width: 100%; border-collapse: collapse; table-layout: fixed; } td { vertical-align: top; }",
        f".fn {{ float: footnote; {_css(galley.formats[StyleName.NOTE])} }}",
        *(f"p.{style} {{ {_css(look)} }}" for style, look in galley.formats.items()),
    ]
    body = "\n".join(_html_item(item) for part in galley.parts for item in part.flow)
    title, style = html.escape(galley.title), "\n".join(rules)
    return (
        f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{style}</style></head><body>{body}</body></html>"
    )


def _css(look: ParagraphFormat) -> str:
    align = {Align.CENTRE: "center"}.get(look.align, str(look.align))
    keep = "break-after: avoid;" if look.keep_with_next else ""
    return (
        f"font-size: {look.size}pt; line-height: {look.pitch}pt; text-align: {align}; "
        f"text-indent: {look.first_line}mm; margin: {look.gap_before}pt 0 {look.gap_after}pt; {keep}"
        "font-weight: normal; font-style: normal;"
    )


def _html_item(item: GalleyParagraph | SideBySide | GalleyTable) -> str:
    match item:
        case GalleyParagraph():
            return f'<p class="{item.style}">{"".join(map(_html_run, item.runs))}</p>'
        case SideBySide():
            rows = (
                "".join(f"<td>{''.join(map(_html_item, column))}</td>" for column in row) for row in item.rows
            )
            return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
        case GalleyTable():
            raise TypeError(item)


def _html_run(run: Run) -> str:
    if run.note:
        inner = "<br>".join("".join(map(_html_run, p.runs)) for p in run.note.paragraphs)
        return f'<span class="fn">{inner}</span>'
    if run.blank:
        return f'<span style="display: inline-block; width: {run.blank}mm"></span>'
    text = html.escape(run.printed)
    for wanted, tag in (
        (run.look.bold, "b"),
        (run.look.italic, "i"),
        (run.look.script is Script.SUPER, "sup"),
        (run.look.script is Script.SUB, "sub"),
    ):
        text = f"<{tag}>{text}</{tag}>" if wanted else text
    return f"<br>{text}" if run.break_before else text


def as_typst(galley: Galley) -> bytes:
    """Return the report as Typst markup with real footnotes."""
    house, note = galley.style, galley.formats[StyleName.NOTE]
    margins = (
        f"top: {house.margin_top}mm, bottom: {house.margin_bottom}mm, "
        f"left: {house.margin_left}mm, right: {house.margin_right}mm"
    )
    lines = [
        f"#set document(title: [{_typst_text(galley.title)}], date: none)",
        f'#set page(paper: "a4", margin: ({margins}), numbering: "1", number-align: top + center)',
        f'#set text(font: "{FONT}", lang: "vi", hyphenate: false, top-edge: 0.8em, bottom-edge: -0.2em)',
        "#set smartquote(enabled: false)",
        f"#show footnote.entry: set text(size: {note.size}pt)",
        f"#set footnote.entry(gap: {note.pitch - note.size:.2f}pt, clearance: {NOTE_GAP}pt)",
        *(_typst_style(style, look) for style, look in galley.formats.items()),
        *(_typst_item(item) for part in galley.parts for item in part.flow),
    ]
    return "\n".join(lines).encode()


def _typst_style(style: StyleName, look: ParagraphFormat) -> str:
    align = {Align.CENTRE: "center", Align.RIGHT: "right"}.get(look.align, "left")
    justify = str(look.align is Align.JUSTIFY).lower()
    leading = f"{look.pitch - look.size:.2f}pt"
    sticky = str(look.keep_with_next).lower()
    return (
        f"#let {style}(it) = block(width: 100%, sticky: {sticky}, "
        f"above: {look.gap_before + look.pitch - look.size:.2f}pt, "
        f"below: {look.gap_after + look.pitch - look.size:.2f}pt)[#set text(size: {look.size}pt); "
        f"#set par(justify: {justify}, leading: {leading}, "
        f"first-line-indent: (amount: {look.first_line}mm, all: true)); #set align({align}); #it]"
    )


def _typst_item(item: GalleyParagraph | SideBySide | GalleyTable) -> str:
    match item:
        case GalleyParagraph():
            return f"#{item.style}[{_typst_runs(item.runs)}]"
        case SideBySide():
            cells = (f"[{''.join(map(_typst_item, column))}]" for row in item.rows for column in row)
            return f"#grid(columns: (1fr, 1fr), {', '.join(cells)})"
        case GalleyTable():
            raise TypeError(item)


def _typst_runs(runs: tuple[Run, ...]) -> str:
    return "".join(_typst_run(run) for run in runs)


def _typst_run(run: Run) -> str:
    if run.note:
        return f"#footnote[{' '.join(_typst_runs(p.runs) for p in run.note.paragraphs)}]"
    if run.blank:
        return f"#h({run.blank}mm)"
    text = _typst_text(run.printed)
    for wanted, function in (
        (run.look.bold, 'text(weight: "bold")'),
        (run.look.italic, 'text(style: "italic")'),
        (run.look.script is Script.SUPER, "super"),
        (run.look.script is Script.SUB, "sub"),
    ):
        text = f"#{function}[{text}]" if wanted else text
    return f"#linebreak(){text}" if run.break_before else text


def _typst_text(text: str) -> str:
    return _TYPST_SPECIAL.sub(r"\\\g<0>", text)


def typst_variants(galley: Galley) -> Iterator[bytes]:
    """Yield Typst markup without end, each time with another word in one paragraph."""
    number = 0
    while True:
        number += 1
        yield as_typst(changed(galley, f"Lần {number} "))
