"""Members of Parliament and other assemblies with names, identifiers and memberships: Popolo JSON.

The file is `members/people.json` of mysociety/parlparse. Ids that were merged are followed to the person
who remains. Dates may be a bare year.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from graph.errors import SourceError
from graph.records import Fault, KnownPerson, Membership, Record
from graph.sources import SourceFile

KIND = "Popolo people"
PUBLISHER = "mySociety"
LICENCE = None

_SCHEMES = {"datadotparl_id": "mnis", "yournextmp": "dc"}
# The scheme of ids that this file itself used for a person before they were merged.
_FORMER = "parlparse"
_ID = re.compile(r'"id"\s*:\s*"([^"]*)"')
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")

Entry = Mapping[str, Any]


class People:
    """The lists of the file and the line on which each id is given; `odd` counts what is no object."""

    def __init__(self, file: SourceFile) -> None:
        data = _parsed(file)
        self.persons = _entries(data, "persons")
        self.memberships = _entries(data, "memberships")
        listed = sum(
            len(data[name]) for name in ("persons", "memberships") if isinstance(data.get(name), list)
        )
        self.odd = listed - len(self.persons) - len(self.memberships)
        self.posts = {str(post.get("id")): post for post in _entries(data, "posts")}
        self.organizations = {str(one.get("id")): one for one in _entries(data, "organizations")}
        self._redirects = {str(p.get("id")): str(p["redirect"]) for p in self.persons if p.get("redirect")}
        self._lines = _lines_of_ids(file.text)

    def line(self, entry: Entry) -> int:
        """The line of the entry's id; 1 where it has none."""
        return self._lines.get(str(entry.get("id")), 1)

    def remaining(self, person: str) -> str:
        """The id of the person after all mergers."""
        seen: set[str] = set()
        while person in self._redirects and person not in seen:
            seen.add(person)
            person = self._redirects[person]
        return person

    def former_ids(self) -> dict[str, list[str]]:
        """The ids that were merged into each person's."""
        former: dict[str, list[str]] = {}
        for old in self._redirects:
            former.setdefault(self.remaining(old), []).append(old)
        return former


def recognises(file: SourceFile) -> bool:
    """True of a JSON object with persons and memberships or organisations."""
    start = file.text.lstrip()[:1]
    return start == "{" and '"persons"' in file.text and '"memberships"' in file.text


def load(file: SourceFile) -> Iterator[Record | Fault]:
    """Every person, then every membership."""
    people = People(file)
    if people.odd:
        yield Fault(1, f"{people.odd} persons or memberships are not objects", "set aside", "rejected")
    former = people.former_ids()
    for entry in people.persons:
        if not entry.get("redirect"):
            yield from _person(entry, people.line(entry), former.get(str(entry.get("id")), []))
    for entry in people.memberships:
        if not entry.get("redirect"):
            yield from _membership(entry, people)


def _parsed(file: SourceFile) -> Entry:
    try:
        data = json.loads(file.text)
    except json.JSONDecodeError as error:
        raise SourceError(file.label, f"is not JSON: {error.msg}", error.lineno) from error
    except RecursionError as error:
        raise SourceError(file.label, "is nested too deeply to be read") from error
    if not isinstance(data, dict):
        raise SourceError(file.label, "must hold an object with persons and memberships")
    return data


def _entries(data: Entry, name: str) -> list[Entry]:
    listed = data.get(name)
    return [entry for entry in listed if isinstance(entry, dict)] if isinstance(listed, list) else []


def _lines_of_ids(text: str) -> dict[str, int]:
    lines: dict[str, int] = {}
    line, seen = 1, 0
    for found in _ID.finditer(text):
        line += text.count("\n", seen, found.start())
        seen = found.start()
        lines.setdefault(found[1], line)
    return lines


def _rejected(entry: Entry, line: int, why: str) -> Fault:
    return Fault(line, why, "set aside", "rejected", json.dumps(entry, ensure_ascii=False))


def _person(entry: Entry, line: int, former: list[str]) -> Iterator[Record | Fault]:
    key = entry.get("id")
    names = tuple(dict.fromkeys(name for name in map(_name, [entry, *_names_of(entry)]) if name))
    if not isinstance(key, str) or not names:
        yield _rejected(entry, line, "a person without id or without name")
        return
    identifiers = [
        (_SCHEMES.get(scheme, scheme), str(one["identifier"]))
        for one in _entries(entry, "identifiers")
        if (scheme := str(one.get("scheme"))) and one.get("identifier")
    ]
    yield KnownPerson(key, names, (*identifiers, *((_FORMER, old) for old in former)), line)


def _names_of(entry: Entry) -> list[Entry]:
    """The names, the main ones first."""
    return sorted(_entries(entry, "other_names"), key=lambda name: name.get("note") != "Main")


def _name(name: Entry) -> str:
    """A name as one would say it: `Jane Doe`, `Baroness Doe of Testford`; empty where it has no parts."""
    if isinstance(name.get("name"), str):
        return str(name["name"])
    prefix, lord, place = (
        str(name.get(part) or "") for part in ("honorific_prefix", "lordname", "lordofname")
    )
    if lord or place:
        return " ".join(filter(None, (prefix, lord, place and f"of {place}")))
    return " ".join(filter(None, (str(name.get(part) or "") for part in ("given_name", "family_name"))))


def _membership(entry: Entry, people: People) -> Iterator[Record | Fault]:
    line = people.line(entry)
    person = entry.get("person_id")
    if not isinstance(person, str):
        yield _rejected(entry, line, "a membership of nobody")
        return
    dates: dict[str, str | None] = {}
    for end in ("start_date", "end_date"):
        said = entry.get(end)
        dates[end] = said if isinstance(said, str) and _DATE.fullmatch(said) else None
        if said and dates[end] is None:
            yield Fault(line, f"{end}: “{said}” is not a date", "left out", "noted")
    post = people.posts.get(str(entry.get("post_id")), {})
    area = post.get("area")
    yield Membership(
        person_key=people.remaining(person),
        party=_label(people.organizations, entry.get("on_behalf_of_id")),
        office=_office(entry, post, people),
        area=_text(area.get("name")) if isinstance(area, dict) else None,
        start=dates["start_date"],
        end=dates["end_date"],
        start_reason=_text(entry.get("start_reason")),
        end_reason=_text(entry.get("end_reason")),
        line=line,
    )


def _office(entry: Entry, post: Entry, people: People) -> str | None:
    """What the person was: the role, and of which body."""
    role = _text(post.get("role")) or _text(entry.get("role"))
    body = _label(people.organizations, post.get("organization_id") or entry.get("organization_id"))
    return ", ".join(filter(None, (role, body))) or None


def _label(organizations: Mapping[str, Entry], key: object) -> str | None:
    if not isinstance(key, str):
        return None
    return _text(organizations.get(key, {}).get("name")) or key


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
