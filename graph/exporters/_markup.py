"""HTML written so that no text can become markup: whatever is not `Markup` already is escaped."""

import base64
import hashlib
import re
from collections.abc import Iterable
from html import escape

from graph.terms import address

# What no HTML page can hold: NUL, and halves of surrogate pairs; each becomes one other character.
_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")


class Markup(str):
    """HTML that is safe as it stands."""

    __slots__ = ()


def text(value: str) -> Markup:
    """The text as HTML that shows it, code point by code point; also fit for a quoted attribute."""
    # Browsers read a bare carriage return as a line feed.
    return Markup(escape(_UNWRITABLE.sub("\ufffd", value)).replace("\r", "&#13;"))


def joined(parts: Iterable[str], between: str = "") -> Markup:
    """The parts one after the other, those that are plain texts escaped."""
    return Markup(text(between).join(map(_safe, parts)))


def tag(name: str, *children: str, **attributes: str | bool | None) -> Markup:
    """An element; `class_` and `aria_label` are `class` and `aria-label`, None and False leave one out."""
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{text(str(value))}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    return Markup(f"<{name}{written}>{joined(children)}</{name}>")


def link(label: str, target: str | None) -> Markup:
    """The label as a link to a web address; just the label where the target is no http(s) address."""
    web = address(target) if target else None
    if web is None:
        return _safe(label)
    return tag("a", label, href=web, rel="noopener noreferrer")


def policy(scripts: Iterable[str], style: str) -> str:
    """A Content-Security-Policy under which nothing is loaded and only these texts run and style."""
    return (
        f"default-src 'none'; script-src {' '.join(map(_digest, scripts))}; style-src {_digest(style)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _safe(part: str) -> Markup:
    return part if isinstance(part, Markup) else text(part)


def _digest(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode('utf-8')).digest()).decode()}'"
